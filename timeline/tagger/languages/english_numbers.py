"""English numbers, in digits and words, and the means to write word lists as patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(choices: Iterable[str]) -> str:
    """A group of literal words; where one begins another the longer is tried first.

    Words that begin alike share their beginning, which is quicker to compile and to match.
    """
    tree: dict[str, Any] = {}
    for choice in choices:
        node = tree
        for char in choice:
            node = node.setdefault(char, {})
        node[""] = {}
    return _group(tree)


def _group(tree: dict[str, Any]) -> str:
    """A tree of characters as a group of alternatives."""
    branches = []
    for first, rest in tree.items():
        word, node = first, rest
        while len(node) == 1 and word:
            char, node = next(iter(node.items()))
            word += char
        if word:
            branches.append(_escaped(word) + (_group(node) if node else ""))
    ends = "" in tree
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\ ", " ").replace(r"\-", "-")


def listed(words_: str) -> frozenset[str]:
    """The words of a text, for membership."""
    return frozenset(words_.split())


_UP_TO_NINE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
          "eighteen", "nineteen")  # fmt: skip
_TIES = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = {word: number for number, word in enumerate(_UP_TO_NINE + _TEENS, 1)}
_TENS = {word: 10 * number for number, word in enumerate(_TIES, 2)}
CARDINALS = {**_ONES, **_TENS}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_VAGUE = ("several", "a few", "few", "some", "many", "a couple of", "couple of", "a number of",
          "numerous", "countless", "a handful of", "dozens of", "hundreds of", "thousands of",
          "a couple", "various")  # fmt: skip
_SMALL = {"a": 1, "an": 1, "a half": 0.5, "half a": 0.5, "half an": 0.5, "a couple": 2,
          "a couple of": 2, "couple of": 2, "a hundred": 100, "a thousand": 1000}  # fmt: skip
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}

_ONE = any_of(CARDINALS)
NUMBER_WORD = rf"{_ONE}(?:[ -](?:and )?{any_of({**_ONES, **_TENS, **_SCALES})}){{0,4}}+"
DIGITS = (
    r"(?<!\d[.,:/-])(?<![$£€#])(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,5})(?:\.\d{1,2})?"
    r"(?:[ -][13]/[24]| (?:hundred|thousand|million|billion))?[½¼¾]?"
)
NUMBER = (
    rf"(?:{DIGITS}|{NUMBER_WORD}|a (?:hundred|thousand)"
    r"|(?:(?<=next |last |past )|(?<=first ))hundred(?= years)|(?:an?|half an?|a half)(?= |-))"
)
VAGUE = any_of(_VAGUE)
SOME = rf"(?:{VAGUE}|{NUMBER})"


def number(text: str) -> float | None:
    """The number of a word or of digits; ``None`` for a vague one (``several``)."""
    text = text.strip()
    if text in _SMALL:
        return _SMALL[text]
    if text in _VAGUE:
        return None
    if text[0].isdecimal():
        return _digits(text)
    total, current = 0, 0
    for word in re.findall(r"[a-z]+", text):
        if word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if word != "hundred":
                total, current = total + current, 0
        else:
            current += _ONES.get(word, 0) + _TENS.get(word, 0)
    return total + current


def _digits(text: str) -> float:
    whole, fraction = text, 0.0
    for sign, part in _FRACTIONS.items():
        if text.endswith(sign):
            whole, fraction = text[: -len(sign)].rstrip(" -"), part
    head, _, scale = whole.partition(" ")
    value = float(head.replace(",", "")) if head else 0.0
    value *= _SCALES.get(scale, 1)
    return value + fraction


_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth",
              "eight": "eighth", "nine": "ninth", "twelve": "twelfth", "twenty": "twentieth",
              "thirty": "thirtieth"}  # fmt: skip
_ORDINALS = {
    _IRREGULAR.get(word, f"{word}th"): number for word, number in CARDINALS.items() if number < 31
}
_TENS_BEFORE = {"twenty": 20, "thirty": 30}
ORDINAL_WORD = r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|[a-z]{2,9}th)"
"""What may be an ordinal: ``ordinal`` tells, with 0, what is none (``month``)."""
ORDINAL = rf"(?:{ORDINAL_WORD}|\d{{1,2}}(?:st|nd|rd|th))"


def ordinal(text: str) -> int:
    """The number of an ordinal word, of digits with or without letters; 0 when it is neither."""
    if text[0].isdecimal():
        return int(re.sub(r"\D", "", text))
    tens, _, last = text.replace("-", " ").rpartition(" ")
    return _TENS_BEFORE.get(tens, 0) + _ORDINALS[last] if last in _ORDINALS else 0


NUMBER_LEADS = (*_ONES, *_TENS, *_SCALES, *_ORDINALS, *_VAGUE)
"""The words that numbers are made of."""
