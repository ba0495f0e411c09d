"""English dates so long ago, so much later or earlier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tagger.languages.english_numbers import NUMBER, SOME, any_of, number
from timeline.tagger.languages.english_words import (
    APPROX,
    GRAIN_HEADS,
    GRAINS,
    LONG_UNIT,
    STOP,
    UNIT_OF,
    modified,
)
from timeline.tagger.readings import Made, Reference, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    import re

_PLURAL = any_of(word for word in GRAIN_HEADS if word.endswith(("s", "ia")))

_WAYS = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "back": -1, "later": 1,
         "after": 1, "afterward": 1, "afterwards": 1, "from now": 1, "hence": 1,
         "from today": 1, "on": 1, "time": 1}  # fmt: skip

_FINER = {
    Grain.CENTURY: (Grain.YEAR, 100),
    Grain.DECADE: (Grain.YEAR, 10),
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.MONTH: (Grain.DAY, 30.4),
    Grain.WEEK: (Grain.DAY, 7),
}
"""In what a part of a unit is counted, and how many of them the unit has."""
_YEARS = frozenset({Grain.DECADE, Grain.CENTURY})
"""What is counted in years from the day of writing: ``two decades ago``."""
_REACH = 9000
"""Beyond so many units there is no calendar."""
_FROM_DCT = frozenset({"ago", "back", "from now", "hence", "from today", "time"})

_WAY = (
    r"(?:ago|(?:earlier|later)(?! than)|previously|from now|from today|hence|back|afterwards?"
    rf"|(?:before|after|on){STOP})"
)


def _ago(m: re.Match[str]) -> Made:
    """``Two years ago``, ``in two years' time``; to the day, ``a year ago today``."""
    count = number(m["n"])
    if count is None or count > _REACH:
        return Reference("PAST_REF" if _WAYS[m["way"]] < 0 else "FUTURE_REF")
    if (m["way"] == "on" and count < 2) or (
        m["way"] == "time" and not m.string.endswith("in ", 0, m.start())
    ):
        return None
    if m["u"].startswith("fortnight"):
        count *= 2
    made = _shift(m, count, GRAINS[UNIT_OF[m["u"]]])
    if made is None or not (m["exact"] or m["to"]):
        return made
    exact = m["exact"] and (Grain.DAY if m["exact"] == "today" else Grain(m["exact"][5:]))
    return replace(made, exact=exact or None, mod="APPROX" if m["to"] else "")


def _shift(m: re.Match[str], count: float, unit: Grain) -> Shift | None:
    """So many units before or after the day of writing, or the date last named."""
    way = m["way"]
    if unit is Grain.WEEKEND:
        unit = Grain.WEEK
    if count != int(count) or (unit in _YEARS and way in _FROM_DCT):
        if unit not in _FINER:
            return None
        unit, many = _FINER[unit]
        count *= many
    # "Less than a year ago" compares no report with that of a year before.
    yearly = unit is Grain.YEAR and count == 1 and not m.groupdict().get("mod")
    if way in _FROM_DCT:
        anchor = "period" if yearly else "dct"
    else:
        anchor = "account" if yearly else "last"
    return Shift(unit, _WAYS[way] * int(count), anchor=anchor, keep=anchor != "dct")


def _hours_ago(m: re.Match[str]) -> Made:
    """``An hour ago``, ``30 hours ago``: the day, counted in whole days."""
    hours = number(m["hours"]) if m["hours"] else 0
    return Shift(Grain.DAY, -int((hours or 0) // 24))


def _quarter_ago(m: re.Match[str]) -> Made:
    """``a quarter of a century later``: so many years."""
    return _shift(m, 0.75 if m["n"] == "three" else 0.25, Grain.CENTURY)


def _half_ago(m: re.Match[str]) -> Made:
    """``a year and a half ago``: so many months."""
    count, unit = number(m["n"] or m["n2"]), GRAINS[UNIT_OF[m["u"] or m["u2"]]]
    made = _shift(m, count + 0.5, unit) if count else None
    return replace(made, exact=Grain.MONTH) if made and unit is Grain.MONTH else made


RULES = (
    Rule(
        "<two> <years> ago",
        rf"{APPROX}(?P<n>{SOME})(?P<to>(?: to |-| or )(?:\d{{1,3}}|{NUMBER}))?+[ -]"
        rf"(?P<u>{LONG_UNIT})(?: or so|'s?)? (?P<way>{_WAY}|time)"
        r"(?:(?<=ago) (?P<exact>today|this (?:week|month)))?+",
        modified(_ago),
        heads=GRAIN_HEADS,
    ),
    Rule(
        "<two> <hours> ago",
        rf"{APPROX}(?:(?P<hours>{SOME}) hours?|(?:{SOME} )?(?:hours|minutes?|moments?|seconds))"
        r" ago",
        _hours_ago,
        heads=("hour", "hours", "minute", "minutes", "moment", "moments", "seconds"),
    ),
    Rule(
        "<two> and a half <years> ago",
        rf"{APPROX}(?:(?P<n>{NUMBER}) and a half (?P<u>{LONG_UNIT})|(?P<n2>an?|one) "
        rf"(?P<u2>{LONG_UNIT}) and a half) (?P<way>{_WAY})",
        modified(_half_ago),
        heads=GRAIN_HEADS,
    ),
    Rule(
        "a quarter of a century ago",
        rf"{APPROX}(?P<n>an?|one|three) quarters? (?:of a )?century (?P<way>{_WAY})",
        modified(_quarter_ago),
        heads=("quarter", "quarters"),
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
