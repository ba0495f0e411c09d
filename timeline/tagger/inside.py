"""Inside: the part of a larger unit that the words name - a day of a month, a week of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger import holidays, units
from timeline.tagger.units import Cell, Grain

if TYPE_CHECKING:
    from timeline.tagger.readings import Partial


def inside(reading: Partial, outer: Cell) -> Cell | None:  # noqa: PLR0911 - one for each kind
    """The part of a larger unit that the words name; ``None`` when it has no such part."""
    if reading.weekday is not None and reading.nth is not None:
        return _nth_weekday(reading.weekday, reading.nth, outer)
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
    if reading.day is not None:
        if outer.grain.size > Grain.MONTH.size:
            return None
        return units.day(reading.day, outer.first.month, outer.year)
    if reading.weekday is not None:
        return outer.to(Grain.WEEK).to(Grain.DAY) + reading.weekday
    return outer


def _nth_weekday(weekday: int, nth: int, outer: Cell) -> Cell | None:
    """``the last Friday of October``."""
    if nth > 0:
        first = outer.first
        day = first.plus((weekday - first.weekday) % 7 + 7 * (nth - 1))
    else:
        last = outer.last
        day = last.plus(-((last.weekday - weekday) % 7) + 7 * (nth + 1))
    return units.cell_of(day, Grain.DAY) if outer.first <= day <= outer.last else None


def _nth(reading: Partial, outer: Cell) -> Cell | None:
    unit, nth = reading.unit or Grain.DAY, reading.nth or 1
    if unit.size >= outer.grain.size:
        return outer.to(unit) + nth
    if nth > 0:
        # A week belongs to the month or year that most of its days lie in (ISO 8601).
        first = outer.first.plus(3) if unit is Grain.WEEK else outer.first
        cell = units.cell_of(first, unit) + (nth - 1)
    else:
        last = outer.last.plus(-3) if unit is Grain.WEEK else outer.last
        cell = units.cell_of(last, unit) + (nth + 1)
    return cell if cell.first <= outer.last else None
