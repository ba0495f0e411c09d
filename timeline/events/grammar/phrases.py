"""The nouns around a verb: its subject, and the noun before a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.english import ARTICLES
from timeline.events.grammar.forms import is_adverb, is_participle, present_base
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.tokens import QUOTES, word_set

if TYPE_CHECKING:
    from timeline.events.grammar.chunks import Chunk
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token, Words


def subject_of(words: Words, start: int, end: int, lexicon: Lexicon) -> Range | None:
    """The noun before a verb, without what stands before it: ``[In 2010] the president``."""
    i = start
    while i < end:
        token = words[i]
        skipped = token.text in {",", "."} or token.lower in lexicon.coordinators
        if token.is_date or is_adverb(token, lexicon) or skipped:
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


def made_by(words: Words, near: Range | None, lexicon: Lexicon) -> Range | None:
    """What somebody made, of which more is told: ``[“The Bay” by Ann Lee], which was sold``."""
    if near is None or near[0] < 2:
        return near
    if words[near[0] - 1].lower != "by" or not words[near[1] - 1].is_name:
        return near
    end = near[0] - 1
    noun = trailing_noun(words, end, lexicon)
    return (noun[0], near[1]) if noun and noun[1] == end else near


def trailing_noun(words: Words, end: int, lexicon: Lexicon) -> Range | None:
    """The noun that a relative clause describes: the last one before it, with its ``of``."""
    while end and words[end - 1].text in {",", "(", "—", "–", "-"}:
        end -= 1
    if end > 2 and words[end - 1].is_date:
        # "arrested a man on Friday who …"
        end -= 1 + (words[end - 2].lower in lexicon.prepositions)
    i = _before_quotation(words, end)
    while i and not _ends_noun(words, i - 1, end, lexicon):
        i -= 1
        if words[i].lower in ARTICLES and (i == 0 or not _goes_on(words, i)):
            break
    while i < end and (
        words[i].is_date or is_adverb(words[i], lexicon) or words[i].lower in lexicon.prepositions
    ):
        i += 1
    if i and i + 1 < end and words[i - 1].text == "," and _is_doing(words[i]):
        i += 1  # "…, capping [talks] that had opened in 2017"
    return (i, end) if i < end else None


def _goes_on(words: Words, i: int) -> bool:
    """Whether a noun goes on with an article: ``the fall of [the] city``, ``9 cents [a] share``."""
    before = words[i - 1].lower
    rate = words[i].lower in {"a", "an"} and (before in _RATES or before[0] in "$€£")
    return rate or before in _LINK_NOUN


_RATES = word_set("cents dollars pounds francs marks pence yen euros rubles miles kilometres times")


def _is_doing(token: Token) -> bool:
    return token.lower.endswith("ing") and len(token.lower) > 5 and not token.is_name


def _before_quotation(words: Words, end: int) -> int:
    """Where a title in quotation marks begins, when a noun ends with one: ``the film [“Sand”]``."""
    if not end or words[end - 1].text not in QUOTES:
        return end
    opens = [i for i in range(max(0, end - 8), end - 1) if words[i].text in QUOTES]
    return opens[-1] if opens else end


def placed_noun(words: Words, end: int, lexicon: Lexicon) -> Range | None:
    """What a participle describes: a noun with the place after it, ``a trip to Geneva``."""
    near = trailing_noun(words, end, lexicon)
    if words[end - 1].text == ",":
        near = made_by(words, near, lexicon)
    if near is None or near[0] < 2 or words[near[0] - 1].lower not in _PLACING:
        return near
    if not all(token.is_name for token in words[slice(*near)]):
        return near
    noun = trailing_noun(words, near[0] - 1, lexicon)
    return (noun[0], near[1]) if noun and noun[1] == near[0] - 1 else near


_PLACING = frozenset({"in", "to", "from", "at", "near"})
_LINK_NOUN = frozenset({"of", "for"})
_WHOM = frozenset({"him", "them", "us", "me"})
_STOPS = frozenset({",", ";", ":", "(", ")", "—", "–", '"', "“", "”"})
_VERBS_AND_NOUNS = word_set(
    "state plan report attack order vote deal bomb force head race fire test show water trade land"
    " power house market work play film record sound school book paper hand study research trial"
)


def _ends_noun(  # noqa: PLR0911 - refusals, one a line
    words: Words, i: int, end: int, lexicon: Lexicon
) -> bool:
    """Whether a word, going backwards, is no part of the noun any more."""
    token, word = words[i], words[i].lower
    if token.text in _STOPS or (token.is_date and i + 1 != end):
        return True
    if word in lexicon.coordinators:
        return not (i > 0 and words[i - 1].is_name and i + 1 < end)
    if word in lexicon.prepositions:
        return word != "of" and (word != "for" or words[i + 1].lower in lexicon.determiners)
    if word in lexicon.subject_pronouns - lexicon.determiners or word in _WHOM:
        return True
    if token.is_name:
        return False
    if (
        word.endswith("ing")
        and i > 0
        and (words[i - 1].lower in lexicon.auxiliaries | lexicon.coordinators)
    ):
        return True
    if word in lexicon.auxiliaries | lexicon.past | lexicon.past_or_participle:
        return True
    if is_participle(word, lexicon) and words[i - 1].lower not in lexicon.determiners:
        return True
    named = i > 0 and words[i - 1].lower in lexicon.determiners
    following = words[i + 1] if i + 1 < end else token
    opens = following.is_name or following.lower in lexicon.determiners
    if opens and not named and present_base(word, lexicon):
        return True  # "she succeeds [Ann Smith], who …"
    to_do = i > 0 and words[i - 1].lower == "to" and _is_object(following)
    base = i + 1 < end and word in lexicon.bases - _VERBS_AND_NOUNS and not named
    return base or (to_do and following is not token)  # "a loan to finance [the repair] that …"


def _is_object(token: Token) -> bool:
    """Whether a word can only open what something is done to."""
    return token.text[0] in "$€£" or token.text[0].isdigit() or token.lower in {"the", "a"}


def is_adverbial(piece: Chunk, words: Words, lexicon: Lexicon) -> bool:
    """Whether a chunk only says when, where or how."""
    first = words[piece.start]
    following = words[min(piece.start + 1, piece.end - 1)]
    leads = first.is_date or is_adverb(first, lexicon)
    if leads and (following.is_name or following.lower in lexicon.determiners):
        return False  # "Tomorrow the board of the county, …"
    return (
        first.is_date
        or first.lower in lexicon.prepositions
        or is_adverb(first, lexicon)
        or piece.opener in {Opener.PARTICIPLE, Opener.ASIDE}
        or first.lower.endswith(("ing", "ed"))
    )


def inverted(piece: Chunk, words: Words, lexicon: Lexicon) -> Range | None:
    """The subject behind its verb: ``…, said [Ann Novak] on Monday``."""
    verb = piece.verb
    if verb is None or words[verb.main].lower not in lexicon.speech:
        return None
    if piece.opener is not Opener.NONE or piece.pause not in _AFTER_SPEECH:
        return None
    end = verb.end
    while end < piece.end and not words[end].is_date:
        if words[end].lower in lexicon.prepositions - {"of"} or not words[end].text[0].isalnum():
            break
        end += 1
    if end == verb.end or not _may_speak(words, verb.main, verb.end, lexicon):
        return None
    return verb.end, end


_AFTER_SPEECH = frozenset({",", '"', "”", "»", "''", "—", "–"})


def _may_speak(words: Words, main: int, first: int, lexicon: Lexicon) -> bool:
    """Whether what follows is who says it: ``reported [Ann Lee]``, and not ``reported leaks``."""
    opening = words[first].lower
    if words[main].lower not in _REPORTS:
        return True
    return opening in lexicon.determiners - {"a", "an"} or words[first].is_name


_REPORTS = word_set("reported announced confirmed warned revealed disclosed promised ordered")


def starts_with_verb(piece: Chunk, words: Words, lexicon: Lexicon) -> bool:
    """Whether a chunk has no subject of its own before its verb."""
    if piece.verb is None:
        return False
    if words[piece.verb.start].lower in lexicon.auxiliaries and "'" in words[piece.verb.start].text:
        return False  # "it's": the subject is inside the word
    i = piece.start
    while i < piece.verb.start:
        leads = words[i].lower in lexicon.prepositions and words[i + 1].is_date
        if words[i].lower == "there" or not (
            words[i].is_date or leads or is_adverb(words[i], lexicon)
        ):
            return False
        i += 1
    return True
