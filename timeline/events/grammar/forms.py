"""What a single word may be, as its form and closed word lists tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token


_NAMES = word_set(
    "emily sally kelly billy molly holly polly willy tully reilly scully connolly donnelly kennelly"
    " beverly kimberly sicily thessaly"
)


def is_adverb(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand between a helper and its verb."""
    word = token.lower
    if token.is_date or not word.isalpha() or (word in _NAMES and token.is_name):
        return False
    return word in lexicon.adverbs or (
        bool(lexicon.adverb_ending)
        and len(word) > 4
        and word.endswith(lexicon.adverb_ending)
        and word not in {"early", "family", "italy", "only", "july", "assembly", "reply", "supply"}
    )


def is_participle(word: str, lexicon: Lexicon) -> bool:
    """Whether a form may describe a noun: ``signed``, ``taken``."""
    if word in lexicon.participles or word in lexicon.past_or_participle:
        return True
    ending = lexicon.past_ending
    return bool(ending and ending.fullmatch(word)) and word not in lexicon.not_verbs


def is_superlative(word: str) -> bool:
    """Whether an adjective, in lower case, tells what is beyond all others: ``highest``."""
    return word in {"best", "worst"} or _SUPERLATIVE.fullmatch(word) is not None


_SUPERLATIVE = re.compile(
    r"(?!(?:\w*forest|interest|arrest|protest|contest|request|suggest|west|east|rest|test|guest|nest"
    r"|invest|quest|unrest|priest|harvest|manifest|conquest|inquest|budapest|est)$)\w{3,}est"
)


def is_plural(word: str) -> bool:
    """Whether a noun, in lower case, tells of several by its ending."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "s'"))


def present_base(word: str, lexicon: Lexicon) -> str:
    """The dictionary form of a verb in the third person; empty when it is none."""
    if not word.endswith("s"):
        return ""
    if word.endswith("ies") and word[:-3] + "y" in lexicon.bases:
        return word[:-3] + "y"
    for base in (word[:-1], word[:-2] if word.endswith("es") else ""):
        if base in lexicon.bases:
            return base
    return ""


_EVENT_NOUNS = word_set(
    "accident accord air-raid ambush approval arrest arrival assault attack attempt battle bid"
    " birth blast blockade boycott break-in burglary campaign capture ceasefire ceremony clash"
    " closure collapse conference conflict congress conquest coup crackdown crash crisis cup curfew"
    " deal death debate debut defeat departure disaster discovery dismissal dispute earthquake"
    " epidemic exile exodus fall famine feud final fire flight flood funeral game genocide heist"
    " hurricane incident independence inquiry launch lockdown loss massacre match merger murder"
    " mutiny negotiations outbreak pact pandemic parade peace poll protest purchase quake quarrel"
    " race raid rally rebellion rebuff referendum release removal report retreat return revolt riot"
    " robbery row sale search seizure sentence siege speech standoff start storm strike summit"
    " surge surrender takeover talks theft tour tragedy treaty trial truce tsunami unrest verdict"
    " victory violence visit vote walkout war win withdrawal"
)
_NO_EVENTS = word_set(
    "administration apartment billion building clothing coalition commission company condition"
    " constitution corporation delegation department document drawing earning edition element"
    " equipment evening faction fashion federation feeling fiction foundation fraction function"
    " generation government holding institution king legislation location million morning nation"
    " nothing opinion option organisation organization painting parliament population portion"
    " position proportion region religion ring saving section segment something spring station"
    " string television thing tradition trillion union version wing writing"
)


def is_happening(token: Token) -> bool:
    """Whether a noun names something that happens, once or several times."""
    word = token.lower.removesuffix("'s")
    return any(
        noun in _EVENT_NOUNS
        or (noun.endswith(("tion", "sion", "ment", "ing")) and noun not in _NO_EVENTS)
        for noun in (word, word.removesuffix("s"), word.removesuffix("es"))
    )
