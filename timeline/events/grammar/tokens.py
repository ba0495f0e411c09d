"""The words of a sentence, with its dates as single tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import Mention, Span

_TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Adm|Gov|Sen|Rep|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|No)\.(?!\w)|"
    r"``|''|(?<!\w)[A-ZА-ЯЁ]\.(?=\s[A-ZА-ЯЁ])|(?:[^\W\d_]\.){2,}|[$€£¥]?\d+(?:[.,:]\d+)*[^\W\d_]*(?:-[^\W\d_]+)*|--+"
    r"|[^\W_]+(?:[-'’&][^\W_]+)*['’]?(?=\W|$)|[^\W_]+|\S"
)
OPENING = frozenset("(\"“«[‘'") | {"``"}
CLOSING = frozenset(")\"”»]’'") | {"''"}
DASHES = frozenset({"—", "–", "--", "-"})
PAUSES = frozenset({",", ";", ":", "[", "]", "…"}) | DASHES
MARKS = frozenset({",", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "«", "»"})
"""What may stand between two clauses."""
QUOTES = frozenset('"“”«»‘’') | {"``", "''"}


_WIRE = {"_": "–", "``": "“", "''": "”"}
"""What a telegraph had in place of a mark, as news wires still send it."""
_CAPITALS = frozenset({"WHO", "IT", "US"})
"""Names that are written like a function word; ``lower`` leaves them as they are."""

Range = tuple[int, int]
"""Half-open indices into the tokens of a sentence."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a closed class is best written down."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a date, as offsets into the article's text."""

    start: int
    end: int
    text: str
    lower: str
    mentions: tuple[int, ...] = ()
    """Which of the given mentions it holds; a date is one token however many words it has."""

    @property
    def is_date(self) -> bool:
        """Whether it holds a date."""
        return bool(self.mentions)

    @property
    def is_word(self) -> bool:
        """Whether it has letters or digits and is no date."""
        return not self.mentions and (self.text[0].isalnum() or len(self.text) > 2)

    @property
    def is_name(self) -> bool:
        """Whether it is written with a capital letter."""
        return not self.mentions and self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        """Whether it owns what follows: ``Tuesday's``, ``Reuters'``."""
        return self.lower.endswith(("'s", "’s", "s'", "s’"))


Words = Sequence[Token]
"""The words of a sentence, or some of them."""


def tokens(text: str, span: Span, mentions: Sequence[Mention]) -> tuple[Token, ...]:
    """The tokens of a sentence; the mentions are numbered as they are given."""
    found: list[Token] = []
    shouted = span.of(text).isupper()
    raw = [(match.start(), match.end()) for match in _TOKEN.finditer(text, span.start, span.end)]
    inside = [
        (number, mention.span)
        for number, mention in enumerate(mentions)
        if mention.span.start < span.end and mention.span.end > span.start
    ]
    for start, end in raw:
        held = tuple(n for n, place in inside if place.start < end and start < place.end)
        if held and found and set(found[-1].mentions) & set(held):
            last = found.pop()
            start, held = last.start, tuple(sorted({*last.mentions, *held}))  # noqa: PLW2901
        piece = _WIRE.get(text[start:end], text[start:end])
        named = piece in _CAPITALS and not shouted
        lower = piece if named else piece.lower().replace("’", "'")
        found.append(Token(start, end, piece, lower, held))
    return tuple(found)
