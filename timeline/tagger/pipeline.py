"""The tagger from top to bottom: a text and its date in, mentions out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.tagger.folding import fold, windows
from timeline.tagger.languages import language as grammar
from timeline.tagger.places import Anchor, Anchors
from timeline.tagger.readings import Partial
from timeline.tagger.recognise import recognise
from timeline.tagger.refine import refine
from timeline.tagger.resolve import Window, resolve
from timeline.tagger.units import Grain, cell_of
from timeline.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.tagger.rules import Found, Language

    from timeline.model import Article, Mention


def tag(
    text: str,
    dct: When | date | str | None = None,
    language: str | None = None,
    mode: str = "news",
) -> list[Mention]:
    """The time expressions of a text in reading order, as code-point spans that never overlap.

    ``dct`` is the document creation time (EDTF, when a string); ``ValueError`` when it is not a
    date. ``mode`` is ``news``, ``narrative`` or ``auto``. No text makes it fail.
    """
    return list(mentions(text, dct, language, mode))


def tag_article(article: Article, mode: str = "auto") -> tuple[Mention, ...]:
    """The time expressions of an article, counted from its DCT."""
    return tuple(mentions(article.text, article.dct, article.language or None, mode))


def mentions(
    text: str,
    dct: When | date | str | None = None,
    language: str | None = None,
    mode: str = "news",
) -> Iterator[Mention]:
    """As ``tag``, one by one: nothing is held but a window of the text."""
    rules = grammar(language or "en")
    anchors = Anchors(dct=_anchor(dct), narrative=mode == "narrative")
    for offset, piece in windows(text):
        folded = fold(piece, rules.proper)
        window = Window(piece, offset)
        for found in refine(recognise(folded, rules), piece, folded, rules):
            cue = _cue(found, folded, rules)
            mention, anchors = resolve(found, window, anchors, cue)
            yield mention


def _cue(found: Found, folded: str, language: Language) -> int:
    """The direction of time around an incomplete date; 0 where it is of no use."""
    reading = found.reading
    if language.cue is None or not isinstance(reading, Partial) or reading.toward is not None:
        return 0
    return language.cue(folded, found.start, found.end)


def _anchor(dct: When | date | str | None) -> Anchor | None:
    if dct is None:
        return None
    when = dct if isinstance(dct, When) else When(str(dct)[:10] if isinstance(dct, date) else dct)
    if when.is_day and when.earliest:
        return Anchor(cell_of(when.earliest, Grain.DAY), "dct")
    return None
