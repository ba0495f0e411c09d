"""The date in a field of a file, as a person writes it there, becomes a When.

A field holds one date and nothing else: ``2011-02-05``, ``2011``, ``5 February 2011``,
``early 2021``, ``about 1905``, ``before 2 March 2021``, ``March to May 2021``. Nothing is counted
from today, and what can be read in two ways is refused. Dates in running text are the tagger's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline.when import Granularity, When, early_mid_late, third_of, year_text

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

_ABOUT = r"(?:about|around|circa|ca?\.|ca|approximately|approx\.?|roughly|some time around)"
_PERHAPS = r"(?:perhaps|possibly|probably|maybe|presumably|uncertain:?)"
_DASH = r"\s*[–—-]\s*"
_MONTH = "(?P<month>" + "|".join(f"{m[:3]}(?:{m[3:]})?" for m in MONTHS) + r"|sept)\.?"
_DAY = r"(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAY_2 = _DAY.replace("<day>", "<day2>")
_YEAR = r"(?P<year>ad\s*\d{1,4}|\d{1,4}\s*(?:bce?|ce|ad)|\d{4})"

_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})", re.ASCII)
_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(.*)", re.ASCII)
_EDTF_LIKE = re.compile(r"[-0-9XYTZ~?%:+./]*\d[-0-9XYTZ~?%:+./]*", re.ASCII)
_OPEN = {"open", "now", "present", "today", "..", "ongoing"}
_UNKNOWN = {"unknown", "undated", "not known", "xxxx"}

_POINTS = (
    rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}",
    rf"(?:the\s+year\s+)?{_YEAR}",
    rf"(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?{_YEAR}(?:[/–-]\d\d)?",
    rf"q(?P<quarter>[1-4])[\s/-]*{_YEAR}",
    rf"{_YEAR}[\s/-]*q(?P<quarter>[1-4])",
    rf"(?:the\s+)?(?P<ordinal>first|second|third|fourth|last)\s+quarter\s+(?:of\s+)?{_YEAR}",
    rf"h(?P<half>[12])[\s/-]*{_YEAR}",
    rf"(?:the\s+)?(?P<nth>first|second)\s+half\s+(?:of\s+)?{_YEAR}",
    r"(?:the\s+)?(?P<decade>\d{3})0['’]?s",
    r"(?:the\s+)?(?P<century>\d{1,2})(?:st|nd|rd|th)\s+century",
)
_SPANS = (
    rf"{_DAY}{_DASH}{_DAY_2}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
    rf"{_MONTH}\s+{_DAY}{_DASH}{_DAY_2},?\s+{_YEAR}",
)
_BOUND = re.compile(
    r"(?P<before>before|prior to)\s+"
    r"|(?P<by>by|no later than|not later than|until|till|up to)\s+"
    r"|(?P<after>after)\s+"
    r"|(?P<since>since|no earlier than|not before)\s+"
)


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Compiled when a date in words is met; most files hold only EDTF."""
    return tuple(re.compile(pattern, re.ASCII) for pattern in patterns)


class DateFieldError(ValueError):
    """Raised for a field that holds no date, or one that can be read in two ways."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep beside the message what to write instead."""
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Written:
    """What was understood."""

    when: When | None
    """``None`` when the date is said to be unknown."""
    lasts: bool = False
    """Whether the whole time from the start to the end is meant, not some day within it."""


_LONGEST = 80
FORMS = "write 2011-02-05, 2011-02, 2011, 5 February 2011, early 2021 or about 1905"


def read(text: str) -> Written:
    """The date a field holds; raises ``DateFieldError``."""
    words = " ".join(text.replace("\u2212", "-").split())
    if len(words) > _LONGEST:
        raise DateFieldError(f"too long for a date: {words[:40]}…", FORMS)
    edtf = _edtf(words)
    if edtf is not None:
        lasts = edtf.is_interval and edtf.start is not None and third_of(edtf) is None
        return Written(edtf, lasts)
    low = words.casefold().rstrip(" .") if words not in _OPEN else words
    if low in _UNKNOWN:
        return Written(None)
    try:
        found = _phrase(low)
    except DateFieldError:
        raise
    except ValueError as error:
        raise DateFieldError(str(error), "correct the date") from error
    if found is None:
        raise _refusal(words, low)
    return found


def until(start: When, end: str) -> When:
    """The interval from a start to what the field ``end`` holds; raises ``DateFieldError``."""
    if start.is_interval:
        raise DateFieldError("`date` is an interval already", "remove `end`, or shorten `date`")
    if end.strip().casefold() in _OPEN:
        return When(f"{start}/..")
    last = read(end).when
    if last is None or last.is_interval:
        raise DateFieldError(f"not the end of an interval: {end!r}", "write one day, month or year")
    return _between(start, last)


def _between(start: When, end: When) -> When:
    if start.earliest and end.latest and start.earliest > end.latest:
        message = f"the end {end} is before the start {start}"
        raise DateFieldError(message, "exchange or correct the two dates")
    return When(f"{start}/{end}")


def _edtf(words: str) -> When | None:
    """A date that is EDTF already, or a timestamp or date a program wrote; else ``None``."""
    stamp = _TIMESTAMP.fullmatch(words)
    numbers = _YEAR_FIRST.fullmatch(words)
    if stamp:
        zone = stamp[3].strip().replace("UTC", "Z")
        words = f"{stamp[1]}T{stamp[2]}{zone}"
    elif numbers:
        words = f"{numbers[1]}-{int(numbers[3]):02}-{int(numbers[4]):02}"
    elif _NUMERIC.fullmatch(words) or not _EDTF_LIKE.fullmatch(words):
        return None
    try:
        return When(words)
    except ValueError as error:
        if re.fullmatch(r"[-X\d]{4,}[~?%]?|.*/.*|.*T.*", words):
            hint = "correct the date" if re.search("no (day|month)|ends before", str(error)) else ""
            raise DateFieldError(str(error), hint or FORMS) from error
        return None


def _phrase(low: str) -> Written | None:
    """What English words say, without regard to case; ``None`` when they are no date."""
    for sign, pattern in (("~", _ABOUT), ("?", _PERHAPS)):
        match = re.match(rf"{pattern}\s*", low)
        if match and match.end() < len(low):
            found = _phrase(low[match.end() :])
            return _qualified(found, sign) if found else None
    if low.endswith("?"):
        found = _phrase(low[:-1].rstrip())
        return _qualified(found, "?") if found else None
    bound = _BOUND.match(low)
    if bound:
        when = _point(low[bound.end() :])
        return _bounded(when, bound.lastgroup or "") if when else None
    span = _span(low)
    if span:
        return span
    when = _point(low)
    return Written(when) if when else None


def _qualified(found: Written, sign: str) -> Written | None:
    when = found.when
    if when is None:
        return found
    if when.is_interval:
        ends = [
            f"{end}{sign}" if end and not end.qualifier else end or ".."
            for end in (when.start, when.end)
        ]
        return Written(When(f"{ends[0]}/{ends[1]}"), found.lasts)
    if when.qualifier:
        sign = sign if sign == when.qualifier else "%"
    return Written(When(when.edtf.rstrip("?~%") + sign), found.lasts)


def _bounded(when: When, word: str) -> Written | None:
    """A date of which only one side is known."""
    if when.is_interval or when.earliest is None or when.latest is None:
        return None
    if word == "by":
        return Written(When(f"../{when}"))
    if word == "since":
        return Written(When(f"{when}/.."), lasts=True)
    step = -1 if word == "before" else 1
    beside = when.earliest.plus(-1) if word == "before" else when.latest.plus(1)
    text = str(beside)
    if when.granularity is Granularity.YEAR:
        text = year_text(when.earliest.year + step)
    elif when.granularity is Granularity.MONTH:
        text = text[:-3]
    return Written(When(f"../{text}" if word == "before" else f"{text}/.."))


def _span(low: str) -> Written | None:
    """A time from one date to another, the first of which may leave out what both share."""
    for pattern in _compiled(_SPANS):
        match = pattern.fullmatch(low)
        if match:
            first, last = int(match["day"]), int(match["day2"])
            month = _month(match["month"])
            year = year_text(_year(match["year"]))
            start = When(f"{year}-{month:02}-{first:02}")
            return Written(_between(start, When(f"{year}-{month:02}-{last:02}")), lasts=True)
    within = re.match(r"(?:some time )?between\s+", low)
    rest = low[within.end() :] if within else re.sub(r"^from\s+", "", low)
    joint = r"\s+and\s+" if within else r"\s+(?:to|until|till|through)\s+|\s*[–—]\s*|\s+-\s+|-"
    for match in re.finditer(joint, rest):
        left, right = rest[: match.start()], rest[match.end() :]
        if right in _OPEN:
            begin = _point(left)
            return Written(When(f"{begin}/.."), lasts=True) if begin else None
        end = _point(right)
        begin = _point(left) or _completed(left, right)
        if end and begin and not (end.is_interval or begin.is_interval):
            return Written(_between(begin, end), lasts=not within)
    begin = _point(rest) if low.startswith("from ") else None
    if begin and not begin.is_interval:
        return Written(When(f"{begin}/.."), lasts=True)
    return None


def _completed(left: str, right: str) -> When | None:
    """``5 March`` of ``5 March to 9 April 2021``: the month or the year is taken from the end."""
    tail = re.search(rf"(?:{_MONTH},?\s+)?{_YEAR}$", right)
    if tail is None:
        return None
    year = re.search(rf"{_YEAR}$", right)
    shared = [year[0]] if year else []
    if tail["month"]:
        shared.append(tail[0])
    return next((when for text in shared if (when := _point(f"{left} {text}"))), None)


def _point(low: str) -> When | None:
    """One date without a bound: a day, month, season, year, decade or a third of one."""
    weekday = re.match(rf"({'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?", low)
    if weekday:
        when = _point(low[weekday.end() :])
        return _checked(when, weekday[1]) if when else None
    part = re.match(
        r"(?:in\s+)?(?:the\s+)?(early|mid|late|middle of|beginning of|start of|end of)[\s-]+", low
    )
    if part:
        whole = _point(low[part.end() :])
        return early_mid_late(_PARTS[part[1]], whole) if whole else None
    edtf = _edtf(low.upper())
    if edtf is not None:
        return None if edtf.is_interval else edtf
    numbers = _NUMERIC.fullmatch(low)
    if numbers:
        return _numeric(numbers)
    for pattern in _compiled(_POINTS):
        match = pattern.fullmatch(low)
        if match:
            return When(_compose(match.groupdict()))
    return None


def _compose(parts: dict[str, str | None]) -> str:
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


def _numeric(match: re.Match[str]) -> When:
    """A day in figures with the year last, where only one order of day and month is possible."""
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


def _checked(when: When, weekday: str) -> When:
    """The same day, when it falls on the weekday that is said."""
    if when.is_day and when.earliest:
        real = WEEKDAYS[when.earliest.weekday]
        if real != weekday:
            message = f"{when} was a {real.capitalize()}, not a {weekday.capitalize()}"
            raise DateFieldError(message, "correct the day or the date")
    return when


_RELATIVE = re.compile(
    rf"\b(today|yesterday|tomorrow|now|ago|last|next|this|{'|'.join(WEEKDAYS)})\b"
)


def _refusal(words: str, low: str) -> DateFieldError:
    """Why words are no date, as exactly as can be said."""
    of_any_year = _point(f"{low} 2000")
    if of_any_year:
        hint = f"add the year, or write XXXX{of_any_year.edtf[4:]} if it is not known"
        return DateFieldError(f"the year is missing: {words}", hint)
    if re.fullmatch(r"\d{1,3}", low, re.ASCII):
        return DateFieldError(f"is this a year? {words}", f"write {int(low):04} or AD {int(low)}")
    if _RELATIVE.search(low):
        hint = "a date here stands for itself: " + FORMS
        return DateFieldError(f"nothing is counted from today: {words}", hint)
    return DateFieldError(f"not a date: {words}", FORMS)
