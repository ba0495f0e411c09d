"""The tagger as a whole: its laws, and the traps that a text may set."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import Article, MentionType
from timeline.tagger import mode_of, tag, tag_article
from timeline.tagger.folding import WINDOW, fold, windows
from timeline.when import When

VOCABULARY = (
    "the of in on to a and two 12 2011 1,550 January Jan. may May 5th first week weeks ago last "
    "next Monday Tuesday's quarter year-end '90s BC 3:30 p.m. noon until - – , . \n \t 31 99 "
    "every daily fiscal half century 17th Sunday morning a.m İstanbul ﬁve 二月 ٢٠٢١ 2021-02-31 "
    "February 30 between yesterday today the same day earlier"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
ANY = st.one_of(TEXTS, st.text(max_size=200), st.text("0123456789 ,.-:/'\x00", max_size=80))


@settings(deadline=None, max_examples=300)
@given(ANY, st.sampled_from([None, "2021-02-17", "2021-02", "2021", "0044-03-15"]))
def test_mentions_are_the_text_itself_and_never_overlap(text, dct):
    """Spans are code points of the unchanged text, in order, and nothing fails."""
    for mode in ("news", "narrative", "auto"):
        end = 0
        for each in tag(text, dct, "en", mode):
            assert end <= each.span.start < each.span.end <= len(text)
            assert text[each.span.start : each.span.end] == each.text
            assert each.value
            assert each.type in MentionType
            end = each.span.end


@settings(deadline=None, max_examples=100)
@given(TEXTS, st.integers(-4000, 4000))
def test_moving_the_day_of_writing_moves_the_days_counted_from_it(text, days):
    """A day counted from the DCT by a number of days keeps its distance."""
    first, second = date(2013, 2, 12), date(2013, 2, 12) + timedelta(days=days)
    text = f"{text} yesterday and three days ago, tomorrow morning"
    before, after = tag(text, first, "en"), tag(text, second, "en")
    moved = {each.span: each for each in after}
    for each in before:
        counted = each.said[:1] == ("day",) and "month" not in each.implied  # not "the 5th"
        if counted and each.anchor == "dct" and each.when:
            there = moved[each.span].when
            assert there.earliest.ordinal - each.when.earliest.ordinal == days


@given(st.text(max_size=300))
def test_folding_keeps_every_character_in_its_place(text):
    """The folded text is as long as the text, whatever the letters do in small."""
    assert len(fold(text, frozenset({"may"}))) == len(text)


def test_folding_blanks_a_verb_and_keeps_a_month():
    """Only a word with a capital may be a month."""
    assert fold("You may come in May.", frozenset({"may"})) == "you \x00\x00\x00 come in may."


def test_windows_are_the_text_cut_between_words():
    """A long text is read in pieces that are the text when put together."""
    text = "In May 2011 they met, and in June 2012 they parted.\n" * 2000
    pieces = list(windows(text))
    assert "".join(piece for _, piece in pieces) == text
    assert len(pieces) > 2
    assert all(len(piece) <= WINDOW * 5 // 4 for _, piece in pieces)
    found = tag(text, None, "en")
    assert len(found) == 4000
    assert {each.text for each in found} == {"May 2011", "June 2012"}


@pytest.mark.parametrize(
    "piece",
    ["1", " ", "1 ", "January ", "the ", "from ", "1/1/", "two and ", "first half of ", "'90s ",
     "Jan. 3-", "10:", "a\u0301", "12,345,", "early ", "twenty-", "2011-", "Tuesday, "],
)  # fmt: skip
def test_repeated_words_cost_what_they_are_long(piece):
    """Twice the text makes no more than about twice the steps of the pattern engine."""
    # Counting calls instead of seconds keeps this true on a busy machine.
    few, many = (_matches_tried(piece * count) for count in (400, 800))
    assert many <= 2.2 * few + 200


def _matches_tried(text):
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.enable()
    tag(text, "2021-02-17", "en")
    profile.disable()
    return pstats.Stats(profile).total_calls


def test_an_unknown_mode_is_named():
    """A mode that does not exist is refused with those that do."""
    with pytest.raises(ValueError, match="news, narrative, auto"):
        tag("today", "2021-02-17", "en", "gossip")


def test_a_day_of_writing_that_is_no_date_is_refused():
    """The caller is told; it is not silently left out."""
    with pytest.raises(ValueError, match="not an EDTF date"):
        tag("today", "last week", "en")


def test_a_day_of_writing_known_only_within_its_month_gives_no_days():
    """What cannot be known stays open."""
    found = tag("It broke yesterday, this month and last year.", When("2021-02"), "en")
    assert [each.value for each in found] == ["XXXX-XX-XX", "2021-02", "2020"]


def test_each_mention_says_what_was_said_and_what_was_implied():
    """January 26 says month and day; its year comes from the day of writing."""
    (found,) = tag("They met on January 26.", "2021-02-17", "en")
    assert (found.said, found.implied, found.anchor) == (("month", "day"), ("year",), "dct")
    assert found.rule == "<month> <day>, <year>"


def test_an_article_is_read_in_its_own_language_and_date():
    """An article brings what the tagger has to know."""
    article = Article("a", "They met yesterday.", language="en", dct=When("2021-02-17"))
    assert [each.value for each in tag_article(article)] == ["2021-02-16"]


def test_auto_reads_a_history_from_date_to_date():
    """Many dates of other years and none counted from the day of writing make a story."""
    story = (
        "In 1812 he left. In 1813 he lost. In 1814 he fell. In 1815 he was back. In June he lost."
    )
    assert mode_of(story, "2021-02-17", "en").name == "narrative"
    assert tag(story, "2021-02-17", "en", "auto")[-1].value == "1815-06"
    assert mode_of("He resigned on Monday.", "2021-02-17", "en").name == "news"


@pytest.mark.parametrize(
    ("words", "value", "mod", "when"),
    [
        ("the beginning of this year", "2021", "START", "2021-01~/2021-04~"),
        ("mid-2019", "2019", "MID", "2019-05~/2019-08~"),
        ("late last year", "2020", "END", "2020-09~/2020-12~"),
        ("early January", "2021-01", "START", "2021-01-01~/2021-01-10~"),
        ("the late 1990s", "199", "END", "1997~/1999~"),
        ("year-end", "2021", "END", "2021-09~/2021-12~"),
        ("earlier this year", "2021", "START", "2021"),
        ("the first half of the 1980s", "198", "START", "198X"),
        ("the second half of the 1980s", "198", "END", "198X"),
        ("the first half of August 2020", "2020-08", "START", "2020-08"),
        ("the closing weeks of August 2020", "2020-08", "END", "2020-08-21~/2020-08-31~"),
        ("end-August 2020", "2020-08", "END", "2020-08-21~/2020-08-31~"),
        ("about 1850", "1850", "APPROX", "1850~"),
    ],
)
def test_a_part_of_a_period_is_its_third(words, value, mod, when):
    """The value stays that of TIMEX3, the date is no wider than the words; earlier is no third."""
    (mention,) = tag(f"They met in {words}.", "2021-02-17", "en")
    assert (mention.value, mention.mod, mention.when) == (value, mod, When(when))


@pytest.mark.parametrize("unit", ["day", "week", "month", "year"])
def test_what_came_after_nothing_that_was_told_has_no_date(unit):
    """Its value says what is missing; there are no days to draw, as coarse as it may be."""
    (found,) = tag(f"Two {unit}s later the plant closed.", "2024-05-06")
    assert found.value.startswith("XXXX")
    assert found.when is None
