"""Grammar: a language put together from its lexicon and its locale data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.languages import counts, generic, phrases, spans
from timeline.tagger.languages.kit import kit
from timeline.tagger.rules import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.languages.lexicon import Lexicon
    from timeline.tagger.rules import Cue, Rule

_SENTENCE = re.compile(r"[.!?;\n]")
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
    )
    return Language(
        code,
        (*rules, *generic.dates(lexicon.code), *generic.relatives(lexicon.code, brief=True)),
        word=tools.scanner,
        cue=_cue(lexicon.future) if lexicon.future else None,
    )


def _cue(future: str) -> Cue:
    """Ahead where the sentence around a date tells of the future, else no direction."""
    told = re.compile(future)

    def cue(folded: str, start: int, end: int) -> int:
        before = _SENTENCE.split(folded[max(0, start - _REACH) : start])[-1]
        after = _SENTENCE.split(folded[end : end + _REACH], maxsplit=1)[0]
        return 1 if told.search(before) or told.search(after) else 0

    return cue
