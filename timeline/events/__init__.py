"""Events read out of an article: the clause that holds the date, a title, a kind, the words.

``extract(article, mentions)`` walks down this list of rooms: ``sentences`` (what to quote),
``boilerplate`` (what is no part of the story), ``tokens``, ``verbs``, ``chunks`` and ``clauses``
(how a sentence is built), ``nouns`` and ``selection`` (which words belong to a date), ``kinds``,
``names`` and ``things`` (who is meant), ``titles`` and ``wording``.
"""

from timeline.events.extraction import coverage, extract
from timeline.events.wording import shorten

__all__ = ["coverage", "extract", "shorten"]
