"""Lexicon: the words of a language that locale data do not have, as one value.

A language with a lexicon gets the rules of ``phrases``: this, last and next, ago and in, the same
day, early and late, ranges, decades, centuries. All words are written in small letters; a phrase
may end in any letters where ``*`` stands: ``прошл*`` is every case of the word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.tagger.folding import fold
from timeline.tagger.rules import NEVER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words and small patterns; a table maps a meaning to its words, parted by ``|``."""

    code: str
    units: Mapping[str, str]
    """``day`` … ``century`` (also ``hour``, ``minute``) to their words in every case."""
    relatives: Mapping[int, str]
    """Words before a unit or weekday, by how far they go from now: ``{-1: "last"}``."""
    relatives_after: Mapping[int, str] = field(default_factory=dict)
    """The same behind the noun: ``semana pasada``."""
    others: Mapping[int, str] = field(default_factory=dict)
    """Words that count from the date last mentioned: ``{0: "the same", -1: "the previous"}``."""
    others_after: Mapping[int, str] = field(default_factory=dict)
    distant: str = ""
    """What a unit ends in that is not of now but of the date last mentioned: ``cette année-là``."""
    plural: str = ""
    """A pattern for relative words with many units, which name no single one: ``past months``."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """Whole phrases by their shift: ``{"-1 day last": "the day before"}``;
    with a time of day: ``{"0 day dct TEV": "stasera"}``."""
    numbers: Mapping[float, str] = field(default_factory=dict)
    about: str = ""
    """Words that may stand before a number of units ago or ahead: ``almost``."""
    few: str = ""
    """Words for a number that is not told: ``several``."""
    ago: str = ""
    """Patterns with ``#`` (a number) and ``@`` (a unit) for time before now, parted by ``|``."""
    ahead: str = ""
    before: str = ""
    """The same before and after the date last mentioned: ``# @ earlier``."""
    after: str = ""
    weekdays: Mapping[int, str] = field(default_factory=dict)
    """Weekdays in every case, without those that are common words by themselves."""
    plural_weekdays: Mapping[int, str] = field(default_factory=dict)
    months: Mapping[int, str] = field(default_factory=dict)
    """Cases of months that no locale data have; usually none."""
    month_after: str = ""
    """Words one of which stands before a month without a day or year: ``in``, ``since``."""
    year_after: str = ""
    """Words one of which stands before a year without a month."""
    year_words: str = ""
    """Words that follow a year (``года``), as a pattern; a year with one needs nothing else."""
    year_before: str = ""
    """Words before a year that belong to it: ``Jahr``."""
    of: str = ""
    """Joins a part to the whole: ``of``, ``de``, as a pattern with its spaces."""
    articles: str = ""
    mods: Mapping[str, str] = field(default_factory=dict)
    """``START``, ``MID``, ``END``, ``APPROX`` to the words before a date."""
    thirds: Mapping[str, str] = field(default_factory=dict)
    """The same before a decade or century alone; ``EARLIER`` and ``LATER`` for what is no third of
    it: ``first half``."""
    day_parts: Mapping[str, str] = field(default_factory=dict)
    """``TMO``, ``TAF``, ``TEV``, ``TNI`` to words after a day."""
    on: str = ""
    """What joins a part of a day to the weekday behind it, as a pattern: ``вечером в среду``."""
    not_today: str = ""
    """Words before which a word for a day is something else: ``guten morgen``."""
    join: str = ""
    """What stands between the ends of a range, as a pattern with its spaces."""
    seasons: Mapping[str, str] = field(default_factory=dict)
    """``SP``, ``SU``, ``FA``, ``WI`` to the words."""
    seasons_alone: str = ""
    """Those of them that need no word before them: ``весной``."""
    ordinals: Mapping[int, str] = field(default_factory=dict)
    quarters: str = ""
    """Words for a quarter of a year."""
    halves: str = ""
    decade: tuple[str, ...] = ()
    """Patterns with ``#`` for a decade in digits (``90``, ``1990``): ``#er jahren``."""
    decades: Mapping[int, str] = field(default_factory=dict)
    """Patterns for decades in words: ``{90: "neunziger jahre"}``."""
    century: tuple[str, ...] = ()
    """Patterns with ``#`` for a number, Roman or not: ``# век``."""
    centuries: Mapping[int, str] = field(default_factory=dict)
    """Names of centuries, by their TIMEX3 value: ``{17: "settecento"}``."""
    before_christ: str = ""
    """A pattern for what makes a year or century one before our era: ``v. Chr.``."""
    our_era: str = ""
    """The same for our era, where it is said: ``n. Chr.``."""
    holidays: Mapping[str, str] = field(default_factory=dict)
    """Names of ``holidays.HOLIDAYS`` to the words: ``{"easter": "Ostern"}``."""
    clock: tuple[str, ...] = ()
    """Patterns of a time of day with ``#h`` and ``#m``: ``#h[.:]#m uhr``."""
    noons: Mapping[str, str] = field(default_factory=dict)
    """Times of day by their TIMEX3 value to their names: ``{"T24:00": "Mitternacht"}``."""
    weekend_after: str = ""
    """Words one of which stands before a weekend that nothing else tells."""
    day_alone: str = ""
    """A pattern with ``#`` for a day without its month: ``(?<=am )#\\.``."""
    every: str = ""
    """Words for ``every`` before a unit or weekday."""
    often: str = ""
    """A pattern with ``#`` (a number) and ``@`` (a unit) for how often: ``#mal im @``."""
    sets: Mapping[str, str] = field(default_factory=dict)
    """TIMEX3 values to adverbs and adjectives: ``{"P1D": "daily"}``."""
    references: Mapping[str, str] = field(default_factory=dict)
    """``PAST_REF`` … to their words."""
    not_age: str = ""
    """A pattern that must not follow a duration, because then it is an age."""
    not_before: str = ""
    """Words before a number of years that make it an age, parted by ``|``."""
    compounds: bool = False
    """Whether a weekday and a part of the day are one word: ``Montagabend``."""
    age_of: str = ""
    """A word that makes many years behind it an age: ``un homme de 44 ans``."""
    of_them: str = ""
    """Words that may stand between a number and its unit: ``dix dernières années``."""
    year_alone: str = ""
    """Words behind which a number is a year, unless a noun with a capital follows it."""
    year_goes_on: str = ""
    """Words before which a number is a year, as no noun is counted: ``1253 das Marktrecht``."""
    numbered: str = ""
    """Words behind which it is not, because it counts or numbers something: ``rund``."""
    future: str = ""
    """A pattern of words around a date that tell of the future."""
    past: str = ""
    """The same for the past; looked at only where nothing tells of the future."""
    perfective: str = ""
    """A pattern for the future of perfective verbs; looked at only where nothing tells of the
    past."""
    scheduled: str = ""
    """The same for the present of what is announced, ``le film sort mercredi``; not before a day of
    a month, as histories are told so too."""
    coming: str = ""
    """As in ``Language``."""
    announced: str = ""
    """A pattern of what is announced without a verb, at the beginning of a sentence and followed by
    a date that is to come: ``Konzert am Samstag``."""
    dropped: str = ""
    """A pattern of words that tell of a plan that was given up: ``ursprünglich``."""
    streets: str = ""
    """A pattern for what is named after a day, up to that day: ``straße des``."""
    since: str = ""
    """Words just before what has begun already: ``seit``."""
    begun: str = ""
    """The same where no verb tells of the future: ``с``."""
    ends: str = ""
    """Words just before the end of what lasts: ``bis``."""
    beside: str = ""
    """Words just before a year that only looks aside from the story: ``seit``."""
    had: str = NEVER
    """As in ``Language``."""
    had_been: str = NEVER
    """As in ``Language``."""
    added: str = NEVER
    """As in ``Language``."""


def split(words: str) -> list[str]:
    """The words of a list parted by ``|``, folded; ``ё`` may be written ``е``."""
    found = [fold(word) for word in words.split("|") if word]
    return list(dict.fromkeys([*found, *(word.replace("ё", "е") for word in found)]))


def inverted(
    table: Mapping[int, str] | Mapping[str, str] | Mapping[float, str],
) -> dict[str, object]:
    """From each word of a table to its meaning; the first meaning wins."""
    found: dict[str, object] = {}
    for meaning, words in table.items():
        for word in split(words):
            found.setdefault(word, meaning)
    return found


def pattern(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first; ``*`` is any ending."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word).replace(r"\*", r"[^\W\d_]{0,6}").replace(r"\ ", " {1,2}")
        for word in ordered
    )


def lookup(table: Mapping[str, object], said: str) -> object:
    """The meaning of a text that ``pattern`` matched, or ``None``."""
    text = " ".join(said.split())
    if text in table:
        return table[text]
    starred = [word for word in table if "*" in word and re.fullmatch(pattern([word]), text)]
    return table[max(starred, key=len)] if starred else None
