"""The curated event that is most like a reported one, for the editor who must decide."""

from __future__ import annotations

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

FAR = 0.12
"""Below this likeness no event is worth a word."""


@dataclass(frozen=True, slots=True)
class Near:
    """A curated event and why a reported one was not taken for it."""

    event: str
    title: str
    score: float
    why: str


def nearest(
    events: Sequence[Event], curated: Sequence[Event], aliases: Sequence[Sequence[str]] = ()
) -> list[Near | None]:
    """For each event the nearest curated one; ``None`` where nothing is like it."""
    known = profiles_of([*curated, *events], folding(aliases))
    own, theirs = known[: len(curated)], known[len(curated) :]
    found: list[Near | None] = []
    for event, profile in zip(events, theirs, strict=True):
        ranked = [(_alike(own[n], profile), -n) for n in range(len(curated))]
        score, place = max(ranked, default=(0.0, 0))
        if score < FAR:
            found.append(None)
            continue
        lead = curated[-place]
        answer = verdict(lead, own[-place], event, profile)
        found.append(Near(lead.id, lead.title, score, answer.why))
    return found


def _alike(lead: Profile, profile: Profile) -> float:
    return max(likeness(lead, profile), across(lead.own, profile.own))
