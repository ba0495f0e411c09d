"""``.txt``: lines of metadata and an empty line, or none, above the text to the letter.

title: The minister speaks
published: 2021-03-03

The text begins here and is kept as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.articles.metadata import SYNONYMS, Stated, article, name_of
from timeline.articles.opening import opened
from timeline.model import Article, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LINE = re.compile(r"([^\W\d_][\w -]{0,24}):(?:[ \t]+(.*)|)", re.DOTALL)
_LONGEST = 40
"""A header has fewer lines than this."""


def load(path: Path) -> Iterator[Article | Problem]:
    """The one article of a text file."""
    whole, problems = opened(path)
    yield from problems
    if not whole:
        return
    name = str(path)
    stated, start, faults = header(whole, name)
    yield from faults
    text = whole[start:]
    line = whole.count("\n", 0, start) + 1
    if text.strip():
        yield from article(stated, text, path.stem, name, line)
    else:
        where = "below the header" if stated else "but space"
        yield Problem(
            f"there is nothing {where}", name, line, "put the text in after an empty line"
        )


def header(text: str, path: str) -> tuple[dict[str, Stated], int, list[Problem]]:
    """What the header states, where the text begins, and what is wrong with the header.

    There is a header when the first line is ``key: value`` with a known key. A line in its midst
    that is not is reported; a header without an empty line after it ends with its last known key.
    """
    lines = _lines(text)
    known = [number for number, (line, _) in enumerate(lines) if _key(line)]
    if not known or known[0] != 0:
        return {}, 0, []
    odd = [number for number, (line, _) in enumerate(lines) if not _LINE.fullmatch(line)]
    problems = []
    size = len(lines)
    if odd and odd[-1] > known[-1]:
        size = next(number for number in odd if number > known[-1])
        hint = "put an empty line between header and text"
        message = "the header runs into the text"
        problems.append(Problem(message, path, size + 1, hint, severity="notice"))
        if len(known) == 1 and not lines[0][0].islower():
            # One line such as "Author: …" and then prose: more likely a text that begins so.
            message = "begins like a header, and is read as text"
            return {}, 0, [Problem(message, path, 1, hint, severity="notice")]
    stated: dict[str, Stated] = {}
    for number, (line, _) in enumerate(lines[:size], start=1):
        match = _LINE.fullmatch(line)
        name = name_of(match[1]) if match else ""
        if match is None:
            hint = f"write `key: value`; known: {', '.join(SYNONYMS)}"
            problems.append(Problem("not a line of a header", path, number, hint))
        elif not name:
            problems.append(Problem(f"unknown key `{match[1]}`", path, number, _near(match[1])))
        elif name in stated:
            problems.append(Problem(f"`{name}` is stated twice", path, number, "keep one"))
        elif match[2] and match[2].strip():
            stated[name] = Stated(match[2].strip(), number)
    end = lines[size - 1][1]
    if size == len(lines):
        blank = re.compile(r"[ \t]*(?:\r?\n|$)").match(text, end)
        end = blank.end() if blank else end
    return stated, end, problems


def _lines(text: str) -> list[tuple[str, int]]:
    """The lines up to the first empty one, each with the offset behind its line end."""
    lines: list[tuple[str, int]] = []
    start = 0
    while start < len(text) and len(lines) < _LONGEST:
        end = text.find("\n", start, start + 10_000)
        following = len(text) if end < 0 else end + 1
        line = text[start:following].rstrip("\r\n")
        if not line.strip():
            break
        lines.append((line, following))
        start = following
    return lines


def _key(line: str) -> str:
    match = _LINE.fullmatch(line)
    return name_of(match[1]) if match else ""


def _near(word: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - needed only where something is wrong

    near = get_close_matches(word.casefold(), SYNONYMS, n=1)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(SYNONYMS)}"
