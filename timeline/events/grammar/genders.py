"""The gender of a Russian noun by its ending, by which a pronoun finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.russian import PREPOSITIONS
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.tokens import Token

_PAPERS = {
    "он": word_set("договор пакт закон указ акт кодекс протокол контракт устав мораторий запрет"),
    "она": word_set("конвенция хартия конституция декларация сделка поправка"),
    "оно": word_set("соглашение постановление решение перемирие эмбарго распоряжение"),
}
"""What is signed, and then enters into force."""


def paper_of(pronoun: str, told: Sequence[Sequence[tuple[Token, ...]]]) -> tuple[Token, ...] | None:
    """The one paper that a sentence before was about; a person is found elsewhere."""
    for subjects in reversed(told):
        found = [
            subject for subject in subjects if _head(subject) in _PAPERS.get(pronoun, frozenset())
        ]
        if subjects:
            return found[0] if len(found) == 1 else None
    return None


def _head(subject: tuple[Token, ...]) -> str:
    """The paper that a subject names before its first preposition; empty when it names none."""
    every = {word for words in _PAPERS.values() for word in words}
    before = [token.lower for token in subject]
    end = next((n for n, word in enumerate(before) if n and word in PREPOSITIONS), len(before))
    return next((word for word in before[:end] if word in every), "")
