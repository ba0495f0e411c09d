"""What every width of a story shares: its items, its time, its stretches, its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.layout.forms import Item, items, shown_lanes
from timeline.layout.measure import text_width
from timeline.layout.panels import window_words
from timeline.layout.shapes import Form
from timeline.layout.stretch import Window, of_a_crowd, windows
from timeline.layout.today import day_of
from timeline.when import Day
from timeline.words import direction, phrase, year_words

if TYPE_CHECKING:
    from timeline.model import Lane, Timeline

PILLS_FROM = 100
"""From so many dated events on, close marks are counted together."""
SHORTEST = 9.0
"""The days that an axis has at least: one day alone stands in the middle of its week."""
COLUMNS_FROM = 1000
"""From so many on, lanes are drawn as a density."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A story ready to be drawn at any width."""

    items: tuple[Item, ...]
    lanes: tuple[Lane, ...]
    domain: tuple[float, float]
    """Day numbers of both ends of the axis."""
    windows: tuple[Window, ...]
    inside: int
    """How many items lie in a window."""
    language: str
    rtl: bool
    name: str
    title: str
    mode: str
    numbers: tuple[tuple[str, int], ...]
    undated: tuple[str, ...]
    today: float | None = None
    """The day number of the line of today, if it is asked for."""

    @property
    def number_room(self) -> float:
        """The room for the number of an event, in pixels."""
        return text_width(str(len(self.items)), 12, bold=True) + 6


@lru_cache(maxsize=4)
def plan(timeline: Timeline) -> Plan:
    """The plan of a story; the same for the events in any order."""
    found = items(timeline, named=len(timeline.events) < COLUMNS_FROM)
    language = timeline.head.language or "en"
    mode = "events"
    if len(found) >= PILLS_FROM:
        mode = "columns" if len(found) >= COLUMNS_FROM else "pills"
    today = day_of(timeline) if found else None
    domain = _domain(found, today)
    chosen = _stretches(found, domain, timeline.head.stretch, mode) if found else ()
    inside = sum(any(w.start <= item.anchor < w.end for w in chosen) for item in found)
    dated = {item.event.id for item in found}
    return Plan(
        items=found,
        lanes=shown_lanes(timeline),
        domain=domain,
        windows=chosen,
        inside=inside,
        language=language,
        rtl=direction(language) == "rtl",
        name=_name(found, chosen, language),
        title=timeline.head.title,
        mode=mode,
        numbers=tuple((item.event.id, n) for n, item in enumerate(found, start=1)),
        undated=tuple(sorted(e.id for e in timeline.events if e.id not in dated)),
        today=today,
    )


def _stretches(
    found: tuple[Item, ...],
    domain: tuple[float, float],
    wanted: tuple[str, ...] | None,
    mode: str,
) -> tuple[Window, ...]:
    named = [item.anchor for item in found if item.exact]
    vague = [item.anchor for item in found if not item.exact]
    usual = () if mode == "columns" else windows(named, domain, wanted, vague)
    if mode == "events" or wanted is not None:
        return usual
    return of_a_crowd(sorted([*named, *vague]), usual, domain)


def _domain(found: tuple[Item, ...], today: float | None) -> tuple[float, float]:
    """From a little before the first to a little after the last; whole days."""
    if not found:
        return (0.0, 1.0)
    edges = [edge for item in found for edge in (item.start, item.end)]
    edges += [edge for item in found for other in item.others for edge in other[1:]]
    edges += [today] if today is not None else []
    low, high = min(edges), max(edges)
    span = max(high - low, SHORTEST)
    open_ended = any(item.form is Form.SINCE for item in found)
    pad = span * 0.02
    if high - low < 2 * SHORTEST:
        pad = max((SHORTEST - (high - low)) / 2, 1.0)
    year = float(Day(Day.from_ordinal(int(low)).year, 1, 1).ordinal)
    # A year that begins just before the first event is a better beginning than a crooked one.
    start = year if 0 <= low - year <= span * 0.03 else low - pad
    if any(item.form is Form.UNTIL and item.anchor - start < span * 0.05 for item in found):
        start = low - span * 0.05
    return (
        float(int(start) - (start < 0)),
        float(int(high + pad * (1.5 if open_ended else 1)) + 1),
    )


def _name(found: tuple[Item, ...], chosen: tuple[Window, ...], language: str) -> str:
    if not found:
        return phrase("chart-empty", language)
    first = Day.from_ordinal(int(min(item.start for item in found))).year
    last = Day.from_ordinal(int(max(item.end for item in found))).year
    years = year_words(first, language)
    if last != first:
        years = f"{years}–{year_words(last, language)}"
    events = phrase("events", language, n=len(found))
    text = phrase("chart-name", language, events=events, range=years)
    for window in chosen:
        days = window_words(window.first, window.last, language)
        text += "; " + phrase("chart-stretched", language, range=days)
    return text
