"""Reported events that tell of one happening, brought together."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.merging.verdict import REFUSED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.merging.verdict import Verdict

Pair = tuple[int, int]
CORE = 8
"""How many members speak for a group: those that came together first, hence the most alike."""


@dataclass(slots=True)
class _Group:
    """Members of one event, while they are brought together."""

    members: list[int]
    core: list[int]
    apart: set[int] = field(default_factory=set)
    """The names of the groups with which it cannot be one."""


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
    of half-alike texts makes one event. Of many members the first few are asked, and whoever is
    known to refuse: the time grows with the number of links.
    """
    group = {member: _Group([member], [member]) for member in members}
    home = {member: member for member in group}
    margins = {pair: verdict.margin for pair, verdict in verdicts.items()}
    refused = {pair for pair, margin in margins.items() if margin <= REFUSED}
    for one, other in (kept_apart | refused) - forced:
        if one in group and other in group:
            group[one].apart.add(other)
            group[other].apart.add(one)
    _rule(group, home, forced, kept_apart)

    def margin(i: int, j: int) -> float:
        pair = (min(i, j), max(i, j))
        if pair not in margins:
            margins[pair] = judge(*pair).margin
        return 0.0 if pair in forced else margins[pair]

    tried: set[tuple[int, int, int, int]] = set()
    links = ((verdict.score, pair) for pair, verdict in verdicts.items() if verdict.same)
    for _, (a, b) in sorted(links, key=lambda link: (-link[0], link[1])):
        one, other = home[a], home[b]
        first, second = group[one], group[other]
        state = (one, len(first.core), other, len(second.core))
        if one == other or other in first.apart or state in tried:
            continue
        tried.add(state)
        crossing = [margin(i, j) for i in first.core for j in second.core]
        if min(crossing) > REFUSED and math.fsum(crossing) >= 0:
            _join(group, home, one, other)
    return sorted(sorted(one.members) for one in group.values())


def _rule(
    group: dict[int, _Group],
    home: dict[int, int],
    forced: frozenset[Pair],
    kept_apart: frozenset[Pair],
) -> None:
    """Join what the editor wants joined, whatever the texts say, but nothing that is kept apart."""
    for a, b in sorted(forced):
        if a in home and b in home and home[a] != home[b]:
            ruled = {frozenset((home[c], home[d])) for c, d in kept_apart if {c, d} <= home.keys()}
            if frozenset((home[a], home[b])) not in ruled:
                _join(group, home, home[a], home[b])


def _join(group: dict[int, _Group], home: dict[int, int], one: int, other: int) -> None:
    """Put the smaller of two groups into the larger, which keeps its name."""
    if len(group[one].members) < len(group[other].members):
        one, other = other, one
    larger, smaller = group[one], group.pop(other)
    larger.members += smaller.members
    larger.core = (larger.core + smaller.core)[:CORE]
    larger.apart = (larger.apart | smaller.apart) - {one, other}
    for enemy in smaller.apart - {one}:
        group[enemy].apart = (group[enemy].apart - {other}) | {one}
    home.update(dict.fromkeys(smaller.members, one))
