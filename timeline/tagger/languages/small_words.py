"""Small words of languages without a grammar of their own, which locale data do not have.

Numbers in words, what stands before a year, what stands between the ends of a period, and the
relative phrases that dateparser lacks. Names of months and weekdays are never written here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.tagger.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Small:
    """What one language has; words are parted by ``|``."""

    numbers: str = ""
    """The words for 2, 3, 4 … in this order; forms of one number are parted by ``/``."""
    before_year: str = ""
    """Words behind which four digits are a year."""
    after_year: str = ""
    """Words for a year behind its number: ``2008 roku``."""
    at_year: str = ""
    """Words before which four digits are a year, that are no part of it."""
    before_day: str = ""
    """A word behind which two numbers are a day and a month: ``ngày 11/2``."""
    last_weekday: str = ""
    """What a weekday ends in behind ``i`` when it is the last one: ``i måndags``."""
    year_endings: str = ""
    """Endings that a year alone takes behind a sign: ``2008'de``, ``2008-ban``."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Words for units that are in no data: ``{"year": "χρόνια"}``."""
    join: str = ""
    """Words between the ends of a period."""
    links: str = ""
    """Words inside a date that are in no data: ``Μάρτιο του 2012``."""
    relative: Mapping[str, str] = field(default_factory=dict)
    """Phrases by their shift: ``{"-2 day": "przedwczoraj"}``."""


NOTHING = Small()
SMALL: Mapping[str, Small] = MappingProxyType(
    {
        "ar": Small(
            numbers="|ثلاثة/ثلاث|أربعة/أربع|خمسة/خمس|ستة/ست|سبعة/سبع|ثمانية/ثماني|تسعة/تسع|عشرة/عشر",
            before_year="عام|العام|سنة|السنة|منذ",
            units={"year": "أعوام|سنوات|عاما", "month": "أشهر|شهور", "week": "أسابيع"},
            join="إلى|حتى|و",
            relative={
                "-2 day": "أول أمس|أول من أمس", "-1 week": "الأسبوع المنصرم|الأسبوع الفائت",
                "1 week": "الأسبوع المقبل", "-1 year": "العام الماضي|العام المنصرم",
                "1 year": "العام المقبل|العام القادم", "1 month": "الشهر المقبل",
                "0 year": "العام الجاري|العام الحالي|هذا العام", "0 month": "الشهر الجاري",
            },
        ),
        "be": Small(numbers="два/дзве|тры|чатыры|пяць", after_year="годзе|годдзе"),
        "bg": Small(
            numbers="две/два/двама|три|четири|пет|шест|седем|осем|девет|десет",
            before_year="през|от|до", join="до|и|по",
            relative={"-1 year": "миналата година|лани", "1 year": "следващата година|догодина",
                      "-1 week": "миналата седмица", "-1 month": "миналия месец",
                      "-2 day": "онзи ден|завчера"},
        ),
        "cs": Small(
            numbers="dvěma/dva/dvě|třemi/tři|čtyřmi/čtyři|pěti/pět|šesti/šest|sedmi/sedm|osmi/osm"
            "|devíti/devět|deseti/deset",
            before_year="v roce|roku|od roku|do roku|v letech|z roku", join="do|až|a",
            relative={"-1 year": "loni|vloni|minulý rok|v loňském roce", "0 year": "letos",
                      "1 year": "příští rok", "-1 week": "minulý týden", "-2 day": "předevčírem",
                      "2 day": "pozítří"},
        ),
        "da": Small(
            numbers="to|tre|fire|fem|seks|syv|otte|ni|ti", before_year="i|siden|år|fra|til",
            last_weekday="s", join="til|og",
            relative={"-2 day": "i forgårs|forgårs", "2 day": "i overmorgen"},
        ),
        "de": Small(links="dem|den"),
        "el": Small(
            numbers="δύο|τρεις/τρία|τέσσερις/τέσσερα|πέντε|έξι|επτά/εφτά|οκτώ/οχτώ|εννέα/εννιά|δέκα",
            before_year="το|του|από το|έως το|μέχρι το|έτος",
            join="έως τις|έως|μέχρι τις|και|ως τις",
            links="του|τού", units={"year": "χρόνια|χρόνο", "day": "μέρες|μέρα"},
            relative={"-2 day": "προχθές|προχτές", "-1 year": "πέρυσι|πέρσι", "0 year": "φέτος",
                      "1 year": "του χρόνου", "-1 week": "περασμένη εβδομάδα|προηγούμενη εβδομάδα",
                      "1 week": "επόμενη εβδομάδα|ερχόμενη εβδομάδα",
                      "1 month": "επόμενο μήνα|ερχόμενο μήνα",
                      "-1 month": "περασμένο μήνα|προηγούμενο μήνα", "2 day": "μεθαύριο"},
        ),
        "fa": Small(
            numbers="دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده", before_year="سال", join="تا|و",
            relative={"-2 day": "پریروز", "-1 week": "هفته گذشته|هفته پیش", "1 week": "هفته آینده",
                      "-1 year": "پارسال", "0 year": "امسال", "-1 month": "ماه گذشته"},
        ),
        "fi": Small(
            numbers="kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen",
            before_year="vuonna|vuoden|vuodesta|vuoteen", join="ja",
            relative={"-2 day": "toissapäivänä", "2 day": "ylihuomenna"},
        ),
        "he": Small(before_year="בשנת|שנת|מאז", relative={"-2 day": "שלשום", "-1 year": "אשתקד"}),
        "hi": Small(
            numbers="दो|तीन|चार|पाँच/पांच|छह|सात|आठ|नौ|दस", before_year="साल|वर्ष|सन",
            at_year="में|से",
            join="से|और",
            relative={"-1 week": "पिछले सप्ताह|पिछले हफ्ते", "1 week": "अगले सप्ताह|अगले हफ्ते",
                      "-1 month": "पिछले महीने|पिछले माह", "1 month": "अगले महीने|अगले माह",
                      "-1 year": "पिछले वर्ष", "1 year": "अगले वर्ष"},
        ),
        "hr": Small(
            numbers="dva/dvije|tri|četiri|pet|šest|sedam|osam|devet|deset",
            after_year="godine|godini",
            join="do|i", relative={"-1 year": "prošle godine|lani", "0 year": "ove godine",
                                   "1 year": "iduće godine|sljedeće godine", "-2 day": "prekjučer",
                                   "-1 week": "prošli tjedan|prošlog tjedna"},
        ),
        "hu": Small(
            year_endings="ban|ben|tól|től|ra|re|ig|ról|ről",
            numbers="két|három|négy|öt|hat|hét|nyolc|kilenc|tíz",
            relative={"-2 day": "tegnapelőtt", "2 day": "holnapután", "-1 year": "tavaly",
                      "0 year": "idén", "1 year": "jövőre", "-1 week": "múlt héten",
                      "1 week": "jövő héten", "-1 month": "múlt hónapban"},
        ),
        "id": Small(
            numbers="dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh",
            before_year="pada|sejak|hingga|sampai|tahun|pada tahun", join="hingga|sampai|dan",
            relative={"-1 week": "pekan lalu|minggu lalu", "1 week": "pekan depan"},
        ),
        "ja": Small(
            numbers="二|三|四|五|六|七|八|九|十", join="から|~|～|、",
            relative={"-2 day": "一昨日|おととい", "2 day": "明後日|あさって",
                      "-1 year": "去年|前年",
                      "-2 year": "一昨年|おととし", "1 year": "来年", "0 day": "本日"},
        ),
        "ko": Small(
            numbers="이|삼|사|오|육|칠|팔|구|십", join="부터 |부터|에서 |~|∼",
            relative={"-2 day": "그저께|그제|이틀 전", "2 day": "모레", "-1 year": "지난해|작년",
                      "-3 day": "사흘 전", "-2 year": "재작년", "1 week": "내주",
                      "-1 month": "지난달"},
        ),
        "nb": Small(
            numbers="to|tre|fire|fem|seks|sju/syv|åtte|ni|ti", before_year="i|siden|år|fra|til",
            join="til|og", relative={"-2 day": "i forgårs|forgårs", "2 day": "i overmorgen",
                                     "-1 year": "i fjor", "0 year": "i år"},
        ),
        "nl": Small(
            numbers="twee|drie|vier|vijf|zes|zeven|acht|negen|tien",
            before_year="in|sinds|tot|vanaf|uit|anno|sedert", join="tot en met|tot|en|t/m",
            relative={"0 year": "dit jaar", "0 month": "deze maand", "0 week": "deze week"},
        ),
        "pl": Small(
            numbers="dwa/dwie/dwóch|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć",
            before_year="od|do|roku|w latach", after_year="roku|rokiem|r.", join="do|i|a",
            relative={"-1 year": "zeszłym roku|ubiegłym roku|minionym roku", "2 day": "pojutrze",
                      "0 year": "bieżącym roku|tym roku", "-1 week": "ubiegłym tygodniu",
                      "-1 month": "zeszłym miesiącu|ubiegłym miesiącu", "-2 day": "przedwczoraj"},
        ),
        "pt": Small(links="dia"),
        "ro": Small(
            numbers="două/doi|trei|patru|cinci|șase|șapte|opt|nouă|zece",
            before_year="în|din|anul|până în|între", join="și|până la|la|până pe",
            relative={"-2 day": "alaltăieri", "2 day": "poimâine", "-1 year": "anul trecut",
                      "0 year": "anul acesta", "1 year": "anul viitor"},
        ),
        "sk": Small(
            numbers="dvoma/dva/dve/dvomi|troma/tri/tromi|štyrmi/štyri|piatimi/päť",
            before_year="v roku|roku|od roku|do roku|v rokoch", join="do|až|a",
            relative={"-1 year": "vlani|minulý rok", "0 year": "tento rok", "-2 day": "predvčerom"},
        ),
        "sr": Small(
            numbers="два/две|три|четири|пет|шест|седам|осам|девет|десет",
            after_year="године|години",
            join="до|и", relative={"-1 year": "прошле године|лане", "-2 day": "прекјуче",
                                   "-1 week": "прошле недеље", "0 year": "ове године",
                                   "1 year": "следеће године|идуће године"},
        ),
        "sv": Small(
            numbers="två|tre|fyra|fem|sex|sju|åtta|nio|tio", before_year="år|sedan|från|till",
            last_weekday="s",
            join="till|och|till den", relative={"-2 day": "i förrgår", "2 day": "i övermorgon",
                                                "0 year": "i år"},
        ),
        "th": Small(before_year="ปี", relative={"-2 day": "เมื่อวานซืน", "2 day": "มะรืนนี้"}),
        "tr": Small(
            year_endings="de|da|te|ta|den|dan|ten|tan|e|a|ye|ya|in|ın|un|ün",
            numbers="iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on",
            after_year="yılında|yılının|yılından|yılı"
            "|yılına|senesinde", join="ile|ve",
            relative={"-2 day": "önceki gün|evvelsi gün", "2 day": "öbür gün", "0 year": "bu yıl",
                      "-1 week": "geçtiğimiz hafta", "-1 year": "geçtiğimiz yıl"},
        ),
        "vi": Small(
            numbers="hai|ba|bốn|năm|sáu|bảy|tám|chín|mười", before_year="năm|từ năm|đến năm",
            join="đến|đến ngày|và", before_day="ngày",
            relative={"-2 day": "hôm kia", "2 day": "ngày kia", "0 year": "năm nay",
                      "-1 year": "năm ngoái", "1 year": "năm tới", "1 week": "tuần tới"},
        ),
        "zh": Small(
            numbers="两/二|三|四|五|六|七|八|九|十", join="至|到|—|~",
            relative={"-3 day": "大前天", "-2 year": "前年", "-1 month": "上个月|上月",
                      "1 year": "明年",
                      "1 month": "下月", "0 month": "本月", "0 week": "本周", "0 day": "今日"},
        ),
        "zh-Hant": Small(
            numbers="兩/二|三|四|五|六|七|八|九|十", join="至|到|—|~",
            relative={"-3 day": "大前天", "-2 year": "前年", "-1 month": "上個月|上月",
                      "1 year": "明年",
                      "1 month": "下月|下個月", "0 month": "本月", "0 week": "本週",
                      "0 day": "今日"},
        ),
    }
)  # fmt: skip
"""By the base of the language tag; ``sr-Latn`` and the like have none."""


def small(code: str) -> Small:
    """The small words of a language tag; none where nobody has written them down."""
    base, _, script = code.partition("-")
    return SMALL.get(code) or (NOTHING if len(script) == 4 else SMALL.get(base, NOTHING))


def number_words(code: str) -> Mapping[str, int]:
    """The words for numbers from 2 on, each with its value."""
    listed = enumerate(small(code).numbers.split("|"), 2) if small(code).numbers else ()
    said = {fold(form): value for value, forms in listed for form in forms.split("/") if form}
    # A Turkish capital has a dot that Unicode keeps apart: İki.
    return said | {f"İ{form[1:]}": value for form, value in said.items() if form[0] == "i"}
