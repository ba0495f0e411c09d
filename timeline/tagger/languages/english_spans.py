"""English units told by their neighbours: the year, year-end, the year-ago quarter, the weekend."""

from __future__ import annotations

import re

from timeline.tagger import units
from timeline.tagger.languages.english_numbers import any_of, ordinal
from timeline.tagger.languages.english_words import (
    CALENDAR_UNITS,
    GRAINS,
    MONTH,
    MONTHS,
    NEEDED_MOD,
    YEAR,
    modified,
    month,
)
from timeline.tagger.readings import Fixed, Length, Made, Partial, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

_YEARS = {"last": -1, "next": 1}
_LIKE = "(?:same|corresponding|comparable|equivalent)"
_PERIOD = "(?:period|quarter|half)"
_NAMED = (
    r"(?! (?:of|that|when|to|he|she|it|they|we|i|since|before|after|in which|two|ago|earlier"
    r"|later)\b)(?! ?'?\d|-)"
)


_NAMED_BUT_SUM = _NAMED.replace("(?:of|", "(?:of(?! [$€£¥])|")
"""``A high for the year of $42`` names no other year."""


def _year_end(m: re.Match[str]) -> Made:
    if m["y"]:
        return Fixed(units.year(int(m["y"])), mod="END")
    return Shift(Grain.YEAR, _YEARS.get(m["rel"] or "", 0), mod="END")


def _year_earlier(m: re.Match[str]) -> Made:
    """``the year-ago quarter``: the one before the one last spoken of."""
    if m["n"]:
        return Partial(part=f"Q{ordinal(m['n'])}", of=Shift(Grain.YEAR, -1))
    return Shift(Grain.YEAR, -1, anchor="period", keep=True)


def _compared(m: re.Match[str]) -> Made:
    """``the 1988 period``, ``the same quarter last year``: what a report compares itself with."""
    if m["y"]:
        return Partial(of=Fixed(units.year(int(m["y"]))), anchor="period")
    return Shift(Grain.YEAR, -1, anchor="period", keep=True)


def _same_month(m: re.Match[str]) -> Made:
    """``the same month of 2008``, ``the same month last year``: as the one just told."""
    if m["y"]:
        year = Fixed(units.year(int(m["y"])))
        return Partial(unit=Grain.MONTH, of=year, anchor="period")
    return Shift(Grain.MONTH, -12, anchor="last")


def _the_unit(m: re.Match[str]) -> Made:
    if m["u"] == "quarter":  # the one a report is about, where it is about one
        return Shift(Grain.QUARTER, 0, anchor="report")
    return Shift(GRAINS[m["u"]], 0, anchor="near")


_AWARDED = re.compile(
    r"\b(?:coach|manager|player|swimmer|person|man|woman|men|book|film|car|song|album|team|rookie"
    r"|athlete|band|artist|word|writer|actor|driver|teacher) of $"
)
"""``Person of the Year`` is a title."""


def _the_year(m: re.Match[str]) -> Made:
    if m["ended"]:
        return Length("P1Y")
    if _AWARDED.search(m.string, max(0, m.start() - 16), m.start()):
        return None
    return Shift(Grain.YEAR, 0, anchor="near")


RULES = (
    Rule(
        "year-end",
        r"(?:the )?(?:(?P<rel>last|next|this) )?(?:calendar )?year(?:'s)?[- ]end"
        rf"(?: (?P<y>{YEAR}))?",
        _year_end,
        heads=("year",),
    ),
    Rule(
        "the year-ago quarter",
        r"(?:(?:the |its )?(?:(?:comparable|corresponding|same) )?year-(?:ago|earlier)"
        r"(?: (?:fiscal )?(?P<n>first|second|third|fourth))?(?P<period>[ -](?:period|quarter|half))"
        r"|year-(?:ago|earlier))",
        _year_earlier,
        heads=("year",),
    ),
    Rule(
        "the <1988> period",
        rf"the (?:{_LIKE} )?(?P<y>{YEAR})(?:'s)? (?:fiscal )?(?:period|quarter|half)",
        _compared,
        heads=("#4",),
    ),
    Rule(
        "the same period <last year>",
        rf"(?:(?:the )?{_LIKE} {_PERIOD}(?:,? (?:of |in )?(?:(?P<y>{YEAR})|last year"
        r"|the (?:previous|prior) year|the year before|a year (?:ago|earlier|before)))"
        rf"|last year's (?:fiscal )?{_PERIOD}|the {_PERIOD} a year (?:ago|earlier))",
        _compared,
        heads=("period", "quarter", "half", "year"),
    ),
    Rule(
        "the same month <last year>",
        rf"(?:the )?{_LIKE} month,? (?:(?:of |in )?(?:(?P<y>{YEAR})|(?:last|the (?:previous|prior))"
        r" year)|the year before|a year (?:ago|earlier|before))",
        _same_month,
        heads=("month",),
    ),
    Rule(
        "the quarter",
        r"the (?:fiscal )?quarter(?! (?:of|century|mile|section|note|horse|finals?)\b|-)",
        lambda _: Shift(Grain.QUARTER, -1, anchor="report"),
        heads=("quarter",),
    ),
    Rule(
        "the year",
        r"the (?:(?:full|whole|entire|calendar|fiscal) )?year(?=(?P<ended> (?:ended|ending)))?"
        rf"{_NAMED_BUT_SUM}|full[- ]year",
        _the_year,
        heads=("year",),
    ),
    Rule(
        "<the end of> the <month>",
        rf"{NEEDED_MOD}(?:the )(?:(?!day)|(?<! in the ))(?P<u>{any_of(CALENDAR_UNITS)})",
        modified(_the_unit),
        heads=tuple(GRAINS),
    ),
    Rule(
        "mid-<year>",
        r"mid-?(?P<u>year|week|month)",
        lambda m: Shift(GRAINS[m["u"]], 0, anchor="near", mod="MID"),
        heads=("year", "week", "month", "midyear", "midweek"),
    ),
    Rule(
        "in the <week>",
        r"(?:(?:(?<=in |of |by )|(?<=for ))the (?=week|month|decade|century)"
        r"|(?<=er in |ly in |te in )the )"
        rf"(?P<u>day|week|month|decade|century){_NAMED}",
        _the_unit,
        heads=("day", "week", "month", "decade", "century"),
    ),
    Rule(
        "throughout the day",
        r"(?<=ughout )the (?P<u>day)",
        _the_unit,
        heads=("day",),
    ),
    Rule(
        "the weekend",
        rf"the weekend(?:(?<=over the weekend)(?! of\b|-)|{_NAMED})",
        lambda _: Partial(unit=Grain.WEEKEND),
        heads=("weekend",),
    ),
    Rule(
        "the week of <month> <day>",
        rf"the (?P<u>week|weekend) (?:of|beginning|starting|ending|ended) (?P<m>{MONTH}) "
        rf"(?P<d>\d{{1,2}})",
        lambda m: Partial(unit=GRAINS[m["u"]], of=Partial(month=month(m["m"]), day=int(m["d"]))),
        heads=("week", "weekend", *MONTHS),
    ),
)
