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
FRESH = 45
"""Days for which a day without a year is that of the news."""
LONG_AGO = 30
"""… and history when it is so far: there one is enough."""
WRITTEN = 1990
"""What does not tell when it was written is not from before."""


class Mode(NamedTuple):
    """A mode and the reason for it, in one clause."""

    name: str
    why: str


def choose(found: Sequence[Found], dct: Anchor | None) -> Mode:
    """News or narrative, by how many old years the text tells and how often it says ``today``."""
    years = sum(_is_old(each, dct) for each in found)
    # "Sunday, 2 September 1666": after such a day Monday is the next one, not the writer's.
    week = None if any(_is_old_weekday(each, dct) for each in found) else dct
    also_told = sum(_is_told_too(each, week) for each in found)
    leads = bool(found) and _is_today(found[0])
    spoken = also_told + 2 * leads + sum(_is_spoken(each, week) for each in found)
    if years >= LEAST and years > 3 * spoken:
        why = f"it tells {years} dates of other years and {spoken} counted from the day of writing"
        return Mode("narrative", why)
    head = next((each for each in found if _is_date(each)), None)
    history = head is not None and _is_history(head, dct)
    begins = history or (
        head is not None
        and _is_old(head, dct)
        and (dct is None or years >= LEAST_AT_HEAD)
        and not any(_is_fresh(each, dct) for each in found)
    )
    if begins and spoken == also_told * history:
        return Mode("narrative", "it begins in another year and never speaks of its own")
    return Mode("news", "few of its dates are of other years")


def _is_history(found: Found, dct: Anchor | None) -> bool:
    """Whether it is a date of so long ago that nobody writes news of it."""
    said = _said(found)
    return said is not None and said.cell.year <= (dct.cell.year if dct else WRITTEN) - LONG_AGO


def _is_date(found: Found) -> bool:
    reading = found.reading
    return isinstance(reading, Partial) or (
        isinstance(reading, Fixed) and reading.cell.grain.size <= Grain.YEAR.size
    )


def _said(found: Found) -> Fixed | None:
    """The date, or the year it names: ``the spring of 778``."""
    reading = found.reading.of if isinstance(found.reading, Partial) else found.reading
    return reading if isinstance(reading, Fixed) else None


def _is_old(found: Found, dct: Anchor | None) -> bool:
    reading = _said(found)
    if reading is None or reading.cell.grain.size > Grain.YEAR.size:
        return False
    # A year to come is a plan of the news, and no part of a history.
    return dct is None or dct.cell.year - reading.cell.year >= NEAR


def _is_old_weekday(found: Found, dct: Anchor | None) -> bool:
    reading = found.reading
    return isinstance(reading, Fixed) and reading.weekday is not None and _is_old(found, dct)


def _is_fresh(found: Found, dct: Anchor | None) -> bool:
    """``26 January`` in what was written in February: news, until more years are told."""
    match found.reading:
        case Partial(month=int() as month, day=int() as day, of=None, toward=None) if dct:
            written = dct.cell.first
            days = (written.month - month) * 30 + written.day - day
            return 0 <= days % 360 <= FRESH
    return False


def _is_told_too(found: Found, dct: Anchor | None) -> bool:
    """``Today``: of news, but in a history the reader's time; ``Tuesday`` where no day is given.

    An article of a Wednesday that begins with 1944 and goes on with Tuesday tells an anniversary.
    """
    match found.reading:
        case Partial(weekday=int(), day=None, of=None, toward=None, anchor=""):
            return dct is None
    return _is_today(found)


def _is_today(found: Found) -> bool:
    match found.reading:
        case Shift(Grain.DAY, 0, "dct", time=""):
            return True
    return False


def _is_spoken(found: Found, dct: Anchor | None) -> bool:
    """``yesterday``, ``last month``, ``a year ago``: said from where the writer stands."""
    match found.reading:
        case Partial(weekday=int(), day=None, of=None, toward=None, anchor=""):
            return dct is not None
        case Partial(of=Shift(anchor="dct")):
            return True
        case Shift(Grain.DAY, 0, "dct", time=""):
            return False
        case Shift(anchor="dct" | "period") | Partial(toward=int(), anchor=""):
            return True
    return False
