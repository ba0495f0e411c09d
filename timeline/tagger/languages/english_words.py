"""The words of English dates; months and weekdays come from dateparser's data."""

from __future__ import annotations

from timeline.dateparsing import words

_WORDS = words("en")
MONTHS = dict(_WORDS.months)
WEEKDAYS = dict(_WORDS.weekdays)

LEADS = frozenset({"the"})
PROPER = frozenset({"may", "march"})
MONTH = "(?:" + "|".join(sorted(MONTHS, reverse=True)) + r")\.?"
YEAR = r"(?:1[0-9]|20)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"


def month(word: str) -> int:
    """The number of a month by its name."""
    return MONTHS[word.rstrip(".")]
