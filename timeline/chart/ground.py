"""What lies under the events: panels, grid, axis, breaks, the strip, and all words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.chart.canvas import escaped, lane_colour
from timeline.layout.tokens import LIGHT

if TYPE_CHECKING:
    from timeline.chart.canvas import Canvas
    from timeline.layout.shapes import Label, Text

_BOLD = {"date", "caption", "lane", "number"}


def draw_ground(canvas: Canvas) -> None:
    """Panels, grid, lines between lanes, the axis and its breaks, the strip."""
    layout = canvas.layout
    low, high = layout.plot
    for panel in layout.panels:
        if layout.strip and panel.funnel:
            a, b = panel.funnel
            top, neck = layout.strip.y + 5, layout.strip.y + 28
            shape = [(a, top), (b, top), (panel.end, neck), (panel.end, high)]
            shape += [(panel.start, high), (panel.start, neck)]
            canvas.line([shape], LIGHT["panel"], 0, fill=LIGHT["panel"], closed=True, below=True)
            sides = [[(a, top), (panel.start, neck)], [(b, top), (panel.end, neck)]]
            canvas.line(sides, LIGHT["rule"], below=True)
        else:
            edge = (0.0, float(layout.width)) if layout.upright else (0.0, high)
            canvas.rect((panel.start, panel.end), edge, LIGHT["panel"], below=True)
    for stretched in (False, True):
        lines = [
            [(tick.along, low), (tick.along, high)]
            for tick in layout.ticks
            if tick.stretched is stretched
        ]
        canvas.line(lines, LIGHT["rule"], dash="dot" if stretched else "solid", below=True)
    if not layout.upright:
        between = [[(0.0, lane.end), (layout.width, lane.end)] for lane in layout.lanes[:-1]]
        canvas.line(between, LIGHT["rule"], below=True)
    at = layout.axis_at
    canvas.line([[(s.x0, at), (s.x1, at)] for s in layout.segments], LIGHT["line"], below=True)
    if layout.today:
        here = [[(layout.today[0], low), (layout.today[0], high)]]
        canvas.line(here, LIGHT["ink-2"], 1.5, dash="6px,3px", below=True)
    strokes = [
        [(middle + shift - 2.5, at + 6), (middle + shift + 2.5, at - 6)]
        for middle in layout.breaks
        for shift in (-2.5, 2.5)
    ]
    canvas.line(strokes, LIGHT["ink-2"], 1.25)
    _strip(canvas)


def _strip(canvas: Canvas) -> None:
    strip = canvas.layout.strip
    if strip is None:
        return
    canvas.line([[(strip.start, strip.y), (strip.end, strip.y)]], LIGHT["line"], below=True)
    for window in strip.windows:
        canvas.rect(window, (strip.y - 6, strip.y + 6), LIGHT["ink"])
    ticks = [[(x, strip.y - 4), (x, strip.y + 4)] for x in strip.ticks]
    canvas.line(ticks, LIGHT["ink-2"], 1.5)


def draw_texts(canvas: Canvas) -> None:
    """The words of axis, captions and lanes, then those of the strip."""
    layout = canvas.layout
    for text in (*layout.texts, *(layout.strip.texts if layout.strip else ())):
        _text(canvas, text, text.x)


def draw_label(canvas: Canvas, label: Label) -> None:
    """The leader and the words of one event."""
    if label.leader:
        canvas.stroke([[(canvas.x(x), y) for x, y in label.leader]], LIGHT["line"], below=True)
    pole = _pole(label)
    for line in label.lines:
        _text(canvas, line, line.x if pole is None or canvas.layout.upright else pole)


def _pole(label: Label) -> float | None:
    return label.leader[0][0] if label.leader else None


def _text(canvas: Canvas, text: Text, anchor_x: float) -> None:
    colours = {"axis": LIGHT["ink-2"], "note": LIGHT["ink-2"], "lane": lane_colour(text.lane)}
    bold = text.role in _BOLD and not (text.role == "lane" and text.size == 12)
    size = text.size if text.role in {"title", "date", "lane"} else 12
    if text.tail:
        colour = LIGHT["ink-2"] if text.role == "caption" else lane_colour(text.lane)
        tail = f'  <span style="font-size:12px;color:{colour}">{escaped(text.tail)}</span>'
    else:
        tail = ""
    canvas.text(
        text.text,
        (anchor_x, text.y),
        text.anchor,
        size,
        colours.get(text.role, LIGHT["ink"]),
        bold=bold,
        shift=round(text.x - anchor_x, 1),
        tail=tail,
    )
