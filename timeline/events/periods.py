"""Two dates that are the ends of one period: ``from 2005 to 2015``, ``between May and July``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import DASHES
from timeline.when import When, third_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.tokens import Words
    from timeline.model import Mention

# Words before and between two dates; a dash needs none before it.
_LINKS = {
    "from": frozenset({"to", "until", "till", "through"}),
    "between": frozenset({"and"}),
    "on": frozenset({"and"}),
    "am": frozenset({"und"}),
    "с": frozenset({"по", "до"}),
    "от": frozenset({"до"}),
}


def period(words: Words, mentions: Sequence[Mention], at: int) -> tuple[When, int] | None:
    """The period that the date at a token begins, and the token of the date that ends it."""
    if at + 2 >= len(words):
        return None
    opener, link, last = words[at - 1].lower if at else "", words[at + 1].lower, words[at + 2]
    if link not in DASHES | _LINKS.get(opener, frozenset()) or not last.is_date:
        return None
    start, end = mentions[words[at].mentions[0]].when, mentions[last.mentions[0]].when
    # "From early 2010 to late 2012" begins with the one third and ends with the other.
    start = start.start if start and third_of(start) else start
    end = end.end if end and third_of(end) else end
    if not start or not end or start.earliest is None or end.earliest is None:
        return None
    vague = start.is_interval or end.is_interval or start.is_partial or end.is_partial
    next_day = start.is_day and end.is_day and end.earliest.ordinal == start.earliest.ordinal + 1
    if vague or (link in {"and", "und"} and opener != "between" and not next_day):
        return None  # "on 3 and 9 May" are two days, and not what lies between
    try:
        return When(f"{start}/{end}"), at + 2
    except ValueError:
        return None
