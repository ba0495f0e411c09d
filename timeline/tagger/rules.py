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
"""Heads that stand for a number of so many digits; ``#`` for one of five or more."""


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


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that is known of one language."""

    code: str
    rules: tuple[Rule, ...]
    """Where two rules read the same place the longer match wins, then the earlier rule."""
    leads: frozenset[str] = frozenset()
    """Words that may stand in a mention before its head: ``early``, ``the``, ``two``."""
    proper: frozenset[str] = frozenset()
    """Words that are dates only with a capital letter: ``may``, ``march``."""
    word: str = r"\d+|[^\W\d_]+"
    """What a head or a lead looks like."""
    cue: Cue | None = None
    """Which way to look from words around a mention; ``None`` when the language has no say."""
    refuse: Refusal | None = None
    """What only looks like a date; ``None`` when the rules themselves are enough."""


Compiled: TypeAlias = tuple[Rule, Callable[[str, int, int], re.Match[str] | None]]


@cache
def matcher(rule: Rule) -> Compiled:
    """The rule with its pattern compiled, which is done when it is first needed."""
    return rule, re.compile(rule.pattern + ("" if rule.open else r"(?!\w)")).match


@cache
def by_head(language: Language) -> dict[str, tuple[Rule, ...]]:
    """The rules of a language by the words that wake them, in their order."""
    table: dict[str, list[Rule]] = {}
    for rule in language.rules:
        for head in rule.heads:
            table.setdefault(head, []).append(rule)
    return {head: tuple(dict.fromkeys(rules)) for head, rules in table.items()}
