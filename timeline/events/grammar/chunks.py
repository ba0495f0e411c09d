"""A sentence cut into chunks, at pauses, conjunctions and relatives; clauses are made of them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_participle
from timeline.events.grammar.openers import Opener, opener_at
from timeline.events.grammar.tokens import CLOSING, OPENING, PAUSES, QUOTES, word_set

if TYPE_CHECKING:
    from timeline.events.grammar.groups import Group, Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token, Words


@dataclass(frozen=True, slots=True)
class Chunk:
    """Half-open token indices; the opener's own word is not part of it."""

    start: int
    end: int
    opener: Opener
    marker: int
    """The index of the opening word; ``start`` when there is none."""
    verb: Group | None
    pause: str
    """The mark before it: ``,``, ``(`` … or nothing."""


Chunks = Sequence[Chunk]


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with everything that belongs to it; ranges are in reading order."""

    parts: tuple[Range, ...]
    verb: Group | None
    opener: Opener = Opener.NONE
    subject: Range | None = None
    """Who or what; outside ``parts`` when it is restored from another clause."""
    restored: bool = False
    object: Range | None = None
    """The antecedent, when the relative clause tells what was done to it."""
    led: int | None = None
    """The preposition before that antecedent: ``the envoy [with] whom she met``."""
    host: int | None = None
    """The clause it depends on."""
    lent: bool = False
    """Whether its passive lacks the helper: ``was arrested in May and [tried] in June``."""

    def holds(self, i: int) -> bool:
        """Whether a token lies in one of its own parts."""
        return any(start <= i < end for start, end in self.parts)


Clauses = Sequence[Clause]


def chunks(words: Words, groups: Groups, lexicon: Lexicon) -> tuple[Chunk, ...]:
    """The pieces of a sentence in order; what lies between them is punctuation."""
    groups = [group for group in groups if not group.reduced]
    silent = _scare_quotes(words, groups, lexicon) | _list_commas(words, groups, lexicon)
    cuts: list[tuple[int, int, Opener, str]] = [(0, 0, Opener.NONE, "")]
    depth = opened = 0
    for i, token in enumerate(words):
        if token.is_date or i in silent or i < opened:
            continue
        if token.text in PAUSES or token.text in "()" or token.text in QUOTES:
            if token.text == "-" and 0 < i < len(words) - 1 and words[i - 1].end == token.start:
                continue
            if token.text == "," and not lexicon.comma_splits:
                continue
            depth += {"(": 1, ")": -1}.get(token.text, 0)
            kind = Opener.ASIDE if depth > 0 else Opener.NONE
            cuts.append((i, i + 1, kind, token.text))
        else:
            opener, marker, start = opener_at(words, i, groups, lexicon)
            if opener is not Opener.NONE and marker > cuts[-1][0] - 1:
                cuts.append((marker, start, opener, ""))
                opened = max(start, opened)
    return _assemble(words, cuts, groups, lexicon)


def _assemble(
    words: Words, cuts: list[tuple[int, int, Opener, str]], groups: Groups, lexicon: Lexicon
) -> tuple[Chunk, ...]:
    found: list[Chunk] = []
    pause = ""
    for number, (marker, start, opener, mark) in enumerate(cuts):
        end = cuts[number + 1][0] if number + 1 < len(cuts) else len(words)
        pause = mark or (pause if number and cuts[number - 1][1] >= marker else "")
        if start >= end:
            continue
        joint = cuts[number - 1] if number else None
        if joint and joint[2] is Opener.COORDINATE and joint[1] == marker and opener is Opener.NONE:
            opener = Opener.COORDINATE  # noqa: PLW2901 - "and, a day later, left"
        verb = next((group for group in groups if start <= group.start < end), None)
        if opener is Opener.NONE and verb is None and _is_participle_phrase(words[start], lexicon):
            opener = Opener.PARTICIPLE if pause == "," else opener  # noqa: PLW2901
        if verb and opener is Opener.SUBORDINATE and _is_done_meanwhile(words, start, verb):
            # "a man hurt [while fighting it] died": the verb is that of the man.
            found.append(Chunk(start, verb.start, opener, marker, None, pause))
            start, opener, marker, pause = verb.start, Opener.NONE, verb.start, ""  # noqa: PLW2901
        second = _second_verb(words, verb, end, opener, groups)
        if second:
            found.append(Chunk(start, second.start, opener, marker, verb, pause))
            start, opener, marker, verb, pause = second.start, Opener.NONE, second.start, second, ""  # noqa: PLW2901
        found.append(Chunk(start, end, opener, marker, verb, pause))
        pause = ""
    return tuple(found)


def _is_done_meanwhile(words: Words, start: int, verb: Group) -> bool:
    """Whether ``while`` opens an ``-ing`` phrase, with a verb of another clause behind it."""
    word = words[start].lower
    return word.endswith("ing") and len(word) > 4 and verb.start > start + 1


_ASKS = word_set("whether what why how who where")
"""With these a sentence begins whose verb comes after a clause: ``Whether he did it is …``."""


def _second_verb(
    words: Words, first: Group | None, end: int, opener: Opener, groups: Groups
) -> Group | None:
    """The verb that goes on with the main clause: ``the bomb that killed ten [was made] …``."""
    asks = opener is Opener.SUBORDINATE and words[0].lower in _ASKS
    if first is None or not (asks or opener is Opener.RELATIVE):
        return None
    return next((group for group in groups if first.end <= group.start < end), None)


def _is_participle_phrase(token: Token, lexicon: Lexicon) -> bool:
    word = token.lower
    if lexicon.language != "en" or token.is_date or token.is_name:
        return False
    doing = word.endswith("ing") and len(word) > 5 and word not in lexicon.prepositions
    return doing or is_participle(word, lexicon)


def _list_commas(words: Words, groups: Groups, lexicon: Lexicon) -> set[int]:
    """Commas that divide nothing: ``Greece, Spain and Italy joined``, ``the Erie, Pa., firm``."""
    silent: set[int] = set()
    commas = [i for i, token in enumerate(words) if token.text == ","]
    for i in commas:
        if 0 < i < len(words) - 2 and words[i - 1].is_date:
            # "in 2017, 2019 and 2022", "in 2017, 2019, and 2022"
            joins = words[i + 1].lower in lexicon.coordinators
            silent |= {i} if words[i + 1 + joins].is_date else set()
        if i < len(words) - 1 and words[i + 1].text in _STATES:
            silent |= {i, *(j for j in (i + 2, i + 3) if j in commas)}
        silent |= _of_a_place(words, i, lexicon)
    verb = groups[0].start if groups else len(words)
    joint = next((i for i in range(verb) if words[i].lower in lexicon.coordinators), None)
    if joint is None:
        return silent
    end, inside = joint, [i for i in commas if i < joint]
    while (
        inside and words[inside[-1] - 1].is_name and _is_name(words[inside[-1] + 1 : end], lexicon)
    ):
        end = inside.pop()
        begins = inside[-1] + 1 if inside else 0
        if words[begins].lower not in lexicon.prepositions:
            silent.add(end)
    return silent


def _of_a_place(words: Words, comma: int, lexicon: Lexicon) -> set[int]:
    """The commas around where a place lies: ``born in Halden[,] Norway[,] on 3 May``."""
    first = comma
    while first > 0 and words[first - 1].is_name:
        first -= 1
    end = comma + 1
    while end < len(words) and words[end].is_name:
        end += 1
    named = first < comma and comma + 1 < end <= comma + 4 and first > 1
    if not named or words[first - 1].lower not in _IN or end + 1 >= len(words):
        return set()
    following = words[end + 1]
    goes_on = following.is_date or following.lower in lexicon.prepositions
    return {comma, end} if words[end].text == "," and goes_on else set()


_IN = word_set("in at near from")
_STATES = word_set(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb"
    " Nev N.H. N.J. N.M. N.Y. N.C. N.D. Okla Ore Pa R.I. S.C. S.D. Tenn Tex Va Vt Wash Wis W.Va."
    " Wyo D.C. Ont Que Texas Ohio Iowa Utah Maine Idaho Ontario Manitoba Quebec"
)


def _is_name(item: Words, lexicon: Lexicon) -> bool:
    """Whether an item of a list is a name, with no more than an article or ``of`` beside it."""
    small = lexicon.determiners | {"of"}
    names = [token for token in item if token.is_name]
    return bool(names) and all(t.is_name or t.lower in small for t in item)


def _scare_quotes(words: Words, groups: Groups, lexicon: Lexicon) -> set[int]:
    """Quotation marks that do not divide a sentence.

    They stand around a few words without a verb, or around what the words before them go on with:
    ``her husband “never saw a penny”``.
    """
    marks = [i for i, token in enumerate(words) if token.text in QUOTES]
    silent: set[int] = set()
    for left, right in itertools.pairwise(marks):
        opens, closes = words[left].text in OPENING, words[right].text in CLOSING
        inside = [group for group in groups if left < group.start < right]
        goes_on = (
            len(inside) == 1
            and inside[0].start <= left + 2
            and left > 0
            and words[left - 1].is_word
            and (
                words[left - 1].lower in lexicon.auxiliaries
                or not any(group.end == left for group in groups)
            )
        )
        if opens and closes and (goes_on or not inside):
            silent |= {left, right}
    return silent
