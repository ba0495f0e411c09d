"""How the dates of two events lie to each other."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.when import Granularity, When, third_of

if TYPE_CHECKING:
    from timeline.model import Event

LAG = 1
"""Days by which a report may be late: what happened at night is dated the next day."""


class Relation(StrEnum):
    """From the surest to none."""

    SAME = "same"
    """The same day."""
    HOLDS = "holds"
    """One is vaguer and holds the other, or both are."""
    YEARLESS = "yearless"
    """The same day of some year."""
    NEAR = "near"
    """A day apart, as reports are."""
    UNDATED = "undated"
    """One has no date."""
    APART = "apart"


def relation(one: Event, other: Event) -> Relation:  # noqa: PLR0911 - refusals, one a line
    """The relation of the dates of two events, whichever comes first."""
    first, second = placed(one, other), placed(other, one)
    unknown = {Granularity.UNKNOWN}
    if first is None or second is None or unknown & {first.granularity, second.granularity}:
        return Relation.UNDATED
    if first.is_partial or second.is_partial:
        return Relation.YEARLESS if first.overlaps(second) else Relation.APART
    if first.drawn is None or second.drawn is None:
        return Relation.UNDATED
    if first.is_day and (first.earliest, first.latest) == (second.earliest, second.latest):
        return Relation.SAME
    if first.contains(second) or second.contains(first):
        return Relation.HOLDS
    if first.is_day and second.is_day and first.overlaps(second, LAG):
        return Relation.NEAR
    vague = {"~", "%", "?"} & {first.qualifier, second.qualifier}
    if first.overlaps(second) and (vague or first.is_interval == second.is_interval):
        return Relation.HOLDS
    return Relation.APART


def placed(event: Event, other: Event) -> When | None:
    """The date an event is compared by.

    Something that lasts is compared as a whole only with something that lasts too; against a
    single date its beginning counts, and its end where the other tells of an end.
    """
    when = event.when
    if when is None or not when.is_interval or when.start is None or third_of(when):
        return when
    if other.when is not None and other.when.is_interval and not third_of(other.when):
        return when
    if other.kind is Kind.END and when.end is not None:
        return when.end
    if when.end is not None and event.kind is not Kind.INTERVAL and _is_one_time(when):
        return when
    return when.start


def _is_one_time(when: When) -> bool:
    """Whether an interval is short enough to be an unsure date rather than a state."""
    if when.earliest is None or when.latest is None:
        return False
    return when.latest.ordinal - when.earliest.ordinal <= 92


def differ_in_one_part(one: When, other: When) -> bool:
    """Whether two days differ in the year, the month or the day alone, as slips of the pen do."""
    if one.earliest is None or other.earliest is None:
        return False
    if not (one.is_day and other.is_day):
        # Of a year only that is known: 2011 for 2010.
        vague = Granularity.YEAR in {one.granularity, other.granularity}
        return vague and abs(one.earliest.year - other.earliest.year) <= 1
    return sum(a != b for a, b in zip(one.earliest, other.earliest, strict=True)) == 1
