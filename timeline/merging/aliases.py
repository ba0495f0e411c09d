"""Names for one thing, folded to one word before texts are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Folding:
    """Replaces every known name of a thing by one word."""

    pattern: re.Pattern[str] | None
    words: tuple[tuple[str, str], ...]
    """Name in lower case, and the word that stands for it."""

    def __call__(self, text: str) -> str:
        """The text with every name folded."""
        if self.pattern is None:
            return text
        table = dict(self.words)
        return self.pattern.sub(lambda m: f" {table[_plain(m.group())]} ", text)

    def is_folded(self, word: str) -> bool:
        """Whether a word stands for a thing with several names."""
        return word.startswith("alias") and word[5:].isdigit()


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", " ", name).strip().casefold()


def folding(groups: Sequence[Sequence[str]]) -> Folding:
    """The folding for groups of names; a name in two groups counts for the first."""
    words: dict[str, str] = {}
    for number, group in enumerate(groups):
        for name in group:
            plain = _plain(name)
            if plain:
                words.setdefault(plain, f"alias{number}")
    if not words:
        return Folding(None, ())
    # The longest first, so that "Bank of England" is not read as "Bank" and a rest.
    longest = sorted(words, key=lambda name: (-len(name), name))
    spelled = "|".join(r"[\s-]+".join(map(re.escape, name.split(" "))) for name in longest)
    pattern = re.compile(rf"(?<!\w)(?:{spelled})(?!\w)", re.IGNORECASE)
    return Folding(pattern, tuple(sorted(words.items())))
