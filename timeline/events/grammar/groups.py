"""A group of verbs, and the words that may stand before and in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_adverb, is_plural, is_superlative
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words

TO_BE = word_set("be been being am is are was were get got getting")


@dataclass(frozen=True, slots=True)
class Group:
    """A finite verb with its helpers: ``was officially signed``; half-open token indices."""

    start: int
    end: int
    main: int
    """The index of the word that tells what happens."""
    sure: bool = True
    """False for a form that may be a participle (``signed in Prague``)."""
    reduced: bool = False
    """Whether it is one, and only describes a noun: ``the treaty signed in Prague``."""

    def is_passive(self, words: Words) -> bool:
        """Whether something is done to its subject."""
        return self.main > self.start and words[self.main - 1].lower in TO_BE


Groups = Sequence[Group]


def before_adverbs(words: Words, i: int, lexicon: Lexicon) -> int:
    """The index of the nearest word before that is no adverb; -1 at the beginning."""
    j = i - 1
    while j >= 0 and is_adverb(words[j], lexicon):
        j -= 1
    if j > 0 and words[j].lower == "at" and words[j + 1].lower in {"once", "first", "last"}:
        return before_adverbs(words, j, lexicon)
    if j > 0 and [words[j - 1].lower, words[j].lower] in (["more", "than"], ["less", "than"]):
        return before_adverbs(words, j - 1, lexicon)  # "profit more than doubled"
    return j


def may_follow(words: Words, before: int, lexicon: Lexicon) -> bool:
    """Whether a verb may stand after this word: after a noun, a name, a date, a pause."""
    previous = words[before]
    if previous.is_date or previous.lower in lexicon.subject_pronouns:
        return True
    if previous.lower in {"all", "both"} and before:
        return is_plural(words[before - 1].lower) or words[before - 1].lower in {"they", "we"}
    if previous.lower in lexicon.determiners | lexicon.prepositions | TO_BE:
        return False
    if is_superlative(previous.lower):
        return False
    if previous.is_possessive:
        return False
    return previous.lower not in {"to", "more", "most", "as"}
