"""Russian rules that no lexicon covers: days in words, the Wednesday, half years, early years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages import russian_counts
from timeline.tagger.languages.kit import DAY, NUMBER, YEAR, behind
from timeline.tagger.languages.lexicon import pattern, split
from timeline.tagger.languages.phrases import modified
from timeline.tagger.languages.russian_words import DAY_WORDS, WEDNESDAY
from timeline.tagger.languages.spans import ROMAN, roman
from timeline.tagger.readings import Fixed, Partial, Shift
from timeline.tagger.units import Cell, Grain

if TYPE_CHECKING:
    import re

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Rule

_PARTS = ("утром", "днём", "днем", "вечером", "ночью")


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules of Russian alone."""
    return (
        *_days(kit),
        *_wednesday(kit),
        *_halves(kit),
        *_early_years(kit),
        *_nineties(kit),
        *russian_counts.rules(kit),
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
    # The day of the old calendar stands first, the one of ours in brackets: 17 (29) января.
    old = rf"(?:(?:{DAY}) (?:{kit.month} )?\()?"
    number = rf"{old}(?P<d>{DAY})(?:-?(?:го|е|ого|ое|му|м|ым))?\)?|(?P<o>{pattern(DAY_WORDS)})"
    part = f"(?:(?P<t>{pattern(_PARTS)}) )?"
    starts = (NUMBER, *DAY_WORDS, *_PARTS)

    def day(m: re.Match[str]) -> int:
        return int(m["d"]) if m["d"] else DAY_WORDS[" ".join(m["o"].replace("ё", "е").split())]

    def full(m: re.Match[str]) -> Made:
        month, of_month = kit.month_of(m["m"]), day(m)
        if month is None or units.day(of_month, month, 2000) is None:
            return None
        if m[0].count("(") != m[0].count(")"):
            return None
        time = kit.said("day_parts", m["t"])
        if m["this"]:
            return Partial(month=month, day=of_month, of=Shift(Grain.YEAR), time=time)
        if not m["y"]:
            return Partial(month=month, day=of_month, time=time)
        cell = units.day(of_month, month, int(m["y"][:4]))
        return Fixed(cell, time=time) if cell else None

    def of_month(m: re.Match[str]) -> Made:
        amount = kit.said("relatives", m["a"])
        outer = Shift(Grain.MONTH, int(amount)) if amount else None
        return Partial(day=day(m), of=outer)

    def bare(m: re.Match[str]) -> Made:
        return Partial(day=int(m["d"])) if 1 <= int(m["d"]) <= 31 else None

    said = behind("до|с|со|к|от|после|около|а|и|вечером|утром|ночью|днём")
    return (
        kit.rule(
            "until the <28th>",
            rf"(?:{said}|(?<=[лйь][аоияь] )|(?<=лся ))(?P<d>\d{{1,2}})-(?:го|му)"
            r"(?=[.,;:!?)]| (?:он|она|они|и|в|на|к|уже|[а-яё]+л(?:а|о|и|ся|ась|ось|ись)?)\b)"
            r"(?! (?:и|в) (?:\d|век|столет))",
            bare,
            (NUMBER,),
        ),
        kit.rule(
            "<fifth> <month> <year>",
            rf"{part}(?:{number}) (?P<m>{kit.month})\)?"
            rf"(?: (?P<y>{YEAR}){after}|(?P<this> [ст]\. ?г\.))?",
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
    half = r"(?P<k>перв|втор|трет)(?:ая|ой|ую|ою|ья|ьей|ью) (?P<h>половин|декад)(?:а|ы|е|у|ой)"
    after = f"(?:{kit.words.year_words})"
    year = pattern(word for word, unit in kit.tables["units"].items() if unit == "year")

    def make(m: re.Match[str]) -> Made:
        first, third, ten_days = m["k"] == "перв", m["k"] == "трет", m["h"] == "декад"
        if third != ten_days and (third or not m["m"]):
            return None
        mod = "START" if first else "MID" if ten_days and not third else "END"
        if not ten_days:
            mod = "EARLIER" if first else "LATER"  # a half is more than a third
        if m["m"]:
            month = kit.month_of(m["m"])
            year = int(m["y2"][:4]) if m["y2"] else None
            whole = units.month(month, year) if month and year else None
            return Fixed(whole, mod=mod) if whole else Partial(month=month, mod=mod)
        if m["a"]:
            outer = Shift(Grain.YEAR, int(kit.said("relatives", m["a"])))
            return Partial(part="H1" if first else "H2", of=outer)
        if m["y"]:
            return Fixed(units.part("H1" if first else "H2", int(m["y"][:4])))
        return Fixed(_long(m), mod=mod)

    body = (
        rf"{half} (?:(?P<y>{YEAR}){after}|(?P<m>{kit.month})(?: (?P<y2>{YEAR}){after})?"
        rf"|(?P<a>{kit.any_of('relatives')}) (?:{year})|(?P<n>{ROMAN}|[12]?\d)(?:-го)? века"
        r"|(?P<decade>1\d\d0|20\d0|\d0)-х(?: годов)?)"
    )
    starts = ("первая", "первой", "первую", "вторая", "второй", "вторую", "третья", "третьей",
              "третью")  # fmt: skip
    return (kit.rule("<first> half of <year>", body, make, starts),)


def _long(m: re.Match[str]) -> Cell:
    """The century or decade of a match."""
    if m["n"]:
        return Cell(Grain.CENTURY, (int(m["n"]) if m["n"].isdecimal() else roman(m["n"])) - 1)
    tens = int(m["decade"])
    return Cell(Grain.DECADE, (tens if tens > 100 else 1900 + tens) // 10)


def _early_years(kit: Kit) -> tuple[Rule, ...]:
    return (
        kit.rule(
            "year <988>",
            rf"{kit.mod}(?P<y>[1-9]\d\d) (?:году|годом)",
            modified(kit, lambda m: Fixed(units.year(int(m["y"])))),
            (NUMBER, *kit.mod_starts),
        ),
    )
