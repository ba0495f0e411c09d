"""The editor's events, put up so that only those worth comparing are taken down."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.merging.dates import LAG

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.merging.similarity import Profile
    from timeline.model import Event

FOREVER = 10**9
WEIGHTY = 2
"""How many of its weightiest words a candidate is looked up by where dates differ."""
LONG = 400
"""Days from which on an event is not found by its first day but in a list of its own."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Indices into the curated events, by day, word and act."""

    days: tuple[tuple[int, int, int], ...]
    """First day, last day and index of those that span few days, in order."""
    long: tuple[tuple[int, int, int], ...]
    words: Mapping[str, Sequence[int]]
    acts: tuple[frozenset[str], ...]


def shelf(leads: Sequence[Event], own: Sequence[Profile]) -> Shelf:
    """The shelf for curated events and their profiles."""
    days: list[tuple[int, int, int]] = []
    long: list[tuple[int, int, int]] = []
    words: dict[str, list[int]] = defaultdict(list)
    for n, (event, profile) in enumerate(zip(leads, own, strict=True)):
        first, last = bounds(event)
        (days if last - first <= LONG else long).append((first, last, n))
        for word in profile.words:
            words[word].append(n)
    acts = tuple(profile.own.acts for profile in own)
    return Shelf(tuple(sorted(days)), tuple(long), words, acts)


def bounds(event: Event) -> tuple[int, int]:
    """The numbers of the first and the last day an event may lie on."""
    when = event.when
    if when is None or when.drawn is None:
        return -FOREVER, FOREVER
    first = when.earliest.ordinal if when.earliest else -FOREVER
    last = when.latest.ordinal if when.latest else FOREVER
    return first, last


def nearby(event: Event, profile: Profile, put_up: Shelf) -> list[int]:
    """The curated events that a candidate may be, or may contradict."""
    if event.when is None and not profile.dense:
        return sorted({n for word in profile.words for n in put_up.words.get(word, ())})
    first, last = bounds(event)
    first, last = first - LAG, last + LAG
    low = bisect_left(put_up.days, (first - LONG, -FOREVER, -1))
    high = bisect_right(put_up.days, (last, FOREVER, FOREVER))
    close = [n for begins, ends, n in put_up.days[low:high] if ends >= first and begins <= last]
    close += [n for begins, ends, n in put_up.long if ends >= first and begins <= last]
    # Where the dates differ only a deed done to the same thing can be meant: one that shares the
    # act and one of the weightiest words.
    weighty = sorted(profile.own.bag, key=lambda w: (-profile.words.get(w, 0.0), w))
    topic = [word for word in weighty if not word.startswith("act:")][:WEIGHTY]
    topic += sorted(profile.own.folded)
    against = {n for word in topic for n in put_up.words.get(word, ())}
    return sorted({*close, *(n for n in against if put_up.acts[n] & profile.own.acts)})
