"""The social card: headline, key events and the chart in little, 1200 × 630 px, no browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import resvg_py

from timeline.layout import LEVEL_FROM, WIDTHS, layout
from timeline.layout.forms import source_count
from timeline.layout.measure import text_width, wrap
from timeline.layout.plan import plan
from timeline.layout.tokens import THEMES
from timeline.model import Kind, Origin, Problem, TimelineError
from timeline.picture.drawing import svg
from timeline.picture.fonts import SANS, SERIF, covered, font_files
from timeline.picture.pen import isolated, quoted
from timeline.picture.style import resolved_css
from timeline.when import Day
from timeline.words import date_words, direction, phrase, year_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.layout import Layout
    from timeline.layout.forms import Item
    from timeline.layout.plan import Plan
    from timeline.model import Timeline

WIDTH, HEIGHT = 1200, 630
_SIDE = 64
_ROOM = WIDTH - 2 * _SIDE
_KEYS = 3
_FOOT = 62
"""Below the axis, for its words."""
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
    """The card as SVG with all values written out.

    From the top: the years and the number of events, the headline, three key events with their
    dates, and the chart with no more words than can be read when the card is 600 px wide.
    """
    rtl = direction(timeline.head.language) == "rtl"
    write = _Writer(rtl, THEMES[theme])
    shared = plan(timeline)
    y = 74.0
    lines = [write.line(_facts(timeline, shared), _SIDE, y, (28, 600), "ink-2", SANS)]
    size = 64
    title = wrap(timeline.head.title, size * _SERIF, _ROOM)
    while len(title) > 2 and size > 44:
        size -= 8
        title = wrap(timeline.head.title, size * _SERIF, _ROOM)
    y += size * 0.18
    for line in _cut(title, 3):
        y += size * 1.1
        lines.append(write.line(line, _SIDE, y, (size, 700), "ink", SERIF))
    y += 20
    lines += _key_lines(timeline, shared, write, y, 3 if len(title) < 3 else 2)
    y += 46 * min(len(_key_items(shared)), 3 if len(title) < 3 else 2)
    made, scale = _fitting(timeline, HEIGHT - _FOOT - 14 - y)
    left = WIDTH - _SIDE - made.width * scale if rtl else _SIDE
    body = svg(made, interactive=False)
    inner = re.sub(r"<text .*?</text>", "", body[body.index(">") + 1 : -6], flags=re.DOTALL)
    top = HEIGHT - _FOOT - made.axis_at * scale
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        f' viewBox="0 0 {WIDTH} {HEIGHT}" class="tl-chart">'
        f"<style>{resolved_css(theme, _ANY)}</style>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{THEMES[theme]["paper"]}"/>'
        f'<rect width="{WIDTH}" height="10" fill="{THEMES[theme]["lane-1"]}"/>'
        + "".join(lines)
        + f'<g transform="translate({left:.1f} {top:.1f}) scale({scale:.4f})">{inner}</g>'
        + "".join(_ticks(made, scale, write))
        + "</svg>"
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Sets lines of text from the side on which the script begins."""

    rtl: bool
    tokens: Mapping[str, str]

    def line(
        self, text: str, x: float, y: float, face: tuple[float, int], ink: str, family: str
    ) -> str:
        """A line ``x`` px from the beginning; ``face`` is its size and weight."""
        words = isolated(quoted(text)) if self.rtl else quoted(text)
        at, anchor = (WIDTH - x, "end") if self.rtl else (x, "start")
        return _text(words, (at, y), anchor, face, self.tokens[ink], family)

    def middle(self, text: str, x: float, y: float, size: float) -> str:
        """A line around a place of the chart."""
        at = WIDTH - x if self.rtl else x
        words = isolated(quoted(text)) if self.rtl else quoted(text)
        return _text(words, (at, y), "middle", (size, 400), self.tokens["ink-2"], SANS)


def _text(
    words: str,
    place: tuple[float, float],
    anchor: str,
    face: tuple[float, int],
    fill: str,
    family: str,
) -> str:
    return (
        f'<text x="{place[0]:.1f}" y="{place[1]:.1f}" text-anchor="{anchor}"'
        f' style="font-family:{family},{_ANY};'
        f'font-size:{face[0]}px;font-weight:{face[1]};fill:{fill}">{words}</text>'
    )


def _facts(timeline: Timeline, shared: Plan) -> str:
    """From when to when, and how many events."""
    language = timeline.head.language
    events = phrase("events", language, n=len(timeline.events))
    if not shared.items:
        return events
    first = Day.from_ordinal(int(min(item.start for item in shared.items))).year
    last = Day.from_ordinal(int(max(item.end for item in shared.items) - 0.5)).year
    years = year_words(first, language)
    if last != first:
        years += f"–{year_words(last, language)}"
    return f"{years} · {events}"


def _key_items(shared: Plan) -> list[Item]:
    """The three events that tell most, in their own order: the weightiest, the best attested.

    Among equals they lie as far apart as they can: the first, the last, one between.
    """
    told = [item for item in shared.items if item.event.kind is not Kind.REPORT] or [*shared.items]

    def rank(item: Item) -> tuple[int, bool, int]:
        event = item.event
        return -event.importance, event.origin is not Origin.CURATED, -source_count(event)

    ranked = sorted(told, key=rank)
    if len(ranked) > _KEYS:
        last = rank(ranked[_KEYS - 1])
        sure = [item for item in ranked if rank(item) < last]
        tied = [item for item in ranked if rank(item) == last]
        wanted = _KEYS - len(sure)
        step = (len(tied) - 1) / max(wanted - 1, 1)
        ranked = [*sure, *(tied[round(n * step)] for n in range(wanted))]
    chosen = {item.event.id for item in ranked}
    return [item for item in told if item.event.id in chosen]


def _key_lines(timeline: Timeline, shared: Plan, write: _Writer, y: float, most: int) -> list[str]:
    """A dot in the colour of the lane, the date and the title of each key event."""
    items = _key_items(shared)[:most]
    dates = [date_words(item.when, timeline.head.language, "short") for item in items]
    column = max([text_width(date, 26, bold=True) * 0.92 for date in dates], default=0.0)
    out = []
    for item, date in zip(items, dates, strict=True):
        y += 46
        colour = write.tokens.get(f"lane-{item.lane}", write.tokens["ink"])
        x = WIDTH - _SIDE - 9 if write.rtl else _SIDE + 9
        out.append(f'<circle cx="{x}" cy="{y - 9:.1f}" r="9" fill="{colour}"/>')
        out.append(write.line(date, _SIDE + 34, y, (26, 600), "ink-2", SANS))
        at = _SIDE + 34 + column + 24
        title = _filled(item.event.title, WIDTH - _SIDE - at)
        out.append(write.line(title, at, y, (32, 400), "ink", SERIF))
    return out


def _filled(title: str, room: float) -> str:
    """As many words as have room on one line."""
    words = title.split()
    size = 32 * _SERIF
    while len(words) > 1 and text_width(" ".join(words) + " …", size) > room:
        words.pop()
    cut = len(words) < len(title.split())
    return " ".join(words).rstrip(" ,;:–-") + " …" * cut


def _ticks(made: Layout, scale: float, write: _Writer) -> list[str]:
    """The years below the axis and the days of the stretches, few and large."""
    out = []
    taken: list[tuple[float, float]] = []
    panels = [((panel.start + panel.end) / 2, panel.caption) for panel in made.panels]
    ticks = [(tick.along, tick.text) for tick in made.ticks if not tick.stretched]
    # The ends first: they say how long the story is.
    for along, words in [*panels, *ticks[:1], *ticks[-1:], *ticks[1:-1]]:
        half = text_width(words, 24) / 2
        x = min(max(_SIDE + along * scale, _SIDE + half), WIDTH - _SIDE - half)
        if words and all(x + half + 24 < a or b < x - half - 24 for a, b in taken):
            taken.append((x - half, x + half))
            out.append(write.middle(words, x, HEIGHT - 26.0, 24))
    return out


def _fitting(timeline: Timeline, room: float) -> tuple[Layout, float]:
    """The narrowest level drawing that fits at full width, so that its marks are largest."""
    found = []
    for width in WIDTHS:
        if width >= LEVEL_FROM:
            made = layout(timeline, width, style="numbers")
            if made.axis_at * _ROOM / made.width <= room:
                return made, _ROOM / made.width
            found.append(made)
    flattest = min(found, key=lambda made: made.axis_at / made.width)
    return flattest, min(room / max(flattest.axis_at, 1.0), _ROOM / flattest.width)


def _cut(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """At most so many lines; a card is the one place where a text may end in an ellipsis."""
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], lines[most - 1].rstrip(" ,;:–-") + " …")


def _words_of(timeline: Timeline) -> str:
    return timeline.head.title + "".join(item.event.title for item in _key_items(plan(timeline)))


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
