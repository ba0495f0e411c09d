"""What a relative clause describes: the noun before it, or one farther off that agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_happening, is_plural, present_base
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.phrases import is_adverbial, made_by, subject_of, trailing_noun
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from timeline.events.grammar.chunks import Chunk, Chunks
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token, Words

_LONG_SUBJECT = 8


def antecedent_of(words: Words, piece: Chunk, pending: Chunks, lexicon: Lexicon) -> Range | None:
    """What a relative clause describes: the waiting subject, else the noun before it."""
    near = trailing_noun(words, piece.marker, lexicon)
    if near and words[piece.marker].lower in {"who", "whose"}:
        near = _person_before(words, _person_in(words, near, lexicon), lexicon)
    near = _several_of(words, near, piece) if near else near
    near = made_by(words, near, lexicon) if words[piece.marker].lower == "which" else near
    near = _happening_before(words, near, piece, lexicon)
    named = [p for p in pending if not is_adverbial(p, words, lexicon)]
    if not named or near is None:
        return near
    joined = words[named[-1].start].lower in lexicon.coordinators
    first = named[-1] if joined or named[-1].opener is Opener.COORDINATE else named[0]
    subject = subject_of(words, first.start, first.end, lexicon)
    close = named[-1].end >= piece.marker - 2
    if subject and close and subject[1] - subject[0] <= _LONG_SUBJECT:
        people = near[0] > subject[0] and _are_people(words[near[0] - 2], lexicon)
        if people and words[piece.marker].lower in {"that", "which"}:
            return near  # "veterans of [the war] that …": a person would be "who"
        return subject if _agrees(words, subject, piece, lexicon) else near
    return near


def _several_of(words: Words, near: Range, piece: Chunk) -> Range:
    """Of what a plural tells: ``one of [three sailors] who were held``."""
    several = piece.verb is not None and words[piece.verb.start].lower in {"were", "are", "have"}
    one = [token.lower for token in words[near[0] : near[0] + 2]] == ["one", "of"]
    return (near[0] + 2, near[1]) if several and one else near


def _person_before(words: Words, near: Range, lexicon: Lexicon) -> Range:
    """Somebody with the place behind it: ``[the miners in Kiel] who``, not ``Kiel``."""
    if near[0] < 2 or words[near[0] - 1].lower not in _PLACING:
        return near
    if any(_are_people(token, lexicon) for token in words[slice(*near)]):
        return near
    noun = trailing_noun(words, near[0] - 1, lexicon)
    if noun and noun[1] == near[0] - 1 and _are_people(words[noun[1] - 1], lexicon):
        return noun[0], near[1]
    return near


def _are_people(token: Token, lexicon: Lexicon) -> bool:
    """Whether a common noun is one of people: ``miners``, ``veterans``, ``a doctor``."""
    word = token.lower
    known = word in lexicon.people or word.removesuffix("s") in lexicon.people or word in _PEOPLE
    return not token.is_name and (known or word.endswith(_OF_PEOPLE))


_PLACING = frozenset({"in", "at", "from", "near", "on", "of"})
_PEOPLE = word_set("men women people children survivors veterans victims students guards soldiers")
_OF_PEOPLE = ("ists", "ians", "men", "women", "ants", "iers", "fighters", "workers", "miners")


def _happening_before(
    words: Words, near: Range | None, piece: Chunk, lexicon: Lexicon
) -> Range | None:
    """What began or occurred is a happening: ``[a dispute over pay] that began``, not ``pay``."""
    verb = words[piece.verb.main].lower if piece.verb else ""
    apart = words[piece.marker - 1].text == ","
    if near is None or verb not in _RUNS or (apart and verb not in _OCCURS):
        return near
    noun = near
    while noun[0] > 1 and not is_happening(words[noun[1] - 1]):
        before = trailing_noun(words, noun[0] - 1, lexicon)
        linked = words[noun[0] - 1].lower in lexicon.prepositions
        if not linked or before is None or before[1] != noun[0] - 1:
            return near
        noun = before
    return (noun[0], near[1]) if is_happening(words[noun[1] - 1]) else near


_OCCURS = word_set("occurred happened erupted began ended lasted")
_RUNS = _OCCURS | word_set(
    "started followed broke begins ends killed injured simmering raging dragged split divided cost"
    " claimed left smouldering continued resumed flared intensified"
)


def _person_in(words: Words, noun: Range, lexicon: Lexicon) -> Range:
    """The person that a noun ends with: ``the trial of [the banker Otto Lang]``."""
    links = [i for i in range(*noun) if words[i].lower == "of"]
    before = words[noun[0] : links[0]] if links else ()
    if any(token.lower in lexicon.people for token in before) or any(
        t.is_name for t in (before if noun[0] else before[1:])
    ):
        return noun
    if not links:
        return noun
    inner = (links[-1] + 1, noun[1])
    person = words[inner[1] - 1].is_name or any(
        t.lower in lexicon.people for t in words[slice(*inner)]
    )
    return inner if person and words[links[0] - 1].lower not in _GROUPS else noun


_GROUPS = word_set("members one some many most all group number hundreds thousands dozens leaders")


def _agrees(words: Words, subject: Range, piece: Chunk, lexicon: Lexicon) -> bool:
    """Whether a verb in the singular has a subject in the singular, as far as one can see."""
    verb = words[piece.verb.start].lower if piece.verb else ""
    inner = next((i for i in range(*subject) if words[i].lower in lexicon.prepositions), subject[1])
    head = words[max(subject[0], inner - 1)].lower
    joined = any(token.lower == "and" for token in words[slice(*subject)])
    plural = joined or is_plural(head)
    singular_verb = verb in {"was", "is", "has"} or (
        verb.endswith("s") and bool(present_base(verb, lexicon))
    )
    return not ((plural and singular_verb) or (not plural and verb in {"were", "are", "have"}))
