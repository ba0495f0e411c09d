"""Dates in figures alone: EDTF, timestamps of programs, and day, month and year with dots."""

from __future__ import annotations

import re

from timeline.datefield.written import FORMS, DateFieldError
from timeline.when import When

_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})", re.ASCII)
_UNBROKEN = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)
_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(.*)", re.ASCII)
_EDTF_LIKE = re.compile(r"[-0-9XYTZ~?%:+./]*\d[-0-9XYTZ~?%:+./]*", re.ASCII)


def edtf(words: str) -> When | None:
    """A date that is EDTF already, or a timestamp or date a program wrote; else ``None``."""
    stamp = _TIMESTAMP.fullmatch(words)
    numbers = _YEAR_FIRST.fullmatch(words)
    unbroken = _UNBROKEN.fullmatch(words)
    years = _YEARS.fullmatch(words)
    if stamp:
        zone = stamp[3].strip().replace("UTC", "Z")
        words = f"{stamp[1]}T{stamp[2]}{zone}"
    elif numbers:
        words = f"{numbers[1]}-{int(numbers[3]):02}-{int(numbers[4]):02}"
    elif unbroken:
        words = "-".join(unbroken.groups())
    elif years:
        words = "/".join(years.groups())
    elif _NUMERIC.fullmatch(words) or not _EDTF_LIKE.fullmatch(words):
        return None
    try:
        return When(words)
    except ValueError as error:
        if re.fullmatch(r"[-X\d]{4,}[~?%]?|.*/.*|.*T.*", words):
            hint = "correct the date" if re.search("no (day|month)|ends before", str(error)) else ""
            raise DateFieldError(str(error), hint or FORMS) from error
        return None


def numeric(words: str) -> When | None:
    """A day in figures with the year last, where only one order of day and month is possible.

    ``None`` when the words are none; raises ``DateFieldError`` when they can be read in two ways.
    """
    match = _NUMERIC.fullmatch(words)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), match[4]
    if len(year) == 2:
        raise DateFieldError(f"a year of two figures: {match[0]}", FORMS)
    fits = [
        (month, day)
        for month, day in {(second, first), (first, second)}
        if 1 <= month <= 12 and 1 <= day <= 31
    ]
    if len(fits) == 1:
        return When(f"{year}-{fits[0][0]:02}-{fits[0][1]:02}")
    if not fits:
        raise DateFieldError(f"there is no such date: {match[0]}", "correct the date")
    one, other = (f"{year}-{month:02}-{day:02}" for month, day in sorted(fits, reverse=True))
    raise DateFieldError(
        f"{match[0]} can be read in two ways", f"write {one} or {other}, the year first"
    )
