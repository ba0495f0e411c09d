"""What the zoom is given: each chart as a Plotly figure, and where its parts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline import chart, safe
from timeline.chart.canvas import Canvas
from timeline.chart.ground import draw_ground

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.layout import Layout
    from timeline.model import Timeline


def chart_scripts(timeline: Timeline, drawn: tuple[Layout, ...]) -> Iterator[tuple[str, str]]:
    """A script for each width: scripts are let in where a request for data is refused."""
    for layout in drawn:
        made = chart.data(layout) | _parts(layout)
        made["crowded"] = layout.mode != "events"
        name = f"chart-{layout.width}.js"
        yield name, f"(window.timelineCharts||={{}})[{layout.width}]={safe.data(made)};\n"
    if any(layout.mode != "events" for layout in drawn):
        yield "dots.js", f"window.timelineDots={safe.data(chart.dots(timeline))};\n"


def _parts(layout: Layout) -> dict[str, Any]:
    """Which shapes and words stand still when time is zoomed, and which go with an event."""
    canvas = Canvas(layout)
    draw_ground(canvas)
    strip = layout.strip
    roles = [text.role for text in layout.texts]
    roles += ["strip"] * len(strip.texts) if strip else []
    at = len(roles)
    labels = []
    for label in layout.labels:
        count = len(label.lines)
        box = label.box
        x = layout.width - box.right if layout.rtl else box.x
        side = -1 if label.leader and box.x + box.width / 2 < label.leader[0][0] else 1
        labels.append(
            {
                "event": label.event,
                "from": at,
                "to": at + count,
                "box": [round(x, 1), round(box.y, 1), round(box.width, 1), round(box.height, 1)],
                "leader": bool(label.leader),
                "side": -side if layout.rtl else side,
            }
        )
        at += count
    return {
        "ground": len(canvas.shapes),
        "roles": roles,
        "labels": labels,
        "marks": [
            [mark.event, *canvas.point(mark.along, mark.across), canvas.place(mark.along)]
            for mark in layout.marks
        ],
        "axis": sorted(canvas.place(end) for end in layout.axis),
        "axisAt": canvas.x(layout.axis_at) if layout.upright else layout.axis_at,
        "plot": list(layout.plot),
        "strip": [strip.y, *sorted(canvas.x(end) for end in (strip.start, strip.end))]
        if strip
        else None,
        "bases": {lane.index: lane.base for lane in layout.lanes},
        "rtl": layout.rtl,
    }
