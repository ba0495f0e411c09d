"""From a folder to a timeline: what is read, in which order, and what is published."""

import json

import pytest

import timeline
from timeline import picture, pipeline
from timeline.cards import card
from timeline.layout import layout
from timeline.model import Event, Problem, TimelineError
from timeline.when import When

HEAD = "title: A small story\nlanes: {a: First, news: News}\ncoverage: news\n"
EVENT = """
events:
  - {date: 1969-07-20, title: The first landing, lane: a, sources: [{url: "https://e.org/1"}]}
"""
ARTICLE = "title: Moon\npublished: 1969-07-24\n\nThe crew was picked up on 24 July 1969.\n"


@pytest.fixture
def story(tmp_path):
    """A folder with one curated event and one article."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "events.yaml").write_text(HEAD + EVENT, encoding="utf-8")
    (tmp_path / "articles" / "moon.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def titles(timeline):
    """The titles in order."""
    return [event.title for event in timeline.events]


def test_reported_events_stand_beside_curated_ones(story):
    """What only an article tells is there, and says so."""
    found = {event.title: event.origin for event in pipeline.assemble(story).events}
    assert found["The first landing"] == "curated"
    assert "reported" in found.values()


def test_publish_curated_leaves_reported_events_out_of_the_site_only(story):
    """They wait for review, but no reader sees them; the coverage stays."""
    head = HEAD + "publish: curated\n"
    (story / "events.yaml").write_text(head + EVENT, encoding="utf-8")
    everything = pipeline.assemble(story)
    shown = pipeline.published(everything)
    assert len(shown.events) < len(everything.events)
    assert {event.kind for event in shown.events if event.origin == "reported"} == {"report"}
    built = pipeline.build(story)
    data = json.loads((built.folder / "events.json").read_text(encoding="utf-8"))
    assert len(data["events"]) == len(shown.events)


def test_what_somebody_said_is_no_coverage(story):
    """A dated saying waits for the editor like every report; only articles need nobody's word."""
    said = (
        "title: Moon\npublished: 1969-07-24\n\nThe minister said on Tuesday that it had rained.\n"
    )
    (story / "articles" / "said.txt").write_text(said, encoding="utf-8")
    for published in ("all", "curated"):
        text = f"{HEAD}publish: {published}\n{EVENT}"
        (story / "events.yaml").write_text(text, encoding="utf-8")
        shown = pipeline.published(pipeline.assemble(story))
        told = {event.title: card.statuses(event) for event in shown.events}
        saying = [statuses for title, statuses in told.items() if title.startswith("The minister")]
        assert saying == ([("reported",)] if published == "all" else [])
        assert told["Moon"] == ("confirmed",)


def test_articles_alone_make_a_timeline(story):
    """Without events.yaml the folder's name is the headline."""
    (story / "events.yaml").unlink()
    timeline = pipeline.assemble(story)
    assert timeline.head.title == story.name.replace("_", " ").replace("-", " ").capitalize()
    assert [str(event.when) for event in timeline.events] == ["1969-07-24"]


def test_curated_events_alone_make_a_timeline(story):
    """Articles are not needed."""
    (story / "articles" / "moon.txt").unlink()
    assert titles(pipeline.assemble(story)) == ["The first landing"]


def test_a_folder_that_is_not_there(tmp_path):
    """It is named."""
    with pytest.raises(TimelineError, match="no such folder"):
        pipeline.assemble(tmp_path / "nowhere")


def test_now_is_the_newest_date_of_a_source_and_never_the_clock(story, monkeypatch):
    """SOURCE_DATE_EPOCH wins when it is given."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert pipeline.assemble(story).now == When("1969-07-24")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert pipeline.assemble(story).now == When("1970-01-02")


def test_many_articles_are_read_by_several_processes_with_the_same_result(story, monkeypatch):
    """How the work is shared leaves no trace."""
    for number in range(6):
        text = ARTICLE.replace("24 July", f"2{number} July")
        (story / "articles" / f"{number}.txt").write_text(text, encoding="utf-8")
    alone = pipeline.assemble(story)
    monkeypatch.setattr(pipeline, "MANY", 2)
    monkeypatch.setattr(pipeline.os, "cpu_count", lambda: 2)
    assert pipeline.assemble(story) == alone


def test_events_are_in_the_order_they_are_drawn():
    """By day; an open start before the others of that day; undated ones last."""
    dates = ["2021-03-02", "../2021-03-02", "-0043-03-15", None, "2010", "Y12000"]
    events = [
        Event(id=str(number), when=When(date) if date else None, title="x")
        for number, date in enumerate(dates)
    ]
    found = [str(event.when) for event in pipeline.in_order(events)]
    assert found == ["-0043-03-15", "2010", "../2021-03-02", "2021-03-02", "Y12000", "None"]


def test_events_of_one_day_are_told_as_in_the_file(tmp_path):
    """The order of the editor's lines, in the list and in every drawing; not that of the ids."""
    rows = ["Trains stop", "A crowd gathers", "Trains run", "The mayor speaks"]
    told = "".join(f"  - {{date: 2021-03-04, title: {row}, unsourced: true}}\n" for row in rows)
    (tmp_path / "events.yaml").write_text(f"title: A day\nevents:\n{told}", encoding="utf-8")
    found = pipeline.assemble(tmp_path)
    assert [event.title for event in found.events] == rows
    for width in (328, 1136):
        drawn = picture.svg(layout(found, width))
        at = [drawn.index(f'data-event="{event.id}" tabindex') for event in found.events]
        assert at == sorted(at)
        assert dict(layout(found, width).numbers) == {
            e.id: n for n, e in enumerate(found.events, 1)
        }


def test_a_story_without_an_address_is_told_what_it_lacks(story):
    """Once, as a notice that says how to get it; and nothing that needs an address is written."""
    built = pipeline.build(story)
    (said,) = [p for p in built.timeline.problems if "base_url" in p.hint]
    assert said.severity == "notice"
    assert not [name for name in built.files if name.startswith("oembed")]
    page = (built.folder / "snippets.html").read_text("utf-8")
    assert "example.org" not in page
    assert "base_url" in page


@pytest.mark.parametrize("host", ["example.org", "news.example.com", "news.example"])
def test_an_address_for_examples_is_told_as_one(story, host):
    """It makes everything, so that it can be looked at, but a reader's links would lead nowhere."""
    path = story / "events.yaml"
    path.write_text(f"base_url: https://{host}/story/\n" + path.read_text("utf-8"), "utf-8")
    built = pipeline.build(story)
    (said,) = [p for p in built.timeline.problems if "for examples" in p.message]
    assert said.severity == "notice"
    assert "oembed.json" in built.files


def test_an_address_of_ones_own_is_nothing_to_tell(story):
    """Also one that only sounds like an example."""
    path = story / "events.yaml"
    text = path.read_text("utf-8")
    path.write_text("base_url: https://counterexample.org/story/\n" + text, "utf-8")
    assert not [p for p in pipeline.build(story).timeline.problems if "base_url" in p.message]


def test_plotly_is_found_without_being_imported():
    """The bundle that is served begins like plotly.js."""
    bundle = pipeline.plotly_bundle()
    assert bundle is not None
    assert b"* plotly.js" in bundle[:200]


def test_a_picture_that_cannot_be_drawn_does_not_cost_the_page(story, monkeypatch):
    """The site is written without it, and the notice says why."""

    def fail(_timeline):
        raise TimelineError(Problem("no font has the letters of the card"))

    monkeypatch.setitem(pipeline.EXPORTERS, "card.png", fail)
    built = pipeline.build(story)
    assert "card.png" not in built.files
    assert "index.html" in built.files
    told = [(p.message, p.severity) for p in built.timeline.problems]
    assert ("no font has the letters of the card", "notice") in told


def test_the_public_names_take_text_and_are_completed(story):
    """A notebook says ``timeline.`` and a path in quotation marks."""
    assert set(timeline.__all__) <= set(dir(timeline))
    assert timeline.read(f"{story}/articles/moon.txt").title == "Moon"
    assert timeline.load_events(f"{story}/events.yaml").events[0].title == "The first landing"


def test_what_only_articles_tell_stands_with_the_coverage(story):
    """No lane without a name appears because an editor has not decided yet."""
    shown = pipeline.published(pipeline.assemble(story))
    assert {event.lane for event in shown.events if event.origin == "reported"} == {"news"}
