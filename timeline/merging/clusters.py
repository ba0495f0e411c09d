"""Reported events that tell of one happening, brought together."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from timeline.merging.verdict import REFUSED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.merging.verdict import Verdict

Pair = tuple[int, int]


def clusters(
    members: Iterable[int],
    verdicts: Mapping[Pair, Verdict],
    judge: Callable[[int, int], Verdict],
    forced: frozenset[Pair] = frozenset(),
    kept_apart: frozenset[Pair] = frozenset(),
) -> list[list[int]]:
    """The groups, in the order of their smallest member.

    The most alike come together first; two groups join only when their members are alike on
    average and none of the one is refused by one of the other (average linkage), so that no chain
    of half-alike texts makes one event.
    """
    group = {member: [member] for member in members}
    links = sorted(
        ((verdict.score, pair) for pair, verdict in verdicts.items() if verdict.same),
        key=lambda link: (-link[0], link[1]),
    )
    wanted = [(pair, True) for pair in sorted(forced)] + [(pair, False) for _, pair in links]
    for (one, other), must in wanted:
        first, second = group.get(one), group.get(other)
        if first is None or second is None or first is second:
            continue
        crossing = [(min(a, b), max(a, b)) for a in first for b in second]
        if any(pair in kept_apart for pair in crossing):
            continue
        margins = [_margin(pair, verdicts, judge, forced) for pair in crossing]
        if must or (min(margins) > REFUSED and math.fsum(margins) >= 0):
            joined = sorted(first + second)
            for member in joined:
                group[member] = joined
    seen: set[int] = set()
    found = []
    for member in sorted(group):
        if member not in seen:
            seen.update(group[member])
            found.append(group[member])
    return found


def _margin(
    pair: Pair,
    verdicts: Mapping[Pair, Verdict],
    judge: Callable[[int, int], Verdict],
    forced: frozenset[Pair],
) -> float:
    if pair in forced:
        return 0.0
    return (verdicts.get(pair) or judge(*pair)).margin
