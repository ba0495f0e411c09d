"""English times of day: 10:30 p.m. EST, noon, 16:00 GMT."""

from __future__ import annotations

import re
from dataclasses import replace

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

_ZONE = (
    r"(?: (?:gmt|utc|[ecmp][sd]?t|bst|cest|cet|eet|eest|ist|jst|msk|local time|eastern time"
    r"|eastern|moscow time|london time|pacific time|z)\b)?+"
)
_HOURS = any_of(word for word, hour in CARDINALS.items() if hour <= 12)
_LIGHT = ("dawn", "daybreak", "sunrise", "first light", "dusk", "sunset", "sundown", "nightfall")
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def _twelve(m: re.Match[str]) -> Made:
    hour = int(number(m["h"]) or 0)
    if not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if m["half"] == "p" else 0)
    return Clock(f"T{hour:02}:{m['min'] or '00'}")


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
    named = _NAMED.get(m["h"])
    hour = int(named[1:3]) if named else int(number(m["h"]) or 0)
    said = m["n"]
    count = 30 if said == "half" else 15 if said.endswith("quarter") else int(number(said) or 0)
    if not 0 < hour <= 24 or not 0 < count < 60:
        return None
    if m["part"] and m["part"] != "morning" and hour < 12:
        hour += 12
    total = hour * 60 + (count if m["way"] in {"past", "after"} else -count)
    return Clock(f"T{total // 60 % 24:02}:{total % 60:02}")


def _in_the_morning(m: re.Match[str]) -> Made:
    """``four in the morning``, ``ten at night``."""
    hour = int(number(m["h"]) or 0)
    if not 0 < hour <= 12:
        return None
    hour = hour % 12 + (0 if m["part"] == "morning" else 12)
    return Clock(f"T{hour:02}:{m['min'] or '00'}")


def _o_clock(m: re.Match[str]) -> Made:
    hour = int(number(m["h"]) or 0)
    part = m["part"]
    if part and part != "morning" and hour < 12:
        hour += 12
    return Clock(f"T{hour:02}:00")


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
        rf"(?P<half>[ap])(?:\.m\b\.?|m\b){_ZONE}",
        modified(_twelve),
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
        "<ten> o'clock",
        rf"{APPROX}(?P<h>\d{{1,2}}|{_HOURS}) o'clock(?: in the (?P<part>morning|afternoon"
        rf"|evening))?+{_ZONE}",
        modified(_o_clock),
        heads=("clock",),
    ),
    Rule(
        "half past <six>",
        rf"(?:(?P<n>half(?= past)|(?:a )?quarter|{NUMBER}(?= minutes?))(?: minutes?)? (?P<way>past"
        rf"|to|before|after) )(?P<h>{_HOURS}|{any_of(_NAMED)})(?: o'clock)?"
        rf"(?: in the (?P<part>morning|afternoon|evening))?+{_ZONE}(?![ -](?:{UNIT})\b)",
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
        "<four> in the morning",
        rf"{APPROX}(?P<h>\d{{1,2}}|{_HOURS})(?:[:.](?P<min>[0-5]\d))?+ (?:in the (?P<part>morning"
        rf"|afternoon|evening)|at night){_ZONE}",
        modified(_in_the_morning),
        heads=("#1", "#2", "morning", "afternoon", "evening", "night"),
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
        lambda _: Shift(Grain.DAY, -1, anchor="near", time="TNI"),
        heads=("overnight",),
    ),
)
