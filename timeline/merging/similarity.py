"""How much two texts tell of the same, from 0 to 1: TF-IDF over words and character n-grams."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.merging.names import is_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.merging.features import Features

WORDS_SHARE = 0.85
"""How much the words count beside the character n-grams."""
AROUND = 0.25
"""How much a word of the surroundings counts beside one of the event's own."""
MEANING_SHARE = 0.3
"""How much an encoder counts beside the words."""
OTHERS = 30
"""How many texts on other things are thought of beside those of the story, so that a word that both
of only two reports have is not common."""
FEW = 10
"""How many texts say little of what all texts of a story have in common."""

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare each word is among the texts to compare."""

    counted: Mapping[str, float]
    other: float

    def __call__(self, word: str) -> float:
        """The inverse document frequency, smoothed so that it is never zero."""
        return self.counted.get(word, self.other)


def rarity(texts: Iterable[Iterable[str]]) -> Rarity:
    """The rarities in a collection of bags of words."""
    counts: Counter[str] = Counter()
    number = 0
    for words in texts:
        counts.update(set(words))
        number += 1
    found = {n: math.log((number + OTHERS) / (n + 0.5)) + 0.3 for n in {0, *counts.values()}}
    return Rarity({word: found[n] for word, n in counts.items()}, found[0])


def vector(own: Sequence[str], around: Sequence[str], rare: Rarity) -> Vector:
    """The weights of the words of a text and its surroundings, of length 1."""
    counts: dict[str, float] = dict(Counter(own))
    for word in set(around):
        if word not in counts:
            counts[word] = AROUND
    weights = {word: (1 + math.log(n) if n >= 1 else n) * rare(word) for word, n in counts.items()}
    length = math.sqrt(math.fsum(w * w for w in weights.values()))
    return {word: w / length for word, w in weights.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of the angle between two vectors of length 1."""
    return math.fsum([one[word] * other[word] for word in one.keys() & other.keys()])


@dataclass(frozen=True, slots=True)
class Profile:
    """An event in the form in which it is compared."""

    own: Features
    words: Vector
    parts: tuple[Vector, ...]
    """Each sentence within its surroundings; empty when one sentence says it all."""
    grams: Vector
    names: frozenset[str]
    """The words of the title that are names, also one that opens it where the story shows it."""
    dense: tuple[float, ...] = ()
    """What an encoder made of the text; empty without one."""


def profiles(
    texts: Sequence[Features],
    dense: Sequence[Sequence[float]] | None = None,
    counted: Sequence[bool] = (),
) -> list[Profile]:
    """The profiles of texts, each within its surroundings, and what an encoder says of it.

    What is rare is told by the texts that are ``counted``; all are when nothing is said.
    """
    centred = _centred(dense, counted) if dense is not None else None
    # A copy in another paper makes no word common.
    telling = {own.words: own for n, own in enumerate(texts) if not counted or counted[n]}
    word_rarity = rarity(own.words for own in telling.values())
    gram_rarity = rarity(own.grams for own in telling.values())
    upper = frozenset[str]().union(*(own.upper for own in telling.values()))
    lower = frozenset[str]().union(*(own.lower for own in telling.values()))
    return [
        Profile(
            own,
            vector(own.words, own.around, word_rarity),
            tuple(vector(p, (*own.words, *own.around), word_rarity) for p in own.parts),
            vector(own.grams, (), gram_rarity),
            own.inner | ({own.opening} if _opens_with_name(own, upper, lower) else set()),
            centred[n] if centred is not None else (),
        )
        for n, own in enumerate(texts)
    ]


def _opens_with_name(own: Features, upper: frozenset[str], lower: frozenset[str]) -> bool:
    if own.script == "Cyrl" and own.opening not in upper:
        return False  # without articles anybody may open a text
    return is_name(own.opening, own.spelled.get(own.opening, ""), upper, lower)


def _centred(dense: Sequence[Sequence[float]], counted: Sequence[bool]) -> list[tuple[float, ...]]:
    """The vectors without what all texts of the story have in common, of length 1 again.

    An encoder finds any two texts on one story alike; a few texts say little of what is common.
    """
    telling = [row for n, row in enumerate(dense) if not counted or counted[n]]
    common = [math.fsum(column) / (len(telling) + FEW) for column in zip(*telling, strict=True)]
    common = common or [0.0] * len(dense[0])
    found = []
    for row in dense:
        moved = [float(x) - c for x, c in zip(row, common, strict=True)]
        length = math.sqrt(math.fsum(x * x for x in moved)) or 1.0
        found.append(tuple(x / length for x in moved))
    return found


def similarity(one: Profile, other: Profile) -> float:
    """How alike two texts are, from 0 to 1."""
    words = _most_alike(one, other)
    grams = cosine(one.grams, other.grams)
    alike = WORDS_SHARE * words + (1 - WORDS_SHARE) * grams
    if one.dense and other.dense:
        meaning = math.fsum(a * b for a, b in zip(one.dense, other.dense, strict=True))
        return (1 - MEANING_SHARE) * alike + MEANING_SHARE * meaning
    return alike


def _most_alike(one: Profile, other: Profile) -> float:
    """How alike the two sentences are, within their surroundings, that are most alike."""
    if not one.parts and not other.parts:
        return cosine(one.words, other.words)
    return max(
        cosine(mine, theirs)
        for mine in one.parts or (one.words,)
        for theirs in other.parts or (other.words,)
    )
