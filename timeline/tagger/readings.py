"""Readings: what the words say, before anybody asks when they were written.

A reading keeps apart what was *said* (a field that is set) and what is *absent* (a field left
``None``); what is *implied* is found only when it is resolved. No reading holds a reference date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from timeline.tagger.units import Cell, Grain


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that the words give in full: ``5 February 2011``, ``the 1990s``, ``2021-Q3``."""

    cell: Cell
    time: str = ""
    """A time of day in TIMEX3: ``T10:30``, ``TMO`` (morning), ``TNI`` (night)."""
    mod: str = ""
    """TIMEX3 ``mod``: ``START``, ``MID``, ``END``, ``APPROX``, ``BEFORE`` …

    ``EARLIER`` and ``LATER`` (``earlier this year``) are written as ``START`` and ``END``, but name
    no third of it.
    """
    days_on: int = 0
    """How many days later the story is when it ends: the night of 14-15 May is over on the 15th."""
    weekday: int | None = None
    """The weekday said with a day, 0 for Monday: that of the calendar then in use."""
    bare: bool = False
    """Whether it is a small year without its era: BC, where that goes on from a year BC; or a
    decade without its century: ``the eighties``."""


@dataclass(frozen=True, slots=True)
class Partial:
    """A place in a larger unit that is not named, or named only relatively.

    ``January 26``, ``Tuesday``, ``summer``, ``the third quarter of last year``.
    """

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 for Monday."""
    part: str = ""
    """A part of a year: ``Q3``, ``H1``, ``SU``."""
    nth: int | None = None
    """Which unit of the larger one, 1 for the first and -1 for the last …"""
    unit: Grain | None = None
    """… of this grain: ``the first week of May``."""
    of: Reading | None = None
    """The larger unit, when it is said: ``last year``."""
    toward: int | None = None
    """The direction the words themselves name: ``last`` -1, ``this`` 0, ``next`` 1."""
    anchor: str = ""
    """``last`` when it is counted from the date last mentioned whatever the mode."""
    holiday: str = ""
    """A movable or fixed feast by its name in ``holidays.HOLIDAYS``."""
    days_on: int = 0
    """As in ``Fixed``."""
    time: str = ""
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from an anchor: ``two weeks ago``, ``the day before``, ``this year`` (0)."""

    unit: Grain
    amount: int = 0
    anchor: str = "dct"
    """``dct``; ``last`` for the date last mentioned; ``near`` for whichever of the two the mode
    prefers; ``period`` for the quarter or half of a year last mentioned, else the DCT; ``report``
    for that quarter itself, else counted from the DCT."""
    keep: bool = False
    """Whether the result is as fine as the anchor: ``a year earlier`` than a quarter is one."""
    exact: Grain | None = None
    """How fine the result is when the words say so: ``a year ago today`` is a day."""
    time: str = ""
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day without its day: ``10:30 p.m.``."""

    time: str
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: ``ten years`` is ``P10Y``."""

    value: str
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set of times: ``every Monday`` is ``XXXX-WXX-1``, ``twice a year`` is ``P1Y``."""

    value: str
    quant: str = ""
    freq: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """``now``, ``recently``, ``the future``: ``PRESENT_REF``, ``PAST_REF``, ``FUTURE_REF``."""

    value: str
    mod: str = ""


Reading: TypeAlias = Fixed | Partial | Shift | Clock | Length | Repeat | Reference


@dataclass(frozen=True, slots=True)
class Piece:
    """A reading of one named group of a match, where a rule finds two dates or needs context."""

    group: str
    reading: Reading


Made: TypeAlias = Reading | tuple[Piece, ...] | None
"""What a production returns: a reading of the whole match, of pieces of it, or a refusal."""


def parts_said(reading: Reading) -> tuple[str, ...]:
    """The names of what the words say, largest first."""
    match reading:
        case Fixed(cell, time):
            names = {
                Grain.DAY: ("year", "month", "day"),
                Grain.MONTH: ("year", "month"),
            }.get(cell.grain, (("year",) if cell.grain.size <= Grain.YEAR.size else ()))
            if cell.grain not in {Grain.DAY, Grain.MONTH, Grain.YEAR}:
                names = (*names, str(cell.grain))
            return (*names, *(("time",) if time else ()))
        case Partial():
            fields = {
                "month": reading.month,
                "day": reading.day,
                "weekday": reading.weekday,
                "part": reading.part or None,
                "unit": reading.unit,
                "holiday": reading.holiday or None,
                "time": reading.time or None,
            }
            outer = parts_said(reading.of) if reading.of else ()
            return (*outer, *(name for name, value in fields.items() if value is not None))
        case Shift(unit, time=time):
            return (str(unit), *(("time",) if time else ()))
        case Clock():
            return ("time",)
    return ()
