"""What clauses share: the subject with the name behind it, and the helper of a passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.describing import ends_passive
from timeline.events.grammar.groups import Group, before_adverbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.chunks import Chunk, Clause
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token


def with_name(
    words: Sequence[Token], subject: Range | None, named: Sequence[Chunk]
) -> Range | None:
    """The subject with the name behind it and its commas: ``[Its founder, Ann Lee,] left``."""
    if subject is None or len(named) != 2 or named[1].end - named[1].start > _LONG_NAME:
        return subject
    start, end = named[1].start, named[1].end
    apposed = subject[1] == start - 1 and all(token.is_name for token in words[start:end])
    described = words[subject[0]].lower in _OWN or words[subject[0]].is_possessive
    return (subject[0], end + 1) if apposed and described else subject


_LONG_NAME = 4


_OWN = frozenset({"the", "a", "an", "his", "her", "its", "their"})


def with_helper(
    words: Sequence[Token], host: Clause, piece: Chunk, lexicon: Lexicon
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
