"""English: every sentence of the corpus is read as it is marked, and every rule is needed."""

from __future__ import annotations

import pytest
import tagger_corpus

from timeline.tagger import tag
from timeline.tagger.languages import language

LINES = tagger_corpus.read("english.txt")


def _read(line: tagger_corpus.Line) -> list[tuple[int, int, str]]:
    found = tag(line.text, line.dct, "en", line.mode)
    return [(each.span.start, each.span.end, each.value) for each in found]


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"english.txt:{line.number}")
def test_sentence(line):
    """Exactly the marked words are found, with the marked values."""
    wanted = tagger_corpus.mark(line.text, list(line.expected))
    assert tagger_corpus.mark(line.text, _read(line)) == wanted


def test_every_rule_fires():
    """A rule without a sentence is a rule that nobody can trust."""
    fired = {
        name
        for line in LINES
        for each in tag(line.text, line.dct, "en", line.mode)
        for name in each.rule.split(", ")
    }
    rules = [rule.name for rule in language("en").rules]
    assert [name for name in rules if not {*name.split(", ")} <= fired] == []
