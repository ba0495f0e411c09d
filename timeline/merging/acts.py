"""Kinds of act: the words with which different writers tell the same deed.

``signed`` and ``the signing`` are one act, ``signed`` and ``entered into force`` are two. To add an
act, write its name with a colon, then the forms in which it is told; ``foreign_acts`` has the same
acts in other languages.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.merging.foreign_acts import act_beginning, forms

_TABLE = """
sign: sign signs signed signing signature signatures signatory
inforce: into-force takes-effect took-effect take-effect taking-effect into-effect
extend: extend extends extended extending extension prolong prolonged renew renewed renewal
expire: expire expires expired expiring expiry expiration lapse lapsed lapses until-then ends
    ended end ending until till
suspend: suspend suspends suspended suspending suspension halt halted halts freeze froze frozen
withdraw: withdraw withdrew withdrawn withdraws withdrawal pullout quit quits leave leaves left
    leaving exit exits exited
exchange: exchange exchanges exchanged exchanging swap swapped swaps
talk: call calls called phone phoned telephone conversation talks talk talked speak speaks spoke
    spoken speaking negotiate negotiated negotiations negotiation dialogue
meet: meet meets met meeting meetings summit
sanction: sanction sanctions sanctioned sanctioning blacklist blacklisted embargo
ban: ban bans banned banning prohibit prohibited outlaw outlawed
die: die dies died dead death deaths dying passed-away
kill: kill kills killed killing murder murders murdered murdering assassinate assassinated
    assassination slain slaying shot shooting shootings massacre
injure: injure injured injures wounded wound hurt
arrest: arrest arrests arrested arresting detain detains detained detention custody
charge: charge charged charges charging indict indicted indictment accuse accused accuses
convict: convict convicted convicts conviction guilty verdict
sentence: sentence sentenced sentences sentencing jailed imprisoned jail prison
acquit: acquit acquitted acquittal cleared
appeal: appeal appeals appealed appealing
recall: recall recalls recalled recalling
release: release releases released releasing freed frees free publish publishes published
    publication
announce: announce announces announced announcing announcement unveil unveils unveiled
elect: elect elects elected election elections vote votes voted voting poll polls ballot
    referendum
win: win wins won winning victory beat beats beaten defeat defeats defeated triumph
lose: lose loses lost losing loss
appoint: appoint appoints appointed appointing appointment name named names nominate nominated
    nomination
resign: resign resigns resigned resigning resignation stepped-down steps-down step-down
dismiss: dismiss dismissed sack sacked fire fired oust ousted removed sacks fires
join: join joins joined joining accession accede sign-up
transfer: transfer transfers transferred move moves moved moving
buy: buy buys bought buying acquire acquires acquired acquiring acquisition purchase purchases
    purchased takeover takes-over took-over
merge: merge merges merged merging merger
sell: sell sells sold selling sale
launch: launch launches launched launching blast-off blasted-off lift-off lifted-off liftoff
land: land lands landed landing touchdown touched-down
explode: explode explodes exploded exploding explosion explosions blast blasts bomb bombs bombed
    bombing bombings detonated
attack: attack attacks attacked attacking assault raid raids raided strike strikes struck
    offensive storm stormed storms
invade: invade invades invaded invading invasion
capture: capture captures captured capturing seize seizes seized seizing seizure take-control
    took-control
surrender: surrender surrenders surrendered surrendering capitulate capitulated capitulation
quake: earthquake quake quakes tremor aftershock magnitude
crash: crash crashes crashed crashing collide collided collision derail derailed derailment
sink: sink sinks sank sunk sinking
erupt: erupt erupts erupted erupting eruption
flood: flood floods flooded flooding
protest: protest protests protested protesting demonstrate demonstration demonstrations
    demonstrators rally rallies
approve: approve approves approved approving approval ratify ratifies ratified ratification pass
    passes passed passage adopt adopts adopted adoption endorse endorsed
reject: reject rejects rejected rejecting rejection refuse refused refuses veto vetoed
found: founded founding establish established establishes establishment create created
    creation
open: open opens opened opening inaugurate inaugurated inauguration
close: close closes closed closing closure shut shuts shutdown
begin: begin begins began begun beginning start starts started starting commence commenced
    broke-out breaks-out break-out broken-out outbreak
discover: discover discovers discovered discovery detect detects detected find finds finding found
poison: poison poisons poisoned poisoning
expel: expel expels expelled expelling expulsion
fine: fine fined fines
sue: sue sues sued suing lawsuit lawsuits
born: born birth births
marry: marry marries married wedding marriage
crown: crown crowned coronation
offer: offer offers offered offering propose proposes proposed proposal bid bids
agree: agree agrees agreed agreeing
resume: resume resumes resumed resuming resumption
evacuate: evacuate evacuated evacuates evacuation
declare: declare declares declared declaring declaration
steal: steal steals stole stolen stealing theft thefts heist rob robs robbed robbery burgled
    burglary break-in broke-into break-into breaks-into broken-into
collapse: collapse collapses collapsed collapsing gave-way gives-way give-way burst bursts break
    breaks broke broken breach breached
warn: warn warns warned warning warnings
spill: spill spills spilled leak leaks leaked leaking
cap: cap caps capped capping seal seals sealed sealing plug plugged
"""
_PHRASES = re.compile(
    r"\b(?:(?:into|took|takes|take|taking) (?:force|effect)|passed away|(?:stepped|steps|step) down"
    r"|(?:takes|took) over|(?:take|took) control|(?:blast|lift|blasted|lifted)[ -]off|touched down"
    r"|until then|put out|call(?:s|ed)? off"
    r"|br(?:eak|eaks|oke|oken) (?:into|out)|g(?:ive|ives|ave) way|в силу)\b",
    re.IGNORECASE,
)


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a closed class is best written down."""
    return frozenset(text.split())


@cache
def _lookup() -> dict[str, str]:
    return forms(_TABLE)


@lru_cache(maxsize=1 << 16)
def act_of(word: str) -> str:
    """The act a word tells of, empty when it is none we know."""
    return _lookup().get(word) or act_beginning(word)


def is_foreign(word: str) -> bool:
    """Whether a word tells an act in another language only."""
    return word not in _lookup() and bool(act_beginning(word))


def join_phrases(text: str) -> str:
    """The text with set phrases written as one word: ``into force`` as ``into-force``."""
    return _PHRASES.sub(lambda m: m.group().replace(" ", "-"), text)
