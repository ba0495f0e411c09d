"""What waits for the editor: reported events, each with the nearest other one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.merging import nearest
from timeline.model import Event, Kind, Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.merging import Near
    from timeline.model import Timeline

_KINDS = {
    Kind.BEGIN: "the beginning of something",
    Kind.END: "the end of something",
    Kind.INTERVAL: "something that lasts",
    Kind.PLANNED: "planned, not said to have happened",
    Kind.DENIED: "denied",
    Kind.REPORT: "only that it was said",
}


@dataclass(frozen=True, slots=True)
class Pending:
    """A reported event, with what an editor needs to decide."""

    event: Event
    articles: tuple[str, ...]
    """Titles of the articles, in the order of the evidence."""
    near: Near | None
    """The event that is most like it, and why it was not taken for that."""


def pending(timeline: Timeline) -> tuple[Pending, ...]:
    """The reported events that rest on a sentence, by date."""
    curated = [event for event in timeline.events if event.origin is Origin.CURATED]
    waiting = [
        event for event in timeline.events if event.origin is Origin.REPORTED and event.evidence
    ]
    near = nearest(waiting, curated, timeline.head.aliases)
    return tuple(
        Pending(event, _titles(event, timeline), found)
        for event, found in zip(waiting, near, strict=True)
    )


def _titles(event: Event, timeline: Timeline) -> tuple[str, ...]:
    found: list[str] = []
    for piece in event.evidence:
        article = timeline.article(piece.article)
        found.append((article.title or article.id) if article else piece.article)
    return tuple(found)


def kind_in_words(kind: Kind, form: str = "{}") -> str:
    """What an event is to its date, put into ``form``; empty for what simply happened."""
    return form.format(_KINDS[kind]) if kind in _KINDS else ""


def as_text(waiting: Sequence[Pending]) -> str:
    """One line for each: id, date, title, and the nearest other event."""
    lines = []
    for item in waiting:
        event = item.event
        near = f"   (nearest: {item.near.event}, {item.near.title})" if item.near else ""
        when = str(event.when) if event.when is not None else "undated"
        kind = kind_in_words(event.kind, " ({})")
        lines.append(f"{event.id}  {when:<12} {event.title}{kind}{near}")
    return "\n".join(lines)


def as_json(waiting: Sequence[Pending]) -> str:
    """A JSON list for scripts: id, date, title, kind, evidence, nearest."""
    listed = [
        {
            "id": item.event.id,
            "date": str(item.event.when) if item.event.when is not None else None,
            "title": item.event.title,
            "kind": item.event.kind.value,
            "evidence": [
                {
                    "id": piece.id,
                    "article": piece.article,
                    "title": title,
                    "start": piece.sentence.start,
                    "end": piece.sentence.end,
                    "quote": piece.quote,
                    "date": piece.mention.text if piece.mention else None,
                    "why": piece.why,
                }
                for piece, title in zip(item.event.evidence, item.articles, strict=True)
            ],
            "nearest": {
                "id": item.near.event,
                "title": item.near.title,
                "score": round(item.near.score, 3),
                "why": item.near.why,
            }
            if item.near
            else None,
        }
        for item in waiting
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)
