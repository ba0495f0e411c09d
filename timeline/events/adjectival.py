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


_LINKS = word_set("of on in at between against with for to over by")


_NOT_HEADS = word_set(
    "and or but at he she it they we i you when after before as to while if that which who"
    " also the a an his her its their our this these there people"
)


def adjectival(
    words: Words, date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """``the 2010 treaty on arms``, ``Tuesday's vote``, ``last year's crash``."""
    token = words[date]
    if date + 1 >= len(words) or not may_be_noun(words[date + 1], lexicon):
        return None
    verb = clause.verb
    if verb and verb.start == date + 1:
        return None
    start = date
    if not token.is_possessive:
        previous = words[date - 1].lower if date else ""
        if not (
            previous in lexicon.determiners
            or (date and words[date - 1].is_possessive)
            or _is_described(words, date, clause, lexicon)
            or previous in {"early", "late", "mid", "landmark", "historic", "disputed", "failed"}
        ):
            return None
    if start and _is_described(words, date, clause, lexicon):
        start -= 1
    while start and (
        words[start - 1].lower in lexicon.determiners
        or words[start - 1].is_possessive
        or words[start - 1].lower in {"landmark", "historic", "disputed", "failed", "deadly"}
    ):
        start -= 1
    end = date + 1
    while end < len(words) and may_be_noun(words[end], lexicon) and not is_verb(end, clause):
        if end > date + 1 and is_participle(words[end].lower, lexicon):
            break  # "the 2019 election [marred by violence]"
        end += 1
    named = is_happening(words[end - 1]) or _YEAR.fullmatch(token.text)
    if governs(words, start, clause) or (verb and not named):
        return None
    return ((start, _with_complement(words, end, clause, lexicon)),)


_YEAR = re.compile(r"[12]\d{3}")


def _is_described(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an adjective stands before the date: ``its disastrous 1989 takeover``."""
    if date < 2 or words[date].is_possessive or words[date - 1].is_name:
        return False
    own = words[date - 2].lower in lexicon.determiners or words[date - 2].is_possessive
    return own and may_be_noun(words[date - 1], lexicon) and not is_verb(date - 1, clause)


def governs(words: Words, start: int, clause: Clause) -> bool:
    """Whether the verb before a noun has its date: ``won the 2010 election``, ``agreed at it``."""
    if clause.verb is None:
        return False
    if clause.verb.end == start - 1 and words[start - 1].lower == "at":
        return True  # "agreed at [last year's summit] to go": it was there that they did
    return clause.verb.end == start and words[clause.verb.main].lower in {
        "won",
        "lost",
        "held",
        "signed",
        "win",
        "wins",
        "joined",
    }


def is_verb(i: int, clause: Clause) -> bool:
    """Whether a token belongs to the verb of a clause."""
    return clause.verb is not None and clause.verb.start <= i < clause.verb.end


def may_be_noun(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may be part of a noun, as far as closed word lists tell."""
    word = token.lower
    if token.is_date or not token.text[0].isalpha():
        return False
    return not (
        word in lexicon.prepositions
        or word in lexicon.auxiliaries
        or word in lexicon.past
        or word in _NOT_HEADS
        or word in lexicon.joins
        or is_adverb(token, lexicon)
    )


def _with_complement(words: Words, end: int, clause: Clause, lexicon: Lexicon) -> int:
    """Where the noun ends with one complement: ``the vote [on the budget]``."""
    if end >= len(words) or words[end].lower not in _LINKS:
        return end
    stop = end + 1
    while stop < len(words) and not is_verb(stop, clause):
        token = words[stop]
        if token.is_date or not (token.text[0].isalnum() or token.lower in lexicon.determiners):
            break
        if token.lower in lexicon.auxiliaries | lexicon.past | lexicon.relatives | {"that"}:
            break
        if token.lower in lexicon.prepositions and token.lower != "of":
            break
        stop += 1
    while stop > end + 1 and is_adverb(words[stop - 1], lexicon):
        stop -= 1  # "its 1989 takeover of Vox [nearly] ruined it"
    return stop if stop > end + 1 else end
