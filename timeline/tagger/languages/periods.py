"""Periods: years, weekdays, ranges and days alone, of a language that has only locale data.

What tells them is in ``small_words``; a language without an entry there has weekdays alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages import generic
from timeline.tagger.languages.cldr import key, vocabulary
from timeline.tagger.languages.lexicon import split
from timeline.tagger.languages.patterns import alternation, shapes
from timeline.tagger.languages.small_words import small
from timeline.tagger.readings import Fixed, Partial, Piece
from timeline.tagger.rules import Rule

if TYPE_CHECKING:
    from timeline.tagger.languages.cldr import Vocabulary
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Production

_YEAR = r"(?P<y>\d{4})(?!\d)(?![.,:/-]?\d)(?! ?[%€$£°])"
_YEAR_BARE = r"(?<!\d[.,:/-])(?P<y>\d{4})(?!\d)"
_YEARS = range(1800, 2100)
_COUNTED = "間前後以内目分本余均游间后内간후째여만"
"""Signs behind ``11日`` that make it eleven days."""
_ALSO = frozenset(("pazar", "δευτέρα", "الاثنين", "الإثنين", "minggu", "ахад"))
"""Weekdays that are everyday words too: market, second, two, week."""
_LONG = 4
_EAST_ASIAN = frozenset(("ja", "ko", "zh"))


def rules(code: str) -> tuple[Rule, ...]:
    """The rules of a language that are not in its locale data alone."""
    return (*_years(code), *_weekdays(code), *_ranges(code), *_days(code))


def _years(code: str) -> tuple[Rule, ...]:
    before, after = split(small(code).before_year), split(small(code).after_year)
    joins = {*split(small(code).join)}
    made = []

    def bare(m: re.Match[str]) -> Made:
        year = int(m["y"])
        follows = re.match(r" ([^\W\d_]+)", m.string[m.end() : m.end() + 16])
        # Up to 2000 of something; a year as round as that stands at a stop or in a period.
        if year % 100 == 0 and follows and follows[1] not in joins:
            return None
        return Fixed(units.year(year)) if year in _YEARS else None

    def sure(m: re.Match[str]) -> Made:
        return Fixed(units.year(int(m["y"]))) if 1000 <= int(m["y"]) < 2200 else None

    if before:
        look = "|".join(rf"(?<=\b{re.escape(word)} )" for word in before)
        made.append(Rule("<year> after a word", f"(?:{look}){_YEAR}", bare, ("#4",)))
        known = {w for w, unit in generic.unit_words(code).items() if unit == "year"} & {*before}
        if known:
            body = f"(?:{alternation(known)}) {_YEAR}"
            made.append(Rule("year <year>", body, bare, generic.heads(known, code)))
    if after:
        body = f"{_YEAR} (?:{alternation(after)})"
        made.append(Rule("<year>", body, sure, ("#4",)))
    if endings := split(small(code).year_endings):
        body = f"{_YEAR_BARE}(?=['-](?:{alternation(endings)})(?!\\w))"
        made.append(Rule("<year> with an ending", body, sure, ("#4",)))
    if code.partition("-")[0] in _EAST_ASIAN:
        body = r"(?<!\d)(?P<y>\d{4})(?:年|년 ?)(?P<e>[底末初말초])"
        made.append(Rule("the end of <year>", body, _year_end, ("#4",), open=True))
    if at := split(small(code).at_year):
        made.append(Rule("<year> at a word", f"{_YEAR}(?= (?:{alternation(at)}) )", bare, ("#4",)))
    return tuple(made)


def _year_end(m: re.Match[str]) -> Made:
    """``2012年底``: the end of a year, or its beginning."""
    return Fixed(units.year(int(m["y"])), mod="START" if m["e"] in "初초" else "END")


def _least(form: str, code: str) -> int:
    """How long a weekday without a date must be; without spaces, letters are within any word."""
    if code.partition("-")[0] in _EAST_ASIAN:
        return 2
    return _LONG - (vocabulary(code).spaced and not form.isascii())


def _weekdays(code: str) -> tuple[Rule, ...]:
    words = vocabulary(code)
    names = {
        form: day
        for form, day in words.weekdays.items()
        if len(form) >= _least(form, code) and form not in _ALSO and " " not in form
    }
    names = {form: day for form, day in names.items() if form not in generic.unit_words(code)}
    if not names:
        return ()
    body = f"(?P<w>{alternation(names)})"

    def make(m: re.Match[str]) -> Made:
        return Partial(weekday=names[key(m["w"])])

    def last(m: re.Match[str]) -> Made:
        return Partial(weekday=names[key(m["w"])], toward=-1)

    heads = generic.heads(names, code)
    made = Rule("<weekday>", body, make, heads, open=not words.spaced)
    ending = small(code).last_weekday
    if not ending:
        return (made,)
    late = tuple(f"{name}{ending}" for name in names)
    return made, Rule("<last weekday>", rf"(?<=\bi ){body}{ending}", last, late)


def _ranges(code: str) -> tuple[Rule, ...]:
    """``od 3 do 5 lutego 2011``, ``3月5日至8日``: two days that share what is said once."""
    words, joins = vocabulary(code), split(small(code).join)
    if not joins:
        return ()
    join = "|".join(map(re.escape, joins))
    if not words.spaced:
        return _unspaced_ranges(code, words, join)
    made = []
    for shape in shapes(code):
        if shape.bare.startswith("(?P<d>") and "(?P<m>" in shape.bare:
            body = rf"(?P<start>(?P<first>\d{{1,2}})\.?) (?:{join}) (?P<rest>{shape.bare})"
            made.append(Rule("<day> to <day> <month>", body, generic.pair(words), ("#1", "#2")))
    return tuple(dict.fromkeys(made))


def _unspaced_ranges(code: str, words: Vocabulary, join: str) -> tuple[Rule, ...]:
    made = []
    for shape in shapes(code):
        if shape.parts >= {"M", "d"} and shape.bare.endswith(("(?:日)?", "(?:일)?")):
            body = rf"(?P<start>{shape.bare}) ?(?:{join}) ?(?P<rest>(?P<last>\d{{1,2}})(?:日|일))"
            heads = generic.heads(shape.starts, code)
            made.append(Rule("<month> <day> to <day>", body, _unspaced(words), heads, open=True))
    return tuple(made)


def _unspaced(words: Vocabulary) -> Production:
    def make(m: re.Match[str]) -> Made:
        parts = m.groupdict()
        start, rest = generic.date(parts, words), generic.date({**parts, "d": parts["last"]}, words)
        if start is None or rest is None or not m["d"].isdecimal() or int(m["d"]) >= int(m["last"]):
            return None
        rest = replace(rest, anchor="last") if isinstance(rest, Partial) else rest
        return Piece("start", start), Piece("rest", rest)

    return make


def _days(code: str) -> tuple[Rule, ...]:
    """``11日に``: a day of the month of the news; ``ngày 11/2``: of a month in numbers."""
    if said := small(code).before_day:
        body = rf"(?<=\b{said} )(?P<d>\d{{1,2}})/(?P<n>\d{{1,2}})(?![.,/-]?\d)"
        read = lambda m: generic.date(m.groupdict(), vocabulary(code))  # noqa: E731
        return (Rule("<day> <month>", body, read, ("#1", "#2")),)
    if code.partition("-")[0] not in _EAST_ASIAN:
        return ()
    counted = rf" ?[{_COUNTED}]| ?(?:이내|이상|동안)|本人|\d"
    day = r"(?<![\d月월年년第])(?<!월 )(?P<d>[12]\d|3[01]|[1-9])(?:日|일)"
    body = f"{day}(?!{counted})"
    make = lambda m: Partial(day=int(m["d"]))  # noqa: E731
    return (Rule("<11th>", body, make, ("#1", "#2"), open=True),)
