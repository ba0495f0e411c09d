"""Two texts of few words: what they must have in common, and when few are enough."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from timeline.merging.contrasts import BRIEF
from timeline.merging.dates import Relation
from timeline.merging.naming import name_no_other
from timeline.merging.once import ONCE, names_nobody
from timeline.merging.stems import stem
from timeline.merging.tongues import SMALLEST
from timeline.model import Event, Origin

if TYPE_CHECKING:
    from timeline.merging.similarity import Profile

MANY = 1500
"""From here on a number may be a year."""
MOST = 0.6
"""How much of a title the other text must have where both name the same."""


def are_brief(first: Profile, second: Profile, *, curated: bool) -> bool:
    """Whether two texts have few words, and no name with aliases says what they are about.

    One of two reports is enough; an event of the editor's must be brief as well.
    """
    sizes = sorted((len(first.own.bag), len(second.own.bag)))
    size = sizes[curated]
    if size > BRIEF or first.own.folded & second.own.folded:
        return False
    # The same deed with the same name and figure is told of one thing, however briefly.
    common = first.own.title & second.own.title
    acts = first.own.acts & second.own.acts
    if acts & ONCE and len(acts) > 1:
        return False
    if _name_the_same(first, second):
        return False
    figures = {word for word in common if word.isdigit() and SMALLEST <= int(word) < MANY}
    names = first.names & second.names & common
    return not (figures and names and acts)


def says_no_more(one: Event, first: Profile, other: Event, second: Profile, how: Relation) -> bool:
    """Whether a report of the same day and an event of the editor's tell no more than one of them.

    The report may add to the whole of a title. A day apart the deed must be one that is done only
    once, and the report may add nothing.
    """
    if Origin.CURATED not in {one.origin, other.origin} or one.kind is not other.kind:
        return False
    report, lead = (second, first) if one.origin is Origin.CURATED else (first, second)
    told = other if one.origin is Origin.CURATED else one
    mention = told.evidence[0].mention if told.evidence else None
    dated = {stem(word) for word in re.findall(r"\w+", mention.text.casefold() if mention else "")}
    said = report.own.bag - dated
    shared = first.own.acts & second.own.acts
    if how is Relation.NEAR:
        shared &= ONCE
    elif how is not Relation.SAME:
        return False
    # "She sank" is of the ship that sank that day, "The attack of 19 May" of the attack.
    if shared & ONCE and names_nobody(report.own, shared & ONCE, dated):
        return True  # "It was signed in Osthavn on Thursday"
    enough = len(said) > 1
    title = lead.own.title
    within = how is Relation.SAME and len(title) > 1 and title <= report.own.bag
    # "The shelling of Tarsk" tells no act that is known, but names the place.
    alike = shared or (how is Relation.SAME and report.names & lead.names)
    return bool(alike) and (within or (enough and said <= lead.own.bag))


def same_topic(first: Profile, second: Profile) -> bool:
    """Whether two events are about one thing: a name with aliases, or two words besides acts."""
    common = first.own.bag & second.own.bag
    named = {word for word in common if not word.startswith("act:")}
    return len(named) > 1 or any(word in first.own.folded for word in named)


def _name_the_same(first: Profile, second: Profile) -> bool:
    """Whether two texts name the same and no other, and one has most of the other.

    ``Masked robbers held up the Sparta bank`` and ``Two men rob the Sparta bank in Holm``.
    """
    if not (first.names & second.names and all(name_no_other(first, second))):
        return False
    return max(_share(first, second.own.said), _share(second, first.own.said)) >= MOST


def _share(profile: Profile, said: frozenset[str]) -> float:
    """How much of the weight of a title another text has, from 0 to 1."""
    weights = {word: profile.words.get(word, 0.0) for word in profile.own.title}
    whole = math.fsum(weights.values())
    return math.fsum(w for word, w in weights.items() if word in said) / whole if whole else 0.0
