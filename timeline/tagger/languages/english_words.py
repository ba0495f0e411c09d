"""The words of English dates as fragments of patterns, and what they mean.

Months and weekdays come from dateparser's data; the rest is here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.dateparsing import words
from timeline.tagger.languages.english_numbers import NUMBER_LEADS, ORDINAL_WORD, any_of, listed
from timeline.tagger.readings import Repeat
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Production

_WORDS = words("en")
MONTHS = dict(_WORDS.months)
# Two letters ("we", "th") are no weekday in a sentence; three of these are not in the data.
WEEKDAYS = {word: day for word, day in _WORDS.weekdays.items() if len(word) > 2} | {
    "thur": 3,
    "thurs": 3,
    "weds": 2,
}


# Days, months, years


def _dotted(names: Iterable[str]) -> str:
    """Names in full, or an abbreviation with its dot."""
    listed = list(names)
    full = any_of(name for name in listed if len(name) > 5 or name in _SHORT_NAMES)
    short = any_of(name for name in listed if len(name) <= 5 and name not in _SHORT_NAMES)
    return rf"(?:{full}\b|{short}\b\.?)"


_SHORT_NAMES = frozenset({"march", "april", "may", "june", "july"})
MONTH = _dotted(MONTHS)
WEEKDAY = _dotted(WEEKDAYS)
WORD = r"'\d\d(?!\d)|\d+(?:st|nd|rd|th)?|[^\W\d_]+"
"""What counts as one word: also ``6th`` and ``'89``."""

DAY_DIGITS = r"(?<!\d[.,:/-])(?<![$£€#])(?:3[01]|[12]\d|0?[1-9])(?![.,:/]?\d|%)"
SECOND_DAY = r"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![.,:/]?\d|%))"
FIRST_DAY = rf"(?:(?<!\d[.,:/-])(?<![$£€#]){SECOND_DAY.replace(':/]', ':]')}|{ORDINAL_WORD})"
"""The days at the two ends of a range, which a slash may join: ``25/26 August``."""
DAY = rf"(?:{DAY_DIGITS}|(?<!\d[.,])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)|{ORDINAL_WORD})"
YEAR = r"(?<!\d[.,:/-])(?<![$£€#])(?:1\d|20)\d\d(?![.,:/]?\d|%)"
SHORT_YEAR = r"'\d\d(?!\d|')"


def month(word: str) -> int:
    """The number of a month by its name."""
    return MONTHS[word.rstrip(".")]


def weekday(word: str) -> int:
    """The number of a weekday by its name, 0 for Monday."""
    return WEEKDAYS[word.rstrip(".")]


def full_year(text: str) -> int:
    """A year in four digits, or in two after an apostrophe (1940 … 2039)."""
    digits = text.lstrip("'")
    if len(digits) > 2:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= 40 else 2000)


# Units

UNITS = {
    "second": "T1S", "minute": "T1M", "hour": "T1H", "day": "1D", "night": "1D", "week": "1W",
    "weekend": "1D", "fortnight": "2W", "month": "1M", "quarter": "1Q", "season": "1S",
    "year": "1Y", "decade": "10Y", "century": "100Y", "millennium": "1000Y",
}  # fmt: skip
"""Units to their TIMEX3 letters."""
PLURALS = {"century": "centuries", "millennium": "millennia"}
UNIT_OF = {PLURALS.get(unit, unit + "s"): unit for unit in UNITS} | {unit: unit for unit in UNITS}
GRAINS = {"day": Grain.DAY, "night": Grain.DAY, "week": Grain.WEEK, "weekend": Grain.WEEKEND,
          "fortnight": Grain.WEEK,
          "month": Grain.MONTH, "quarter": Grain.QUARTER, "season": Grain.SEASON,
          "year": Grain.YEAR, "decade": Grain.DECADE, "century": Grain.CENTURY,
          "millennium": Grain.MILLENNIUM}  # fmt: skip
CALENDAR_UNITS = tuple(unit for unit in GRAINS if not unit.endswith("night"))
LONG_UNIT = any_of(word for word, unit in UNIT_OF.items() if unit in GRAINS)
UNIT = any_of(UNIT_OF)
UNIT_HEADS = tuple(UNIT_OF)
GRAIN_HEADS = tuple(word for word, unit in UNIT_OF.items() if unit in GRAINS)

SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "fall": "FA",
           "autumn": "FA", "winter": "WI", "wintertime": "WI"}  # fmt: skip
SEASON = any_of(SEASONS)
PARTS_OF_DAY = {"morning": "TMO", "mornings": "TMO", "midday": "T12:00", "noon": "T12:00",
                "afternoon": "TAF", "afternoons": "TAF", "evening": "TEV", "evenings": "TEV",
                "night": "TNI", "nights": "TNI", "midnight": "T24:00", "dawn": "TMO",
                "lunchtime": "T12:00", "daybreak": "TMO", "sunrise": "TMO", "first light": "TMO",
                "dusk": "TEV", "sunset": "TEV", "sundown": "TEV", "nightfall": "TNI"}  # fmt: skip
PART_OF_DAY = any_of(("morning", "afternoon", "evening", "night", "noon", "midnight", "midday",
                      "lunchtime", "dawn"))  # fmt: skip

FIRST_PART = listed("first early opening")
LAST_PART = listed("last final closing latter")
"""Which half or part of a period is meant: ``the closing weeks of August``."""

HELPERS = listed("to will would can could may might must should not")
"""The helping verbs, behind which a verb stands in its plain form."""

# Modifiers

_MODS = {
    "TURN": ("turn of",),
    "START": ("early", "beginning of", "start of", "early to mid", "early-to-mid",
              "early in"),
    "EARLIER": ("earlier", "earlier in"),
    "MID": ("mid", "middle of", "midway through"),
    "END": ("late", "end of", "close of", "tail end of", "mid to late", "mid-to-late",
            "mid-late", "late in"),
    "LATER": ("later", "later in"),
}  # fmt: skip
MODS = {word: mod for mod, listed in _MODS.items() for word in listed} | {"end": "END"}
_MOD = (
    rf"(?P<mod>{any_of(MODS)})(?<!\bend(?!-))"
    r"(?<!too late)(?<!too early)(?<!too late in)(?<!too early in)[ -]"
)
NEEDED_MOD = rf"(?:the (?:very )?)?{_MOD}"
MOD = (
    rf"(?:(?:the (?:very )?)?(?:very )?{_MOD}"
    r"(?:the (?!same|next|following|previous))?)?+"
)
"""An optional modifier; use ``modified`` around the production."""

_APPROX = {
    "APPROX": ("nearly", "almost", "close to"),
    "MORE_THAN": ("more than", "longer than"),
    "LESS_THAN": ("less than", "under", "fewer than", "just under", "not quite"),
    "EQUAL_OR_MORE": ("at least", "no less than", "a minimum of"),
    "EQUAL_OR_LESS": ("at most", "up to", "as much as", "as many as", "no more than",
                      "a maximum of", "not more than"),
}  # fmt: skip
APPROX_MODS = {word: mod for mod, listed in _APPROX.items() for word in listed}
APPROX = rf"(?:(?<!percent )(?<!% )(?P<mod>{any_of(APPROX_MODS)}) )?+"
"""An optional approximation; use ``modified`` around the production."""


def modified(make: Production) -> Production:
    """The production, its reading marked with the modifier that was said before it."""

    def wrapped(match: re.Match[str]) -> Made:
        made, said = make(match), match["mod"]
        if made is None or said is None or isinstance(made, (tuple, Repeat)):
            return made
        mod = MODS.get(said) or APPROX_MODS.get(said, "")
        return replace(made, mod=mod)

    return wrapped


STOP = (
    r"(?=\s*(?:[.,;:!?)\"]|'(?!s)|$|-)| (?:and|but|when|as|in|at|that|with|to|by|for|from|on"
    r"|because|while|or|was|were|had|is|has)\b)"
)
"""What may follow ``the day before`` when no event is named after it."""

RELATIVE = {"this": 0, "the current": 0, "current": 0, "last": -1, "past": -1, "the past": -1,
            "the previous": -1, "previous": -1, "this past": -1, "next": 1, "the coming": 1,
            "coming": 1, "this coming": 1, "the upcoming": 1, "the next": 1, "the last": -1,
            "the present": 0, "the latest": -1, "this last": -1, "this same": 0, "this next": 1,
            "the following": 1, "the subsequent": 1, "the ensuing": 1, "the prior": -1,
            "prior": -1}  # fmt: skip
FROM_LAST = frozenset({"the previous", "previous", "the following", "the next", "the prior",
                       "prior", "the subsequent", "the ensuing"})  # fmt: skip
"""Relative words that count from the date last mentioned rather than from the DCT."""


@cache
def relative_pattern(*left_out: str) -> str:
    """The relative words but some."""
    return any_of(word for word in RELATIVE if word not in left_out)


PROPER = listed(
    "may march mar jan sat sun mon wed fri dec sep tue thu oct nov apr aug jun jul feb sept "
    "thanksgiving"
)

_BESIDE = (
    "the a an half of in very that those these same following first second final full and or to "
    "each every all entire whole once twice day days week weeks fiscal calendar academic school "
    "recent latest early late mid additional extra further another comparable corresponding "
    "financial subsequent more near distant not too circa ca other single equivalent hundred "
    "about around consecutive straight business trading working successive such "
    "approximately roughly odd plus times latter ensuing preceding intervening remaining initial "
    "single mere ad b c d p q o"
)
LEADS = listed(
    re.sub(
        r"[^a-z]+",
        " ",
        " ".join((*NUMBER_LEADS, *MODS, *APPROX_MODS, *RELATIVE, _BESIDE)),
    )
)
"""Words that may stand in a mention before its head."""
