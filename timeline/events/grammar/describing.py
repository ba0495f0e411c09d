"""Participles as clauses of their own: ``[the treaty] [signed in Prague]``, ``…, killing ten``."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.grammar.chunks import Chunk, Clause
from timeline.events.grammar.english import ARTICLES, LINKS
from timeline.events.grammar.forms import is_adverb, is_happening, is_participle
from timeline.events.grammar.groups import Group, before_adverbs
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.phrases import placed_noun, subject_of
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from timeline.events.grammar.chunks import Chunks, Clauses
    from timeline.events.grammar.groups import Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words


def with_subject(clause: Clause, found: Clauses) -> Clause:
    """A participle that follows no noun goes with the subject before: ``… and recognised by …``."""
    verb = clause.verb
    if clause.subject or verb is None:
        return clause
    before = [c for c in found if c.subject and c.verb and c.verb.start < verb.start]
    before = before[-1:] or [c for c in found if c.subject][:1]
    return replace(clause, subject=before[0].subject) if before else clause


def participle_phrase(  # noqa: PLR0911 - refusals, one a line
    piece: Chunk, words: Words, found: Clauses, lexicon: Lexicon
) -> tuple[Clause, ...]:
    """A dated phrase such as ``…, killing ten on Monday`` with the subject of its clause."""
    first = words[piece.start]
    done = is_participle(first.lower, lexicon) or first.lower == "having"
    fronted = piece.start == 0 and piece.verb is None and done
    told = piece.pause == "," and lexicon.language != "en" and lexicon.as_done(first.lower)
    if _is_adjective(words, piece, lexicon) or (told and _holds_date(words, piece)):
        noun = placed_noun(words, piece.start - 1, lexicon)
        adjective = Group(piece.start, piece.start + 1, piece.start, sure=False, reduced=True)
        own = ((piece.start, piece.end),)
        if noun and told:
            return tuple(
                Clause(
                    ((start, end),),
                    Group(start, start + 1, start, sure=False, reduced=True),
                    Opener.PARTICIPLE,
                    noun,
                    restored=True,
                )
                for start, end in _shares(words, piece, lexicon)
            )
        return (Clause(own, adjective, Opener.PARTICIPLE, noun, restored=True),) if noun else ()
    if words[piece.marker].lower in {"while", "when"} and piece.start > piece.marker:
        return ()  # "found it [while looking for worms in May]": the finding has the date
    aside = piece.opener is Opener.ASIDE and is_participle(first.lower, lexicon)
    if piece.verb is not None or (
        piece.opener not in {Opener.PARTICIPLE, Opener.SUBORDINATE} and not fronted and not aside
    ):
        return ()
    doing = first.lower.endswith("ing") or piece.opener is Opener.PARTICIPLE or fronted or aside
    if not doing or not any(words[i].is_date for i in range(piece.start, piece.end)):
        return ()
    host = next((c for c in found if c.holds(piece.start)), None)
    dated = host is not None and any(
        words[i].is_date
        for start, end in host.parts
        for i in range(start, end)
        if not piece.start <= i < piece.end
    )
    states = host is not None and host.verb and words[host.verb.main].lower in LINKS
    optional = piece.opener is Opener.PARTICIPLE and not fronted and not states
    optional = optional and first.lower != "born"
    if host is None or host.subject is None or (optional and not dated):
        return ()
    start, end = _dated_share(words, piece, lexicon)
    verb = Group(start, start + 1, start, sure=False, reduced=True)
    who = (placed_noun(words, piece.start, lexicon) if aside else None) or host.subject
    return (Clause(((start, end),), verb, Opener.PARTICIPLE, who, restored=True),)


def _holds_date(words: Words, piece: Chunk) -> bool:
    return piece.verb is None and any(words[i].is_date for i in range(piece.start, piece.end))


def _is_adjective(words: Words, piece: Chunk, lexicon: Lexicon) -> bool:
    """Whether a dated adjective describes the noun before: ``the hall, [empty since 2016]``."""
    first = words[piece.start]
    if piece.verb or piece.pause != "," or piece.opener is not Opener.NONE or first.is_name:
        return False
    closed = lexicon.determiners | lexicon.prepositions | lexicon.coordinators | lexicon.adverbs
    plain = first.text.isalpha() and first.lower not in closed and not is_happening(first)
    last = piece.start + 2
    said = [token.lower for token in words[piece.start : piece.end]]
    office = words[piece.start - 2].is_name and bool(lexicon.people & set(said[:4]))
    if office and {"from", "between"} & set(said):
        return _holds_date(words, piece)  # "…, by Ann Orr, [mayor of Lund from 1990 to 2001]"
    return (
        plain
        and piece.end == last + 1
        and words[last].is_date
        and (words[last - 1].lower in lexicon.prepositions)
    )


def _dated_share(words: Words, piece: Chunk, lexicon: Lexicon) -> Range:
    """The part of a phrase that has the date: ``[Painted in 1888] and sold for 300 francs``."""
    for start, end in _shares(words, piece, lexicon):
        if any(words[i].is_date for i in range(start, end)):
            return start, end
    return piece.start, piece.end


def _shares(words: Words, piece: Chunk, lexicon: Lexicon) -> list[Range]:
    """The parts of a phrase, one for each participle in it."""
    cuts = [
        i
        for i in range(piece.start + 1, piece.end - 1)
        if words[i].lower in lexicon.coordinators
        and (is_participle(words[i + 1].lower, lexicon) or lexicon.as_done(words[i + 1].lower))
    ]
    bounds = [piece.start, *(i + 1 for i in cuts), piece.end]
    return [(start, end - (end != piece.end)) for start, end in pairwise(bounds)]


def described_by(
    words: Words, verb: Group, verbs: Groups, pieces: Chunks, lexicon: Lexicon
) -> Clause:
    """A participle with the noun it describes: ``[the treaty] [signed in Prague]``."""
    piece = next(p for p in pieces if p.start <= verb.start < p.end)
    end = piece.end
    if piece.verb and piece.verb.start > verb.start:
        end = before_adverbs(words, piece.verb.start, lexicon) + 1
    before = first = before_adverbs(words, verb.start, lexicon)
    following = next((p for p in pieces if p.marker == end), None)
    if following and following.opener is Opener.SUBORDINATE and following.verb is None:
        end = following.end  # "shot [while carrying water]"
    joint = _goes_on(words, verb.end, end, lexicon)
    end = joint or end  # "staged in Riga in 1911 [and banned later]"
    if before > 0 and words[before].lower in lexicon.coordinators:
        # "the ship, built in 1978 and [last inspected] in May": both describe the ship.
        earlier = [v for v in verbs if v.reduced and piece.start <= v.start < before] or [verb]
        before = before_adverbs(words, earlier[0].start, lexicon)
    noun = placed_noun(words, before + 1, lexicon)
    if noun and words[verb.main].lower in _TO_PEOPLE:
        inner = [i + 1 for i in range(*noun) if words[i].lower == "of"]
        noun = (inner[-1] if inner else noun[0], noun[1])  # "the trial of [two men] accused of"
    waiting = [p for p in pieces if p.end == before and p.verb is None]
    placed = noun is not None and noun[0] > 0 and words[noun[0] - 1].lower in {"in", "at", "near"}
    of_acts = words[verb.main].lower in _OF_ACTS
    if noun and waiting and words[before].text == "," and (of_acts or placed):
        # "A proposal to extend the ban, [tabled by Chile]": not the ban, what was proposed.
        whole = subject_of(words, waiting[0].start, waiting[0].end, lexicon)
        noun = whole if whole and whole[0] < noun[0] else noun
    if _is_fronted(words, verb, pieces, lexicon):
        noun = None  # "Founded in 1871, [nationalised in 1949], the firm": who comes later
    return Clause(((first + 1, end),), verb, Opener.PARTICIPLE, noun, restored=True, host=None)


_TO_PEOPLE = word_set(
    "lost killed drowned accused charged convicted suspected jailed sentenced arrested wounded"
)
_OF_ACTS = word_set(
    "begun started launched tabled proposed signed passed agreed announced adopted brokered called"
    " planned filed lodged submitted introduced drafted negotiated issued approved rejected imposed"
    " suspended cancelled postponed completed ended concluded conducted commissioned ordered"
    " scheduled due expected carried finished delayed shelved aired released recorded broadcast"
)
"""What is done to plans, works and talks, and not to the things and people that they are about."""


def _goes_on(words: Words, start: int, end: int, lexicon: Lexicon) -> int:
    """Where a second participle is joined, after a date: ``stolen in 1979 [and given up]``; 0."""
    dated = next((i for i in range(start, end) if words[i].is_date), end)
    for i in range(dated + 1, end - 1):
        if words[i].lower in lexicon.coordinators:
            after = next((j for j in range(i + 1, end) if not is_adverb(words[j], lexicon)), i)
            if is_participle(words[after].lower, lexicon):
                return i
    return 0


def _is_fronted(words: Words, verb: Group, pieces: Chunks, lexicon: Lexicon) -> bool:
    """Whether a sentence has had nothing but participles up to a verb."""
    before = [piece for piece in pieces if piece.start <= verb.start]
    return len(before) > 1 and all(
        piece.verb is None and is_participle(words[piece.start].lower, lexicon) for piece in before
    )


_GOES = word_set(
    "died fled returned moved resigned retired lived worked served stayed remained emigrated"
    " escaped settled travelled traveled studied graduated arrived appeared emerged continued"
    " refused failed tried started joined entered led lost won sat stood slept ran fell rose"
    " fought met spoke collapsed recovered vanished disappeared surrendered retreated reigned"
    " ruled taught wrote voted agreed helped held kept left succeeded played performed competed"
    " qualified finished sank sailed landed crashed marched exploded erupted burned melted"
    " dissolved expired lapsed resumed became came went saw knew grew did had"
)
"""What one does without an object, so that it is no passive after ``was arrested and``."""


def ends_passive(words: Words, verb: Group, own: Group, lexicon: Lexicon) -> bool:
    """Whether a form goes on with a passive: ``was designed by Eiffel and completed in 1877``."""
    if words[verb.start].lower not in {"was", "were"} or own.sure or own.end >= len(words):
        return False
    following = words[own.end]
    if following.is_date or following.lower in {"by", "twice", "again"}:
        return True
    ends = not following.is_word or is_adverb(following, lexicon)
    joins = following.lower in lexicon.prepositions | lexicon.coordinators
    return words[own.start].lower not in _GOES and (ends or joins)


def with_name(words: Words, subject: Range | None, named: Chunks) -> Range | None:
    """The subject with the name behind it and its commas: ``[Its founder, Ann Lee,] left``."""
    if subject is None or len(named) != 2 or named[1].end - named[1].start > _LONG_NAME:
        return subject
    start, end = named[1].start, named[1].end
    apposed = subject[1] == start - 1 and all(token.is_name for token in words[start:end])
    described = words[subject[0]].lower in ARTICLES or words[subject[0]].is_possessive
    return (subject[0], end + 1) if apposed and described else subject


_LONG_NAME = 4


def with_helper(
    words: Words, host: Clause, piece: Chunk, lexicon: Lexicon
) -> tuple[Range | None, bool]:
    """The shared subject, with the shared helper: ``[the drug was] approved but withdrawn``.

    And whether the helper has to be told where it stands apart from the subject.
    """
    subject, verb, own = host.subject, host.verb, piece.verb
    if subject is None or verb is None or own is None:
        return subject, False
    lent = next((i for i in range(*subject) if words[i].lower in lexicon.auxiliaries), subject[1])
    if host.restored and lent < subject[1]:
        # The helper that the host was lent itself: "was built in 1900, bombed and rebuilt".
        verb = Group(lent, verb.end, subject[1])
        subject = (subject[0], lent)
    passive = ends_passive(words, verb, own, lexicon)
    if verb.start != subject[1]:
        return subject, passive or (host.lent and not own.sure)
    lends = verb.main > verb.start and (
        words[own.start].lower in lexicon.participles
        or passive
        or (own.sure and words[own.start].lower in lexicon.bases and own.start == own.main)
    )
    helped = (subject[0], before_adverbs(words, verb.main, lexicon) + 1)
    return (helped if lends else subject), False
