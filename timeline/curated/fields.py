"""Nodes of ``events.yaml`` -> typed values, with every fault noted and none raised."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.curated.keys import LANGUAGE, NAME
from timeline.datefield import DateFieldError, Written, read
from timeline.model import Problem
from timeline.nodes import Items, Node, Pairs, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.curated.keys import Table

_WEB = r"https?://[^\s/?#]+\S*"
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class Faults:
    """A notebook of what is wrong in one file."""

    path: str
    language: str = "en"
    """The language of the story, for the words of its dates."""
    found: list[Problem] = field(default_factory=list)

    def add(self, line: int | None, message: str, hint: str = "") -> None:
        """Note a fault."""
        self.found.append(Problem(message, self.path, line, hint))

    def notice(self, line: int | None, message: str, hint: str = "") -> None:
        """Note something doubtful by which nothing is lost."""
        self.found.append(Problem(message, self.path, line, hint, severity="notice"))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint with the nearest of the known words, or with all of them."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only where something is wrong

    names = list(known)
    near = get_close_matches(word.casefold(), names, n=1)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(names)}"


def pairs(node: Node, table: Table, what: str, faults: Faults) -> dict[str, Node]:
    """The known keys of a mapping that hold something; every other fault of it is noted."""
    if not isinstance(node, Pairs):
        hint = "write `key: value` lines: " + ", ".join(list(table)[:3]) + " …"
        faults.add(node.line, f"{what} must be keys with values, not {_kind(node)}", hint)
        return {}
    found: dict[str, Node] = {}
    seen: dict[str, int] = {}
    for name, value in node.pairs:
        key = name.value
        if key in seen:
            hint = "keep one of the two"
            faults.add(name.line, f"`{key}` is written twice, first on line {seen[key]}", hint)
        elif key not in table:
            meant = [other for other, rule in table.items() if key.casefold() in rule.elsewhere]
            hint = f"here it is called {meant[0]}" if meant else did_you_mean(key, table)
            faults.add(name.line, f"unknown key `{_short(key)}`", hint)
        elif not (isinstance(value, Scalar) and value.is_null):
            found[key] = value
        seen.setdefault(key, name.line)
    for key, rule in table.items():
        if rule.required and _is_blank(found.get(key)):
            faults.add(seen.get(key, node.line), f"{what} has no `{key}`", f"add `{key}:`")
    return found


def _is_blank(node: Node | None) -> bool:
    """Whether a field is missing, or holds nothing but space."""
    return node is None or (isinstance(node, Scalar) and not node.value.strip())


def items(
    node: Node | None, what: str, faults: Faults, hint: str = "begin each item with -"
) -> tuple[Node, ...]:
    """The nodes of a list."""
    if node is None:
        return ()
    if isinstance(node, Items):
        return node.items
    faults.add(node.line, f"`{what}` must be a list, not {_kind(node)}", hint)
    return ()


def text(node: Node | None, what: str, faults: Faults) -> str:
    """The text of a field, without space around it; empty when there is none."""
    if node is None:
        return ""
    if isinstance(node, Scalar):
        return node.value.strip()
    faults.add(node.line, f"`{what}` must be text, not {_kind(node)}", "put it in quotes")
    return ""


def line(node: Node | None, what: str, faults: Faults) -> str:
    """The same on one line."""
    return " ".join(text(node, what, faults).split())


def date(node: Node | None, what: str, faults: Faults) -> Written | None:
    """What the date of a field is understood as; ``None`` with a fault, or when there is none."""
    words = text(node, what, faults)
    if node is None or not words:
        return None
    try:
        return read(words, faults.language)
    except DateFieldError as error:
        faults.add(node.line, f"`{what}`: {error}", error.hint)
        return None


def flag(node: Node | None, what: str, faults: Faults) -> bool:
    """Yes or no; no when there is nothing."""
    word = text(node, what, faults)
    if node is not None and isinstance(node, Scalar) and word.casefold() not in _FLAGS:
        faults.add(node.line, f"`{what}` must be true or false, not {_short(word)!r}")
    return _FLAGS.get(word.casefold(), False)


def whole(node: Node | None, what: str, highest: int, faults: Faults) -> int:
    """A whole number from 0 on; 0 when there is nothing."""
    word = text(node, what, faults)
    if node is None or not isinstance(node, Scalar):
        return 0
    if re.fullmatch(r"\d{1,4}", word, re.ASCII) and int(word) <= highest:
        return int(word)
    faults.add(node.line, f"`{what}` must be a whole number from 0 to {highest}: {_short(word)!r}")
    return 0


def choice(node: Node | None, what: str, choices: tuple[str, ...], faults: Faults) -> str:
    """One of the words allowed; the empty text when there is nothing."""
    word = text(node, what, faults)
    if node is not None and word and word not in choices:
        faults.add(node.line, f"`{what}` cannot be {_short(word)!r}", did_you_mean(word, choices))
        return ""
    return word


def name(node: Node | None, what: str, faults: Faults) -> str:
    """An id: letters, digits, hyphens, points."""
    word = text(node, what, faults)
    if node is not None and isinstance(node, Scalar) and not re.fullmatch(NAME, word):
        hint = "letters, digits and hyphens, for example first-call"
        faults.add(
            node.line, f"`{what}` is not a name that an address can hold: {_short(word)!r}", hint
        )
        return ""
    return word


def language(node: Node | None, what: str, faults: Faults) -> str:
    """A BCP 47 tag."""
    word = text(node, what, faults)
    if node is not None and word and not re.fullmatch(LANGUAGE, word):
        hint = "write a tag such as en, ru or pt-BR"
        faults.add(node.line, f"`{what}` is not a language: {_short(word)!r}", hint)
        return ""
    return word


def url(node: Node | None, what: str, faults: Faults) -> str:
    """An address; one that is not of the web is kept as text and noted."""
    word = text(node, what, faults)
    if node is not None and word and not re.fullmatch(_WEB, word, re.IGNORECASE):
        hint = "an address begins with https://; this one is shown and not linked"
        faults.notice(node.line, f"`{what}` is no address on the web: {_short(word)!r}", hint)
    return word


def base_url(node: Node | None, what: str, faults: Faults) -> str:
    """The address of a site, to which other addresses are joined."""
    word = text(node, what, faults)
    if node is not None and word and not re.fullmatch(_WEB, word, re.IGNORECASE):
        hint = "write the whole address, for example https://example.org/story/, or leave it out"
        message = f"`{what}` must be where the site will stand on the web: {_short(word)!r}"
        faults.add(node.line, message, hint)
        return ""
    return word


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"the text {_short(node.value)!r}" if node.value else "nothing"
    return "a list" if isinstance(node, Items) else "keys with values"


def _short(word: str) -> str:
    return word if len(word) <= 40 else word[:39] + "…"
