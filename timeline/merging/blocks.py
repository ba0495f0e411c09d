"""Which pairs of events are worth comparing: near in time, with a weighty word in common."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.merging import once
from timeline.merging.dates import LAG
from timeline.merging.shelf import FOREVER
from timeline.merging.tongues import signs
from timeline.when import third_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.merging.similarity import Profile
    from timeline.model import Event

RAREST = 30
"""How many of its weightiest words an event is found by: all those of a sentence or two."""
CROWD = 120
"""How many neighbours are looked at in one list."""
CLOSEST = 25
"""With how many of its neighbours an event is compared: those with most weight in common."""
BANDS = (0, 40, FOREVER)
"""Events are listed apart by how many days their dates leave open: none, some, many.

So the many dated to the day are found by a narrow window, however vague some others are.
"""

Listed = list[tuple[int, int, int, float]]
"""First day, last day and index of events with one word in common, in order, and its weight."""


def pairs(events: Sequence[Event], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of indices, each once, that share a weighty word and whose dates may touch."""
    mixed = len({profile.own.script for profile in profiles}) > 1
    keys = [_keys(profile, mixed=mixed) for profile in profiles]
    ends = [_ends(event) for event in events]
    dated = [i for i, event in enumerate(events) if event.when is not None]
    lists: list[dict[str, Listed]] = [defaultdict(list) for _ in BANDS]
    for i in dated:
        start, end = ends[i]
        band = next(n for n, longest in enumerate(BANDS) if end - start <= longest or n == 2)
        for word in keys[i]:
            lists[band][word].append((start, end, i, profiles[i].words.get(word, 1.0)))
    for band_lists in lists:
        for listed in band_lists.values():
            listed.sort()
    found_once: dict[str, list[int]] = defaultdict(list)
    for i in dated:
        for key in once.keys(profiles[i]):
            found_once[key].append(i)
    for i in dated:
        near = _closest(i, ends[i], keys[i], profiles, lists)
        # What has one day only may be dated otherwise by others, however far.
        mine = [found_once[key] for key in once.keys(profiles[i])]
        near |= {j for listed in mine if len(listed) <= CLOSEST for j in listed if j > i}
        yield from ((i, j) for j in sorted(near))


def _closest(
    i: int,
    ends: tuple[int, int],
    keys: Sequence[str],
    profiles: Sequence[Profile],
    lists: Sequence[dict[str, Listed]],
) -> set[int]:
    """The later events whose dates may touch, those that share most weight: ``CLOSEST`` of them."""
    shared: dict[int, float] = defaultdict(float)
    for longest, band_lists in zip(BANDS, lists, strict=True):
        for word in keys:
            weight = profiles[i].words.get(word, 1.0)
            for j, other in _touching(i, ends, band_lists.get(word, []), longest):
                shared[j] += weight * other
    return {j for _, j in sorted((-weight, j) for j, weight in shared.items())[:CLOSEST]}


def _keys(profile: Profile, *, mixed: bool) -> list[str]:
    """The words an event is found by, and in a story of several scripts its names."""
    weights = profile.words
    # An encoder may know what shares no word: then whatever is near in time is compared.
    everywhere = [""] if profile.dense else []
    names = [f"name:{sign}" for sign in signs(profile.own.whole)] if mixed else []
    return everywhere + names + sorted(weights, key=lambda word: (-weights[word], word))[:RAREST]


def _ends(event: Event) -> tuple[int, int]:
    """First and last day; of something that lasts, those of its beginning."""
    when = event.when
    if when is None or when.drawn is None:
        return -FOREVER, FOREVER
    first = when.earliest or when.drawn
    last = when.latest or when.drawn
    if when.is_interval and when.start is not None and not third_of(when):
        last = when.start.latest or last
    return first.ordinal, last.ordinal


def _touching(
    i: int, ends: tuple[int, int], listed: Listed, longest: int
) -> list[tuple[int, float]]:
    """The later events of a list whose dates may touch, of ``CROWD`` at most, and their weights."""
    if not listed:
        return []
    start, end = ends[0] - LAG, ends[1] + LAG
    low = bisect_left(listed, (start - longest, -FOREVER, -1, 0.0)) if longest < FOREVER else 0
    high = bisect_right(listed, (end, FOREVER, FOREVER, 0.0))
    near = listed[max(low, high - CROWD) : high]
    return [(j, weight) for _, last, j, weight in near if j > i and last >= start]
