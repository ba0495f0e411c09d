"""Anchors: the dates that others are counted from, as they stand at one place of a text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from timeline.tagger.readings import Fixed, Partial, Reading
from timeline.tagger.units import Cell, Grain, cell_of
from timeline.when import When

_SOON, _FRESH = -2, 6
"""So many days before the DCT a day is still that of a time of day in another sentence."""
_LIFETIMES = 300
TRAIL = 6
"""How many mentions back a date may refer."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that others are counted from."""

    cell: Cell
    name: str
    """As ``Mention.anchor`` names it: ``dct``, ``text`` or ``mention:<start>``."""
    start: int = 0
    end: int = 0
    year_said: bool = False
    """Whether the words gave its year."""
    off: int = 0
    """Days from the weekday of the Gregorian calendar to the one that was said."""
    why: str = ""
    """How it was found, when the text itself had to tell."""
    time: str = ""
    """The time of day last told of it."""
    mod: str = ""
    """The TIMEX3 ``mod`` it was told with: ``END`` for ``late 1996``."""

    @property
    def is_dct(self) -> bool:
        """Whether it is the day of writing, however that is known."""
        return not self.name.startswith("mention")

    @property
    def words(self) -> str:
        """What it is, for the reader."""
        return "the day of writing" if self.is_dct else "the date mentioned before"


@dataclass(frozen=True, slots=True)
class Anchors:
    """What is known where a mention stands."""

    dct: Anchor | None = None
    trail: tuple[Anchor, ...] = ()
    """The dates mentioned before, the last one first."""
    far: Anchor | None = None
    """The far end of a period (``until 1783``), where nothing was told since."""
    end: Anchor | None = None
    """The same, where its beginning in the same year was told, or what had been before: what
    comes so much later counts from it."""
    period: Anchor | None = None
    """The quarter or half of a year last mentioned: what a report is about."""
    months: bool = False
    """Whether the report has gone on to several months: ``the first nine months``."""
    sentence: int = 0
    """Where the sentence begins."""
    narrative: bool = False
    """Whether a date without a year belongs to the date last mentioned, not to the DCT."""

    @property
    def goes_on(self) -> bool:
        """Whether news has just told a date with its year, which a list may go on from."""
        return not self.narrative and bool(self.trail) and self.trail[0].year_said

    def last(self, unit: Grain) -> Anchor | None:
        """The date last mentioned that is no longer than a unit."""
        return next((a for a in self.trail if a.cell.grain.size <= unit.size), None)

    def of(  # noqa: PLR0911 - one for each name
        self, name: str, unit: Grain = Grain.YEAR
    ) -> Anchor | None:
        """The anchor a reading asks for, by the names in ``Shift.anchor``."""
        # "The same day" of nothing is no day; "that year" of nothing is the year of writing.
        otherwise = None if unit is Grain.DAY else self.dct
        match name:
            case "near":
                return self.near(unit)
            case "account":
                return self._compared() or self.last(unit) or self.dct
            case "that":
                far = self.far if self.far and self.far.cell.grain.size <= unit.size else None
                return far or self.last(unit) or otherwise
            case "last":
                end = self.end if self.end and self.end.cell.grain.size <= unit.size else None
                return end or self.last(unit) or otherwise
            case "period" if self.period:
                return self._compared()
            case "report" if self.period:
                return self.period
        if self.narrative:
            return self.last(unit) or self.dct
        return self.dct

    def near(self, unit: Grain = Grain.YEAR, *, ahead: bool = False) -> Anchor | None:
        """What an incomplete date is completed from; ``ahead`` when the words look ahead."""
        if self.narrative:
            # A day without its month is of the month last named, be it the end of a period; but
            # not of one named for what had been before.
            end = self.end if unit is Grain.MONTH else None
            if end and end.cell.first < self.trail[0].cell.first:
                end = None
            return end or self.last(unit) or self.dct
        return (None if ahead else self._told_beside(unit)) or self.dct

    def _told_beside(self, unit: Grain) -> Anchor | None:
        """A date of another year in the same sentence: ``March 2009 and in June``."""
        told = self.trail[0] if self.trail else None
        if told is None or self.dct is None or unit is not Grain.YEAR:
            return None
        beside = told.start >= self.sentence and told.cell.grain in {Grain.DAY, Grain.MONTH}
        return told if beside and told.year_said and told.cell.year < self.dct.cell.year else None

    def moved_on(self, fine: Anchor | None, unit: Grain) -> Anchor | None:
        """The date last mentioned, where it is too long for a unit but later than a finer one.

        ``In September they took the city; five weeks later they left`` is not five weeks after
        the day of writing, nor after a day in June.
        """
        last = self.trail[0] if self.trail else None
        if last is None or not unit.size < last.cell.grain.size <= Grain.YEAR.size:
            return None
        if fine is None or fine.is_dct:
            return last
        if last.cell.first > fine.cell.last:
            # Nobody counts days from a year: "only in 1721" looks ahead.
            ahead = last.cell.grain is Grain.YEAR and unit.size <= Grain.WEEK.size
            return None if ahead else last
        # What is told in the same sentence is nearer, though it was before.
        beside = last.start >= self.sentence > fine.start
        return last if beside and last.cell.grain.size <= Grain.MONTH.size else None

    def day_before(self, *, over: bool = False) -> Anchor | None:
        """The day that a time of day belongs to: one just mentioned, else the DCT.

        What is ``over`` was on no day to come.
        """
        last = self.last(Grain.DAY)
        if over and last and self.dct and last.cell.first > self.dct.cell.last:
            return self.dct
        if last and (self.narrative or self._is_close(last)):
            return last
        return self.dct if self.dct and self.dct.cell.grain is Grain.DAY else None

    def _is_close(self, day: Anchor) -> bool:
        """Whether news still speaks of a day: in its sentence, or where it is but some days ago."""
        if day.start >= self.sentence or self.dct is None:
            return True
        days = self.dct.cell.first.ordinal - day.cell.first.ordinal
        return _SOON <= days <= _FRESH

    def after(self, anchor: Anchor, reading: Reading) -> Anchors:
        """The anchors once a date has been mentioned.

        What is only compared with, or still to come after one that is over, is no new period.
        """
        trail = (anchor, *self.trail[: TRAIL - 1])
        compared = getattr(reading, "amount", 0) or getattr(reading, "anchor", "") == "period"
        if anchor.cell.grain in {Grain.QUARTER, Grain.HALF} and not compared:
            if self.period and self.dct and anchor.cell.last > self.dct.cell.last:
                return replace(self, trail=trail, far=None, end=None)
            return replace(self, trail=trail, far=None, end=None, period=anchor, months=False)
        return replace(self, trail=trail, far=None, end=None)

    @property
    def may_look_ahead(self) -> bool:
        """Whether a story has a day of writing, and none before it in the same sentence."""
        if self.dct is None or not self.narrative:
            return False
        beside = self.trail[:1] if self.trail and self.trail[0].start >= self.sentence else ()
        return all(told.cell.last >= self.dct.cell.first for told in beside)

    def looks_back(self, told: Anchor) -> bool:
        """Whether a story only names an earlier year in passing: ``with guns cast in 1499``."""
        last = self.trail[0] if self.trail and self.narrative else None
        if last is None or told.cell.grain is not Grain.YEAR or last.start < self.sentence:
            return False
        return told.cell.year < last.cell.year

    def tells_of(self, reading: Reading) -> bool:
        """Whether a small number can be a year, because years about it are being told."""
        said = reading.of if isinstance(reading, Partial) else reading
        if not self.trail or not isinstance(said, Fixed):
            return False
        told, year = self.trail[0].cell.year, said.cell.year
        return min(abs(year - told), abs(1 - year - told)) <= _LIFETIMES

    def over_months(self) -> Anchors:
        """The anchors once a report has gone on from its quarter to several months."""
        return replace(self, months=True)

    def _compared(self) -> Anchor | None:
        """What ``a year earlier`` is a year before: the quarter, or the year of its months."""
        if self.period is None or not self.months:
            return self.period
        return replace(self.period, cell=self.period.cell.to(Grain.YEAR))


def written(dct: When | date | str | None, name: str = "dct", why: str = "") -> Anchor | None:
    """The DCT as an anchor: the day, or the unit of the calendar that holds all it may be.

    ``None`` when it is not known within a year; ``ValueError`` when the text is not a date.
    """
    if dct is None:
        return None
    when = dct if isinstance(dct, When) else When(str(dct)[:10] if isinstance(dct, date) else dct)
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return None
    for grain in (Grain.DAY, Grain.MONTH, Grain.YEAR):
        cell = cell_of(first, grain)
        if cell == cell_of(last, grain):
            return Anchor(cell, name, why=why)
    return None
