"""Words that headlines are made of, for ``detect``: where small words are left out, these tell."""

from __future__ import annotations

from types import MappingProxyType

NEWS_WORDS = MappingProxyType(
    {
        "Latn": {
            "en": "new says president government minister court dies died born killed against"
            " over years people police strike wins war first bill election talks deal meets week",
            "de": "gegen regierung minister gericht polizei gestorben geboren tot neue neuer"
            " neues mehr wegen stirbt trifft streik krieg jahre wahl haushalt will bundestag sagt"
            " ohne",
            "nl": "tegen regering kabinet rechtbank politie overleden geboren dood nieuwe meer"
            " jaar wint staking oorlog verkiezingen begroting kamer zegt wil stemt zonder na"
            " wegens",
            "fr": "contre gouvernement ministre justice police mort morte né née nouveau nouvelle"
            " entre grève guerre élection loi budget ans jeudi selon sans deux tué assemblée"
            " adopte président après accord",
            "es": "contra gobierno ministro justicia policía muere murió muerto nació nueva nuevo"
            " huelga guerra elecciones ley presupuestos años según sin dos tras congreso aprueba"
            " presidente acuerdo escritor general",
            "pt": "contra governo ministro justiça polícia morre morreu morto nasceu nova novo"
            " greve guerra eleições lei orçamento anos segundo sem dois após parlamento aprova"
            " presidente acordo escritor geral",
            "it": "contro governo ministro giustizia polizia muore morto morta nato nata nuova"
            " nuovo sciopero guerra elezioni legge manovra anni secondo senza due camera approva"
            " presidente accordo scrittore generale incontra dello degli supera",
            "ca": "contra govern ministre justícia mor mort nascut nova nou vaga guerra eleccions"
            " llei pressupostos anys segons sense dos parlament aprova president acord general",
            "gl": "contra goberno ministro xustiza morreu naceu nova novo folga guerra eleccións"
            " lei orzamentos anos segundo sen dous tras xunta aproba presidente acordo xeral no",
            "ro": "împotriva guvernul ministrul poliția murit născut nou nouă grevă război"
            " alegeri legea bugetul ani fără doi parlamentul adoptat președintele acord",
            "sv": "mot regeringen ministern domstol polisen död född ny nya nytt strejk krig"
            " valet budgeten riksdagen antog år säger enligt utan två vann statsministern",
            "da": "mod regeringen ministeren retten politiet død født ny nye nyt strejke krig"
            " valget finansloven folketinget vedtog vedtaget år ifølge uden vandt statsministeren"
            " efter",
            "nb": "mot regjeringen statsråden retten politiet død født ny nye nytt streik krig"
            " valget budsjettet stortinget vedtok vedtatt år ifølge uten vant statsministeren"
            " etter",
            "nn": "mot regjeringa retten politiet død fødd nye nytt streik krig valet budsjettet"
            " stortinget vedtok år ifølgje utan vann forfattaren",
            "is": "gegn ríkisstjórnin ráðherra lögreglan lést fæddur ný nýtt verkfall stríð ár",
            "fi": "vastaan hallitus ministeri oikeus poliisi kuoli syntyi uusi lakko sota vaalit"
            " laki talousarvion eduskunta hyväksyi vuotta ilman kaksi voitti presidentti mukaan",
            "et": "vastu valitsus minister kohus politsei suri sündis uus streik sõda valimised"
            " eelarve riigikogu kiitis heaks aastat ilma kaks võitis president kirjanik",
            "lv": "pret valdība ministrs tiesa policija miris mirusi dzimis jauns jauna streiks"
            " karš vēlēšanas budžetu saeima pieņēma gadi bez divi prezidents rakstnieks",
            "lt": "prieš vyriausybė ministras teismas policija mirė gimė naujas nauja streikas"
            " karas rinkimai biudžetą seimas priėmė metų be du prezidentas rašytojas",
            "pl": "przeciw rząd minister sąd policja zmarł zmarła urodził nowy nowa nowe strajk"
            " wojna wybory ustawa budżet sejm przyjął lat bez dwa wygrał prezydent według spotkał",
            "cs": "proti vláda ministr soud policie zemřel zemřela narodil nový nová nové stávka"
            " válka volby zákon rozpočet sněmovna schválila let bez dva vyhrál prezident zápas"
            " skončil",
            "sk": "proti vláda minister súd polícia zomrel zomrela narodil nový nová nové štrajk"
            " vojna voľby zákon rozpočet parlament schválil rokov bez dva vyhral prezident zápas"
            " skončil",
            "sl": "proti vlada minister sodišče policija umrl umrla rodil nov nova novo stavka"
            " vojna volitve zakon proračun zbor sprejel let brez dva zmagal predsednik bivši"
            " nekdanji je",
            "hr": "protiv vlada ministar sud policija umro umrla rođen rođena novi nova novo"
            " štrajk rat izbori zakon proračun sabor usvojio godina bez dva predsjednik pisac"
            " redatelj",
            "sr-Latn": "protiv vlada ministar sud policija umro preminuo rođen rođena novi nova"
            " novo štrajk rat izbori zakon budžet skupština usvojila godina bez dva predsednik"
            " pisac reditelj",
            "hu": "ellen kormány miniszter bíróság rendőrség meghalt elhunyt született új sztrájk"
            " háború választás törvény költségvetést parlament elfogadta évig két elnök író",
            "tr": "karşı hükümet bakan mahkeme polis öldü hayatını doğdu yeni grev savaş seçim"
            " yasa bütçeyi meclis kabul etti yıl iki kazandı cumhurbaşkanı yazar görüştü kaybetti",
            "az": "qarşı hökumət nazir məhkəmə polis vəfat etdi doğulub yeni müharibə seçki qanun"
            " büdcə il iki prezident yazıçı",
            "id": "melawan pemerintah menteri pengadilan polisi meninggal lahir baru mogok perang"
            " pemilu anggaran tahun tanpa dua presiden penulis resmi meresmikan jalan",
            "ms": "menentang kerajaan menteri mahkamah polis meninggal lahir baharu perang"
            " pilihan bajet tahun tanpa dua presiden penulis perdana",
            "sw": "rais serikali waziri mahakama polisi amefariki alizaliwa mpya vita uchaguzi"
            " bunge",
            "sq": "kundër qeveria ministri gjykata policia vdiq lindi ri grevë luftë zgjedhjet"
            " ligji",
        },
        "Cyrl": {
            "ru": "против правительство министр суд полиция умер умерла родился новый новая новое"
            " забастовка война выборы закон бюджет лет без два президент писатель режиссёр матч"
            " курс превысил подписали договор продлил арест рублей закончился",
            "uk": "проти уряд міністр суд поліція помер померла народився новий нова нове страйк"
            " війна вибори закон бюджет років без два президент письменник режисер матч курс"
            " перевищив підписав підписали договір продовжив арешт гривень завершився обговорять",
            "be": "супраць урад міністр суд міліцыя памёр памерла нарадзіўся новы новая новае"
            " вайна выбары закон бюджэт гадоў без два прэзідэнт пісьменнік рублёў",
            "bg": "срещу правителството министър съдът полицията почина роден родена нов нова"
            " ново стачка война избори закон бюджета години без два президент писател режисьорът"
            " мачът прие лева завърши",
            "mk": "против владата министер судот полицијата почина роден родена нов нова ново"
            " штрајк војна избори закон буџетот години без два претседател режисерот усвои денари"
            " го",
            "sr": "против влада министар суд полиција умро преминуо рођен рођена нови нова ново"
            " штрајк рат избори закон буџет година без два председник писац редитељ усвојила"
            " динара бивши бившем скупштина премашио продужио",
        },
        "Arab": {
            "ar": "البرلمان الحكومة الرئيس وزير وفاة الكاتب الميزانية يقر حرب انتخابات الشرطة مقتل",
            "fa": "مجلس دولت رئیس وزیر درگذشت نویسنده بودجه تصویب جنگ انتخابات پلیس ایرانی کرد",
            "ur": "پارلیمنٹ حکومت صدر وزیر انتقال بجٹ منظور جنگ انتخابات پولیس لیا",
        },
        "Deva": {
            "hi": "संसद सरकार राष्ट्रपति मंत्री निधन बजट पारित युद्ध चुनाव पुलिस किया",
            "mr": "सरकार अध्यक्ष मंत्री निधन झाले अर्थसंकल्प मंजूर युद्ध निवडणूक पोलीस यांचे",
            "ne": "संसदले सरकार राष्ट्रपति मन्त्री निधन बजेट पारित युद्ध निर्वाचन प्रहरी",
        },
    }
)
"""Script (ISO 15924) → language (BCP 47) → words of headlines."""
