"""The marked examples of the page on reading dates are read as they are printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tagger_corpus

from timeline.tagger import tag

PAGE = Path(__file__).parents[1] / "docs" / "reading-dates.md"
BLOCKS = re.findall(r"```text\n@ ([^\n]*)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
EXAMPLES = [(head, line) for head, block in BLOCKS for line in block.splitlines()]


@pytest.mark.parametrize(("head", "example"), EXAMPLES)
def test_example(head, example):
    """Exactly the marked words are found, with the marked values."""
    said = dict(part.split("=", 1) for part in head.split())
    settings = {"mode": "news", "language": "en"} | said
    text, _ = tagger_corpus.unmark(example)
    found = tag(text, settings["dct"], settings["language"], settings["mode"])
    marks = [(each.span.start, each.span.end, each.value) for each in found]
    assert tagger_corpus.mark(text, marks) == example
