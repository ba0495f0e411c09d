"""The clauses of a sentence: which words tell what happened on one of its dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.events.chunks import Chunk, chunks
from timeline.events.groups import Group, before_adverbs
from timeline.events.openers import Opener
from timeline.events.participles import ends_passive
from timeline.events.phrases import (
    antecedent_of,
    inverted,
    is_adverbial,
    is_participle,
    placed_noun,
    starts_with_verb,
    subject_of,
)
from timeline.events.verbs import groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.lexicon import Lexicon
    from timeline.events.tokens import Range, Token


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with everything that belongs to it; ranges are in reading order."""

    parts: tuple[Range, ...]
    verb: Group | None
    opener: Opener = Opener.NONE
    subject: Range | None = None
    """Who or what; outside ``parts`` when it is restored from another clause."""
    restored: bool = False
    object: Range | None = None
    """The antecedent, when the relative clause tells what was done to it."""
    host: int | None = None
    """The clause it depends on."""

    def holds(self, i: int) -> bool:
        """Whether a token lies in one of its own parts."""
        return any(start <= i < end for start, end in self.parts)


def clauses(words: Sequence[Token], lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs; at least one."""
    verbs = groups(words, lexicon)
    pieces = chunks(words, verbs, lexicon)
    described = [_described(words, verb, verbs, pieces, lexicon) for verb in verbs if verb.reduced]
    found: list[Clause] = []
    pending: list[Chunk] = []
    for number, piece in enumerate(pieces):
        if piece.verb is None:
            _place_fragment(piece, number, pieces, found, pending)
        elif piece.opener is Opener.RELATIVE:
            found.append(_relative(piece, words, found, pending, lexicon))
        elif piece.opener in {Opener.SUBORDINATE, Opener.CONTENT, Opener.ASIDE}:
            if piece.opener is Opener.CONTENT and pending:
                # "Recall that …": what brings the content in has no verb that we know.
                found.append(Clause(tuple((p.start, p.end) for p in pending), None))
                pending.clear()
            host = len(found) - 1 if found else None
            found.append(_plain(piece, [], words, lexicon, host))
        elif starts_with_verb(piece, words, lexicon):
            continues = piece.opener is Opener.COORDINATE and found and pending
            open_ = [] if continues else pending
            found.append(_without_subject(piece, words, found, open_, lexicon))
            open_.clear()
        else:
            found.append(_plain(piece, pending, words, lexicon, None))
            pending.clear()
    if pending:
        ranges = tuple((piece.start, piece.end) for piece in pending)
        if found:
            found[-1] = replace(found[-1], parts=tuple(sorted((*found[-1].parts, *ranges))))
        else:
            found.append(Clause(ranges, None))
    described = [_with_subject(clause, found) for clause in described]
    trailing = [
        clause for piece in pieces if (clause := _participle_phrase(piece, words, found, lexicon))
    ]
    return (*found, *described, *trailing) if found else (Clause(((0, len(words)),), None),)


def _with_subject(clause: Clause, found: Sequence[Clause]) -> Clause:
    """A participle that follows no noun goes with the subject before: ``… and recognised by …``."""
    verb = clause.verb
    if clause.subject or verb is None:
        return clause
    before = [c for c in found if c.subject and c.verb and c.verb.start < verb.start]
    return replace(clause, subject=before[-1].subject) if before else clause


def _participle_phrase(
    piece: Chunk, words: Sequence[Token], found: Sequence[Clause], lexicon: Lexicon
) -> Clause | None:
    """A dated phrase such as ``…, killing ten on Monday`` with the subject of its clause."""
    first = words[piece.start]
    fronted = piece.start == 0 and piece.verb is None and is_participle(first.lower, lexicon)
    aside = piece.opener is Opener.ASIDE and is_participle(first.lower, lexicon)
    if piece.verb is not None or (
        piece.opener not in {Opener.PARTICIPLE, Opener.SUBORDINATE} and not fronted and not aside
    ):
        return None
    doing = first.lower.endswith("ing") or piece.opener is Opener.PARTICIPLE or fronted or aside
    if not doing or not any(words[i].is_date for i in range(piece.start, piece.end)):
        return None
    host = next((c for c in found if c.holds(piece.start)), None)
    dated = host is not None and any(
        words[i].is_date
        for start, end in host.parts
        for i in range(start, end)
        if not piece.start <= i < piece.end
    )
    optional = piece.opener is Opener.PARTICIPLE and not fronted
    if host is None or host.subject is None or (optional and not dated):
        return None
    verb = Group(piece.start, piece.start + 1, piece.start, sure=False, reduced=True)
    own = ((piece.start, piece.end),)
    return Clause(own, verb, Opener.PARTICIPLE, host.subject, restored=True)


def _described(
    words: Sequence[Token],
    verb: Group,
    verbs: Sequence[Group],
    pieces: Sequence[Chunk],
    lexicon: Lexicon,
) -> Clause:
    """A participle with the noun it describes: ``[the treaty] [signed in Prague]``."""
    piece = next(p for p in pieces if p.start <= verb.start < p.end)
    end = piece.verb.start if piece.verb and piece.verb.start > verb.start else piece.end
    before = before_adverbs(words, verb.start, lexicon)
    if before > 0 and words[before].lower in lexicon.coordinators:
        # "the ship, built in 1978 and [last inspected] in May": both describe the ship.
        earlier = [v for v in verbs if v.reduced and piece.start <= v.start < before] or [verb]
        before = before_adverbs(words, earlier[0].start, lexicon)
    noun = placed_noun(words, before + 1, lexicon)
    return Clause(((verb.start, end),), verb, Opener.PARTICIPLE, noun, restored=True, host=None)


def _place_fragment(
    piece: Chunk,
    number: int,
    pieces: Sequence[Chunk],
    found: list[Clause],
    pending: list[Chunk],
) -> None:
    """Give a chunk without a verb to the clause it goes with."""
    if not found or pending or _begins_subject(piece, number, pieces):
        pending.append(piece)
        return
    if piece.opener in {Opener.SUBORDINATE, Opener.COORDINATE}:
        piece = replace(piece, start=piece.marker)  # "released [after serving three years]"
    target = len(found) - 1
    found[target] = replace(found[target], parts=(*found[target].parts, (piece.start, piece.end)))


def _begins_subject(piece: Chunk, number: int, pieces: Sequence[Chunk]) -> bool:
    """Whether a chunk is the subject of a later verb: ``…, and the treaty, once signed, …``."""
    later = pieces[number + 1 :]
    if piece.opener in {Opener.CONTENT, Opener.SUBORDINATE}:
        return any(
            other.opener is Opener.RELATIVE
            or (other.verb is not None and other.verb.start == other.start)
            for other in later[:3]
        )
    if piece.pause == ";":
        return any(other.verb is not None for other in later)
    if piece.pause not in {"—", "–"} and piece.opener is not Opener.COORDINATE:
        return False
    return any(
        other.verb is not None and other.opener is Opener.NONE and other.verb.start == other.start
        for other in later[:4]
    )


def _plain(
    piece: Chunk,
    pending: Sequence[Chunk],
    words: Sequence[Token],
    lexicon: Lexicon,
    host: int | None,
) -> Clause:
    """A clause that has its own subject, with the fragments that lead up to it."""
    verb = piece.verb
    before = tuple((other.start, other.end) for other in pending)
    subject = subject_of(words, piece.start, verb.start, lexicon) if verb else None
    return Clause((*before, (piece.start, piece.end)), verb, piece.opener, subject, host=host)


def _relative(
    piece: Chunk,
    words: Sequence[Token],
    found: list[Clause],
    pending: list[Chunk],
    lexicon: Lexicon,
) -> Clause:
    """A relative clause with its antecedent restored, as subject or as object."""
    antecedent = antecedent_of(words, piece, pending, lexicon)
    if found and found[-1].opener is Opener.RELATIVE and not pending:
        last = found[-1].parts[-1]
        if last[1] == piece.marker and words[last[1] - 1].lower in lexicon.coordinators:
            # "the merger, which was agreed in May and which …": both describe the merger.
            trimmed = (*found[-1].parts[:-1], (last[0], last[1] - 1))
            found[-1] = replace(found[-1], parts=trimmed)
            antecedent = found[-1].object or found[-1].subject
    host = len(found) - 1 if found and not pending else None
    verb = piece.verb
    word = words[piece.start - 1].lower
    own = (piece.start, piece.end)
    if word == "whose" and antecedent and not words[antecedent[1] - 1].is_possessive:
        return Clause((own,), verb, Opener.RELATIVE, antecedent, restored=True, host=host)
    if antecedent is None or verb is None or word in {"whose", "whom"}:
        return Clause((own,), verb, Opener.RELATIVE, None, host=host)
    preposition = piece.start - piece.marker > 1
    if starts_with_verb(piece, words, lexicon):
        return Clause((own,), verb, Opener.RELATIVE, antecedent, restored=True, host=host)
    subject = subject_of(words, piece.start, verb.start, lexicon)
    preposition = preposition or words[antecedent[1] - 1].lower in _TIMES
    return Clause(
        (own,),
        verb,
        Opener.RELATIVE,
        subject,
        object=None if preposition else antecedent,
        host=host,
    )


_TIMES = frozenset({"time", "day", "moment", "year", "week", "month", "way", "reason", "place"})


def _without_subject(
    piece: Chunk,
    words: Sequence[Token],
    found: list[Clause],
    pending: list[Chunk],
    lexicon: Lexicon,
) -> Clause:
    """A clause that begins with its verb: the subject stands before an aside or a conjunction."""
    if pending:
        first = next((p for p in pending if p.opener is Opener.NONE), pending[0])
        named = [p for p in pending if not is_adverbial(p, words, lexicon)] or [first]
        head = named[0]
        parts = tuple((p.start, p.end) for p in pending)
        subject = subject_of(words, head.start, head.end, lexicon)
        depends = (
            head.opener if head.opener in {Opener.CONTENT, Opener.SUBORDINATE} else Opener.NONE
        )
        host = _latest_outside_relatives(found) if depends else None
        return Clause((*parts, (piece.start, piece.end)), piece.verb, depends, subject, host=host)
    if not found:
        return Clause(((piece.start, piece.end),), piece.verb, piece.opener)
    hosts = range(len(found) - 1, -1, -1)
    if piece.opener is Opener.COORDINATE:
        host = hosts[0]
    else:
        free = [n for n in hosts if found[n].opener in {Opener.NONE, Opener.COORDINATE}]
        host = free[0] if free else hosts[0]
    spoken = inverted(piece, words, lexicon)
    if spoken:
        return Clause(((piece.start, piece.end),), piece.verb, Opener.NONE, spoken)
    return Clause(
        ((piece.start, piece.end),),
        piece.verb,
        piece.opener,
        _with_helper(words, found[host], piece, lexicon),
        restored=True,
        host=host,
    )


def _with_helper(
    words: Sequence[Token], host: Clause, piece: Chunk, lexicon: Lexicon
) -> Range | None:
    """The shared subject, with the shared helper: ``[the drug was] approved but withdrawn``."""
    subject, verb, own = host.subject, host.verb, piece.verb
    if subject is None or verb is None or own is None or verb.start != subject[1]:
        return subject
    lends = verb.main > verb.start and (
        words[own.start].lower in lexicon.participles
        or ends_passive(words, verb, own, lexicon)
        or (own.sure and words[own.start].lower in lexicon.bases and own.start == own.main)
    )
    return (subject[0], verb.main) if lends else subject


def _latest_outside_relatives(found: Sequence[Clause]) -> int | None:
    free = [n for n, clause in enumerate(found) if clause.opener is not Opener.RELATIVE]
    return free[-1] if free else None
