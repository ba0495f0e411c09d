"""Russian durations, sets and times of day that no lexicon covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger.languages.kit import NUMBER, SYMBOLS, behind
from timeline.tagger.languages.lexicon import pattern
from timeline.tagger.readings import Clock, Length, Repeat, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    import re

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Production, Rule

_PARTS = {
    **dict.fromkeys(("утро", "утром", "утра"), "TMO"),
    **dict.fromkeys(("вечер", "вечером", "вечера"), "TEV"),
    **dict.fromkeys(("ночь", "ночью", "ночи"), "TNI"),
}
_DAYS = {
    day + end: amount
    for day, amount in (("вчерашн", -1), ("сегодняшн", 0), ("завтрашн", 1))
    for end in ("им", "ий", "его", "ей", "яя", "юю", "ее")
}
_NOON = {
    **dict.fromkeys(("полдень", "полудню", "полудня"), 12),
    **dict.fromkeys(("полночь", "полуночи"), 24),
}
_TIMES = {"раз": 1, "один раз": 1, "дважды": 2, "трижды": 3, "два раза": 2, "три раза": 3}


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules for how long, how often and at what time."""
    return (*_lengths(kit), *_times(kit))


def _lengths(kit: Kit) -> tuple[Rule, ...]:
    during = behind("течение|протяжении|продолжение")
    symbols = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P1DE"}
    adjectives = {"дневн": "D", "недельн": "W", "месячн": "M"}
    ends = "ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми"
    counts = {"двух": 2, "трёх": 3, "трех": 3, "четырёх": 4, "четырех": 4, "пяти": 5, "шести": 6,
              "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10, "двадцати": 20,
              "тридцати": 30}  # fmt: skip

    def one(m: re.Match[str]) -> Made:
        value = symbols.get(kit.said("units", m["u"]))
        return Length(value) if value else None

    def long(m: re.Match[str]) -> Made:
        count = int(m["d"]) if m["d"] else counts[m["c"]]
        return Length(f"P{count}{adjectives[m['u']]}")

    halves = {
        "полгода": (Grain.MONTH, 6, "P6M"), "полугода": (Grain.MONTH, 6, "P6M"),
        "полвека": (Grain.YEAR, 50, "P50Y"), "полмесяца": (Grain.WEEK, 2, "P2W"),
    }  # fmt: skip
    half = f"(?P<p>{pattern(halves)})"

    def half_off(sign: int, anchor: str) -> Production:
        def shift(m: re.Match[str]) -> Made:
            unit, count, _ = halves[m["p"] or m.groupdict()["q"]]
            been = anchor == "near" and kit.has_been(m.string, m.start(), m.end())
            return Shift(unit, sign * count, anchor="last" if been else anchor)

        return shift

    return (
        kit.rule("during <a week>", f"{during}(?P<u>{kit.unit})", one, kit.starts("units")),
        kit.rule("half a year ago", rf"{half}(?: тому)? назад", half_off(-1, "dct"), halves),
        kit.rule(
            "every half year",
            rf"(?:каждые|раз в) {half}",
            lambda m: Repeat(halves[m["p"]][2], quant="EVERY"),
            ("каждые", "раз"),
        ),
        kit.rule("in half a year", rf"через {half}", half_off(1, "near"), ("через",)),
        kit.rule(
            "half a year later",
            rf"(?:спустя {half}|{half.replace('P<p>', 'P<q>')} (?:спустя|позже))",
            half_off(1, "last"),
            ("спустя", *halves),
        ),
        kit.rule("half a year", half, lambda m: Length(halves[m["p"]][2]), halves),
        kit.rule(
            "<three>-day",
            rf"(?:(?P<d>\d{{1,3}})-|(?P<c>{pattern(counts)}))(?P<u>{pattern(adjectives)})(?:{ends})",
            long,
            (NUMBER, *(c + u + e for c in counts for u in adjectives for e in ends.split("|"))),
        ),
    )


def _times(kit: Kit) -> tuple[Rule, ...]:
    periods = {"сутки": "P1D", "день": "P1D", "неделю": "P1W", "месяц": "P1M", "год": "P1Y"}
    parts = {"утра": 0, "дня": 12, "вечера": 12, "ночи": 0}
    # Before a noun in the genitive it is a preposition: накануне выборов.
    stop = (
        r"(?= ?[.,;:!?)]| ?$| (?:[а-яё]+(?:[аеиоуыя]л(?:[аои]|с[яьи])?|л(?:а|о|и)с[ьи]|лся)"
        r"|[а-яё-]*[бгджзкмнпрстфцчщ]|во?|на|со?|из|от|к|у|по|он|она|оно|они|мы|я|это|стало)(?!\w)"
        r"(?<! ..их)(?<! каникул))"
    )

    def often(m: re.Match[str]) -> Made:
        count = _TIMES.get(m["p"]) or int(m["p"].split()[0])
        return Repeat(periods[m["u"]], freq=f"{count}X")

    def seldom(m: re.Match[str]) -> Made:
        count, unit = kit.count_of(m["n"]), SYMBOLS.get(kit.said("units", m["u"]))
        return Repeat(f"P{count:g}{unit}", freq="1X") if count and unit else None

    def part_of_day(m: re.Match[str]) -> Made:
        said, time = m["w"], _PARTS[m["t"]]
        if said in _DAYS:
            return Shift(Grain.DAY, _DAYS[said], time=time)
        now, then = kit.said("relatives", said), kit.said("others", said)
        # "This evening" is of today, and so is "last night"; "the next morning" is of the story.
        anchor = "last" if then or now == "1" else "near"
        return Shift(Grain.DAY, int(then or now), anchor=anchor, time=time)

    def clock(m: re.Match[str]) -> Made:
        hour, minute = int(m["h"]), int(m["min"] or 0)
        later = parts.get(m["part"] or "", 0)
        hour += later if hour < 12 else 0
        return Clock(f"T{hour:02}:{minute:02}") if hour < 24 and minute < 60 else None

    noon = f"{behind('в|к|до|после|около|за')}(?P<p>{pattern(_NOON)})"
    # "In 18 hours" has another case: за 18 часов.
    hours = (
        f"{behind('в|к|ко|около|до|после|с|со')}"
        r"(?P<h>[012]?\d) час(?:ов|а|ам|у)?(?: (?P<min>[0-5]?\d) минут[ыу]?)?(?P<part>)"
        r"(?! (?:утра|дня|вечера|ночи|пути|езды|работы|назад|подряд))"
    )
    at = (
        r"(?<=\b[вкс] )(?P<h>[012]\d)\.(?P<min>[0-5]\d)(?P<part>)(?!\d|\.\d| ?(?:%|раз|руб|млн|кг))"
    )
    return (
        kit.rule("at <17.00>", at, clock, (NUMBER,)),
        kit.rule("at <18> hours", hours, clock, (NUMBER,)),
        kit.rule("at <noon>", noon, lambda m: Clock(f"T{_NOON[m['p']]}:00"), _NOON),
        kit.rule(
            "once in <four> <years>",
            f"раз в (?P<n>{kit.number}) (?P<u>{kit.unit})",
            seldom,
            ("раз",),
        ),
        kit.rule(
            "<that evening>",
            rf"(?P<w>{kit.any_of('relatives')}|{kit.any_of('others')}|{pattern(_DAYS)})"
            rf" (?P<t>{pattern(_PARTS)})",
            part_of_day,
            (*kit.starts("relatives", "others"), *_DAYS),
        ),
        kit.rule(
            "<twice> a <year>",
            rf"(?P<p>{pattern(_TIMES)}|\d{{1,2}} раза?) в (?P<u>{pattern(periods)})",
            often,
            (NUMBER, *_TIMES),
        ),
        kit.rule(
            "<10:30>",
            rf"(?P<h>\d{{1,2}}):(?P<min>[0-5]\d)(?![\d:])(?: (?P<part>{pattern(parts)}))?"
            r"(?: (?:мск|msk|gmt|utc)(?!\w))?",
            clock,
            (NUMBER,),
        ),
        kit.rule(
            "<5> in the <evening>",
            rf"(?P<h>\d{{1,2}})(?P<min>) (?:час(?:ов|а)? )?(?P<part>{pattern(parts)})",
            clock,
            (NUMBER,),
        ),
        kit.rule(
            "the day before",
            f"накануне(?: (?P<t>{kit.any_of('day_parts')})|{stop})",
            lambda m: Shift(Grain.DAY, -1, anchor="near", time=kit.said("day_parts", m["t"])),
            ("накануне",),
        ),
    )
