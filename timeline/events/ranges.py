"""Ranges of tokens: in order and joined, and without those that tell of other dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.openers import Opener

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.chunks import Clause, Clauses
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words


def tidy(ranges: Sequence[Range]) -> tuple[Range, ...]:
    """The ranges in order, those that touch or overlap joined."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def without_other_dates(
    words: Words, found: Clauses, clause: Clause, date: int, lexicon: Lexicon
) -> tuple[Range, ...]:
    """The clause's words without the participles in it that have a date of their own."""
    own = list(clause.parts)
    if clause.opener is Opener.PARTICIPLE:
        return tuple(own)
    for other in found:
        if other.opener is not Opener.PARTICIPLE or other.holds(date):
            continue
        for start, end in other.parts:
            dated = any(words[i].is_date for i in range(start, end))
            if dated:
                own = [piece for r in own for piece in _minus(r, (start, end))]
    return tuple(r for r in tidy(own) if r in clause.parts or not _only_joins(words, r, lexicon))


def _only_joins(words: Words, part: Range, lexicon: Lexicon) -> bool:
    """Whether nothing but the ``and`` between two clauses that were taken out is left."""
    return all(t.lower in lexicon.coordinators or not t.is_word for t in words[slice(*part)])


def _minus(outer: Range, inner: Range) -> list[Range]:
    if inner[1] <= outer[0] or outer[1] <= inner[0]:
        return [outer]
    pieces = [(outer[0], inner[0]), (inner[1], outer[1])]
    return [piece for piece in pieces if piece[0] < piece[1]]
