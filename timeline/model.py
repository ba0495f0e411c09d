"""The nouns of the house: frozen values that every room passes on and none changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from timeline.when import When


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a user can mend: what is wrong, where, and how to mend it."""

    message: str
    path: str = ""
    line: int | None = None
    """Counted from 1."""
    hint: str = ""
    severity: str = "error"
    """``error``, or ``notice`` when nothing is lost."""

    def __str__(self) -> str:
        """One line, ``path:line: message (hint)``."""
        where = f"{self.path}:{self.line}: " if self.line else f"{self.path}: " if self.path else ""
        return f"{where}{self.message}" + (f" ({self.hint})" if self.hint else "")


class TimelineError(Exception):
    """Raised for what a user can mend; carries every problem found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems in the order they were found."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points, ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters it covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Article:
    """A source text as it was loaded; ``text`` is never changed afterwards."""

    id: str
    """Stable and unique in a project: the file's name without its suffix."""
    text: str
    path: str = ""
    url: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    language: str = ""
    """A BCP 47 tag such as ``en`` or ``ru``; empty when not stated."""
    dct: When | None = None
    """Document creation time: a day when stated, an interval when bounded by evidence."""
    dct_source: str = ""
    """Which evidence the DCT comes from, in words; empty when there is none."""
    line: int = 1
    """The line of the file on which the text begins, counted from 1."""


class MentionType(StrEnum):
    """The four types of TIMEX3 (ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression found in a text (TIMEX3), and how it was understood."""

    span: Span
    text: str
    type: MentionType
    value: str
    """The TIMEX3 value: ``2021-01-26``, ``P10Y``, ``XXXX-WXX-1``, ``PRESENT_REF``."""
    when: When | None = None
    """The same as EDTF where it is a date that can be placed, else ``None``."""
    mod: str = ""
    """TIMEX3 ``mod``: ``START``, ``MID``, ``END``, ``APPROX``, ``BEFORE``, ``LESS_THAN`` …"""
    quant: str = ""
    freq: str = ""
    anchor: str = ""
    """What it was counted from: ``dct``, ``mention:<start>``, ``text`` (the document's own
    evidence) or nothing when the words say it all."""
    rule: str = ""
    """The name of the rule that read it."""
    said: tuple[str, ...] = ()
    """The parts the words name: ``year``, ``month``, ``day``, ``weekday`` …"""
    implied: tuple[str, ...] = ()
    """The parts that were filled in from the anchor or the context."""
    why: str = ""
    """One clause for the reader: how an implied part was found."""


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who says so: a page outside, or an article of this project."""

    url: str = ""
    title: str = ""
    publisher: str = ""
    date: When | None = None
    quote: str = ""
    article: str = ""
    """The id of the article, when it is one of this project."""
    language: str = ""
    says: When | None = None
    """Another date that it gives for the event than the one the event keeps."""
    line: int | None = field(default=None, compare=False, repr=False)
    """Where it stands in the editor's file."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of an article that an event rests on."""

    article: str
    sentence: Span
    clauses: tuple[Span, ...]
    """The clause that tells it, in reading order; a restored subject makes it discontinuous."""
    quote: str
    """``article.text`` at ``sentence``, to the letter."""
    mention: Mention | None = None
    """The date in the sentence; ``None`` for an undated match."""
    why: str = ""
    """Why it belongs to the event, in one clause: ``says only the year``."""
    when: When | None = None
    """The date these words claim; it may be vaguer than the event's, or contradict it."""
    id: str = ""
    """The id of the candidate it was read as: a permalink that leads here for ever."""
    title: str = ""
    """The title it would have as an event of its own."""
    kind: Kind | None = None
    """The kind it would have as an event of its own."""


class Kind(StrEnum):
    """What an event is to its date."""

    OCCURRENCE = "occurrence"
    BEGIN = "begin"
    END = "end"
    INTERVAL = "interval"
    PLANNED = "planned"
    DENIED = "denied"
    REPORT = "report"


class Origin(StrEnum):
    """Who vouches for an event: the editor's file, or only an article."""

    CURATED = "curated"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, with everything that says so.

    A candidate read out of an article has one piece of evidence, a merged event several.
    """

    id: str
    when: When | None
    """``None`` when no date is known: it is listed, not drawn."""
    title: str
    """Plain text, at most 90 characters."""
    kind: Kind = Kind.OCCURRENCE
    lane: str = ""
    text: str = ""
    """Markdown, from the curator only."""
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[Source, ...] = ()
    """What the curator cites."""
    origin: Origin = Origin.REPORTED
    importance: int = 0
    """Higher is told first where there is no room for all."""
    unsourced: bool = False
    note: str = ""
    """A sentence of the curator's on the date or the status, shown on the card."""
    settled: str = ""
    """The editor's reason for the date that is kept, when sources disagree."""
    path: str = ""
    line: int | None = None

    @property
    def place(self) -> tuple[bool, int, str, int, str]:
        """Where the story tells it: the line of the editor's file, else the place in an article."""
        article, start = "", 0
        if self.evidence:
            article, start = self.evidence[0].article, self.evidence[0].sentence.start
        return (self.line is None, self.line or 0, article, start, self.id)

    @property
    def is_coverage(self) -> bool:
        """Whether it is an article itself, on the day it came out: that needs no editor's word."""
        return self.kind is Kind.REPORT and not self.evidence

    @property
    def within(self) -> bool:
        """Whether the ends of an interval are those between which some day is meant.

        "Between 2 and 5 March" and "last week" name one day of several; only what lasts fills them.
        """
        return self.kind in {Kind.OCCURRENCE, Kind.BEGIN, Kind.END, Kind.REPORT}


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of a conflict: what is said, and by whom."""

    what: str
    """The date as EDTF, or the number with its noun."""
    when: When | None = None
    evidence: Evidence | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that do not agree on one event; the first claim is the one that is kept."""

    event: str
    kind: str
    """``date``, ``weekday`` or ``number``."""
    claims: tuple[Claim, ...]
    message: str
    """One sentence for the reader."""
    settled: str = ""
    """The editor's reason, when it is settled."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the chart for one kind of event."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Head:
    """The story as a whole, from the top of ``events.yaml``."""

    title: str
    description: str = ""
    language: str = "en"
    lanes: tuple[Lane, ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    """Groups of names for one thing; the first is the one the page uses."""
    base_url: str = ""
    publish: str = "all"
    """``all``, or ``curated`` to leave reported events out."""
    stretch: tuple[str, ...] | None = None
    """EDTF intervals to draw with room of their own; ``None`` to decide from the crowding."""
    today: When | bool = False
    """A day to draw a line at; true for the day of the newest source."""
    coverage: str = ""
    """The id of the lane of the articles themselves; empty for none."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the editor decided about a candidate, once and for every later build."""

    kind: str
    """``reject``, ``same-as`` or ``not-same-as``."""
    candidate: str
    """The id of the reported event it is about."""
    event: str = ""
    """The id of the event it is, or is not, the same as."""
    why: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The editor's file: the head, the curated events, the decisions."""

    head: Head
    events: tuple[Event, ...] = ()
    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Notices only; errors are raised, all at once."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What every output is a function of."""

    head: Head
    events: tuple[Event, ...]
    """In the order of ``Event.when.drawn``; undated ones last."""
    articles: tuple[Article, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    now: When | None = None
    """The day the story was brought up to date: ``SOURCE_DATE_EPOCH``, else the newest date of
    an article; never the clock."""

    def __hash__(self) -> int:
        """Quick, for what is worked out once for a story and kept; equality looks at all of it."""
        return hash((self.head, tuple(event.id for event in self.events)))

    def article(self, id_: str) -> Article | None:
        """The article with this id."""
        return next((article for article in self.articles if article.id == id_), None)

    def figure(self) -> go.Figure:
        """The chart as a Plotly figure, for notebooks."""
        from timeline import chart  # noqa: PLC0415 - plotly is loaded only when asked for

        return chart.figure(self)

    def _repr_html_(self) -> str:
        """The chart as inline SVG, where a notebook shows the value of a cell."""
        from timeline import layout, picture  # noqa: PLC0415 - the model stands below the picture

        return picture.standalone_svg(layout.layout(self, 904))
