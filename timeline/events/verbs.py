"""The groups of verbs in a sentence, found by closed word lists and the forms of words.

No part-of-speech tagger: what a form may be is looked up, and which it is follows from the word
before it and from whether the clause already has a verb.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.events.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.lexicon import Lexicon
    from timeline.events.tokens import Token

_TO_BE = word_set("be been being am is are was were get got getting")


@dataclass(frozen=True, slots=True)
class Group:
    """A finite verb with its helpers: ``was officially signed``; half-open token indices."""

    start: int
    end: int
    main: int
    """The index of the word that tells what happens."""
    sure: bool = True
    """False for a form that may be a participle (``signed in Prague``)."""
    reduced: bool = False
    """Whether it is one, and only describes a noun: ``the treaty signed in Prague``."""


def groups(words: Sequence[Token], lexicon: Lexicon) -> tuple[Group, ...]:
    """The groups of verbs in order, the finite ones and those that describe a noun."""
    found: list[Group] = []
    i = 0
    while i < len(words):
        group = _group_at(words, i, lexicon)
        if group:
            found.append(group)
            i = group.end
        else:
            i += 1
    found = _reduced_relatives(found, words, lexicon)
    return tuple(sorted([*found, *_present(words, found, lexicon)], key=lambda g: g.start))


def is_adverb(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may stand between a helper and its verb."""
    word = token.lower
    if token.is_date or not word.isalpha():
        return False
    return word in lexicon.adverbs or (
        bool(lexicon.adverb_ending)
        and len(word) > 4
        and word.endswith(lexicon.adverb_ending)
        and word not in {"early", "family", "italy", "only", "july", "assembly", "reply", "supply"}
    )


def _before(words: Sequence[Token], i: int, lexicon: Lexicon) -> int:
    """The index of the nearest word before that is no adverb; -1 at the beginning."""
    j = i - 1
    while j >= 0 and is_adverb(words[j], lexicon):
        j -= 1
    return j


def _group_at(words: Sequence[Token], i: int, lexicon: Lexicon) -> Group | None:  # noqa: C901, PLR0911 - refusals, one a line
    token = words[i]
    word = token.lower
    if token.is_date or not token.text[0].isalpha():
        return None
    before = _before(words, i, lexicon)
    previous = words[before] if before >= 0 else None
    if word in lexicon.auxiliaries:
        if previous and previous.lower in lexicon.determiners - lexicon.subject_pronouns:
            return None  # "the will", "his might"
        if previous and previous.lower == "to":
            return None
        if word in {"may", "march"} and token.is_name:
            return None
        return _with_helpers(words, i, lexicon)
    if token.is_name and i > 0 and words[i - 1].text not in {'"', "“"}:
        return None
    kind = _form(word, lexicon)
    if not kind or previous is None:
        return None
    if not _may_follow(words, before, lexicon):
        return None
    following = words[i + 1].lower if i + 1 < len(words) else ""
    if kind == "past":
        return Group(i, i + 1, i)
    if following == "by" and not (i + 2 < len(words) and words[i + 2].text[0].isdigit()):
        return Group(i, i + 1, i, sure=False, reduced=lexicon.language == "en")
    return Group(i, i + 1, i, sure=False)


def _form(word: str, lexicon: Lexicon) -> str:
    if word in lexicon.not_verbs:
        return ""
    if word in lexicon.past:
        return "past"
    if word in lexicon.past_or_participle or (
        lexicon.past_ending and lexicon.past_ending.fullmatch(word)
    ):
        return "either"
    return ""


def _may_follow(words: Sequence[Token], before: int, lexicon: Lexicon) -> bool:
    """Whether a verb may stand after this word: after a noun, a name, a date, a pause."""
    previous = words[before]
    if previous.is_date or previous.lower in lexicon.subject_pronouns:
        return True
    if previous.lower in lexicon.determiners | lexicon.prepositions | _TO_BE:
        return False
    if previous.is_possessive and previous.lower not in lexicon.auxiliaries:
        return False
    return previous.lower not in {"to", "more", "most", "as"}


def _with_helpers(words: Sequence[Token], i: int, lexicon: Lexicon) -> Group:
    """The group that a helper opens, up to the word that tells what happens."""
    main = end = i
    j = i + 1
    while j < len(words):
        word = words[j].lower
        if is_adverb(words[j], lexicon) or word in {"n't", "been", "be", "being", "have", "has"}:
            if word in {"be", "been", "being", "have", "has"}:
                main, end = j, j + 1
        elif _completes(words, i, j, lexicon):
            return Group(i, j + 1, j)
        elif words[j].is_date and j + 1 < len(words) and _is_participle(words[j + 1], lexicon):
            pass  # "was on Monday sentenced", once the preposition is part of the date
        else:
            break
        j += 1
    return Group(i, max(end, i + 1), main)


def _is_participle(token: Token, lexicon: Lexicon) -> bool:
    word = token.lower
    if word in lexicon.participles | lexicon.past_or_participle:
        return True
    ending = lexicon.past_ending
    return bool(ending and ending.fullmatch(word)) and word not in lexicon.not_verbs


def _completes(words: Sequence[Token], first: int, j: int, lexicon: Lexicon) -> bool:
    token = words[j]
    if token.is_name or token.is_date:
        return False
    word, helper = token.lower, words[j - 1].lower
    if _is_participle(token, lexicon):
        return True
    if word.endswith("ing") and len(word) > 4:
        return True
    modal = words[first].lower not in _TO_BE and helper not in _TO_BE
    return modal and word in lexicon.bases


def _reduced_relatives(found: list[Group], words: Sequence[Token], lexicon: Lexicon) -> list[Group]:
    """The groups, those marked that only describe: ``the treaty signed in Prague expired``."""
    marked: list[Group] = []
    for number, group in enumerate(found):
        finite = [other for other in marked if not other.reduced]
        later = next((other for other in found[number + 1 :] if not other.reduced), None)
        describes = group.reduced
        if not group.sure and not describes:
            if words[group.start - 1].text in {",", "(", "-", "–", "—"}:
                describes = _describes_after_pause(group, finite, later, words, lexicon)
            else:
                describes = (
                    later is not None
                    and words[group.main].lower not in lexicon.speech
                    and (
                        not _boundary(words, group.end, later.start, lexicon)
                        or _resumes(words, group, later, lexicon)
                    )
                )
        marked.append(replace(group, reduced=True) if describes else group)
    return marked


def _describes_after_pause(
    group: Group,
    earlier: list[Group],
    later: Group | None,
    words: Sequence[Token],
    lexicon: Lexicon,
) -> bool:
    """Whether a form after a comma only describes: ``the treaty, signed in Prague, expired``."""
    if not earlier:
        return later is not None or words[group.start - 1].text != ","
    relative = next(
        (i for i in range(group.start) if words[i].lower in lexicon.relatives | {"that"}), None
    )
    if relative is not None and earlier[0].start > relative:
        # "Smith, who joined in May, left": the subject before the relative still wants its verb.
        return any(words[other.start - 1].text == "," for other in earlier)
    if words[group.start - 1].text in {"—", "–"}:
        return True
    coordinated = any(
        token.lower in lexicon.coordinators for token in words[group.start : group.start + 12]
    )
    return not (coordinated and later is not None)


def _resumes(words: Sequence[Token], group: Group, later: Group, lexicon: Lexicon) -> bool:
    """Whether a verb after a comma goes on with the noun before an aside: ``…, [was] …``."""
    commas = [i for i in range(group.end, later.start) if words[i].text == ","]
    opened = words[commas[0] + 1].lower if commas else ""
    return (
        later.sure
        and len(commas) > 1
        and commas[-1] == later.start - 1
        and (opened in lexicon.prepositions or opened in lexicon.determiners)
        and words[group.start - 1].text != ","
        and group.main == group.start
        and not words[group.start - 1].is_name
    )


def _boundary(words: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether something between two verbs shows that each has a clause of its own."""
    for token in words[start:end]:
        if token.is_date:
            continue
        if token.text in {",", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”", "«", "»"}:
            return True
        if (
            token.lower
            in lexicon.coordinators
            | lexicon.subordinators
            | lexicon.maybe_subordinators
            | lexicon.relatives
            | lexicon.complementisers
        ):
            return True
    return False


def _present(words: Sequence[Token], found: Sequence[Group], lexicon: Lexicon) -> list[Group]:
    """Verbs in the present, looked for only where a stretch has no other verb."""
    if not lexicon.bases:
        return []
    extra: list[Group] = []
    for start, end in _stretches(words, lexicon):
        inside = [group for group in found if start <= group.start < end and not group.reduced]
        relative = start and words[start - 1].lower in lexicon.relatives | lexicon.complementisers
        if inside and not (relative and len(inside) == 1):
            continue
        for i in range(max(start, 1) if not inside else inside[0].end + 1, end):
            if inside and not words[i - 1].is_date:
                continue  # "the law that parliament passed in May takes effect"
            if _is_present(words, i, start, lexicon):
                extra.append(Group(i, i + 1, i))
                break
    return extra


def _stretches(words: Sequence[Token], lexicon: Lexicon) -> list[tuple[int, int]]:
    cuts = [0]
    for i, token in enumerate(words):
        strong = token.text in {",", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”"}
        if not token.is_date and (
            strong
            or token.lower in lexicon.relatives
            or token.lower in lexicon.subordinators
            or token.lower in lexicon.complementisers
        ):
            cuts.append(i + 1)
    cuts.append(len(words))
    return list(itertools.pairwise(cuts))


def _is_present(words: Sequence[Token], i: int, start: int, lexicon: Lexicon) -> bool:
    token = words[i]
    word = token.lower
    if token.is_date or token.is_name or not word.isalpha():
        return False
    before = _before(words, i, lexicon)
    if before < start - 1 or before < 0 or not _may_follow(words, before, lexicon):
        return False
    previous = words[before]
    plural = previous.lower in {"they", "we", "i", "you", "who", "which", "that"} or (
        previous.lower.endswith("s") and not previous.lower.endswith(("ss", "us", "is"))
    )
    if word in lexicon.bases:
        return plural and not previous.is_possessive
    if previous.lower in {"who", "which", "he", "she", "it"} and word.endswith("s"):
        return word not in {"is", "was", "has", "this", "its", "his"}
    base = present_base(word, lexicon)
    if not base:
        return False
    following = words[i + 1].lower if i + 1 < len(words) else ""
    # "peace talks began" has a verb and is not looked at; "the peace talks of May" is a noun.
    return following != "of" and (
        previous.is_name
        or previous.lower in {"it", "he", "she", "who", "which", "that", ","}
        or (previous.lower.isalpha() and not plural)
    )


def present_base(word: str, lexicon: Lexicon) -> str:
    """The dictionary form of a verb in the third person; empty when it is none."""
    if not word.endswith("s"):
        return ""
    if word.endswith("ies") and word[:-3] + "y" in lexicon.bases:
        return word[:-3] + "y"
    for base in (word[:-1], word[:-2] if word.endswith("es") else ""):
        if base in lexicon.bases:
            return base
    return ""
