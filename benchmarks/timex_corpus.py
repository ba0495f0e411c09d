"""Reads a folder of TimeML documents: text, date and annotated time expressions."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

OBTAIN = """\
The benchmark reads TimeML (.tml) files, one document each, in any folders under --corpus.
TBAQ (TimeBank and AQUAINT, cleaned for TempEval-3; 256 documents) is the English training data
of SemEval-2013 task 1, "TempEval-3": look for "TBAQ-cleaned" on the page of the task. Unpack it
and pass the folder: python benchmarks/timex.py --corpus TBAQ-cleaned
"""

_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression, annotated or found: half-open code points, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its creation time and its annotation, sorted by position."""

    name: str
    text: str
    dct: str
    gold: tuple[Timex, ...]


def read(path: Path) -> Document:
    """One TimeML document; the timex of the creation time stands outside the text."""
    raw = path.read_text(encoding="utf-8")
    head = re.search(r'<DCT>.*?value="([^"]*)"', raw, re.DOTALL)
    start, end = raw.index("<TEXT>") + 6, raw.index("</TEXT>")
    pieces, size, at = [], 0, start
    open_tags: list[tuple[int, dict[str, str]]] = []
    gold = []
    for tag in _TAG.finditer(raw, start, end):
        pieces.append(html.unescape(raw[at : tag.start()]))
        size += len(pieces[-1])
        at = tag.end()
        if tag[2] != "TIMEX3":
            continue
        if tag[1]:
            began, attributes = open_tags.pop()
            gold.append(Timex(began, size, attributes["type"], attributes["value"]))
        else:
            open_tags.append((size, dict(_ATTRIBUTE.findall(tag[3]))))
    pieces.append(html.unescape(raw[at:end]))
    dct = head[1].split("T")[0] if head else ""
    return Document(path.stem, "".join(pieces), dct, tuple(sorted(gold, key=lambda t: t.start)))


def load(folder: Path) -> list[Document]:
    """Every document under a folder, by name."""
    return [read(path) for path in sorted(folder.rglob("*.tml"))]
