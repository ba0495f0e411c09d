"""What the templates are given: the story in words and drawings, nothing to be worked out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from timeline import picture, safe
from timeline.cards import Card, Reference, cards
from timeline.cards.addresses import base_address
from timeline.cards.linked import linked_data
from timeline.layout import layouts
from timeline.site.groups import BY_YEAR_FROM, grouped
from timeline.words import date_words, day_words, direction, phrase, year_words

if TYPE_CHECKING:
    from timeline.layout.shapes import Layout
    from timeline.model import Timeline

DOWNLOADS = (
    ("events.json", "file-json", "JSON"),
    ("events.csv", "file-csv", "CSV"),
    ("timeline.ics", "file-ics", "ICS"),
    ("feed.atom", "file-atom", "Atom"),
    ("timeline.svg", "file-svg", "SVG"),
    ("timeline.png", "file-png", "PNG"),
    ("timeline.jsonld", "file-jsonld", "JSON-LD"),
    ("timelinejs.json", "file-timelinejs", "JSON"),
)
STATUSES = ("confirmed", "reported", "conflict", "planned", "denied", "doubtful", "unsourced")
MARKED = ("reported", "conflict", "planned", "denied")
FIRST = (1136, 328)
"""The drawings of most desks and telephones: they stand first in the page, to be painted first."""
INLINE_LINKED = 60
"""With more events the linked data is a file of its own, so that the page stays small."""
MOST_PUBLISHERS = 200
SCRIPT_WORDS = (
    "of", "loading", "failed", "again", "copied", "whole",
)  # fmt: skip


@dataclass(frozen=True)
class Story:
    """A timeline with its cards, made once for all pages."""

    timeline: Timeline
    cards: tuple[Card, ...]
    references: tuple[Reference, ...]

    @classmethod
    def of(cls, timeline: Timeline) -> Story:
        """The story of a timeline."""
        return cls(timeline, *cards(timeline))

    @cached_property
    def drawn(self) -> tuple[Layout, ...]:
        """The chart at every width."""
        return layouts(self.timeline)

    @cached_property
    def marks(self) -> dict[str, str]:
        """The mark of every dated event, for the rail of its card."""
        return picture.marks(self.timeline)

    def spoken(self, language: str) -> Story:
        """The same story with the words around it in another language."""
        head = replace(self.timeline.head, language=language)
        return Story(replace(self.timeline, head=head), self.cards, self.references)

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.timeline.head.language or "en"

    @property
    def title(self) -> str:
        """The headline."""
        return safe.text(self.timeline.head.title)

    @property
    def address(self) -> str:
        """Where the page will stand; empty when the story does not say."""
        return base_address(self.timeline.head)

    def say(self, key: str, **values: object) -> str:
        """A phrase in the language of the page."""
        return phrase(key, self.language, **values)

    @property
    def events(self) -> str:
        """How many events, in words."""
        return self.say("events", n=len(self.cards))

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year of a date, or ``None``."""
        days = [
            day
            for card in self.cards
            if card.event.when
            for day in (card.event.when.earliest, card.event.when.latest)
            if day
        ]
        return (min(days).year, max(days).year) if days else None

    @property
    def span(self) -> str:
        """From when to when, in words."""
        if not self.years:
            return ""
        first, last = (year_words(year, self.language) for year in self.years)
        return first if first == last else f"{first}–{last}"

    @property
    def updated(self) -> str:
        """The day of the last change, in words; empty when nothing tells it."""
        now = self.timeline.now
        return day_words(now.latest, self.language) if now and now.latest else ""

    @property
    def alt(self) -> str:
        """What the social card shows, for those who do not see it."""
        return self.say("card-alt", title=self.title, events=self.events, range=self.span)

    def common(self) -> dict[str, Any]:
        """What every template gets."""
        head = self.timeline.head
        marks = self.marks
        return {
            "head": {"title": self.title, "description": safe.text(head.description)},
            "language": self.language,
            "direction": direction(self.language),
            "t": self.say,
            "address": self.address,
            "alt": self.alt,
            "days": _days,
            "mark": lambda event: Markup(marks.get(event.id, "")),  # noqa: S704 - our own drawing
            "note_mark": note_mark,
            "html": _told,
            "short": partial(_short, language=self.language),
        }


def page(story: Story, *, zoomable: bool, style: str) -> dict[str, Any]:
    """The context of ``page.html.jinja``; ``style`` is its stylesheet, which stands in it."""
    timeline = story.timeline
    drawn = story.drawn
    linked = ""
    if len(story.cards) <= INLINE_LINKED:
        linked = Markup(safe.data(linked_data(timeline, story.cards)))  # noqa: S704
    groups = grouped(story.cards, windows(drawn[-1]), story.language)
    used = {status for card in story.cards for status in card.statuses}
    return story.common() | {
        "charts": [
            # Escaped where it is drawn.
            {"width": made.width, "svg": Markup(picture.svg(made))}  # noqa: S704
            for made in sorted(drawn, key=_wanted)
        ],
        "style": Markup(style.strip().replace("</", "<\\/")),  # noqa: S704 - ours, or a theme's
        "chart_name": drawn[-1].name,
        "legend": [(Markup(sign), words) for sign, words in picture.legend(timeline)],  # noqa: S704
        "groups": groups,
        "references": story.references,
        "many": len(story.references) >= BY_YEAR_FROM,
        "linked": linked,
        "counts": story.say("comma").join(_counts(story)),
        "updated": story.updated,
        "lanes": lanes(story),
        "statuses": [(key, story.say(f"status-{key}")) for key in STATUSES if key in used],
        "publishers": _publishers(story),
        "first_year": story.years[0] if story.years else "",
        "last_year": story.years[1] if story.years else "",
        "whole": f"{story.events}, {story.span}" if story.span else story.events,
        "show_all": story.say("show-all", n=len(story.cards)),
        "downloads": DOWNLOADS,
        "zoomable": zoomable,
        "words": Markup(safe.data(_script_words(story))),  # noqa: S704
    }


def _wanted(drawn: Layout) -> int:
    return FIRST.index(drawn.width) if drawn.width in FIRST else len(FIRST)


def windows(drawn: Layout) -> tuple[tuple[int, int], ...]:
    """The stretched weeks of a chart as day numbers, both included."""
    return tuple((panel.first, panel.last) for panel in drawn.panels)


def note_mark(status: str) -> Markup:
    """The mark that stands beside a note; empty for one that has none."""
    if status not in MARKED:
        return Markup()
    return Markup(picture.status_mark(status))  # noqa: S704 - our own drawing


def _counts(story: Story) -> list[str]:
    found = [story.events, story.say("sources", n=len(story.references))]
    read = len(story.timeline.articles)
    return [*found, story.say("articles-read", n=read)] if read else found


def lanes(story: Story) -> list[dict[str, Any]]:
    """The lanes that hold something: number, id, label, count."""
    counts: dict[tuple[int, str, str], int] = {}
    for number, lane in enumerate(story.timeline.head.lanes, 1):
        counts[number, lane.id, safe.text(lane.label)] = 0
    for card in story.cards:
        key = (card.lane, card.event.lane, card.lane_label)
        counts[key] = counts.get(key, 0) + 1
    return [
        {"number": number, "id": id_, "label": label, "count": count}
        for (number, id_, label), count in counts.items()
        if count and label
    ]


def _publishers(story: Story) -> list[str]:
    names = dict.fromkeys(reference.publisher for reference in story.references)
    return sorted(names, key=str.casefold)[:MOST_PUBLISHERS]


def _script_words(story: Story) -> dict[str, str]:
    raw = {"of": story.say("of", shown="{shown}", events=story.events)}
    return raw | {key: story.say(key) for key in SCRIPT_WORDS if key != "of"}


def _told(card: Card) -> Markup:
    """The text of a card; on paper the numbers of its sources follow its last word."""
    body = Markup(card.html.rstrip())  # noqa: S704 - cleaned when it was made
    if not card.numbers or not body:
        return body
    notes = Markup("<sup>{}</sup>").format(", ".join(map(str, card.numbers)))
    if body.endswith("</p>"):
        return body[:-4] + notes + Markup("</p>")
    return body + notes


def _days(card: Card) -> str:
    when = card.event.when
    if when is None or when.drawn is None:
        return ""
    return f"{when.earliest or '..'}/{when.latest or '..'}"


def _short(card: Card, language: str) -> str:
    """The date of a row of the embed: short, an interval of several years by its years.

    A dash with nothing behind it is kept for what has no end.
    """
    when = card.event.when
    if when and when.earliest and when.latest and when.is_interval and not when.qualifier:
        first, last = when.earliest.year, when.latest.year
        if 0 < first < last:
            start, end = year_words(first, language), year_words(last, language)
            return phrase("range-short", language).format(start=start, end=end)
    return date_words(when, language, "short")
