"""Events read out of an article: the clause that holds the date, a title, a kind, the words.

``extract(article, mentions)`` walks down this list of rooms:

``sentences`` (what to quote) and ``boilerplate`` (what is no part of the story); ``grammar`` (how a
sentence is built); ``comparisons`` (dates of nothing) and ``periods`` (two dates that are one);
``nouns``, ``adjectival``, ``shares``, ``sayings``, ``ranges`` and ``selection`` (which words belong
to a date); ``kinds`` and ``plans`` (what it is to its date); ``cast`` with ``given_names``,
``names``, ``referents`` and ``things`` (who and what is meant); ``titles``, ``stretches``,
``joints``, ``restored``, ``leads`` and ``wording`` (how it is told); ``ids``.
"""

from timeline.events.extraction import coverage, extract
from timeline.events.lengths import shorten

__all__ = ["coverage", "extract", "shorten"]
