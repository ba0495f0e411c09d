"""What a title says in which order: stretches of a clause, restored verbs, who said it."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.grammar.english import ARTICLES
from timeline.events.grammar.forms import is_participle, is_plural
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.tokens import QUOTES, word_set
from timeline.events.referents import is_owner
from timeline.events.wording import CLOSE, COLON, JOIN, OPEN, OWNER, WAS, WERE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words
    from timeline.events.selection import Selection


class Part(IntEnum):
    """What a stretch of a clause is for, in the order in which stretches are given up."""

    CORE = 0
    """Who, did, what."""
    TAIL = 1
    """After the verb's own stretch, behind a comma."""
    MIDDLE = 2
    """Between the subject and its verb."""
    LEAD = 3
    """Before the subject: when, where, how."""


def stretches(words: Words, selection: Selection, lexicon: Lexicon) -> list[tuple[Part, Range]]:
    """The ranges in the order a title has them, each with what it is for."""
    verb = selection.verb
    found: list[tuple[Part, Range]] = []
    if selection.subject:
        found.append((Part.CORE, selection.subject))
    at = next((n for n, (s, e) in enumerate(selection.parts) if verb and s <= verb.start < e), None)
    for n, (start, end) in enumerate(selection.parts):
        if n != at and start and words[start - 1].text == "(" and not start <= selection.date < end:
            continue
        if at is None or n == at or verb is None:
            part = Part.CORE if at is not None or n == 0 else Part.TAIL
            if at is not None and verb is not None and selection.object:
                done = _does_until(words, verb.end, end)
                led = selection.clause.led
                found += [(part, (start, done)), (part, (led, led + 1) if led else (done, done))]
                found += [(part, selection.object), (part, (done, end))]
            elif n == at:
                found += _core(words, start, end, selection)
            else:
                found.append((part, (start, end)))
        elif n > at:
            found.append((Part.TAIL, (start, end)))
        else:
            found.append((_before_verb(words, start, end, selection, lexicon), (start, end)))
    said = [(Part.CORE if not n else Part.TAIL, r) for n, r in enumerate(selection.content)]
    if selection.quoted and verb and selection.clause.subject:
        # "…, said Novak on Thursday": who says comes first in a title.
        speaker = (Part.CORE, selection.clause.subject)
        return [speaker, (Part.CORE, (verb.start, verb.end)), *said]
    return [*found, *said]


def _does_until(words: Words, i: int, end: int) -> int:
    """Where what is done ends: ``a drug it [stopped using]``, ``a plan it [agreed to drop]``."""
    if i < end and words[i].lower.endswith("ing"):
        return i + 1
    does = i + 2 <= end and words[i].lower == "to" and not words[i + 1].is_date
    return i + 2 if does and not words[i + 1].is_name and words[i + 1].lower not in ARTICLES else i


def _core(words: Words, start: int, end: int, selection: Selection) -> list[tuple[Part, Range]]:
    """The stretch of the verb, without what leads up to the subject in it."""
    del words
    subject = selection.clause.subject
    if subject and start < subject[0] < end and not selection.subject:
        return [(Part.LEAD, (start, subject[0])), (Part.CORE, (subject[0], end))]
    return [(Part.CORE, (start, end))]


def _before_verb(
    words: Words, start: int, end: int, selection: Selection, lexicon: Lexicon
) -> Part:
    """What a stretch before the verb is: the subject, an aside after it, or a lead."""
    subject = selection.clause.subject
    if subject and start <= subject[0] < end:
        return Part.CORE
    if subject and start > subject[0]:
        return Part.MIDDLE
    first = words[start + (words[start].lower in lexicon.coordinators and end - start > 1)]
    adverbial = (
        first.is_date
        or first.lower in lexicon.prepositions
        or first.lower in lexicon.adverbs
        or first.lower.endswith(("ing", "ly", "ed"))
        or is_participle(first.lower, lexicon)
        or end - start == 1
        or words[end - 1].is_date
    )
    return Part.LEAD if adverbial else Part.MIDDLE


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


def named_apart(words: Words, told: list[tuple[Part, list[int]]]) -> list[tuple[Part, list[int]]]:
    """The stretches, without whose somebody is when he is named: ``Its head, [Ann Lee,] left``."""
    if not told or told[0][1][0] < 0 or not is_owner(words[told[0][1][0]]):
        return told
    (part, first), *rest = told
    named = len(rest) > 1 and all(i >= 0 and words[i].is_name for i in rest[0][1])
    if named and not any(i >= 0 and words[i].text == "," for i in first):
        return [(part, rest[0][1]), (rest[1][0], [JOIN, *rest[1][1]]), *rest[2:]]
    return told


def after_verb(
    words: Words, told: list[tuple[Part, list[int]]], verb: Group, lexicon: Lexicon
) -> list[tuple[Part, list[int]]]:
    """The stretches, without a comma between a verb and what it has further on."""

    def wants_more(kept: Sequence[int]) -> bool:
        last = kept[-1]
        word = words[last].lower if last > verb.end - 1 else ""
        return last == verb.end - 1 or word in lexicon.prepositions or word in lexicon.bases

    joined = told[:1]
    for (_, before), (part, kept) in pairwise(told):
        joins = wants_more(before) and _is_acted_on(words, kept)
        joined.append((part, [JOIN, *kept] if joins else kept))
    return joined


def _is_acted_on(words: Words, kept: Sequence[int]) -> bool:
    """Whether a stretch begins with a noun, and not with ``…, leaving``."""
    first = words[kept[0]].lower if kept[0] >= 0 else ""
    if first and words[kept[0]].is_name:
        return True
    return bool(first) and not first.endswith(("ing", "ed", "ly")) and first != "что"


def quoted(words: Words, told: list[tuple[Part, list[int]]]) -> list[tuple[Part, list[int]]]:
    """Who said it, and what: ``Novak: “We found nothing”``, ``Novak said nothing was found``."""
    (_, who), (_, verb), *said = told
    first = said[0][1][0]
    if first == 0 and words[0].lower in _GOES_ON:
        said[0] = (said[0][0], said[0][1][1:])  # "[But] talks go on, Ann Lee said"
    if first == 0 or words[first - 1].text not in QUOTES:
        # What happened matters more than who said so, where there is no room for both.
        if words[verb[0]].lower in {"told", "tells"} or words[verb[0]].text[0] > "\u0400":
            return [(Part.LEAD, [*who, COLON]), *said]
        return [(Part.LEAD, [*who, JOIN, *verb]), *said]
    plain = words[verb[0]].lower in _PLAIN_SPEECH
    opens = [COLON, OPEN] if plain else [JOIN, *verb, COLON, OPEN]
    said[0] = (Part.CORE, [*opens, *said[0][1]])
    said[-1] = (said[-1][0], [*said[-1][1], CLOSE])
    return [(Part.CORE, who), *said]


_GOES_ON = word_set("but and so yet")
_PLAIN_SPEECH = word_set("said says told tells say tell")
