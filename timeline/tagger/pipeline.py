"""The tagger from top to bottom: a text and its date in, mentions out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tagger.anchors import Anchor, Anchors, written
from timeline.tagger.context import aside, direction, is_entry, is_to_come, sentence
from timeline.tagger.folding import fold, windows
from timeline.tagger.languages import language as grammar
from timeline.tagger.languages import language_of
from timeline.tagger.modes import MODES, Mode, choose
from timeline.tagger.places import FUTURE
from timeline.tagger.readings import Clock, Partial, Shift
from timeline.tagger.recognise import recognise
from timeline.tagger.refine import refine
from timeline.tagger.resolve import Window, resolve
from timeline.tagger.undated import bound_dct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from timeline.model import Article, Mention
    from timeline.tagger.rules import Language
    from timeline.when import When


def tag(
    text: str,
    dct: When | date | str | None = None,
    language: str | None = None,
    mode: str = "news",
) -> list[Mention]:
    """The time expressions of a text in reading order, as code-point spans that never overlap.

    ``dct`` is the document creation time (EDTF, when a string): ``ValueError`` when it is not a
    date. ``language`` is a BCP 47 tag, detected when not given. ``mode`` is ``news``,
    ``narrative`` or ``auto``. No text makes it fail.
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
    if mode not in MODES:
        message = f"there is no mode {mode!r}: it is one of {', '.join(MODES)}"
        raise ValueError(message)
    rules = grammar(language or language_of(text))
    return _mentions(text, written(dct), rules, mode)


def mode_of(text: str, dct: When | date | str | None = None, language: str | None = None) -> Mode:
    """The mode that ``auto`` chooses for a text, and why."""
    rules = grammar(language or language_of(text))
    offset, piece = next(windows(text))
    del offset
    folded = fold(piece, rules.proper)
    return choose(tuple(refine(recognise(folded, rules), piece, folded, rules)), written(dct))


def _told_by(text: str, rules: Language) -> Anchor | None:
    """The day of writing as far as the text itself tells it."""
    bounds, reasons = bound_dct(text, rules.code)
    return written(bounds, "text", reasons[0] if reasons else "")


def _mentions(text: str, dct: Anchor | None, rules: Language, mode: str) -> Iterator[Mention]:
    anchors = Anchors(dct=dct, narrative=mode == "narrative")
    for offset, piece in windows(text):
        folded = fold(piece, rules.proper)
        found = tuple(refine(recognise(folded, rules), piece, folded, rules))
        if mode == "auto" and not offset:
            anchors = replace(anchors, narrative=choose(found, dct).name == "narrative")
        if not offset and dct is None and not anchors.narrative:
            anchors = replace(anchors, dct=_told_by(text, rules))
        window = Window(piece, offset)
        for each in found:
            if each.rule in rules.in_story and not anchors.tells_of(each.reading):
                continue
            if anchors.narrative and rules.habit and rules.habit(each, folded):
                yield resolve(each, window, Anchors())[0]
                continue
            away = aside(each, folded, rules) if anchors.trail else ""
            undated = isinstance(each.reading, (Clock, Partial, Shift))
            # A list of dates goes on from the one before, in whatever tense it tells.
            listed = undated and anchors.goes_on and is_entry(each, folded)
            cue = 0 if listed else direction(each, folded, rules)
            if anchors.narrative or (undated and not listed):
                anchors = replace(anchors, sentence=offset + sentence(piece, each.start))
            # What a story announces in the end is seen from the day of writing.
            begins = anchors.sentence - offset
            if anchors.may_look_ahead and is_to_come(each, folded, begins, rules):
                news = replace(anchors, narrative=False)
                mention, anchors = resolve(each, window, news, FUTURE)
                anchors = replace(anchors, narrative=True)
            else:
                mention, anchors = resolve(each, window, anchors, cue, aside=away)
            yield mention
