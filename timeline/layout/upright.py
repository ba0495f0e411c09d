"""The upright chart for phones: time runs down, one column per lane, one of labels in order.

    2010 │ ●────╲  8 Apr 2010  Treaty
         │ ┃     ╲ Obama and Medvedev …
      ═══//═┃════════════════════════     a stretch, as tall as its own labels need
    25Jan│ ┃  ●── 26 Jan  Diplomacy

Labels keep the order of time, so leaders cannot cross; each stands as near to its mark as the
others let it (least squares under order: pool adjacent violators).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.layout.labels import date_line
from timeline.layout.marks import is_point, tracks
from timeline.layout.measure import text_width, wrap
from timeline.layout.panels import panels_of
from timeline.layout.scale import Axis, axis_of, pieces, ticks
from timeline.layout.shapes import Box, Label, LaneBand, Layout, Mark, Text
from timeline.layout.stretch import GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.layout.forms import Item
    from timeline.layout.plan import Plan

_TOP = 14.0
_SPACE = 8.0
"""Between two labels."""
_SAME_DAY = 9.0
"""From one leader to the next, where two events share a day."""
_FINEST = 4.0
"""What two neighbouring days are apart in a stretch, at least."""


@dataclass(frozen=True, slots=True)
class _Words:
    """A label before it has a place."""

    date: tuple[str, ...]
    lane: str
    own_line: bool
    """Whether the lane stands on a line of its own."""
    title: tuple[str, ...]
    height: float


def upright(plan: Plan, width: int) -> Layout:
    """The drawing of a plan in a narrow container, in pixels."""
    rough = _axis(plan, {}, [])
    column = _tick_room(rough, plan)
    columns, gutter, pitch = _columns(plan, rough, column, width)
    left = gutter + (12 if width < 300 else 15)
    room = width - left - 2
    words = {item.event.id: _words(item, rough, plan, room) for item in plan.items}
    heads = [34.0 if s else 0.0 for s in rough.stretched]
    axis = _axis(plan, words, heads)
    marks = _marks(plan, axis, columns)
    by_event = {mark.event: mark for mark in marks}
    tops, ends = _tops(plan, axis, words, heads, by_event)
    labels = [
        _label(by_event[item.event.id], words[item.event.id], tops[item.event.id], gutter, left)
        for item in plan.items
    ]
    found = ticks(axis, plan.language, upright=True)
    texts = [
        Text("axis", tick.text, column - 6, round(tick.along + 4, 1), "end")
        for tick in found
        if tick.text
    ]
    panels = panels_of(plan, axis, room)
    for panel in panels:
        texts.append(Text("caption", panel.caption, left, panel.start + 18))
        if panel.note:
            texts.append(Text("axis", panel.note, left, panel.start + 34))
    bottom = max([axis.length[1], *ends, *(mark.end for mark in marks)])
    return Layout(
        width=width,
        height=round(bottom + 8, 1),
        upright=True,
        style="flags",
        mode="events",
        language=plan.language,
        rtl=plan.rtl,
        name=plan.name,
        title=plan.title,
        axis=axis.length,
        axis_at=column,
        plot=(column, gutter),
        pitch=pitch,
        segments=axis.segments,
        ticks=found,
        texts=tuple(texts),
        panels=panels,
        breaks=axis.breaks,
        lanes=tuple(columns.values()),
        marks=tuple(marks),
        labels=tuple(labels),
        numbers=plan.numbers,
        undated=plan.undated,
    )


def _tick_room(axis: Axis, plan: Plan) -> float:
    widths = [text_width(tick.text, 12) for tick in ticks(axis, plan.language, upright=True)]
    return float(round(max([*widths, 24.0]) + 10))


def _columns(
    plan: Plan, axis: Axis, column: float, width: int
) -> tuple[dict[int, LaneBand], float, float]:
    """A band for each lane that has events, and where the gutter of the leaders begins."""
    counts = {}
    for index in range(1, len(plan.lanes) + 1):
        mine = [item for item in plan.items if item.lane == index]
        if mine:
            found = tracks(mine, axis)
            rows = {mark.row for mark in found if is_point(mark)}
            spans = len({mark.row for mark in found} - rows)
            counts[index] = (spans, min(len(rows), 2), len(mine))
    total = sum(max(spans + points, 1) for spans, points, _ in counts.values())
    pitch = min(
        14.0, max(7.0, (width * (0.5 if width < 288 else 0.46) - column - 20) / max(total, 1))
    )
    at = column + 6 + pitch / 2
    bands = {}
    for index, (spans, points, number) in counts.items():
        start = at - pitch / 2
        at += pitch * max(spans + points, 1)
        # ``base`` is the column of the points; spans lie before it.
        bands[index] = LaneBand(
            index,
            plan.lanes[index - 1].id,
            round(start, 1),
            round(at - pitch / 2, 1),
            round(start + pitch * (spans + 0.5), 1),
            number,
        )
    return bands, round(at - pitch / 2 + 2, 1), pitch


def _words(item: Item, axis: Axis, plan: Plan, room: float) -> _Words:
    date = date_line(item, axis, plan)
    lines = (date,) if text_width(date, 13, bold=True) <= room else wrap(date, 13 * 1.08, room)
    lane = plan.lanes[item.lane - 1].label
    used = text_width(lines[-1], 13, bold=True) + 8 + text_width(lane, 12)
    own_line = bool(lane) and (used > room or plan.rtl)
    title = wrap(item.event.title, 14, room)
    height = 17.0 * len(lines) + (16.0 if own_line else 0) + 18.0 * len(title)
    return _Words(lines, lane, own_line, title, height)


def _axis(plan: Plan, words: dict[str, _Words], heads: Sequence[float]) -> Axis:
    """An axis whose pieces are as long as their labels need; two scales only."""
    parts, inside = pieces(plan.domain, plan.windows)
    needs = [0.0] * len(parts)
    starts = [a for a, _ in parts]
    for item in plan.items:
        index = max(sum(item.anchor >= a for a in starts) - 1, 0)
        height = words[item.event.id].height if words else 50.0
        needs[index] += height + _SPACE
    lengths = [0.0] * len(parts)
    for stretched in (False, True):
        group = [i for i, s in enumerate(inside) if s is stretched]
        days = sum(parts[i][1] - parts[i][0] for i in group)
        if not group:
            continue
        if stretched:
            scale = _finest(plan, parts, group)
            for i in group:
                room = needs[i] + (heads[i] if heads else 0) + 18
                scale = max(scale, room / (parts[i][1] - parts[i][0]))
        else:
            scale = max(sum(needs[i] for i in group) * 0.92, 60.0 * len(group)) / days
        for i in group:
            lengths[i] = (parts[i][1] - parts[i][0]) * scale
    # Labels that need more room than their piece has run on into the break after it.
    gaps = [
        GAP + 2 if stretched else max(GAP + 2, need - length + GAP)
        for length, need, stretched in zip(lengths, needs, inside, strict=True)
    ]
    return axis_of(parts, inside, lengths, _TOP, gaps)


def _finest(plan: Plan, parts: list[tuple[float, float]], group: list[int]) -> float:
    """The scale at which the closest two days of the stretches are far enough apart."""
    best = 0.0
    for i in group:
        days = sorted({t.anchor for t in plan.items if parts[i][0] <= t.anchor < parts[i][1]})
        gaps = [b - a for a, b in pairwise(days)]
        if gaps:
            best = max(best, _FINEST / max(min(gaps), 1.0))
    return best


def _marks(plan: Plan, axis: Axis, columns: dict[int, LaneBand]) -> list[Mark]:
    """The marks in the order of the items, each in its column; same-day ones one below another."""
    placed: dict[str, Mark] = {}
    for index, band in columns.items():
        mine = [item for item in plan.items if item.lane == index]
        found = tracks(mine, axis)
        points = {mark.row for mark in found if is_point(mark)}
        spans = sorted({mark.row for mark in found} - points)
        pitch = (band.base - band.start) / (len(spans) + 0.5)
        columns_of_points = max(round((band.end - band.base) / pitch + 0.5), 1)
        for mark in found:
            if mark.row in points or not spans:
                across = band.base + (mark.row % columns_of_points) * pitch
            else:
                across = band.base - pitch * (spans.index(mark.row) + 1)
            placed[mark.event] = replace(mark, across=round(across, 1))
    return _apart([placed[item.event.id] for item in plan.items], plan.items)


def _apart(marks: list[Mark], items: Sequence[Item]) -> list[Mark]:
    out: list[Mark] = []
    for mark, item in zip(marks, items, strict=True):
        moved = mark
        if out and items[len(out) - 1].anchor == item.anchor:
            shift = max(out[-1].along + _SAME_DAY - mark.along, 0.0)
            whole = item.start == item.end and not item.others
            moved = replace(
                mark,
                along=round(mark.along + shift, 1),
                start=round(mark.start + (shift if whole or is_point(mark) else 0), 1),
                end=round(mark.end + (shift if whole or is_point(mark) else 0), 1),
            )
        out.append(moved)
    return out


def _tops(
    plan: Plan,
    axis: Axis,
    words: dict[str, _Words],
    heads: Sequence[float],
    marks: dict[str, Mark],
) -> tuple[dict[str, float], list[float]]:
    """The upper edge of each label, and where the labels of each piece end."""
    tops: dict[str, float] = {}
    ends = []
    for index, segment in enumerate(axis.segments):
        mine = [item for item in plan.items if axis.segment_of(item.anchor) == index]
        if not mine:
            continue
        heights = [words[item.event.id].height + _SPACE for item in mine]
        ideals = [marks[item.event.id].along - 9 for item in mine]
        low = segment.x0 + heads[index] + 12 if heads[index] else segment.x0 - 12
        last = index == len(axis.segments) - 1
        after = axis.segments[index + 1].x0 - GAP if not last else float("inf")
        high = segment.x1 if axis.stretched[index] else after
        for item, top in zip(mine, ordered(ideals, heights, low, high), strict=True):
            tops[item.event.id] = round(top, 1)
        ends.append(tops[mine[-1].event.id] + heights[-1] - _SPACE)
    return tops, ends


def ordered(
    ideals: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Places for boxes in this order, without overlap, with the least sum of squared shifts.

    Pool adjacent violators, then clipped to ``low`` and ``high``; if there is no room for all,
    they start at ``low`` and run over.
    """
    offsets = [0.0]
    for height in heights[:-1]:
        offsets.append(offsets[-1] + height)
    blocks: list[tuple[float, int]] = []
    for ideal, offset in zip(ideals, offsets, strict=True):
        total, count = ideal - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before, number = blocks.pop()
            total, count = total + before, count + number
        blocks.append((total, count))
    upper = max(high - offsets[-1] - heights[-1], low)
    out = []
    for total, count in blocks:
        out += [min(max(total / count, low), upper)] * count
    return [place + offset for place, offset in zip(out, offsets, strict=True)]


def _label(mark: Mark, words: _Words, top: float, gutter: float, left: float) -> Label:
    texts = []
    y = top + 13.0
    for number, line in enumerate(words.date):
        last = number == len(words.date) - 1
        tail = words.lane if last and not words.own_line else ""
        texts.append(Text("date", line, left, round(y, 1), "start", mark.lane, 13, tail))
        y += 17
    if words.own_line:
        texts.append(Text("lane", words.lane, left, round(y - 1, 1), "start", mark.lane, 12))
        y += 16
    for line in words.title:
        texts.append(Text("title", line, left, round(y, 1), "start", mark.lane, 14))
        y += 18
    widths = [text_width(line, 13, bold=True) for line in words.date]
    if not words.own_line:
        widths[-1] += 8 + text_width(words.lane, 12)
    widths += [text_width(line, 14) for line in words.title]
    if words.own_line:
        widths.append(text_width(words.lane, 12))
    box = Box(left, top, round(max(widths), 1), words.height)
    level = round(top + 9, 1)
    leader = (
        (mark.across, mark.along),
        (gutter, mark.along),
        (left - 7, level),
        (left - 4, level),
    )
    return Label(mark.event, mark.lane, tuple(texts), box, leader)
