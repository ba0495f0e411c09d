"""How the list is cut: crowded weeks together, long stories by year, what has no date last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from timeline.layout.panels import window_words
from timeline.words import phrase, year_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.cards import Card
    from timeline.when import Day

BY_YEAR_FROM = 120
"""From so many events on, the list is folded by year; from so many sources on, theirs as well."""


@dataclass(frozen=True, slots=True)
class Group:
    """A run of cards under one heading."""

    kind: str
    """``plain``, ``dense``, ``year`` or ``undated``."""
    cards: tuple[Card, ...]
    title: str = ""
    count: str = ""
    id: str = ""
    gap: str = ""
    """How much later the next group begins, in words."""


def grouped(
    told: Sequence[Card], windows: Sequence[tuple[int, int]], language: str
) -> tuple[Group, ...]:
    """The cards in runs, in their own order; ``windows`` are day numbers, both days included."""
    dated = [card for card in told if _day(card)]
    if len(dated) >= BY_YEAR_FROM:
        found = _by_year(dated, language)
    else:
        found = [
            Group("plain", tuple(run)) if at is None else _dense(tuple(run), language)
            for at, run in groupby(dated, key=lambda card: _window(card, windows))
        ]
    undated = tuple(card for card in told if not _day(card))
    if undated:
        found.append(Group("undated", undated, phrase("undated", language)))
    return tuple(
        replace(group, gap=after.cards[0].gap if after else "")
        for group, after in zip_longest(found, found[1:])
    )


def _by_year(dated: Sequence[Card], language: str) -> list[Group]:
    found = []
    for year, run in groupby(dated, key=lambda card: day.year if (day := _day(card)) else 0):
        members = tuple(run)
        count = phrase("events", language, n=len(members))
        found.append(Group("year", members, year_words(year, language), count, f"y{year}"))
    return found


def _dense(members: tuple[Card, ...], language: str) -> Group:
    days = [day for card in members if (day := _day(card))]
    if not days:
        return Group("plain", members)
    named = window_words(days[0].ordinal, days[-1].ordinal, language)
    count = phrase("events", language, n=len(members))
    return Group("dense", members, phrase("dense", language, range=named, events=count))


def _window(card: Card, windows: Sequence[tuple[int, int]]) -> int | None:
    day = _day(card)
    if day is None:
        return None
    return next((n for n, (a, b) in enumerate(windows) if a <= day.ordinal <= b), None)


def _day(card: Card) -> Day | None:
    return card.event.when.drawn if card.event.when else None
