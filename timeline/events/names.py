"""The name that a pronoun stands for, looked for in the subjects that came before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.cast import Cast
from timeline.events.grammar.english import LINKS, TOLD, TWO_OBJECTS
from timeline.events.grammar.forms import is_plural
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.russian import PERSONAL, paper_of
from timeline.events.grammar.tokens import word_set
from timeline.events.referents import (
    LONGEST,
    OWNERS,
    PERSON,
    SEVERAL,
    THING,
    Subject,
    holds_a_thing,
    is_owner,
    is_pronoun,
    is_sure,
    person,
    several,
    thing,
    whose_life,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.events.grammar.chunks import Clauses
    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token, Words
    from timeline.events.selection import Selection

Told = tuple[Cast, list[tuple[Subject, ...]]]
"""Who is who in an article, and whom the sentences before name."""


def antecedent(  # noqa: PLR0911 - refusals, one a line
    words: Words, parts: Clauses, selection: Selection, lexicon_: Lexicon, told: Told
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
    helped = range(subject[0] + 1, subject[1])
    alone = is_pronoun(first) and all(words[i].lower in lexicon_.auxiliaries for i in helped)
    if not alone and not is_owner(first):
        return None
    if first.lower == "it" and verb and _is_empty(words, verb, selection, lexicon_):
        return None
    known, earlier = told
    ahead = _named_next(words, selection, known) if selection.noun else None
    if ahead:
        return ahead
    near = [*earlier, named(words, parts, lexicon_, subject[0])]
    found = stands_for(first.text, near, known)
    if found and _is_overtaken(found, first, known):
        found = whose_life(OWNERS.get(first.lower, first.lower), near, known)
    if found is None or (found[0].lower in {"a", "an"} and first.lower == "its"):
        return None
    if not is_owner(first):
        return found
    # Never "the museum's director's", nor "tensions between the two's".
    linked = {t.lower for t in found} & (lexicon_.prepositions | lexicon_.coordinators)
    owned = any(t.is_possessive or is_pronoun(t) or is_owner(t) for t in found)
    return None if owned or (linked and first.lower == "their") else found


def _named_next(words: Words, selection: Selection, known: Cast) -> Subject | None:
    """Who owns what a sentence begins with: ``After [his] election in 1860, Lincoln …``."""
    start, end = selection.parts[0]
    subject = selection.clause.subject
    owner = OWNERS.get(words[start].lower, "")
    if owner not in PERSON or subject is None or subject[0] < end or start > _IN_FRONT:
        return None
    # "After his death, Ann Lee led the firm": the dead are others.
    dead = {token.lower for token in words[start:end]} & _DEATHS
    if dead and words[start - 1].lower not in {"until", "before"}:
        return None
    return person(_called(words[slice(*subject)]), owner, known)


_IN_FRONT = 6
_DEATHS = word_set("death deaths murder assassination execution suicide funeral burial killing")


def _is_overtaken(found: Subject, first: Token, known: Cast) -> bool:
    """Whether somebody else whom a pronoun may mean was named since, if only by the way."""
    word = OWNERS.get(first.lower, first.lower)
    said = {token.lower.removesuffix("'s") for token in found}
    return word in PERSON and known.others(word, said, found[-1].end, first.start)


def _is_empty(words: Words, verb: Group, selection: Selection, lexicon: Lexicon) -> bool:
    """Whether ``it`` stands for no thing: ``it emerged that``, ``it took … to``, ``it follows``."""
    main = words[verb.main].lower
    spoken = selection.content or selection.clause.opener is Opener.COMMENT
    if main in _APPEARS or (spoken and verb.is_passive(words) and main not in TOLD):
        return True
    after = [token.lower for token in words[verb.end : selection.clause.parts[-1][1]]]
    decided = verb.is_passive(words) and main in lexicon.speech
    takes = main in LINKS - {"been", "be"} or main in {"took", "takes"} or decided
    return takes and bool({"to", "that", "last", "first"} & set(after))


_APPEARS = word_set(
    "emerged turned appeared seemed transpired happened emerges appears seems follows comes marks"
    " followed came marked"
)
"""What is said of a whole happening, and of no thing by itself."""


def named(words: Words, parts: Clauses, lexicon_: Lexicon, before: int) -> tuple[Subject, ...]:
    """Who and what the clauses of a sentence name up to a word, as subject and as object."""
    found: list[Subject] = []
    stops = lexicon_.prepositions | lexicon_.coordinators | lexicon_.auxiliaries | lexicon_.past
    stops |= lexicon_.complementisers | lexicon_.relatives
    for c in parts:
        described = c.restored and c.opener is Opener.RELATIVE
        if c.opener is Opener.COMMENT and c.subject and words[c.subject[0]].lower in {"a", "an"}:
            continue  # "a spokesman said": nobody that the story tells of
        if c.subject and c.subject[1] <= before and (described or not c.restored):
            found.append(_called(words[slice(*c.subject)]))
        acts = c.verb and c.opener is not Opener.PARTICIPLE and not _only_calls(words, c.verb)
        if c.verb and acts and c.verb.end < before:
            found += acted_on(words, c.verb.end, stops)
    known = {name[-1].start for name in found}
    return (*found, *(more for more in _plurals(words, before) if more[-1].start not in known))


def _plurals(words: Words, before: int) -> Iterator[Subject]:
    """What else ``they`` might be: ``the opening of [the archives]``."""
    for article, noun in pairwise(words[:before]):
        word = noun.lower
        if article.lower in _THESE and is_plural(word) and word.isalpha() and not noun.is_name:
            yield (article, noun)
    for one, joint, other in zip(words, words[1:before], words[2:before], strict=False):
        if joint.lower == "and" and one.is_name and other.is_name:
            yield (one, joint, other)


_THESE = word_set("the its his her their these those two three four all some")


def _only_calls(words: Words, verb: Group) -> bool:
    """Whether what follows is no second person: ``was a poet``, ``was made [a colonel]``."""
    main = words[verb.main].lower
    return main in LINKS or (verb.is_passive(words) and main in TWO_OBJECTS)


def _called(subject: Words) -> Subject:
    """The subject; of ``the judge, Ann Lee,`` the name, of ``Her Flora of Java`` what is hers."""
    said = tuple(subject[:-1] if subject[-1].text == "," else subject)
    if len(said) > 1 and is_owner(said[0]) and said[1].is_name:
        return said[1:]
    commas = [n for n, token in enumerate(said) if token.text == ","]
    name = said[commas[-1] + 1 :] if commas else ()
    return name if name and all(token.is_name for token in name) else said


def resolved(
    subjects: Sequence[Subject], earlier: Sequence[Sequence[Subject]], known: Cast
) -> tuple[Subject, ...]:
    """Who and what a sentence names, its pronouns replaced by those that they stand for."""
    found: list[Subject] = []
    for number, subject in enumerate(subjects):
        first = subject[0]
        alone = len(subject) == 1 and is_pronoun(first)
        meant = stands_for(first.lower, earlier, known) if alone or is_owner(first) else None
        if meant and not number and OWNERS.get(first.lower, first.lower) in PERSON:
            # Who was "he" is "he" in the next sentence, too, whomever he met in this one.
            word = OWNERS.get(first.lower, first.lower)
            others = [s for s in subjects[1:] if person(s, word, known) is None]
            return (meant, *([] if alone else [subject]), *others)
        found.append(meant if meant and alone else subject)
    return tuple(found)


def stands_for(pronoun: str, told: Sequence[Sequence[Subject]], known: Cast) -> Subject | None:
    """Whom a pronoun means: by the sentences, the present one last, or by the whole article."""
    word = OWNERS.get(pronoun.lower(), pronoun.lower())
    return _nearest(word, told, known) or whose_life(word, told, known)


def _nearest(word: str, told: Sequence[Sequence[Subject]], known: Cast) -> Subject | None:
    """The one subject that a pronoun can mean, in the nearest of the sentences with such a one."""
    for subjects in reversed(told):
        if any(_ALSO.get(subject[0].lower) == word for subject in subjects):
            return None  # "received him": somebody else is meant there
        found = _possible(subjects, word, known)
        if len(found) > 1 and word in PERSON:
            found = {key: n for key, n in found.items() if n[0].lower not in {"a", "an"}} or found
            found = {key: name for key, name in found.items() if is_sure(name, known)} or found
        if len(found) == 1:
            name = next(iter(found.values()))
            name = _rather(name, subjects, told, word, known)
            return name if _is_meant(name, word, told, known) else None
        if found or _closes(subjects, word, known, now=subjects is told[-1]):
            return None
    return None


def _closes(subjects: Sequence[Subject], word: str, known: Cast, *, now: bool) -> bool:
    """Whether nobody and nothing told of before a sentence can be meant after it.

    A thing is told of in the sentence before, or left; so is somebody, where this one is about a
    name that may be a person's.
    """
    if word not in PERSON:
        return bool(subjects) and (word in THING or not now)
    return any(
        subject[-1].is_name
        and subject[-1].lower not in known.things | known.places
        and known.fits(word, subject[-1].lower)
        for subject in subjects
        if len(subject) > 1 or is_sure(subject, known)
    )


def _possible(subjects: Sequence[Subject], word: str, known: Cast) -> dict[str, Subject]:
    """The subjects of a sentence that a pronoun can mean, by their last words."""
    found: dict[str, Subject] = {}
    for subject in subjects:
        if word in PERSON:
            name = person(subject, word, known)
        elif word in THING:
            name = thing(subject, known)
        else:
            name = several(subject) if word in SEVERAL else None
        if name and OWNERS.get(subject[0].lower) != word:
            found[name[-1].lower] = name
    return found


def _rather(
    name: Subject,
    subjects: Sequence[Subject],
    told: Sequence[Sequence[Subject]],
    word: str,
    known: Cast,
) -> Subject:
    """Somebody told of before, rather than one of whom nobody knows whether it is a man or a woman.

    ``…, and was praised by Humboldt. She …``
    """
    if word not in PERSON or known.fits(word, name[-1].lower, sure=True):
        return name
    every = [subject for sentence in told for subject in sentence]
    others = {s[-1].lower: s for s in every if known.fits(word, s[-1].lower, sure=True)}
    if len(others) != 1 or subjects[0][-1] is name[-1]:
        return name
    return person(next(iter(others.values())), word, known) or name


_ALSO = {"him": "he", "them": "they"}


def _is_meant(name: Subject, word: str, told: Sequence[Sequence[Subject]], known: Cast) -> bool:
    """Whether the only one that was told of can be the one that is meant."""
    if word in THING:
        return not holds_a_thing(name)  # "the trial of the vaccine": either may be "it"
    sure = word not in PERSON or len(name) > 1 or is_sure(name, known)
    return sure or _is_alone(name, word, told, known)


def _is_alone(name: Subject, word: str, told: Sequence[Sequence[Subject]], known: Cast) -> bool:
    """Whether nobody else was told of, so that a name of one word is a person's.

    Where names are told in full, a word that was never part of one is a firm, a place, or no name.
    """
    if known.surnames and name[-1].lower not in known.surnames:
        return False
    others = [person(s, word, known) for subjects in told for s in subjects]
    return all(other is None or other[-1].lower == name[-1].lower for other in others)


def acted_on(words: Words, end: int, stops: frozenset[str]) -> list[Subject]:
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
    while j < min(i + LONGEST, len(words)) and words[j].is_word and words[j].lower not in stops:
        if words[i].is_name and not words[j].is_name:
            break
        j += 1
    return [tuple(words[i:j])]
