"""The parts of a drawing: plain places in CSS pixels, with no colour, no HTML and no Plotly.

``along`` is the direction of time (rightwards, or downwards when upright), ``across`` the other
one. Everything else is in x and y from the upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

WIDTHS = (248, 328, 416, 512, 648, 896, 1136)
"""The container widths that have a drawing of their own; the largest that fits is shown."""
LEVEL_FROM = 648
"""From this width on time runs to the right; below it runs down."""


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def overlaps(self, other: Box) -> bool:
        """Whether they share an area."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


class Form(StrEnum):
    """What a mark says about the date."""

    DAY = "day"
    BAND = "band"
    """Some time within: a year, a month, a decade."""
    ABOUT = "about"
    BAR = "bar"
    """From – to."""
    SINCE = "since"
    UNTIL = "until"


class Status(StrEnum):
    """What a mark says about the event."""

    PLAIN = ""
    REPORTED = "reported"
    """One source only."""
    PLANNED = "planned"
    DENIED = "denied"
    CONFLICT = "conflict"
    """Sources give two dates."""


@dataclass(frozen=True, slots=True)
class Extent:
    """One form between two places along the axis (the same place twice for a day)."""

    form: Form
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign of one event."""

    event: str
    lane: int
    """Counted from 1, in the order of the story."""
    form: Form
    status: Status
    doubtful: bool
    along: float
    """Where the leader begins, and the centre of the hit area."""
    across: float
    """The middle of the mark."""
    start: float
    end: float
    """How far it reaches along the axis."""
    sure: tuple[float, float] | None = None
    """The part of a bar that no reading of its ends takes away, where the ends are vague."""
    others: tuple[Extent, ...] = ()
    """What other sources say: a vaguer period around the day, or another date."""
    cuts: tuple[float, ...] = ()
    """Where a break of the axis cuts it."""
    named: bool = False
    """Whether a day is named, however roughly: "about 4 May", not "about 1905"."""
    row: int = 0
    """The track of a span, counted from 1 away from the points; 0 for a point."""
    name: str = ""
    """Accessible name: begins with the words that are seen."""
    title: str = ""


class Text(NamedTuple):
    """One line of text at its baseline; ``anchor`` is start, middle or end."""

    role: str
    """``date``, ``title``, ``lane``, ``number``, ``axis``, ``caption`` or ``note``."""
    text: str
    x: float
    y: float
    anchor: str = "start"
    lane: int = 0
    size: int = 12
    tail: str = ""
    """Words that follow on the same line in another face: a lane's name, a panel's scale."""


@dataclass(frozen=True, slots=True)
class Label:
    """The words of one event, with the place they fill."""

    event: str
    lane: int
    lines: tuple[Text, ...]
    box: Box
    leader: tuple[tuple[float, float], ...]
    """The line from the mark to the words, corner by corner."""


@dataclass(frozen=True, slots=True)
class Pill:
    """Several events of a lane too close to be told apart, with their number."""

    events: tuple[str, ...]
    lane: int
    start: float
    end: float
    along: float
    across: float
    name: str
    count: str
    first: str
    last: str
    """Its days, for a filter."""
    note: str
    """The number with its noun."""
    dates: tuple[str, ...]
    """Its time in words: its days, where they are of one year, then its years."""


class Peak(NamedTuple):
    """The crowded columns of a density, with the number of events in them."""

    start: float
    end: float
    length: float
    """How far from the base its words stand."""
    text: str
    first: str
    last: str
    name: str


@dataclass(frozen=True, slots=True)
class Columns:
    """One lane as a density: how many events in each slice of the axis."""

    lane: int
    base: float
    """Where the columns stand, across the axis."""
    step: float
    bars: tuple[tuple[float, float, int], ...]
    """Start along the axis, length across it, count."""
    peaks: tuple[Peak, ...]


class Tick(NamedTuple):
    """A place on the axis."""

    along: float
    text: str
    """Empty for a tick without words."""
    stretched: bool


class Panel(NamedTuple):
    """A stretch of time that is drawn with room of its own."""

    start: float
    end: float
    caption: str
    note: str
    """How many times larger than the rest, in words."""
    first: int
    last: int
    """Day numbers of its first and last event."""
    factor: int
    events: tuple[str, ...]
    funnel: tuple[float, float] | None = None
    """Where it lies on the true-scale strip."""


class Segment(NamedTuple):
    """A piece of the axis with one scale: day numbers ``t0`` to ``t1`` lie at ``x0`` to ``x1``."""

    t0: float
    t1: float
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class LaneBand:
    """The room of a lane across the axis."""

    index: int
    id: str
    start: float
    end: float
    base: float
    """Where its points stand."""
    count: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The whole time at one scale, above the chart: ticks of events and the stretched windows."""

    y: float
    start: float
    end: float
    ticks: tuple[float, ...]
    windows: tuple[tuple[float, float], ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole drawing."""

    width: int
    height: int
    """Whole pixels, as the width: a browser then sets the words at their very size."""
    upright: bool
    style: str
    """``flags`` or ``numbers``."""
    mode: str
    """``events``: every event has its mark; ``pills``: close ones are counted together;
    ``columns``: a density."""
    language: str
    rtl: bool
    name: str
    """What a screen reader says of the whole chart."""
    title: str = ""
    axis: tuple[float, float] = (0.0, 0.0)
    """Where the axis begins and ends."""
    axis_at: float = 0.0
    """Where it lies across."""
    plot: tuple[float, float] = (0.0, 0.0)
    """From where to where grid lines run across."""
    pitch: float = 17.0
    """From one track to the next."""
    segments: tuple[Segment, ...] = ()
    ticks: tuple[Tick, ...] = ()
    texts: tuple[Text, ...] = ()
    """Words of the axis, the captions and the lanes."""
    panels: tuple[Panel, ...] = ()
    breaks: tuple[float, ...] = ()
    """The middle of each gap in the axis."""
    strip: Strip | None = None
    today: tuple[float, str] | None = None
    """Where the line of the day lies on which the story stands, and the day in words."""
    lanes: tuple[LaneBand, ...] = ()
    marks: tuple[Mark, ...] = ()
    labels: tuple[Label, ...] = ()
    pills: tuple[Pill, ...] = ()
    columns: tuple[Columns, ...] = ()
    numbers: tuple[tuple[str, int], ...] = ()
    """Event and number in the style ``numbers``."""
    undated: tuple[str, ...] = field(default=())
    """Events without a place on the axis: listed, not drawn."""
