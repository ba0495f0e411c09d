"""The upright chart for phones: time runs down, one column per lane, one of labels in order.

    2010 │ ●────╲  12 Jul 1998  Cup
         │ ┃     ╲ The host nation …
      ═══//═┃════════════════════════     a stretch, as tall as its own labels need
    25Jan│ ┃  ●── 26 Jan  Board

Labels keep the order of time, so leaders cannot cross; each stands as near to its mark as the
others let it (least squares under order: pool adjacent violators).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from timeline.layout.beside import Words, label_of, words_of
from timeline.layout.marks import is_point, tracks
from timeline.layout.measure import text_width
from timeline.layout.order import ordered
from timeline.layout.panels import panels_of
from timeline.layout.scale import Axis, axis_of, pieces, ticks
from timeline.layout.shapes import LaneBand, Layout, Mark, Panel, Text, Tick
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
_LONGEST = 1200.0
"""The length of the stretches above which no two days ask for it."""
_FINEST = 4.0
"""What two neighbouring days are apart in a stretch, at least."""


def upright(plan: Plan, width: int) -> Layout:
    """The drawing of a plan in a narrow container, in pixels."""
    axis = _axis(plan, {}, [])
    column = 0.0
    while (wanted := _tick_room(axis, plan)) > column:
        # The length of the axis follows from the labels, its ticks from its length, and the room
        # for the labels from the ticks: twice round is enough, as the column only grows.
        column = wanted
        columns, gutter, pitch = _columns(plan, axis, column, width)
        left = gutter + (12 if width < 300 else 15)
        room = width - left - 2
        words = {item.event.id: words_of(item, axis, plan, room) for item in plan.items}
        heads = [34.0 if stretched else 0.0 for stretched in axis.stretched]
        axis = _axis(plan, words, heads)
    marks = _marks(plan, axis, columns, pitch)
    by_event = {mark.event: mark for mark in marks}
    tops, ends = _tops(plan, axis, words, heads, by_event)
    labels = [
        label_of(by_event[item.event.id], words[item.event.id], tops[item.event.id], gutter, left)
        for item in plan.items
    ]
    found = ticks(axis, plan.language, upright=True)
    panels = panels_of(plan, axis, room)
    texts = axis_words(panels, found, column, left, width)
    bottom = max([axis.length[1], *ends, *(mark.end for mark in marks)])
    return Layout(
        width=width,
        height=ceil(bottom + 8),
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


def axis_words(
    panels: tuple[Panel, ...], found: Sequence[Tick], column: float, left: float, width: int
) -> list[Text]:
    """The captions of the stretches, and the words beside the axis that do not meet one."""
    texts: list[Text] = []
    taken = []
    for panel in panels:
        for words, role, y in ((panel.caption, "caption", 18), (panel.note, "axis", 34)):
            x = min(left, width - 2 - text_width(words, 12, bold=role == "caption"))
            if words:
                texts.append(Text(role, words, round(max(x, 0.0), 1), round(panel.start + y, 1)))
                taken += [panel.start + y] if x < column else []
    return texts + [
        Text("axis", tick.text, column - 6, round(tick.along + 4, 1), "end")
        for tick in found
        if tick.text and all(abs(tick.along + 4 - y) > 14 for y in taken)
    ]


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
    room = width * (0.5 if width < 288 else 0.46) - column - 20
    total = _fewer(counts, int(room / 7))
    pitch = min(14.0, max(4.0, room / max(total, 1)))
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


def _fewer(counts: dict[int, tuple[int, int, int]], most: int) -> int:
    """How many columns are left when lanes with many share theirs, until there are ``most``."""
    while (total := sum(max(spans + points, 1) for spans, points, _ in counts.values())) > most:
        index = max(counts, key=lambda i: (counts[i][0] + counts[i][1], i))
        spans, points, number = counts[index]
        if spans + points <= 1:
            break
        counts[index] = (spans - 1, points, number) if spans > 1 or not points else (0, 1, number)
        if (spans, points) == (1, 1):
            counts[index] = (0, 1, number)
    return total


def _axis(plan: Plan, words: dict[str, Words], heads: Sequence[float]) -> Axis:
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
    """The scale at which the closest two days of the stretches are far enough apart.

    0 where that would make them too long to be read: years of which two days are next to another.
    """
    best = 0.0
    for i in group:
        days = sorted({t.anchor for t in plan.items if parts[i][0] <= t.anchor < parts[i][1]})
        gaps = [b - a for a, b in pairwise(days)]
        if gaps:
            best = max(best, _FINEST / max(min(gaps), 1.0))
    whole = sum(parts[i][1] - parts[i][0] for i in group)
    return best if best * whole <= _LONGEST else 0.0


def _marks(plan: Plan, axis: Axis, columns: dict[int, LaneBand], pitch: float) -> list[Mark]:
    """The marks in the order of the items, each in its column; same-day ones one below another."""
    placed: dict[str, Mark] = {}
    for index, band in columns.items():
        mine = [item for item in plan.items if item.lane == index]
        found = tracks(mine, axis)
        points = {mark.row for mark in found if is_point(mark)}
        spans = sorted({mark.row for mark in found} - points)
        before = round((band.base - band.start) / pitch - 0.5)
        columns_of_points = max(round((band.end - band.base) / pitch - 0.5) + 1, 1)
        for mark in found:
            if mark.row in points or not before:
                across = band.base + (mark.row % columns_of_points) * pitch
            else:
                across = band.base - pitch * (spans.index(mark.row) % before + 1)
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
    words: dict[str, Words],
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
