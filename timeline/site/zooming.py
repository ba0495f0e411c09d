"""What the zoom is given: each chart as a Plotly figure, and where its parts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline import chart, safe
from timeline.chart.canvas import Canvas
from timeline.chart.ground import draw_ground

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.layout import Layout
    from timeline.layout.shapes import Text
    from timeline.model import Timeline


def chart_scripts(timeline: Timeline, drawn: tuple[Layout, ...]) -> Iterator[tuple[str, str]]:
    """A script for each width: scripts are let in where a request for data is refused."""
    for layout in drawn:
        made = chart.data(layout) | _parts(layout)
        made["layout"]["annotations"] = _joined(layout, made["layout"]["annotations"])
        if layout.mode != "events":
            made["dots"] = chart.dots(timeline)
        name = f"chart-{layout.width}.js"
        yield name, f"(window.timelineCharts||={{}})[{layout.width}]={safe.data(made)};\n"


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


def _lines(layout: Layout) -> Iterator[Text]:
    """Every line of text in the order in which the figure has it."""
    yield from layout.texts
    if layout.strip:
        yield from layout.strip.texts
    for label in layout.labels:
        yield from label.lines


def _joined(layout: Layout, notes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The words of a figure, each line with what follows on it in another weight.

    Only the browser knows how wide the first part is, so it must set both.
    """
    rest = iter(notes)
    found = []
    for line in _lines(layout):
        note = next(rest)
        if line.tail:
            tail = next(rest)
            words = f'<span style="color:{tail["font"]["color"]}">{tail["text"]}</span>'
            note = note | {"text": f"{note['text']}\u2002{words}"}
        found.append(note)
    return [*found, *rest]
