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
from timeline.chart.ground import draw_ground, draw_texts
from timeline.layout import layout as layout_of
from timeline.layout.forms import items
from timeline.layout.tokens import LIGHT, SANS

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
    """The figure of a layout: ``data``, ``layout``, ``config`` and what a script needs to zoom.

    ``segments``: for each piece of the axis the days since 1970-01-01 and the pixels of its ends,
    ``[t0, t1, x0, x1]``. ``breaks``: the middle of each gap, in pixels. ``colors``: the token each
    colour stands for, so that a page can put its own theme in. Every text is escaped.
    """
    canvas = Canvas(layout)
    draw_ground(canvas)
    draw_texts(canvas)
    draw_columns(canvas)
    draw_pills(canvas)
    draw_marks(canvas)
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
    words = [tick for tick in layout.ticks if tick.text]
    axes[along] |= {
        "tickmode": "array",
        "tickvals": [canvas.place(tick.along) for tick in words],
        "ticktext": [tick.text for tick in words],
    }
    return {
        "data": canvas.traces,
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
            "shapes": canvas.shapes,
            "annotations": canvas.annotations,
        },
        "config": CONFIG,
        "segments": [
            [s.t0 - EPOCH, s.t1 - EPOCH, canvas.place(s.x0), canvas.place(s.x1)]
            for s in layout.segments
        ],
        "stretched": [
            any(p.start - 1 <= s.x0 and s.x1 <= p.end + 1 for p in layout.panels)
            for s in layout.segments
        ],
        "breaks": [canvas.place(x) for x in layout.breaks],
        "along": along,
        "mode": layout.mode,
        "colors": {value: name for name, value in LIGHT.items()},
    }


def dots(timeline: Timeline) -> dict[str, list[Any]]:
    """All dated events in order of time, for a script that draws them when a zoom leaves few.

    Columns of equal length: ``id``, ``lane``, ``t`` (days since 1970-01-01) and ``title``,
    escaped.
    """
    found = items(timeline, named=False)
    return {
        "id": [item.event.id for item in found],
        "lane": [item.lane for item in found],
        "t": [item.anchor - EPOCH for item in found],
        "title": [escaped(item.event.title) for item in found],
    }


def figure(timeline: Timeline, width: int = 904) -> go.Figure:
    """The chart as a Plotly figure, for notebooks."""
    import plotly.graph_objects as go  # noqa: PLC0415 - slow to import, never on the build path

    made = data(layout_of(timeline, width))
    return go.Figure(data=made["data"], layout=made["layout"])


__all__ = ["CONFIG", "EPOCH", "data", "dots", "figure"]
