"""What a pronoun may stand for: a person, a thing or several, by the words of a subject."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.cast import MEN, NOT_PEOPLE, PEOPLE, WOMEN, Cast
from timeline.events.grammar.forms import is_plural
from timeline.events.grammar.tokens import Token, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

Subject = tuple[Token, ...]
PERSON = frozenset({"he", "she", "он", "она"})
THING = frozenset({"it", "оно"})
SEVERAL = frozenset({"they", "они"})
LONGEST = 6
_NO_NAMES = word_set(
    "the a an his her its their our my this these those born most some many few several all both"
    " each every one another none"
)
_PARTICLES = word_set("van von der den de del della da di la al bin ibn")
_WHERE = word_set("in at near from to into on across outside")
_NO_THINGS = word_set("who which that there this we i you")
_LINKS = word_set("of in at on for from to with by between against")


def is_sure(name: Subject, known: Cast) -> bool:
    """Whether a name is known to be a person's."""
    said = " ".join(token.lower for token in name)
    return bool({said, name[-1].lower} & (known.people | known.men | known.women | PEOPLE))


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
        named = token.is_name and not opens and token.lower not in {"i", "we", "you"}
        if named or (runs[-1] and token.lower in _PARTICLES):
            runs[-1].append(token)
        elif token.is_word and runs[-1] and token.lower not in _LINKS | {"who", "and"}:
            runs[-1] = []  # "the [French] president"
        elif runs[-1]:
            runs.append([])
    return [tuple(run) for run in runs if run]


def person(subject: Subject, pronoun: str, known: Cast) -> Subject | None:
    """The name of somebody in a subject, or the subject, where a pronoun can mean a person."""
    if any(token.lower == "and" for token in subject):
        return None
    before = {token.start: other.lower for other, token in pairwise(subject)}
    named = [
        run
        for run in _runs(subject)
        if not any(token.lower in NOT_PEOPLE for token in run)
        and not (len(run) == 1 and run[0].text.isupper())
        and not is_pronoun(run[-1])
        and not run[-1].is_possessive
        and before.get(run[0].start, "") not in _WHERE
    ]
    if named:
        run = named[-1]
        said = " ".join(token.lower for token in run)
        article = subject[0].lower == "the" and run[0] is not subject[0]
        described = any(token.lower in PEOPLE for token in subject)
        if (article and not described) or not known.fits(pronoun, said):
            return None
        if not is_sure(run, known) and not described and {said} & (known.things | known.places):
            return None
        joint = next((n for n, token in enumerate(run) if token.lower in _PARTICLES), len(run))
        return run[-2:] if joint == len(run) else run[max(0, joint - 1) :]
    aged = any(token.lower.endswith("-year-old") for token in subject)
    if subject and (aged or subject[-1].lower in PEOPLE) and len(subject) <= LONGEST:
        wrong = WOMEN if pronoun in {"he", "он"} else MEN
        return None if subject[-1].lower in wrong else subject
    return None


def whose_life(word: str, told: Sequence[Sequence[Subject]], known: Cast) -> Subject | None:
    """Of whom an article tells, where nobody else was told of just now who may be meant."""
    name, pronoun = known.life
    others = [person(subject, word, known) for subjects in told[-2:] for subject in subjects]
    if word != pronoun or any(other and other[-1].text != name for other in others):
        return None
    return (Token(0, 0, name, name.lower()),)


def thing(subject: Subject, known: Cast) -> Subject | None:
    """The subject, where it can be an ``it``."""
    if len(subject) > 1 and subject[-1].lower == "itself":
        subject = subject[:-1]
    inner = next(
        (n for n, token in enumerate(subject) if n and token.lower in _LINKS), len(subject)
    )
    head = subject[inner - 1]
    if is_pronoun(head) or len(subject) > LONGEST or is_sure((head,), known):
        return None
    several = any(token.lower == "and" for token in subject) or (
        is_plural(head.lower) and (not head.is_name or inner == 1 < len(subject))
    )
    people = head.lower.endswith(("ers", "ors", "sts", "ians", "ents", "ants", "ees"))
    if several or people or head.lower in _NO_THINGS:
        return None
    opens = subject[0].lower in {"the", "a", "an", "its", "their", "his"}
    opens = opens or (subject[0].is_possessive and len(subject) > 1)
    if not opens and inner == 2 and all(token.is_name for token in subject[:inner]):
        said = " ".join(token.lower for token in subject[:inner])
        organised = any(token.lower in NOT_PEOPLE for token in subject[:inner])
        return subject if organised or said in known.things else None  # "Ann Smith" is no "it"
    return subject if opens or (head.is_name and subject[0].is_name) else None


def holds_a_thing(subject: Subject) -> bool:
    """Whether another thing is told within a thing: ``the trial [of the vaccine]``."""
    pairs = [(one.lower, other.lower) for one, other in pairwise(subject)]
    return any(pair[0] == "of" and pair[1] in {"the", "a", "an", "its"} for pair in pairs)


def several(subject: Subject) -> Subject | None:
    """The subject, where it can be a ``they``."""
    links = (n for n, token in enumerate(subject) if n and token.lower in _LINKS)
    head = subject[next(links, len(subject)) - 1]
    if is_pronoun(head) or len(subject) > LONGEST + 2 or subject[-1].lower == "and":
        return None
    joined = any(token.lower == "and" for token in subject)
    return (
        subject if joined or is_plural(head.lower) or head.lower in {"people", "police"} else None
    )
