"""Picture: a layout as SVG and PNG, the same drawing without a browser."""

from __future__ import annotations

from timeline.picture.drawing import svg
from timeline.picture.style import THEMES, chart_css, resolved_css

__all__ = ["THEMES", "chart_css", "resolved_css", "svg"]
