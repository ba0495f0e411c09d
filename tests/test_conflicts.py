"""Who says what: the same three disagreements at the terminal and on the card of the event."""

from __future__ import annotations

import pytest

from timeline import cards, pipeline, review

STORY = """\
title: The ferry
events:
  - date: 2003-06-07
    title: The ferry Alma sinks off Cape Dorn
    text: 41 people died.
    id: sinking
    sources: [https://example.org/a]
"""
SAID = {
    "date": ("6 June 2003", "The ferry Alma sank off Cape Dorn on 6 June 2003."),
    "number": ("43 dead", "The ferry Alma sank off Cape Dorn on 7 June 2003, killing 43."),
    "weekday": ("Monday", "The ferry Alma sank off Cape Dorn on Monday, 7 June 2003."),
}


@pytest.fixture
def told(tmp_path):
    """A timeline of the story and one sentence of the Dorn Courier, maybe settled."""

    def assemble(sentence, settled=""):
        (tmp_path / "articles").mkdir(exist_ok=True)
        story = STORY + (f"    settled: {settled}\n" if settled else "")
        (tmp_path / "events.yaml").write_text(story)
        text = f"title: Alma lost\npublisher: Dorn Courier\nlanguage: en\n\n{sentence}\n"
        (tmp_path / "articles" / "courier.txt").write_text(text)
        return pipeline.assemble(tmp_path)

    return assemble


@pytest.mark.parametrize("kind", SAID)
def test_the_terminal_says_who_says_what_and_how_to_settle_it(told, kind):
    """The words of the article, and the place of the event in the editor's file."""
    _, sentence = SAID[kind]
    timeline = told(sentence)
    (conflict,) = timeline.conflicts
    assert conflict.kind == kind
    lines = review.disagreement(timeline, conflict)
    assert lines[1].endswith(": the calendar" if kind == "weekday" else ": you, in events.yaml")
    assert lines[2].endswith(f": Dorn Courier, Alma lost: “{sentence}”")
    assert "`settled:`" in lines[3]
    assert "events.yaml:3" in lines[3]


@pytest.mark.parametrize("kind", SAID)
def test_the_card_names_who_says_otherwise_and_why_one_is_kept(told, kind):
    """A settled disagreement stays on the page, with the reason."""
    what, sentence = SAID[kind]
    for settled in ("", "The log of the coast guard."):
        timeline = told(sentence, settled)
        (card, *_), _ = cards.cards(timeline)
        (note,) = [note for note in card.notes if note.status == "conflict"]
        assert what in note.text
        assert "(Dorn Courier)" in note.text
        assert note.text.endswith(settled or ".") or note.text.endswith("(Dorn Courier)")
    (conflict,) = timeline.conflicts
    assert review.disagreement(timeline, conflict)[0].endswith(f"Settled: {settled}")


def test_a_disagreement_of_articles_alone_is_settled_by_accepting(told):
    """Nobody has decided yet: the review is where to do it."""
    timeline = told("The tug Berta left Tarn on Monday, 10 June 2003 with 9 men.")
    lines = review.disagreement(timeline, timeline.conflicts[0])
    assert lines[-1].startswith("to settle it, accept r-")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kestrel raised its offer for Lorn to 15 pounds a share on 18 May 2015.",
        "Kestrel bid 15 pounds a share for Lorn on 18 May 2015.",
    ],
)
def test_another_day_and_another_figure_is_another_bid(tmp_path, sentence):
    """A slip of the pen changes one thing; what differs in both is told of another deed."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "events.yaml").write_text(
        "title: The bid\nevents:\n  - {date: 2015-05-04, title: Kestrel bids 12 pounds a share for"
        " Lorn, unsourced: true}\n"
    )
    (tmp_path / "articles" / "a.txt").write_text(f"published: 2015-05-19\n\n{sentence}\n")
    timeline = pipeline.assemble(tmp_path)
    assert not timeline.conflicts
    assert [str(event.when) for event in timeline.events] == ["2015-05-04", "2015-05-18"]
