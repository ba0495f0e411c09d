"""Layout: a timeline as geometry at one width, for SVG, Plotly and PNG alike.

The layout is pure: no Plotly, no HTML, no colour; the same for the events in any order.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.layout.crowded import crowded_level, crowded_upright
from timeline.layout.level import level
from timeline.layout.measure import wrap
from timeline.layout.plan import plan
from timeline.layout.shapes import LEVEL_FROM, WIDTHS, Layout, Text
from timeline.layout.today import with_today
from timeline.layout.upright import upright

if TYPE_CHECKING:
    from timeline.layout.plan import Plan
    from timeline.model import Timeline

FEW = 30
"""So many events keep a label each, however tall the drawing becomes."""
TALLEST = {True: 3600.0, False: 1250.0}
"""A drawing with more that is taller than this, upright or level, is redrawn with pills."""

__all__ = ["LEVEL_FROM", "WIDTHS", "Layout", "layout", "layouts"]


@lru_cache(maxsize=32)
def layout(timeline: Timeline, width: int, *, style: str = "flags") -> Layout:
    """The drawing of a timeline in a container this many pixels wide.

    Level from 648 px on, upright below. ``numbers`` puts a number on each mark instead of its
    words, for the wide embed that lists them below.
    """
    shared = plan(timeline)
    return with_today(_drawn(shared, width, style), shared)


def layouts(timeline: Timeline, widths: tuple[int, ...] = WIDTHS) -> tuple[Layout, ...]:
    """The drawings of a timeline at several widths; what they share is worked out once."""
    return tuple(layout(timeline, width) for width in widths)


def _drawn(shared: Plan, width: int, style: str) -> Layout:
    if not shared.items:
        return _empty(shared, width, style)
    if shared.mode == "events":
        made = None if width < LEVEL_FROM else level(shared, width, style)
        # Where flags cannot all be placed by the rules, a column of labels always can.
        made = made or upright(shared, width)
        if len(shared.items) <= FEW or made.height <= TALLEST[made.upright]:
            return made
        shared = replace(shared, mode="pills")
    if width < LEVEL_FROM:
        return crowded_upright(shared, width)
    return crowded_level(shared, width, style)


def _empty(shared: Plan, width: int, style: str) -> Layout:
    """A line of words where there is nothing to draw yet."""
    lines = wrap(shared.name, 13, width - 8.0)
    return Layout(
        width=width,
        height=20 * len(lines) + 12,
        upright=width < LEVEL_FROM,
        style=style,
        mode="events",
        language=shared.language,
        rtl=shared.rtl,
        name=shared.name,
        title=shared.title,
        texts=tuple(
            Text("title", line, 0.0, 20.0 * number, "start", 0, 13)
            for number, line in enumerate(lines, start=1)
        ),
        undated=shared.undated,
    )
