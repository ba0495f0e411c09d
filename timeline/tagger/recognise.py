"""Recognise: where a text speaks of time, and what the words there say."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.tagger.readings import Piece
from timeline.tagger.rules import Found, Language, Rule, by_head, matcher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.tagger.readings import Made

REACH = 8
"""How many leading words a mention may have before its head."""


@cache
def _scanner(language: Language) -> re.Pattern[str]:
    return re.compile(language.word)


def recognise(folded: str, language: Language) -> Iterator[Found]:
    """The readings in a folded text, in order; none overlaps another.

    Words are looked up one by one; only where one is a head are patterns tried, at the head and
    at the leading words before it, so that the cost grows with the text and with nothing else.
    """
    heads, leads = by_head(language), language.leads
    starts: list[int] = []
    reached, past = -1, 0
    for token in _scanner(language).finditer(folded):
        word, at = token[0], token.start()
        if at < past:
            continue
        rules = heads.get(word)
        if rules is None:
            digit = word[0].isdecimal()
            if not digit and word not in leads:
                reached = -1
                continue
            rules = heads.get(f"#{len(word)}" if len(word) < 5 else "#") if digit else None
        # A run of leading words is broken by anything but a space, a hyphen or an apostrophe.
        if reached < 0 or not (at - reached < 3 and _joins(folded, reached, at)):
            starts.clear()
        starts.append(at)
        reached = token.end()
        if rules is None:
            continue
        for found in _read(folded, starts[-REACH:], rules):
            yield found
            past = found.end
        if past > at:
            starts.clear()
            reached = -1


def _joins(folded: str, low: int, high: int) -> bool:
    gap = folded[low:high]
    return gap in {" ", "-", "'", "", "  ", ". ", " '", "/", ", ", "."}


def _read(folded: str, starts: list[int], rules: tuple[Rule, ...]) -> list[Found]:
    """The longest reading at the first start that has one."""
    for start in starts:
        best: tuple[int, Rule, re.Match[str], Made] | None = None
        for rule in rules:
            match = matcher(rule)[1](folded, start)
            if match is None or (best is not None and match.end() <= best[0]):
                continue
            made = rule.make(match)
            if made is not None:
                best = (match.end(), rule, match, made)
        if best is not None:
            return _found(*best[1:])
    return []


def _found(rule: Rule, match: re.Match[str], made: Made) -> list[Found]:
    if not isinstance(made, tuple):
        return [] if made is None else [Found(match.start(), match.end(), rule.name, made)]
    pieces: list[Found] = []
    for piece in made:
        if isinstance(piece, Piece):
            start, end = match.span(piece.group)
            pieces.append(Found(start, end, rule.name, piece.reading))
    return pieces
