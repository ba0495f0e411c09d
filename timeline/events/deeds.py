"""What somebody is tried for, where the date is that of the deed and not of the judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import word_set
from timeline.events.nouns import DURING, heads_happening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.chunks import Clause
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token


def deed(
    words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """``were acquitted of causing [the death of a woman on 22 May]``: when it was done."""
    verb = clause.verb
    if verb is None or words[verb.main].lower not in _TRIED or words[date - 1].lower not in DURING:
        return None
    for i in range(verb.end, date - 3):
        gerund = words[i].lower in _FOR_WHAT and words[i + 1].lower.endswith("ing")
        noun = [token for token in words[i + 2 : date - 1] if token.is_word]
        if gerund and words[i + 2].lower in lexicon.determiners and heads_happening(noun, lexicon):
            return ((i + 2, date + 1),)
    return None


_TRIED = word_set("acquitted convicted accused charged cleared suspected sentenced jailed blamed")
_FOR_WHAT = word_set("of with for over")
