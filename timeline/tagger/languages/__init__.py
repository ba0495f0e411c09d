"""The languages that have a grammar of their own, by BCP 47 code.

To add a rule, write it in the table of its language::

    Rule("<number> fortnights ago", rf"(?P<n>{NUMBER}) fortnights ago",
         lambda m: Shift(Grain.WEEK, -2 * number(m["n"])), heads=("fortnights",))

The pattern is matched against the *folded* text: lower case, same offsets, curly quotes and long
dashes made plain, words of ``Language.proper`` blanked out where they have no capital. ``heads``
are the words that wake the rule (``#1`` … ``#4`` for a number of so many digits); a match may
begin at the head or at a run of ``Language.leads`` and numbers before it. The production returns
a reading, ``None`` to refuse, or ``Piece``s for named groups. Then add a line to
``tests/corpus/<language>.txt``: a test waits until every rule has fired there.

To add a language, write a module with a function ``language(code)`` that returns
``grammar(Lexicon(…), code)`` - its words as one value, see ``italian`` - or a ``Language`` of rules
of its own, list it below, and give it a corpus file. Month and weekday names come from
``timeline.dateparsing`` and CLDR. What is not listed is read by the ``generic`` grammar, which
is made from that data and from the ``small_words`` that no data have.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.tagger.rules import Language

LANGUAGES = MappingProxyType(
    {
        "de": "timeline.tagger.languages.german",
        "en": "timeline.tagger.languages.english",
        "es": "timeline.tagger.languages.spanish",
        "fr": "timeline.tagger.languages.french",
        "it": "timeline.tagger.languages.italian",
        "pt": "timeline.tagger.languages.portuguese",
        "ru": "timeline.tagger.languages.russian",
        "uk": "timeline.tagger.languages.ukrainian",
    }
)
"""Code → the module whose ``language(code)`` makes it; imported when first asked for."""

GENERIC = "timeline.tagger.languages.generic"


@cache
def language(code: str) -> Language:
    """The grammar for a language tag: its own, that of its base (``pt`` for ``pt-BR``), generic."""
    base = code.replace("_", "-").split("-")[0].lower()
    module = LANGUAGES.get(code) or LANGUAGES.get(base) or GENERIC
    made: Language = import_module(module).language(code)
    return made


def language_of(text: str) -> str:
    """The language of a text as a BCP 47 tag; English where it cannot be told."""
    from timeline.tagger.detect import language as detect  # noqa: PLC0415 - where it is not stated

    found = detect(text)
    return "en" if found == "und" else found
