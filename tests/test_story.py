"""The story of this repository comes out as its sources tell it."""

import re
import shutil

import pytest

from timeline.pipeline import assemble
from timeline.when import When


@pytest.fixture(scope="module")
def story(root):
    """The timeline of events.yaml and the two articles."""
    return assemble(root)


@pytest.fixture(scope="module")
def undated(root, tmp_path_factory):
    """The same with the published lines taken out of both articles."""
    folder = tmp_path_factory.mktemp("undated")
    shutil.copy(root / "events.yaml", folder)
    (folder / "articles").mkdir()
    for path in (root / "articles").iterdir():
        text, found = re.subn(rb"(?m)^published:.*\n", b"", path.read_bytes(), count=1)
        assert found == 1, path
        (folder / "articles" / path.name).write_bytes(text)
    return assemble(folder)


def on(timeline, day):
    """The events that lie on exactly this date."""
    return [event for event in timeline.events if event.when == When(day)]


def claims(event):
    """The date words an event rests on, with the date each was read as."""
    return {
        (evidence.mention.text, str(evidence.mention.when))
        for evidence in event.evidence
        if evidence.mention
    }


def the(timeline, id_):
    """The event with this id."""
    (event,) = [event for event in timeline.events if event.id == id_]
    return event


def test_the_year_in_the_article_is_evidence_for_the_signing(story):
    """The bare year is no second event: it says less exactly what the curator knows."""
    (signing,) = on(story, "2010-04-08")
    assert signing.origin == "curated"
    assert ("2010", "2010") in claims(signing)
    assert not on(story, "2010")


def test_entry_into_force(story):
    """The day belongs to the entry into force, whose subject the sentence left out."""
    bearers = [
        event for event in story.events if ("February 5, 2011", "2011-02-05") in claims(event)
    ]
    assert bearers
    for event in bearers:
        assert event.origin == "curated"
        assert event.when.earliest == When("2011-02-05").earliest
    assert all(event.origin == "curated" for event in on(story, "2011-02-05"))


def test_a_day_without_a_year_is_the_exchange_of_notes(story):
    """It means 2021-01-26: the notes of 26 January, not those of 3 February."""
    bearers = [event for event in story.events if ("January 26", "2021-01-26") in claims(event)]
    assert len(bearers) == 1
    assert bearers[0].origin == "curated"
    assert bearers[0].when == When("2021-01-26")
    assert "note" in bearers[0].title.lower()


def test_the_expiry(story):
    """The end of the term is evidence for the expiry or the interval that ends with it."""
    bearers = [
        event for event in story.events if ("February 5, 2026", "2026-02-05") in claims(event)
    ]
    assert bearers
    for event in bearers:
        assert event.origin == "curated"
        assert event.when.latest == When("2026-02-05").latest
    assert "2026-02-05" in {str(event.when) for event in bearers}


def test_the_first_call_is_an_event_of_its_own_on_the_same_day(story):
    """The sentence after the notes dates the call by "the same day"."""
    (call,) = [event for event in on(story, "2021-01-26") if "call" in event.title.lower()]
    (evidence,) = [item for item in call.evidence if item.mention]
    assert evidence.mention.text.lower() == "the same day"
    assert evidence.mention.anchor.startswith("mention:")
    assert "telephone conversation" in evidence.quote
    assert len(on(story, "2021-01-26")) == 2


def test_the_sanctions_carry_the_undated_article(story):
    """No date stands in the sentence; what it tells is what matches, and the page says so."""
    (sanctions,) = [event for event in on(story, "2021-03-02") if "anction" in event.title]
    assert sanctions.origin == "curated"
    undated = [item for item in sanctions.evidence if item.mention is None]
    assert undated
    assert all(item.why for item in undated)
    assert any("seven senior Russian" in item.quote or "14 organ" in item.quote for item in undated)


def test_each_article_is_an_entry_in_the_lane_of_coverage(story):
    """Coverage lies on the publication date of each article."""
    coverage = {
        str(event.when)
        for event in story.events
        if event.lane == story.head.coverage and event.kind == "report"
    }
    assert coverage >= {"2021-02-17", "2021-03-03"}


def test_quantities_are_never_dates(story):
    """Warheads, missiles and organisations are counted, not dated."""
    for event in story.events:
        for text, _ in claims(event):
            assert not re.search(r"1,550|700|14|\bmay\b|second", text, re.IGNORECASE), text
        if event.when and event.when.drawn:
            assert 2009 <= event.when.drawn.year <= 2026


def test_every_event_has_somebody_who_says_so(story):
    """Nothing stands on the page without a source or a quotation that is found to the letter."""
    for event in story.events:
        assert event.sources or event.evidence or event.unsourced, event.id
        for evidence in event.evidence:
            article = story.article(evidence.article)
            assert evidence.sentence.of(article.text) == evidence.quote


def test_without_published_dates_the_same_days_come_out(undated):
    """The year of "January 26" is found in the text or in the curated event, and it says how."""
    bearers = [
        event
        for event in undated.events
        for evidence in event.evidence
        if evidence.mention and evidence.mention.text == "January 26"
    ]
    assert [str(event.when) for event in bearers] == ["2021-01-26"]
    (evidence,) = [
        item for item in bearers[0].evidence if item.mention and item.mention.text == "January 26"
    ]
    assert evidence.why or evidence.mention.why


def test_without_published_dates_nothing_is_guessed_from_the_clock(undated, story):
    """The dates of the events are those of the dated build, coverage aside."""

    def dates(timeline):
        return {str(e.when) for e in timeline.events if e.when and e.kind != "report"}

    assert dates(undated) <= dates(story)


def test_the_order_of_files_does_not_matter(root, story, tmp_path):
    """The same articles under other names give the same events."""
    shutil.copy(root / "events.yaml", tmp_path)
    (tmp_path / "articles").mkdir()
    for number, path in enumerate(sorted((root / "articles").iterdir(), reverse=True)):
        shutil.copy(path, tmp_path / "articles" / f"{number}{path.suffix}")
    again = assemble(tmp_path)
    assert [(str(e.when), e.title) for e in again.events if e.origin == "curated"] == [
        (str(e.when), e.title) for e in story.events if e.origin == "curated"
    ]


@pytest.fixture(scope="module")
def uncurated(root, tmp_path_factory):
    """The articles alone: the head of the story without its events."""
    folder = tmp_path_factory.mktemp("uncurated")
    head = (root / "events.yaml").read_text(encoding="utf-8").split("\nevents:\n")[0]
    (folder / "events.yaml").write_text(head + "\n", encoding="utf-8")
    shutil.copytree(root / "articles", folder / "articles")
    return assemble(folder)


def test_from_the_articles_alone_no_date_is_wrong(uncurated):
    """What a reader of the two articles would write down, and nothing besides."""
    told = {(str(e.when), str(e.kind), e.title) for e in uncurated.events if e.evidence and e.when}
    assert {(when, kind) for when, kind, _ in told} == {
        ("2010", "occurrence"),
        ("2011-02-05", "begin"),
        ("2021-01-26", "occurrence"),
        ("2021-01~/2021-04~", "occurrence"),
        ("2026-02-05", "end"),
    }
    titles = [title for _, _, title in told]
    assert len(titles) == len(set(titles)) == 6
    assert "START III was signed by the presidents of Russia and the United States" in titles
    assert any(title.startswith("Sergei Ryabkov and John Sullivan exchanged") for title in titles)


@pytest.mark.parametrize("kept", [0, 1])
def test_either_article_alone_is_enough_for_a_page(root, tmp_path, kept):
    """Each is on its day of publication, and what only the other tells is not there."""
    shutil.copy(root / "events.yaml", tmp_path)
    (tmp_path / "articles").mkdir()
    path = sorted((root / "articles").iterdir())[kept]
    shutil.copy(path, tmp_path / "articles")
    timeline = assemble(tmp_path)
    assert {e.article for event in timeline.events for e in event.evidence} <= {path.stem}
    assert sum(event.kind == "report" for event in timeline.events) == 1


def test_a_wrong_curated_date_is_contradicted(root, tmp_path):
    """The article says when it entered into force; the curator who errs is told so."""
    text = (root / "events.yaml").read_text(encoding="utf-8")
    wrong = text.replace("date: 2011-02-05\n", "date: 2012-02-05\n", 1)
    assert wrong != text
    (tmp_path / "events.yaml").write_text(wrong, encoding="utf-8")
    shutil.copytree(root / "articles", tmp_path / "articles")
    conflicts = [c for c in assemble(tmp_path).conflicts if c.kind == "date"]
    assert any("2011-02-05" in conflict.message for conflict in conflicts)
