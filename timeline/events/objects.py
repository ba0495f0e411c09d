"""Whom ``her`` and ``him`` mean behind the verb, where nobody in the clause itself can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.ahead import is_object
from timeline.events.names import named, stands_for
from timeline.events.referents import is_pronoun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.events.grammar.chunks import Clauses
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words
    from timeline.events.names import Told
    from timeline.events.selection import Selection

_MEANT = {"her": "she", "him": "he", "his": "he"}


def meant(
    words: Words, parts: Clauses, selection: Selection, lexicon_: Lexicon, told: Told
) -> Mapping[int, str]:
    """What is said in place of tokens: ``Two guides found [Ines Ober]``, ``two of [Ober’s] toes``.

    Who did it must be several or a thing: ``Rood`` and ``the coach`` may speak of themselves.
    """
    subject, verb = selection.subject or selection.clause.subject, selection.clause.verb
    if lexicon_.language != "en" or subject is None or verb is None:
        return {}
    who = words[slice(*subject)]
    if not who or who[0].is_possessive:
        return {}  # "Orlov's sons cared for him": it may be Orlov
    described = any(token.is_name for token in who[1:]) or (who[0].is_name and subject[0] > 0)
    if described or is_pronoun(who[0]) or who[0].lower in {"his", "her", "i", "we", "you"}:
        return {}
    several = who[-1].lower.endswith("s") or who[-1].lower in {"police", "people"}
    if not several and who[0].lower not in {"a", "an"}:
        return {}
    known, earlier = told
    nearer = [n for n in named(words, parts, lexicon_, subject[0]) if not is_pronoun(n[0])]
    found: dict[int, str] = {}
    for start, end in selection.ranges:
        for i in range(max(start, verb.end), end):
            pronoun = _MEANT.get(words[i].lower, "")
            acted_on = is_object(words, i, lexicon_)
            if not pronoun:
                continue
            name = stands_for(pronoun, [*earlier, tuple(nearer)], known)
            if name and all(token.is_name for token in name):
                known_by = {token.lower.removesuffix("'s") for token in name}
                if known.others(pronoun, known_by, name[-1].end, words[i].start):
                    return {}
                said = " ".join(token.text for token in name)
                found[i] = said if acted_on else f"{said}’s"
    return found if len(found) == 1 else {}
