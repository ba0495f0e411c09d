"""Which verb forms only describe a noun: ``the treaty signed in Prague expired``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.grammar.english import NO_OBJECT, TWO_OBJECTS
from timeline.events.grammar.forms import is_participle, present_base
from timeline.events.grammar.groups import before_adverbs
from timeline.events.grammar.pauses import describes_after_pause, leads_on
from timeline.events.grammar.tokens import MARKS

if TYPE_CHECKING:
    from timeline.events.grammar.groups import Group, Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words


_PAUSES = frozenset({",", "(", "-", "–", "—"})


def mark_reduced(found: list[Group], words: Words, lexicon: Lexicon) -> list[Group]:
    """The groups, those marked that only describe: ``the treaty signed in Prague expired``."""
    marked: list[Group] = []
    for number, group in enumerate(found):
        finite = [other for other in marked if not other.reduced]
        later = next((other for other in found[number + 1 :] if not other.reduced), None)
        describes = group.reduced
        if not group.sure and not describes and not _must_be_verb(words, group, marked, lexicon):
            if words[before_adverbs(words, group.start, lexicon)].text in _PAUSES:
                describes = describes_after_pause(group, finite, later, words, lexicon)
                describes = describes and (bool(finite) or not _acts_on(words, group))
            elif _is_below(words, group, later, marked, lexicon):
                describes = True
            else:
                describes = _in_fronted(words, group, later, lexicon) or (
                    later is not None
                    and words[0].lower == "of"
                    and _in_lead(words, group, later, lexicon)
                )
                describes = describes or (
                    later is not None
                    and words[group.main].lower not in lexicon.speech
                    and (
                        _in_lead(words, group, later, lexicon)
                        or not _boundary(words, group.end, later.start, lexicon)
                        or (not finite and _in_apposition(words, group, later, lexicon))
                    )
                )
        if not group.sure and not group.reduced:
            before = finite[-1] if finite else None
            if before and not describes and _follows_object(words, finite, group, lexicon):
                describes = True
            if later and _has_object(words, group, later, lexicon):
                describes = False
            elif before and (
                _has_object(words, before, group, lexicon) or _closes(words, finite, group, lexicon)
            ):
                describes = leads_on(words, group, lexicon)
        describes = describes and words[group.main].lower not in NO_OBJECT
        marked.append(replace(group, reduced=True) if describes else group)
    return marked


def _is_below(
    words: Words, group: Group, later: Group | None, marked: Groups, lexicon: Lexicon
) -> bool:
    """Whether a form stands in a phrase, which can have no verb of its own."""
    if not marked:
        return False
    finite = any(not other.reduced for other in marked)
    return (
        (finite and _in_phrase(words, group, lexicon))
        or (later is None and _goes_down(words, marked[-1], group, lexicon))
        or _shares_noun(words, marked[-1], group, lexicon)
    )


def _in_phrase(words: Words, group: Group, lexicon: Lexicon) -> bool:
    """Whether no subject stands before a form: ``…, according to a study [published] in May``."""
    comma = next((i for i in range(group.start - 1, 0, -1) if words[i].text == ","), 0)
    first = words[comma + 1].lower
    opens = first in lexicon.prepositions - lexicon.maybe_subordinators or first == "according"
    closed = not _boundary(words, comma + 1, group.start, lexicon)
    dated = any(token.is_date for token in words[comma + 1 : group.start])
    return bool(comma) and opens and closed and not dated and leads_on(words, group, lexicon)


def _goes_down(words: Words, first: Group, group: Group, lexicon: Lexicon) -> bool:
    """Whether a form stands in the phrase of another: ``helped by prices [raised in May]``."""
    alone = first.reduced and words[before_adverbs(words, first.start, lexicon)].text == ","
    closed = not _boundary(words, first.end, group.start, lexicon)
    return alone and closed and leads_on(words, group, lexicon)


def _must_be_verb(words: Words, group: Group, marked: Groups, lexicon: Lexicon) -> bool:
    """Whether a form can only be finite: before ``that``, or as the one verb after ``whose``."""
    following = words[group.end].lower if group.end < len(words) else ""
    if _tells_that(words, group, lexicon) or following in {"it", "him", "them"}:
        return True
    start = marked[-1].end if marked else 0
    whose = next((i for i in range(start, group.start) if words[i].lower == "whose"), None)
    return whose is not None and not _boundary(words, whose + 1, group.start, lexicon)


def _tells_that(words: Words, group: Group, lexicon: Lexicon) -> bool:
    """Whether ``that`` follows at once, as it does no participle: ``The court [heard] that``."""
    if group.end + 1 >= len(words) or words[group.end].lower not in lexicon.complementisers:
        return False
    return group.start == group.main and words[group.start - 1].text != ","


def _acts_on(words: Words, group: Group) -> bool:
    """Whether a form has an object behind it, as no participle has: ``brought up [a plate]``."""
    i = group.end + (group.end < len(words) and words[group.end].lower in _PARTICLES)
    return (
        i < len(words)
        and words[i].lower in {"a", "an", "the"}
        and words[group.main].lower not in TWO_OBJECTS
    )


_PARTICLES = frozenset({"up", "out", "down", "back", "off", "away", "over"})


def _shares_noun(words: Words, first: Group, second: Group, lexicon: Lexicon) -> bool:
    """Whether two forms describe one noun: ``the opera, staged in 1911 and [banned] later, …``."""
    before = before_adverbs(words, second.start, lexicon)
    return (
        first.reduced
        and words[before].lower in lexicon.coordinators
        and not any(token.text == "," for token in words[first.end : second.start])
        and any(token.text == "," for token in words[second.end :])
        and words[before_adverbs(words, first.start, lexicon)].text == ","
    )


def _has_object(words: Words, first: Group, second: Group, lexicon: Lexicon) -> bool:
    """Whether a form tells what was done to what follows: ``[cancelled] a trip planned for May``.

    A participle has no object, so that it is the second form that only describes.
    """
    if first.sure or second.sure or first.end >= len(words) or first.start != first.main:
        return False
    return words[first.end].lower in {"a", "an", "the"} and not _boundary(
        words, first.end, second.start, lexicon
    )


def _closes(words: Words, finite: Groups, second: Group, lexicon: Lexicon) -> bool:
    """Whether nothing between two verbs lets the second be finite: ``came to see a case …``."""
    first = finite[-1]
    return (
        not _wants_verb(words, finite, lexicon)
        and words[first.main].lower not in lexicon.speech - {"agreed"}
        and first.end < len(words)
        and words[second.start - 1].lower not in {"have", "to", "be", "been"}
        and any(token.lower == "to" for token in words[first.end : second.start])
        and not _boundary(words, first.end, second.start, lexicon)
    )


def _follows_object(words: Words, finite: Groups, group: Group, lexicon: Lexicon) -> bool:
    """Whether a form goes with an object: ``served nine years for a murder [committed in …]``."""
    before = finite[-1]
    says = words[before.main].lower in lexicon.speech and not before.is_passive(words)
    if says or before.end >= group.start:
        return False
    if not leads_on(words, group, lexicon) or _boundary(
        words, before.end, group.start, lexicon, besides=frozenset({"as", "so"})
    ):
        return False
    noun = words[group.start - 1]
    return (
        not _wants_verb(words, finite, lexicon)
        and (
            (before.sure and before.main > before.start and before.end < group.start - 1)
            or any(t.lower in lexicon.determiners for t in words[before.end : group.start])
        )
        and noun.is_word
        and noun.lower not in lexicon.prepositions
    )


def _wants_verb(words: Words, finite: Groups, lexicon: Lexicon) -> bool:
    """Whether a subject still has no verb: ``The bomb that killed ten [exploded in …]``."""
    inner = [i for i in range(finite[-1].start) if words[i].lower in lexicon.opens]
    if not inner or any(other.end <= inner[-1] for other in finite):
        return False
    return all(token.text != "," for token in words[inner[-1] : finite[-1].start])


def _in_lead(words: Words, group: Group, later: Group, lexicon: Lexicon) -> bool:
    """Whether a form stands in a phrase before the main clause: ``for the year ended …``."""
    first = words[0]
    following = words[group.end] if group.end < len(words) else first
    return (
        first.lower in lexicon.prepositions
        and first.lower not in lexicon.maybe_subordinators
        and not any(token.text == "," for token in words[: group.start])
        and any(token.text == "," for token in words[group.end : later.start])
        and (following.is_date or following.lower in lexicon.prepositions | {"dead", "missing"})
    )


def _in_fronted(words: Words, group: Group, later: Group | None, lexicon: Lexicon) -> bool:
    """Whether a form goes on with a participle in front: ``Founded and based in …, it …``."""
    end = later.start if later else len(words) - 1
    commas = [i for i in range(group.end, end) if words[i].text == ","]
    goes_on = later is not None or any(
        present_base(word.lower, lexicon) for i in commas for word in words[i : i + 8]
    )
    return (
        is_participle(words[0].lower, lexicon)
        and bool(commas)
        and goes_on
        and not any(t.text == "," for t in words[: group.start])
    )


def _in_apposition(words: Words, group: Group, later: Group, lexicon: Lexicon) -> bool:
    """Whether a form stands in an aside: ``Orrin, a food group [based in Aarhus], was sold``."""
    commas = [i for i in range(group.start) if words[i].text == ","]
    if not commas or words[later.start - 1].text != ",":
        return False
    aside = range(commas[-1] + 1, group.start)
    return (
        len(aside) > 0
        and words[aside[0]].lower in lexicon.determiners
        and (
            leads_on(words, group, lexicon)
            and not any(words[i].text == "," for i in range(group.end, later.start - 1))
        )
    )


def _boundary(
    words: Words, start: int, end: int, lexicon: Lexicon, besides: frozenset[str] = frozenset()
) -> bool:
    """Whether something between two verbs shows that each has a clause of its own."""
    return any(
        token.text in MARKS or (token.lower in lexicon.joins and token.lower not in besides)
        for token in words[start:end]
        if not token.is_date
    )
