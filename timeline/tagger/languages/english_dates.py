"""English dates with a month or a year in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages.english_words import DAY, MONTH, MONTHS, YEAR, month
from timeline.tagger.readings import Fixed, Made, Partial
from timeline.tagger.rules import Rule

if TYPE_CHECKING:
    import re


def _month_day(m: re.Match[str]) -> Made:
    day, number = int(m["d"]), month(m["m"])
    if m["y"] is None:
        return Partial(month=number, day=day) if units.day(day, number, 2000) else None
    cell = units.day(day, number, int(m["y"]))
    return Fixed(cell) if cell else None


RULES = (
    Rule(
        "<month> <day>, <year>",
        rf"(?P<m>{MONTH}) (?P<d>{DAY})(?:,? (?P<y>{YEAR}))?",
        _month_day,
        heads=tuple(MONTHS),
    ),
)
