"""Whom, what, where and which of several a text names: its names by what leads up to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.merging.acts import act_of, word_set
from timeline.merging.names import NO_FIRST_NAME
from timeline.merging.stems import STOP, stem

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\d*|\d+(?:st|nd|rd|th)\b|[,;:.]")
ARTICLES = word_set(
    "the a an its his her their this that der die das den dem des ein eine einen einem einer le la"
    " les l un une el los las una de du il lo"
)
_LEADING = word_set(
    "in at near off outside inside on from to into through across over with against for towards"
    " toward around over в во на под над к из от с со через против около у im am auf aus bei mit"
    " nach von zu durch gegen en à au aux dans sur vers avec contre hacia con contra por para desde"
)
"""What leads to a place, a partner or an adversary; not who did it."""
PREPOSITIONS = _LEADING | word_set(
    "of by between within beside under after before since during about amid"
)
SAID = re.compile(r"(?:, [^,]{1,60} (?:said|says|reported)|,? according to [^,]{1,60})(?=,|\.?$)")
"""Who says so, behind what is said."""
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st перв erst premier première primer primera",
            "second 2nd втор zweit deuxième second seconde segund segundo segunda",
            "third 3rd трет треть dritt troisième tercer tercera",
            "fourth 4th четверт четвёрт viert quatrième cuarto cuarta",
            "fifth 5th пят fünft cinquième quinto quinta",
            "sixth 6th шест sechst sixième sexto sexta",
            "seventh 7th седьм siebt septième séptimo",
            "eighth 8th восьм acht huitième octavo",
            "ninth 9th девят neunt neuvième noveno",
            "tenth 10th десят zehnt dixième décimo",
        ),
        1,
    )
    for word in words.split()
}


def slots(text: str, folded: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """The stems of the names of a text, by the word that leads up to each.

    ``the town of Orsk`` gives ``town of``, ``visited Lund`` gives ``visited``.
    """
    tokens = _TOKEN.findall(SAID.sub("", text.replace("’", "'")))
    capitals = [token[0].isupper() or token in folded for token in tokens]
    found: dict[str, frozenset[str]] = {}
    place = 0
    while place < len(tokens):
        start = place
        while place < len(tokens) and capitals[place]:
            place += 1
        if start == place:
            place += 1
            continue
        called = [token for token in tokens[start:place] if token.casefold() not in NO_FIRST_NAME]
        lead = _lead(tokens, start)
        after = tokens[place].casefold() if place < len(tokens) else "."
        if after.isalpha() and after not in STOP and not act_of(after) and not after.endswith("ed"):
            continue  # "for Norwegian leaders": what is led up to are the leaders
        if lead and called:
            stems = frozenset(stem(token.casefold().removesuffix("'s")) for token in called)
            found[lead] = found.get(lead, frozenset()) | stems
    return found


def _lead(tokens: list[str], start: int) -> str:
    """The word that leads up to a name; empty where it begins the text."""
    place = start - 1
    while place >= 0 and tokens[place].casefold() in ARTICLES:
        place -= 1
    if place < 0:
        return ""
    word = tokens[place].casefold()
    if word == "of" and place:
        return f"{stem(tokens[place - 1].casefold())} of"
    if word in _LEADING:
        return word
    return "" if word in STOP or not word.isalpha() else stem(word)


def ordinals(text: str) -> frozenset[tuple[int, str]]:
    """The ordinal numbers of a text, each with the stems of the two words it may count."""
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    found: set[tuple[int, str]] = set()
    for place, token in enumerate(tokens):
        number = _ORDINALS.get(token) or _ORDINALS.get(stem(token))
        if number:
            counted = [word for word in tokens[place + 1 : place + 3] if word.isalpha()]
            found.update((number, stem(word)) for word in counted if word not in STOP)
    return frozenset(found)
