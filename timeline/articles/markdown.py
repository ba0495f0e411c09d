"""``.md``: YAML front matter, or none, above Markdown; the text is what a reader would see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.articles.metadata import Stated, article, name_of
from timeline.articles.opening import opened
from timeline.model import Article, Problem, TimelineError
from timeline.nodes import Items, Node, Pairs, Scalar, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from markdown_it.token import Token

_FENCE = re.compile(r"---[ \t]*\r?\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)


def load(path: Path) -> Iterator[Article | Problem]:
    """The one article of a Markdown file."""
    whole, problems = opened(path)
    yield from problems
    if not whole:
        return
    name = str(path)
    stated: dict[str, Stated] = {}
    body = whole
    fence = _FENCE.match(body)
    if fence:
        try:
            stated = _stated(parse(fence[1], name, first_line=2))
        except TimelineError as error:
            yield from error.problems
        body = body[fence.end() :]
    elif re.match(r"---[ \t]*\r?\n[\w ]+:", body):
        message, hint = "front matter that is never closed", "end it with a line ---"
        yield Problem(message, name, 1, hint)
    elif body.startswith("+++"):
        hint = "write YAML between two lines ---"
        yield Problem("front matter in TOML is not read", name, 1, hint)
    tokens = _tokens(body)
    text = plain(tokens)
    if not text:
        yield Problem("there is no text", name, 1, "put the text in below the front matter")
        return
    heading = next((i for i, token in enumerate(tokens) if token.type == "heading_open"), None)
    if "title" not in stated and heading is not None and tokens[heading].tag == "h1":
        stated["title"] = Stated(plain(tokens[heading : heading + 3]))
    begins = next((token.map[0] for token in tokens if token.map), 0)
    line = whole.count("\n", 0, len(whole) - len(body)) + begins + 1
    yield from article(stated, text, path.stem, name, line)


def plain(tokens: Sequence[Token]) -> str:
    """The words of Markdown without its marks: blocks apart by an empty line, no HTML.

    A row of a table is one block, its cells apart by a tab, as browsers copy it.
    """
    blocks: list[str] = []
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            blocks.append("\t".join(cells or ()))
            cells = None
        elif token.type == "inline":
            (blocks if cells is None else cells).append(_inline(token.children or ()))
        elif token.type in {"fence", "code_block"}:
            blocks.append(token.content.rstrip("\n"))
    return "\n\n".join(block for block in blocks if block.strip())


def _inline(tokens: Sequence[Token]) -> str:
    words = []
    for token in tokens:
        if token.type in {"text", "code_inline", "text_special"}:
            words.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            words.append("\n")
        elif token.type == "image":
            words.append(_inline(token.children or ()))
    return "".join(words)


def _tokens(body: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - loaded only for a file that needs it

    return MarkdownIt("commonmark").enable("table").parse(body)


def _stated(node: Node | None) -> dict[str, Stated]:
    """What front matter states, under our names; what other programs keep there is passed over."""
    stated: dict[str, Stated] = {}
    for key, value in node.pairs if isinstance(node, Pairs) else ():
        name = name_of(key.value)
        words = _words(value)
        if name and words:
            stated.setdefault(name, Stated(words, value.line))
    return stated


def _words(node: Node) -> str:
    if isinstance(node, Scalar):
        return "" if node.is_null else " ".join(node.value.split())
    if isinstance(node, Items):
        return ", ".join(word for item in node.items if (word := _words(item)))
    return ""
