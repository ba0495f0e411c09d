"""The drafts of one sentence: each happening once, each with an id that outlives every rebuild."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from timeline.model import Event, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

_BREAKS = re.compile(r"\W+")


def candidate_id(article: str, quote: str, date: str, number: int = 0) -> str:
    """A short id for a date in a sentence of an article.

    Made from the words alone, not from their place, what was understood, or the title: it stays
    when the text moves, when the article's date becomes known and when titles are made better.
    ``number`` tells apart the same words said twice.
    """
    words = _BREAKS.sub(" ", quote).strip().casefold()
    key = "\x1f".join((article, words, _BREAKS.sub(" ", date).strip().casefold(), str(number)))
    digest = hashlib.blake2s(key.encode(), digest_size=5).digest()
    return "r-" + base64.b32encode(digest).decode().lower()


def once(drafts: Iterable[Event]) -> list[Event]:
    """The drafts of a sentence, one for each happening: ``a day later, on 12 October``."""
    kept: dict[tuple[str, str], Event] = {}
    for draft in drafts:
        key = (str(draft.when), draft.title)
        other = kept.get(key)
        if other is None or _length(draft) > _length(other):
            kept[key] = draft
    told = [draft for draft in kept.values() if draft.kind is not Kind.REPORT]
    return [draft for draft in kept.values() if not any(_repeats(draft, own) for own in told)]


def _repeats(draft: Event, own: Event) -> bool:
    """Whether a draft tells of another one's happening, only said later or without a day.

    ``The bridge closed on Monday, officials said on Tuesday``; ``… on 3 May, ten years after``.
    """
    if draft is own:
        return False
    if draft.when is None:
        return own.when is not None and draft.title.startswith(own.title)
    if draft.kind is not Kind.REPORT:
        return False
    again = draft.when == own.when and own.title in draft.title
    return again or (own.when is not None and draft.title.startswith(own.title))


def _length(event: Event) -> int:
    mention = event.evidence[0].mention
    return len(mention.text) if mention else 0
