"""Phrases: the rules for relative dates, of any language with a lexicon."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages.kit import DAY, DAYS, EARLY, YEAR, behind, not_behind
from timeline.tagger.languages.lexicon import pattern, split
from timeline.tagger.readings import Fixed, Partial, Reference, Shift
from timeline.tagger.rules import NEVER
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made, Reading
    from timeline.tagger.rules import Production, Rule

_WAYS = ("relatives", "others", "relatives_after", "others_after")
"""The tables of relative words, by the groups ``a`` … ``d`` of a match."""
_BESIDE = 120
"""How far back a month is looked for whose end is told."""


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules for days, units, weekdays, months and seasons told relatively."""
    made = (*_days(kit), *_units(kit), *_weekdays(kit), *_parts_of_days(kit))
    return (*made, *_months(kit), *_references(kit))


def modified(kit: Kit, make: Production) -> Production:
    """The production, its reading marked as early, middle or late when that was said."""

    def wrapped(m: re.Match[str]) -> Made:
        made, mod = make(m), kit.said("thirds", m["mod"])
        if mod and isinstance(made, (Fixed, Partial, Shift)):
            return replace(made, mod=mod)
        return made

    return wrapped


def _days(kit: Kit) -> tuple[Rule, ...]:
    part = f"(?:,? (?P<t>{kit.any_of('day_parts')}))?"

    def today(m: re.Match[str]) -> Made:
        amount = int(kit.said("today", m["day"]))
        return Shift(Grain.DAY, amount, time=kit.said("day_parts", m["t"]))

    def fixed(m: re.Match[str]) -> Made:
        count, unit, anchor, *time = kit.said("fixed", m["p"]).split()
        said = kit.said("day_parts", m["t"]) or "".join(time)
        return Shift(Grain(unit), int(count), anchor=anchor, time=said)

    return (
        kit.rule(
            "<today> <morning>",
            f"{not_behind(kit.words.not_today)}(?P<day>{kit.any_of('today')}){part}",
            today,
            kit.starts("today"),
        ),
        kit.rule(
            "<the same day>", f"(?P<p>{kit.any_of('fixed')}){part}", fixed, kit.starts("fixed")
        ),
    )


def relative(kit: Kit, noun: str, name: str) -> tuple[str, ...]:
    """Patterns for a noun with a relative word before or behind it; groups ``a`` … ``d``."""
    made = []
    for table, group in (("relatives", "a"), ("others", "b")):
        if kit.tables[table]:
            word = f"(?P<{group}>{kit.any_of(table)})(?: |(?<='))"
            made.append(f"{kit.article}{word}(?P<{name}>{noun})")
    for table, group in (("relatives_after", "c"), ("others_after", "d")):
        if kit.tables[table]:
            made.append(f"{kit.article}(?P<{name}>{noun}),? (?P<{group}>{kit.any_of(table)})")
    return tuple(made)


def way(kit: Kit, m: re.Match[str]) -> tuple[int, str]:
    """How far a relative word goes, and from where."""
    groups = m.groupdict()
    for group, table in zip("abcd", _WAYS, strict=True):
        if groups.get(group):
            amount = int(kit.said(table, groups[group]))
            if kit.words.distant and (groups.get("u") or "").endswith(kit.words.distant):
                return amount, "last"
            # In a history "next year" is the one after the year last named.
            return amount, "last" if group in "bd" else "near" if amount > 0 else "dct"
    return 0, "dct"


def relative_starts(kit: Kit, *nouns: str) -> tuple[str, ...]:
    """The texts that a relative phrase may begin with."""
    articles = [word.strip(" '") for word in split(kit.words.articles)]
    return (*kit.starts("relatives", "others"), *articles, *nouns, *kit.mod_starts)


def _units(kit: Kit) -> tuple[Rule, ...]:
    plural = re.compile(kit.words.plural or NEVER)

    def make(m: re.Match[str]) -> Made:
        grain = kit.grain_of(m["u"])
        amount, anchor = way(kit, m)
        if plural.search(m[0]) or grain is None or (grain is Grain.DAY and anchor != "last"):
            return None
        if grain is Grain.WEEKEND and anchor == "near":
            return Partial(unit=grain, toward=1)
        return Shift(grain, amount, anchor=anchor)

    weekends = tuple(word for word, unit in kit.tables["units"].items() if unit == "weekend")
    month = re.compile(rf"\b{kit.month}\b")

    def end_of(m: re.Match[str]) -> Made:
        grain = kit.grain_of(m["u"])
        if grain is None or grain is Grain.DAY or m[0].endswith((*weekends, "fin de siècle")):
            return None
        # The middle of the century is that of the one just told; so is the end of the month, where
        # its sentence names a month.
        told = grain in {Grain.DECADE, Grain.CENTURY} or (
            grain is Grain.MONTH and month.search(_sentence(m))
        )
        return Shift(grain, anchor="last" if told else "near")

    starts = relative_starts(kit, *kit.starts("units"))
    made = [
        kit.rule("<last> <year>", f"{kit.mod}{body}", modified(kit, make), starts)
        for body in relative(kit, kit.unit, "u")
    ]
    body = f"(?P<mod>{kit.any_of('mods')})(?:{kit.of}| ){kit.article}(?P<u>{kit.unit})"
    made.append(kit.rule("end of <year>", body, modified(kit, end_of), kit.mod_starts))
    return tuple(made)


def _sentence(m: re.Match[str]) -> str:
    """What its sentence has said before a match, as far as that is near."""
    return re.split(r"[.!?\n] ", m.string[max(0, m.start() - _BESIDE) : m.start()])[-1]


def _weekdays(kit: Kit) -> tuple[Rule, ...]:
    part = f"(?:,? {'?' * kit.words.compounds}(?P<t>{kit.any_of('day_parts')}))?"
    weekday = kit.any_of("weekdays")

    def make(m: re.Match[str]) -> Made:
        amount, anchor = way(kit, m)
        said = any(m.groupdict().get(group) for group in "abcd")
        day = Partial(
            weekday=int(kit.said("weekdays", m["w"])),
            toward=max(-1, min(amount, 1)) if said else None,
            anchor="last" if anchor == "last" else "",
            time=kit.said("day_parts", m["t"]),
        )
        # "Übernächsten Freitag" is seven days after the next.
        further = 7 if amount > 0 else -7
        return Partial(unit=Grain.DAY, nth=further, of=day) if abs(amount) > 1 else day

    starts = relative_starts(kit, *kit.starts("weekdays"))
    bodies = (*relative(kit, weekday, "w"), f"(?P<w>{weekday})")
    names = ["<last> <weekday> <morning>"] * (len(bodies) - 1) + ["<weekday> <morning>"]
    made = [
        kit.rule(name, body + part, make, starts) for name, body in zip(names, bodies, strict=True)
    ]
    if kit.words.on:
        parts = [word for word in kit.starts("day_parts") if " " not in word]
        before = f"(?P<t>{pattern(parts)})(?:{kit.words.on})(?P<w>{weekday})"
        made.append(kit.rule("<morning> of <weekday>", before, make, parts))
    return tuple(made)


def _parts_of_days(kit: Kit) -> tuple[Rule, ...]:
    """``Am Abend des 3. April 1911``, ``le 3 avril au soir``: a day with a part of it."""
    parts = [word for word in kit.starts("day_parts") if " " not in word]
    after = f"(?:{kit.words.year_words})?" if kit.words.year_words else ""
    day = rf"(?P<day>{DAY})(?:\.|er)?{kit.of}(?P<m>{kit.month})"
    range_goes_on = f"(?:{kit.words.join or '(?!)'})\\d"
    before = (
        f"(?P<t>{pattern(parts)}){kit.of}{day}(?!{range_goes_on})"
        f"(?:{kit.of}(?P<y>{YEAR}|{EARLY}){after})?"
    )

    def make(m: re.Match[str]) -> Made:
        month, number, time = kit.month_of(m["m"]), int(m["day"]), kit.said("day_parts", m["t"])
        if month is None or units.day(number, month, 2000) is None:
            return None
        cell = units.day(number, month, int(m["y"])) if m["y"] else None
        return Fixed(cell, time=time) if cell else Partial(month=month, day=number, time=time)

    name = "<evening> of <day> <month>"
    year = rf"(?:{kit.of}(?P<y>{YEAR}|[1-9]\d\d(?!\d)){after})?"
    behind_it = f"{day}{year},? (?P<t>{kit.any_of('day_parts')})"
    return (
        *((kit.rule(name, before, make, parts),) if parts and kit.of.strip() else ()),
        kit.rule("<day> <month> <evening>", behind_it, make, DAYS),
    )


def _months(kit: Kit) -> tuple[Rule, ...]:
    noun = pattern(word for word, unit in kit.tables["units"].items() if unit == "year")
    season = kit.any_of("seasons")
    starts = (*kit.month_starts, *kit.starts("seasons"), *kit.mod_starts, *DAYS)

    def of_year(m: re.Match[str]) -> Made:
        amount, anchor = way(kit, m)
        # "In the autumn of that year" may be the year it lasted until.
        that = anchor == "last" and not amount
        return _inner(m, Shift(Grain.YEAR, amount, anchor="that" if that else anchor))

    def _inner(m: re.Match[str], outer: Reading | None) -> Made:
        groups = m.groupdict()
        if groups.get("s"):
            return Partial(part=kit.said("seasons", m["s"]), of=outer)
        month = kit.month_of(m["m"])
        day = int(groups["day"]) if groups.get("day") else None
        if month is None or (day and units.day(day, month, 2000) is None):
            return None
        return Partial(month=month, day=day, of=outer)

    def toward(m: re.Match[str]) -> Made:
        amount, anchor = way(kit, m)
        inner = _inner(m, None)
        if abs(amount) > 1 or not isinstance(inner, Partial):
            return None
        return replace(inner, toward=amount, anchor="last" if anchor == "last" else "")

    day = rf"(?:(?P<day>{DAY})(?:\.|er)?{kit.of})?"
    inside = f"(?:{day}(?P<m>{kit.month})|(?P<s>{season}))"
    either = f"(?:(?P<m>{kit.month})|(?P<s>{season}))"
    made = [
        kit.rule(
            "<month> of <last> year",
            f"{kit.mod}{inside}(?:{kit.of}){body}",
            modified(kit, of_year),
            starts,
        )
        for body in relative(kit, noun, "u")
    ]
    both = (*relative_starts(kit), *starts)
    article = rf"(?:(?:{kit.words.articles})(?!\d))?" if kit.words.articles else ""
    for group, table in zip("abcd", _WAYS, strict=True):
        if kit.tables[table]:
            word = f"(?P<{group}>{kit.any_of(table)})"
            said = f"{inside} {word}" if group in "cd" else f"{word} {either}"
            body = f"{kit.mod}{article}{said}"
            woken = both if group in "cd" else both[: -len(DAYS)]
            made.append(kit.rule("<last> <month>", body, modified(kit, toward), woken))
    if alone := split(kit.words.seasons_alone):
        make: Production = lambda m: Partial(part=kit.said("seasons", m["s"]))  # noqa: E731
        body = f"{kit.mod}(?P<s>{pattern(alone)})"
        made.append(kit.rule("<in spring>", body, modified(kit, make), (*alone, *kit.mod_starts)))
    early = f"(?P<mod>{kit.any_of('mods')})(?:{kit.of}|[ -])"
    bare = f"(?:{behind(kit.words.month_after)}|{early}){either}"
    made.append(kit.rule("<month>", bare, modified(kit, lambda m: _inner(m, None)), starts))
    return tuple(made)


def _references(kit: Kit) -> tuple[Rule, ...]:
    body = f"(?P<p>{kit.any_of('references')})"
    make: Production = lambda m: Reference(kit.said("references", m["p"]))  # noqa: E731
    return (kit.rule("<now>", body, make, kit.starts("references")),)
