"""Grammar: a language put together from its lexicon and its locale data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.languages import counts, generic, phrases, ranges, spans
from timeline.tagger.languages.kit import kit
from timeline.tagger.languages.spans import BARE_YEAR
from timeline.tagger.rules import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.languages.lexicon import Lexicon
    from timeline.tagger.rules import Cue, Found, Rule

_SENTENCE = re.compile(r"[.!?;\n]")
_CLAUSE = re.compile(r"[.!?;\n,]")
_REACH = 80
"""How far around a date words are looked at that tell of the future."""


def grammar(
    lexicon: Lexicon, code: str, more: Callable[[Kit], tuple[Rule, ...]] | None = None
) -> Language:
    """The rules of a language: its own, then those of its data, for a tag such as ``de-AT``."""
    tools = kit(lexicon)
    rules = (
        *(more(tools) if more else ()),
        *phrases.rules(tools),
        *counts.rules(tools),
        *spans.rules(tools),
        *ranges.rules(tools),
    )
    # Ranges and phrases of several words are read better with the lexicon.
    known = frozenset(word for table in ("today", "references") for word in tools.tables[table])
    dates = (rule for rule in generic.dates(lexicon.code) if not rule.name.startswith("<day>-"))
    return Language(
        code,
        (*rules, *dates, *generic.relatives(lexicon.code, known)),
        word=tools.scanner,
        ends=frozenset(lexicon.ends.split()),
        beside=frozenset(f"{lexicon.ends} {lexicon.beside}".split()),
        had=lexicon.had,
        had_been=lexicon.had_been,
        added=lexicon.added,
        refuse=_a_number if lexicon.year_alone else None,
        cue=_cue(lexicon.future or "(?!)", lexicon.past or "(?!)"),
    )


def _a_number(text: str, folded: str, found: Found) -> bool:
    """Whether a number that may be a year counts the noun behind it, which has a capital."""
    del folded
    after = re.match(r" ?(\w+)", text[found.end : found.end + 24])
    return found.rule == BARE_YEAR and after is not None and not after[1].islower()


def _cue(future: str, past: str) -> Cue:
    """Ahead where the sentence around a date tells of the future, back where of the past."""
    ahead, back = re.compile(future), re.compile(past)

    def cue(folded: str, start: int, end: int) -> int:
        before = _SENTENCE.split(folded[max(0, start - _REACH) : start])[-1]
        after = _CLAUSE.split(folded[end : end + _REACH], maxsplit=1)[0]
        if ahead.search(before) or ahead.search(after):
            return 1
        return -1 if back.search(before) or back.search(after) else 0

    return cue
