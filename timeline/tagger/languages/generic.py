"""Generic: a grammar made from the locale data of any language dateparser knows.

Explicit dates in the orders and cases of the language, and its plain relative phrases
(``yesterday``, ``3 days ago``); ``small_words`` has what no data have, and nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline import dateparsing
from timeline.tagger import units
from timeline.tagger.folding import fold
from timeline.tagger.languages.cldr import key, vocabulary
from timeline.tagger.languages.lexicon import split
from timeline.tagger.languages.patterns import ERAS, HAN, alternation, shapes
from timeline.tagger.languages.small_words import number_words, small
from timeline.tagger.readings import Fixed, Partial, Piece, Reading, Reference, Shift
from timeline.tagger.rules import DIGITS, Language, Production, Rule
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.tagger.languages.cldr import Vocabulary
    from timeline.tagger.readings import Made

GRAINS = {unit: Grain(unit) for unit in ("day", "week", "month", "year", "decade", "century")}

_HAN_VALUES = {char: max(place - 1, 0) for place, char in enumerate(HAN)}
_JOINERS = "\u200c\u200d"
"""Invisible characters inside words of some scripts."""
_ISO = r"P<y>.*P<n>.*P<d>"
"""A pattern of numbers with the year first, which means the same everywhere."""
_BUDDHIST = range(2400, 2700)
"""Years that can only be of the Buddhist era, in which Thai texts count."""


@cache
def language(code: str) -> Language:
    """The grammar of a language made from its data; of numbers alone when there is none."""
    if dateparsing.locale(code) is None:
        plain = (rule for rule in dates("en") if re.search(_ISO, rule.pattern))
        return Language(code, tuple(plain))
    from timeline.tagger.languages import periods  # noqa: PLC0415 - it is made from this room

    words, more = vocabulary(code), periods.rules(code)
    return Language(words.language, (*dates(code), *relatives(code), *more), word=scanner(code))


@cache
def scanner(code: str) -> str:
    """What a word looks like in the language, as ``Language.word``.

    A month name that takes endings counts as two words, its stem and the ending, so that the stem
    alone wakes the rules; where there are no spaces, only what may begin a date is a word.
    """
    words = vocabulary(code)
    if not words.spaced:
        starts = {start for shape in shapes(code) for start in shape.starts} - {"#"}
        pairs = (pair for around in _around_numbers(code).values() for pair in around)
        starts |= {*_plain(code), *number_words(code), *(before.strip() for before, _ in pairs)}
        starts |= {*split(small(code).before_year), *words.weekdays} - {""}
        signs = {*HAN, *number_words(code)}
        return rf"\d+|{alternation(s for s in starts if len(s) > 1 or s in signs)}"
    letters = sorted({char for form in (*words.months, *words.weekdays) for char in form})
    marks = "".join(c for c in letters if unicodedata.category(c)[0] == "M" or c in _JOINERS)
    letter = rf"[^\W\d_][^\W\d_]*(?:[{re.escape(marks)}]+[^\W\d_]*)*" if marks else r"[^\W\d_]+"
    stems = f"(?:{alternation(words.stems)})|" if words.stems else ""
    # The Arabic "and" is written together with the word behind it.
    joined = "و(?=ال)|" if code.partition("-")[0] == "ar" else ""
    return rf"\d+|{joined}{stems}{letter}"


def heads(starts: Iterable[str], code: str) -> tuple[str, ...]:
    """The words that wake a rule whose match begins with one of these texts."""
    word = re.compile(scanner(code))
    found: dict[str, None] = {}
    for start in starts:
        if start == "#":
            found.update(dict.fromkeys(DIGITS))
        elif not vocabulary(code).spaced:
            found.update(dict.fromkeys(DIGITS if start[0].isdecimal() else (start,)))
        elif first := word.search(start):
            found.update(dict.fromkeys(DIGITS if first[0].isdecimal() else (first[0],)))
    return tuple(found)


_NAMES = {"y": "<year>", "M": "<month>", "d": "<day>", "E": "<weekday>"}


@cache
def dates(code: str) -> tuple[Rule, ...]:
    """The rules for explicit dates of a language."""
    words = vocabulary(code)
    made: dict[str, Rule] = {}
    for shape in shapes(code):
        name = " ".join(_NAMES[part] for part in "EdMy" if part in shape.parts)
        woken = heads(shape.starts, code)
        if words.spaced and shape.bare.startswith("(?P<d>"):
            woken = tuple(head for head in woken if head not in DIGITS[2:])
        rule = Rule(name, shape.pattern, _reader(words), woken, open=not words.spaced)
        made.setdefault(shape.pattern, rule)
        if shape.bare.startswith("(?P<d>") and "(?P<m>" in shape.bare:
            # From the 5th to the 8th of a month: two dates that share it.
            both = rf"(?P<start>(?P<first>\d{{1,2}})\.?) ?- ?(?P<rest>{shape.bare})"
            made.setdefault(both, Rule(f"<day>-{name}", both, pair(words), heads("#", code)))
    return tuple(made.values())


@cache
def unit_words(code: str) -> Mapping[str, str]:
    """The words of a language for units, with the units they name."""
    more = {word: unit for unit, said in small(code).units.items() for word in split(said)}
    return {fold(word): unit for word, unit in dateparsing.words(code).units.items()} | more


def _reader(words: Vocabulary) -> Production:
    return lambda m: date(m.groupdict(), words)


def pair(words: Vocabulary) -> Production:
    """From a match with the groups ``start`` and ``rest`` to two days that share a month."""

    def make(m: re.Match[str]) -> Made:
        parts = m.groupdict()
        first, last = date({**parts, "d": parts["first"]}, words), date(parts, words)
        last = replace(last, anchor="last") if isinstance(last, Partial) else last
        if first is None or last is None or int(m["first"]) >= int(m["d"]):
            return None
        return Piece("start", first), Piece("rest", last)

    return make


def date(parts: dict[str, str | None], words: Vocabulary) -> Fixed | Partial | None:
    """The reading of the parts of a date, or ``None`` when there is no such date."""
    month = _month(parts, words)
    day = _number(parts.get("d"))
    weekday = words.weekdays.get(key(parts.get("w") or parts.get("v") or ""))
    if parts.get("y") is None and parts.get("z") is None:
        if month is None or day is None or units.day(day, month, 2000) is None:
            return None
        return Partial(month=month, day=day, weekday=weekday)
    year = _year(parts)
    if year is None:
        return None
    if month is None:
        return None if parts.get("m") or parts.get("n") else Fixed(units.year(year))
    cell = units.month(month, year) if day is None else units.day(day, month, year)
    if cell is None and words.order != "YMD" and day is not None and parts.get("n"):
        # 25/12/2011 where the month comes first elsewhere: only one order is possible.
        cell = units.day(month, day, year)
    return Fixed(cell) if cell else None


def _month(parts: dict[str, str | None], words: Vocabulary) -> int | None:
    if parts.get("n"):
        return _number(parts["n"])
    if not (name := parts.get("m")):
        return None
    form = key(name)
    if form in words.months:
        return words.months[form]
    found = (stem for stem in words.stems if form.startswith(stem))
    return words.stems.get(max(found, key=len, default=""))


def _number(text: str | None) -> int | None:
    """A number in any decimal digits, or in Han numerals up to 99."""
    if text is None:
        return None
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(str(_HAN_VALUES[char]) for char in text))
    if len(tens) > 1 or len(ones) > 1:
        return None
    return (_HAN_VALUES[tens] if tens else 1) * 10 + (_HAN_VALUES[ones] if ones else 0)


def _year(parts: dict[str, str | None]) -> int | None:
    """The year of our era, or ``None`` when it can hardly be one."""
    if era := (parts.get("era") or "").replace(".", ""):
        text = parts.get("z") or ""
        number = 1 if text == "元" else _number(text)
        year = None if number is None else number + ERAS[era]
    else:
        year = int("".join(str(_HAN_VALUES.get(char, char)) for char in parts.get("y") or ""))
        year = year + ERAS["พศ"] if year in _BUDDHIST else year
    return year if year is not None and 1000 <= year < 2200 else None


@cache
def _plain(code: str) -> Mapping[str, Reading]:
    """The relative phrases without a number, ``yesterday``, and what they say."""
    data, words = dateparsing.words(code), vocabulary(code)
    found: dict[str, Reading] = {}
    for phrase, (amount, unit) in data.relative.items():
        text = fold(phrase)
        first, space, rest = text.partition(" ")
        # No leading preposition: it joins the date to its sentence.
        text = rest if space and first in words.links and len(first) < 3 else text
        if len(text) < (3 if words.spaced and text.isascii() else 2) or text in data.units:
            continue
        if unit in GRAINS:
            found.setdefault(text, Shift(GRAINS[unit], amount))
        elif (amount, unit) == (0, "second"):
            found.setdefault(text, Reference("PRESENT_REF"))
    for shift, phrases in small(code).relative.items():
        count, name = shift.split()
        found |= {phrase: Shift(GRAINS[name], int(count)) for phrase in split(phrases)}
    return found


@cache
def _around_numbers(code: str) -> Mapping[tuple[str, int], tuple[tuple[str, str], ...]]:
    """By unit and direction, what stands before and after the number: ``N days ago``."""
    data, spaced = dateparsing.words(code), vocabulary(code).spaced
    found: dict[tuple[str, int], dict[tuple[str, str], None]] = {}
    for counted in data.counted:
        said = (counted.before + counted.after).strip()
        if counted.unit in GRAINS and len(said) > (2 if spaced else 1):
            around = found.setdefault((counted.unit, counted.sign), {})
            for after in _forms(fold(counted.after), counted.unit, unit_words(code)):
                around[fold(counted.before), after] = None
    longest = {
        key: sorted(pairs, key=lambda p: (-len("".join(p)), p)) for key, pairs in found.items()
    }
    return {key: tuple(pairs) for key, pairs in longest.items()}


def _forms(after: str, unit: str, words: Mapping[str, str]) -> Iterable[str]:
    """What follows a number, with every form of the unit: the data have few of them."""
    yield after
    bare = after.lstrip()
    space, (noun, gap, rest) = after[: len(after) - len(bare)], bare.partition(" ")
    if words.get(noun) == unit:
        for word, named in words.items():
            if named == unit and len(word) > 1:
                yield space + word + gap + rest


@cache
def relatives(code: str, known: frozenset[str] | None = None) -> tuple[Rule, ...]:
    """The rules for the plain relative phrases of a language.

    Where a lexicon knows more, only single words are read, and none of those ``known`` to it.
    """
    plain = {
        text: reading
        for text, reading in _plain(code).items()
        if known is None or not ({" ", "'"} & {*text} or text in known)
    }
    return (
        *((_phrase_rule(plain, code),) if plain else ()),
        *(
            _counted_rule(unit, sign, around, code)
            for (unit, sign), around in _around_numbers(code).items()
            if known is None
        ),
    )


def _phrase_rule(plain: Mapping[str, Reading], code: str) -> Rule:
    table = {key(text): reading for text, reading in plain.items()}
    return Rule(
        "<relative phrase>",
        f"(?:{alternation(plain)})",
        lambda m: table.get(key(m[0])),
        heads(plain, code),
        open=not vocabulary(code).spaced,
    )


def _counted_rule(unit: str, sign: int, around: tuple[tuple[str, str], ...], code: str) -> Rule:
    spaced = vocabulary(code).spaced
    gap = " {1,2}" if spaced else " {0,2}"
    said = number_words(code)
    number = r"\d{1,3}(?!\d)" + (f"|{alternation(said)}" if said else "")
    pattern = "|".join(
        rf"{_spaced(before, gap)}(?P<c{n}>{number}){_spaced(after, gap)}"
        for n, (before, after) in enumerate(around)
    )
    starts = {before.strip() or "#" for before, _ in around}
    return Rule(
        f"<number> {unit}s ago" if sign < 0 else f"in <number> {unit}s",
        f"(?:{pattern})",
        _counted(GRAINS[unit], sign, said),
        heads((*starts, *(said if "#" in starts else ())), code),
        open=not spaced,
    )


def _spaced(text: str, gap: str) -> str:
    return re.escape(text).replace(r"\ ", gap)


def _counted(grain: Grain, sign: int, said: Mapping[str, int]) -> Production:
    def make(m: re.Match[str]) -> Made:
        amount = next(value for value in m.groups() if value is not None)
        return Shift(grain, sign * (int(amount) if amount.isdecimal() else said[amount]))

    return make
