"""Undated: what a text says of the time it was written in, when nobody else tells.

Every constraint comes from the words of the text: never from a clock.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.folding import fold
from timeline.tagger.inside import inside
from timeline.tagger.languages import language as grammar
from timeline.tagger.languages import language_of
from timeline.tagger.readings import Fixed, Length, Partial, Shift
from timeline.tagger.recognise import recognise
from timeline.tagger.refine import refine
from timeline.tagger.units import Cell, Grain, year
from timeline.when import Day, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.tagger.rules import Found, Language

HEAD = 400
"""Within how many characters a dateline stands."""
LOOKED_AT = 1 << 16
"""How many characters of a text are searched for evidence."""
_EXTENDED = re.compile(
    r"\b(?:extend|prolong|renew)\w*\b[^.!?]{0,160}?\bfor (?:another |a further )?$"
)
_UNTIL = re.compile(r"\b(?:until|till|through|to)(?: the end of)? $")
_PLACE = re.compile(r"(?:^|\n)\s*[A-Z][\w .,'’/()-]{1,50},\s$")
_DASH = re.compile(r"\s*(?:\([^)\n]{2,40}\)\s*)?[-–—:_]")
_SENTENCE = re.compile(r"[.!?]\s|\n")


def bound_dct(text: str, language: str | None = None) -> tuple[When | None, tuple[str, ...]]:
    """When a text can have been written, as far as it says so itself, and the reasons.

    A year when it is certain within one, an interval when only bounded, else ``None``. Each
    reason is one clause for the reader.
    """
    rules = grammar(language or language_of(text))
    piece = text[:LOOKED_AT]
    folded = fold(piece, rules.proper)
    found = tuple(refine(recognise(folded, rules), piece, folded, rules))
    line = next((each for each in found if _is_dateline(each, piece)), None)
    exact = next(_years_now(piece, folded, found), None)
    low, reasons = _latest_past(piece, folded, found, rules)
    if line is not None:
        year_ = exact[0] if exact else None
        return _when_of(line, year_), (f"its dateline says {_said(piece, line)}", *reasons)
    if exact is not None and (low is None or low.first.year <= exact[0]):
        return _narrowed(exact[0], low), (exact[1], *reasons)
    weekday = _year_of_weekday(piece, found, low)
    if weekday is not None:
        return When(f"{weekday[0]:04}"), (*reasons, weekday[1])
    if low is None:
        return None, ()
    return When(f"{low.first}/.."), reasons


def _is_dateline(found: Found, text: str) -> bool:
    """``WASHINGTON, Feb. 3 (Agency) -``: a place, a date and a dash at the head of the text."""
    if found.start > HEAD or not isinstance(found.reading, (Fixed, Partial)):
        return False
    place = _PLACE.search(text, max(0, found.start - 60), found.start)
    return place is not None and _DASH.match(text, found.end) is not None


def _when_of(line: Found, number: int | None) -> When | None:
    """The date of a dateline, with a year found elsewhere when it has none."""
    match line.reading:
        case Fixed(cell):
            return cell.when
        case Partial(month=int(month), day=int(day)) as reading:
            cell_ = inside(reading, year(number)) if number else None
            return cell_.when if cell_ else When(f"XXXX-{month:02}-{day:02}")
    return None


def _narrowed(number: int, low: Cell | None) -> When:
    """The year, from the last day in it that the text speaks of as past."""
    if low is not None and low.grain is Grain.DAY and low.year == number:
        return When(f"{low.first}/{number:04}-12-31")
    return When(f"{number:04}")


def _years_now(text: str, folded: str, found: Sequence[Found]) -> Iterator[tuple[int, str]]:
    """Which year ``this year`` is: ``for five years`` and ``until 2026`` make it 2021."""
    lengths = [each for each in found if _is_extension(each, folded)]
    for end in found:
        if not _is_end(end, folded):
            continue
        this = _with_this_year(end, found, folded)
        for length in lengths if this else ():
            number = end.reading.cell.year - _years(length)  # type: ignore[union-attr]
            why = (
                f"“{_said(text, this)}” is in {number}, because what was extended "
                f"for {_said(text, length)} runs until {_said(text, end)}"
            )
            yield number, why


def _said(text: str, found: Found | None) -> str:
    return " ".join(text[found.start : found.end].split()) if found else ""


def _years(found: Found) -> int:
    match = (
        re.fullmatch(r"P(\d+)Y", found.reading.value) if isinstance(found.reading, Length) else None
    )
    return int(match[1]) if match else 0


def _is_extension(found: Found, folded: str) -> bool:
    if not _years(found):
        return False
    return _EXTENDED.search(folded, max(0, found.start - 200), found.start) is not None


def _is_end(found: Found, folded: str) -> bool:
    if not isinstance(found.reading, Fixed) or found.reading.cell.grain.size > Grain.YEAR.size:
        return False
    return _UNTIL.search(folded, max(0, found.start - 24), found.start) is not None


def _with_this_year(end: Found, found: Sequence[Found], folded: str) -> Found | None:
    """The words ``this year`` in the sentence of an end date."""
    for each in found:
        if not isinstance(each.reading, Shift) or each.reading.unit is not Grain.YEAR:
            continue
        if each.reading.amount or each.reading.anchor != "dct" or each.start > end.start:
            continue
        if not _SENTENCE.search(folded, each.end, end.start):
            return each
    return None


def _latest_past(
    text: str, folded: str, found: Sequence[Found], rules: Language
) -> tuple[Cell | None, tuple[str, ...]]:
    """The last explicit date told in the past tense: the text is no older."""
    best: Found | None = None
    for each in found:
        if not isinstance(each.reading, Fixed) or each.reading.cell.grain.size > Grain.YEAR.size:
            continue
        if rules.cue is None or rules.cue(folded, each.start, each.end) >= 0:
            continue
        if _is_end(each, folded):
            continue
        if best is None or _first(each) > _first(best):
            best = each
    if best is None or not isinstance(best.reading, Fixed):
        return None, ()
    return best.reading.cell, (f"it tells {_said(text, best)} as past",)


def _first(found: Found) -> Day:
    return found.reading.cell.first if isinstance(found.reading, Fixed) else Day(1, 1, 1)


def _year_of_weekday(text: str, found: Sequence[Found], low: Cell | None) -> tuple[int, str] | None:
    """The only year near a known past date in which the weekdays and the days go together."""
    if low is None:
        return None
    days = [
        each
        for each in found
        if isinstance(each.reading, Partial)
        and each.reading.weekday is not None
        and each.reading.day is not None
        and each.reading.month is not None
    ]
    years = [
        number
        for number in range(low.year, low.year + 6)
        if days and all(_fits(each, number) for each in days)
    ]
    if len(years) != 1:
        return None
    return years[0], f"“{_said(text, days[0])}” fits no other year soon after"


def _fits(found: Found, number: int) -> bool:
    reading = found.reading
    cell = inside(reading, year(number)) if isinstance(reading, Partial) else None
    return cell is not None and cell.first.weekday == reading.weekday  # type: ignore[union-attr]
