"""Detect: the language of a text, from its script, its letters and its small words.

First the script is counted; most scripts write one language. Where they write several, the
commonest function words of each are counted, a word shared by several languages for less. Nothing
is imported or loaded for it, so that reading an English text stays cheap.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from timeline.tagger.function_words import FUNCTION_WORDS, LETTERS, TRACES

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
_USUAL = {"Arab": "ar", "Beng": "bn", "Deva": "hi", "Ethi": "am", "Hebr": "he"}
"""What a script writes as long as nothing speaks for another language."""
_LATIN = re.compile("[A-Za-z]")
_LEAST = 0.5
"""The least score: one word that only two languages have in common."""
_LEAD = 1.15
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
    for word, count in Counter(_WORD.findall(sample.lower())).items():
        for code, weight in _weights(script).get(word.replace("’", "'"), ()):
            scores[code] = scores.get(code, 0) + weight * min(count, 8)
    return _best(scores, _USUAL.get(script, "und"))


def _best(scores: Mapping[str, float], usual: str) -> str:
    """The language with the best score, when it is good and clearly the best."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return usual
    clear = len(ranked) == 1 or ranked[0][1] >= ranked[1][1] * _LEAD
    return ranked[0][0] if clear else "und"


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
    lower = sample.lower()
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
def _weights(script: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Word → the languages of a script that use it, each with its share of the word."""
    users: dict[str, list[str]] = {}
    for code, words in FUNCTION_WORDS[script].items():
        for word in dict.fromkeys(words.split()):
            users.setdefault(word, []).append(code)
    return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in users.items()}
