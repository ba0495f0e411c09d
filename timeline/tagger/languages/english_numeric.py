"""English dates in numbers: 2011-02-05, 2/5/2011, 9/11.

Which of two small numbers is the month depends on the country.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages.english_dates import on
from timeline.tagger.languages.english_words import full_year
from timeline.tagger.readings import Fixed, Made
from timeline.tagger.rules import Rule

if TYPE_CHECKING:
    import re

_ISO = (
    r"(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)(?:t(?P<t>[0-2]\d:[0-5]\d(?::[0-5]\d)?)"
    r"(?:z|[+-]\d\d:?\d\d)?)?"
)
_SLASHED = (
    r"(?<![\w.,/:-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)"
    r"(?![/.:-]?\d)"
)


def _iso(m: re.Match[str]) -> Made:
    cell = units.day(int(m["d"]), int(m["m"]), int(m["y"]))
    return Fixed(cell, time=f"T{m['t']}" if m["t"] else "") if cell else None


def _numeric(m: re.Match[str], order: str) -> Made:
    first, second = int(m["a"]), int(m["b"])
    if m["sep"] == "." or order == "DMY":
        day, month_ = first, second
    else:
        day, month_ = second, first
    if month_ > 12:
        day, month_ = month_, day
    if len(m["y"]) == 2 and m["sep"] != "/":
        return None
    cell = units.day(day, month_, full_year(m["y"]))
    return Fixed(cell) if cell else None


def numeric_rules(order: str) -> tuple[Rule, ...]:
    """Dates in numbers, with day and month in the order of a country (``MDY`` or ``DMY``)."""
    return (
        Rule("<yyyy-mm-dd>", rf"(?<![\w.,/:-]){_ISO}", _iso, heads=("#4",)),
        Rule(
            "<yyyy/mm/dd>",
            r"(?<![\w.,/:-])(?P<y>(?:19|20)\d\d)(?P<s>[/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)"
            r"(?![/.:-]?\d)",
            lambda m: on(int(m["m"]), int(m["d"]), int(m["y"])),
            heads=("#4",),
        ),
        Rule(
            "<mm/dd/yyyy>" if order == "MDY" else "<dd/mm/yyyy>",
            _SLASHED,
            lambda m: _numeric(m, order),
            heads=("#1", "#2"),
        ),
    )


NAMED_RULES = (
    Rule(
        "9/11",
        r"(?<![\w.,/:$-])9/11(?![/.,:-]?\d)"
        r"|sept(?:ember|\.)? 11(?:th)?(?=,? (?:[a-z]+ )?(?:attack|terror|hijack))",
        lambda _: on(9, 11, 2001),
        heads=("#1", "september", "sept"),
    ),
)
"""They stand before the other rules: of 11 September the year is known where attacks are told."""
