"""How high the embed is in a frame of some width, for hosts that will not ask it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from timeline.layout.measure import text_width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.layout import Layout

MARGIN = 16
"""On either side of the content, in CSS pixels, as in ``embed.css``."""
LIST_FROM = 512
"""From this room on the chart has numbers and a list below it."""
ONE_LINE_FROM = 900
"""From this width on the words below and the link stand on one line."""
_TITLE, _SMALL = 12.0, 11.2
"""Sizes of 13 and 12 px as most readers' fonts fill them: the measured ones are the widest."""


def frame_height(
    width: int,
    words: tuple[str, str, str],
    drawn: Sequence[Layout],
    rows: Sequence[tuple[str, str, bool]],
) -> int:
    """The height of the embed in CSS pixels, rather a little more than less.

    ``words`` are the title, the key beside it and the foot; ``drawn`` the charts to choose from;
    ``rows`` the date and the title of each event, and whether it stands in the chart.
    """
    title, key, foot = words
    room = width - 2 * MARGIN
    wide = room >= LIST_FROM
    found = [made for made in drawn if (made.style == "numbers") is wide] or list(drawn)
    fitting = [made for made in found if made.width <= room] or found[:1]
    made = max(fitting, key=lambda made: made.width)
    columns = 2 if wide and len(rows) >= 9 else 1
    column = (room - MARGIN * (columns - 1)) / columns - 124
    listed = [
        max(len(wrap(date, _SMALL, 100.0)), len(wrap(told, _TITLE, column))) * 18 + 6
        for date, told, placed in rows
        if wide or not placed
    ]
    lines = sum(listed) / columns + (max(listed) / 2 if columns > 1 else 0)
    head = 25.0 * len(wrap(title, 19, float(room)))
    signs = text_width(key, _SMALL)
    beside = text_width(title, 19) + 24 + signs < room
    head += 8 + (0 if beside else 24 * ceil(signs * 1.1 / room))
    below = 18 * ceil(text_width(foot, _SMALL) / room) + 12 + (28 if width < ONE_LINE_FROM else 4)
    return ceil(12 + head + made.height * room / made.width + lines + 4 * bool(listed) + below + 14)
