"""Dates that belong to a noun: ``the 2010 treaty``, ``Tuesday's vote``, ``the raid on Monday``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.adjectival import adjectival, governs, is_verb, may_be_noun
from timeline.events.grammar.forms import is_happening
from timeline.events.grammar.phrases import trailing_noun
from timeline.events.grammar.tokens import DASHES, word_set

if TYPE_CHECKING:
    from timeline.events.grammar.chunks import Clause
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words

DURING = frozenset({"in", "on", "at", "of", "from", "during"})
_BESIDE = word_set("in on by with during after before from to and at")


def dated_noun(
    words: Words, date: int, clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...] | None:
    """The noun that a date belongs to, with what goes with it; ``None`` when it has a verb."""
    if lexicon.language != "en":
        return None
    return (
        adjectival(words, date, clause, lexicon)
        or _in_brackets(words, date, clause)
        or _after_preposition(words, date, clause, lexicon)
        or _of_date(words, date, clause, lexicon)
        or _noun_with_date(words, date, clause, lexicon)
        or _second_date(words, date, clause, lexicon)
        or _beside_perfect(words, date, clause, lexicon)
        or _to_be_done(words, date, lexicon)
    )


_TIMES = word_set(
    "night morning evening end beginning start middle summer autumn spring winter class month"
    " week day year years"
)
_BEFORE_EVENTS = word_set(
    "between after following before since until despite during amid from over"
)
_SURE_EVENTS = frozenset({"after", "following", "since"})
"""Not ``before``: one appears before a judge, too."""


def _after_preposition(
    words: Words, date: int, clause: Clause, lexicon: Lexicon
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
        known = token.is_word and not is_verb(start, clause) and date - start < 9
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


def _is_named_by_itself(words: Words, date: int) -> bool:
    """Whether a date needs no preposition: ``the collapse of the bank [the previous May]``."""
    said = words[date].lower
    return said.startswith(("the previous ", "the following ", "last ", "the same "))


def _second_date(
    words: Words, date: int, clause: Clause, lexicon: Lexicon
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
    words: Words, date: int, clause: Clause, lexicon: Lexicon
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


def _to_be_done(words: Words, date: int, lexicon: Lexicon) -> tuple[Range, ...] | None:
    """``the subject of [an inquiry] to be opened next week``: what is still to be."""
    end = date - (words[date - 1].lower in lexicon.prepositions) if date else 0
    if end < 5 or [words[end - 3].lower, words[end - 2].lower] != ["to", "be"]:
        return None
    noun = trailing_noun(words, end - 3, lexicon)
    if noun:
        inner = [i + 1 for i in range(*noun) if words[i].lower == "of"]
        noun = (inner[-1] if inner else noun[0], noun[1])
    return (noun,) if noun and words[noun[0]].lower in lexicon.determiners else None


_ABOUT = word_set("over for after following about into during")


def _of_date(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> tuple[Range, ...] | None:
    """``few remember [the flood of 1913]``: with ``of`` a date belongs to the noun."""
    if date < 3 or words[date - 1].lower != "of" or not is_happening(words[date - 2]):
        return None
    start = date - 2
    while start and words[start].lower not in lexicon.determiners and date - start < 8:
        if not may_be_noun(words[start], lexicon) or is_verb(start, clause):
            return None
        start -= 1
    if words[start].lower not in lexicon.determiners or governs(words, start, clause):
        return None
    return ((start, date + 1),)


def _in_brackets(words: Words, date: int, clause: Clause) -> tuple[Range, ...] | None:
    """``the Seven Years' War (1756-63)``: the name before the bracket."""
    if not 0 < date < len(words) - 1 or words[date - 1].text != "(":
        return None
    last = date
    if date + 2 < len(words) and words[date + 1].text in DASHES and words[date + 2].is_date:
        last = date + 2  # "Marie Curie (7 November 1867 - 4 July 1934)"
    if last + 1 >= len(words) or words[last + 1].text != ")":
        return None
    i = date - 1
    while i and words[i - 1].text[0].isalnum() and not is_verb(i - 1, clause):
        word = words[i - 1].lower
        if word in _BESIDE:
            break
        i -= 1
        if word in {"the", "a", "an"}:
            break
    return ((i, date - 1), (date, last + 1)) if i < date - 1 else None


_AT_ONCE = word_set(
    "failed succeeded destroyed killed injured wounded left damaged ended began broke lasted"
    " ravaged claimed gutted took drew forced toppled brought caused wiped levelled devastated"
    " flooded sank cut swept flattened reduced burned displaced prompted triggered sparked saw"
)
"""What a happening does on its own day."""


def heads_happening(noun: Words, lexicon: Lexicon) -> bool:
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
    words: Words, date: int, clause: Clause, lexicon: Lexicon
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
    if verb.start == date + 1 and words[verb.main].lower in _AT_ONCE:
        return None  # "A fire in 1861 [destroyed] the mill": it was then that it did
    return ((start, date + 1),)


def deed(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> tuple[Range, ...] | None:
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
