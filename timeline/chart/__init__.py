"""Chart: a layout as a Plotly figure that lies pixel for pixel on the SVG.

The figure is a plain dictionary, so that a build never imports plotly. Its axes count the pixels
of the layout: x runs from 0 to the width, y from the height to 0. Time is told from pixels by
``segments``, the pieces of the axis. Only traces of the basic bundle are used (scatter, bar).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.chart.canvas import Canvas, escaped
from timeline.chart.crowds import draw_columns, draw_pills
from timeline.chart.events import draw_marks
from timeline.chart.ground import draw_ground, draw_label, draw_texts
from timeline.layout import layout as layout_of
from timeline.layout.forms import items
from timeline.layout.shapes import Form
from timeline.layout.tokens import LIGHT, SANS
from timeline.words import date_words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from timeline.layout import Layout
    from timeline.model import Timeline

EPOCH = 719_163
"""The day number of 1 January 1970, from which scripts count."""
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "doubleClick": "reset",
    "plotlyServerURL": "",
    "responsive": False,
    "scrollZoom": False,
    "showSendToCloud": False,
    "showTips": False,
}
"""No tool bar, no wheel, and nothing that could upload the chart."""


def data(layout: Layout) -> dict[str, Any]:
    """The figure of a layout: ``data``, ``layout`` and ``config``. Every text is escaped."""
    canvas = Canvas(layout)
    draw_ground(canvas)
    draw_texts(canvas)
    for label in layout.labels:
        draw_label(canvas, label)
    draw_columns(canvas)
    draw_pills(canvas)
    draw_marks(canvas)
    made = frame(layout)
    made["data"] = canvas.traces
    made["layout"] |= {"shapes": canvas.shapes, "annotations": canvas.annotations}
    return made


def frame(layout: Layout) -> dict[str, Any]:
    """The figure without what is drawn in it, and what a script needs to tell time from pixels.

    ``segments``: for each piece of the axis the days since 1970-01-01 and the pixels of its ends,
    ``[t0, t1, x0, x1]``. ``breaks``: the middle of each gap, in pixels. ``colors``: the token each
    colour stands for, so that a page can put its own theme in.
    """
    canvas = Canvas(layout)
    along, across = ("y", "x") if layout.upright else ("x", "y")
    size = {"x": float(layout.width), "y": float(layout.height)}
    axes: dict[str, dict[str, Any]] = {
        name: {
            "range": [0, size["x"]] if name == "x" else [size["y"], 0],
            "minallowed": 0,
            "maxallowed": size[name],
            "showgrid": False,
            "showticklabels": False,
            "zeroline": False,
            "ticks": "",
            "fixedrange": name == across,
        }
        for name in ("x", "y")
    }
    return {
        "data": [],
        "layout": {
            "width": layout.width,
            "height": layout.height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": SANS, "size": 13, "color": LIGHT["ink"]},
            "hovermode": "closest",
            "hoverdistance": 14,
            "hoverlabel": {
                "bgcolor": LIGHT["paper"],
                "bordercolor": LIGHT["line"],
                "font": {"family": SANS, "size": 13, "color": LIGHT["ink"]},
                "align": "right" if layout.rtl else "left",
            },
            "dragmode": "zoom",
            "showlegend": False,
            "barmode": "overlay",
            "xaxis": axes["x"],
            "yaxis": axes["y"],
        },
        "config": CONFIG,
        "segments": [
            [s.t0 - EPOCH, s.t1 - EPOCH, canvas.place(s.x0), canvas.place(s.x1)]
            for s in layout.segments
        ],
        "breaks": [canvas.place(x) for x in layout.breaks],
        "along": along,
        "mode": layout.mode,
        "colors": {value: name for name, value in LIGHT.items()},
    }


def marks(timeline: Timeline) -> dict[str, list[Any]]:
    """The true days of every dated event, in order of time, for a script that draws its mark.

    Columns of equal length: ``id``, ``lane``, ``form`` and ``status`` of the mark, ``doubtful``;
    ``start``, ``end`` and ``at`` (where a leader begins) in days since 1970-01-01; ``sure`` and
    ``others`` as in the items of the layout, 0 where there are none; ``title``, and ``date`` in
    words where it is not a day, both escaped.
    """
    found = items(timeline, named=False)
    language = timeline.head.language or "en"
    return {
        "id": [item.event.id for item in found],
        "lane": [item.lane for item in found],
        "form": [item.form for item in found],
        "status": [item.status for item in found],
        "doubtful": [int(item.doubtful) for item in found],
        "start": [_days(item.start) for item in found],
        "end": [_days(item.end) for item in found],
        "at": [_days(item.anchor) for item in found],
        "sure": [[_days(day) for day in item.sure] if item.sure else 0 for item in found],
        "others": [
            [[form, _days(first), _days(last)] for form, first, last in item.others] or 0
            for item in found
        ],
        "title": [escaped(item.event.title) for item in found],
        "date": [
            "" if item.form is Form.DAY else escaped(date_words(item.when, language, "short"))
            for item in found
        ],
    }


def _days(number: float) -> float:
    """Days since 1970-01-01, whole ones without a point."""
    days = round(number - EPOCH, 4)
    return int(days) if days == int(days) else days


def figure(timeline: Timeline, width: int = 904) -> go.Figure:
    """The chart as a Plotly figure, for notebooks."""
    import plotly.graph_objects as go  # noqa: PLC0415 - slow to import, never on the build path

    made = data(layout_of(timeline, width))
    return go.Figure(data=made["data"], layout=made["layout"])


__all__ = ["CONFIG", "EPOCH", "data", "figure", "frame", "marks"]
