"""Cues: what the words around a date tell of its direction in time, from a lexicon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.context import SINCE
from timeline.tagger.rules import NEVER

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.tagger.languages.lexicon import Lexicon
    from timeline.tagger.rules import Cue

_SENTENCE = re.compile(r"[.!?;\n]")
_CLAUSE = re.compile(r"[.!?;\n,]")
_AND = re.compile(r" (?:и|та|й|і|und|et|y|e) ")
_BRIEF, _BRIEF_FIRST = 5, 14
"""A clause that has no more letters than a preposition has not begun before its date; the first of
a sentence may have ``à partir de``."""
_REACH = 80
"""How far around a date words are looked at that tell of the future."""


def cue(lexicon: Lexicon) -> Cue:
    """Ahead where the words around a date tell of the future, back where of the past.

    Its own clause is heard first: ``it will be held in May, they decided on Monday``. What was once
    planned for a day is past, whatever else is said of it.
    """
    dropped = re.compile(lexicon.dropped or NEVER)
    announced = re.compile(rf"\s*(?:{lexicon.announced or NEVER})\b[^,]*$")
    words = "|".join(lexicon.since.split()) or NEVER
    since = re.compile(rf"\b(?:{words})(?: \w{{1,3}})? $")
    begun = re.compile(rf"\b(?:{'|'.join(lexicon.begun.split()) or NEVER}) $")
    of_day, of_other = _told(lexicon), _told(lexicon, lexicon.scheduled)

    def cue(folded: str, start: int, end: int) -> int:
        told = of_day if folded[start].isdigit() else of_other
        before = _SENTENCE.split(folded[max(0, start - _REACH) : start])[-1]
        if since.search(before):
            return SINCE
        earlier, _, own = before.rpartition(",")
        after = folded[end : end + _REACH]
        # "On Monday, the trial will open": the clause goes on behind the comma.
        brief = _BRIEF if earlier else _BRIEF_FIRST
        after = _CLAUSE.split(
            after if len(own) > brief or told(own) else after.lstrip(", "), maxsplit=1
        )[0]
        if dropped.search(own):
            return -1
        # "He came on Monday and will leave on Friday": each verb has its own date.
        near = told(_AND.split(own)[-1], _AND.split(after, maxsplit=1)[0])
        has_begun = begun.search(before) is not None
        if has_begun and not near and len(own) > brief:
            return -1
        way = near or told(own, after) or told(earlier)
        if has_begun and not way:
            return -1
        return way or int(announced.match(before) is not None)

    return cue


def has_been(lexicon: Lexicon) -> Callable[[str, int, int], bool]:
    """Whether the clause that goes on behind a date, or ends in it, tells of the past.

    ``Через год завод закрыли``, ``in zwei Jahren verlor die Firma``; what was promised before the
    date is still to come.
    """
    told = _told(lexicon)

    def been(folded: str, start: int, end: int) -> bool:
        after = _CLAUSE.split(folded[end : end + _REACH].lstrip(", "), maxsplit=1)[0]
        own = _CLAUSE.split(folded[max(0, start - _REACH) : start])[-1]
        return (told(after) != 0 or not after.strip()) and told(own, after) < 0

    return been


def _told(lexicon: Lexicon, scheduled: str = "") -> Callable[..., int]:
    done = "|".join(each for each in (lexicon.perfective, scheduled) if each)
    ahead, back, last = (re.compile(each or NEVER) for each in (lexicon.future, lexicon.past, done))

    def told(*texts: str) -> int:
        if any(map(ahead.search, texts)):
            return 1
        if any(map(back.search, texts)):
            return -1
        return int(any(map(last.search, texts)))

    return told
