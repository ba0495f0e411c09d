"""A figure being drawn: traces, shapes and annotations in the pixels of a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.layout.tokens import LIGHT

if TYPE_CHECKING:
    from timeline.layout import Layout

COLOURED = 4


def escaped(text: str) -> str:
    """Text that Plotly shows as it is: it reads a little HTML in every text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def isolated(text: str) -> str:
    """Text that runs in its own direction, for a drawing that has none: first strong isolate."""
    return f"\u2068{text}\u2069"


def lane_colour(lane: int) -> str:
    """The colour of a lane; ink from the fifth on."""
    return LIGHT[f"lane-{lane}"] if 1 <= lane <= COLOURED else LIGHT["ink"]


class Canvas:
    """Collects what is drawn; turns along and across into x and y."""

    def __init__(self, layout: Layout) -> None:
        """Start empty."""
        self.layout = layout
        self.traces: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.annotations: list[dict[str, Any]] = []

    def x(self, x: float) -> float:
        """An x of the layout as it is drawn: mirrored from right to left."""
        return round(self.layout.width - x, 1) if self.layout.rtl else round(x, 1)

    def place(self, along: float) -> float:
        """A place along the axis as it is drawn."""
        return round(along, 1) if self.layout.upright else self.x(along)

    def point(self, along: float, across: float) -> tuple[float, float]:
        """A point in x and y."""
        x, y = (across, along) if self.layout.upright else (along, across)
        return self.x(x), round(y, 1)

    def rect(
        self,
        along: tuple[float, float],
        across: tuple[float, float],
        fill: str = "",
        stroke: str = "",
        *,
        opacity: float = 1.0,
        dash: str = "solid",
        width: float = 1.5,
        below: bool = False,
    ) -> None:
        """A rectangle."""
        x0, y0 = self.point(along[0], across[0])
        x1, y1 = self.point(along[1], across[1])
        line = {"width": width, "color": stroke, "dash": dash} if stroke else {"width": 0}
        shape = {"type": "rect", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line}
        shape |= {"layer": "below" if below else "above", "opacity": opacity}
        self.shapes.append(shape | ({"fillcolor": fill} if fill else {}))

    def line(
        self,
        lines: list[list[tuple[float, float]]],
        colour: str,
        width: float = 1.0,
        *,
        dash: str = "solid",
        fill: str = "",
        closed: bool = False,
        below: bool = False,
        opacity: float = 1.0,
    ) -> None:
        """Lines through points given as (along, across), as one shape."""
        self.stroke(
            [[self.point(*corner) for corner in line] for line in lines],
            colour,
            width,
            dash=dash,
            fill=fill,
            closed=closed,
            below=below,
            opacity=opacity,
        )

    def stroke(
        self,
        lines: list[list[tuple[float, float]]],
        colour: str,
        width: float = 1.0,
        *,
        dash: str = "solid",
        fill: str = "",
        closed: bool = False,
        below: bool = False,
        opacity: float = 1.0,
    ) -> None:
        """Lines through points in x and y, as one shape."""
        if not lines:
            return
        path = "".join(
            "M" + "L".join(f"{x:g},{y:g}" for x, y in line) + ("Z" if closed else "")
            for line in lines
        )
        shape: dict[str, Any] = {
            "type": "path",
            "path": path,
            "line": {"color": colour, "width": width, "dash": dash},
            "layer": "below" if below else "above",
            "opacity": opacity,
        }
        self.shapes.append(shape | ({"fillcolor": fill} if fill else {}))

    def text(
        self,
        text: str,
        at: tuple[float, float],
        anchor: str,
        size: int,
        colour: str,
        *,
        bold: bool = False,
        shift: float = 0.0,
        tail: str = "",
    ) -> None:
        """One line of text at its baseline; ``shift`` pixels beside that place at any zoom.

        ``tail`` is markup that follows it, made here and not outside.
        """
        side = {"start": "left", "end": "right", "middle": "center"}[anchor]
        if self.layout.rtl:
            side = {"left": "right", "right": "left"}.get(side, side)
        words = escaped(text)
        line = (f"<b>{words}</b>" if bold else words) + tail
        # Plotly keeps a pixel of border around the words.
        border = {"left": -1.0, "right": 1.0}.get(side, 0.0)
        self.annotations.append(
            {
                "text": isolated(line) if self.layout.rtl else line,
                "x": self.x(at[0]),
                # Plotly centres the line; letters stand about a third of their size above it.
                "y": round(at[1] - size * 0.36, 1),
                "xshift": (-shift if self.layout.rtl else shift) + border,
                "xanchor": side,
                "yanchor": "middle",
                "showarrow": False,
                "borderpad": 0,
                "font": {"size": size, "color": colour},
                "align": side,
            }
        )
