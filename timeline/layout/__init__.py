"""Layout: a timeline as geometry at one width, for SVG, Plotly and PNG alike.

The layout is pure: no Plotly, no HTML, no colour; the same for the events in any order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.layout.crowded import crowded_level, crowded_upright
from timeline.layout.level import level
from timeline.layout.plan import plan
from timeline.layout.shapes import LEVEL_FROM, WIDTHS, Layout
from timeline.layout.upright import upright

if TYPE_CHECKING:
    from timeline.layout.plan import Plan
    from timeline.model import Timeline

FEW = 30
"""So many events keep a label each, however tall the drawing becomes."""
TALLEST = {True: 3600.0, False: 1250.0}
"""A drawing with more that is taller than this, upright or level, is redrawn with pills."""

__all__ = ["LEVEL_FROM", "WIDTHS", "Layout", "layout", "layouts"]


def layout(timeline: Timeline, width: int, *, style: str = "flags") -> Layout:
    """The drawing of a timeline in a container this many pixels wide.

    Level from 648 px on, upright below. ``numbers`` puts a number on each mark instead of its
    words, for the wide embed that lists them below.
    """
    return _drawn(plan(timeline), width, style)


def layouts(timeline: Timeline, widths: tuple[int, ...] = WIDTHS) -> tuple[Layout, ...]:
    """The drawings of a timeline at several widths; what they share is worked out once."""
    shared = plan(timeline)
    return tuple(_drawn(shared, width, "flags") for width in widths)


def _drawn(shared: Plan, width: int, style: str) -> Layout:
    if shared.mode == "events":
        made = None if width < LEVEL_FROM else level(shared, width, style)
        # Where flags cannot all be placed by the rules, a column of labels always can.
        made = made or upright(shared, width)
        if len(shared.items) <= FEW or made.height <= TALLEST[made.upright]:
            return made
        shared = replace(shared, mode="pills", windows=(), inside=0)
    if width < LEVEL_FROM:
        return crowded_upright(shared, width)
    return crowded_level(shared, width, style)
