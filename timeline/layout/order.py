"""Places in order: the least shifts that keep boxes from each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def ordered(
    ideals: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Places for boxes in this order, without overlap, with the least sum of squared shifts.

    Pool adjacent violators, then clipped to ``low`` and ``high``; if there is no room for all,
    they start at ``low`` and run over.
    """
    offsets = [0.0]
    for height in heights[:-1]:
        offsets.append(offsets[-1] + height)
    blocks: list[tuple[float, int]] = []
    for ideal, offset in zip(ideals, offsets, strict=True):
        total, count = ideal - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before, number = blocks.pop()
            total, count = total + before, count + number
        blocks.append((total, count))
    upper = max(high - offsets[-1] - heights[-1], low)
    out = []
    for total, count in blocks:
        out += [min(max(total / count, low), upper)] * count
    return [place + offset for place, offset in zip(out, offsets, strict=True)]
