"""Context: what the words around a date say of it - its tense, its sentence, its brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.readings import Clock, Fixed, Partial, Shift
from timeline.tagger.units import Cell, Grain

if TYPE_CHECKING:
    from timeline.tagger.rules import Found, Language

SINCE = -2
LONG = 250
"""How far back the beginning of a sentence is looked for, in characters."""
BRACKET = 60
"""How far before a date its opening bracket may stand."""

_SHORT = 4
"""So many words a second participle may stand before its date."""

_CLAUSE = re.compile(r"[.;:!?]|,? (?:and|but|when) ")
_ENTRY = re.compile(r"(?::| ?-)\s")
_STOP = re.compile(r"[.!?]['’\"”)\]]*\s+(?=[^\Wa-z\d]|[\"“‘'(])|\n\s*\n")


def direction(found: Found, folded: str, language: Language) -> int:
    """The direction of time around an incomplete date; 0 where it is of no use.

    ``SINCE`` where it is the beginning of what lasts: that is past in a story too.
    """
    reading = found.reading
    before = folded[max(0, found.start - 12) : found.start].split()
    if isinstance(reading, Partial) and before and before[-1] in language.since:
        return SINCE
    if (
        isinstance(reading, Partial)
        and reading.toward is None
        and (_had_been(found, folded, language) or _had_before(found, folded, language))
    ):
        return SINCE
    told = isinstance(reading, Partial) and reading.toward is None
    if language.cue is None or not (told or isinstance(reading, Clock)):
        return 0
    return language.cue(folded, found.start, found.end)


def sentence(text: str, at: int) -> int:
    """Where the sentence around a place begins, as far as that is near."""
    start = max(0, at - LONG)
    for match in _STOP.finditer(text, start, at):
        start = match.end()
    return start


def is_entry(found: Found, folded: str) -> bool:
    """Whether it heads an entry of a list of dates: ``. 8 March - ``, a line ``8 March: ``."""
    if not _ENTRY.match(folded, found.end):
        return False
    before = folded[max(0, found.start - 4) : found.start].rstrip(" -*•")
    return before[-1:] in {"", ".", "!", "?", ":", ")", "\n"}


def aside(found: Found, folded: str, language: Language) -> str:
    """How a date looks away from the story; empty when it does not.

    ``bracket``: in brackets; ``until``, ``far``: the far end of a period, of which only the year
    is told (``until the following spring``, ``since 1648``); ``end``: the end of one told with its
    beginning; ``back``: a step back (``two days earlier``); ``had``: in a clause that tells what
    had been before; ``passing``: in one that only adds it to a noun (``who had come``);
    ``planned``: where it was only to be.
    """
    opened = folded.rfind("(", max(0, found.start - BRACKET), found.start)
    if opened >= 0 and folded.find(")", opened, found.start) < 0:
        return "bracket"
    reading = found.reading
    if language.foretold and re.search(language.foretold, _said_before(found, folded)):
        return "planned"
    match reading:
        case Shift(Grain.DAY | Grain.WEEK, amount, "last") if amount < 0:
            return "back"
        case Shift(anchor="last") | Partial(anchor="last") | Fixed(Cell(Grain.YEAR)):
            before = folded[max(0, found.start - 12) : found.start].split()
            if before and before[-1] in language.beside:
                return "until" if before[-1] in language.ends else "far"
    if _is_end(found, folded, language):
        return "end"
    return _before(found, folded, language)


def _before(found: Found, folded: str, language: Language) -> str:
    """``passing`` or ``had`` where it tells what had been before, ``planned`` what was to be."""
    if isinstance(found.reading, (Fixed, Partial)):
        if language.planned and re.search(language.planned, _said_before(found, folded)):
            return "planned"
        if _had_been(found, folded, language):
            return "passing"
    if language.had and re.search(language.had, _clause(folded, found.start, found.end)):
        return "had"
    had = _goes_on(found, folded, language) or _is_added(found, folded, language)
    return "had" if had else ""


def _goes_on(found: Found, folded: str, language: Language) -> bool:
    """``It had been built in 1799 and refitted in June 1803``: one verb tells both."""
    said = re.split(r"[.;:!?]", folded[max(0, found.start - 2 * BRACKET) : found.start])[-1]
    before, joint, after = said.rpartition(" and ")
    if not (joint and language.had and len(after.split()) <= _SHORT):
        return False
    return re.search(language.had, before) is not None


def _is_added(found: Found, folded: str, language: Language) -> bool:
    """``The regiment, raised in 1796, came home on 3 May``: that was long before."""
    match found.reading:
        case Fixed(Cell(Grain.YEAR)) if language.added:
            return re.search(language.added, _said_before(found, folded)) is not None
    return False


def _had_been(found: Found, folded: str, language: Language) -> bool:
    """``The men who had come in November``: a clause of its own tells what had been before."""
    pattern = language.had_been
    if not pattern:
        return False
    return re.search(pattern, _said_before(found, folded)) is not None


def _had_before(found: Found, folded: str, language: Language) -> bool:
    """``They had been cut down over the winter``: not the winter to come."""
    pattern, reading = language.had_before, found.reading
    if not (pattern and isinstance(reading, Partial) and (reading.month or reading.part)):
        return False
    return re.search(pattern, _said_before(found, folded)) is not None


def _said_before(found: Found, folded: str) -> str:
    """The words before a date as far as the last stop, in small letters."""
    return _CLAUSE.split(folded[max(0, found.start - BRACKET) : found.start])[-1]


def _is_end(found: Found, folded: str, language: Language) -> bool:
    """``from 18 May to 11 September``, ``5-12 September``: a day or month after its beginning."""
    reading = found.reading
    if not isinstance(reading, Fixed) and not (isinstance(reading, Partial) and not reading.anchor):
        return False
    before = folded[max(0, found.start - 12) : found.start].rstrip()
    return before.endswith("-") or before.rpartition(" ")[2] in language.ends


def _clause(folded: str, start: int, end: int) -> str:
    """The words around a date as far as the next stops, in small letters."""
    before = _CLAUSE.split(folded[max(0, start - BRACKET) : start])[-1]
    return before + _CLAUSE.split(folded[end : end + BRACKET], maxsplit=1)[0]
