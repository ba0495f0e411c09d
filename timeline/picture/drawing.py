"""A layout as inline SVG: classes and custom properties only, every event a link."""

from __future__ import annotations

from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

from timeline.layout.shapes import Form
from timeline.layout.tokens import THEMES
from timeline.picture.crowds import columns_of, pills_of
from timeline.picture.glyphs import draw
from timeline.picture.pen import Pen, figure, quoted
from timeline.picture.style import resolved_css
from timeline.picture.texts import label_of, text_of

if TYPE_CHECKING:
    from timeline.layout.shapes import Label, Layout, Mark


def svg(layout: Layout, *, href: str = "#", interactive: bool = True) -> str:
    """The drawing as one ``<svg>`` element for a page that has the chart's style sheet.

    ``href`` is put before the id of each event. Not ``interactive``: no links and no hit areas.
    """
    prefix = f"h{layout.width}{layout.style[0]}"
    pen = Pen(layout.upright, layout.width if layout.rtl else None, layout.pitch)
    wide, high = str(layout.width), figure(layout.height)
    parts = [
        f'<svg class="tl-chart w-{wide}" width="{wide}" height="{high}"',
        f' viewBox="0 0 {wide} {high}" role="group" direction="ltr"',
        f' aria-label="{quoted(layout.name)}">',
        _patterns(layout, prefix),
        '<g aria-hidden="true">',
        _ground(layout, pen),
        "".join(text_of(text, pen) for text in layout.texts),
        _leaders(layout, pen),
        "</g>",
        columns_of(layout, pen),
        *_in_order(
            _events(layout, pen, prefix, href, interactive=interactive),
            pills_of(layout, pen, href, interactive=interactive),
        ),
        "</svg>",
    ]
    return "".join(parts)


def standalone_svg(layout: Layout, theme: str = "light") -> str:
    """The drawing as a file of its own: paper, margin and all values written out, no links."""
    body = svg(layout, interactive=False)
    inner = body[body.index(">") + 1 : -len("</svg>")]
    margin = 16
    wide, high = figure(layout.width + 2 * margin), figure(layout.height + 2 * margin)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="tl-chart" width="{wide}"'
        f' height="{high}" viewBox="0 0 {wide} {high}" role="img"'
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
            sides = [(a, top), (panel.start, neck)], [(b, top), (panel.end, neck)]
            out.append(pen.path("funnel", *sides))
        else:
            edge = (0.0, float(layout.width)) if layout.upright else (0.0, high)
            out.append(pen.rect("panel", (panel.start, panel.end), edge))
    for kind, stretched in (("grid", False), ("gridp", True)):
        lines = [
            [(tick.along, low), (tick.along, high)]
            for tick in layout.ticks
            if tick.stretched is stretched
        ]
        out.append(pen.path(kind, *lines))
    if not layout.upright:
        between = [[(0.0, lane.end), (float(layout.width), lane.end)] for lane in layout.lanes[:-1]]
        out.append(pen.path("sep", *between))
    out.append(_axis(layout, pen))
    if layout.today:
        out.append(pen.path("today", [(layout.today[0], low), (layout.today[0], high)]))
    if strip := layout.strip:
        out.append(pen.path("axis", [(strip.start, strip.y), (strip.end, strip.y)]))
        out += [pen.rect("window", window, (strip.y - 6, strip.y + 6)) for window in strip.windows]
        ticks = [[(x, strip.y - 4), (x, strip.y + 4)] for x in strip.ticks]
        out.append(pen.path("tiny", *ticks))
        out += [text_of(text, pen) for text in strip.texts]
    return "".join(out)


def _axis(layout: Layout, pen: Pen) -> str:
    at = layout.axis_at
    lines = [[(s.x0, at), (s.x1, at)] for s in layout.segments]
    if not layout.upright:
        lines += [[(t.along, at), (t.along, at + 5)] for t in layout.ticks if t.stretched]
    strokes = [
        [(middle + shift - 2.5, at + 6), (middle + shift + 2.5, at - 6)]
        for middle in layout.breaks
        for shift in (-2.5, 2.5)
    ]
    return pen.path("axis", *lines) + pen.path("break", *strokes)


def _leaders(layout: Layout, pen: Pen) -> str:
    return "".join(
        f'<path class="tl-leader" data-event="{quoted(label.event)}"'
        f' d="{pen.route(pen.spot(*corner) for corner in label.leader)}"/>'
        for label in layout.labels
        if label.leader
    )


def _in_order(*groups: list[tuple[float, str]]) -> list[str]:
    """Marks and pills in the order of the list; only the first can be reached by Tab."""
    parts = [part for _, part in sorted(chain(*groups), key=itemgetter(0))]
    return [part.replace('tabindex="-1"', 'tabindex="0"', 1) for part in parts[:1]] + parts[1:]


def _events(
    layout: Layout, pen: Pen, prefix: str, href: str, *, interactive: bool
) -> list[tuple[float, str]]:
    """The marks with their words and their numbers in the list."""
    labels = {label.event: label for label in layout.labels}
    numbers = dict(layout.numbers)
    out: list[tuple[float, str]] = []
    for mark in layout.marks:
        label = labels.get(mark.event)
        place = (mark.across, mark.along) if layout.upright else (mark.along, mark.across)
        own = pen.from_(*place)
        body = draw(mark, own, f"{prefix}-{mark.lane}")
        words = label_of(label, own, ring=interactive) if label else ""
        if not label and layout.style == "flags":
            words = f"<title>{quoted(mark.name)}</title>"
        event = quoted(mark.event)
        kind = f'class="tl-event lane-{mark.lane}"{pen.moved(*place)}'
        if interactive:
            targets = _targets(mark, own, _reach(mark, layout.marks))
            drawn = (
                f'<a {kind} href="{quoted(href)}{event}" data-event="{event}" tabindex="-1"'
                f' aria-label="{quoted(_spoken(mark, label))}">{targets}{body}{words}</a>'
            )
        else:
            drawn = f"<g {kind}>{body}{words}</g>"
        out.append((numbers[mark.event], drawn))
    return out


def _spoken(mark: Mark, label: Label | None) -> str:
    """The accessible name: the words in the order in which they are seen, then the rest of it.

    Who speaks a label to a machine says what stands there: ``26 Jan``, not ``26 Jan 2021``.
    """
    if label is None:
        return mark.name
    seen = " ".join(f"{line.text} {line.tail}".strip() for line in label.lines)
    if not mark.title or "".join(mark.title.split()) not in "".join(seen.split()):
        return f"{seen} {mark.name}"
    date, _, rest = mark.name.partition(mark.title)
    tails = {line.tail for line in label.lines if line.tail}
    parts = [date.strip(), *rest.strip(", ").split(", ")]
    more = [part for part in parts if part and part not in tails and part not in seen]
    return ", ".join([seen, *more])


def _reach(mark: Mark, others: tuple[Mark, ...]) -> float:
    """How far from its middle a mark is hit: 12 px; less for a bar with others beside it."""
    if mark.form not in {Form.BAR, Form.SINCE, Form.UNTIL} or mark.end - mark.start <= 60:
        return 12.0
    near = (
        abs(other.across - mark.across)
        for other in others
        if other is not mark and other.start < mark.end and mark.start < other.end
    )
    return min(12.0, max(9.0, min(near, default=24.0) / 2))


def _targets(mark: Mark, pen: Pen, reach: float) -> str:
    """The ring of the states, and what a finger can hit: at least 24 px each way."""
    out = pen.circle("halo", mark.along, mark.across, 10.5)
    low, high = (mark.along,) * 2 if mark.form is Form.DAY else (mark.start, mark.end)
    if high - low < 24:
        middle = (low + high) / 2
        low, high = middle - 12, middle + 12
    return out + pen.rect("hit", (low, high), (mark.across - reach, mark.across + reach))
