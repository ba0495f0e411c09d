"""Reads the corpora of the tagger: sentences with ``[words|TIMEX3 value]`` in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
_MARK = re.compile(r"\[([^\]|]+)\|([^\]|]*)\]")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, what must be found in it, and how it is read."""

    number: int
    text: str
    expected: tuple[tuple[int, int, str], ...]
    """Start, end and value of each mention."""
    dct: str | None
    mode: str
    language: str = ""


def read(name: str) -> list[Line]:
    """The sentences of a corpus file, each with the header above it."""
    lines, settings = [], {"dct": "", "mode": "news", "language": ""}
    for number, raw in enumerate((CORPUS / name).read_text(encoding="utf-8").splitlines(), 1):
        if raw.startswith("@"):
            settings |= dict(part.split("=", 1) for part in raw[1:].split())
        elif raw.strip() and not raw.startswith("#"):
            text, expected = unmark(raw)
            dct, mode, language = (settings[name] for name in ("dct", "mode", "language"))
            lines.append(Line(number, text, expected, dct or None, mode, language))
    return lines


def unmark(raw: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The plain sentence and the places of its marks."""
    text, at, expected = "", 0, []
    for mark in _MARK.finditer(raw):
        text += raw[at : mark.start()]
        expected.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        at = mark.end()
    return text + raw[at:], tuple(expected)


def mark(text: str, found: list[tuple[int, int, str]]) -> str:
    """The sentence with marks, as it stands in a corpus file."""
    pieces, at = [], 0
    for start, end, value in found:
        pieces += [text[at:start], f"[{text[start:end]}|{value}]"]
        at = end
    return "".join(pieces) + text[at:]
