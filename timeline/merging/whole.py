"""Events to events: the same happening once, with all that says so."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.merging import blocks, clusters, copies, matching
from timeline.merging.aliases import Folding, folding
from timeline.merging.conflicts import conflicts
from timeline.merging.decided import Decided, decided, duplicates
from timeline.merging.features import features, statements
from timeline.merging.similarity import Profile, profiles
from timeline.merging.verdict import Verdict, verdict
from timeline.model import Conflict, Event, Evidence, Kind, Origin, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline.merging.matching import Match
    from timeline.model import Decision


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two were made one, or nearly were; nothing is merged without one."""

    candidate: str
    event: str
    verdict: str
    """``merged``, ``refused`` or ``rejected``."""
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What came out; every event and every piece of evidence that went in is in it."""

    events: tuple[Event, ...]
    """By date, undated ones last."""
    conflicts: tuple[Conflict, ...] = ()
    reasons: tuple[Reason, ...] = ()
    problems: tuple[Problem, ...] = ()


def merge(
    candidates: Iterable[Event],
    curated: Iterable[Event] = (),
    decisions: Sequence[Decision] = (),
    aliases: Sequence[Sequence[str]] = (),
    encoder: Callable[[Sequence[str]], Sequence[Sequence[float]]] | None = None,
) -> Merged:
    """The events of a story, each happening once.

    ``encoder`` may turn texts into vectors of length 1, to be compared beside the words.
    Merging what was merged changes nothing, and the order of the input never matters.
    """
    read, leads, faults = _unpacked(candidates, curated)
    rulings = decided(decisions, {event.id for event in read}, {event.id for event in leads})
    reasons = [
        Reason(event.id, "", "rejected", 0.0, rulings.rejected[event.id].why or "by the editor")
        for event in read
        if event.id in rulings.rejected
    ]
    read = [event for event in read if event.id not in rulings.rejected]
    fold = folding(aliases)
    compared = [event for event in read if event.evidence]
    everything = [*leads, *compared]
    known = profiles_of(everything, fold, encoder) if compared else []
    own, theirs = known[: len(leads)], known[len(leads) :]
    matches = matching.matches(leads, own, compared, theirs, rulings) if compared else {}
    reasons += [
        Reason(compared[i].id, match.event, match.outcome, match.score, match.why)
        for i, found in sorted(matches.items())
        for match in found
    ]
    taken = {i: found[0] for i, found in matches.items() if found[0].outcome == "merged"}
    events = _with_evidence(leads, compared, taken)
    rest = [i for i in range(len(compared)) if i not in taken and _stands_alone(compared[i])]
    groups, more = _grouped(rest, compared, theirs, rulings)
    events += [_one(group, compared) for group in groups]
    events += [event for event in read if not event.evidence]
    events.sort(key=_order)
    told = [(e.evidence[0].article, e.evidence[0].sentence) for e in read if e.evidence]
    shared = {place for place, number in Counter(told).items() if number > 1}
    found_conflicts = [conflict for event in events for conflict in conflicts(event, fold, shared)]
    return Merged(
        tuple(events),
        tuple(found_conflicts),
        tuple(sorted({*reasons, *more}, key=lambda r: (r.candidate, r.event, r.verdict))),
        (*faults, *rulings.problems),
    )


def _order(event: Event) -> tuple[bool, int, str, str]:
    drawn = event.when.drawn if event.when else None
    return (drawn is None, drawn.ordinal if drawn else 0, str(event.when), event.id)


def _stands_alone(event: Event) -> bool:
    """Whether a candidate is published without a match: an undated sentence is not."""
    return not event.evidence or event.evidence[0].mention is not None or event.when is not None


def _unpacked(
    candidates: Iterable[Event], curated: Iterable[Event]
) -> tuple[list[Event], list[Event], list[Problem]]:
    """Candidates of one piece of evidence each, and curated events without what they gathered.

    What was merged before is taken apart again, so that merging twice is merging once.
    """
    given = [*curated, *candidates]
    leads: dict[str, Event] = {}
    faults: list[Problem] = []
    read: dict[tuple[str, Evidence | None], Event] = {}
    for event in given:
        if event.origin is Origin.CURATED:
            bare = replace(event, evidence=())
            if leads.setdefault(event.id, bare) != bare:
                message = f"two curated events have the id {event.id!r}"
                hint = "give one of them another id; both are kept"
                faults.append(Problem(message, event.path, event.line, hint))
                number = next(n for n in range(2, 1000) if f"{event.id}-{n}" not in leads)
                leads[f"{event.id}-{number}"] = replace(bare, id=f"{event.id}-{number}")
        for piece in event.evidence:
            single = _single(event, piece)
            read[single.id, replace(piece, why="", id="", title="", kind=None)] = single
        if not event.evidence and event.origin is not Origin.CURATED:
            read[event.id, None] = event
    listed = sorted(read.values(), key=lambda e: (_order(e), _place(e)))
    return _told_apart(listed), sorted(leads.values(), key=_order), faults


def _place(event: Event) -> tuple[str, int, int]:
    if not event.evidence:
        return ("", 0, 0)
    piece = event.evidence[0]
    start = piece.mention.span.start if piece.mention else piece.sentence.start
    return (piece.article, piece.sentence.start, start)


def _single(event: Event, piece: Evidence) -> Event:
    """The candidate that a piece of evidence was."""
    when = piece.when if piece.mention is not None else None
    own = event.origin is not Origin.CURATED and len(event.evidence) == 1
    title, kind = piece.title or event.title, piece.kind or event.kind
    name = piece.id or (event.id if own else f"{event.id}-{piece.article}-{piece.sentence.start}")
    bare = piece.mention.why if piece.mention is not None else ""
    kept = replace(piece, id=name, title=title, kind=kind, why=bare)
    lane = event.lane if own else ""
    return Event(
        name,
        event.when if own and not piece.id else when,
        title,
        kind,
        lane=lane,
        evidence=(kept,),
        origin=Origin.REPORTED,
    )


def _told_apart(listed: list[Event]) -> list[Event]:
    """The candidates, those given a number whose id another one has already."""
    if not duplicates(event.id for event in listed):
        return listed
    used: set[str] = set()
    found = []
    for event in listed:
        name, number = event.id, 2
        while name in used:
            name, number = f"{event.id}-{number}", number + 1
        used.add(name)
        found.append(_renamed(event, name) if name != event.id else event)
    return found


def _renamed(event: Event, name: str) -> Event:
    return replace(event, id=name, evidence=tuple(replace(e, id=name) for e in event.evidence))


def profiles_of(
    events: Sequence[Event],
    fold: Folding,
    encoder: Callable[[Sequence[str]], Sequence[Sequence[float]]] | None = None,
) -> list[Profile]:
    """The events in the form in which they are compared."""
    texts = [statements(event) for event in events]
    # What lasts "until" a day ends on it, whatever the verb says.
    acts = ["expire" if event.kind is Kind.END else "" for event in events]
    known = [
        features(own, fold, act, around) for (own, around), act in zip(texts, acts, strict=True)
    ]
    dense = encoder([own for own, _ in texts]) if encoder and texts else None
    # An undated sentence may be dropped; what is rare must not hang on it.
    counted = [event.origin is Origin.CURATED or _stands_alone(event) for event in events]
    return profiles(known, dense, counted)


def _with_evidence(
    leads: Sequence[Event], read: Sequence[Event], taken: dict[int, Match]
) -> list[Event]:
    """The curated events with what was found for each."""
    gathered: dict[str, list[Evidence]] = defaultdict(list)
    for i, match in sorted(taken.items()):
        piece = read[i].evidence[0]
        why = "; ".join(filter(None, (piece.why, match.why)))
        claimed = piece.when if piece.mention is not None else None
        gathered[match.event].append(replace(piece, why=why, when=claimed))
    return [replace(event, evidence=_in_order(gathered[event.id])) for event in leads]


def _in_order(pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(pieces, key=lambda e: (e.article, e.sentence, e.clauses, e.id)))


def _grouped(
    rest: Sequence[int], read: Sequence[Event], theirs: Sequence[Profile], rulings: Decided
) -> tuple[list[list[int]], list[Reason]]:
    """Reported events brought together, and why."""
    place = {read[i].id: i for i in rest}
    ruled = {name for pair in (*rulings.same, *rulings.apart) for name in pair}
    copied = copies.copies(rest, read, theirs, ruled)
    heads = list(copied)

    def judge(i: int, j: int) -> Verdict:
        one, other = copies.spokesmen(i, j, copied, read)
        return verdict(read[one], theirs[one], read[other], theirs[other])

    found: dict[tuple[int, int], Verdict] = {}
    for one, other in blocks.pairs([read[i] for i in heads], [theirs[i] for i in heads]):
        i, j = heads[one], heads[other]
        if not rulings.kept_apart(read[i].id, read[j].id):
            found[i, j] = judge(i, j)
    forced = frozenset(
        (min(place[a], place[b]), max(place[a], place[b]))
        for a, b in rulings.same
        if a in place and b in place
    )
    apart = frozenset(
        (min(ends), max(ends))
        for pair in rulings.apart
        if len(ends := [place[name] for name in pair if name in place]) == 2
    )
    joined = clusters.clusters(heads, found, judge, forced, apart)
    home = {i: group for group in joined for i in group}
    groups = [sorted(j for i in group for j in copied[i]) for group in joined]
    reasons = [
        Reason(read[j].id, read[i].id, "merged", 1.0, "the same words of the same date")
        for i, same in copied.items()
        for j in same[1:]
    ]
    reasons += [
        Reason(
            read[j].id,
            read[i].id,
            "merged" if home[i] is home[j] else "refused",
            answer.score,
            answer.why if answer.same is (home[i] is home[j]) else "another one fits better",
        )
        for (i, j), answer in found.items()
        if answer.near_miss or answer.same
    ]
    return groups, reasons


def _one(group: Sequence[int], read: Sequence[Event]) -> Event:
    """One event for a group of candidates."""
    members = [read[i] for i in group]
    if len(members) == 1:
        return members[0]
    lead = _lead(members)
    pieces = []
    for member in members:
        piece = member.evidence[0]
        agree = "says the same" if member is not lead else ""
        pieces.append(replace(piece, why="; ".join(filter(None, (piece.why, agree)))))
    kinds = {member.kind for member in members}
    kind = Kind.OCCURRENCE if Kind.OCCURRENCE in kinds else lead.kind
    name = min(member.id for member in members)
    return replace(lead, id=name, kind=kind, evidence=_in_order(pieces))


def _lead(members: Sequence[Event]) -> Event:
    """The member whose date and title stand for all: the most exact date, the most agreed on."""
    votes = Counter(str(member.when) for member in members)

    def rank(member: Event) -> tuple[bool, int, int, bool, int, str]:
        when = member.when
        vague = when is None or when.is_partial or when.earliest is None or when.latest is None
        width = 10**7
        if when is not None and when.earliest is not None and when.latest is not None:
            width = when.latest.ordinal - when.earliest.ordinal
        cut = len(member.title) > 86
        return (vague, width, -votes[str(when)], cut, -len(member.title), member.id)

    return min(members, key=rank)
