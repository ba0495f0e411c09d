"""How wide a text may become in the reader's font, and where to break it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from timeline.layout.advances import BOLD, REGULAR

_UNIT = 60
_SLACK = 1.02
"""Hinting rounds each glyph to whole pixels on some screens."""


@lru_cache(maxsize=50_000)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width in pixels that a text never passes in common sans-serif faces."""
    advances = _advances(bold)
    total = 0.0
    for char in text:
        width = advances.get(char)
        total += _unknown(char) if width is None else width
    return total * size * _SLACK


@lru_cache(maxsize=50_000)
def wrap(text: str, size: float, room: float, lines: int = 0) -> tuple[str, ...]:
    """The text in lines no wider than ``room``, as even as can be.

    A word longer than the room is broken. ``lines`` asks for at least so many lines, where there
    are words enough.
    """
    words = _pieces(text, size, room)
    widths = [text_width(word, size) for word, _ in words]
    space = text_width(" ", size)
    count = len(words)
    # Minimum raggedness over all breaks; the number of lines is the least that fits.
    best: dict[int, list[tuple[float, int]]] = {0: [(0.0, 0)] + [(float("inf"), 0)] * count}
    total = 0
    while total < count:
        total += 1
        row = [(float("inf"), 0)] * (count + 1)
        for end in range(1, count + 1):
            width = 0.0
            for start in range(end - 1, -1, -1):
                width += widths[start]
                if start < end - 1 and words[start + 1][1]:
                    width += space
                if width > room and start < end - 1:
                    break
                cost = max(best[total - 1][start][0], width)
                if cost < row[end][0]:
                    row[end] = (cost, start)
        best[total] = row
        if row[count][0] < float("inf") and total >= min(lines, count):
            break
    out: list[str] = []
    end = count
    for number in range(total, 0, -1):
        start = best[number][end][1]
        out.append("".join((" " if glue else "") + word for word, glue in words[start:end]).strip())
        end = start
    return tuple(reversed(out)) or ("",)


def _pieces(text: str, size: float, room: float) -> list[tuple[str, bool]]:
    """The words, and whether a space stands before each; words too long are cut into pieces."""
    out: list[tuple[str, bool]] = []
    # No-break spaces hold their words together; str.split would not.
    for word in re.split(r"[ \t\r\n]+", text):
        if not word:
            continue
        glue = True
        while text_width(word, size) > room or (glue and _breaks_anywhere(word)):
            fit = 1 if _breaks_anywhere(word) else _fitting(word, size, room)
            while fit < len(word) and text_width(word[fit], 1) == 0:
                fit += 1
            if fit >= len(word):
                break
            out.append((word[:fit], glue))
            word, glue = word[fit:], False  # noqa: PLW2901 - the rest of the same word
        out.append((word, glue))
    return out


def _breaks_anywhere(word: str) -> bool:
    """Whether it is written without spaces, as Chinese and Japanese are."""
    return not word.isascii() and any("\u2e80" <= char <= "\uffef" for char in word[1:])


def _fitting(word: str, size: float, room: float) -> int:
    width = 0.0
    for index, char in enumerate(word):
        width += text_width(char, size)
        if width > room:
            return max(index, 1)
    return len(word)


@cache
def _advances(bold: bool) -> dict[str, float]:
    table = BOLD if bold else REGULAR
    return {
        chr(first + index): (ord(code) - 33) / _UNIT
        for first, codes in table.items()
        for index, code in enumerate(codes)
    }


@cache
def _unknown(char: str) -> float:
    """A width that is safe for scripts without a table, in ems."""
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Cf", "Me"}:
        return 0.0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return 1.4 if ord(char) >= 0x1F000 else 1.05
    return 1.0
