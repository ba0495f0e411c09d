"""The level chart: time runs to the right, lanes lie below each other, labels are flags.

True scale  ─|──|──────────█─|──|─
                   ╱───────╲
Treaty   ●   ●    │ ● ● ●   │  ●      points, then spans below them
Sanctions     ●   │  ●      │
────2010──2012──//──1 Feb────//──2024──
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from timeline.layout import flags as flagging
from timeline.layout.labels import Way, date_line, title_choices
from timeline.layout.marks import RADIUS, is_point, tracks
from timeline.layout.measure import text_width, wrap
from timeline.layout.order import ordered
from timeline.layout.panels import head_of
from timeline.layout.scale import Axis, level_axis, ticks
from timeline.layout.shapes import Box, Form, Label, LaneBand, Layout, Mark, Text, Tick
from timeline.layout.stretch import share
from timeline.words import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.layout.forms import Item
    from timeline.layout.plan import Plan

TRACK = 17.0
"""From one track of a lane to the next, in pixels."""
_HEAD = 9.0
"""Above the words of a lane."""
_FOOT = 15.0
"""Below the last track of a lane."""
_CLEAR = 5.0
"""Between the lowest words and the marks."""


def level(plan: Plan, width: int, style: str) -> Layout | None:
    """The drawing of a plan at a container width, in pixels; style ``flags`` or ``numbers``.

    ``None`` when the labels of a lane cannot all be placed by the rules.
    """
    flagged = style == "flags"
    stripped = bool(plan.windows) and flagged
    column = name_column(plan, stripped=stripped)
    room = (column, width - 8.0)
    axis = level_axis(plan.domain, plan.windows, room, share(plan.inside, len(plan.items)))
    head = head_of(plan, axis, room, stripped=stripped)
    texts = head.texts
    bands: list[LaneBand] = []
    marks: list[Mark] = []
    labels: list[Label] = []
    at = head.top
    for index, lane in enumerate(plan.lanes, start=1):
        mine = [item for item in plan.items if item.lane == index]
        if not mine:
            continue
        found = tracks(mine, axis, 0.0 if flagged else plan.number_room)
        if flagged:
            fitted = _flags(found, mine, axis, plan, room)
            if fitted is None:
                return None
            words, height = fitted
            base = at + _HEAD + height + _CLEAR + RADIUS + 2
        else:
            words, height = _numbers(found, plan, width + 3.0)
            base = at + 5 + height + RADIUS + 2
        base = max(base, at + 11 + 16 * (len(_name_lines(lane.label)) - 1))
        end = base + max(mark.row for mark in found) * TRACK + (_FOOT if flagged else 11.0)
        marks += [replace(mark, across=round(base + mark.row * TRACK, 1)) for mark in found]
        labels += [_moved(label, base) for label in words]
        bands.append(LaneBand(index, lane.id, round(at, 1), round(end, 1), base, len(mine)))
        texts += lane_name(lane.label, index, base)
        at = end
    at = round(at, 1)
    found_ticks = ticks(axis, plan.language, upright=False)
    texts += axis_texts(found_ticks, at, width)
    return Layout(
        width=width,
        height=ceil(at + 24),
        upright=False,
        style=style,
        mode="events",
        language=plan.language,
        rtl=plan.rtl,
        name=plan.name,
        title=plan.title,
        axis=axis.length,
        axis_at=at,
        plot=(head.plot, at),
        segments=axis.segments,
        ticks=found_ticks,
        texts=tuple(texts),
        panels=head.panels,
        breaks=axis.breaks,
        strip=head.strip,
        lanes=tuple(bands),
        marks=tuple(marks),
        labels=tuple(labels),
        numbers=plan.numbers,
        undated=plan.undated,
    )


def name_column(plan: Plan, *, stripped: bool) -> float:
    """The room of the lane names left of the axis, in pixels."""
    lines = [line for lane in plan.lanes for line in _name_lines(lane.label)]
    widths = [text_width(line, 13, bold=True) for line in lines]
    if stripped:
        widths.append(text_width(phrase("true-scale", plan.language), 12))
    return float(round(max([w + 16 for w in widths] or [0.0, 20.0])))


def _name_lines(label: str) -> tuple[str, ...]:
    return wrap(label, 13, 112.0) if label else ()


def lane_name(label: str, index: int, base: float) -> list[Text]:
    """The name of a lane, its last line beside the points."""
    lines = _name_lines(label)
    first = base + 4.5 - (len(lines) - 1) * 16
    return [
        Text("lane", line, 0.0, round(first + number * 16, 1), "start", index, 13)
        for number, line in enumerate(lines)
    ]


def axis_texts(found: Sequence[Tick], at: float, width: int) -> list[Text]:
    """The words below the axis, none beyond the edge of the drawing or in another."""
    out = []
    free = -1e9
    for tick in found:
        half = text_width(tick.text, 12) / 2
        x = min(max(tick.along, half - 3), width + 3 - half)
        if tick.text and x - half > free:
            free = x + half + 6
            out.append(Text("axis", tick.text, round(x, 1), round(at + 18, 1), "middle"))
    return out


def _flags(
    marks: list[Mark], mine: list[Item], axis: Axis, plan: Plan, room: tuple[float, float]
) -> tuple[list[Label], float] | None:
    """The labels of a lane above a ground line at 0, and how high they reach."""
    # Words may run on into the break, but not over the edge of the tinted stretch.
    breaks = tuple(
        (left.x1 if stretched[0] else right.x0 + 2, right.x0 if stretched[1] else left.x1 - 2)
        for (left, right), stretched in zip(
            pairwise(axis.segments), pairwise(axis.stretched), strict=True
        )
    )
    if plan.today is not None:
        breaks += ((axis.at(plan.today),) * 2,)
    effort = 40 if len(mine) > 40 else 140 if len(mine) > 16 else 320
    pairs = sorted(zip(marks, mine, strict=True), key=lambda pair: pair[0].along)
    marks, mine = [mark for mark, _ in pairs], [item for _, item in pairs]
    dates = [date_line(item, axis, plan) for item in mine]
    low = min([room[0] - 6, *(mark.along for mark in marks)])
    for widest in (190.0 if room[1] > 880 else 170.0, 120.0, 84.0):
        ways = [
            title_choices(item.event.title, date, 13, widest, 15, 16)
            for item, date in zip(mine, dates, strict=True)
        ]
        wanted = tuple(
            flagging.Flag(
                mark.along, tuple(flagging.Choice(w.width, w.height, w.cost) for w in way)
            )
            for mark, way in zip(marks, ways, strict=True)
        )
        placed = flagging.place(wanted, (low, room[1] + 8), breaks, effort)
        if placed is not None:
            break
    else:
        return None
    labels = [
        _flag(mark, place, date, way[place.choice])
        for mark, place, date, way in zip(marks, placed, dates, ways, strict=True)
    ]
    return labels, max(-label.box.y for label in labels)


def _flag(mark: Mark, place: flagging.Placed, date: str, way: Way) -> Label:
    top = -place.low - way.height
    x = mark.along - flagging.POLE if place.left else mark.along + flagging.POLE
    anchor = "end" if place.left else "start"
    texts = [Text("date", date, round(x, 1), top + 12, anchor, mark.lane, 12)]
    texts += [
        Text("title", line, round(x, 1), top + 27 + 16 * number, anchor, mark.lane, 13)
        for number, line in enumerate(way.lines)
    ]
    left = x - way.width if place.left else x
    box = Box(round(left, 1), top, round(way.width, 1), way.height)
    foot = RADIUS + 2 + _CLEAR + mark.row * TRACK
    leader = ((mark.along, top + 2), (mark.along, foot - (RADIUS + 2 if mark.row == 0 else 2)))
    return Label(mark.event, mark.lane, tuple(texts), box, leader)


def _numbers(marks: list[Mark], plan: Plan, right: float) -> tuple[list[Label], float]:
    """Numbers above the marks of the first track, pushed aside to keep 3 px; beside the others."""
    number = dict(plan.numbers)
    marks = sorted(marks, key=lambda m: (m.along, number[m.event]))
    sizes = {m.event: text_width(str(number[m.event]), 12, bold=True) for m in marks}
    first = [mark for mark in marks if mark.row == 0]
    starts = ordered(
        [mark.along - sizes[mark.event] / 2 for mark in first],
        [sizes[mark.event] + 3 for mark in first],
        0.0,
        right,
    )
    above = {mark.event: start for mark, start in zip(first, starts, strict=True)}
    labels = []
    # Brackets are taller than discs: the numbers stand in one line, clear of both.
    tall = 4.0 if any(mark.form is not Form.DAY or mark.others for mark in first) else 0.0
    for mark in marks:
        size = sizes[mark.event]
        y, anchor = _CLEAR - 1 - tall, "middle"
        if mark.row == 0:
            start = above[mark.event]
            x = start + size / 2
        else:
            y = _CLEAR + RADIUS + 6 + mark.row * TRACK
            anchor = "start" if is_point(mark) else "end"
            x = mark.end + (23 if mark.doubtful else 9) if is_point(mark) else mark.start - 5
            if anchor == "start" and x + size > right:
                x, anchor = mark.start - 9, "end"
            start = x if anchor == "start" else x - size
        line = Text("number", str(number[mark.event]), round(x, 1), y, anchor, mark.lane, 12)
        box = Box(round(start, 1), y - 10, round(size, 1), 12.0)
        labels.append(Label(mark.event, mark.lane, (line,), box, ()))
    return labels, 12.0 + tall


def _moved(label: Label, base: float) -> Label:
    """The label moved from its ground line at 0 to a lane whose points stand at ``base``."""
    shift = base - RADIUS - 2 - _CLEAR

    def down(y: float) -> float:
        return round(y + shift, 1)

    return replace(
        label,
        lines=tuple(line._replace(y=down(line.y)) for line in label.lines),
        box=label.box._replace(y=down(label.box.y)),
        leader=tuple((x, down(y)) for x, y in label.leader),
    )
