"""The commonest small words of languages that share a script, for ``detect``."""

from __future__ import annotations

from types import MappingProxyType

_LATIN = {
    "en": "the of and to in is was for that on with as by at from it his her were be has have had"
    " which are an this said not their they will after but who its been",
    "de": "der die das und ist nicht ein eine einer einem einen den dem des mit von zu auf für im"
    " sich auch es an als am nach bei wurde wird aus sind war hat dass sie er vor zum zur",
    "nl": "de het een en van in is op te dat die met voor zijn niet aan er door was naar ook bij om"
    " uit werd wordt heeft maar als hij deze dit tot over geleden"
    " na worden werden hebben ze zei",
    "af": "die en van is het in 'n nie wat op te met vir dat aan sy was om by deur hy ook word sal"
    " hulle na gister gelede",
    "fr": "le la les de des du et en un une est dans que qui pour pas sur au aux par avec ce il"
    " elle ont été sont plus son sa ses cette a se ne à après était",
    "es": "el la los las de del y en un una que es por con para se no su al lo como más fue ha pero"
    " sus le este esta entre cuando muy sobre también hasta desde años",
    "pt": "o a os as de do da dos das e em um uma que é por com para se não no na nos nas ao à foi"
    " mais como mas seu sua ele também pelo pela até anos são",
    "it": "il lo la gli le di del della dei delle e in un una che è per con non si da dal dalla"
    " sono ha nel nella al alla ai come anche più ma questo stato dopo",
    "ca": "el la els les de del dels i en un una que és per amb no es al als va com més però seva"
    " seu aquest aquesta també ha han fou des anys",
    "gl": "o a os as de do da dos das e en un unha que é por con para se non no na nos nas ao foi"
    " máis como pero súa seu tamén polo pola coa ata anos son",
    "ro": "și de în la cu pe un o a al ale din că nu este sunt care pentru mai ce se prin după fost"
    " lui ei au fi sau ca cel între",
    "sv": "och att det i en som på är av för med den till var inte om ett han men har de från sig"
    " kan efter vid hade under också ska mellan sade",
    "da": "og at det i en som på er af for med den til var ikke om et han men har de fra sig kan"
    " efter ved havde blev også skal mellem siger mod været",
    "nb": "og at det i en som på er av for med den til var ikke om et han men har de fra seg kan"
    " etter ved hadde ble også skal mellom sier mot vært å",
    "nn": "og at det i ein som på er av for med den til var ikkje om eit han men har dei frå seg"
    " kan etter ved hadde vart også skal mellom seier mot vore å",
    "is": "og að í á er sem til við um með fyrir ekki það var hann en af frá þar hún eru þess"
    " verið hefur eftir voru sagði",
    "fi": "ja on ei että se oli hän mutta ovat kun myös joka niin kuin sekä mukaan vain jo ole"
    " jälkeen sitten tai tämä sen hänen olivat ollut",
    "et": "ja on ei et see oli ta aga kui ka mis nii seda olid selle oma pärast ning või kes"
    " tema välja juba enne tagasi",
    "lv": "un ir ka ar par no uz bija kas lai arī pēc bet vai tika gada kā to tas pie līdz savu"
    " ne nav kurā",
    "lt": "ir yra kad su iš į buvo bet kaip apie po už tai ne nuo jo jos ar taip pat dėl bus m"
    " kuris prieš metais",
    "pl": "i w na z że się do nie jest to o od po za przez oraz jak ale był była było dla przed"
    " który która są ze już jego tym lub roku",
    "cs": "a v se na je že z do to o s i od po za pro jako ale byl byla bylo jsou který která ve"
    " při před také podle není jeho roku",
    "sk": "a v sa na je že z do to o s i od po za pre ako ale bol bola bolo sú ktorý ktorá vo pri"
    " pred aj podľa nie jeho roku",
    "sl": "in v je na se da z za so ki ne po od s o kot pa bil bila bilo tudi iz pri do med ali"
    " pred po ter leta",
    "hr": "i u je na se da s za su od o iz koji koja kao a ne će bio bila bilo što prije poslije"
    " gdje tijekom godine također tko nakon uz",
    "sr-Latn": "i u je na se da sa za su od o iz koji koja kao a ne će bio bila bilo što šta pre"
    " posle gde tokom godine takođe ko nakon uz",
    "hu": "a az és hogy nem is egy van volt meg de ez azt ezt csak el már után mint vagy között"
    " szerint még ki lesz előtt ami",
    "sq": "dhe në të e i një për me se nga është që ka nuk si u do më por kjo ky kanë ishte pas"
    " janë edhe",
    "tr": "ve bir bu da de için ile olarak çok daha gibi sonra olan kadar ne var değil ama en"
    " tarafından önce oldu ise göre",
    "az": "və bir bu da də üçün ilə olaraq çox daha kimi sonra olan qədər nə var deyil amma ən"
    " tərəfindən əvvəl oldu isə görə ki",
    "uz": "va bu bir bilan uchun ham edi deb emas esa ko'ra keyin kerak bo'lgan bo'ldi yil"
    " haqida oldin uning o'z",
    "id": "yang dan di ini itu dengan untuk dari pada tidak dalam akan adalah ke oleh juga karena"
    " bahwa telah bisa sebagai saat mereka lalu tersebut",
    "ms": "yang dan di ini itu dengan untuk dari pada tidak dalam akan adalah ke oleh juga kerana"
    " bahawa telah boleh sebagai ketika mereka lalu tersebut ialah beliau",
    "fil": "ang ng sa mga na at ay si ni para hindi ito siya kung may nang isang kanyang mula"
    " noong pa rin nila",
    "vi": "và của là có được trong cho không một các với những người đã này khi từ đến để về ra"
    " tại vào năm ngày",
    "sw": "na ya wa kwa ni katika za la kuwa hii alisema cha huo hiyo baada kama watu pia lakini"
    " yake hayo mwaka",
    "eo": "la de kaj en al estas ne kiu por ke kun el pri estis sed ĝi li ili oni tio kiel post"
    " ankaŭ sur",
    "eu": "eta da du ez bat ere zuen dute baina izan ziren dira hau bere egin zen baino arte"
    " gabe urtean",
    "ga": "agus an na ar ag le is i go bhí tá sé ní sin do as atá ach leis mar nach níos",
    "cy": "y yr a i yn ar o mae oedd wedi ei bod gan am at hefyd nid ond roedd eu yw gyda",
    "mt": "il li ta ma f'il fil bl u minn għal lil dan din mhux kien huwa biex wara kif",
    "lb": "de d'an den dem déi dat ass mat vun an op fir net ze och hunn huet eng gouf bei si war",
    "so": "iyo ee ka in ku la waa oo uu ayaa ay aan soo sheegay waxaa ah u",
    "ha": "da a na ya ta ba cewa wannan shi su yi ne ce don sun za kuma wani",
    "yo": "ní ti tí ó sí àti fún pé wọn jẹ náà lọ kan wà ṣe",
    "ig": "na nke n'ime ya ndị ka bụ ga e ma o n'ihi onye",
    "zu": "ukuthi futhi kodwa uma le lo nga ngoba ngo yi ukuba kanye",
}
_CYRILLIC = {
    "ru": "и в не на что с он как это но из у за от по к его она так они для был была было были"
    " который также после или об при года о все",
    "uk": "і в не на що з він як це але із у за від по до його вона так вони для був була було"
    " були який також після або про при року та є",
    "be": "і ў не на што з ён як гэта але за ад па да яго яна так яны для быў была было былі які"
    " таксама пасля або пра пры года у",
    "bg": "и в не на че с той като това но от за по до го тя така те е са ще беше които също след"
    " или през година се със",
    "mk": "и во не на дека со тој како ова но од за по до го таа така тие е се ќе беше кои исто"
    " или година што при",
    "sr": "и у не на да са он као то али од за по до је она су ће био била који такође после или"
    " године се што из",
    "kk": "және бұл бір мен үшін болып деп да де емес болды туралы оның кейін бойынша бар еді",
    "ky": "жана бул бир менен үчүн болуп деп да де эмес болду жөнүндө анын кийин боюнча бар эле",
    "mn": "нь ба юм энэ бол гэж байна байсан болон хүн онд оны тэр дээр болсон",
    "tg": "ва дар аз ба ки ин он бо барои буд аст шуд ҳам кард",
    "tt": "һәм бу бер белән өчен булып дип да дә түгел булды турында аның соң",
}
_ARABIC = {
    "ar": "في من على إلى أن التي الذي عن مع هذا هذه كان كانت لا ما بعد قد بين كما أو وقال خلال ذلك",
    "fa": "و در به از که این را با است برای آن یک شد بود می تا هم خود ها بر شده پس",
    "ur": "کے کی میں ہے اور سے کا کو پر نے کہ یہ اس ہیں بھی تھا گیا کر نہیں",
    "ps": "د په او چې کې له ته دی سره هم نه دا یې وو شو شوي هغه",
    "ckb": "لە و بە کە بۆ ئەم لەگەڵ ئەو بوو هەروەها نییە دوای",
    "ug": "بىلەن ۋە بۇ بىر ئۈچۈن دەپ بولغان كېيىن",
    "sd": "جي ۾ جو ۽ کي آهي کان سان هن ته",
}
_DEVANAGARI = {
    "hi": "के की में है और से का को पर ने कि यह हैं एक भी था थी गया कर नहीं इस लिए हो",
    "mr": "आणि आहे या हे मध्ये च्या ने ला होते होता की एक केली केले नाही त्या झाली झाले",
    "ne": "र को मा छ ले का की पनि भने यो हो थियो गर्न लागि छन् भएको एक गरेको",
}

FUNCTION_WORDS = MappingProxyType(
    {
        "Latn": _LATIN,
        "Cyrl": _CYRILLIC,
        "Arab": _ARABIC,
        "Deva": _DEVANAGARI,
        "Beng": {
            "bn": "ও এবং এই করে থেকে জন্য যে না হয় তার একটি করা ছিল হবে বলেন কিন্তু",
            "as": "আৰু এই কৰে পৰা বাবে যে নহয় তেওঁ এটা কৰা আছিল হ'ব কিন্তু",
        },
        "Hebr": {
            "he": "של את על לא הוא היא זה כי עם גם אך היו היה בין אל כל או",
            "yi": "און די פון אין דער איז צו אויף מיט נישט האט ער דאס",
        },
        "Ethi": {
            "am": "እና ነው ላይ ውስጥ ግን ነበር ጋር ወደ እንደ ሲሆን",
            "ti": "እዩ ኣብ ካብ እቲ ናይ ግን ነቲ እዚ ነበረ ምስ",
        },
    }
)
"""Script (ISO 15924) → language (BCP 47) → its commonest words."""

LETTERS = MappingProxyType(
    {
        "Latn": {
            "pl": "ąęłśźż",
            "cs": "ěřů",
            "sk": "ľĺŕ",
            "hu": "őű",
            "ro": "țșăţş",
            "is": "þð",
            "tr": "ğış",
            "az": "ə",
            "lv": "ļķņģ",
            "lt": "ėįųū",
            "vi": "ơưạếệộ",
            "mt": "ħġż",
            "eo": "ĝŭĉ",
            "et": "õ",
            "es": "ñ¿¡",
            "pt": "ãõ",
            "de": "ß",
            "yo": "ẹọṣ",
            "ig": "ịụ",
        },
        "Cyrl": {
            "ru": "ыэё",
            "uk": "їєґі",
            "be": "ўыэі",
            "bg": "ъщ",
            "mk": "ќѓѕј",
            "sr": "ћђјљњ",
            "kk": "қәғұһі",
            "ky": "өүң",
            "mn": "өү",
            "tg": "ҷӣӯҳ",
            "tt": "әһҗ",
        },
        "Arab": {
            "fa": "پچژگ",
            "ur": "ٹڈڑںےہ",
            "ps": "ټډړښځڅېۍ",
            "ckb": "ۆێڕڵ",
            "ug": "ۇۈۋې",
            "sd": "ڄڻڏ",
        },
        "Deva": {"mr": "ळ"},
        "Beng": {"as": "ৰৱ"},
        "Hebr": {"yi": "ײװױ"},
        "Hani": {
            "zh": "这说们为对国会发总时现东车问关长务",
            "zh-Hant": "這說們為對國會發總時現東車問關長務",
            "yue": "嘅咗喺唔冇嘢佢",
        },
    }
)
"""Script → language → letters or characters that few others of the script have."""

TRACES = MappingProxyType(
    {
        "Latn": {
            "en": "th|wh|ing |tion |ould|ght|ee",
            "de": "sch|ung|ich|ei|lich|cht|en |er |ß|ä",
            "fr": "eau|oux|ique|ait |aient|eux|tion|qu'|ç|l'|d'|è|ée|eur |é |ois|eme",
            "es": "ción|cia|dad |ó |ado |ll|ía |ero|tre|ués|ie|ue",
            "pt": "ção|ções|ão|nh|lh|dade |ê|eir|ões |ei |ou ",
            "it": "zione|zioni|gli|cch|ità|zz| che |lla|tti |ggi|cci|tto |nte |nno |ice ",
            "pl": "sz|cz|rz|ść|owa|ych|ń",
            "fi": "ää|uu|kk|nen |ssa|lla|tii|isen|aan|een|yy|oi",
            "et": "õ|ää|üü|aa|se |ud |mine|ga ",
            "sv": "ö|å|ä|ades |ning|het|tt",
            "da": "ø|æ|å|hed |else|af|ede |ej|øj",
            "nb": "ø|æ|å|het |else|skj|øy|ei|ke |nn ",
            "hu": "sz|gy|ek |ok |ság|ség|ö|ü|tt",
            "tr": "lar|ler|ı|ş|ğ|mak|mek|dı|di ",
            "az": "ə|ə|lar|lər|ı|ş|ğ|dı|di ",
            "id": "ng|an |me|kan |nya ",
            "vi": "ng |nh |đ",
            "sw": "wa |ku|ma|ji|ana ",
            "ca": "ció |tge|ny|l·l|ig |à|ò|l'|d'|ment |als |nt ",
            "ro": "ul |ului|ă|ț|ș|ii |elor |ea ",
            "cs": "ou |ů|ě|ř|ých |ní |ova|ské",
            "sk": "ľ|ia |ých |ova|nie |ej |ské|ť",
            "sl": "šč|nj|lj|ega |čn|ev |ova|il ",
            "hr": "ije|ć|đ|nj|lj|ova|av|sk",
            "sr-Latn": "ije|ć|đ|nj|lj|ova|av|sk",
            "lv": "ā|ī|ē|ū|šan|jas |iem |ies ",
            "lt": "ai |ų|imas |uose |ė|ių |ys |as ",
            "nl": "ij|een|aa|oo|sch|ge|ver|eu|ie",
        },
        "Cyrl": {
            "ru": "ться|лся|ась|ого |ыми|ами |ение|ость|ая |ый|ий |шли",
            "uk": "ться|вся|ання|ення|ість|ого |ий |ій|ами ",
            "bg": "ът |ята |ите |ане |ия |ата ",
            "mk": "от |ата |ите |ње |иот ",
            "sr": "ије|ња |ог |ски |ује",
            "be": "цца|ўся|ага |ыя |ць ",
            "kk": "дар|лар|дың|ның|қан",
            "mn": "ийн|ууд|сан |лаа",
        },
    }
)
"""Script → language → pieces of words that are common in it, parted by ``|``."""
