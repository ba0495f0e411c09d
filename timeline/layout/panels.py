"""Stretched weeks and the strip at true scale that shows where they lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.layout.measure import text_width
from timeline.layout.scale import Axis, factor, strip_ticks
from timeline.layout.shapes import Panel, Segment, Strip, Text
from timeline.when import Day
from timeline.words import phrase, range_words, year_words

if TYPE_CHECKING:
    from timeline.layout.plan import Plan

YEARS_FROM = 4
"""A stretch that ends so many years after it begins has no days in its caption."""
STRIP_HEIGHT = 76.0
"""From the top of the drawing to the lanes, where there is a strip."""


def window_words(first: int, last: int, language: str, style: str = "long") -> str:
    """A stretch in words, from its first to its last day number; several years by their years."""
    start, end = Day.from_ordinal(first), Day.from_ordinal(last)
    if end.year - start.year < YEARS_FROM:
        return range_words(start, end, language, style)
    years = {"start": year_words(start.year, language), "end": year_words(end.year, language)}
    return phrase("range-short", language).format(**years)


def panels_of(plan: Plan, axis: Axis, room: float | None = None) -> tuple[Panel, ...]:
    """The stretches of an axis with their captions, short where the long one has no room.

    ``room`` is the width for the caption; without it, the length of the panel itself.
    """
    times = factor(axis)
    out = []
    for segment, stretched in zip(axis.segments, axis.stretched, strict=True):
        if not stretched:
            continue
        window = next(w for w in plan.windows if w.start <= segment.t0 < w.end)
        first, last = window.first, window.last
        note = phrase("scale-times", plan.language, n=times) if times > 1 else ""
        caption = window_words(first, last, plan.language)
        beside = text_width(note, 12) + 30 if room is None else 0
        if text_width(caption, 12, bold=True) + beside > (room or segment.x1 - segment.x0):
            caption = window_words(first, last, plan.language, "short")
        if room is not None and text_width(caption, 12, bold=True) > room + 90:
            caption = window_words(first, last, plan.language, "panel")
        events = tuple(i.event.id for i in plan.items if window.start <= i.anchor < window.end)
        out.append(
            Panel(
                round(segment.x0, 1),
                round(segment.x1, 1),
                caption,
                note,
                window.first,
                window.last,
                times,
                events,
            )
        )
    return tuple(out)


def captions(panels: tuple[Panel, ...], y: float, right: float) -> list[Text]:
    """The words at the heads of the panels of a level chart, each clear of the one before."""
    out = []
    free = 0.0
    for panel in panels:
        words = text_width(panel.caption, 12, bold=True)
        note = text_width(panel.note, 12) + 8 if panel.note else 0.0
        tail = panel.note if 10 + words + note < panel.end - panel.start else ""
        wide = words + (note if tail else 0)
        x = max(min(panel.start + 10, right - wide), free)
        if x + wide <= right + 8:
            out.append(Text("caption", panel.caption, round(x, 1), y, tail=tail))
            free = x + wide + 10
    return out


def strip(
    plan: Plan, room: tuple[float, float], panels: tuple[Panel, ...]
) -> tuple[Strip, tuple[Panel, ...]]:
    """The strip from ``room[0]`` to ``room[1]``, and the panels with their place on it."""
    whole = Segment(plan.domain[0], plan.domain[1], room[0], room[1])
    line = Axis((whole,), (False,))
    windows = []
    funnelled = []
    for panel, window in zip(panels, plan.windows, strict=False):
        start, end = line.at(window.start), line.at(window.end)
        if end - start < 3:
            middle = (start + end) / 2
            start, end = middle - 1.5, middle + 1.5
        place = (round(start, 1), round(end, 1))
        windows.append(place)
        funnelled.append(panel._replace(funnel=place))
    texts = [Text("axis", phrase("true-scale", plan.language), 0.0, 28.0)]
    for tick in strip_ticks(whole, plan.language):
        half = text_width(tick.text, 12) / 2
        x = min(max(tick.along, room[0] - 8 + half), room[1] + 8 - half)
        texts.append(Text("axis", tick.text, round(x, 1), 11.0, "middle"))
    places = tuple(sorted({round(line.at(item.anchor), 1) for item in plan.items}))
    return Strip(24.0, room[0], room[1], places, tuple(windows), tuple(texts)), tuple(funnelled)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the lanes of a level chart."""

    panels: tuple[Panel, ...]
    strip: Strip | None
    top: float
    """Where the lanes begin, in pixels."""
    plot: float
    """Where the grid lines begin."""
    texts: list[Text]


def head_of(plan: Plan, axis: Axis, room: tuple[float, float], *, stripped: bool) -> Head:
    """The stretches of a level chart with their captions, and the strip where there is one."""
    panels = panels_of(plan, axis)
    if not stripped:
        top = 22.0 if panels else 4.0
        return Head(panels, None, top, top, captions(panels, 15.0, room[1]))
    line, panels = strip(plan, room, panels)
    return Head(panels, line, STRIP_HEIGHT, STRIP_HEIGHT - 6, captions(panels, 67.0, room[1]))
