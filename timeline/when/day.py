"""Days of the calendar, before the year 1 and beyond 9999 too."""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple


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
