"""The chart as a drawing, as a picture, and as the card that is shown where a link is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import Timeline

WIDTH, PICTURE = 1136, 904


def drawing(timeline: Timeline) -> str:
    """``timeline.svg``: the widest chart, in light colours, needing nothing beside it."""
    from timeline.layout import layout  # noqa: PLC0415 - drawn only where it is asked for
    from timeline.picture import standalone_svg  # noqa: PLC0415

    return standalone_svg(layout(timeline, WIDTH), "light")


def picture(timeline: Timeline) -> bytes:
    """``timeline.png``: the chart of a narrower page, half as large again; words stay readable."""
    from timeline.layout import layout  # noqa: PLC0415
    from timeline.picture import png, standalone_svg  # noqa: PLC0415

    drawn = standalone_svg(layout(timeline, PICTURE), "light")
    return png(drawn, timeline.head.title, zoom=1.5)


def card(timeline: Timeline) -> bytes:
    """``card.png``: 1200 by 630, with the headline."""
    from timeline.picture import card_png  # noqa: PLC0415

    return card_png(timeline)
