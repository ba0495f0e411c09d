"""The name for "the treaty" and the like, when the story or the article says which is meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.cast import NAME
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

# Words of one line may stand for each other: an agreement is what a treaty is called next time.
_SORTS = (
    word_set("treaty agreement pact accord deal document convention accords"),
    word_set("company firm group corporation bank corp inc"),
    word_set("ship vessel ferry boat"),
    word_set("probe spacecraft mission satellite telescope lander rover"),
    word_set("party movement"),
    word_set("club team"),
)
_FIRMS = word_set(
    "company firm maker group bank airline retailer producer manufacturer insurer publisher"
    " carmaker brewery start-up startup supplier operator lender broadcaster developer"
    " chipmaker drugmaker steelmaker"
)
_KINDS = "|".join(sorted(_FIRMS | word_set("party club team")))
_INTRODUCED = (
    re.compile(
        rf"(?:^|\n|[.!?]\s)({NAME}), (?:an?|the) (?:[\w'’-]+ ){{0,5}}?({_KINDS})\b(?! (?:{NAME}))"
    ),
    re.compile(rf"\b[Tt]he (?:[\w'’-]+ ){{0,3}}?(?P<sort>{_KINDS}) ({NAME})"),
)
_OPENERS = word_set("however meanwhile instead also still then but and in on at the it he she they")
_OTHERS = re.compile(
    rf"\b(?:rival|owner|parent|subsidiary|supplier|competitor|bought|acquired?|buy|takeover of"
    rf"|merged? with|sold to|unit) ({NAME})|({NAME}) (?:Inc|Corp|Ltd|plc|AG|SA|Group|Holdings|Co)\b"
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Things:
    """Where an article names the things whose names the story lists."""

    places: tuple[tuple[int, str, frozenset[str]], ...]
    """Position, the name as it stands there, and the words that may stand for it."""

    def named(self, title: str, before: int, limit: int) -> str:
        """The title with ``the treaty`` replaced by its latest name before a position."""
        last = bisect_left(self.places, (before, "", frozenset()))
        for _, name, words in reversed(self.places[max(0, last - 12) : last]):
            spelled = "|".join(sorted(words))
            common = rf"(?i:\b(?:the|this) (?:{spelled})\b(?!['’]s|\s+of\b))"
            found = re.search(common, title)
            if found and name.casefold() not in title.casefold():
                longer = title[: found.start()] + name + title[found.end() :]
                return longer[:1].upper() + longer[1:] if len(longer) <= limit else title
        return title


def things(text: str, aliases: Sequence[Sequence[str]]) -> Things:
    """The places in a text where something is named that a common noun may stand for."""
    found: list[tuple[int, str, frozenset[str]]] = _introduced(text)
    for group in aliases:
        spoken = {word for name in group for word in _WORD.findall(name.casefold())}
        words = frozenset().union(*(sort for sort in _SORTS if sort & spoken))
        names = sorted({name.strip() for name in group if name.strip()}, key=len, reverse=True)
        if words and names:
            pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
            found += [(m.start(), m.group(), words) for m in pattern.finditer(text)]
    return Things(tuple(sorted(found, key=lambda place: place[:2])))


def _introduced(text: str) -> list[tuple[int, str, frozenset[str]]]:
    """Where a text names the one organisation of a sort that it introduces: ``X, a food group``."""
    named: dict[str, str] = {}
    for match in _INTRODUCED[0].finditer(text):
        if match.group(1).lower() not in _OPENERS:
            named[match.group(1)] = match.group(2)
    for match in _INTRODUCED[1].finditer(text):
        if match.group(2).lower() not in _OPENERS:
            named[match.group(2)] = match.group("sort")
    others = {name for pair in _OTHERS.findall(text) for name in pair if name}
    found: list[tuple[int, str, frozenset[str]]] = []
    firms = [name for name, noun in named.items() if noun in _FIRMS]
    for group in (firms, [name for name in named if name not in set(firms)]):
        if len(group) != 1:
            continue  # two companies: nobody knows which "the company" is
        (name,) = group
        if any(other.split()[0] != name.split()[0] for other in others):
            continue
        words = frozenset({named[name]}) | (
            word_set("company firm") if group is firms else frozenset()
        )
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        found += [(match.start(), name, words) for match in pattern.finditer(text)]
    return found
