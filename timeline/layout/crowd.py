"""Crowds: close marks become pills with a count, and very many become a density.

Nothing is dropped: every event is a mark, or counted in a pill or a column.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.layout.marks import is_point, mark_of, reach
from timeline.layout.measure import text_width, wrap
from timeline.layout.shapes import Columns, Form, Mark, Peak, Pill
from timeline.when import Day, When
from timeline.words import date_words, number_words, phrase, range_words, year_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.layout.forms import Item
    from timeline.layout.plan import Plan
    from timeline.layout.scale import Axis

MERGE = 12.0
"""Marks nearer than this become one pill, in pixels."""
APART = 3.0
"""What pills keep from each other."""
LENGTH = 45.0
"""A pill of twice this length is cut in two."""
STEP = 4.0
"""The width of a column."""
_TRACKS = 3


@dataclass(frozen=True, slots=True)
class Crowd:
    """What one lane shows: marks by themselves, pills, and spans on their tracks."""

    marks: tuple[Mark, ...]
    pills: tuple[Pill, ...]
    tracks: int
    """How many tracks the spans take."""


def crowd(items: Sequence[Item], axis: Axis, plan: Plan, *, upright: bool) -> Crowd:
    """The events of one lane, merged where they would touch."""
    drawn = [(mark_of(item, axis), item) for item in items]
    spans, rows = _spans([pair for pair in drawn if not is_point(pair[0])])
    standing = {mark.event for mark in spans}
    rest = sorted(
        (pair for pair in drawn if pair[0].event not in standing),
        key=lambda pair: (pair[0].along, pair[1].event.id),
    )
    groups: list[list[tuple[Mark, Item]]] = []
    for pair in rest:
        if groups and pair[0].along - groups[-1][-1][0].along < MERGE:
            groups[-1].append(pair)
        else:
            groups.append([pair])
    merged = _merged(groups, plan, upright=upright)
    marks = [group[0][0] for group in merged if len(group) == 1]
    pills = [
        _pill(part, place, plan)
        for group in merged
        if len(group) > 1
        for part, place in _parts(group, _extent(group, plan, upright=upright))
    ]
    return Crowd((*marks, *spans), tuple(pills), rows)


def _parts(
    group: list[tuple[Mark, Item]], extent: tuple[float, float]
) -> list[tuple[list[tuple[Mark, Item]], tuple[float, float]]]:
    """A long pill in parts of about one length, each with its place: they show where most lie."""
    low, high = group[0][0].along, group[-1][0].along
    count = max(int((high - low) / LENGTH), 1)
    cells: dict[int, list[tuple[Mark, Item]]] = {}
    for pair in group:
        cell = min(int((pair[0].along - low) / max(high - low, 1.0) * count), count - 1)
        cells.setdefault(cell, []).append(pair)
    parts: list[list[tuple[Mark, Item]]] = []
    for _, mine in sorted(cells.items()):
        if parts and min(len(parts[-1]), len(mine)) < 2:
            parts[-1] = parts[-1] + mine  # one event is not counted
        else:
            parts.append(mine)
    cuts = [(a[-1][0].along + b[0][0].along) / 2 for a, b in pairwise(parts)]
    starts = [extent[0], *(cut + APART / 2 for cut in cuts)]
    ends = [*(cut - APART / 2 for cut in cuts), extent[1]]
    return list(zip(parts, zip(starts, ends, strict=True), strict=True))


def _spans(drawn: list[tuple[Mark, Item]]) -> tuple[list[Mark], int]:
    """Long spans on at most three tracks, the most important first; the others are merged."""
    tracks: list[list[tuple[float, float]]] = []
    out = []
    ranked = sorted(drawn, key=lambda p: (-p[1].event.importance, p[0].start - p[0].end))
    for mark, _ in ranked:
        low, high = reach(mark)
        for number in range(_TRACKS):
            if number == len(tracks):
                tracks.append([])
            if all(high <= a or b <= low for a, b in tracks[number]):
                tracks[number].append((low, high))
                out.append(replace(mark, row=number + 1))
                break
    return out, len(tracks)


def _merged(
    groups: list[list[tuple[Mark, Item]]], plan: Plan, *, upright: bool
) -> list[list[tuple[Mark, Item]]]:
    """Groups that stand apart; the closest are merged until all do. Linear in the groups."""
    out: list[list[tuple[Mark, Item]]] = []
    for group in groups:
        current = group
        while out:
            before = _extent(out[-1], plan, upright=upright)[1]
            if _extent(current, plan, upright=upright)[0] - before >= APART:
                break
            current = out.pop() + current
        out.append(current)
    return out


def _extent(group: list[tuple[Mark, Item]], plan: Plan, *, upright: bool) -> tuple[float, float]:
    if len(group) == 1:
        return reach(group[0][0])
    low, high = group[0][0].along, group[-1][0].along
    words = text_width(number_words(len(group), plan.language), 12, bold=True)
    least = 18.0 if upright else max(words + 12, 20.0)
    spare = max(least - (high - low + 10), 0.0) / 2
    return low - 5 - spare, high + 5 + spare


def _pill(group: list[tuple[Mark, Item]], place: tuple[float, float], plan: Plan) -> Pill:
    start, end = place
    first, last = group[0][1], group[-1][1]
    count = number_words(len(group), plan.language)
    events = phrase("events", plan.language, n=len(group))
    days = Day.from_ordinal(int(first.anchor)), Day.from_ordinal(int(last.anchor))
    when = range_words(*days, plan.language, "short")
    if days[0] == days[1]:
        when = date_words(When(str(days[0])), plan.language, "short")
    years = sorted({day.year for day in days})
    year = "–".join(year_words(one, plan.language) for one in years)
    lane = plan.lanes[first.lane - 1].label
    return Pill(
        events=tuple(item.event.id for _, item in group),
        lane=first.lane,
        start=round(start, 1),
        end=round(end, 1),
        along=round((start + end) / 2, 1),
        across=0.0,
        name=", ".join(part for part in (f"{count}: {events}", when, lane) if part),
        count=count,
        first=str(days[0]),
        last=str(days[1]),
        note=events,
        dates=(when, year) if len(years) == 1 else (year,),
    )


@dataclass(frozen=True, slots=True)
class Offer:
    """A label that may be shown: its place on the axis, its words and its rank."""

    event: str
    along: float
    date: str
    lines: tuple[str, ...]
    width: float
    rank: tuple[int, int, float]
    track: int = 0
    """The track of its mark, below the points."""


def offers(found: Crowd, items: Sequence[Item], plan: Plan, *widths: float) -> list[Offer]:
    """The labels a lane could show, the most important first; two lines of the least width."""
    by_id = {item.event.id: item for item in items}
    out = []
    for mark in found.marks:
        item = by_id[mark.event]
        date = date_words(item.when, plan.language, "short")
        rank = (-item.event.importance, 0 if mark.form is Form.DAY else 1, mark.along)
        for widest in widths:
            lines = wrap(item.event.title, 13, widest)
            width = max(text_width(date, 12, bold=True), *(text_width(line, 13) for line in lines))
            if len(lines) <= 2 and width <= widest:
                out.append(Offer(mark.event, mark.along, date, lines, width, rank, mark.row))
                break
    for pill in found.pills:
        best = max(by_id[event].event.importance for event in pill.events)
        fitting = (d for d in pill.dates if text_width(d, 12, bold=True) <= max(widths))
        date = next(fitting, pill.dates[-1])
        width = max(text_width(date, 12, bold=True), text_width(pill.note, 13))
        rank = (-best, 2, -float(len(pill.events)))  # what one event is says more than a count
        out.append(Offer(pill.events[0], pill.along, date, (pill.note,), width, rank))
    return sorted(out, key=lambda offer: (offer.rank, offer.event))


def columns(
    items: Sequence[Item], axis: Axis, lane: int, most: int, height: float, language: str
) -> Columns:
    """A lane as a density of columns; ``most`` is the count that is ``height`` tall."""
    low, high = axis.length
    counts = histogram(items, axis)
    bars = tuple(
        (
            round(low + index * STEP, 1),
            round(max(count / most * height, 1.5), 1),
            count,
        )
        for index, count in sorted(counts.items())
    )
    peaks: list[Peak] = []
    for index, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        middle = low + (index + 0.5) * STEP
        apart = all(abs(middle - (p.start + p.end) / 2) >= 64 for p in peaks)
        if len(peaks) == 4 or count < 2 or count * 4 < most:
            break
        if apart and low + 12 < middle < high - 12:
            span = [k for k in range(index - 3, index + 4) if k in counts]
            total = sum(counts[k] for k in span)
            start, end = low + min(span) * STEP, low + (max(span) + 1) * STEP
            days = _day_at(axis, start), _day_at(axis, end)
            peaks.append(
                Peak(
                    round(start, 1),
                    round(end, 1),
                    round(count / most * height + 5, 1),
                    number_words(total, language),
                    str(days[0]),
                    str(days[1]),
                    f"{phrase('events', language, n=total)}, {range_words(*days, language)}",
                )
            )
    return Columns(lane, 0.0, STEP, bars, tuple(sorted(peaks)))


def histogram(items: Sequence[Item], axis: Axis) -> dict[int, int]:
    """How many events begin in each column of the axis, by its number."""
    low, high = axis.length
    last = int((high - low) / STEP - 1e-9)
    counts: dict[int, int] = {}
    for item in items:
        index = min(int((axis.at(item.anchor) - low) / STEP), last)
        counts[index] = counts.get(index, 0) + 1
    return counts


def _day_at(axis: Axis, place: float) -> Day:
    t0, t1, x0, x1 = axis.segments[0]
    return Day.from_ordinal(int(t0 + (place - x0) / (x1 - x0) * (t1 - t0)))
