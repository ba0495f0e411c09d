"""The name for "the treaty" and the like, when the story lists what its treaty is called."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.tokens import word_set

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
    found: list[tuple[int, str, frozenset[str]]] = []
    for group in aliases:
        spoken = {word for name in group for word in _WORD.findall(name.casefold())}
        words = frozenset().union(*(sort for sort in _SORTS if sort & spoken))
        names = sorted({name.strip() for name in group if name.strip()}, key=len, reverse=True)
        if words and names:
            pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
            found += [(m.start(), m.group(), words) for m in pattern.finditer(text)]
    return Things(tuple(sorted(found, key=lambda place: place[:2])))
