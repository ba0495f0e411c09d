"""What the zoom is given: each chart as a Plotly figure, and where its parts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline import chart, safe
from timeline.cards import statuses
from timeline.chart.canvas import Canvas
from timeline.chart.ground import draw_ground

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.layout import Layout
    from timeline.model import Event, Timeline


def chart_scripts(timeline: Timeline, drawn: tuple[Layout, ...]) -> Iterator[tuple[str, str]]:
    """A script for each width: scripts are let in where a request for data is refused."""
    for layout in drawn:
        made = chart.data(layout) | _parts(layout)
        made["crowded"] = layout.mode != "events"
        name = f"chart-{layout.width}.js"
        yield name, f"(window.timelineCharts||={{}})[{layout.width}]={safe.data(made)};\n"
    if any(layout.mode != "events" for layout in drawn):
        yield "dots.js", f"window.timelineDots={safe.data(_dots(timeline))};\n"


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


def _dots(timeline: Timeline) -> dict[str, Any]:
    """Every event of a crowded story, with the sign that its date and status ask for.

    ``signs`` is ``band`` for a vague date, ``bar`` for what lasts, a status, or empty for a day;
    ``ends`` are the days of the first two, else 0.
    """
    found = chart.dots(timeline)
    events = {event.id: event for event in timeline.events}
    disputed = {conflict.event for conflict in timeline.conflicts if conflict.kind == "date"}
    signs, ends = [], []
    for id_ in found["id"]:
        event = events[id_]
        sign = _sign(event, disputed=id_ in disputed)
        signs.append(sign)
        ends.append(_ends(event) if sign in {"band", "bar"} else 0)
    return found | {"signs": signs, "ends": ends}


def _sign(event: Event, *, disputed: bool) -> str:
    when = event.when
    if when and when.is_interval:
        return "bar"
    if when and not (when.is_day and not when.qualifier):
        return "band"
    special = [s for s in statuses(event) if s in {"denied", "planned", "reported"}]
    return "conflict" if disputed else special[0] if special else ""


def _ends(event: Event) -> list[int]:
    when = event.when
    days = [day.ordinal for day in (when.earliest, when.latest) if day] if when else []
    return [days[0] - chart.EPOCH, days[-1] - chart.EPOCH + 1] if days else [0, 0]
