"""Words of a drawing as SVG: lines, and the labels of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.picture.pen import attributes, figure, isolated, quoted

if TYPE_CHECKING:
    from timeline.layout.shapes import Label, Text
    from timeline.picture.pen import Pen

_OTHER = {"end": "start", "start": "end", "middle": "middle"}


def text_of(text: Text, pen: Pen) -> str:
    """One line of words at its baseline."""
    side = text.anchor if pen.mirror is None else _OTHER[text.anchor]
    anchor = "" if side == "start" else f' text-anchor="{side}"'
    kind = f"t-{text.role}"
    if text.role in {"title", "date", "lane"} and text.size != _USUAL[text.role]:
        kind += f" s{text.size}"
    if text.role == "lane":
        kind += f" lane lane-{text.lane}"
    tail = ""
    if text.tail:
        role = "t-axis" if text.role == "caption" else f"t-lane s12 lane lane-{text.lane}"
        gap = ' dx="4"' if pen.mirror is None else ""
        tail = f' <tspan class="{role}"{gap}>{quoted(text.tail)}</tspan>'
    x, y = pen.spot(text.x, text.y)
    words = quoted(text.text) + tail
    if pen.mirror is not None:
        words = isolated(words)
    return f'<text class="{kind}"{attributes(x=x, y=y)}{anchor}>{words}</text>'


_USUAL = {"title": 13, "date": 12, "lane": 13}


def label_of(label: Label, pen: Pen, *, ring: bool) -> str:
    """The words of an event as one group at its first line; ``ring``: with the place to hit."""
    first = label.lines[0]
    inner = pen.from_(first.x, first.y)
    frame = ""
    if ring:
        x, y, width, height = label.box
        corner = inner.spot(x if pen.mirror is None else x + width, y)
        place = attributes(x=corner[0] - 4, y=corner[1])
        size = f'width="{figure(width + 8)}" height="{figure(height)}"'
        frame = f'<rect class="hit ring"{place} {size} rx="2"/>'
    words = " ".join(text_of(line, inner) for line in label.lines)
    return f'<g class="tl-label"{pen.moved(first.x, first.y)}>{frame}{words}</g>'
