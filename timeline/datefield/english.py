"""English phrases around dates: bounds, ends, doubt, and why other words are no date."""

from __future__ import annotations

import re

from timeline.datefield.points import DAY, MONTH, WEEKDAYS, YEAR, compiled, compose, point
from timeline.datefield.written import FORMS, OPEN, DateFieldError, Written, between
from timeline.when import Granularity, When, year_text

_ABOUT = r"(?:~|about|around|circa|ca?\.|ca|approximately|approx\.?|roughly|some time around)"
_PERHAPS = r"(?:perhaps|possibly|probably|maybe|presumably|uncertain:?)"
_DASH = r"\s*[–—-]\s*"
_DAY_2 = DAY.replace("<day>", "<day2>")
_SPANS = (
    rf"{DAY}{_DASH}{_DAY_2}\s+(?:of\s+)?{MONTH},?\s+{YEAR}",
    rf"{MONTH}\s+{DAY}{_DASH}{_DAY_2},?\s+{YEAR}",
)
_BOUND = re.compile(
    r"(?P<before>before|prior to)\s+"
    r"|(?P<by>by|no later than|not later than|until|till|up to)\s+"
    r"|(?P<after>after)\s+"
    r"|(?P<since>since|no earlier than|not before)\s+"
)
_RELATIVE = re.compile(
    rf"\b(today|yesterday|tomorrow|now|ago|last|next|this|{'|'.join(WEEKDAYS)})\b"
)


def phrase(low: str) -> Written | None:
    """What English words say, without regard to case; ``None`` when they are no date."""
    low = re.sub(r"^(?:in|on)\s+", "", low)
    for sign, pattern in (("~", _ABOUT), ("?", _PERHAPS)):
        match = re.match(rf"{pattern}\s*", low)
        if match and match.end() < len(low):
            found = phrase(low[match.end() :])
            return _qualified(found, sign) if found else None
    if low.endswith("?"):
        found = phrase(low[:-1].rstrip())
        return _qualified(found, "?") if found else None
    bound = _BOUND.match(low)
    if bound:
        when = point(low[bound.end() :])
        return _bounded(when, bound.lastgroup or "") if when else None
    when = point(low)
    return Written(when) if when else _span(low)


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
    for pattern in compiled(_SPANS):
        match = pattern.fullmatch(low)
        if match:
            parts = match.groupdict()
            last = When(compose({**parts, "day": parts["day2"]}))
            return Written(between(When(compose(parts)), last), lasts=True)
    within = re.match(r"(?:some time )?between\s+", low)
    rest = low[within.end() :] if within else re.sub(r"^from\s+", "", low)
    joint = r"\s+and\s+" if within else r"\s+(?:to|until|till|through)\s+|\s*[–—]\s*|\s+-\s+|-"
    for match in re.finditer(joint, rest):
        left, right = rest[: match.start()], rest[match.end() :]
        if right in OPEN:
            begin = point(left)
            return Written(When(f"{begin}/.."), lasts=True) if begin else None
        end = point(right)
        begin = point(left) or _completed(left, right)
        if end and begin and not (end.is_interval or begin.is_interval):
            return Written(between(begin, end), lasts=not within)
    begin = point(rest) if low.startswith("from ") else None
    if begin and not begin.is_interval:
        return Written(When(f"{begin}/.."), lasts=True)
    return None


def _completed(left: str, right: str) -> When | None:
    """``5 March`` of ``5 March to 9 April 2021``: the month or the year is taken from the end.

    ``Feb-2011`` is one month, not the time from a month to a year.
    """
    tail = re.search(rf"(?:{MONTH},?\s+)?{YEAR}$", right)
    if tail is None:
        return None
    year = re.search(rf"{YEAR}$", right)
    if year and year[0] == right:
        return None
    shared = [year[0]] if year else []
    if tail["month"]:
        shared.append(tail[0])
    return next((when for text in shared if (when := point(f"{left} {text}"))), None)


def refusal(words: str, low: str) -> DateFieldError:
    """Why words are no date, as exactly as can be said."""
    try:
        of_any_year = point(f"{low} 2000")
    except ValueError:
        return DateFieldError(f"there is no such day: {words}", "correct it, and add the year")
    if of_any_year:
        hint = f"add the year, or write XXXX{of_any_year.edtf[4:]} if it is not known"
        return DateFieldError(f"the year is missing: {words}", hint)
    if re.fullmatch(r"\d{1,3}", low, re.ASCII):
        return DateFieldError(f"is this a year? {words}", f"write {int(low):04} or AD {int(low)}")
    if _RELATIVE.search(low):
        hint = "a date here stands for itself: " + FORMS
        return DateFieldError(f"nothing is counted from today: {words}", hint)
    return DateFieldError(f"not a date: {words}", FORMS)
