"""Words for the time between two events, by key and language, and the numbers in them."""

from __future__ import annotations

GAPS: dict[str, dict[str, str | dict[str, str]]] = {
    "weeks-later": {
        "en": "{words} weeks later",
        "ru": {"few": "{words} недели спустя", "many": "{words} недель спустя", "other": "{words}"},
        "de": "{words} Wochen später",
        "fr": "{words} semaines plus tard",
        "es": "{words} semanas después",
        "ar": {"few": "بعد {words} أسابيع", "other": "بعد {words} أسبوعًا"},
        "und": "",
    },
    "months-later": {
        "en": {"one": "a month later", "other": "{words} months later"},
        "ru": {
            "one": "{words} месяц спустя",
            "few": "{words} месяца спустя",
            "many": "{words} месяцев спустя",
            "other": "{words} месяца спустя",
        },
        "de": {"one": "einen Monat später", "other": "{words} Monate später"},
        "fr": "{words} mois plus tard",
        "es": {"one": "un mes después", "other": "{words} meses después"},
        "ar": {
            "one": "بعد شهر",
            "two": "بعد شهرين",
            "few": "بعد {words} أشهر",
            "other": "بعد {words} شهرًا",
        },
        "und": "",
    },
    "years-later": {
        "en": {"one": "a year later", "other": "{words} years later"},
        "ru": {
            "one": "{words} год спустя",
            "few": "{words} года спустя",
            "many": "{words} лет спустя",
            "other": "{words} года спустя",
        },
        "de": {"one": "ein Jahr später", "other": "{words} Jahre später"},
        "fr": {"one": "{words} an plus tard", "other": "{words} ans plus tard"},
        "es": {"one": "un año después", "other": "{words} años después"},
        "ar": {
            "one": "بعد سنة",
            "two": "بعد سنتين",
            "few": "بعد {words} سنوات",
            "many": "بعد {words} سنة",
            "other": "بعد {words} سنة",
        },
        "und": "",
    },
}

NUMBERS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
}
"""One to twelve as running text spells them, before a masculine noun."""
