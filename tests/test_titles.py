"""The table ``golden/titles.txt``: dates of many kinds of stories, each with its title and kind.

In it a date is written ``[words|EDTF]``; ``-`` for a title says that the date tells of no event.
The sentences are our own. Those of one story are read as one article, single ones by themselves.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.events import extract, shorten
from timeline.model import Article, Mention, MentionType, Span
from timeline.when import When

DCT = When("2024-06-20")

TABLE = (Path(__file__).parent / "golden" / "titles.txt").read_text(encoding="utf-8")

_DATE = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def read(sentence):
    """The text of a bracketed sentence and its mentions."""
    text, mentions, last = "", [], 0
    for match in _DATE.finditer(sentence):
        text += sentence[last : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        mentions.append(Mention(span, match[1], MentionType.DATE, match[2], When(match[2])))
        text += match[1]
        last = match.end()
    return text + sentence[last:], mentions


def rows():
    """Each story: its sentence with the lines expected of it."""
    story, block, found = "", [], []
    for line in [*TABLE.strip().splitlines(), "#"]:
        if line.startswith("= "):
            block[-1][2].append(line[2:])
        elif line.startswith("#"):
            found += block
            story, block = line[2:], []
        else:
            block.append((story, line, []))
    return found


def told(article, mentions):
    """What is read for each mention: title and kind, or ``-``."""
    events = {
        event.evidence[0].mention.span.start: f"{event.title} | {event.kind}"
        for event in extract(article, mentions)
        if event.evidence[0].mention
    }
    return [events.get(mention.span.start, "-") for mention in mentions]


def cases():
    """The rows, each with the text that stands before it in its story."""
    context: dict[str, str] = {}
    for story, sentence, expected in rows():
        yield pytest.param(context.get(story, ""), sentence, expected, id=sentence[:50])
        if story != "Single sentences":
            context[story] = context.get(story, "") + _DATE.sub(r"\1", sentence) + "\n"


@pytest.mark.parametrize(("before", "sentence", "expected"), list(cases()))
def test_title_and_kind(before, sentence, expected):
    """Each date gets the title and the kind that the table gives it."""
    text, mentions = read(sentence)
    shift = len(before)
    moved = [
        Mention(Span(m.span.start + shift, m.span.end + shift), m.text, m.type, m.value, m.when)
        for m in mentions
    ]
    article = Article("story", before + text, dct=DCT)
    assert told(article, moved) == expected


def test_the_table_is_large():
    """At least five hundred dates are judged."""
    assert sum(len(expected) for _, _, expected in rows()) >= 500


@pytest.mark.parametrize("length", [91, 120, 400])
def test_titles_end_at_a_word(length):
    """A long line is cut at a word boundary, within ninety characters."""
    line = ("The council of the united towns agreed to pay for the bridge " * 8)[:length]
    title = shorten(line)
    assert len(title) <= 90
    assert line.startswith(title)
    assert line[len(title)] in " ,"
