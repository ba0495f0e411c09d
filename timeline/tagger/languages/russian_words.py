"""The words of Russian dates in all their cases; month and weekday names come from the data."""

from __future__ import annotations

from timeline.tagger.languages.cldr import vocabulary

_VOCABULARY = vocabulary("ru")
_NOUNS = {
    "ь": "ь я ю ём ем е",
    "й": "й я ю ем е",
    "а": "а ы у е ой ою ей",
    "е": "е я ю ем и",
}
_ADJECTIVE = ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми")
_SOFT = ("ий", "его", "ему", "им", "ем", "ая", "яя", "ей", "ую", "юю", "ее", "ие", "их", "ими")
_FIRST, _LAST = "перв", "втор"


def declined(nominative: str) -> list[str]:
    """The cases of a noun in the singular, by its ending."""
    endings = _NOUNS.get(nominative[-1])
    if endings is None:
        return [nominative, *(nominative + ending for ending in ("а", "у", "ом", "е"))]
    return [nominative[:-1] + ending for ending in endings.split()]


def adjective(stem: str) -> str:
    """The cases of an adjective or ordinal with a hard stem, parted by ``|``."""
    return "|".join(stem + ending for ending in (*_ADJECTIVE, "ой"))


def soft(stem: str) -> str:
    """The cases of an adjective with a soft stem, parted by ``|``."""
    return "|".join(stem + ending for ending in _SOFT)


MONTH_CASES = {
    number: "|".join(
        case
        for form, value in _VOCABULARY.months.items()
        if value == number and form not in _VOCABULARY.short and form[-1] not in "ая"
        for case in declined(form)
    )
    for number in range(1, 13)
}
"""Every case of every month, from its nominative."""

_NAMES = [
    (form, number)
    for form, number in _VOCABULARY.weekdays.items()
    if len(form) > 4 and form[-1] != "у"
]
WEEKDAYS = {
    day: "|".join(case for name, number in _NAMES if number == day for case in declined(name))
    for day in (0, 1, 3, 4, 5, 6)
}
"""Every case of the weekdays but Wednesday, which is also the word for surroundings."""
WEDNESDAY = "|".join(case for name, number in _NAMES if number == 2 for case in declined(name))
MONDAYS = {
    day: "|".join(
        name + "ам" if name[-1] not in "ае" else name[:-1] + ("ам" if name[-1] == "а" else "ям")
        for name, number in _NAMES
        if number == day
    )
    for day in range(7)
}
"""The dative plural: ``по понедельникам``."""

NUMBERS: dict[float, str] = {
    0.5: "пол",
    1: "один|одна|одну|одно|одного|одной|одному|одним",
    1.5: "полтора|полутора|полторы",
    2: "два|две|двух|двум|двумя|двое|двоих|пару|пара|пары",
    3: "три|трёх|трём|тремя|трое|троих",
    4: "четыре|четырёх|четырём|четырьмя|четверо",
    5: "пять|пяти|пятью|пятеро",
    6: "шесть|шести|шестью",
    7: "семь|семи|семью",
    8: "восемь|восьми|восемью",
    9: "девять|девяти|девятью",
    10: "десять|десяти|десятью|десяток",
    **{
        11 + place: f"{stem}надцать|{stem}надцати|{stem}надцатью"
        for place, stem in enumerate(
            ("один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят")
        )
    },
    20: "двадцать|двадцати",
    25: "двадцать пять|двадцати пяти",
    30: "тридцать|тридцати",
    40: "сорок|сорока",
    50: "пятьдесят|пятидесяти",
    60: "шестьдесят|шестидесяти",
    70: "семьдесят|семидесяти",
    80: "восемьдесят|восьмидесяти",
    90: "девяносто|девяноста",
    100: "сто|ста",
    200: "двести|двухсот",
    300: "триста|трёхсот",
}

_STEMS = (
    *(_FIRST, _LAST, "трет", "четвёрт", "пят", "шест", "седьм", "восьм", "девят", "десят"),
    *("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат"),
    *("семнадцат", "восемнадцат", "девятнадцат", "двадцат"),
)
_THIRD = "третий|третьего|третьему|третьим|третьем|третья|третьей|третью|третье|третьи|третьих"

ORDINALS = {
    number: _THIRD if number == 3 else adjective(stem) for number, stem in enumerate(_STEMS, 1)
}
ORDINALS[21] = "|".join(f"двадцать {word}" for word in adjective(_FIRST).split("|"))

DAY_WORDS = {
    **{word: number for number, words in ORDINALS.items() for word in words.split("|")},
    **{
        f"{ten} {word}": tens + ones
        for ten, tens in (("двадцать", 20), ("тридцать", 30))
        for ones in range(1, 10 if tens == 20 else 2)
        for word in ORDINALS[ones].split("|")
    },
    **dict.fromkeys(adjective("тридцат").split("|"), 30),
}
"""Days of a month in words, in any case: ``двадцать шестого``."""

DECADES = {
    number: "|".join(f"{stem}{ending} год*" for ending in ("ые", "ых", "ым", "ыми"))
    for number, stem in (
        *((20, "двадцат"), (30, "тридцат"), (40, "сороков"), (50, "пятидесят")),
        *((60, "шестидесят"), (70, "семидесят"), (80, "восьмидесят"), (90, "девяност")),
        (100, "нулев"),
    )
}
"""Decades of the 20th century in words, and the first of the 21st."""

_PREFIX = (
    "вы|пере|пре|пред|при|про|до|за|на|по|под|от|ото|об|о|у|раз|рас|разо|из|ис|воз|вос|возо|вз|взо"
)
_GOES_ON = (
    r"\w*(?:ход|вод|нос|воз|сто|леж)[иаяе]т(?:ся)?\b|зависи|завися|противореч|выгляд|предвид"
    r"|уме[ею]т|наде[ею]т|разуме|заботит|охотит|помнит|помнят|портит|поко[ия]т|дорожит"
    r"|профицит|ответ|рассвет"
)
"""Verbs that only begin as if they told what will be done, and nouns."""
_OTHERS = (
    r"(?:введ|внес|войд|возьм|прим|скаж|сним|снес|свед|сойд|собер|сорв|верн|стан)(?:[её]|у)т"
    r"|(?:вступ|встрет|включ|вруч|соглас|состав|сохран|сократ|сообщ|соверш|смен|сниз|случ)[ия]т"
    r"|(?:включ|вруч|сообщ|соверш|случ)ат"
    r"|(?:сдела|сыгра|заработа|побыва|похолода|(?:опублик|проголос|потреб|арест|оштраф)у)(?:[её]|ю)т"
    r"|(?:от|пере|про|соз|с|из|вы|раз|по)?да(?:ст|дут)"
)
PERFECTIVE = (
    rf"\b(?!{_GOES_ON})(?:(?:{_PREFIX})(?:\w{{2,}}[ия]т|\w+(?:[жчшщ]ат|[джзсмншоеь][её]т"
    r"|[джзсмншр]ут|[оеь]ют)|\w*(?:бер|зов|рв|мр|раст|чт|шл)(?:[её]|[ую])т)"
    rf"|{_OTHERS})(?:ся)?\b"
)
"""The future of perfective verbs: a prefix, and no ``-ыва-``, ``-а-`` or ``-у-`` at the end."""
