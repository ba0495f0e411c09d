"""The groups of verbs in a sentence, found by closed word lists and the forms of words.

No part-of-speech tagger: what a form may be is looked up, and which it is follows from the word
before it and from whether the clause already has a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.english import MODALS, TIMES
from timeline.events.grammar.forms import is_adverb, is_participle
from timeline.events.grammar.groups import TO_BE, Group, before_adverbs, may_follow
from timeline.events.grammar.participles import mark_reduced
from timeline.events.grammar.present import mark_after_present, present

if TYPE_CHECKING:
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token, Words


def groups(words: Words, lexicon: Lexicon) -> tuple[Group, ...]:
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
    found = mark_reduced(found, words, lexicon)
    found = mark_after_present(found, words, lexicon)
    return tuple(sorted([*found, *present(words, found, lexicon)], key=lambda g: g.start))


def _group_at(words: Words, i: int, lexicon: Lexicon) -> Group | None:  # noqa: C901, PLR0911, PLR0912 - refusals, one a line
    token = words[i]
    word = token.lower
    if token.is_date or not token.text[0].isalpha():
        return None
    before = before_adverbs(words, i, lexicon)
    previous = words[before] if before >= 0 else None
    if previous and previous.lower == "having":
        return None  # "The team, having waited for weeks, began"
    if word in lexicon.auxiliaries:
        if previous and previous.lower in _OF_NOUNS:
            return None  # "the will", "his might"
        if previous and previous.lower == "to":
            return None
        if word in {"may", "march"} and token.is_name:
            return None
        return _with_helpers(words, i, lexicon)
    if token.is_name and i > 0 and words[i - 1].text not in {'"', "“"}:
        return None
    if _shares_modal(words, i, lexicon):
        return _with_helpers(words, i, lexicon) if word == "be" else Group(i, i + 1, i)
    if previous and _describes(words, i, previous, lexicon):
        return Group(i, i + 1, i, sure=False, reduced=True)
    if word in {"ended", "ending"} and previous and (previous.is_date or previous.lower in TIMES):
        return None  # "for the quarter ended in June"
    kind = _form(word, lexicon)
    if word == "due" and previous is not None and any(t.is_date for t in words[i + 1 : i + 3]):
        if previous.lower in _FALLS:
            return None  # "a fee falls due in [May]"
        return Group(i, i + 1, i, sure=False, reduced=previous.lower not in TO_BE)
    if not kind or previous is None:
        shared = word in lexicon.participles and i and words[i - 1].lower in lexicon.coordinators
        return Group(i, i + 1, i) if shared and _has_helper(words, i, lexicon) else None
    if not may_follow(words, before, lexicon):
        return None
    if kind == "past" or lexicon.language != "en" or previous.lower in lexicon.subject_pronouns:
        return Group(i, i + 1, i)
    following = words[i + 1].lower if i + 1 < len(words) else ""
    if following == "by" and not (i + 2 < len(words) and words[i + 2].text[0].isdigit()):
        return Group(i, i + 1, i, sure=False, reduced=True)
    return Group(i, i + 1, i, sure=False)


def _describes(words: Words, i: int, previous: Token, lexicon: Lexicon) -> bool:
    """Whether a form that needs a helper has none: ``the book, [written] in 1951, sold well``."""
    word = words[i].lower
    if word not in lexicon.participles or word in _NOT_ALONE or i + 1 == len(words):
        return False
    following = words[i + 1]
    leads_on = following.is_date or following.lower in lexicon.prepositions
    noun = previous.is_word and words[i - 1] is previous and not _wants_more(previous, lexicon)
    return (previous.text in {",", "("} or noun) and leads_on


def _wants_more(previous: Token, lexicon: Lexicon) -> bool:
    """Whether a word is no noun that a participle may describe: ``had [gone]``, ``the [taken]``."""
    word = previous.lower
    if word in lexicon.small or word in lexicon.subject_pronouns or word in lexicon.auxiliaries:
        return True
    return word in lexicon.past or word in lexicon.past_or_participle or word in TO_BE


_FALLS = frozenset({"fall", "falls", "fell", "falling", "become", "becomes", "became"})
_NOT_ALONE = frozenset({"been", "gone", "become", "come", "run", "given", "said", "born"})
_OF_NOUNS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "no"})


def _shares_modal(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether an earlier "will" goes on here: ``will leave the club and [join] its rival``."""
    before = before_adverbs(words, i, lexicon)
    if not 3 < i < len(words) - 2 or words[before].lower not in lexicon.coordinators:
        return False
    following = words[i + 1]
    opens = before < i - 1 or following.lower in lexicon.determiners or following.is_name
    opens = opens or (words[before - 1].is_date and following.lower in lexicon.prepositions)
    passive = words[i].lower == "be" and is_participle(following.lower, lexicon)
    if not passive and (words[i].lower not in lexicon.bases or not opens or following.is_date):
        return False
    return any(
        words[j].lower in MODALS and words[j + 1].lower in lexicon.bases for j in range(i - 2)
    )


def _has_helper(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether an earlier verb lends its helper: ``was approved in May but [withdrawn] …``."""
    return any(
        words[j].lower in TO_BE | {"has", "have", "had"}
        and j + 1 < i
        and is_participle(words[j + 1].lower, lexicon)
        for j in range(i)
    )


def _form(word: str, lexicon: Lexicon) -> str:
    if word in lexicon.not_verbs:
        return ""
    if word in lexicon.past:
        return "past"
    return "either" if is_participle(word, lexicon) and word not in lexicon.participles else ""


def _with_helpers(words: Words, i: int, lexicon: Lexicon) -> Group:
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
        elif word == "so" and j + 1 < len(words) and is_adverb(words[j + 1], lexicon):
            pass  # "was so badly shaken that"
        elif word == "since" and j + 1 < len(words) and is_participle(words[j + 1].lower, lexicon):
            pass  # "has since closed"
        elif j == i + 1 and [t.lower for t in words[j : j + 2]] == ["to", "have"]:
            pass  # "was to have closed"
        else:
            break
        j += 1
    return Group(i, max(end, i + 1), main)


def _completes(words: Words, first: int, j: int, lexicon: Lexicon) -> bool:
    token = words[j]
    if token.is_name or token.is_date:
        return False
    word, helper = token.lower, words[j - 1].lower
    if is_participle(word, lexicon):
        return True
    if word.endswith("ing") and len(word) > 4:
        return True
    modal = words[first].lower not in TO_BE and helper not in TO_BE
    return modal and word in lexicon.bases
