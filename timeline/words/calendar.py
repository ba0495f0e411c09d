"""Days by the patterns of CLDR; Babel's own formatter stops at the years 1 and 9999."""

from __future__ import annotations

import re
from functools import cache

from timeline.words.phrases import base, locale, number_words

_TOKEN = re.compile(r"'(?:[^']|'')*'|([A-Za-z])\1*|.", re.DOTALL)
_NOMINATIVE = frozenset(
    ["be", "bg", "ca", "cs", "el", "fi", "hr", "hy", "lt", "pl", "ru", "sk", "sl", "uk"]
)
"""Languages whose months have another form outside a date."""


@cache
def pattern_of(skeleton: str, language: str) -> str:
    """The CLDR pattern of a skeleton such as ``yMMMd``; ``long`` is a whole date in full."""
    # English without a region is written day first, as most of the world writes it.
    data = locale("en-GB" if language == "en" else language)
    if skeleton in {"long", "GyMMMMd"}:
        long = data.date_formats["long"].pattern
        if skeleton == "long":
            return str(long)
        era = data.datetime_skeletons.get("GyMMMd")
        return str(getattr(era, "pattern", era)).replace("MMM", "MMMM") if era else f"{long} G"
    found = data.datetime_skeletons.get(skeleton)
    if found is None and skeleton == "MMMMd":
        found = str(pattern_of("MMMd", language)).replace("MMM", "MMMM")
    if found is None:
        found = {"yMMMM": "MMMM y", "yMMM": "MMM y", "MMMd": "d MMM", "yMMMd": "d MMM y"}.get(
            skeleton, skeleton
        )
    return str(getattr(found, "pattern", found))


@cache
def formatted(skeleton: str, language: str, year: int, month: int, day: int) -> str:
    """A day by a CLDR pattern; Babel's own formatter stops at the years 1 and 9999."""
    data = locale(language)
    if year < 1 and "y" in skeleton + ("y" if skeleton == "long" else ""):
        known = {"long": "GyMMMMd", "yMMMd": "GyMMMd", "y": "Gy"}
        pattern = pattern_of(known[skeleton], language) if skeleton in known else ""
        pattern = pattern or f"{pattern_of(skeleton, language)} G"
    else:
        pattern = pattern_of(skeleton, language)
    shown = 1 - year if year < 1 else year
    figures = number_words(shown, language) if shown > 9999 else str(shown)
    out = []
    for token in _TOKEN.finditer(pattern):
        text = token.group()
        match text[0]:
            case "'":
                out.append(text[1:-1].replace("''", "'") or "'")
            case "d":
                out.append(str(day))
            case "y":
                out.append(figures)
            case "G":
                out.append(data.eras["abbreviated"][0 if year < 1 else 1])
            case "M" | "L":
                out.append(_month(text, month, language))
            case _:
                out.append(text)
    return "".join(out).replace("\u202f", "\u00a0").strip()


def _month(token: str, month: int, language: str) -> str:
    if len(token) < 3:
        return f"{month:0{len(token)}}"
    style = "long" if len(token) == 4 else "short"
    return month_name(language, month, style, alone=token[0] == "L")


def month_name(language: str, month: int, style: str, *, alone: bool) -> str:
    """The name of a month, in full or short; ``alone``: outside a date."""
    # Babel resolves the stand-alone names of a language that has none of its own to those of
    # whichever language was asked first: only the languages that do have them are asked.
    alone = alone and style == "long" and base(language) in _NOMINATIVE
    names = locale(language).months["stand-alone" if alone else "format"]
    name = str(names["wide" if style == "long" else "abbreviated"][month])
    # "Sept" of British English is one letter wider than every neighbour.
    return "Sep" if base(language) == "en" and month == 9 and style != "long" else name
