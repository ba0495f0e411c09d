"""English false friends: words that look like dates and are names, counts or verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.readings import Fixed, Length, Partial, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from timeline.tagger.rules import Found

_NAMES = frozenset(
    "april may june august jan mar dec march sun sat wed mon fri autumn summer spring winter".split()
)
_SHORT_DAYS = frozenset("sun sat mon wed fri tue thu".split())
_BEFORE_DATES = frozenset(
    "in by since until till through last this next early late of for from to on during before "
    "after mid between and or around about about each every than as the that every past is was "
    "until throughout late-".split()
)
_SHORT_MONTHS = frozenset("jan mar dec".split())
_SURELY_BEFORE = frozenset("in since until last next this by early late mid".split())
_COUNTED = frozenset(
    "people units warheads soldiers troops men women children miles kilometers kilometres km "
    "metres meters feet yards acres hectares tons tonnes pounds dollars euros rubles roubles yen francs marks "
    "barrels shares points votes seats employees workers jobs deaths cases homes houses rooms "
    "students pupils members delegates words pages copies cars vehicles aircraft tanks missiles "
    "rounds rifles guns prisoners refugees families households companies firms stores "
    "schools hospitals patients doctors victims casualties civilians residents inhabitants "
    "visitors passengers seats tickets items calories grams watts megawatts volts hertz mhz degrees "
    "percent per cents gallons litres liters bytes kb mb gb francs stocks bonds contracts stations villages persons "
    "signatures islands hp cc rpm psi pesos lire rupees guilders kronor mg kg lbs "
    "fighters rebels militants protesters demonstrators officers police spectators fans demonstrations objects".split()
)
_NUMBERED = frozenset(
    "section article resolution no number page room flight route highway chapter paragraph rule "
    "law act bill form model version windows office case docket apartment suite channel part figure table sec "
    "psalm lot series level nos pp bus train unit gate building box area code file".split()
)
_STARTERS = frozenset("i we he she they you god the this all your it his her be there".split())
_WORD_BEFORE = re.compile(r"([A-Za-z'.&-]+),? ?$")
_WORD_AFTER = re.compile(r"[ -]([A-Za-z]+)")
_SENTENCE_END = re.compile(r"(?:^|[.!?:][\"')\]]*|\n|[\"“‘(])\s*$")
_TITLE = re.compile(r"[A-Z][a-z]+$")


def refuse(text: str, folded: str, found: Found) -> bool:
    """Whether a reading is a false friend."""
    reading, start, end = found.reading, found.start, found.end
    match reading:
        case Partial(day=None, of=None, toward=None) if reading.month or reading.part:
            return end - start < 8 and _is_name(text, folded, start, end)
        case Partial(weekday=int(), of=None, toward=None, day=None):
            return folded[start:end].rstrip(".") in _SHORT_DAYS and not _is_short_day(
                text, folded, start, end
            )
        case Fixed(cell) if cell.grain is Grain.YEAR and folded[start:end].isdecimal():
            return _is_number(text, folded, start, end)
        case Length() | Shift():
            return _is_title(text, folded, start, end)
    return False


def _before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return found[1] if found else ""


def _after(text: str, end: int) -> str:
    found = _WORD_AFTER.match(text, end)
    return found[1] if found else ""


def _begins_sentence(text: str, start: int) -> bool:
    return _SENTENCE_END.search(text, max(0, start - 6), start) is not None


def _is_name(text: str, folded: str, start: int, end: int) -> bool:
    """``April Smith``, ``Theresa May``, ``the March of the Mothers``, ``to fall apart``."""
    word = folded[start:end].rstrip(".")
    if word not in _NAMES:
        return word == "fall" and not _is_season(text, start)
    before, after = _before(text, start), _after(text, end)
    if word in _SHORT_MONTHS and folded[end - 1] != ".":
        return before.lower() not in _SURELY_BEFORE
    if before.lower().strip(".") in _BEFORE_DATES and not (word in {"march", "sun"}):
        return False
    if word == "may" and _begins_sentence(text, start):
        return after.lower() in _STARTERS or after[:1].isupper()
    if (
        word == "march"
        and after in {"of", "for", "on", "to"}
        and before.lower() in {"the", "annual", "a"}
    ):
        return True
    if (
        after[:1].isupper()
        and after.lower() not in _BEFORE_DATES
        and before.lower() not in _BEFORE_DATES
    ):
        return True
    return before[:1].isupper() and not _begins_sentence(text, start - len(before) - 1)


def _is_season(text: str, start: int) -> bool:
    before = _before(text, start).lower()
    return before in {
        "in",
        "this",
        "last",
        "next",
        "each",
        "every",
        "since",
        "by",
        "until",
        "early",
        "late",
        "mid",
        "during",
        "past",
        "through",
    }


def _is_short_day(text: str, folded: str, start: int, end: int) -> bool:
    """Whether ``Sun`` or ``Wed`` is a weekday: before a date or after ``on``."""
    del folded
    after = text[end : end + 2]
    before = _before(text, start).lower()
    return (
        before in {"on", "last", "next", "by", "until", "every"}
        or (text[start:end].endswith(".") and not _after(text, end)[:1].isupper())
        or bool(re.match(r",? \d", after + text[end + 2 : end + 4]))
    )


def _is_number(text: str, folded: str, start: int, end: int) -> bool:
    """``2010 units``, ``Section 2011``, ``Windows 2000``, ``the 1995 Ford``."""
    after = _after(folded, end)
    if after in _COUNTED or folded[end : end + 1] == "%":
        return True
    before = _before(text, start)
    bare = before.strip(".").lower()
    if bare in _NUMBERED or text[max(0, start - 1) : start] in {"#", "$", "£", "€", "§", "+"}:
        return True
    return (
        bool(_TITLE.match(before))
        and text[start - 1 : start] == " "
        and text[max(0, start - 2) : start - 1].isalpha()
        and bare not in _BEFORE_DATES
        and not _begins_sentence(text, start - len(before) - 1)
        and _title_before(text, start, before)
    )


def _title_before(text: str, start: int, before: str) -> bool:
    """Whether the capital of the word before is not that of a sentence or of a possessive."""
    del text, start
    return not before.endswith("'s") and before.lower() not in _PROPER_BEFORE_YEAR


_PROPER_BEFORE_YEAR = frozenset(
    "election olympics winter summer spring autumn fall christmas easter".split()
)


def _is_title(text: str, folded: str, start: int, end: int) -> bool:
    """``60 Minutes``, ``This Week``: a unit with a capital inside a sentence is a name."""
    del folded
    last = re.search(r"[A-Za-z]+$", text[start:end])
    if last is None or not last[0][0].isupper() or last[0].isupper() or len(last[0]) < 3:
        return False
    return last.start() > 0
