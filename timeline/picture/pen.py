"""Strokes of SVG in the two directions of a chart: along time and across it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def figure(value: float) -> str:
    """A length with at most one decimal and no trailing zero."""
    text = f"{value:.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


def quoted(text: str) -> str:
    """Text that is safe between tags and in a quoted attribute of HTML and of XML.

    Control characters that XML forbids are left out.
    """
    if text.isprintable():
        return escape(text)
    clean = "".join(c for c in text if c >= " " or c in "\t\n")
    return escape(clean.replace("\u2028", " ").replace("\u2029", " "), quote=True)


def isolated(text: str) -> str:
    """Text between marks that give it its own direction, where the drawing's is another.

    A renderer without a style sheet would otherwise set Arabic from left to right.
    """
    return f"\u2068{text}\u2069"


def attributes(**lengths: float) -> str:
    """Attributes with a space before each; those that are 0 are left to their default."""
    written = [(name, figure(value)) for name, value in lengths.items()]
    return "".join([f' {name}="{text}"' for name, text in written if text != "0"])


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws with classes only: no colour is ever written here."""

    upright: bool = False
    mirror: float | None = None
    """The width of a drawing that runs from right to left."""
    pitch: float = 17.0
    """From one track to the next."""
    origin: tuple[float, float] = (0.0, 0.0)
    """The point that is drawn as 0, 0: what moves as one is written once and compresses well."""

    def from_(self, x: float, y: float) -> Pen:
        """A pen for a group that is moved to this point of the layout."""
        here = self.spot(x, y)
        return replace(self, origin=(self.origin[0] + here[0], self.origin[1] + here[1]))

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """A point of the layout as it is drawn."""
        drawn = x if self.mirror is None else self.mirror - x
        return drawn - self.origin[0], y - self.origin[1]

    def point(self, along: float, across: float) -> tuple[float, float]:
        """A place along and across as it is drawn."""
        return self.spot(across, along) if self.upright else self.spot(along, across)

    def moved(self, x: float, y: float) -> str:
        """The attribute that moves a group to a point of the layout."""
        return f' transform="translate({" ".join(map(figure, self.spot(x, y)))})"'

    def rect(
        self, kind: str, along: tuple[float, float], across: tuple[float, float], more: str = ""
    ) -> str:
        """A rectangle between two places along and two across."""
        corners = self.point(along[0], across[0]), self.point(along[1], across[1])
        (x0, y0), (x1, y1) = corners
        place = attributes(x=min(x0, x1), y=min(y0, y1))
        size = f' width="{figure(abs(x1 - x0))}" height="{figure(abs(y1 - y0))}"'
        return f'<rect class="{kind}"{place}{size}{more}/>'

    def route(self, points: Iterable[tuple[float, float]]) -> str:
        """The way through points given in x and y, as path data."""
        out = ""
        before = ("", "")
        for x, y in points:
            here = (figure(x), figure(y))
            if not out:
                out = f"M{here[0]} {here[1]}"
            elif here[0] == before[0]:
                out += f"V{here[1]}"
            elif here[1] == before[1]:
                out += f"H{here[0]}"
            else:
                out += f"L{here[0]} {here[1]}"
            before = here
        return out

    def lines(self, *lines: list[tuple[float, float]], closed: bool = False) -> str:
        """Path data of lines through points given as (along, across)."""
        end = "Z" if closed else ""
        return "".join(self.route(self.point(*p) for p in line) + end for line in lines)

    def path(self, kind: str, *lines: list[tuple[float, float]], closed: bool = False) -> str:
        """Lines through points given as (along, across); nothing when there are none."""
        data = self.lines(*lines, closed=closed)
        return f'<path class="{kind}" d="{data}"/>' if data else ""

    def circle(self, kind: str, along: float, across: float, radius: float) -> str:
        """A circle."""
        x, y = self.point(along, across)
        return f'<circle class="{kind}"{attributes(cx=x, cy=y)} r="{figure(radius)}"/>'
