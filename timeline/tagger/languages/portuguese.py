"""Portuguese: what locale data do not say about the dates of Portuguese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger.languages.grammar import grammar
from timeline.tagger.languages.lexicon import Lexicon

if TYPE_CHECKING:
    from timeline.tagger.rules import Language

LEXICON = Lexicon(
    code="pt",
    units={
        "day": "dia|dias",
        "weekend": "fim de semana",
        "week": "semana|semanas",
        "month": "mês|meses",
        "quarter": "trimestre|trimestres",
        "year": "ano|anos",
        "decade": "década|décadas",
        "century": "século|séculos",
        "hour": "hora|horas",
        "minute": "minuto|minutos",
    },
    relatives={
        0: "este|esta|neste|nesta|deste|desta|o presente|o corrente",
        -1: "o passado|a passada|último|última|passado|passada|o último|a última",
        1: "próximo|próxima|o próximo|a próxima",
    },
    relatives_after={
        0: "corrente|em curso|atual",
        -1: "passado|passada|último|última",
        1: "que vem|próximo|próxima|seguinte ao atual",
    },
    others={0: "o mesmo|a mesma|mesmo|mesma|nesse|nessa|naquele|naquela|desse|daquele"
        "|nesse mesmo|nessa mesma|naquele mesmo|naquela mesma|neste mesmo"},
    others_after={-1: "anterior", 1: "seguinte"},
    fixed={
        "0 day last": "o mesmo dia|mesmo dia|nesse dia|naquele dia|esse mesmo dia",
        "1 day last": "o dia seguinte|dia seguinte|um dia depois",
        "2 day dct": "depois de amanhã",
        "0 day dct TMO": "esta manhã|nesta manhã", "0 day dct TAF": "esta tarde|nesta tarde",
        "0 day dct TNI": "esta noite|nesta noite",
        "-1 day dct TNI": "a noite passada|noite passada",
        "-1 day last": "o dia anterior|dia anterior|a véspera|véspera|um dia antes",
    },
    numbers={
        1: "um|uma", 2: "dois|duas", 3: "três", 4: "quatro", 5: "cinco", 6: "seis", 7: "sete",
        8: "oito", 9: "nove", 10: "dez", 11: "onze", 12: "doze", 13: "treze",
        14: "catorze|quatorze",
        15: "quinze", 16: "dezesseis|dezasseis", 17: "dezessete|dezassete", 18: "dezoito",
        19: "dezenove|dezanove", 20: "vinte", 30: "trinta", 40: "quarenta", 50: "cinquenta",
        60: "sessenta", 70: "setenta", 80: "oitenta", 90: "noventa", 100: "cem", 0.5: "meio",
    },
    few="vários|várias|alguns|algumas|poucos|poucas|muitos",
    about="cerca de|mais de|quase|uns|umas|já",
    ago="há # @|faz # @|# @ atrás|há # @ atrás",
    ahead="daqui a # @|dentro de # @|em # @",
    before="# @ antes",
    after="# @ depois|# @ mais tarde",
    weekdays={
        0: "segunda-feira", 1: "terça-feira", 2: "quarta-feira", 3: "quinta-feira",
        4: "sexta-feira", 5: "sábado", 6: "domingo",
    },
    plural_weekdays={
        0: "segundas-feiras", 1: "terças-feiras", 2: "quartas-feiras", 3: "quintas-feiras",
        4: "sextas-feiras", 5: "sábados", 6: "domingos",
    },
    month_after="na|no|para a|para o|em|desde|até|de|para|mês de|a partir de|durante|entre",
    year_after="em|desde|até|de|para|entre|por volta de",
    year_before="o ano de|ano de|o ano|ano|anos de",
    of=" (?:de |do |da |dos )?",
    articles="o |a |os |as ",
    mods={
        "START": "início|o início|começo|o começo|princípio|o princípio|inícios",
        "MID": "meados|meio|o meio|a metade",
        "END": "fim|o fim|final|o final|finais|fins",
    },
    day_parts={
        "TMO": "de manhã|pela manhã|da manhã|manhã|madrugada|de madrugada",
        "TAF": "à tarde|de tarde|da tarde|tarde",
        "TNI": "à noite|de noite|da noite|pela noite|noite",
        "TMI": "ao meio-dia",
    },
    join=" (?:a|e|até|ao|para) (?:o )?",
    seasons={"SP": "primavera", "SU": "verão", "FA": "outono", "WI": "inverno"},
    ordinals={1: "primeiro|primeira", 2: "segundo|segunda", 3: "terceiro|terceira",
              4: "quarto|quarta"},
    quarters="trimestre",
    halves="semestre",
    decade=("anos (?:de )?#", "década de #"),
    decades={20: "anos vinte", 30: "anos trinta", 40: "anos quarenta",
             50: "anos cinquenta", 60: "anos sessenta", 70: "anos setenta",
             80: "anos oitenta", 90: "anos noventa"},
    century=("século #",),
    before_christ=r"a\. ?c\.|antes de cristo",
    our_era=r"d\. ?c\.|depois de cristo",
    on=" (?:de |do |da )",
    thirds={
        "EARLIER": "primeira metade|a primeira metade|primeiro quartel",
        "START": "primeiro terço",
        "LATER": "segunda metade|a segunda metade|último quartel",
        "END": "último terço",
    },
    holidays={
        "new year's day": "ano novo|dia de ano novo", "good friday": "sexta-feira santa",
        "easter": "páscoa|domingo de páscoa", "pentecost": "pentecostes",
        "corpus christi": "corpo de deus|corpus christi", "all saints' day":
        "dia de todos os santos",
        "christmas": "natal", "christmas eve": "véspera de natal", "shrove tuesday":
        "terça-feira de carnaval",
        "ash wednesday": "quarta-feira de cinzas", "new year's eve": "véspera de ano novo",
    },
    clock=(r"#h ?h(?: ?#m)?(?!\w)", r"(?<=\bàs )#h(?:[:.]#m| horas)(?! ?%)",
           r"(?<=\bàs )#h(?=[.,;)](?!\d)| (?:de |do |na |no |em |a |o |com ))",
           r"#h:#m(?: horas)?"),
    noons={"T12:00": "meio-dia", "T24:00": "meia-noite"},
    announced="concerto|reunião|conferência|exposição|debate|estreia|inauguração|show|jogo|palestra"
    "|início|abertura|inscrições|assembleia|missa|espetáculo",
    dropped=r"\b(?:inicialmente|originalmente|de início)\b",
    streets=r"(?:rua|avenida|praça|largo|travessa|bairro|ponte|estação)(?: d[eo])?",
    weekend_after="o|no|do|ao",
    day_alone=r"(?:(?<=\ba )|(?<=\bno dia )|(?<=\bem ))#(?=[,;](?!\d)| (?:[^\W\d_]{2,}(?:ou|eu"
              r"|iu|aram|eram|iram|ava|ia))\b)",
    often="# (?:vez|vezes) (?:por|ao|à) @",
    every="cada|todos os|todas as|toda a|todo o",
    sets={"P1D": "diário|diária|diariamente|todos os dias",
          "P1W": "semanal|semanais|semanalmente", "P1M": "mensal|mensais|mensalmente",
          "P1Y": "anual|anuais|anualmente"},
    references={"PRESENT_REF": "atualmente|neste momento",
                "PAST_REF": "recentemente|há pouco",
                "FUTURE_REF": "em breve|brevemente"},
    not_age=" atrás",
    age_of="de",
    of_them="primeiros|primeiras|últimos|últimas|próximos|próximas",
    not_before="aos|com|tem|tinha|idade de|completou",
    ends="até",
    beside="desde antes após",
    had=r"\b(?:tinham?|haviam?) ",
    coming=r"\b(?:realizar-se-(?:á|ão)|realizam?-se|ter(?:á|ão) lugar|(?:começar|abrir|ocorrer"
    r"|acontecer|decorrer)(?:á|ão)|ser(?:á|ão) (?:realizad|sepultad|inaugurad|celebrad|abert"
    r"|apresentad|enterrad)\w+)\b",
    future=r"\b(?:poderiam?|deveriam?|será|serão|terá|haverá|começará|vai|vão|começa|começam"
           r"|realiza-se|realizam-se"
           r"|decorre|[^\W\d_]{2,}r(?:á|ão)(?<!verão)(?<!irão)|previst[oa]s?|próxim[oa])\b"
    r"|\baté (?:o |a )?$",
    scheduled=r"(?<!\ba )(?<!sua )(?<!uma )\b(?:jogam?|viajam?|regressam?|visitam?|partem?|chegam?"
    r"|abrem?|fecham?|terminam?|estreiam?|estreia|reún?em?-se|entram? em vigor|demitem?-se"
    r"|recebem?|acabam?|voltam?|enfrentam?)\b",
    past=r"\b(?:disse|disseram|fez|houve|teve|foi|foram|era|eram|tinha|tinham|[^\W\d_]{2,}(?:ou"
         r"|eu|iu|aram|eram|iram))\b"
    r"|\bdesde (?:o |a )?$",
)  # fmt: skip


def language(code: str = "pt") -> Language:
    """The Portuguese grammar."""
    return grammar(LEXICON, code)
