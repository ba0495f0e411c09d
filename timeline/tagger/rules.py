"""Rules and languages as values: a name that reads as grammar, a pattern, a production."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from timeline.tagger.readings import Made, Reading


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and the place of its words, in code points of the folded text."""

    start: int
    end: int
    rule: str
    reading: Reading


Production: TypeAlias = Callable[[re.Match[str]], Made]
"""From a match in the folded text (lower case, same offsets) to a reading, or ``None``."""

Cue: TypeAlias = Callable[[str, int, int], int]
"""From the folded text and a mention's ends to the direction of time around it: -1, 0 or 1."""

Refusal: TypeAlias = Callable[[str, str, Found], bool]
"""From the text, the folded text and a reading to whether it is a false friend."""

DIGITS = ("#1", "#2", "#3", "#4", "#")
"""Heads that stand for a number of so many digits; ``#`` for one of five or more.

A word pattern of a language may also take in signs and endings: ``#th`` is then the head of a
number with letters, ``#'`` of one after an apostrophe.
"""


NEVER = r"(?!)"
"""A pattern that nothing has."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of expression is read."""

    name: str
    pattern: str
    """A regular expression over folded text, matched where a mention may begin. Bounded repeats
    and possessive quantifiers only: it must cost linear time on any text."""
    make: Production
    heads: tuple[str, ...]
    """The folded words, or ``#1`` … for digits, one of which is in every match."""
    open: bool = False
    """Whether a letter may follow at once, as in languages that put no space between words."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Everything that is known of one language; equal only to itself, which is quick to tell."""

    code: str
    rules: tuple[Rule, ...]
    """Where two rules read the same place the longer match wins, then the earlier rule."""
    leads: frozenset[str] = frozenset()
    """Words that may stand in a mention before its head: ``early``, ``the``, ``two``."""
    proper: frozenset[str] = frozenset()
    """Words that are dates only with a capital letter: ``may``, ``march``."""
    word: str = r"\d+|[^\W\d_]+"
    """What a head or a lead looks like."""
    beside: frozenset[str] = frozenset()
    """Words before a year that only looks aside from the story: ``until``, ``since``."""
    ends: frozenset[str] = frozenset()
    """Words before the end of what lasts: ``to``, ``until``."""
    since: frozenset[str] = frozenset()
    """Words before the beginning of what lasts: ``since``."""
    had: str = NEVER
    """A pattern for the words of what had been before."""
    had_been: str = NEVER
    """The same where a clause of its own tells it: ``who had come``; what it dates is before."""
    had_before: str = NEVER
    """The same, up to the very date: ``they had been cut down over the winter``, not ``by`` it."""
    added: str = NEVER
    """The same where only a year is added to a noun: ``, raised in 1796, ``."""
    planned: str = NEVER
    """The same for what was only planned then, or yet to come: ``was due in May``, ``who would
    die in 1821``; the story does not go there."""
    coming: str = NEVER
    """A pattern of the plain future of what is announced: ``will be held``, ``is to open``."""
    past: str = NEVER
    """A pattern of a verb of the past."""
    work: str = NEVER
    """What a year only names: ``the 1994 book``, ``the film 1941``."""
    in_story: frozenset[str] = frozenset()
    """The names of rules whose years are years only where such years are being told: ``73``."""
    cue: Cue | None = None
    """Which way to look from words around a mention; ``None`` when the language has no say."""
    habit: Callable[[Found, str], bool] | None = None
    """What is so every year and has no date of its own: ``winters are mild``."""
    refuse: Refusal | None = None
    """What only looks like a date; ``None`` when the rules themselves are enough."""


class Matcher:
    """A rule whose pattern is compiled when it is first tried."""

    __slots__ = ("_match", "make", "rule")

    def __init__(self, rule: Rule) -> None:
        """Keep the rule."""
        self.rule = rule
        self.make = rule.make
        self._match: Callable[[str, int], re.Match[str] | None] | None = None

    def __call__(self, folded: str, at: int) -> re.Match[str] | None:
        """The match that begins at a place of the folded text."""
        if self._match is None:
            end = "" if self.rule.open else r"(?!\w)"
            self._match = re.compile(self.rule.pattern + end).match
        return self._match(folded, at)


@cache
def by_head(language: Language) -> dict[str, tuple[Matcher, ...]]:
    """The rules of a language by the words that wake them, in their order."""
    matchers = {rule: Matcher(rule) for rule in language.rules}
    table: dict[str, dict[Matcher, None]] = {}
    for rule in language.rules:
        for head in rule.heads:
            table.setdefault(head, {})[matchers[rule]] = None
    return {head: tuple(listed) for head, listed in table.items()}
