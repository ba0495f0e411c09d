"""The past of an English verb, for titles: ``falling`` in 1912 is ``fell``."""

from __future__ import annotations

from timeline.events.english import BASES
from timeline.events.tokens import word_set

_FORMS = (
    "take/took become/became leave/left fall/fell win/won lose/lost make/made give/gave get/got"
    " go/went come/came begin/began rise/rose write/wrote speak/spoke break/broke drive/drove"
    " fly/flew throw/threw run/ran sing/sang sink/sank swim/swam see/saw withdraw/withdrew"
    " draw/drew overthrow/overthrew undertake/undertook overtake/overtook steal/stole"
    " swear/swore tear/tore wear/wore ride/rode hide/hid blow/blew undergo/underwent"
    " overcome/overcame outgrow/outgrew hold/held send/sent build/built buy/bought"
    " bring/brought fight/fought catch/caught teach/taught sell/sold pay/paid lead/led"
    " meet/met sit/sat"
    " stand/stood find/found found/founded keep/kept sleep/slept feel/felt mean/meant"
    " spend/spent lend/lent bend/bent shoot/shot strike/struck stick/stuck hang/hung dig/dug"
    " bind/bound grind/ground flee/fled feed/fed breed/bred bleed/bled seek/sought say/said"
    " tell/told hear/heard lay/laid set/set put/put cut/cut hit/hit shut/shut split/split"
    " spread/spread cast/cast burst/burst quit/quit beat/beat let/let know/knew grow/grew"
    " forbid/forbade freeze/froze shake/shook arise/arose choose/chose deal/dealt read/read"
    " sweep/swept creep/crept weep/wept be/was have/had do/did retake/retook rebuild/rebuilt"
    " think/thought understand/understood bid/bid cost/cost shed/shed wed/wed forgive/forgave"
)
_IRREGULAR = dict(pair.split("/") for pair in word_set(_FORMS))
_VOWELS = frozenset("aeiou")


def past_of(doing: str) -> str:
    """The past of a form in ``-ing``, in lower case; empty when its verb is not known."""
    stem = doing.lower().removesuffix("ing")
    if stem == doing.lower() or len(stem) < 2:
        return ""
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    for base in (stem + "e", stem, doubled, stem[:-1] + "ie"):
        if base in _IRREGULAR:
            return _IRREGULAR[base]
        if base in BASES:
            if base.endswith("e"):
                return base + "d"
            if base.endswith("y") and base[-2] not in _VOWELS:
                return base[:-1] + "ied"
            return stem + "ed"
    return ""
