"""The date in a field of a file, as a person writes it there, becomes a When.

A field holds one date and nothing else: ``2011-02-05``, ``2011``, ``5 February 2011``,
``early 2021``, ``about 1905``, ``before 2 March 2021``, ``March to May 2021``. Nothing is counted
from today, and what can be read in two ways is refused. Dates in running text are the tagger's; it
is asked here for one whole date in other words or another language, and dateparser for what nobody
else reads: the order and the signs of another country, ``5-Feb-2011``, ``februar 5, 2011``.
"""

from __future__ import annotations

from timeline.datefield.english import phrase, refusal
from timeline.datefield.figures import edtf
from timeline.datefield.written import FORMS, OPEN, DateFieldError, Written, between
from timeline.dateparsing import parse
from timeline.when import Granularity, When, third_of

__all__ = ["DateFieldError", "Written", "read", "until"]

_LONGEST = 80
_UNKNOWN = {"unknown", "undated", "not known", "xxxx"}


def read(text: str, language: str = "en") -> Written:
    """The date a field holds, in figures, in English, or in the words of a language.

    Raises ``DateFieldError``, whose ``hint`` says what to write instead.
    """
    words = " ".join(text.replace("\u2212", "-").split())
    if len(words) > _LONGEST:
        raise DateFieldError(f"too long for a date: {words[:40]}…", FORMS)
    figures = edtf(words)
    if figures is not None:
        lasts = figures.is_interval and figures.start is not None and third_of(figures) is None
        return Written(figures, lasts)
    low = words.casefold().rstrip(" .")
    if low in _UNKNOWN:
        return Written(None)
    try:
        found = phrase(low) or _as_in_text(words, language) or _any_order(words, language)
    except DateFieldError:
        raise
    except ValueError as error:
        raise DateFieldError(str(error), "correct the date") from error
    if found is None:
        raise refusal(words, low)
    return found


def until(start: When, end: str, language: str = "en") -> When:
    """The interval from a start to what the field ``end`` holds; raises ``DateFieldError``."""
    if start.is_interval:
        raise DateFieldError("`date` is an interval already", "remove `end`, or shorten `date`")
    if end.strip().casefold() in OPEN:
        return When(f"{start}/..")
    last = read(end, language).when
    if last is None or last.is_interval:
        hint = "write one day, month or year"
        raise DateFieldError(f"not the end of an interval: {end!r}", hint)
    return between(start, last)


def _as_in_text(words: str, language: str) -> Written | None:
    """A date that says everything in the words of a language, and nothing beside it."""
    from timeline.tagger import tag  # noqa: PLC0415 - loaded only for what ``phrase`` cannot read

    found = tag(words, language=language or "en")
    if len(found) != 1 or found[0].text != words or found[0].anchor or found[0].implied:
        return None
    when = found[0].when
    if when is None or when.drawn is None:
        if language.startswith("en") or not language:
            return None  # ``refusal`` says more of English words
        raise DateFieldError(f"the year is missing: {words}", FORMS)
    return Written(when, when.is_interval and third_of(when) is None)


def _any_order(words: str, language: str) -> Written | None:
    """A date with its year and the name of its month in an order or with signs that are not usual.

    dateparser takes almost any; ``parse`` believes it only where the words themselves say all.
    """
    when = parse(words, language or "en")
    if when is None or when.drawn is None or when.granularity is Granularity.YEAR:
        return None
    return Written(when)
