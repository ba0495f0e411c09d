"""Holidays: the day of a feast in a year, movable ones reckoned from Easter or a weekday."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.tagger.units import Cell, Grain
from timeline.when import Day

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


_GREGORIAN = 1583
"""The first year whose Easter the Gregorian calendar tells."""


@lru_cache(maxsize=512)
def easter(year: int) -> int:
    """Easter Sunday as ``Day.ordinal`` (Butcher's reckoning, 1876); before 1583 as it was then."""
    if year < _GREGORIAN:
        return _julian_easter(year)
    century, of_century = divmod(year, 100)
    golden = year % 19
    skipped = (century + 8) // 25
    moon = (19 * golden + century - century // 4 - (century - skipped + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    correction = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * correction + 114, 31)
    return Day(year, month, day + 1).ordinal


@lru_cache(maxsize=512)
def orthodox_easter(year: int) -> int:
    """Easter Sunday of the Orthodox churches as ``Day.ordinal`` (Meeus's reckoning)."""
    return _julian_easter(year) + year // 100 - year // 400 - 2


def _julian_easter(year: int) -> int:
    """Easter Sunday by the day and month of the Julian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + to_sunday + 114, 31)
    return Day(year, month, day + 1).ordinal


def _fixed(month: int, day: int) -> Callable[[int], int]:
    return lambda year: Day(year, month, day).ordinal


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], int]:
    """The nth such weekday of a month; the last one when negative."""

    def ordinal(year: int) -> int:
        if nth > 0:
            first = Day(year, month, 1)
            return first.ordinal + (weekday - first.weekday) % 7 + 7 * (nth - 1)
        after = Day(year, month + 1, 1)
        return after.ordinal - 7 + (weekday - after.weekday) % 7

    return ordinal


def _from_easter(days: int) -> Callable[[int], int]:
    return lambda year: easter(year) + days


def _election(year: int) -> int:
    """The Tuesday after the first Monday of November."""
    return _nth(11, 0, 1)(year) + 1


HOLIDAYS: Mapping[str, Callable[[int], int]] = MappingProxyType(
    {
        "new year's day": _fixed(1, 1),
        "candlemas": _fixed(2, 2),
        "lammas": _fixed(8, 1),
        "michaelmas": _fixed(9, 29),
        "martinmas": _fixed(11, 11),
        "new year's eve": _fixed(12, 31),
        "orthodox christmas": _fixed(1, 7),
        "epiphany": _fixed(1, 6),
        "valentine's day": _fixed(2, 14),
        "defender of the fatherland day": _fixed(2, 23),
        "women's day": _fixed(3, 8),
        "st. patrick's day": _fixed(3, 17),
        "april fools' day": _fixed(4, 1),
        "anzac day": _fixed(4, 25),
        "may day": _fixed(5, 1),
        "victory day": _fixed(5, 9),
        "bastille day": _fixed(7, 14),
        "independence day": _fixed(7, 4),
        "canada day": _fixed(7, 1),
        "juneteenth": _fixed(6, 19),
        "assumption": _fixed(8, 15),
        "halloween": _fixed(10, 31),
        "all saints' day": _fixed(11, 1),
        "guy fawkes night": _fixed(11, 5),
        "armistice day": _fixed(11, 11),
        "veterans day": _fixed(11, 11),
        "christmas eve": _fixed(12, 24),
        "christmas": _fixed(12, 25),
        "boxing day": _fixed(12, 26),
        "martin luther king day": _nth(1, 0, 3),
        "presidents' day": _nth(2, 0, 3),
        "memorial day": _nth(5, 0, -1),
        "labor day": _nth(9, 0, 1),
        "columbus day": _nth(10, 0, 2),
        "thanksgiving": _nth(11, 3, 4),
        "black friday": lambda year: _nth(11, 3, 4)(year) + 1,
        "election day": _election,
        "mother's day": _nth(5, 6, 2),
        "father's day": _nth(6, 6, 3),
        "shrove tuesday": _from_easter(-47),
        "ash wednesday": _from_easter(-46),
        "palm sunday": _from_easter(-7),
        "maundy thursday": _from_easter(-3),
        "good friday": _from_easter(-2),
        "easter": _from_easter(0),
        "easter monday": _from_easter(1),
        "ascension day": _from_easter(39),
        "pentecost": _from_easter(49),
        "whit monday": _from_easter(50),
        "corpus christi": _from_easter(60),
        "orthodox easter": orthodox_easter,
    }
)
"""English name → a function from the year to ``Day.ordinal``; other languages map to these."""


_OLD = frozenset(
    {
        "christmas", "christmas eve", "epiphany", "candlemas", "lammas", "assumption",
        "michaelmas", "all saints' day", "martinmas", "ash wednesday", "palm sunday",
        "maundy thursday", "good friday", "easter", "easter monday", "ascension day", "pentecost",
    }
)  # fmt: skip
"""Feasts that were kept before the reform of the calendar."""


def day_of(name: str, year: int) -> Cell | None:
    """The day of a holiday in a year; ``None`` where it was not kept, or not counted so, yet."""
    reckoned = HOLIDAYS.get(name)
    kept = year > 1582 or (year > 400 and name in _OLD)
    return Cell(Grain.DAY, reckoned(year)) if reckoned and kept else None
