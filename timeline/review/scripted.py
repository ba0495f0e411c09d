"""One decision by id, as scripts take them: written, or told why there is nothing to write."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from timeline import curated
from timeline.model import Origin, Problem, TimelineError
from timeline.review import decisions
from timeline.review.explaining import find

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model import Event, Timeline


def decide(
    path: Path, timeline: Timeline, kind: str, name: str, target: str = "", why: str = ""
) -> str:
    """What was done, for ``accept``, ``reject``, ``attach`` or ``apart`` and the id it is about.

    What was decided before is told and not written again. Raises ``TimelineError`` for an id that
    does not exist.
    """
    before = _before(path, kind, name)
    if before:
        return before
    event = required(timeline, name)
    lead = event.id if event.origin is Origin.CURATED else ""
    if lead and name == lead:
        if kind == "accept":
            return f"{name} is one of your events already; nothing was written"
        hint = f"change or delete it there, on line {event.line}"
        raise TimelineError(Problem(f"{name} is one of your events", str(path), hint=hint))
    if target:
        target = required(timeline, target).id
    if lead and (kind == "accept" or (kind == "attach" and target == lead)):
        return f"{name} is evidence of {lead} already; nothing was written"
    # Of what your event has gathered only the piece that was named is meant.
    event = _piece(event, name) if lead else event
    if kind == "accept":
        return decisions.accept(path, event).what
    if kind == "reject":
        return decisions.reject(path, event, why=why).what
    write = decisions.attach if kind == "attach" else decisions.keep_apart
    return write(path, event, target, why=why).what


def required(timeline: Timeline, name: str) -> Event:
    """The event that has an id or took it over; raises ``TimelineError`` that names near ids."""
    found = find(timeline, name)
    if found is not None:
        return found
    ids = [event.id for event in timeline.events]
    begun = [id_ for id_ in ids if name and id_.startswith(name)]
    near = begun[:3] or get_close_matches(name, ids, 3, 0.6)
    hint = f"did you mean {', '.join(near)}?" if near else "timeline review --list shows the ids"
    raise TimelineError(Problem(f"there is no event {name!r}", hint=hint))


def _before(path: Path, kind: str, name: str) -> str:
    """What the file says already of a candidate that was rejected; empty when it was not."""
    if not path.exists():
        return ""
    for decision in curated.load(path).decisions:
        if decision.kind == "reject" and decision.candidate == name:
            if kind == "reject":
                return f"{name} was rejected already, on line {decision.line}; nothing was written"
            told, hint = f"{name} was rejected", "delete that decision first"
            raise TimelineError(Problem(told, str(path), decision.line, hint))
    return ""


def _piece(event: Event, name: str) -> Event:
    pieces = tuple(piece for piece in event.evidence if piece.id == name)
    return replace(event, id=name, evidence=pieces, origin=Origin.REPORTED)
