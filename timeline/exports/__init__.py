"""Exports: the timeline in the formats of others, by file name.

To add one, write a function from the timeline to text or bytes, list it here, and let a test
read what it makes with a parser that was not written for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.exports.feed import atom
from timeline.exports.ical import calendar
from timeline.exports.pictures import card, drawing, picture
from timeline.exports.records import json_data, json_ld
from timeline.exports.table import csv_table
from timeline.exports.timelinejs import timelinejs

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.model import Timeline

EXPORTERS: dict[str, Callable[[Timeline], str | bytes]] = {
    "events.json": json_data,
    "events.csv": csv_table,
    "timeline.ics": calendar,
    "feed.atom": atom,
    "timeline.jsonld": json_ld,
    "timelinejs.json": timelinejs,
    "timeline.svg": drawing,
    "timeline.png": picture,
    "card.png": card,
}

__all__ = ["EXPORTERS"]
