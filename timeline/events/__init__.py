"""Events read out of an article: the clause that holds the date, a title, a kind, the words.

``extract(article, mentions)`` walks down this list of rooms:

``sentences`` (what to quote) and ``boilerplate`` (what is no part of the story);
``tokens``, ``groups``, ``verbs``, ``participles``, ``present`` (where the verbs are),
``openers``, ``chunks``, ``phrases``, ``clauses`` (how a sentence is built), by the words that
``lexicon`` lists for ``english`` and ``russian``;
``comparisons`` (dates of nothing), ``periods`` (two dates that are one), ``happenings``, ``nouns``,
``shares`` and ``selection`` (which words belong to a date);
``kinds``, ``names`` and ``things`` (who is meant), ``titles``, ``leads`` and ``wording``, ``ids``.
"""

from timeline.events.extraction import coverage, extract
from timeline.events.wording import shorten

__all__ = ["coverage", "extract", "shorten"]
