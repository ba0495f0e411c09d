"""The least that shows the same events: a list and a drawing in one file, without a script.

No proposal for a page: it says how low the figures can go on the machine that measures.
"""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from web.story import Item, Story

WIDTH = 1120
ROW = 26
GLYPH = 7.7
"""Pixels that one letter of a label is given; generous, so that nothing overlaps."""
COLOURS = ("#0d5c9e", "#94410a", "#6a3d9a")
STYLE = """
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:71rem;margin:auto;padding:1rem}
svg{display:block;width:100%;height:auto}
text{font:14px system-ui,sans-serif;fill:CanvasText}
a{color:inherit}
h2{font-size:1rem;margin:0}
ol{list-style:none;padding:0}
li{border-top:1px solid;padding:.5rem 0;break-inside:avoid}
@media(max-width:40rem){svg{display:none}}
"""


def page(story: Story) -> str:
    """The whole page as HTML."""
    title = escape(story.title)
    rows = "".join(map(_row, story.events))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        f"<style>{STYLE}</style><main><h1>{title}</h1>"
        f"<div data-timeline-ready>{_drawing(story)}</div>"
        f"<ol data-timeline-ready>{rows}</ol></main></html>"
    )


def _row(item: Item) -> str:
    end = f" to {_words(item.end)}" if item.end else ""
    return (
        f'<li id="{item.id}"><time datetime="{item.start}">{_words(item.start)}{end}</time>'
        f"<h2>{escape(item.title)}</h2><p>{escape(item.text)} "
        f'<a href="{escape(item.url)}">{escape(item.publisher)}</a></p></li>'
    )


def _words(day: str) -> str:
    date = dt.date.fromisoformat(day)
    return f"{date.day} {date:%B %Y}"


def _drawing(story: Story) -> str:
    first = dt.date.fromisoformat(story.events[0].start).toordinal() - 100
    last = max(dt.date.fromisoformat(e.end or e.start).toordinal() for e in story.events) + 100

    def place(day: str) -> float:
        return (dt.date.fromisoformat(day).toordinal() - first) / (last - first) * WIDTH

    colours = dict(zip(story.lanes, COLOURS * len(story.lanes), strict=False))
    ends: list[float] = []
    marks = []
    for item in story.events:
        at = place(item.start)
        room = 18 + GLYPH * len(item.title)
        left = at + room > WIDTH
        begin, end = (at - room, at + 8) if left else (at - 8, at + room)
        stop = place(item.end) if item.end else at
        end = max(end, stop + 8)
        row = next((n for n, taken in enumerate(ends) if taken <= begin), len(ends))
        ends[row : row + 1] = [end]
        y = ROW * row + 20
        side = f'x="{at - 9:.0f}" text-anchor="end"' if left else f'x="{at + 9:.0f}"'
        bar = f'<path d="M{at:.0f} {y}H{stop:.0f}" stroke="{colours[item.lane]}" stroke-width="3"/>'
        marks.append(
            f'<a href="#{item.id}">{bar if item.end else ""}'
            f'<circle cx="{at:.0f}" cy="{y - 5}" r="5" fill="{colours[item.lane]}"/>'
            f'<text {side} y="{y}">{escape(item.title)}</text></a>'
        )
    height = ROW * len(ends) + 36
    years = range(dt.date.fromordinal(first).year + 1, dt.date.fromordinal(last).year + 1, 3)
    axis = "".join(
        f'<text x="{place(f"{year}-01-01"):.0f}" y="{height - 6}">{year}</text>' for year in years
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="group" aria-label="Chart">'
        f"{''.join(marks)}{axis}</svg>"
    )
