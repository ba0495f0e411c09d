"""Vocabulary: how a language writes its dates, from CLDR (through Babel) and dateparser.

CLDR knows the patterns, cases and abbreviations of printed dates; dateparser adds what people
write beside them. Nothing here is written by hand that one of the two has.
"""

from __future__ import annotations

import pickle
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline import dateparsing
from timeline.tagger.folding import fold
from timeline.tagger.languages.small_words import small

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.dateparsing import Words

SKELETONS = (
    *("yMMMM", "yMMM", "yMMMMd", "yMMMd", "yMMMEd", "yMMMMEEEEd", "yMd", "yM"),
    *("MMMMd", "MMMd", "Md", "y"),
)
"""The CLDR skeletons whose patterns are read, beside the four lengths of a date."""

_ROMAN = re.compile(r"[ivx]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words and patterns of dates in a language; all words folded, without dots."""

    language: str
    order: str
    months: Mapping[str, int]
    """Every form to 1 … 12."""
    short: frozenset[str]
    """The forms that are abbreviations, and may be followed by a dot."""
    stems: Mapping[str, int]
    """Beginnings that cases add letters to, for languages that inflect."""
    weekdays: Mapping[str, int]
    """Every form to 0 (Monday) … 6."""
    years: tuple[str, ...]
    """Words for a year that may follow its number."""
    eras: tuple[str, ...]
    """Names of the common era."""
    links: tuple[str, ...]
    """Small words that may join the parts of a date: ``de``, ``of``."""
    patterns: tuple[str, ...]
    """Date patterns in the letters of CLDR: ``d 'de' MMMM 'de' y``."""
    spaced: bool


INFLECTED = frozenset((
    "az", "be", "bg", "bs", "cs", "dsb", "el", "et", "eu", "fi", "hr", "hsb", "hu", "hy", "ka",
    "kk", "ky", "lt", "lv", "mk", "mn", "os", "pl", "ru", "sah", "se", "sk", "sl", "smn", "sr",
    "tr", "uk", "uz",
))  # fmt: skip
"""Languages whose month names take endings that neither CLDR nor dateparser lists."""


_TAKEN_APART = (*range(0x958, 0x960), 0x9DC, 0x9DD, 0x9DF, 0xA33, 0xA36, 0xA59, 0xA5A, 0xA5B, 0xA5E)
"""Letters of Devanagari, Bengali and Gurmukhi that no normal form keeps whole."""


_NUKTA = "\u093c"
"""The dot below letters of Devanagari that is often left out: फ़रवरी, फरवरी."""


def key(text: str) -> str:
    """A folded form as it is looked up: without dots, with single spaces."""
    return " ".join(text.replace(".", "").replace("i\u0307", "i").replace("İ", "i").split())


@cache
def vocabulary(language: str) -> Vocabulary:
    """How a language writes dates; ``LookupError`` when dateparser does not know it."""
    words = dateparsing.words(language)
    cldr = _cldr(words.language)
    wide = list(_names(cldr, "months", ("wide",)))
    months, short = _months(words, cldr)
    patterns = tuple(dict.fromkeys(_patterns(cldr, words.order)))
    years = {key(fold(word)) for word, unit in words.units.items() if unit == "year"}
    years |= {key(fold(c.after.split()[0])) for c in words.counted if c.unit == "year" and c.after}
    return Vocabulary(
        language=words.language,
        order=words.order,
        months=months,
        short=short,
        stems=_stems(wide) if words.language.split("-")[0] in INFLECTED else {},
        weekdays=_weekdays(words, cldr),
        years=tuple(sorted(years, key=_longest)),
        eras=tuple(_eras(cldr)),
        links=tuple(sorted(_links(words, patterns), key=_longest)),
        patterns=patterns,
        spaced=words.spaced,
    )


def _links(words: Words, patterns: Iterable[str]) -> set[str]:
    """Small words: those of dateparser, and those that stand alone inside a pattern."""
    listed = {*words.skip, *small(words.language).links.split("|")}
    inside = {word for text in patterns for word in re.findall(r"' ?([^\W\d_]+) ?'(?= )", text)}
    return {word for word in map(fold, {*listed, *inside}) if word.isalpha()}


def _months(words: Words, cldr: Mapping[str, Any]) -> tuple[dict[str, int], frozenset[str]]:
    """The forms of the months, and which of them are abbreviations."""
    months: dict[str, int] = {}
    short: set[str] = set()
    for number, form in _names(cldr, "months", ("wide",)):
        _add(months, form, number)
    for number, form in _names(cldr, "months", ("abbreviated",)):
        if form not in months:
            short.add(form)
        _add(months, form, number)
    for name, number in words.months.items():
        form = key(fold(name))
        if form not in months and not _ROMAN.fullmatch(form) and _long_enough(form):
            _add(months, form, number)
            if len(form) < 6:
                short.add(form)
    # What stands after a Greek preposition is in no data: τον Μάρτιο.
    months |= {form[:-1]: months[form] for form in [*months] if form.endswith("ος")}
    return {form: number for form, number in months.items() if number}, frozenset(short)


def _weekdays(words: Words, cldr: Mapping[str, Any]) -> dict[str, int]:
    weekdays: dict[str, int] = {}
    for number, form in _names(cldr, "days", ("wide", "abbreviated", "short")):
        weekdays.setdefault(form, number)
    for name, number in words.weekdays.items():
        if _long_enough(form := key(fold(name))):
            weekdays.setdefault(form, number)
    return weekdays


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


def _long_enough(form: str) -> bool:
    """Whether a form can stand for a month or weekday: two letters of Latin are any word."""
    return len(form) > 2 or not form.isascii()


def _add(months: dict[str, int], form: str, number: int) -> None:
    """Note a form in both its spellings; one that stands for two months stands for none (0)."""
    for spelled in {form, _composed(form), form.replace(_NUKTA, "")}:
        if spelled and not spelled.isdigit() and months.setdefault(spelled, number) != number:
            months[spelled] = 0


def _composed(form: str) -> str:
    """The form with the letters that Unicode normalisation takes apart, as keyboards type them."""
    for letter in map(chr, _TAKEN_APART):
        form = form.replace(unicodedata.normalize("NFD", letter), letter)
    return form


def _cldr(language: str) -> Mapping[str, Any]:
    """What CLDR says of a language, in Babel's shape; empty when it does not know it.

    The data are read afresh and merged here, because Babel's own locales share what they inherit
    and overwrite it when an alias is looked up: after one language another may get its months.
    """
    from babel import localedata  # noqa: PLC0415 - never on the way to English
    from babel.core import get_global  # noqa: PLC0415

    names = [language.replace("-", "_")]
    if not localedata.exists(names[0]):
        names = [get_global("language_aliases").get(names[0], "")]
        if not names[0] or not localedata.exists(names[0]):
            return {}
    while names[-1] != "root":
        base, _, last = names[-1].rpartition("_")
        # A language in another script than its usual one inherits nothing from it.
        usual = get_global("likely_subtags").get(base, "").split("_")
        base = "root" if len(last) == 4 and last not in usual else base
        names.append(get_global("parent_exceptions").get(names[-1]) or base or "root")
    data: dict[str | int | None, Any] = {}
    for name in reversed(names):
        with Path(localedata.resolve_locale_filename(name)).open("rb") as file:
            localedata.merge(data, pickle.load(file))  # noqa: S301 - Babel's own files
    return localedata.LocaleDataDict(data)


def _names(
    cldr: Mapping[str, Any], table: str, widths: tuple[str, ...]
) -> Iterable[tuple[int, str]]:
    """The names of months or weekdays, as written inside a date and alone, looked-up forms."""
    for width in widths:
        for context in ("format", "stand-alone"):
            names = cldr.get(table, {}).get(context, {}).get(width, {})
            # CLDR falls back to "M01" where a language has no names.
            if names.get(1) != "M01":
                yield from ((number, key(fold(name))) for number, name in names.items())


def _stems(wide: Iterable[tuple[int, str]]) -> dict[str, int]:
    """What the case forms of each month have in common, at least three letters of it."""
    forms: dict[int, set[str]] = {}
    for number, form in wide:
        forms.setdefault(number, set()).add(form)
    stems: dict[str, int] = {}
    for number, names in forms.items():
        stem = _common(min(names), max(names))
        if len(names) == 1:
            stem = stem[: max(4, len(stem) - 2)]
        if len(stem) > 2 and " " not in stem:
            stems[stem] = 0 if stem in stems else number
    return {stem: number for stem, number in stems.items() if number}


def _common(one: str, other: str) -> str:
    """The letters with which both begin."""
    same = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        same += 1
    return one[:same]


def _eras(cldr: Mapping[str, Any]) -> Iterable[str]:
    eras = cldr.get("eras", {})
    names = {fold(eras[width][1]) for width in ("wide", "abbreviated") if width in eras}
    yield from sorted(names, key=_longest)


def _patterns(cldr: Mapping[str, Any], order: str) -> Iterable[str]:
    formats, skeletons = cldr.get("date_formats", {}), cldr.get("datetime_skeletons", {})
    for length in ("full", "long", "medium", "short"):
        if length in formats:
            yield formats[length].pattern
    for skeleton in SKELETONS:
        if skeleton in skeletons:
            yield skeletons[skeleton].pattern
    # What everybody understands, whatever CLDR prefers.
    if order == "MDY":
        yield from ("MMMM d, y", "MMMM d", "M/d/y")
    yield from ("d MMMM y", "d MMMM", "MMMM y", "y MMMM d", "d.M.y", "d/M/y", "d-M-y")
    yield from ("y-M-d", "y/M/d", "y.M.d")
