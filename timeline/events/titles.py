"""The title of an event, as a person would write it: who did what, at most 90 characters."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.events.grammar.english import TIMES
from timeline.events.grammar.forms import is_happening, is_plural
from timeline.events.grammar.lexicon import PLAIN
from timeline.events.grammar.tokens import word_set
from timeline.events.order import (
    Part,
    after_verb,
    as_told,
    helper_of,
    named_apart,
    quoted,
    stretches,
)
from timeline.events.referents import is_owner, is_pronoun
from timeline.events.shortening import cut_at_word, ends, is_whole, without_offices
from timeline.events.undated import without_dates
from timeline.events.wellformed import can_stand
from timeline.events.wording import CLOSE, JOIN, polish, spell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words
    from timeline.events.referents import Subject
    from timeline.events.selection import Selection

LIMIT = 90

_TOOK_PLACE = re.compile(r"\s(?:took place|takes place|occurred|happened|was held|were held)$")
_SAYS_WHEN = re.compile(r"(?!.*\b(?:ago|later|earlier|after)\b).*\d.*", re.DOTALL)
"""A date that can be read without the article: ``until [30 June 2028]``, not ``until [Monday]``."""
_SPANS_OF_TIME = TIMES | word_set(
    "a an one two three four five six seven eight nine ten few several some many just only"
    " almost nearly more less than over about later earlier shortly soon"
)


_HOPELESS = 2 * LIMIT
"""So many letters will not fit; to write them out each time would cost more than to count."""


def title(
    words: Words,
    selection: Selection,
    lexicon: Lexicon,
    antecedent: Subject | None = None,
    *,
    until: bool = False,
    past: bool = False,
    meant: Mapping[int, str] | None = None,
) -> str:
    """The title for a selection.

    ``antecedent`` replaces a pronoun; with ``until`` the date leaves ``until then`` behind; with
    ``past`` what was being done is told as done: ``the fort [fell]``, not ``falling``; ``meant``
    holds what is said in place of tokens.
    """
    helper = helper_of(words, selection, lexicon) if lexicon.language == "en" else JOIN
    words = as_told(words, selection, lexicon, past=past)
    for place, name in (meant or {}).items():
        words = [*words[:place], replace(words[place], text=name), *words[place + 1 :]]
    pieces = stretches(words, selection, lexicon)
    told = [
        (part, _told(words, range_, selection, lexicon, until=until)) for part, range_ in pieces
    ]
    told = [(part, kept) for part, kept in told if kept]
    if selection.quoted and len(told) > 2:
        return _fitted(words, quoted(words, told), antecedent, None, lexicon)
    if selection.subject and len(told) > 1:
        told[1] = (told[1][0], [helper, *told[1][1]])
    told = told if antecedent else named_apart(words, told)
    if selection.verb:
        told = after_verb(words, told, selection.verb, lexicon)
    if not told:
        every = [i for _, range_ in pieces for i in range(*range_)]
        return cut_at_word(polish(spell(words, every)), LIMIT)
    if selection.verb:
        date = selection.date if selection.date < selection.verb.start else -1
        told = [(p, k) for p, k in told if p is not Part.LEAD or _is_brief(words, k, date)]
    return _fitted(words, told, antecedent, selection.verb, lexicon)


def _is_brief(words: Words, kept: Sequence[int], date: int) -> bool:
    """Whether a lead is short, no participle, no ``In a [2007] poll``: ``In Prague``."""
    ahead = date not in kept and kept[-1] < date < kept[-1] + 7
    leads_up = len(kept) == 1 or words[max(kept[-1], 0)].lower in TIMES | _LEAD_UP
    when = kept[0] < date < kept[-1] or (ahead and leads_up)
    return len(kept) <= 3 and not when and not words[max(kept[0], 0)].lower.endswith("ed")


def _fitted(
    words: Words,
    told: list[tuple[Part, list[int]]],
    antecedent: Subject | None,
    verb: Group | None,
    lexicon: Lexicon,
) -> str:
    """The title with the least left out that fits."""

    def written() -> str:
        kept = [i for _, stretch in told for i in stretch]
        kept = kept[1:] if kept[:1] == [JOIN] else kept
        replaced = (
            kept and kept[0] >= 0 and (is_pronoun(words[kept[0]]) or is_owner(words[kept[0]]))
        )
        return polish(spell(words, kept, antecedent if replaced else None))

    closes = any(CLOSE in stretch for _, stretch in told)
    line = written()
    if closes and len(line) > LIMIT:
        line = polish(without_offices(line))
    for part in (Part.LEAD, Part.MIDDLE, Part.TAIL):
        for place in [n for n, (which, _) in enumerate(told) if which is part][::-1]:
            if len(line) <= LIMIT:
                return line
            if len(told) == 1:
                break  # all there is; it is cut below
            del told[place]
            if closes and CLOSE not in told[-1][1]:
                told[-1] = (told[-1][0], [*told[-1][1], CLOSE])
            width = sum(len(words[i].text) for _, kept in told for i in kept if i >= 0)
            line = written() if width < _HOPELESS else line
    if len(line) > LIMIT:
        line = polish(_TOOK_PLACE.sub("", without_offices(written())))
    told_soon = verb is not None and f" {words[verb.main].text} " in line[: LIMIT * 2 // 3]
    if len(line) > LIMIT and verb is not None and not told_soon:
        told = [(part, _head(words, kept, verb, lexicon)) for part, kept in told]
        line = polish(_TOOK_PLACE.sub("", without_offices(written())))
    return fitted(line, lexicon)


def fitted(line: str, lexicon: Lexicon) -> str:
    """The line, or as much of it as fits and can stand: cut where a phrase ends, if possible."""
    if len(line) <= LIMIT:
        return line
    head = cut_at_word(line, LIMIT)
    ends_noun = line.startswith(" of ", len(head))
    if is_whole(head, line) and not ends_noun and can_stand(head, line, lexicon):
        return head
    return next((end for end in ends(line, LIMIT) if can_stand(end, line, lexicon)), head)


def _head(words: Words, kept: list[int], verb: Group, lexicon: Lexicon) -> list[int]:
    """A stretch, a long subject in it cut to a noun: ``14 firms [linked to …] were fined``."""
    before = [i for i in kept if 0 <= i < verb.start]
    if len(before) < 7:
        return kept
    for place, i in enumerate(before[1:-1], 1):
        linked = place > 1 and words[i].lower in lexicon.prepositions - {"of"}
        described = words[i].lower.endswith("ed") and words[i + 1].lower in lexicon.prepositions
        joined = words[verb.start].lower in {"were", "are", "have"}
        joined &= not is_plural(
            words[before[place - 1]].lower
        )  # "Ann Lee of Oslo and Bo Lind [of]"
        if (linked or described) and not joined:
            first = kept.index(before[0])
            rest = [j for j in kept[first:] if j < 0 or j >= verb.start]
            return [*kept[:first], *before[:place], JOIN, *rest]
    return kept


def _told(
    words: Words, stretch: Range, selection: Selection, lexicon: Lexicon, *, until: bool
) -> list[int]:
    """The tokens that stay: no dates with their prepositions, nothing in brackets."""
    if _names_the_day(words, stretch):
        return []
    keep_date = selection.noun and (
        _is_short(words, selection.parts) or _names_a_year(words, selection, lexicon)
    )
    date = selection.date
    told = until and (_SAYS_WHEN.fullmatch(words[date].text) or lexicon.language != "en")

    def stays(i: int) -> bool:
        # In a language nobody knows here, a sentence without its date may be none.
        if lexicon is PLAIN or (i == date and (keep_date or told)):
            return True
        if selection.verb and _is_spent(words, i, selection.verb):
            return True
        return _must_stay(words, i, lexicon) or (i != date and _is_described(words, i, stretch[1]))

    kept = without_dates(words, range(*stretch), lexicon, stays, then=date if until else -1)
    said = [words[i].lower for i in kept if i >= 0 and words[i].is_word]
    units = TIMES & set(said)
    if units and all(word in _SPANS_OF_TIME for word in said):
        return []  # "…, two days after": what it was after is another clause
    return kept if any(i < 0 or words[i].is_word or words[i].is_date for i in kept) else []


def _must_stay(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether a title without the date at a token would be no sentence, or say nothing."""
    before = [token.lower for token in words[max(0, i - 2) : i]]
    following = words[i + 1] if i + 1 < len(words) else words[i]
    if before == ["at", "least"]:
        return True  # "will not be ready until at least [May]"
    if before and (before[-1] in lexicon.until or _until_the(before, lexicon)):
        return True
    begins = i == 0 or words[i - 1].lower in lexicon.subordinators
    if begins and words[i].text.isdecimal() and following.lower in lexicon.past:
        return True  # "[1994] saw unrest"
    if before and before[-1] == "before" and _NOT & {token.lower for token in words[:i]}:
        return True  # "is not expected before 2031"
    begins = all(token.lower in lexicon.leads for token in words[:i])
    return lexicon.verb_second and begins and following.is_word and following.text[0].islower()


def _is_described(words: Words, i: int, end: int) -> bool:
    """Whether a date only describes the noun behind it: ``will report [first-half] results``."""
    return "-" in words[i].text and i + 1 < end and words[i + 1].is_word


def _is_spent(words: Words, i: int, verb: Group) -> bool:
    """Whether a verb is about the time itself: ``spent [1860] in Kentucky``, ``dates from [2]``."""
    between = [token.lower for token in words[verb.end : i]]
    if i < verb.end or words[verb.main].lower in {"dates", "dated"}:
        return len(between) < 4 and bool({"from", "to"} & set(between))
    near = not between or (len(between) == 2 and between[1] == "of")
    spends = near and words[verb.main].lower in _SPENDS
    return spends and _YEARS.fullmatch(words[i].lower) is not None


_SPENDS = word_set("spent began ended finished opened closed started dominated survived marked")
_YEARS = re.compile(r"(?:the )?[12]\d{3}s?")
_NOT = word_set("not never no won't cannot can't isn't")


def _until_the(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a date is led up to by ``until`` and an article: ``bis zum``."""
    return len(before) > 1 and before[0] in lexicon.until and before[1] in lexicon.leads


def _names_the_day(words: Words, stretch: Range) -> bool:
    """Whether a stretch calls a date by another name: ``on 3 May, [the eve of the vote]``."""
    start = stretch[0]
    if start < 2 or words[start - 1].text != "," or not words[start - 2].is_date:
        return False
    said = [token.lower for token in words[start : min(start + 5, stretch[1])]]
    return said[0] in {"the", "a", "his", "her", "its", "their"} and bool(_DAYS & set(said))


_LEAD_UP = word_set(
    "period decade century course outset beginning start end most much part rest late"
)
_DAYS = word_set("anniversary eve birthday day date year")


def _names_a_year(words: Words, selection: Selection, lexicon: Lexicon) -> bool:
    """Whether a year is part of a name: ``the 1994 protocol on compensation``."""
    date = selection.date
    before = words[date - 1] if date else words[date]
    owned = before.lower in lexicon.determiners or before.is_possessive
    end = selection.parts[0][1]
    link = next((i for i in range(date + 1, end) if words[i].lower in lexicon.prepositions), end)
    return words[date].text.isdigit() and owned and not is_happening(words[link - 1])


def _is_short(words: Words, parts: Sequence[Range]) -> bool:
    """Whether a noun alone would say too little: ``the 2010 treaty``."""
    said = [i for start, end in parts for i in range(start, end) if words[i].is_word]
    return len([i for i in said if words[i].lower not in {"the", "a", "an", "of"}]) < 2
