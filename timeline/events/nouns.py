"""Dates that belong to a noun: ``the 2010 treaty``, ``Tuesday's vote``, ``the raid on Monday``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.groups import is_adverb
from timeline.events.grammar.happenings import is_happening
from timeline.events.grammar.tokens import DASHES, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.chunks import Clause
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token

_LINKS = word_set("of on in at between against with for to over by")
DURING = frozenset({"in", "on", "at", "of", "from", "during"})
_BESIDE = word_set("in on by with during after before from to and at")
_NOT_HEADS = word_set(
    "and or but at he she it they we i you when after before as to while if that which who"
    " also the a an his her its their our this these there people"
)


def dated_noun(
    words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """The noun that a date belongs to, with what goes with it; ``None`` when it has a verb."""
    if lexicon.language != "en":
        return None
    return (
        _adjectival(words, date, clause, lexicon)
        or _in_brackets(words, date, clause)
        or _after_preposition(words, date, clause, lexicon)
        or _of_date(words, date, clause, lexicon)
        or _noun_with_date(words, date, clause, lexicon)
        or _second_date(words, date, clause, lexicon)
        or _beside_perfect(words, date, clause, lexicon)
    )


def _adjectival(
    words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """``the 2010 treaty on arms``, ``Tuesday's vote``, ``last year's crash``."""
    token = words[date]
    if date + 1 >= len(words) or not _may_be_noun(words[date + 1], lexicon):
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
    ending = lexicon.past_ending
    while end < len(words) and _may_be_noun(words[end], lexicon) and not _is_verb(end, clause):
        if end > date + 1 and ending and ending.fullmatch(words[end].lower):
            break  # "the 2019 election [marred by violence]"
        end += 1
    if _governs(words, start, clause) or (
        verb and not is_happening(words[end - 1]) and not _has_another(words, date, clause)
    ):
        return None
    return ((start, _with_complement(words, end, clause, lexicon)),)


def _is_described(words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether an adjective stands before the date: ``its disastrous 1989 takeover``."""
    if date < 2 or words[date].is_possessive or words[date - 1].is_name:
        return False
    own = words[date - 2].lower in lexicon.determiners or words[date - 2].is_possessive
    return own and _may_be_noun(words[date - 1], lexicon) and not _is_verb(date - 1, clause)


def _has_another(words: Sequence[Token], date: int, clause: Clause) -> bool:
    """Whether the verb has a date of its own: ``the 2024 budget was presented on Tuesday``."""
    return any(
        words[i].is_date and i != date for start, end in clause.parts for i in range(start, end)
    )


def _governs(words: Sequence[Token], start: int, clause: Clause) -> bool:
    """Whether the noun is what the verb before it makes happen: ``won the 2010 election``."""
    return (
        clause.verb is not None
        and clause.verb.end == start
        and words[clause.verb.main].lower
        in {"won", "lost", "held", "signed", "win", "wins", "joined"}
    )


def _is_verb(i: int, clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.start <= i < clause.verb.end


def _may_be_noun(token: Token, lexicon: Lexicon) -> bool:
    word = token.lower
    if token.is_date or not token.text[0].isalpha():
        return False
    return not (
        word in lexicon.prepositions
        or word in lexicon.auxiliaries
        or word in lexicon.past
        or word in _NOT_HEADS
        or word in lexicon.coordinators | lexicon.subordinators | lexicon.relatives
        or word in lexicon.maybe_subordinators
        or is_adverb(token, lexicon)
    )


def _with_complement(words: Sequence[Token], end: int, clause: Clause, lexicon: Lexicon) -> int:
    """Where the noun ends with one complement: ``the vote [on the budget]``."""
    if end >= len(words) or words[end].lower not in _LINKS:
        return end
    stop = end + 1
    while stop < len(words) and not _is_verb(stop, clause):
        token = words[stop]
        if token.is_date or not (token.text[0].isalnum() or token.lower in lexicon.determiners):
            break
        if token.lower in lexicon.auxiliaries | lexicon.past | lexicon.relatives | {"that"}:
            break
        if token.lower in lexicon.prepositions and token.lower != "of":
            break
        stop += 1
    return stop if stop > end + 1 else end


_TIMES = word_set(
    "night morning evening end beginning start middle summer autumn spring winter class month"
    " week day year years"
)
_BEFORE_EVENTS = word_set("after following before since until despite during amid from over")
_SURE_EVENTS = frozenset({"after", "following", "since"})
"""Not ``before``: one appears before a judge, too."""


def _after_preposition(
    words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """``after [the fall of the city in May], …``, ``since [her arrest in 2022]``."""
    if date < 3:
        return None
    leads = words[date - 1].lower in DURING
    if not leads and not _is_named_by_itself(words, date):
        return None
    start = date - 1 - leads
    while start >= 0 and words[start].lower not in _BEFORE_EVENTS:
        token = words[start]
        known = token.is_word and not _is_verb(start, clause) and date - start < 9
        if not known or token.lower in lexicon.prepositions - {"of"}:
            return None
        start -= 1
    noun = [token for token in words[start + 1 : date - leads] if token.is_word]
    sure = start >= 0 and words[start].lower in _SURE_EVENTS
    article = bool(noun) and noun[0].lower in lexicon.determiners
    if start < 0 or len(noun) < 1 + article or words[start + 1].lower.endswith("ing"):
        return None
    if not heads_happening(noun, lexicon) and not (sure and article and leads):
        return None
    return ((start + 1, date + 1),)


def _is_named_by_itself(words: Sequence[Token], date: int) -> bool:
    """Whether a date needs no preposition: ``the collapse of the bank [the previous May]``."""
    said = words[date].lower
    return said.startswith(("the previous ", "the following ", "last ", "the same "))


def _second_date(
    words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """``dissolved in May ahead of [the vote on 4 July]``: the verb has a date of its own."""
    verb = clause.verb
    if verb is None or date < 3 or words[date - 1].lower not in DURING:
        return None
    aside = range(clause.subject[1], verb.start) if clause.subject else range(0)
    own = any(
        words[i].is_date and i not in aside
        for start, end in clause.parts
        for i in range(start, min(end, date))
    )
    if not own or not is_happening(words[date - 2]):
        return None
    start = date - 2
    while (
        start > verb.end
        and words[start - 1].is_word
        and (
            words[start].lower not in lexicon.determiners
            and words[start - 1].lower not in lexicon.prepositions - {"of"}
        )
    ):
        start -= 1
    return ((start, date + 1),) if words[start].lower in lexicon.determiners else None


def _beside_perfect(
    words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """``have arrested two men over [the theft of a ring last May]``: a perfect has no past date."""
    verb = clause.verb
    if verb is None or verb.end > date or words[verb.start].lower not in {"has", "have"}:
        return None
    if words[date - 1].lower == "since":
        return None  # "have been looking into the deal since 2023"
    if verb.main == verb.start or words[date].lower.startswith(("this ", "today", "now", "since")):
        return None
    for i in range(verb.end, date - 2):
        opens = words[i].lower in _ABOUT and words[i + 1].lower in lexicon.determiners
        if opens and heads_happening([t for t in words[i + 1 : date] if t.is_word], lexicon):
            closed = all(token.is_word for token in words[i + 1 : date])
            return ((i + 1, date + 1),) if closed else None
    return None


_ABOUT = word_set("over for after following about into during")


def _of_date(
    words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """``few remember [the flood of 1913]``: with ``of`` a date belongs to the noun."""
    if date < 3 or words[date - 1].lower != "of" or not is_happening(words[date - 2]):
        return None
    start = date - 2
    while start and words[start].lower not in lexicon.determiners and date - start < 8:
        if not _may_be_noun(words[start], lexicon) or _is_verb(start, clause):
            return None
        start -= 1
    if words[start].lower not in lexicon.determiners or _governs(words, start, clause):
        return None
    return ((start, date + 1),)


def _in_brackets(words: Sequence[Token], date: int, clause: Clause) -> tuple[Range, ...] | None:
    """``the Seven Years' War (1756-63)``: the name before the bracket."""
    if not 0 < date < len(words) - 1 or words[date - 1].text != "(":
        return None
    last = date
    if date + 2 < len(words) and words[date + 1].text in DASHES and words[date + 2].is_date:
        last = date + 2  # "Marie Curie (7 November 1867 - 4 July 1934)"
    if last + 1 >= len(words) or words[last + 1].text != ")":
        return None
    i = date - 1
    while i and words[i - 1].text[0].isalnum() and not _is_verb(i - 1, clause):
        word = words[i - 1].lower
        if word in _BESIDE:
            break
        i -= 1
        if word in {"the", "a", "an"}:
            break
    return ((i, date - 1), (date, last + 1)) if i < date - 1 else None


def heads_happening(noun: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a noun's head happens: ``a raid on the farm``, not ``the ruling council``."""
    ends = [
        n
        for n, token in enumerate(noun)
        if n + 1 == len(noun)
        or noun[n + 1].lower in lexicon.prepositions
        or not noun[n + 1].is_word
    ]
    return any(is_happening(noun[n]) for n in ends)


def _noun_with_date(
    words: Sequence[Token], date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """``the raid on Monday [was condemned]``: a happening that is the subject of another verb."""
    verb = clause.verb
    if verb is None or date >= verb.start or clause.subject is None or date < 2:
        return None
    if words[date - 1].lower not in DURING or clause.subject[0] >= date - 1:
        return None
    start = next((s for s, e in clause.parts if s <= date < e), clause.subject[0])
    start = max(start, clause.subject[0]) if clause.subject[0] < date else start
    noun = words[start : date - 1]
    if not noun:
        return None
    dated = words[date - 1].lower == "of" and noun[-1].lower not in _TIMES
    happening = dated or heads_happening(noun, lexicon)
    if not happening or (date + 1 < verb.start - 4 and words[date + 1].text != ","):
        return None
    return ((start, date + 1),)
