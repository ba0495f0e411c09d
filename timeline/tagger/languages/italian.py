"""Italian: what locale data do not say about the dates of Italian."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger.languages.grammar import grammar
from timeline.tagger.languages.kit import behind
from timeline.tagger.languages.lexicon import Lexicon
from timeline.tagger.languages.phrases import modified
from timeline.tagger.readings import Fixed
from timeline.tagger.units import Cell, Grain

if TYPE_CHECKING:
    import re

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Language, Rule

LEXICON = Lexicon(
    code="it",
    units={
        "day": "giorno|giorni|giornata",
        "weekend": "fine settimana|weekend",
        "week": "settimana|settimane",
        "month": "mese|mesi",
        "quarter": "trimestre|trimestri",
        "year": "anno|anni",
        "decade": "decennio|decenni",
        "century": "secolo|secoli",
        "hour": "ora|ore",
        "minute": "minuto|minuti",
    },
    relatives={
        0: "questo|questa|quest'|il corrente|corrente",
        -1: "lo scorso|la scorsa|scorso|scorsa|l'ultimo|l'ultima|il passato",
        1: "il prossimo|la prossima|prossimo|prossima",
    },
    relatives_after={
        0: "in corso|corrente",
        -1: "scorso|scorsa|passato|passata|ultimo",
        1: "prossimo|prossima|che viene|venturo",
    },
    others={0: "lo stesso|la stessa|stesso|stessa|quel|quella|quello|quell'"},
    others_after={-1: "precedente|prima", 1: "successivo|successiva|seguente|dopo"},
    fixed={
        "0 day last": "lo stesso giorno|quello stesso giorno|quel giorno|stesso giorno",
        "1 day last": "il giorno dopo|il giorno successivo|il giorno seguente|l'indomani"
        "|giorno dopo|giorno successivo|giorno seguente",
        "-1 day last": "il giorno prima|il giorno precedente|la vigilia|giorno precedente",
        "0 day dct TEV": "stasera", "0 day dct TMO": "stamattina|stamane|stamani",
        "0 day dct TNI": "stanotte", "0 day dct TAF": "questo pomeriggio",
        "2 day dct": "dopodomani|dopo domani",
        "-2 day dct": "l'altro ieri|l'altroieri|avantieri",
    },
    numbers={
        1: "un|uno|una", 2: "due", 3: "tre", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette",
        8: "otto", 9: "nove", 10: "dieci", 11: "undici", 12: "dodici", 13: "tredici",
        14: "quattordici", 15: "quindici", 16: "sedici", 17: "diciassette", 18: "diciotto",
        19: "diciannove", 20: "venti", 25: "venticinque", 30: "trenta", 40: "quaranta",
        50: "cinquanta", 60: "sessanta", 70: "settanta", 80: "ottanta", 90: "novanta",
        100: "cento", 0.5: "mezzo",
    },
    about="circa|quasi|più di|oltre|appena",
    few="alcuni|alcune|diversi|diverse|pochi|poche|molti|qualche",
    ago="# @ fa|# @ or sono",
    ahead="tra # @|fra # @",
    before="# @ prima",
    after="# @ dopo|# @ più tardi",
    weekdays={0: "lunedì", 1: "martedì", 2: "mercoledì", 3: "giovedì", 4: "venerdì", 5: "sabato",
              6: "domenica"},
    plural_weekdays={5: "sabati", 6: "domeniche"},
    month_after="nella|nel|per la|a|in|da|di|ad|dal|fino a|per|entro|mese di|nel mese di",
    year_after="nel|dal|del|al|il|fino al|entro il|e il|per il|tra il|nell'anno",
    year_before="anno|l'anno|anni",
    of=" (?:di |del |dello |della |dell'|degli |dei )?",
    articles="il |la |lo |l'|gli |le |i ",
    mods={
        "START": "inizio|l'inizio|inizi|gli inizi",
        "MID": "metà|la metà",
        "END": "fine|la fine|finire",
    },
    day_parts={
        "TMO": "mattina|mattino|di mattina",
        "TAF": "pomeriggio|nel pomeriggio|di pomeriggio",
        "TEV": "sera|in serata|di sera",
        "TNI": "notte|nella notte|di notte",
    },
    on=" (?:di )?",
    join=" (?:(?:al|a|e|e il|fino al) |all')",
    seasons={"SP": "primavera", "SU": "estate", "FA": "autunno", "WI": "inverno"},
    ordinals={1: "primo|prima", 2: "secondo|seconda", 3: "terzo", 4: "quarto",
              18: "diciottesimo", 19: "diciannovesimo", 20: "ventesimo", 21: "ventunesimo"},
    quarters="trimestre",
    halves="semestre",
    decade=("anni '?#",),
    decades={20: "anni venti", 30: "anni trenta", 40: "anni quaranta", 50: "anni cinquanta",
             60: "anni sessanta", 70: "anni settanta", 80: "anni ottanta", 90: "anni novanta",
             100: "anni duemila|primi anni duemila"},
    century=("#[°º]? secolo",),
    centuries={12: "duecento", 13: "trecento", 14: "quattrocento", 15: "cinquecento",
               16: "seicento", 17: "settecento", 18: "ottocento", 19: "novecento"},
    before_christ=r"a\. ?c\.|avanti cristo",
    our_era=r"d\. ?c\.|dopo cristo",
    thirds={
        "EARLIER": "prima metà|la prima metà|primo quarto",
        "START": "primo terzo",
        "LATER": "seconda metà|la seconda metà|ultimo quarto",
        "END": "ultimo terzo",
    },
    holidays={
        "new year's day": "capodanno", "epiphany": "epifania", "good friday": "venerdì santo",
        "palm sunday": "domenica delle palme", "easter": "pasqua",
        "easter monday": "pasquetta|lunedì dell'angelo",
        "pentecost": "pentecoste", "assumption": "ferragosto", "all saints' day": "ognissanti",
        "christmas": "natale", "christmas eve": "vigilia di natale",
        "ash wednesday": "mercoledì delle ceneri",
    },
    clock=(
        r"(?:(?<=\balle )|(?<=\ble )|(?<=\bdalle )|(?<=\bore ))#h[:.,]#m(?! ?%)",
        r"(?<=\bore )#h",
        r"(?<=\balle )#h(?=[.,;)](?!\d)| (?:di |del |si |il |la |in |al |era |c'è ))",
    ),
    noons={"T12:00": "mezzogiorno", "T24:00": "mezzanotte"},
    announced="concerto|riunione|conferenza|mostra|dibattito|incontro|inaugurazione|finale|inizio"
    "|apertura|partita|assemblea|spettacolo|messa",
    dropped=r"\b(?:inizialmente|originariamente|in origine)\b",
    streets=r"(?:via|viale|piazza|piazzale|corso|largo|lungomare|ponte)(?: del)?",
    weekend_after="il|nel|del|al|dal",
    day_alone=r"(?:(?<=\bil )|(?<=\bl'))#(?=[,;.)](?!\d)| (?:si|i|gli|le|la|il|fu|a|in"
              r"|[^\W\d_]{2,}(?:ò|rono|ava|eva|iva))\b)",
    often="# volt[ae] (?:al |alla |all')@",
    every="ogni|tutti i|tutte le",
    sets={"P1D": "quotidiano|quotidiana|quotidianamente|giornaliero|tutti i giorni",
          "P1W": "settimanale|settimanali|settimanalmente",
          "P1M": "mensile|mensili|mensilmente", "P1Y": "annuale|annuali|annualmente|annuo"},
    references={"PRESENT_REF": "attualmente|al momento|adesso",
                "PAST_REF": "recentemente|di recente",
                "FUTURE_REF": "prossimamente|a breve|presto"},
    not_age=" (?:fa|or sono)",
    age_of="di",
    not_before="a|ha|aveva|età di|compiuto",
    beside="dal dopo prima",
    had=r"\baveva(?:no)? ",
    coming=r"\b(?:(?:si (?:terr|svolger|celebrer)|inizier|comincer|aprir|uscir)(?:à|anno)"
    r"|avr(?:à|anno) luogo|sar(?:à|anno) (?:sepolt|inaugurat|celebrat|apert|presentat)\w)\b",
    future=r"\b(?:potrebbe(?:ro)?|dovrebbe(?:ro)?|sarà|saranno|avrà|dovrà|inizierà|comincerà"
           r"|previst[oaie]|prossim[oa]|inizia"
           r"|comincia|[^\W\d_]{2,}r(?:à|anno))\b"
    r"|\b(?:entro|fino a) (?:il )?$",
    scheduled=r"(?<!\bla )(?<!sua )(?<!una )\b(?:si riunisc(?:e|ono)|esc(?:e|ono)|part(?:e|ono)"
    r"|apr(?:e|ono)|chiud(?:e|ono)|finisc(?:e|ono)|si dimett(?:e|ono)"
    r"|(?:gioc|visit|torn|arriv|termin|debutt|entr|inizi|cominci|incontr)(?:a|ano)|si vota)\b",
    past=r"\b(?:disse|risal(?:e|gono)|ha|hanno|aveva|avevano|fu|furono|era|erano"
         r"|[eè] [^\W\d_]{2,}t[oa]"
    r"|sono [^\W\d_]{2,}t[ie])\b|\bdal $|[^\W\d_]{2,}ò\b",
)  # fmt: skip


def _centuries(kit: Kit) -> tuple[Rule, ...]:
    """``nel Settecento``: the hundreds of a thousand are a century where nothing is counted."""
    article = behind("il|nel|del|dal|al|sul|col|tardo|primo|pieno")
    beside = (
        r"(?=[.,;:)]| (?:e|è|il|la|lo|i|gli|le|in|a|di|da|al|alla|con|per|su|fino|fu|era|ha|si|che"
        r"|inglese|francese|italiano|europeo|veneziano|fiorentino)\b)"
    )
    body = rf"{kit.long_mod}(?:{article}|(?<=\wl'))(?P<c>{kit.any_of('centuries')}){beside}"

    def make(m: re.Match[str]) -> Made:
        return Fixed(Cell(Grain.CENTURY, int(kit.said("centuries", m["c"]))))

    starts = (*kit.starts("centuries"), *kit.mod_starts)
    return (kit.rule("the <seven hundreds>", body, modified(kit, make), starts),)


def language(code: str = "it") -> Language:
    """The Italian grammar."""
    return grammar(LEXICON, code, _centuries)
