"""What the editor decided, looked up while merging; decisions that cannot hold become problems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from timeline.model import Decision

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions that hold."""

    rejected: dict[str, Decision]
    same: tuple[tuple[str, str], ...]
    """Candidate and the event it is the same as, in the order of the file."""
    apart: frozenset[Pair]
    problems: tuple[Problem, ...]

    def target(self, candidate: str) -> str:
        """The event a candidate was said to be; empty when nothing was said."""
        return next((event for one, event in self.same if one == candidate), "")

    def kept_apart(self, one: str, other: str) -> bool:
        """Whether two ids were said to be two happenings."""
        return frozenset((one, other)) in self.apart


def decided(
    decisions: Sequence[Decision], candidates: Collection[str], curated: Collection[str]
) -> Decided:
    """The decisions sorted out; the first of two that contradict each other holds."""
    rejected: dict[str, Decision] = {}
    same: dict[str, Decision] = {}
    apart: dict[Pair, Decision] = {}
    found: list[Problem] = []
    for decision in decisions:
        name, event = decision.candidate, decision.event
        against = _contradicted(decision, rejected, same, apart)
        circle = decision.kind == "same-as" and _closes_circle(name, event, same)
        fault = (
            _contradiction(decision, against) if against else _fault(decision, candidates, curated)
        )
        if fault is None and circle:
            hint = "delete one of the same-as in the circle"
            fault = _problem(decision, "leads back to itself", hint)
        if fault is not None:
            found.append(fault)
        elif decision.kind == "reject":
            rejected[name] = decision
        elif decision.kind == "same-as":
            same[name] = decision
        else:
            apart[frozenset((name, event))] = decision
    ends = tuple((name, _end(name, same)) for name in sorted(same))
    return Decided(rejected, ends, frozenset(apart), tuple(found))


def _contradiction(decision: Decision, against: Decision) -> Problem:
    line = f" on line {against.line}" if against.line else ""
    hint = "delete one of the two; the first one holds"
    return _problem(decision, f"contradicts {_told(against)}{line}", hint)


def _fault(
    decision: Decision, candidates: Collection[str], curated: Collection[str]
) -> Problem | None:
    """What is wrong with a decision by itself; ``None`` when nothing is."""
    name, event, kind = decision.candidate, decision.event, decision.kind
    if name in curated and (kind == "reject" or name not in candidates):
        # An accepted event keeps the id of its candidate, which other decisions may be about.
        hint = "delete the decision, or the event if you do not want it"
        return _problem(decision, "is about one of your events", hint)
    if kind not in {"reject", "same-as", "not-same-as"}:
        hint = "known: reject, same-as, not-same-as"
        return Problem(f"unknown decision {kind!r}", "events.yaml", decision.line, hint)
    if name not in candidates:
        hint = "its article was changed or taken away; delete the decision or leave it"
        return _problem(decision, "is about a candidate that no longer exists", hint, "notice")
    if kind != "reject" and event not in candidates and event not in curated:
        hint = "correct the id, or delete the decision"
        return _problem(decision, "names an event that no longer exists", hint)
    return None


def _contradicted(
    decision: Decision,
    rejected: dict[str, Decision],
    same: dict[str, Decision],
    apart: dict[Pair, Decision],
) -> Decision | None:
    """The earlier decision that says otherwise."""
    name, event = decision.candidate, decision.event
    if decision.kind == "reject":
        return same.get(name)
    if decision.kind == "same-as":
        other = same.get(name)
        if other is not None and other.event != event:
            return other
        return rejected.get(name) or apart.get(frozenset((name, event)))
    if decision.kind == "not-same-as":
        for one, two in ((name, event), (event, name)):
            if one in same and _end(one, same) == two:
                return same[one]
    return None


def _closes_circle(name: str, event: str, same: dict[str, Decision]) -> bool:
    return name == event or _end(event, same) == name


def _end(name: str, same: dict[str, Decision]) -> str:
    """Where a chain of same-as leads."""
    while name in same:
        name = same[name].event
    return name


def _told(decision: Decision) -> str:
    return f"`{decision.kind} {decision.candidate}" + (
        f" {decision.event}`" if decision.event else "`"
    )


def _problem(decision: Decision, what: str, hint: str, severity: str = "error") -> Problem:
    message = f"the decision {_told(decision)} {what}"
    return Problem(message, "events.yaml", decision.line, hint, severity)


def duplicates(ids: Iterable[str]) -> list[str]:
    """The ids that come more than once, each once, in order."""
    seen: set[str] = set()
    twice: list[str] = []
    for name in ids:
        if name in seen and name not in twice:
            twice.append(name)
        seen.add(name)
    return twice
