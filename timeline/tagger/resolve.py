"""Resolve: readings and what they are counted from become mentions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.model import Mention, MentionType, Span
from timeline.tagger.anchors import Anchor, Anchors
from timeline.tagger.places import PAST, Place, place
from timeline.tagger.readings import (
    Clock,
    Fixed,
    Length,
    Partial,
    Reading,
    Reference,
    Repeat,
    Shift,
    parts_said,
)
from timeline.tagger.units import Cell, Grain
from timeline.when import When, early_mid_late

if TYPE_CHECKING:
    from timeline.tagger.rules import Found


_THIRDS = MappingProxyType({"START": "early", "MID": "mid", "END": "late"})
_WRITTEN = MappingProxyType({"EARLIER": "START", "LATER": "END", "TURN": "START"})
_IN_THIRDS = frozenset({Grain.MONTH, Grain.YEAR, Grain.DECADE, Grain.CENTURY})
_A_YEAR = 366
_OVERNIGHT = Shift(Grain.DAY, -1, anchor="near", time="TNI")
_NEXT_MORNING = Shift(Grain.DAY, 1, anchor="last", time="TMO")
_OVER = "over"
"""In place of a time of day: a night that was told with both its days."""
_THAT_NIGHT = Shift(Grain.DAY, 0, anchor="last", time="TNI")
"""``Overnight`` is the night before the news, and after the day told in a story."""
_BESIDE = 40
"""Within how many characters the two ends of a period are told."""
_PARTS_OF_A_YEAR = frozenset({"P6M", "P9M", "P12M"})


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of text being resolved, and where it lies in the whole."""

    text: str
    offset: int = 0


def resolve(
    found: Found, window: Window, anchors: Anchors, cue: int = 0, *, aside: str = ""
) -> tuple[Mention, Anchors]:
    """The mention, and the anchors for the one after it; a date told aside is no anchor.

    Only ``that year`` may mean one that was the far end of a period.
    """
    reading = found.reading
    start, end = found.start + window.offset, found.end + window.offset
    bare = Mention(
        span=Span(start, end),
        text=window.text[found.start : found.end],
        type=MentionType.DATE,
        value="",
        rule=found.rule,
        said=parts_said(reading),
    )
    match reading:
        case Length(value, mod):
            anchors = anchors.over_months() if value in _PARTS_OF_A_YEAR else anchors
            return replace(bare, type=MentionType.DURATION, value=value, mod=mod), anchors
        case Repeat(value, quant, freq):
            kind = MentionType.SET
            return replace(bare, type=kind, value=value, quant=quant, freq=freq), anchors
        case Reference(value, mod):
            return replace(bare, value=value, mod=mod), anchors
        case Clock(time, mod):
            day, anchors = _day_of(time, anchors, cue)
            parts = ("year", "month", "day")
            there = Place(day.cell, day.name, parts, day.why) if day else None
            return _dated(replace(bare, mod=mod), there, reading, "XXXX-XX-XX"), anchors
        case Shift(Grain.DAY, 0, "dct", time="") if anchors.narrative:
            # A history that says "today" means the reader's own time.
            return replace(bare, value="PRESENT_REF"), anchors
        case Fixed() | Partial() | Shift():
            if anchors.narrative:
                reading = _of_night(reading, anchors)
            there = _apposed(
                reading, window.text[max(0, found.start - 2) : found.start], start, anchors
            )
            there = there or place(reading, anchors, cue)
            written = replace(bare, mod=_WRITTEN.get(reading.mod, reading.mod))
            mention = _dated(written, there, reading, _unknown(reading))
            if there is not None:
                told = _told(there, reading, (start, end), anchors)
                anchors = _after(anchors, told, reading, aside)
            return mention, anchors


def _of_night(reading: Fixed | Partial | Shift, anchors: Anchors) -> Fixed | Partial | Shift:
    """``Overnight`` is that night; the morning after the night of 25-26 July is the 26th's."""
    if reading == _OVERNIGHT:
        return _THAT_NIGHT
    if reading == _NEXT_MORNING and anchors.trail and anchors.trail[0].time == _OVER:
        return replace(_NEXT_MORNING, amount=0)
    return reading


def _day_of(time: str, anchors: Anchors, cue: int) -> tuple[Anchor | None, Anchors]:
    """The day of a time of day; what goes on from a night to a dawn is of the next one."""
    day = anchors.day_before(over=cue == PAST)
    if day is None or day not in anchors.trail[:1]:
        return day, anchors
    dawns = _is_late(day.time) and (time == "TMO" or "T00" <= time < "T10")
    told = replace(day, cell=day.cell + dawns, time=time)
    if dawns:
        told = replace(told, why=f"the morning after {day.words}")
    return told, replace(anchors, trail=(told, *anchors.trail[1:]))


def _is_late(time: str) -> bool:
    """Whether it is evening or night."""
    return time in {"TEV", "TNI"} or "T18" <= time <= "T24:00"


def _apposed(reading: Reading, before: str, start: int, anchors: Anchors) -> Place | None:
    """``In 1857, thirty years later``: counted from what came before, where that fits."""
    if not isinstance(reading, Shift) or len(anchors.trail) < 2 or not before.endswith(", "):
        return None
    beside, *earlier = anchors.trail
    if start - beside.end > len(", "):
        return None
    there = place(reading, replace(anchors, trail=tuple(earlier), end=None, far=None))
    cell = beside.cell
    fits = there is not None and there.cell.first <= cell.last and cell.first <= there.cell.last
    return there if fits else None


def _after(anchors: Anchors, told: Anchor, reading: Reading, aside: str) -> Anchors:
    """The anchors once a date was told, unless it was told aside."""
    last = anchors.trail[0].cell if anchors.trail else told.cell
    if anchors.looks_back(told):
        return anchors
    aside = "" if aside in {"had", "passing"} and told.cell.last >= last.first else aside
    if aside == "end" and told.cell.year != last.year and not _is_range(anchors.trail[0], told):
        aside = ""
    # "He fell that year (21 October)": a bracket that tells the day of what was just told.
    finer = last.first <= told.cell.first <= last.last
    if not aside or (aside == "bracket" and finer):
        return anchors.after(told, reading)
    if aside in {"end", "had", "until"}:
        return replace(anchors, end=told, far=told)
    return replace(anchors, far=told) if aside == "far" else anchors


def _is_range(first: Anchor, last: Anchor) -> bool:
    """Whether it is told from when to when, and shorter than a year: no month comes twice."""
    if last.start - first.start > _BESIDE:
        return False
    if first.cell.grain is Grain.YEAR:
        return last.cell.grain.size <= Grain.MONTH.size and last.cell.year == first.cell.year + 1
    return last.cell.last.ordinal - first.cell.first.ordinal < _A_YEAR


def _told(there: Place, reading: Reading, at: tuple[int, int], anchors: Anchors) -> Anchor:
    """The place as an anchor for what follows; a year taken from a said one counts as said."""
    from_ = anchors.trail[0] if anchors.trail else None
    shared = from_ is not None and there.anchor == from_.name and from_.year_said
    year_said = isinstance(reading, Fixed) or shared
    cell = there.cell + getattr(reading, "days_on", 0)
    off = _weekdays_off(reading, cell, from_)
    # The night of 14-15 May is over, and of "the following night" nobody knows the date.
    vague = isinstance(reading, Shift) and reading.amount and reading.anchor == "last"
    time = "" if vague else getattr(reading, "time", "")
    time = _OVER if getattr(reading, "days_on", 0) else time
    return Anchor(
        cell,
        f"mention:{at[0]}",
        *at,
        year_said=year_said,
        off=off,
        time=time,
        mod=getattr(reading, "mod", ""),
    )


def _weekdays_off(reading: Reading, cell: Cell, from_: Anchor | None) -> int:
    """By how many days the weekdays of an old calendar, which the words tell, are others."""
    said = reading.weekday if isinstance(reading, (Fixed, Partial)) else None
    if said is None:
        return from_.off if from_ else 0
    return (said - cell.first.weekday) % 7


def _dated(
    bare: Mention, there: Place | None, reading: Clock | Fixed | Partial | Shift, unknown: str
) -> Mention:
    time = reading.time
    kind = MentionType.TIME if time else MentionType.DATE
    if there is None:
        when = None if unknown == "XXXX" or "-XX" in unknown else _when(unknown)
        return replace(bare, type=kind, value=unknown + time, when=when)
    said = set(bare.said)
    return replace(
        bare,
        type=kind,
        value=there.cell.value + time,
        when=_cell_when(there.cell, reading.mod),
        anchor=there.anchor,
        implied=tuple(part for part in there.implied if part not in said),
        why=there.why,
    )


@lru_cache(maxsize=4096)
def _cell_when(cell: Cell, mod: str = "") -> When:
    """The days of a unit, or of the third of it that the words name; about them for ``APPROX``."""
    when = cell.when
    if when.is_interval:
        return when
    if mod in _THIRDS and cell.grain in _IN_THIRDS:
        return early_mid_late(_THIRDS[mod], when)
    return When(f"{when}~") if mod in _ABOUT else when


_ABOUT = frozenset({"APPROX", "MORE_THAN", "LESS_THAN"})


@lru_cache(maxsize=512)
def _when(edtf: str) -> When | None:
    try:
        return When(edtf)
    except ValueError:
        return None


def _unknown(reading: Fixed | Partial | Shift) -> str:  # noqa: PLR0911 - one for each kind
    """The TIMEX3 value of a date whose larger units are not known."""
    if isinstance(reading, Shift):
        return {Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.MONTH: "XXXX-XX"}.get(
            reading.unit, "XXXX"
        )
    if isinstance(reading, Fixed):
        return reading.cell.value
    if reading.part:
        return f"XXXX-{reading.part}"
    if reading.weekday is not None and reading.day is None:
        return f"XXXX-WXX-{reading.weekday + 1}"
    if reading.unit is not None:
        return "XXXX-WXX" if reading.unit is Grain.WEEK else "XXXX"
    month = f"{reading.month:02}" if reading.month else "XX"
    if reading.holiday:
        return "XXXX-XX-XX"
    return f"XXXX-{month}" + (f"-{reading.day:02}" if reading.day else "")
