"""The name that a pronoun stands for, looked for in the subjects that came before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.tokens import Token

Subject = tuple["Token", ...]

PERSON = frozenset({"he", "she", "он", "она"})
THING = frozenset({"it", "оно"})
SEVERAL = frozenset({"they", "они"})
_NOT_PEOPLE = word_set(
    "nephew niece brother sister son daughter father mother wife husband uncle aunt widow inc"
    " corp ltd plc co bank party university court states union ministry department company"
    " council treaty war street house club united city county association agency group college"
    " party parliament congress senate committee commission army navy force forces airlines"
    " airways motors records festival river sea ocean mountain island islands church museum"
    " kingdom republic federation nations league cup school hospital institute police office"
    " north south east west new san los saint great soviet european national international"
)
_PEOPLE = word_set(
    "nephew niece brother sister son daughter father mother wife husband uncle aunt widow man"
    " woman boy girl minister president king queen emperor prince princess duke general"
    " colonel captain officer chairman chairwoman director leader judge senator governor mayor"
    " player striker driver pilot actor actress singer author writer artist scientist teacher"
    " student lawyer doctor professor suspect defendant bishop pope sultan tsar chancellor"
    " premier coach manager founder ambassador secretary spokesman spokeswoman commander"
    " admiral founder президент министр король император премьер-министр посол"
)
_LONGEST = 6
_NO_NAMES = word_set(
    "the a an his her its their our my this these those born most some many few several all both"
    " each every one another none"
)
_WHERE = word_set("in at near from to into on across outside")


def stands_for(pronoun: str, earlier: Sequence[Subject]) -> Subject | None:
    """The latest earlier subject that a pronoun can mean; ``None`` when there is no such one."""
    word = OWNERS.get(pronoun.lower(), pronoun.lower())
    people = {s[-1].lower for s in earlier if any(token.lower in _PEOPLE for token in s)}
    for subject in reversed(earlier):
        if word in PERSON:
            name = _person(subject)
        elif word in THING:
            name = None if subject[-1].lower in people else _thing(subject)
        elif word in SEVERAL:
            name = _several(subject)
        else:
            return None
        if name:
            return name
    return None


def person_after(words: Sequence[Token], i: int) -> Subject | None:
    """The person to whom a verb does something: ``arrested [the captain]``."""
    if i >= len(words) or words[i].lower not in {"a", "an", "the"}:
        return None
    for j in range(i + 1, min(i + 4, len(words))):
        if words[j].lower in _PEOPLE:
            return tuple(words[i : j + 1])
    return None


OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
"""Pronouns that own, and the ones that stand for the owner."""


def is_owner(token: Token) -> bool:
    """Whether a word says whose without a name."""
    return token.lower in OWNERS


def is_pronoun(token: Token) -> bool:
    """Whether a subject of this one word says nothing by itself."""
    return token.lower in PERSON | THING | SEVERAL


def _runs(subject: Subject) -> list[Subject]:
    """The stretches of capitalised words in a subject."""
    runs: list[list[Token]] = [[]]
    for number, token in enumerate(subject):
        opens = number == 0 and token.lower in _NO_NAMES
        if token.is_name and not opens and token.lower not in {"i", "we", "you"}:
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    return [tuple(run) for run in runs if run]


def _person(subject: Subject) -> Subject | None:
    if any(token.lower == "and" for token in subject):
        return None
    before = {token.start: other.lower for other, token in pairwise(subject)}
    named = [
        run
        for run in _runs(subject)
        if not any(token.lower in _NOT_PEOPLE for token in run)
        and not (len(run) == 1 and run[0].text.isupper())
        and not is_pronoun(run[-1])
        and not run[-1].is_possessive
        and before.get(run[0].start, "") not in _WHERE
    ]
    if named:
        run = named[-1]
        article = subject[0].lower == "the" and run[0] is not subject[0]
        described = any(token.lower in _PEOPLE for token in subject)
        return run[-2:] if not article or described else None
    if subject and subject[-1].lower in _PEOPLE and len(subject) <= _LONGEST:
        return subject
    return None


def _thing(subject: Subject) -> Subject | None:
    head = subject[-1]
    if is_pronoun(head) or head.lower in _PEOPLE or len(subject) > _LONGEST:
        return None
    several = any(token.lower == "and" for token in subject) or (
        head.lower.endswith("s")
        and not head.is_name
        and not head.lower.endswith(("ss", "us", "is"))
    )
    if several or head.lower in {"who", "which", "that", "there", "this", "we", "i", "you"}:
        return None
    if subject[0].lower in {"the", "a", "an", "its", "their", "his"} or head.is_name:
        return subject
    return None


def _several(subject: Subject) -> Subject | None:
    head = subject[-1]
    if is_pronoun(head) or len(subject) > _LONGEST + 2:
        return None
    plural = head.lower.endswith("s") and not head.lower.endswith(("ss", "us", "is"))
    joined = any(token.lower == "and" for token in subject)
    return subject if joined or plural or head.lower in {"people", "police"} else None
