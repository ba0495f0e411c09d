"""The chart as a drawing, as a picture, and as the card that is shown where a link is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import Timeline

WIDTH = 1136


def drawing(timeline: Timeline) -> str:
    """``timeline.svg``: the widest chart, in light colours, needing nothing beside it."""
    from timeline.layout import layout  # noqa: PLC0415 - drawn only where it is asked for
    from timeline.picture import standalone_svg  # noqa: PLC0415

    return standalone_svg(layout(timeline, WIDTH), "light")


def picture(timeline: Timeline) -> bytes:
    """``timeline.png``: the same at twice the size."""
    from timeline.picture import png  # noqa: PLC0415

    return png(drawing(timeline), timeline.head.title)


def card(timeline: Timeline) -> bytes:
    """``card.png``: 1200 by 630, with the headline."""
    from timeline.picture import card_png  # noqa: PLC0415

    return card_png(timeline)
