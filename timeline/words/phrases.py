"""Phrases of the page in the reader's language, with CLDR plurals.

A phrase is a row of a table: its key, and its words by language. Words with a number come as one
string per plural category (``one``, ``few``, ``many``, ``other``). To add a language, add its
column to the tables listed in ``TABLES``; what is missing is said in English, except for the
connectives of dates, which fall back to signs that need no language (column ``und``).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from timeline.words.chart_phrases import CHART
from timeline.words.date_phrases import DATES
from timeline.words.gap_phrases import GAPS
from timeline.words.page_phrases import PAGE

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLES: tuple[Mapping[str, Mapping[str, str | Mapping[str, str]]], ...] = (DATES, GAPS, CHART, PAGE)


def phrase(key: str, language: str, /, **values: object) -> str:
    """The phrase in this language with its ``{values}`` filled in.

    ``n`` chooses the plural form and is written with the grouping of the language. Raises
    ``KeyError`` for a key that no table has: that is a bug, not bad input.
    """
    row = _row(key)
    found = row.get(language, row.get(base(language), row.get("und", row.get("en", ""))))
    if "n" in values and isinstance(number := values["n"], int):
        values["n"] = number_words(number, language)
        if not isinstance(found, str):
            spoken = language if language in row or base(language) in row else "en"
            category = plural(number, spoken)
            found = found.get(category) or found["other"]
    text = found if isinstance(found, str) else found["other"]
    return text.format(**values) if values else text


@cache
def _row(key: str) -> Mapping[str, str | Mapping[str, str]]:
    for table in TABLES:
        if key in table:
            return table[key]
    raise KeyError(key)


@cache
def locale(language: str) -> Locale:
    """The CLDR data of a BCP 47 tag, or of English where CLDR has none."""
    try:
        return Locale.parse(language or "en", sep="-" if "-" in language else "_")
    except (UnknownLocaleError, ValueError, TypeError):
        root = base(language)
        return locale(root) if root != language else Locale.parse("en")


def base(language: str) -> str:
    """The language alone, of a tag such as ``pt-BR``."""
    return language.replace("_", "-").split("-")[0].lower()


def direction(language: str) -> str:
    """``rtl`` or ``ltr``."""
    return str(locale(language).text_direction)


def plural(number: int, language: str) -> str:
    """The CLDR plural category of a number, such as ``one`` or ``few``."""
    return str(locale(language).plural_form(number))


def number_words(number: int, language: str) -> str:
    """A number in figures, grouped as the language does (1,550; 1 550; 1.550)."""
    return format_decimal(number, locale=locale(language))
