"""Kinds of act: the words with which different writers tell the same deed.

``signed`` and ``the signing`` are one act, ``signed`` and ``entered into force`` are two. To add an
act, write its verb with a colon, then other words for it; regular forms need not be written.
``foreign_acts`` has the same acts in other languages.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.merging.foreign_acts import act_beginning, forms

_TABLE = """
sign: signature signatory  extend: extension prolong renew renewal
expire: expiry expiration lapse end until till  suspend: suspension halt freeze froze frozen
withdraw: withdrew withdrawn withdrawal pullout quit leave left exit  exchange: swap
talk: call phone telephone conversation speak spoke spoken negotiate negotiation dialogue
meet: met summit  sanction: blacklist embargo  ban: prohibit outlaw  die: dead death dying
kill: murder assassinate assassination slain slaying shot shooting massacre  injure: wound hurt
arrest: detain detention custody caught apprehended nabbed  charge: indict indictment accuse
convict: conviction guilty verdict  sentence: imprison jail prison
acquit: acquitted acquittal cleared  appeal:  rule: decide decision  rescue:  recall:
release: free publish publication  announce: announcement unveil
elect: election vote poll ballot referendum  win: won victory beat beaten defeat triumph
lose: lost loss  appoint: appointment name nominate nomination  resign: resignation
dismiss: sack fired oust remove  join: accession accede sign-up  transfer: transferred move
buy: bought acquire acquisition purchase takeover  merge: merger  sell: sold sale
launch: blast-off lift-off liftoff  land: touchdown  explode: explosion blast bomb detonate
attack: assault raid strike struck offensive storm  invade: invasion  capture: seize seizure
surrender: capitulate capitulation  quake: earthquake tremor aftershock magnitude
crash: collide collision derail derailment  sink: sank sunk  erupt: eruption  flood:
protest: demonstrate demonstration demonstrators rally
approve: approval ratify ratification pass passage adopt adoption endorse backs backed license
reject: rejection refuse veto  establish: founded founding establishment create creation
open: inaugurate inauguration begin began begun start commence outbreak
close: closure shut shutdown  discover: discovery detect find found  poison:  expel: expulsion
accident: disaster tragedy catastrophe  fine:  sue: lawsuit  born: birth
marry: wedding marriage  crown: coronation
offer: propose proposal bid  agree:  resume: resumption  evacuate: evacuation  declare: declaration
steal: stole stolen theft heist rob robbery burgled burglary break-in
collapse: burst break broke broken breach  warn:  spill: leak
complete: completion finalise finalize conclude conclusion  debut:  cap: seal plug
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


BEFALLS = frozenset(
    f"act:{act}"
    for act in word_set("collapse crash die born erupt explode expire join land resign sink")
)
"""Acts of which the subject is no doer but whom or what they befall."""


@cache
def _lookup() -> dict[str, str]:
    """The act of every form; what is written in the table wins over what is formed of it."""
    written = {word[:-1]: word[:-1] for word in _TABLE.split() if word[-1] == ":"} | forms(_TABLE)
    return {form: act for word, act in written.items() for form in _inflected(word)} | written


def _inflected(word: str) -> set[str]:
    """The regular forms of an English verb or noun, and some that nobody writes."""
    if re.search(r"[^aeiou]y$", word):
        return {word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"}
    base = word.removesuffix("e")
    bases = {base, base + base[-1]} if re.search(r"[^aeiou][aeiou][bdglmnprt]$", base) else {base}
    plural = "es" if re.search("[sxzh]$", word) else "s"
    ends = {f"{form}{end}" for form in bases for end in ("ed", "ing", "ings")}
    return {word, f"{word}{plural}", f"{word}s", f"{word}ing"} | ends


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
