"""Picture: a layout as SVG and PNG, the same drawing without a browser."""

from __future__ import annotations

from timeline.layout.tokens import THEMES
from timeline.picture.card import card_png, png
from timeline.picture.drawing import standalone_svg, svg
from timeline.picture.marks import legend, mark, marks, status_mark
from timeline.picture.style import chart_css, resolved_css

__all__ = [
    "THEMES",
    "card_png",
    "chart_css",
    "legend",
    "mark",
    "marks",
    "png",
    "resolved_css",
    "standalone_svg",
    "status_mark",
    "svg",
]
