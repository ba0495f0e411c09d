"""English names of holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger.holidays import HOLIDAYS, day_of
from timeline.tagger.languages.english_numbers import any_of
from timeline.tagger.languages.english_words import (
    LEADS,
    MOD,
    RELATIVE,
    SHORT_YEAR,
    YEAR,
    full_year,
    modified,
    relative_pattern,
)
from timeline.tagger.readings import Fixed, Made, Partial, Shift
from timeline.tagger.rules import Rule
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    import re

_OTHER_NAMES = {
    "christmas day": "christmas",
    "xmas": "christmas",
    "thanksgiving day": "thanksgiving",
    "easter sunday": "easter",
    "easter day": "easter",
    "new years day": "new year's day",
    "new years eve": "new year's eve",
    "labour day": "labor day",
    "st. valentine's day": "valentine's day",
    "saint patrick's day": "st. patrick's day",
    "presidents day": "presidents' day",
    "martin luther king jr. day": "martin luther king day",
    "veterans' day": "veterans day",
    "remembrance day": "armistice day",
    "the fourth of july": "independence day",
    "fourth of july": "independence day",
    "whit sunday": "pentecost",
    "mardi gras": "shrove tuesday",
    "mothers day": "mother's day",
    "fathers day": "father's day",
    "bonfire night": "guy fawkes night",
    "international women's day": "women's day",
    "april fool's day": "april fools' day",
    "russian christmas": "orthodox christmas",
    "greek easter": "orthodox easter",
}
_NAMES = {name: name for name in HOLIDAYS if name != "assumption"} | _OTHER_NAMES


def _head(name: str) -> str:
    """The first word of a name that is no lead: ``july`` of ``the fourth of july``."""
    listed = name.replace("'", " ").replace(".", "").split()
    return next((word for word in listed if word not in LEADS), listed[0])


_HEADS = tuple(dict.fromkeys(map(_head, _NAMES)))


def _holiday(m: re.Match[str]) -> Made:
    name = _NAMES[m["h"]]
    if m["y"]:
        cell = day_of(name, full_year(m["y"]))
        return Fixed(cell) if cell else None
    if m["year"]:
        return Partial(holiday=name, of=Shift(Grain.YEAR, RELATIVE[m["year"]]))
    return Partial(holiday=name, toward=RELATIVE[m["rel"]] if m["rel"] else None)


def _week(m: re.Match[str]) -> Made:
    """``Easter week``, ``Thanksgiving weekend last year``: the one the feast is in."""
    feast = _holiday(m)
    return Partial(unit=Grain(m["u"]), of=feast) if isinstance(feast, (Fixed, Partial)) else None


def _beside(m: re.Match[str]) -> Made:
    """``the day after Christmas``, ``the week before Easter``."""
    feast = _holiday(m)
    if not isinstance(feast, (Fixed, Partial)):
        return None
    return Partial(unit=Grain(m["u"]), nth=1 if m["way"] == "after" else -1, of=feast)


_EARLY = r"[1-9]\d\d(?=[.,;:)](?!\d)| (?:the|an?|he|she|they|his|her|its?|in|by|with|when)\b)"
_OF_YEAR = (
    rf"(?:,? (?:of |in )?(?:(?P<y>{YEAR}|{SHORT_YEAR}|{_EARLY})|(?P<year>this|last|next) year))?+"
)
_FEAST = rf"(?P<h>{any_of(_NAMES)}){_OF_YEAR}"

RULES = (
    Rule(
        "the <day> after <christmas>",
        rf"the (?P<u>day|week) (?P<way>before|after) (?P<rel>(?!))?{_FEAST}",
        _beside,
        heads=("day", "week"),
    ),
    Rule(
        "<easter> week",
        rf"(?P<rel>(?!))?(?P<h>{any_of(_NAMES)}) (?P<u>week|weekend){_OF_YEAR}",
        _week,
        heads=_HEADS,
    ),
    Rule(
        "the new year",
        rf"{MOD}the new year(?! ?(?:'s|eve|day|honou?rs|holidays?|celebrations?|message)\b|-)",
        modified(lambda _: Partial(unit=Grain.YEAR, of=Partial(holiday="new year's day"))),
        heads=("year",),
    ),
    Rule(
        "<christmas>",
        rf"(?:(?P<rel>{relative_pattern()}) )?+{_FEAST}",
        _holiday,
        heads=_HEADS,
    ),
)
