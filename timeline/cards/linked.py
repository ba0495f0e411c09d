"""The story as linked data: a schema.org ItemList of Events, each with its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline import safe
from timeline.cards.addresses import address, base_address, name
from timeline.cards.card import about
from timeline.model import Kind
from timeline.when import Granularity, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.cards.card import Card
    from timeline.cards.references import Reference
    from timeline.model import Timeline


def linked_data(timeline: Timeline, told: Sequence[Card]) -> dict[str, Any]:
    """JSON-LD: dates as precise as they are known (``2010``, ``2017-08``), in words as well."""
    head = timeline.head
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "@id": name(head),
        "name": safe.text(head.title),
        "description": safe.text(head.description),
        "inLanguage": head.language,
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "numberOfItems": len(told),
    }
    if base_address(head):
        found["url"] = address(head)
    if timeline.now:
        found["dateModified"] = timeline.now.edtf
    found["itemListElement"] = [
        {"@type": "ListItem", "position": position, "item": _event(timeline, card)}
        for position, card in enumerate(told, start=1)
    ]
    return found


def _event(timeline: Timeline, card: Card) -> dict[str, Any]:
    event = card.event
    found: dict[str, Any] = {
        "@type": "Event",
        "@id": name(timeline.head, event.id),
        "name": card.title,
        "description": f"{card.words}. {safe.text(event.text)}".strip(),
    }
    start, end = _ends(about(event))
    if start:
        found["startDate"] = start
    if end:
        found["endDate"] = end
    if event.kind is Kind.PLANNED:
        found["eventStatus"] = "https://schema.org/EventScheduled"
    elif event.kind is Kind.DENIED:
        found["eventStatus"] = "https://schema.org/EventCancelled"
    cited = {quote.reference.number: quote.reference for quote in card.quotations}
    cited |= {reference.number: reference for reference in card.references}
    if cited:
        found["citation"] = [_citation(cited[number]) for number in sorted(cited)]
    return found


def _citation(reference: Reference) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@type": "CreativeWork",
        "name": reference.title or reference.publisher,
        "publisher": {"@type": "Organization", "name": reference.publisher},
    }
    if reference.url:
        found["url"] = reference.url
    published, _ = _ends(reference.date)
    if published:
        found["datePublished"] = published
    return found


def _ends(when: When | None) -> tuple[str, str]:
    """Both ends in ISO 8601, no more precise than they are known; empty where there is none."""
    if when is None or when.is_partial:
        return "", ""
    if when.is_interval:
        return _iso(when.start, last=False), _iso(when.end, last=True)
    start, end = _iso(when, last=False), _iso(when, last=True)
    return start, "" if start == end else end


def _iso(when: When | None, *, last: bool) -> str:
    day = (when.latest if last else when.earliest) if when else None
    if when is None or day is None or not 0 <= day.year <= 9999:
        return ""
    if when.granularity is Granularity.YEAR:
        return f"{day.year:04}"
    if when.granularity is Granularity.MONTH:
        return f"{day.year:04}-{day.month:02}"
    return str(day)
