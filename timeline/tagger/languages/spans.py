"""Spans: the rules for years and quarters, from a lexicon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages.kit import DAY, DAYS, EARLY, NUMBER, YEAR, YEARS, behind
from timeline.tagger.languages.lexicon import pattern
from timeline.tagger.languages.phrases import modified, relative, way
from timeline.tagger.readings import Fixed, Partial, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Production, Rule

_ROMAN = {"i": 1, "v": 5, "x": 10, "і": 1, "х": 10}
"""Roman digits in small letters, the Cyrillic look-alikes among them."""
ROMAN = "[ivxіх]{1,5}"
ROMANS = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"),
    *("xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "х", "хі", "хіі", "хіх", "хх", "ххі"),
    *("хi", "хii", "хix", "ххi", "і", "іі", "ііі", "хv", "хvi", "хvii", "хviii"),
)
NOT_COUNTED = (
    r"(?![.,]\d)(?! ?(?:%|[€$£°№]|k?[mg]\b|eur|dol|d[oó]l|met|mèt|mét|mal\b|mensch|person|fäll"
    r"|st[üu]ck|feet|habitant|soldat(?:en|s)|casos|км|метр|человек|руб|долл|людей|тонн|грн|год[аи]м|шт))"
)
"""What follows a number that is not a year."""


_COUNTING = tuple(f" {word} " for word in ("de", "di", "pour", "para", "per"))
"""Words behind which an old year is more often a count: ``un village de 1250 âmes``."""
_KNOWN = re.compile(r"(?:\b(?:le|la|du|au|cette|el|del|al|o|a|do|da|no|na) |\bl')[^\W\d_]+ de $")
"""A thing that is known by its year: ``le pont de 1890``; ``un village de 1250 âmes`` is not."""
_APART = r"(?<=[^\W\d_], )(?=.{4}, )|(?<=\()(?=.{4}\))"
"""Four digits between commas or in brackets: ``zur Zeit des Krieges, 1632, brannte es``."""
BARE_YEAR, YEAR_AFTER = "<year> alone", "<year> after a word"
EARLY_YEAR, EARLY_MONTH, ROUND_YEAR = "<786>", "<month> <786>", "<1400>"


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules for what is longer than a month."""
    return (*_quarters(kit), *_years(kit), *_early_years(kit), *_eras(kit))


def _date(kit: Kit, m: re.Match[str]) -> Fixed | None:
    groups = m.groupdict()
    year = int(groups["y"][:4])
    if groups.get("s"):
        return Fixed(units.part(kit.said("seasons", groups["s"]), year))
    if not groups.get("m"):
        return Fixed(units.year(year))
    number = kit.month_of(groups["m"])
    if number is None:
        return None
    day = groups.get("d")
    cell = units.day(int(day), number, year) if day else units.month(number, year)
    return Fixed(cell) if cell else None


def _after_word(m: re.Match[str]) -> Made:
    """A year that only a word before it tells: recent, or too odd for a count of things."""
    year = int(m["y"])
    stop = not m.string[m.end() : m.end() + 2].strip(" ").isalpha()
    if year < 1900 and not stop and m.string.endswith(_COUNTING, 0, m.start()):
        known = _KNOWN.search(m.string, max(0, m.start() - 40), m.start())
        if known is None or re.match(r" [^\W\d_]+s\b", m.string[m.end() : m.end() + 24]):
            return None
    return Fixed(units.year(year)) if 1900 <= year < 2100 or year % 100 or stop else None


def _years(kit: Kit) -> tuple[Rule, ...]:
    words = kit.words
    year = f"(?P<y>{YEAR})"
    after = f"(?:{words.year_words})" if words.year_words else r"(?!)"
    month = f"(?:(?P<m>{kit.month})|(?P<s>{kit.any_of('seasons')})){kit.of}"
    make = modified(kit, lambda m: _date(kit, m))
    made = [
        kit.rule(
            YEAR_AFTER,
            rf"(?:{behind(words.year_after)}|{_APART}){year}{NOT_COUNTED}"
            r"(?! ?[-/]\d| (?:auf|à|al?|para) \d)",
            _after_word,
            YEARS,
        ),
        kit.rule(
            "early <year>",
            f"(?P<mod>{kit.any_of('mods')})(?:{kit.of}|[ -])(?:{month})?(?P<y>{YEAR})(?:{after})?",
            make,
            kit.mod_starts,
        ),
        kit.rule(
            "<day> <month> <year>",
            rf"(?P<d>{DAY})\.?{kit.of}(?P<m>{kit.month}){kit.of}{year}{after}",
            lambda m: _date(kit, m),
            DAYS,
        ),
        kit.rule(
            "<month> <year>",
            f"{kit.mod}(?P<m>{kit.month}){kit.of}{year}{after}",
            make,
            (*kit.month_starts, *kit.mod_starts),
        ),
        kit.rule(
            "<season> <year>",
            f"{kit.mod}(?P<s>{kit.any_of('seasons')})(?:{kit.of}| )(?P<y>{YEAR})"
            rf"(?:[/-](?:\d\d)?\d\d(?!\d))?(?:{after})?",
            make,
            (*kit.starts("seasons"), *kit.mod_starts),
        ),
    ]
    if words.year_words:
        body = f"{kit.mod}{year}{after}"
        made.insert(0, kit.rule("<year>", body, make, (*YEARS, *kit.mod_starts)))
    if words.year_alone:
        opens = rf"(?:(?<![^\s\"'(])(?<![^.!?:;\n] )(?<!\w)|{behind(words.year_alone)})"
        alone = rf"{opens}(?P<y>{YEAR}){NOT_COUNTED}(?! ?[-/.,:]\d)"
        made.append(kit.rule(BARE_YEAR, alone, lambda m: _date(kit, m), YEARS))
        numbered = "".join(rf"(?<!\b{word} )" for word in words.numbered.split("|"))
        within = rf"(?<=[^\W\d_] |[,;] ){numbered}(?P<y>{YEAR})(?= (?:{words.year_goes_on}) )"
        made.append(kit.rule("<year> within", within, lambda m: _date(kit, m), YEARS))
    if kit.tables["year_before"]:
        body = rf"{kit.mod}{kit.any_of('year_before')} (?P<y>{YEAR}|[1-9]\d\d(?!\d))"
        starts = (*kit.starts("year_before"), *kit.mod_starts)
        made.append(kit.rule("year <year>", body, make, starts))
    return tuple(made)


def _early_years(kit: Kit) -> tuple[Rule, ...]:
    """Years of three digits: with a day and a month, or where such years are being told."""
    year, sure = r"(?P<y>[1-9]\d\d)(?!\d)", f"(?P<y>{EARLY})"
    day, month = rf"(?P<d>{DAY})(?:\.|er)?{kit.of}", f"(?P<m>{kit.month})"
    make: Production = lambda m: _date(kit, m)  # noqa: E731
    # Where nouns have capitals, what follows may be anything else.
    free = f"{year}{NOT_COUNTED}" if kit.words.year_alone else sure
    opens = rf"(?<![^\s\"'(])(?<![^.!?:\n] )(?<!\w){free}|" if kit.words.year_alone else ""
    after = f"(?:{opens}{behind(kit.words.year_after)}{free.replace('<y>', '<z>')})"
    return (
        kit.rule("<day> <month> <786>", f"{day}{month}{kit.of}{sure}", make, DAYS),
        kit.rule(EARLY_MONTH, f"{month}{kit.of}{free}", make, kit.month_starts),
        *((_round_years(kit),) if kit.words.year_after else ()),
        *(
            (kit.rule(EARLY_YEAR, after, lambda m: Fixed(units.year(int(m[0]))), ("#3",)),)
            if kit.words.year_after
            else ()
        ),
    )


def _round_years(kit: Kit) -> Rule:
    """``Hacia 1400 tenía 40 casas``: where such years are told, and no plural follows."""
    plural = "" if kit.words.year_alone else r"(?! [^\W\d_]{3,}[sxie]\b)"
    body = rf"{behind(kit.words.year_after)}(?P<y>1\d00)(?!\d){NOT_COUNTED}{plural}(?! ?[-/]\d)"
    return kit.rule(ROUND_YEAR, body, lambda m: Fixed(units.year(int(m["y"]))), YEARS)


def _eras(kit: Kit) -> tuple[Rule, ...]:
    """Years and centuries whose era is said."""
    words = kit.words
    named = rf"(?:{kit.any_of('year_before')} )?" if kit.tables["year_before"] else ""
    unit = pattern(word for word, unit in kit.tables["units"].items() if unit == "year")
    after = rf"(?: (?:{unit})|{words.year_words or '(?!)'})?"
    number = rf"{kit.mod}{named}(?P<y>\d{{1,4}})(?!\d){after}"
    starts = (NUMBER, *kit.starts("year_before"), *kit.mod_starts)

    def before(m: re.Match[str]) -> Made:
        return Fixed(units.year(1 - int(m["y"]))) if int(m["y"]) else None

    def ours(m: re.Match[str]) -> Made:
        return Fixed(units.year(int(m["y"]))) if 0 < int(m["y"]) < 2200 else None

    made = []
    if words.before_christ:
        body = f"{number} (?:{words.before_christ})"
        made.append(kit.rule("<44> BC", body, modified(kit, before), starts))
    if words.our_era:
        body = f"{number} (?:{words.our_era})"
        made.append(kit.rule("AD <98>", body, modified(kit, ours), starts))
    return tuple(made)


def _quarters(kit: Kit) -> tuple[Rule, ...]:
    digit = r"(?P<k>[1-4])(?:\.|º|°|er?|-?(?:й|м|го|ый|ом|ій))?"
    nth = rf"(?:{digit}|(?P<o>{kit.any_of('ordinals')})|(?P<r>iv|i{{1,3}}))"
    noun = f"(?:(?P<q>{kit.any_of('quarters')})|(?P<h>{kit.any_of('halves')}))"
    starts = (
        "#1",
        *kit.starts("ordinals"),
        *ROMANS[:6],
        "iv",
        "iii",
        "ii",
        "i",
        *kit.mod_starts,
    )
    after = f"(?:{kit.words.year_words})?" if kit.words.year_words else ""

    def part(m: re.Match[str]) -> str | None:
        number = int(m["k"] or kit.said("ordinals", m["o"]) or roman(m["r"] or "") or 0)
        if m["h"]:
            return f"H{number}" if 1 <= number <= 2 else None
        return f"Q{number}" if 1 <= number <= 4 else None

    def of_year(m: re.Match[str]) -> Made:
        name = part(m)
        if name is None:
            return None
        if m["y"]:
            return Fixed(units.part(name, int(m["y"][:4])))
        return Partial(part=name)

    def of_relative(m: re.Match[str]) -> Made:
        name = part(m)
        amount, anchor = way(kit, m)
        return Partial(part=name, of=Shift(Grain.YEAR, amount, anchor=anchor)) if name else None

    if not kit.tables["quarters"]:
        return ()
    years = "|".join(re.escape(w) for w, unit in kit.tables["units"].items() if unit == "year")
    return (
        kit.rule(
            "<first> quarter <year>",
            f"{kit.mod}{nth} {noun}(?:(?:{kit.of}| )(?P<y>{YEAR}){after})?",
            modified(kit, of_year),
            starts,
        ),
        *(
            kit.rule(
                "<first> quarter of <last> year",
                f"{kit.mod}{nth} {noun}(?:{kit.of}| ){body}",
                modified(kit, of_relative),
                starts,
            )
            for body in relative(kit, years, "u")
        ),
    )


def roman(text: str) -> int:
    """The value of a Roman number in small letters; 0 when it is none."""
    total, last = 0, 0
    for char in reversed(text):
        value = _ROMAN.get(char, 0)
        total, last = (total - value, last) if value < last else (total + value, value)
    return total
