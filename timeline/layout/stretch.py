"""Which weeks get room of their own: once for a story, so that every width tells the same."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

REFERENCE = 960.0
"""The width at which crowding is judged, in pixels."""
NARROWEST = 500.0
"""The shortest level axis, in pixels."""
JOIN = 6.0
CROWDED = 12.0
LEAST = 4
"""Fewer events are not a crowd; also the least distance, in pixels, it must win for two days."""
PART = 0.2
"""The least part of all events that a stretch must hold to be worth a third of the axis."""
SHARE = (0.30, 0.50)
MOST = 0.75
"""The part of the axis that a stretch takes when hardly anything happens outside it."""
_NEARLY_ALL = 0.9
_WORTH = 1.25
"""By so much more must be told apart before a crowd is drawn on two scales for it."""
GAP = 14.0
"""The break in the axis, in pixels."""
_PAD = 6


class Window(NamedTuple):
    """Day numbers of a stretch."""

    start: int
    end: int
    """The first day after it."""
    first: int
    """The day of its first event."""
    last: int


def windows(
    days: Sequence[float],
    domain: tuple[float, float],
    wanted: tuple[str, ...] | None = None,
    vague: Sequence[float] = (),
) -> tuple[Window, ...]:
    """The stretches of a story in order of time, two at most unless the story names more.

    ``days`` are the anchors that name a day, ``vague`` those that do not; ``wanted`` is the story's
    own choice. Where no weeks are crowded, the decades of a century may be: then every anchor
    counts, and two days side by side need not be told apart.
    """
    if wanted is not None:
        return _named(wanted, domain)
    scale = REFERENCE / (domain[1] - domain[0])
    weeks = _crowded(sorted(days), scale, domain, JOIN, exact=True)
    return weeks or _crowded(sorted([*days, *vague]), scale, domain, CROWDED * 2, exact=False)


def _crowded(
    ordered: list[float], scale: float, domain: tuple[float, float], join: float, *, exact: bool
) -> tuple[Window, ...]:
    runs = []
    for run in _runs(ordered, join / scale):
        best = _shrunk(run, len(ordered), scale, exact=exact)
        if best and len(best) >= PART * len(ordered):
            runs.append(best)
    # The densest first; the earlier of two alike.
    runs.sort(key=lambda run: ((run[-1] - run[0]) / len(run), run[0]))
    out: list[Window] = []
    for run in runs:
        window = _padded(run, ordered)
        crowd = sum(window.end - window.start for window in [*out, window])
        apart = all(window.end < w.start or w.end < window.start for w in out)
        if apart and crowd < 0.4 * (domain[1] - domain[0]) and len(out) < 2:
            out.append(window)
    return tuple(sorted(out))


def of_a_crowd(
    ordered: Sequence[float], usual: tuple[Window, ...], domain: tuple[float, float]
) -> tuple[Window, ...]:
    """The stretches with which most of very many events can be told apart, from their days.

    Beside crowded weeks and decades that is the shortest time that holds nearly all: a single
    event of another century must not press all others into one mark.
    """
    choices: list[tuple[Window, ...]] = []
    for part in (0.8, 0.9, 0.95):
        many = round(part * len(ordered))
        spans = zip(ordered, ordered[many - 1 :], strict=False)
        first = min(range(len(ordered) - many + 1), key=[b - a for a, b in spans].__getitem__)
        window = _padded(ordered[first : first + many], ordered)
        if window.end - window.start < 0.4 * (domain[1] - domain[0]):
            choices.append((window,))
    best = max(choices, key=lambda chosen: _told_apart(ordered, domain, chosen), default=usual)
    gain = _told_apart(ordered, domain, best) / _told_apart(ordered, domain, usual)
    return best if gain > _WORTH else usual


def _told_apart(
    days: Sequence[float], domain: tuple[float, float], chosen: tuple[Window, ...]
) -> int:
    """How many places of the axis events stand at, each as wide as a mark and its distance."""
    inside = [day for day in days if any(w.start <= day < w.end for w in chosen)]
    part = share(len(inside), len(days)) if chosen else 0.0
    extent = sum(w.end - w.start for w in chosen)
    rest = domain[1] - domain[0] - extent
    scales = (1 - part) * REFERENCE / rest, part * REFERENCE / extent if extent else 0.0
    among = set(inside)
    return len({(day in among, day * scales[day in among] // (2 * CROWDED)) for day in days})


def share(inside: int, total: int) -> float:
    """Which part of the axis the stretches take."""
    low, high = SHARE
    part = inside / max(total, 1)
    return MOST if part >= _NEARLY_ALL else min(max(part, low), high)


def _runs(days: list[float], join: float) -> list[list[float]]:
    runs: list[list[float]] = []
    for day in days:
        if runs and day - runs[-1][-1] < join:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _shrunk(run: list[float], total: int, scale: float, *, exact: bool) -> list[float] | None:
    """The run, or the denser part of it that can be given room enough; ``None`` if there is none.

    Room enough: three times what it had, and if ``exact``, two neighbours on different days come
    to stand 4 px apart on the shortest axis.
    """
    while len(run) >= LEAST:
        extent = run[-1] - run[0]
        gaps = [int(b) - int(a) for a, b in pairwise(run) if int(b) > int(a)]
        crowded = extent * scale < CROWDED * len(run)
        if not gaps:
            return None
        room = NARROWEST * share(len(run), total) / (extent + 2 * _pad(extent))
        apart = not exact or min(gaps) * room >= LEAST
        if crowded and apart and room > 3 * NARROWEST / REFERENCE * scale:
            return run
        split = max(range(len(run) - 1), key=lambda i: (run[i + 1] - run[i], i))
        left, right = run[: split + 1], run[split + 1 :]
        run = max(left, right, key=lambda part: (len(part), -(part[-1] - part[0])))
    return None


def _pad(extent: float) -> float:
    return max(_PAD, extent * 0.15)


def _padded(run: Sequence[float], days: Sequence[float]) -> Window:
    pad = _pad(run[-1] - run[0])
    before = [day for day in days if day < run[0]]
    after = [day for day in days if day > run[-1]]
    left = min(pad, (run[0] - before[-1]) * 0.6) if before else pad
    right = min(pad, (after[0] - run[-1]) * 0.6) if after else pad
    start, end = int(run[0] - left), int(run[-1] + right) + 1
    return Window(start, end, int(run[0]), int(run[-1]))


def _named(wanted: tuple[str, ...], domain: tuple[float, float]) -> tuple[Window, ...]:
    out: list[Window] = []
    for text in sorted(wanted):
        when = When(text)
        if when.earliest is None or when.latest is None:
            continue
        first, last = when.earliest.ordinal, when.latest.ordinal
        start, end = max(first, int(domain[0])), min(last + 1, int(domain[1]))
        if start < end and end - start < domain[1] - domain[0]:
            out.append(Window(start, end, first, last))
    out.sort()
    return tuple(w for i, w in enumerate(out) if i == 0 or out[i - 1].end <= w.start)
