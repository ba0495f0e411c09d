"""The exports, each read by a parser or validator that was not written here."""

import csv
import io
import json
from importlib.resources import files
from urllib.parse import urlsplit

import pytest
import sample

from timeline.exports import EXPORTERS
from timeline.model import Event, Head, Kind, Timeline
from timeline.when import When


def export(name, timeline=sample.STORY):
    """What one exporter makes."""
    return EXPORTERS[name](timeline)


def dated(*dates, **head):
    """A timeline of events with these dates."""
    events = tuple(
        Event(f"e{n}", When(date) if date else None, f"Event {n}") for n, date in enumerate(dates)
    )
    return Timeline(Head("Dates", **head), events)


@pytest.mark.parametrize("name", [name for name in EXPORTERS if not name.endswith(".png")])
def test_same_story_same_bytes(name):
    """An export depends on the story alone: not on the clock, not on chance."""
    assert export(name) == export(name)


@pytest.mark.parametrize("name", list(EXPORTERS))
@pytest.mark.parametrize(
    "timeline", [sample.hostile(), Timeline(Head("Empty"), ()), dated("", "Y12000", "-0043-03-15")]
)
def test_every_export_of_odd_stories(name, timeline):
    """Attacks, an empty story, years before Christ and after 9999 are all written."""
    assert export(name, timeline)


def test_json_follows_its_schema():
    """``events.json`` is what its published schema says, for a plain and for a hostile story."""
    import jsonschema

    schema = json.loads(files("timeline.exports").joinpath("events.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for timeline in (sample.STORY, sample.hostile(), dated("", "../2020", "2021-01~")):
        jsonschema.validate(json.loads(export("events.json", timeline)), schema)


def test_json_keeps_where_a_date_was_read():
    """The quotation, its place in the article and the words of the date travel along."""
    told = json.loads(export("events.json"))
    land = next(event for event in told["events"] if event["id"] == "land")
    piece = land["evidence"][0]
    assert piece["words"] == "in 2010"
    assert sample.COURIER.text[piece["start"] : piece["end"]] == piece["quote"]
    assert land["date"]["words"] == "8 April 2010"


def test_csv_has_a_row_for_every_event():
    """Every event is a row with as many cells as there are columns."""
    rows = list(csv.reader(io.StringIO(export("events.csv"))))
    assert len(rows) == len(sample.EVENTS) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    table = {row["id"]: row for row in csv.DictReader(io.StringIO(export("events.csv")))}
    assert table["land"]["edtf"] == "2010-04-08"
    assert table["land"]["sources"] == "Harbour Courier | County Archive | Port Times"


def test_csv_holds_no_formula():
    """A cell that a spreadsheet would run as a formula begins with an apostrophe."""
    evil = Timeline(Head("x"), (Event("=1+1", None, '=HYPERLINK("https://evil.example")'),))
    row = list(csv.reader(io.StringIO(export("events.csv", evil))))[1]
    assert row[0] == "'=1+1"
    assert row[5].startswith("'=")


def test_calendar_has_the_known_days_and_no_others():
    """Whole-day entries for days and for intervals between days; months and doubts are left out."""
    from icalendar import Calendar

    made = Calendar.from_ical(export("timeline.ics"))
    entries = {str(entry["summary"]): entry for entry in made.walk("VEVENT")}
    assert made["version"] == "2.0"
    assert "The county puts off the repair" not in entries
    assert "A ferry starts, by most accounts" not in entries
    assert "A second bridge is talked of" not in entries
    span = entries["The bridge is in use"]
    assert str(span["dtstart"].dt) == "2011-02-05"
    assert str(span["dtend"].dt) == "2026-02-06"
    assert str(entries["The bridge closes"]["dtstamp"].dt).startswith("2026-02-18")
    assert str(entries["First permit would have ended"]["status"]) == "CANCELLED"
    assert len({str(entry["uid"]) for entry in entries.values()}) == len(entries)


@pytest.mark.parametrize("date", ["2010", "2021-03", "2021-02-05?", "2021-02-05~", "-0043-03-15"])
def test_calendar_guesses_no_day(date):
    """What is not known to the day, or lies outside of every calendar, is not entered."""
    from icalendar import Calendar

    assert not Calendar.from_ical(export("timeline.ics", dated(date))).walk("VEVENT")


def test_calendar_takes_no_bound_for_a_day():
    """``No later than`` and ``between`` name no day; what began and goes on has its first day."""
    from icalendar import Calendar

    timeline = Timeline(
        Head("Bounds"),
        (
            Event("by", When("../2021-03-02"), "The order is signed", Kind.INTERVAL),
            Event("some", When("2018-03-02/2018-03-05"), "The wall is breached"),
            Event("last", When("2018-04-02/2018-04-05"), "The siege", Kind.INTERVAL),
            Event("since", When("2019-04-02/.."), "The truce", Kind.BEGIN),
            Event("rough", When("2020-04-02~/2020-04-05"), "The march", Kind.INTERVAL),
        ),
    )
    made = Calendar.from_ical(export("timeline.ics", timeline)).walk("VEVENT")
    days = {str(entry["summary"]): str(entry["dtstart"].dt) for entry in made}
    assert days == {"The siege": "2018-04-02", "The truce": "2019-04-02"}


@pytest.mark.parametrize(
    ("date", "said"),
    [("2018-03-02/2018-03-05", "2018-03"), ("2018-03-02/2018-05", "2018"), ("2017/2018", None)],
)
def test_linked_data_makes_no_stay_of_some_day_in_it(date, said):
    """Some day between two is as precise for machines as the month or year that holds both."""
    (item,) = json.loads(export("timeline.jsonld", dated(date)))["itemListElement"]
    assert item["item"].get("startDate") == said
    assert "endDate" not in item["item"]


def test_feed_is_read_by_a_feed_reader():
    """Every event is an entry with an id of its own, the newest report first, links absolute."""
    import feedparser

    feed = feedparser.parse(export("feed.atom"))
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == sample.HEAD.title
    assert len(feed.entries) == len(sample.EVENTS)
    assert len({entry.id for entry in feed.entries}) == len(sample.EVENTS)
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert {urlsplit(entry.link).hostname for entry in feed.entries} == {"news.example"}
    land = next(entry for entry in feed.entries if entry.id.endswith("#land"))
    assert "nobody asked what for" in land.content[0].value


def test_feed_survives_attacks():
    """The feed of a hostile story is well-formed and keeps the attack as text."""
    import feedparser

    feed = feedparser.parse(export("feed.atom", sample.hostile()))
    assert not feed.bozo
    assert "<script" not in "".join(entry.content[0].value for entry in feed.entries)


def test_linked_data_is_a_list_of_events_with_citations():
    """A JSON-LD processor finds an ItemList of Events, dates as precise as known, citations."""
    from pyld import jsonld

    told = json.loads(export("timeline.jsonld"))
    assert told["@context"] == "https://schema.org"
    told["@context"] = {"@vocab": "https://schema.org/"}  # what stands at that address, in short
    expanded = jsonld.expand(told)[0]
    schema = "https://schema.org/"
    assert expanded["@type"] == [schema + "ItemList"]
    items = [entry[schema + "item"][0] for entry in expanded[schema + "itemListElement"]]
    assert {kind for item in items for kind in item["@type"]} == {schema + "Event"}
    found = {item["@id"]: item for item in items}
    land = found[sample.BASE + "#land"]
    assert land[schema + "startDate"][0]["@value"] == "2010-04-08"
    assert len(land[schema + "citation"]) == 3
    delay = found[sample.BASE + "#delay"]
    assert delay[schema + "startDate"][0]["@value"] == "2017"
    assert schema + "startDate" not in found[sample.BASE + "#rumour"]
    assert schema + "endDate" not in found[sample.BASE + "#suspension"]


def test_timelinejs_gets_no_more_than_is_known():
    """Years stay years, days days; what has no date has no slide."""
    told = json.loads(export("timelinejs.json"))
    slides = {slide["unique_id"]: slide for slide in told["events"]}
    assert slides["land"]["start_date"] == {"year": 2010, "month": 4, "day": 8}
    assert slides["delay"]["start_date"] == {"year": 2017}
    assert slides["delay"]["end_date"] == {"year": 2021}
    assert slides["opening"]["start_date"] == {"year": 2022, "month": 5}
    assert slides["opening"]["display_date"] == "about May 2022"
    assert "end_date" not in slides["suspension"]
    assert "rumour" not in slides


def test_drawing_and_pictures():
    """The drawing is well-formed XML without scripts; the pictures are PNGs of the right size."""
    from lxml import etree

    drawing = etree.fromstring(export("timeline.svg").encode())
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert not [node for node in drawing.iter() if node.tag.endswith("script")]
    for name, size in (("card.png", (1200, 630)), ("timeline.png", None)):
        made = export(name)
        assert made[:8] == b"\x89PNG\r\n\x1a\n"
        if size:
            found = tuple(int.from_bytes(made[at : at + 4], "big") for at in (16, 20))
            assert found == size
