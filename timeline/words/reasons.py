"""Reasons: how a date was understood, said to the reader in the language of the page."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from timeline.when import When
from timeline.words.dates import date_words
from timeline.words.phrases import base, locale
from timeline.words.reason_phrases import ANCHORS, REASONS

_DAYS = {
    "day": 1,
    "week": 7,
    "month": 30,
    "quarter": 90,
    "half": 180,
    "year": 365,
    "decade": 3650,
    "century": 36500,
}
_SLOTS = {
    "anchor": "|".join(map(re.escape, ANCHORS)),
    "date": r"[\dX][^\s,]*",
    "count": r"\d+",
    "unit": "|".join(_DAYS),
    "year": r"-?\d+",
    "weekday": "[A-Z][a-z]+day",
    "words": ".+?",
    "noun": ".+",
}
_SLOTS["other"] = f"{_SLOTS['date']}|{_SLOTS['weekday']}"
_SLOTS["first"] = _SLOTS["second"] = r"\S+(?: and \S+)*"
_SLOTS["length"] = _SLOTS["end"] = _SLOTS["words"]
_IN_CLDR = {"quarter": "month", "half": "month", "decade": "year", "century": "year"}
"""Units that CLDR counts in others."""
_JOINTS = {"fr": " ; ", "ar": "؛ "}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def reason_words(reason: str, language: str) -> str:
    """The clauses of a reason in this language, their EDTF dates in words.

    A clause that the table does not know stays as it is, in English.
    """
    whole = _clause(reason, language)
    if whole is not None:
        return whole
    joined = _JOINTS.get(base(language), "; ")
    return joined.join(_clause(part, language) or part for part in reason.split("; "))


def _clause(clause: str, language: str) -> str | None:
    for pattern, row in _patterns():
        match = pattern.fullmatch(clause)
        if match is None:
            continue
        language = language if base(language) in row else "en"
        template = row[base(language)]
        values = {name: _slot(name, value, language) for name, value in match.groupdict().items()}
        if "{span}" in template:
            values["span"] = _span(clause, match, language)
        if "{anchor}" in template and "anchor" not in values:
            values["anchor"] = _slot("anchor", "the day of writing", language)
        return template.format(**values)
    return None


def _slot(name: str, value: str, language: str) -> str:
    if name == "anchor":
        return ANCHORS[value].get(base(language), value)
    if value in _WEEKDAYS:
        names = locale(language).days["format"]["wide"]
        return str(names[_WEEKDAYS.index(value)])
    if name in {"date", "other"}:
        return date_words(When(value), language)
    return value


def _span(clause: str, match: re.Match[str], language: str) -> str:
    """``2 weeks ago``, as CLDR says it."""
    # Babel's dates are slow to import, and an English page has no need of them.
    from babel.dates import format_timedelta  # noqa: PLC0415

    unit = match["unit"]
    count = int(match.groupdict().get("count") or 1)
    days = count * _DAYS.get(unit, 1) * (-1 if " before " in clause else 1)
    return str(
        format_timedelta(
            timedelta(days=days),
            granularity=_IN_CLDR.get(unit, unit),  # type: ignore[arg-type]
            threshold=10**9,
            add_direction=True,
            locale=locale(language),
        )
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """Each clause of the table as a pattern, and its row with the English one added."""
    found = []
    for key, row in REASONS.items():
        parts = re.split(r"\{(\w+)\}", key)
        pattern = "".join(
            f"(?P<{part}>{_SLOTS[part]})" if number % 2 else re.escape(part)
            for number, part in enumerate(parts)
        )
        found.append((re.compile(pattern), {"en": key} | row))
    return tuple(found)
