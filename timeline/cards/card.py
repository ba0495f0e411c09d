"""A card: one event with everything that is known about it, ready to be written down."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline import safe
from timeline.cards.quotations import Quotation, quotation, quoted
from timeline.cards.references import Reference, References
from timeline.model import Conflict, Event, Evidence, Kind, Origin, Timeline
from timeline.when import Granularity, When
from timeline.words import date_words, gap_words, phrase, reason_words

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_QUOTATIONS = 4
"""An event told by a hundred articles quotes these; the others are named."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader must know about the date or the status."""

    status: str
    """``conflict``, ``reported``, ``planned``, ``denied``, ``unsourced`` or ``note``."""
    head: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An event as it stands in the list."""

    event: Event
    words: str
    """The date in words, as precise as it is known."""
    datetime: str
    """The same for machines, where HTML has a form for it; else empty."""
    title: str
    lane: int
    """Counted from 1 in the order of the story's lanes; 0 for a lane that is not named there."""
    lane_label: str
    html: str
    """The curator's text, clean HTML."""
    quotations: tuple[Quotation, ...]
    lead: str
    """What stands before ``references``: ``The day:``, ``Also reported by`` or ``Reported by``."""
    references: tuple[Reference, ...]
    notes: tuple[Note, ...]
    statuses: tuple[str, ...]
    gap: str = ""
    """How much later than the one before, in words."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all its sources, as footnotes want them."""
        cited = {item.reference.number for item in self.quotations}
        return tuple(sorted(cited | {reference.number for reference in self.references}))


@lru_cache(maxsize=4)
def cards(timeline: Timeline) -> tuple[tuple[Card, ...], tuple[Reference, ...]]:
    """Every event as a card, in the order of the timeline, and every source they cite."""
    language = timeline.head.language
    references = References({article.id: article for article in timeline.articles}, language)
    conflicts: dict[str, list[Conflict]] = {}
    for conflict in timeline.conflicts:
        conflicts.setdefault(conflict.event, []).append(conflict)
    lanes = {lane.id: (number, lane.label) for number, lane in enumerate(timeline.head.lanes, 1)}
    found: list[Card] = []
    before: When | None = None
    for event in timeline.events:
        # Without a lane of the story it stands in the last one of the chart, and in its colour.
        number, label = lanes.get(event.lane, (len(lanes) + 1, event.lane))
        disputed = conflicts.get(event.id, ())
        quotations, lead, cited = _proof(event, references, language)
        found.append(
            Card(
                event=event,
                words=date_words(event.when, language, within=event.within),
                datetime=html_datetime(about(event)),
                title=safe.text(event.title),
                lane=number,
                lane_label=safe.text(label),
                html=safe.html(event.text),
                quotations=quotations,
                lead=lead,
                references=cited,
                notes=_notes(
                    event, disputed, len({q.reference.number for q in quotations}), timeline
                ),
                statuses=statuses(event, disputed),
                gap=gap_words(before, event.when, language),
            )
        )
        before = event.when
    return tuple(found), references.listed


def statuses(event: Event, disputed: Sequence[Conflict] = ()) -> tuple[str, ...]:
    """What is special about an event, the weightiest first; ``confirmed`` when nothing is."""
    found = [
        *(["conflict"] if any(conflict.kind == "date" for conflict in disputed) else []),
        *(["denied"] if event.kind is Kind.DENIED else []),
        *(["planned"] if event.kind is Kind.PLANNED else []),
        *(["reported"] if event.origin is Origin.REPORTED and not event.is_coverage else []),
        *(["doubtful"] if event.when and event.when.qualifier in {"?", "%"} else []),
        *(["unsourced"] if not (event.sources or event.evidence or event.is_coverage) else []),
    ]
    return tuple(found) or ("confirmed",)


def about(event: Event) -> When | None:
    """Its date for machines, which know no "between": then the month or year of all the days."""
    when = event.when
    if when is None or not event.within or not (when.start and when.end):
        return when
    first, last = str(when.earliest), str(when.latest)
    for figures in (7, 4):  # as in 2018-03, 2018
        if first[0] != "-" and first[:figures] == last[:figures]:
            return When(first[:figures])
    return None


def html_datetime(when: When | None) -> str:
    """The ``datetime`` of a ``<time>`` where HTML has a form: a year, month or day after Christ.

    An interval gives its first known day; the words beside it say the rest.
    """
    if when is None or when.drawn is None or not 1 <= when.drawn.year <= 9999:
        return ""
    if when.granularity is Granularity.YEAR:
        return f"{when.drawn.year:04}"
    if when.granularity is Granularity.MONTH:
        return f"{when.drawn.year:04}-{when.drawn.month:02}"
    if when.granularity is Granularity.TIME:
        return when.edtf.rstrip("?~%")
    return str(when.drawn)


def _proof(
    event: Event, references: References, language: str
) -> tuple[tuple[Quotation, ...], str, tuple[Reference, ...]]:
    """What is quoted, the words before the sources that are only named, and those sources."""
    quotations: list[Quotation] = []
    named: list[Reference] = []
    seen: set[str] = set()
    dated = False
    for piece in event.evidence:
        reference = references.article(piece.article)
        if reference is None:
            continue
        again = " ".join(piece.quote.casefold().split())
        if len(quotations) < MOST_QUOTATIONS and again not in seen and piece.quote.strip():
            why = _why(piece, language)
            # A report that became part of another event is still found at its own address.
            anchor = piece.id if piece.id != event.id else ""
            quotations.append(quotation(piece, reference, why, anchor))
            dated = dated or piece.when == event.when
        else:
            named.append(reference)
        seen.add(again)
    for source in event.sources:
        cited = references.source(source)
        if cited is None:
            continue
        if source.quote and len(quotations) < MOST_QUOTATIONS:
            quotations.append(quoted(source.quote, cited, source.language))
            dated = True
        else:
            named.append(cited)
    told = {item.reference.number for item in quotations}
    others = {item.number: item for item in named if item.number not in told}
    if not quotations:
        lead = phrase("reported-by", language)
    else:
        lead = phrase("also-by" if dated or event.when is None else "the-day", language)
    return tuple(quotations), lead if others else "", tuple(others.values())


def _why(piece: Evidence, language: str) -> str:
    """How the words were understood, in the language of the page."""
    found = safe.text(piece.why)
    reading = safe.text(piece.mention.why) if piece.mention else ""
    parts = (found, reading if reading not in found else "")
    return "; ".join(reason_words(part, language) for part in parts if part)


def _sides(conflict: Conflict, timeline: Timeline) -> str:
    """``5 February 2018 (Road Office); August 2017 (Haulage Weekly)``, or of a number or weekday.

    Of a weekday the sentence that tells it, and who calls it so.
    """
    language = timeline.head.language
    found: dict[str, list[str]] = {}
    for claim in conflict.claims:
        article = timeline.article(claim.evidence.article) if claim.evidence else None
        who = safe.text(
            article.publisher if article else claim.source.publisher if claim.source else ""
        )
        said = date_words(claim.when, language) if claim.when else safe.text(claim.what)
        named = found.setdefault(said, [])
        if who and who not in named:
            named.append(who)
    if conflict.kind == "weekday":
        told = reason_words(safe.text(conflict.message), language)
        return told + "".join(_bracketed(who) for who in found.values())
    return "; ".join(said + _bracketed(who) for said, who in found.items()) + "."


def _bracketed(who: Sequence[str]) -> str:
    return f" ({', '.join(who[:MOST_QUOTATIONS])})" if who else ""


def _notes(
    event: Event, disputed: Sequence[Conflict], tellers: int, timeline: Timeline
) -> tuple[Note, ...]:
    language = timeline.head.language
    heads = {"date": "two-dates", "number": "two-numbers", "weekday": "two-weekdays"}
    found = []
    for conflict in disputed:
        text = _sides(conflict, timeline)
        reason = safe.text(conflict.settled or (event.settled if conflict.kind == "date" else ""))
        if reason:
            text = f"{text} {phrase('settled', language)} {reason}"
        head = phrase(heads.get(conflict.kind, "two-numbers"), language)
        found.append(Note("conflict", head, text))
    if event.kind is Kind.PLANNED:
        found.append(Note("planned", phrase("is-planned", language), safe.text(event.note)))
    elif event.kind is Kind.DENIED:
        found.append(Note("denied", phrase("is-denied", language), safe.text(event.note)))
    elif event.note:
        found.append(Note("note", "", safe.text(event.note)))
    if event.origin is Origin.REPORTED and not event.is_coverage:
        alone = tellers + len(event.sources) <= 1
        head = phrase("one-source", language) if alone else ""
        found.append(Note("reported", head, phrase("unconfirmed", language)))
    if "unsourced" in statuses(event):
        found.append(Note("unsourced", phrase("is-unsourced", language)))
    return tuple(found)
