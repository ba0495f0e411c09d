"""The events as a feed (RFC 4287), what was last reported first."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline import safe
from timeline.cards import Card, cards
from timeline.cards.addresses import address, base_address, name

if TYPE_CHECKING:
    from timeline.model import Timeline
    from timeline.when import When

MOST = 200
"""More entries than this no reader asks for at once."""
NEVER = "1970-01-01"


def atom(timeline: Timeline) -> bytes:
    """``feed.atom``; an entry is dated by its newest source, so additions come to the top."""
    head = timeline.head
    told, _ = cards(timeline)
    dated = sorted(((_updated(timeline, card), card) for card in told), key=_newest)[:MOST]
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": head.language})
    _add(feed, "title", head.title)
    if head.description:
        _add(feed, "subtitle", head.description)
    _add(feed, "id", name(head))
    newest = max([day for day, _ in dated] or [NEVER])
    _add(feed, "updated", f"{max(newest, _exact(timeline.now))}T00:00:00Z")
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": address(head)})
    SubElement(feed, "link", {"rel": "self", "href": address(head, "feed.atom")})
    author = SubElement(feed, "author")
    _add(author, "name", urlsplit(base_address(head)).hostname or head.title)
    for day, card in dated:
        entry = SubElement(feed, "entry")
        _add(entry, "title", f"{card.words}: {card.title}")
        _add(entry, "id", name(head, card.event.id))
        _add(entry, "updated", f"{day}T00:00:00Z")
        href = address(head, event=card.event.id)
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": href})
        if card.lane_label:
            SubElement(entry, "category", {"term": card.event.lane, "label": card.lane_label})
        _add(entry, "content", _content(card), type="html")
    indent(feed, " ")
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _newest(item: tuple[str, Card]) -> tuple[int, ...]:
    return tuple(-int(part) for part in item[0].split("-"))


def _content(card: Card) -> str:
    parts = [card.html]
    for quote in card.quotations:
        words = "".join(escape(part) for part, _ in quote.pieces)
        by = escape(quote.reference.publisher)
        parts.append(f"<blockquote><p>{words}</p><p>{by} {quote.reference.words}</p></blockquote>")
    if card.references:
        named = "; ".join(escape(reference.publisher) for reference in card.references)
        parts.append(f"<p>{escape(card.lead)} {named}</p>")
    parts += [f"<p><b>{escape(note.head)}</b> {escape(note.text)}</p>" for note in card.notes]
    return "".join(parts)


def _updated(timeline: Timeline, card: Card) -> str:
    """The newest day on which a source told it; the state of the story where none says."""
    days = [_exact(quote.reference.date) for quote in card.quotations]
    days += [_exact(reference.date) for reference in card.references]
    newest = max(days, default=NEVER)
    return newest if newest > NEVER else _exact(timeline.now)


def _exact(when: When | None) -> str:
    if when is None or when.latest is None or not 1970 <= when.latest.year <= 9999:
        return NEVER
    return str(when.latest)


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = safe.text(text)
