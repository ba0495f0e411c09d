"""Dates that belong to a noun: ``the raid on Monday``, ``the death of a woman on 22 May``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.adjectival import adjectival, governs, is_verb
from timeline.events.grammar.english import LINKS
from timeline.events.grammar.forms import is_happening, is_participle
from timeline.events.grammar.phrases import trailing_noun
from timeline.events.grammar.tokens import DASHES, word_set

if TYPE_CHECKING:
    from timeline.events.adjectival import Noun
    from timeline.events.grammar.chunks import Clause
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words

_DURING = frozenset({"in", "on", "at", "of", "from", "during"})
_BESIDE = word_set("in on by with during after before from to and at")


def dated_noun(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> Noun:
    """The noun that a date belongs to, with what goes with it; ``None`` when it has a verb."""
    if lexicon.language != "en":
        return None
    led = words[date - 1].lower in _DURING and date > 2
    noun = adjectival(words, date, clause, lexicon)
    with_it = noun is not None and _happens_with(words, noun[0], date, clause, lexicon)
    return (
        (_deed(words, date, clause, lexicon) if led else None)
        or (None if with_it else noun)
        or _in_brackets(words, date, clause)
        or _after_preposition(words, date, clause, lexicon)
        or (_led(words, date, clause, lexicon) if led else None)
        or (_subject_with_date(words, date, clause, lexicon) if led else None)
        or _beside_perfect(words, date, clause, lexicon)
        or _to_be_done(words, date, lexicon)
    )


def _happens_with(words: Words, noun: Range, date: int, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause is of the year of a noun in it: ``[the] 2011 [flood killed ten]``.

    ``According to a 2009 report, …``, ``was re-elected in the 2004 election``, ``is a 1997 film``
    """
    start, verb = noun[0], clause.verb
    held = [i for first, last in clause.parts for i in range(first, last) if words[i].is_date]
    if verb is None or held != [date] or not _YEAR.search(words[date].text):
        return False
    before = [token.lower for token in words[max(0, start - 2) : start]]
    main = words[verb.main].lower
    if before in (["according", "to"], ["as", "of"]) or (verb.end == start and main in LINKS):
        return True
    does = words[verb.start].lower
    if not (does in _PAST or does in lexicon.past or is_participle(does, lexicon)):
        return False
    if clause.subject and clause.subject[0] == start:
        described = words[start].lower in {"a", "an"} or not verb.is_passive(words)
        return described and main not in _OUTLASTS
    near = start - 1 in {clause.parts[0][0], verb.end}
    near = near or heads_happening(words[date + 1 : noun[1]], lexicon)
    places = {"at", "during"} | ({"in"} if near else set())
    return main not in _TRIED and start > 0 and before[-1] in places


_YEAR = re.compile(r"[12]\d{3}")
_PAST = frozenset({"was", "were", "had", "did", "could"})
_OUTLASTS = word_set("expired lapsed remained survived continued faced became influenced")


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


_BEFORE_EVENTS = word_set(
    "between after following before since until despite during amid from over"
)
_SURE_EVENTS = frozenset({"after", "following", "since"})
"""Not ``before``: one appears before a judge, too."""


def _after_preposition(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> Noun:
    """``after [the fall of the city in May], …``, ``since [her arrest in 2022]``."""
    leads = words[date - 1].lower in _DURING
    named = words[date].lower.startswith(("the previous ", "the following ", "last ", "the same "))
    if date < 3 or not (leads or named) or is_verb(date + 1, clause):
        return None
    start = date - 1 - leads
    while start >= 0 and words[start].lower not in _BEFORE_EVENTS:
        known = words[start].is_word and not is_verb(start, clause) and date - start < 9
        if not known or words[start].lower in lexicon.prepositions - {"of", "as"}:
            return None
        start -= 1
    noun = words[start + 1 : date - leads]
    article = bool(noun) and noun[0].lower in lexicon.determiners
    if start < 0 or len(noun) < 1 + article or noun[0].lower.endswith("ing"):
        return None
    sure = words[start].lower in _SURE_EVENTS and article and leads
    return ((start + 1, date + 1),) if sure or heads_happening(noun, lexicon) else None


def _led(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> Noun:
    """The happening right before ``of``, or of a date beside the one that its verb has.

    ``few remember [the flood of 1913]``; ``dissolved in May ahead of [the vote on 4 July]``
    """
    verb = clause.verb
    if not is_happening(words[date - 2]):
        return None
    aside = range(clause.subject[1], verb.start) if clause.subject and verb else range(0)
    own = verb is not None and any(
        words[i].is_date and i not in aside
        for start, end in clause.parts
        for i in range(start, min(end, date))
    )
    noun = trailing_noun(words, date - 1, lexicon) or (0, 0)
    opens = [i for i in range(*noun) if words[i].lower in lexicon.determiners]
    if not opens or not (own or words[date - 1].lower == "of"):
        return None
    return None if governs(words, opens[-1], clause) else ((opens[-1], date + 1),)


def _beside_perfect(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> Noun:
    """``have arrested two men over [the theft of a ring last May]``: a perfect has no past date."""
    verb = clause.verb
    if verb is None or verb.end > date or words[verb.start].lower not in {"has", "have"}:
        return None
    now = words[date].lower.startswith(("this ", "today", "now", "since"))
    if now or words[date - 1].lower == "since" or verb.main == verb.start:
        return None  # "have been looking into the deal since 2023"
    for i in range(verb.end, date - 2):
        opens = words[i].lower in _ABOUT and words[i + 1].lower in lexicon.determiners
        if opens and heads_happening([t for t in words[i + 1 : date] if t.is_word], lexicon):
            closed = all(token.is_word for token in words[i + 1 : date])
            return ((i + 1, date + 1),) if closed else None
    return None


_ABOUT = word_set("over for after following about into during")


def _to_be_done(words: Words, date: int, lexicon: Lexicon) -> Noun:
    """``the subject of [an inquiry] to be opened next week``: what is still to be."""
    end = date - (words[date - 1].lower in lexicon.prepositions)
    if end < 5 or [words[end - 3].lower, words[end - 2].lower] != ["to", "be"]:
        return None
    noun = trailing_noun(words, end - 3, lexicon)
    if noun is None:
        return None
    start = max((i + 1 for i in range(*noun) if words[i].lower == "of"), default=noun[0])
    return ((start, noun[1]),) if words[start].lower in lexicon.determiners else None


def _in_brackets(words: Words, date: int, clause: Clause) -> Noun:
    """``the Seven Years' War (1756-63)``: the name before the bracket."""
    opens = date - 1
    while opens > 0 and (words[opens].text in DASHES | {",", ";"} or words[opens].is_date):
        opens -= 1  # "Ann Lee (; 14 March 1879 - 18 April 1955)"
    if words[opens].text != "(" or date + 1 >= len(words):
        return None
    last = date
    if words[date + 1].text in DASHES and words[min(date + 2, len(words) - 1)].is_date:
        last = date + 2  # "Marie Curie (7 November 1867 - 4 July 1934)"
    if words[min(last + 1, len(words) - 1)].text not in {")", ","}:
        return None
    i = opens
    while i and words[i - 1].text[0].isalnum() and not is_verb(i - 1, clause):
        word = words[i - 1].lower
        if word in _BESIDE:
            break
        i -= 1
        if word in {"the", "a", "an"}:
            break
    return ((i, opens), (date, last + 1)) if i < opens else None


_TIMES = word_set(
    "night morning evening end beginning start middle summer autumn spring winter class month"
    " week day year years"
)
_AT_ONCE = word_set(
    "failed succeeded destroyed killed injured wounded left damaged ended began broke lasted"
    " ravaged claimed gutted took drew forced toppled brought caused wiped levelled devastated"
    " flooded sank cut swept flattened reduced burned displaced prompted triggered sparked saw"
)
"""What a happening does on its own day."""


def _subject_with_date(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> Noun:
    """``the raid on Monday [was condemned]``: a happening that is the subject of another verb."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or date >= verb.start or subject[0] >= date - 1:
        return None
    start = next((s for s, e in clause.parts if s <= date < e), subject[0])
    start = max(start, subject[0])
    noun = words[start : date - 1]
    if not noun or (date + 1 < verb.start - 4 and words[date + 1].text != ","):
        return None
    dated = words[date - 1].lower == "of" and noun[-1].lower not in _TIMES
    if verb.start == date + 1 and words[verb.main].lower in _AT_ONCE:
        return None  # "A fire in 1861 [destroyed] the mill": it was then that it did
    return ((start, date + 1),) if dated or heads_happening(noun, lexicon) else None


_TRIED = word_set("acquitted convicted accused charged cleared suspected sentenced jailed blamed")


def _deed(words: Words, date: int, clause: Clause, lexicon: Lexicon) -> Noun:
    """``were acquitted of causing [the death of a woman on 22 May]``: when it was done."""
    verb = clause.verb
    if verb is None or words[verb.main].lower not in _TRIED:
        return None
    for i in range(verb.end, date - 3):
        gerund = words[i + 1].lower.endswith("ing")
        noun = words[i + 2 : date - 1]
        if gerund and noun[0].lower in lexicon.determiners and heads_happening(noun, lexicon):
            return ((i + 2, date + 1),)
    return None
