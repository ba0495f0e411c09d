"""Events read out of an article: the clause that holds the date, a title, a kind, the words.

``extract(article, mentions)`` walks down this list of rooms:

``sentences`` (what to quote) and ``boilerplate`` (what is no part of the story); ``grammar`` (how a
sentence is built); ``comparisons`` (dates of nothing) and ``periods`` (two dates that are one);
``adjectival``, ``nouns``, ``shares``, ``sayings`` and ``selection`` (which words belong to a date);
``kinds`` (what it is to its date); ``cast`` with ``given_names``, ``referents``, ``names``,
``objects`` and ``aliases`` (who and what is meant); ``titles``, of words in ``order``, ``undated``,
spelt by ``wording``, cut by ``shortening``; ``wellformed``, ``predicates`` and ``endings`` (what is
wrong with one) and ``rereading`` (what is told instead); ``drafts`` (each happening once).
"""

from timeline.events.extraction import coverage, extract
from timeline.events.shortening import shorten

__all__ = ["coverage", "extract", "shorten"]
