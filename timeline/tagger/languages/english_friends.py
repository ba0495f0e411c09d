"""English false friends: words that look like dates and are names, counts or verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.tagger.languages.english_numbers import listed
from timeline.tagger.readings import Fixed, Length, Partial, Reference, Repeat, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    from timeline.tagger.rules import Found

_NAMES = listed("april may june august march autumn summer spring winter")
"""Months and seasons that are also names of people and things."""
_SHORT_MONTHS = listed("jan mar dec")
_SHORT_DAYS = listed("sun sat mon wed fri tue thu")
_SEASONS = listed("autumn summer spring winter fall")
_VERBS_TOO = listed("fall spring")
_SEASONAL = listed(
    "quarters offensive offensives campaign campaigns palace camp camps house houses residence "
    "uniform uniforms clothing clothes coat coats break holiday holidays vacation vacations school "
    "schools sport sports solstice crop crops wheat barley weather garden storms line position "
    "positions cottage retreat capital resort resorts timetable timetables schedule"
)
"""Of these a season is only the kind: ``winter quarters``."""
_NO_NOUN = listed("of and or in to was is were had that when but with on at by before after until")
_SURELY_BEFORE = listed(
    "in since until till by last this next early late mid during of through throughout every each "
    "late- mid- past before after within towards toward"
)
"""After these a name of a month is a month."""
_PERHAPS_BEFORE = _SURELY_BEFORE | listed(
    "for from to on at and or around about than as the that is"
)
_COUNTED = listed(
    "people units shells soldiers troops men women children miles kilometers kilometres km "
    "metres meters feet yards acres hectares tons tonnes pounds dollars euros rubles roubles yen "
    "francs marks barrels shares points votes seats employees workers jobs deaths cases homes "
    "houses rooms students pupils members delegates words pages copies cars vehicles aircraft "
    "tanks missiles rounds rifles guns prisoners refugees families households companies firms "
    "stores schools hospitals patients doctors victims casualties civilians residents inhabitants "
    "visitors passengers tickets items calories grams watts megawatts volts hertz mhz degrees "
    "percent per cents gallons litres liters bytes kb mb gb stocks bonds contracts stations "
    "villages persons signatures islands hp cc rpm psi pesos lire rupees guilders kronor mg kg "
    "lbs fighters rebels militants protesters demonstrators officers police spectators fans objects"
    " hrs"
)
_HAVING = listed("were are had have has employs employed")
"""Behind these a number before a plural counts: ``there were 1200 journalists``."""
_MAKES = listed(
    "acura audi bentley bmw buick cadillac chevrolet chevy chrysler citroen dodge ferrari fiat "
    "ford gmc honda hyundai isuzu jaguar jeep kia lada lamborghini lexus lincoln maserati mazda "
    "mercedes mercury mitsubishi nissan oldsmobile opel peugeot plymouth pontiac porsche renault "
    "saab skoda subaru suzuki tesla toyota trabant vauxhall volkswagen volvo vw yugo"
)
"""``A 1987 Chevrolet`` tells when the car was made, not when anything happened."""
_NUMBERED = listed(
    "section article resolution no number page room flight route highway chapter paragraph rule "
    "law form model version windows office case docket apartment suite channel part "
    "figure table sec psalm lot series level nos pp bus train unit gate building box area code file"
    " tel phone fax"
)
_EVENTS = listed(
    "act acts bill election elections olympics winter summer spring autumn fall christmas easter"
)
_TITLES = listed(
    "mr mrs ms miss dr gen sen rep gov prof president minister senator general judge mayor king "
    "queen lord lady sir colonel captain col lt sgt justice chancellor secretary"
)
_ROLES = _TITLES | listed(
    "emperor empress pope duke duchess prince princess wife husband leader chief prime site home"
)
"""Of these ``the future`` says what they were to become."""
_HAPPENINGS = listed(
    "Revolution Crisis War Uprising Manifesto Coup Massacre Plot Agreement Accord Truce Offensive "
    "Rising Rebellion Putsch Laws Days Theses Conspiracy"
)
"""What a month or a feast gave its name to, in capitals."""
_FEASTS_TOO = {"election day", "epiphany"}
"""In small letters they are the election day of any country and any insight."""
_NICKNAMES = listed("Bloody Black Super Cyber Holy Red Blue Man Casual Ruby")
_PAPERS = listed("Times Telegraph Mail Mirror Express Club Herald Tribune Post Magazine School")
_PAPER_WORDS = listed("Today Tomorrow Daily Weekly Monthly Quarterly")
_STARTERS = listed(
    "i we he she they you god the this all your it his her be there said says told has was will "
    "would can could"
)

_WORD_BEFORE = re.compile(r"([A-Za-z'.&-]+),? ?[\"“‘`]{0,2}$")
_WORD_AFTER = re.compile(r"[ -]([A-Za-z]+)")
_SENTENCE_END = re.compile(r"(?:^|[.!?:][\"')\]]*|\n|[\"“‘(])\s*$")
_TITLE = re.compile(r"[A-Z][a-z]+$")
_COUNT_TO = re.compile(
    rf"(?: (?:and|to|or) |-)[\d,]{{3,}} (?:{'|'.join(sorted(_COUNTED))})\b"
    r"|(?: by | ?[x×] ?)\d{3}"
)
_RANGE_BEFORE = re.compile(r"\d{4} ?[-/] ?$")
_RANGE_AFTER = re.compile(r" ?[-/] ?\d\d(?:\d\d)?")
_WEEK = re.compile(r" week(?:[.,;)]|$)")
"""``Friday week`` is the Friday after the next."""
_MODEL = re.compile(r"[ -]models?\b(?! of)| model[ -]year\b")
_BESIDE = re.compile(r"-(\d{4})\b")
_AND_SEASON = re.compile(r"(?:-| and | or | to |/)(?:summer|autumn|fall|winter|spring)\b")
_NUMBER_BESIDE = re.compile(r"\d[ -]?$|[#$£€§+]$|\d{3}(?: by | ?[x×] ?)$|[A-Z][A-Za-z]+-$")
_STREET = re.compile(r"\b(?:Street|St|Avenue|Ave|Road|Rd|Drive|Boulevard|Lane|Way)\b")
_COMPOUND = re.compile(r"-[a-z]{1,2}-")
"""Mar-a-Lago is no month."""
_CLOSING = frozenset(").;,\n")
_QUOTED = re.compile(r"[\"“‘']\d+[,.]?[\"”’']")


def refuse(  # noqa: C901, PLR0911 - one for each kind of reading
    text: str, folded: str, found: Found
) -> bool:
    """Whether a reading is a false friend."""
    start, end = found.start, found.end
    if _COMPOUND.match(text, end):
        return True
    match found.reading:
        case Partial(day=None, of=None, toward=None, weekday=None, unit=None, holiday=""):
            return _is_name(text, folded, start, end)
        case Partial(month=int(), day=None):
            return _after(text, end) in _HAPPENINGS
        case Partial(holiday=str(name), of=None, toward=None) if name:
            return _is_no_feast(text, start, end)
        case Fixed(cell) if cell.grain is Grain.CENTURY:
            return _is_title(text, start, end) and _after(text, end)[:1].isupper()
        case Partial(weekday=int(), of=None, toward=None, day=None):
            return _is_no_weekday(text, folded, start, end)
        case Fixed() if found.rule == "<nineteen> <ninety-four>":
            return _is_title(text, start, end) and not _begins_sentence(text, start)
        case Fixed() if found.rule == "<year>" and folded[start:end].isdecimal():
            return _is_number(text, folded, start, end)
        case Fixed() if found.rule == "<year>-<year>":
            return _numbers_things(text, folded, start, end)
        case Reference("FUTURE_REF"):
            return _after(text, end) in _ROLES
        case Length() | Shift():
            return _is_title(text, start, end) or _is_paper(text, start, end)
        case Repeat():
            return _is_paper(text, start, end)
    return False


def _before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return found[1] if found else ""


def _after(text: str, end: int) -> str:
    found = _WORD_AFTER.match(text, end)
    return found[1] if found else ""


def _begins_sentence(text: str, start: int) -> bool:
    return _SENTENCE_END.search(text, max(0, start - 6), start) is not None


def _is_name(text: str, folded: str, start: int, end: int) -> bool:
    """``April Smith``, ``Theresa May``, ``the Winter Games``, ``to fall apart``."""
    word = folded[start:end].removeprefix("the ")
    before, after = _before(text, start), _after(text, end)
    low = before.lower().strip(".-")
    initials = word.isalpha() and text[start - 1 : end + 1] == f"({word.upper()})"  # (OCT)
    titled = (low in _TITLES and before[:1].isupper()) or before in _NICKNAMES
    if titled or initials or after in _HAPPENINGS:
        return True
    if word in _SEASONS and (
        after in _SEASONAL
        or (_is_adjective(text, folded, start) and after and after not in _NO_NOUN)
        or _names_something(word, after, folded[end : end + 8])
    ):
        return True
    if folded.startswith("the ", start) or word not in _NAMES | _SHORT_MONTHS | _VERBS_TOO:
        return False
    if low in _SURELY_BEFORE:
        return _is_capital(after) and word in _SHORT_MONTHS  # painted by Jan Steen
    if word in _VERBS_TOO | _SHORT_MONTHS:
        return _AND_SEASON.match(folded, end) is None
    return _is_month_name(word, before, after, begins=_begins_sentence(text, start))


def _is_adjective(text: str, folded: str, start: int) -> bool:
    """``Average winter temperatures``, ``its summer resorts``: before the kind of a thing."""
    if folded.startswith("the ", start) or _before(text, start).lower() in _PERHAPS_BEFORE:
        return False
    return start > 1 and folded[start - 2].isalpha()


def _is_no_feast(text: str, start: int, end: int) -> bool:
    """``A Christmas Carol``, ``the epiphany of an age``, ``Ghana's Independence Day``."""
    name, before = text[start:end], _before(text, start)
    if name.lower() == "independence day":  # of the United States, where no other is named
        return before.endswith("'s") or before.lower() in {"its", "their", "national"}
    if name.islower():
        return name in _FEASTS_TOO
    after = _after(text, end) if text[end : end + 1] == " " else ""
    if after.capitalize() in _HAPPENINGS | {"Island"}:
        return True
    if before.lower() in {"merry", "happy"}:
        return True
    if before in {"Before", "After"}:
        return not _begins_sentence(text, start - len(before) - 1)  # The Nightmare Before Christmas
    told = before.lower() in _SURELY_BEFORE | {"at", "on", "and"}
    return name.isalpha() and after[:1].isupper() and not told


def _names_something(season: str, after: str, rest: str) -> bool:
    """``Winter Games``, ``the fall of the city``; ``the fall of 1989`` is a season."""
    if season == "fall" and after == "of":
        return not rest.removeprefix(" of ").startswith(("1", "2", "'"))
    return _is_capital(after)


def _is_capital(word: str) -> bool:
    """Whether it has a capital that is not that of a headline: ``Set for April In Rome``."""
    return word[:1].isupper() and word.lower().strip(".") not in _PERHAPS_BEFORE


def _is_month_name(word: str, before: str, after: str, *, begins: bool) -> bool:
    """``April Smith``, ``Theresa May``, ``the March of the Mothers``, ``May I``."""
    if word == "march" and after in {"of", "for", "on", "to"}:
        return _is_capital(before) or before.lower() in {"the", "annual", "a"}
    if _is_capital(after):
        return before.lower() != "the"
    if begins or before.endswith("-"):
        return word == "may" and after.lower() in _STARTERS
    return _is_capital(before)


def _is_no_weekday(text: str, folded: str, start: int, end: int) -> bool:
    """``Sun`` and ``Wed`` without a date beside them; ``Will Friday``, a name."""
    word = folded[start:end]
    before = _before(text, start)
    if before == "Will":
        return not _begins_sentence(text, start - len(before) - 1)
    if before in _NICKNAMES or _after(text, end) in _PAPERS or _WEEK.match(folded, end):
        return True
    if word.rstrip(".") not in _SHORT_DAYS:
        return False
    if before.lower() in {"on", "last", "next", "by", "until", "every", "the"}:
        return before.lower() == "the"
    if word[-1] == "." and not _after(text, end)[:1].isupper():
        return False
    return re.match(r",? \d", text[end : end + 4]) is None


def _numbers_things(text: str, folded: str, start: int, end: int) -> bool:
    """``Tel. 1903-1909``, ``1500-1600 men``, ``1903-1909 Elm Street``, told of either end."""
    first = _RANGE_BEFORE.search(folded, max(0, start - 8), start)
    last = _RANGE_AFTER.match(folded, end)
    start, end = first.start() if first else start, last.end() if last else end
    if _before(text, start).strip(".").lower() in _NUMBERED or _after(folded, end) in _COUNTED:
        return True
    return re.match(rf" [A-Z][a-z]+ {_STREET.pattern}", text[end : end + 30]) is not None


def _is_number(text: str, folded: str, start: int, end: int) -> bool:
    """``2010 units``, ``Section 2011``, ``Windows 2000``, ``555 2010``, ``won 1250-1100``."""
    other = _BESIDE.match(folded, end)
    if _RANGE_AFTER.match(folded, end) and _numbers_things(text, folded, start, end):
        return True
    counted = _COUNT_TO.match(folded, end) or _QUOTED.match(text, start - 1)
    if counted or (other and other[1] < folded[start:end]):
        return True
    after, before = _after(folded, end), _before(text, start)
    low = before.strip(".").lower()
    made = after in _MAKES and low not in _SURELY_BEFORE
    if made or _MODEL.match(folded, end) or low in _NUMBERED:
        return True
    if low in _HAVING and after.endswith("s"):
        return True
    # "In 1966 women were first admitted"
    opens = low == "in" and folded[start:end] >= "1800" and _begins_sentence(text, start - 3)
    counts = after in _COUNTED and not opens
    if counts or _NUMBER_BESIDE.search(text, max(0, start - 12), start):
        return True
    return _TITLE.match(before) is not None and not (
        _is_apart(text, start, end)
        or low in _PERHAPS_BEFORE
        or low in _EVENTS
        or _begins_sentence(text, start - len(before) - 1)
    )


def _is_apart(text: str, start: int, end: int) -> bool:
    """``(Oslo, 1968)``, ``the World Cup, 1986 Olympics``; ``Troy, 1901 Main Street`` is not."""
    if not text.startswith(", ", start - 2):
        return False
    return text[end : end + 1] in _CLOSING or (
        _after(text, end)[:1].isupper() and not _STREET.search(text, end, end + 30)
    )


def _is_paper(text: str, start: int, end: int) -> bool:
    """``USA Today`` and ``the Daily Record`` are newspapers."""
    if text[start:end] not in _PAPER_WORDS or _begins_sentence(text, start):
        return False
    return _before(text, start)[:1].isupper() or _after(text, end)[:1].isupper()


def _is_title(text: str, start: int, end: int) -> bool:
    """``60 Minutes``, ``This Week``: a unit with a capital inside a sentence is a name."""
    last = re.search(r"[A-Za-z]+$", text[start:end])
    if last is None or last.start() == 0:
        return False
    return last[0][0].isupper() and not last[0].isupper()
