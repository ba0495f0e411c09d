"""YAML text -> nodes that know their lines; the one door to YAML.

Only the plain part of YAML is read: mappings, lists and text. Anchors, aliases and tags are
refused, so that a small file cannot grow into a large one or into anything but text, and scalars
stay the words that were typed: what ``2010`` or ``yes`` means is for the reader of a field to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml  # type: ignore[import-untyped,unused-ignore]

from timeline.model import Problem, TimelineError

# The loader of the C library is about twenty times as fast; wheels of PyYAML carry it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH = 16
MAX_BYTES = 16_000_000

# YAML 1.1, which the library speaks, ends a line at these three; editors and YAML 1.2 do not.
_NOT_LINE_ENDS = "\x85\u2028\u2029"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text and the line it begins on, counted from 1."""

    value: str
    line: int
    plain: bool = True
    """Whether it was written without quotes."""

    @property
    def is_null(self) -> bool:
        """Whether nothing was written, or YAML's word for nothing."""
        return self.plain and self.value in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Items:
    """A list of nodes."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping, as the pairs that were written; keys may occur twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int

    def get(self, key: str) -> Node | None:
        """The first node under this key."""
        return next((node for name, node in self.pairs if name.value == key), None)


Node = Scalar | Items | Pairs


def decode(data: bytes, path: str) -> str:
    """The text of a UTF-8 file, without a byte order mark; raises ``TimelineError``."""
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1e6:.0f} MB; at most {MAX_BYTES / 1e6:.0f} MB are read"
        raise TimelineError(
            Problem(f"too large: {size}", path, hint="divide the story into several folders")
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = f"not UTF-8: the byte 0x{data[error.start]:02x} does not belong here"
        hint = "save the file again with the encoding UTF-8"
        raise TimelineError(Problem(wrong, path, line, hint)) from error


def parse(text: str, path: str, first_line: int = 1) -> Node | None:
    """The only document in the text, ``None`` when there is nothing in it.

    ``first_line`` is the line of the file on which the text begins. Raises ``TimelineError`` at the
    first fault of syntax, and at what is not read.
    """
    there, back = _stand_ins(text)
    try:
        return _Reader(path, first_line, back).read(text.translate(there))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + first_line if mark else None
        begun = error.context_mark.line + first_line if error.context_mark else line
        message, hint = _explain(error.problem or "", begun, line)
        if "quoted scalar" in (error.context or ""):
            line = begun
            message, hint = "a quotation mark is opened and never closed", "close it, or remove it"
        raise TimelineError(Problem(message, path, line, hint)) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + first_line
        code = error.character if isinstance(error.character, int) else ord(error.character)
        what = f"a character that no text file holds (U+{code:04X})"
        raise TimelineError(Problem(what, path, line, "remove it")) from error


def _stand_ins(text: str) -> tuple[dict[int, int], dict[int, int]]:
    """Tables that put characters in place of ``_NOT_LINE_ENDS``, and take them out again."""
    wanted = [character for character in _NOT_LINE_ENDS if character in text]
    if not wanted:
        return {}, {}
    free = (code for code in range(0xE000, 0xF8FF) if chr(code) not in text)
    there = {ord(character): code for character, code in zip(wanted, free, strict=False)}
    return there, {code: character for character, code in there.items()}


class _Reader:
    """Builds nodes from the events of the parser without recursion, so that depth is ours."""

    def __init__(self, path: str, first_line: int, back: dict[int, int]) -> None:
        self.path = path
        self.first_line = first_line
        self.back = back

    def read(self, text: str) -> Node | None:
        root: list[Node] = []
        # Each frame: whether it is a mapping, its line, and its nodes so far.
        open_: list[tuple[bool, int, list[Node]]] = [(False, 1, root)]
        documents = 0
        for event in yaml.parse(text, _LOADER):
            line = event.start_mark.line + self.first_line
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse("a second document begins here", line, "remove the line ---")
            elif isinstance(event, yaml.ScalarEvent):
                self._check(event, line)
                value = event.value.translate(self.back) if self.back else event.value
                open_[-1][2].append(Scalar(value, line, not event.style))
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self._check(event, line)
                if len(open_) > MAX_DEPTH:
                    hint = "a story needs at most four levels"
                    self._refuse(f"nested more than {MAX_DEPTH} levels deep", line, hint)
                open_.append((isinstance(event, yaml.MappingStartEvent), line, []))
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                is_mapping, begun, nodes = open_.pop()
                node = self._pairs(nodes, begun) if is_mapping else Items(tuple(nodes), begun)
                open_[-1][2].append(node)
            elif isinstance(event, yaml.AliasEvent):
                self._check(event, line)
        return root[0] if root else None

    def _pairs(self, nodes: list[Node], line: int) -> Pairs:
        pairs = []
        for key, node in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._refuse("a key must be a word", key.line, "write `key: value`")
            else:
                pairs.append((key, node))
        return Pairs(tuple(pairs), line)

    def _check(self, event: Any, line: int) -> None:  # noqa: ANN401 - the parser's own types
        if event.anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            hint = f"write the text out, or put it in quotes if it begins with {sign}"
            self._refuse(f"anchors and aliases are not read: {sign}{event.anchor}", line, hint)
        if getattr(event, "tag", None):
            hint = "remove it, or put the text in quotes if it begins with !"
            self._refuse(f"tags are not read: {event.tag}", line, hint)

    def _refuse(self, message: str, line: int, hint: str) -> None:
        raise TimelineError(Problem(message, self.path, line, hint))


def _explain(problem: str, begun: int | None, line: int | None) -> tuple[str, str]:
    """A fault of syntax in the words of somebody who writes a story, and how to mend it."""
    for sign, message, hint in _EXPLANATIONS:
        if sign in problem:
            since = f" (it begins on line {begun})" if begun and line and begun < line else ""
            return message + since, hint
    return f"YAML cannot be read here: {problem}", "compare the line with its neighbours"


_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "a colon where none can stand",
        "put text that holds a colon and a space in quotes, and indent keys alike",
    ),
    ("tab", "a tab, where YAML wants spaces", "indent with spaces"),
    (
        "cannot start any token",
        "a character that text cannot begin with (a tab, @, ` or %)",
        "put the text in quotes, and indent with spaces",
    ),
    (
        "could not find expected ':'",
        "a line that is no `key: value`",
        "a colon is missing, or the line must be indented further",
    ),
    (
        "did not find expected key",
        "this line does not fit what stands above it",
        "indent it like its neighbours; text that begins with a quotation mark must end with it",
    ),
    (
        "did not find expected '-' indicator",
        "this line does not fit the list above it",
        "begin the item with -, or indent the line like its neighbours",
    ),
    ("',' or", "a bracket is opened and never closed", "close it, or put the text in quotes"),
    (
        "did not find expected node content",
        "a bracket with nothing that can be read in it",
        "put text that begins with a bracket in quotes",
    ),
)
