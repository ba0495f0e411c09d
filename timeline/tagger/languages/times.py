"""Times: the rules for hours, feasts, weekends and days without a month, from a lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger.holidays import day_of
from timeline.tagger.languages.cldr import vocabulary
from timeline.tagger.languages.kit import DAY, DAYS, EARLY, YEAR, behind
from timeline.tagger.languages.lexicon import pattern
from timeline.tagger.languages.phrases import relative, relative_starts, way
from timeline.tagger.readings import Clock, Fixed, Partial, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    import re

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Rule

BARE_DAY = "the <19th>"
_SMALL_HOURS, _NOON = 5, 12
"""Up to five at night it is morning; the hours of an afternoon are counted from noon."""


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules for what is shorter than a month and has a word of its own."""
    return (
        *(*_clocks(kit), *_feasts(kit), *_weekends(kit)),
        *(*_bare_days(kit), *_datelines(kit)),
    )


def _clocks(kit: Kit) -> tuple[Rule, ...]:
    def make(m: re.Match[str]) -> Made:
        hour, minute = int(kit.count_of(m["h"]) or 0), int(m["m"] or 0)
        if "half" in m.groupdict():  # "half eight" is half an hour before it
            hour, minute = hour - 1, 30
        elif m.groupdict().get("more"):
            minute = 30
        part = kit.said("day_parts", m["t"])
        late = part in {"TAF", "TEV"} or (part == "TNI" and hour > _SMALL_HOURS)
        hour += _NOON if late and hour < _NOON else 0
        return Clock(f"T{hour:02}:{minute:02}") if 0 <= hour < 24 and minute < 60 else None

    def named(m: re.Match[str]) -> Made:
        return Clock(kit.said("noons", m["n"]))

    hours = [word for word, n in kit.tables["numbers"].items() if n in range(1, 25)]
    words = "|".join((r"(?<![\d.,:])[012]?\d(?!\d)", *((pattern(hours),) if hours else ())))
    part = f"(?:{kit.of}(?P<t>{kit.any_of('day_parts')}))?"
    made = []
    for text in kit.words.clock:
        body = text.replace("#h", f"(?P<h>{words})")
        body = body.replace("#m", r"(?P<m>[0-5]\d)(?![\d:])")
        body = body if "(?P<m>" in body else f"{body}(?P<m>)"
        made.append(
            kit.rule(
                "<10:30>",
                body + part,
                make,
                (*DAYS, *hours, *(("halb",) if "halb" in text else ())),
            )
        )
    if noons := kit.tables["noons"]:
        made.append(kit.rule("<midnight>", rf"(?<![\w-])(?P<n>{pattern(noons)})", named, noons))
    return tuple(made)


def _feasts(kit: Kit) -> tuple[Rule, ...]:
    if not kit.tables["holidays"]:
        return ()
    feast = f"(?P<h>{kit.any_of('holidays')})"

    def make(m: re.Match[str]) -> Made:
        name, groups = kit.said("holidays", m["h"]), m.groupdict()
        if groups.get("y"):
            cell = day_of(name, int(m["y"]))
            return Fixed(cell) if cell else None
        amount, anchor = way(kit, m)
        if groups.get("u"):
            return Partial(holiday=name, of=Shift(Grain.YEAR, amount, anchor=anchor))
        said = any(groups.get(group) for group in "ac")
        return Partial(holiday=name, toward=amount if said else None)

    year = pattern(word for word, unit in kit.tables["units"].items() if unit == "year")
    starts = kit.starts("holidays")
    dated = f"{feast}(?:(?:{kit.of}| )(?P<y>{YEAR}|{EARLY})(?:{kit.words.year_words or '(?!)'})?)?"
    return (
        kit.rule("<christmas>", dated, make, starts),
        *(
            kit.rule("<christmas> of <last> year", f"{feast}{kit.of}{body}", make, starts)
            for body in relative(kit, year, "u")
        ),
        *(
            kit.rule("<last> <christmas>", body, make, relative_starts(kit, *starts))
            for body in relative(kit, kit.any_of("holidays"), "h")
            if "(?P<b>" not in body and "(?P<d>" not in body
        ),
    )


def _weekends(kit: Kit) -> tuple[Rule, ...]:
    """``Am Wochenende``: the nearest one, by the tense around it."""
    words = [word for word, unit in kit.tables["units"].items() if unit == "weekend"]
    body = f"{behind(kit.words.weekend_after)}(?:{pattern(words)})"
    make = Partial(unit=Grain.WEEKEND)
    return (kit.rule("the weekend", body, lambda _: make, words),) if words else ()


def _bare_days(kit: Kit) -> tuple[Rule, ...]:
    """``Am 19. war alles vorbei``: a day of the month last named."""
    if not kit.words.day_alone:
        return ()
    body = kit.words.day_alone.replace("#", f"(?P<d>{DAY})")
    return (kit.rule(BARE_DAY, body, lambda m: Partial(day=int(m["d"])), DAYS),)


def _datelines(kit: Kit) -> tuple[Rule, ...]:
    """``MADRID, 18 mar (EFE)``: an abbreviation that has no dot, where only a date can stand."""
    words = vocabulary(kit.words.code)
    short = {form: words.months[form] for form in words.short}
    body = rf"(?<=, )(?P<d>{DAY}) (?P<m>{pattern(short)})(?= ?[-(])"

    def make(m: re.Match[str]) -> Made:
        return Partial(month=short[m["m"]], day=int(m["d"]))

    return (kit.rule("<day> <month> of a dateline", body, make, DAYS),) if short else ()
