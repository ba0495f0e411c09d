"""English times of day: 10:30 p.m. EST, noon, 16:00 GMT."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.tagger.languages.english_cues import FUTURE, direction
from timeline.tagger.languages.english_dates import YEAR_AFTER, on
from timeline.tagger.languages.english_numbers import CARDINALS, NUMBER, any_of, number, ordinal
from timeline.tagger.languages.english_words import (
    APPROX,
    FIRST_DAY,
    MONTH,
    PARTS_OF_DAY,
    SECOND_DAY,
    UNIT,
    WEEKDAY,
    full_year,
    modified,
    month,
)
from timeline.tagger.readings import Clock, Made, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

_ZONES = r"(?:gmt|utc|[ecmp][sd]?t|a[ecw][sd]t|nz[sd]t|bst|cest|cet|eet|eest|ist|jst|msk|hkt|sast)"
_ZONE = (
    rf"(?: (?:{_ZONES}\b|\({_ZONES}\)|\[{_ZONES}\]"
    r"|(?:local time|eastern time|eastern|moscow time|london time|pacific time|z)\b))?+"
)
_HOURS = any_of(word for word, hour in CARDINALS.items() if hour <= 12)
_LIGHT = ("dawn", "daybreak", "sunrise", "first light", "dusk", "sunset", "sundown", "nightfall")
_PART = r" (?:in the (?=[mae])|at (?=n))(?P<part>morning|afternoon|evening|night)"
_HALF_DAY = 720
_NAMED = {name: PARTS_OF_DAY[name] for name in ("noon", "midday", "midnight")}


def _clock(minutes: int, part: str | None) -> Clock:
    """A time on the clock of twelve within its part of the day: ``half past twelve at night``."""
    if part:
        late = part in {"p", "afternoon", "evening"}
        late = late or (part == "night" and minutes % _HALF_DAY >= _HALF_DAY // 2)
        minutes = minutes % _HALF_DAY + _HALF_DAY * late
    return Clock(f"T{minutes // 60:02}:{minutes % 60:02}")


def _overnight(m: re.Match[str]) -> Made:
    """``Overnight`` is the night before, but the one to come where that is told."""
    ahead = direction(m.string, m.start(), m.end()) == FUTURE
    return Shift(Grain.DAY, 0 if ahead else -1, anchor="near", time="TNI")


def _told(m: re.Match[str]) -> Made:
    """``10:30 p.m.``, ``ten o'clock``, ``four in the morning``, ``ten at night``."""
    hour, part = int(number(m["h"]) or 0), m["part"]
    if not 0 < hour <= (12 if part else 24):
        return None
    return _clock(60 * hour + int(m.groupdict().get("min") or 0), part)


def _is_time(m: re.Match[str]) -> bool:
    """``16:30``, ``1630 GMT``, ``at 0530``; 1630 alone is a year."""
    if re.search("[:a-z]", m[0]):
        return True
    return m[0][0] == "0" and m.string.endswith(_AT, 0, m.start())


_AT = (" at ", " by ", " from ", " until ", " before ", " after ", " about ", " around ")


def _twenty_four(m: re.Match[str]) -> Made:
    return Clock(f"T{int(m['h']):02}:{m['min']}")


def _named(m: re.Match[str]) -> Made:
    """``Shortly after midnight on the 20th`` that day has begun; at midnight it ends."""
    after = m["t"] == "midnight" and m.string.endswith(" after ", 0, m.start())
    begins = after and m.string.startswith(" on ", m.end())
    return Clock("T00:00" if begins else _NAMED[m["t"]])


def _past(m: re.Match[str]) -> Made:
    """``half past six``, ``a quarter to nine``, ``two minutes to noon``."""
    named, said = _NAMED.get(m["h"]), m["n"]
    hour = int(named[1:3]) if named else int(number(m["h"]) or 0)
    count = 30 if said == "half" else 15 if said.endswith("quarter") else int(number(said) or 0)
    if not 0 < count < 60:
        return None
    total = 60 * hour + (count if m["way"] in {"past", "after"} else -count)
    return _clock(total % (2 * _HALF_DAY), m["part"])


def _night(m: re.Match[str]) -> Made:
    """``the night of 14-15 May 1943`` begins on the 14th."""
    named = month(m["m"] or m["m0"])
    first = month(m["m1"]) if m["m1"] else named
    year = full_year(m["y"]) - (first > named) if m["y"] else None
    made = on(first, ordinal(m["d1"] or m["d0"]), year)
    return replace(made, time="TNI", days_on=1) if made else None


_AND = r" ?(?:-|/|to|and|&) ?(?:the )?"
_TWO_DAYS = (
    rf"(?:(?:the )?(?P<d1>{FIRST_DAY})(?: (?P<m1>{MONTH}))?+{_AND}{SECOND_DAY} (?:of )?"
    rf"(?P<m>{MONTH})|(?P<m0>{MONTH}) (?P<d0>{FIRST_DAY}){_AND}(?:{MONTH} )?{SECOND_DAY})"
)

RULES = (
    Rule(
        "the night of <14>-<15> <May>",
        rf"(?:the )?night (?:of|from|between) {_TWO_DAYS}{YEAR_AFTER}",
        _night,
        heads=("night",),
    ),
    Rule(
        "<10:30> p.m.",
        rf"{APPROX}(?P<h>(?<![\w.,:/$-])\d{{1,2}}|{_HOURS})(?:[:.](?P<min>[0-5]\d))?+ ?"
        rf"(?P<part>[ap])(?:\.m\b\.?|m\b){_ZONE}",
        modified(_told),
        heads=("pm", "am", "m"),
    ),
    Rule(
        "<16:30> GMT",
        rf"{APPROX}(?<![\w.,:/$-])(?P<h>[01]?\d|2[0-4]):?(?P<min>[0-5]\d)(?: ?hrs| hours)?"
        rf"(?![:.,]?\d|%| ?[ap]\.?m\b){_ZONE}",
        modified(lambda m: _twenty_four(m) if _is_time(m) else None),
        heads=("#1", "#2", "#4"),
    ),
    Rule(
        "half past <six>",
        rf"(?:(?P<n>half(?= past)|(?:a )?quarter|{NUMBER}(?= minutes?))(?: minutes?)? (?P<way>past"
        rf"|to|before|after) )(?P<h>{_HOURS}|{any_of(_NAMED)})(?: o'clock)?"
        rf"(?:{_PART})?+{_ZONE}(?![ -](?:{UNIT})\b)",
        _past,
        heads=("half", "quarter", "minute", "minutes"),
    ),
    Rule(
        "noon",
        rf"{APPROX}(?P<t>{any_of(_NAMED)}){_ZONE}",
        modified(_named),
        heads=tuple(_NAMED),
    ),
    Rule(
        "the <morning>",
        r"(?:the (?:early |late )?|(?:mid|late|early)[ -])(?P<t>morning|afternoon|evening"
        rf"|night(?= (?:hours )?of (?:the )?(?:\d|{MONTH}|{WEEKDAY})))(?: hours\b(?= of\b))?+",
        lambda m: Clock(PARTS_OF_DAY[m["t"]]),
        heads=("morning", "afternoon", "evening", "night"),
    ),
    Rule(
        "through the night",
        r"(?:(?<=during )|(?<=hrough )|(?<=ughout ))the night"
        r"(?! (?:of|that|when|before|after|shift)\b|-)",
        lambda _: Clock("TNI"),
        heads=("night",),
    ),
    Rule(
        "<ten> o'clock, <four> in the morning",
        rf"{APPROX}(?P<h>\d{{1,2}}|{_HOURS})(?:(?P<clock> o'clock)|[:.](?P<min>[0-5]\d))?+"
        rf"(?:{_PART}|(?(clock)|(?!))){_ZONE}",
        modified(_told),
        heads=("clock", "#1", "#2", "morning", "afternoon", "evening", "night"),
    ),
    Rule(
        "at <dawn>",
        r"(?:(?<=at )|(?<=by |ad )|(?<=from )|(?<=fore )|(?<=fter )|(?<=ntil )|(?<=till )"
        r"|(?<=wn to )|(?<=day, )|(?<=wards )|(?<=, )(?=[a-z ]+:))"
        rf"(?P<t>{any_of(_LIGHT)}|(?:(?<=by )|(?<=wards ))(?:evening|morning))",
        lambda m: Clock(PARTS_OF_DAY[m["t"]]),
        heads=(*(word.split()[-1] for word in _LIGHT), "evening", "morning"),
    ),
    Rule(
        "overnight",
        "overnight",
        _overnight,
        heads=("overnight",),
    ),
)
