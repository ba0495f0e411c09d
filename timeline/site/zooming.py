"""What the zoom is given: the true days of every event, and each chart in the parts that move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline import chart, safe
from timeline.chart.canvas import Canvas
from timeline.chart.crowds import draw_columns, draw_pills
from timeline.chart.ground import draw_ground, draw_label, draw_texts
from timeline.layout.forms import items
from timeline.layout.marks import mark_of
from timeline.layout.scale import Axis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.layout import Layout
    from timeline.layout.forms import Item
    from timeline.layout.shapes import Label
    from timeline.model import Timeline


def chart_scripts(timeline: Timeline, drawn: tuple[Layout, ...]) -> Iterator[tuple[str, str]]:
    """A script for each width: scripts are let in where a request for data is refused.

    ``marks.js`` has what no width changes.
    """
    yield "marks.js", f"window.timelineMarks={safe.data(chart.marks(timeline))};\n"
    found = {
        item.event.id: (number, item) for number, item in enumerate(items(timeline, named=False))
    }
    for layout in drawn:
        made = chart.frame(layout) | _parts(layout) | {"places": list(_places(layout, found))}
        name = f"chart-{layout.width}.js"
        yield name, f"(window.timelineCharts||={{}})[{layout.width}]={safe.data(made)};\n"


def _parts(layout: Layout) -> dict[str, Any]:
    """What stands still when time is zoomed, what moves, and the words of each event.

    ``ground``, ``texts`` and ``crowd`` are drawn by Plotly as they are while nothing is zoomed.
    """
    ground, texts, crowd = Canvas(layout), Canvas(layout), Canvas(layout)
    draw_ground(ground)
    draw_texts(texts)
    draw_columns(crowd)
    draw_pills(crowd)
    strip = layout.strip
    roles = [text.role for text in layout.texts]
    roles += ["strip"] * len(strip.texts) if strip else []
    heads = {
        text.text: number for number, text in enumerate(layout.texts) if text.role == "caption"
    }
    return {
        "ground": ground.shapes,
        "texts": texts.annotations,
        "roles": roles,
        "crowd": {"data": crowd.traces, "shapes": crowd.shapes, "annotations": crowd.annotations},
        "labels": [_label(layout, label) for label in layout.labels],
        "panels": [
            [*sorted(map(ground.place, (panel.start, panel.end))), heads.get(panel.caption, -1)]
            for panel in layout.panels
        ],
        "lanes": {
            lane.index: [
                *sorted(_across(layout, end) for end in (lane.start, lane.end)),
                _across(layout, lane.base),
            ]
            for lane in layout.lanes
        },
        "axis": sorted(ground.place(end) for end in layout.axis),
        "axisAt": _across(layout, layout.axis_at),
        "plot": sorted(_across(layout, end) for end in layout.plot),
        "strip": [
            strip.y,
            *sorted(ground.x(end) for end in (strip.start, strip.end)),
            [ground.x(tick) for tick in strip.ticks],
        ]
        if strip
        else None,
        "today": [ground.place(layout.today[0]), layout.today[1]] if layout.today else None,
        "pitch": layout.pitch,
        "rtl": layout.rtl,
    }


def _across(layout: Layout, place: float) -> float:
    """A place across the axis as it is drawn."""
    return Canvas(layout).x(place) if layout.upright else round(place, 1)


def _label(layout: Layout, label: Label) -> dict[str, Any]:
    """The words of an event as notes, the box they fill and the leader, from the mark upwards."""
    canvas = Canvas(layout)
    draw_label(canvas, label)
    box = label.box
    x = layout.width - box.right if layout.rtl else box.x
    return {
        "event": label.event,
        "lane": label.lane,
        "box": [round(x, 1), round(box.y, 1), round(box.width, 1), round(box.height, 1)],
        "leader": [[canvas.x(x), y] for x, y in label.leader],
        "notes": canvas.annotations,
    }


def _places(layout: Layout, found: dict[str, tuple[int, Item]]) -> Iterator[list[float]]:
    """For each mark its number in ``marks.js``, its place across, and how far it stands aside.

    The last two are how many pixels leader and ends are moved, for events that share a day.
    """
    axis = Axis(layout.segments, ())
    for mark in layout.marks:
        number, item = found[mark.event]
        true = mark_of(item, axis)
        moved = round(mark.along - true.along, 1), round(mark.start - true.start, 1)
        yield [number, _across(layout, mark.across), *(moved if any(moved) else ())]
