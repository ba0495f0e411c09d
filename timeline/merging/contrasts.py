"""What two reports of one actor and one day differ in so that they tell of two happenings.

``visited Lund`` and ``visited Orsk``, ``the first hearing`` and ``the second``, ``approved`` and
``rejected``. Whoever only says more or less, or says it in another order, tells of the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.merging.acts import BEFALLS, word_set
from timeline.merging.naming import name_no_other
from timeline.merging.opposites import against
from timeline.merging.stems import stem
from timeline.merging.tongues import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from timeline.merging.similarity import Profile

BRIEF = 8
"""Texts of so few words that differ in one place alone differ in what matters."""
LEAST = 4
"""Of fewer words that agree, the one that differs may be another word for the same."""
GENERAL = frozenset(
    map(
        stem,
        word_set(
            "structure building site facility plant complex vessel ship boat craft plane aircraft"
            " jet vehicle car company firm group giant business maker city town country state body"
            " agency event disaster accident incident blaze fire case thing object work"
            " здание судно компания город"
        ),
    )
)
"""What many things may be called by, once they have been named."""
_SOMEBODY = frozenset(
    map(
        stem,
        word_set("man men woman women person people suspect defendant accused мужчина женщина"),
    )
)
_UNITS = word_set("metre metres meter meters kilometre kilometres mile miles yard yards hurdles")
_UNIT_STEMS = frozenset(map(stem, _UNITS))


def contrast(first: Profile, second: Profile) -> str:
    """Why two reports of one day tell of two happenings; empty when nothing speaks for it."""
    mine, theirs = first.own.title, second.own.title
    shared = len(mine & theirs)
    # Where much else is told beside what they share, either word may be about that.
    if min(len(mine), len(theirs)) - shared <= 2 + shared // 2:
        for one, other in _opposed(mine - theirs, theirs - mine):
            both = f"{_quoted(first, [one])} and {_quoted(second, [other])}"
            return f"one tells the opposite: {both}"
    for number, noun in sorted(first.own.ordinals):
        others = {n for n, counted in second.own.ordinals if counted == noun}
        if others and not others & {n for n, counted in first.own.ordinals if counted == noun}:
            return f"they count differently: number {number} and number {min(others)}"
    if first.own.script != second.own.script or first.own.foreign != second.own.foreign:
        return ""
    return _elsewhere(first, second) or _one_place(first, second) or _others(first, second)


def _opposed(mine: AbstractSet[str], theirs: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    for word in sorted(mine):
        others = against(word) & theirs
        if others:
            yield word, min(others)


def _elsewhere(first: Profile, second: Profile) -> str:
    """Whether both say where, whom or what with one word, and name two that are not one."""
    for lead in sorted(first.own.slots.keys() & second.own.slots.keys()):
        mine, theirs = first.own.slots[lead], second.own.slots[lead]
        if mine & second.words.keys() or theirs & first.words.keys():
            continue
        if not {skeleton(word) for word in mine} & {skeleton(word) for word in theirs}:
            return _one_says(_quoted(first, sorted(mine)), _quoted(second, sorted(theirs)))
    return ""


def _one_place(first: Profile, second: Profile) -> str:
    """Whether two brief texts are the same but for one word of what was done, or to what."""
    mine, theirs = first.own.core, second.own.core
    if min(len(mine), len(theirs)) > BRIEF:
        return ""
    start = _agreeing(mine, theirs)
    rest = _agreeing(mine[start:][::-1], theirs[start:][::-1])
    end = len(mine) - rest
    one, other = mine[start:end], theirs[start : len(theirs) - rest]
    if not 0 < min(len(one), len(other)) <= max(len(one), len(other)) <= 2:
        return ""
    if any(_akin(a, b) for a in one for b in other):
        return ""
    names, others = first.names, second.names
    befell = bool((BEFALLS | {"act:open"}) & {*mine})
    # "Admiral Allen" and "Thad Allen" have a name in common.
    first_name = end < len(mine) and mine[end] in names & others
    told = names & {*one} and others & {*other} and not first_name
    general = (GENERAL | _SOMEBODY) & {*one, *other}
    if not told and (general or (start == 0 and not befell)):
        return ""  # a judge for a court; the structure for the dam: they did it to the same
    kept = (*mine[:start], *mine[end:])
    # "destroys the mill", "burns the mill": of few words any may have another name.
    free = len(kept) < LEAST and not befell and not _by_act(kept[1:], {*one}, {*other})
    if free or not _tells(mine, start, end, other):
        return ""
    return _one_says(_quoted(first, one), _quoted(second, other))


def _others(first: Profile, second: Profile) -> str:
    """Whether each of two brief texts names somebody or something of which the other is silent."""
    if max(len(first.own.bag), len(second.own.bag)) > BRIEF:
        return ""
    if any(name_no_other(first, second, places=False)):
        return ""
    mine, theirs = sorted(first.names - second.own.bag), sorted(second.names - first.own.bag)
    return _one_says(_quoted(first, mine), _quoted(second, theirs))


def _agreeing(mine: Sequence[str], theirs: Sequence[str]) -> int:
    """With how many words in common two texts begin."""
    pairs = enumerate(zip(mine, theirs, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(mine), len(theirs)))


def _by_act(kept: tuple[str, ...], one: set[str], other: set[str]) -> bool:
    """Whether the same is done to two, or two known acts are done to the same."""
    acts = [{word for word in side if word.startswith("act:")} for side in (one, other)]
    return all(acts) or any(word.startswith("act:") for word in kept)


def _akin(word: str, other: str) -> bool:
    """Whether two stems are of one word: ``enters``, ``entered``."""
    start = min(len(word), len(other), 4)
    return start >= 3 and word[:start] == other[:start] and not word.startswith("act:")


def _tells(mine: tuple[str, ...], start: int, end: int, other: tuple[str, ...]) -> bool:
    """Whether the one place in which two texts differ may tell two things.

    Another number of something is a contradiction, another distance another race; where a figure
    agrees, the words may be two for one thing.
    """
    if mine[end - 1][0].isdigit() and other[-1][0].isdigit():
        return end < len(mine) and mine[end] in _UNIT_STEMS
    acts = any(word.startswith("act:") for word in (*mine[start:end], *other))
    return acts or not any(word[0].isdigit() for word in mine)


def _one_says(this: str, that: str) -> str:
    return f"one says {this}, the other {that}"


def _quoted(profile: Profile, words: Iterable[str]) -> str:
    """Words as they stand in the text, in quotation marks."""
    return f"“{' '.join(profile.own.spelled.get(word, word) for word in words)}”"
