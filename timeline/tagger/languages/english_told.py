"""English dates that count from the date mentioned before: the same day, that night."""

from __future__ import annotations

import re

from timeline.tagger.languages.english_numbers import ORDINAL, any_of, ordinal
from timeline.tagger.languages.english_words import (
    CALENDAR_UNITS,
    GRAINS,
    MOD,
    MONTH,
    MONTHS,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    STOP,
    WEEKDAY,
    WEEKDAYS,
    modified,
    month,
    weekday,
)
from timeline.tagger.readings import Made, Partial, Piece, Reference, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

_BEFORE_A_DATE = ("on ", "by ", "of ", "since ", "until ", "before ", "after ", "from ")


def _same(m: re.Match[str]) -> Made:
    """``the same day``, ``that year``, ``on that date``."""
    if m["u"] == "date" and not m.string.endswith(_BEFORE_A_DATE, 0, m.start()):
        return None
    return Shift(GRAINS.get(m["u"], Grain.DAY), 0, anchor="that")


_NEXT_PART = {"the next": 1, "the following": 1, "next": 1, "that": 0, "that same": 0,
              "the same": 0, "the previous": -1, "the preceding": -1}  # fmt: skip


def _next_part(m: re.Match[str]) -> Made:
    """``that night``, ``the following morning``."""
    return Shift(Grain.DAY, _NEXT_PART[m["rel"]], anchor="last", time=PARTS_OF_DAY[m["part"]])


def _that_month(m: re.Match[str]) -> Made:
    """``that April`` is of the year last named."""
    if m["w"] and len(m["w"]) == 3:  # "That Sun" shines: an abbreviation has its dot.
        return None
    return Partial(
        month=month(m["m"]) if m["m"] else None,
        part=SEASONS[m["s"]] if m["s"] else "",
        weekday=weekday(m["w"]) if m["w"] else None,
        toward=0,
        anchor="that",
    )


def _on_the(m: re.Match[str]) -> Made:
    day = ordinal(m["d"])
    return (Piece("x", Partial(day=day)),) if 1 <= day <= 31 else None


def _of_that_month(m: re.Match[str]) -> Made:
    """``the 29th of that month``, ``the 5th of next month``."""
    day = ordinal(m["d"])
    if not 1 <= day <= 31:
        return None
    toward, anchor = _MONTHS[m["rel"]]
    return Partial(day=day, of=Shift(Grain.MONTH, toward, anchor=anchor))


_MONTHS = {"that": (0, "that"), "the": (0, "near"),
           "that same": (0, "that"), "the same": (0, "that"),
           "the following": (1, "last"), "the previous": (-1, "last"),
           "this": (0, "dct"), "last": (-1, "dct"), "next": (1, "dct")}  # fmt: skip


_OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
"""``The day before the election``: only who knows when that was can tell."""


_A_DATE = re.compile(rf"(?:\d|\b{MONTH}|\b{WEEKDAY}), \Z")


def _the_day(m: re.Match[str]) -> Made:
    """``On 4 July, the day the fortress fell``: that day."""
    dated = _A_DATE.search(m.string, max(0, m.start() - 14), m.start())
    return Shift(Grain.DAY, 0, anchor="that") if dated else None


def _beside(m: re.Match[str]) -> Made:
    """``the day before``, ``the year after``, ``the morning after``."""
    amount = -1 if m["way"] in {"before", "earlier", "previous", "prior"} else 1
    if m["u"] in PARTS_OF_DAY:
        return Shift(Grain.DAY, amount, anchor="last", time=PARTS_OF_DAY[m["u"]])
    return Shift(GRAINS[m["u"]], amount, anchor="last", keep=GRAINS[m["u"]] is not Grain.DAY)


_TOLD = (
    r" (?:(?!(?:he|she|they|it|we|i) )[a-z'-]+ ){1,3}(?:[a-z]+ed|was|were|had|came|went|took|fell"
    r"|broke|began|left|met|made|sent|drove|fought|held|kept|lost|won|rode|gave|found|sank|brought"
    r"|led|struck|saw)\b"
)
"""``On the 8th armour arrived``: a new sentence, and the ordinal counts nothing but days."""

RULES = (
    Rule(
        "the same <day>",
        rf"{MOD}(?:(?:on )?the (?:(?:very )?same|latter)|that(?: (?:very|same))?) "
        rf"(?P<u>{any_of(CALENDAR_UNITS)}|date\b(?!s))(?!-)",
        modified(_same),
        heads=(*GRAINS, "date"),
    ),
    Rule(
        "that <night>",
        rf"{MOD}(?P<rel>{any_of(_NEXT_PART)}) (?P<part>morning|afternoon|evening|night|dawn)",
        modified(_next_part),
        heads=("morning", "afternoon", "evening", "night", "dawn"),
    ),
    Rule(
        "that <summer>",
        rf"{MOD}(?:that(?: same)?|the same) "
        rf"(?:(?P<m>{MONTH})|(?P<s>{SEASON})|(?P<w>{WEEKDAY}))",
        modified(_that_month),
        heads=(*MONTHS, *SEASONS, *WEEKDAYS),
    ),
    Rule(
        "on the <10th>",
        r"(?:(?<=on |by |of )|(?<=from )|(?<=hrough |ughout |during |before )|(?<=after |since )"
        r"|(?<=until )|(?<=\d[a-z]{2} and )|(?<=\d[a-z]{2} to )"
        r"|(?P<part>(?<=ing of )|(?<=oon of )|(?<=ght of )))"
        r"(?P<x>(?:the |(?<=\d[a-z]{2} and )|(?<=\d[a-z]{2} to ))(?P<d>\d{1,2}(?:st|nd|rd|th)))"
        rf"(?! {MONTH})"
        r"(?! (?:and|to|until|or|through) (?:the )?(?:early |mid |late )?\d+[a-z]{2}[ -](?:centur"
        r"|division|regiment|brigade|corps|arm[yi]|battalion|infantry|cavalry|squadron|district"
        r"|floor|grade|street|amendment))"
        r"(?=\s*[.,;:)]| (?:and|to|he|she|they|it|we|i|in|at|when|with|an?|by|but|the|his|her"
        r"|their|its|after|before|for|from|that|all|both|another|was|were|had|no|nothing|nobody"
        r"|everything|everybody|there|most|some|several|more|this|only|even|still|as|two|three|four"
        r"|five|six)\b|(?(part) (?!day|week|month|year|centur|of)|(?!))"
        r"|(?:(?<=[.;\n] on the ...)|(?<=[.;\n] on the ....)|(?<=hrough the ...)"
        rf"|(?<=hrough the ....)|(?<=ughout the ...)|(?<=ughout the ....)){_TOLD})",
        _on_the,
        heads=("#th",),
    ),
    Rule(
        "<Sunday> the <12th>",
        rf"(?P<w>{WEEKDAY}),? the (?P<d>\d{{1,2}}(?:st|nd|rd|th))(?=[.,;:)]| (?:and|he|she|they|it"
        r"|the|a|an|in|at|to|was|were|had|when|with|his|her|their)\b)",
        lambda m: Partial(day=ordinal(m["d"]), weekday=weekday(m["w"])),
        heads=tuple(WEEKDAYS),
    ),
    Rule(
        "the <29th> of <that> month",
        rf"the (?P<d>{ORDINAL}) (?:day )?of (?P<rel>{any_of(_MONTHS)}) month",
        _of_that_month,
        heads=("#th", "month"),
    ),
    Rule(
        "the <day> before",
        r"the (?P<u>day|week|month|year|morning|afternoon|evening|night) (?P<way>before|prior|after"
        rf"|earlier|previous|following|later){STOP}",
        _beside,
        heads=("day", "week", "month", "year", "morning", "afternoon", "evening", "night"),
    ),
    Rule(
        "the night of the <17th>/<18th>",
        r"(?:the )?night of the (?P<d>\d{1,2}(?:st|nd|rd|th)) ?(?:/|-|to|and) ?(?:the )?"
        r"\d{1,2}(?:st|nd|rd|th)",
        lambda m: Partial(day=ordinal(m["d"]), time="TNI", days_on=1),
        heads=("night",),
    ),
    Rule(
        "<4 July>, the day",
        r"(?<=, )the day"
        r"(?= (?:the|an?|his|her|its|their|he|she|it|they|that|when|of|before|after|on which)\b)",
        _the_day,
        heads=("day",),
    ),
    Rule(
        "the <day> before the <vote>",
        r"the (?P<u>day|week|month|year)(?= (?:before|after) (?:the|an?|his|her|its|their) )",
        lambda m: Reference(_OPEN[m["u"]]),
        heads=("day", "week", "month", "year"),
    ),
)
