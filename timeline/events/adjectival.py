"""Dates that stand before a noun and describe it: ``the 2010 treaty``, ``Tuesday's vote``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_adverb, is_happening, is_participle
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from timeline.events.grammar.chunks import Clause
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token, Words

    Noun = tuple[Range, ...] | None

_LINKS = word_set("of on in at between against with for to over by")
_NOT_HEADS = word_set(
    "at he she it they we i you to also the a an his her its their our this these there people"
)
_YEAR = re.compile(r"[12]\d{3}")


def adjectival(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> Noun:
    """``the 2010 treaty on arms``, ``Tuesday's vote``, ``last year's crash``."""
    verb = clause.verb
    if date + 1 >= len(words) or is_verb(date + 1, clause):
        return None
    if not _may_be_noun(words[date + 1], lexicon):
        return None
    start = date - _is_described(words, date, clause, lexicon)
    while start and (
        words[start - 1].lower in lexicon.determiners or words[start - 1].is_possessive
    ):
        start -= 1
    if start == date and not words[date].is_possessive:
        return None
    end = date + 1
    while end < len(words) and _may_be_noun(words[end], lexicon) and not is_verb(end, clause):
        if end > date + 1 and is_participle(words[end].lower, lexicon):
            break  # "the 2019 election [marred by violence]"
        end += 1
    named = is_happening(words[end - 1]) or _YEAR.fullmatch(words[date].text)
    if governs(words, start, clause) or (verb and not named):
        return None
    return ((start, _with_complement(words, end, clause, lexicon)),)


def _is_described(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an adjective stands before the date: ``its disastrous 1989 takeover``."""
    if date < 2 or words[date].is_possessive or words[date - 1].is_name:
        return False
    own = words[date - 2].lower in lexicon.determiners or words[date - 2].is_possessive
    return own and _may_be_noun(words[date - 1], lexicon) and not is_verb(date - 1, clause)


_GOVERNS = word_set("won lost held signed win wins joined received hosted attended entered missed")


def governs(words: Words, start: int, clause: Clause) -> bool:
    """Whether the verb before a noun has its date: ``won the 2010 election``, ``agreed at it``."""
    if clause.verb is None:
        return False
    if clause.verb.end == start - 1 and words[start - 1].lower == "at":
        return True  # "agreed at [last year's summit] to go": it was there that they did
    return clause.verb.end == start and words[clause.verb.main].lower in _GOVERNS


def is_verb(i: int, clause: Clause) -> bool:
    """Whether a token belongs to the verb of a clause."""
    return clause.verb is not None and clause.verb.start <= i < clause.verb.end


def _may_be_noun(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may be part of a noun, as far as closed word lists tell."""
    word = token.lower
    if token.is_date or not token.text[0].isalpha() or word in lexicon.prepositions:
        return False
    closed = word in lexicon.auxiliaries or word in lexicon.past or word in lexicon.joins
    return not closed and word not in _NOT_HEADS and not is_adverb(token, lexicon)


def _with_complement(words: Words, end: int, clause: Clause, lexicon: Lexicon) -> int:
    """Where the noun ends with one complement: ``the vote [on the budget]``."""
    if end >= len(words) or words[end].lower not in _LINKS:
        return end
    stop = end + 1
    while stop < len(words) and not is_verb(stop, clause):
        word = words[stop].lower
        if not word[0].isalnum() or word in lexicon.relatives | {"that"}:
            break
        if words[stop].is_date or word in lexicon.prepositions - {"of"}:
            break
        stop += 1
    while stop > end + 1 and is_adverb(words[stop - 1], lexicon):
        stop -= 1  # "its 1989 takeover of Vox [nearly] ruined it"
    return stop if stop > end + 1 else end
