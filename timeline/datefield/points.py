"""One date in English words: a day, month, season, year, decade, or a third of one."""

from __future__ import annotations

import re
from functools import cache

from timeline.datefield.figures import edtf, numeric
from timeline.datefield.written import DateFieldError
from timeline.when import When, early_mid_late, year_text

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
# What stands before the number of a part of the year in EDTF, and the numbers of its names.
_PARTS_OF_YEAR = {
    "season": (0, _SEASONS),
    "quarter": (32, _ORDINALS),
    "ordinal": (32, _ORDINALS),
    "half": (39, _ORDINALS),
    "nth": (39, _ORDINALS),
}
_PARTS = {"early": "early", "mid": "mid", "middle of": "mid", "late": "late"}
_PARTS |= {"beginning of": "early", "start of": "early", "end of": "late"}

MONTH = "(?P<month>" + "|".join(f"{m[:3]}(?:{m[3:]})?" for m in MONTHS) + r"|sept)\.?"
DAY = r"(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>ad\s*\d{1,4}|\d{1,4}\s*(?:bce?|ce|ad)|\d{4})"
_POINTS = (
    rf"{DAY}\s+(?:of\s+)?{MONTH},?\s+{YEAR}",
    rf"{MONTH}\s+{DAY},?\s+{YEAR}",
    rf"{MONTH},?\s+(?:of\s+)?{YEAR}",
    rf"(?:the\s+year\s+)?{YEAR}",
    rf"(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?{YEAR}(?:[/–-]\d\d)?",
    rf"q(?P<quarter>[1-4])[\s/-]*{YEAR}",
    rf"{YEAR}[\s/-]*q(?P<quarter>[1-4])",
    rf"(?:the\s+)?(?P<ordinal>first|second|third|fourth|last)\s+quarter\s+(?:of\s+)?{YEAR}",
    rf"h(?P<half>[12])[\s/-]*{YEAR}",
    rf"(?:the\s+)?(?P<nth>first|second)\s+half\s+(?:of\s+)?{YEAR}",
    r"(?:the\s+)?(?P<decade>\d{3})0['’]?s",
    r"(?:the\s+)?(?P<century>\d{1,2})(?:st|nd|rd|th)\s+century",
)


@cache
def compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Compiled when a date in words is met; most files hold only EDTF."""
    return tuple(re.compile(pattern, re.ASCII) for pattern in patterns)


def point(low: str) -> When | None:
    """The date of words in small letters; ``None`` when they are none, or more than one."""
    weekday = re.match(rf"({'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?", low)
    if weekday:
        when = point(low[weekday.end() :])
        return _checked(when, weekday[1]) if when else None
    part = re.match(
        r"(?:in\s+)?(?:the\s+)?(early|mid|late|middle of|beginning of|start of|end of)[\s-]+", low
    )
    if part:
        whole = point(low[part.end() :])
        return early_mid_late(_PARTS[part[1]], whole) if whole else None
    figures = edtf(low.upper()) or numeric(low)
    if figures is not None:
        return None if figures.is_interval else figures
    for pattern in compiled(_POINTS):
        match = pattern.fullmatch(low)
        if match:
            return When(compose(match.groupdict()))
    return None


def compose(parts: dict[str, str | None]) -> str:
    """EDTF from the named parts of a pattern."""
    if decade := parts.get("decade"):
        return f"{decade}X"
    if century := parts.get("century"):
        return f"{int(century) - 1:02}XX"
    text = year_text(_year(parts["year"] or ""))
    if name := next((key for key in _PARTS_OF_YEAR if parts.get(key)), None):
        word = parts[name] or ""
        first, numbers = _PARTS_OF_YEAR[name]
        return f"{text}-{first + (int(word) if word.isdigit() else numbers[word])}"
    if month := parts.get("month"):
        text += f"-{_month(month):02}"
        if day := parts.get("day"):
            text += f"-{int(day):02}"
    return text


def _month(word: str) -> int:
    return next(n for n, name in enumerate(MONTHS, start=1) if name.startswith(word[:3]))


def _year(text: str) -> int:
    number = int(re.sub(r"\D", "", text))
    return 1 - number if "bc" in text else number


def _checked(when: When, weekday: str) -> When:
    """The same day, when it falls on the weekday that is said."""
    if when.is_day and when.earliest:
        real = WEEKDAYS[when.earliest.weekday]
        if real != weekday:
            message = f"{when} was a {real.capitalize()}, not a {weekday.capitalize()}"
            raise DateFieldError(message, "correct the day or the date")
    return when
