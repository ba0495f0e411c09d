"""English words for the past, the present and the future as a whole."""

from __future__ import annotations

from timeline.tagger.languages.english_words import any_of
from timeline.tagger.readings import Made, Reference
from timeline.tagger.rules import Rule

_WORDS = {
    "PRESENT_REF": (
        "now", "currently", "current", "at present", "presently", "at the moment",
        "right now", "nowadays", "these days", "at this point", "at this time", "the present",
        "at the present time", "this time", "for now", "the current", "the moment",
    ),
    "PAST_REF": (
        "recently", "lately", "recent", "once", "formerly", "previously", "in the past", "the past", "past",
        "at the time", "the time", "at that time", "long ago", "not long ago", "a while ago", "some time ago",
        "until recently", "until now",
    ),
    "FUTURE_REF": (
        "in the future", "the future", "the near future", "the foreseeable future", "soon",
        "future", "someday", "shortly", "the coming days", "the long term", "the short term",
        "the near term", "as soon as possible", "the immediate future", "in due course",
    ),
}  # fmt: skip
_VALUES = {word: value for value, listed in _WORDS.items() for word in listed}
_HEADS = ("now", "recently", "currently", "lately", "nowadays", "soon", "someday", "future",
          "presently", "moment", "time", "term", "once", "formerly", "recent", "current",
          "past", "present", "previously")  # fmt: skip
_SINGLE = ("now", "currently", "recently", "lately", "recent", "current", "nowadays", "presently",
           "formerly", "future", "the future", "the near future", "the foreseeable future",
           "the immediate future", "the near term", "the short term", "the long term",
           "the present", "the past", "someday", "soon", "once", "this time", "the time",
           "that time", "the moment", "as soon as possible", "at the moment", "right now")  # fmt: skip


def _reference(value: str) -> Made:
    return Reference(value)


RULES = (
    Rule(
        "now, recently, soon",
        rf"(?P<ref>{any_of(_SINGLE)})(?! and again)",
        lambda m: _reference(_VALUES.get(m["ref"], "PAST_REF")),
        heads=_HEADS,
    ),
)
