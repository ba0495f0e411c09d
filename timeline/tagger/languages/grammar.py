"""Grammar: a language put together from its lexicon and its locale data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.languages import ages, counts, cues, generic, phrases, ranges, spans, times
from timeline.tagger.languages.kit import kit
from timeline.tagger.languages.spans import (
    BARE_YEAR,
    EARLY_MONTH,
    EARLY_YEAR,
    ROUND_YEAR,
    YEAR_AFTER,
)
from timeline.tagger.languages.times import BARE_DAY
from timeline.tagger.readings import Fixed, Partial
from timeline.tagger.rules import NEVER, Language
from timeline.tagger.units import Cell, Grain

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.languages.lexicon import Lexicon
    from timeline.tagger.rules import Found, Refusal, Rule

_OPEN, _SHUT = "«„“\"‹‘'", "»“”\"›’'"
_NAMED = r"\d{1,2} [^\W\da-zа-яёіїєґ][^\W\dA-ZА-ЯЁІЇЄҐ]+"
_COUNTING = ("um ", "von ", "für ", "gegen ")
"""Behind these a number that a noun follows is a count, where nouns have capitals."""
_OF_A_STORY = frozenset((EARLY_MONTH, EARLY_YEAR, ROUND_YEAR))
"""The rules for years that are counts elsewhere."""
_OF_MONTH = re.compile(
    r" (?:im|d[eu]l?|do|di|каждого|кожного)?(?: ?(?:chaque|cada|ogni|jeden))? ?"
    r"(?:mois|mes|monats?|mese|mês|месяца|місяця)\b"
)
"""``Le premier samedi du mois`` is no one day."""
_STREET = 24
"""How far before a day the word for a street or square may begin."""


def grammar(
    lexicon: Lexicon, code: str, more: Callable[[Kit], tuple[Rule, ...]] | None = None
) -> Language:
    """The rules of a language: its own, then those of its data, for a tag such as ``de-AT``."""
    tools = kit(lexicon)
    rules = (
        *(more(tools) if more else ()),
        *phrases.rules(tools),
        *times.rules(tools),
        *ages.rules(tools),
        *counts.rules(tools),
        *spans.rules(tools),
        *ranges.rules(tools),
    )
    # Ranges and phrases of several words are read better with the lexicon.
    known = frozenset(word for table in ("today", "references") for word in tools.tables[table])
    dates = (rule for rule in generic.dates(lexicon.code) if not rule.name.startswith("<day>-"))
    return Language(
        code,
        (*rules, *dates, *generic.relatives(lexicon.code, known)),
        leads=tools.leads,
        word=tools.scanner,
        since=frozenset(lexicon.since.split()),
        ends=frozenset(lexicon.ends.split()),
        beside=frozenset(f"{lexicon.ends} {lexicon.beside}".split()),
        had=lexicon.had,
        had_been=lexicon.had_been,
        added=lexicon.added,
        coming=lexicon.coming or NEVER,
        past=lexicon.past or NEVER,
        in_story=_OF_A_STORY,
        refuse=_refusal(lexicon),
        cue=cues.cue(lexicon),
    )


def _refusal(lexicon: Lexicon) -> Refusal:
    """What refuses false friends, among them the days that streets and squares are named after."""
    street = re.compile(rf"\b(?:{lexicon.streets or '(?!)'}) $")

    def refuse(text: str, folded: str, found: Found) -> bool:
        match found.reading:
            case Partial(weekday=int(), day=None, of=None) if _OF_MONTH.match(folded, found.end):
                return True
            case Fixed(Cell(Grain.DAY | Grain.MONTH)) | Partial(month=int()):
                if street.search(folded, max(0, found.start - _STREET), found.start):
                    return True
        return _false_friend(text, folded, found)

    return refuse


def _false_friend(text: str, folded: str, found: Found) -> bool:
    """Whether it is the name of a paper, or a number that counts the noun behind it."""
    before, behind = text[max(0, found.start - 1) : found.start], text[found.end : found.end + 1]
    if before and behind and before in _OPEN and behind in _SHUT:
        # «Завтра» is a paper; «Завтра», said by itself, is an answer, but that is seldom.
        return text[found.start : found.end].istitle()
    if found.rule == "<fifth> <month> <year>" and re.fullmatch(
        _NAMED, text[found.start : found.end]
    ):
        return True  # a street or a square: улица 8 Марта
    after = re.match(r" ?(\w+)", text[found.end : found.end + 24])
    if after is None or after[1].islower():
        return False
    about = found.rule == YEAR_AFTER and folded.endswith(_COUNTING, 0, found.start)
    return about or found.rule in {BARE_YEAR, BARE_DAY, *_OF_A_STORY}
