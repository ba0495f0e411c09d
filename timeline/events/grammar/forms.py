"""What a single word may be, as its form and closed word lists tell."""

from __future__ import annotations

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
    return word in lexicon.participles | lexicon.past_or_participle or bool(
        lexicon.past_ending
        and lexicon.past_ending.fullmatch(word)
        and word not in lexicon.not_verbs
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
    "conquest coronation wedding fall birth loss return arrival departure start arrest"
    " removal approval trial appointment accident accord agreement air-raid ambush"
    " announcement arrest assassination assault attack attempt battle birth bid blast bombing"
    " capture ceasefire ceremony clash clashes collapse conference congress conviction"
    " convention coup crackdown crash crisis cup deal death deaths debate debut decision"
    " declaration defeat demonstration derailment disaster discovery earthquake election"
    " elections epidemic eruption evacuation execution explosion famine fighting final fire"
    " flight flood floods funeral game games genocide hearing hurricane incident inauguration"
    " independence intervention invasion killing killings landing launch massacre match"
    " meeting merger mission murder murders mutiny negotiations operation outbreak pact"
    " pandemic parade peace poll poisoning protest protests purchase quake race raid raids"
    " rally rebellion rebuff referendum release report resignation retreat revolt revolution"
    " riot riots robbery ruling sale sentence settlement shooting shootings siege signing"
    " sinking speech storm strike strikes summit surge surrender takeover talks tour"
    " tournament tragedy treaty trial truce tsunami unrest uprising verdict victory violence"
    " visit vote war withdrawal wedding win dispute row feud conflict quarrel standoff blockade"
    " boycott lockdown curfew search inquiry campaign expedition walkout occupation theft thefts"
    " heist burglary break-in closure seizure opening founding abolition dismissal retirement exile"
    " reopening adoption launch attempt invasion exodus"
)
_NO_EVENTS = word_set(
    "edition nation station section position population generation department apartment"
    " building evening morning king thing wing nothing something equipment document government"
    " parliament television organisation organization institution corporation fashion million"
    " billion trillion spring ring string region religion opinion option version union company"
    " foundation element segment commission delegation administration constitution coalition"
    " faction federation"
)


def is_happening(token: Token) -> bool:
    """Whether a noun names something that happens."""
    word = token.lower.removesuffix("'s")
    if {word, word.removesuffix("s"), word.removesuffix("es")} & _EVENT_NOUNS:
        return True
    return word.removesuffix("s") not in _NO_EVENTS and word.endswith(
        ("tion", "sion", "ment", "tions", "ments", "ing")
    )
