"""Which pairs of events are worth comparing: near in time, with a rare word in common."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.merge.dates import LAG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.merge.similarity import Profile
    from timeline.model import Event

RAREST = 10
"""How many of its weightiest words an event is found by."""
CROWD = 120
"""How many neighbours in one list are looked at, the nearest in time first."""
LONG = 40
"""Days from which on a date is too vague to be sorted by its first day."""


def pairs(events: Sequence[Event], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:  # noqa: C901 - refusals, one a line
    """Pairs of indices, each once, that share a weighty word and whose dates may touch."""
    short: dict[str, list[tuple[int, int]]] = defaultdict(list)
    vague: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    keys = [_keys(profile) for profile in profiles]
    for i, event in enumerate(events):
        when = event.when
        if when is None or when.drawn is None:
            continue
        start, end = _ends(event)
        for word in keys[i]:
            if end - start <= LONG:
                short[word].append((start, i))
            else:
                vague[word].append((start, end, i))
    for listed in short.values():
        listed.sort()
    for listed_vague in vague.values():
        listed_vague.sort()
    for i, event in enumerate(events):
        if event.when is None:
            continue
        seen: set[int] = set()
        for word in keys[i]:
            seen.update(_near(event, i, short[word]))
            seen.update(_around(event, vague[word]))
        for j in sorted(seen):
            if i < j or (event.when.is_partial and i != j):
                yield (i, j) if i < j else (j, i)


def _keys(profile: Profile) -> list[str]:
    weights = profile.words
    return sorted(weights, key=lambda word: (-weights[word], word))[:RAREST]


def _ends(event: Event) -> tuple[int, int]:
    when = event.when
    if when is None or when.drawn is None:
        return 0, 0
    first = when.earliest or when.drawn
    last = when.latest or when.drawn
    if when.is_interval and when.start is not None:
        last = when.start.latest or last
    return first.ordinal, last.ordinal


def _near(event: Event, i: int, listed: Sequence[tuple[int, int]]) -> list[int]:
    when = event.when
    if when is None or when.is_partial:
        return [j for _, j in listed[:CROWD]]
    start, end = _ends(event)
    if end - start > LONG:
        low = bisect_left(listed, (start, -1))
        return [j for _, j in listed[low : low + CROWD] if j != i]
    low = bisect_left(listed, (start - LAG - LONG, -1))
    here = bisect_left(listed, (start - LAG, -1))
    high = bisect_right(listed, (end + LAG, len(listed) + 10**9))
    low = max(low, here - CROWD // 4)
    return [j for _, j in listed[low : min(high, here + CROWD)] if j != i]


def _around(event: Event, listed: Sequence[tuple[int, int, int]]) -> list[int]:
    if event.when is None or event.when.is_partial:
        return [j for _, _, j in listed[:CROWD]]
    start, end = _ends(event)
    high = bisect_right(listed, (end, 10**9, 10**9))
    return [j for _, last, j in listed[max(0, high - CROWD) : high] if last >= start]
