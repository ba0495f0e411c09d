"""Whether a title has a verb of its own, and that verb a subject."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.grammar.english import PRONOUN_VERBS
from timeline.events.grammar.forms import is_adverb, is_happening, is_participle, present_base
from timeline.events.grammar.groups import before_adverbs
from timeline.events.grammar.tokens import PAUSES, QUOTES, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token


def tells_in_the_present(  # noqa: C901, PLR0911 - what may be one, one a line
    words: Sequence[Token], lexicon: Lexicon
) -> bool:
    """Whether a word may be a verb in the present, or of a headline: ``Tunnel to close``."""
    closed = lexicon.determiners | lexicon.prepositions | lexicon.coordinators
    headline = not any(token.lower in lexicon.determiners for token in words)
    for i in range(1, len(words)):
        before, token = words[i - 1], words[i]
        following = words[i + 1] if i + 1 < len(words) else None
        word = token.lower
        if (word in lexicon.past or is_participle(word, lexicon)) and before.lower in {
            "all",
            "both",
        }:
            return True
        if token.is_name or before.lower in closed | {"to"} or not before.text[0].isalpha():
            continue
        if before.lower in {"i", "we", "they", "you"} and not is_adverb(token, lexicon):
            return True
        leads_on = following is None or following.lower in closed | {"to", "due"}
        leads_on |= following is not None and (
            is_adverb(following, lexicon) or following.text[0].isdigit()
        )
        if word == "to" and following is not None and following.lower in lexicon.bases:
            return True
        due = following is not None and following.lower == "due"
        if word in closed or (is_happening(token) and not due) or not leads_on:
            continue
        if is_adverb(token, lexicon):
            continue
        several = before.lower.endswith("s")
        known = present_base(word, lexicon) or (word in lexicon.bases and not word.endswith("s"))
        article = following is not None and following.lower in lexicon.determiners
        figure = following is not None and following.text[0].isdigit()
        if (known and (before.is_name or several or word.endswith("s"))) or (several and article):
            return True
        if before.is_name and word.endswith("s") and (following is None or following.lower == "to"):
            return True  # "Congress reconvenes"
        if (
            word.endswith("s")
            and not word.endswith("ss")
            and before.text.isalpha()
            and (not several and (article or figure or headline))
        ):
            return True  # "The chip crams 1.2 million transistors"
    return False


def may_be_verb(token: Token, lexicon: Lexicon) -> bool:
    """Whether a first word looks like a verb without a subject: ``Asked``, ``Is``, ``Seeking``."""
    word = token.lower
    if word in lexicon.not_verbs | _NOUNS | NOUNS_IN_ING:
        return False
    return (
        word in lexicon.auxiliaries - {"may", "will", "might"}
        or word in lexicon.past
        or is_participle(word, lexicon)
        or bool(lexicon.as_done(word))
    )


NOUNS_IN_ING = word_set(
    "meeting hearing shooting bombing killing ruling wedding opening closing signing landing"
    " sinking poisoning fighting briefing uprising sentencing gathering crossing christening"
    " beheading stabbing hanging kidnapping hijacking trading offering filing founding building"
    " beginning rising drowning looting spending training funding swearing reopening listing"
)
"""Nouns that look like what somebody is doing."""
_NOUNS = word_set("united allied hundred shot bid building meeting wound lay ground cut set")


_NUMBERS = word_set("two three four five six seven eight nine ten several dozens hundreds")


def misfits(words: Sequence[Token], verb: Group, lexicon: Lexicon) -> bool:
    """Whether a verb does not go with its subject or object: ``A man were``, ``was arrived``."""
    helper, main = words[verb.start].lower, words[verb.main].lower
    before = words[: verb.start]
    joined = any(token.lower == "and" for token in before) or len(before) < 2
    if helper in {"were", "are", "have"} and words[0].lower in {"a", "an"} and not joined:
        return before[1].lower not in _OF_SEVERAL and not any(t.text == "," for t in before)
    if not verb.is_passive(words) or main.endswith("ing"):
        return False
    if main in _HAPPENS:
        return True
    following = words[verb.end] if verb.end < len(words) else None
    if following is None or main in _TO_SOMEBODY or following.is_name:
        return False
    word = following.lower
    bare = main.endswith("ed") and word.isalpha() and not word.endswith(("ly", "ed", "ing", "s"))
    closed = lexicon.determiners | lexicon.prepositions | lexicon.coordinators | lexicon.adverbs
    closed |= lexicon.subordinators | lexicon.maybe_subordinators | lexicon.auxiliaries | _STATES
    return word in {"a", "an"} or (bare and word not in closed | lexicon.complementisers | {"to"})


_STATES = word_set(
    "dead alive free early home alone open unconscious pregnant homeless guilty null void loose"
    " worldwide nationwide abroad shut safe high low right wrong late next who whom due because"
)


_OF_SEVERAL = word_set(
    "number group lot dozen handful couple few total series majority pair record further third"
    " quarter half team crowd string minority hundred thousand million"
)
_HAPPENS = word_set(
    "appeared arrived died happened occurred emerged remained existed disappeared lived became"
    " seemed belonged consisted vanished"
)
_TO_SOMEBODY = word_set(
    "given awarded granted offered paid sent shown told asked denied handed promised made named"
    " called elected appointed declared considered found left allowed dealt charged fined crowned"
    " deemed taught assigned owed loaned lent sold bought judged voted found believed"
)


def is_doing(words: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a form in ``-ing`` is what somebody does: ``the firm [accounting] for``, no noun."""
    token = words[i]
    if not token.lower.endswith("ing") or token.is_name or token.lower in NOUNS_IN_ING:
        return False
    before = words[i - 1] if i else token
    noun = before.lower in lexicon.determiners or before.is_possessive
    return not noun and (i + 1 == len(words) or words[i + 1].lower != "of")


def only_describes(words: Sequence[Token], finite: Sequence[Group], lexicon: Lexicon) -> bool:
    """Whether every verb stands in a relative clause: ``The firm, which also has interests …``."""
    if words[0].lower in lexicon.relatives or any(token.text in QUOTES for token in words):
        return False
    opened = next((i for i, t in enumerate(words) if t.lower in lexicon.relatives - {"whom"}), 0)
    share = "share" in [token.lower for token in words[:5]] and not finite[0].sure
    if share and words[0].text[0] in "0123456789$€£":
        return True  # "29 cents a share adjusted for the split"
    if len(finite) == 1 and finite[0].start > 1:
        who, noun = words[finite[0].start - 1], words[finite[0].start - 2]
        contact = who.lower in {"he", "she", "they", "it", "we"} and noun.text[0].islower()
        closed = lexicon.prepositions | lexicon.adverbs | lexicon.coordinators
        closed |= lexicon.maybe_subordinators | lexicon.subordinators | lexicon.speech
        if contact and noun.is_word and not {noun.lower, words[0].lower} & closed:
            return True  # "the jobs he has held"
    first = finite[0]
    tail = words[first.start - 1].text == "," and not first.sure
    if len(finite) == 1 and tail and sum(t.text == "," for t in words[: first.start]) == 1:
        return True  # "The experts, found in Rome"
    return 0 < opened == before_adverbs(words, first.start, lexicon) and (
        len(finite) == 1
        and words[opened - 1].lower not in lexicon.prepositions
        and not any(t.text == "," for t in words[finite[0].end :])
        and not tells_in_the_present(words[:opened], lexicon)
    )


def lacks_subject(  # noqa: PLR0911 - what may be missing, one a line
    words: Sequence[Token], finite: Sequence[Group], lexicon: Lexicon
) -> bool:
    """Whether a title begins with its verb, or with what only leads up to a clause."""
    if not finite:
        return False
    first, verb = words[0], finite[0]
    if verb.start == 0 and first.lower not in PRONOUN_VERBS:
        return True
    leads = words[: verb.start]
    if leads and all(t.lower in lexicon.adverbs - {"there"} for t in leads):
        return True
    comma = any(token.text in PAUSES for token in words[: verb.start])
    opens = (
        lexicon.subordinators
        | {"how", "why"}
        | (lexicon.maybe_subordinators - {"so", "as", "till", "until"})
    )
    if first.lower in opens and len(words) > 1 and words[1].lower != "the":
        return len(finite) < 2 and not comma
    if first.lower in lexicon.relatives and first.text != "WHO":
        return True
    if first.lower == "with" and not comma:
        return True  # "With holders tendering all shares"
    if first.lower == "that" and verb.start > 2 and len(finite) == 1:
        return True  # "That three doctors were shot"
    fronted = lexicon.prepositions - lexicon.maybe_subordinators - {"about", "around", "over", "up"}
    if first.lower in fronted and not comma and _is_one_noun(words, verb, lexicon):
        return True
    return _begins_with_verb(words, finite, lexicon, comma=comma)


def _begins_with_verb(
    words: Sequence[Token], finite: Sequence[Group], lexicon: Lexicon, *, comma: bool
) -> bool:
    """Whether the first word is a verb: ``[Hammered] by storms``, ``[Leaving] the port ended``."""
    first, verb = words[0], finite[0]
    following = words[1].lower if len(words) > 1 else ""
    if following == "," and may_be_verb(first, lexicon) and verb.start == 2:
        return True
    told = following in lexicon.determiners | {"that"}
    if told and first.lower in lexicon.bases and not is_happening(first):
        return True
    leads_on = told or following in lexicon.prepositions | _NUMBERS or following[:1].isdigit()
    if first.lower.endswith("ing"):
        asks = following in lexicon.subordinators | {"how", "why", "that"} and len(finite) == 1
        does = words[verb.start].lower in lexicon.auxiliaries  # "Driving on the ice is banned"
        fronted = comma or following == "of" or first.lower in NOUNS_IN_ING
        return not fronted and ((leads_on and not does) or asks)
    beside = any(a.text in PAUSES and b.lower == "including" for a, b in pairwise(words))
    sure = first.lower in lexicon.past  # "Came another sister, …"
    return may_be_verb(first, lexicon) and leads_on and (sure or beside or not comma)


def _is_one_noun(words: Sequence[Token], verb: Group, lexicon: Lexicon) -> bool:
    """Whether a verb has nothing before it but one phrase: ``[Under new terms] were announced``."""
    if not words[1].text.isalpha() or words[1].lower in {"least", "most", "to", "all"}:
        return False  # "at least 58 were hurt", "up to ten died"
    opens = lexicon.determiners | lexicon.subject_pronouns
    for before, token in pairwise(words[1 : verb.start]):
        leads = before.lower in lexicon.prepositions | lexicon.determiners | lexicon.coordinators
        if not leads and (token.lower in opens or token.is_name or token.text[0].isdigit()):
            return False
    return verb.start > 1
