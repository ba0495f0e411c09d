"""Modes: whether a text is news, counted from its DCT, or a story, counted from date to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.tagger.readings import Fixed, Partial, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.tagger.anchors import Anchor
    from timeline.tagger.rules import Found

MODES = ("news", "narrative", "auto")
LEAST = 4
"""So many years must be told before a text is taken for a story …"""
LEAST_AT_HEAD = 2
"""… so many where it begins with one and never looks at the day of writing …"""
NEAR = 2
"""A year is old news when it is so far from the year of writing …"""
LONG_AGO = 30
"""… and history when it is so far: there one is enough."""


class Mode(NamedTuple):
    """A mode and the reason for it, in one clause."""

    name: str
    why: str


def choose(found: Sequence[Found], dct: Anchor | None) -> Mode:
    """News or narrative, by how many old years the text tells and how often it says ``today``."""
    years = sum(_is_old(each, dct) for each in found)
    spoken = sum(_is_spoken(each) for each in found)
    if years >= LEAST and years > 3 * spoken:
        why = f"it tells {years} dates of other years and {spoken} counted from the day of writing"
        return Mode("narrative", why)
    head = next((each for each in found if _is_date(each)), None)
    if head is not None and not spoken and _is_old(head, dct, _needed(years)):
        return Mode("narrative", "it begins in another year and never speaks of its own")
    return Mode("news", "it does not go from year to year")


def _needed(years: int) -> int:
    return NEAR if years >= LEAST_AT_HEAD else LONG_AGO


def _is_date(found: Found) -> bool:
    reading = found.reading
    return isinstance(reading, Partial) or (
        isinstance(reading, Fixed) and reading.cell.grain.size <= Grain.YEAR.size
    )


def _is_old(found: Found, dct: Anchor | None, far: int = NEAR) -> bool:
    reading = found.reading
    if not isinstance(reading, Fixed) or reading.cell.grain.size > Grain.YEAR.size:
        return False
    return dct is None or abs(reading.cell.year - dct.cell.year) >= far


def _is_spoken(found: Found) -> bool:
    """``Tuesday``, ``yesterday``, ``last month``: said from where the writer stands."""
    match found.reading:
        case Partial(weekday=int(), day=None, of=None | Shift(anchor="dct")):
            return True
        case Shift(anchor="dct" | "period") | Partial(toward=int(), anchor=""):
            return True
    return False
