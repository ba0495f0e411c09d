"""``.jsonl``, ``.jsonl.gz``: one article a line, read one at a time however long the file is."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.articles.metadata import Stated, article, name_of
from timeline.articles.opening import MAX_BYTES
from timeline.model import Article, Problem
from timeline.when import Day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from gzip import GzipFile
    from io import BufferedReader
    from pathlib import Path

_TEXTS = ("text", "body", "content", "maintext", "articlebody", "article")
_HALVES = re.compile("[\ud800-\udfff]")
_EPOCH = Day(1970, 1, 1).ordinal
_HINT = 'each line is one article: {"title": "…", "published": "2021-03-03", "text": "…"}'


def load(path: Path) -> Iterator[Article | Problem]:
    """The articles of the file in its order; a line that is not one is reported and passed over."""
    name = str(path)
    try:
        with _opened(path) as file:
            number = 0
            for number, line in _lines(file):
                if len(line) > MAX_BYTES:
                    size = f"a line of more than {MAX_BYTES / 1e6:.0f} MB"
                    yield Problem(size, name, number, "one line is one article")
                elif line.strip():
                    yield from _article(line, path, number)
            if not number:
                yield Problem("the file is empty", name, hint=_HINT)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Problem(f"cannot be read: {reason}", name, hint="is it a whole file you may read?")


def _opened(path: Path) -> BufferedReader | GzipFile:
    """The file, unpacked when it is packed, whatever its name says."""
    file = path.open("rb")
    packed = file.peek(2)[:2] == b"\x1f\x8b"
    if not packed and path.suffix.lower() != ".gz":
        return file
    import gzip  # noqa: PLC0415 - only for an archive that is packed

    file.close()
    return gzip.open(path)


def _lines(file: BufferedReader | GzipFile) -> Iterator[tuple[int, bytes]]:
    """The lines and their numbers; of one that is too long only the beginning."""
    number = 0
    while line := file.readline(MAX_BYTES + 1):
        number += 1
        rest = line
        while len(rest) > MAX_BYTES and not rest.endswith(b"\n"):
            rest = file.readline(MAX_BYTES + 1)
        yield number, line


def _article(line: bytes, path: Path, number: int) -> Iterator[Article | Problem]:
    name = str(path)
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        yield Problem(f"not JSON: {error.msg} at column {error.colno}", name, number, _HINT)
        return
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else error
        yield Problem(f"not JSON: {reason}", name, number, _HINT)
        return
    if not isinstance(record, Mapping):
        yield Problem("not a JSON object", name, number, _HINT)
        return
    keys = {key.replace("_", "").casefold(): value for key, value in record.items()}
    text = next((keys[key] for key in _TEXTS if isinstance(keys.get(key), str)), "")
    if not text.strip():
        yield Problem("an article without `text`", name, number, _HINT)
        return
    stated: dict[str, Stated] = {}
    for key, value in record.items():
        field = name_of(key)
        words = _words(value) if field else ""
        if words and (field not in stated or key == field):
            stated[field] = Stated(words, number)
    stem = path.name.split(".jsonl")[0].split(".ndjson")[0]
    yield from article(stated, _whole(text), f"{stem}-{number}", name, number)


def _words(value: object) -> str:
    """A value in words; a number that can only be seconds since 1970 as a day."""
    if isinstance(value, str):
        return _whole(" ".join(value.split()))
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (int, float)):
        seconds = value / 1000 if value > 1e11 else value
        if 1e8 < seconds < 1e10:
            return str(Day.from_ordinal(_EPOCH + int(seconds // 86_400)))
        return str(value)
    if isinstance(value, list):
        return ", ".join(word for item in value if (word := _words(item)))
    return _words(value.get("name")) if isinstance(value, Mapping) else ""


def _whole(text: str) -> str:
    """The text with halves of characters, which JSON can write and no file can hold, replaced."""
    return _HALVES.sub("\ufffd", text)
