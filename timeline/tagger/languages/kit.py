"""Kit: the patterns and look-ups that the rules of ``phrases`` are put together from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline import dateparsing
from timeline.tagger.folding import fold
from timeline.tagger.languages import cues, generic
from timeline.tagger.languages.cldr import key, vocabulary
from timeline.tagger.languages.lexicon import inverted, lookup, pattern, split
from timeline.tagger.rules import DIGITS, Rule
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.tagger.languages.lexicon import Lexicon
    from timeline.tagger.rules import Production

GRAINS = {
    unit: Grain(unit)
    for unit in ("day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century")
}
SYMBOLS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE"}
CLOCKS = {"hour": "H", "minute": "M", "second": "S"}
YEAR = r"(?:1\d|20|21)\d\d(?!\d)"
EARLY = r"[1-9]\d\d(?!\d)(?= ?[.,;:!?)](?!\d)| ?$)"
"""A year of three digits, where nothing is counted."""
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
NUMBER = "#"
"""Stands for digits among the texts that a match may begin with."""
DAYS, YEARS = ("#1", "#2"), ("#4",)
"""The same for a number of so many digits."""


@dataclass(frozen=True, slots=True, eq=False)
class Kit:
    """Everything the rules of one language share; patterns have no groups of their own."""

    words: Lexicon
    scanner: str
    months: Mapping[str, int]
    stems: Mapping[str, int]
    month: str
    unit: str
    number: str
    year: str
    """A year with the word for "year" behind it, if any."""
    of: str
    article: str
    mod: str
    """An optional ``mod`` group and what joins it to the date."""
    long_mod: str
    """The same before a decade or century."""
    mod_starts: tuple[str, ...]
    tables: Mapping[str, Mapping[str, object]]
    has_been: Callable[[str, int, int], bool]
    """Whether what is said to come after a while had come already."""

    def month_of(self, said: str) -> int | None:
        """The number of a month in any case."""
        form = key(said)
        if form in self.months:
            return self.months[form]
        stems = [stem for stem in self.stems if form.startswith(stem)]
        return self.stems[max(stems, key=len)] if stems else None

    def grain_of(self, said: str) -> Grain | None:
        """The grain of a unit word; ``None`` for hours and less."""
        return GRAINS.get(str(lookup(self.tables["units"], said)))

    def count_of(self, said: str | None) -> float | None:
        """A number in digits or words; ``None`` when it is not told."""
        if said is None:
            return 1
        if re.fullmatch(r"\d+(?:[.,]\d+)?", said):
            return float(said.replace(",", "."))
        value = lookup(self.tables["numbers"], said)
        return float(str(value)) if value is not None else None

    def is_counted(self, text: str, at: int) -> bool:
        """Whether a number stands just before a place, so that the word there is not one alone."""
        word = text[max(0, at - 16) : at].rpartition(" ")[0].rpartition(" ")[2]
        return bool(word) and (
            word[-1].isdecimal() or lookup(self.tables["numbers"], word) is not None
        )

    def said(self, table: str, text: str | None) -> str:
        """What a word of a table means, as text; empty when nothing was said."""
        value = lookup(self.tables[table], text) if text else None
        return "" if value is None else str(value)

    def any_of(self, table: str) -> str:
        """A pattern for the words of a table; one that never matches when it is empty."""
        return f"(?:{pattern(self.tables[table])})" if self.tables[table] else r"(?!)"

    def starts(self, *tables: str) -> tuple[str, ...]:
        """The words of some tables, as texts that a match may begin with."""
        return tuple(word for table in tables for word in self.tables[table])

    @property
    def month_starts(self) -> tuple[str, ...]:
        """The names of months, as texts that a match may begin with."""
        return (*self.months, *self.stems)

    @property
    def leads(self) -> frozenset[str]:
        """The words that may stand before a head: articles, and what is said before a unit."""
        said = (
            *split(self.words.about),
            *split(self.words.of_them),
            *self.starts("numbers", "few"),
        )
        word = re.compile(self.scanner)
        return frozenset(each for text in said for each in word.findall(text)) | self.article_words

    @property
    def article_words(self) -> frozenset[str]:
        """The articles without their apostrophes: too common to wake a rule."""
        return frozenset(word.strip(" '") for word in split(self.words.articles)) - {""}

    def rule(self, name: str, body: str, make: Production, starts: Iterable[str]) -> Rule:
        """A rule woken by the first word of any of the texts that is not an article."""
        word = re.compile(self.scanner)
        articles = self.article_words
        heads: dict[str, None] = {}
        for start in starts:
            if start == NUMBER or start in DIGITS:
                heads.update(dict.fromkeys(DIGITS if start == NUMBER else (start,)))
                continue
            said = (found for found in word.findall(start.rstrip("*")) if found not in articles)
            if found := next(said, ""):
                heads.update(dict.fromkeys(DIGITS if found.isdecimal() else (found,)))
        return Rule(name, f"(?:{body})", make, tuple(heads))


def behind(words: str) -> str:
    """A look-behind for one of the words, each with the space after it, if it has one."""
    spaced = (word if word.endswith("'") else f"{word} " for word in split(words))
    each = "|".join(rf"(?<=\b{re.escape(word)})" for word in spaced)
    return f"(?:{each})" if each else r"(?!)"


def not_behind(words: str) -> str:
    """The contrary of ``behind``."""
    return "".join(rf"(?<!\b{re.escape(word)} )" for word in split(words))


def kit(lexicon: Lexicon) -> Kit:
    """The patterns of a language with a lexicon."""
    vocab = vocabulary(lexicon.code)
    months = {**vocab.months, **{w: int(str(n)) for w, n in inverted(lexicon.months).items()}}
    long = {form: number for form, number in months.items() if form not in vocab.short}
    tables: dict[str, dict[str, object]] = {
        name: inverted(getattr(lexicon, name))
        for name in (
            *("units", "relatives", "relatives_after", "others", "others_after", "fixed"),
            *("numbers", "weekdays", "plural_weekdays", "mods", "day_parts", "seasons"),
            *("ordinals", "sets", "references", "decades", "centuries", "holidays", "noons"),
        )
    }
    few: dict[str, object] = dict.fromkeys(split(lexicon.few), "few")
    days: dict[str, object] = {
        fold(phrase): amount
        for phrase, (amount, unit) in dateparsing.words(lexicon.code).relative.items()
        if unit == "day" and len(phrase) > 2
    }
    tables |= {
        "thirds": {**tables["mods"], **inverted(lexicon.thirds)},
        "few": few,
        "today": days,
        "year_before": dict.fromkeys(split(lexicon.year_before), True),
        "every": dict.fromkeys(split(lexicon.every), True),
        "quarters": dict.fromkeys(split(lexicon.quarters), True),
        "halves": dict.fromkeys(split(lexicon.halves), True),
    }
    counted = pattern([*tables["numbers"], *few])
    of = lexicon.of or " {1,2}"
    mod, long_mod = pattern(tables["mods"]), pattern(tables["thirds"])
    starred = [w.rstrip("*") for table in tables.values() for w in table if w.endswith("*")]
    starred += tables["weekdays"] if lexicon.compounds else ()
    return Kit(
        words=lexicon,
        scanner=_scanner(lexicon.code, starred),
        months=long,
        stems=vocab.stems,
        month=_month(long, vocab.stems),
        unit=f"(?:{pattern(tables['units'])})",
        number=rf"(?:\d{{1,3}}(?:[.,]\d)?(?!\d)|{counted})" if counted else r"\d{1,3}(?!\d)",
        year=f"{YEAR}(?:{lexicon.year_words})?" if lexicon.year_words else YEAR,
        of=of,
        article=f"(?:{lexicon.articles})?" if lexicon.articles else "",
        mod=f"(?:(?P<mod>{mod})(?:{of}|[ -]))?" if mod else "(?P<mod>(?!))?",
        long_mod=f"(?:(?P<mod>{long_mod})(?:{of}|[ -]))?" if long_mod else "(?P<mod>(?!))?",
        mod_starts=tuple(tables["thirds"]),
        tables=tables,
        has_been=cues.has_been(lexicon),
    )


def _month(long: Mapping[str, int], stems: Mapping[str, int]) -> str:
    exact = pattern(long)
    cased = "|".join(rf"{re.escape(stem)}[^\W\d_]{{0,5}}" for stem in sorted(stems, key=len)[::-1])
    return f"(?:{exact}|{cased})" if cased else f"(?:{exact})"


def _scanner(code: str, starred: list[str]) -> str:
    """As ``generic.scanner``, with the beginnings of words that take any ending set apart."""
    base = generic.scanner(code)
    if not starred:
        return base
    stems = "|".join(re.escape(stem) for stem in sorted(set(starred), key=lambda s: (-len(s), s)))
    return base.replace(r"\d+|", rf"\d+|(?:{stems})|", 1)
