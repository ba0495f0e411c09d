"""Who is who in an article: which names are people, which are things, which are places."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events import given_names
from timeline.events.grammar import english, russian
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Collection

MEN, WOMEN = english.MEN, english.WOMEN
PEOPLE = english.PEOPLE | russian.PEOPLE
_THINGS = word_set(
    "company firm maker bank club group airline retailer producer manufacturer insurer publisher"
    " newspaper party union charity agency team ship ferry vessel probe satellite spacecraft city"
    " town village river island country state province district festival museum university school"
    " hospital treaty charter law language band orchestra brewery carmaker chain startup newspaper"
    " organisation organization foundation institute association league magazine programme film"
    " start-up supplier operator lender broadcaster developer chipmaker drugmaker steelmaker"
)
NOT_PEOPLE = word_set(
    "nephew niece brother sister son daughter father mother wife husband uncle aunt widow team inc"
    " corp ltd plc co bank party university court states union ministry department company"
    " council treaty war street house club united city county association agency group college"
    " party parliament congress senate committee commission army navy force forces airlines"
    " airways motors records festival river sea ocean mountain island islands church museum"
    " kingdom republic federation nations league cup school hospital institute police office"
    " north south east west new san los saint great soviet european national international"
)
_CAPITAL = r"(?<!\w)[A-ZÀ-ÝА-ЯЁ][\w'’-]{0,40}\w"
_MORE = rf" (?:[A-ZÀ-ÝА-ЯЁ]\. )?(?:(?:de|van|von|der|den|al|bin|da|di|la) ){{0,2}}{_CAPITAL}"
NAME = rf"{_CAPITAL}(?:{_MORE}){{0,3}}"
_FULL = re.compile(rf"{_CAPITAL}(?:{_MORE}){{1,3}}")
_NAMED = re.compile(NAME)
_SHOUTED = re.compile(r"\b[A-ZÀ-ÝА-ЯЁ]{2,}\b")
"""Letters that stand for words: ``BC``, ``NATO``."""
_DESCRIBED = re.compile(rf"({NAME}), (?:an?|the|then|now|its|their)((?: [\w'’-]+){{1,6}})")
_AGED = re.compile(rf"({NAME}), (?:aged )?\d\d,")
_WHO = re.compile(rf"({NAME}),? who\b")
_WHICH = re.compile(rf"({NAME}), which\b")
_THE = re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Oo]ur) ({NAME})(?! (?:\w+ )?(?:was born|who)\b)")
_LIVED = re.compile(rf"({NAME})(?: \([^)]*\))?,? (?:was born|born|has died|married|was married)\b")
_PLACED = re.compile(rf"\b(?:in|at|near|into|from|reached|took) ({NAME})")
_TITLED = re.compile(rf"\b([\w-]+)\.? ({NAME})")
_OWNS = re.compile(
    rf"(?:^|[.!?,] |\n)({NAME})\b[^.!?\n,A-Z]{{0,60}}?[, ]+(?:and )?\b(his|her|he|she)\b"
)
_LIFE = re.compile(rf"\s*({NAME}) \([^\n]{{0,200}}?\d\d[^\n]{{0,60}}?\),? (?:was|is)\b")
_WHO_IS_MEANT = re.compile(r"\b(?:(he|his|him)|she|her|hers)\b", re.IGNORECASE)
_CLOSED = word_set(
    "the a an in on at by from to for with after before when while as if it he she they we i and"
    " but this that these those his her its their our my most some many all both each no one"
    " since until during under over between last next"
)


@dataclass(frozen=True, slots=True)
class Cast:
    """Names in lower case: what an article shows each to be."""

    people: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    """The last words of all names of two words or more, whoever or whatever bears them."""
    named: tuple[tuple[int, str], ...] = ()
    """Every name with the place of its first letter in the text, in order."""
    parts: frozenset[str] = frozenset()
    """The words of the names of people, and of what nobody knows to be a thing or a place."""
    life: tuple[str, str] = ("", "")
    """Of whose life an article tells, by the last name, and how it goes on: ``he`` or ``she``."""

    def others(self, pronoun: str, meant: Collection[str], start: int, end: int) -> bool:
        """Whether between two places of the text somebody else is named whom ``he`` may be.

        ``meant`` holds the words of the one who is taken for it.
        """
        first = bisect_left(self.named, (start, ""))
        for at, name in self.named[first:]:
            if at >= end:
                return False
            words = name.split()
            borne = set(words) & self.parts if len(words) == 1 else set(words) <= self.parts
            if borne and not set(words) & set(meant) and self.fits(pronoun, name):
                return True
        return False

    def fits(self, pronoun: str, name: str, *, sure: bool = False) -> bool:
        """Whether a man, a woman or neither is meant, as far as one can know, or for ``sure``."""
        first, *_, last = name.split() if " " in name else (name, name)
        he = pronoun in {"he", "он"}
        wrong, not_his = (self.women, given_names.WOMEN) if he else (self.men, given_names.MEN)
        right, his = (self.men, given_names.MEN) if he else (self.women, given_names.WOMEN)
        if first != last and first in his | not_his:
            return first in his
        if {name, last} & right or (first in his and not {name, last} & wrong):
            return True
        return not (sure or {name, last} & wrong or first in not_his)


def cast(text: str) -> Cast:
    """What the words around its names say of each name in a text."""
    people: set[str] = set()
    things: set[str] = set()
    men: set[str] = set()
    women: set[str] = set()
    for pattern in (_AGED, _WHO, _LIVED):
        people |= _keys(pattern.findall(text), person=True)
    for name, words in _DESCRIBED.findall(text):
        said = words.lower().split()
        sort = next((w for w in said if w in PEOPLE | _THINGS), "")
        if sort:
            (people if sort in PEOPLE else things).update(_keys([name], person=sort in PEOPLE))
            men |= _keys([name], person=True) if sort in MEN else set()
            women |= _keys([name], person=True) if sort in WOMEN else set()
    for word, name in _TITLED.findall(text):
        if word.lower() in PEOPLE and name.split()[0].lower() not in _CLOSED:
            people |= _keys([name], person=True)
            men |= _keys([name], person=True) if word.lower() in MEN else set()
            women |= _keys([name], person=True) if word.lower() in WOMEN else set()
        elif word.lower() in _THINGS and name.split()[0].lower() not in _CLOSED:
            things |= _keys([name], person=False)
    for name, whose in _OWNS.findall(text):
        (men if whose in {"his", "he"} else women).update(_keys([name], person=True))
    given = _by_given_name(text)
    women |= given[0]
    men |= given[1]
    people |= {name for name in given[0] | given[1] if " " in name}
    things |= _keys(_WHICH.findall(text), person=False) | _keys(_THE.findall(text), person=False)
    places = _keys(_PLACED.findall(text), person=False)
    both = men & women
    named = tuple(
        (match.start(), name)
        for match in _NAMED.finditer(text)
        for name in _keys([_SHOUTED.sub("", match.group())], person=False)
    )
    full = {
        name
        for _, name in named
        if name in people
        or (" " in name and name not in things | places and not NOT_PEOPLE & set(name.split()))
    }
    return Cast(
        frozenset(people),
        frozenset(things - people),
        frozenset(places - people),
        frozenset(men - both - (places - people)),
        frozenset(women - both - (places - people)),
        frozenset(name.split()[-1] for name in _keys(_FULL.findall(text), person=False)),
        named,
        frozenset(word for name in full for word in name.split()),
        _life(text, people),
    )


def _life(text: str, people: Collection[str]) -> tuple[str, str]:
    """The last name of the one with whom a text begins as a life does, and the pronoun."""
    opening = _LIFE.match(text)
    meant = opening and _WHO_IS_MEANT.search(text, opening.end())
    if not opening or not meant or not set(_keys([opening[1]], person=True)) & set(people):
        return "", ""
    return opening[1].split()[-1], "he" if meant[1] else "she"


def _by_given_name(text: str) -> tuple[set[str], set[str]]:
    """The women and the men whose first names are known: full names, and surnames."""
    found: tuple[set[str], set[str]] = (set(), set())
    for name in _FULL.findall(text):
        words = name.lower().replace("’", "'").removesuffix("'s").split()
        for names, borne in ((given_names.WOMEN, found[0]), (given_names.MEN, found[1])):
            # "Solicitor General Elizabeth Tarn": the rank has capitals, too.
            first = next((n for n, word in enumerate(words[:-1]) if word in names), None)
            if first is not None:
                borne |= {" ".join(words[first:]), words[-1]}
    return found


def _keys(names: list[str], *, person: bool) -> set[str]:
    """The names in lower case without what only opens a sentence; of people the last one, too."""
    found: set[str] = set()
    for name in names:
        words = name.lower().replace("’", "'").removesuffix("'s").split()
        while words and (words[0] in _CLOSED or words[0] in PEOPLE):
            words = words[1:]
        if words:
            found.add(" ".join(words))
            if person:
                found.add(words[-1])
    return found
