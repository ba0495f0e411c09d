"""Copies of one report, as agencies' texts stand in many papers, taken as one while comparing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from timeline.merging.similarity import Profile
    from timeline.model import Event, Kind, Span

Place = tuple[str, "Span"]
Told = tuple[str, "Kind", tuple[str, ...], frozenset[str], int]


def copies(
    members: Iterable[int],
    read: Sequence[Event],
    profiles: Sequence[Profile],
    ruled: Collection[str],
) -> dict[int, list[int]]:
    """The members that are word for word one report of one date, under the first of each.

    A candidate that the editor has ``ruled`` on stands for itself, and so does a second date of one
    sentence.
    """
    first: dict[Told, int] = {}
    seen: dict[tuple[Told, Place], int] = {}
    found: dict[int, list[int]] = {}
    for i in members:
        event, profile = read[i], profiles[i]
        told = (str(event.when), event.kind, profile.own.words, frozenset(profile.words), 0)
        if event.when is None or not profile.own.words or event.id in ruled:
            found[i] = [i]
            continue
        place = (event.evidence[0].article, event.evidence[0].sentence)
        seen[told, place] = seen.get((told, place), -1) + 1
        found.setdefault(first.setdefault((*told[:4], seen[told, place]), i), []).append(i)
    return found


def spokesmen(
    one: int, other: int, copied: Mapping[int, Sequence[int]], read: Sequence[Event]
) -> tuple[int, int]:
    """The two copies by which two reports are compared: two of one article where there are any.

    What one article tells apart is apart, whoever else prints it.
    """
    mine, theirs = copied[one], copied[other]
    if len(mine) == len(theirs) == 1:
        return one, other
    near = [(_article(i, read), i) for i in mine]
    homes: dict[str, list[int]] = {}
    for j in theirs:
        homes.setdefault(_article(j, read), []).append(j)
    pairs = [(i, j) for article, i in near for j in homes.get(article, ())]
    return min(
        pairs,
        key=lambda pair: (_sentence(pair[0], read) != _sentence(pair[1], read), pair),
        default=(one, other),
    )


def _article(i: int, read: Sequence[Event]) -> str:
    return read[i].evidence[0].article


def _sentence(i: int, read: Sequence[Event]) -> Span:
    return read[i].evidence[0].sentence
