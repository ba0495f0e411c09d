"""Words that tell nothing, and words without their endings, English and Russian."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.merging.acts import word_set

STOP = word_set(
    "the a an of in on at by with from to into for about and or but nor so yet if then than"
    " as that this these those which who whom whose it its he she his her they them their we"
    " our us you your i my me is are was were be been being am has have had do does did will"
    " would shall should can could may might must not no also already more most some any all"
    " each both such other another there here when while where after before since during"
    " between against over under again up down out off very only just now new one two said"
    " says say told year years day days month months week weeks date time same many much"
    " several s t officially formally including according и в во на с со из от до по для к о"
    " об у за что как не но а же бы был была было были это его её их который которая которое"
    " которые также уже при между году год года"
    " der das den dem des ein eine einen einem einer und ist sind wurde wurden wird werden hat"
    " haben mit von zu zum zur nach bei im am auf für sich nicht als le la les l un une du et est"
    " sont été par pour dans sur au aux avec qui el los las una del y en fue fueron por para con"
    " que se"
)
GERMAN = re.compile(
    r"\b(?:der|das|den|dem|eine?[nmr]?|und|ist|sind|wurden?|wird|werden|mit|von|zu[mr]?|nach|bei|im)\b",
    re.IGNORECASE,
)
"""Words by which it is seen that ``die`` is no verb."""
_ENDINGS = word_set(
    "isations izations isation ization ations ation ments ment ings ing ions ion edly ies ers"
    " er ed es ly s e ыми ими ого его ому ему ами ями ах ях ов ев ей ой ый ий ая яя ое ее ые"
    " ие ом ем ам ям ию ия ии ы и а я о е у ю"
)
_SUFFIXES = tuple(sorted(_ENDINGS, key=lambda ending: (-len(ending), ending)))


_STRONG = """
arise arose arisen|beat beaten|become became|begin began begun|bend bent|bite bit bitten|blow blew
blown|break broke broken|bring brought|build built|burn burnt|burst bursting|catch caught|choose
chose chosen|come came|deal dealt|draw drew drawn|dream dreamt|drink drank drunk|drive drove
driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew
flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten|give gave
given|go goes went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept
|know knew known|lay laid|lead led|learn learnt|leave left|lend lent|lose lost|make made|mean meant
|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|seek sought|sell sold
|send sent|shake shook shaken|shine shone|shoot shot|show shown|sing sang sung|sink sank sunk|sleep
slept|spend spent|stand stood|steal stole stolen|strike struck stricken|swear swore sworn|swim swam
swum|take took taken|teach taught|tear tore torn|throw threw thrown|wake woke woken|wear wore worn
|win won|withdraw withdrew withdrawn|write wrote written"""
_BASES = {
    form: forms[0]
    for forms in (line.split() for line in _STRONG.replace("\n", " ").split("|"))
    for form in forms[1:]
}
"""The forms of strong English verbs, which share no ending with their base."""
_KIN = """
dyke dike levee embankment|inquiry enquiry investigation|court judge jury tribunal
shareholder stockholder|vaccine jab|deal accord pact agreement|ceasefire truce armistice
wage pay salary|lorry truck|plant factory
rebel insurgent guerrilla|protester demonstrator marcher|pupil student|child kid|doctor medic
price cost|chief boss|drug medicine medication|law legislation bill|cut reduce shorten trim
raise increase hike|climb jump surge soar rise|fall drop slump plunge tumble decline
cancel scrap axe|postpone delay|regulator watchdog|railway railroad|road highway motorway
inmate prisoner|fan supporter|fire blaze inferno|employee staff|lawyer attorney|company firm
"""
"""Words for one thing, as different writers call it; all are taken for the first."""


def is_past(word: str) -> bool:
    """Whether an English verb stands in the past: ``collapsed``, ``sank``, and no noun."""
    return word.endswith("ed") or word in _BASES


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its ending, never shorter than three letters; of kin the first.

    A strong verb is its base in every form, also behind ``re``: ``retook`` is ``retak``.
    """
    bare = _bare(word)
    return _kin().get(bare, bare)


@cache
def _kin() -> dict[str, str]:
    groups = [line.split() for line in _KIN.replace("\n", "|").split("|")]
    return {_bare(word): _bare(words[0]) for words in groups for word in words[1:]}


def _bare(word: str) -> str:
    word = _BASES.get(word, word)
    if word.startswith("re") and word[2:] in _BASES:
        word = "re" + _BASES[word[2:]]
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 + (len(suffix) < 3):
            return word[: -len(suffix)]
    return word
