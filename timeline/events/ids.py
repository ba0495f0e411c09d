"""Ids of reported events: from the words of the article, so that they outlive every rebuild."""

from __future__ import annotations

import base64
import hashlib
import re

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
