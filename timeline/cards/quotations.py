"""Quotations: the sentence an event rests on, with the words its date was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline import safe

if TYPE_CHECKING:
    from timeline.cards.references import Reference
    from timeline.model import Evidence, Span

LONG = 240
"""A sentence of more code points than this is cut down to the clauses that tell the event."""

_MARKS = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("「", "」"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a source says, to the letter."""

    pieces: tuple[tuple[str, bool], ...]
    """The words in order, true for those the date was read from; ``…`` for words left out."""
    reference: Reference
    why: str = ""
    """How the date was understood, in one clause."""
    language: str = ""
    anchor: str = ""
    """The address on the page of the report it was before it was merged."""


def quotation(evidence: Evidence, reference: Reference, why: str, anchor: str = "") -> Quotation:
    """The evidence as a quotation of its source."""
    return Quotation(_pieces(evidence), reference, why, reference.language, anchor)


def quoted(words: str, reference: Reference, language: str = "") -> Quotation:
    """What the curator quotes, as it was given but without its own quotation marks."""
    pieces = ((bare(safe.text(words)), False),)
    return Quotation(pieces, reference, "", safe.text(language) or reference.language)


def bare(words: str) -> str:
    """A quotation without the marks around it, or the one at its end that belongs to others.

    The page sets marks of its own; a sentence of a longer speech has but one of its pair.
    """
    for opening, closing in _MARKS:
        inner = words[1:-1]
        if words[:1] == opening and words[-1:] == closing and not {opening, closing} & {*inner}:
            return inner.strip()
        if words[:1] == opening and closing not in words[1:]:
            return words[1:].lstrip()
        if words[-1:] == closing and opening not in words[:-1]:
            return words[:-1].rstrip()
    return words


def _pieces(evidence: Evidence) -> tuple[tuple[str, bool], ...]:
    quote, base = evidence.quote, evidence.sentence.start
    dated = _inside(evidence.mention.span, base, len(quote)) if evidence.mention else None
    kept = [(0, len(quote))]
    if len(quote) > LONG:
        kept = sorted(
            found for span in evidence.clauses if (found := _inside(span, base, len(quote)))
        )
        if dated and not any(a <= dated[0] and dated[1] <= b for a, b in kept):
            kept = []  # the clauses leave the date out: the whole sentence must stand
        kept = _joined(kept) or [(0, len(quote))]
    pieces: list[tuple[str, bool]] = []
    for start, stop in kept:
        if start > 0:
            pieces.append(("… " if not pieces else " … ", False))
        if dated and start <= dated[0] and dated[1] <= stop:
            pieces += [
                (quote[start : dated[0]], False),
                (quote[dated[0] : dated[1]], True),
                (quote[dated[1] : stop], False),
            ]
        else:
            pieces.append((quote[start:stop], False))
    if kept[-1][1] < len(quote.rstrip(" .")):
        pieces.append((" …", False))
    return _tidy(pieces)


def _inside(span: Span, base: int, length: int) -> tuple[int, int] | None:
    start, stop = span.start - base, span.end - base
    return (start, stop) if 0 <= start < stop <= length else None


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch or overlap made one."""
    found: list[tuple[int, int]] = []
    for start, stop in spans:
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found


def _tidy(pieces: list[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    """Line breaks of the article become spaces, marks around the whole are left out."""
    lines = [(" ".join(part.split("\n")).replace("\u2028", " "), dated) for part, dated in pieces]
    cleaned = [(_edges(part), dated) for part, dated in lines]
    if cleaned:
        cleaned[0] = (cleaned[0][0].lstrip(), cleaned[0][1])
        cleaned[-1] = (cleaned[-1][0].rstrip(), cleaned[-1][1])
        whole = "".join(part for part, _ in cleaned)
        within = whole.find(bare(whole))
        cleaned[0] = (cleaned[0][0][within:], cleaned[0][1])
        beyond = len(whole) - within - len(bare(whole))
        cleaned[-1] = (cleaned[-1][0][: len(cleaned[-1][0]) - beyond], cleaned[-1][1])
    return tuple((part, dated) for part, dated in cleaned if part)


def _edges(part: str) -> str:
    """The text as ``safe.text``, keeping one space at an end that had one."""
    if not part.strip():
        return " " if part else ""
    left = " " if part[0].isspace() else ""
    return left + safe.text(part) + (" " if part[-1].isspace() else "")
