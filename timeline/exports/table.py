"""The events as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from timeline import safe
from timeline.cards import Card, cards
from timeline.cards.addresses import address

if TYPE_CHECKING:
    from timeline.model import Timeline

COLUMNS = (
    "id", "edtf", "earliest", "latest", "date", "title", "lane", "kind", "origin", "statuses",
    "text", "quotation", "sources", "addresses", "permalink",
)  # fmt: skip


def csv_table(timeline: Timeline) -> str:
    """``events.csv`` (RFC 4180): one event a row; sources joined by `` | ``."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    told, _ = cards(timeline)
    writer.writerows(_row(timeline, card) for card in told)
    return out.getvalue()


def _row(timeline: Timeline, card: Card) -> list[str]:
    event = card.event
    when = event.when
    cited = {q.reference.number: q.reference for q in card.quotations}
    cited |= {reference.number: reference for reference in card.references}
    sources = [cited[number] for number in sorted(cited)]
    quote = "".join(part for part, _ in card.quotations[0].pieces) if card.quotations else ""
    return [
        _cell(event.id),
        when.edtf if when else "",
        str(when.earliest or "") if when else "",
        str(when.latest or "") if when else "",
        card.words,
        _cell(card.title),
        _cell(card.lane_label),
        str(event.kind),
        str(event.origin),
        " ".join(card.statuses),
        _cell(safe.text(event.text)),
        _cell(quote),
        _cell(" | ".join(source.publisher for source in sources)),
        _cell(" | ".join(source.url for source in sources if source.url)),
        _cell(address(timeline.head, event=event.id)),
    ]


def _cell(text: str) -> str:
    """The text, with an apostrophe before a sign that a spreadsheet would take for a formula."""
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
