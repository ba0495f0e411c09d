"""The drawings of crowded stories, level and upright: pills and densities on their lanes."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import ceil
from typing import TYPE_CHECKING

from timeline.layout.crowd import Offer, columns, crowd, histogram, offers
from timeline.layout.level import TRACK, axis_texts, lane_name, name_column
from timeline.layout.measure import text_width
from timeline.layout.panels import head_of, panels_of
from timeline.layout.scale import Axis, level_axis, ticks
from timeline.layout.shapes import Box, Columns, Label, LaneBand, Layout, Mark, Peak, Pill, Text
from timeline.layout.stretch import share
from timeline.layout.upright import axis_words
from timeline.words import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.layout.forms import Item
    from timeline.layout.plan import Plan

_LABELS = 50.0
"""The room of one row of labels, in pixels."""
ROWS = 5
"""The rows of labels that two lanes and more share: three lanes have two each."""
MOST_ROWS = 6
"""On more lines than this no names of lanes stand; those without room are left out."""
_PEAK = 44.0
"""The height of the tallest column."""


def crowded_level(plan: Plan, width: int, style: str) -> Layout:
    """A level drawing of pills or columns."""
    dense = plan.mode == "columns"
    totals = [phrase("events", plan.language, n=len(mine)) for _, mine in _lanes(plan)]
    stripped = bool(plan.windows) and style == "flags"
    column = max(
        name_column(plan, stripped=stripped),
        max((text_width(t, 12) + 16 for t in totals), default=0.0) if dense else 0.0,
    )
    room = (column, width - 10.0)
    axis = level_axis(plan.domain, plan.windows, room, share(plan.inside, len(plan.items)))
    head = head_of(plan, axis, room, stripped=stripped)
    bands: list[LaneBand] = []
    texts = head.texts
    marks: list[Mark] = []
    pills: list[Pill] = []
    labels: list[Label] = []
    densities: list[Columns] = []
    most = max((max(histogram(mine, axis).values()) for _, mine in _lanes(plan)), default=1)
    rows = max(ROWS - len(_lanes(plan)), 1)
    at = head.top
    for (index, mine), total in zip(_lanes(plan), totals, strict=True):
        lane = plan.lanes[index - 1]
        if dense:
            base = at + _PEAK + 24
            found = columns(mine, axis, index, most, _PEAK, plan.language)
            densities.append(replace(found, base=base))
            texts += lane_name(lane.label, index, base - 5)
            texts.append(Text("note", total, 0.0, base - 20))
            end = base + 10
        else:
            group = crowd(mine, axis, plan, upright=False)
            shown: list[tuple[Offer, int, bool]] = []
            if style == "flags":
                shown = _placed(offers(group, mine, plan, 150.0, 220.0), room, rows, axis.breaks)
            reach = 1 + max((row for _, row, _ in shown), default=0)
            base = at + (_LABELS * reach + 22 if style == "flags" else 18)
            labels += [_flag(offer, index, base, row, left=left) for offer, row, left in shown]
            marks += [replace(m, across=round(base + m.row * TRACK, 1)) for m in group.marks]
            pills += [replace(pill, across=base) for pill in group.pills]
            texts += lane_name(lane.label, index, base)
            end = base + group.tracks * TRACK + 15
        bands.append(LaneBand(index, lane.id, at, end, base, len(mine)))
        at = end
    found_ticks = ticks(axis, plan.language, upright=False)
    texts += axis_texts(found_ticks, at, width)
    return replace(
        _frame(plan, axis, width),
        height=ceil(at + 24),
        style=style,
        axis_at=at,
        plot=(head.plot, at),
        ticks=found_ticks,
        texts=tuple(texts),
        panels=head.panels,
        breaks=axis.breaks,
        strip=head.strip,
        lanes=tuple(bands),
        marks=tuple(marks),
        labels=tuple(labels),
        pills=tuple(pills),
        columns=tuple(densities),
    )


def crowded_upright(plan: Plan, width: int) -> Layout:
    """An upright drawing of pills or columns, no taller than a phone's screen or two."""
    dense = plan.mode == "columns"
    length = 560.0 if dense else 760.0
    lanes = _lanes(plan)
    top = 26.0 + 15 * (_rows(plan, lanes, width) - 1)
    part = share(plan.inside, len(plan.items))
    axis = level_axis(plan.domain, plan.windows, (top, top + length), part)
    found_ticks = ticks(axis, plan.language, upright=True)
    widths = [text_width(tick.text, 12) for tick in found_ticks]
    column = float(round(max([*widths, 24.0]) + 10))
    pitch = (width - column - 8) / max(len(lanes), 1)
    if not dense:
        pitch = min(28.0, pitch, (width * 0.5 - column) / max(len(lanes), 1))
    gutter = column + 6 + pitch * len(lanes)
    left = gutter + 14
    panels = panels_of(plan, axis, width - left - 2)
    texts = axis_words(panels, found_ticks, column, left, width)
    bands: list[LaneBand] = []
    marks: list[Mark] = []
    pills: list[Pill] = []
    densities: list[Columns] = []
    wanted: list[tuple[Offer, int, float]] = []
    most = max((max(histogram(mine, axis).values()) for _, mine in lanes), default=1)
    free: dict[int, float] = {}
    for number, (index, mine) in enumerate(lanes):
        start = column + 6 + number * pitch
        lane = plan.lanes[index - 1]
        if dense:
            found = columns(mine, axis, index, most, pitch - 32, plan.language)
            densities.append(replace(found, base=start, peaks=_wide_enough(found, pitch)))
            base = start
        else:
            base = start + pitch / 2
            group = crowd(mine, axis, plan, upright=True)
            marks += [_beside(mark, base, pitch) for mark in group.marks]
            pills += [replace(pill, across=round(base, 1)) for pill in group.pills]
            wanted += [(o, index, base) for o in offers(group, mine, plan, width - left - 4)]
        row = number % _rows(plan, lanes, width)
        if lane.label and start >= free.get(row, 0.0):
            free[row] = start + text_width(lane.label, 12) + 6
            texts.append(Text("lane", lane.label, start, 12.0 + 15 * row, "start", index, 12))
        bands.append(LaneBand(index, lane.id, start, start + pitch, base, len(mine)))
    taken = [(panel.start - 4, panel.start + 34) for panel in panels]
    taken += [(panel.end - 2, panel.end + 2) for panel in panels]
    labels = _beside_axis(wanted, gutter, left, (top, top + length), taken)
    return replace(
        _frame(plan, axis, width),
        height=ceil(top + length + 16),
        upright=True,
        axis_at=column,
        plot=(column, width - 2.0 if dense else gutter),
        ticks=found_ticks,
        texts=tuple(texts),
        panels=panels,
        breaks=axis.breaks,
        lanes=tuple(bands),
        marks=tuple(marks),
        labels=tuple(labels),
        pills=tuple(pills),
        columns=tuple(densities),
        pitch=min(pitch, 17.0),
    )


def _frame(plan: Plan, axis: Axis, width: int) -> Layout:
    return Layout(
        width=width,
        height=0,
        upright=False,
        style="flags",
        mode=plan.mode,
        language=plan.language,
        rtl=plan.rtl,
        name=plan.name,
        title=plan.title,
        axis=axis.length,
        segments=axis.segments,
        numbers=plan.numbers,
        undated=plan.undated,
    )


def _lanes(plan: Plan) -> list[tuple[int, list[Item]]]:
    """The lanes that have events, by number."""
    out: dict[int, list[Item]] = {}
    for item in plan.items:
        out.setdefault(item.lane, []).append(item)
    return sorted(out.items())


def _placed(
    ranked: Sequence[Offer], room: tuple[float, float], rows: int, breaks: tuple[float, ...]
) -> list[tuple[Offer, int, bool]]:
    """The highest ranked labels, each with the lowest free row and whether it is left of its pole.

    No pole runs through words, neither through those below nor those above through its own; and no
    words run over a break of the axis.
    """
    out: list[tuple[Offer, int, bool]] = []
    for offer in ranked:
        for row, left in product(range(rows), (False, True)):
            low, high = _reach(offer, left=left)
            if low < room[0] - 8 or high > room[1] + 8 or any(low < x < high for x in breaks):
                continue
            if _is_free(offer, row, left, out):
                out.append((offer, row, left))
                break
    return out


def _reach(offer: Offer, *, left: bool) -> tuple[float, float]:
    """From the pole of a label to the end of its words, in pixels."""
    if left:
        return offer.along - 6 - offer.width, offer.along
    return offer.along, offer.along + 6 + offer.width


def _is_free(offer: Offer, row: int, left: bool, placed: list[tuple[Offer, int, bool]]) -> bool:
    low, high = _reach(offer, left=left)
    for other, at, turned in placed:
        start, end = _reach(other, left=turned)
        if at == row and low - 9 < end and start < high + 9:
            return False
        if at < row and start - 6 < offer.along < end + 6:
            return False
        if at > row and low - 6 < other.along < high + 6:
            return False
    return True


def _flag(offer: Offer, lane: int, base: float, row: int, *, left: bool) -> Label:
    height = 15.0 + 16 * len(offer.lines)
    top = round(base - 14 - height - row * _LABELS, 1)
    x, anchor = round(offer.along + (-6 if left else 6), 1), "end" if left else "start"
    texts = [Text("date", offer.date, x, top + 12, anchor, lane, 12)]
    texts += [
        Text("title", line, x, top + 27 + 16 * number, anchor, lane, 13)
        for number, line in enumerate(offer.lines)
    ]
    foot = base + (offer.track * TRACK - 2 if offer.track else -8)
    leader = ((offer.along, top + 2), (offer.along, foot))
    box = Box(round(_reach(offer, left=left)[0] + (0 if left else 6), 1), top, offer.width, height)
    return Label(offer.event, lane, tuple(texts), box, leader)


def _beside(mark: Mark, base: float, pitch: float) -> Mark:
    """A mark of an upright crowd: spans at the left edge of their column, points in its middle."""
    return replace(mark, across=round(base - (pitch / 2 - 3 if mark.row else 0), 1))


def _beside_axis(
    wanted: list[tuple[Offer, int, float]],
    gutter: float,
    left: float,
    ends: tuple[float, float],
    taken: list[tuple[float, float]],
) -> list[Label]:
    """The highest ranked labels that can stand beside their marks, on a straight leader.

    ``taken`` is where none can: the captions of the stretches and their ends.
    """
    taken = [*taken]
    out = []
    for offer, lane, across in sorted(wanted, key=lambda w: (w[0].rank, w[0].event)):
        height = 15.0 + 16 * len(offer.lines)
        top = min(max(offer.along - 8, ends[0] - 10), ends[1] - height + 8)
        free = all(b <= top - 6 or top + height + 6 <= a for a, b in taken)
        if abs(top + 8 - offer.along) > 1 or not free:
            continue
        taken.append((top, top + height))
        texts = [Text("date", offer.date, left, round(top + 12, 1), "start", lane, 12)]
        texts += [
            Text("title", line, left, round(top + 28 + 16 * number, 1), "start", lane, 13)
            for number, line in enumerate(offer.lines)
        ]
        leader = ((across, offer.along), (gutter, offer.along), (left - 4, offer.along))
        box = Box(left, round(top, 1), offer.width, height)
        out.append(Label(offer.event, lane, tuple(texts), box, leader))
    return out


def _wide_enough(found: Columns, pitch: float) -> tuple[Peak, ...]:
    return tuple(p for p in found.peaks if p.length + text_width(p.text, 12) < pitch)


def _rows(plan: Plan, lanes: list[tuple[int, list[Item]]], width: int) -> int:
    """On how many lines the names of the lanes stand: one where all have room, else a stair."""
    room = width - 60 if plan.mode == "columns" else width * 0.5 - 60
    pitch = min(room / max(len(lanes), 1), 1000.0 if plan.mode == "columns" else 20.0)
    widest = max((text_width(plan.lanes[i - 1].label, 12) for i, _ in lanes), default=0.0)
    return min(max(int((widest + 6) / pitch) + 1, 1), max(len(lanes), 1), MOST_ROWS)
