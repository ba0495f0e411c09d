"""Who said so, told in passing: ``…, the mayor said on Monday, …``, ``…, according to Reuters``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.english import TOLD
from timeline.events.grammar.forms import is_adverb
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.phrases import inverted, subject_of
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from timeline.events.grammar.chunks import Chunk, Chunks
    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token, Words

Comment = tuple["Range", "Group | None", tuple["Range", ...]]
"""Who speaks, the verb, and all the words; the speaker may stand in the chunks before it."""

_ATTRIBUTING = frozenset(
    [
        ("according", "to"),
        ("по", "словам"),
        ("по", "данным"),
        ("по", "информации"),
        ("по", "сообщению"),
        ("по", "сообщениям"),
        ("по", "мнению"),
        ("по", "версии"),
    ]
)
_PAUSES = frozenset({",", '"', "”", "''", "»", "’", "'", "—", "–"})
_OF_SOMETHING = word_set(
    "denied rejected dismissed confirmed described accepted criticised criticized blamed accused"
    " welcomed disputed admitted announced reported revealed"
)
"""Verbs of saying that have an object rather than a speaker behind them."""
_LONG_APPOSITION = 9
_HEARERS = 4
"""Words for those who are told."""


def without_comments(
    words: Words, pieces: Chunks, lexicon: Lexicon
) -> tuple[list[Comment], list[Chunk]]:
    """The comments of a sentence, and its chunks without them."""
    found: list[Comment] = []
    kept: list[Chunk] = []
    for number, piece in enumerate(pieces):
        spoken = found[-1][2][-1][1] if found else 0
        if piece.start < spoken or _only_attributes(words, piece):
            continue
        speaker, start = _speaker(words, kept, piece, lexicon) if kept else (None, 0)
        if speaker and _frames(words, kept, piece, pieces[number + 1 :], lexicon):
            while kept and kept[-1].start >= start:
                kept.pop()
            after = _apposed(pieces[number + 1 :])
            own = (min(start, piece.start), piece.end)
            found.append((speaker, piece.verb, (own, *((p.start, p.end) for p in after))))
        else:
            kept.append(piece)
    return found, kept


def _apposed(after: Chunks) -> list[Chunk]:
    """What goes on with who said it, and where: ``said Ann Lee[, the mayor], [on Monday]``."""
    until = next(
        (n for n, piece in enumerate(after) if piece.verb and piece.opener is not Opener.RELATIVE),
        len(after),
    )
    fragments = list(after[:until])
    told_of = {Opener.NONE, Opener.PARTICIPLE, Opener.RELATIVE}
    same = all(p.opener in told_of and p.pause == "," for p in fragments)
    closed = until == len(after) or after[until].opener is not Opener.NONE
    return fragments if same and (closed or after[until].verb is not None) else []


def _only_attributes(words: Words, piece: Chunk) -> bool:
    """``according to the police``: says who knows, and no date."""
    first = words[piece.start : piece.start + 2]
    return (
        piece.verb is None
        and tuple(token.lower for token in first) in _ATTRIBUTING
        and not any(words[i].is_date for i in range(piece.start, piece.end))
    )


def _speaker(
    words: Words, before: Chunks, piece: Chunk, lexicon: Lexicon
) -> tuple[Range | None, int]:
    """Who says it, and where that begins: before the verb, behind it, or in the chunks before.

    Of ``the mayor, Ann Lee, said`` the name is told.
    """
    verb = piece.verb
    if verb is None or words[verb.main].lower not in lexicon.speech:
        return None, 0
    if verb.start > piece.start:
        return subject_of(words, piece.start, verb.start, lexicon), piece.start
    behind = inverted(piece, words, lexicon)
    if behind and words[verb.main].lower in _OF_SOMETHING:
        return None, 0  # "the men, who …, denied the charges"
    if behind:
        return behind, piece.start
    named = before[-1]
    if len(before) < 3 or not (_is_name(named) and named.end - named.start <= _LONG_APPOSITION):
        return None, 0
    noun = before[-2]
    apart = _is_name(noun) and any(p.verb for p in before[:-2])
    who = noun if words[noun.start].is_name or not words[named.start].is_name else named
    return ((who.start, who.end) if apart else None), noun.start


def _is_name(piece: Chunk) -> bool:
    return piece.verb is None and piece.opener is Opener.NONE and piece.pause in _PAUSES


def _frames(words: Words, before: Chunks, piece: Chunk, after: Chunks, lexicon: Lexicon) -> bool:
    """Whether a saying stands beside what is said, and has no content of its own."""
    verb = piece.verb
    if verb is None or verb.reduced or piece.opener is not Opener.NONE:
        return False
    if piece.pause not in _PAUSES or (after and after[0].opener is Opener.CONTENT):
        return False
    i = verb.end
    if verb.start == piece.start and inverted(piece, words, lexicon):
        while i < piece.end and words[i].text[0].isalnum() and not words[i].is_date:
            i += 1
    elif words[verb.main].lower in TOLD:
        while i < min(piece.end, verb.end + _HEARERS) and _is_hearer(words[i], lexicon):
            i += 1
    if i < piece.end and not _only_places(words[i], lexicon):
        return False
    told = any(p.verb and p.opener in {Opener.NONE, Opener.COORDINATE} for p in before)
    goes_on = bool(after) and after[0].verb is not None and after[0].verb.start == after[0].start
    return told or (goes_on and after[0].pause == ",")


def _is_hearer(token: Token, lexicon: Lexicon) -> bool:
    return token.is_word and token.lower not in lexicon.prepositions


def _only_places(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word goes on with no more than when and where it was said."""
    return (
        token.is_date
        or token.lower in lexicon.prepositions
        or is_adverb(token, lexicon)
        or not token.text[0].isalnum()
    )
