"""Whether the last word of a title wants another one: ``took over as the new``, ``…, adding``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_adverb
from timeline.events.grammar.groups import TO_BE, before_adverbs
from timeline.events.grammar.tokens import word_set
from timeline.events.predicates import tells_in_the_present
from timeline.events.referents import OWNERS

if TYPE_CHECKING:
    from timeline.events.grammar.groups import Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words


def ends_loose(  # noqa: PLR0911 - what may be loose, one a line
    words: Words, finite: Groups, lexicon: Lexicon
) -> bool:
    """Whether the last word wants another one."""
    while not any(letter.isalnum() for letter in words[-1].text):
        words = words[:-1]
    if len(words) < 2:
        return False
    if _says_half(words, finite, lexicon) or _that_without_verb(words, finite, lexicon):
        return True
    last, before = words[-1], words[-2]
    if finite and words[finite[-1].start].lower == "told":
        return all(t.is_name for t in words[finite[-1].end :])  # "The king told Lund"
    if last.is_name:
        return False
    word = last.lower
    if word in _NEVER_LAST or (before.lower, word) in _PAIRS:
        return True
    if before.text == "," and word in {"ended", "ending", "due"}:
        return True
    if finite and _wants_more(words, finite, lexicon):
        return True
    noun = before.lower in lexicon.determiners
    if (word in _SAYING and not noun) or (before.lower == "to" and word in _WANT_AN_OBJECT):
        return True
    return _describes(word) and not _is_predicate(words, lexicon)


def _wants_more(words: Words, finite: Groups, lexicon: Lexicon) -> bool:
    """Whether the verb that a title ends with has lost what it tells of: ``The league plans``."""
    verb, word = finite[-1], words[-1].lower
    helps = words[verb.main].lower in lexicon.auxiliaries - TO_BE - _DOES
    if helps and all(is_adverb(token, lexicon) for token in words[verb.end :]):
        return True  # "will now"
    if verb.end < len(words):
        return False
    if word in lexicon.auxiliaries or word in _HELPS:
        return word not in {"did", "do", "does"}
    if word in {"said", "says", "told"}:
        beside = len(finite) > 1 and all(
            words[before_adverbs(words, other.start, lexicon)].lower in lexicon.relatives
            for other in finite[:-1]
        )  # "Ost, which owns a tenth of it, said"
        return beside or not any(token.text == "," for token in words)
    return verb.main == verb.start and word in _WANTS_MORE


def _that_without_verb(words: Words, finite: Groups, lexicon: Lexicon) -> bool:
    """Whether ``that`` has lost what it brings in: ``had concluded that James Kopp``."""
    last = max(
        (i for i, token in enumerate(words) if token.lower in {"that", "whether"}), default=0
    )
    verb_before = before_adverbs(words, last, lexicon) + 1
    brings = words[last].lower == "whether" or any(verb.end == verb_before for verb in finite)
    brings = brings or words[last - 1].lower in _SAYING
    after = [verb for verb in finite if verb.start > last]
    if not last or not brings or any(verb.sure for verb in after):
        return False
    described = after and words[after[0].start - 1].lower in {"now", "then"}
    return not (after and not described) and not tells_in_the_present(words[last + 1 :], lexicon)


_PAIRS = frozenset([("as", "part"), ("as", "last"), ("as", "one")])
_DOES = word_set("did do does had has have")
_HELPS = frozenset({"be", "been", "being", "have"})
_WANT_AN_OBJECT = word_set("announce make take give bring tell say get put keep ensure avoid allow")


def _says_half(words: Words, finite: Groups, lexicon: Lexicon) -> bool:
    """Whether what is said has lost its verb: ``said the 38,000 troops``."""
    if not finite:
        return False
    verb = finite[-1]
    if words[verb.main].lower not in _SAY or verb.end >= len(words):
        return False
    following = words[verb.end]
    return following.lower in lexicon.determiners - {"so", "this", "that"} or (
        following.is_name or following.text[0].isdigit()
    )


_SAY = word_set("said says believes believed feels thinks thought argued insisted claimed")

_NEVER_LAST = word_set(
    "the a an of at from to with for into between against during among under via despite per"
    " including following regarding toward towards upon and or but nor because although whether"
    " than its their my your our very such every each several other worth behalf series kind"
    " sort lack whose which who as when while if until since nor"
)
_WANTS_MORE = word_set(
    "plans planned wants wanted intends intended expects expected seeks sought tried managed"
    " decided announced asked hoped offers told gave made took became got let has had says showed"
    " shows found remains remain becomes"
)
_SAYING = word_set(
    "adding saying arguing vowing telling warning noting claiming insisting suggesting stating"
    " explaining declaring asking trying seeking citing urging accusing calling making"
    " becoming bringing giving leaving taking"
)
_ADJECTIVES = word_set(
    "new federal national naval military nuclear political foreign domestic regional corporate"
    " annual quarterly former senior chief major minor main several certain various additional"
    " so-called non-violent same first-ever biggest largest smallest highest lowest last"
    " previous next civil racial joint full small big large"
    " recent largely partly mainly central eastern western northern southern inner outer upper"
)


def _describes(word: str) -> bool:
    """Whether a word is an adjective as far as its ending tells."""
    return word in _ADJECTIVES or (word.endswith(_ENDINGS) and word not in _NOT_ADJECTIVES)


_ENDINGS = (
    *("ful", "ous", "able", "ible", "less"),
    *("-based", "-old", "-run", "-backed", "-right", "-led"),
)
_NOT_ADJECTIVES = word_set(
    "handful table cable vegetable variable less unless bible crucible fable stable constable"
)


def _is_predicate(words: Words, lexicon: Lexicon) -> bool:
    """Whether an adjective at the end says what something is: ``was [very dangerous]``."""
    noun = lexicon.determiners - {"all", "both", "no", "more", "most", "less", "this", "that"}
    noun |= lexicon.prepositions - {"as", "than"}
    for token in reversed(words[:-1]):
        if token.lower in noun or token.lower in OWNERS:
            return False
        if token.lower in TO_BE:
            break
    return True
