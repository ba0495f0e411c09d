"""Files become Articles: ``read`` one, ``load`` a file, ``load_all`` a folder.

To add a format: write a module with ``load(path)`` that yields the articles of a file, and a
problem for what cannot be read; list its suffix in ``LOADERS``; put a file and what must come out
of it into the tests. A loader never raises for bad content, and never changes a text afterwards.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from timeline.articles import jsonl, markdown, page, text
from timeline.model import Article, Problem, TimelineError

Loader = Callable[[Path], Iterator[Article | Problem]]

LOADERS: MappingProxyType[str, Loader] = MappingProxyType(
    {
        ".txt": text.load,
        ".md": markdown.load,
        ".markdown": markdown.load,
        ".html": page.load,
        ".htm": page.load,
        ".jsonl": jsonl.load,
        ".ndjson": jsonl.load,
        ".jsonl.gz": jsonl.load,
        ".ndjson.gz": jsonl.load,
    }
)
"""The loader of each suffix; the longest that fits a file's name is taken."""

_NO_ARTICLES = ("readme", "license", "licence", "copying", "thumbs.db", "desktop.ini")


def load(path: Path | str) -> Iterator[Article | Problem]:
    """The articles of one file in its order, and a problem for all that cannot be read."""
    yield from _distinct(_load(Path(path)))


def read(path: Path | str) -> Article:
    """The one article of a file; raises ``TimelineError`` when there is none, or several."""
    articles, problems = [], []
    for item in load(path):
        if isinstance(item, Article):
            articles.append(item)
        elif item.severity == "error":
            problems.append(item)
        if len(articles) > 1:
            hint = "timeline.articles.load reads them one by one"
            raise TimelineError(Problem("holds more than one article", str(path), hint=hint))
    if not articles:
        raise TimelineError(*problems or (Problem("holds no article", str(path)),))
    return articles[0]


def load_all(folder: Path) -> Iterator[Article | Problem]:
    """The articles of a folder and the folders in it by name, and a problem for all else.

    Hidden files, README and LICENSE are passed over. An id that is taken gets a number.
    """
    yield from _distinct(_walk(folder, ""))


def _load(path: Path) -> Iterator[Article | Problem]:
    suffix = _suffix(path)
    try:
        mode = path.stat().st_mode
    except OSError:
        mode = None
    if mode and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        # To open a pipe would be to wait for ever.
        yield Problem("is a pipe or a device, not a file", str(path), hint="move it away")
    elif suffix:
        yield from LOADERS[suffix](path)
    elif mode and stat.S_ISDIR(mode):
        yield Problem("is a folder, not an article", str(path), hint="name a file in it")
    elif mode is None and not path.is_symlink():
        yield Problem("there is no such file", str(path), hint="check how its name is spelled")
    else:
        kind = f"{path.suffix} files" if path.suffix else "a file without a suffix"
        hint = f"known suffixes: {' '.join(LOADERS)}"
        yield Problem(f"no articles are read from {kind}", str(path), hint=hint)


def _walk(folder: Path, prefix: str) -> Iterator[Article | Problem]:
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        yield Problem(reason, str(folder), hint="name a folder of articles")
        return
    for path in paths:
        if path.name.startswith(".") or path.name.casefold().startswith(_NO_ARTICLES):
            continue
        name = path.name.encode("utf-8", "replace").decode()
        if name != path.name or not name.isprintable():
            # Nothing that names the file, a page least of all, could write it down.
            hint = "rename it, in letters"
            where = str(folder / "".join(c if c.isprintable() else "?" for c in name))
            yield Problem("a name that cannot be written", where, hint=hint)
        elif not path.is_dir() or _suffix(path):
            for item in _load(path):
                yield replace(item, id=prefix + item.id) if isinstance(item, Article) else item
        elif path.is_symlink():
            hint = "put the articles themselves here"
            yield Problem("a link to a folder is not followed", str(path), hint=hint)
        else:
            yield from _walk(path, f"{prefix}{path.name}-")


def _distinct(items: Iterator[Article | Problem]) -> Iterator[Article | Problem]:
    """The same, with no id twice: the second to claim one gets a number, and a notice says so."""
    last: dict[str, int] = {}
    texts: dict[int, str] = {}
    for item in items:
        if isinstance(item, Article):
            twin = texts.setdefault(hash((item.text, item.publisher)), item.path)
            if twin != item.path:
                message = f"the same text as {twin}: two sources that are one"
                yield Problem(message, item.path, item.line, "remove one", severity="notice")
        if isinstance(item, Article) and item.id in last:
            number = last[item.id] + 1
            while f"{item.id}-{number}" in last:
                number += 1
            last[item.id] = number
            id_ = f"{item.id}-{number}"
            last[id_] = 1
            message = f"the id {item.id!r} is taken by an article before; this one is {id_!r}"
            hint = "rename the file, or give the articles ids of their own"
            yield Problem(message, item.path, item.line, hint, severity="notice")
            yield replace(item, id=id_)
        else:
            if isinstance(item, Article):
                last[item.id] = 1
            yield item


def _suffix(path: Path) -> str:
    """The longest known suffix of a file's name, else the empty text."""
    name = path.name.casefold()
    known = (suffix for suffix in LOADERS if name.endswith(suffix) and len(name) > len(suffix))
    return max(known, key=len, default="")
