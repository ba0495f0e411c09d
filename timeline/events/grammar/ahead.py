"""The verb that a word leads up to, past dates, asides and relative clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import PAUSES, QUOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token


def next_verb(
    words: Sequence[Token],
    i: int,
    groups: Sequence[Group],
    lexicon: Lexicon,
    *,
    past_asides: bool = False,
) -> Group | None:
    """The first verb after a word, before the next pause or opener."""
    for j in range(i + 1, len(words)):
        token = words[j]
        if token.is_date:
            continue
        found = next((group for group in groups if group.start == j), None)
        if found:
            return found
        stops = lexicon.subordinators
        if not past_asides:
            stops |= lexicon.relatives | lexicon.complementisers
        elif _closes_subject(words, j, groups, lexicon):
            return None
        if past_asides and token.text == ",":
            return after_aside(words, j, groups)
        if token.text in QUOTES and words[j - 1].is_word and any(g.start == j + 1 for g in groups):
            continue  # "said the probe “may have been hit”"
        if token.text in PAUSES | {"(", ")"} | QUOTES or token.lower in stops:
            return None
    return None


def past_aside(
    words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon
) -> Group | None:
    """The verb of a noun that an aside follows: ``that [Helen Carr, 52, took] forty``."""
    comma = next((j for j in range(i + 1, len(words)) if words[j].text == ","), None)
    stops = lexicon.subordinators | lexicon.relatives | lexicon.complementisers
    if comma is None or any(
        words[j].lower in stops or words[j].text in PAUSES | QUOTES for j in range(i + 1, comma)
    ):
        return None
    return after_aside(words, comma, groups) if comma > i + 1 else None


def _closes_subject(
    words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon
) -> bool:
    """Whether what comes before a word is no subject of what comes after it: ``… after …``."""
    if words[i].lower in lexicon.complementisers:
        return not any(group.start == i + 1 for group in groups)
    return words[i].lower in _AFTERWARDS and not words[min(i + 1, len(words) - 1)].is_date


_AFTERWARDS = frozenset({"after", "before", "until", "since"})


def after_aside(words: Sequence[Token], comma: int, groups: Sequence[Group]) -> Group | None:
    """The verb that follows the second comma at once: ``sanctions, many of them new, are …``."""
    second = next((j for j in range(comma + 1, len(words)) if words[j].text == ","), None)
    if second is None or any(comma < group.start < second for group in groups):
        return None
    return next((group for group in groups if group.start == second + 1), None)


def past_relative(
    words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon
) -> bool:
    """Whether a described noun has a verb: ``and [a boat that went to help] ran aground``."""
    opens = lexicon.relatives | lexicon.complementisers
    relative = next((j for j in range(i + 2, len(words)) if words[j].lower in opens), None)
    if relative is None:
        return False
    stop = next(
        (j for j in range(i + 1, len(words)) if words[j].text in PAUSES | QUOTES), len(words)
    )
    return sum(relative < group.start < stop for group in groups) > 1


def past_lead(
    words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon
) -> Group | None:
    """The verb after what leads up to it: ``that [in the first year, sales] doubled``."""
    if i + 1 >= len(words):
        return None
    first = words[i + 1]
    if not first.is_date and first.lower not in lexicon.prepositions | lexicon.maybe_subordinators:
        return None
    comma = next((j for j in range(i + 1, len(words)) if words[j].text == ","), None)
    return next_verb(words, comma, groups, lexicon) if comma is not None else None
