"""What a title tells before all else and whom it befell: ``Orlin was shot``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.merging.acts import BEFALLS, word_set
from timeline.merging.dates import Relation
from timeline.merging.once import ONCE
from timeline.merging.slots import PREPOSITIONS
from timeline.merging.stems import is_past
from timeline.model import Event, Kind

if TYPE_CHECKING:
    from timeline.merging.features import Features
    from timeline.merging.similarity import Profile

_PASSIVE = word_set("is are was were be been being")
_MUTUAL = word_set("meet talk")
"""What many may do with one on one day."""
_ONCE_TO_ONE = ONCE | {"kill", "rescue"}
"""What is done to one only once, however often to others."""


def first_deed(features: Features) -> int | None:
    """The place of the first deed in a title, ``None`` where something else leads up to it.

    A deed is an act or a verb of the past: ``was hauled``. ``Details of the slaying`` are details.
    """
    for place, (word, led) in enumerate(zip(features.core, features.led, strict=True)):
        spelled = features.spelled[word]
        done = is_past(spelled) and spelled.islower() and (led in _PASSIVE or place > 0)
        if done or word.startswith("act:"):
            return None if led in PREPOSITIONS else place
    return None


def befell_the_same(
    one: Event, first: Profile, other: Event, second: Profile, how: Relation
) -> bool:
    """Whether two texts tell of one day that the same deed befell one and the same with a name.

    Of a month or a year, where the deed is one that is done to one only once.
    """
    if one.kind is not other.kind or one.kind is Kind.REPORT:
        return False
    (deed, befallen), (again, others) = _befallen(first), _befallen(second)
    if deed != again or deed in _MUTUAL or not befallen & others:
        return False
    return how is Relation.SAME or (how is Relation.HOLDS and deed in _ONCE_TO_ONE)


def _befallen(profile: Profile) -> tuple[str, frozenset[str]]:
    """The first deed of a title and the names it befell; several of them are nobody."""
    own = profile.own
    place = first_deed(own)
    if place is None:
        return "", frozenset()
    deed = own.core[place].removeprefix("act:")
    if own.led[place] in _PASSIVE or own.core[place] in BEFALLS:
        found = [n for n in range(place) if own.led[n] not in PREPOSITIONS]
    else:
        after = range(place + 1, len(own.core))
        ends = (
            n for n in after if own.led[n] in PREPOSITIONS and (own.led[n], n) != ("of", place + 1)
        )
        found = list(range(place + 1, next(ends, len(own.core))))
    named = {own.core[n] for n in found} & profile.names
    return deed, frozenset(word for word in named if not own.spelled[word].endswith("s"))
