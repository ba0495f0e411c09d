"""Deeds that are done once to a thing: two dates for one of them contradict each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.merging.acts import word_set
from timeline.merging.contrasts import GENERAL, contrast
from timeline.merging.dates import Relation
from timeline.merging.slots import PREPOSITIONS
from timeline.merging.stems import stem
from timeline.model import Event, Kind, Origin

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.merging.features import Features
    from timeline.merging.similarity import Profile

ONCE = word_set(
    "sign inforce expire die born establish crown marry sink merge convict sentence acquit"
    " surrender discover collapse"
)
UNIQUE = word_set("die born establish open sink merge expire inforce discover collapse surrender")
"""Of these, what befalls the named thing itself, which has only one such day."""
_UNTOLD = ONCE - {"die", "marry", "born"}
"""What a story tells of one thing of a day, even where nothing is named."""
_AGAIN = frozenset(
    map(
        stem,
        word_set(
            "festival games olympics cup fair season championship championships congress conference"
            " exhibition summit session parliament biennale expo market trial school term"
            " tournament фестиваль игры сезон чемпионат съезд выставка ярмарка"
        ),
    )
)
"""What opens or ends every year."""
NAMELESS = 5
"""In so many words a report may name nobody."""


def is_same_thing(one: Event, first: Profile, other: Event, second: Profile) -> bool:
    """Whether two articles tell, with other dates, of the one day that a named thing can have.

    Both name it, and tell nothing else than where or with whom: ``the Glass Museum opened in
    Lund``, but not ``the café of the Glass Museum opened``.
    """
    if not (one.evidence and other.evidence) or one.kind is not other.kind:
        return False
    if one.evidence[0].article == other.evidence[0].article:
        return False
    if not first.own.acts & second.own.acts & UNIQUE:
        return False
    shared = first.own.title & second.own.title
    common = first.names & second.names
    if shared & _AGAIN:
        return False
    enough = len(common) > 1 or (bool(common) and len(shared) > 2)
    if not enough or contrast(first, second):
        return False
    return _adds_little(first, shared) and _adds_little(second, shared)


def names_nobody(features: Features, shared: Collection[str], dated: Collection[str]) -> bool:
    """Whether a report says that one of the ``shared`` acts was done, when and where, no more."""
    placed = False
    for word, led in zip(features.core, features.led, strict=True):
        told = word.removeprefix("act:") in shared or word in GENERAL or word in dated
        told = told or word.isdigit()  # "He was sentenced to ten years"
        placed = not told and (placed or led in PREPOSITIONS or word in PREPOSITIONS)
        if not told and not placed:
            return False
    return True


def keys(profile: Profile) -> list[str]:
    """What an event is found by whatever its date: such a deed with each of the names."""
    acts, names = sorted(profile.own.acts & UNIQUE), sorted(profile.names)
    return [f"once:{act}:{name}" for act in acts for name in names]


def _adds_little(profile: Profile, shared: frozenset[str]) -> bool:
    """Whether the words that only one of two texts has say no more than where or with whom."""
    placed = False
    pairs = list(zip(profile.own.core, profile.own.led, strict=True))
    for (done, _), (word, led) in pairwise(pairs):
        if done[:4] == "act:" and not led and word not in profile.names:
            return False  # it opened a branch: what befell the branch did not befall it
    for word, led in pairs:
        placed = word not in shared and (placed or led in PREPOSITIONS or word in PREPOSITIONS)
        if word not in shared and not placed:
            return False
    return True


def is_same_deed_abroad(
    one: Event, first: Profile, other: Event, second: Profile, how: Relation
) -> bool:
    """Whether a report in another language that names nobody tells of an event of the editor's.

    The same deed of the same day, one that is done once: ``Die Staumauer brach`` is ``The dam
    breaks``.
    """
    if how is not Relation.SAME or one.kind is not other.kind or one.kind is Kind.REPORT:
        return False
    report, lead = (second, first) if one.origin is Origin.CURATED else (first, second)
    if Origin.CURATED not in {one.origin, other.origin} or report.own.foreign == lead.own.foreign:
        return False
    if not first.own.acts & second.own.acts & _UNTOLD:
        return False
    # German writes every noun with a capital: there a name has two words.
    names = report.names if report.own.script == "Cyrl" else report.own.names
    return not names and len(report.own.core) <= NAMELESS
