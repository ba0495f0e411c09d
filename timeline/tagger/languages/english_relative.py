"""English dates that count from the day of writing: today, Tuesday, last year."""

from __future__ import annotations

import re

from timeline.tagger.languages.english_cues import PAST, direction
from timeline.tagger.languages.english_numbers import any_of
from timeline.tagger.languages.english_words import (
    CALENDAR_UNITS,
    FROM_LAST,
    GRAINS,
    MOD,
    PART_OF_DAY,
    PARTS_OF_DAY,
    RELATIVE,
    WEEKDAY,
    WEEKDAYS,
    modified,
    relative_pattern,
    weekday,
)
from timeline.tagger.readings import Length, Made, Partial, Reference, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}

_THIS_PART = {"this": 0, "last": -1, "yesterday": -1, "tomorrow": 1}


_NOWADAYS = (
    "'s world", "'s youth", "'s societ", "'s children", "'s generation", "'s standards",
    "'s young", "'s econom", "'s market", "'s culture", "'s technolog", "'s computers",
    "'s personal computers",
)  # fmt: skip


def _today(m: re.Match[str]) -> Made:
    """A day, or the present as a whole: ``today's world``."""
    if m.string.startswith(_NOWADAYS, m.end()) and m["day"] == "today":
        return Reference("PRESENT_REF")
    return Shift(Grain.DAY, _DAYS[m["day"]], time=PARTS_OF_DAY.get(m["part"] or "", ""))


def _this_part(m: re.Match[str]) -> Made:
    """A part of the day of writing; ``the last night`` is that of something else."""
    if m["rel"] == "last" and m.string.endswith("the ", 0, m.start()):
        return None
    return Shift(Grain.DAY, _THIS_PART[m["rel"]], time=PARTS_OF_DAY[m["part"]])


_FROM = re.compile(
    rf"\b(?:from (?:the )?{WEEKDAY}(?: {PART_OF_DAY})? (?:to|till|until|through)"
    rf"|between {WEEKDAY}(?: {PART_OF_DAY})? and) (?:the )?\Z"
)
"""What leads to the day on which something ends: it follows the one on which it began."""


def _weekday(m: re.Match[str]) -> Made:
    rel = m["rel"]
    if rel is None and _FROM.search(m.string, max(0, m.start() - 50), m.start()):
        part = PARTS_OF_DAY.get(m["part"] or "", "")
        return Partial(weekday=weekday(m["w"]), toward=1, anchor="last", time=part)
    return Partial(
        weekday=weekday(m["w"]),
        toward=None if rel is None else RELATIVE[rel],
        anchor="last" if rel in FROM_LAST or m["told"] else "",
        time=PARTS_OF_DAY.get(m["part"] or "", ""),
    )


def _weekday_of_week(m: re.Match[str]) -> Made:
    """``Tuesday of next week``, ``Friday last week``."""
    week = Shift(Grain.WEEK, RELATIVE.get(m["rel"], 0), anchor=_anchor(m["rel"]))
    return Partial(weekday=weekday(m["w"]), of=week)


def _week_from(m: re.Match[str]) -> Made:
    """``A week from Friday``: seven days after the one to come."""
    day = Partial(weekday=weekday(m["w"]), toward=1)
    return Partial(unit=Grain.DAY, nth=-7 if m["way"] == "before" else 7, of=day)


def _anchor(rel: str) -> str:
    return (
        "last"
        if rel in FROM_LAST - {"the next"} or rel in {"that", "the same", "the very same"}
        else "dct"
    )


_STRETCHES = frozenset({"past", "the past", "this past", "the last", "the coming"})
_OVER = ("over ", "in ", "within ", "for ", "during ", "throughout ", "through ", "of ")


def _lasts(m: re.Match[str]) -> bool:
    """``Over the next decade`` lasts ten years; ``the next decade`` of a story is the 1840s."""
    if m["rel"] == "the next":
        return m.string[max(0, m.start() - 11) : m.start()].endswith(_OVER)
    return m["rel"] in _STRETCHES


def _unit(m: re.Match[str]) -> Made:
    """``last year``, ``next week``; ``the past decade`` is ten years, not one of the calendar.

    ``The next year he left`` counts from the date told before.
    """
    rel, unit = m["rel"], GRAINS[m["u"]]
    if unit is Grain.SEASON:
        unit = Grain.YEAR  # Of the sports and the stages: nobody says which months.
    if unit in {Grain.DECADE, Grain.CENTURY} and _lasts(m):
        return Length("P10Y" if unit is Grain.DECADE else "P100Y")
    if unit is Grain.DAY and rel not in FROM_LAST:
        return None
    told = unit is Grain.DAY or (
        rel == "the next" and direction(m.string, m.start(), m.end()) == PAST
    )
    return Shift(unit, RELATIVE[rel], anchor="last" if told else _anchor(rel))


RULES = (
    Rule(
        "<today>",
        rf"{MOD}(?P<day>{any_of(_DAYS)})(?: (?P<part>{PART_OF_DAY}))?+",
        modified(_today),
        heads=tuple(_DAYS),
    ),
    Rule(
        "tonight",
        rf"{MOD}ton(?:ight|ite)",
        modified(lambda _: Shift(Grain.DAY, 0, time="TNI")),
        heads=("tonight", "tonite"),
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
        rf"(?!earlier|later){MOD}(?:(?<=\bon )(?P<told>the )|(?P<rel>{relative_pattern()}) )?+"
        rf"(?P<w>{WEEKDAY})(?: (?P<part>{PART_OF_DAY}))?+",
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
        rf"a week (?P<way>from|on|after|before) (?P<w>{WEEKDAY})",
        _week_from,
        heads=("week",),
    ),
    Rule(
        "<last> <year>",
        rf"{MOD}(?P<rel>{relative_pattern('the latest')})"
        rf" (?:full |calendar |school |academic |financial )?(?P<u>{any_of(CALENDAR_UNITS)})"
        rf"(?: or so\b)?",
        modified(_unit),
        heads=tuple(GRAINS),
    ),
)
