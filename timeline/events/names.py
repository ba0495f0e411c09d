"""The name that a pronoun stands for, looked for in the subjects that came before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.cast import MEN, PEOPLE, WOMEN, Cast
from timeline.events.grammar.genders import paper_of
from timeline.events.grammar.groups import TO_BE
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.russian import PERSONAL
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.chunks import Clause
    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token
    from timeline.events.selection import Selection

Subject = tuple["Token", ...]
Told = tuple[Cast, list[tuple[Subject, ...]]]
"""Who is who in an article, and whom the sentences before name."""

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
_LONGEST = 6
_NO_NAMES = word_set(
    "the a an his her its their our my this these those born most some many few several all both"
    " each every one another none"
)
_WHERE = word_set("in at near from to into on across outside")
_NO_THINGS = word_set("who which that there this we i you")
_LINKS = word_set("of in at on for from to with by between against")


def antecedent(
    words: Sequence[Token],
    parts: Sequence[Clause],
    selection: Selection,
    lexicon_: Lexicon,
    told: Told,
) -> Subject | None:
    """What the pronoun that is the subject stands for; nothing for an empty ``it``."""
    subject = selection.clause.subject
    if selection.noun:
        subject = selection.parts[0]
    if subject is None:
        return None
    first = words[subject[0]]
    verb = selection.clause.verb
    russian = first.lower in {"он", "она", "оно", "они"}
    if russian and not (verb and words[verb.main].lower in PERSONAL):
        return paper_of(first.lower, told[1])  # a thing may be "он", too: a treaty
    alone = subject[1] - subject[0] == 1 and is_pronoun(first)
    if not alone and not is_owner(first):
        return None
    verb = selection.clause.verb
    spoken = selection.content or selection.clause.opener is Opener.COMMENT
    if first.lower == "it" and spoken and verb and _is_empty(words, verb):
        return None  # "it emerged that …", "it was announced"
    if first.lower == "it" and verb and words[verb.main].lower in {"took", "takes", "was", "is"}:
        after = words[verb.end : selection.clause.parts[-1][1]]
        if any(token.lower in {"to", "that"} for token in after):
            return None  # "it took the state until 1980 to …"
    known, earlier = told
    nearer = named(words, parts, lexicon_, subject[0])
    found = stands_for(words[subject[0]].text, [*earlier, nearer], known)
    owned = found and any(token.is_possessive for token in found)
    return None if owned and is_owner(first) else found  # never "the museum's director's"


def _is_empty(words: Sequence[Token], verb: Group) -> bool:
    """Whether ``it`` stands for what follows: ``it emerged that``, ``it was announced that``."""
    main = words[verb.main].lower
    passive = verb.main > verb.start and words[verb.main - 1].lower in TO_BE
    return main in _APPEARS or (passive and main not in _TO_SOMEBODY)


_APPEARS = word_set("emerged turned appeared seemed transpired happened emerges appears seems")
_TO_SOMEBODY = word_set("told informed warned promised assured asked notified advised reminded")


def named(
    words: Sequence[Token], parts: Sequence[Clause], lexicon_: Lexicon, before: int
) -> tuple[Subject, ...]:
    """Who and what the clauses of a sentence name up to a word, as subject and as object."""
    found: list[Subject] = []
    stops = lexicon_.prepositions | lexicon_.coordinators | lexicon_.auxiliaries | lexicon_.past
    stops |= lexicon_.complementisers | lexicon_.relatives
    for c in parts:
        described = c.restored and c.opener is Opener.RELATIVE
        if c.opener is Opener.COMMENT and c.subject and words[c.subject[0]].lower in {"a", "an"}:
            continue  # "a spokesman said": nobody that the story tells of
        if c.subject and c.subject[1] <= before and (described or not c.restored):
            end = c.subject[1] - (words[c.subject[1] - 1].text == ",")
            found.append(tuple(words[c.subject[0] : end]))
        if c.verb and c.verb.end < before:
            found += acted_on(words, c.verb.end, stops)
    return tuple(found)


def stands_for(pronoun: str, told: Sequence[Sequence[Subject]], known: Cast) -> Subject | None:
    """The one subject that a pronoun can mean, in the nearest sentence that has such a one.

    ``told`` holds the subjects of each sentence, the present one last; ``None`` when there are
    two that agree, or none.
    """
    word = OWNERS.get(pronoun.lower(), pronoun.lower())
    for subjects in reversed(told):
        found: dict[str, Subject] = {}
        for subject in subjects:
            if _ALSO.get(subject[0].lower) == word:
                return None  # "received him": somebody else is meant there
            if word in PERSON:
                name = _person(subject, word, known)
            elif word in THING:
                name = _thing(subject, known)
            else:
                name = _several(subject) if word in SEVERAL else None
            if name and OWNERS.get(subject[0].lower) != word:
                found[name[-1].lower] = name
        if len(found) > 1 and word in PERSON:
            found = {key: name for key, name in found.items() if _is_sure(name, known)} or found
        if len(found) == 1:
            name = next(iter(found.values()))
            return name if _is_meant(name, word, told, known) else None
        if found or (word in THING and subjects is told[-1] and subjects):
            return None
    return None


_ALSO = {"him": "he", "them": "they"}


def _is_meant(name: Subject, word: str, told: Sequence[Sequence[Subject]], known: Cast) -> bool:
    """Whether the only one that was told of can be the one that is meant."""
    if word in THING:
        return not _holds_a_thing(name)  # "the trial of the vaccine": either may be "it"
    sure = word not in PERSON or len(name) > 1 or _is_sure(name, known)
    return sure or _is_alone(name, word, told, known)


def _is_alone(name: Subject, word: str, told: Sequence[Sequence[Subject]], known: Cast) -> bool:
    """Whether nobody else was told of, so that a name of one word is a person's.

    Where names are told in full, a word that was never part of one is a firm, a place, or no name.
    """
    if known.surnames and name[-1].lower not in known.surnames:
        return False
    others = [_person(s, word, known) for subjects in told for s in subjects]
    return all(other is None or other[-1].lower == name[-1].lower for other in others)


def _is_sure(name: Subject, known: Cast) -> bool:
    """Whether a name is known to be a person's."""
    said = " ".join(token.lower for token in name)
    return bool({said, name[-1].lower} & (known.people | known.men | known.women | PEOPLE))


def acted_on(words: Sequence[Token], end: int, stops: frozenset[str]) -> list[Subject]:
    """To whom or what a verb does something: ``arrested [the captain]``, ``signed by [Ann Lee]``.

    ``end`` is the end of the verb, ``stops`` are the words that end a noun.
    """
    i = end + (end < len(words) and words[end].lower == "by")
    if i >= len(words) or not words[i].is_word:
        return []
    if words[i].lower in _ALSO:
        return [(words[i],)]
    if not (words[i].is_name or words[i].lower in {"a", "an", "the", "its", "their"}):
        return []
    j = i + 1
    while j < min(i + _LONGEST, len(words)) and words[j].is_word and words[j].lower not in stops:
        if words[i].is_name and not words[j].is_name:
            break
        j += 1
    return [tuple(words[i:j])]


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
        elif token.is_word and runs[-1] and token.lower not in _LINKS | {"who", "and"}:
            runs[-1] = []  # "the [French] president"
        elif runs[-1]:
            runs.append([])
    return [tuple(run) for run in runs if run]


def _person(subject: Subject, pronoun: str, known: Cast) -> Subject | None:
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
        said = " ".join(token.lower for token in run)
        article = subject[0].lower == "the" and run[0] is not subject[0]
        described = any(token.lower in PEOPLE for token in subject)
        if (article and not described) or not known.fits(pronoun, said):
            return None
        if not _is_sure(run, known) and not described and {said} & (known.things | known.places):
            return None
        return run[-2:]
    if subject and subject[-1].lower in PEOPLE and len(subject) <= _LONGEST:
        wrong = WOMEN if pronoun in {"he", "он"} else MEN
        return None if subject[-1].lower in wrong else subject
    return None


def _thing(subject: Subject, known: Cast) -> Subject | None:
    if len(subject) > 1 and subject[-1].lower == "itself":
        subject = subject[:-1]
    inner = next(
        (n for n, token in enumerate(subject) if n and token.lower in _LINKS), len(subject)
    )
    head = subject[inner - 1]
    if (
        is_pronoun(head)
        or head.lower in PEOPLE
        or len(subject) > _LONGEST
        or _is_sure((head,), known)
    ):
        return None
    several = any(token.lower == "and" for token in subject) or (
        head.lower.endswith("s")
        and (not head.is_name or inner == 1 < len(subject))
        and not head.lower.endswith(("ss", "us", "is"))
    )
    people = head.lower.endswith(("ers", "ors", "ists", "ians", "ents", "ants", "ees"))
    if (
        several
        or people
        or head.lower in {"who", "which", "that", "there", "this", "we", "i", "you"}
    ):
        return None
    opens = subject[0].lower in {"the", "a", "an", "its", "their", "his"}
    opens = opens or (subject[0].is_possessive and len(subject) > 1)
    if not opens and inner == 2 and all(token.is_name for token in subject[:inner]):
        said = " ".join(token.lower for token in subject[:inner])
        organised = any(token.lower in _NOT_PEOPLE for token in subject[:inner])
        return subject if organised or said in known.things else None  # "Ann Smith" is no "it"
    return subject if opens or head.is_name else None


def _holds_a_thing(subject: Subject) -> bool:
    """Whether another thing is told within a thing: ``the trial [of the vaccine]``."""
    pairs = [(one.lower, other.lower) for one, other in pairwise(subject)]
    inner = any(pair[0] == "of" and pair[1] in {"the", "a", "an", "its"} for pair in pairs)
    return inner and not subject[-1].lower.endswith("s")


def _several(subject: Subject) -> Subject | None:
    head = subject[-1]
    if is_pronoun(head) or len(subject) > _LONGEST + 2:
        return None
    plural = head.lower.endswith("s") and not head.lower.endswith(("ss", "us", "is"))
    joined = any(token.lower == "and" for token in subject)
    return subject if joined or plural or head.lower in {"people", "police"} else None
