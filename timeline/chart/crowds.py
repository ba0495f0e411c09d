"""Pills and densities as shapes, with places to point at that carry the days they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.chart.canvas import escaped, lane_colour
from timeline.layout.tokens import LIGHT

if TYPE_CHECKING:
    from timeline.chart.canvas import Canvas

HOVER = "<b>%{customdata[1]}</b><extra></extra>"


def draw_pills(canvas: Canvas) -> None:
    """Each pill as a rounded shape with its count; ``customdata`` is first day, name, last day."""
    for pill in canvas.layout.pills:
        half = 12.0 if canvas.layout.upright else 9.0
        _rounded(
            canvas, (pill.start, pill.end), (pill.across - half, pill.across + half), pill.lane
        )
        x, y = canvas.point(pill.along, pill.across)
        canvas.annotations.append(
            {
                "text": f"<b>{escaped(pill.count)}</b>",
                "x": x,
                "y": y,
                "showarrow": False,
                "borderpad": 0,
                "font": {"size": 12, "color": LIGHT["paper"]},
            }
        )
    _targets(
        canvas,
        [
            (canvas.point(pill.along, pill.across), pill.lane, (pill.first, pill.name, pill.last))
            for pill in canvas.layout.pills
        ],
    )


def draw_columns(canvas: Canvas) -> None:
    """Each lane's density as bars of one trace, the brackets and counts over its peaks."""
    upright = canvas.layout.upright
    turn = 1 if upright else -1
    peaks = []
    for found in canvas.layout.columns:
        half = (found.step - 1) / 2
        starts = [canvas.place(start + half) for start, _, _ in found.bars]
        lengths = [turn * length for _, length, _ in found.bars]
        if canvas.layout.rtl and upright:
            lengths = [-length for length in lengths]
        base = canvas.x(found.base) if upright else found.base
        canvas.traces.append(
            {
                "type": "bar",
                "name": f"columns-{found.lane}",
                "orientation": "h" if upright else "v",
                "x": lengths if upright else starts,
                "y": starts if upright else lengths,
                "base": base,
                "width": found.step - 1,
                "hoverinfo": "skip",
                "marker": {"color": lane_colour(found.lane), "line": {"width": 0}},
            }
        )
        for peak in found.peaks:
            at = found.base + turn * peak.length
            canvas.line([[(peak.start, at), (peak.end, at)]], lane_colour(found.lane), 1.5)
            middle = (peak.start + peak.end) / 2
            x, y = (at + 4, middle + 4) if upright else (middle, at - 4)
            anchor = "start" if upright else "middle"
            canvas.text(peak.text, (x, y), anchor, 12, LIGHT["ink"], bold=True)
            name = f"{peak.text}: {peak.name}"
            place = canvas.point(middle, at + turn * 8)
            peaks.append((place, found.lane, (peak.first, name, peak.last)))
    _targets(canvas, peaks)


def _targets(
    canvas: Canvas, found: list[tuple[tuple[float, float], int, tuple[str, str, str]]]
) -> None:
    if not found:
        return
    trace: dict[str, Any] = {
        "type": "scatter",
        "mode": "markers",
        "name": "crowds",
        "x": [place[0] for place, _, _ in found],
        "y": [place[1] for place, _, _ in found],
        "customdata": [[first, escaped(name), last] for _, _, (first, name, last) in found],
        "hovertemplate": HOVER,
        "marker": {"size": 24, "opacity": 0, "color": [lane_colour(lane) for _, lane, _ in found]},
    }
    canvas.traces.append(trace)


def _rounded(
    canvas: Canvas, along: tuple[float, float], across: tuple[float, float], lane: int
) -> None:
    """A rectangle with round corners: a path, as a shape of Plotly has none of its own."""
    x0, y0 = canvas.point(along[0], across[0])
    x1, y1 = canvas.point(along[1], across[1])
    x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    r = min(9.0, (x1 - x0) / 2, (y1 - y0) / 2)
    path = (
        f"M{x0 + r:g},{y0:g}L{x1 - r:g},{y0:g}Q{x1:g},{y0:g} {x1:g},{y0 + r:g}"
        f"L{x1:g},{y1 - r:g}Q{x1:g},{y1:g} {x1 - r:g},{y1:g}L{x0 + r:g},{y1:g}"
        f"Q{x0:g},{y1:g} {x0:g},{y1 - r:g}L{x0:g},{y0 + r:g}Q{x0:g},{y0:g} {x0 + r:g},{y0:g}Z"
    )
    canvas.shapes.append(
        {
            "type": "path",
            "path": path,
            "fillcolor": lane_colour(lane),
            "line": {"color": LIGHT["paper"], "width": 1.5},
            "layer": "above",
        }
    )
