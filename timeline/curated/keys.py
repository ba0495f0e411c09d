"""The keys of ``events.yaml``: one table for the reader, the JSON Schema and the handbook."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Key:
    """What one key may hold, and what it is for."""

    holds: str
    """``line``, ``markdown``, ``date``, ``url``, ``name``, ``flag``, ``whole``, ``choice`` … as
    ``schema.SHAPES`` lists them."""
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    """What other programs call it, and what people write at first; for hints."""


Table = MappingProxyType[str, Key]

TITLE_LENGTH = 90
IMPORTANCE = 10
NAME = r"\w[\w.:-]*"
LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"

_DATE = Key(
    "date",
    "EDTF (2011-02-05, 2011-02, 2011, 2021-33, 198X, 2010~, 2023-02-21/..), or words: "
    "5 February 2011, spring 2020, early 2021, about 1905, before 2 March 2021, "
    "March to May 2021, unknown. Figures such as 05/02/2011 are refused.",
    examples=("2011-02-05", "2011-02", "2011", "early 2021", "about 1905"),
)

SOURCE: Table = MappingProxyType(
    {
        "url": Key(
            "url", "The address of the page that says so.", elsewhere=("link", "address", "href")
        ),
        "title": Key("line", "The title of the page.", elsewhere=("headline", "name")),
        "publisher": Key("line", "Who published it.", elsewhere=("outlet", "site", "source")),
        "date": replace(
            _DATE,
            about=f"The day it was published. {_DATE.about}",
            elsewhere=("published", "published_at", "accessed"),
        ),
        "quote": Key("markdown", "Its own words, to the letter."),
        "language": Key("language", "The language of the page, such as en or ru."),
        "article": Key("name", "The id of an article of this story: its file name without suffix."),
        "says": replace(_DATE, about="Another date that this source gives for the event."),
    }
)

EVENT: Table = MappingProxyType(
    {
        "date": replace(_DATE, required=True, elsewhere=("when", "start", "start_date", "day")),
        "title": Key(
            "line",
            "What happened, in the present tense; up to 38 characters stay on one line of the "
            f"chart, more than {TITLE_LENGTH} are refused.",
            required=True,
            elsewhere=("headline", "name", "event", "what"),
        ),
        "id": Key(
            "name",
            "The name in the address of the event, such as signing; it should never change. "
            "Made from the title when absent.",
        ),
        "text": Key(
            "markdown",
            "One or two sentences, in Markdown.",
            elsewhere=("description", "summary", "body"),
        ),
        "lane": Key("lane", "The id of one of the lanes.", elsewhere=("group", "category", "tag")),
        "end": replace(
            _DATE,
            about="The end, when the event lasts from `date` on; open when it has none.",
            examples=("2026-02-05", "open"),
            elsewhere=("until", "to", "end_date"),
        ),
        "sources": Key(
            "sources",
            "Who says so: a list of sources, or of addresses.",
            elsewhere=("url", "link", "reference", "citation"),
        ),
        "unsourced": Key("flag", "Write true to publish an event that nobody is cited for."),
        "importance": Key(
            "whole", "From 0 to 10; the higher are named first where there is no room for all."
        ),
        "kind": Key(
            "choice",
            "What the event is to its date. Left out: occurrence, or interval when it lasts.",
            choices=tuple(Kind),
        ),
        "note": Key("line", "A sentence on the date or the status, shown on the card."),
        "settled": Key("line", "Why this date is kept, when sources give different dates."),
    }
)

DECISION: Table = MappingProxyType(
    {
        "reject": Key("name", "The id of a reported event to leave out."),
        "candidate": Key("name", "The id of the reported event that the decision is about."),
        "same-as": Key("name", "The id of the event that the candidate is."),
        "not-same-as": Key("name", "The id of an event that the candidate is not."),
        "why": Key("line", "The reason, for the next editor."),
    }
)

HEAD: Table = MappingProxyType(
    {
        "title": Key("line", "The headline.", required=True, elsewhere=("headline", "name")),
        "description": Key(
            "markdown",
            "One or two sentences under the headline.",
            elsewhere=("deck", "summary", "text"),
        ),
        "language": Key("language", "The language of the story, such as en or ru."),
        "base_url": Key("url", "Where the site will stand, for links that leave it."),
        "lanes": Key(
            "lanes", "The lanes of the chart from top to bottom: an id and a label for each."
        ),
        "coverage": Key("lane", "The lane in which the articles themselves are shown."),
        "aliases": Key(
            "aliases", "Lists of names for one thing; the first is the one the page uses."
        ),
        "publish": Key(
            "choice",
            "all, or curated to leave out what only an article reports.",
            choices=("all", "curated"),
        ),
        "stretch": Key(
            "intervals",
            "Intervals to draw with more room, such as 2021-01-20/2021-03-08; an empty list "
            "for none. Left out: decided from the crowding.",
        ),
        "today": Key(
            "day",
            "Write true for a line at the day of the newest source, or the day to draw it at.",
            examples=("2026-02-18",),
        ),
        "events": Key("events", "The events, in any order."),
        "decisions": Key("decisions", "What was decided about events that articles report."),
    }
)

TABLES: Mapping[str, Table] = MappingProxyType(
    {"story": HEAD, "event": EVENT, "source": SOURCE, "decision": DECISION}
)
