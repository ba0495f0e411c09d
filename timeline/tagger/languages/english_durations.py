"""English durations: ten years, a six-month term, the past few weeks."""

from __future__ import annotations

import re

from timeline.tagger.languages.english_numbers import NUMBER, SOME, any_of, listed, number
from timeline.tagger.languages.english_words import (
    APPROX,
    HELPERS,
    UNIT,
    UNIT_HEADS,
    UNIT_OF,
    UNITS,
    modified,
)
from timeline.tagger.readings import Length, Made, Piece, Reference
from timeline.tagger.rules import Rule

_PLURAL = any_of(word for word, unit in UNIT_OF.items() if word != unit)
_SINGULAR = any_of(UNITS)
_NOT_AGE = r"(?![- ](?:old|olds|of-age|long)\b)"
_SIZES = ("year", "month", "week", "day", "hour", "minute", "second")
_ERAS = frozenset({"years", "decades", "centuries"})
_LONG = {"10": "DE", "100": "CE", "1000": "ML"}
_HALVES = {"Y": (12, "M"), "M": (4, "W"), "W": (7, "D"), "D": (24, "H"), "H": (60, "M")}
_MORE = (
    r"(?:(?:more|full|consecutive|straight|additional|extra|further|long|solid|whole|business"
    r"|trading|working|successive|other|such|entire|single|mere) ){0,2}+"
)
_AROUND = (
    r"(?:(?:(?:the|its|his|her|their|these|those|our) )?(?:first|last|past|next|final|previous"
    r"|latest|prior|remaining|initial|opening|closing|early|recent)"
    r"|(?:the|these|those) (?:coming|following|preceding))"
)
"""``Following two days`` alone is no such time: it tells what comes after them."""


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: ``P10Y``, ``PT30M``, ``P2Y6M``; ``PXD`` when vague."""
    letters = UNITS[UNIT_OF[unit]]
    clock, letters = ("T", letters[1:]) if letters[0] == "T" else ("", letters)
    per, letter = letters[:-1], letters[-1]
    if count is None:
        return f"P{clock}X{_LONG.get(per, letter)}"
    total = count * int(per)
    whole = int(total)
    if total == whole:
        return f"P{clock}{whole}{letter}"
    return _fraction(total, letter, clock)


def _fraction(total: float, letter: str, clock: str) -> str:
    whole = int(total)
    if letter not in _HALVES:
        return f"P{clock}{total:g}{letter}"
    times, smaller = (60, "S") if clock and letter == "M" else _HALVES[letter]
    rest = round((total - whole) * times)
    if letter == "D" or (clock == "" and (total - whole) * times != rest):
        return f"P{total:g}{letter}"
    return f"P{clock}" + (f"{whole}{letter}" if whole else "") + f"{rest}{smaller}"


_BEFORE_ONE = listed(
    "for in after within than about nearly least over is was last lasts lasted take takes took "
    "taken spend spent during just only almost another and every before around up not be been "
    "half once barely as needs need needed of him her us them me least plus under beyond into "
    "through given give gives gave"
)
_WHO = listed("i you he she it they we who that and but")
_WHO_AFTER = re.compile(r",? (?:i|you|he|she|it|they|we|the|an?|when|while|will|would|might|may)\b")
"""``One day he will come``: a day of the future or the past, of no length."""
_BEGINS = re.compile(r"(?:[.;!?]\s|\n|\A)\Z")
"""``A decade of exile followed``."""
_COMPARED = (" after", " before", " later", " earlier", " longer", " sooner")
_RATES = (" a day", " a week", " a month", " a year", " per ")
"""``24 hours a day`` is always."""


_SHARE = re.compile(r" of (?:the|all|an?|its|his|her|their|our|those|these|them)\b(?! year)")
"""``Three quarters of the vote`` last no time."""
_SIZED = any_of(word for word, unit in UNIT_OF.items() if unit in _SIZES)
_AND_MORE = (
    rf"(?:(?:,? and |, )(?P<n2>{NUMBER}) (?P<u2>{_SIZED})"
    rf"(?:(?:,? and |, )(?P<n3>{NUMBER}) (?P<u3>{_SIZED}))?+)?"
)
"""``One month, two weeks and three days``."""


def _compound(m: re.Match[str]) -> str:
    """``P1M2W3D``; empty where it is no one length: ``two days and two nights``."""
    parts = [(m[f"n{n}"], m[f"u{n}"]) for n in ("", "2", "3") if m[f"n{n}"]]
    sizes = [_SIZES.index(UNIT_OF[unit]) if UNIT_OF[unit] in _SIZES else 0 for _, unit in parts]
    if sizes != sorted(set(sizes)):
        return ""
    values = [length(number(count), unit) for count, unit in parts]
    days = "".join(value[1:] for value in values if value[1] != "T")
    hours = "".join(value[2:] for value in values if value[1] == "T")
    return "P" + days + ("T" + hours if hours else "")


def _word_before(m: re.Match[str]) -> str:
    before = m.string[max(0, m.start() - 12) : m.start()].split()
    return before[-1].strip("(\"'") if before else ""


def _counted(m: re.Match[str]) -> Made:
    """A number of units; ``a week`` only where no rate (``50 dollars a week``) is meant."""
    said, unit, before = m["n"], m["u"], _word_before(m)
    if m.string.startswith(_RATES, m.end()):
        return None
    share = unit == "quarters" and _SHARE.match(m.string, m.end())
    if share or _is_verb(m) or (said == "many" and before == "as"):
        return None
    if UNITS[UNIT_OF[unit]] in {"1Q", "T1S"} and (said in {"a", "an"} or "-" in m[0]):
        return None
    someday = before in HELPERS | _WHO or _WHO_AFTER.match(m.string, m.end())
    if (m[0] == "one day" and someday) or (said in {"a", "an"} and not m["mod"] and not _is_one(m)):
        return None
    if m.groupdict().get("n2"):
        made = _compound(m)
        first = Piece("first", Length(length(number(said), unit)))
        return Length(made) if made else (first,)
    return Length(length(number(said), unit))


def _is_verb(m: re.Match[str]) -> bool:
    """``expected to last three weeks``: behind a helping verb ``last`` is one, too."""
    return m[0].startswith("last") and _word_before(m) in HELPERS


def _is_one(m: re.Match[str]) -> bool:
    """Whether ``a week`` is one week, not a rate."""
    text, start = m.string, m.start()
    if text.startswith(" of ", m.end()) and _BEGINS.search(text, max(0, start - 2), start):
        return True
    if m["u"] == "day" and text.startswith(" of ", m.end()) and _word_before(m) in {"is", "was"}:
        return False  # "It was a day of mourning."
    if _word_before(m) in _BEFORE_ONE or text.startswith(_COMPARED, m.end()):
        return True
    return " single " in m[0] and _word_before(m) != "on"


def _and_a_half(m: re.Match[str]) -> Made:
    if _is_verb(m):
        return None
    return Length(length((number(m["n"] or "one") or 1) + 0.5, m["u"] or m["one"]))


def _span(m: re.Match[str]) -> Made:
    """``two to three weeks``: the shorter one is certain."""
    if _is_verb(m):
        return None
    return Length(length(number(m["n"]), m["u"]))


_OF_CENTURY = re.compile(r" of the (?:\d{3}0s|(?:[a-z]+|\d{1,2}(?:st|nd|rd|th))[- ]centur)")
"""``The last decades of the 19th century`` are part of it."""


def _vague(m: re.Match[str]) -> Made:
    """``recent years`` are no length but the past; ``recent weeks`` are some weeks."""
    if _OF_CENTURY.match(m.string, m.end()):
        return None
    if "coming" in m[0] or "future" in m[0]:
        return Reference("FUTURE_REF")
    if "recent" in m[0] and m["u"] in _ERAS:
        return Reference("PAST_REF")
    return Length(length(None, m["u"]))


def _some(m: re.Match[str]) -> Made:
    """``the weeks before the vote``, ``the years ahead``: some weeks, some years."""
    return Length(length(None, m[m.lastgroup or "u"]))


RULES = (
    Rule(
        "<ten> <years>",
        rf"(?P<first>{APPROX}(?:(?:{_AROUND}|another|an additional"
        rf"|a further) )?+{APPROX.replace('?P<mod>', '?:')}(?P<n>{SOME})(?:-odd|-plus)?[ -]{_MORE}"
        rf"(?P<u>{UNIT}))(?: or so\b|{_AND_MORE}){_NOT_AGE}",
        modified(_counted),
        heads=UNIT_HEADS,
    ),
    Rule(
        "the <ten> <years>",
        rf"{APPROX}(?:the|those|these) (?:(?:past|last|next|first|coming|final|previous"
        rf"|following|preceding|prior) )?"
        rf"(?P<n>{SOME}) {_MORE}(?P<u>{_PLURAL}){_NOT_AGE}",
        modified(_counted),
        heads=UNIT_HEADS,
    ),
    Rule(
        "<two> and a half <years>",
        rf"{APPROX}(?:{_AROUND} )?+(?:(?P<n>{NUMBER})(?: and a half|-and-a-half)[ -](?P<u>{UNIT})"
        rf"{_NOT_AGE}|(?:an?|one) (?P<one>{_SINGULAR}) and a half)",
        modified(_and_a_half),
        heads=UNIT_HEADS,
    ),
    Rule(
        "a quarter of a century",
        rf"{APPROX}(?P<n>a|three) quarters?[ -](?:of a[ -])?century",
        modified(lambda m: Length("P75Y" if m["n"] == "three" else "P25Y")),
        heads=("quarter", "quarters"),
    ),
    Rule(
        "another <year>",
        rf"(?:another|yet another|an additional|an extra|a further) (?P<u>{_SINGULAR}){_NOT_AGE}",
        lambda m: Length(length(1, m["u"])),
        heads=UNIT_HEADS,
    ),
    Rule(
        "<two> to <three> <weeks>",
        rf"{APPROX}(?:{_AROUND} )?+(?P<n>{NUMBER})(?: to |-| or )(?P<to>\d{{1,3}}|{NUMBER})[ -]"
        rf"{_MORE}(?P<u>{UNIT}){_NOT_AGE}",
        modified(_span),
        heads=UNIT_HEADS,
    ),
    Rule(
        "recent <months>",
        rf"(?:the (?:early(?! hours)|first|opening|closing|later|middle)"
        rf"|(?:(?:the|these|those) )?(?:recent|coming|past|last|next|more recent|future"
        rf"|intervening|remaining|last few|final|previous|subsequent|following|ensuing|preceding))"
        rf" (?P<u>{_PLURAL})(?: (?:and|or) {_PLURAL})?",
        _vague,
        heads=UNIT_HEADS,
    ),
    Rule(
        "the <weeks> before",
        rf"(?P<u>{_PLURAL})(?= (?:before|after|between|leading up to|that followed|preceding"
        rf"|following)\b)|the (?P<u2>{_PLURAL}) (?:ahead|to come)"
        r"|(?P<u3>hours|minutes|seconds)(?= (?:earlier|later)\b)",
        _some,
        heads=UNIT_HEADS,
    ),
    Rule(
        "the <year> that followed, all <week>",
        r"(?:the (?P<u>(?:week|month|year)(?= that followed\b| since\b)"
        r"|(?:decade|century)(?= (?:that followed|since|before|after|leading up)\b))"
        r"|all (?P<u2>day|week|month|year)(?: long)?(?! (?:saints|souls))"
        r"|(?:the )?(?:first|last|final|opening|closing|past) (?P<u3>hour)(?!s| of need))",
        lambda m: Length(length(1, m[m.lastgroup or "u"])),
        heads=("day", "week", "month", "year", "decade", "century", "hour"),
    ),
    Rule(
        "for <years>",
        rf"(?:(?<=for )|(?<=within )|(?<=take )|(?<=took )|(?<=takes )|(?<=lasted ))(?:many )?"
        rf"(?P<u>{_PLURAL})(?: or {_PLURAL})?+"
        rf"|(?<=in |of )(?P<u2>{_PLURAL})(?=[.,;])"
        r"|(?<=over )the (?P<u3>years|decades|centuries)(?! of)",
        _some,
        heads=UNIT_HEADS,
    ),
    Rule(
        "<years> of <war>",
        r"(?P<u>years|decades|months|weeks|centuries)(?= of (?!the |this |that |these |an? |age"
        r"|his |her |their |its |our |my |\d))",
        _some,
        heads=("years", "decades", "months", "weeks", "centuries"),
    ),
    Rule(
        "<day>-long",
        rf"(?:(?!an?[ -])(?P<n>{NUMBER})[ -])?+(?P<u>{_SINGULAR})-?long|(?P<u2>{_PLURAL})-long",
        lambda m: Length(length(number(m["n"] or "one") if m["u"] else None, m["u"] or m["u2"])),
        heads=(*UNIT_HEADS, *(f"{unit}long" for unit in UNITS)),
    ),
)
