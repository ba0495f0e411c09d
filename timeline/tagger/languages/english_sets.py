"""English sets of times: daily, every Monday, twice a year."""

from __future__ import annotations

import re

from timeline.tagger.languages.english_durations import length
from timeline.tagger.languages.english_numbers import NUMBER, ORDINAL, SOME, any_of, number
from timeline.tagger.languages.english_words import (
    MONTH,
    MONTHS,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    UNIT_HEADS,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    month,
    weekday,
)
from timeline.tagger.readings import Made, Repeat
from timeline.tagger.rules import Rule

_ADVERBS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M",
            "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H", "nightly": "P1D",
            "biweekly": "P2W", "fortnightly": "P2W", "bimonthly": "P2M", "semiannually": "P6M",
            "bi-weekly": "P2W", "semi-annually": "P6M"}  # fmt: skip
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_TIMES_A = rf"(?P<times>once|twice|thrice|(?P<n>{NUMBER}) times?)"


def _each(m: re.Match[str]) -> Made:
    quant = m["q"].upper()
    if m[0].endswith("weekend"):
        return Repeat("XXXX-WXX-WE", quant=quant)
    if m["u"]:
        count = 2 if m["other"] else number(m["n"]) if m["n"] else 1
        return Repeat(length(count, m["u"]), quant=quant)
    if m["w"]:
        time = PARTS_OF_DAY.get(m["part"] or "", "")
        return Repeat(f"XXXX-WXX-{weekday(m['w']) + 1}{time}", quant=quant)
    if m["m"]:
        return Repeat(f"XXXX-{month(m['m']):02}", quant=quant)
    if m["s"]:
        return Repeat(f"XXXX-{SEASONS[m['s']]}", quant=quant)
    return Repeat(f"XXXX-XX-XX{PARTS_OF_DAY[m['p']]}", quant=quant)


_ALONE = re.compile(r"\W*$|[^ \w]| (?:to|and|or|in|by|on|at|from|since|as|with|for|until)\b")
_ADJECTIVES = frozenset({"quarterly", "monthly", "yearly", "biweekly", "bimonthly"})


def _adverb(m: re.Match[str]) -> Made:
    """``quarterly`` before a noun (``quarterly dividend``) names no times."""
    word = m[0]
    if word in _ADJECTIVES and not _ALONE.match(m.string, m.end()):
        return None
    return Repeat(_ADVERBS[word], freq="1X")


def _times(m: re.Match[str]) -> Made:
    count = _TIMES.get(m["times"]) or number(m["n"] or "")
    return Repeat(length(1, m["u"]), freq=f"{count:g}X" if count else "")


def _days_of_week(m: re.Match[str]) -> Made:
    time = PARTS_OF_DAY.get(m["part"] or "", "")
    return Repeat(f"XXXX-WXX-{weekday(m['w']) + 1}{time}")


RULES = (
    Rule(
        "every <monday>",
        rf"(?P<q>every|each)(?P<other>(?<=every) other| second)?+ (?:(?P<n>{SOME}) )?+"
        rf"(?:(?:single|passing|new|business|calendar) )?+"
        rf"(?:(?!night\b)(?P<u>{UNIT})|(?P<w>{WEEKDAY})"
        rf"(?: (?P<part>morning|afternoon|evening|night))?+|(?P<m>{MONTH})|(?P<s>{SEASON})"
        r"|(?P<p>morning|afternoon|evening|night))",
        _each,
        heads=(*UNIT_HEADS, *WEEKDAYS, *MONTHS, *SEASONS, *PARTS_OF_DAY),
    ),
    Rule("daily, annually", rf"{any_of(_ADVERBS)}", _adverb, heads=(*_ADVERBS, "bi", "semi")),
    Rule(
        "twice a <year>",
        rf"{_TIMES_A} (?:an?|per|each|every) (?P<u>{any_of(UNITS)})",
        _times,
        heads=tuple(UNITS),
    ),
    Rule(
        "<mondays>",
        rf"(?P<w>{any_of(word for word in WEEKDAYS if len(word) > 5)})(?:s| (?P<part>mornings"
        rf"|afternoons|evenings|nights))",
        _days_of_week,
        heads=tuple(word + "s" for word in WEEKDAYS) + tuple(WEEKDAYS),
    ),
    Rule(
        "the <first> <tuesday> of every month",
        rf"the (?:{ORDINAL}|last) (?:{WEEKDAY}|day) (?:of|in) (?:every|each) month",
        lambda _: Repeat("P1M", quant="EVERY", freq="1X"),
        heads=("month", "day", *WEEKDAYS),
    ),
    Rule(
        "open <monday> to <friday>",
        rf"(?:(?<=open )|(?<=open from )|(?<=hours )|(?<=hours: ))"
        rf"(?:{WEEKDAY}) ?(?:to|-|through|until) ?(?:{WEEKDAY})",
        lambda _: Repeat("P1W"),
        heads=tuple(WEEKDAYS),
    ),
    Rule(
        "weekdays, weekends",
        r"(?:on )?(?P<d>weekdays|weekends)",
        lambda m: Repeat("XXXX-WXX-WE" if m["d"] == "weekends" else "P1D"),
        heads=("weekdays", "weekends"),
    ),
)
