"""A story for the tests of words, layout, picture and chart: to the Moon and back."""

from timeline.model import (
    Claim,
    Conflict,
    Event,
    Evidence,
    Head,
    Kind,
    Lane,
    Origin,
    Source,
    Span,
    Timeline,
)
from timeline.when import When

LANES = (Lane("flights", "Flights"), Lane("politics", "Politics"), Lane("press", "Press"))
ROWS = (
    ("goal", "1961-05-25", "Kennedy asks for a landing on the Moon", "politics", Kind.OCCURRENCE),
    ("programme", "1961-05-25/1972-12-19", "The Apollo programme", "flights", Kind.INTERVAL),
    ("treaty", "1967-01-27", "Outer Space Treaty is opened", "politics", Kind.OCCURRENCE),
    ("fire", "1967-01-27", "A fire on the pad kills three", "flights", Kind.OCCURRENCE),
    ("orbit", "1968-12-24", "Apollo 8 circles the Moon", "flights", Kind.OCCURRENCE),
    ("luna", "1969-07-13", "Luna 15 sets out, unannounced", "flights", Kind.OCCURRENCE),
    ("launch", "1969-07-16", "Apollo 11 is launched", "flights", Kind.OCCURRENCE),
    ("landing", "1969-07-20", "Eagle lands", "flights", Kind.OCCURRENCE),
    ("step", "1969-07-21", "Armstrong steps onto the Moon", "flights", Kind.OCCURRENCE),
    ("crash", "1969-07-21", "Luna 15 crashes", "flights", Kind.OCCURRENCE),
    ("paper", "1969-07-21", "Front pages in forty countries", "press", Kind.REPORT),
    ("home", "1969-07-24", "The crew is picked up at sea", "flights", Kind.OCCURRENCE),
    ("doubt", "1969-07?", "A rival crew is said to be named", "press", Kind.OCCURRENCE),
    ("tank", "1970-04-13", "An oxygen tank of Apollo 13 bursts", "flights", Kind.OCCURRENCE),
    ("cuts", "1970~/1971~", "Money runs short", "politics", Kind.INTERVAL),
    ("eighteen", "1973", "Apollo 18 would have flown", "flights", Kind.DENIED),
    ("museum", "1976-07-01/..", "The capsule is on show in Washington", "press", Kind.BEGIN),
    ("return", "1978-12-31", "A base was to stand by then", "politics", Kind.PLANNED),
    ("memo", "../1962-03-01", "The memo that weighs the routes", "politics", Kind.OCCURRENCE),
)


def event(
    id_, when, title, lane, kind=Kind.OCCURRENCE, *, line=None, origin=Origin.CURATED, sources=2
):
    """An event with so many sources."""
    return Event(
        id=id_,
        when=When(when) if when else None,
        title=title,
        lane=lane,
        kind=kind,
        origin=origin,
        sources=tuple(Source(url=f"https://example.org/{id_}/{n}") for n in range(sources)),
        line=line,
    )


def moon(language="en", **head):
    """The story, with two dates on record for the first step and one event without a date."""
    events = [event(*row, line=number) for number, row in enumerate(ROWS, start=1)]
    events.append(event("rumour", None, "A rumour nobody dated", "press"))
    only = event("leak", "1970-01", "A cut leaks", "press", origin=Origin.REPORTED, sources=0)
    vaguer = Evidence("a", Span(0, 4), (), "1968", when=When("1968"))
    events = [_with(e, vaguer) if e.id == "orbit" else e for e in events]
    conflict = Conflict(
        "step",
        "date",
        (Claim("1969-07-21", When("1969-07-21")), Claim("1969-07-20", When("1969-07-20"))),
        "Two dates",
    )
    return Timeline(
        Head("To the Moon and back", language=language, lanes=LANES, **head),
        (*events, only),
        conflicts=(conflict,),
    )


def _with(found, evidence):
    from dataclasses import replace

    return replace(found, evidence=(evidence,))
