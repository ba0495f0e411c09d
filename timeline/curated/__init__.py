"""``events.yaml``, the editor's file, becomes a Story whose events know their lines.

To add a key: write it into its table in ``keys.py``, read it in ``story.py``, and run
``timeline schema > timeline/events.schema.json``; a test waits for all three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.curated import fields, story
from timeline.curated.story import Understood
from timeline.model import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from timeline.model import Event, Story

__all__ = ["Understood", "load", "understood", "unknown_articles"]


def load(path: Path | str) -> Story:
    """The story of ``events.yaml``; raises ``TimelineError`` with all its faults at once."""
    return story.read(path)[0]


def understood(path: Path | str) -> tuple[Understood, ...]:
    """Every date of the events as it was written and as it was read, in the file's order."""
    return story.read(path)[1]


def unknown_articles(events: Iterable[Event], known: Collection[str]) -> tuple[Problem, ...]:
    """A notice for each source that names an article which is not there."""
    found = []
    for event in events:
        for source in event.sources:
            if source.article and source.article not in known:
                hint = fields.did_you_mean(source.article, sorted(known)) if known else ""
                message = f"there is no article {source.article!r} that could be read"
                line = source.line or event.line
                found.append(Problem(message, event.path, line, hint, severity="notice"))
    return tuple(found)
