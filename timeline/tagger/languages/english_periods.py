"""English parts of a year: quarters, halves, seasons, weeks of a month, the year's end, feasts."""

from __future__ import annotations

import re

from timeline.tagger import units
from timeline.tagger.languages.english_numbers import ORDINAL, ordinal
from timeline.tagger.languages.english_words import (
    FROM_LAST,
    GRAINS,
    MOD,
    MONTH,
    MONTHS,
    RELATIVE,
    SEASON,
    SEASONS,
    SHORT_YEAR,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    full_year,
    modified,
    month,
    relative_pattern,
    weekday,
)
from timeline.tagger.readings import Fixed, Made, Partial, Piece, Reading, Repeat, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

_THIS = rf"(?P<rel>{relative_pattern()}|that|the same)"
_OUTER = (
    rf"(?:,? ?(?:of |in )?(?:the )?(?:fiscal |fiscal year |calendar )?(?:(?P<y>{YEAR}"
    rf"|(?:1\d|20)\d\d(?=/\d\d(?:\d\d)?(?!\d))|{SHORT_YEAR})"
    rf"(?:[-/]\d\d(?:\d\d)?(?!\d))?|{_THIS} (?:fiscal |calendar )?year|"
    rf"(?P<the>the (?:fiscal "
    rf"|calendar )?year)))?+"
)
_OF_TIME = (
    r"(?! of (?:the )?(?:[a-z0-9-]+[ -])?centur)"
    rf"(?! of {MONTH})"
    r"(?! of (?:the|an?|his|her|its|their) "
    r"(?!(?:fiscal |calendar |financial )?year\b|decade|century|month|[12]\d))"
)
"""``The second half of the match`` is no part of a year."""
_PARTS = {"quarter": "Q", "half": "H"}
_NTH = r"(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|last|final|latter|1|2|3|4)"


_OFTEN = re.compile(
    r"\b(?:(?:is|are) (?:\w+ )?(?:held|open|closed|staged)|meets?|gathers?|opens?|takes? place"
    r"|runs?)\b[^.;]{0,30}$"
)
"""``The market is held on the first Saturday of the month``: so every month."""


def outer(m: re.Match[str]) -> Reading | None:
    """The year that a part of a year belongs to, when it is said."""
    if m["y"]:
        return Fixed(units.year(full_year(m["y"])))
    said = m["rel"]
    if said:
        anchor = "that" if said in {"that", "the same"} else "last" if said in FROM_LAST else "dct"
        return Shift(Grain.YEAR, RELATIVE.get(said, 0), anchor=anchor)
    return None


def _placed(part: str, m: re.Match[str]) -> Fixed | Partial:
    year = outer(m)
    if isinstance(year, Fixed):
        return Fixed(units.part(part, year.cell.index))
    return Partial(part=part, of=year)


def _part(m: re.Match[str]) -> Made:
    if m[0] in {"last quarter", "last half"}:
        return Shift(Grain(m["part"]), -1)
    letter, said = _PARTS[m["part"]], m["n"]
    last = 4 if letter == "Q" else 2
    count = last if said in {"last", "final", "latter"} else ordinal(said)
    return _placed(f"{letter}{count}", m) if 0 < count <= last else None


def _two_parts(m: re.Match[str]) -> Made:
    """``the first and second quarters``: each a piece of its own."""
    letter, last = ("Q", 4) if m["part"] == "quarter" else ("H", 2)
    pair = [last if m[n] in {"last", "final", "latter"} else ordinal(m[n]) for n in ("n1", "n2")]
    made = [_placed(f"{letter}{count}", m) for count in pair if 0 < count <= last]
    if len(made) < 2:
        return None
    return tuple(Piece(name, each) for name, each in zip(("one", "two"), made, strict=True))


_QUARTERS = {(1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2"}


def _from_month_to_month(m: re.Match[str]) -> Made:
    """``the July-September quarter``: the third; other months are two dates."""
    part = _QUARTERS.get((month(m["one"]), month(m["two"])))
    if part:
        return (Piece("whole", _placed(part, m)),)
    year = outer(m)
    ends = [Partial(month=month(m[name]), of=year) for name in ("one", "two")]
    return Piece("one", ends[0]), Piece("two", ends[1])


def _code(m: re.Match[str]) -> Made:
    return _placed(f"{(m['part'] or 'q').upper()}{m['n'] or m['nth']}", m)


def _season(m: re.Match[str]) -> Made:
    return _placed(SEASONS[m["s"]], m)


def _relative_quarter(m: re.Match[str]) -> Made:
    if m["rel2"]:
        return Shift(Grain.QUARTER, -1, anchor="report")
    said = m["rel"]
    amount = {"the latest": -1, "the most recent": -1}.get(said, RELATIVE.get(said, 0))
    return Shift(Grain.QUARTER, amount, anchor="last" if said in FROM_LAST else "dct")


def _fiscal(m: re.Match[str]) -> Made:
    if m["y"]:
        return Fixed(units.year(full_year(m["y"])))
    said = m["rel"] or ""
    return Shift(Grain.YEAR, RELATIVE.get(said, 0), anchor="last" if said in FROM_LAST else "dct")


def _nth_of(m: re.Match[str]) -> Made:
    """``the first week of May``, ``the last day of the year``."""
    said = m["n"]
    count = -1 if said in {"last", "final", "closing"} else ordinal(said)
    if not count:
        return None
    if m["m"]:
        number = month(m["m"])
        inner = units.month(number, full_year(m["y"])) if m["y"] else None
        base: Reading = Fixed(inner) if inner else Partial(month=number)
    elif m["year"]:
        base = Fixed(units.year(full_year(m["year"])))
    elif (
        m["w"] and m["rel"] == "the" and _OFTEN.search(m.string, max(0, m.start() - 60), m.start())
    ):
        return Repeat("P1M", freq="1X")
    else:
        grain = GRAINS[m["big"]]
        base = Shift(
            grain,
            RELATIVE.get(m["rel"], 0),
            anchor="last" if m["rel"] in {"the", "that"} else "dct",
        )
    if m["w"]:
        return Partial(weekday=weekday(m["w"]), nth=count, of=base)
    return Partial(unit=GRAINS[m["u"]], nth=count, of=base)


_QUARTER_HEADS = ("quarter", "half", "quarters")

RULES = (
    Rule(
        "the <third> quarter of <year>",
        rf"{MOD}(?:(?:the|its|their|his) (?!\w+-q))?(?:fiscal[- ])?{_NTH}[- ]"
        rf"(?:fiscal[- ])?(?P<part>quarter|half)(?!-[a-z]){_OF_TIME}{_OUTER}",
        modified(_part),
        heads=_QUARTER_HEADS,
    ),
    Rule(
        "the <year> <third> quarter",
        rf"{MOD}(?:the )?(?:fiscal )?(?:(?P<y>{YEAR})|(?P<rel>this|last|next) year)(?:'s)? "
        rf"(?:fiscal )?{_NTH}[ -](?P<part>quarter|half)",
        modified(_part),
        heads=(*_QUARTER_HEADS, "#4", "year"),
    ),
    Rule(
        "the <first> and <second> quarters",
        rf"(?P<one>(?:the )?{_NTH.replace('<n>', '<n1>')}) (?:and|to|through|or) "
        rf"(?P<two>(?:the )?{_NTH.replace('<n>', '<n2>')} (?P<part>quarter|halve)s{_OUTER})",
        _two_parts,
        heads=("quarters", "halves"),
    ),
    Rule(
        "the <July>-<September> quarter",
        rf"(?P<whole>(?:the )?(?P<one>{MONTH})(?:-| to | through )(?P<two>{MONTH}) "
        rf"(?:period|quarter|half){_OUTER})",
        _from_month_to_month,
        heads=tuple(MONTHS),
    ),
    Rule(
        "Q<3> <year>",
        rf"(?:(?P<part>[qh])(?P<n>[1-4])|(?P<nth>[1-4])q){_OUTER}",
        _code,
        heads=("q", "h"),
    ),
    Rule(
        "<summer> of <year>",
        rf"{MOD}(?:the )?(?P<s>{SEASON})(?: (?:months|term|semester)(?= (?:of|in)\b))?"
        rf"{_OUTER}",
        modified(_season),
        heads=tuple(SEASONS),
    ),
    Rule(
        "the <latest> quarter",
        rf"(?P<rel>{relative_pattern()}|the most recent) (?:fiscal )?quarter"
        rf"|(?P<rel2>the latest) period",
        _relative_quarter,
        heads=("quarter", "period"),
    ),
    Rule(
        "fiscal <year>",
        rf"{MOD}(?:the )?(?:(?:fiscal|financial) (?:year )?|fy ?-?)(?:ended |ending |of )?"
        rf"(?P<y>{YEAR}|{SHORT_YEAR})(?P<rel>)",
        modified(_fiscal),
        heads=("#4", "fy", "year"),
    ),
    Rule(
        "<this> fiscal year",
        rf"{MOD}(?P<rel>{relative_pattern()}|the) (?:fiscal|financial)(?: |-)year(?P<y>)"
        r"(?! (?:ended|ending) )",
        modified(_fiscal),
        heads=("year",),
    ),
    Rule(
        "the <first> <week> of <May>",
        rf"(?:the )?(?P<n>{ORDINAL}|last|final|closing) "
        rf"(?:(?P<u>day|week|weekend|month|year|decade)|(?P<w>{WEEKDAY})) "
        rf"(?:of|in) (?:"
        rf"(?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?+|(?:the year )?(?P<year>{YEAR})|(?P<rel>this"
        rf"|last|next|that|the) (?P<big>month|year|decade|century))",
        _nth_of,
        heads=("day", "week", "weekend", "month", "year", "decade", *WEEKDAYS),
    ),
)
