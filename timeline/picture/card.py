"""The social card: headline, deck and the chart in little, 1200 × 630 px, without a browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import resvg_py

from timeline.layout import LEVEL_FROM, WIDTHS, layout
from timeline.layout.measure import wrap
from timeline.layout.tokens import THEMES
from timeline.model import Problem, TimelineError
from timeline.picture.drawing import svg
from timeline.picture.fonts import SANS, SERIF, covered, font_files
from timeline.picture.pen import isolated, quoted
from timeline.picture.style import resolved_css
from timeline.words import direction, phrase

if TYPE_CHECKING:
    from timeline.layout import Layout
    from timeline.model import Timeline

WIDTH, HEIGHT = 1200, 630
_SIDE = 64
_ROOM = WIDTH - 2 * _SIDE
_SERIF = 0.95
"""The headline's face is narrower than the widest sans-serif that texts are measured in."""
_ANY = "Source Sans Pro, Noto Sans, DejaVu Sans, Liberation Sans, sans-serif"


def card_png(timeline: Timeline, theme: str = "light") -> bytes:
    """The card of a page as PNG, the same bytes on every machine for covered scripts.

    Raises ``TimelineError`` when no font can draw its words: a card without words is worse than
    none.
    """
    drawn = card_svg(timeline, theme)
    words = _words_of(timeline)
    system = _system(words + drawn)
    if system and not _draws_text(words):
        raise TimelineError(
            Problem(
                f"no font has the letters of the card: {words[:40]!r}",
                hint="install font-source-serif-pro and font-source-sans-pro, or a font"
                " for this script",
            )
        )
    return _render(drawn, system=system)


def png(picture: str, words: str = "", *, zoom: float = 2.0) -> bytes:
    """An SVG of its own (``standalone_svg``) as PNG, twice as large unless told otherwise."""
    return _render(picture, system=_system(words + picture), zoom=zoom)


def card_svg(timeline: Timeline, theme: str = "light") -> str:
    """The card as SVG with all values written out."""
    tokens = THEMES[theme]
    rtl = direction(timeline.head.language) == "rtl"
    anchor, x = ("end", WIDTH - _SIDE) if rtl else ("start", _SIDE)
    size = 64
    title = wrap(timeline.head.title, size * _SERIF, _ROOM)
    while len(title) > 2 and size > 44:
        size -= 8
        title = wrap(timeline.head.title, size * _SERIF, _ROOM)
    title = _cut(title, 3)
    y = 84.0 + size * 0.5
    lines = []
    for line in title:
        lines.append(_line(line, x, y, size, tokens["ink"], SERIF, 700, anchor))
        y += size * 1.12
    deck = _cut(wrap(timeline.head.description, 28 * _SERIF, _ROOM), 2 if len(title) < 3 else 1)
    y += 4
    for line in deck if timeline.head.description else ():
        lines.append(_line(line, x, y, 28, tokens["ink-2"], SERIF, 400, anchor))
        y += 38
    made, scale = _fitting(timeline, HEIGHT - 66 - y)
    left = WIDTH - _SIDE - made.width * scale if rtl else _SIDE
    body = svg(made, interactive=False)
    inner = re.sub(r'<text class="t-number".*?</text>', "", body[body.index(">") + 1 : -6])
    foot = phrase("events", timeline.head.language, n=len(timeline.events))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        f' viewBox="0 0 {WIDTH} {HEIGHT}" class="tl-chart">'
        f"<style>{resolved_css(theme, _ANY)}</style>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{tokens["paper"]}"/>'
        f'<rect width="{WIDTH}" height="10" fill="{tokens["lane-1"]}"/>'
        + "".join(lines)
        + f'<g transform="translate({left:.1f} {HEIGHT - 56 - made.height * scale:.1f})'
        f' scale({scale:.4f})">{inner}</g>'
        + _line(foot, x, HEIGHT - 24, 22, tokens["ink-2"], SANS, 400, anchor)
        + "</svg>"
    )


def _fitting(timeline: Timeline, room: float) -> tuple[Layout, float]:
    """The narrowest level drawing that fits at full width, so that its marks are largest."""
    found = []
    for width in WIDTHS:
        if width >= LEVEL_FROM:
            made = layout(timeline, width, style="numbers")
            if made.height * _ROOM / made.width <= room:
                return made, _ROOM / made.width
            found.append(made)
    flattest = min(found, key=lambda made: made.height / made.width)
    return flattest, min(room / flattest.height, _ROOM / flattest.width)


def _line(
    text: str, x: float, y: float, size: float, fill: str, family: str, weight: int, anchor: str
) -> str:
    words = isolated(quoted(text)) if anchor == "end" else quoted(text)
    return (
        f'<text x="{x}" y="{y:.1f}" text-anchor="{anchor}" style="font-family:{family},{_ANY};'
        f'font-size:{size}px;font-weight:{weight};fill:{fill}">{words}</text>'
    )


def _cut(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """At most so many lines; a card is the one place where a text may end in an ellipsis."""
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], lines[most - 1].rstrip(" ,;:–-") + " …")


def _words_of(timeline: Timeline) -> str:
    return (
        timeline.head.title
        + timeline.head.description
        + "".join(lane.label for lane in timeline.head.lanes)
    )


def _draws_text(words: str) -> bool:
    """Whether the renderer finds a font: it draws everything else without one, and says nothing."""
    text = quoted(words.strip()[:20] or "x")
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">'
    sample = f'{head}<text x="4" y="28" font-family="{_ANY}" font-size="20">{text}</text></svg>'
    return _render(sample, system=True) != _render(f"{head}</svg>", system=False)


def _system(words: str) -> bool:
    """Whether the fonts of the machine are needed: another script, or no packaged fonts."""
    return not (font_files() and covered("".join(sorted(set(words) - {"\n"}))))


def _render(picture: str, *, system: bool, zoom: float = 1.0) -> bytes:
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=picture,
            font_files=list(font_files()),
            skip_system_fonts=not system,
            font_family=SANS,
            sans_serif_family=SANS,
            serif_family=SERIF,
            zoom=zoom,
        )
    )
