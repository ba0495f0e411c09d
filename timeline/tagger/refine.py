"""Refine: readings that only their neighbours explain; what is left never overlaps."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tagger.readings import Clock, Fixed, Length, Partial, Shift
from timeline.tagger.rules import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.tagger.rules import Language

_JOINT = re.compile(r"(?:,? (?:on |of |at |at about |at around |around )?)?(?:the )?")


def refine(
    found: Iterable[Found], text: str, folded: str, language: Language
) -> Iterator[Found]:
    """The readings in order, false friends dropped, a time of day joined to its day."""
    held: Found | None = None
    for each in found:
        if language.refuse and language.refuse(text, folded, each):
            continue
        if held is None:
            held = each
            continue
        joined = _joined(held, each, folded)
        if joined is None:
            yield held
            held = each
        else:
            held = joined
    if held is not None:
        yield held


def _joined(first: Found, second: Found, folded: str) -> Found | None:
    """``9 a.m. Tuesday`` and ``Tuesday at 9 a.m.`` are one mention."""
    if isinstance(first.reading, Clock) == isinstance(second.reading, Clock):
        return None
    clock, day = (first, second) if isinstance(first.reading, Clock) else (second, first)
    if second.start - first.end > 12 or not isinstance(day.reading, (Fixed, Partial, Shift)):
        return None
    if day.reading.time or not _names_a_day(day.reading):
        return None
    if not _JOINT.fullmatch(folded, first.end, second.start) or second.start == first.end:
        return None
    assert isinstance(clock.reading, Clock)  # noqa: S101 - for the type checker
    reading = replace(day.reading, time=clock.reading.time)
    return Found(first.start, second.end, f"{first.rule}, {second.rule}", reading)


def _names_a_day(reading: Fixed | Partial | Shift) -> bool:
    match reading:
        case Fixed(cell):
            return cell.grain == "day"
        case Shift(unit):
            return unit == "day"
        case Partial():
            return reading.day is not None or reading.weekday is not None or bool(reading.holiday)
