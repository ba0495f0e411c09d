"""Recognise: where a text speaks of time, and what the words there say."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.tagger.readings import Piece
from timeline.tagger.rules import Found, Language, Rule, by_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Matcher

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
            if word[0].isalpha():
                if word not in leads:
                    reached = -1
                    continue
            else:
                rules = heads.get(_number_head(word))
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
    return gap in {" ", "-", "'", "", "  ", ". ", " '", "/", ", ", ",", ".", ":", "- "}


def _number_head(word: str) -> str:
    """The head that a number wakes."""
    if word.isdecimal():
        return f"#{len(word)}" if len(word) < 5 else "#"
    return "#'" if word[0] == "'" else "#th"


def _read(folded: str, starts: list[int], rules: tuple[Matcher, ...]) -> list[Found]:
    """The longest reading at the first start that has one."""
    for start in starts:
        best: re.Match[str] | None = None
        for matcher in rules:
            match = matcher(folded, start)
            if match is None or (best is not None and match.end() <= best.end()):
                continue
            made = matcher.make(match)
            if made is not None:
                best, rule, reading = match, matcher.rule, made
        if best is not None:
            return _found(rule, best, reading)
    return []


def _found(rule: Rule, match: re.Match[str], made: Made) -> list[Found]:
    if made is None:
        return []
    if not isinstance(made, tuple):
        return [Found(match.start(), match.end(), rule.name, made)]
    pieces: list[Found] = []
    for piece in made:
        if isinstance(piece, Piece):
            start, end = match.span(piece.group)
            pieces.append(Found(start, end, rule.name, piece.reading))
    return pieces
