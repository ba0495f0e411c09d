"""Where the labels of one lane stand: flags on poles, as low as they can, never in the way.

    |12 Jul 1998           |29 Jan
    |The host nation       |The board signs …
    ●                      ●

A flag flies to the right of its pole, or to the left. Hard rules: boxes keep 9 px sideways and
7 px in height, no pole crosses a text, all stay in the drawing. A flag that covers the pole of
another must stand above that one's words; two that would have to stand above each other are
refused. What is soft is a cost: height first, then long poles, left flags, broken titles, and
words across the edge of a stretch.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

POLE = 6.0
"""From the pole to the words, in pixels."""
ASIDE = 9.0
ABOVE = 7.0
CLEAR = 3.0
"""The least distance of a pole from words that are not its own."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to write a label: its width and height, and what it costs to break it so."""

    width: float
    height: float
    cost: float


@dataclass(frozen=True, slots=True)
class Flag:
    """A label to be placed: where its pole stands, and the ways to write it."""

    at: float
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a flag stands: which choice, which side, how high its lower edge is."""

    choice: int
    left: bool
    low: float


def place(
    flags: tuple[Flag, ...],
    room: tuple[float, float],
    breaks: tuple[tuple[float, float], ...],
    effort: int,
) -> tuple[Placed, ...] | None:
    """The cheapest placement found, one per flag in the same order; ``None`` if there is none.

    The flags come in the order of their poles.

    Starts from every split of the flags into right-flying and left-flying ones, then changes one
    flag at a time while that helps; ``effort`` bounds the number of placements tried.
    """
    table = [_options(flag, room, breaks) for flag in flags]
    if not all(table):
        return None
    best_cost, best = float("inf"), [0] * len(flags)
    tried = 0
    for start in _starts(table, effort):
        cost = _cost(flags, table, start, best_cost)
        tried += 1
        if cost < best_cost:
            best_cost, best = cost, start
    improved = True
    while improved and tried < effort:
        improved = False
        for index in range(len(flags)):
            for option in range(len(table[index])):
                if option == best[index] or tried >= effort:
                    continue
                trial = [*best]
                trial[index] = option
                cost = _cost(flags, table, trial, best_cost)
                tried += 1
                if cost < best_cost - 1e-6:
                    best_cost, best, improved = cost, trial, True
    chosen = [table[i][option] for i, option in enumerate(best)]
    heights = _stack(flags, chosen)
    if heights is None:
        return None
    return tuple(
        Placed(option.choice, option.left, low) for option, low in zip(chosen, heights, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Option:
    choice: int
    left: bool
    start: float
    end: float
    """The words themselves, in pixels along the axis."""
    height: float
    cost: float


def _options(
    flag: Flag, room: tuple[float, float], breaks: tuple[tuple[float, float], ...]
) -> list[_Option]:
    out = []
    for number, choice in enumerate(flag.choices):
        for left in (False, True):
            start = flag.at - POLE - choice.width if left else flag.at + POLE
            end = start + choice.width
            if start < room[0] or end > room[1]:
                continue
            crossed = sum(start - 2 < high and low < end + 2 for low, high in breaks)
            cost = choice.cost + 3 * left + crossed * (150 if room[1] > 700 else 30)
            out.append(_Option(number, left, start, end, choice.height, cost))
    return out


def _starts(table: list[list[_Option]], effort: int) -> list[list[int]]:
    """For every split: the cheapest way right of the pole before it, left of it after."""
    count = len(table)
    sides = []
    for options in table:
        right = [i for i, o in enumerate(options) if not o.left]
        left = [i for i, o in enumerate(options) if o.left]
        cheapest = min(range(len(options)), key=lambda i: (options[i].cost, i))
        low = [
            min(side, key=lambda i: (options[i].cost, i)) if side else cheapest
            for side in (right, left)
        ]
        narrow = [
            min(side, key=lambda i: (options[i].end - options[i].start, i)) if side else cheapest
            for side in (right, left)
        ]
        sides.append((low, narrow))
    step = max(1, (count + 1) * 2 // max(effort // 2, 1))
    found = [
        tuple(sides[i][kind][i >= split] for i in range(count))
        for split in range(0, count + 1, step)
        for kind in (0, 1)
    ]
    return [list(start) for start in dict.fromkeys(found)]


def _cost(
    flags: tuple[Flag, ...], table: list[list[_Option]], chosen: list[int], limit: float
) -> float:
    """What a choice costs; infinite when it breaks a rule or cannot be below ``limit``."""
    options = [table[i][option] for i, option in enumerate(chosen)]
    given = sum([option.cost for option in options])
    tallest = max([option.height for option in options])
    if given + 3 * tallest + 0.22 * sum([option.height for option in options]) >= limit:
        return float("inf")
    heights = _stack(flags, options)
    if heights is None:
        return float("inf")
    tops = [low + option.height for low, option in zip(heights, options, strict=True)]
    return 3 * max(tops) + 0.22 * sum(tops) + given


def _stack(flags: tuple[Flag, ...], options: list[_Option]) -> list[float] | None:
    """How high each box stands, or ``None`` where two would stand above each other."""
    count = len(flags)
    below: list[list[int]] = []
    poles = [flag.at for flag in flags]
    for i, option in enumerate(options):
        low, high = option.start - CLEAR, option.end + CLEAR
        # Flags come in the order of their poles: what a box covers is a run of them.
        first, last = bisect_right(poles, low), bisect_left(poles, high)
        below.append([j for j in range(first, last) if j != i])
    waiting = [len(covered) for covered in below]
    above: list[list[int]] = [[] for _ in range(count)]
    for i, covered in enumerate(below):
        for j in covered:
            above[j].append(i)
    heights = [-1.0] * count
    placed: list[int] = []
    # Right-flying flags from the right, left-flying ones from the left: the outer ones last.
    ready = [i for i in range(count) if not waiting[i]]
    while ready:
        i = min(ready, key=lambda k: (flags[k].at if options[k].left else -flags[k].at, k))
        ready.remove(i)
        option = options[i]
        low = max((heights[j] + options[j].height + ABOVE for j in below[i]), default=0.0)
        near = [
            (heights[j], heights[j] + options[j].height)
            for j in placed
            if options[j].start - ASIDE < option.end and option.start < options[j].end + ASIDE
        ]
        near.sort()
        for bottom, top in near:
            if low + option.height + ABOVE > bottom and low < top + ABOVE:
                low = top + ABOVE
        heights[i] = low
        placed.append(i)
        for k in above[i]:
            waiting[k] -= 1
            if not waiting[k]:
                ready.append(k)
    return heights if len(placed) == count else None
