"""Files -> text: measured, opened, decoded; what cannot be read is a problem, not an exception."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAX_BYTES = 20_000_000
"""The longest article: more than any book, and what a page or a memory can still hold."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Formats that may hold few bytes by which they could be told from text.
_FORMATS = ((b"%PDF-", "a PDF"), (b"{\\rtf", "an RTF document"))
# What is tried when a text is not Unicode: the encodings in which news was ever written.
_LEGACY = [
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("iso8859_2", "iso8859_5", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
]
# The letters beside a to z of the languages that each encoding of Latin letters was made for.
_LATIN = {
    "cp1252": (
        *("àâæçéèêëîïôœùûüÿ", "äöüß", "áéíóúüñ", "áâãàçéêíóôõúü", "àèéìíîòóùú"),
        *("åäöæøé", "áðéíóúýþæö", "àçèéíïòóúü", "éëïöü"),
    ),
    "cp1250": (
        *("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž"),
        *("áéíóöőúüű", "čćđšž", "ăâîşţ"),
    ),
    "cp1254": ("çğıöşüâîİ",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class Opened:
    """A text and, when it was not UTF-8, a notice of what it was read as."""

    text: str
    notice: Problem | None = None


def opened(path: Path, declared: Callable[[bytes], str] | None = None) -> tuple[str, list[Problem]]:
    """The text of a file without its byte order mark, empty where there is none, and why.

    ``declared`` finds the encoding that the file itself names.
    """
    data = content(path)
    if isinstance(data, Problem):
        return "", [data]
    found = decoded(data, str(path), declared(data) if declared else "")
    if isinstance(found, Problem):
        return "", [found]
    if not found.text:
        return "", [_empty(str(path))]
    return found.text, [found.notice] if found.notice else []


def content(path: Path) -> bytes | Problem:
    """The bytes of a file that is not empty, not a folder and not too long."""
    name = str(path)
    try:
        if path.is_dir():
            return Problem("is a folder, not an article", name, hint="rename it, or move it away")
        size = path.stat().st_size
        if size > MAX_BYTES:
            long = f"too long for one article: {size / 1e6:.0f} MB of at most {MAX_BYTES / 1e6:.0f}"
            return Problem(long, name, hint="one article a line in a .jsonl file has no such limit")
        data = path.read_bytes()
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        return Problem(reason, name, hint="is it a file you may read?")
    return data or _empty(name)


def _empty(path: str) -> Problem:
    return Problem("the file is empty", path, hint="remove it, or put the text in")


def decoded(data: bytes, path: str, declared: str = "") -> Opened | Problem:
    """The text of bytes: by byte order mark, what the file declares, UTF-8, then by likelihood."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                break
            return Opened(text, None if encoding == "utf-8" else _notice(path, encoding.upper()))
    kind = next((kind for start, kind in _FORMATS if data.startswith(start)), "")
    if kind:
        hint = "save the article as text or HTML"
        return Problem(f"is {kind}, whatever its name says", path, hint=hint)
    if _is_binary(data):
        return Problem("is not text but binary data", path, hint="save the article as text or HTML")
    if declared:
        try:
            return Opened(data.decode(declared))
        except (UnicodeDecodeError, LookupError):
            pass
    try:
        return Opened(data.decode("utf-8"))
    except UnicodeDecodeError:
        encoding = _likely(data)
    text = data.decode(encoding, errors="replace")
    return Opened(text, _notice(path, encoding))


def _likely(data: bytes) -> str:
    """The encoding that makes the most sense of bytes that are not Unicode."""
    import charset_normalizer  # noqa: PLC0415 - needed only where a file is not UTF-8

    sample = data[:_SAMPLE]
    best = charset_normalizer.from_bytes(sample, cp_isolation=_LEGACY).best()
    if best and best.encoding not in {*_LATIN, "iso8859_2"}:
        return best.encoding
    # It cannot tell one Latin encoding from the other: take the one that gives one language's
    # letters, the most usual first.
    return max(_LATIN, key=lambda encoding: _fits(sample.decode(encoding, "replace"), encoding))


def _fits(text: str, encoding: str) -> float:
    """The share of the accented letters of a text that a single language has."""
    letters = [letter for letter in text.lower() if letter > "\x7f" and letter.isalpha()]
    found = (sum(letter in alphabet for letter in letters) for alphabet in _LATIN[encoding])
    return max(found) / len(letters) if letters else 1.0


def _notice(path: str, encoding: str) -> Problem:
    name = encoding.replace("cp", "windows-").replace("_", "-")
    hint = "save it as UTF-8 if letters look wrong"
    return Problem(f"not UTF-8; read as {name}", path, hint=hint, severity="notice")


def _is_binary(data: bytes) -> bool:
    head = data[:4096]
    odd = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return b"\0" in head or odd > len(head) // 50
