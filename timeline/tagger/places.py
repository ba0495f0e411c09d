"""Places: where a reading lies in the calendar, given what it is counted from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.tagger import holidays, units
from timeline.tagger.readings import Fixed, Partial, Reading, Shift
from timeline.tagger.units import Cell, Grain
from timeline.when import Day, days_in_month

PAST, NOW, FUTURE = -1, 0, 1


CLOSE = 300
"""Within how many characters a day mentioned before is the day of a time of day."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that others are counted from."""

    cell: Cell
    name: str
    """As ``Mention.anchor`` names it: ``dct`` or ``mention:<start>``."""
    start: int = 0


@dataclass(frozen=True, slots=True)
class Anchors:
    """What is known where a mention stands."""

    dct: Anchor | None = None
    last: Anchor | None = None
    """The date last mentioned."""
    period: Anchor | None = None
    """The quarter or half of a year last mentioned: what a report is about."""
    narrative: bool = False
    """Whether a date without a year belongs to the date last mentioned, not to the DCT."""

    def of(self, name: str) -> Anchor | None:
        """The anchor a reading asks for: ``dct``, ``last`` or ``period``."""
        if name == "account":
            return self.period or self.last or self.dct
        if name == "last":
            return self.last or self.dct
        if name == "near":
            return self.near
        if name in {"period", "report"} and self.period:
            return self.period
        return self.dct or (self.last if self.narrative else None)

    def day_before(self, start: int) -> Anchor | None:
        """The day that a time of day belongs to: one just mentioned, else the DCT."""
        last = self.last
        if last and last.cell.grain is Grain.DAY:
            if self.narrative or self.dct is None or start - last.start < CLOSE:
                return last
        return self.dct if self.dct and self.dct.cell.grain is Grain.DAY else None

    @property
    def near(self) -> Anchor | None:
        """What an incomplete date is completed from."""
        if self.narrative:
            return self.last or self.dct
        return self.dct


@dataclass(frozen=True, slots=True)
class Place:
    """A cell and how it was found."""

    cell: Cell
    anchor: str = ""
    implied: tuple[str, ...] = ()
    why: str = ""


def place(reading: Reading, anchors: Anchors, cue: int = 0) -> Place | None:
    """The place of a reading that names a date, or ``None`` when nothing tells where it lies.

    ``cue`` is the direction of time that the words around it suggest.
    """
    match reading:
        case Fixed(cell):
            return Place(cell)
        case Shift():
            return _shifted(reading, anchors)
        case Partial() if reading.of is not None:
            outer = place(reading.of, anchors, cue)
            if outer is None:
                return None
            inner = _inside(reading, outer.cell)
            return None if inner is None else replace(outer, cell=inner)
        case Partial():
            return _completed(reading, anchors, cue)
    return None


def _shifted(reading: Shift, anchors: Anchors) -> Place | None:
    anchor = anchors.of(reading.anchor)
    if anchor is None:
        return None
    if reading.anchor == "report" and anchor is anchors.period:
        return Place(anchor.cell, anchor.name, ("year", "quarter"), "the one last named")
    base, unit = anchor.cell, reading.unit
    if reading.keep and base.grain in {Grain.QUARTER, Grain.HALF}:
        cell = _same_place(base, unit, reading.amount)
    elif base.grain.size > unit.size:
        return None
    else:
        cell = base.to(unit) + reading.amount
    return Place(cell, anchor.name, ("year",), _counted(reading))


def _counted(reading: Shift) -> str:
    if not reading.amount:
        return f"the {reading.unit} of the anchor"
    way = "after" if reading.amount > 0 else "before"
    plural = "s" if abs(reading.amount) > 1 else ""
    return f"{abs(reading.amount)} {reading.unit}{plural} {way} the anchor"


def _same_place(base: Cell, unit: Grain, amount: int) -> Cell:
    """The unit of the anchor's own grain, so many larger units away."""
    first = base.first
    if unit in {Grain.WEEK, Grain.WEEKEND}:
        return units.cell_of(first.plus(7 * amount), base.grain)
    months = (unit_months := units.months_in(unit)) * amount + first.year * 12 + first.month - 1
    if not unit_months:
        return base.to(unit) + amount
    year, month = divmod(months, 12)
    day = min(first.day, days_in_month(year, month + 1))
    return units.cell_of(Day(year, month + 1, day), base.grain)


def _inside(reading: Partial, outer: Cell) -> Cell | None:  # noqa: PLR0911 - one for each kind
    """The part of a larger unit that the words name."""
    if reading.unit is not None:
        return outer.to(reading.unit) if reading.nth is None else _nth(reading, outer)
    if reading.holiday:
        return holidays.day_of(reading.holiday, outer.year)
    if reading.part:
        return units.part(reading.part, outer.year)
    if reading.month is not None:
        if reading.day is not None:
            return units.day(reading.day, reading.month, outer.year)
        return units.month(reading.month, outer.year)
    if reading.day is not None and outer.grain is Grain.MONTH:
        return units.day(reading.day, outer.first.month, outer.year)
    if reading.weekday is not None:
        return outer.to(Grain.WEEK).to(Grain.DAY) + reading.weekday
    return outer


def _nth(reading: Partial, outer: Cell) -> Cell | None:
    unit, nth = reading.unit or Grain.DAY, reading.nth or 1
    if unit.size >= outer.grain.size:
        return None
    if nth > 0:
        first = units.cell_of(outer.first, unit)
        # A week that begins in the month before is still the first week of the month.
        cell = first + (nth - 1)
    else:
        cell = units.cell_of(outer.last, unit) + (nth + 1)
    return cell if cell.first <= outer.last else None


def _completed(  # noqa: PLR0911 - one for each kind
    reading: Partial, anchors: Anchors, cue: int
) -> Place | None:
    """A date whose larger unit is not said, completed from the anchor."""
    anchor = anchors.of(reading.anchor) if reading.anchor else anchors.near
    if anchor is None:
        return None
    toward = reading.toward if reading.toward is not None else cue
    said = reading.toward is not None
    base = anchor.cell
    if reading.weekday is not None and reading.day is None:
        if base.grain is not Grain.DAY:
            return None
        narrative = anchors.narrative and anchor is anchors.last
        cell = _weekday(base, reading.weekday, toward, said=said, narrative=narrative)
        return Place(cell, anchor.name, ("year", "month", "day"), _way(base, cell))
    if reading.unit is not None:
        here = base.to(reading.unit)
        cell = min((here + -1, here, here + 1), key=lambda c: _cost(c, base, toward or PAST))
        return Place(cell, anchor.name, ("year",), _way(base, cell))
    if reading.month is None and reading.day is not None:
        month = anchors.last or anchor
        if month.cell.grain.size > Grain.MONTH.size:
            return None
        found = units.day(reading.day, month.cell.first.month, month.cell.year)
        return (
            Place(found, month.name, ("year", "month"), "the month last named") if found else None
        )
    if anchors.narrative and anchor is anchors.last and not said:
        found = _inside(reading, base.to(Grain.YEAR))
        return Place(found, anchor.name, ("year",), "the year last named") if found else None
    found = _nearest(reading, base, toward, said=said)
    return Place(found, anchor.name, ("year",), _way(base, found)) if found else None


def _way(base: Cell, cell: Cell) -> str:
    if cell.first > base.last:
        return "the next after the anchor"
    if cell.last < base.first:
        return "the latest before the anchor"
    return "the one the anchor lies in"


def _weekday(base: Cell, weekday: int, toward: int, *, said: bool, narrative: bool) -> Cell:
    ahead = (weekday - base.first.weekday) % 7
    if said:
        if toward == NOW:
            return base.to(Grain.WEEK).to(Grain.DAY) + weekday
        return base + (ahead or 7) if toward == FUTURE else base + (ahead - 7)
    if narrative or toward == FUTURE:
        return base + ahead
    return base + (ahead - 7 if ahead else 0)


def _nearest(reading: Partial, base: Cell, toward: int, *, said: bool) -> Cell | None:
    """The candidate of the years around that lies on the side the words look to."""
    around = [
        cell
        for year in range(base.year - 4, base.year + 5)
        if (cell := _inside(reading, units.year(year))) is not None
    ]
    if not around:
        return None
    if said and toward == NOW:
        return min(around, key=lambda cell: abs(cell.year - base.year))
    if said:
        beyond = [
            cell
            for cell in around
            if (cell.first > base.last if toward == FUTURE else cell.last < base.first)
        ]
        return (beyond[0] if toward == FUTURE else beyond[-1]) if beyond else None
    return min(around, key=lambda cell: _cost(cell, base, toward))


AGAINST = 150
"""Days that a candidate on the wrong side of the words' tense must be nearer to win."""


def _cost(cell: Cell, base: Cell, toward: int) -> tuple[int, int]:
    """How far a candidate is from the anchor; of two as far the earlier one is better."""
    ahead = cell.first.ordinal - base.last.ordinal
    behind = base.first.ordinal - cell.last.ordinal
    distance = max(ahead, behind, 0)
    wrong = (toward == FUTURE and behind > 0) or (toward == PAST and ahead > 0)
    return distance + AGAINST * wrong, cell.index
