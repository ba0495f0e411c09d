"""The one door to dateparser: the words of dates in its 200 locales, and its parser.

The words are read straight from dateparser's data files, because importing the package costs more
than reading a whole article. The parser is the normaliser of last resort, imported when first
called, and its answer is only believed where the text itself says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec, module_from_spec, spec_from_loader
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.when import QUARTERS, When, year_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = (
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "fortnight",
    "month",
    "year",
    "decade",
    "century",
)

_SHIFT = re.compile(r"(in )?(\d+|\\1) (\w+?)( ago)?")
_NUMBER = re.compile(r"\(\\d\+\+\[\.,\]\?\\d\*\+\)")
_RELATIVES = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "no": "nb",
    "sh": "sr-Latn",
    "zh-CN": "zh-Hans",
    "zh-SG": "zh-Hans",
    "zh-TW": "zh-Hant",
    "zh-HK": "zh-Hant",
    "zh-MO": "zh-Hant",
}
"""Tags that dateparser knows under another name."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A phrase around a number: ``("", " days ago", -1, "day")``."""

    before: str
    after: str
    sign: int
    unit: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of dates in one language; every word is in lower case."""

    language: str
    """The locale the words come from, in BCP 47: ``ru``, ``zh-Hant``, ``en-GB``."""
    order: str
    """The order of day, month and year in numbers: ``DMY``, ``MDY`` or ``YMD``."""
    months: Mapping[str, int]
    """Names, cases and abbreviations, without the final dot, to 1 … 12."""
    weekdays: Mapping[str, int]
    """Names, cases and abbreviations, without the final dot, to 0 (Monday) … 6."""
    units: Mapping[str, str]
    """Unit words to ``second`` … ``century``."""
    relative: Mapping[str, tuple[int, str]]
    """Phrases to a count of units from now: ``yesterday`` to ``(-1, "day")``."""
    counted: tuple[Counted, ...]
    """Phrases around a number: ``N days ago``, ``in N years``."""
    skip: frozenset[str]
    """Small words that may stand inside a date."""
    spaced: bool
    """Whether spaces set every word apart; in Korean particles follow a date at once."""


@cache
def languages() -> tuple[str, ...]:
    """The locales dateparser has words for, in alphabetical order, as BCP 47 tags."""
    return tuple(sorted(p.stem for p in _data().glob("*.py") if p.stem != "__init__"))


@cache
def locale(language: str) -> str | None:
    """The locale that serves a BCP 47 tag best: ``pt-BR`` → ``pt-BR``, ``de-XX`` → ``de``.

    ``None`` when dateparser does not know the language.
    """
    first, *rest = language.replace("_", "-").split("-")
    cased = (part.title() if len(part) == 4 else part.upper() for part in rest)
    tag = "-".join((first.lower(), *cased))
    while tag:
        name = _RELATIVES.get(tag, tag)
        if name in languages() or name in _info(name.split("-")[0]).get("locale_specific", {}):
            return name
        tag = tag.rpartition("-")[0]
    return None


@cache
def words(language: str) -> Words:
    """The words of a language, or of its region; ``LookupError`` when it is not known."""
    name = locale(language)
    if name is None:
        message = f"dateparser has no words for {language!r}"
        raise LookupError(message)
    info = _info(name) or _info(name.split("-")[0])
    region = info.get("locale_specific", {}).get(name, {})
    return Words(
        language=name,
        order=region.get("date_order") or info.get("date_order") or "DMY",
        months={w: n for n, key in enumerate(MONTHS, 1) for w in _both(info, region, key)},
        weekdays={w: n for n, key in enumerate(WEEKDAYS) for w in _both(info, region, key)},
        units={w: key for key in UNITS for w in _both(info, region, key)},
        relative=_told(_relative(info, region)),
        counted=tuple(_counted(info, region)),
        skip=frozenset(w for w in map(str.lower, info.get("skip", ())) if w.strip()),
        spaced=not info.get("no_word_spacing") and name.split("-")[0] not in _UNSPACED,
    )


_UNSPACED = frozenset({"bo", "dz", "ja", "km", "ko", "lo", "my", "th", "yue", "zh"})
"""Words are not set apart by spaces (dateparser marks only some of them)."""


def _data() -> Path:
    """The directory of dateparser's locale data, found without importing dateparser."""
    spec = find_spec("dateparser")
    if spec is None or spec.origin is None:  # pragma: no cover - a declared dependency
        message = "dateparser is not installed"
        raise ModuleNotFoundError(message)
    return Path(spec.origin).parent / "data" / "date_translation_data"


@cache
def _info(name: str) -> dict[str, Any]:
    """The data of one locale file; empty when there is none."""
    if name not in languages():
        return {}
    # The loader, unlike reading the file, uses the compiled copy that pip left beside it.
    loader = SourceFileLoader(f"dateparser_words_{name}", str(_data() / f"{name}.py"))
    spec = spec_from_loader(loader.name, loader)
    if spec is None:  # pragma: no cover - only without a loader
        return {}
    module = module_from_spec(spec)
    loader.exec_module(module)
    info: dict[str, Any] = module.info
    return info


def _both(info: Mapping[str, Any], region: Mapping[str, Any], key: str) -> list[str]:
    found = [*info.get(key, ()), *region.get(key, ())]
    return list(dict.fromkeys(word.lower() for word in found))


def _tables(
    info: Mapping[str, Any], region: Mapping[str, Any], key: str
) -> Iterable[tuple[str, str]]:
    for table in (info.get(key, {}), region.get(key, {})):
        for meaning, phrases in table.items():
            for phrase in phrases:
                yield meaning, phrase.lower()


def _relative(
    info: Mapping[str, Any], region: Mapping[str, Any]
) -> Iterable[tuple[str, tuple[int, str]]]:
    for meaning, phrase in _tables(info, region, "relative-type"):
        shift = _SHIFT.fullmatch(meaning)
        if shift and (shift[1] or shift[4]):
            yield phrase, (int(shift[2]) * (1 if shift[1] else -1), shift[3])


def _told(phrases: Iterable[tuple[str, tuple[int, str]]]) -> dict[str, tuple[int, str]]:
    """The phrases that say one thing: Hindi has one word for yesterday and tomorrow."""
    found: dict[str, set[tuple[int, str]]] = {}
    for phrase, shift in phrases:
        found.setdefault(phrase, set()).add(shift)
    return {phrase: next(iter(shifts)) for phrase, shifts in found.items() if len(shifts) == 1}


def _counted(info: Mapping[str, Any], region: Mapping[str, Any]) -> Iterable[Counted]:
    for meaning, pattern in _tables(info, region, "relative-type-regex"):
        shift, parts = _SHIFT.fullmatch(meaning), _NUMBER.split(pattern)
        # A few patterns hold more of a regular expression; the plain ones say the same.
        if shift and len(parts) == 2 and not re.search(r"[\\()\[\]?*+|]", "".join(parts)):
            yield Counted(parts[0], parts[1], 1 if shift[1] else -1, shift[3])


@cache
def parse(text: str, language: str, order: str = "") -> When | None:
    """The date that a bare date string names, as far as its own words go; else ``None``.

    dateparser fills what is absent from today, ignores digits and words it has no use for and does
    not check the weekday; so every word must be one of a date, each number must be spent on a part,
    and a part without a number or a name is not said. A date without its year comes out as
    ``XXXX-MM-DD``.
    """
    name = locale(language)
    # A clock time, an apostrophe year and a range have traps of their own.
    if name is None or re.search(r"\d\s*[:'’–-]\s*\d\d?\b(?!\s*[-.])|['’]\d", text):
        return None
    data = _parser(name, order or words(name).order).get_date_data(text)
    if data.date_obj is None:
        return None
    day = data.date_obj
    if data.period == "quarter":
        quarter = (day.month - 1) // 3 + 1
        numbers = sorted(int(digits) for digits in re.findall(r"\d+", text))
        spent = numbers == sorted((quarter, day.year))
        return When(f"{year_text(day.year)}-{list(QUARTERS)[quarter - 1]}") if spent else None
    said = _said(text.lower(), words(name), day) & {*data.parts, "named", "month"}
    if said == {"year"}:
        return When(year_text(day.year))
    if not said & {"named", "month"}:
        return None
    year = year_text(day.year) if "year" in said else "XXXX"
    return When(f"{year}-{day.month:02}" + (f"-{day.day:02}" if "day" in said else ""))


def _without_month(text: str, known: Words, month: int) -> tuple[str, bool] | None:
    """The text without the name of a month, and whether it was there; a name may hold digits.

    ``None`` where another month is named instead.
    """
    for name in sorted(known.months, key=len, reverse=True):
        at = re.search(rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])", text)
        if at and known.months[name] == month:
            return text[: at.start()] + " " + text[at.end() :], True
        if at:
            return None
    return text, False


def _said(text: str, known: Words, day: date) -> set[str]:
    """The parts of the day that the text names; empty when it says something else as well."""
    apart = _without_month(text, known, day.month)
    if apart is None:
        return set()
    rest, named = apart
    tokens = re.findall(r"[^\W\d_]+", rest)
    weekdays = {known.weekdays[token] for token in tokens if token in known.weekdays}
    if weekdays - {day.weekday()} or not _beside(known.language).issuperset(tokens):
        return set()
    numbers = [int(digits) for digits in re.findall(r"\d+", rest)]
    said = {"named"} if named else set()
    parts = (
        ("year", (day.year, day.year % 100)),
        ("day", (day.day,)),
        ("month", () if said else (day.month,)),
    )
    for part, values in parts:
        found = next((value for value in values if value in numbers), None)
        if found is not None:
            numbers.remove(found)
            said.add(part)
    return set() if numbers else said


@cache
def _beside(name: str) -> frozenset[str]:
    """The words that may stand in a date beside its month: weekdays, units and small words."""
    known = words(name)
    listed = (*known.weekdays, *known.skip, *known.units)
    return frozenset(token for word in listed for token in re.findall(r"[^\W\d_]+", word))


@cache
def _parser(name: str, order: str) -> Any:  # noqa: ANN401 - dateparser has no types
    from datetime import datetime  # noqa: PLC0415 - on the slow path only

    from dateparser.date import DateDataParser  # noqa: PLC0415 - too slow for a text without need

    base = {"locales": [name]} if name not in languages() else {"languages": [name]}
    settings = {
        "DATE_ORDER": order,
        "PARSERS": ["absolute-time"],
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_MONTH_OF_YEAR": "first",
        # A fixed day stands in for "today": what is filled from it is thrown away.
        "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - a day, not a moment
    }
    return DateDataParser(**base, settings=settings)
