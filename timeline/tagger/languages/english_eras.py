"""English years of early centuries and of an era: in 476, 44 BC, AD 79, the 440s."""

from __future__ import annotations

import re

from timeline.tagger import units
from timeline.tagger.languages.english_numbers import ordinal
from timeline.tagger.languages.english_words import (
    DAY,
    MOD,
    MONTH,
    MONTHS,
    NEEDED_MOD,
    SEASON,
    SEASONS,
    UNIT,
    modified,
    month,
)
from timeline.tagger.readings import Fixed, Made, Partial, Piece
from timeline.tagger.rules import Rule
from timeline.tagger.units import Cell, Grain

IN_STORY = frozenset(
    {
        "until <73>",
        "between <139> and <142>",
        "the <440>s",
        "<day> <month> <43>",
        "<the end of> <263>",
        "(<958>-<986>)",
    }
)
"""The rules for years of two and three digits, which need a story of such years around them."""
_NO_HOUR = r"(?! ?[ap]\.?m\b)"
_EARLY = (
    rf"{_NO_HOUR}(?=[.,;:)](?!\d)"
    r"| (?:the|an?|he|she|they|his|her|its?|in|by|with|when|after)\b)"
)
_ALONE = (
    rf"{_NO_HOUR}(?=\s*(?:[.,;:)](?!\d)|$)"
    r"| (?!bc|b\.|ad\b|a\.|ce\b|c\.|to\b|per|million|thousand|hundred"
    rf"|{UNIT}\b)[a-z])"
)
"""After these the number counts nothing."""
BC = r"(?P<era>bce?|b\.c\.(?:e\.)?|before christ)"
AD = r"(?:ad|a\.d\.|ce|c\.e\.)"
_ERAS = ("bc", "bce", "c", "christ", "ad", "ce", "d", "e")


_REIGN = re.compile(
    r"(?:\b(?:reign(?:s|ed|ing)?|ruled?|king|queen|emperor|empress|pope|(?:arch)?bishop|abbot|caliph"
    r"|sultan|dynasty|throne)\b[^.;:\d]{0,30} (?:from|since|until)"
    r"|\b(?:died|born|crowned|deposed|bapti[sz]ed|consecrated|abdicated|founded|death|reign)\b"
    r"[^.;:\d]{0,30} (?:in|from|until)) \Z"
)
_IN_BRACKETS = re.compile(r"\((?:(?:reigned|ruled|lived|r\.|fl\.|c\.|ca\.) )?\Z")
_LIFE = re.compile(
    r"\) (?:was|is)\b|\), (?:the|an?|who|also|known|called|son|daughter|wife|king|queen|emperor"
    r"|pope|bishop|count|duke|saint)\b"
)
"""``Charlemagne (742-814), king``: two such numbers in brackets are no score."""
_BRACKETED = r"(?P<one>(?P<n1>[1-9]\d\d)) ?- ?(?P<two>(?P<n2>[1-9]\d\d))(?P<one2>)(?P<n3>)(?=\))"


def _of_reign(m: re.Match[str]) -> Made:
    """``died in 877``, ``emperor from 800``: that is told of nobody but a ruler."""
    if not _REIGN.search(m.string, max(0, m.start() - 60), m.start()):
        return None
    first = Fixed(units.year(int(m["y"])), bare=True)
    if not m["y2"]:
        return (Piece("y", first),)
    return Piece("y", first), Piece("y2", Fixed(units.year(int(m["y2"])), bare=True))


def _of_life(m: re.Match[str]) -> Made:
    before = _IN_BRACKETS.search(m.string, max(0, m.start() - 12), m.start())
    named = before and (before[0] != "(" or _LIFE.match(m.string, m.end()))
    return _early_years(m) if named else None


def _era(m: re.Match[str]) -> Made:
    count = int(m["n"].replace(",", ""))
    mod = "APPROX" if m["circa"] else ""
    return Fixed(units.year(1 - count if m["era"] else count), mod=mod) if count else None


def _season(m: re.Match[str]) -> Made:
    """``The summer of 256``; ``of 69`` is of 1969 where no early century is told."""
    year = int(m["y"]) + 1900 * (len(m["y"]) == 2)
    return Partial(part=SEASONS[m["s"]], of=Fixed(units.year(year), bare=True))


def _day_of_early_year(m: re.Match[str]) -> Made:
    """``January 49``, ``21 April 43``: more than any day of a month."""
    year = Fixed(units.year(int(m["y"])), bare=True)
    return Partial(month=month(m["m"]), day=ordinal(m["d"]) if m["d"] else None, of=year)


def _eras(m: re.Match[str]) -> Made:
    """``1200-1150 BC``, ``from 132 to 136 AD``, ``348/7 BC``: the era is that of both."""
    one, two = m["n1"], m["n2"]
    if "/" in m[0] and len(two) < len(one):
        two = one[: -len(two)] + two
    first, second = (1 - int(n) if m["era"] else int(n) for n in (one, two))
    if first > second or not int(m["n1"]):
        return None
    pair = [Fixed(units.year(each)) for each in (first, second)]
    return Piece("one", pair[0]), Piece("two", pair[1])


def _early_years(m: re.Match[str]) -> Made:
    """``between 139 and 142``: two years of a story of such years."""
    first = "one" if m["one"] else "one2"
    low, high = int(m["n1"] or m["n3"]), int(m["n2"])
    if low == high:
        return None
    years = [Fixed(units.year(each), bare=True) for each in (low, high)]
    return Piece(first, years[0]), Piece("two", years[1])


RULES = (
    Rule(
        "died in <877>",
        r"(?:(?<=in )|(?<=from )|(?<=since )|(?<=until ))(?P<y>[1-9]\d\d)(?: (?:to|until) "
        rf"(?P<y2>[1-9]\d\d))?+{_NO_HOUR}(?=[.,;:)](?!\d)| (?:when|after|by|the|an?|he|she|they|his"
        r"|her|its?|in|at|on|with|under|was|and|until|as)\b)",
        _of_reign,
        heads=("#3",),
    ),
    Rule(
        "(<742>-<814>)",
        _BRACKETED,
        _of_life,
        heads=("#3",),
    ),
    Rule("(<958>-<986>)", rf"(?<=\(){_BRACKETED}", _early_years, heads=("#3",)),
    Rule(
        "the year <378>",
        rf"{MOD}the year (?P<y>[1-9]\d{{1,2}})(?![.,]?\d| (?:bc|b\.c|ad|ce)\b)",
        modified(lambda m: Fixed(units.year(int(m["y"])), bare=True)),
        heads=("year",),
    ),
    Rule(
        "in <476>",
        r"(?<=in )(?<!\d[.,])(?P<y>[1-9]\d\d)(?=[,;)]| (?:when|after|by|the|he|she|they|his"
        r"|its)\b)",
        lambda m: Fixed(units.year(int(m["y"])), bare=True),
        heads=("#3",),
    ),
    Rule(
        "until <73>",
        r"(?:(?<=in )|(?<=by |to )|(?<=until )|(?<=till )|(?<=since )|(?<=from )|(?<=after )"
        r"|(?<=before )|(?<=te as )|(?<=ly as )|(?<=around )|(?<=about ))(?<!\d[.,])"
        rf"(?P<y>[1-9]\d{{1,2}}){_NO_HOUR}"
        r"(?=[.,;:)](?!\d)| (?:when|after|by|the|he|she"
        r"|they|his|its|a|it|in|with|under|was|were|[a-z]{3,}ed)\b)"
        r"|(?<=[.!?] in |[.!?] by )(?P<y2>[1-9]\d\d)(?= (?!bc|b\.|ad\b|a\.|ce\b|c\.)[a-z])",
        lambda m: Fixed(units.year(int(m["y"] or m["y2"])), bare=True),
        heads=("#2", "#3"),
    ),
    Rule(
        "<the end of> <263>",
        rf"{NEEDED_MOD}(?:the year )?(?<!\d[.,])(?P<y>[1-9]\d{{1,2}}){_ALONE}",
        modified(lambda m: Fixed(units.year(int(m["y"])), bare=True)),
        heads=("#2", "#3"),
    ),
    Rule(
        "the <summer> of <256>",
        rf"{MOD}(?:the )?(?P<s>{SEASON}) of (?P<y>[1-9]\d\d|[3-9]\d){_ALONE}",
        modified(_season),
        heads=tuple(SEASONS),
    ),
    Rule(
        "the <winter> of <54>-<53> BC",
        rf"{MOD}(?:the )?(?P<s>{SEASON}) (?:of )?(?P<y>[1-9]\d{{0,3}}) ?[-/] ?\d{{1,4}} ?{BC}",
        modified(lambda m: Fixed(units.part(SEASONS[m["s"]], 1 - int(m["y"])))),
        heads=tuple(SEASONS),
    ),
    Rule(
        "between <139> and <142>",
        r"(?:(?:(?<=between )|(?<=in ))(?P<one>(?P<n1>[1-9]\d{1,2})) and "
        r"|(?<=from )(?P<one2>(?P<n3>[1-9]\d{1,2})) (?:to|until) )"
        rf"(?P<two>(?P<n2>[1-9]\d{{1,2}})){_EARLY}",
        _early_years,
        heads=("#2", "#3"),
    ),
    Rule(
        "<day> <month> <43>",
        rf"(?:(?P<d>{DAY})(?: of)? )?+(?P<m>{MONTH}),? (?P<y>3[2-9]|[4-9]\d)(?=[.;)](?!\d))",
        _day_of_early_year,
        heads=tuple(MONTHS),
    ),
    Rule(
        "the <440>s",
        r"the (?P<n>[1-9]\d0)s\b",
        lambda m: Fixed(Cell(Grain.DECADE, int(m["n"]) // 10)),
        heads=("#3",),
    ),
    Rule(
        "the <220>s BC",
        rf"{MOD}(?:the )?(?P<n>[1-9]\d{{0,2}}0)s {BC}",
        modified(lambda m: Fixed(Cell(Grain.DECADE, ~(int(m["n"]) // 10)))),
        heads=("#2", "#3", "#4", "bc", "bce"),
    ),
    Rule(
        "<number> BC",
        rf"{MOD}(?P<circa>circa |ca\.? ?|c\. ?)?+(?P<n>(?<![\d.,])\d{{1,5}}"
        rf"|\d{{1,2}},\d{{3}}) ?(?:{BC}(?! ?\d)|(?<= ){AD})",
        modified(_era),
        heads=(*_ERAS, "#4"),
    ),
    Rule(
        "<number>-<number> BC",
        rf"(?<![\w.,/:-])(?P<one>(?P<n1>\d{{1,4}})) ?(?:-|to|and|or|/) ?(?P<two>"
        rf"(?P<n2>\d{{1,4}}) ?(?:{BC}|{AD}))",
        _eras,
        heads=(*_ERAS, "#1", "#2", "#3", "#4"),
    ),
    Rule(
        "AD <number>",
        rf"{MOD}a\.?d\.? ?(?P<n>\d{{1,4}})(?![.,]?\d)",
        modified(lambda m: Fixed(units.year(int(m["n"]))) if int(m["n"]) else None),
        heads=("ad", "d"),
    ),
)
