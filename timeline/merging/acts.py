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
extend: extend extends extended extending extension prolong prolonged renew renewed renewal
expire: expire expires expired expiring expiry expiration lapse lapsed lapses ends
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
die: die dies died dead death deaths dying
kill: kill kills killed killing murder murders murdered murdering assassinate assassinated
    assassination slain slaying shot shooting shootings massacre
injure: injure injured injures wounded wound hurt
arrest: arrest arrests arrested arresting detain detains detained detention custody caught
    apprehended nabbed
charge: charge charged charges charging indict indicted indictment accuse accused accuses
convict: convict convicted convicts conviction guilty verdict
sentence: sentence sentenced sentences sentencing jailed imprisoned jail prison
acquit: acquit acquitted acquittal cleared
appeal: appeal appeals appealed appealing
rule: rule rules ruled ruling rulings decide decides decided decision decisions
rescue: rescue rescues rescued rescuing
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
resign: resign resigns resigned resigning resignation
dismiss: dismiss dismissed sack sacked fired oust ousted removed sacks
join: join joins joined joining accession accede sign-up
transfer: transfer transfers transferred move moves moved moving
buy: buy buys bought buying acquire acquires acquired acquiring acquisition purchase purchases
    purchased takeover
merge: merge merges merged merging merger
sell: sell sells sold selling sale
launch: launch launches launched launching blast-off lift-off liftoff
land: land lands landed landing touchdown
explode: explode explodes exploded exploding explosion explosions blast blasts bomb bombs bombed
    bombing bombings detonated
attack: attack attacks attacked attacking assault raid raids raided strike strikes struck
    offensive storm stormed storms
invade: invade invades invaded invading invasion
capture: capture captures captured capturing seize seizes seized seizing seizure
surrender: surrender surrenders surrendered surrendering capitulate capitulated capitulation
quake: earthquake quake quakes tremor aftershock magnitude
crash: crash crashes crashed crashing collide collided collision derail derailed derailment
sink: sink sinks sank sunk sinking
erupt: erupt erupts erupted erupting eruption
flood: flood floods flooded flooding
protest: protest protests protested protesting demonstrate demonstration demonstrations
    demonstrators rally rallies
approve: approve approves approved approving approval ratify ratifies ratified ratification pass
    passes passed passage adopt adopts adopted adoption endorse endorsed backs backed license
    licensed licenses
reject: reject rejects rejected rejecting rejection refuse refused refuses veto vetoed
found: founded founding establish established establishes establishment create created
    creation
open: open opens opened opening inaugurate inaugurated inauguration
    begin begins began begun beginning start starts started starting commence commenced outbreak
close: close closes closed closing closure shut shuts shutdown
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
    burglary break-in
collapse: collapse collapses collapsed collapsing burst bursts break
    breaks broke broken breach breached
warn: warn warns warned warning warnings
spill: spill spills spilled leak leaks leaked leaking
complete: complete completes completed completing completion finalise finalised finalize finalized
    conclude concluded concludes conclusion
debut: debut debuts debuted
cap: cap caps capped capping seal seals sealed sealing plug plugged
"""
_PHRASE_TABLE = (
    ("", r"put out|call(?:s|ed)? off|in-kraft|в силу"),
    ("inforce", r"into (?:force|effect)|(?:took|takes?|taking) effect"),
    ("die", r"passed away|(?:lost|loses?) (?:his|her|their) li(?:fe|ves)"),
    ("resign", r"st(?:epped|eps|ep) (?:down|aside)|quits? as"),
    ("buy", r"(?:takes?|took) over"),
    ("capture", r"(?:take|took) control"),
    ("launch", r"(?:blast|lift|blasted|lifted)[ -]off"),
    ("land", r"touched down"),
    ("expire", r"until then|(?:came|comes?) to an end|(?:drew|draws) to a close"),
    ("open", r"br(?:eaks?|oke|oken) out|(?:get|gets|got) under ?way|kick(?:s|ed)? off"),
    ("steal", r"br(?:eaks?|oke|oken) into|h(?:olds?|eld) up"),
    ("collapse", r"g(?:ives?|ave) way"),
    ("sign", r"put (?:his|her|its|their) names? to"),
    ("join", r"sign(?:s|ed)? for"),
    ("acquit", "not guilty"),
    ("release", r"c(?:ame|omes?) out"),
    ("debut", "first (?:match|game|appearance)"),
    ("arrest", r"t(?:akes?|aken|ook) into custody"),
    ("evacuate", r"(?:told|ordered) (?:to (?:leave|flee|go)|out)|out of their homes"),
    (
        "reject",
        (
            r"turn(?:s|ed)? down|thr(?:ows?|ew|own) out|voted? (?:against|down)|(?:refuse[sd]?"
            r"|declined?) to (?:approve|accept|back|agree|endorse|license|ratify|sign)"
        ),
    ),
    (
        "approve",
        (
            r"g(?:ives?|iven|ave) (?:(?:the|its|their|his|her) )?(?:go-ahead|green light|blessing"
            r"|nod)|vote[sd]? (?:for|in favour of|through) (?:the|an?|its|their)"
            r"|clear(?:s|ed) (?:the|an?|its?)"
        ),
    ),
)
"""What is told in several words, by its act; of those without one the words stand together."""
_PHRASES = re.compile(rf"\b(?:{'|'.join(phrase for _, phrase in _PHRASE_TABLE)})\b", re.IGNORECASE)


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a closed class is best written down."""
    return frozenset(text.split())


@cache
def _lookup() -> dict[str, str]:
    return forms(_TABLE)


@lru_cache(maxsize=1 << 16)
def act_of(word: str) -> str:
    """The act a word tells of, empty when it is none we know."""
    return _lookup().get(word) or _act_of_phrase(word) or act_beginning(word)


def _act_of_phrase(word: str) -> str:
    """The act of a phrase written as one word."""
    if "-" not in word:
        return ""
    phrase = word.replace("-", " ")
    return next((act for act, pattern in _phrases() if pattern.fullmatch(phrase)), "")


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((act, re.compile(phrase)) for act, phrase in _PHRASE_TABLE if act)


def is_foreign(word: str) -> bool:
    """Whether a word tells an act in another language only."""
    return word not in _lookup() and not _act_of_phrase(word) and bool(act_beginning(word))


def join_phrases(text: str) -> str:
    """The text with set phrases written as one word: ``into force`` as ``into-force``."""
    return _PHRASES.sub(lambda m: m.group().replace(" ", "-"), text)
