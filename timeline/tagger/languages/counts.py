"""Counts: the rules for so many units ago or ahead, durations and sets, from a lexicon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.languages.kit import CLOCKS, NUMBER, SYMBOLS, not_behind
from timeline.tagger.languages.lexicon import pattern, split
from timeline.tagger.readings import Length, Reference, Repeat, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Production, Rule

_FINER = {Grain.YEAR: (Grain.MONTH, 12), Grain.CENTURY: (Grain.YEAR, 100)}
_FINER |= {Grain.DECADE: (Grain.YEAR, 10), Grain.MONTH: (Grain.WEEK, 4), Grain.WEEK: (Grain.DAY, 7)}
_AGED = {f"{before}{after}" for before in (", ", " (") for after in ",)"}
"""Around the years of a person: ``der Fahrer, 34 Jahre, ``."""


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules for numbers of units."""
    return (
        *_shifts(kit, kit.words.ago, "<two> <years> ago", -1, "dct"),
        *_shifts(kit, kit.words.ahead, "in <two> <years>", 1, "near"),
        *_shifts(kit, kit.words.before, "<two> <years> earlier", -1, "last"),
        *_shifts(kit, kit.words.after, "<two> <years> later", 1, "last"),
        *_lengths(kit),
        *_sets(kit),
    )


def _shifts(kit: Kit, patterns: str, name: str, sign: int, anchor: str) -> tuple[Rule, ...]:
    def make(m: re.Match[str]) -> Made:
        unit = kit.grain_of(m["u"])
        said = m.groupdict().get("n")
        if "n" not in m.groupdict() and kit.is_counted(m.string, m.start()):
            return None
        if anchor == "near" and kit.has_been(m.string, m.start(), m.end()):
            return None
        if said and kit.said("few", said):
            return Reference("PAST_REF" if sign < 0 else "FUTURE_REF")
        count = kit.count_of(said)
        if unit is None or count is None:
            return None
        if count != int(count):
            if unit not in _FINER:
                return None
            unit, times = _FINER[unit]
            count *= times
        keep = anchor == "last" and unit is not Grain.DAY
        return Shift(unit, sign * int(count), anchor=anchor, keep=keep)

    made = []
    for text in (part for part in patterns.split("|") if part):
        first = text.partition(" ")[0]
        about = f"(?:(?:{pattern(split(kit.words.about))}) )?" if kit.words.about else ""
        number = f"{about}(?P<n>{kit.number})"
        # "Une dizaine d'années": what ends in an apostrophe has no space behind it.
        body = text.replace("# @", rf"{number}(?: |(?<='))@").replace("#", number)
        body = body.replace("@", f"(?P<u>{kit.unit})")
        starts = kit.starts("units") if first in {"#", "@"} else (re.sub(r"\W.*", "", first),)
        made.append(kit.rule(name, body, make, starts))
    return tuple(made)


def _value(count: float | None, unit: str) -> str:
    """A duration in TIMEX3: ``P1Y``, ``P18M``, ``PT2H``, ``PXD``."""
    if unit in CLOCKS:
        return f"PT{'X' if count is None else f'{count:g}'}{CLOCKS[unit]}"
    if unit == "century":
        return f"P{'X' if count is None else f'{count * 100:g}'}Y"
    return f"P{'X' if count is None else f'{count:g}'}{SYMBOLS[unit]}"


def _lengths(kit: Kit) -> tuple[Rule, ...]:
    def make(m: re.Match[str]) -> Made:
        unit = str(kit.said("units", m["u"]))
        count = None if kit.said("few", m["n"]) else kit.count_of(m["n"])
        if unit not in SYMBOLS and unit not in CLOCKS and unit != "century":
            return None
        if unit == "year" and m["n"].isdecimal() and 15 < int(m["n"]) < 110:
            around = m.string[max(0, m.start() - 2) : m.start()] + m.string[m.end() : m.end() + 1]
            if m.string.endswith(f" {kit.words.age_of} ", 0, m.start()) or around in _AGED:
                return None
        if count == 1 and not m["n"][0].isdecimal():
            return None  # "one day" is any day, and the word for one often an article
        return Length(_value(count, unit))

    guard = not_behind(kit.words.not_before)
    if kit.words.age_of:
        # Four years of prison are no age.
        guard = rf"(?:{guard}|(?=(?:[^\W_]+ ){{2}}{kit.words.age_of} (?!edad|età|idade)))"
    after = f"(?!{kit.words.not_age})" if kit.words.not_age else ""
    between = f"(?:(?:{kit.words.of_them}) )?" if kit.words.of_them else ""
    body = f"{guard}(?P<n>{kit.number})(?: |(?<=')){between}(?P<u>{kit.unit})(?!\\w){after}"
    return (kit.rule("<ten> <years>", body, make, kit.starts("units")),)


def _often(kit: Kit, make: Production) -> Rule:
    """``Zweimal im Jahr``, ``deux fois par an``: the rule for a number of times."""
    first = kit.words.often.partition(" ")[0]
    starts = [first.replace("#", word) for word in kit.starts("numbers")]
    body = kit.words.often.replace("#", f"(?P<n>{kit.number})")
    body = body.replace("@", f"(?P<u>{kit.unit})")
    return kit.rule("<twice> a <year>", body, make, (NUMBER, *starts))


def _sets(kit: Kit) -> tuple[Rule, ...]:
    def every(m: re.Match[str]) -> Made:
        if m["w"]:
            said = kit.said("weekdays", m["w"]) or kit.said("plural_weekdays", m["w"])
            return Repeat(f"XXXX-WXX-{int(said) + 1}", quant="EVERY")
        unit = str(kit.said("units", m["u"]))
        if unit not in SYMBOLS and unit not in CLOCKS:
            return None
        return Repeat(_value(kit.count_of(m["n"]), unit), quant="EVERY")

    def weekly(m: re.Match[str]) -> Made:
        return Repeat(f"XXXX-WXX-{int(kit.said('plural_weekdays', m['w'])) + 1}")

    def often(m: re.Match[str]) -> Made:
        count, symbol = kit.count_of(m["n"]), SYMBOLS.get(str(kit.said("units", m["u"])))
        return Repeat(f"P1{symbol}", freq=f"{count:g}X") if count and symbol else None

    adverb: Production = lambda m: Repeat(kit.said("sets", m["p"]))  # noqa: E731
    weekday = f"(?P<w>{kit.any_of('weekdays')}|{kit.any_of('plural_weekdays')})"
    nth = f"(?:{kit.any_of('ordinals')} )?" if kit.tables["ordinals"] else ""
    plural = f"(?P<w>{kit.any_of('plural_weekdays')})"
    mondays = kit.rule("on <mondays>", plural, weekly, kit.starts("plural_weekdays"))
    units = f"(?:(?P<n>{kit.number}) )?(?P<u>{kit.unit})"
    return (
        kit.rule(
            "every <monday>",
            f"{kit.any_of('every')} (?:{nth}{weekday}|{units})",
            every,
            kit.starts("every"),
        ),
        kit.rule("<daily>", f"(?P<p>{kit.any_of('sets')})", adverb, kit.starts("sets")),
        *((_often(kit, often),) if kit.words.often else ()),
        *((mondays,) if kit.tables["plural_weekdays"] else ()),
    )
