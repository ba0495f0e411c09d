"""English: every sentence of the corpus is read as it is marked, and every rule is needed."""

from __future__ import annotations

import pytest
import tagger_corpus

from timeline.tagger import mode_of, tag
from timeline.tagger.languages import language

LINES = tagger_corpus.read("english.txt")
HISTORIES = tagger_corpus.read("english_history.txt")
NEWS = [line for line in tagger_corpus.read("english_prose.txt") if line.mode == "news"]


def _read(line: tagger_corpus.Line) -> list[tuple[int, int, str]]:
    found = tag(line.text, line.dct, line.language, line.mode)
    return [(each.span.start, each.span.end, each.value) for each in found]


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"english.txt:{line.number}")
def test_sentence(line):
    """Exactly the marked words are found, with the marked values."""
    wanted = tagger_corpus.mark(line.text, list(line.expected))
    assert tagger_corpus.mark(line.text, _read(line)) == wanted


@pytest.mark.parametrize("line", HISTORIES, ids=lambda line: f"english_history.txt:{line.number}")
@pytest.mark.parametrize("dct", ["2016-03-20", "2024-11-03"])
def test_history_is_told_from_date_to_date(line, dct):
    """A history is taken for one, and what it says does not depend on the day of writing."""
    assert mode_of(line.text, dct, "en").name == "narrative"
    undated = {(each.span, each.value) for each in tag(line.text, None, "en", "auto")}
    assert {(each.span, each.value) for each in tag(line.text, dct, "en", "auto")} == undated


def test_news_is_told_from_the_day_of_writing():
    """News stays news, also where it looks back on other years."""
    text = " ".join(line.text for line in NEWS)
    assert mode_of(text, "2013-03-20", "en").name == "news"
    assert {mode_of(line.text, line.dct, "en").name for line in NEWS} == {"news"}


def test_today_leads_news():
    """What speaks of today first, or of months of last year, is news, however much it recalls."""
    old = "He won in 1995 and 2000, was in Rome in 1990, in Oslo in 1994 and rested in 1991. "
    assert mode_of(f"He was killed today. {old}", "2001-12-14", "en").name == "news"
    assert mode_of(f"{old}Today he is forgotten.", "2001-12-14", "en").name == "narrative"
    again = "By July last year he was free, and in May last year he was not."
    assert mode_of(old + again, None, "en").name == "news"


def test_every_rule_fires():
    """A rule without a sentence is a rule that nobody can trust."""
    fired = {
        name
        for line in LINES
        for each in tag(line.text, line.dct, line.language, line.mode)
        for name in each.rule.split(", ")
    }
    rules = [rule.name for rule in language("en").rules]
    assert [name for name in rules if not {*name.split(", ")} <= fired] == []
