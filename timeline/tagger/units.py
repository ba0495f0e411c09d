"""Calendar units as numbers: a week, a month, a quarter … is its grain and its place in a count.

Going two quarters back is then a subtraction, and the month a day lies in is a conversion. Values
are written as TIMEX3 (``1998-W15``, ``1998-Q2``, ``199``) and as EDTF (``When``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.when import Day, When, days_in_month, year_text

if TYPE_CHECKING:
    from collections.abc import Callable

SEASON_NAMES = ("SP", "SU", "FA", "WI")


class Grain(StrEnum):
    """The units a date may name, smallest first."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @property
    def size(self) -> int:
        """The rank by length, 0 for a day."""
        return _SIZES[self]


_SIZES = {grain: size for size, grain in enumerate(Grain)}
_MONTHS_IN = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12, Grain.SEASON: 3}
_YEARS_IN = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}


@dataclass(frozen=True, slots=True)
class Cell:
    """One calendar unit: the ``index``-th of its grain (days as ``Day.ordinal``)."""

    grain: Grain
    index: int

    def __add__(self, count: int) -> Cell:
        """The unit of the same grain so many later (earlier when negative)."""
        return Cell(self.grain, self.index + count)

    @property
    def first(self) -> Day:
        """Its first day."""
        if self.grain is Grain.DAY:
            return Day.from_ordinal(self.index)
        if self.grain in {Grain.WEEK, Grain.WEEKEND}:
            return Day.from_ordinal(self.index * 7 + (6 if self.grain is Grain.WEEKEND else 1))
        year, month = divmod(self._first_month, 12)
        return Day(year, month + 1, 1)

    @property
    def last(self) -> Day:
        """Its last day."""
        if self.grain is Grain.DAY:
            return self.first
        if self.grain is Grain.WEEKEND:
            return self.first.plus(1)
        return (self + 1).first.plus(-1)

    @property
    def _first_month(self) -> int:
        """Months since January of year 0."""
        if self.grain in _YEARS_IN:
            return self.index * _YEARS_IN[self.grain] * 12
        return self.index * _MONTHS_IN[self.grain] + (2 if self.grain is Grain.SEASON else 0)

    def to(self, grain: Grain) -> Cell:
        """The unit of another grain that it begins in (the first of it, when smaller).

        A week belongs to the month or year that most of its days lie in (ISO 8601).
        """
        if grain is self.grain:
            return self
        longer = self.grain is Grain.WEEK and grain.size >= Grain.MONTH.size
        return cell_of(self.first.plus(3) if longer else self.first, grain)

    @property
    def year(self) -> int:
        """The year it begins in."""
        return self.first.year

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        return _VALUES[self.grain](self)

    @property
    def when(self) -> When:
        """The same days in EDTF: an interval where EDTF has no word for the unit."""
        return When(self._edtf)

    @property
    def _edtf(self) -> str:  # noqa: PLR0911 - one for each grain
        year = year_text(self.year)
        number = self.index % (12 // _MONTHS_IN.get(self.grain, 12))
        match self.grain:
            case Grain.DAY:
                return str(self.first)
            case Grain.MONTH:
                return f"{year}-{number + 1:02}"
            case Grain.SEASON:
                return f"{year}-{number + 21}"
            case Grain.QUARTER:
                return f"{year}-{number + 33}"
            case Grain.HALF:
                return f"{year}-{number + 40}"
            case Grain.YEAR:
                return year
            case Grain.DECADE if 0 <= self.index <= 999:
                return f"{self.index:03}X"
            case Grain.CENTURY if 0 <= self.index <= 99:
                return f"{self.index:02}XX"
        return f"{self.first}/{self.last}"


def _year_value(year: int) -> str:
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def _week_value(cell: Cell) -> str:
    thursday = Cell(Grain.WEEK, cell.index).first.plus(3)
    number = (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1
    end = "-WE" if cell.grain is Grain.WEEKEND else ""
    return f"{_year_value(thursday.year)}-W{number:02}{end}"


def _day_value(cell: Cell) -> str:
    day = cell.first
    return f"{_year_value(day.year)}-{day.month:02}-{day.day:02}"


_VALUES: dict[Grain, Callable[[Cell], str]] = {
    Grain.DAY: _day_value,
    Grain.WEEKEND: _week_value,
    Grain.WEEK: _week_value,
    Grain.MONTH: lambda cell: f"{_year_value(cell.year)}-{cell.index % 12 + 1:02}",
    Grain.QUARTER: lambda cell: f"{_year_value(cell.year)}-Q{cell.index % 4 + 1}",
    Grain.SEASON: lambda cell: f"{_year_value(cell.index // 4)}-{SEASON_NAMES[cell.index % 4]}",
    Grain.HALF: lambda cell: f"{_year_value(cell.year)}-H{cell.index % 2 + 1}",
    Grain.YEAR: lambda cell: _year_value(cell.index),
    # As "18" are the years that begin with it, "BC03" is the 4th century BC, "BC022" the 220s BC.
    Grain.DECADE: lambda cell: f"{cell.index:03}" if cell.index >= 0 else f"BC{~cell.index:03}",
    Grain.CENTURY: lambda cell: f"{cell.index:02}" if cell.index >= 0 else f"BC{~cell.index:02}",
    Grain.MILLENNIUM: lambda cell: str(cell.index) if cell.index >= 0 else f"BC{~cell.index}",
}


def cell_of(day: Day, grain: Grain) -> Cell:
    """The unit of a grain that a day lies in."""
    if grain is Grain.DAY:
        return Cell(grain, day.ordinal)
    if grain in {Grain.WEEK, Grain.WEEKEND}:
        return Cell(grain, (day.ordinal - 1) // 7)
    if grain in _YEARS_IN:
        return Cell(grain, day.year // _YEARS_IN[grain])
    months = day.year * 12 + day.month - 1
    if grain is Grain.SEASON:
        months -= 2
    return Cell(grain, months // _MONTHS_IN[grain])


def months_in(grain: Grain) -> int:
    """How many months a unit has; 0 for one that is not made of months."""
    return _MONTHS_IN.get(grain, 12 * _YEARS_IN.get(grain, 0))


def year(number: int) -> Cell:
    """A year; 0 is 1 BC."""
    return Cell(Grain.YEAR, number)


def month(number: int, of_year: int) -> Cell | None:
    """A month of a year, or ``None`` when there is no such month."""
    return Cell(Grain.MONTH, of_year * 12 + number - 1) if 1 <= number <= 12 else None


def day(number: int, of_month: int, of_year: int) -> Cell | None:
    """A day, or ``None`` when the month has no such day."""
    if 1 <= of_month <= 12 and 1 <= number <= days_in_month(of_year, of_month):
        return Cell(Grain.DAY, Day(of_year, of_month, number).ordinal)
    return None


def part(name: str, of_year: int) -> Cell:
    """A part of a year by its TIMEX3 name: ``Q3``, ``H1``, ``SU``."""
    if name in SEASON_NAMES:
        return Cell(Grain.SEASON, of_year * 4 + SEASON_NAMES.index(name))
    if name[0] == "Q":
        return Cell(Grain.QUARTER, of_year * 4 + int(name[1]) - 1)
    return Cell(Grain.HALF, of_year * 2 + int(name[1]) - 1)
