"""A layout as inline SVG: classes and custom properties only, every event a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.layout.shapes import Form, Text
from timeline.layout.tokens import THEMES
from timeline.picture.glyphs import draw
from timeline.picture.pen import Pen, figure, quoted
from timeline.picture.style import resolved_css

if TYPE_CHECKING:
    from timeline.layout.shapes import Label, Layout, Mark


def svg(layout: Layout, *, href: str = "#", interactive: bool = True) -> str:
    """The drawing as one ``<svg>`` element for a page that has the chart's style sheet.

    ``href`` is put before the id of each event. Not ``interactive``: no links and no hit areas.
    """
    prefix = f"h{layout.width}{layout.style[0]}"
    pen = Pen(layout.upright, layout.width if layout.rtl else None, layout.pitch)
    size = f"{layout.width} {figure(layout.height)}"
    wide, high = size.split(" ")
    opening = (
        f'<svg class="tl-chart w-{layout.width}" width="{wide}" height="{high}"'
        f' viewBox="0 0 {size}" role="group" aria-label="{quoted(layout.name)}" direction="ltr">'
    )
    parts = [
        opening,
        _patterns(layout, prefix),
        '<g aria-hidden="true">',
        _ground(layout, pen),
        "".join(_text(text, pen) for text in layout.texts),
        _leaders(layout, pen),
        "</g>",
        _columns(layout, pen),
        _events(layout, pen, prefix, href, interactive=interactive),
        _pills(layout, pen, href, interactive=interactive),
        "</svg>",
    ]
    return "".join(parts)


def standalone_svg(layout: Layout, theme: str = "light") -> str:
    """The drawing as a file of its own: paper, margin and all values written out, no links."""
    body = svg(layout, interactive=False)
    inner = body[body.index(">") + 1 : -len("</svg>")]
    margin = 16
    width, height = layout.width + 2 * margin, layout.height + 2 * margin
    size = f"{figure(width)} {figure(height)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="tl-chart" width="{figure(width)}"'
        f' height="{figure(height)}" viewBox="0 0 {size}" role="img"'
        f' aria-label="{quoted(layout.name)}"><title>{quoted(layout.title)}</title>'
        f"<style>{resolved_css(theme)}</style>"
        f'<rect width="100%" height="100%" fill="{THEMES[theme]["paper"]}"/>'
        f'<g transform="translate({margin} {margin})">{inner}</g></svg>'
    )


def _patterns(layout: Layout, prefix: str) -> str:
    """One hatch for each lane that needs it."""
    lanes = sorted({mark.lane for mark in layout.marks if mark.status == "reported"})
    body = "".join(
        f'<pattern class="lane lane-{lane}" id="{prefix}-{lane}" width="5" height="5"'
        ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect class="m-paper" width="5" height="5"/>'
        '<rect class="m-fill" width="1.8" height="5"/></pattern>'
        for lane in lanes
    )
    return f"<defs>{body}</defs>" if body else ""


def _ground(layout: Layout, pen: Pen) -> str:
    """Panels, grid, axis, breaks, the strip, the lines between lanes."""
    low, high = layout.plot
    out = []
    for panel in layout.panels:
        if layout.strip and panel.funnel:
            a, b = panel.funnel
            top, neck = layout.strip.y + 5, layout.strip.y + 28
            shape = [(a, top), (b, top), (panel.end, neck), (panel.end, high)]
            shape += [(panel.start, high), (panel.start, neck)]
            out.append(pen.path("panel", shape, closed=True))
            sides = f"M{pen.at(a, top)}L{pen.at(panel.start, neck)}"
            sides += f"M{pen.at(b, top)}L{pen.at(panel.end, neck)}"
            out.append(f'<path class="funnel" d="{sides}"/>')
        else:
            edge = (0.0, float(layout.width)) if layout.upright else (0.0, high)
            out.append(pen.rect("panel", (panel.start, panel.end), edge))
    for kind, stretched in (("grid", False), ("gridp", True)):
        lines = "".join(
            f"M{pen.at(tick.along, low)}L{pen.at(tick.along, high)}"
            for tick in layout.ticks
            if tick.stretched is stretched
        )
        if lines:
            out.append(f'<path class="{kind}" d="{lines}"/>')
    if not layout.upright:
        inner = layout.lanes[:-1]
        lines = "".join(f"M0 {figure(lane.end)}H{layout.width}" for lane in inner)
        if lines:
            out.append(f'<path class="sep" d="{lines}"/>')
    out.append(_axis(layout, pen))
    if layout.strip:
        strip = layout.strip
        out.append(
            f'<path class="axis" d="M{figure(strip.start)} {figure(strip.y)}H{figure(strip.end)}"/>'
        )
        for a, b in strip.windows:
            out.append(pen.rect("window", (a, b), (strip.y - 6, strip.y + 6)))
        ticks = "".join(f"M{pen.at(x, strip.y - 4)}v8" for x in strip.ticks)
        out.append(f'<path class="tiny" d="{ticks}"/>')
        out += [_text(text, pen) for text in strip.texts]
    return "".join(out)


def _axis(layout: Layout, pen: Pen) -> str:
    at = layout.axis_at
    lines = "".join(f"M{pen.at(s.x0, at)}L{pen.at(s.x1, at)}" for s in layout.segments)
    if not layout.upright:
        lines += "".join(f"M{pen.at(tick.along, at)}v5" for tick in layout.ticks if tick.stretched)
    out = f'<path class="axis" d="{lines}"/>' if lines else ""
    for middle in layout.breaks:
        strokes = "".join(
            f"M{pen.at(middle + shift - 2.5, at + 6)}L{pen.at(middle + shift + 2.5, at - 6)}"
            for shift in (-2.5, 2.5)
        )
        out += f'<path class="break" d="{strokes}"/>'
    return out


def _leaders(layout: Layout, pen: Pen) -> str:
    out = []
    for label in layout.labels:
        if label.leader:
            corners = "L".join(f"{figure(pen.x(x))} {figure(y)}" for x, y in label.leader)
            event = quoted(label.event)
            out.append(f'<path class="tl-leader" data-event="{event}" d="M{corners}"/>')
    return "".join(out)


def _events(layout: Layout, pen: Pen, prefix: str, href: str, *, interactive: bool) -> str:
    labels = {label.event: label for label in layout.labels}
    order = {mark.event: index for index, mark in enumerate(sorted(layout.marks, key=_reading))}
    out = []
    for mark in sorted(layout.marks, key=lambda m: order[m.event]):
        label = labels.get(mark.event)
        body = draw(mark, pen, f"{prefix}-{mark.lane}")
        words = _label(label, pen) if label else ""
        if not label and layout.style == "flags":
            words = f"<title>{quoted(mark.name)}</title>"
        event = quoted(mark.event)
        if not interactive:
            out.append(f'<g class="tl-event lane-{mark.lane}">{body}{words}</g>')
            continue
        stop = 0 if order[mark.event] == 0 else -1
        out.append(
            f'<a class="tl-event lane-{mark.lane}" href="{quoted(href)}{event}"'
            f' data-event="{event}" tabindex="{stop}" aria-label="{quoted(mark.name)}">'
            f"{_targets(mark, label, pen)}{body}{words}</a>"
        )
    return "".join(out)


def _reading(mark: Mark) -> tuple[float, int, str]:
    return (mark.along, mark.lane, mark.event)


def _columns(layout: Layout, pen: Pen) -> str:
    """Each lane's density as one path, and its peaks with their counts."""
    out = []
    turn = 1 if layout.upright else -1
    for found in layout.columns:
        half = found.step - 1
        strokes = "".join(
            f"M{pen.at(start, found.base)}L{pen.at(start, found.base + turn * length)}"
            f"L{pen.at(start + half, found.base + turn * length)}"
            f"L{pen.at(start + half, found.base)}Z"
            for start, length, _ in found.bars
        )
        lane = f"lane lane-{found.lane}"
        out.append(f'<path class="tl-columns m-fill {lane}" d="{strokes}"/>')
    return f'<g aria-hidden="true">{"".join(out)}</g>' if out else ""


def _pills(layout: Layout, pen: Pen, href: str, *, interactive: bool) -> str:
    """Pills and peaks: links that carry the days they stand for, so that a page can open them."""
    lanes = {band.index: band.id for band in layout.lanes}
    first = not layout.marks
    out = []
    for pill in layout.pills:
        size = (pill.along - 11, pill.along + 11) if layout.upright else (pill.start, pill.end)
        if layout.upright:
            size = (pill.start, pill.end)
        half = 12.0 if layout.upright else 9.0
        shape = pen.rect("m-fill m-halo", size, (pill.across - half, pill.across + half))
        shape = shape.replace("/>", ' rx="9"/>')
        hit = pen.rect("hit", size, (pill.across - 12, pill.across + 12)) if interactive else ""
        x, y = (pill.across, pill.along) if layout.upright else (pill.along, pill.across)
        words = (
            f'<text class="t-pill" x="{figure(pen.x(x))}" y="{figure(y + 4.2)}"'
            f' text-anchor="middle">{quoted(pill.count)}</text>'
        )
        label = next((_label(w, pen) for w in layout.labels if w.event == pill.events[0]), "")
        target = (quoted(href + pill.events[0]), pill.first, pill.last, pill.name)
        body = shape + words + label + hit
        out.append(_opening(target, lanes.get(pill.lane, ""), pill.lane, body, interactive, first))
        first = False
    for found in layout.columns:
        for peak in found.peaks:
            turn = 1 if layout.upright else -1
            at = found.base + turn * peak.length
            middle = (peak.start + peak.end) / 2
            bracket = pen.path("m-line", [(peak.start, at), (peak.end, at)])
            x, y = (at + 4, middle + 4) if layout.upright else (middle, at - 4)
            anchor = "start" if layout.upright else "middle"
            text = Text("number", peak.text, x, y, anchor)
            place = (middle - 12, middle + 12), (at - turn * 4, at + turn * 20)
            hit = pen.rect("hit", *place) if interactive else ""
            target = (quoted(href), peak.first, peak.last, f"{peak.text}: {peak.name}")
            body = bracket + _text(text, pen) + hit
            name = lanes.get(found.lane, "")
            out.append(_opening(target, name, found.lane, body, interactive, first))
            first = False
    return "".join(out)


def _opening(
    target: tuple[str, str, str, str],
    name: str,
    lane: int,
    body: str,
    interactive: bool,
    first: bool,
) -> str:
    """The link of a pill or a peak, or a plain group."""
    if not interactive:
        return f'<g class="tl-pill lane-{lane}">{body}</g>'
    address, start, end, words = target
    return (
        f'<a class="tl-pill lane-{lane}" href="{address}" data-lane="{quoted(name)}"'
        f' data-from="{start}" data-to="{end}" tabindex="{0 if first else -1}"'
        f' aria-label="{quoted(words)}">{body}<title>{quoted(words)}</title></a>'
    )


def _targets(mark: Mark, label: Label | None, pen: Pen) -> str:
    """What a finger can hit, at least 24 px each way, and the rings of the states."""
    out = pen.circle("halo", mark.along, mark.across, 10.5)
    spans = {Form.BAR, Form.SINCE, Form.UNTIL, Form.BAND, Form.ABOUT}
    low, high = (mark.start, mark.end) if mark.form in spans else (mark.along, mark.along)
    if high - low < 24:
        middle = (low + high) / 2
        low, high = middle - 12, middle + 12
    reach = 9 if mark.form in {Form.BAR, Form.SINCE} and high - low > 60 else 12
    out += pen.rect("hit", (low, high), (mark.across - reach, mark.across + reach))
    if label:
        x, y, width, height = label.box
        x = pen.x(x + width) if pen.mirror is not None else x
        out += (
            f'<rect class="hit ring" x="{figure(x - 4)}" y="{figure(y)}"'
            f' width="{figure(width + 8)}" height="{figure(height)}" rx="2"/>'
        )
    return out


def _label(label: Label, pen: Pen) -> str:
    return f'<g class="tl-label">{" ".join(_text(line, pen) for line in label.lines)}</g>'


def _text(text: Text, pen: Pen) -> str:
    end = {"start": "end", "end": "start"}.get(text.anchor, text.anchor)
    side = text.anchor if pen.mirror is None else end
    anchor = "" if side == "start" else f' text-anchor="{side}"'
    kind = f"t-{text.role}"
    if text.role in {"title", "date", "lane"}:
        kind += f" s{text.size}"
    if text.role == "lane":
        kind += f" lane lane-{text.lane}"
    tail = ""
    if text.tail:
        role = "t-axis" if text.role == "caption" else f"t-lane s12 lane lane-{text.lane}"
        tail = f' <tspan class="{role}" dx="4">{quoted(text.tail)}</tspan>'
    return (
        f'<text class="{kind}" x="{figure(pen.x(text.x))}" y="{figure(text.y)}"{anchor}>'
        f"{quoted(text.text)}{tail}</text>"
    )
