"""Candidates matched with the events of the editor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.merging.dates import Relation
from timeline.merging.shelf import nearby, shelf
from timeline.merging.verdict import Verdict, verdict
from timeline.when import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.merging.decided import Decided
    from timeline.merging.similarity import Profile
    from timeline.model import Event

MARGIN = 0.04
"""By how much the best must lead where the dates do not decide."""


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate and a curated event."""

    event: str
    outcome: str
    """``merged`` or ``refused``."""
    score: float
    why: str
    conflict: bool = False
    """Whether the candidate contradicts the date of the event."""


def matches(
    leads: Sequence[Event],
    own: Sequence[Profile],
    read: Sequence[Event],
    theirs: Sequence[Profile],
    rulings: Decided,
) -> dict[int, list[Match]]:
    """For each candidate that comes near an event of the editor: the best first."""
    place = {event.id: n for n, event in enumerate(leads)}
    put_up = shelf(leads, own)
    found: dict[int, list[Match]] = {}
    near: dict[int, list[tuple[Verdict, int]]] = {}
    for i, event in enumerate(read):
        target = rulings.target(event.id) or event.id
        if target in place:
            why = "the editor says that they are the same"
            if target == event.id:
                why = "accepted by the editor"
            found[i] = [Match(target, "merged", 1.0, why)]
            continue
        judged: list[tuple[Verdict, int]] = []
        for n in nearby(event, theirs[i], put_up):
            if rulings.kept_apart(event.id, leads[n].id) or not _possible(event, leads[n]):
                continue
            judged.append((verdict(leads[n], own[n], event, theirs[i]), n))
        near[i] = judged
        listed = _ranked(event, judged, leads)
        if listed:
            found[i] = listed
    for i, wrong in _needless(found, read).items():
        others = [(answer, n) for answer, n in near[i] if leads[n].id != wrong.event]
        why = "the same sentence gives this event another date"
        refused = replace(wrong, outcome="refused", why=why, conflict=False)
        ranked = _ranked(read[i], others, leads)
        better = [match for match in ranked if match.outcome == "merged"]
        found[i] = [*better, refused, *(match for match in ranked if match not in better)]
    return found


def _needless(found: dict[int, list[Match]], read: Sequence[Event]) -> dict[int, Match]:
    """Matches that contradict the date of an event which the same sentence dates rightly."""
    agreeing = {
        (listed[0].event, read[i].evidence[0].article, read[i].evidence[0].sentence)
        for i, listed in found.items()
        if listed[0].outcome == "merged" and not listed[0].conflict
    }
    return {
        i: listed[0]
        for i, listed in found.items()
        if listed[0].conflict
        and (listed[0].event, read[i].evidence[0].article, read[i].evidence[0].sentence) in agreeing
    }


def _possible(event: Event, lead: Event) -> bool:
    """Whether an undated sentence was written late enough to tell of it."""
    piece = event.evidence[0]
    if piece.mention is not None or piece.when is None or lead.when is None:
        return True
    return piece.when.overlaps(lead.when)


def _ranked(event: Event, judged: list[tuple[Verdict, int]], leads: Sequence[Event]) -> list[Match]:
    """The match if there is one, then the refusals that came near."""
    order = list(Relation)
    judged.sort(
        key=lambda pair: (
            not pair[0].same,
            pair[0].conflict,
            -pair[0].score,
            order.index(pair[0].relation),
            pair[1],
        )
    )
    if not judged:
        return []
    best = judged[0][0]
    if best.conflict and any(
        answer.near_miss and answer.relation is not Relation.APART for answer, n in judged
    ):
        # Nearly one whose date agrees: then it is hardly one whose date contradicts it.
        best = replace(best, same=False)
        judged[0] = (best, judged[0][1])
    listed: list[Match] = []
    if best.same and not _is_doubtful(best, judged[1:]):
        lead = leads[judged[0][1]]
        listed.append(Match(lead.id, "merged", best.score, _told(best, event, lead), best.conflict))
        judged = judged[1:]
    for answer, n in judged[:3]:
        if answer.same or answer.near_miss:
            why = "another event fits as well" if answer.same and not listed else answer.why
            why = "another event fits better" if answer.same and listed else why
            listed.append(Match(leads[n].id, "refused", answer.score, why))
    return listed


def _is_doubtful(best: Verdict, others: Sequence[tuple[Verdict, int]]) -> bool:
    """Whether a second event fits as well, and no date decides between the two."""
    if best.relation is Relation.SAME:
        return False
    rivals = [answer for answer, _ in others if answer.same and not answer.conflict]
    return any(best.score - rival.score < MARGIN for rival in rivals)


def _told(best: Verdict, event: Event, lead: Event) -> str:
    """Why it belongs to the event, for the reader."""
    common = best.common
    said = ""
    if best.relation is Relation.HOLDS and event.when is not None:
        grain = event.when.granularity
        if grain in {Granularity.YEAR, Granularity.MONTH, Granularity.DECADE, Granularity.SEASON}:
            said = f"says only the {grain.value}"
        else:
            said = f"less exact: {event.when}"
    elif best.relation is Relation.YEARLESS and lead.when is not None:
        year = lead.when.drawn.year if lead.when.drawn else ""
        said = f"names no year; {year} is that of the event it matches"
    elif best.relation is Relation.NEAR:
        said = f"says {event.when}, a day from {lead.when}"
    elif best.relation is Relation.UNDATED:
        said = "undated match: no date in the text"
    elif best.conflict:
        said = best.why
    return "; ".join(filter(None, (said, common))) or "says the same date"
