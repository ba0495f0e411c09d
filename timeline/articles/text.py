"""``.txt``: lines of metadata and an empty line, or none, above the text to the letter.

title: The minister speaks
published: 2021-03-03

The text begins here and is kept as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.articles import page
from timeline.articles.metadata import SYNONYMS, Stated, article, day_of, name_of
from timeline.articles.opening import opened
from timeline.datefield import DateFieldError
from timeline.model import Article, Problem
from timeline.tagger import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from timeline.when import When

_LINE = re.compile(r"([^\W\d_][\w -]{0,24}):(?:[ \t]+(.*)|)", re.DOTALL)
_TOP, _SHORT = 8, 60
"""Lines above a text, and characters of a line, among which its own date is sought."""
_PUBLISHED = re.compile(
    r"^(?:(?:first )?(?:published|posted)(?: on)?|date|erschienen(?: am)?|veröffentlicht(?: am)?"
    r"|stand|publié le|publicado el|опубликовано)\b[:\s]*",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"[,\s]+(?:at |um |à |в )?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?"
    r"(?: (?:uhr|GMT|UTC|CES?T|BST|E[SD]T))?$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)")
_PAGE = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_HEADLINE = re.compile(r"[^\W_].{8,118}[^\s.,;:…]|«.{8,118}|[“\"‘„].{8,118}")
_BYLINE = re.compile(r"(?:by|von|par|por|di)\s", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_JOINT = re.compile(r"\s*[,|·•–—]\s+|\s+-\s+")
_PREPOSITION = re.compile(r"[^\W\d_]{1,2}\s")
_DASH = re.compile(r"\s+[–—-]{1,2}\s+")
_SAMPLE = 4_000
_LONGEST = 40
"""A header has fewer lines than this."""


def load(path: Path) -> Iterator[Article | Problem]:
    """The one article of a text file."""
    whole, problems = opened(path)
    if whole and _PAGE.match(whole):
        yield from page.load(path)
        return
    yield from problems
    if not whole:
        return
    name = str(path)
    stated, start, faults = header(whole, name)
    yield from faults
    text = whole[start:]
    line = whole.count("\n", 0, start) + 1
    if text.strip():
        if "title" not in stated and (first := _headline(text)):
            stated["title"] = Stated(first, line)
        for item in article(stated, text, path.stem, name, line):
            alone = isinstance(item, Article) and item.dct is None and "published" not in stated
            yield dated(item, path.stem) if isinstance(item, Article) and alone else item
    else:
        where = "below the header" if stated else "but space"
        yield Problem(
            f"there is nothing {where}", name, line, "put the text in after an empty line"
        )


def _headline(text: str) -> str:
    """The first line where it stands above the text as headlines do: brief, and no sentence."""
    first, *lines = (line.strip() for line in text.lstrip().splitlines()[: _TOP + 1])
    other = _BYLINE.match(first) or _key(first) or "://" in first or _day(first, "en")
    if other or not _HEADLINE.fullmatch(first) or not any(lines):
        return ""
    # What follows at once is who wrote it and when, on one short line or several: else a paragraph.
    under = list(takewhile(bool, lines))
    short = len(under) < _TOP and all(len(line) <= _SHORT for line in under)
    apart = len(under) <= 1 or any(_with_year(under))
    return first if short and apart else ""


def dated(article: Article, name: str) -> Article:
    """The article with the day on which a line at its top, or its file's name, says it was written.

    The line must be the only one: a diary has one over every day.
    """
    named = _NAMED.search(name)
    if named and (when := _day(named.group(), "en")):
        article = replace(article, dct=when, dct_source="the name of the file")
    lines = article.text.split("\n")
    top, rest = _with_year(lines[:_TOP]), _with_year(lines[_TOP:])
    if not top:
        return article
    language = article.language or language_of(article.text[:_SAMPLE])
    first = next(line.strip() for line in lines if line.strip())
    found = [(when, line) for line in top if (when := _told(line, language, line == first))]
    if len(found) != 1 or any(_told(line, language, False) for line in rest):
        return article
    when, line = found[0]
    words = line if len(line) <= _SHORT else _DASH.split(line)[0]
    return replace(article, dct=when, dct_source=f"the line “{words}” at the top")


def _with_year(lines: Iterable[str]) -> list[str]:
    return [line.strip() for line in lines if _YEAR.search(line, 0, _SHORT)]


def _told(line: str, language: str, is_first: bool) -> When | None:
    """The day that a short line, or what stands before the dash of a longer one, says it is of.

    It says nothing but that, or who writes, or where: not so the first line, which is a headline.
    """
    is_whole = len(line) <= _SHORT
    head = line if is_whole else _DASH.split(line)[0].partition(" (")[0]
    if len(head) > _SHORT or (is_first and is_whole and _day(head, language) is None):
        return None
    joints = [joint.span() for joint in _JOINT.finditer(head)]
    ways = [head, *(head[end:] for _, end in joints), *(head[:start] for start, _ in joints[::-1])]
    if not is_whole:
        # “On 5 May 2020 – a Tuesday –” begins a sentence: no place and no date has such a word.
        ways = [way for way in ways if not _PREPOSITION.match(way)]
    return next((when for way in ways if (when := _day(way, language))), None)


def _day(line: str, language: str) -> When | None:
    """The day that a line consists of, perhaps with the word for it and a time of day."""
    words = _TIME.sub("", _PUBLISHED.sub("", line.strip())).strip(" .|·–-")
    if not re.search(r"\d", words):
        return None
    try:
        when = day_of(words, language)
    except DateFieldError:
        return None
    return when if when is not None and when.is_day and not when.is_interval else None


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
