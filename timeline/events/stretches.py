"""The stretches of a clause in the order a title has them, each with what it is for."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_participle

if TYPE_CHECKING:
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
                found += [(part, (start, done)), (part, selection.object), (part, (done, end))]
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
    return i + 2 if does and not words[i + 1].is_name and words[i + 1].lower not in _WHOSE else i


_WHOSE = frozenset({"a", "an", "the", "his", "her", "its", "their", "this", "these"})


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
    )
    return Part.LEAD if adverbial else Part.MIDDLE
