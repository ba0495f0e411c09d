"""What reports in two scripts have in common: names as they sound, and figures.

A name is reduced to the consonants that survive transliteration and case endings: ``Чеховым`` and
``Chekhov`` are one. That is rough, so it only counts together with the same day and the same kind
of act, and several must agree.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from timeline.merging.counts import MONTH, YEAR
from timeline.merging.foreign_acts import forms
from timeline.merging.names import NO_FIRST_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.merging.features import Features

_LETTERS = "а б в г ґ д е ё є ж з и і ї й к л м н о п р с т у ў ф х ц ч ш щ ъ ы ь э ю я"
_ROMAN = "a b v g g d e e e zh z i i i i k l m n o p r s t u u f kh ts ch sh sh ' y ' e iu ia"
"""Cyrillic as English newspapers write it."""
_CASE = re.compile("(?<=[а-яёіїєґ]{3})(?:[ая]ми|[ое]го|[ое]му|[ыи]ми|[ыиоеё]м|[ая]х)$")
"""Endings that would leave a consonant behind."""
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("tsch|tch", "C"),
        ("shch|sch|sh", "S"),
        ("ch", "C"),
        ("dzh|dj|^j", "J"),
        ("zh", "J"),
        ("kh|^h", "H"),
        ("ph", "f"),
        ("ck|c(?![eiy])|q", "k"),
        ("x", "ks"),
        ("w", "v"),
        ("[cz]", "s"),
        ("h", ""),
        ("^[aeiouy]+", "*"),
        ("[aeiouyj_'’-]", ""),
        (r"(.)\1+", r"\1"),
    )
)
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ"
_NAMED = rf"(?:(?:[{_CAPITAL}]\.)+|[{_CAPITAL}][\w'’-]*)"
_RUN = re.compile(rf"{_NAMED}(?:\s+{_NAMED})*")
_FIGURE = re.compile(
    r"(?<![\w.,-])(?<!\d )(?P<figure>\d{1,3}(?:[,.\u00a0\u202f]\d{3})+|\d+(?:[.,]\d{1,2})?)"
    r"(?:\s*(?P<scale>billion|bn|million|m|thousand|млрд|миллиард\w*|млн|миллион\w*|тыс\w*)\b)?"
    r"(?![\w-])",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f]\d{3})+")
_POWERS = (("миллиард", 9), ("млрд", 9), ("b", 9), ("м", 6), ("m", 6), ("th", 3), ("тыс", 3))
SMALLEST = 13
"""Smaller numbers are shared by chance."""
ACT = 0.25
"""How much the same kind of act counts in two languages."""
SIGN = 0.15
"""How much a shared name, figure or further act counts; half more with a first name, twice with
aliases."""
_EXONYMS = """
us: us u.s usa america american сша америк американск соединённы соединенны
uk: uk u.k britain british британи британск великобритани  un: un u.n оон  eu: eu евросоюз ес
nato: nato нато  china: china chinese китай китая китаю китаем китайск кнр
germany: germany german германи немецк фрг  france: france french франци французск
russia: russia russian росси российск рф  ukraine: ukraine ukrainian украин
japan: japan japanese япони японск  spain: spain spanish испани испанск
italy: italy italian итали итальянск  greece: greece greek греци греческ
poland: poland polish польш польск  hungary: hungary hungarian венгри венгерск
sweden: sweden swedish швеци шведск  norway: norway norwegian норвеги норвежск
finland: finland finnish финлянди финск  switzerland: switzerland swiss швейцари
austria: austria austrian австри  turkey: turkey turkish турци турецк
georgia: georgia georgian грузи грузинск  egypt: egypt egyptian египет египт
israel: israel israeli израил  jerusalem: jerusalem иерусалим  vienna: vienna вена вене вену вены
geneva: geneva женев  paris: paris париж  rome: rome рим рима риме
"""
"""What two languages call by words that do not sound alike: whole words, or how they begin."""


def script(text: str) -> str:
    """``Cyrl`` when most letters are Cyrillic, else ``Latn``."""
    if text.isascii():
        return "Latn"
    cyrillic = len(re.findall("[\u0400-\u052f]", text))
    return "Cyrl" if cyrillic * 2 > len(re.findall(r"[^\W\d_]", text)) else "Latn"


@lru_cache(maxsize=1 << 12)
def signs(text: str) -> Mapping[str, str]:
    """What a text shares with its translation, names, states and figures, and how it is spelled.

    Of ``Anton Chekhov`` the last word counts.
    """
    found: dict[str, str] = {}
    for match in _RUN.finditer(text):
        words = [re.sub("['’]s$", "", word.rstrip(".")) for word in match.group().split()]
        named = [word for word in words if word.casefold() not in NO_FIRST_NAME]
        for word in words:
            found.setdefault(_exonym(word), word)
        sound = skeleton(named[-1].casefold()) if named and not _exonym(named[-1]) else ""
        if len(sound) >= 3:
            found.setdefault(sound, " ".join(named[-2:]))
    for match in _FIGURE.finditer(text):
        found.setdefault(_figure(match), match.group())
    found.pop("", None)
    return found


def across(first: Features, second: Features) -> float:
    """How much two texts in two scripts agree, from 0 to 1: the act, and what they share."""
    if first.script == second.script:
        return 0.0
    acts = len(first.acts & second.acts)
    points = 2.0 * len(first.folded & second.folded) + max(0, acts - 1)
    mine, theirs = signs(first.whole), signs(second.whole)
    for sign in mine.keys() & theirs.keys():
        named = sign[0] not in "#="
        same = _same_person(mine[sign], theirs[sign]) if named else None
        if same is False:
            return 0.0
        points += 1.5 if same else 1.0
    return round(min(1.0, ACT * bool(acts) + SIGN * points), 6)


def in_common(first: Features, second: Features) -> list[str]:
    """The names and figures that two texts share, as the second spells them."""
    return [spelled for sign, spelled in signs(second.whole).items() if sign in signs(first.whole)]


def _same_person(name: str, namesake: str) -> bool | None:
    """Whether first names before a surname agree, maybe cut short; ``None`` when one has none."""
    one, other = name.casefold().split()[:-1], namesake.casefold().split()[:-1]
    if not one or not other:
        return None
    # Jan is Ян, and Жан Jean.
    mine, theirs = (skeleton(name[-1]).lstrip("J*") for name in (one, other))
    return mine.startswith(theirs) or theirs.startswith(mine)


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """The consonants of a name in small letters, alike in any spelling; ``*`` for a first vowel."""
    plain = unicodedata.normalize("NFKD", _CASE.sub("", word).translate(_romanised()))
    sound = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for pattern, into in _SOUNDS:
        sound = pattern.sub(into, sound)
    return sound


@cache
def _romanised() -> dict[int, str]:
    return {ord(a): b for a, b in zip(_LETTERS.split(), _ROMAN.split(), strict=True)}


@lru_cache(maxsize=1 << 12)
def _exonym(word: str) -> str:
    """The state, body or city that a word names; empty for another. Russian ones have endings."""
    small = word.casefold()
    known = _exonyms()
    if small in known or len(small) < 5 or small.isascii() or word == "Us":
        return "" if word == "Us" else known.get(small, "")
    return next(
        (known[small[:end]] for end in range(len(small), 3, -1) if small[:end] in known), ""
    )


@cache
def _exonyms() -> dict[str, str]:
    return {word: f"={name}" for word, name in forms(_EXONYMS).items()}


def _figure(match: re.Match[str]) -> str:
    """A number as one word, with its power of ten; empty for a day, a year or a small number."""
    written, scale, text = match["figure"], (match["scale"] or "").casefold(), match.string
    power = next((p for start, p in _POWERS if scale.startswith(start)), 0)
    plain = written.replace(",", ".")
    if _GROUPED.fullmatch(written):
        plain = re.sub(r"\D", "", written)
    before = text[max(0, match.start() - 12) : match.start()].split()
    after = text[match.end() :].lstrip()
    if len(written) < 3 and (MONTH.match(after) or (before and MONTH.match(before[-1]))):
        return ""
    if not power and (float(plain) < SMALLEST or YEAR.fullmatch(plain)):
        return ""
    return f"#{plain}e{power}"
