"""The story for TimelineJS, in its JSON format."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from timeline import safe
from timeline.cards import Card, cards
from timeline.exports.records import written
from timeline.when import Day, Granularity, When

if TYPE_CHECKING:
    from timeline.model import Timeline

_NEEDS_DAY = frozenset({Granularity.DAY, Granularity.TIME})


def timelinejs(timeline: Timeline) -> str:
    """``timelinejs.json``: the title slide and every event with a date.

    TimelineJS cannot say how sure a date is, so the date in words goes along as its
    ``display_date``; what has no date has no place in it.
    """
    head = timeline.head
    told, _ = cards(timeline)
    made = {
        "title": {
            "text": {
                "headline": escape(safe.text(head.title)),
                "text": f"<p>{escape(safe.text(head.description))}</p>",
            }
        },
        "events": [_slide(card) for card in told if card.event.when and card.event.when.drawn],
    }
    return written(made)


def _slide(card: Card) -> dict[str, Any]:
    when = card.event.when
    start, end = _ends(when)
    body = [card.html]
    for quote in card.quotations:
        words = "".join(escape(part) for part, _ in quote.pieces)
        body.append(f"<blockquote>{words} ({escape(quote.reference.publisher)})</blockquote>")
    if card.references:
        named = "; ".join(
            f'<a href="{escape(ref.url)}">{escape(ref.publisher)}</a>'
            if ref.url
            else escape(ref.publisher)
            for ref in card.references
        )
        body.append(f"<p>{escape(card.lead)} {named}</p>")
    slide: dict[str, Any] = {
        "unique_id": card.event.id,
        "start_date": start,
        "text": {"headline": escape(card.title), "text": "".join(body)},
        "display_date": card.words,
    }
    if end:
        slide["end_date"] = end
    if card.lane_label:
        slide["group"] = card.lane_label
    return slide


def _ends(when: When | None) -> tuple[dict[str, Any], dict[str, Any] | None]:
    if when is None or when.drawn is None:
        return {}, None
    if when.is_interval:
        first = when.start or when.end
        start = _date(first, when.drawn)
        last = when.end if when.start and when.end else None
        return start, _date(last, last.latest) if last and last.latest else None
    vague = when.granularity not in _NEEDS_DAY | {Granularity.YEAR, Granularity.MONTH}
    end = {"year": when.latest.year} if vague and when.latest else None
    return _date(when, when.drawn), end


def _date(when: When | None, day: Day) -> dict[str, Any]:
    found: dict[str, Any] = {"year": day.year}
    if when and when.granularity in _NEEDS_DAY | {Granularity.MONTH}:
        found["month"] = day.month
        if when.granularity in _NEEDS_DAY:
            found["day"] = day.day
    return found
