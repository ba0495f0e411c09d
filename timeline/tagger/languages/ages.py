"""Ages: the rules for decades and centuries, from a lexicon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages.kit import DAYS, YEARS
from timeline.tagger.languages.lexicon import pattern
from timeline.tagger.languages.phrases import modified
from timeline.tagger.languages.spans import ROMAN, ROMANS, roman
from timeline.tagger.readings import Fixed, Piece
from timeline.tagger.units import Cell, Grain

if TYPE_CHECKING:
    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Rule

_SUFFIX = r"(?:\.|e|è|ème|º|°|-?(?:го|й|м|е|ий))?"
"""What a century's number may end in."""


def rules(kit: Kit) -> tuple[Rule, ...]:
    """The rules for what is longer than a year."""
    return (*_decades(kit), *_centuries(kit))


def _century(kit: Kit, group: str) -> str:
    """A pattern for a century in numbers or by its name, in groups that begin so."""
    number = rf"[12]?\d|{ROMAN}|{kit.any_of('ordinals')}"
    said = [
        text.replace("#", f"(?P<{group}{place}>{number})")
        for place, text in enumerate(kit.words.century)
    ]
    return "|".join((*said, f"(?P<{group}>{kit.any_of('centuries')})"))


def _last_century(kit: Kit) -> str:
    """A pattern for ``прошлого века``: a decade of it is one of the 20th, as without it."""
    noun = pattern(word for word, unit in kit.tables["units"].items() if unit == "century")
    before, after = kit.any_of("relatives"), kit.any_of("relatives_after")
    return f"{kit.article}(?:{before} (?:{noun})|(?:{noun}) {after})"


def _century_of(kit: Kit, m: re.Match[str], group: str) -> int | None:
    """The number of a century, 1 for the first; ``None`` when none was said."""
    groups = m.groupdict()
    if groups.get(group):
        return int(kit.said("centuries", groups[group])) + 1
    said = next((groups[g] for g in groups if g.startswith(group) and groups[g]), "")
    if not said:
        return None
    number = int(said) if said.isdecimal() else roman(said) or int(kit.said("ordinals", said) or 0)
    return number if 1 <= number <= 22 else None


def _pair(m: re.Match[str]) -> Made:
    """``1920er und 30er Jahre``: the second is of the century of the first."""
    first, last = int(m["from"]), int(m["n"])
    last += first // 100 * 100 if last < 100 else 0
    if last <= first:
        return None
    ends = (Fixed(units.Cell(Grain.DECADE, number // 10)) for number in (first, last))
    return tuple(map(Piece, ("first", "rest"), ends))


def _decades(kit: Kit) -> tuple[Rule, ...]:
    def cell(m: re.Match[str], tens: int) -> Fixed:
        """The decade, of the century that was said or of ours."""
        century = _century_of(kit, m, "c")
        if century:
            return Fixed(Cell(Grain.DECADE, century * 10 - 10 + tens // 10))
        first = 1900 if 20 <= tens < 110 else 2000
        return Fixed(Cell(Grain.DECADE, (first + tens) // 10), bare=True)

    def digits(m: re.Match[str]) -> Made:
        number = int(m["n"])
        if number % 10 or (len(m["n"]) == 4 and not 1100 <= number < 2100):
            return None
        return cell(m, number) if len(m["n"]) == 2 else Fixed(Cell(Grain.DECADE, number // 10))

    def spelled(m: re.Match[str]) -> Made:
        return cell(m, int(kit.said("decades", m["p"])))

    of_century = f"(?:(?:{kit.of}| )(?:{_century(kit, 'c')}|{_last_century(kit)}))?"
    made = []
    for text in kit.words.decade:
        body = kit.long_mod + text.replace("#", r"(?P<n>\d0|\d\d\d0)")
        starts = ("#2", "#4", *re.findall(r"[^\W\d_]{2,}", text.partition("#")[0]), *kit.mod_starts)
        made.append(kit.rule("<1990>s", body + of_century, modified(kit, digits), starts))
        if text.startswith("#"):
            rest = text.replace("#", r"(?P<n>\d0|\d\d\d0)")
            join = f"(?: ?- ?|{kit.words.join})" if kit.words.join else " ?- ?"
            year = r"(?P<first>(?P<from>1\d\d0|20\d0)(?:er-?|-(?:е|х|ті))?)"
            both = f"{year}{join}(?P<rest>{rest})"
            made.append(kit.rule("<1920>s to <30>s", both, _pair, YEARS))
    if kit.tables["decades"]:
        body = f"{kit.long_mod}(?P<p>{kit.any_of('decades')}){of_century}"
        starts = (*kit.starts("decades"), *kit.mod_starts)
        made.append(kit.rule("<nineties>", body, modified(kit, spelled), starts))
    return tuple(made)


def _centuries(kit: Kit) -> tuple[Rule, ...]:
    def make(m: re.Match[str]) -> Made:
        number = _century_of(kit, m, "n")
        if number is None:
            return None
        return Fixed(Cell(Grain.CENTURY, -number if m.groupdict().get("bc") else number - 1))

    before, ours = kit.words.before_christ, kit.words.our_era
    era = f"(?: (?:(?P<bc>{before})|{ours or '(?!)'}))?" if before else ""
    made = []
    for text in kit.words.century:
        number = rf"(?P<n0>[12]?\d|{ROMAN}|{kit.any_of('ordinals')})"
        body = kit.long_mod + text.replace("#", number) + era
        first = text.partition("#")[0]
        words = re.findall(r"[^\W\d_]{2,}", first)
        numerals = (*DAYS, *ROMANS, *(f"{numeral}e" for numeral in ROMANS), "ier")
        starts = (*words, *kit.mod_starts, *(() if words else numerals))
        starts = (*starts, *kit.starts("ordinals"))
        made.append(kit.rule("<19th> century", body, modified(kit, make), starts))
        made.append(_both_centuries(kit, text, number, starts))
    return tuple(made)


def _both_centuries(kit: Kit, text: str, number: str, starts: tuple[str, ...]) -> Rule:
    """``XIV—XV века``, ``siglos XIV y XV``: two centuries with one noun."""
    join = f"(?: ?- ?|{kit.words.join})" if kit.words.join else " ?- ?"
    first = f"(?P<first>{number.replace('n0', 'm0')}{_SUFFIX})"
    noun, _, rest = text.partition("#")
    if noun:
        body = f"{noun.strip()}s? {first}{join}(?P<rest>{number}{rest})"
    else:
        body = f"{first}{join}(?P<rest>{text.replace('#', number)}s?)"

    def make(m: re.Match[str]) -> Made:
        one, other = _century_of(kit, m, "m"), _century_of(kit, m, "n")
        if one is None or other is None or one >= other:
            return None
        ends = (Fixed(Cell(Grain.CENTURY, each - 1)) for each in (one, other))
        return tuple(map(Piece, ("first", "rest"), ends))

    plural = (f"{noun.strip()}s",) if noun else ()
    return kit.rule("<14th> and <15th> century", body, make, (*starts, *plural))
