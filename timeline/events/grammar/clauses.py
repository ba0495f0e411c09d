"""The clauses of a sentence: which words tell what happened on one of its dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.grammar.antecedents import antecedent_of
from timeline.events.grammar.chunks import Chunk, Clause, chunks
from timeline.events.grammar.comments import without_comments
from timeline.events.grammar.describing import (
    described_by,
    participle_phrase,
    with_helper,
    with_name,
    with_subject,
)
from timeline.events.grammar.english import MODALS
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.phrases import (
    is_adverbial,
    starts_with_verb,
    subject_of,
    trailing_noun,
)
from timeline.events.grammar.verbs import groups

if TYPE_CHECKING:
    from timeline.events.grammar.chunks import Chunks, Clauses
    from timeline.events.grammar.groups import Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words


def clauses(words: Words, lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs; at least one."""
    verbs = groups(words, lexicon)
    every = chunks(words, verbs, lexicon)
    comments, pieces = without_comments(words, every, lexicon)
    described = [described_by(words, verb, verbs, every, lexicon) for verb in verbs if verb.reduced]
    found: list[Clause] = []
    pending: list[Chunk] = []
    for number, piece in enumerate(pieces):
        if piece.verb is None:
            _place_fragment(words, piece, number, pieces, found, pending, lexicon)
        elif piece.opener is Opener.RELATIVE:
            found.append(_relative(piece, words, found, pending, lexicon))
        elif piece.opener in {Opener.SUBORDINATE, Opener.CONTENT, Opener.ASIDE}:
            if piece.opener is Opener.CONTENT and pending and not found:
                # "Recall that …": what brings the content in has no verb that we know.
                found.append(Clause(tuple((p.start, p.end) for p in pending), None))
                pending.clear()
            found.append(_dependent(piece, words, found, lexicon))
        elif starts_with_verb(piece, words, lexicon):
            _verb_first(piece, words, found, pending, lexicon)
        else:
            found.append(_plain(piece, pending, words, lexicon, None))
            pending.clear()
    if pending:
        ranges = tuple((piece.start, piece.end) for piece in pending)
        if found:
            found[-1] = replace(found[-1], parts=tuple(sorted((*found[-1].parts, *ranges))))
        else:
            found.append(Clause(ranges, None))
    found = [_without_participle(words, clause, verbs) for clause in found]
    described = [with_subject(clause, found) for clause in described]
    trailing = [
        clause
        for piece in pieces
        if not any(other.holds(piece.start) for other in described)
        for clause in participle_phrase(piece, words, found, lexicon)
    ]
    said = [Clause(own, verb, Opener.COMMENT, who) for who, verb, own in comments]
    return (*found, *described, *trailing, *said) if found else (Clause(((0, len(words)),), None),)


def _without_participle(words: Words, clause: Clause, verbs: Groups) -> Clause:
    """The clause, its subject up to what describes it: ``[An engineer] dismissed in March``."""
    if clause.subject is None:
        return clause
    start, end = clause.subject
    cut = next((v.start for v in verbs if v.reduced and start < v.start < end), end)
    named = cut == end or words[cut - 1].is_word
    return replace(clause, subject=(start, cut)) if named else clause


def _dependent(piece: Chunk, words: Words, found: Clauses, lexicon: Lexicon) -> Clause:
    """A clause that a conjunction, a saying or a bracket brings in."""
    clause = _plain(piece, [], words, lexicon, len(found) - 1 if found else None)
    if piece.opener is Opener.ASIDE and starts_with_verb(piece, words, lexicon):
        return replace(clause, subject=_before_bracket(words, piece, lexicon), restored=True)
    return clause


def _verb_first(
    piece: Chunk, words: Words, found: list[Clause], pending: list[Chunk], lexicon: Lexicon
) -> None:
    """Add a clause that begins with its verb, with the fragments that wait for one."""
    if piece.opener is Opener.COORDINATE and found and pending:
        found.append(_without_subject(piece, words, found, [], lexicon))
        return
    if found and pending and all(is_adverbial(p, words, lexicon) for p in pending):
        # "opened the case and, [a day later], searched": the aside goes with what follows.
        dated = [p for p in pending if any(t.is_date for t in words[p.start : p.end])]
        before = tuple((p.start, p.end) for p in dated)
        clause = _without_subject(piece, words, found, [], lexicon)
        found.append(replace(clause, parts=(*before, *clause.parts)))
    else:
        found.append(_without_subject(piece, words, found, pending, lexicon))
    pending.clear()


def _before_bracket(words: Words, piece: Chunk, lexicon: Lexicon) -> Range | None:
    """Of whom brackets tell: ``[Ann Lee] (born in Riga; died in Oslo)``."""
    opens = [i for i in range(piece.start) if words[i].text in {"(", "—", "–", "--"}]
    return trailing_noun(words, opens[-1], lexicon) if opens else None


def _place_fragment(
    words: Words,
    piece: Chunk,
    number: int,
    pieces: Chunks,
    found: list[Clause],
    pending: list[Chunk],
    lexicon: Lexicon,
) -> None:
    """Give a chunk without a verb to the clause it goes with."""
    last = found[-1] if found else None
    adverbial = piece.opener is Opener.SUBORDINATE and last and last.opener is Opener.RELATIVE
    if last and adverbial and last.parts[-1][1] == piece.marker:
        # While looking for worms the girl found it, not: she got the reward.
        found[-1] = replace(last, parts=(*last.parts, (piece.marker, piece.end)))
        return
    if not found or pending or _begins_subject(words, piece, number, pieces, lexicon):
        pending.append(piece)
        return
    if piece.pause == ";" and not any(token.is_date for token in words[piece.start : piece.end]):
        found.append(Clause(((piece.start, piece.end),), None))  # "…; жертв нет"
        return
    if piece.opener in {Opener.SUBORDINATE, Opener.COORDINATE}:
        piece = replace(piece, start=piece.marker)  # "released [after serving three years]"
    target = len(found) - 1
    if piece.pause == "," and _closed_aside(words, found[target], lexicon):
        # "… by Lu, who has led it since 2015, [at a conference in May]": where it was shown.
        target = found[target].host or 0
    if words[piece.start].lower == "according" and found[target].opener is Opener.RELATIVE:
        target = found[target].host or 0  # the whole of it is told so
    if piece.pause == "," and found[target].opener is Opener.SUBORDINATE:
        # "…, the largest since the war began, [to demand that he go]": what was done for it.
        free = [n for n, clause in enumerate(found) if clause.opener is Opener.NONE]
        after = words[piece.start + 1 : piece.start + 2]
        to_do = words[piece.start].lower == "to" and any(t.text[0].isalpha() for t in after)
        target = free[-1] if free and to_do else target
    found[target] = replace(found[target], parts=(*found[target].parts, (piece.start, piece.end)))


def _closed_aside(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a comma both opens and closes a relative clause that has a date of its own."""
    start, end = clause.parts[0]
    aside = clause.opener is Opener.RELATIVE and clause.host is not None
    opened = words[start - 2].text == "," and len(clause.parts) == 1
    leads_on = end + 1 < len(words) and words[end + 1].lower in lexicon.prepositions
    return aside and opened and leads_on and any(token.is_date for token in words[start:end])


def _begins_subject(
    words: Words, piece: Chunk, number: int, pieces: Chunks, lexicon: Lexicon
) -> bool:
    """Whether a chunk is the subject of a later verb: ``…, and the treaty, once signed, …``."""
    later = pieces[number + 1 :]
    if piece.opener in {Opener.CONTENT, Opener.SUBORDINATE}:
        if words[piece.start].lower.endswith("ing"):
            return False  # "left, after [falling out with them], and never came back"
        return any(
            other.opener is Opener.RELATIVE or starts_with_verb(other, words, lexicon)
            for other in later[:3]
        )
    if piece.pause == ";":
        return any(other.verb is not None for other in later)
    if piece.pause not in {"—", "–"} and piece.opener is not Opener.COORDINATE:
        return False
    if piece.opener is Opener.COORDINATE and is_adverbial(piece, words, lexicon):
        verb = later[0].verb if later else None
        if verb and verb.start > later[0].start:
            return True  # "…, and [in 1983], Ann Orr swam it"
    return any(
        other.verb is not None and other.opener is Opener.NONE and other.verb.start == other.start
        for other in later[:4]
    )


def _plain(
    piece: Chunk, pending: Chunks, words: Words, lexicon: Lexicon, host: int | None
) -> Clause:
    """A clause that has its own subject, with the fragments that lead up to it."""
    verb = piece.verb
    before = tuple((other.start, other.end) for other in pending)
    subject = subject_of(words, piece.start, verb.start, lexicon) if verb else None
    return Clause((*before, (piece.start, piece.end)), verb, piece.opener, subject, host=host)


def _relative(
    piece: Chunk, words: Words, found: list[Clause], pending: list[Chunk], lexicon: Lexicon
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
    if word == "whose":
        return Clause((own,), verb, Opener.RELATIVE, antecedent, restored=True, host=host)
    if antecedent is None or verb is None:
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
        object=None if preposition and word != "whom" else antecedent,
        led=piece.marker if preposition and word == "whom" else None,
        host=host,
    )


_TIMES = frozenset({"time", "day", "moment", "year", "week", "month", "way", "reason", "place"})


def _without_subject(
    piece: Chunk, words: Words, found: list[Clause], pending: list[Chunk], lexicon: Lexicon
) -> Clause:
    """A clause that begins with its verb: the subject stands before an aside or a conjunction."""
    if pending:
        first = next((p for p in pending if p.opener is Opener.NONE), pending[0])
        named = [p for p in pending if not is_adverbial(p, words, lexicon)] or [first]
        head = named[0]
        parts = tuple((p.start, p.end) for p in pending)
        subject = with_name(words, subject_of(words, head.start, head.end, lexicon), named)
        depends = (
            head.opener if head.opener in {Opener.CONTENT, Opener.SUBORDINATE} else Opener.NONE
        )
        host = _latest_outside_relatives(found) if depends else None
        return Clause((*parts, (piece.start, piece.end)), piece.verb, depends, subject, host=host)
    if not found:
        return Clause(((piece.start, piece.end),), piece.verb, piece.opener)
    hosts = range(len(found) - 1, -1, -1)
    latest, verb = found[hosts[0]], piece.verb
    may = latest.verb is not None and words[latest.verb.start].lower in MODALS
    may = may and latest.opener is Opener.SUBORDINATE and bool(verb and verb.main == verb.start)
    if piece.opener is Opener.COORDINATE and not may:
        host = hosts[0]
    else:
        shares = {Opener.NONE, Opener.COORDINATE, Opener.CONTENT}
        free = [n for n in hosts if found[n].opener in shares]
        host = free[0] if free else hosts[0]
    subject, lent = with_helper(words, found[host], piece, lexicon)
    own = ((piece.start, piece.end),)
    return Clause(own, piece.verb, piece.opener, subject, restored=True, host=host, lent=lent)


def _latest_outside_relatives(found: Clauses) -> int | None:
    free = [n for n, clause in enumerate(found) if clause.opener is not Opener.RELATIVE]
    return free[-1] if free else None
