"""Whether two texts name the same: persons, places, things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.merging.acts import word_set

if TYPE_CHECKING:
    from timeline.merging.similarity import Profile

_WHERE = word_set("in at near off outside inside в на у под im am bei en à près")
"""What leads to a place, which one may tell and the other not."""


def name_no_other(first: Profile, second: Profile, *, places: bool = True) -> tuple[bool, bool]:
    """Whether each of two titles names nothing of which the other text has no word.

    Without ``places`` it does not matter where it happened.
    """
    sides = ((first, second.own.said), (second, first.own.said))
    one, other = (all(name & said for name in _names(side, places)) for side, said in sides)
    return one, other


def _names(profile: Profile, places: bool) -> list[set[str]]:
    """The names of a title, each with all its words."""
    found: list[set[str]] = []
    going: set[str] | None = None
    for word, led in zip(profile.own.core, profile.own.led, strict=True):
        if word not in profile.names:
            going = None
            continue
        if going is None or led:
            going = set()
            if places or led not in _WHERE:
                found.append(going)
        going.add(word)
    return found
