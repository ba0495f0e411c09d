"""The event that is most like a reported one, for the editor who must decide."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.merging.aliases import folding
from timeline.merging.tongues import across
from timeline.merging.verdict import likeness, verdict
from timeline.merging.whole import profiles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.merging.similarity import Profile
    from timeline.model import Event

FAR = 0.2
"""Below this likeness no event is worth a word."""


@dataclass(frozen=True, slots=True)
class Near:
    """Another event and why a reported one was not taken for it."""

    event: str
    title: str
    score: float
    why: str


def nearest(
    events: Sequence[Event], curated: Sequence[Event], aliases: Sequence[Sequence[str]] = ()
) -> list[Near | None]:
    """For each event the nearest curated one, or another of its own day that is nearer.

    ``None`` where nothing is like it.
    """
    everything = [*curated, *events]
    known = profiles_of(everything, folding(aliases))
    days: dict[str, list[int]] = defaultdict(list)
    for n, event in enumerate(events, len(curated)):
        days[str(event.when)].append(n)
    found: list[Near | None] = []
    for i, event in enumerate(events, len(curated)):
        others = [n for n in (*range(len(curated)), *days[str(event.when)]) if n != i]
        ranked = [(_alike(known[n], known[i]), -n) for n in others]
        score, place = max(ranked, default=(0.0, 0))
        if score < FAR:
            found.append(None)
            continue
        other = everything[-place]
        answer = verdict(other, known[-place], event, known[i])
        found.append(Near(other.id, other.title, score, answer.why))
    return found


def _alike(lead: Profile, profile: Profile) -> float:
    return max(likeness(lead, profile), across(lead.own, profile.own))
