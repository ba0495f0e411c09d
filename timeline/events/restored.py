"""A verb whose subject is restored: its helper, and its past."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_plural
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.tokens import word_set
from timeline.events.wording import JOIN, OWNER, WAS, WERE

if TYPE_CHECKING:
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words
    from timeline.events.selection import Selection


def as_told(words: Words, selection: Selection, lexicon: Lexicon, *, past: bool) -> Words:
    """The words, the participle of a phrase with a restored subject in the past or the present."""
    verb, subject = selection.verb, selection.subject
    if verb is None or not subject or selection.clause.opener is not Opener.PARTICIPLE:
        return words
    doing = words[verb.start].lower
    plural = words[subject[1] - 1].lower.endswith("s")
    done = lexicon.as_done(doing) if past else lexicon.as_due(doing, plural=plural)
    if not done and verb.start == 0:
        done = doing  # "[Found] in a barn, …": within a title
    if not done:
        return words
    told = replace(words[verb.start], text=done, lower=done)
    return [*words[: verb.start], told, *words[verb.start + 1 :]]


def helper_of(words: Words, selection: Selection, lexicon: Lexicon) -> int:
    """What a title puts between a restored subject and its verb."""
    verb, subject = selection.verb, selection.subject
    swapped = verb is not None and selection.parts[0][0] == verb.start + 1  # "the stables [were]"
    if (
        verb is None
        or subject is None
        or not (swapped or selection.clause.lent or selection.clause.opener is Opener.PARTICIPLE)
    ):
        whose = selection.clause.parts[0][0] > 0 and (
            words[selection.clause.parts[0][0] - 1].lower == "whose"
        )
        return OWNER if whose and selection.subject else JOIN
    head = words[subject[1] - 1]
    names = [token for token in words[slice(*subject)] if token.is_name]
    noun = [token for token in words[slice(*subject)] if not token.is_name][1:]
    if words[verb.start].lower.endswith("ing") or (head.is_name and noun and len(names) == 1):
        return JOIN  # "the deal Smith signed": the noun before the participle is who did it
    inner = (i for i in range(subject[0] + 1, subject[1]) if words[i].lower in lexicon.prepositions)
    link = next(inner, subject[1])
    if words[link - 1].lower not in _SOME:
        head = words[link - 1]
    opens = link == 1 and words[0] is head and (link < subject[1] or _COMMON.search(head.lower))
    named = head.is_name and not opens
    several = any(token.lower == "and" for token in words[subject[0] : link])
    plural = head.lower in _MANY or is_plural(head.lower)
    return WERE if several or (plural and not named) else WAS


_COMMON = re.compile(r"(?:er|or|ion|ist|ment|ing|ie|an|ant|ent|port|al|age)s$")
"""How a plural ends that opens a sentence and is no name: ``Farmers``, ``Airports``."""
_MANY = word_set("people police men women children")
_SOME = word_set("one some many most all none both each two three several few part half number")
"""Before ``of`` these leave the number to what follows."""
