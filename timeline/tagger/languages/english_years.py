"""English years, decades, centuries, and what is counted in them."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.tagger import units
from timeline.tagger.languages.english_eras import AD, BC
from timeline.tagger.languages.english_numbers import CARDINALS, ORDINAL, any_of, number, ordinal
from timeline.tagger.languages.english_words import (
    FIRST_PART,
    LAST_PART,
    MOD,
    MODS,
    SHORT_YEAR,
    YEAR,
    full_year,
    modified,
)
from timeline.tagger.readings import Fixed, Made, Piece
from timeline.tagger.rules import Rule
from timeline.tagger.units import Cell, Grain

_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
_NTH_DECADES = {"opening": 1, "last": 10, "final": 10, "closing": 10}
_UNITS_AFTER = re.compile(r"[ -](?:years?|days?|weeks?|months?|hours?|minutes?|times|million)\b")
_HALF = (
    r"(?:(?:the )?(?P<half>first|early|opening|last|latter|late|final|closing|second|third|fourth) "
    r"(?:half|part|third|quarter|years|decades) of )?+"
)
_MIDDLE = frozenset({"second", "third"})
_CENTURIES = ("sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_BELOW_TEN = any_of(word for word, number_ in CARDINALS.items() if number_ < 10)
_TEENS = any_of(word for word, number_ in CARDINALS.items() if 10 <= number_ < 20)
_TIES = any_of(word for word, number_ in CARDINALS.items() if number_ >= 20)


def year(m: re.Match[str]) -> Made:
    """A year of four digits, or of two after an apostrophe; ``2000 years`` is none."""
    if _UNITS_AFTER.match(m.string, m.end()):
        return None
    return Fixed(units.year(full_year(m["y"])))


def _year_month(m: re.Match[str]) -> Made:
    """``2011-02``, where it cannot be a range of years as ``2010-11`` can."""
    cell = units.month(int(m["m"]), int(m["y"]))
    return Fixed(cell) if cell and int(m["m"]) <= int(m["y"]) % 100 else None


def _range(m: re.Match[str]) -> Made:
    """``2010-11`` and ``1914-1918``: both years; the second must come after the first."""
    first, tail = int(m["y1"]), m["y2"]
    second = int(tail) if len(tail) == 4 else first - first % 100 + int(tail)
    alone = m.string[max(0, m.start() - 2) : m.start()].endswith(("(", ", "))
    if not first < second <= first + (500 if alone else 200):
        return None
    return Piece("y1", Fixed(units.year(first))), Piece("y2", Fixed(units.year(second)))


def _part_of(m: re.Match[str], whole: Fixed) -> Fixed:
    """``the first half of the 1990s``: the decade, marked as its start or end."""
    said = m["half"]
    if not said or (said in _MIDDLE and " half " not in m[0]):
        return whole
    return replace(whole, mod="EARLIER" if said in FIRST_PART else "LATER")


def _decade(m: re.Match[str]) -> Made:
    digits = m["n"].lstrip("'")
    if len(digits) == 2:
        digits = f"{20 if int(digits) < 20 else 19}{digits}"
    first = int(digits)
    if first % 100 == 0 and first != 2000:
        return _part_of(m, Fixed(Cell(Grain.CENTURY, first // 100)))
    return _part_of(m, Fixed(Cell(Grain.DECADE, first // 10)))


def _two_decades(m: re.Match[str]) -> Made:
    """``the 1970s and 80s``: the second of the same century."""
    first = int(m["n"]) // 10
    second = first - first % 10 + int(m["n2"]) // 10
    pair = [
        Fixed(Cell(Grain.DECADE, cell), mod=MODS.get(m[mod] or "", ""))
        for cell, mod in ((first, "m1"), (second, "m2"))
    ]
    return Piece("one", pair[0]), Piece("two", pair[1])


def _named_decade(m: re.Match[str]) -> Made:
    if not re.match(r".*\bthe\b", m[0]):
        return None
    return _part_of(m, Fixed(Cell(Grain.DECADE, 190 + _DECADES[m["n"]])))


def _century(m: re.Match[str]) -> Made:
    cell = _century_cell(ordinal(m["n"]), before_christ=bool(m["era"]))
    return _part_of(m, Fixed(Cell(Grain(m["u"]), cell.index)))


def _century_cell(count: int, *, before_christ: bool) -> Cell:
    return Cell(Grain.CENTURY, -count if before_christ else count - 1)


def _centuries(m: re.Match[str]) -> Made:
    bc = bool(m["era"])
    one, two = (
        Fixed(_century_cell(ordinal(m[n]), before_christ=bc), mod=MODS.get(m[mod] or "", ""))
        for n, mod in (("n1", "m1"), ("n2", "m2"))
    )
    return Piece("one", one), Piece("two", two)


def _decade_of(m: re.Match[str]) -> Made:
    """``the first decade of the 20th century``."""
    nth = _NTH_DECADES.get(m["d"]) or ordinal(m["d"])
    return Fixed(Cell(Grain.DECADE, (ordinal(m["n"]) - 1) * 10 + nth - 1))


def _in_words(m: re.Match[str]) -> Made:
    """``nineteen ninety-four``, ``two thousand and eleven``."""
    tail = number(m["tail"]) if m["tail"] else 0
    if not m["head"]:
        return Fixed(units.year(2000 + int(tail or 0)))
    return Fixed(units.year(100 * CARDINALS[m["head"]] + int(tail or 0)))


RULES = (
    Rule(
        "circa <year>",
        rf"(?:circa|ca\.?|c\.) ?(?P<y>{YEAR}|[2-9]\d\d)(?!-\d\d)",
        lambda m: Fixed(units.year(int(m["y"])), mod="APPROX"),
        heads=("#4", "#3"),
    ),
    Rule(
        "about <year>",
        rf"(?:about|around|approximately|roughly) (?P<x>{YEAR})(?! ?{BC})",
        lambda m: (Piece("x", Fixed(units.year(int(m["x"])), mod="APPROX")),),
        heads=("#4",),
    ),
    Rule(
        "the <first> days of <year>",
        rf"(?:the )?(?P<half>{any_of(FIRST_PART | LAST_PART)}) (?:days|weeks|months|part) of "
        rf"(?P<y>{YEAR})",
        lambda m: _part_of(m, Fixed(units.year(int(m["y"])))),
        heads=("days", "weeks", "months", "part", "opening", "final", "closing"),
    ),
    Rule("<year>", rf"{MOD}(?:(?:the )?year )?(?P<y>{YEAR})", modified(year), heads=("#4", "year")),
    Rule("'<yy>", rf"(?<!\w){MOD}(?P<y>{SHORT_YEAR})(?!s)", modified(year), heads=("#'",)),
    Rule(
        "<yyyy-mm>",
        r"(?<![\w.,/:$£€#-])(?P<y>(?:19|20)\d\d)-(?P<m>0\d|1[0-2])(?![-/.:,]?\d|%)",
        _year_month,
        heads=("#4",),
    ),
    Rule(
        "<year>-<year>",
        r"(?<![\w.,/:$£€#-])(?P<y1>(?:1\d|20)\d\d) ?[-/] ?(?P<y2>\d\d(?:\d\d)?)(?![-/.:,]?\d|%)",
        _range,
        heads=("#4",),
    ),
    Rule(
        "the <199>0s",
        rf"{_HALF}{MOD}(?:the )?(?P<n>(?<!\d[.,])(?<![$£€#])(?:1\d|20)\d0)'?s",
        modified(_decade),
        heads=("#4",),
    ),
    Rule("the '<9>0s", rf"{_HALF}{MOD}(?:the )?(?P<n>'\d0)'?s", modified(_decade), heads=("#'",)),
    Rule(
        "the <1970>s and <80>s",
        r"(?P<one>(?:the )?(?:(?P<m1>early|mid|late)[ -])?+(?P<n>(?:1[6-9]|20)\d0)'?s)"
        r"(?: and | or |/)"
        r"(?P<two>(?:the )?(?:(?P<m2>early|mid|late)[ -])?+'?(?P<n2>\d0)'?s)",
        _two_decades,
        heads=("#4",),
    ),
    Rule(
        "since the <60>s",
        rf"(?:(?<=since )|(?<=during )|(?<=until )|(?=the (?:early|mid|late)[ -])){MOD}(?:the )?"
        r"(?P<n>[2-9]0)s",
        modified(lambda m: Fixed(Cell(Grain.DECADE, 190 + int(m["n"]) // 10))),
        heads=("#2",),
    ),
    Rule(
        "the nineties",
        rf"{_HALF}{MOD}(?:the )?(?P<n>{any_of(_DECADES)})",
        modified(_named_decade),
        heads=tuple(_DECADES),
    ),
    Rule(
        "the <19th> century, the <third> millennium",
        rf"{_HALF}{MOD}(?:the )?(?P<n>{ORDINAL})[ -](?P<u>century|millennium)(?: {BC}| {AD})?+",
        modified(_century),
        heads=("century", "millennium"),
    ),
    Rule(
        "the <first> decade of the <20th> century",
        rf"(?:the )?(?P<d>{ORDINAL}|last|final|opening|closing) decade of the (?P<n>{ORDINAL})[ -]"
        r"century",
        _decade_of,
        heads=("century",),
    ),
    Rule(
        "the <18th> and <19th> centuries",
        rf"(?P<one>(?:the )?(?:(?P<m1>early|mid|late)[ -])?+(?P<n1>{ORDINAL}))(?: and | to |-"
        rf"| or | until | through )(?P<two>(?:the )?(?:(?P<m2>early|mid|late)[ -])?+"
        rf"(?P<n2>{ORDINAL})[ -]centur(?:ies|y)(?: {BC})?+)",
        _centuries,
        heads=("centuries", "century"),
    ),
    Rule(
        "<nineteen> <ninety-four>",
        rf"{MOD}(?:the year )?"
        rf"(?:(?P<thousand>two thousand)(?: and)?|(?P<head>{any_of(_CENTURIES)}))[ -]"
        rf"(?P<tail>(?:{_TIES}(?:[ -]{_BELOW_TEN}\b)?|{_TEENS})\b)|the year two thousand",
        modified(_in_words),
        heads=("thousand", *_CENTURIES),
    ),
)
