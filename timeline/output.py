"""Files on disk, whole or not at all: staged beside the target, then moved in, or all undone.

A list of what was made (``.timeline-files.json``, path to SHA-256) stays in the folder. With it a
later build removes what it no longer makes, and never touches a file that it did not make.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.model import Problem, TimelineError

if TYPE_CHECKING:
    from collections.abc import Mapping

LIST = ".timeline-files.json"


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Put ``files`` (relative path to content) into ``folder``.

    Raises ``TimelineError`` when the folder cannot be written or a file that is not ours stands in
    the way; the folder is then as it was.
    """
    contents = {
        name: content.encode() if isinstance(content, str) else content
        for name, content in files.items()
    }
    if folder.exists() and not folder.is_dir():
        raise _error("is a file, and a folder is needed here", folder, "name another with --output")
    made = _made(folder)
    for name in contents:
        if name not in made and (folder / name).exists():
            raise _error(
                "was not made by timeline and would be overwritten",
                folder / name,
                "move it away, or name another folder with --output",
            )
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    contents[LIST] = (json.dumps(digests, indent=1, sort_keys=True) + "\n").encode()
    stale = [
        name
        for name, digest in made.items()
        if name not in contents and _digest(folder / name) == digest
    ]
    existed = folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Inside the folder, because only there a move is sure to be a rename.
        with tempfile.TemporaryDirectory(prefix=".timeline-", dir=folder) as name:
            _swap(folder, Path(name), contents, stale)
    except OSError as error:
        if not existed and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        reason = (error.strerror or str(error)).lower()
        raise _error(
            f"cannot be written: {reason}",
            folder,
            "nothing was changed; make room or give yourself the right to write there",
        ) from error


def _swap(folder: Path, stage: Path, contents: Mapping[str, bytes], stale: list[str]) -> None:
    new, old = stage / "new", stage / "old"
    for name, content in contents.items():
        target = new / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    done: list[tuple[Path, Path]] = []
    try:
        for name in [*contents, *stale]:
            if (folder / name).exists():
                _move(folder / name, old / name, done)
            if name in contents:
                _move(new / name, folder / name, done)
    except BaseException:  # Ctrl-C, too, must not leave half of each
        for source, target in reversed(done):
            target.rename(source)
        raise
    for name in stale:
        parent = (folder / name).parent
        if parent != folder and not any(parent.iterdir()):
            parent.rmdir()


def _move(source: Path, target: Path, done: list[tuple[Path, Path]]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.rename(target)
    done.append((source, target))


def _made(folder: Path) -> dict[str, str]:
    try:
        listed = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(listed, dict):
        return {}
    # The list lies where anyone can edit it: a path that leads outside is not ours.
    inside = folder.resolve()
    return {
        name: str(digest)
        for name, digest in listed.items()
        if (folder / name).resolve().is_relative_to(inside)
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _error(what: str, path: Path, hint: str) -> TimelineError:
    return TimelineError(Problem(what, str(path), hint=hint))
