"""English dates that count from another day: today, Tuesday, last year, ten years ago."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tagger.languages.english_words import (
    APPROX,
    CALENDAR_UNITS,
    FROM_LAST,
    GRAIN_HEADS,
    GRAINS,
    LONG_UNIT,
    MOD,
    MONTH,
    MONTHS,
    NUMBER,
    PART_OF_DAY,
    PARTS_OF_DAY,
    RELATIVE,
    SEASON,
    SEASONS,
    SOME,
    UNIT_OF,
    WEEKDAY,
    WEEKDAYS,
    any_of,
    modified,
    month,
    number,
    ordinal,
    relative_pattern,
    weekday,
)
from timeline.tagger.readings import Made, Partial, Piece, Reference, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    import re

_PLURAL = any_of(word for word in GRAIN_HEADS if word.endswith(("s", "ia")))
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_TONIGHT = {"tonight": 0, "tonite": 0}
_THIS_PART = {"this": 0, "last": -1, "yesterday": -1, "tomorrow": 1, "earlier this": 0,
              "later this": 0}  # fmt: skip
_STOP = (
    r"(?=\s*(?:[.,;:!?)\"]|'(?!s)|$|-)| (?:and|but|when|as|in|at|that|with|to|by|for|from|on"
    r"|because|while|or|was|were|had|is|has)\b)"
)
"""What may follow ``the day before`` when no event is named after it."""


def _today(m: re.Match[str]) -> Made:
    return Shift(Grain.DAY, _DAYS[m["day"]], time=PARTS_OF_DAY.get(m["part"] or "", ""))


def _this_part(m: re.Match[str]) -> Made:
    return Shift(Grain.DAY, _THIS_PART[m["rel"]], time=PARTS_OF_DAY[m["part"]])


def _weekday(m: re.Match[str]) -> Made:
    rel = m["rel"]
    return Partial(
        weekday=weekday(m["w"]),
        toward=None if rel is None else RELATIVE[rel],
        anchor="last" if rel in FROM_LAST else "",
        time=PARTS_OF_DAY.get(m["part"] or "", ""),
    )


def _weekday_of_week(m: re.Match[str]) -> Made:
    """``Tuesday of next week``, ``Friday last week``."""
    week = Shift(Grain.WEEK, RELATIVE.get(m["rel"], 0), anchor=_anchor(m["rel"]))
    return Partial(weekday=weekday(m["w"]), of=week)


def _anchor(rel: str) -> str:
    return (
        "last"
        if rel in FROM_LAST - {"the next"} or rel in {"that", "the same", "the very same"}
        else "dct"
    )


def _unit(m: re.Match[str]) -> Made:
    """``last year``, ``next week``, ``the previous month``."""
    rel, unit = m["rel"], GRAINS[m["u"]]
    if unit is Grain.DAY and rel not in FROM_LAST - {"the next"}:
        return None
    return Shift(unit, RELATIVE[rel], anchor=_anchor(rel))


def _same(m: re.Match[str]) -> Made:
    """``the same day``, ``that year``."""
    return Shift(GRAINS[m["u"]], 0, anchor="last")


_NEXT_PART = {"the next": 1, "the following": 1, "next": 1, "that": 0, "that same": 0,
              "the same": 0, "the previous": -1}  # fmt: skip


def _next_part(m: re.Match[str]) -> Made:
    """``that night``, ``the following morning``."""
    return Shift(Grain.DAY, _NEXT_PART[m["rel"]], anchor="last", time=PARTS_OF_DAY[m["part"]])


def _that_month(m: re.Match[str]) -> Made:
    """``that April`` is of the year last named, ``the following April`` comes after it."""
    said = m["rel"]
    toward = {"the following": 1, "the next": 1, "the previous": -1}.get(said, 0)
    return Partial(
        month=month(m["m"]) if m["m"] else None,
        part=SEASONS[m["s"]] if m["s"] else "",
        weekday=weekday(m["w"]) if m["w"] else None,
        toward=toward,
        anchor="last",
    )


def _on_the(m: re.Match[str]) -> Made:
    day = ordinal(m["d"])
    return (Piece("x", Partial(day=day)),) if 1 <= day <= 31 else None


def _beside(m: re.Match[str]) -> Made:
    """``the day before``, ``the year after``."""
    amount = -1 if m["way"] in {"before", "earlier", "previous"} else 1
    return Shift(GRAINS[m["u"]], amount, anchor="last", keep=GRAINS[m["u"]] is not Grain.DAY)


_WAYS = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "back": -1, "later": 1,
         "after": 1, "afterward": 1, "afterwards": 1, "from now": 1, "hence": 1,
         "from today": 1, "on": 1}  # fmt: skip
_FROM_DCT = frozenset({"ago", "back", "from now", "hence", "from today"})
_WAY = (
    rf"(?:ago|earlier|later|previously|from now|from today|hence|back|afterwards?|(?:before"
    rf"|after|on){_STOP})"
)


def _ago(m: re.Match[str]) -> Made:
    count, unit, way = number(m["n"]), GRAINS[UNIT_OF[m["u"]]], m["way"]
    if count is None:
        return Reference("PAST_REF" if _WAYS[way] < 0 else "FUTURE_REF")
    if way == "on" and count < 2:
        return None
    if unit is Grain.WEEKEND:
        unit = Grain.WEEK
    if count != int(count):
        finer = {
            Grain.YEAR: (Grain.MONTH, 12),
            Grain.DECADE: (Grain.YEAR, 10),
            Grain.CENTURY: (Grain.YEAR, 100),
        }.get(unit)
        if finer is None:
            return None
        unit, count = finer[0], count * finer[1]
    if unit is Grain.DECADE and way in _FROM_DCT:
        unit, count = Grain.YEAR, count * 10
    yearly = unit is Grain.YEAR and count == 1
    if way in _FROM_DCT:
        anchor = "period" if yearly else "dct"
    else:
        anchor = "account" if yearly else "last"
    return Shift(unit, _WAYS[way] * int(count), anchor=anchor, keep=anchor != "dct")


def _some_ago(m: re.Match[str]) -> Made:
    """``three to five years ago``: about the nearer one."""
    made = _ago(m)
    return replace(made, mod="APPROX") if isinstance(made, Shift) else made


def _half_ago(m: re.Match[str]) -> Made:
    """``a year and a half ago``: so many months."""
    years = (number(m["n"] or m["n2"]) or 1) + 0.5
    months = int(years * (120 if (m["u"] or m["u2"]).startswith("d") else 12))
    anchor = "dct" if m["way"] in _FROM_DCT else "last"
    return Shift(Grain.MONTH, _WAYS[m["way"]] * months, anchor=anchor)


RULES = (
    Rule(
        "<today>",
        rf"{MOD}(?P<day>{any_of(_DAYS)})(?: (?P<part>{PART_OF_DAY}))?+",
        modified(_today),
        heads=tuple(_DAYS),
    ),
    Rule(
        "tonight",
        rf"{MOD}{any_of(_TONIGHT)}",
        modified(lambda _: Shift(Grain.DAY, 0, time="TNI")),
        heads=tuple(_TONIGHT),
    ),
    Rule(
        "this <morning>",
        rf"{MOD}(?P<rel>{any_of(_THIS_PART)}) (?P<part>morning|afternoon|evening|night)",
        modified(_this_part),
        heads=("morning", "afternoon", "evening", "night"),
    ),
    Rule(
        "the day before yesterday",
        r"the day (?P<way>before yesterday|after tomorrow)",
        lambda m: Shift(Grain.DAY, -2 if m["way"][0] == "b" else 2),
        heads=("day",),
    ),
    Rule(
        "<last> <weekday> <morning>",
        rf"{MOD}(?:(?P<rel>{relative_pattern()}) )?+(?P<w>{WEEKDAY})(?: (?P<part>{PART_OF_DAY}))?+",
        modified(_weekday),
        heads=tuple(WEEKDAYS),
    ),
    Rule(
        "<weekday> of <next> week",
        rf"(?P<w>{WEEKDAY}),? (?:of )?(?P<rel>{relative_pattern()}|that|the same) week",
        _weekday_of_week,
        heads=tuple(WEEKDAYS),
    ),
    Rule(
        "a week from <weekday>",
        rf"a week (?P<way>from|after|before) (?P<w>{WEEKDAY})",
        lambda m: Partial(weekday=weekday(m["w"]), toward=-1 if m["way"] == "before" else 1),
        heads=("week",),
    ),
    Rule(
        "<last> <year>",
        rf"{MOD}(?P<rel>{relative_pattern('the latest')})"
        rf" (?:full |calendar |school |academic |financial )?(?P<u>{any_of(CALENDAR_UNITS)})",
        modified(_unit),
        heads=tuple(GRAINS),
    ),
    Rule(
        "the same <day>",
        rf"{MOD}(?:(?:on )?the (?:very )?same|that(?: (?:very|same))?) "
        rf"(?P<u>{any_of(CALENDAR_UNITS)})",
        modified(_same),
        heads=tuple(GRAINS),
    ),
    Rule(
        "the next day",
        r"the (?:next|following|subsequent) day",
        lambda _: Shift(Grain.DAY, 1, anchor="last"),
        heads=("day",),
    ),
    Rule(
        "that <night>",
        rf"{MOD}(?P<rel>{any_of(_NEXT_PART)}) (?P<part>morning|afternoon|evening|night|dawn)",
        modified(_next_part),
        heads=("morning", "afternoon", "evening", "night", "dawn"),
    ),
    Rule(
        "that <summer>, the following <April>",
        rf"{MOD}(?P<rel>that(?: same)?|the same|the following|the next|the previous) "
        rf"(?:(?P<m>{MONTH})|(?P<s>{SEASON})|(?P<w>{WEEKDAY}))",
        modified(_that_month),
        heads=(*MONTHS, *SEASONS, *WEEKDAYS),
    ),
    Rule(
        "on the <10th>",
        r"(?:(?<=on |by |of )|(?<=from )|(?<=until ))(?P<x>the (?P<d>\d{1,2}(?:st|nd|rd|th)))"
        r"(?=\s*[.,;:)]| (?:and|to|he|she|they|it|we|i|in|at|when|with|an?|by|but|the|his|her"
        r"|their|its|after|before|for|from|that|all|both|another|was|were|had|no)\b)",
        _on_the,
        heads=("#th",),
    ),
    Rule(
        "the <day> before",
        rf"the (?P<u>day|week|month|year|night) (?P<way>before|after|earlier|previous|following"
        rf"|later){_STOP}",
        _beside,
        heads=("day", "week", "month", "year", "night"),
    ),
    Rule(
        "the subsequent <year>",
        rf"{MOD}the (?:subsequent|ensuing) (?P<u>{any_of(CALENDAR_UNITS)})",
        modified(lambda m: Shift(GRAINS[m["u"]], 1, anchor="last")),
        heads=tuple(GRAINS),
    ),
    Rule(
        "<two> <years> ago",
        rf"{APPROX}(?P<n>{SOME})[ -](?P<u>{LONG_UNIT}) (?P<way>{_WAY})",
        modified(_ago),
        heads=GRAIN_HEADS,
    ),
    Rule(
        "<two> and a half <years> ago",
        rf"(?:(?P<n>{NUMBER}) and a half (?P<u>years|decades)|(?P<n2>an?|one) (?P<u2>year"
        rf"|decade) and a half) (?P<way>{_WAY})",
        _half_ago,
        heads=GRAIN_HEADS,
    ),
    Rule(
        "<two> to <five> <years> ago",
        rf"{APPROX}(?P<n>{NUMBER})(?: to |-| or )(?P<to>\d{{1,3}}|{NUMBER}) (?P<u>{LONG_UNIT})"
        rf" (?P<way>{_WAY})",
        _some_ago,
        heads=GRAIN_HEADS,
    ),
    Rule(
        "<years> ago",
        rf"(?:many |long )?(?P<u>{_PLURAL}) (?P<way>ago|earlier|later)",
        lambda m: Reference("FUTURE_REF" if m["way"] == "later" else "PAST_REF"),
        heads=GRAIN_HEADS,
    ),
    Rule(
        "<year> before last",
        r"the (?P<u>day|week|month|year) before last",
        lambda m: Shift(GRAINS[m["u"]], -2),
        heads=("week", "month", "year"),
    ),
)
