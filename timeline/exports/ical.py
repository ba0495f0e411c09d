"""A calendar of the days that are known (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline import safe
from timeline.cards import Card, cards
from timeline.cards.addresses import address, base_address, name
from timeline.model import Kind, Origin, Timeline

if TYPE_CHECKING:
    from icalendar import Component

    from timeline.model import Event
    from timeline.when import Day, When

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def calendar(timeline: Timeline) -> bytes:
    """``timeline.ics``: whole-day events; what is known only to the month or vaguer is left out.

    Stamps come from the story, never from the clock.
    """
    from icalendar import Calendar  # noqa: PLC0415 - slow to load

    head = timeline.head
    made = Calendar()
    made.add("prodid", "-//sourced-timeline//timeline//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", safe.text(head.title))
    made.add("x-wr-calname", safe.text(head.title))
    if head.description:
        made.add("description", safe.text(head.description))
    stamp = _stamp(timeline)
    told, _ = cards(timeline)
    for card in told:
        days = _days(card.event)
        if days:
            made.add_component(_entry(timeline, card, days, stamp))
    return bytes(made.to_ical())


def _entry(timeline: Timeline, card: Card, days: tuple[date, date], stamp: datetime) -> Component:
    import icalendar  # noqa: PLC0415 - as above
    from icalendar import vCategory, vDDDTypes, vText, vUri  # noqa: PLC0415

    event = card.event
    host = urlsplit(base_address(timeline.head)).hostname or "timeline.invalid"
    uid = name(timeline.head, event.id).rsplit(":", 1)[-1].strip("/")
    sources = ", ".join(
        dict.fromkeys(
            [
                *(quote.reference.publisher for quote in card.quotations),
                *(reference.publisher for reference in card.references),
            ]
        )
    )
    words = [card.words, safe.text(event.text), sources]
    status = "CONFIRMED"
    if event.kind is Kind.DENIED:
        status = "CANCELLED"
    elif event.kind is Kind.PLANNED or event.origin is Origin.REPORTED:
        status = "TENTATIVE"
    # Set with their types: ``add`` would have to work out the type of every value.
    made = icalendar.Event()
    made["uid"] = vText(f"{uid}@{host}")
    made["dtstamp"] = vDDDTypes(stamp)
    made["dtstart"] = vDDDTypes(days[0])
    made["dtend"] = vDDDTypes(days[1] + timedelta(days=1))
    made["summary"] = vText(card.title)
    made["description"] = vText("\n".join(part for part in words if part))
    if card.lane_label:
        made["categories"] = vCategory([card.lane_label])
    made["status"] = vText(status)
    made["transp"] = vText("TRANSPARENT")
    if base_address(timeline.head):
        made["url"] = vUri(address(timeline.head, event=event.id))
    return made


def _days(event: Event) -> tuple[date, date] | None:
    """The first and the last day, where they are known.

    What has no end on record has the day it began; "no later than" and "between" name no day.
    """
    when = event.when
    if when is None or when.qualifier or when.is_partial:
        return None
    if not when.is_interval:
        day = _day(when)
        return (day, day) if day else None
    if when.start is None or (when.end is not None and event.within):
        return None
    first, last = _day(when.start), _day(when.end or when.start)
    return (first, last) if first and last else None


def _day(when: When) -> date | None:
    if when.qualifier or not when.is_day or when.earliest is None:
        return None
    return _date(when.earliest)


def _date(day: Day) -> date | None:
    # The day after the last must exist too.
    return date(day.year, day.month, day.day) if 1 <= day.year <= 9998 else None


def _stamp(timeline: Timeline) -> datetime:
    if timeline.now and timeline.now.latest and (day := _date(timeline.now.latest)):
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    return EPOCH
