"""English dates that name a month, in words or in numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.tagger import units
from timeline.tagger.languages.english_numbers import any_of, ordinal
from timeline.tagger.languages.english_words import (
    DAY,
    DAY_DIGITS,
    FIRST_DAY,
    FIRST_PART,
    FROM_LAST,
    LAST_PART,
    MOD,
    MODS,
    MONTH,
    MONTHS,
    RELATIVE,
    SEASON,
    SEASONS,
    SECOND_DAY,
    SHORT_YEAR,
    STOP,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    full_year,
    modified,
    month,
    relative_pattern,
    weekday,
)
from timeline.tagger.readings import Fixed, Made, Partial, Piece, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

HEADS = tuple(MONTHS)
YEAR_AFTER = rf"(?: ?,? ?(?:of )?(?P<y>{YEAR}|{SHORT_YEAR}))?+"
_DATED = HEADS + tuple(WEEKDAYS)
_THINGS = re.compile(r" (?:people|men|women|children|more|other|[a-z]{4,}s)\b")
_ENDS = re.compile(rf"{STOP}| (?:he|she|they|we|it|i|the|an?|would|will|was|is)\b")


def on(month_: int, day: int, year: int | None) -> Fixed | Partial | None:
    """A day of a month, with its year if there is one; ``None`` when there is no such day."""
    if year is None:
        return Partial(month=month_, day=day) if units.day(day, month_, 2000) else None
    cell = units.day(day, month_, year)
    return Fixed(cell) if cell else None


def _in(month_: int, year: int) -> Fixed | None:
    cell = units.month(month_, year)
    return Fixed(cell) if cell else None


def _month(m: re.Match[str]) -> Fixed | Partial | None:
    """A month, of its year where that is said."""
    number, year = month(m["m"]), _year(m)
    return _in(number, year) if year else Partial(month=number)


def _year(m: re.Match[str]) -> int | None:
    return full_year(m["y"]) if m["y"] else None


def _day(m: re.Match[str]) -> Made:
    """A day and month, checked against a weekday that stands before it only when resolved.

    In ``in July the first battle was fought`` it is the battle that is the first.
    """
    if _counts(m) and m.string.endswith(" in ", 0, m.start()):
        return None
    if m["d"].isalpha() and m[0].endswith(f" the {m['d']}") and not _ENDS.match(m.string, m.end()):
        return None
    made = on(month(m["m"]), ordinal(m["d"]), _year(m))
    if made and m["w"]:
        return replace(made, weekday=weekday(m["w"]))
    return made


def _days(m: re.Match[str]) -> Made:
    """Days of one month: each a piece of its own."""
    groups = m.groupdict()
    pieces = []
    for name, words in (("one", "d1"), ("two", "d2"), ("three", "d3")):
        if groups[words]:
            year = 1 - int(groups["bc"]) if groups.get("bc") else _year(m)
            made = on(month(m["m"]), ordinal(m[words]), year)
            if made is None:
                return None
            pieces.append(Piece(name, made))
    return tuple(pieces)


def _months(m: re.Match[str]) -> Made:
    """Two months of one year: ``July and August 1991``."""
    pair = [_in(month(m[name]), full_year(m["y"])) for name in ("m1", "m2")]
    if pair[0] is None or pair[1] is None:
        return None
    return Piece("one", pair[0]), Piece("two", pair[1])


def _with_era(m: re.Match[str]) -> Made:
    """``March 44 BC``, ``4 September AD 476``."""
    count = int(m["n1"] or m["n2"])
    year = 1 - count if (m["era"] or "").startswith("b") else count
    return on(month(m["m"]), ordinal(m["d"]), year) if m["d"] else _in(month(m["m"]), year)


def _early(m: re.Match[str]) -> Made:
    """``10 August 955``: a year of three digits, where nothing is counted."""
    year = Fixed(units.year(int(m["y"])), bare=True)
    return Partial(month=month(m["m"]), day=ordinal(m["d"]) if m["d"] else None, of=year)


def _two_parts(m: re.Match[str]) -> Made:
    """``early and late July``: the month twice."""
    whole = _month(m)
    if whole is None:
        return None
    mods = [MODS.get(m[name], "") for name in ("one", "mod2")]
    return Piece("one", replace(whole, mod=mods[0])), Piece("two", replace(whole, mod=mods[1]))


def _half_of(m: re.Match[str]) -> Made:
    """``the second half of August 1665``: the month, marked as its start or end."""
    whole, first = _month(m), m["half"] in FIRST_PART
    if m["of"] in {"half", "part"}:  # no third of it
        mod = "EARLIER" if first else "LATER"
    else:
        mod = "START" if first else "END"
    return replace(whole, mod=mod) if whole else None


def _from(rel: str) -> str:
    return "last" if rel in FROM_LAST else ""


def _relative(m: re.Match[str]) -> Made:
    """``last April``, ``this coming September``, ``last Oct. 23``, ``next summer``."""
    toward, anchor = RELATIVE[m["rel"]], _from(m["rel"])
    if m["s"]:
        return Partial(part=SEASONS[m["s"]], toward=toward, anchor=anchor)
    day = ordinal(m["d"]) if m["d"] else None
    return Partial(month=month(m["m"]), day=day, toward=toward, anchor=anchor)


def _counts(m: re.Match[str]) -> bool:
    """``In April 16 guides died``: sixteen guides, in April."""
    return _THINGS.match(m.string, m.end()) is not None


def _of_year(m: re.Match[str]) -> Made:
    """``July last year``, ``January of this year``, ``the same month last year`` elsewhere."""
    said = m["rel"]
    anchor = "that" if said in {"that", "that same", "the same"} else _from(said) or "dct"
    year = Shift(Grain.YEAR, RELATIVE.get(said, 0), anchor=anchor)
    day = m["d"] or m["d2"]
    return Partial(month=month(m["m"]), day=ordinal(day) if day else None, of=year)


_TO = r" ?(?:-|to|through|until|and|or|/|&) ?(?:the )?"

DAY_RULES = (
    Rule(
        "<month> <day>, <year>",
        rf"(?:(?P<w>{WEEKDAY}) ?,? (?:the )?)?+{MOD}(?P<m>{MONTH}) ?(?:the )?"
        rf"(?P<d>{DAY}){YEAR_AFTER}",
        modified(_day),
        heads=_DATED,
    ),
    Rule(
        "<day> <month> <year>",
        rf"(?:(?P<w>{WEEKDAY}) ?,? )?+(?:the )?{MOD}(?P<d>{DAY})(?: day)?(?: of |[ -])"
        rf"(?P<m>{MONTH})"
        rf"(?:-?(?:,? ?(?:of )?)(?P<y>{YEAR}|{SHORT_YEAR}))?+",
        modified(_day),
        heads=_DATED,
    ),
    Rule(
        "<day> <month> <44> BC",
        rf"(?:(?P<d>{DAY})(?: of)? )?+(?P<m>{MONTH}),? (?:(?P<ad>a\.?d\.? )(?P<n1>\d{{1,4}})|"
        rf"(?P<n2>\d{{1,4}}) (?P<era>bce?|b\.c\.(?:e\.)?|ad|a\.d\.|ce|c\.e\.))",
        _with_era,
        heads=HEADS,
    ),
    Rule(
        "<day> <month> <955>",
        rf"(?:(?P<d>{DAY})(?: of)? )?+(?P<m>{MONTH}),? (?P<y>[1-9]\d\d)(?=[.,;:)](?!\d)|\s*$"
        r"| (?:when|after|by|the|he|she|they|his|her|its|an?|at|in|with|to|until|and)\b)",
        _early,
        heads=HEADS,
    ),
    Rule(
        "<month> <day> to <day>, <year>",
        rf"(?P<one>(?P<m>{MONTH}) (?P<d1>{FIRST_DAY}))(?:, (?P<two>(?P<d2>{SECOND_DAY})),?)?{_TO}"
        rf"(?P<three>(?P<d3>{SECOND_DAY}){YEAR_AFTER})(?! ?{MONTH})",
        _days,
        heads=HEADS,
    ),
    Rule(
        "<day> to <day> <month> <year>",
        rf"(?P<one>(?:the )?(?P<d1>{FIRST_DAY}))(?:, (?P<two>(?P<d2>{SECOND_DAY})),?)?{_TO}"
        rf"(?P<three>(?P<d3>{SECOND_DAY}) (?:of )?"
        rf"(?P<m>{MONTH})(?:,? (?P<bc>[1-9]\d{{0,3}}) (?:bce?|b\.c\.)|{YEAR_AFTER}))",
        _days,
        heads=(*HEADS, "#th"),
    ),
    Rule(
        "<day> <month> of <this> year",
        rf"(?:(?:the )?(?P<d>{DAY}) (?:of )?)?+(?P<m>{MONTH})(?: (?P<d2>{DAY_DIGITS}))?+,? "
        rf"(?:of |in )?(?P<rel>{relative_pattern()}|that(?: same)?|the same) year",
        _of_year,
        heads=HEADS,
    ),
)

MONTH_RULES = (
    Rule(
        "<month> <year>",
        rf"{MOD}(?P<m>{MONTH}),?[ -](?:of |in )?(?:the year )?(?P<y>{YEAR}|{SHORT_YEAR})",
        modified(_month),
        heads=HEADS,
    ),
    Rule(
        "<month> and <month> <year>",
        rf"(?P<one>(?P<m1>{MONTH})){_TO}(?P<two>(?P<m2>{MONTH}),? (?:of )?(?P<y>{YEAR}"
        rf"|{SHORT_YEAR}))",
        _months,
        heads=HEADS,
    ),
    Rule(
        "<month>",
        rf"{MOD}(?:the month of )?(?P<m>{MONTH})",
        modified(lambda m: Partial(month=month(m["m"]))),
        heads=HEADS,
    ),
    Rule(
        "<early> and <late> <month>",
        rf"(?P<one>early|mid|late)-?{_TO}(?P<two>(?P<mod2>early|mid|late)[ -](?P<m>{MONTH})"
        rf"{YEAR_AFTER})",
        _two_parts,
        heads=HEADS,
    ),
    Rule(
        "the <second> half of <month>",
        rf"(?:the )?(?P<half>{any_of(FIRST_PART | LAST_PART)}|second) "
        r"(?P<of>half|part|days|weeks|third) of "
        rf"(?P<m>{MONTH}){YEAR_AFTER}",
        _half_of,
        heads=(*HEADS, "days", "weeks", "opening", "final", "closing"),
    ),
    Rule(
        "<last> <month> <day>, <last> <summer>",
        rf"{MOD}(?P<rel>{relative_pattern()}) (?:(?P<s>{SEASON})|(?P<m>{MONTH})"
        rf"(?: (?P<d>{DAY})(?!{_THINGS.pattern}))?+)",
        modified(_relative),
        heads=(*HEADS, *SEASONS),
    ),
)
