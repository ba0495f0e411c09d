"""Text made easy to match: lower case, with every character still at its own place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WINDOW = 1 << 15
"""Texts are read in windows of about so many characters, so that memory stays flat."""

_BREAK = re.compile(r"\n\s*\n|\n|(?<=[.!?])\s|\s")
_LOOK_ALIKES = str.maketrans("’ʼ‘´`‐‑‒–—−\u00a0\u2009\u202f\n\t\r", "'''''------      ")


def fold(text: str, proper: frozenset[str] = frozenset()) -> str:
    """The text in lower case, quotes, dashes and spaces made plain; as long as it was.

    A word of ``proper`` that has no capital is blanked out: ``may`` is a verb, ``May`` a month.
    """
    if proper:
        text = _small(proper).sub(_blank, text)
    text = text.translate(_LOOK_ALIKES)
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lower


@cache
def _small(words: frozenset[str]) -> re.Pattern[str]:
    """Words in small letters that are not part of a hyphenated or dotted abbreviation."""
    # The first letters as a class let the scan skip most places at once.
    initials = "".join(sorted({word[0] for word in words}))
    rest = "|".join(sorted(words, reverse=True))
    return re.compile(rf"\b(?=[{initials}])(?:{rest})\b")


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of a text with their offsets, cut at the end of a paragraph, sentence or word."""
    start, size = 0, len(text)
    while size - start > WINDOW + WINDOW // 4:
        cut = _cut(text, start + WINDOW, start + WINDOW + WINDOW // 4)
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]


def _cut(text: str, low: int, high: int) -> int:
    """The best place to cut between two offsets."""
    best, rank = high, 9
    for match in _BREAK.finditer(text, low, high):
        found = match[0]
        mine = 0 if found.count("\n") > 1 else 1 if "\n" in found else 2
        if mine == 2 and text[match.start() - 1] not in ".!?":
            mine = 3
        if mine < rank:
            best, rank = match.end(), mine
            if not rank:
                break
    return best
