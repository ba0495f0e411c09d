"""The words of a label, and the ways to break them into lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.layout.measure import text_width, wrap
from timeline.when import Day
from timeline.words import date_words

if TYPE_CHECKING:
    from timeline.layout.forms import Item
    from timeline.layout.plan import Plan
    from timeline.layout.scale import Axis

BREAKS = (0.0, 2.0, 12.0, 60.0, 200.0, 400.0)
"""What a title of one, two, three … lines costs."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to write a label."""

    lines: tuple[str, ...]
    width: float
    height: float
    cost: float


def date_line(item: Item, axis: Axis, plan: Plan) -> str:
    """The date as the label writes it: without the year in a stretch whose caption has it."""
    for segment, stretched in zip(axis.segments, axis.stretched, strict=True):
        if not stretched or not (segment.t0 <= item.start and item.end <= segment.t1):
            continue
        years = {Day.from_ordinal(int(t)).year for t in (segment.t0, segment.t1 - 1)}
        if len(years) == 1 and item.start >= segment.t0:
            return date_words(item.when, plan.language, "panel")
    return date_words(item.when, plan.language, "short")


@cache
def title_choices(
    title: str, date: str, size: int, widest: float, first: float, line: float
) -> tuple[Way, ...]:
    """The ways to write a label no wider than ``widest`` where the date allows.

    ``first`` is the height of the date's line, ``line`` that of each line of the title.
    """
    least = text_width(date, 12, bold=True)
    out: list[Way] = []
    fewest = len(wrap(title, size, widest))
    for count in range(fewest, max(min(fewest + 3, 8), fewest + 1)):
        lines = wrap(title, size, widest, count)
        if out and lines == out[-1].lines:
            break
        width = max(least, *(text_width(text, size) for text in lines))
        cost = BREAKS[min(len(lines), len(BREAKS)) - 1]
        out.append(Way(lines, width, first + line * len(lines), cost))
    return tuple(out)
