"""The editor decides once, and the file keeps every other byte."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import replace

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from timeline import curated, events, merging, review
from timeline.merging import merge
from timeline.model import (
    Article,
    Head,
    Kind,
    Mention,
    MentionType,
    Origin,
    Span,
    Timeline,
    TimelineError,
)
from timeline.nodes import parse
from timeline.review import editing
from timeline.when import When

STORY = """\
# The bridge
title: The bridge   # a comment
events:
  - date: 1998-05-04
    title: The bridge opens
    id: opening
    sources: [https://example.org/a]

  # Not sure about this one.
  - date: 2001
    title: The bridge is painted
    unsourced: true
# the end
"""
TEXT = (
    "The bridge opened on 4 May 1998. Two ships collided under the bridge on 7 June 2003. "
    "The toll was abolished on 1 July 2005."
)


def article():
    """An article with three dates."""
    return Article("harbour", TEXT, title="A bridge and its harbour", path="articles/harbour.txt")


def mentions():
    """Its dates as a tagger hands them over."""
    dates = {"4 May 1998": "1998-05-04", "7 June 2003": "2003-06-07", "1 July 2005": "2005-07-01"}
    found = []
    for words, edtf in dates.items():
        start = TEXT.index(words)
        span = Span(start, start + len(words))
        found.append(Mention(span, words, MentionType.DATE, edtf, When(edtf), rule="day"))
    return found


def timeline_of(path):
    """The timeline of a file and the article."""
    story = curated.load(path)
    read = events.extract(article(), mentions())
    merged = merge(read, story.events, story.decisions)
    return Timeline(
        Head("The bridge"), merged.events, (article(),), merged.conflicts, merged.problems
    )


@pytest.fixture
def path(tmp_path):
    """A file of the editor's."""
    file = tmp_path / "events.yaml"
    file.write_bytes(STORY.encode())
    return file


def pending_event(path, title):
    """The event that waits under this title."""
    return next(p.event for p in review.pending(timeline_of(path)) if p.event.title == title)


def test_what_waits_is_what_no_editor_confirmed(path):
    """The opening is curated; the collision and the toll wait, with the nearest event."""
    waiting = review.pending(timeline_of(path))
    assert [item.event.title for item in waiting] == [
        "Two ships collided under the bridge",
        "The toll was abolished",
    ]
    assert waiting[0].articles == ("A bridge and its harbour",)


def test_accepting_adds_an_event_and_nothing_else(path):
    """The new item stands after the last one; every line that was there is still there."""
    event = pending_event(path, "Two ships collided under the bridge")
    review.accept(path, event)
    text = path.read_text()
    item = f"""
  - date: 2003-06-07
    title: Two ships collided under the bridge
    id: {event.id}
    sources:
      - article: harbour
        quote: Two ships collided under the bridge on 7 June 2003.
"""
    assert text == STORY.replace("# the end\n", item + "# the end\n")


def test_an_accepted_event_is_curated_from_then_on(path):
    """A rebuild knows it by its id: curated, with its evidence, and it waits no more."""
    event = pending_event(path, "Two ships collided under the bridge")
    review.accept(path, event, title="Collision under the bridge", when="2003-06")
    built = timeline_of(path)
    kept = review.find(built, event.id)
    assert (kept.origin, kept.title, str(kept.when)) == (
        "curated",
        "Collision under the bridge",
        "2003-06",
    )
    assert kept.evidence[0].why.endswith("accepted by the editor")
    assert event.id not in {item.event.id for item in review.pending(built)}


def test_a_rejected_event_stays_away(path):
    """The decision is written under a key of its own, and a rebuild honours it."""
    event = pending_event(path, "The toll was abolished")
    review.reject(path, event, why="not part of this story")
    assert path.read_text() == STORY + (
        f"\ndecisions:\n  - reject: {event.id}\n    why: not part of this story\n"
    )
    assert review.find(timeline_of(path), event.id) is None


def test_an_attached_event_becomes_evidence(path):
    """What is attached is found under the id of the event it was attached to."""
    event = pending_event(path, "The toll was abolished")
    review.attach(path, event, "opening")
    assert review.find(timeline_of(path), event.id).id == "opening"


def test_two_decisions_share_the_list(path):
    """The second goes below the first."""
    one = pending_event(path, "The toll was abolished")
    review.reject(path, one)
    two = pending_event(path, "Two ships collided under the bridge")
    review.keep_apart(path, two, "opening", why="another day")
    assert [d.kind for d in curated.load(path).decisions] == ["reject", "not-same-as"]


def test_undo_puts_every_byte_back(path):
    """After an undo the file is what it was."""
    edit = review.reject(path, pending_event(path, "The toll was abolished"))
    assert edit.what.startswith("rejected")
    review.undo(edit)
    assert path.read_text() == STORY


def test_a_file_changed_meanwhile_is_not_overwritten(path):
    """Both deciding and undoing refuse, and what somebody wrote stays."""
    event = pending_event(path, "The toll was abolished")
    seen = path.read_bytes()
    edit = review.reject(path, event, seen=seen)
    mine = path.read_bytes() + b"# by hand\n"
    path.write_bytes(mine)
    with pytest.raises(TimelineError, match="changed while it was being reviewed"):
        review.reject(path, event, seen=seen)
    with pytest.raises(TimelineError, match="changed while it was being reviewed"):
        review.undo(edit)
    assert path.read_bytes() == mine


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: T\nevents: []\n", "title: T\nevents:\n  - x: 1\n"),
        ("title: T\nevents:\n", "title: T\nevents:\n  - x: 1\n"),
        ("events:\n- a: 1\n\n- a: 2\ntitle: T", "events:\n- a: 1\n\n- a: 2\n\n- x: 1\ntitle: T"),
        ("events:\n- a: 1", "events:\n- a: 1\n- x: 1\n"),
        ("title: T\r\nevents:\r\n  - a: 1\r\n", "title: T\r\nevents:\r\n  - a: 1\r\n  - x: 1\r\n"),
        ("title: T\n", "title: T\n\nevents:\n  - x: 1\n"),
        ("title: T\n...\n", "title: T\n\nevents:\n  - x: 1\n...\n"),
        (
            "events:\n  - t: |\n      - no\n\n      end\n",
            "events:\n  - t: |\n      - no\n\n      end\n  - x: 1\n",
        ),
    ],
)
def test_an_item_goes_to_the_end_of_its_list(before, after):
    """Whatever the file's indentation, line ends and blank lines are."""
    assert editing.inserted(before, editing.Insertion("events", ("- x: 1",))) == after


def test_a_list_on_one_line_is_refused():
    """Adding to ``[a, b]`` would change what the editor wrote."""
    with pytest.raises(TimelineError, match="written in one line"):
        editing.inserted("events: [{a: 1}]\n", editing.Insertion("events", ("- x: 1",)))


@given(st.text(max_size=60))
def test_any_text_survives_as_yaml(text):
    """What is written is read back, on one line."""
    line = " ".join(text.split())
    if any(ord(c) < 32 or 0xD7FF < ord(c) < 0xE000 or ord(c) > 0xFFFD for c in line):
        return
    node = parse(f"key: {editing.scalar(text)}\n", "events.yaml")
    assert node.get("key").value == line
    assert "\n" not in editing.scalar(text)


@pytest.mark.parametrize("text", ["yes", "2010", "a: b", "- x", "#1", "~", "5 # five", "'", "x:"])
def test_words_that_yaml_would_misread_are_quoted(text):
    """They come back as the text they are."""
    assert parse(f"key: {editing.scalar(text)}\n", "events.yaml").get("key").value == text


def test_a_date_is_needed_to_accept(path):
    """An event whose year is not known cannot be drawn; nothing is written."""
    event = pending_event(path, "The toll was abolished")
    with pytest.raises(TimelineError, match="not an EDTF date"):
        review.accept(path, event, when="soon")
    assert path.read_text() == STORY


def test_a_file_that_cannot_be_written_is_left_alone(path):
    """The folder says no: a clear line, and the file as it was."""
    event = pending_event(path, "The toll was abolished")
    missing = path.parent / "nowhere" / "events.yaml"
    with pytest.raises(TimelineError, match="is not there, and decisions are written into it"):
        review.reject(missing, event)


def test_articles_alone_are_told_where_decisions_go(path):
    """A story without the file is asked nothing that could not be written down."""
    timeline = timeline_of(path)
    path.unlink()
    with pytest.raises(TimelineError, match="begin it with `title: …`"):
        review.run(path, timeline)


def test_a_read_only_file_is_left_alone(path, monkeypatch):
    """A lock that somebody put on the file holds, although the folder could be written."""
    event = pending_event(path, "The toll was abolished")
    monkeypatch.setattr(editing.os, "access", lambda *_: False)
    with pytest.raises(TimelineError, match="the file is read-only; nothing was changed"):
        review.reject(path, event)
    assert path.read_text() == STORY


@pytest.mark.parametrize(
    ("where", "code"),
    [
        (editing.tempfile, "mkstemp"),
        (editing.os, "fsync"),
        (editing.shutil, "copymode"),
        (editing.Path, "replace"),
    ],
)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_full_disk_or_a_lost_permission_loses_nothing(path, monkeypatch, where, code, number):
    """Wherever writing fails: one line, the file as it was, nothing left beside it."""
    event = pending_event(path, "The toll was abolished")

    def fail(*_args, **_options):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(where, code, fail)
    with pytest.raises(TimelineError, match="nothing was changed") as refused:
        review.reject(path, event)
    assert os.strerror(number) in str(refused.value)
    assert path.read_text() == STORY
    assert [file.name for file in path.parent.iterdir()] == ["events.yaml"]


def test_a_file_changed_between_two_questions_is_not_overwritten(path):
    """An editor saves by hand while the review is asking: what was decided before stays."""
    timeline = timeline_of(path)
    answers = iter(["r", "", "r", ""])

    def answer(*_args, **_options):
        key = next(answers)
        if key == "" and path.read_text() != STORY:
            path.write_text(path.read_text() + "# by hand\n")
        return key

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(click, "prompt", answer)
        with pytest.raises(TimelineError, match="changed while it was being reviewed"):
            review.run(path, timeline)
    assert path.read_text().endswith("# by hand\n")
    assert len(curated.load(path).decisions) == 1


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        (("accept", "X"), ("accept", "X"), "X is one of your events already"),
        (("reject", "X"), ("reject", "X"), "X was rejected already, on line 16"),
        (("attach", "X", "opening"), ("attach", "X", "opening"), "X is evidence of opening"),
        (("attach", "X", "opening"), ("accept", "X"), "X is evidence of opening already"),
    ],
)
def test_what_was_decided_before_is_told_kindly(path, first, again, said):
    """No fault, and not a byte is written."""
    name = pending_event(path, "The toll was abolished").id
    one, two = ([word.replace("X", name) for word in words] for words in (first, again))
    review.decide(path, timeline_of(path), *one)
    before = path.read_bytes()
    told = review.decide(path, timeline_of(path), *two)
    assert told.startswith(said.replace("X", name))
    assert told.endswith("nothing was written")
    assert path.read_bytes() == before


def test_a_decision_about_evidence_concerns_only_that_piece(path):
    """What else your event has gathered stays where it is."""
    names = [item.event.id for item in review.pending(timeline_of(path))]
    for name in names:
        review.decide(path, timeline_of(path), "attach", name, "opening")
    gathered = len(review.find(timeline_of(path), "opening").evidence)
    text = path.read_text()
    path.write_text(text[: text.index("decisions:")])
    opened = next(p.id for p in review.find(timeline_of(path), "opening").evidence)
    assert "apart" in review.decide(path, timeline_of(path), "apart", opened, "opening")
    assert gathered == 3
    assert review.find(timeline_of(path), opened).id == opened


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("reject", "opening"), "opening is one of your events"),
        (("attach", "opening", "the-bridge-is-painted"), "opening is one of your events"),
        (("reject", "openin"), "there is no event 'openin' (did you mean opening"),
        (("reject", "op"), "there is no event 'op' (did you mean opening"),
        (("accept", "nothing-like-it"), "timeline review --list shows the ids"),
    ],
)
def test_a_decision_that_cannot_be_made_says_why(path, words, message):
    """An event of the editor's is changed in the file; an unknown id is named with near ones."""
    with pytest.raises(TimelineError) as refused:
        review.decide(path, timeline_of(path), *words)
    assert message in str(refused.value)
    assert path.read_text() == STORY


def test_a_rejected_event_is_not_accepted_behind_the_editors_back(path):
    """The line that rejects it is named."""
    name = pending_event(path, "The toll was abolished").id
    review.decide(path, timeline_of(path), "reject", name)
    with pytest.raises(TimelineError, match="delete that decision first") as refused:
        review.decide(path, timeline_of(path), "accept", name)
    assert refused.value.problems[0].line == 16


def test_a_kind_is_told_in_words(path):
    """What simply happened needs none; the others are told as one would say them."""
    listed = review.as_text(review.pending(timeline_of(path)))
    assert "[" not in listed
    assert "occurrence" not in listed + review.explain(timeline_of(path), "opening")
    event = replace(pending_event(path, "The toll was abolished"), kind=Kind.PLANNED)
    item = replace(review.pending(timeline_of(path))[0], event=event)
    assert "(planned, not said to have happened)" in review.as_text([item])


def test_the_nearest_event_is_refused_with_both_dates(path):
    """An editor sees at once which dates do not agree."""
    path.write_text(STORY.replace("1998-05-04", "1999-07-09"))
    near = [item.near for item in review.pending(timeline_of(path)) if item.near]
    assert any("1998-05-04" in found.why and "1999-07-09" in found.why for found in near)


def test_the_list_for_scripts(path):
    """JSON holds the sentence with its place, and the nearest event."""
    listed = json.loads(review.as_json(review.pending(timeline_of(path))))
    first = listed[0]["evidence"][0]
    assert TEXT[first["start"] : first["end"]] == first["quote"]
    assert listed[0]["date"] == "2003-06-07"
    assert review.as_text(review.pending(timeline_of(path))).count("\n") == 1


def test_explain_goes_down_to_the_characters(path):
    """From the page to the sentence and the rule that read the date."""
    told = review.explain(timeline_of(path), "opening")
    assert "articles/harbour.txt:1" in told
    assert "characters 0 to 32" in told
    assert "“4 May 1998”, characters 21 to 31" in told
    assert f"{path}:4" in told
    assert review.explain(timeline_of(path), "nothing") is None


def test_explain_says_what_was_kept_apart(path):
    """An editor who asks about either of two events learns why they are two."""
    path.write_text(STORY.replace("1998-05-04", "1999-07-09"))
    asked = review.explain(timeline_of(path), "opening")
    reported = pending_event(path, "The bridge opened")
    assert f"kept from {reported.id}: {reported.title}" in asked
    other = review.explain(timeline_of(path), reported.id)
    assert "kept from opening: The bridge opens" in other
    assert all(
        "the dates do not agree: 1999-07-09 and 1998-05-04" in told for told in (asked, other)
    )


def test_explain_is_brief_about_many_that_were_kept_apart(path):
    """The most alike are told one by one, of the rest how many there are."""
    timeline = timeline_of(path)
    lead = next(event for event in timeline.events if event.id == "opening")
    waiting = replace(lead, origin=Origin.REPORTED, title="The bridge opened to lorries")
    days = range(10, 20)
    crowd = [replace(waiting, id=f"r-{day}", when=When(f"1998-06-{day}")) for day in days]
    told = review.explain(replace(timeline, events=(lead, *crowd)), "opening")
    assert told.count("kept from") == 8
    assert "… and from 2 that are less like it" in told


@pytest.mark.parametrize(
    ("keys", "decisions", "events_after"),
    [
        ("a\nq\n", 0, 3),
        ("r\nnot ours\nu\nq\n", 0, 2),
        ("t\nopening\ns\n", 1, 2),
        ("n\nopening\nr\n\n", 2, 2),
        ("t\nnowhere\ns\ns\n", 0, 2),
        ("e\nCollision\n2003\nq\n", 0, 3),
        ("e\nCollision\n7 June 2003\nq\n", 0, 3),
        ("e\nCollision\n7/6/2003\n7 June 2003\nq\n", 0, 3),
        ("t\n?\nopening\n", 1, 2),
        ("?\nx\nq\n", 0, 2),
        ("u\nq\n", 0, 2),
        ("a\n", 0, 3),
        ("a\nr\n", 0, 3),
        ("", 0, 2),
    ],
)
def test_the_review_asks_and_writes(path, keys, decisions, events_after):
    """Each key does what it says, undo takes it back, quit keeps what was decided."""

    @click.command()
    def command():
        review.run(path, timeline_of(path))

    result = CliRunner().invoke(command, input=keys, catch_exceptions=False)
    assert result.exit_code == 0
    story = curated.load(path)
    assert (len(story.decisions), len(story.events)) == (decisions, events_after)


def test_a_key_that_nobody_knows_shows_what_each_does(path):
    """Nothing is decided by a slip of the finger."""

    @click.command()
    def command():
        review.run(path, timeline_of(path))

    told = CliRunner().invoke(command, input="x\nt\n?\nq\n", catch_exceptions=False).output
    assert "r  reject: it is left out, now and in every later build" in told
    assert "  opening  1998-05-04  The bridge opens\n" in told


def test_two_reports_of_one_day_are_shown_beside_each_other(path):
    """What two articles tell in other words is the first thing an editor wants to join."""
    said = [pending_event(path, "Two ships collided under the bridge")]
    said.append(replace(said[0], id="r-other", title="Two ships ran into each other at the bridge"))
    near = merging.nearest(said, [])
    assert [found.event for found in near] == ["r-other", said[0].id]
