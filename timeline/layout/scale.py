"""From day numbers to pixels: a line in pieces, each with one scale, and the ticks on it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.layout.measure import text_width
from timeline.layout.shapes import Segment, Tick
from timeline.layout.stretch import GAP
from timeline.when import Day
from timeline.words import day_words, month_words, year_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.layout.stretch import Window

YEAR = 365.2425
MONTH = YEAR / 12


@dataclass(frozen=True, slots=True)
class Axis:
    """The pieces of the axis in order, and which of them are stretched."""

    segments: tuple[Segment, ...]
    stretched: tuple[bool, ...]

    def at(self, day: float) -> float:
        """The place of a day number, in pixels; days outside lie at the nearest end."""
        starts = [segment.t0 for segment in self.segments]
        index = max(bisect_right(starts, day) - 1, 0)
        t0, t1, x0, x1 = self.segments[index]
        return x0 + (min(max(day, t0), t1) - t0) / (t1 - t0) * (x1 - x0)

    def segment_of(self, day: float) -> int:
        """The number of the piece a day lies in, counted from 0."""
        return max(bisect_right([segment.t0 for segment in self.segments], day) - 1, 0)

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middle of each gap between two pieces."""
        return tuple((left.x1 + right.x0) / 2 for left, right in pairwise(self.segments))

    @property
    def length(self) -> tuple[float, float]:
        """Where the axis begins and ends, in pixels."""
        return self.segments[0].x0, self.segments[-1].x1


def pieces(
    domain: tuple[float, float], windows: Sequence[Window]
) -> tuple[list[tuple[float, float]], list[bool]]:
    """The stretches of the domain in order of time, and which of them are windows."""
    parts: list[tuple[float, float]] = []
    inside: list[bool] = []
    at = domain[0]
    for window in windows:
        if window.start > at:
            parts.append((at, window.start))
            inside.append(False)
        parts.append((window.start, window.end))
        inside.append(True)
        at = window.end
    if at < domain[1]:
        parts.append((at, domain[1]))
        inside.append(False)
    return parts, inside


def level_axis(
    domain: tuple[float, float],
    windows: Sequence[Window],
    room: tuple[float, float],
    part: float,
) -> Axis:
    """An axis from ``room[0]`` to ``room[1]`` whose windows take ``part`` of it; two scales."""
    parts, inside = pieces(domain, windows)
    length = room[1] - room[0] - GAP * (len(parts) - 1)
    days_in = sum(b - a for (a, b), s in zip(parts, inside, strict=True) if s)
    days_out = sum(b - a for (a, b), s in zip(parts, inside, strict=True) if not s)
    taken = part if days_in and days_out else float(bool(days_in))
    lengths = [
        (b - a) * (taken * length / days_in if s else (1 - taken) * length / days_out)
        for (a, b), s in zip(parts, inside, strict=True)
    ]
    return axis_of(parts, inside, lengths, room[0], [GAP] * (len(parts) - 1))


def axis_of(
    parts: Sequence[tuple[float, float]],
    inside: Sequence[bool],
    lengths: Sequence[float],
    start: float,
    gaps: Sequence[float],
) -> Axis:
    """An axis of pieces with the given lengths and the gaps between them, in pixels."""
    at = start
    segments = []
    for index, ((t0, t1), size) in enumerate(zip(parts, lengths, strict=True)):
        segments.append(Segment(t0, t1, at, at + size))
        at += size + (gaps[index] if index < len(gaps) else 0)
    return Axis(tuple(segments), tuple(inside))


def factor(axis: Axis) -> int:
    """How many times larger the stretched scale is than the other; 1 without one."""
    scales = {
        stretched: (segment.x1 - segment.x0) / (segment.t1 - segment.t0)
        for segment, stretched in zip(axis.segments, axis.stretched, strict=True)
    }
    if len(scales) < 2 or not scales[False]:
        return 1
    return max(round(scales[True] / scales[False]), 1)


def ticks(axis: Axis, language: str, *, upright: bool) -> tuple[Tick, ...]:
    """The ticks of every piece: one step for all that share a scale, the finest whose words fit.

    A stretched piece leaves out the year, which its caption has.
    """
    out: list[Tick] = []
    for stretched in (False, True):
        group = [
            segment
            for segment, is_stretched in zip(axis.segments, axis.stretched, strict=True)
            if is_stretched is stretched
        ]
        if group:
            found = _group_ticks(group, language, stretched=stretched, upright=upright)
            out += [Tick(at, text, stretched) for at, text in found]
    return tuple(sorted(out))


def strip_ticks(axis: Segment, language: str) -> list[Tick]:
    """Few ticks for the strip at true scale."""
    found = _group_ticks([axis], language, stretched=False, upright=False, room=80.0)
    return [Tick(at, text, False) for at, text in found]


def _group_ticks(
    group: Sequence[Segment],
    language: str,
    *,
    stretched: bool,
    upright: bool,
    room: float = 16.0,
) -> list[tuple[float, str]]:
    scale = (group[0].x1 - group[0].x0) / (group[0].t1 - group[0].t0)
    years = {Day.from_ordinal(int(t)).year for s in group for t in (s.t0, s.t1 - 1)}
    bare = stretched and len(years) == 1
    found: list[tuple[float, str]] = []
    for unit, step in _steps(scale, upright=upright):
        found = []
        fits = True
        for segment in group:
            last = -1e9
            for day in _days(unit, step, segment):
                at = segment.x0 + (day.ordinal - segment.t0) * scale
                text = _tick_text(unit, day, language, bare=bare, first=not found)
                half = 8.0 if upright else text_width(text, 12) / 2
                least = room / 2 if upright else room
                if at - half < last + least:
                    fits = False
                    break
                last = at + half
                found.append((at, text))
            if not fits:
                break
        if fits and (found or unit == "year"):
            break
    return _inside(found, group, upright=upright)


def _inside(
    found: list[tuple[float, str]], group: Sequence[Segment], *, upright: bool
) -> list[tuple[float, str]]:
    """The ticks whose words do not reach over a break, the words left out where they would."""
    out = []
    for at, text in found:
        segment = next(s for s in group if s.x0 - 0.01 <= at <= s.x1 + 0.01)
        half = 7.0 if upright else text_width(text, 12) / 2
        first = segment is group[0] or upright
        over = at + half > segment.x1 + 8 or (at - half < segment.x0 - 8 and not first)
        out.append((at, "" if over and len(found) > 2 else text))
    return out


def _steps(scale: float, *, upright: bool) -> Iterator[tuple[str, int]]:
    """Units from fine to coarse, beginning where a step is long enough to bother with."""
    least = 40 if upright else 24
    for step, days in ((1, 1), (2, 2), (7, 7), (14, 14)):
        if days * scale >= least:
            yield "day", step
    for step in (1, 2, 3, 6):
        if step * MONTH * scale >= least:
            yield "month", step
    power = 1
    while power < 10**9:
        for step in (1, 2, 5):
            if step * power * YEAR * scale >= least:
                yield "year", step * power
        power *= 10


def _days(unit: str, step: int, segment: Segment) -> Iterable[Day]:
    first, last = Day.from_ordinal(int(segment.t0)), Day.from_ordinal(int(segment.t1))
    if unit == "day":
        start = int(segment.t0) + (segment.t0 > int(segment.t0))
        if step >= 7:
            start += -(start - 1) % 7
            if step == 14 and (start // 7) % 2:
                start += 7
        return [Day.from_ordinal(n) for n in range(start, int(segment.t1) + 1, step)]
    if unit == "month":
        out = []
        month = (first.year * 12 + first.month - 1 + (first.day > 1)) // step * step
        while month <= last.year * 12 + last.month - 1:
            day = Day(month // 12, month % 12 + 1, 1)
            if segment.t0 <= day.ordinal <= segment.t1:
                out.append(day)
            month += step
        return out
    return _year_days(step, segment, first.year, last.year)


def _year_days(step: int, segment: Segment, first: int, last: int) -> list[Day]:
    # Round numbers as they are read: 500 BC is the year -499.
    years = [y for y in range(first // step * step, last + 1, step) if y > 0]
    if first <= 0:
        before = range(-(-(1 - min(last, 0)) // step) * step, 1 - first + step, step)
        years = sorted({1 - n for n in before if n > 0} | set(years))
        if first < 1 <= last and step > 1:
            years = sorted({*years, 1})
    days = [Day(year, 1, 1) for year in years]
    return [day for day in days if segment.t0 <= day.ordinal <= segment.t1]


def _tick_text(unit: str, day: Day, language: str, *, bare: bool, first: bool) -> str:
    if unit == "year":
        return year_words(day.year, language)
    if unit == "day":
        return day_words(day, language, "short" if first and not bare else "panel")
    if bare:
        return month_words(None, day.month, language, "short")
    if day.month == 1:
        return year_words(day.year, language)
    return month_words(day.year if first else None, day.month, language, "short")
