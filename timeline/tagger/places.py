"""Places: where a reading lies in the calendar, given what it is counted from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.inside import inside
from timeline.tagger.readings import Fixed, Partial, Reading, Shift
from timeline.tagger.units import Cell, Grain
from timeline.when import Day, days_in_month

if TYPE_CHECKING:
    from timeline.tagger.anchors import Anchor, Anchors

PAST, NOW, FUTURE = -1, 0, 1
AGAINST = 150
AGAINST_DAY, AGAINST_MONTH, UNSAID_MONTH = 200, 320, 100
_AGAINST_PART = {"Q": AGAINST, "H": AGAINST}
"""Days that a candidate on the wrong side of the words' tense must be nearer to win: a part of a
year, a day, a month; a month without a tense is rather past."""
BACKWARDS = 150
"""The same for a story, which goes forward from the date last told."""
_LATE = 7
"""The first month that is late in its year."""
_TIMES_TEN = {Grain.DECADE: 10, Grain.CENTURY: 100}
_EARLY, _JULIAN, _OURS = 1000, 1752, 1900
_AFTER = ("last", "account")
"""The anchors of what came after a date that was told."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell and how it was found."""

    cell: Cell
    anchor: str = ""
    implied: tuple[str, ...] = ()
    why: str = ""


def place(reading: Reading, anchors: Anchors, cue: int = 0) -> Place | None:
    """The place of a reading that names a date, or ``None`` when nothing tells where it lies.

    ``cue`` is the direction of time that the words around it suggest; below ``PAST`` where it is
    the beginning of what lasts.
    """
    match reading:
        case Fixed():
            return _said(reading, anchors)
        case Shift():
            return _shifted(reading, anchors)
        case Partial(of=Fixed() | Shift() | Partial() as larger):
            outer = place(larger, anchors, cue)
            if reading.anchor == "period":
                return _reported(outer, anchors, reading.unit)
            inner = outer and inside(reading, outer.cell)
            return replace(outer, cell=inner) if outer and inner else None
        case Partial():
            return _completed(reading, anchors, cue)
    return None


def _said(reading: Fixed, anchors: Anchors) -> Place:
    """A date said in full; a small year goes on before Christ where the story is there."""
    if reading.bare and reading.cell.grain is Grain.DECADE:
        return _decade(reading, anchors)
    last = anchors.last(Grain.YEAR) if reading.bare else None
    if last is None or last.cell.year >= _EARLY:
        return Place(reading.cell)
    small = reading.cell.index - 1900 * (reading.cell.index > 1900)
    if last.cell.year <= 1 - small <= 0:
        return Place(units.year(1 - small), last.name, ("era",), f"before Christ, as {last.words}")
    return Place(units.year(small))


def _decade(reading: Fixed, anchors: Anchors) -> Place:
    """``The eighties`` of a story that is not of our century or the last: those next to it."""
    last = (anchors.far or anchors.last(Grain.YEAR)) if anchors.narrative else None
    if last is None or last.cell.year >= _OURS:
        return Place(reading.cell)
    told, tens = last.cell.year // 10, reading.cell.index % 10
    around = (Cell(Grain.DECADE, (told // 10 + n) * 10 + tens) for n in (-1, 0, 1))
    cell = min(around, key=lambda each: abs(each.index - told))
    return Place(cell, last.name, ("century",), f"the nearest to {last.words}")


def _shifted(reading: Shift, anchors: Anchors) -> Place | None:
    unit = reading.unit
    anchor = anchors.of(reading.anchor, unit)
    coarse = anchors.moved_on(anchor, unit) if reading.anchor == "last" else None
    if coarse is not None:
        return Place(_roughly(reading, coarse), coarse.name, ("year",), _counted(reading, coarse))
    if anchor is None:
        return None
    if reading.anchor in _AFTER and reading.amount > 0 and anchor is anchors.dct:
        return None  # "a week later" than nothing is not a week after the day of writing
    base = anchor.cell
    if reading.anchor == "report" and anchor is anchors.period:
        return Place(base, anchor.name, ("year", "quarter"), anchor.why or "the one last named")
    if reading.exact:
        cell = _same_place(base, unit, reading.amount).to(reading.exact)
    elif reading.keep and base.grain in {Grain.QUARTER, Grain.HALF}:
        cell = _same_place(base, unit, reading.amount)
    elif reading.keep and unit in _TIMES_TEN and base.grain.size <= Grain.YEAR.size:
        cell = base.to(Grain.YEAR) + reading.amount * _TIMES_TEN[unit]
    elif base.grain.size > unit.size:
        return None
    elif reading.mod == "TURN":  # of the century: of 1871 it is that of 1900
        cell = _same_place(base.to(Grain.MONTH), Grain.MONTH, units.months_in(unit) // 2).to(unit)
    else:
        cell = base.to(unit) + reading.amount
    return Place(cell, anchor.name, ("year",), anchor.why or _counted(reading, anchor))


def _reported(year: Place | None, anchors: Anchors, unit: Grain | None) -> Place | None:
    """``The 1988 period`` of a report on a third quarter is the third quarter of 1988."""
    period = anchors.of("period") if unit is None else anchors.last(unit)
    if year is None or period is None or period is anchors.dct:
        return year
    if unit is None and period.cell.grain not in {Grain.QUARTER, Grain.HALF}:
        return year
    base = period.cell if unit is None else period.cell.to(unit)
    cell = _same_place(base, Grain.YEAR, year.cell.year - base.year)
    return Place(cell, period.name, ("quarter",), f"the same part of the year as {period.words}")


def _roughly(reading: Shift, anchor: Anchor) -> Cell:
    """So many days, weeks or months from the middle of a longer unit: a unit as long."""
    days = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 30}.get(reading.unit, 0) * reading.amount
    cell = anchor.cell
    middle = (cell.first.ordinal + cell.last.ordinal) // 2
    return units.cell_of(Day.from_ordinal(middle + days), cell.grain)


def _counted(reading: Shift, anchor: Anchor) -> str:
    """How it was counted, in one clause for the reader."""
    unit, count = str(reading.unit), abs(reading.amount)
    if not count:
        return f"the {unit} of writing" if anchor.is_dct else f"the {unit} of {anchor.words}"
    way = "after" if reading.amount > 0 else "before"
    number = f"{count} {unit}s" if count > 1 else f"the {unit}"
    return f"{number} {way} {anchor.words}"


def _same_place(base: Cell, unit: Grain, amount: int) -> Cell:
    """The unit of the anchor's own grain, so many larger units away."""
    first = base.first
    if not units.months_in(unit):
        return units.cell_of(first.plus(amount * (7 if unit is Grain.WEEK else 1)), base.grain)
    months = units.months_in(unit) * amount + first.year * 12 + first.month - 1
    year, month = divmod(months, 12)
    day = min(first.day, days_in_month(year, month + 1))
    return units.cell_of(Day(year, month + 1, day), base.grain)


def _completed(reading: Partial, anchors: Anchors, cue: int) -> Place | None:
    """A date whose larger unit is not said, completed from the anchor."""
    unit, implied = _missing(reading)
    anchor = anchors.near(unit, ahead=cue == FUTURE or reading.toward is not None)
    if reading.anchor:
        anchor = anchors.of(reading.anchor, unit)
    elif cue < PAST and anchors.end and anchor:
        # "They sat until January; some had escaped in July": before they rose.
        anchor = max(anchor, anchors.end, key=lambda each: each.cell.first)
    if anchor is None:
        return None
    base = anchor.cell
    if base.grain.size > unit.size:
        return None
    told = not anchor.is_dct
    toward = max(cue, PAST) if reading.toward is None else reading.toward
    if reading.toward is None and told:
        cell = _onwards(reading, anchor, since=cue < PAST)
    elif reading.weekday is not None and reading.day is None:
        cell = _weekday(base, reading.weekday, toward, said=reading.toward is not None)
    elif reading.month is None and reading.day is not None:
        cell = _day_of_month(reading, anchors, base, cue)
    elif reading.unit is not None:
        around = [base.to(reading.unit) + n for n in (-1, 0, 1)]
        if reading.toward is not None:
            around = [each for each in around if each.first > base.last]
        cell = _nearest(around, base, toward or PAST)
    else:
        cell = _of_year(reading, base, toward)
    return Place(cell, anchor.name, implied, anchor.why or _way(anchor, cell)) if cell else None


def _missing(reading: Partial) -> tuple[Grain, tuple[str, ...]]:
    """How long the anchor may be at most, and the parts it has to give."""
    if reading.weekday is not None and reading.day is None:
        return Grain.DAY, ("year", "month", "day")
    if reading.month is None and reading.day is not None:
        return Grain.MONTH, ("year", "month")
    if reading.unit is not None:
        return Grain.DAY, ("year",)
    return Grain.YEAR, ("year",)


def _way(anchor: Anchor, cell: Cell) -> str:
    """On which side of the anchor it was found, in one clause for the reader."""
    if cell.first > anchor.cell.last:
        return f"the next after {anchor.words}"
    if cell.last < anchor.cell.first:
        return f"the latest before {anchor.words}"
    return f"the one of {anchor.words}"


def _day_of_month(reading: Partial, anchors: Anchors, base: Cell, cue: int) -> Cell | None:
    """``the 25th``: of the month last named, else of the anchor's; no past day is to come."""
    month = anchors.last(Grain.MONTH)
    if month and cue == PAST and month.cell.first > base.last:
        month = None
    return inside(reading, month.cell if month else base)


def _onwards(reading: Partial, anchor: Anchor, *, since: bool) -> Cell | None:
    """The next such date of a story that goes on from the date last told, the last with since."""
    base = anchor.cell
    if reading.weekday is not None and reading.day is None:
        return base + ((reading.weekday - base.first.weekday - anchor.off) % 7 - 7 * since)
    if reading.month is None and reading.day is not None:
        return inside(reading, base.to(Grain.MONTH))
    if since:
        begun = [cell for cell in _candidates(reading, base) if cell.first <= base.first]
        return begun[-1] if begun else None
    if base.grain is Grain.YEAR:
        cell = inside(reading, base)
        over = cell and anchor.mod == "END" and cell.first.month < _LATE
        return inside(reading, base + 1) if over else cell  # "late in 1996 … in February"
    if (reading.month is not None or reading.part not in {"", "WI"}) and reading.weekday is None:
        # A year is left out as long as it is the same.
        same = inside(reading, units.year(base.year))
        if same is not None and same.last >= base.first:
            return same
    return _nearest(_candidates(reading, base), base, FUTURE, BACKWARDS)


def _weekday(base: Cell, weekday: int, toward: int, *, said: bool) -> Cell:
    ahead = (weekday - base.first.weekday) % 7
    if said and toward == NOW:
        return base.to(Grain.WEEK).to(Grain.DAY) + weekday
    if toward == FUTURE:
        return base + (ahead or 7 * said)
    return base + (ahead - 7 if ahead or said else 0)


def _of_year(reading: Partial, base: Cell, toward: int) -> Cell | None:
    """The date of the years around that lies on the side the words look to."""
    around = _candidates(reading, base)
    if reading.toward is None:
        return _likely(reading, around, base, toward)
    if toward == NOW and reading.part == "WI":  # the one that goes on, be it since last year
        return _nearest(around, base, NOW)
    if toward == NOW:
        return next((cell for cell in around if cell.year == base.year), None)
    if toward == FUTURE:
        return next((cell for cell in around if cell.first > base.last), None)
    if base.grain is Grain.YEAR:
        return next((cell for cell in reversed(around) if cell.first < base.first), None)
    return next((cell for cell in reversed(around) if cell.last < base.first), None)


def _likely(reading: Partial, around: list[Cell], base: Cell, toward: int) -> Cell | None:
    """The one that a tense, or the lack of one, makes likely."""
    if reading.month is None:
        # "Will report third-quarter results": those of late.
        return _nearest(around, base, toward, _AGAINST_PART.get(reading.part[:1], AGAINST_MONTH))
    if reading.day is not None:
        return _nearest(around, base, toward, AGAINST_DAY)
    return _nearest(around, base, toward or PAST, AGAINST_MONTH if toward else UNSAID_MONTH)


def _candidates(reading: Partial, base: Cell) -> list[Cell]:
    """The dates of the years around; a weekday that is said must fit where one year has it."""
    years = range(base.year - 2, base.year + 3)
    around = [cell for year in years if (cell := inside(reading, units.year(year))) is not None]
    if reading.weekday is None or base.year <= _JULIAN:
        return around
    fitting = [cell for cell in around if cell.first.weekday == reading.weekday]
    return [cell for cell in fitting if abs(cell.year - base.year) <= 1] or around


def _nearest(cells: list[Cell], base: Cell, toward: int, against: int = AGAINST) -> Cell | None:
    """The nearest of some cells, one on the wrong side counting as so many days further."""

    def cost(cell: Cell) -> tuple[int, int]:
        ahead = cell.first.ordinal - base.last.ordinal
        behind = base.first.ordinal - cell.last.ordinal
        wrong = (toward == FUTURE and behind > 0) or (toward == PAST and ahead > 0)
        return max(ahead, behind, 0) + against * wrong, cell.index

    return min(cells, key=cost) if cells else None
