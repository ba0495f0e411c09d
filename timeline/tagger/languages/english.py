"""English: the tables of rules, put together."""

from __future__ import annotations

from timeline.tagger.languages import english_dates
from timeline.tagger.languages.english_words import LEADS, PROPER
from timeline.tagger.rules import Language


def language(code: str = "en") -> Language:
    """The English grammar."""
    return Language(code, english_dates.RULES, leads=LEADS, proper=PROPER)
