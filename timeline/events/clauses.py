"""The clauses of a sentence: which words tell what happened on one of its dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.events.chunks import Chunk, Opener, chunks
from timeline.events.verbs import Group, groups, is_adverb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.lexicon import Lexicon
    from timeline.events.tokens import Token

Range = tuple[int, int]
"""Half-open indices into the tokens of a sentence."""


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
    described = [_described(words, verb, pieces, lexicon) for verb in verbs if verb.reduced]
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
        elif _starts_with_verb(piece, words, lexicon):
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
    return (*found, *described) if found else (Clause(((0, len(words)),), None),)


def _described(
    words: Sequence[Token], verb: Group, pieces: Sequence[Chunk], lexicon: Lexicon
) -> Clause:
    """A participle with the noun it describes: ``[the treaty] [signed in Prague]``."""
    piece = next(p for p in pieces if p.start <= verb.start < p.end)
    end = piece.verb.start if piece.verb and piece.verb.start > verb.start else piece.end
    noun = trailing_noun(words, verb.start, lexicon)
    return Clause(((verb.start, end),), verb, Opener.PARTICIPLE, noun, restored=True, host=None)


def _starts_with_verb(piece: Chunk, words: Sequence[Token], lexicon: Lexicon) -> bool:
    if piece.verb is None:
        return False
    if words[piece.verb.start].lower in lexicon.auxiliaries and "'" in words[piece.verb.start].text:
        return False  # "it's": the subject is inside the word
    i = piece.start
    while i < piece.verb.start:
        leads = words[i].lower in lexicon.prepositions and words[i + 1].is_date
        if not (words[i].is_date or leads or is_adverb(words[i], lexicon)):
            return False
        i += 1
    return True


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
    if piece.pause not in {";", "—", "–"} and piece.opener is not Opener.COORDINATE:
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


def subject_of(words: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> Range | None:
    """The noun before a verb, without what stands before it: ``[In 2010] the president``."""
    i = start
    while i < end:
        token = words[i]
        if token.is_date or is_adverb(token, lexicon) or token.text in {",", "."}:
            i += 1
        elif token.lower in lexicon.prepositions and i + 1 < end and words[i + 1].is_date:
            i += 2
        elif token.lower in lexicon.prepositions and any(
            words[j].is_date for j in range(i, min(i + 5, end - 1))
        ):
            i = next(j for j in range(i, end) if words[j].is_date) + 1
        else:
            break
    while end > i and (
        words[end - 1].is_date
        or is_adverb(words[end - 1], lexicon)
        or (words[end - 1].lower in lexicon.prepositions)
    ):
        end -= 1
    return (i, end) if i < end else None


def _relative(
    piece: Chunk,
    words: Sequence[Token],
    found: list[Clause],
    pending: list[Chunk],
    lexicon: Lexicon,
) -> Clause:
    """A relative clause with its antecedent restored, as subject or as object."""
    antecedent = trailing_noun(words, piece.marker, lexicon)
    host = len(found) - 1 if found and not pending else None
    verb = piece.verb
    word = words[piece.start - 1].lower
    own = (piece.start, piece.end)
    if antecedent is None or verb is None or word in {"whose", "whom"}:
        return Clause((own,), verb, Opener.RELATIVE, None, host=host)
    preposition = piece.start - piece.marker > 1
    if _starts_with_verb(piece, words, lexicon):
        return Clause((own,), verb, Opener.RELATIVE, antecedent, restored=True, host=host)
    subject = subject_of(words, piece.start, verb.start, lexicon)
    return Clause(
        (own,),
        verb,
        Opener.RELATIVE,
        subject,
        object=None if preposition else antecedent,
        host=host,
    )


def trailing_noun(words: Sequence[Token], end: int, lexicon: Lexicon) -> Range | None:  # noqa: C901 - refusals, one a line
    """The noun that a relative clause describes: the last one before it, with its ``of``."""
    while end and words[end - 1].text in {",", "(", "—", "–", "-"}:
        end -= 1
    i = end
    while i:
        token = words[i - 1]
        if token.text in {",", ";", ":", "(", ")", "—", "–", '"', "“", "”"}:
            break
        if token.is_date and i != end:
            break
        word = token.lower
        if word in lexicon.coordinators and not (i > 1 and words[i - 2].is_name and i < end):
            break
        if word in lexicon.auxiliaries or word in lexicon.past:
            break
        if word in lexicon.past_or_participle and not token.is_name:
            break
        if (
            lexicon.past_ending
            and lexicon.past_ending.fullmatch(word)
            and not token.is_name
            and words[i - 2].lower not in lexicon.determiners
        ):
            break
        if word in lexicon.prepositions and word not in {"of", "for"}:
            break
        if word in lexicon.subject_pronouns - lexicon.determiners or word in lexicon.bases - {
            "state",
            "plan",
            "report",
            "attack",
            "order",
            "vote",
            "deal",
            "bomb",
            "force",
            "head",
        }:
            break
        i -= 1
        if word in {"the", "a", "an", "his", "her", "their", "its", "this", "these", "those"} and (
            i == 0 or words[i - 1].lower not in {"of", "for"}
        ):
            break
    while i < end and (words[i].is_date or is_adverb(words[i], lexicon)):
        i += 1
    return (i, end) if i < end else None


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
        named = [p for p in pending if not _is_adverbial(p, words, lexicon)] or [first]
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
    return Clause(
        ((piece.start, piece.end),),
        piece.verb,
        piece.opener,
        found[host].subject,
        restored=True,
        host=host,
    )


def _latest_outside_relatives(found: Sequence[Clause]) -> int | None:
    free = [n for n, clause in enumerate(found) if clause.opener is not Opener.RELATIVE]
    return free[-1] if free else None


def _is_adverbial(piece: Chunk, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a chunk only says when, where or how."""
    first = words[piece.start]
    return (
        first.is_date
        or first.lower in lexicon.prepositions
        or is_adverb(first, lexicon)
        or piece.opener in {Opener.PARTICIPLE, Opener.ASIDE}
        or (first.lower.endswith(("ing", "ed")) and not first.lower[:1].isupper())
    )
