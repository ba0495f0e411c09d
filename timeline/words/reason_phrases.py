"""How a date was understood, by the English clause that says so and by language.

The key is the clause as the tagger and the merging write it, with slots for what changes:
``{anchor}``, ``{date}`` (EDTF), ``{count}``, ``{unit}``, ``{year}``, ``{weekday}``, and
numbers and words of the source, which stay as they are. ``{span}`` of a translation is the count
and the unit as CLDR says them (``2 weeks ago``).
"""

from __future__ import annotations

_COUNTED = {
    "ru": "{span}, считая от {anchor}",
    "de": "{span}, gezählt ab {anchor}",
    "fr": "{span}, à compter de {anchor}",
    "es": "{span}, contando desde {anchor}",
    "ar": "{span}، محسوبًا من {anchor}",
}
_TAKEN = {
    "ru": "взято из {anchor}",
    "de": "aus {anchor} ergänzt",
    "fr": "d’après {anchor}",
    "es": "según {anchor}",
    "ar": "بحسب {anchor}",
}

REASONS: dict[str, dict[str, str]] = {
    "both say {words}": {
        "ru": "в обоих есть {words}",
        "de": "beide sagen {words}",
        "fr": "les deux disent {words}",
        "es": "ambos dicen {words}",
        "ar": "كلاهما يقول {words}",
    },
    "both name the same thing by its aliases and tell of the same act": {
        "ru": "оба называют одно и то же разными именами и говорят об одном действии",
        "de": "beide nennen dasselbe mit seinen Namen und berichten dieselbe Handlung",
        "fr": "les deux nomment la même chose par ses noms et parlent du même acte",
        "es": "ambos nombran lo mismo con sus nombres y cuentan el mismo acto",
        "ar": "كلاهما يذكر الشيء نفسه بأسمائه ويتحدث عن الفعل نفسه",
    },
    "both name {words} and tell of the same act": {
        "ru": "оба называют {words} и говорят об одном действии",
        "de": "beide nennen {words} und berichten dieselbe Handlung",
        "fr": "les deux nomment {words} et parlent du même acte",
        "es": "ambos nombran {words} y cuentan el mismo acto",
        "ar": "كلاهما يذكر {words} ويتحدث عن الفعل نفسه",
    },
    "says the same date": {
        "ru": "называет ту же дату",
        "de": "nennt dasselbe Datum",
        "fr": "donne la même date",
        "es": "da la misma fecha",
        "ar": "يذكر التاريخ نفسه",
    },
    "says the same": {
        "ru": "сообщает то же самое",
        "de": "sagt dasselbe",
        "fr": "dit la même chose",
        "es": "dice lo mismo",
        "ar": "يقول الشيء نفسه",
    },
    "says only the year": {
        "ru": "назван только год",
        "de": "nennt nur das Jahr",
        "fr": "ne donne que l’année",
        "es": "solo da el año",
        "ar": "يذكر السنة فقط",
    },
    "says only the month": {
        "ru": "назван только месяц",
        "de": "nennt nur den Monat",
        "fr": "ne donne que le mois",
        "es": "solo da el mes",
        "ar": "يذكر الشهر فقط",
    },
    "says only the decade": {
        "ru": "названо только десятилетие",
        "de": "nennt nur das Jahrzehnt",
        "fr": "ne donne que la décennie",
        "es": "solo da la década",
        "ar": "يذكر العقد فقط",
    },
    "says only the season": {
        "ru": "названо только время года",
        "de": "nennt nur die Jahreszeit",
        "fr": "ne donne que la saison",
        "es": "solo da la estación",
        "ar": "يذكر الفصل فقط",
    },
    "less exact: {date}": {
        "ru": "менее точно: {date}",
        "de": "weniger genau: {date}",
        "fr": "moins précis : {date}",
        "es": "menos exacto: {date}",
        "ar": "أقل دقة: {date}",
    },
    "names no year": {
        "ru": "год не назван",
        "de": "nennt kein Jahr",
        "fr": "ne donne pas l’année",
        "es": "no da el año",
        "ar": "لا يذكر السنة",
    },
    "{year} is that of the event it matches": {
        "ru": "{year} — год события, с которым оно совпадает",
        "de": "{year} ist das des Ereignisses, zu dem es passt",
        "fr": "{year} est celle de l’événement auquel il correspond",
        "es": "{year} es el del suceso con el que coincide",
        "ar": "{year} هي سنة الحدث المطابق",
    },
    "says {date}, a day from {other}": {
        "ru": "называет {date}, в одном дне от {other}",
        "de": "nennt {date}, einen Tag neben {other}",
        "fr": "donne {date}, à un jour de {other}",
        "es": "da {date}, a un día de {other}",
        "ar": "يذكر {date}، بفارق يوم عن {other}",
    },
    "undated match: no date in the text": {
        "ru": "совпадение по содержанию: даты в тексте нет",
        "de": "dem Inhalt nach zugeordnet: kein Datum im Text",
        "fr": "rapproché par le contenu : pas de date dans le texte",
        "es": "asociado por el contenido: no hay fecha en el texto",
        "ar": "مطابقة بالمضمون: لا تاريخ في النص",
    },
    "tells of the same, but dates it {date} and not {other}": {
        "ru": "говорит о том же, но датирует это {date}, а не {other}",
        "de": "berichtet dasselbe, nennt aber {date} statt {other}",
        "fr": "parle de la même chose, mais donne {date} et non {other}",
        "es": "cuenta lo mismo, pero da {date} y no {other}",
        "ar": "يتحدث عن الشيء نفسه، لكنه يذكر {date} لا {other}",
    },
    "{count} {unit}s after {anchor}": _COUNTED,
    "{count} {unit}s before {anchor}": _COUNTED,
    "the {unit} after {anchor}": _COUNTED,
    "the {unit} before {anchor}": _COUNTED,
    "the {unit} of writing": _TAKEN,
    "the {unit} of {anchor}": _TAKEN,
    "the one of {anchor}": _TAKEN,
    "the next after {anchor}": {
        "ru": "ближайшая дата после {anchor}",
        "de": "das nächste Datum nach {anchor}",
        "fr": "la prochaine date après {anchor}",
        "es": "la fecha siguiente a {anchor}",
        "ar": "أقرب تاريخ بعد {anchor}",
    },
    "the latest before {anchor}": {
        "ru": "последняя дата до {anchor}",
        "de": "das letzte Datum vor {anchor}",
        "fr": "la dernière date avant {anchor}",
        "es": "la última fecha antes de {anchor}",
        "ar": "آخر تاريخ قبل {anchor}",
    },
    "before Christ, as {anchor}": {
        "ru": "до нашей эры, исходя из {anchor}",
        "de": "vor Christus, nach {anchor}",
        "fr": "avant Jésus-Christ, d’après {anchor}",
        "es": "antes de Cristo, según {anchor}",
        "ar": "قبل الميلاد، بحسب {anchor}",
    },
    "the one last named": {
        "ru": "названное последним",
        "de": "zuletzt genannt",
        "fr": "le dernier nommé",
        "es": "el último nombrado",
        "ar": "آخر ما ذُكر",
    },
    "its dateline says {words}": {
        "ru": "в начале статьи указано {words}",
        "de": "die Ortszeile nennt {words}",
        "fr": "l’en-tête de la dépêche dit {words}",
        "es": "el encabezado dice {words}",
        "ar": "يقول صدر الخبر {words}",
    },
    "it tells {words} as past": {
        "ru": "{words} описано как прошлое",
        "de": "{words} wird als vergangen erzählt",
        "fr": "{words} y est raconté au passé",
        "es": "cuenta {words} como pasado",
        "ar": "يروي {words} على أنه ماضٍ",
    },
    "{words} fits no other year soon after": {
        "ru": "{words} не подходит ни к одному другому году вскоре после",
        "de": "{words} passt in kein anderes Jahr kurz danach",
        "fr": "{words} ne convient à aucune autre année proche",
        "es": "{words} no encaja en ningún otro año cercano",
        "ar": "{words} لا يوافق سنة أخرى قريبة",
    },
    "{words} is in {year}, because what was extended for {length} runs until {end}": {
        "ru": "{words} — это {year}: продлённое ({length}) действует ({end})",
        "de": "{words} liegt in {year}, denn das Verlängerte ({length}) läuft bis ({end})",
        "fr": "{words} est en {year}, car ce qui est prolongé ({length}) court jusqu’à ({end})",
        "es": "{words} es en {year}, pues lo prorrogado ({length}) rige hasta ({end})",
        "ar": "{words} في {year}، لأن ما مُدّد ({length}) يسري حتى ({end})",
    },
    "The sources differ on a number: {first} or {second} ({noun}).": {
        "ru": "Источники расходятся в числе: {first} или {second} ({noun}).",
        "de": "Die Quellen nennen verschiedene Zahlen: {first} oder {second} ({noun}).",
        "fr": "Les sources diffèrent sur un nombre : {first} ou {second} ({noun}).",
        "es": "Las fuentes difieren en un número: {first} o {second} ({noun}).",
        "ar": "تختلف المصادر في رقم: {first} أو {second} ({noun}).",
    },
    "{date} was a {weekday}; the source calls it a {other}.": {
        "ru": "{date} — {weekday}; источник называет другой день: {other}.",
        "de": "{date} war ein {weekday}; die Quelle nennt es einen {other}.",
        "fr": "{date} était un {weekday} ; la source dit {other}.",
        "es": "{date} fue {weekday}; la fuente dice {other}.",
        "ar": "{date} كان يوم {weekday}؛ والمصدر يقول {other}.",
    },
}

ANCHORS: dict[str, dict[str, str]] = {
    "the day of writing": {
        "ru": "даты статьи",
        "de": "dem Datum des Artikels",
        "fr": "la date de l’article",
        "es": "la fecha del artículo",
        "ar": "تاريخ المقال",
    },
    "the date mentioned before": {
        "ru": "даты, названной выше",
        "de": "dem zuvor genannten Datum",
        "fr": "la date citée avant",
        "es": "la fecha mencionada antes",
        "ar": "التاريخ المذكور قبله",
    },
}
"""What a date was counted from, in the case that follows the prepositions above."""
