"""When: a date as it is known, in Extended Date/Time Format (EDTF, ISO 8601-2:2019).

What is read: level 0 and 1, and from level 2 the quarters and halves of a year
(``2021-33`` … ``2021-36``, ``2021-40``, ``2021-41``) and dates whose year is not known
(``XXXX-01-26``, ``XXXX-01``). Everything else is refused by name.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""Meteorological seasons of the north as first and last month; winter runs into the next year."""
QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
HALVES = {40: (1, 6), 41: (7, 12)}
PARTS = ("early", "mid", "late")
"""What a third of a year, month, decade or century is called, in order."""

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


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; year 0 is 1 BC, year -43 is 44 BC."""

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """The number of the day, with 1 for 1 January of year 1 (as ``date.toordinal``)."""
        # Days from civil (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"):
        # the year starts in March so that the leap day comes last.
        year = self.year - (self.month <= 2)
        era, of_era = divmod(year, 400)
        of_year = (153 * ((self.month + 9) % 12) + 2) // 5 + self.day - 1
        return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Day:
        """The day with this number; the inverse of ``ordinal``."""
        era, of_era = divmod(ordinal + 305, 146_097)
        year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
        of_year = of_era - (365 * year + year // 4 - year // 100)
        shifted = (5 * of_year + 2) // 153
        month = shifted + 3 if shifted < 10 else shifted - 9
        return cls(era * 400 + year + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1)

    def plus(self, days: int) -> Day:
        """The day so many days later (earlier when negative)."""
        return Day.from_ordinal(self.ordinal + days)

    @property
    def weekday(self) -> int:
        """The day of the week, 0 for Monday."""
        return (self.ordinal - 1) % 7

    def __str__(self) -> str:
        """The day in EDTF: ``2011-02-05``, ``-0043-03-15``, ``Y12000-01-01``."""
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"


def year_text(year: int) -> str:
    """A year in EDTF: ``2011``, ``-0043``, ``Y12000``."""
    sign = "-" if year < 0 else ""
    return f"Y{year}" if abs(year) > 9999 else f"{sign}{abs(year):04}"


def days_in_month(year: int, month: int) -> int:
    """How many days a month has; any year, also before 1."""
    return monthrange(2000 + year % 400, month)[1]


@dataclass(frozen=True, slots=True)
class When:
    """A date or interval, built from its EDTF text: ``When("2021-01-26")``.

    ``earliest`` and ``latest`` are the first and the last day it may lie on; ``None`` when it is
    open or not known on that side. Raises ``ValueError`` saying what is wrong with the text.
    """

    edtf: str
    earliest: Day | None = field(init=False, compare=False, repr=False)
    latest: Day | None = field(init=False, compare=False, repr=False)
    granularity: Granularity = field(init=False, compare=False, repr=False)
    qualifier: str = field(init=False, compare=False, repr=False)
    """``?`` uncertain, ``~`` approximate, ``%`` both, empty when neither (either end, if two)."""
    start: When | None = field(init=False, compare=False, repr=False)
    """The left end of an interval; ``None`` when open, unknown or not an interval."""
    end: When | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Read the text once; every other field follows from it."""
        text = self.edtf.strip()
        parts = _interval(text) if "/" in text or text == ".." else _date(text)
        object.__setattr__(self, "edtf", text)
        for name, value in zip(
            ("earliest", "latest", "granularity", "qualifier", "start", "end"), parts, strict=True
        ):
            object.__setattr__(self, name, value)

    def __str__(self) -> str:
        """The canonical EDTF text."""
        return self.edtf

    @property
    def is_interval(self) -> bool:
        """Whether it has two ends (``a/b``), one of which may be open."""
        return "/" in self.edtf

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant, however surely."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def is_partial(self) -> bool:
        """Whether the year is not known (``XXXX-01-26``)."""
        return self.edtf.startswith("XXXX-") and self.edtf[5].isdigit()

    @property
    def drawn(self) -> Day | None:
        """The day it is sorted by and drawn from: the earliest known one."""
        return self.earliest or self.latest

    def contains(self, other: When) -> bool:
        """Whether every day of the other lies in this one (a year holds its days).

        A date without a year holds, and is held by, that day or month of any year.
        """
        if self.is_partial or other.is_partial:
            return self.overlaps(other) and len(self.edtf) <= len(other.edtf)
        if self.drawn is None or other.drawn is None:
            return False
        below = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        above = self.latest is None or (other.latest is not None and self.latest >= other.latest)
        return below and above

    def overlaps(self, other: When, slack: int = 0) -> bool:
        """Whether some day may belong to both, give or take ``slack`` days."""
        if self.is_partial or other.is_partial:
            return _partial_overlap(self, other)
        if self.drawn is None or other.drawn is None:
            return False
        return _reaches(self, other, slack) and _reaches(other, self, slack)


def early_mid_late(part: str, when: When) -> When:
    """The ``early``, ``mid`` or ``late`` third of a year, month, decade or century.

    Written as an interval that is approximate at both ends: early 2021 is
    ``2021-01~/2021-04~``, mid-January ``2021-01-11~/2021-01-20~``, the late 1990s
    ``1997~/1999~``. The inverse is ``third_of``. Raises ``ValueError`` for anything else.
    """
    thirds = _thirds(when)
    if part not in PARTS or thirds is None:
        message = f"there is no {part!r} part of {when}"
        raise ValueError(message)
    start, end = thirds[PARTS.index(part)]
    return When(f"{start}~/{end}~")


def third_of(when: When) -> tuple[str, When] | None:
    """The part and the whole it is a third of: ``("early", When("2021"))``, else ``None``."""
    start, end = when.start, when.end
    if start is None or end is None or start.drawn is None:
        return None
    if (start.qualifier, end.qualifier) != ("~", "~"):
        return None
    head = start.edtf[:-1]
    if start.granularity is Granularity.DAY or start.granularity is Granularity.MONTH:
        whole = head[:-3]
    elif end.drawn is not None and end.drawn.year - start.drawn.year < 10:
        whole = head[:-1] + "X"
    else:
        whole = head[:-2] + "XX"
    try:
        candidate = When(whole)
    except ValueError:
        return None
    for part, (first, last) in zip(PARTS, _thirds(candidate) or (), strict=False):
        if (first, last) == (head, end.edtf[:-1]):
            return part, candidate
    return None


def _thirds(when: When) -> tuple[tuple[str, str], ...] | None:
    """The first and last unit of each third, or ``None`` where no one speaks of thirds."""
    text = when.edtf.rstrip("?~%")
    if when.granularity is Granularity.YEAR:
        return tuple((f"{text}-{a:02}", f"{text}-{a + 3:02}") for a in (1, 5, 9))
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return None
    if when.granularity is Granularity.MONTH:
        ends = ((1, 10), (11, 20), (21, last.day))
        return tuple((f"{text}-{a:02}", f"{text}-{b:02}") for a, b in ends)
    if when.granularity not in {Granularity.DECADE, Granularity.CENTURY}:
        return None
    decade = when.granularity is Granularity.DECADE
    years = ((0, 3), (4, 6), (7, 9)) if decade else ((0, 33), (34, 66), (67, 99))
    return tuple((year_text(first.year + a), year_text(first.year + b)) for a, b in years)


def _reaches(first: When, second: When, slack: int) -> bool:
    """Whether the first is not over before the second begins."""
    if first.latest is None or second.earliest is None:
        return True
    return first.latest.ordinal + slack >= second.earliest.ordinal


def _named(partial: When) -> list[str]:
    """The month, and the day where it is known, of a date without a year."""
    return [part for part in partial.edtf.rstrip("?~%").split("-")[1:] if part.isdigit()]


def _partial_overlap(one: When, other: When) -> bool:
    first, second = (one, other) if one.is_partial else (other, one)
    wanted = _named(first)
    if second.is_partial:
        return all(a == b for a, b in zip(wanted, _named(second), strict=False))
    if second.earliest is None or second.latest is None:
        return second.drawn is not None
    month, day = int(wanted[0]), int(wanted[1]) if len(wanted) > 1 else None
    for year in range(second.earliest.year, min(second.latest.year, second.earliest.year + 8) + 1):
        last = days_in_month(year, month)
        if day is not None and day > last:
            continue
        start, end = Day(year, month, day or 1), Day(year, month, day or last)
        if start <= second.latest and end >= second.earliest:
            return True
    return False


_Parts = tuple[Day | None, Day | None, Granularity, str, When | None, When | None]


def _date(text: str) -> _Parts:
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
    return Day(first, 1, 1), Day(last, 12, 31), granularity, qualifier, None, None


def _refusal(text: str) -> str:
    for sign, what in _LEVEL_2.items():
        if sign in text:
            return f"{what} is EDTF level 2, which is not read: {text!r}"
    return f"not an EDTF date: {text!r}"


def _month_or_day(
    text: str, year: int, month: int, day: str | None, qualifier: str, *, timed: bool
) -> _Parts:
    if month > 12:
        return _part_of_year(text, year, month, day, qualifier)
    if day is None or day == "XX":
        _check(text, year, month, 1)
        end = Day(year, month, days_in_month(year, month))
        return Day(year, month, 1), end, Granularity.MONTH, qualifier, None, None
    _check(text, year, month, int(day))
    exact = Day(year, month, int(day))
    granularity = Granularity.TIME if timed else Granularity.DAY
    return exact, exact, granularity, qualifier, None, None


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


def _without_year(text: str, month: str | None, day: str | None, qualifier: str) -> _Parts:
    if month is None or not month.isdigit():
        return None, None, Granularity.UNKNOWN, qualifier, None, None
    exact = day is not None and day.isdigit()
    _check(text, 2000, int(month), int(day) if exact and day else 1)
    granularity = Granularity.DAY if exact else Granularity.MONTH
    return None, None, granularity, qualifier, None, None


def _part_of_year(text: str, year: int, number: int, day: str | None, qualifier: str) -> _Parts:
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
            return Day(year, low, 1), latest, granularity, qualifier, None, None
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


def _interval(text: str) -> _Parts:
    sides = text.split("/")
    if len(sides) != 2:
        message = f"an interval has two ends, start/end: {text!r}"
        raise ValueError(message)
    start, end = (None if side in {"", ".."} else When(side) for side in sides)
    if start is None and end is None:
        message = f"an interval needs at least one end: {text!r}"
        raise ValueError(message)
    if any(side and (side.is_partial or side.drawn is None) for side in (start, end)):
        message = f"an end of an interval needs its year: {text!r}"
        raise ValueError(message)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        message = f"the interval ends before it starts: {text!r}"
        raise ValueError(message)
    qualifiers = {side.qualifier for side in (start, end) if side and side.qualifier}
    qualifier = "%" if len(qualifiers) > 1 else "".join(qualifiers)
    return earliest, latest, Granularity.INTERVAL, qualifier, start, end
