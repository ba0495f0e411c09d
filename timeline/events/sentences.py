"""The sentences of a text as spans: what an event is quoted by."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.events.grammar.tokens import word_set
from timeline.model import Span

_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof rev hon st sr jr gen lt col sgt capt cmdr adm maj cpl brig gov sen rep"
    " pres inc ltd co corp bros dept univ assn vs etc no nos fig vol pp ed al cf approx est"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat"
    " sun a.m p.m e.g i.e u.s u.k u.n u.s.s.r d.c ph.d г гг в вв р ул им тыс млн млрд руб см"
    " др пр т.е т.д т.п н.э bzw usw ca nr str art sig dott env mme mlle"
)
# A stop, any closing quotes or brackets, then space; or a stop glued to the next sentence, as
# pages leave it behind when a paragraph break was lost ("concluded.The").
_STOP = re.compile(
    r"(?:[.!?…]+[\"'”’»)\]]*(?=\s|$)"
    r"|(?<=[^\W\d_]{3})[.!?](?=[A-ZА-ЯЁ][a-zа-яё]+\s)|[。！？]|[ \t]*\n)"
)
_WORD_BEFORE = re.compile(r"([^\W_](?:[\w.]*[^\W_])?)\Z")
_OPENS = re.compile(r"\s*[\"'“‘«(\[—–-]*\s*([^\W_])")
_HARD_WRAP = re.compile(r"[ \t]*\n(?=[ \t]*[a-zа-яё(0-9])")
_LISTED = re.compile(r"[ \t]*\d[^\n]*\n[ \t]*\d")
"""Two lines that begin with a number: of a chronology, not of prose."""
_WIDEST = 100
"""Characters of a line up to which a text may have been wrapped."""
_WINDOW = 40
_LONGEST = 1500
"""Characters; the longest sentences that people write are shorter."""
_BEGINS = re.compile(
    r"\s+(?:The|A|An|He|She|It|They|We|But|And|This|That|These|In|On|At|When|After|If|Its|His)\s"
)
_AFTER_HOUR = re.compile(
    r"\s+(?:[A-Z]{2,5}\b|[A-Z][a-z]+day\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun"
    r"|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Eastern|Central|Mountain|Pacific|Greenwich)\b"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)? [Tt]ime\b|[\d(])"
)
"""What may go on after ``a.m.`` and ``p.m.``: a day, a month, a zone; anything else begins anew."""


def sentences(text: str) -> tuple[Span, ...]:
    """Every sentence, in order, without the white space around it.

    A line break ends a sentence unless the next line goes on in lower case, or the text is wrapped
    at a column and the line is full.
    """
    found: list[Span] = []
    start = 0
    column = _column(text)
    for match in _STOP.finditer(text):
        if _ends(text, match, column):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _column(text: str) -> int:
    """The column at which a text is wrapped, as mail and wires are; 0 when it is not."""
    lines = [line.rstrip() for line in text.split("\n")]
    column = max(map(len, lines))
    breaks = [(line, after) for line, after in pairwise(lines) if line and after]
    full = [after.lstrip() for line, after in breaks if _is_full(line, after, column)]
    wrapped = column <= _WIDEST and len(full) > max(3, len(breaks) * 0.8)
    # The lines of a list may be of one length, and each begins with a capital or a number.
    return column if wrapped and sum(map(_is_small, full)) > len(full) * 0.3 else 0


def _is_small(line: str) -> bool:
    return line[0].islower()


def _is_full(line: str, after: str, column: int) -> bool:
    """Whether the first word of the line after would not have fitted into a line."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > column


def _wraps(text: str, at: int, column: int) -> bool:
    """Whether the line that ends here goes on in the next one only because it is full."""
    end = text.find("\n", at, at + column)
    line = text[text.rfind("\n", 0, at) + 1 : end].rstrip()
    after = text[end + 1 : end + 1 + column].split("\n", 1)[0]
    return end >= 0 and bool(line and after.strip()) and _is_full(line, after, column)


def _goes_on(text: str, match: re.Match[str], column: int) -> bool:
    """Whether a line without a stop goes on in the next one."""
    if _wraps(text, match.start(), column):
        return True
    if _HARD_WRAP.match(text, match.start()) is None or text.startswith("\n", match.end()):
        return False
    return _LISTED.match(text, text.rfind("\n", 0, match.start()) + 1) is None


def _ends(text: str, match: re.Match[str], column: int) -> bool:  # noqa: PLR0911 - one a line
    stop = match.group().strip()
    if not stop:
        return not _goes_on(text, match, column)
    opening = _OPENS.match(text, match.end(), match.end() + _WINDOW)
    if stop[0] != "." or stop.startswith(("..", ".…")):
        # "Why?" he asked: a quotation goes on when a small letter follows.
        return opening is None or not opening.group(1).islower()
    before = _WORD_BEFORE.search(text, max(0, match.start() - _WINDOW), match.start())
    word = before.group(1) if before else ""
    if opening and opening.group(1).islower():
        return False
    if len(stop) > 1:
        return True
    # An initial ("J. Smith"), an abbreviation, or a number of a list ("3. The …") ends nothing;
    # "U.S." does when what follows can only begin a sentence, which we do not try to know.
    if len(word) == 1 and word.isalpha():
        return not word.isupper() and word.lower() not in _ABBREVIATIONS
    if word.isdigit() and len(word) < 3 and _line_start(text, match.start() - len(word)):
        return False
    last = "\n" in text[match.end() : match.end() + 2]
    if word.lower() not in _ABBREVIATIONS or (last and not _wraps(text, match.end(), column)):
        return True
    if word.lower() in {"a.m", "p.m"}:
        return _AFTER_HOUR.match(text, match.end()) is None
    return "." in word and _BEGINS.match(text, match.end()) is not None


def _line_start(text: str, position: int) -> bool:
    return position == 0 or text[position - 1] == "\n"


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    """Note a sentence; one that never ends is cut, so that no text takes more than linear time."""
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return
    left = start + len(piece) - len(piece.lstrip())
    right = left + len(stripped)
    while right - left > _LONGEST:
        cut = max(text.rfind(mark, left + 1, left + _LONGEST) for mark in ("; ", ", ", " "))
        cut = cut + 1 if cut > left else left + _LONGEST
        found.append(Span(left, left + len(text[left:cut].rstrip())))
        left = cut + len(text[cut:right]) - len(text[cut:right].lstrip())
    found.append(Span(left, right))
