"""CLDR date patterns as regular expressions over folded text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.tagger.folding import fold
from timeline.tagger.languages.cldr import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.tagger.languages.cldr import Vocabulary

HAN = "〇零一二三四五六七八九十"
"""Han numerals; the first two are zero."""
_ENDINGS = "aeiouyąęįųūėěmjаеиоуыюяёєіїмйь"
"""The letters of the case endings of months in Slavic and Baltic languages."""
_BIDI = "[\u200e\u200f\u061c]?"
_FIELDS = {"y": "y", "u": "y", "M": "M", "L": "M", "d": "d", "E": "E", "c": "E", "e": "E", "G": "G"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A regular expression for one pattern, and the parts it names."""

    pattern: str
    parts: frozenset[str]
    """``y``, ``M``, ``d``, ``E``: year, month, day, weekday."""
    starts: frozenset[str]
    """The folded texts a match may begin with; ``#`` for a number."""
    bare: str
    """The regular expression without the weekday that may stand beside it."""


ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911}
"""Eras counted from a year of ours, where years of two digits are written with their era."""
ERAS |= {"民國": 1911, "พศ": -543, "คศ": 0}


@cache
def shapes(language: str) -> tuple[Shape, ...]:
    """How a language writes its dates, one regular expression per CLDR pattern."""
    words = vocabulary(language)
    found = (_shape(pattern, words) for pattern in words.patterns)
    return tuple(dict.fromkeys(shape for shape in found if shape))


def fields(pattern: str) -> list[tuple[str, str]]:
    """A CLDR pattern as (letters, literal) pairs: one of them is always empty."""
    parts: list[tuple[str, str]] = []
    for match in re.finditer(r"'([^']*)'|([a-zA-Z])\2*|([^a-zA-Z']+)", pattern):
        quoted, letter, plain = match.groups()
        text = quoted if quoted is not None else plain
        if letter:
            parts.append((match[0], ""))
        elif parts and not parts[-1][0]:
            parts[-1] = ("", parts[-1][1] + (text or "'"))
        else:
            parts.append(("", text or "'"))
    return parts


def _shape(pattern: str, words: Vocabulary) -> Shape | None:
    parts = fields(pattern)
    letters = [_FIELDS.get(run[0], "?") for run, _ in parts if run]
    named = "".join(sorted(letters))
    if len(set(letters)) < len(letters) or "?" in letters or "yy" in (run for run, _ in parts):
        return None
    spelled = any(run[0] in "ML" and len(run) in {3, 4} for run, _ in parts if run)
    letters_said = any(re.search(r"[^\W\d_]", literal) for _, literal in parts)
    # Numbers alone are a date only when all three are there; "2/3" is a fraction.
    if not spelled and not letters_said and not {"y", "M", "d"} <= set(named):
        return None
    if not words.spaced and {"E", "EEE", "ccc"} & {run for run, _ in parts} and "(" not in pattern:
        return None  # a weekday of one letter is any letter where words are not set apart
    if named not in {"GMdy", "EGMdy", "Mdy", "EMdy", "Md", "EMd", "My", "y"}:
        return None
    strict = not spelled and not letters_said
    body, starts = _body(parts, words, strict=strict, yearless="y" not in named)
    # A longer number with dots is a version or an address: 1.2.3.2011.
    after = _unit(words, required=False) if strict and parts[-1][0][:1] in {"y", "u"} else ""
    whole = rf"(?<!\d[.,:/-]){body}(?![.,:/-]?\d){after}" if strict else body
    if "E" not in named and "d" in named and not strict:
        whole, starts = _with_weekday(body, starts, words)
    return Shape(whole, frozenset(named) - {"G"}, starts, body)


def _body(
    parts: list[tuple[str, str]], words: Vocabulary, *, strict: bool, yearless: bool
) -> tuple[str, frozenset[str]]:
    pieces: list[str] = []
    starts: set[str] = set()
    for place, (run, literal) in enumerate(parts):
        if run:
            piece, begins = _field(run, words, yearless=yearless)
            if all(not parts[before][0] for before in range(place)):
                starts |= begins
            pieces.append(piece)
            if run[0] in "yu" and place == len(parts) - 1 and not strict:
                pieces.append(_unit(words, required=False))
        elif place == 0:
            pieces.append(f"(?:{_literal(literal, words, strict=False)})?")
            starts.add(fold(literal).split()[0] if literal.split() else "#")
        elif place == len(parts) - 1:
            required = len(parts) == 2 or not any(r[:1] in set("ML") for r, _ in parts)
            after_year = parts[place - 1][0][:1] in {"y", "u"} and not strict
            pieces.append(_trailer(literal, words, required=required, after_year=after_year))
        else:
            optional = _in_month(literal, words) if parts[place + 1][0][:1] in {"M", "L"} else ""
            pieces.append(_literal(literal.removesuffix(optional), words, strict=strict))
            pieces.append(f"(?:{re.escape(fold(optional))})??" if optional else "")
    return "".join(pieces), frozenset(starts)


def _in_month(literal: str, words: Vocabulary) -> str:
    """The word at the end of a literal that some names of the month after it hold already."""
    word = literal.rpartition(" ")[2]
    return word if word and any(form.startswith(fold(word)) for form in words.months) else ""


def _field(run: str, words: Vocabulary, *, yearless: bool) -> tuple[str, frozenset[str]]:
    number = frozenset({"#", *(HAN if not words.spaced else "")})
    match _FIELDS[run[0]]:
        case "y":
            return _year(words), number | (frozenset() if words.spaced else frozenset(ERAS))
        case "d":
            han = f"|[{HAN[2:]}]{{1,3}}" if not words.spaced else ""
            # A day of Hungarian takes its case with a hyphen: október 20-án.
            case = r"|-[^\W\d_]{1,4}\b" if words.language == "hu" else ""
            return rf"(?P<d>\d{{1,2}}{han})(?!\d)(?:er\b|\.?[ºª°]{case})?", number
        case "E":
            long = words.spaced or len(run) < 4
            names = [form for form in words.weekdays if long or len(form) > 1]
            return f"(?P<w>{alternation(names)})\\.?", frozenset(names)
        case "G":
            return f"(?:{alternation(words.eras)})", frozenset(words.eras)
    if len(run) < 3 or len(run) == 5:
        han = f"|[{HAN[2:]}]{{1,2}}" if not words.spaced else ""
        return rf"(?P<n>\d{{1,2}}{han})(?!\d)", number
    return _month(words, yearless=yearless), frozenset((*words.months, *words.stems))


def _year(words: Vocabulary) -> str:
    """A year of four digits; after the name of an era fewer will do."""
    if words.spaced:
        return r"(?P<y>\d{4})(?!\d)"
    eras = rf"(?P<era>{alternation(ERAS)})\.? {{0,2}}"
    number = rf"\d{{4}}|[{HAN[:11]}]{{4}}"
    return rf"(?:{eras}(?P<z>\d{{1,4}}|元|[{HAN}]{{1,3}})|(?P<y>{number}))(?!\d)"


def _month(words: Vocabulary, *, yearless: bool) -> str:
    long = [form for form in words.months if form not in words.short]
    pieces = [alternation(long)] if long else []
    if words.stems:
        # After three letters any word may go on, so only what sounds like a case ending does.
        stems = (alternation(stem for stem in words.stems if len(stem) > 3), r"[^\W\d_]{0,6}")
        brief = (alternation(stem for stem in words.stems if len(stem) < 4), f"[{_ENDINGS}]{{0,4}}")
        pieces += [f"(?:{forms}){ending}" for forms, ending in (stems, brief) if forms]
    if words.short:
        # Without a year beside it only the dot tells an abbreviation from a word.
        pieces.append(f"(?:{alternation(words.short)})" + (r"\." if yearless else r"\.?"))
    return f"(?P<m>{'|'.join(pieces)})"


def alternation(forms: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first; inner dots optional."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(_form(form) for form in ordered)


def _form(form: str) -> str:
    # Dots are taken out of the words, so an abbreviation like "ก.พ." lets them back in.
    plain = form.isascii() and form.isalpha()
    inner = r"\.?" if len(form) < 6 and not plain else ""
    pieces = [" {1,2}" if char == " " else re.escape(char) for char in form]
    return inner.join(pieces)


def _literal(literal: str, words: Vocabulary, *, strict: bool) -> str:
    """What stands between two parts; commas, and small words between spaces, may be left out."""
    text = re.sub("[\u200e\u200f\u061c]", "", fold(literal))
    mark = _BIDI if text != fold(literal) else ""
    if strict:
        return mark + re.escape(text).replace(r"\ ", " ?") + mark
    word = re.fullmatch(r" +([^\W\d_]+) +", text)
    if word or text == " ":
        links = alternation({*words.links, *((word[1],) if word else ())})
        return rf"(?:, {{1,2}}| {{1,2}}(?:(?:{links}) {{1,2}})?)" if links else ",? {1,2}"
    made = ""
    for piece in re.findall(r" +|[,،、፣]|\.|[^ ,،、፣.]+", text):
        if piece.isspace():
            made += " {0,2}" if made.endswith(r"\.?") else " {1,2}"
        elif piece in ",،、፣":
            made += "[,،、፣]?"
        elif piece == ".":
            made += r"\.?"
        else:
            made += re.escape(piece)
    return made


def _trailer(literal: str, words: Vocabulary, *, required: bool, after_year: bool) -> str:
    """What ends a date; after a year a word for "year" may take the place of its abbreviation."""
    text = fold(literal)
    if after_year and words.stems and text.strip(" .") in words.years:
        return _unit(words, required=required)
    body = re.escape(text).replace(r"\ ", " {0,2}").replace(r"\.", r"\.?")
    made = f"(?:{body})" if required else f"(?:{body})?"
    return made + (_unit(words, required=False) if after_year else "")


def _unit(words: Vocabulary, *, required: bool) -> str:
    """A word for "year" after its number: 2011 г., 2011 roku; only its abbreviation has a dot."""
    if not words.stems:
        return ""
    long = alternation(word for word in words.years if len(word) > 2)
    short = alternation(word for word in words.years if len(word) < 3 and word not in "aeiou")
    body = "|".join(part for part in (long, rf"(?:{short})\.?" if short else "") if part)
    return f"(?: {{0,2}}(?:{body}))" + ("" if required else "?") if body else ""


def _with_weekday(
    body: str, starts: frozenset[str], words: Vocabulary
) -> tuple[str, frozenset[str]]:
    """The weekday before or after a date, as the fullest pattern of the language has it."""
    full = next(
        (parts for parts in map(fields, words.patterns) if {"E", "c"} & {r[:1] for r, _ in parts}),
        [],
    )
    if not full or not words.weekdays:
        return body, starts
    # One letter is a weekday only in brackets: 2月5日(土).
    names = alternation(form for form in words.weekdays if len(form) > 1 or words.spaced)
    named = rf"(?P<w>{names})\.?"
    if full[0][0][:1] in {"E", "c"}:
        literal = full[1][1] if len(full) > 1 else " "
        extra = _literal(literal, words, strict=False)
        space = " {1,2}" if words.spaced else " {0,2}"
        link = f"(?:(?:{alternation(words.links)}) )?" if words.links and words.spaced else ""
        return f"(?:{named}(?:{extra}|[,،、፣]?{space}){link})?{body}", starts | {*words.weekdays}
    every = alternation(words.weekdays)
    return rf"{body}(?:[,،、]? {{0,2}}{named}| {{0,2}}[(（](?P<v>{every})[)）])?", starts
