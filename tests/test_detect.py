"""Detection: the language of a sentence, in many scripts, and silence where none can be told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dateparsing import locale
from timeline.tagger.detect import SAMPLE, language

SENTENCES = {
    "en": "Talks began on Monday and will end after the summit.",
    "de": "Die Gespräche begannen am Montag und werden nach dem Gipfel fortgesetzt.",
    "nl": "De gesprekken begonnen maandag en worden na de top voortgezet.",
    "fr": "Les négociations ont commencé lundi et se poursuivront après le sommet.",
    "es": "Las conversaciones comenzaron el lunes y continuarán después de la cumbre.",
    "pt": "As conversações começaram na segunda-feira e continuarão depois da cimeira.",
    "it": "I colloqui sono iniziati lunedì e continueranno dopo il vertice.",
    "ca": "Les converses van començar dilluns i continuaran després de la cimera amb "
    "els ministres.",
    "gl": "As conversas comezaron o luns e continuarán despois da cimeira cunha "
    "reunión, segundo unha fonte.",
    "ro": "Discuțiile au început luni și vor continua după summit.",
    "sv": "Samtalen började på måndagen och fortsätter efter toppmötet.",
    "da": "Samtalerne begyndte mandag og fortsætter efter topmødet, siger ministeren, "
    "som blev valgt.",
    "nb": "Samtalene begynte mandag og fortsetter etter toppmøtet, sier ministeren, som ble valgt.",
    "nn": "Samtalane byrja måndag og held fram etter toppmøtet, seier ministeren, som "
    "ikkje vart vald.",
    "is": "Viðræðurnar hófust á mánudag og halda áfram eftir fundinn.",
    "fi": "Neuvottelut alkoivat maanantaina ja jatkuvat kokouksen jälkeen.",
    "et": "Läbirääkimised algasid esmaspäeval ja jätkuvad pärast tippkohtumist.",
    "lv": "Sarunas sākās pirmdien un turpināsies pēc samita.",
    "lt": "Derybos prasidėjo pirmadienį ir tęsis po viršūnių susitikimo.",
    "pl": "Rozmowy rozpoczęły się w poniedziałek i będą kontynuowane po szczycie.",
    "cs": "Jednání začala v pondělí a budou pokračovat po summitu, který se koná v úterý.",
    "sk": "Rokovania sa začali v pondelok a budú pokračovať po summite, ktorý sa koná v utorok.",
    "sl": "Pogovori so se začeli v ponedeljek in se bodo nadaljevali po vrhu.",
    "hr": "Razgovori su počeli u ponedjeljak i nastavit će se nakon summita, prije "
    "kraja tjedna, gdje je što.",
    "hu": "A tárgyalások hétfőn kezdődtek, és a csúcs után folytatódnak.",
    "sq": "Bisedimet filluan të hënën dhe do të vazhdojnë pas samitit.",
    "tr": "Görüşmeler pazartesi günü başladı ve zirveden sonra devam edecek.",
    "az": "Danışıqlar bazar ertəsi başladı və zirvədən sonra davam edəcək.",
    "id": "Pembicaraan dimulai pada hari Senin dan akan dilanjutkan setelah KTT karena "
    "belum selesai.",
    "vi": "Cuộc đàm phán bắt đầu vào thứ Hai và sẽ tiếp tục sau hội nghị.",
    "sw": "Mazungumzo yalianza Jumatatu na yataendelea baada ya mkutano wa kilele.",
    "ru": "Переговоры начались в понедельник и продолжатся после саммита.",
    "uk": "Переговори почалися в понеділок і продовжаться після саміту.",
    "be": "Перамовы пачаліся ў панядзелак і працягнуцца пасля саміту.",
    "bg": "Преговорите започнаха в понеделник и ще продължат след срещата.",
    "mk": "Преговорите почнаа во понеделникот и ќе продолжат по самитот.",
    "sr": "Преговори су почели у понедељак и наставиће се после самита.",
    "kk": "Келіссөздер дүйсенбіде басталды және саммиттен кейін жалғасады.",
    "el": "Οι συνομιλίες άρχισαν τη Δευτέρα.",
    "he": "השיחות החלו ביום שני",
    "yi": "די שמועסן האבן זיך אנגעהויבן מאנטיק און וועלן ווייטער גיין",
    "ar": "بدأت المحادثات يوم الاثنين وستستمر بعد القمة",
    "fa": "مذاکرات روز دوشنبه آغاز شد و پس از اجلاس ادامه خواهد یافت",
    "ur": "مذاکرات پیر کو شروع ہوئے اور سربراہی اجلاس کے بعد جاری رہیں گے",
    "hi": "वार्ता सोमवार को शुरू हुई और शिखर सम्मेलन के बाद जारी रहेगी।",
    "mr": "चर्चा सोमवारी सुरू झाली आणि शिखर परिषदेनंतर सुरू राहील.",
    "bn": "সোমবার আলোচনা শুরু হয়েছে এবং শীর্ষ সম্মেলনের পরেও চলবে।",
    "th": "การเจรจาเริ่มเมื่อวันจันทร์",
    "ja": "会談は月曜日に始まり、首脳会議の後も続く。",
    "zh": "会谈于星期一开始,将在峰会后继续。",
    "zh-Hant": "會談於星期一開始,將在峰會後繼續。",
    "ko": "회담은 월요일에 시작되었다.",
    "ka": "მოლაპარაკებები ორშაბათს დაიწყო.",
    "ta": "பேச்சுவார்த்தைகள் திங்களன்று தொடங்கின.",
}


@pytest.mark.parametrize(("tag", "sentence"), SENTENCES.items(), ids=list(SENTENCES))
def test_a_sentence_tells_its_language(tag, sentence):
    """One sentence of ordinary words is enough."""
    assert language(sentence) == tag


@pytest.mark.parametrize("tag", SENTENCES)
def test_what_is_detected_can_be_read(tag):
    """Every language that is told apart has words for dates."""
    assert locale(tag) is not None


@pytest.mark.parametrize("text", ["", "12 34 — 5/6", "START III", "???", "x" * 5000, "🙂🙃"])
def test_where_nothing_tells_it_says_so(text):
    """An empty text, numbers and names have no language."""
    assert language(text) == "und"


def test_the_text_counts_and_not_a_quotation_in_it():
    """A foreign name or phrase does not outweigh the sentence around it."""
    text = "The minister said that «мы согласны» was the answer of the delegation."
    assert language(text) == "en"


def test_only_the_beginning_is_looked_at():
    """The cost does not grow with the text."""
    assert language("The end of the war was near. " * SAMPLE) == "en"


def test_nothing_is_loaded_for_english():
    """Neither Babel nor dateparser nor numpy is needed to tell a language."""
    code = (
        "import sys; from timeline.tagger.detect import language; language('the end of the war');"
        "print([n for n in ('babel', 'dateparser', 'numpy', 'regex') if n in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text):
    """No string makes it fail."""
    assert language(text)


LINES = [
    line.split("\t")
    for line in (Path(__file__).parent / "headlines.tsv").read_text(encoding="utf-8").splitlines()
    if "\t" in line
]


def test_headlines_tell_their_language_and_seldom_another():
    """A few words, half of them names: most are told, and hardly any is taken for another's."""
    told = [(tag, language(line)) for tag, line in LINES]
    assert sum(tag == found for tag, found in told) >= 0.88 * len(told)
    assert sum(found not in {tag, "und"} for tag, found in told) <= 0.05 * len(told)


PAGES = {
    "a headline in another language": (
        "ru",
        (
            "Moscow court extends arrest\n\nМосковский суд во вторник продлил арест бывшему"
            " министру"
            " до 3 февраля. Следствие просило о шести месяцах, сообщил корреспондент из зала суда."
        ),
    ),
    "a menu in English": (
        "de",
        (
            "Home | News | Sport | Contact | About us | Sign in | Subscribe to our newsletter\n\n"
            "Der Bundestag hat am Donnerstag den Haushalt beschlossen. Die Opposition stimmte"
            " dagegen,"
            " weil die Schulden steigen. Der Finanzminister sagte, es gebe keine andere"
            " Möglichkeit."
        ),
    ),
    "a quotation in a language near by": (
        "uk",
        (
            "Президент заявив у понеділок, що угоду буде підписано 5 лютого. «Мы готовы к диалогу»,"
            " — сказав речник Кремля. Зустріч відбудеться в Києві, повідомили у міністерстві."
        ),
    ),
    "the same the other way": (
        "ru",
        (
            "Президент заявил в понедельник, что соглашение будет подписано 5 февраля. «Ми"
            " готові до"
            " діалогу», — сказал представитель Киева. Встреча пройдёт в Минске, сообщили в"
            " ведомстве."
        ),
    ),
    "many foreign names": (
        "en",
        (
            "Günter Grass, Heinrich Böll, Ingeborg Bachmann, Hans Magnus Enzensberger and Uwe"
            " Johnson"
            " met in Berlin on 5 March 1962."
        ),
    ),
    "names of a neighbour": (
        "es",
        (
            "El presidente de la Generalitat, Carles Puigdemont, se reunió ayer con Josep Lluís"
            " Trapero y los consellers en el Palau de Sant Jaume para tratar la huelga del jueves."
        ),
    ),
}


@pytest.mark.parametrize(("tag", "page"), PAGES.values(), ids=list(PAGES))
def test_a_page_has_the_language_of_its_body(tag, page):
    """Menus, headlines, names and quotations do not outweigh the text."""
    assert language(page) == tag


def test_the_words_of_dates_decide_where_no_other_word_does():
    """Three names and a date are of the language that names the month so."""
    assert language("Giuseppe Verdi, Busseto, 10 ottobre 1813") == "it"
    assert language("Adam Mickiewicz, Zaosie, 24 grudnia 1798") == "pl"
