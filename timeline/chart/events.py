"""The marks of the events as traces and shapes of the basic bundle."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from timeline.chart.canvas import escaped, lane_colour
from timeline.layout.shapes import Extent, Form, Mark, Status
from timeline.layout.tokens import LIGHT

if TYPE_CHECKING:
    from timeline.chart.canvas import Canvas

HOVER = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"
_SYMBOLS = {
    Status.PLAIN: ("circle", 10.5),
    Status.REPORTED: ("circle-open", 10.0),
    Status.PLANNED: ("circle-open", 10.0),
    Status.DENIED: ("circle-x-open", 10.5),
    # A diamond of Plotly is wider than its size: 11 gives 16 px.
    Status.CONFLICT: ("diamond", 11.0),
}
_STEP = 20.0
"""How far apart the places are at which a long bar can be pointed at, in pixels."""


def draw_marks(canvas: Canvas) -> None:
    """One trace of points for each lane, one of places on its spans, and the shapes of periods."""
    lanes: dict[int, list[Mark]] = defaultdict(list)
    for mark in canvas.layout.marks:
        lanes[mark.lane].append(mark)
    for lane, marks in sorted(lanes.items()):
        colour = lane_colour(lane)
        for mark in marks:
            for extent in mark.others:
                _other(canvas, extent, mark, colour)
            if mark.form is not Form.DAY:
                _period(canvas, mark, colour)
        _points(canvas, [m for m in marks if _has_point(m)], lane, colour)
        _spans(canvas, [m for m in marks if not _has_point(m)], lane)


def _has_point(mark: Mark) -> bool:
    if mark.form is Form.DAY:
        return True
    short = mark.form is Form.ABOUT and mark.named
    return short or mark.status in {Status.DENIED, Status.CONFLICT}


def _point_of(canvas: Canvas, mark: Mark) -> tuple[float, float]:
    along = mark.along
    if mark.form not in {Form.DAY, Form.BAR} or mark.status is Status.DENIED:
        along = (mark.start + mark.end) / 2
    return canvas.point(along, mark.across)


def _custom(mark: Mark) -> list[str]:
    """Id, title and the rest of the accessible name."""
    head, _, rest = mark.name.partition(mark.title or mark.name)
    return [mark.event, escaped(mark.title), escaped((head.strip() + rest).strip(" ,"))]


def _points(canvas: Canvas, marks: list[Mark], lane: int, colour: str) -> None:
    if not marks:
        return
    places = [_point_of(canvas, mark) for mark in marks]
    open_ = [
        place
        for place, mark in zip(places, marks, strict=True)
        if mark.status not in {Status.PLAIN, Status.CONFLICT}
    ]
    if open_:
        canvas.traces.append(_dots(open_, LIGHT["paper"], 10))
    symbols = [_SYMBOLS[mark.status] for mark in marks]
    filled = [mark.status in {Status.PLAIN, Status.CONFLICT} for mark in marks]
    canvas.traces.append(
        {
            "type": "scatter",
            "mode": "markers",
            "name": f"lane-{lane}",
            "x": [x for x, _ in places],
            "y": [y for _, y in places],
            "customdata": [_custom(mark) for mark in marks],
            "hovertemplate": HOVER,
            "cliponaxis": False,
            "marker": {
                "symbol": [symbol for symbol, _ in symbols],
                "size": [size for _, size in symbols],
                "color": colour,
                # With an array of sizes Plotly would draw at 0.7.
                "opacity": 1,
                "line": {
                    "color": [LIGHT["paper"] if f else colour for f in filled],
                    "width": [1.5 if f else 1.75 for f in filled],
                },
            },
        }
    )
    reported = [p for p, mark in zip(places, marks, strict=True) if mark.status is Status.REPORTED]
    if reported:
        canvas.traces.append(_dots(reported, colour, 4.5))
    for (x, y), mark in zip(places, marks, strict=True):
        if mark.doubtful:
            shift = 9 if canvas.layout.upright else 12
            canvas.annotations.append(
                {
                    "text": "<b>?</b>",
                    "x": x,
                    "y": y,
                    "xshift": -shift if canvas.layout.rtl else shift,
                    "yshift": 7 if canvas.layout.upright else 0,
                    "showarrow": False,
                    "font": {"size": 13, "color": colour},
                }
            )


def _dots(places: list[tuple[float, float]], colour: str, size: float) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "hoverinfo": "skip",
        "cliponaxis": False,
        "marker": {"symbol": "circle", "size": size, "color": colour, "opacity": 1},
    }


def _spans(canvas: Canvas, marks: list[Mark], lane: int) -> None:
    """Places on each period and bar at which it can be pointed at; they cannot be seen."""
    xs, ys, custom = [], [], []
    for mark in marks:
        at = mark.start
        while at <= mark.end:
            x, y = canvas.point(at, mark.across)
            xs.append(x)
            ys.append(y)
            custom.append(_custom(mark))
            at += max(_STEP, (mark.end - mark.start) / 60)
    if xs:
        canvas.traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": f"spans-{lane}",
                "x": xs,
                "y": ys,
                "customdata": custom,
                "hovertemplate": HOVER,
                "marker": {"size": 14, "opacity": 0, "color": lane_colour(lane)},
            }
        )


def _period(canvas: Canvas, mark: Mark, colour: str) -> None:
    start, end, across = mark.start, mark.end, mark.across
    size = 5.0 if canvas.layout.upright else 7.0
    hollow = mark.status in {Status.PLANNED, Status.DENIED}
    if mark.form is Form.BAND:
        if mark.status is Status.REPORTED:
            _hatched(canvas, start, end, across, size, colour)
        _brackets(canvas, start, end, across, size, colour, tint=not hollow)
    elif mark.form is Form.ABOUT:
        if mark.status is Status.REPORTED and end - start > 20:
            size = 4.0 if canvas.layout.upright else 5.5
            _hatched(canvas, start, end, across, size, colour)
        elif not hollow:
            canvas.rect((start, end), (across - size, across + size), colour, opacity=0.16)
        canvas.rect(
            (start, end), (across - size, across + size), stroke=colour, dash="dot", width=1.75
        )
    else:
        _bar(canvas, mark, colour, hollow=hollow)
    for cut in mark.cuts:
        strokes = [[(cut + s - 2.5, across + 6), (cut + s + 2.5, across - 6)] for s in (-2.5, 2.5)]
        canvas.line(strokes, LIGHT["panel"], 2.5)


def _bar(canvas: Canvas, mark: Mark, colour: str, *, hollow: bool) -> None:
    start, end = mark.start, mark.end
    across = mark.across
    half, cap = (2.5, 6.5) if canvas.layout.upright else (3.0, 7.0)
    if mark.form is Form.BAR and mark.sure:
        _brackets(canvas, start, end, across, cap - 1, colour, tint=True)
        start, end = mark.sure
    first = start + 8 if mark.form is Form.UNTIL else start
    last = end - 8 if mark.form is Form.SINCE else end
    if mark.status is Status.REPORTED:
        _hatched(canvas, first, last, across, 5.5, colour)
    elif hollow:
        canvas.rect((first, last), (across - half, across + half), LIGHT["paper"], colour)
    else:
        canvas.rect((first, last), (across - half, across + half), colour)
    for at in _caps(mark, start, end):
        canvas.line([[(at, across - cap), (at, across + cap)]], colour, 2.5)
    for tip, back in _arrows(mark, start, end):
        corners = [(tip, across), (back, across - 7), (back, across + 7)]
        canvas.line([corners], colour, 0, fill=colour, closed=True)


def _caps(mark: Mark, start: float, end: float) -> list[float]:
    if mark.form is Form.BAR:
        return [] if mark.sure else [start, end]
    return [start if mark.form is Form.SINCE else end]


def _arrows(mark: Mark, start: float, end: float) -> list[tuple[float, float]]:
    if mark.form is Form.BAR:
        return []
    return [(end, end - 9)] if mark.form is Form.SINCE else [(start, start + 9)]


def _brackets(
    canvas: Canvas, start: float, end: float, across: float, size: float, colour: str, *, tint: bool
) -> None:
    if tint:
        canvas.rect((start, end), (across - size, across + size), colour, opacity=0.16)
    foot = min(3.0, (end - start) / 2)
    edge = size + 1
    sides = [
        [(at + t * foot, across - edge), (at, across - edge), (at, across + edge),
         (at + t * foot, across + edge)]
        for at, t in ((start, 1), (end, -1))
    ]  # fmt: skip
    canvas.line(sides, colour, 1.5)


def _hatched(
    canvas: Canvas, start: float, end: float, across: float, size: float, colour: str
) -> None:
    x0, y0 = canvas.point(start, across)
    x1, y1 = canvas.point(end, across)
    upright = canvas.layout.upright
    canvas.traces.append(
        {
            "type": "bar",
            "orientation": "v" if upright else "h",
            "x": [x0] if upright else [x1 - x0],
            "y": [y1 - y0] if upright else [y0],
            "base": [y0 if upright else x0],
            "width": [size * 2],
            "hoverinfo": "skip",
            "marker": {
                "line": {"width": 0},
                "color": colour,
                "pattern": {
                    "shape": "/",
                    "fgcolor": colour,
                    "bgcolor": LIGHT["paper"],
                    "fillmode": "replace",
                    "size": 6,
                    "solidity": 0.35,
                },
            },
        }
    )


def _other(canvas: Canvas, extent: Extent, mark: Mark, colour: str) -> None:
    if extent.form is Form.DAY:
        place = canvas.point(extent.start, mark.across)
        canvas.traces.append(_dots([place], LIGHT["paper"], 7))
        ring = _dots([place], colour, 7)
        ring["marker"] |= {"symbol": "circle-open", "line": {"width": 1.75}}
        canvas.traces.append(ring)
    else:
        size = 5.0 if canvas.layout.upright else 7.0
        _brackets(canvas, extent.start, extent.end, mark.across, size, colour, tint=True)
    if mark.status is not Status.CONFLICT:
        return
    before = extent.end < mark.along
    gap = (extent.end, mark.along - 8) if before else (mark.along + 8, extent.start)
    if gap[1] - gap[0] >= 3:
        canvas.line([[(gap[0], mark.across), (gap[1], mark.across)]], colour, 1.75, dash="dot")
