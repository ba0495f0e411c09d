"""Russian rules that no lexicon covers: days in words, the Wednesday, half years, years BC."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages.kit import DAY, NUMBER, YEAR, behind
from timeline.tagger.languages.lexicon import pattern, split
from timeline.tagger.languages.phrases import modified
from timeline.tagger.languages.russian_words import DAY_WORDS, WEDNESDAY
from timeline.tagger.languages.spans import ROMAN, ROMANS, roman
from timeline.tagger.readings import Clock, Fixed, Length, Partial, Repeat, Shift
from timeline.tagger.units import Cell, Grain

if TYPE_CHECKING:
    import re

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Rule

_BC = r" до (?:н\. ?э\.?|нашей эры|рождества христова|р\. ?х\.?)"
_TIMES = {"раз": 1, "один раз": 1, "дважды": 2, "трижды": 3, "два раза": 2, "три раза": 3}
_SEASONS = {"весной": "SP", "летом": "SU", "осенью": "FA", "зимой": "WI"}


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules of Russian alone."""
    return (
        *_days(kit),
        *_wednesday(kit),
        *_halves(kit),
        *_before_christ(kit),
        *_lengths(kit),
        *_times(kit),
        *_nineties(kit),
    )


def _nineties(kit: Kit) -> tuple[Rule, ...]:
    """Decades without the word for years: ``в начале девяностых``."""
    after = behind("в|с|до|к|начале|начала|началу|середине|середины|конце|конца|концу|исходе")
    stems = {"тридцат": 3, "сороков": 4, "пятидесят": 5, "шестидесят": 6, "семидесят": 7,
             "восьмидесят": 8, "девяност": 9, "нулев": 10, "десят": 11}  # fmt: skip
    forms = {stem + end: 190 + tens for stem, tens in stems.items() for end in ("ых", "ые", "ым")}
    return (
        kit.rule(
            "<nineties>",
            f"(?:{after}|(?P<mod>{kit.any_of('mods')}) )(?P<p>{pattern(forms)})(?! числ)",
            modified(kit, lambda m: Fixed(Cell(Grain.DECADE, forms[m["p"]]))),
            (*forms, *kit.mod_starts),
        ),
    )


def _days(kit: Kit) -> tuple[Rule, ...]:
    after = f"(?:{kit.words.year_words})?"
    number = rf"(?P<d>{DAY})(?:-?(?:го|е|ого|ое|му|м|ым))?|(?P<o>{pattern(DAY_WORDS)})"
    starts = (NUMBER, *DAY_WORDS)

    def day(m: re.Match[str]) -> int:
        return int(m["d"]) if m["d"] else DAY_WORDS[" ".join(m["o"].replace("ё", "е").split())]

    def full(m: re.Match[str]) -> Made:
        month, of_month = kit.month_of(m["m"]), day(m)
        if month is None or units.day(of_month, month, 2000) is None:
            return None
        if not m["y"]:
            return Partial(month=month, day=of_month)
        cell = units.day(of_month, month, int(m["y"][:4]))
        return Fixed(cell) if cell else None

    def of_month(m: re.Match[str]) -> Made:
        amount = kit.said("relatives", m["a"])
        outer = Shift(Grain.MONTH, int(amount)) if amount else None
        return Partial(day=day(m), of=outer)

    return (
        kit.rule(
            "<fifth> <month> <year>",
            f"(?:{number}) (?P<m>{kit.month})(?: (?P<y>{YEAR}){after})?",
            full,
            starts,
        ),
        kit.rule(
            "<fifth> of the month",
            f"(?:{number}) числ(?:а|о|у|ом)(?: (?P<a>{kit.any_of('relatives')}) месяца)?",
            of_month,
            starts,
        ),
    )


def _wednesday(kit: Kit) -> tuple[Rule, ...]:
    said = behind("в|во|на|за|и|эту|прошлую|следующую|минувшую|ближайшую|до|к|с|со|по")
    part = f"(?:,? (?P<t>{kit.any_of('day_parts')}))?"
    cases = pattern(split(WEDNESDAY))
    early = rf"(?P<t>{kit.any_of('day_parts')}) (?:во? |на )(?P<w>сред[уы])"
    bare = rf"{said}(?P<w>сред[уы])(?! (?:обитани|жизн|проживани|развити|программ|разработ))"
    toward = rf"(?P<a>{kit.any_of('relatives')}) (?P<w>{cases})(?! обитани)"

    def make(m: re.Match[str]) -> Made:
        amount = int(kit.said("relatives", m["a"])) if m.groupdict().get("a") else None
        return Partial(weekday=2, toward=amount, time=kit.said("day_parts", m["t"]))

    return (
        kit.rule("<wednesday>", bare + part, make, split(WEDNESDAY)),
        kit.rule("<morning> of <wednesday>", early, make, kit.starts("day_parts")),
        kit.rule("<last> <wednesday>", toward + part, make, kit.starts("relatives")),
    )


def _halves(kit: Kit) -> tuple[Rule, ...]:
    half = r"(?P<k>перв|втор)(?:ая|ой|ую|ою) половин(?:а|ы|е|у|ой)"
    after = f"(?:{kit.words.year_words})"
    year = pattern(word for word, unit in kit.tables["units"].items() if unit == "year")

    def make(m: re.Match[str]) -> Made:
        first = m["k"] == "перв"
        mod = "START" if first else "END"
        if m["n"]:
            cell = Cell(Grain.CENTURY, (int(m["n"]) if m["n"].isdecimal() else roman(m["n"])) - 1)
            return Fixed(cell, mod=mod)
        if m["decade"]:
            tens = int(m["decade"])
            return Fixed(Cell(Grain.DECADE, (tens if tens > 100 else 1900 + tens) // 10), mod=mod)
        if m["a"]:
            outer = Shift(Grain.YEAR, int(kit.said("relatives", m["a"])))
            return Partial(part="H1" if first else "H2", of=outer)
        if m["m"] is None:
            return Fixed(units.part("H1" if first else "H2", int(m["y"][:4])))
        month = kit.month_of(m["m"])
        if month is None:
            return None
        whole = units.month(month, int(m["y2"][:4])) if m["y2"] else None
        return Fixed(whole, mod=mod) if whole else Partial(month=month, mod=mod)

    body = (
        rf"{half} (?:(?P<y>{YEAR}){after}|(?P<m>{kit.month})(?: (?P<y2>{YEAR}){after})?"
        rf"|(?P<a>{kit.any_of('relatives')}) (?:{year})|(?P<n>{ROMAN}|[12]?\d)(?:-го)? века"
        r"|(?P<decade>1\d\d0|20\d0|\d0)-х(?: годов)?)"
    )
    starts = ("первая", "первой", "первую", "вторая", "второй", "вторую")
    seasons = pattern(_SEASONS)
    return (
        kit.rule("<first> half of <year>", body, make, starts),
        kit.rule(
            "<in spring>",
            f"{kit.mod}(?P<s>{seasons})",
            modified(kit, lambda m: Partial(part=_SEASONS[m["s"]])),
            (*_SEASONS, *kit.mod_starts),
        ),
    )


def _before_christ(kit: Kit) -> tuple[Rule, ...]:
    def year(m: re.Match[str]) -> Made:
        return Fixed(units.year(1 - int(m["y"]))) if int(m["y"]) else None

    def century(m: re.Match[str]) -> Made:
        number = int(m["n"]) if m["n"].isdecimal() else roman(m["n"])
        return Fixed(Cell(Grain.CENTURY, -number)) if number else None

    return (
        kit.rule(
            "<44> BC",
            rf"{kit.mod}(?P<y>\d{{1,4}})(?:-?(?:м|й|го))?(?: (?:год[уа]?|гг?\.))?{_BC}",
            modified(kit, year),
            (NUMBER, *kit.mod_starts),
        ),
        kit.rule(
            "<5th> century BC",
            rf"{kit.mod}(?P<n>{ROMAN}|\d{{1,2}})(?:-?(?:м|й|го))? (?:век[еа]?|вв?\.){_BC}",
            modified(kit, century),
            (NUMBER, *ROMANS, *kit.mod_starts),
        ),
        kit.rule(
            "year <988>",
            rf"{kit.mod}(?P<y>[1-9]\d\d) (?:году|годом)",
            modified(kit, lambda m: Fixed(units.year(int(m["y"])))),
            (NUMBER, *kit.mod_starts),
        ),
    )


def _lengths(kit: Kit) -> tuple[Rule, ...]:
    during = behind("течение|протяжении|продолжение")
    symbols = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P1DE"}
    adjectives = {"дневн": "D", "недельн": "W", "месячн": "M"}
    counts = {"двух": 2, "трёх": 3, "трех": 3, "четырёх": 4, "четырех": 4, "пяти": 5, "шести": 6,
              "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10, "двадцати": 20,
              "тридцати": 30}  # fmt: skip

    def one(m: re.Match[str]) -> Made:
        value = symbols.get(kit.said("units", m["u"]))
        return Length(value) if value else None

    def long(m: re.Match[str]) -> Made:
        count = int(m["d"]) if m["d"] else counts[m["c"]]
        return Length(f"P{count}{adjectives[m['u']]}")

    return (
        kit.rule("during <a week>", f"{during}(?P<u>{kit.unit})", one, kit.starts("units")),
        kit.rule(
            "half a year ago",
            r"полгода(?: тому)? назад",
            lambda _: Shift(Grain.MONTH, -6),
            ("полгода",),
        ),
        kit.rule(
            "in half a year",
            r"(?:через|спустя) полгода",
            lambda _: Shift(Grain.MONTH, 6),
            ("через", "спустя"),
        ),
        kit.rule(
            "half a year", r"полгода|полугода", lambda _: Length("P6M"), ("полгода", "полугода")
        ),
        kit.rule(
            "<three>-day",
            rf"(?:(?P<d>\d{{1,3}})-|(?P<c>{pattern(counts)}))(?P<u>{pattern(adjectives)})"
            r"(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)",
            long,
            (
                NUMBER,
                *(
                    count + unit + end
                    for count in counts
                    for unit in adjectives
                    for end in (
                        "ый",
                        "ого",
                        "ому",
                        "ым",
                        "ом",
                        "ая",
                        "ой",
                        "ую",
                        "ое",
                        "ые",
                        "ых",
                        "ыми",
                    )
                ),
            ),
        ),
    )


def _times(kit: Kit) -> tuple[Rule, ...]:
    periods = {"сутки": "P1D", "день": "P1D", "неделю": "P1W", "месяц": "P1M", "год": "P1Y"}
    parts = {"утра": 0, "дня": 12, "вечера": 12, "ночи": 0}
    stop = r"(?= ?[.,;:!?)]| ?$| (?:сообщ|заяв|объяв|подпис|прош|состоя))"

    def often(m: re.Match[str]) -> Made:
        count = _TIMES.get(m["p"]) or int(m["p"].split()[0])
        return Repeat(periods[m["u"]], freq=f"{count}X")

    def clock(m: re.Match[str]) -> Made:
        hour, minute = int(m["h"]), int(m["min"] or 0)
        later = parts.get(m["part"] or "", 0)
        hour += later if hour < 12 else 0
        return Clock(f"T{hour:02}:{minute:02}") if hour < 24 and minute < 60 else None

    return (
        kit.rule(
            "<twice> a <year>",
            rf"(?P<p>{pattern(_TIMES)}|\d{{1,2}} раза?) в (?P<u>{pattern(periods)})",
            often,
            (NUMBER, *_TIMES),
        ),
        kit.rule(
            "<10:30>",
            rf"(?P<h>\d{{1,2}}):(?P<min>[0-5]\d)(?![\d:])(?: (?P<part>{pattern(parts)}))?",
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
            lambda m: Shift(Grain.DAY, -1, time=kit.said("day_parts", m["t"])),
            ("накануне",),
        ),
    )
