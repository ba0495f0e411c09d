"""What a text refers to by a noun and does not tell: ``the bombings``, ``the ruling``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.merging.acts import word_set
from timeline.merging.dates import Relation
from timeline.merging.stems import is_past
from timeline.model import Event, Kind, Origin

if TYPE_CHECKING:
    from timeline.merging.features import Features
    from timeline.merging.similarity import Profile

_DEFINITE = ("The ", "This ", "That ", "These ", "Those ")
_LEADS = word_set("of at in on near against outside inside by to into over for with between")
_MODIFIERS = 3
"""Weighty words that may stand before the noun: ``the almost simultaneous car bombings``."""


def are_one_reference(
    one: Event, first: Profile, other: Event, second: Profile, how: Relation
) -> bool:
    """Whether of two texts of one day one refers to the deed that the other is about.

    The other is an event of the editor's, who has chosen what a story is about, or refers, too.
    Whoever refers names nothing that the other does not.
    """
    if how is not Relation.SAME or not first.own.acts & second.own.acts:
        return False
    sides = ((one, first, second), (other, second, first))
    known = [refers(event, own.own) and own.names <= theirs.own.bag for event, own, theirs in sides]
    curated = [event.origin is Origin.CURATED for event in (one, other)]
    return all(refers_ or lead for refers_, lead in zip(known, curated, strict=True)) and any(known)


def refers(event: Event, features: Features) -> bool:
    """Whether a title is a noun for a deed, with where or of what, and no verb."""
    if event.kind is not Kind.OCCURRENCE or event.origin is Origin.CURATED:
        return False
    if not event.title.startswith(_DEFINITE):
        return False
    acts = [n for n, word in enumerate(features.core) if word.startswith("act:")]
    if not acts or acts[0] > _MODIFIERS or any(features.led[: acts[0] + 1][1:]):
        return False
    if is_past(features.spelled[features.core[acts[0]]].casefold()):
        return False  # "The government collapsed"
    begun = False
    for word, led in list(zip(features.core, features.led, strict=True))[acts[0] + 1 :]:
        begun = begun or led in _LEADS
        told = word.startswith("act:") and not led
        if told or not (begun and (led or word in features.inner)):
            return False
    return True
