"""German: what locale data do not say about the dates of German."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.tagger import units
from timeline.tagger.languages.grammar import grammar
from timeline.tagger.languages.kit import YEAR
from timeline.tagger.languages.lexicon import Lexicon
from timeline.tagger.readings import Fixed, Shift
from timeline.tagger.units import Grain

if TYPE_CHECKING:
    import re

    from timeline.tagger.languages.kit import Kit
    from timeline.tagger.readings import Made
    from timeline.tagger.rules import Language, Rule

LEXICON = Lexicon(
    code="de",
    units={
        "day": "tag|tage|tagen|tages",
        "weekend": "wochenende",
        "week": "woche|wochen",
        "month": "monat|monate|monaten|monats",
        "quarter": "quartal|quartals|quartale|quartalen",
        "year": "jahr|jahre|jahren|jahres",
        "decade": "jahrzehnt|jahrzehnte|jahrzehnten|jahrzehnts",
        "century": "jahrhundert|jahrhunderte|jahrhunderten|jahrhunderts",
        "hour": "stunde|stunden",
        "minute": "minute|minuten",
    },
    relatives={
        0: "diese|dieser|diesem|diesen|dieses|laufenden|heurigen",
        -1: "letzte|letzten|letzter|letztem|letztes|vergangene|vergangenen|vergangener|vorigen"
        "|vorige|voriger|voriges|vergangenes|vergangenem",
        1: "nächste|nächsten|nächster|nächstes|nächstem|kommende|kommenden|kommender|kommendes",
        -2: "vorletzte|vorletzten|vorletzter|vorletztes",
        2: "übernächste|übernächsten|übernächster|übernächstes",
    },
    others={
        0: "jenes|selben|gleichen|derselben|demselben|desselben|jenem|jenen|jener",
        -1: "vorangegangenen|vorhergehenden|vorherigen",
        1: "folgenden|darauffolgenden|folgendem",
    },
    plural=r"\b(?:tagen?|wochen|monaten?|jahren?|jahrzehnten?|quartalen?)$",
    fixed={
        "0 day last": "selben tag|gleichen tag|diesem tag|jenem tag|selben tages|gleichen tages",
        "1 day last": "nächsten tag|tags darauf|folgetag|tag danach|tag darauf",
        "-1 day last": "tags zuvor|tag zuvor|vortag|tag davor",
        "0 year dct": "heuer",
        "-1 year dct": "vorjahr|vorjahres",
        "-1 month dct": "vormonat",
        "-1 week dct": "vorwoche",
    },
    numbers={
        1: "ein|eine|einem|einen|einer", 1.5: "anderthalb|eineinhalb", 2: "zwei|beiden",
        3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun",
        10: "zehn", 11: "elf", 12: "zwölf", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn",
        16: "sechzehn", 17: "siebzehn", 18: "achtzehn", 19: "neunzehn", 20: "zwanzig",
        25: "fünfundzwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig", 60: "sechzig",
        70: "siebzig", 80: "achtzig", 90: "neunzig", 100: "hundert", 0.5: "einem halben|ein halbes",
    },
    few="einigen|mehreren|wenigen|ein paar|vielen|einige|mehrere|wenige|viele",
    about="kaum|genau|rund|etwa|fast|mehr als|knapp|gut|ungefähr|über",
    ago="vor # @",
    ahead="in # @",
    before="# @ zuvor|# @ davor|# @ vorher|# @ früher",
    after="# @ später|# @ danach|# @ darauf",
    weekdays={
        0: "montag", 1: "dienstag", 2: "mittwoch", 3: "donnerstag", 4: "freitag",
        5: "samstag|sonnabend", 6: "sonntag",
    },
    plural_weekdays={
        0: "montags", 1: "dienstags", 2: "mittwochs", 3: "donnerstags", 4: "freitags",
        5: "samstags|sonnabends", 6: "sonntags",
    },
    month_after="im|seit|bis|ab|vom|für|seit dem|anfang|ende|mitte|bis zum|im laufe des",
    year_after="in|seit|bis|ab|von|zwischen|vor|nach|für|um|gegen|aus|anno",
    year_before="jahr|jahre|jahres|jahren",
    of=r" (?:des |der |dem |den )?",
    mods={
        "START": "anfang|beginn|zu beginn|zum beginn|zu anfang|frühen",
        "MID": "mitte",
        "END": "ende|späten",
    },
    day_parts={
        "TMO": "morgen|früh|morgens|vormittag|vormittags|am morgen|am vormittag",
        "TMI": "mittag|mittags|am mittag",
        "TAF": "nachmittag|nachmittags|am nachmittag",
        "TEV": "abend|abends|am abend",
        "TNI": "nacht|nachts|in der nacht",
    },
    not_today="am|jeden|guten|der|den|diesen|nächsten|vom|zum|gegen|des|eines",
    join=" bis (?:zum )?| und (?:dem )?| auf den ",
    seasons={"SP": "frühjahr|frühling|vorfrühling", "SU": "sommer|frühsommer|spätsommer|hochsommer"
             "|sommers", "FA": "herbst|frühherbst|spätherbst|herbstes",
             "WI": "winter|spätwinter|winters"},
    ordinals={1: "erste*", 2: "zweite*", 3: "dritte*", 4: "vierte*", 18: "achtzehnte*",
              19: "neunzehnte*", 20: "zwanzigste*"},
    quarters="quartal|quartals|vierteljahr",
    halves="halbjahr|halbjahres|hälfte",
    decade=("#er[ -]jahren?", "#ern?"),
    decades={
        number: f"{stem}er jahre*|{stem}ern"
        for number, stem in (
            *((20, "zwanzig"), (30, "dreißig"), (40, "vierzig"), (50, "fünfzig")),
            *((60, "sechzig"), (70, "siebzig"), (80, "achtzig"), (90, "neunzig")),
        )
    },
    century=(r"#\.? jahrhunderts?",),
    before_christ=r"v\. ?chr\.|vor christus|v\. ?u\. ?z\.",
    our_era=r"n\. ?chr\.|nach christus",
    often="#mal (?:pro|im|am|in der) @",
    every="jede|jeden|jedes|jeder|jedem|alle|aller",
    thirds={
        "EARLIER": "erste hälfte|ersten hälfte|erstes viertel|ersten viertel",
        "START": "erstes drittel|ersten drittel",
        "MID": "zweiten drittel|zweites drittel",
        "LATER": "zweite hälfte|zweiten hälfte|letzten viertel",
        "END": "letztes drittel|letzten drittel",
    },
    holidays={
        "new year's day": "neujahr|neujahrstag", "epiphany": "dreikönigstag|heilige drei könige",
        "good friday": "karfreitag", "easter": "ostern|ostersonntag", "easter monday":
        "ostermontag",
        "ascension day": "christi himmelfahrt", "pentecost": "pfingsten|pfingstsonntag",
        "whit monday": "pfingstmontag", "corpus christi": "fronleichnam",
        "all saints' day": "allerheiligen", "christmas eve": "heiligabend|heiliger abend",
        "christmas": "weihnachten|weihnachtstag", "new year's eve": "silvester",
        "ash wednesday": "aschermittwoch",
    },
    clock=(r"#h(?:[.:]#m)? uhr(?! \d)", r"(?P<half>halb )#h(?: uhr)?"),
    noons={"T12:00": "zwölf uhr mittags", "T24:00": "mitternacht"},
    announced="konzert|lesung|vortrag|ausstellung|treffen|sitzung|premiere|eröffnung|beginn|anpfiff"
    "|anstoß|termin|start|abfahrt|abstimmung|gottesdienst|flohmarkt|führung|finale|anmeldung",
    dropped=r"\b(?:ursprünglich|eigentlich|zunächst für)\b",
    streets=r"(?:straße|platz|allee|brücke|ufer|weg) des",
    weekend_after="am|dem|zum|das|vom|übers|ums",
    day_alone=r"(?<=\bam )#\.(?!\d|(?: und| bis(?: zum)?|/| oder)? ?\d)",
    sets={"P1D": "täglich|täglichen|tägliche", "P1W": "wöchentlich*", "P1M": "monatlich*",
          "P1Y": "jährlich|jährlichen|jährliche|alljährlich"},
    references={
        "PRESENT_REF": "derzeit|gegenwärtig|momentan|zurzeit",
        "PAST_REF": "kürzlich|neulich|vor kurzem|unlängst|jüngst",
        "FUTURE_REF": "demnächst|in kürze|in zukunft|künftig",
    },
    not_before="alter von|mit|unter|über",
    not_age=r" (?:alt|jung|alte)",
    compounds=True,
    year_alone="muss|musste|wurde|wurden|war|waren|hat|hatte|hatten|wird|werden|erst|bereits|schon"
    "|noch|wieder|dann|sich|soll|sollte|kann|konnte|will|wollte|ist|sind|er|sie|es|dort|hier"
    "|zuletzt"
    "|spätestens|frühestens|also|damit|denn|auch|haben|kam|ging|begann|endete",
    since="seit",
    year_goes_on="und (?:war|wurde|kam|ging|blieb|lebte|starb|zog|hatte)|um|gegenüber|erstmals"
    "|bei|das|der|die|den|dem|ein|eine|einen|einem|zum|zur|im|am|vom|als|durch|wurden?"
                 "|waren?"
    "|hatten?|zog|zogen|kam|kamen|fiel|fielen|begann|brach|entstand|starb|ging|gingen|erhielt"
    "|folgte|statt"
    "|gründete|eröffnete|erschien|übernahm|heiratete",
    numbered="rund|etwa|über|fast|knapp|nur|nummer|platz|seite|artikel|mit|gegen|von|sind|insgesamt"
    "|mindestens|höchstens|zu|als|weitere|linie|zimmer|flug|und|oder|für|unter|kostet|zählt|hat",
    ends="bis",
    beside="seit vor nach ab",
    had=r"\bhatten?\b",
    coming=r"\b(?:wird|werden|soll|sollen)\b.*\b(?!ge)[^\W\d_]{3,}(?:en|rn)\b(?=[ ,…]|$)"
    r"|\b(?:wird|werden)\b.*\b(?:eingeweiht|eröffnet|beigesetzt|beerdigt|bestattet|vorgestellt"
    r"|übergeben|enthüllt)\b|\b(?:findet|finden)\b.*\bstatt\b",
    future=r"\bfür (?:den |diesen |kommenden )?$|\b(?:ruft|rufen"
           r"|bleibt|bleiben|gilt|gelten|läuft|fährt|fahren|kommt|spielt|spielen|trifft|treffen|berät|tagt"
           r"|öffnet|öffnen|schließt|zeigt|zeigen|überträgt|sendet|entfällt|entfallen|empfängt|reist|muss|müssen|könnten?|dürften?|findet|finden|beginnt|beginnen|startet|starten|endet|tritt"
           r"|wird|werden|soll"
           r"|sollen|will|wollen|spätestens|geplant|erwartet)\b"
    r"|\bbis(?: zum)? $",
    past=r"\bseit (?:dem )?$|\b(?:wurden?|war|hat|haben|ging|kam|gab|fand|nahm|trat|starb"
         r"|stieg|fiel"
    r"|begann|blieb|ließ|gewann|verlor|zog|schrieb|sprach|lag|stand|hielt|brach|fuhr|rief"
    r"|geschah|sah|wuchs|lief|trug|traf|griff|schlug|sank|wies|floh|rückte|verließ|erschien"
    r"|entstand|bekam|erhielt)(?:en)?\b"
    r"|\b(?!heute|letzte|beste|erste|zweite|dritte|vierte|leute|seite|mitte|sollte|möchte)"
    r"[^\W\d_]{3,}ten?\b",
)  # fmt: skip


_PARTS = {"ende": "END", "beginn": "START", "anfang": "START", "mitte": "MID"}
_WHOLES = {"jahres": "year", "monats": "month", "wochen": "week", "quartals": "quarter"}


def _parts_of_units(kit: Kit) -> tuple[Rule, ...]:
    """``zum Jahresende 2012``, ``seit Wochenanfang``: compounds with beginning, middle and end."""

    def make(m: re.Match[str]) -> Made:
        mod, unit = _PARTS[m["p"]], Grain(_WHOLES[m["u"]])
        if m["y"]:
            return Fixed(units.year(int(m["y"])), mod=mod) if unit is Grain.YEAR else None
        # The "end of the week" is a weekend.
        weekend = unit is Grain.WEEK and mod == "END"
        return None if weekend else Shift(unit, anchor="near", mod=mod)

    parts, wholes = "|".join(_PARTS), "|".join(_WHOLES)
    heads = tuple(whole + part for whole in _WHOLES for part in _PARTS)
    body = rf"(?P<u>{wholes})(?P<p>{parts})(?: (?P<y>{YEAR}))?"
    return (kit.rule("<end> of the year", body, make, heads),)


def language(code: str = "de") -> Language:
    """The German grammar."""
    return grammar(LEXICON, code, _parts_of_units)
