"""English words for the past, the present and the future as a whole."""

from __future__ import annotations

from timeline.tagger.languages.english_numbers import any_of
from timeline.tagger.readings import Reference
from timeline.tagger.rules import Rule

_VALUES = {
    "now": "PRESENT_REF",
    "right now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "the other day": "PAST_REF",
    "the past": "PAST_REF",
    "the recent past": "PAST_REF",
    "the distant past": "PAST_REF",
    "long ago": "PAST_REF",
    "some time ago": "PAST_REF",
    "a short time ago": "PAST_REF",
    "a short while ago": "PAST_REF",
    "a while ago": "PAST_REF",
    "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF",
    "the immediate future": "FUTURE_REF",
    "the near term": "FUTURE_REF",
    "the short term": "FUTURE_REF",
    "the long term": "FUTURE_REF",
    "as soon as possible": "FUTURE_REF",
}
_HEADS = ("now", "currently", "current", "day", "days", "nowadays", "presently", "present",
          "moment", "recently", "lately", "past", "ago", "future", "term", "possible")  # fmt: skip
LEADS = frozenset(word for said in _VALUES for word in said.split()[:-1])
"""The words that such an expression may begin with."""
_NOT_BEFORE_UNITS = (
    r"(?! (?:[a-z0-9.-]+ ){0,2}(?:days?|weeks?|months?|years?|quarters?|decades?|centur|hours?"
    r"|minutes|seasons?|fiscal|generations?|fall|spring|summer|winter|autumn))"
)
_NO_CURRENT = r"(?!current\b(?!\s+[a-z]))(?:(?<!direct )(?<!ating )(?<!ectric )|(?!current\b))"
"""``An electric current``, ``alternating current (AC)``."""
_ALONE = (
    r"(?=\s*(?:[.,;:!?)\"'-]|$)| (?:and|or|of|is|was|has|had|that|when|to|in|by|with|as|for|on"
    r"|but|because|he|she|they|we|it|i)\b)"
)


RULES = (
    Rule(
        "now, recently, the future",
        rf"(?!recently as\b){_NO_CURRENT}"
        rf"(?P<ref>{any_of(word for word in _VALUES if word != 'the past')}){_NOT_BEFORE_UNITS}",
        lambda m: Reference(_VALUES[m["ref"]]),
        heads=_HEADS,
    ),
    Rule(
        "a <once> proud",
        r"(?:(?<=\ba )|(?<=\bthe |\bhis |\bher |\bits )|(?<=\btheir ))once"
        r"(?= [a-z])(?! (?:more|again|in|a))",
        lambda _: Reference("PAST_REF"),
        heads=("once",),
    ),
    Rule("the past", rf"the past{_ALONE}", lambda _: Reference("PAST_REF"), heads=("past",)),
    Rule(
        "the present",
        rf"the present{_ALONE}|(?:the )?present[ -]day",
        lambda _: Reference("PRESENT_REF"),
        heads=("present", "day"),
    ),
    Rule(
        "the future", r"the future(?! of\b)", lambda _: Reference("FUTURE_REF"), heads=("future",)
    ),
)
