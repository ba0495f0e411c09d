"""Words: dates, gaps, counts and phrases in the reader's language, from CLDR data."""

from __future__ import annotations

from timeline.words.dates import (
    date_words,
    day_words,
    gap_words,
    month_words,
    range_words,
    year_words,
)
from timeline.words.phrases import base, direction, number_words, phrase, plural
from timeline.words.reasons import reason_words

__all__ = [
    "base",
    "date_words",
    "day_words",
    "direction",
    "gap_words",
    "month_words",
    "number_words",
    "phrase",
    "plural",
    "range_words",
    "reason_words",
    "year_words",
]
