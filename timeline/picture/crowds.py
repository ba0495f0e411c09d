"""Pills and densities: links that carry the days they stand for, so that a page can open them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.layout.shapes import Text
from timeline.picture.pen import attributes, quoted
from timeline.picture.texts import label_of, text_of

if TYPE_CHECKING:
    from timeline.layout.shapes import Layout, Peak, Pill
    from timeline.picture.pen import Pen


def columns_of(layout: Layout, pen: Pen) -> str:
    """Each lane's density as one path."""
    turn = 1 if layout.upright else -1
    out = []
    for found in layout.columns:
        half = found.step - 1
        bars = [
            [
                (start, found.base),
                (start, found.base + turn * length),
                (start + half, found.base + turn * length),
                (start + half, found.base),
            ]
            for start, length, _ in found.bars
        ]
        kind = f"tl-columns m-fill lane lane-{found.lane}"
        out.append(pen.path(kind, *bars, closed=True))
    return f'<g aria-hidden="true">{"".join(out)}</g>' if out else ""


def pills_of(layout: Layout, pen: Pen, href: str, *, interactive: bool) -> list[tuple[float, str]]:
    """The pills by the number of their first event, peaks by their place; links if interactive."""
    numbers = dict(layout.numbers)
    lanes = {band.index: band.id for band in layout.lanes}
    bodies: list[tuple[float, int, tuple[str, str, str, str], str]] = [
        (
            numbers.get(pill.events[0], 0),
            pill.lane,
            (href + pill.events[0], pill.first, pill.last, pill.name),
            _pill(pill, layout, pen, interactive=interactive),
        )
        for pill in layout.pills
    ]
    bodies += [
        (
            peak.start,
            found.lane,
            (href, peak.first, peak.last, f"{peak.text}: {peak.name}"),
            _peak(peak, found.base, layout, pen, interactive=interactive),
        )
        for found in layout.columns
        for peak in found.peaks
    ]
    out = []
    for along, lane, (address, first, last, name), body in bodies:
        words = quoted(name)
        drawn = f'<g class="tl-pill lane-{lane}">{body}</g>'
        if interactive:
            drawn = (
                f'<a class="tl-pill lane-{lane}" href="{quoted(address)}"'
                f' data-lane="{quoted(lanes.get(lane, ""))}" data-from="{first}" data-to="{last}"'
                f' tabindex="-1" aria-label="{words}">{body}<title>{words}</title></a>'
            )
        out.append((along, drawn))
    return out


def _pill(pill: Pill, layout: Layout, pen: Pen, *, interactive: bool) -> str:
    half = 12.0 if layout.upright else 9.0
    size = (pill.start, pill.end)
    shape = pen.rect("m-fill m-halo", size, (pill.across - half, pill.across + half), ' rx="9"')
    x, y = pen.point(pill.along, pill.across)
    words = (
        f'<text class="t-pill"{attributes(x=x, y=y + 4.2)} text-anchor="middle">'
        f"{quoted(pill.count)}</text>"
    )
    label = "".join(
        label_of(label, pen, ring=interactive)
        for label in layout.labels
        if label.event == pill.events[0]
    )
    hit = pen.rect("hit", size, (pill.across - 12, pill.across + 12)) if interactive else ""
    return shape + words + label + hit


def _peak(peak: Peak, base: float, layout: Layout, pen: Pen, *, interactive: bool) -> str:
    turn = 1 if layout.upright else -1
    at = base + turn * peak.length
    middle = (peak.start + peak.end) / 2
    bracket = pen.path("m-line", [(peak.start, at), (peak.end, at)])
    x, y = (at + 4, middle + 4) if layout.upright else (middle, at - 4)
    words = text_of(Text("number", peak.text, x, y, "start" if layout.upright else "middle"), pen)
    hit = pen.rect("hit", (middle - 12, middle + 12), (at - turn * 4, at + turn * 20))
    return bracket + words + (hit if interactive else "")
