"""English habits: what is so every year and has no date of its own, as ``winters are mild``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.languages.english_words import MONTH
from timeline.tagger.readings import Clock, Partial, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from timeline.tagger.rules import Found

REACH = 240
"""How far to look for the ends of the sentence, in characters."""

_STOP = re.compile(r"[.!?;]['\")\]]*\s|\n")
_NOW = re.compile(
    r"\b(?:is|are|has|have|may|can|does|do|tends?|averages?|occurs?|lasts?|brings?|sees?)\b"
)
_ALWAYS = re.compile(
    r"\b(?:usually|typically|generally|normally|commonly|(?:each|every) year|on average)\b"
)
"""What is so every year."""
_YEARLY = re.compile(
    r"\b(?:often|traditionally|annually|averages?|holidays?|celebrat\w+|commemorated|observed"
    r"|festivals?|season|birthday|common|frequent|coldest|warmest|hottest|wettest|driest"
    r"|temperatures?|rainfall)\b"
)
"""What is told of every year, in the present tense."""
_MONTH = f"(?:…|{MONTH})"
_FROM_TO = re.compile(rf"(?:\bfrom |\bbetween |\(){_MONTH} (?:to|and|until|through) {_MONTH}(?!\w)")
"""``Icebergs are common from February to August``; the date itself is the dots."""
_TOLD = re.compile(
    r"\b(?:1\d|20)\d\d\b|\b(?:was|were|had|did|became|began|came|fell|took|went|gave|grew|rose|saw"
    r"|wrote|will|would|ago|last|next|this)\b"
    r"|(?<!is )(?<!are )(?<!be )(?<!been )(?<!has )(?<!have )(?<!by )\b(?:held|said|told|made|won"
    r"|lost|led|left|met|sent|set"
    r"|(?!need|bas|limit|relat|unit|averag|observ|celebrat|commemorat)[a-z]{3,}ed"
    r"\b(?! (?:in|by|on|from|with)\b))\b"
)
"""What happened, or will."""


def is_habit(found: Found, folded: str) -> bool:
    """Whether the sentence around tells of the present as a whole and of nothing that happened.

    A season needs no more; of a month, a day, a feast it must say that it is so every year.
    """
    match found.reading:
        case Partial(part="SP" | "SU" | "FA" | "WI", of=None, toward=None, anchor=""):
            is_season = True
        case Shift(Grain.YEAR, 0, "near"):
            is_season = True
        case Partial(of=None, toward=None, anchor="", unit=None) | Clock():
            is_season = False
        case _:
            return False
    before = _STOP.split(folded[max(0, found.start - REACH) : found.start])[-1]
    said = before + "…" + _STOP.split(folded[found.end : found.end + REACH], maxsplit=1)[0]
    if _TOLD.search(said):
        return False
    if _ALWAYS.search(said):
        return True
    return _NOW.search(said) is not None and (
        is_season or _YEARLY.search(said) is not None or _FROM_TO.search(said) is not None
    )
