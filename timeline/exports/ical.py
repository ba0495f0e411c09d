"""A calendar of the days that are known (RFC 5545)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline import safe
from timeline.cards import Card, cards
from timeline.cards.addresses import address, base_address, name
from timeline.model import Kind, Origin, Timeline

if TYPE_CHECKING:
    from timeline.when import Day, When

EPOCH = date(1970, 1, 1)


def calendar(timeline: Timeline) -> bytes:
    """``timeline.ics``: whole-day events; what is known only to the month or vaguer is left out.

    Stamps come from the story, never from the clock.
    """
    head = timeline.head
    title = _text(safe.text(head.title))
    made = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//sourced-timeline//timeline//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ]
    if head.description:
        made.append(("DESCRIPTION", _text(safe.text(head.description))))
    made += [("NAME", title), ("X-WR-CALNAME", title)]
    stamp = f"{_basic(_stamp(timeline))}T000000Z"
    told, _ = cards(timeline)
    for card in told:
        days = _days(card.event.when)
        if days:
            made += _entry(timeline, card, days, stamp)
    made.append(("END", "VCALENDAR"))
    return b"".join(_line(name, value) for name, value in made)


def _entry(
    timeline: Timeline, card: Card, days: tuple[date, date], stamp: str
) -> list[tuple[str, str]]:
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
    unsure = event.kind is Kind.PLANNED or event.origin is Origin.REPORTED
    status = "TENTATIVE" if unsure else "CONFIRMED"
    made = [
        ("BEGIN", "VEVENT"),
        ("SUMMARY", _text(card.title)),
        ("DTSTART;VALUE=DATE", _basic(days[0])),
        ("DTEND;VALUE=DATE", _basic(days[1] + timedelta(days=1))),
        ("DTSTAMP", stamp),
        ("UID", _text(f"{uid}@{host}")),
    ]
    if card.lane_label:
        made.append(("CATEGORIES", _text(card.lane_label)))
    made += [
        ("DESCRIPTION", _text("\n".join(part for part in words if part))),
        ("STATUS", "CANCELLED" if event.kind is Kind.DENIED else status),
        ("TRANSP", "TRANSPARENT"),
    ]
    if base_address(timeline.head):
        made.append(("URL", address(timeline.head, event=event.id)))
    return [*made, ("END", "VEVENT")]


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(value: str) -> str:
    """A value of the type TEXT (section 3.3.11): commas, semicolons and ends of lines escaped."""
    for sign in "\\;,":
        value = value.replace(sign, "\\" + sign)
    return "\\n".join(value.splitlines())


def _line(name: str, value: str) -> bytes:
    """A content line (section 3.1): no more than 75 octets before it goes on in the next."""
    raw = f"{name}:{value}".encode()
    pieces, start = [], 0
    while len(raw) - start > 74:
        end = start + 74  # the space that begins the next line is the last octet
        while raw[end] & 0xC0 == 0x80:  # no letter is cut in two
            end -= 1
        end -= raw[end - 1] == ord("\\")  # nor an escape, which some read before they join
        pieces.append(raw[start:end])
        start = end
    return b"\r\n ".join([*pieces, raw[start:]]) + b"\r\n"


def _days(when: When | None) -> tuple[date, date] | None:
    """The first and the last day, where they are known; an open interval has its one known day."""
    if when is None or when.qualifier or when.is_partial:
        return None
    if when.is_interval:
        ends = [_day(side) for side in (when.start, when.end) if side is not None]
        if not ends or any(end is None for end in ends):
            return None
        known = [end for end in ends if end is not None]
        return known[0], known[-1]
    day = _day(when)
    return (day, day) if day else None


def _day(when: When) -> date | None:
    if not when.is_day or when.earliest is None:
        return None
    return _date(when.earliest)


def _date(day: Day) -> date | None:
    # The day after the last must exist too.
    return date(day.year, day.month, day.day) if 1 <= day.year <= 9998 else None


def _stamp(timeline: Timeline) -> date:
    known = timeline.now.latest if timeline.now else None
    return (known and _date(known)) or EPOCH
