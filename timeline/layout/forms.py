"""Events -> items: where each lies in time, in which lane, and what shape says how sure it is.

Times are day numbers (``Day.ordinal``); a day stands at its beginning, a period runs from its
first day to the end of its last.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.layout.shapes import Form, Status
from timeline.model import Kind, Lane, Origin
from timeline.when import Granularity, When
from timeline.words import date_words, phrase

if TYPE_CHECKING:
    from timeline.model import Conflict, Event, Timeline


@dataclass(frozen=True, slots=True)
class Item:
    """An event with a place in time."""

    event: Event
    lane: int
    form: Form
    status: Status
    doubtful: bool
    start: float
    end: float
    """Day numbers; the same twice for a day. An open end repeats the known one."""
    anchor: float
    """The day its leader begins at."""
    exact: bool
    """Whether the anchor is a day that is named, not the edge of a period."""
    when: When
    sure: tuple[float, float] | None = None
    others: tuple[tuple[Form, float, float], ...] = ()
    name: str = ""


def items(timeline: Timeline, *, named: bool = True) -> tuple[Item, ...]:
    """Every dated event in the order of time, ties by open start first, then as in the story.

    The same for any order of ``timeline.events``.
    """
    conflicts = {c.event: c for c in timeline.conflicts if c.kind == "date"}
    lanes = {
        lane.id: (index, lane.label) for index, lane in enumerate(shown_lanes(timeline), start=1)
    }
    rest = lanes.get("", (len(lanes), ""))
    language = timeline.head.language or "en"
    found = []
    for event in timeline.events:
        when = event.when
        if when is None or when.drawn is None:
            continue
        index, label = lanes.get(event.lane, rest)
        item = _item(event, when, index, conflicts.get(event.id))
        if named:
            item = replace(item, name=accessible_name(item, label, language))
        found.append(item)
    return tuple(sorted(found, key=_order))


def item_of(event: Event, conflict: Conflict | None = None, lane: int = 1) -> Item | None:
    """The item of one event, or ``None`` when it has no place in time."""
    when = event.when
    if when is None or when.drawn is None:
        return None
    return _item(event, when, lane, conflict)


def shown_lanes(timeline: Timeline) -> tuple[Lane, ...]:
    """The lanes of the story, and one without a name for events that have none of them."""
    lanes = timeline.head.lanes
    known = {lane.id for lane in lanes}
    if any(event.lane not in known for event in timeline.events):
        return (*lanes, Lane("", ""))
    return lanes


def status(event: Event, *, conflicting: bool) -> Status:
    """What the shape of its mark says of an event; the sources first, then the plan."""
    if event.kind is Kind.DENIED:
        return Status.DENIED
    if event.kind is Kind.PLANNED:
        return Status.PLANNED
    if conflicting:
        return Status.CONFLICT
    alone = event.origin is Origin.REPORTED and not event.is_coverage
    if alone and len({piece.article for piece in event.evidence}) + len(event.sources) <= 1:
        return Status.REPORTED
    return Status.PLAIN


def source_count(event: Event) -> int:
    """How many different sources say so."""
    articles = {piece.article for piece in event.evidence}
    cited = {s.article or s.url or f"{s.publisher} {s.title}" for s in event.sources}
    return len(articles | cited)


def accessible_name(item: Item, lane: str, language: str, visible: str = "") -> str:
    """The name of a mark: the words that are seen, then lane, status, number of sources."""
    date = visible or date_words(item.when, language, "short")
    parts = [f"{date} {item.event.title}".strip(), lane]
    if item.status is not Status.PLAIN:
        parts.append(phrase(f"status-{item.status}", language))
    if item.doubtful:
        parts.append(phrase("status-doubtful", language))
    if count := source_count(item.event):
        parts.append(phrase("sources", language, n=count))
    return ", ".join(part for part in parts if part)


def _order(item: Item) -> tuple[object, ...]:
    return (item.anchor, item.form is not Form.UNTIL, item.event.place)


def _item(event: Event, when: When, lane: int, conflict: Conflict | None) -> Item:
    other_dates = [
        claim.when
        for claim in (conflict.claims[1:] if conflict else ())
        if claim.when is not None and claim.when.drawn is not None and claim.when != when
    ]
    state = status(event, conflicting=bool(other_dates))
    form, start, end, sure = _extent(when)
    if form is Form.BAR and event.within and when.end is not None:
        # Some day from the first to the last: it did not last, and the last day is one of them.
        form, end, sure = Form.BAND, _last(when.end), None
    others = tuple(
        (form_, first, last) for form_, first, last, _ in (_extent(other) for other in other_dates)
    )
    if not others and form is Form.DAY and (vaguer := _vaguer(event, when)):
        others = (vaguer,)
    return Item(
        event=event,
        lane=lane,
        form=form,
        status=state,
        doubtful=when.qualifier in {"?", "%"},
        start=start,
        end=end,
        anchor=end if form is Form.UNTIL else start,
        exact=_exact_anchor(when, form),
        when=when,
        sure=sure,
        others=others,
    )


def _exact_anchor(when: When, form: Form) -> bool:
    side = when.end if form is Form.UNTIL else when.start
    return (side if when.is_interval and side else when).is_day


def _extent(when: When) -> tuple[Form, float, float, tuple[float, float] | None]:
    start, end = when.start, when.end
    if when.is_interval:
        if end is None and start is not None:
            at = _at(start)
            return Form.SINCE, at, at, None
        if start is None and end is not None:
            at = _at(end) if end.is_day else _last(end)
            return Form.UNTIL, at, at, None
        if start is None or end is None:  # pragma: no cover - When has at least one end
            raise ValueError(when.edtf)
        first, last = _at(start), _at(end) if end.is_day else _last(end)
        if start.qualifier and end.qualifier and "~" in start.qualifier + end.qualifier:
            return Form.ABOUT, first, last, None
        inner = (first if start.is_day else _last(start), _at(end))
        vague = not (start.is_day and end.is_day)
        return Form.BAR, first, last, inner if vague and inner[0] < inner[1] else None
    if when.is_day:
        at = _at(when)
        return (Form.ABOUT if when.qualifier in {"~", "%"} else Form.DAY), at, at, None
    form = Form.ABOUT if when.qualifier in {"~", "%"} else Form.BAND
    return form, _at(when), _last(when), None


def _at(when: When) -> float:
    day = when.earliest or when.latest
    number = float(day.ordinal) if day else 0.0
    if when.granularity is Granularity.TIME:
        hour, minute = when.edtf.split("T")[1][:5].split(":")
        number += (int(hour) * 60 + int(minute)) / 1440
    return number


def _last(when: When) -> float:
    day = when.latest or when.earliest
    return float(day.ordinal + 1) if day else 0.0


def _vaguer(event: Event, when: When) -> tuple[Form, float, float] | None:
    """The narrowest period, a year at most, that another source gives for the day."""
    claims = [piece.when for piece in event.evidence]
    best: tuple[Form, float, float] | None = None
    for claim in claims:
        if claim is None or claim.is_interval or claim.is_day or not claim.contains(when):
            continue
        first, last = _at(claim), _last(claim)
        if last - first <= 366 and (best is None or last - first < best[2] - best[1]):
            best = (Form.BAND, first, last)
    return best
