"""Ranges: from one day, month or year to another, of any language with a lexicon."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages.kit import DAY, DAYS, YEAR, YEARS, behind
from timeline.tagger.languages.spans import NOT_COUNTED
from timeline.tagger.readings import Fixed, Partial, Piece, Repeat

if TYPE_CHECKING:
    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Rule


_OPEN = re.compile(
    r"\b(?:ouvert|abr[ei]|abiert|geöffnet|apert|apre|aprono|abert|открыт|работа[ею]т|відкрит|працю[єю])"
)
"""``Du lundi au vendredi`` a shop is open every week."""
_HEAD = r"(?:(?<![^(])|(?<= [-*•|] )|(?=.{4} ?[-/] ?\d\d ?:))"
"""The beginning of a text, an entry of a list or a table, a bracket; what a colon follows."""


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules for two dates that share what is said once."""
    after = f"(?:{kit.words.year_words})?" if kit.words.year_words else ""
    join = f"(?:{kit.words.join}| ?[-/] ?)" if kit.words.join else " ?[-/] ?"
    day = rf"(?:{DAY})"
    suffix = r"\.?(?:-?(?:го|е|ого|er))?"
    year = f"(?P<y>{YEAR}){after}"
    first = rf"(?P<start>(?P<first>{day}){suffix}"
    last = rf"(?P<rest>(?P<d>{day}){suffix}{kit.of}(?P<m>{kit.month})"
    weekday = kit.any_of("weekdays")
    said = f"{kit.words.month_after}|{kit.words.year_after}".rstrip("|")
    part = f"(?:{kit.month}|{kit.any_of('seasons')})"
    return (
        kit.rule(
            "<day> to <day> <month>",
            f"{first}){join}{last}(?:{kit.of}{year})?)",
            partial(_days, kit),
            DAYS,
        ),
        kit.rule(
            "<day> <month> to <day> <month> <year>",
            f"{first}{kit.of}(?P<m1>{kit.month})){join}{last}{kit.of}{year})",
            partial(_far_days, kit),
            DAYS,
        ),
        kit.rule(
            "<month> to <month> <year>",
            f"(?P<first>{part}){join}{kit.article}(?P<rest>(?P<m>{part}){kit.of}{year})",
            partial(_months, kit),
            (*kit.month_starts, *kit.starts("seasons")),
        ),
        kit.rule(
            "<month> and <month>",
            f"{behind(said)}(?P<first>{kit.month}){join}"
            f"(?P<rest>(?P<m>{kit.month}))(?!{kit.of}\\d{{4}})",
            partial(_bare_months, kit),
            kit.month_starts,
        ),
        kit.rule(
            "<monday> to <friday>",
            f"(?P<first>(?P<w>{weekday})){join}(?P<rest>(?P<v>{weekday}))",
            partial(_weekdays, kit),
            kit.starts("weekdays"),
        ),
        kit.rule(
            "<year> to <year>",
            f"(?P<first>{YEAR}){join}(?P<rest>{year}){NOT_COUNTED}",
            _years,
            YEARS,
        ),
        kit.rule(
            "<year> to <yy>",
            rf"(?:{_HEAD}|{behind(kit.words.year_after)})(?P<first>{YEAR}) ?[-/] ?"
            rf"(?P<rest>(?P<y>\d\d){after})(?![-/.,]?\d|%)",
            _years,
            YEARS,
        ),
    )


def _days(kit: Kit, m: re.Match[str]) -> Made:
    month, first, last = kit.month_of(m["m"]), int(m["first"]), int(m["d"])
    if month is None or first >= last:
        return None
    if not m["y"]:
        if not units.day(last, month, 2000):
            return None
        start = Partial(month=month, day=first)
        end = Partial(month=month, day=last, anchor="last")
        return Piece("start", start), Piece("rest", end)
    year = int(m["y"][:4])
    return _both("start", units.day(first, month, year), units.day(last, month, year))


def _far_days(kit: Kit, m: re.Match[str]) -> Made:
    first, last, year = kit.month_of(m["m1"]), kit.month_of(m["m"]), int(m["y"][:4])
    if first is None or last is None:
        return None
    start = units.day(int(m["first"]), first, year - (first > last))
    return _both("start", start, units.day(int(m["d"]), last, year))


def _months(kit: Kit, m: re.Match[str]) -> Made:
    last = _part(kit, m["m"], int(m["y"][:4]))
    first = _part(kit, m["first"], int(m["y"][:4]))
    if first and last and first.first > last.first:
        first = _part(kit, m["first"], int(m["y"][:4]) - 1)
    return _both("first", first, last)


def _part(kit: Kit, said: str, year: int) -> units.Cell | None:
    """The month or season of a year."""
    if season := kit.said("seasons", said):
        return units.part(season, year)
    month = kit.month_of(said)
    return units.month(month, year) if month else None


def _weekdays(kit: Kit, m: re.Match[str]) -> Made:
    if _OPEN.search(m.string[max(0, m.start() - 40) : m.end() + 40]):
        return Repeat("P1W")
    first, last = int(kit.said("weekdays", m["w"])), int(kit.said("weekdays", m["v"]))
    end = Partial(weekday=last, toward=1, anchor="last")
    return Piece("first", Partial(weekday=first)), Piece("rest", end)


def _bare_months(kit: Kit, m: re.Match[str]) -> Made:
    first, last = kit.month_of(m["first"]), kit.month_of(m["m"])
    if first is None or last is None:
        return None
    return Piece("first", Partial(month=first)), Piece("rest", Partial(month=last, anchor="last"))


def _years(m: re.Match[str]) -> Made:
    first, last = int(m["first"]), int(m["y"][:4])
    last += first - first % 100 if last < 100 else 0
    # Far apart, two numbers are years only where a word says so.
    most = 1000 if m["rest"] != m["y"] else 100
    return _both("first", units.year(first), units.year(last)) if 0 < last - first <= most else None


def _both(group: str, start: units.Cell | None, end: units.Cell | None) -> Made:
    return (Piece(group, Fixed(start)), Piece("rest", Fixed(end))) if start and end else None
