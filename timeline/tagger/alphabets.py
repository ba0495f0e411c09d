"""The letters of languages beyond those that all of a script share, for ``detect``."""

from __future__ import annotations

from types import MappingProxyType

ALPHABETS = MappingProxyType(
    {
        "Latn": {
            "en": "éè",
            "de": "äöüßé",
            "nl": "ëïéèöü",
            "af": "ëêéèîôûï",
            "fr": "àâæçéèêëîïôœùûüÿ",
            "es": "áéíóúüñ",
            "pt": "áâãàçéêíóôõúü",
            "it": "àèéìíîòóùú",
            "ca": "àçèéíïòóúü",
            "gl": "áéíñóúü",
            "ro": "ăâîșşțţ",
            "sv": "åäöé",
            "da": "æøåé",
            "nb": "æøåéòóôü",
            "nn": "æøåéòóôü",
            "is": "áðéíóúýþæö",
            "fi": "äöåšž",
            "et": "äöõüšž",
            "lv": "āčēģīķļņšūž",
            "lt": "ąčęėįšųūž",
            "pl": "ąćęłńóśźż",
            "cs": "áčďéěíňóřšťúůýž",
            "sk": "áäčďéíĺľňóôŕšťúýž",
            "sl": "čšž",
            "hr": "čćđšž",
            "sr-Latn": "čćđšž",
            "hu": "áéíóöőúüű",
            "sq": "çë",
            "tr": "çğıöşüâîû",
            "az": "çəğıöşü",
            "uz": "",
            "id": "é",
            "ms": "é",
            "fil": "ñ",
            "sw": "",
            "eo": "ĉĝĥĵŝŭ",
            "eu": "ñ",
            "ga": "áéíóú",
            "cy": "âêîôûŵŷ",
            "mt": "ċġħżàèìòù",
            "lb": "äëéöü",
            "so": "",
            "ha": "ɓɗƙ",
            "zu": "",
        },
        "Cyrl": {
            "ru": "ийщъыьэюяё",
            "uk": "ийщьюяїєґі",
            "be": "йыьэюяёўі",
            "bg": "ийщъьюя",
            "mk": "ијљњџѓќѕ",
            "sr": "ијљњћђџ",
            "kk": "ийщъыьэюяёәғқңөұүһі",
            "ky": "ийщъыьэюяёңөү",
            "mn": "ийщъыьэюяёөү",
            "tg": "ийъэюяёғӣқӯҳҷ",
            "tt": "ийщъыьэюяёәөүҗңһ",
        },
    }
)
"""Script (ISO 15924) → language (BCP 47) → its letters that others of the script lack."""

FEW = frozenset(
    {
        *("af", "ca", "gl", "nn", "is", "eo", "eu", "ga", "cy", "mt", "lb", "so", "ha", "yo"),
        *("ig", "zu", "uz", "az", "sq", "ms", "mk", "ky", "tg", "tt", "ug", "sd", "sr-Latn"),
    }
)
"""Languages that a short text is in only where it says so clearly."""
