"""The numbers on which texts on one happening can disagree: counts, the dead, terms, money."""

from __future__ import annotations

import re

from timeline.merging.counts import FOLLOWING, MONTH, NUMBER, counted, figure
from timeline.merging.stems import stem

_MONEY = {"$": "dollars", "€": "euros", "£": "pounds"}
_CLAIMED = re.compile(
    rf"(?<![\w.,-])(?P<money>[$€£]\s?)?{NUMBER}"
    r"(?:(?P<scale>\s?(?:million|billion|trillion|bn|m)\b)|(?!\w))"
    rf"(?=(?:[\s-]+{FOLLOWING})?)",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(
    r"\b(?:at least|at most|(?:more|fewer|less) than|up to|as many as|over|under|nearly|almost"
    r"|about|around|some|roughly|approximately|estimated)\s+$",
    re.IGNORECASE,
)
_SCALES = {"bn": "billion", "m": "million"}
# What befell so many people is told by the words around the number.
_BEFORE = (
    (re.compile(r"\bkill(?:s|ed|ing)\s+$|\bdeath toll\b.{0,20}$", re.IGNORECASE), "dead"),
    (re.compile(r"\b(?:injur|wound)(?:es|s|ed|ing)\s+$", re.IGNORECASE), "injured"),
)
_AFTER = (
    (re.compile(r"(?:\S+\s+){0,4}?(?:killed|died|dead|drowned)\b", re.IGNORECASE), "dead"),
    (re.compile(r"(?:\S+\s+){0,2}?(?:deaths|fatalities|lives)\b", re.IGNORECASE), "dead"),
    (re.compile(r"(?:\S+\s+){0,4}?(?:injured|wounded|hurt)\b", re.IGNORECASE), "injured"),
)
_TERM = re.compile(r"\b(?:sentence|jail|gaol|prison|imprison)", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.]|\b(?:and|but|when|while|who|which)\b")


def claims(text: str) -> dict[tuple[str, str], str]:
    """A number and the stem of what it counts, with both as they are written.

    A rough number (``at least 14``) contradicts none. Of the dead and the injured it does not
    matter who they were, and a prison term is one of years.
    """
    found: dict[tuple[str, str], str] = {}
    for match in _CLAIMED.finditer(text):
        number = figure(match["number"])
        if not number or _ROUGHLY.search(text[max(0, match.start() - 20) : match.start()]):
            continue
        noun = _noun(match)
        if noun and not MONTH.fullmatch(noun):
            scale = (match["scale"] or "").strip().casefold()
            scale = f"{_SCALES.get(scale, scale)} ".lstrip()
            # "nine" is 9 for comparing and for reading; "12,400" keeps its comma.
            written = match["number"] if match["number"][0].isdigit() else number
            found.setdefault((number + scale, stem(noun)), f"{written} {scale}{noun}")
    return found


def _noun(match: re.Match[str]) -> str:
    """What a number counts, in small letters; empty when nothing is found."""
    if match["money"]:
        return _MONEY[match["money"].strip()]
    text, words = match.string, (match["words"] or "").casefold()
    if re.match(r"years?\b", words):
        return "years" if _TERM.search(text) else ""
    before, after = text[: match.start()], _CLAUSE.split(text[match.end() :].lstrip())[0]
    told = [noun for pattern, noun in _BEFORE if pattern.search(before)]
    told += [noun for pattern, noun in _AFTER if pattern.match(after)]
    return told[0] if told else counted(words.split())
