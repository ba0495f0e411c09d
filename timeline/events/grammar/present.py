"""Verbs in the present, which look like nouns: looked for where a stretch has no other verb."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_adverb, is_participle, is_plural, present_base
from timeline.events.grammar.groups import Group, before_adverbs, may_follow
from timeline.events.grammar.tokens import MARKS, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.events.grammar.groups import Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words

_PLURAL_VERBS = word_set("remain include involve continue become seem appear suggest are were have")


_ADJECTIVES = word_set("new old other such local national several foreign former young early late")


def mark_after_present(found: list[Group], words: Words, lexicon: Lexicon) -> list[Group]:
    """The groups, with participles marked that follow a present: ``wants the ban [imposed] …``."""
    marked: list[Group] = []
    for start, end in _stretches(words, lexicon):
        inside = [group for group in found if start <= group.start < end]
        finite = [group for group in inside if not group.reduced]
        relative = start > 1 and words[start - 1].lower in lexicon.relatives | {"that"}
        opens = relative and _opens_relative(words, start, end, lexicon)
        if opens and finite and finite[0].start > start:
            pass  # "the family that [controls] the firm denied …": each has a verb
        elif len(finite) == 1 and not finite[0].sure and finite[0].start == finite[0].main:
            first = finite[0].start
            present = any(
                _is_present(words, i, start, lexicon)
                and (present_base(words[i].lower, lexicon) or words[i].lower in lexicon.bases)
                and words[i + 1 + is_adverb(words[i + 1], lexicon)].lower
                in lexicon.determiners | {"to", "that"}
                for i in range(max(start, 1), first - 1)
            )
            present = present or _goes_on(words, first, start, end, lexicon)
            if present:
                inside = [replace(g, reduced=True) if g is finite[0] else g for g in inside]
        marked += inside
    return marked


def _goes_on(words: Words, first: int, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a present comes after a form: ``letters found in 1922 [prove] only that …``."""
    leads_on = first + 1 < end and (
        words[first + 1].is_date or words[first + 1].lower in lexicon.prepositions
    )
    return leads_on and any(
        "that" in _next(words, i) and _is_present(words, i, start, lexicon)
        for i in range(first + 2, end)
    )


def _next(words: Words, i: int) -> set[str]:
    return {token.lower for token in words[i + 1 : i + 3]}


def present(words: Words, found: Groups, lexicon: Lexicon) -> list[Group]:
    """Verbs in the present, looked for only where a stretch has no other verb."""
    if not lexicon.bases:
        return []
    extra: list[Group] = []
    for start, end in _stretches(words, lexicon):
        inside = [group for group in found if start <= group.start < end and not group.reduced]
        relative = start and words[start - 1].lower in lexicon.relatives | lexicon.complementisers
        relative = relative and words[max(0, start - 2)].lower not in lexicon.prepositions - {
            "than"
        }
        closes = _closes_apposition(words, start, found, lexicon)
        another = relative and inside and inside[0].start > start
        if closes or (another and _opens_relative(words, start, end, lexicon)):
            extra.append(Group(start, start + 1, start))
            continue
        if inside and not (relative and len(inside) == 1):
            continue
        if not inside and _is_fronted(words, start, end, lexicon):
            continue
        for i in range(max(start, 1) if not inside else inside[0].end + 1, end):
            if inside and not words[i - 1].is_date:
                continue  # "the law that parliament passed in May takes effect"
            if _is_present(words, i, start, lexicon) and not any(g.start == i for g in found):
                extra.append(Group(i, i + 1, i))
                break
    return [*extra, *_coordinated(words, found, lexicon)]


def _coordinated(words: Words, found: Groups, lexicon: Lexicon) -> Iterator[Group]:
    """Verbs in the present after ``and``: ``brokered a truce in 2014 and [keeps] 400 soldiers``."""
    for i in range(2, len(words) - 1):
        joint = before_adverbs(words, i, lexicon)
        if joint < 1 or words[joint].lower not in lexicon.coordinators or words[i].is_date:
            continue
        following = words[i + 1]
        opens = following.lower in lexicon.determiners or following.text[0].isdigit()
        verb = opens and present_base(words[i].lower, lexicon) and not words[i].is_name
        if verb and any(group.end < i for group in found):
            yield Group(i, i + 1, i)


def _opens_relative(words: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a stretch begins with a present: ``that [controls] the firm``."""
    if start >= end:
        return False
    word, described = words[start].lower, words[start - 2].lower
    several = described == "those" or described.endswith("s")
    opens = present_base(word, lexicon) or (several and word in lexicon.bases)
    return bool(opens) and _is_present(words, start, start, lexicon)


def _closes_apposition(words: Words, i: int, found: Groups, lexicon: Lexicon) -> bool:
    """Whether a present follows a name in commas: ``his wife, Ann Lee, [denies] it``."""
    if i + 1 >= len(words) or i < 4 or words[i - 1].text != "," or words[i].is_name:
        return False
    comma = next((j for j in range(i - 2, max(0, i - 14), -1) if words[j].text == ","), 0)
    finite = [group for group in found if not group.reduced]
    inside = sum(comma < group.start < i for group in finite)
    told = words[comma + 1].lower in lexicon.relatives
    if not comma or comma + 1 == i - 1 or inside > told:
        return False
    begins = _begins(words, comma)
    if any(group.end > begins and group.start < comma for group in finite):
        return False
    several = words[comma - 1].lower.endswith("s") or words[begins].lower.endswith("s")
    following = words[i + 1]
    leads_on = following.lower in lexicon.determiners | {"to", "that", "one", "two", "three"}
    verb = present_base(words[i].lower, lexicon) or (several and words[i].lower in lexicon.bases)
    return bool(verb) and (leads_on or following.is_name)


def _begins(words: Words, i: int) -> int:
    """Where the stretch that a mark ends begins."""
    return next((j + 1 for j in range(i - 1, -1, -1) if words[j].text in {",", ";", ":"}), 0)


def _is_fronted(words: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a participle: ``[Founded as a dye works], the firm``."""
    done = is_participle(words[0].lower, lexicon)
    return start == 0 and end < len(words) and words[end - 1].text == "," and done


def _stretches(words: Words, lexicon: Lexicon) -> list[tuple[int, int]]:
    cuts = [0]
    for i, token in enumerate(words):
        opens = token.text in MARKS or token.lower in lexicon.opens or token.lower == "once"
        if opens and not token.is_date:
            cuts.append(i + 1)
    cuts.append(len(words))
    return list(pairwise(cuts))


def _is_present(  # noqa: PLR0911 - refusals, one a line
    words: Words, i: int, start: int, lexicon: Lexicon
) -> bool:
    token = words[i]
    word = token.lower
    if token.is_date or token.is_name or not word.isalpha():
        return False
    before = before_adverbs(words, i, lexicon)
    if before < start - 1 or before < 0 or not may_follow(words, before, lexicon):
        return False
    previous = words[before]
    if previous.lower == "that" and before and words[before - 1].lower in lexicon.prepositions:
        return False  # "grew out of that talk"
    plural = previous.lower in {
        "both",
        "all",
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
    } or is_plural(previous.lower)
    if word in lexicon.bases:
        return (plural or "that" in _next(words, i)) and not previous.is_possessive
    if previous.lower in {"who", "which", "he", "she", "it"} and word.endswith("s"):
        return word not in {"is", "was", "has", "this", "its", "his"}
    following = words[i + 1].lower if i + 1 < len(words) else ""
    if following in _PLURAL_VERBS or previous.lower in _ADJECTIVES:
        return False
    leads_on = following == "to" or following in lexicon.determiners
    if previous.text == "," and word.endswith("s") and leads_on:
        return any(token.lower in lexicon.relatives for token in words[:before])
    if not present_base(word, lexicon):
        return False
    # "peace talks began" has a verb and is not looked at; "the peace talks of May" is a noun.
    return following != "of" and (
        previous.is_name
        or previous.lower in {"it", "he", "she", "who", "which", "that", ","}
        or (previous.lower.isalpha() and not plural)
    )
