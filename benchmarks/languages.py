"""Table: the share of CLDR-formatted dates found, with exact span and value, in every language.

Dates are written by Babel in the patterns full, long, medium and month-year (skeleton ``yMMMM``),
set among words of the language itself (names of countries, which CLDR has too), and tagged. Run
``python benchmarks/languages.py [language …]``; the worst come first.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from babel import Locale, UnknownLocaleError, localedata
from babel.dates import format_date, format_skeleton

from timeline import dateparsing
from timeline.tagger import tag

PATTERNS = ("full", "long", "medium", "yMMMM")
COUNTRIES = ("FR", "JP", "BR", "IN", "EG")
SPACED = ("{0} {date} {1}.", "{0}: {date}, {1}!", "{0} 25 {1} ({date}).")
UNSPACED = ("{0}{date}{1}。", "{0} {date} {1}", "{0}({date}){1}")


class Score(NamedTuple):
    """What one language comes to."""

    language: str
    script: str
    found: int
    of: int
    spurious: int
    """Mentions that overlap no date."""
    by_pattern: dict[str, float]
    missed: tuple[str, ...]
    """Examples: the formatted date, and what was found in its place."""

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.found / self.of


def locales() -> dict[str, Locale]:
    """The languages that dateparser and Babel both know."""
    known = {}
    for language in dateparsing.languages():
        try:
            known[language] = Locale.parse(language, sep="-")
        except UnknownLocaleError:
            continue
    return known


def clean() -> None:
    """Make Babel forget what it has read: looking up one locale can change another's months."""
    localedata._cache.clear()  # noqa: SLF001 - there is no other way


def days(count: int) -> list[date]:
    """So many days of every month and of a hundred years, always the same."""
    start = date(1950, 1, 3)
    return [start + timedelta(days=n * 36_500 // count + n % 12 * 31) for n in range(count)]


def written(day: date, pattern: str, locale: Locale) -> str:
    """A day as CLDR writes it."""
    if pattern in {"full", "long", "medium"}:
        return format_date(day, pattern, locale=locale)
    return format_skeleton(pattern, day, locale=locale)


def script(text: str) -> str:
    """The script of most letters, by their Unicode names."""
    names = Counter(unicodedata.name(char, "?").split()[0] for char in text if char.isalpha())
    return names.most_common(1)[0][0] if names else "?"


def measure(language: str, locale: Locale, count: int = 24) -> Score:
    """How many of the dates are found in one language."""
    clean()
    countries = [locale.territories.get(code, code) for code in COUNTRIES]
    carriers = SPACED if dateparsing.words(language).spaced else UNSPACED
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    spurious, missed, letters = 0, [], ""
    for number, day in enumerate(days(count)):
        for place, pattern in enumerate(PATTERNS):
            text = written(day, pattern, locale)
            words = countries[(number + place) % 5 :] + countries
            head, tail = carriers[(number + place) % 3].format(*words, date="\0").split("\0")
            value = day.isoformat()[: 7 if pattern == "yMMMM" else 10]
            mentions = tag(head + text + tail, dct="2015-06-17", language=language)
            span = (len(head), len(head) + len(text))
            hit = any((m.span.start, m.span.end, m.value) == (*span, value) for m in mentions)
            found[pattern] += hit
            of[pattern] += 1
            spurious += sum(m.span.end <= span[0] or m.span.start >= span[1] for m in mentions)
            letters += text
            if not hit and len(missed) < 8:
                missed.append(f"{text} -> {[(m.text, m.value) for m in mentions]}")
    shares = {pattern: found[pattern] / of[pattern] for pattern in PATTERNS}
    total = (sum(found.values()), sum(of.values()))
    return Score(language, script(letters), *total, spurious, shares, tuple(missed))


def main(wanted: list[str]) -> None:
    """Print the table."""
    known = locales()
    scores = [measure(name, known[name]) for name in wanted or known]
    scores.sort(key=lambda score: (score.share, score.language))
    print(f"{'language':9} {'script':12} {'share':>6} {'spurious':>8}  " + " ".join(PATTERNS))
    for score in scores:
        shares = " ".join(f"{share:{len(name)}.0%}" for name, share in score.by_pattern.items())
        print(
            f"{score.language:9} {score.script:12} {score.share:6.1%} {score.spurious:8}  {shares}"
        )
        for line in score.missed if wanted else ():
            print("          ", line)
    good = [score for score in scores if score.share >= 0.95]
    average = sum(score.share for score in scores) / len(scores)
    scripts = len({score.script for score in good})
    print(f"{len(good)} of {len(scores)} languages at 95 % or more, in {scripts} scripts;", end=" ")
    print(f"average {average:.1%}")


if __name__ == "__main__":
    main(sys.argv[1:])
