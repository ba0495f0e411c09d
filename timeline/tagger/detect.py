"""Detect: the language of a text, from its script, its letters and its small words.

First the script is counted; most scripts write one language. Where they write several, the
commonest function words of each are counted, a word shared by several languages for less, and
letters that a language does not write speak against it. Only where that is not clear, as in a
headline, the words of dates are asked too: they are read from the locale data, and nothing is
imported or loaded where an English text is told by its small words.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from timeline.tagger.alphabets import ALPHABETS, FEW
from timeline.tagger.function_words import FUNCTION_WORDS, LETTERS, TRACES
from timeline.tagger.news_words import NEWS_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

SAMPLE = 1500
"""How many characters are looked at."""

_SCRIPTS = (
    ("Latn", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
    ("Cyrl", "\u0400-\u052f"),
    ("Arab", "\u0620-\u06ff\u0750-\u077f"),
    ("Hani", "\u3400-\u4dbf\u4e00-\u9fff"),
    ("Kana", "\u3040-\u30ff"),
    ("Hang", "\u1100-\u11ff\uac00-\ud7af"),
    ("Deva", "\u0900-\u097f"),
    ("Beng", "\u0980-\u09ff"),
    ("Hebr", "\u0590-\u05ff"),
    ("Ethi", "\u1200-\u137f"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("hy", "\u0530-\u058f"),
    ("ka", "\u10a0-\u10ff\u1c90-\u1cbf"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("or", "\u0b00-\u0b7f"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("bo", "\u0f00-\u0fff"),
    ("my", "\u1000-\u109f"),
    ("chr", "\u13a0-\u13ff\uab70-\uabbf"),
    ("km", "\u1780-\u17ff"),
    ("zgh", "\u2d30-\u2d7f"),
    ("ii", "\ua000-\ua4cf"),
)
"""Scripts, or the one language that a script writes (in small letters), by their characters."""

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff'’])*")
_USUAL = {"Cyrl": "ru uk sr bg", "Arab": "ar", "Beng": "bn", "Deva": "hi", "Ethi": "am"}
_USUAL |= {"Hebr": "he"}
"""What a script writes as long as nothing speaks for another language: the first of these that
has all the letters."""
_LATIN = re.compile("[A-Za-z]")
_LEAST = 0.5
"""The least score: one word that only two languages have in common."""
_LEAD = 1.15
_SELDOM = 60
"""In so many characters one letter of another language may stand, in a name …"""
_FOREIGN = 0.3
"""… and where more do, the score of a language without them is worth so much less."""
_FEW = 0.8
"""The same for a language that few write: of two that are as likely it is not the one."""
_SHORT = 3
"""Names of months and weekdays as short as that are other words elsewhere."""
_Weights: TypeAlias = "Mapping[str, tuple[tuple[str, float], ...]]"
"""How much better the best must be than the next."""


def language(text: str) -> str:
    """The language of a text as a BCP 47 tag: ``en``, ``ru``, ``sr-Latn``; ``und`` when unsure."""
    sample = text[:SAMPLE]
    script = _script(sample)
    if not script or script.islower():
        return script or "und"
    if script == "Kana":
        return "ja"
    if script == "Hang":
        return "ko"
    scores = _letters(sample, script)
    if script == "Hani":
        return _best(scores, "zh")
    words = Counter(_WORD.findall(sample.lower()))
    _add(scores, words, _weights(script))
    foreign = _foreign(sample, script)
    found = _best(_weighed(scores, foreign), "und")
    if found == "und":
        _add(scores, words, _date_words(script))
        usual = (code for code in _USUAL.get(script, "").split() if code not in foreign)
        found = _best(_weighed(scores, foreign), next(usual, "und"))
    return found


def _add(scores: dict[str, float], words: Mapping[str, int], table: _Weights) -> None:
    """Add what the words of a text weigh in a table."""
    for word, count in words.items():
        for code, weight in table.get(word.replace("’", "'"), ()):
            scores[code] = scores.get(code, 0) + weight * min(count, 8)


def _best(scores: Mapping[str, float], usual: str) -> str:
    """The language with the best score, when it is good and clearly the best."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return usual
    clear = len(ranked) == 1 or ranked[0][1] >= ranked[1][1] * _LEAD
    return ranked[0][0] if clear else usual if scores.get(usual) == ranked[0][1] else "und"


def _foreign(sample: str, script: str) -> frozenset[str]:
    """The languages that do not write letters that the text has more than one of in sixty.

    Words with a capital are left out: a name is written as it is at home.
    """
    small = "".join(word for word in _WORD.findall(sample) if word[0].islower())
    letters = Counter(char for char in small if char in _all_letters(script))
    least = len(sample) / _SELDOM
    return frozenset(
        code
        for code, known in ALPHABETS.get(script, {}).items()
        if sum(count for char, count in letters.items() if char not in known) > least
    )


@cache
def _all_letters(script: str) -> frozenset[str]:
    return frozenset("".join(ALPHABETS.get(script, {}).values()))


def _weighed(scores: Mapping[str, float], foreign: frozenset[str]) -> dict[str, float]:
    """The scores, less for a language with few readers and for one with other letters."""
    return {
        code: score * (_FEW if code in FEW else 1) * (_FOREIGN if code in foreign else 1)
        for code, score in scores.items()
    }


def _script(sample: str) -> str:
    """The script of most letters; Japanese is told by its kana, however many Han there are."""
    if len(_LATIN.findall(sample)) * 2 > len(sample):
        return "Latn"
    counts = {name: len(pattern.findall(sample)) for name, pattern in _patterns()}
    if counts["Kana"] * 8 > counts["Hani"] and counts["Kana"] + counts["Hani"] > counts["Latn"] / 2:
        counts["Kana"] += counts["Hani"]
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(f"[{chars}]")) for name, chars in _SCRIPTS)


def _letters(sample: str, script: str) -> dict[str, float]:
    """Points for letters and pieces of words that few languages of the script have."""
    found: dict[str, float] = {}
    lower = f"{sample.lower()} "
    for code, letters in LETTERS.get(script, {}).items():
        count = sum(lower.count(letter) for letter in letters)
        if count:
            found[code] = min(0.4 * count, 4.0)
    for code, pieces in TRACES.get(script, {}).items():
        count = sum(lower.count(piece) for piece in pieces.split("|"))
        if count:
            found[code] = found.get(code, 0) + min(0.2 * count, 2.0)
    return found


@cache
def _weights(script: str) -> _Weights:
    """Word → the languages of a script that use it, each with its share of the word."""
    news = NEWS_WORDS.get(script, {})
    return _shared(
        {
            code: f"{words} {news.get(code, '')}".split()
            for code, words in FUNCTION_WORDS[script].items()
        }
    )


@cache
def _date_words(script: str) -> _Weights:
    """The same for names of months and weekdays, and for words such as ``yesterday``."""
    from timeline import dateparsing  # noqa: PLC0415 - only where nothing else tells

    known: dict[str, list[str]] = {}
    for code in FUNCTION_WORDS[script]:
        if dateparsing.locale(code) is not None:
            words = dateparsing.words(code)
            found = (*words.months, *words.weekdays, *words.relative)
            known[code] = [word.lower() for word in found if len(word) > _SHORT and " " not in word]
    return _shared(known)


def _shared(known: Mapping[str, list[str]]) -> _Weights:
    users: dict[str, list[str]] = {}
    for code, words in known.items():
        for word in dict.fromkeys(words):
            users.setdefault(word, []).append(code)
    return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in users.items()}
