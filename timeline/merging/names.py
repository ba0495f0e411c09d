"""Names of two words or more, by which two people of one surname are told apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.merging.acts import word_set
from timeline.merging.stems import STOP, stem

if TYPE_CHECKING:
    from collections.abc import Collection

_NAME = re.compile(r"[^\W\d_]*[A-ZА-ЯЁ][\w'’-]*(?:\s+[A-ZА-ЯЁ][\w'’-]+)+")
_SHARED = re.compile(
    r"(?<![\w'’-])(?P<before>[\w'’-]+ )?(?P<first>[A-ZА-ЯЁ][\w'’-]*)"
    r" (?:and|и|und|et|y) [A-ZА-ЯЁ][\w'’-]* (?P<last>[A-ZА-ЯЁ][\w'’-]*)"
)
"""``Milan and Goran Petek``: the surname is that of both."""
NO_FIRST_NAME = STOP | word_set(
    "die first second third last next new old former late young great saint st"
    " president minister secretary ambassador senator governor mayor chancellor premier king queen"
    " prince princess pope judge justice admiral adm general gen colonel col captain capt major"
    " lieutenant sergeant commander professor prof mr mrs ms miss sir lord lady dr prime chief"
    " january february march april june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday президент министр посол сенатор мэр"
    " король королева судья генерал адмирал профессор глава"
)
"""Words in capitals before a surname that tell no two people apart."""

_ACTORS = frozenset(
    map(
        stem,
        word_set(
            "police fire snow rain ice heat fog smoke parliament congress senate government"
            " cabinet council court army navy air union management opposition administration team"
            " crew group bank company club party minister president chancellor premier king queen"
            " pope mayor governor senator bishop general colonel captain sheriff coach striker"
            " gunman man woman boy girl mother father son daughter driver farmer nurse doctor"
            " teacher student rival owner buyer seller regulator watchdog prosecutor suspect"
            " victim people staff traffic inflation unemployment trade oil gas gold water power"
            " lightning thunder storm hurricane typhoon tornado cyclone landslide avalanche"
            " wildfire earthquake tsunami drought heatwave rocket probe spacecraft train plane"
            " ship ferry bus car bomb blast mob crowd hospital school university museum church"
            " city town village state country region nobody somebody everyone half today yesterday"
        ),
    )
)
"""What may open a headline without an article and is no name."""


def is_name(word: str, spelled: str, upper: Collection[str], lower: Collection[str]) -> bool:
    """Whether a stem that opens a title is a name in a story that writes others as they are.

    A name is never written small, and within sentences it has its capital, too; what
    is seen nowhere else is a name unless headlines call actors so, or several of them.
    """
    if not word or word in lower or word in upper:
        return bool(word) and word not in lower
    return word not in _ACTORS and not spelled.endswith("s")


def names(text: str) -> frozenset[tuple[str, str]]:
    """First and last word of each name, in small letters; a title is no first name."""
    found = set()
    for match in _NAME.finditer(text):
        first, last = match.group().split()[-2:]
        # "BP-licensed Transocean", "As BP": no first name, no surname.
        small = re.search(r"-[^\W\d_]", first) and first.rpartition("-")[2].islower()
        if not (small or (last.isupper() and len(last) < 4) or first.casefold() in NO_FIRST_NAME):
            found.add((first.casefold(), last.casefold()))
    for match in _SHARED.finditer(text):
        first, last = match["first"].casefold(), match["last"].casefold()
        alone = not (match["before"] or "a")[0].isupper()
        if alone and first not in NO_FIRST_NAME and not match["first"].isupper():
            found.add((first, last))
    return frozenset(found)
