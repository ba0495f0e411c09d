"""Why two events cannot be one, however alike they are told."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.merging.contrasts import contrast
from timeline.merging.dates import Relation
from timeline.model import Event, Kind, Origin

if TYPE_CHECKING:
    from timeline.merging.similarity import Profile

_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|by)\b", re.IGNORECASE)


def refusal(one: Event, first: Profile, other: Event, second: Profile, how: Relation) -> str:
    """Why two events cannot be one whatever their words; empty when they can."""
    if (one.kind is Kind.DENIED) != (other.kind is Kind.DENIED):
        return "one of them is denied"
    return (
        _another_plan(one, first, other, second)
        or _told_apart(one, other, how)
        or _namesakes(first, second)
        or _reversed(one, first, other, second)
        or _reaction(one, other)
        or (contrast(first, second) if how in _DATED else "")
        or _stage(one, first, other, second, how)
    )


_DATED = frozenset({Relation.SAME, Relation.NEAR, Relation.HOLDS})


def _another_plan(one: Event, first: Profile, other: Event, second: Profile) -> str:
    """That one act is planned and another one was done; empty otherwise."""
    acts, others = first.own.acts, second.own.acts
    if (one.kind is Kind.PLANNED) == (other.kind is Kind.PLANNED) or acts & others:
        return ""
    return "another act is planned than was done" if acts and others else ""


def _told_apart(one: Event, other: Event, how: Relation) -> str:
    """Why one article means two things; empty when it need not."""
    if not (one.evidence and other.evidence):
        return ""
    mine, theirs = one.evidence[0], other.evidence[0]
    if (mine.article, mine.sentence) == (theirs.article, theirs.sentence):
        return "one sentence gives two dates"
    # Another writer may be a day late; one and the same means two days.
    near = how is Relation.NEAR and mine.article == theirs.article
    return "one article dates them a day apart" if near else ""


def _namesakes(first: Profile, second: Profile) -> str:
    """That two people share a surname; empty when none do."""
    for name in sorted(first.own.names):
        for namesake in sorted(second.own.names):
            if name[1] == namesake[1] and _other_person(name, namesake, first, second):
                both = f"{name[0]} {name[1]}".title(), f"{namesake[0]} {namesake[1]}".title()
                return f"{both[0]} and {both[1]} are two people"
    return ""


def _reversed(one: Event, first: Profile, other: Event, second: Profile) -> str:
    """That who did it to whom is told the other way round; empty when it is not."""
    if not _are_reversed(first, second) or _PASSIVE.search(f"{one.title} {other.title}"):
        return ""
    return "who did it and to whom are reversed"


_REACTS = re.compile(
    r"\b(?:condemn|deplor|denounc|decr(?=y|ied)|criticis|criticiz|welcom|hail(?=s|ed)|prais|applaud"
    r"|mourn|lament|commemorat|anniversary|tribute)",
    re.IGNORECASE,
)
_NAMES = re.compile(r"(?!The\b)\b[A-ZА-ЯЁ]\w+")
"""Words for what is said or done about a happening; it brings them about, and is none of them."""


def _reaction(one: Event, other: Event) -> str:
    """That only one title tells how somebody took it, or that two did; empty otherwise."""
    who, others = _reacting(one.title), _reacting(other.title)
    if (who is None) != (others is None):
        return "one of them is a reaction to the other"
    return "two reacted to it" if who and others and not who & others else ""


@lru_cache(maxsize=1 << 14)
def _reacting(title: str) -> frozenset[str] | None:
    """The names of those who took it so; ``None`` for what is no reaction."""
    match = _REACTS.search(title)
    return frozenset(_NAMES.findall(title[: match.start()])) if match else None


def _are_reversed(first: Profile, second: Profile) -> bool:
    """Whether the same few words tell it the other way round: who expels, and who is expelled."""
    if len(first.own.bag ^ second.own.bag) > 2:
        return False
    shared = first.names & second.names
    for act in first.own.acts & second.own.acts:
        mine, theirs = (_sides(each.own.words, f"act:{act}", shared) for each in (first, second))
        if mine[0] & theirs[1] and mine[1] & theirs[0]:
            return True
    return False


def _sides(
    words: tuple[str, ...], act: str, names: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The names before the first word of an act, and those after it alone."""
    if act not in words:
        return frozenset(), frozenset()
    before = names & set(words[: words.index(act)])
    return before, names & frozenset(words) - before


def _stage(one: Event, first: Profile, other: Event, second: Profile, how: Relation) -> str:
    """Why two vague reports tell of two stages of one thing; empty when they need not.

    What takes effect was decided before; within a month or a year it may be both.
    """
    if how is Relation.SAME or Origin.CURATED in {one.origin, other.origin}:
        return ""
    if ("inforce" in first.own.acts) == ("inforce" in second.own.acts):
        return ""
    return "only one of them tells that it took effect"


def _other_person(
    name: tuple[str, str], namesake: tuple[str, str], first: Profile, second: Profile
) -> bool:
    """Whether two names share only the surname, and neither text has both."""
    if name[0] == namesake[0] or (name[0][0] == namesake[0][0] and "." in name[0] + namesake[0]):
        return False
    known = {one[0] for one in first.own.names if one[1] == name[1]}
    other = {two[0] for two in second.own.names if two[1] == name[1]}
    return not known & other
