"""Dates in words: one ``When`` in the reader's language, as precise as it is and no more."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.when import Day, Granularity, When, third_of
from timeline.words.calendar import formatted, month_name, pattern_of
from timeline.words.date_phrases import DATES
from timeline.words.gap_phrases import GAPS, NUMBERS
from timeline.words.phrases import base, locale, number_words, phrase, plural

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@lru_cache(maxsize=20_000)
def date_words(
    when: When | None, language: str, style: str = "long", *, within: bool = False
) -> str:
    """The date as a noun: ``8 April 2010``; ``short``: ``8 Apr 2010``; ``panel``: ``8 Apr``.

    ``panel`` leaves the year out, for a stretch of the chart whose caption has it. With ``within``
    an interval is that in which some day is meant: ``between 23 and 29 May 2022``.
    """
    if when is None or when.granularity is Granularity.UNKNOWN:
        return phrase("date-unknown", language)
    if within and style == "long" and when.is_interval and third_of(when) is None:
        return _interval_words(when, language, style, "within")
    return _words(when, language, style, oblique=False)


def gap_words(earlier: When | None, later: When | None, language: str) -> str:
    """``ten months later`` between two exact days at least 45 days apart, else nothing."""
    if not (earlier and later and _exact(earlier) and _exact(later)):
        return ""
    first, second = earlier.drawn, later.drawn
    days = second.ordinal - first.ordinal if first and second else 0
    if days < 45:
        return ""
    months = round(days / 30.4369)
    if days < 60:
        key, number = "weeks-later", round(days / 7)
    elif months < 24 and months != 12:
        key, number = "months-later", months
    else:
        key, number = "years-later", round(days / 365.2425)
    row = GAPS[key]
    root = base(language) if base(language) in row else "en"
    names = NUMBERS.get(root, "").split()
    words = names[number - 1] if number <= len(names) else number_words(number, root)
    forms = row[root]
    text = forms if isinstance(forms, str) else forms.get(plural(number, root), forms["other"])
    return text.format(words=words)


def day_words(day: Day, language: str, style: str = "long") -> str:
    """A day in words, as ``date_words``."""
    skeleton = {"long": "long", "short": "yMMMd", "panel": "MMMd"}[style]
    return formatted(skeleton, language, day.year, day.month, day.day)


def year_words(year: int, language: str) -> str:
    """A year in words: ``2010``, ``44 BC`` for -43, ``12,000`` grouped from five figures on."""
    return formatted("y", language, year, 1, 1)


def month_words(year: int | None, month: int, language: str, style: str = "long") -> str:
    """A month in words, ``January 2021``; without its year where that is ``None``."""
    if year is None or style == "panel":
        return month_name(language, month, style, alone=True)
    return formatted("yMMMM" if style == "long" else "yMMM", language, year, month, 1)


def range_words(start: Day, end: Day, language: str, style: str = "long") -> str:
    """Two days as a range, with what they share said once: ``26 January to 2 March 2021``."""
    first, last = _days(start, end, language, style)
    return phrase("range-days" if style == "long" else "range-short", language).format(
        start=first, end=last
    )


def _exact(when: When) -> bool:
    return when.is_day and not when.qualifier


def _words(when: When, language: str, style: str, *, oblique: bool) -> str:
    if third := third_of(when):
        part, whole = third
        if phrase(part, language):
            named = _words(whole, language, style, oblique=True)
            return phrase(part, language, date=named)
    if when.is_interval:
        return _interval_words(when, language, style)
    plain = _plain(when, language, style, oblique=oblique or when.qualifier == "~")
    if when.qualifier in {"~", "%"}:
        plain = phrase("about", language, date=plain)
    if when.qualifier in {"?", "%"}:
        plain = phrase("probably", language, date=plain)
    return plain


def _interval_words(when: When, language: str, style: str, kind: str = "range") -> str:
    start, end = when.start, when.end
    if start is None or end is None:
        side = end or start
        if side is None:  # pragma: no cover - When refuses an interval without ends
            return phrase("date-unknown", language)
        unknown = "" in when.edtf.split("/")
        key = ("begun" if unknown else "since") if end is None else "ended" if unknown else "until"
        if style != "long":
            key = "since-short" if end is None else "until-short"
        elif side.is_day and any(tag in DATES[key + "-days"] for tag in _tags(key, language)):
            key += "-days"
        named = _words(side, language, style, oblique=True)
        return phrase(key, language, date=named)
    both = start.qualifier == end.qualifier == "~"
    if both:
        kind = "range"
        start, end = When(start.edtf[:-1]), When(end.edtf[:-1])
    days = start.is_day and end.is_day
    kind += "-days" if days else ""
    if days and start.drawn and end.drawn and not (start.qualifier or end.qualifier):
        first, last = _days(start.drawn, end.drawn, language, style)
    else:
        oblique = style == "long"
        first = _words(start, language, style, oblique=oblique)
        last = _words(end, language, style, oblique=oblique and end.granularity is Granularity.YEAR)
    if style != "long":
        years = {Granularity.YEAR}
        if {start.granularity, end.granularity} == years and first.isdigit() and last.isdigit():
            joined = f"{first}–{last}"
        else:
            joined = phrase("range-short", language, start=first, end=last)
    elif both and base(language) not in {"en", "de"}:
        # A second preposition after "about" is wrong in the other languages; a dash never is.
        joined = f"{first} – {last}"
    else:
        joined = phrase(kind, language, start=first, end=last)
    return phrase("about", language, date=joined) if both else joined


def _tags(key: str, language: str) -> tuple[str, ...]:
    return (language, base(language)) if key + "-days" in DATES else ()


def _days(start: Day, end: Day, language: str, style: str) -> tuple[str, str]:
    last = day_words(end, language, style)
    pattern = pattern_of("long" if style == "long" else "yMMMd", language)
    day_first = pattern.lstrip().startswith("d")
    if style == "panel" or not day_first or start.year != end.year:
        return day_words(start, language, style), last
    if start.month == end.month and style == "long":
        # What stands before the month is the day and its stop: "26", "26.".
        alone = re.split("[ML]", pattern)[0].split("'")[0].strip()
        return alone.replace("d", str(start.day)), last
    skeleton = "MMMMd" if style == "long" else "MMMd"
    return formatted(skeleton, language, *start), last


def _plain(when: When, language: str, style: str, *, oblique: bool) -> str:
    text = when.edtf.rstrip("?~%")
    first = when.earliest
    if first is None:
        return phrase("year-unknown", language, date=_without_year(text, language, style))
    match when.granularity:
        case Granularity.DAY:
            return day_words(first, language, style)
        case Granularity.TIME:
            day = day_words(first, language, style)
            clock = _clock(text)
            return phrase("at-time", language, date=day, time=clock) if style == "long" else day
        case Granularity.MONTH:
            named = month_words(first.year, first.month, language, style)
            return _genitive(named, first, language) if oblique and style == "long" else named
        case Granularity.YEAR:
            return _year(first.year, language, oblique=oblique)
        case _:
            return _long_period(when, first, language, style)


def _without_year(text: str, language: str, style: str) -> str:
    month, *day = (int(part) for part in text.split("-")[1:] if part.isdigit())
    if not day:
        return month_words(None, month, language, style)
    return formatted("MMMMd" if style == "long" else "MMMd", language, 2000, month, day[0])


def _clock(text: str) -> str:
    hour, minute = text.split("T")[1][:5].split(":")
    zone = text.split("T")[1][5:].lstrip(":0123456789")
    return f"{hour}:{minute}" + (" UTC" if zone == "Z" else "")


def _year(year: int, language: str, *, oblique: bool) -> str:
    named = year_words(year, language)
    if oblique and base(language) == "ru" and year > 0:
        return f"{named}\u00a0г."
    return named


def _genitive(named: str, day: Day, language: str) -> str:
    """The month in the form it takes inside a date, where a language tells them apart."""
    alone = month_name(language, day.month, "long", alone=True)
    return named.replace(alone, month_name(language, day.month, "long", alone=False), 1)


def _long_period(when: When, first: Day, language: str, style: str) -> str:
    last = when.latest or first
    number = int(when.edtf.rstrip("?~%")[-2:]) if when.edtf.rstrip("?~%")[-2:].isdigit() else 0
    year = year_words(first.year, language)
    after = year_words(last.year, language)
    words = ""
    if when.granularity is Granularity.SEASON:
        words = phrase(f"season-{number}", language, year=year, next=_second(year, after))
    elif when.granularity is Granularity.QUARTER:
        words = phrase(f"quarter-{number - 32}", language, year=year)
    elif when.granularity is Granularity.HALF:
        words = phrase(f"half-{number - 39}", language, year=year)
    elif when.granularity is Granularity.DECADE and first.year > 0:
        words = phrase("decade", language, year=year)
    elif when.granularity is Granularity.CENTURY:
        words = _century(first.year, language)
    if words:
        return words
    if when.granularity in {Granularity.DECADE, Granularity.CENTURY}:
        return f"{year}–{after}"
    months = range_words(first, last, language, "short")
    return months if style != "panel" else range_words(first, last, language, "panel")


def _second(year: str, after: str) -> str:
    """The later of two years, short where the century is the same: 2020–21."""
    both = year.isdigit() and after.isdigit() and len(year) == len(after) == 4
    return after[2:] if both and year[:2] == after[:2] else after


def _century(first: int, language: str) -> str:
    before = first < 0
    number = -first // 100 + 1 if before else first // 100 + 1
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    words = phrase("century", language).format(
        n=number, ordinal=f"{number}{suffix}", roman=_roman(number)
    )
    if not words or not before:
        return words
    return f"{words} {locale(language).eras['abbreviated'][0]}"


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text
