"""Strokes of SVG in the two directions of a chart: along time and across it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


def figure(value: float) -> str:
    """A length with at most one decimal and no trailing zero."""
    text = f"{value:.1f}"
    return text.removesuffix(".0")


def quoted(text: str) -> str:
    """Text that is safe between tags and in a quoted attribute of HTML and of XML.

    Control characters that XML forbids are left out.
    """
    clean = "".join(c for c in text if c >= " " or c in "\t\n")
    return escape(clean.replace("\u2028", " ").replace("\u2029", " "), quote=True)


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws with classes only: no colour is ever written here."""

    upright: bool = False
    mirror: float | None = None
    """The width of a drawing that runs from right to left."""
    pitch: float = 17.0
    """From one track to the next."""

    def x(self, x: float) -> float:
        """The place of an x of the layout, from the left edge."""
        return x if self.mirror is None else self.mirror - x

    def at(self, along: float, across: float) -> str:
        """A point as ``x y``."""
        x, y = (across, along) if self.upright else (along, across)
        return f"{figure(self.x(x))} {figure(y)}"

    def rect(self, kind: str, along: tuple[float, float], across: tuple[float, float]) -> str:
        """A rectangle between two places along and two across."""
        x, y = (across, along) if self.upright else (along, across)
        left, top = min(self.x(x[0]), self.x(x[1])), min(y)
        return (
            f'<rect class="{kind}" x="{figure(left)}" y="{figure(top)}"'
            f' width="{figure(abs(x[1] - x[0]))}" height="{figure(max(y) - top)}"/>'
        )

    def path(self, kind: str, points: list[tuple[float, float]], *, closed: bool = False) -> str:
        """A line through points given as (along, across)."""
        corners = "L".join(self.at(*point) for point in points)
        return f'<path class="{kind}" d="M{corners}{"Z" if closed else ""}"/>'

    def circle(self, kind: str, along: float, across: float, radius: float) -> str:
        """A circle."""
        x, y = (across, along) if self.upright else (along, across)
        place = f'cx="{figure(self.x(x))}" cy="{figure(y)}"'
        return f'<circle class="{kind}" {place} r="{figure(radius)}"/>'
