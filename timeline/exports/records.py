"""All there is, as JSON; and the same for search engines, as JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from timeline.cards import Card, Reference, cards
from timeline.cards.addresses import address, base_address
from timeline.cards.linked import linked_data

if TYPE_CHECKING:
    from timeline.model import Article, Timeline
    from timeline.when import When


def json_data(timeline: Timeline) -> str:
    """``events.json``, as described by the schema in ``events.schema.json`` beside this module."""
    told, references = cards(timeline)
    head = timeline.head
    return written(
        {
            "version": 1,
            "title": head.title,
            "description": head.description,
            "language": head.language,
            "url": address(head) if base_address(head) else None,
            "updated": _edtf(timeline.now),
            "lanes": [{"id": lane.id, "label": lane.label} for lane in head.lanes],
            "events": [_event(timeline, card) for card in told],
            "sources": [_reference(reference) for reference in references],
            "articles": [_article(article) for article in timeline.articles],
        }
    )


def json_ld(timeline: Timeline) -> str:
    """``timeline.jsonld``: a schema.org ItemList of Events with their citations."""
    told, _ = cards(timeline)
    return written(linked_data(timeline, told))


def written(value: dict[str, Any]) -> str:
    """JSON with each item of a list on a line of its own: short, quick and kind to ``diff``."""
    # A lone surrogate cannot be written as UTF-8; JSON can name it by its number.
    text = _lines(value, json.JSONEncoder(ensure_ascii=False))
    try:
        text.encode()
    except UnicodeEncodeError:
        text = _lines(value, json.JSONEncoder(ensure_ascii=True))
    return text


def _lines(value: dict[str, Any], encoder: json.JSONEncoder) -> str:
    members = []
    for key, item in value.items():
        if item and isinstance(item, list):
            told = "[\n" + ",\n".join(map(encoder.encode, item)) + "\n]"
        else:
            told = encoder.encode(item)
        members.append(f"{encoder.encode(key)}: {told}")
    return "{\n" + ",\n".join(members) + "\n}\n"


def _event(timeline: Timeline, card: Card) -> dict[str, Any]:
    event = card.event
    when = event.when
    return {
        "id": event.id,
        "url": address(timeline.head, event=event.id),
        "title": event.title,
        "date": {
            "edtf": when.edtf,
            "earliest": str(when.earliest) if when.earliest else None,
            "latest": str(when.latest) if when.latest else None,
            "granularity": str(when.granularity),
            "qualifier": when.qualifier,
            "words": card.words,
        }
        if when
        else None,
        "kind": str(event.kind),
        "lane": event.lane,
        "origin": str(event.origin),
        "statuses": list(card.statuses),
        "importance": event.importance,
        "text": event.text,
        "html": card.html,
        "note": event.note,
        "sources": list(card.numbers),
        "evidence": [
            {
                "article": piece.article,
                "quote": piece.quote,
                "start": piece.sentence.start,
                "end": piece.sentence.end,
                "words": piece.mention.text if piece.mention else None,
                "date": _edtf(piece.when),
                "why": piece.why,
            }
            for piece in event.evidence
        ],
        "conflicts": [
            {
                "kind": conflict.kind,
                "message": conflict.message,
                "claims": [claim.what for claim in conflict.claims],
                "settled": conflict.settled,
            }
            for conflict in timeline.conflicts
            if conflict.event == event.id
        ],
    }


def _reference(reference: Reference) -> dict[str, Any]:
    return {
        "number": reference.number,
        "publisher": reference.publisher,
        "title": reference.title,
        "url": reference.url or None,
        "date": _edtf(reference.date),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "language": article.language,
        "published": _edtf(article.dct),
        "published_from": article.dct_source,
    }


def _edtf(when: When | None) -> str | None:
    return when.edtf if when else None
