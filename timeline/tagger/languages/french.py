"""French: what locale data do not say about the dates of French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger.languages.grammar import grammar
from timeline.tagger.languages.lexicon import Lexicon

if TYPE_CHECKING:
    from timeline.tagger.rules import Language

LEXICON = Lexicon(
    code="fr",
    units={
        "day": "jour|jours|journée|journées",
        "weekend": "week-end|weekend",
        "week": "semaine|semaines|semaine-là",
        "month": "mois|mois-là",
        "quarter": "trimestre|trimestres",
        "year": "an|ans|année|années|année-là",
        "decade": "décennie|décennies",
        "century": "siècle|siècles",
        "hour": "heure|heures",
        "minute": "minute|minutes",
    },
    relatives={0: "ce|cet|cette", 1: "le prochain|la prochaine|prochain|prochaine"},
    relatives_after={
        0: "en cours|courante|courant",
        -1: "dernier|dernière|passé|passée|derniers|dernières",
        1: "prochain|prochaine|à venir|qui vient",
    },
    others={0: "le même|la même", -1: "la précédente"},
    others_after={-1: "précédent|précédente|d'avant", 1: "suivant|suivante|d'après", 0: "même"},
    fixed={
        "0 day dct TEV": "ce soir", "0 day dct TMO": "ce matin", "0 day dct TNI": "cette nuit",
        "0 day dct TAF": "cet après-midi",
        "0 day last": "le même jour|ce jour-là|même jour|le jour même|ce jour là",
        "1 day last": "le lendemain|lendemain|le jour suivant|le jour d'après",
        "2 day last": "le surlendemain|surlendemain",
        "-1 day last": "la veille|le jour précédent|le jour d'avant",
        "-2 day last": "l'avant-veille",
        "0 year last": "la même année|même année",
        "0 month last": "le même mois",
        "0 month dct": "ce mois-ci",
        "0 week dct": "cette semaine-ci",
    },
    distant="-là",
    numbers={
        0.5: "une demi", 1: "un|une", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six",
        7: "sept", 8: "huit", 9: "neuf", 11: "onze", 12: "douze", 13: "treize",
        10: "dix|une dizaine d'|une dizaine de",
        14: "quatorze", 15: "quinze|une quinzaine de", 16: "seize", 17: "dix-sept", 18: "dix-huit",
        19: "dix-neuf", 20: "vingt|une vingtaine d'|une vingtaine de", 25: "vingt-cinq",
        30: "trente|une trentaine d'|une trentaine de",
        40: "quarante", 50: "cinquante", 60: "soixante", 70: "soixante-dix",
        80: "quatre-vingts", 90: "quatre-vingt-dix", 100: "cent",
    },
    few="quelques|plusieurs",
    about="près de|environ|plus de|presque|à peine|exactement",
    ago="il y a # @|voici # @|voilà # @",
    ahead="dans # @|d'ici # @",
    before="# @ plus tôt|# @ auparavant|# @ avant",
    after="# @ plus tard|# @ après",
    weekdays={0: "lundi", 1: "mardi", 2: "mercredi", 3: "jeudi", 4: "vendredi", 5: "samedi",
              6: "dimanche"},
    plural_weekdays={0: "lundis", 1: "mardis", 2: "mercredis", 3: "jeudis", 4: "vendredis",
                     5: "samedis", 6: "dimanches"},
    month_after="en|au|à l'|au cours de l'|durant l'|pendant l'|depuis|dès|de|jusqu'en|d'ici"
                "|mois de"
                "|pour|à partir de",
    year_after="en|depuis|dès|de|avant|après|vers|jusqu'en|d'ici|d'ici à|pour|entre",
    year_before="l'an|l'année|année|an",
    of=" (?:de |du |des |d'|de l')?",
    articles="le |la |l'|les ",
    mods={
        "START": "début|le début|commencement",
        "MID": "mi|milieu|le milieu|courant",
        "END": "fin|la fin|la toute fin",
    },
    day_parts={
        "TMO": "matin|au matin|dans la matinée",
        "TAF": "après-midi|dans l'après-midi",
        "TEV": "soir|au soir|dans la soirée",
        "TNI": "nuit|dans la nuit|la nuit",
        "TMI": "midi|à midi",
    },
    on=" (?:de |du |de ce )?",
    join=" (?:au|à|et|et le|jusqu'au|jusqu'à|jusqu'en|en) ",
    seasons={"SP": "printemps", "SU": "été", "FA": "automne", "WI": "hiver"},
    ordinals={1: "premier|première", 2: "deuxième|second|seconde", 3: "troisième",
              4: "quatrième", 18: "dix-huitième", 19: "dix-neuvième", 20: "vingtième",
              21: "vingt et unième"},
    quarters="trimestre",
    halves="semestre",
    decade=("(?:les )?années #",),
    decades={20: "années vingt", 30: "années trente", 40: "années quarante",
             50: "années cinquante", 60: "années soixante", 70: "années soixante-dix",
             80: "années quatre-vingt|années quatre-vingts", 90: "années quatre-vingt-dix"},
    century=(r"#(?: ?(?:er|e|è|ème|ième|°))? siècle",),
    before_christ=r"av(?:\.|ant) j(?:\.|ésus)[- ]c(?:\.|hrist)",
    our_era=r"ap(?:r\.|\.|rès) j(?:\.|ésus)[- ]c(?:\.|hrist)",
    thirds={
        "EARLIER": "première moitié|la première moitié|premier quart",
        "START": "premier tiers",
        "MID": "deuxième tiers",
        "LATER": "seconde moitié|la seconde moitié|deuxième moitié|dernier quart",
        "END": "dernier tiers",
    },
    holidays={
        "new year's day": "le jour de l'an|jour de l'an|nouvel an", "epiphany": "épiphanie",
        "good friday": "vendredi saint", "easter": "pâques", "easter monday": "lundi de pâques",
        "ascension day": "ascension", "pentecost": "pentecôte", "whit monday": "lundi de pentecôte",
        "all saints' day": "toussaint", "christmas": "noël", "christmas eve": "réveillon de noël",
        "new year's eve": "saint-sylvestre", "shrove tuesday": "mardi gras",
        "ash wednesday": "mercredi des cendres", "assumption": "assomption",
    },
    clock=(
        r"#h ?h(?: ?#m)?(?!\w)",
        r"(?:(?<=\bà )|(?<=\bvers )|(?<=\bdès ))#h heures?(?! de)(?: #m)?(?P<more> et demie)?",
        r"#h:#m",
    ),
    noons={"T12:00": "midi", "T24:00": "minuit"},
    announced="concert|conférence|exposition|réunion|spectacle|vernissage|débat|rencontre|départ"
    "|ouverture|inscriptions?|atelier|lecture|assemblée|vide-grenier|loto|coup d'envoi|finale",
    dropped=r"\b(?:initialement|à l'origine|d'abord prévue?s?)\b",
    streets=r"(?:rue|avenue|place|boulevard|quai|square)(?<!en place) du",
    weekend_after="le|du|au",
    day_alone=r"(?<=\ble )#(?=[,;.)](?!\d)| (?:au matin|au soir|à|il|elle|ils|elles|on|les|le|la"
              r"|un|une)\b)",
    often="# fois (?:par |l')@",
    every="chaque|tous les|toutes les",
    sets={"P1D": "quotidien|quotidienne|quotidiennement|tous les jours",
          "P1W": "hebdomadaire|hebdomadaires", "P1M": "mensuel|mensuelle|mensuellement",
          "P1Y": "annuel|annuelle|annuellement|annuels|annuelles"},
    references={"PRESENT_REF": "actuellement|à présent|désormais",
                "PAST_REF": "récemment|dernièrement|naguère",
                "FUTURE_REF": "prochainement|bientôt|à l'avenir"},
    age_of="de",
    of_them="derniers|dernières|prochains|prochaines|premiers|premières",
    not_before="à|vers|âgé de|âgée de|âgés de",
    since="depuis",
    ends="jusqu'à jusqu'en jusqu'au",
    beside="depuis avant après dès",
    had=r"\bavai(?:t|ent) ",
    coming=r"\b(?:aur(?:a|ont) lieu|(?:se (?:tiendr|déroul?er)|(?:s')?ouvrir|débuter|commencer"
    r"|reprendr|paraîtr)(?:a|ont)|ser(?:a|ont) (?:inhum|enterr|célébr|inaugur|présent|organis"
    r"|rend|ouver|jou|diffus)\w+)\b",
    future=r"\b(?:attendue?s?|appell(?:e|ent) à|a lieu|ont lieu|ouvre|ouvrent|reprend|reprennent"
           r"|accueille|affronte|se déroule|(?:est|sont) (?:annul|report|mainten)[ué]e?s?"
           r"|reçoit|pourraient|pourrait|sera|seront|aura|auront|doit|doivent|devrait|devraient"
           r"|prévue?s?|prochaine?"
    r"|va|vont|avant le|d'ici|débute|commence|se tient|[^\W\d_]{2,}r(?:a"
    r"|ont)(?<!opéra)(?<!front))\b|jusqu'(?:au|à) $",
    scheduled=r"\b(?:se réuni(?:t|ssent)|sort|sortent|fini(?:t|ssent)|revient|reviennent|se rend"
    r"|se rendent|prend|prennent|(?:se déplac|rentr|jou|disput|affront|démissionn|quitt|arriv"
    r"|inaugur|s'achèv|s'ouvr|termin|début|commenc|publi|retourn|déménag)e(?:nt)?"
    r"|entre(?:nt)? en)\b|\bpart(?:ent)? $",
    past=r"\bdepuis (?:le |la )?$|\bremont\w+ à\b|\b(?:est|sont) [^\W\d_]{2,}(?:é|i|u|is|it)e?s?\b"
    r"|\b(?:ont|avait|avaient|était|étaient|fut|furent|[^\W\d_]{2,}(?:èrent|irent))\b"
    r"|\ba (?:été |[^\W\d_]+ement )?[^\W\d_]{2,}(?:é|i|u|is|it)\b",
)  # fmt: skip


def language(code: str = "fr") -> Language:
    """The French grammar."""
    return grammar(LEXICON, code)
