"""Marks: the shape that says what is known of a date and of an event.

Shape and edge carry the meaning; colour only repeats the lane, and comes from the style sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.layout.shapes import Extent, Form, Mark, Status
from timeline.picture.pen import Pen, attributes

if TYPE_CHECKING:
    from collections.abc import Callable

RADIUS = 5.25
_HALF = {"band": 7.0, "bar": 3.0, "cap": 7.0, "hatch": 5.5}
_SLIM = {"band": 5.0, "bar": 2.5, "cap": 6.5, "hatch": 4.0}


def draw(mark: Mark, pen: Pen, hatch: str) -> str:
    """The mark as SVG elements; ``hatch`` is the address of the pattern of its lane."""
    half = _HALF
    if pen.upright:
        half = {name: min(size, pen.pitch / 2 + 0.5) for name, size in _SLIM.items()}
    under = "".join(_other(extent, mark, pen, half) for extent in mark.others)
    body = _FORMS[mark.form](mark, pen, half, hatch)
    doubt = _question(mark, pen) if mark.doubtful else ""
    return under + body + doubt


def _day(mark: Mark, pen: Pen, half: dict[str, float], hatch: str) -> str:  # noqa: ARG001
    return _point(mark.status, pen, mark.along, mark.across)


def _point(status: Status, pen: Pen, along: float, across: float) -> str:
    match status:
        case Status.REPORTED:
            ring = pen.circle("m-open", along, across, 5)
            return ring + pen.circle("m-fill", along, across, 2.25)
        case Status.PLANNED:
            return pen.circle("m-open", along, across, 5)
        case Status.DENIED:
            ring = pen.circle("m-open", along, across, 5.25)
            return ring + _cross(pen, along, across)
        case Status.CONFLICT:
            size = 7.5
            corners = [
                (along - size, across),
                (along, across - size),
                (along + size, across),
                (along, across + size),
            ]
            return pen.path("m-fill m-halo", corners, closed=True)
        case _:
            return pen.circle("m-fill m-halo", along, across, RADIUS)


def _cross(pen: Pen, along: float, across: float) -> str:
    arm = 2.6
    strokes = [
        [(along - arm, across - turn * arm), (along + arm, across + turn * arm)] for turn in (1, -1)
    ]
    return pen.path("m-x", *strokes)


def _band(mark: Mark, pen: Pen, half: dict[str, float], hatch: str) -> str:
    size = half["band"]
    out = _brackets(pen, mark.start, mark.end, mark.across, size, tint=mark.status)
    middle = (mark.start + mark.end) / 2
    return out + _cuts(mark, pen) + _stamp(mark, pen, middle, hatch, size)


def _brackets(
    pen: Pen, start: float, end: float, across: float, size: float, tint: Status | None
) -> str:
    pale = tint in {None, Status.PLAIN, Status.CONFLICT, Status.REPORTED}
    fill = pen.rect("m-tint" if pale else "m-paper", (start, end), (across - size, across + size))
    foot = min(3.0, (end - start) / 2)
    edge = size + 1
    sides = [
        [
            (at + turn * foot, across - edge),
            (at, across - edge),
            (at, across + edge),
            (at + turn * foot, across + edge),
        ]
        for at, turn in ((start, 1), (end, -1))
    ]
    return fill + pen.path("m-line", *sides)


def _stamp(mark: Mark, pen: Pen, middle: float, hatch: str, size: float) -> str:
    """What a status adds to a period that has no bar."""
    if mark.status is Status.REPORTED:
        return _hatched(pen, mark.start, mark.end, mark.across, size - 1.5, hatch)
    if mark.status in {Status.DENIED, Status.CONFLICT}:
        return _point(mark.status, pen, middle, mark.across)
    return ""


def _hatched(pen: Pen, start: float, end: float, across: float, size: float, hatch: str) -> str:
    along, sides = (start, end), (across - size, across + size)
    if hatch:
        return pen.rect("m-hatch", along, sides, f' fill="url(#{hatch})"')
    # Without a pattern to point at, the strokes themselves, cut to the rectangle.
    strokes = []
    depth = 2 * size
    at = start - depth + 2
    while at < end:
        low, high = max(at, start), min(at + depth, end)
        if high > low:
            foot = across + size + at
            strokes.append([(low, foot - low), (high, foot - high)])
        at += 5
    return pen.rect("m-paper", along, sides) + pen.path("m-line", *strokes)


def _about(mark: Mark, pen: Pen, half: dict[str, float], hatch: str) -> str:
    size = half["band"]
    edges = (mark.start, mark.end), (mark.across - size, mark.across + size)
    if mark.status is Status.REPORTED and mark.end - mark.start > 20:
        size = half["hatch"]
        body = _hatched(pen, mark.start, mark.end, mark.across, size, hatch)
        dots = pen.rect("m-dots", (mark.start, mark.end), (mark.across - size, mark.across + size))
        return body + dots + _cuts(mark, pen)
    pale = mark.status not in {Status.PLANNED, Status.DENIED}
    out = pen.rect("m-tint" if pale else "m-paper", *edges) + pen.rect("m-dots", *edges)
    if mark.named:
        return out + _point(mark.status, pen, (mark.start + mark.end) / 2, mark.across)
    middle = (mark.start + mark.end) / 2
    return out + _cuts(mark, pen) + _stamp(mark, pen, middle, hatch, size)


def _bar(mark: Mark, pen: Pen, half: dict[str, float], hatch: str) -> str:
    out = ""
    start, end = mark.start, mark.end
    if mark.sure:
        out += _brackets(pen, start, end, mark.across, half["band"] - 1, tint=None)
        start, end = mark.sure
    out += _solid(mark, pen, start, end, half, hatch)
    if not mark.sure:
        out += _cap(pen, start, mark.across, half) + _cap(pen, end, mark.across, half)
    if mark.status in {Status.DENIED, Status.CONFLICT}:
        at = start if mark.status is Status.CONFLICT else (start + end) / 2
        out += _point(mark.status, pen, at, mark.across)
    return out + _cuts(mark, pen)


def _solid(
    mark: Mark, pen: Pen, start: float, end: float, half: dict[str, float], hatch: str
) -> str:
    if mark.status is Status.REPORTED:
        return _hatched(pen, start, end, mark.across, half["hatch"], hatch)
    size = half["bar"]
    kind = "m-open" if mark.status in {Status.PLANNED, Status.DENIED} else "m-fill"
    return pen.rect(kind, (start, end), (mark.across - size, mark.across + size))


def _cap(pen: Pen, at: float, across: float, half: dict[str, float]) -> str:
    return pen.path("m-cap", [(at, across - half["cap"]), (at, across + half["cap"])])


def _since(mark: Mark, pen: Pen, half: dict[str, float], hatch: str) -> str:
    tip = mark.end
    body = _solid(mark, pen, mark.start, tip - 8, half, hatch)
    cap = _cap(pen, mark.start, mark.across, half)
    return body + cap + _arrow(pen, tip, mark.across, 1) + _cuts(mark, pen)


def _until(mark: Mark, pen: Pen, half: dict[str, float], hatch: str) -> str:
    tip = mark.start
    body = _solid(mark, pen, tip + 8, mark.end, half, hatch)
    cap = _cap(pen, mark.end, mark.across, half)
    return body + cap + _arrow(pen, tip, mark.across, -1) + _cuts(mark, pen)


def _arrow(pen: Pen, tip: float, across: float, turn: int) -> str:
    back = tip - turn * 9
    return pen.path("m-fill", [(tip, across), (back, across - 7), (back, across + 7)], closed=True)


def _cuts(mark: Mark, pen: Pen) -> str:
    arm = 6 if mark.form in {Form.BAR, Form.SINCE, Form.UNTIL} else 9
    strokes = [
        [(cut + shift - 2.5, mark.across + arm), (cut + shift + 2.5, mark.across - arm)]
        for cut in mark.cuts
        for shift in (-2.5, 2.5)
    ]
    return pen.path("cut", *strokes)


def _other(extent: Extent, mark: Mark, pen: Pen, half: dict[str, float]) -> str:
    if extent.form is Form.DAY:
        shown = pen.circle("m-open", extent.start, mark.across, 3.5)
    else:
        shown = _brackets(pen, extent.start, extent.end, mark.across, half["band"], tint=None)
    if mark.status is not Status.CONFLICT:
        return shown
    gap = (
        (extent.end, mark.along - 8) if extent.end < mark.along else (mark.along + 8, extent.start)
    )
    if gap[1] - gap[0] < 3:
        return shown
    return shown + pen.path("m-link", [(gap[0] + 2, mark.across), (gap[1], mark.across)])


def _question(mark: Mark, pen: Pen) -> str:
    along = mark.along + 12
    if mark.form not in {Form.DAY, Form.SINCE}:
        along = max(along, mark.end + 9)
    # Upright, the leader runs to the right: the sign stands above it.
    x, y = (mark.across + 9, mark.along - 7) if pen.upright else (along, mark.across)
    x, y = pen.spot(x, y + 4.5)
    return f'<text class="t-q"{attributes(x=x, y=y)} text-anchor="middle">?</text>'


_FORMS: dict[Form, Callable[[Mark, Pen, dict[str, float], str], str]] = {
    Form.DAY: _day,
    Form.BAND: _band,
    Form.ABOUT: _about,
    Form.BAR: _bar,
    Form.SINCE: _since,
    Form.UNTIL: _until,
}
