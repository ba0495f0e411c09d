"""Refine: readings that only their neighbours explain; what is left never overlaps."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.inside import inside
from timeline.tagger.readings import Clock, Fixed, Partial, Shift
from timeline.tagger.rules import Found
from timeline.tagger.units import Cell, Grain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.tagger.rules import Language

_JOINT = re.compile(
    r"(?:,? (?:on |of |at |at about |at around |around "
    r"|в |во |около |о |об |um |gegen |à |vers |a las |alle |às )?)?(?:the )?"
)
"""What stands between a day and its time of day, in the languages that have a grammar."""
_TO = re.compile(r",? ?(?:-|/|to|through|until|till|and|or|&) ?(?:on |in |the )?")
_APPOSED = re.compile(r", (?:an? |ein |un |una |um |uma |on |in )?")
"""What stands between a date and what else it is: ``a Tuesday``, ``on 6 December 1864``."""
_BESIDE = re.compile(r",? (?!(?:and|or|und|oder|et|ou|y|e|o|и|или|та|або) )(?:[^\W\d_]{1,3} )?")
"""What stands between a week and the weekday in it: at most a short preposition."""
_OF = re.compile(r",? (?:of |in )?")
_PARTS_OF_DAY = {"", "TM", "TA", "TE", "TN"}
"""A time of day makes a part of the day exact: ``7:22 a.m. the next morning``."""
_FAR = 16
"""How many characters may stand between two readings that are one."""


def refine(found: Iterable[Found], text: str, folded: str, language: Language) -> Iterator[Found]:
    """The readings in order, without false friends.

    A time of day is joined to its day; a year that is said once for two dates is given to both.
    """
    held: Found | None = None
    for each in found:
        if language.refuse and language.refuse(text, folded, each):
            continue
        if held is None:
            held = each
            continue
        held, following = _together(held, each, folded)
        if following is not None:
            yield held
            held = following
    if held is not None:
        yield held


def _together(first: Found, second: Found, folded: str) -> tuple[Found, Found | None]:
    """Two neighbours, each as the other explains it; one when they are one mention."""
    if second.start - first.end > _FAR:
        return first, second
    joined = _joined(first, second, folded) or _in_another_zone(first, second, folded)
    joined = joined or _spelled_out(first, second, folded) or _feast(first, second, folded)
    joined = joined or _of_weekday(first, second, folded)
    if joined is not None:
        return joined, None
    if _TO.fullmatch(folded, first.end, second.start):
        later = _week_from(first, second, folded)
        return (first, later) if later else _shared(first, second)
    if _APPOSED.fullmatch(folded, first.end, second.start):
        return _apposed(first, second, plain=second.start - first.end == 2)
    if _BESIDE.fullmatch(folded, first.end, second.start):
        return _in_week(first, second)
    return first, second


def _joined(first: Found, second: Found, folded: str) -> Found | None:
    """``9 a.m. Tuesday`` and ``Tuesday at 9 a.m.`` are one mention."""
    one, other = first.reading, second.reading
    clock, day = (one, other) if isinstance(one, Clock) else (other, one)
    if not isinstance(clock, Clock) or not isinstance(day, (Fixed, Partial, Shift)):
        return None
    if day.time[:2] not in _PARTS_OF_DAY or not _names_a_day(day):
        return None
    if not _JOINT.fullmatch(folded, first.end, second.start):
        return None
    rule = f"{first.rule}, {second.rule}"
    return Found(first.start, second.end, rule, replace(day, time=_of_half(clock.time, day.time)))


def _of_half(clock: str, part: str) -> str:
    """``10:15 the same evening`` is 22:15."""
    hour = clock[1:3]
    late = part in {"TAF", "TEV"} or (part == "TNI" and hour > "05")
    return f"T{int(hour) + 12}{clock[3:]}" if late and hour < "12" else clock


def _of_weekday(first: Found, second: Found, folded: str) -> Found | None:
    """``С понедельника, 6 ноября``: one day, in whatever case its weekday stands."""
    match first.reading, second.reading:
        case Partial(weekday=int(weekday)) as name, Partial(month=int(), day=int()) as day:
            apposed = folded[first.end : second.start] == ", " and day.weekday is None
            if apposed and _is_bare(name) and not name.time:
                return replace(second, start=first.start, reading=replace(day, weekday=weekday))
    return None


def _feast(first: Found, second: Found, folded: str) -> Found | None:
    """``Easter Monday, 24 April 1916`` is one day."""
    match first.reading, second.reading:
        case Partial(holiday=str(name), of=None), Fixed(Cell(Grain.DAY)) if name:
            if folded[first.end : second.start] == ", ":
                return Found(first.start, second.end, second.rule, second.reading)
    return None


def _in_another_zone(first: Found, second: Found, folded: str) -> Found | None:
    """``10:30 a.m. (0830 GMT)`` is one time of day."""
    if not (isinstance(first.reading, Clock) and isinstance(second.reading, Clock)):
        return None
    if folded[first.end : second.start] != " (" or not folded.startswith(")", second.end):
        return None
    return replace(first, end=second.end + 1)


def _spelled_out(first: Found, second: Found, folded: str) -> Found | None:
    """``the winter of nineteen forty-two``, ``of 431 BC``: such years are part of a date too."""
    match first.reading, second.reading:
        case Partial() as part, Fixed(Cell(Grain.YEAR)) as year:
            cell = inside(part, year.cell)
            if cell and _OF.fullmatch(folded, first.end, second.start):
                return replace(first, end=second.end, reading=Fixed(cell, part.time, part.mod))
    return None


def _names_a_day(reading: Fixed | Partial | Shift) -> bool:
    match reading:
        case Fixed(cell):
            return cell.grain is Grain.DAY
        case Shift(unit):
            return unit is Grain.DAY
    by_name = reading.weekday is not None or bool(reading.holiday)
    return by_name or reading.day is not None or reading.unit is Grain.DAY


def _shared(first: Found, second: Found) -> tuple[Found, Found]:
    """``March 3 to April 5, 1991``: a year said once belongs to both, across New Year too."""
    match first.reading, second.reading:
        case Partial() as part, Fixed() as whole if _lacks_year(part):
            given = _with_year(part, whole, before=True)
            return (replace(first, reading=given) if given else first), second
        case Fixed() as whole, Partial() as part if _lacks_year(part):
            given = _with_year(part, whole, before=False)
            return first, (replace(second, reading=given) if given else second)
        case Partial() as part, Partial(of=Shift(Grain.YEAR) as year) as last if _lacks_year(part):
            if (part.month or 0) > (last.month or 0):  # "September to January of the next year"
                return first, second
            same = replace(last, of=Shift(Grain.YEAR, anchor="that"))
            return replace(first, reading=replace(part, of=year)), replace(second, reading=same)
        case Partial() as part, Partial(of=Fixed(bare=True) as year):
            return replace(first, reading=replace(part, of=year)), second
    return first, second


def _week_from(first: Found, second: Found, folded: str) -> Found | None:
    """``Between Friday and Monday``, ``Monday to Friday``: the second day comes after the first."""
    link = folded[first.end : second.start].strip(" ,").partition(" ")[0]
    between = link == "and" and folded.endswith("between ", 0, first.start)
    if not between and link not in {"to", "through", "until", "till", "-"}:
        return None
    match first.reading, second.reading:
        case Partial(weekday=int()) as one, Partial(weekday=int()) as other:
            if _is_bare(one) and _is_bare(other):
                return replace(second, reading=replace(other, toward=1, anchor="last"))
    return None


def _in_week(first: Found, second: Found) -> tuple[Found, Found]:
    """``Next week, on Tuesday`` and ``on Tuesday, last week``: the day is in that week."""
    match first.reading, second.reading:
        case Shift(Grain.WEEK) as week, Partial(weekday=int()) as day if _is_bare(day):
            return first, replace(second, reading=replace(day, of=week))
        case Partial(weekday=int()) as day, Shift(Grain.WEEK) as week if _is_bare(day):
            return replace(first, reading=replace(day, of=week)), second
    return first, second


def _apposed(first: Found, second: Found, *, plain: bool) -> tuple[Found, Found]:
    """``26 January, a Tuesday``, ``the same day, on 6 December 1864``: one date, but in a list."""
    day = second.reading
    if isinstance(day, Fixed):
        match first.reading:
            case Shift(unit, anchor="last" | "that", time="", mod=mod) if unit is day.cell.grain:
                return replace(first, reading=replace(day, mod=mod)), second
    if plain and isinstance(first.reading, Partial) and first.reading.weekday is not None:
        return first, second
    if not isinstance(day, Partial) or day.weekday is None or not _is_bare(day):
        return first, second
    if not isinstance(first.reading, (Fixed, Partial, Shift)) or not _names_a_day(first.reading):
        return first, second
    same = replace(day, of=Shift(Grain.DAY, anchor="that"))
    return first, replace(second, reading=same)


def _is_bare(reading: Partial) -> bool:
    return reading.day is None and reading.of is None and reading.toward is None


def _lacks_year(reading: Partial) -> bool:
    named = reading.month is not None or bool(reading.part)
    return named and reading.of is None and reading.toward is None


def _with_year(part: Partial, whole: Fixed, *, before: bool) -> Fixed | None:
    if whole.cell.grain.size >= Grain.YEAR.size:
        return None
    cell = inside(part, units.year(whole.cell.year))
    if cell is None:
        return None
    if before and cell.first > whole.cell.first:
        cell = inside(part, units.year(whole.cell.year - 1))
    elif not before and cell.first < whole.cell.first:
        cell = inside(part, units.year(whole.cell.year + 1))
    return Fixed(cell, time=part.time, mod=part.mod) if cell else None
