"""Spanish: what locale data do not say about the dates of Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger.languages.grammar import grammar
from timeline.tagger.languages.lexicon import Lexicon

if TYPE_CHECKING:
    from timeline.tagger.rules import Language

LEXICON = Lexicon(
    code="es",
    units={
        "day": "día|días",
        "weekend": "fin de semana",
        "week": "semana|semanas",
        "month": "mes|meses",
        "quarter": "trimestre|trimestres",
        "year": "año|años",
        "decade": "década|décadas|decenio",
        "century": "siglo|siglos",
        "hour": "hora|horas",
        "minute": "minuto|minutos",
    },
    relatives={
        0: "este|esta|el presente|la presente|presente",
        -1: "el pasado|la pasada|pasado|pasada|el último|la última",
        1: "el próximo|la próxima|próximo|próxima",
    },
    relatives_after={
        0: "en curso|actual",
        -1: "pasado|pasada|último",
        1: "que viene|próximo|próxima|entrante",
    },
    others={0: "el mismo|la misma|mismo|misma|ese mismo|esa misma|aquel|aquella|ese|esa",
            -1: "el anterior"},
    others_after={-1: "anterior|previo|previa", 1: "siguiente|posterior"},
    fixed={
        "0 day last": "el mismo día|ese mismo día|ese día|aquel día|mismo día",
        "1 day last": "el día siguiente|día siguiente|al otro día",
        "-1 day last": "el día anterior|día anterior|la víspera|un día antes|el día antes",
        "-1 day dct TNI": "anoche", "-2 day dct TNI": "anteanoche|antenoche",
        "0 day dct TNI": "esta noche", "0 day dct TAF": "esta tarde", "0 day dct TMO":
        "esta mañana",
        "2 day dct": "pasado mañana",
        "-2 day dct": "antes de ayer|anteayer",
    },
    numbers={
        1: "un|una|uno", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete",
        8: "ocho", 9: "nueve", 10: "diez", 11: "once", 12: "doce", 13: "trece", 14: "catorce",
        15: "quince", 16: "dieciséis", 17: "diecisiete", 18: "dieciocho", 19: "diecinueve",
        20: "veinte", 25: "veinticinco", 30: "treinta", 40: "cuarenta", 50: "cincuenta",
        60: "sesenta", 70: "setenta", 80: "ochenta", 90: "noventa", 100: "cien", 0.5: "medio",
    },
    few="varios|varias|unos pocos|unos|unas|algunos|algunas|pocos|pocas|muchos",
    about="ya|unos|unas|casi|más de|cerca de|apenas",
    ago="hace # @|# @ atrás",
    ahead="dentro de # @|en # @",
    before="# @ antes|# @ atrás",
    after="# @ después|# @ más tarde",
    weekdays={0: "lunes", 1: "martes", 2: "miércoles", 3: "jueves", 4: "viernes", 5: "sábado",
              6: "domingo"},
    plural_weekdays={5: "los sábados|sábados", 6: "los domingos|domingos",
                     0: "los lunes", 1: "los martes",
                     2: "los miércoles", 3: "los jueves", 4: "los viernes"},
    month_after="en la|en el|para la|para el|en|desde|hasta|de|para|mes de|a partir de|durante",
    year_after="en|desde|hasta|de|del|para|entre|hacia|durante",
    year_before="el año|año|los años",
    of=" (?:de |del |de la |de los )?",
    articles="el |la |los |las ",
    mods={
        "START": "principios|comienzos|inicios|el inicio|inicio|el comienzo|comienzo"
        "|principio",
        "MID": "mediados|la mitad|mitad",
        "END": "fines|finales|el final|final|fin|el fin",
    },
    day_parts={
        "TMO": "por la mañana|en la mañana|de la mañana|mañana|madrugada",
        "TAF": "por la tarde|en la tarde|de la tarde|tarde",
        "TNI": "por la noche|en la noche|de la noche|noche",
        "TEV": "al anochecer",
        "TMI": "al mediodía",
    },
    not_today="la|una|esta|cada|aquella|las|media|pasado",
    join=" (?:al|a|y|hasta el|hasta) (?:el )?",
    seasons={"SP": "primavera", "SU": "verano", "FA": "otoño", "WI": "invierno"},
    ordinals={1: "primer|primero|primera", 2: "segundo|segunda", 3: "tercer|tercero|tercera",
              4: "cuarto|cuarta"},
    quarters="trimestre",
    halves="semestre",
    decade=("(?:los )?años #", "década de (?:los )?#"),
    decades={20: "años veinte", 30: "años treinta", 40: "años cuarenta", 50: "años cincuenta",
             60: "años sesenta", 70: "años setenta", 80: "años ochenta", 90: "años noventa"},
    century=("siglo #",),
    before_christ=r"a\. ?(?:de )?c\.|antes de cristo",
    our_era=r"d\. ?(?:de )?c\.|después de cristo",
    on=" (?:del? |de este |de ayer )",
    thirds={
        "EARLIER": "primera mitad|la primera mitad|primer cuarto",
        "START": "primer tercio",
        "LATER": "segunda mitad|la segunda mitad|último cuarto",
        "END": "último tercio",
    },
    holidays={
        "new year's day": "año nuevo", "epiphany": "día de reyes", "good friday": "viernes santo",
        "maundy thursday": "jueves santo", "palm sunday": "domingo de ramos",
        "easter": "domingo de resurrección|domingo de pascua|pascua",
        "pentecost": "pentecostés", "all saints' day": "día de todos los santos",
        "christmas": "navidad", "christmas eve": "nochebuena", "new year's eve": "nochevieja",
        "ash wednesday": "miércoles de ceniza", "corpus christi": "corpus christi",
    },
    clock=(
        r"(?<=\blas )#h[:.]#m(?: horas| h\b)?(?! ?%)",
        r"#h:#m(?: horas| h\b)?",
        r"(?<=\blas )#h horas",
        r"(?<=\ba las )#h(?=[.,;)](?!\d)| (?:del? |en |se |el |la |y |con ))",
    ),
    noons={"T12:00": "mediodía", "T24:00": "medianoche"},
    announced="concierto|reunión|conferencia|exposición|debate|estreno|inauguración|charla|final"
    "|jornada|taller|inicio|apertura|inscripciones|partido|misa",
    dropped=r"\b(?:inicialmente|originalmente|en un principio)\b",
    streets=r"(?:calle|avenida|plaza|plazuela|paseo|glorieta|barrio|estación)(?: del?)?",
    weekend_after="el|del|al",
    day_alone=r"(?<=\bel )(?:día )?#(?=[,;.)](?!\d)| (?:en|a|los|las|la|el|se|lo|fue|ya"
              r"|[^\W\d_]{2,}(?:ó|aron|ieron|aba|ía))\b)",
    often="# (?:vez|veces) (?:al|a la|por) @",
    every="cada|todos los|todas las",
    sets={"P1D": "diario|diaria|diariamente|a diario|todos los días",
          "P1W": "semanal|semanales|semanalmente", "P1M": "mensual|mensuales|mensualmente",
          "P1Y": "anual|anuales|anualmente"},
    references={"PRESENT_REF": "actualmente|en la actualidad",
                "PAST_REF": "recientemente|últimamente|hace poco",
                "FUTURE_REF": "próximamente|pronto|en breve"},
    not_age=" atrás",
    age_of="de",
    of_them="primeros|primeras|últimos|últimas|próximos|próximas",
    not_before="a los|a sus|tiene|tenía|edad de|cumplió|cumple",
    ends="hasta",
    beside="desde antes tras",
    had=r"\bhab[ií]an? ",
    coming=r"\b(?:(?:se (?:celebrar|realizar|inaugurar|estrenar|jugar|disputar)|comenzar|empezar"
    r"|(?:re)?abrir)(?:á|án)|tendr(?:á|án) lugar|ser(?:á|án) (?:enterr|sepult|inaugur|present"
    r"|inhum|abiert|estren)\w+)\b",
    future=r"\b(?:podrían?|deberían?|será|serán|habrá|tendrá|tendrán|comenzará|empezará|va a"
           r"|van a|comienza|empieza"
           r"|arranca|se espera|esperad[oa]s?|convocan?|juega|recibe|se reúne|vence"
           r"|prevista?s?|[^\W\d_]{2,}r(?:á|án)(?<!\birán)(?<!\bteherán)"
    r"|previstos?|próxim[oa])\b|\bhasta (?:el )?$",
    scheduled=r"(?<!\b[ls][au] )(?<!una )\b(?:dimiten?|visitan?|viajan?|regresan?|se estrenan?"
    r"|juegan|vuelven?|abren?|acaban?|terminan?|llegan?|salen?|parten|debutan?|inauguran?"
    r"|votan|comparecen?|declaran|se enfrentan?|se celebran?|se disputan?|presentan?|reciben"
    r"|se reúnen|vencen|comienzan|empiezan|entran? en vigor)\b|\b(?:es|son) el $",
    past=r"\b(?:dijo|dijeron|hizo|hubo|dio|tuvo|ha|han|había|habían|fue|fueron|era|eran"
         r"|[^\W\d_]{2,}(?:ó|aron|ieron|eron))\b"
    r"|\bdesde (?:el )?$",
)  # fmt: skip


def language(code: str = "es") -> Language:
    """The Spanish grammar."""
    return grammar(LEXICON, code)
