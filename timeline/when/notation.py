"""The notation of dates: Extended Date/Time Format, read once into days."""

from __future__ import annotations

import re
from enum import StrEnum

from timeline.when.day import Day, days_in_month, year_text

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""Meteorological seasons of the north as first and last month; winter runs into the next year."""
QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
HALVES = {40: (1, 6), 41: (7, 12)}

_DATE = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,9}|-?\d{3}X|-?\d{2}XX|XXXX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?P<time>T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?"
    r"(?P<qualifier>[?~%])?",
    re.ASCII,
)
_LEVEL_2 = {
    "[": "a set of dates ([…])",
    "{": "a set of dates ({…})",
    "S": "significant digits (S…)",
    "E": "an exponential year (E…)",
    "^": "a qualified season (^…)",
}


class Granularity(StrEnum):
    """How large the smallest unit is that a date names."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


Parts = tuple[Day | None, Day | None, Granularity, str]
"""Earliest and latest day, granularity, qualifier."""


def read_date(text: str) -> Parts:
    """What a date that is not an interval says; raises ``ValueError`` for anything else."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(_refusal(text))
    year, month, day, time, qualifier = match.group("year", "month", "day", "time", "qualifier")
    qualifier = qualifier or ""
    if time and not (day and day.isdigit() and _is_time(time)):
        message = f"not a time of day: {text!r}"
        raise ValueError(message)
    if year == "XXXX":
        return _without_year(text, month, day, qualifier)
    first, last, granularity = _years(year)
    if first != last and month:
        message = f"a month of an unspecified year is EDTF level 2, which is not read: {text!r}"
        raise ValueError(message)
    if month and month.isdigit():
        return _month_or_day(text, first, int(month), day, qualifier, timed=bool(time))
    if day is not None and day != "XX":
        message = f"a day without its month is EDTF level 2, which is not read: {text!r}"
        raise ValueError(message)
    return Day(first, 1, 1), Day(last, 12, 31), granularity, qualifier


def _refusal(text: str) -> str:
    for sign, what in _LEVEL_2.items():
        if sign in text:
            return f"{what} is EDTF level 2, which is not read: {text!r}"
    return f"not an EDTF date: {text!r}"


def _month_or_day(
    text: str, year: int, month: int, day: str | None, qualifier: str, *, timed: bool
) -> Parts:
    if month > 12:
        return _part_of_year(text, year, month, day, qualifier)
    if day is None or day == "XX":
        _check(text, year, month, 1)
        end = Day(year, month, days_in_month(year, month))
        return Day(year, month, 1), end, Granularity.MONTH, qualifier
    _check(text, year, month, int(day))
    exact = Day(year, month, int(day))
    granularity = Granularity.TIME if timed else Granularity.DAY
    return exact, exact, granularity, qualifier


def _is_time(time: str) -> bool:
    hour, minute, *second = re.split(r"[Z+-]", time[1:])[0].split(":")
    return int(hour) < 24 and int(minute) < 60 and all(int(s) < 61 for s in second)


def _years(text: str) -> tuple[int, int, Granularity]:
    if text.endswith("XX"):
        low, size, granularity = text[:-2] + "00", 99, Granularity.CENTURY
    elif text.endswith("X"):
        low, size, granularity = text[:-1] + "0", 9, Granularity.DECADE
    else:
        low, size, granularity = text.lstrip("Y"), 0, Granularity.YEAR
    year = int(low)
    # The digits left out count away from zero: -005X is the years -59 to -50.
    return (year - size, year, granularity) if low[0] == "-" else (year, year + size, granularity)


def _without_year(text: str, month: str | None, day: str | None, qualifier: str) -> Parts:
    if month is None or not month.isdigit():
        return None, None, Granularity.UNKNOWN, qualifier
    exact = day is not None and day.isdigit()
    _check(text, 2000, int(month), int(day) if exact and day else 1)
    granularity = Granularity.DAY if exact else Granularity.MONTH
    return None, None, granularity, qualifier


def _part_of_year(text: str, year: int, number: int, day: str | None, qualifier: str) -> Parts:
    named = (
        (SEASONS, Granularity.SEASON),
        (QUARTERS, Granularity.QUARTER),
        (HALVES, Granularity.HALF),
    )
    for table, granularity in named:
        if number in table and day is None:
            low, high = table[number]
            until = year + (high > 12)
            month = (high - 1) % 12 + 1
            latest = Day(until, month, days_in_month(until, month))
            return Day(year, low, 1), latest, granularity, qualifier
    what = "no month and no season that is read" if number != 0 else "there is no month 0"
    message = f"{what}: {text!r}"
    raise ValueError(message)


def _check(text: str, year: int, month: int, day: int) -> None:
    if not 1 <= month <= 12:
        message = f"there is no month {month}: {text!r}"
        raise ValueError(message)
    if not 1 <= day <= days_in_month(year, month):
        message = f"{year_text(year)}-{month:02} has no day {day}: {text!r}"
        raise ValueError(message)
