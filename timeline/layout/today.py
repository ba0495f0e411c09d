"""The line of the day on which a story stands, where the story asks for it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from timeline.layout.measure import text_width
from timeline.layout.scale import Axis
from timeline.layout.shapes import Layout, Text
from timeline.when import Day
from timeline.words import day_words, phrase

if TYPE_CHECKING:
    from timeline.layout.plan import Plan
    from timeline.model import Timeline

_HALF_LINE = 14.0


def day_of(timeline: Timeline) -> float | None:
    """The day number of the line: the day asked for, or that of the story's last change.

    ``None`` where the story does not ask for it, or nothing tells the day.
    """
    asked = timeline.head.today
    when = timeline.now if asked is True else asked or None
    return float(when.latest.ordinal) if when and when.latest else None


def with_today(made: Layout, plan: Plan) -> Layout:
    """The drawing with the line and its day; words of the axis in the way of it are left out."""
    if plan.today is None or not made.segments:
        return made
    day = Day.from_ordinal(int(plan.today))
    along = round(Axis(made.segments, ()).at(plan.today), 1)
    words = day_words(day, plan.language, "short")
    size = text_width(words, 12)
    height = made.height
    if made.upright:
        # Below the last mark there is room for the whole day; within the axis only beside it.
        fits = size <= made.axis_at - 6
        below = along + 4 if fits else max(along, made.axis[1]) + _HALF_LINE
        x, anchor = (made.axis_at - 6, "end") if fits else (0.0, "start")
        text = Text("axis", words, x, below, anchor)
        shown = fits or along > made.axis[1] - 60
        height = max(height, ceil(below + 6)) if shown else height
        kept = [t for t in made.texts if t.role != "axis" or abs(t.y - below) > _HALF_LINE]
    else:
        half = size / 2
        x = round(min(max(along, half - 3), made.width + 3 - half), 1)
        text = Text("axis", words, x, round(made.axis_at + 18, 1), "middle")
        shown = True
        kept = [
            t
            for t in made.texts
            if t.role != "axis"
            or abs(t.y - text.y) > 1
            or abs(t.x - x) > half + text_width(t.text, 12) / 2 + 6
        ]
    told = phrase("today", plan.language, date=day_words(day, plan.language))
    return replace(
        made,
        today=(along, words),
        texts=(*kept, text) if shown else made.texts,
        height=height,
        name=f"{made.name}; {told}",
    )
