"""How the stretches of a title are joined: without a stray comma, and with who said it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import QUOTES, word_set
from timeline.events.referents import is_owner
from timeline.events.stretches import Part
from timeline.events.wording import CLOSE, COLON, JOIN, OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words


def named_apart(words: Words, told: list[tuple[Part, list[int]]]) -> list[tuple[Part, list[int]]]:
    """The stretches, without whose somebody is when he is named: ``Its head, [Ann Lee,] left``."""
    if not told or told[0][1][0] < 0 or not is_owner(words[told[0][1][0]]):
        return told
    (part, first), *rest = told
    commas = [n for n, i in enumerate(first) if i >= 0 and words[i].text == ","]
    apart = first[commas[0] + 1 :] if commas else []
    if apart and all(i >= 0 and (words[i].is_name or words[i].text == ",") for i in apart):
        return [(part, [i for i in apart if words[i].text != ","]), *rest]
    named = len(rest) > 1 and all(i >= 0 and words[i].is_name for i in rest[0][1])
    if not commas and named and words[rest[0][1][0] - 1].text == ",":
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
    if first == 0 and words[0].lower in _GOES_ON and len(said[0][1]) > 1:
        said[0] = (said[0][0], said[0][1][1:])  # "[But] talks go on, Ann Lee said"
    if first == 0 or words[first - 1].text not in QUOTES:
        # What happened matters more than who said so, where there is no room for both.
        if words[verb[0]].lower in {"told", "tells"} or words[verb[0]].text[0] > "\u0400":
            return [(Part.LEAD, [*who, COLON]), *said]
        return [(Part.LEAD, [*who, JOIN, *verb]), *said]
    plain = len(verb) == 1 and words[verb[0]].lower in _PLAIN_SPEECH
    opens = [COLON, OPEN] if plain else [JOIN, *verb, COLON, OPEN]
    said[0] = (Part.CORE, [*opens, *said[0][1]])
    said[-1] = (said[-1][0], [*said[-1][1], CLOSE])
    return [(Part.CORE, who), *said]


_GOES_ON = word_set("but and so yet")
_PLAIN_SPEECH = word_set("said says told tells say tell")
