"""Cards: every event as a reader meets it - date in words, quotations, numbered sources, notes."""

from __future__ import annotations

from timeline.cards.card import Card, Note, cards, html_datetime, statuses
from timeline.cards.quotations import Quotation, quotation
from timeline.cards.references import Reference, References

__all__ = [
    "Card",
    "Note",
    "Quotation",
    "Reference",
    "References",
    "cards",
    "html_datetime",
    "quotation",
    "statuses",
]
