"""Items put into ``events.yaml``, every other byte of the file left as it is."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from timeline import curated
from timeline.model import Problem, TimelineError
from timeline.nodes import decode

_PLAIN = re.compile(r"[^\W_][\w ./()%+~–—’'-]*[\w.)%+~’]|[^\W_]", re.UNICODE)
_NOT_PLAIN = re.compile(r"(?i)true|false|yes|no|on|off|null|~|[\d.+:-]+|0x[\da-f]+|.*\s#.*|.*: .*")
_DATE = re.compile(r"[\dXYx./~?%-]+")
_TOP_KEY = re.compile(r"(?P<key>[\w-]+)[ \t]*:(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Edit:
    """What was done to a file; undone with ``undo``."""

    path: Path
    before: bytes
    after: bytes
    what: str
    """For the editor: ``accepted r-xqnqbhvq``."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Lines of a new item of a list, without its indentation; the first begins with ``- ``."""

    key: str
    lines: tuple[str, ...]


def apply(path: Path, insertions: list[Insertion], what: str, seen: bytes | None = None) -> Edit:
    """Put items at the end of their lists and write the file in one stroke.

    ``seen`` is the file as it was when the decision was made. Raises ``TimelineError`` when it was
    changed since, when it cannot be edited, and when the result would not be a story; then nothing
    is written.
    """
    before = content(path)
    if seen is not None and seen != before:
        raise TimelineError(_changed(path))
    text = decode(before, str(path))
    mark = "\ufeff" if before.startswith(b"\xef\xbb\xbf") else ""
    for insertion in insertions:
        text = inserted(text, insertion, str(path))
    after = (mark + text).encode("utf-8")
    _write(path, before, after, check=True)
    return Edit(path, before, after, what)


def content(path: Path) -> bytes:
    """The file as it is; raises ``TimelineError``, also when there is none yet."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        message, hint = (
            "is not there, and decisions are written into it",
            "begin it with `title: …`",
        )
        raise TimelineError(Problem(message, str(path), hint=hint)) from error
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
        raise TimelineError(Problem(message, str(path))) from error


def undo(edit: Edit) -> None:
    """Put the file back as it was before an edit; raises ``TimelineError`` when it has changed."""
    if content(edit.path) != edit.after:
        raise TimelineError(_changed(edit.path))
    _write(edit.path, edit.after, edit.before, check=False)


def scalar(text: str) -> str:
    """A text as YAML on one line, in quotes where it needs them."""
    line = " ".join(text.split())
    if _PLAIN.fullmatch(line) and not _NOT_PLAIN.fullmatch(line):
        return line
    quoted = json.dumps(line, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda m: f"\\u{ord(m.group()):04x}", quoted)


def date(edtf: str) -> str:
    """A date as YAML."""
    return edtf if _DATE.fullmatch(edtf) else scalar(edtf)


def inserted(text: str, insertion: Insertion, path: str = "events.yaml") -> str:
    """The text with an item at the end of a list; the list is made when there is none."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True) if newline == "\n" else text.split("\r\n")
    if newline == "\r\n":
        lines = [line + "\r\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    start = _key_line(lines, insertion.key)
    if start is None:
        return _with_list(lines, insertion, newline)
    head = _TOP_KEY.match(lines[start])
    rest = head.group("rest").split(" #")[0].strip() if head else ""
    if rest not in {"", "[]", "null", "~"}:
        message = f"`{insertion.key}` is written in one line and cannot be added to"
        raise TimelineError(
            Problem(message, path, start + 1, hint="write each item on a line of its own, after -")
        )
    if rest:
        lines[start] = lines[start].replace(rest, "", 1).replace(": \n", ":\n")
    end, indent, gap = _block(lines, start)
    if end and not lines[end - 1].endswith("\n"):
        lines[end - 1] += newline
    item = _indented(insertion.lines, indent, newline)
    lines[end:end] = [newline, *item] if gap else item
    return "".join(lines)


def _key_line(lines: list[str], key: str) -> int | None:
    for number, line in enumerate(lines):
        match = _TOP_KEY.match(line)
        if match and match.group("key") == key:
            return number
    return None


def _block(lines: list[str], start: int) -> tuple[int, str, bool]:
    """Where a list ends, how its items are indented, and whether blank lines part them."""
    end = start + 1
    indent: str | None = None
    items: list[int] = []
    for number in range(start + 1, len(lines)):
        line = lines[number]
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if not line.startswith((" ", "\t", "- ", "-\n", "-\r")):
            break
        lead = line[: len(line) - len(line.lstrip())]
        if indent is None:
            indent = lead
        if lead == indent and bare.startswith("-"):
            items.append(number)
        end = number + 1
    apart = any(_after_blank(lines, number) for number in items[1:])
    return end, "  " if indent is None else indent, apart


def _after_blank(lines: list[str], number: int) -> bool:
    """Whether a blank line stands before an item and its comments."""
    above = number - 1
    while above and lines[above].lstrip().startswith("#"):
        above -= 1
    return not lines[above].strip()


def _with_list(lines: list[str], insertion: Insertion, newline: str) -> str:
    """The text with a list of its own at the end, before a mark that closes the document."""
    end = len(lines)
    while end and lines[end - 1].strip() in {"", "..."}:
        end -= 1
    if end and not lines[end - 1].endswith("\n"):
        lines[end - 1] += newline
    item = _indented(insertion.lines, "  ", newline)
    lines[end:end] = [newline, f"{insertion.key}:{newline}", *item]
    return "".join(lines)


def _indented(lines: tuple[str, ...], indent: str, newline: str) -> list[str]:
    return [f"{indent}{line}{newline}" for line in lines]


def _changed(path: Path) -> Problem:
    return Problem(
        "the file was changed while it was being reviewed; nothing was written",
        str(path),
        hint="start the review again, it goes on where you were",
    )


def _write(path: Path, before: bytes, after: bytes, *, check: bool) -> None:
    """Write beside the file, look whether it is a story, and put it in its place."""
    target = path.resolve()
    try:
        if not os.access(target, os.W_OK):
            # Putting another file in its place would need no leave: whoever locked it meant it.
            raise PermissionError(errno.EACCES, "the file is read-only")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".events-", suffix=".yaml")
    except OSError as error:
        raise TimelineError(_unwritable(path, error)) from error
    spare = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        if check:
            _check(spare, path)
        shutil.copymode(target, spare)
        if target.read_bytes() != before:
            raise TimelineError(_changed(path))
        spare.replace(target)
    except OSError as error:
        raise TimelineError(_unwritable(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            spare.unlink(missing_ok=True)


def _check(spare: Path, path: Path) -> None:
    """Raise the faults that the new text would have, under the name of the file."""
    try:
        curated.load(spare)
    except TimelineError as error:
        faults = (
            Problem(p.message, str(path), p.line, p.hint or "nothing was written", p.severity)
            for p in error.problems
        )
        raise TimelineError(*faults) from error


def _unwritable(path: Path, error: OSError) -> Problem:
    return Problem(
        f"cannot be written: {error.strerror or error}; nothing was changed",
        str(path),
        hint="may you write the file, and in its folder?",
    )
