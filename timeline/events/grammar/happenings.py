"""Nouns that name something that happens: ``treaty``, ``raid``, ``the bombing``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from timeline.events.grammar.tokens import Token

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
