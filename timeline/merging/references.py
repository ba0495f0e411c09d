"""What a text refers to by a noun and does not tell: ``the bombings``, ``the ruling``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.merging.dates import Relation
from timeline.merging.roles import first_deed
from timeline.merging.slots import PREPOSITIONS
from timeline.merging.stems import is_past
from timeline.model import Event, Kind, Origin

if TYPE_CHECKING:
    from timeline.merging.features import Features
    from timeline.merging.similarity import Profile

_DEFINITE = re.compile(
    r"(?:The|This|That|These|Those|[A-Z][\w-]*(?: [A-Z][\w-]*)*(?:[’']s|s[’']))\s"
)
"""How a title begins that takes its deed for known: ``The blasts``, ``Friday’s ruling``."""
_MODIFIERS = 3
"""Weighty words that may stand before the noun: ``the almost simultaneous car bombings``."""


def are_one_reference(
    one: Event, first: Profile, other: Event, second: Profile, how: Relation
) -> bool:
    """Whether of two texts of one day one refers to the deed that the other is about.

    The other is an event of the editor's, who has chosen what a story is about, or refers, too, or
    tells the deed before all else and knows of what it was done to. Whoever refers names nothing
    that the other does not.
    """
    if how not in {Relation.SAME, Relation.HOLDS} or not first.own.acts & second.own.acts:
        return False
    sides = ((one, first, second), (other, second, first))
    known = [
        refers(event, own.own) and own.names <= theirs.own.said for event, own, theirs in sides
    ]
    leads = [
        event.origin is Origin.CURATED or (one.kind is other.kind and _tells(own.own, theirs.own))
        for event, own, theirs in sides
    ]
    return all(refers_ or lead for refers_, lead in zip(known, leads, strict=True)) and any(known)


def _tells(features: Features, reference: Features) -> bool:
    """Whether the first deed of a text is the one referred to, and of the same."""
    place = first_deed(features)
    if place is None or features.core[place][4:] not in reference.acts:
        return False
    content = {word for word in reference.core if not word.startswith("act:")}
    return not content.isdisjoint(features.said)


def refers(event: Event, features: Features) -> bool:
    """Whether a title is a noun for a deed, with where or of what, and no verb."""
    if event.kind is not Kind.OCCURRENCE or event.origin is Origin.CURATED:
        return False
    if not _DEFINITE.match(event.title):
        return False
    acts = [n for n, word in enumerate(features.core) if word.startswith("act:")]
    if not acts or acts[0] > _MODIFIERS or any(features.led[: acts[0] + 1][1:]):
        return False
    if is_past(features.spelled[features.core[acts[0]]].casefold()):
        return False  # "The government collapsed"
    begun = False
    for word, led in list(zip(features.core, features.led, strict=True))[acts[0] + 1 :]:
        begun = begun or led in PREPOSITIONS
        told = word.startswith("act:") and not led
        if told or not (begun and (led or word in features.inner)):
            return False
    return True
