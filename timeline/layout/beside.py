"""The words beside an upright axis: date, lane and title of one event, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.layout.labels import date_line
from timeline.layout.measure import text_width, wrap
from timeline.layout.shapes import Box, Label, Text

if TYPE_CHECKING:
    from timeline.layout.forms import Item
    from timeline.layout.plan import Plan
    from timeline.layout.scale import Axis
    from timeline.layout.shapes import Mark


@dataclass(frozen=True, slots=True)
class Words:
    """A label before it has a place."""

    date: tuple[str, ...]
    lane: str
    own: tuple[str, ...]
    """The lane on lines of its own, where it does not fit beside the date."""
    title: tuple[str, ...]
    height: float


def words_of(item: Item, axis: Axis, plan: Plan, room: float) -> Words:
    """The words of an item in lines no wider than ``room``."""
    date = date_line(item, axis, plan)
    lines = (date,) if text_width(date, 13, bold=True) <= room else wrap(date, 13 * 1.16, room)
    lane = plan.lanes[item.lane - 1].label
    used = text_width(lines[-1], 13, bold=True) + 8 + text_width(lane, 12)
    own = wrap(lane, 12, room) if lane and (used > room or plan.rtl) else ()
    title = wrap(item.event.title, 14, room)
    height = 17.0 * len(lines) + 16.0 * len(own) + 18.0 * len(title)
    return Words(lines, "" if own else lane, own, title, height)


def label_of(mark: Mark, words: Words, top: float, gutter: float, left: float) -> Label:
    """The label at a height, with its leader from the mark through the gutter."""
    texts = []
    y = top + 13.0
    for number, line in enumerate(words.date):
        last = number == len(words.date) - 1
        tail = words.lane if last else ""
        texts.append(Text("date", line, left, round(y, 1), "start", mark.lane, 13, tail))
        y += 17
    for line in words.own:
        texts.append(Text("lane", line, left, round(y - 1, 1), "start", mark.lane, 12))
        y += 16
    for line in words.title:
        texts.append(Text("title", line, left, round(y, 1), "start", mark.lane, 14))
        y += 18
    widths = [text_width(line, 13, bold=True) for line in words.date]
    if words.lane:
        widths[-1] += 8 + text_width(words.lane, 12)
    widths += [text_width(line, 14) for line in words.title]
    widths += [text_width(line, 12) for line in words.own]
    box = Box(left, top, round(max(widths), 1), words.height)
    level = round(top + 9, 1)
    leader = (
        (mark.across, mark.along),
        (gutter, mark.along),
        (left - 7, level),
        (left - 4, level),
    )
    return Label(mark.event, mark.lane, tuple(texts), box, leader)
