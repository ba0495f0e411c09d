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
NEAR = 60
"""How many characters of a clause tell how its date is meant."""

_CLAUSE = re.compile(r"[.;:!?]|,? (?:and|but|when) ")
_SAID = re.compile(r"[;:!?]|\.(?!\S)")
_QUOTES = '"“„«'
_ENTRY = re.compile(r"(?::| ?-)\s")
_STOP = re.compile(r"[.!?]['’\"”)\]]*\s+(?=[^\Wa-z\d]|[\"“‘'(])|\n\s*\n")


def direction(found: Found, folded: str, language: Language) -> int:
    """The direction of time around an incomplete date; 0 where it is of no use.

    ``SINCE`` where it is the beginning of what lasts: that is past in a story too.
    """
    reading = found.reading
    if not isinstance(reading, (Partial, Clock)):
        return 0
    if isinstance(reading, Partial):
        if _word_before(found, folded) in language.since:
            return SINCE
        said = _said_before(found, folded)
        # "They had been cut down over the winter": not the winter to come.
        had = language.had_before if reading.month or reading.part else language.had_been
        if re.search(language.had_been, said) or re.search(had, said):
            return SINCE
    return language.cue(folded, found.start, found.end) if language.cue else 0


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


def is_to_come(found: Found, folded: str, begins: int, language: Language) -> bool:
    """Whether the sentence that begins there announces, though the story is told in the past.

    ``He moved to Leeds in 1939. The funeral will be held on 22 February``: that is seen from the
    day of writing; but not what somebody said, nor what goes on from a date in its own sentence.
    """
    match found.reading:
        case Partial(of=None, anchor="") | Clock() | Shift(anchor="dct"):
            pass
        case _:
            return False
    before = folded[begins : found.start]
    after = folded[found.end : found.end + 2 * NEAR]
    own = f"{_SAID.split(before)[-1]}…{_SAID.split(after, maxsplit=1)[0]}"
    if not re.search(language.coming, own) or any(quote in before for quote in _QUOTES):
        return False
    return re.search(language.past, folded[max(0, begins - 2 * LONG) : begins]) is not None


def aside(  # noqa: PLR0911 - one for each way
    found: Found, folded: str, language: Language
) -> str:
    """How a date looks away from the story; empty when it does not.

    ``bracket``: in brackets, or only the year of a book or a film; ``until``, ``far``: the far end
    of a period, of which only the year is told (``until the following spring``, ``since 1648``);
    ``end``: the end of one told with its beginning; ``back``: a step back (``two days earlier``);
    ``had``: in a clause that tells what had been before; ``passing``: in one that only adds it to
    a noun (``who had come``); ``planned``: where it was only to be.
    """
    reading, said = found.reading, _said_before(found, folded)
    opened = folded.rfind("(", max(0, found.start - LONG), found.start)
    if opened >= 0 and folded.find(")", opened, found.start) < 0:
        return "bracket"
    if isinstance(reading, Fixed) and _names_a_work(found, folded, language.work):
        return "bracket"
    if re.search(language.planned, said):
        return "planned"
    word = _word_before(found, folded)
    match reading:
        case Shift(Grain.DAY | Grain.WEEK, amount, "last") if amount < 0:
            return "back"
        case Shift(anchor="last") | Partial(anchor="last") | Fixed(Cell(Grain.YEAR)):
            if word in language.beside:
                return "until" if word in language.ends else "far"
    if word in language.ends or word.endswith("-"):
        return "end"  # "from 18 May to 11 September", "5-12 September"
    if re.search(language.had_been, said):
        return "passing"
    return "had" if _had(found, folded, language) else ""


def _names_a_work(found: Found, folded: str, work: str) -> bool:
    """Whether a year only says which book or film is meant, or is its title."""
    after = re.match(rf" (?:[\w-]+ ){{0,2}}{work}", folded[found.end : found.end + NEAR])
    return bool(after) or re.search(rf"\b{work} $", _said_before(found, folded)) is not None


def _had(found: Found, folded: str, language: Language) -> bool:
    """Whether a clause tells what had been before the story."""
    if re.search(language.had, _clause(folded, found.start, found.end)):
        return True
    # "It had been built in 1799 and refitted in June 1803": one verb tells both.
    both = re.split(r"[.;:!?]", folded[max(0, found.start - 2 * NEAR) : found.start])[-1]
    if re.search(language.had, both.rpartition(" and ")[0]):
        return True
    # "The regiment, raised in 1796, came home on 3 May": that was long before.
    match found.reading:
        case Fixed(Cell(Grain.YEAR)):
            return re.search(language.added, _said_before(found, folded)) is not None
    return False


def _word_before(found: Found, folded: str) -> str:
    return folded[max(0, found.start - 12) : found.start].rstrip().rpartition(" ")[2]


def _said_before(found: Found, folded: str) -> str:
    """The words before a date as far as the last stop, in small letters."""
    return _CLAUSE.split(folded[max(0, found.start - NEAR) : found.start])[-1]


def _clause(folded: str, start: int, end: int) -> str:
    """The words around a date as far as the next stops, in small letters."""
    before = _CLAUSE.split(folded[max(0, start - NEAR) : start])[-1]
    return before + _CLAUSE.split(folded[end : end + NEAR], maxsplit=1)[0]
