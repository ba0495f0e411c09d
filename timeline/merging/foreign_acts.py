"""How the acts of ``acts`` begin in Russian, German, French and Spanish.

Verbs and nouns of one deed mostly begin alike, whatever their endings. No beginning may be that of
an English word with another meaning, for nobody says which language a few words are in.
"""

from __future__ import annotations

from functools import cache

_TABLE = """
sign: подпис unterzeich unterschr signé firmó firmaron firmado
inforce: в-силу vigueur entró-en-vigor in-kraft  extend: продл пролонг verläng prolongé prorrog
expire: истек истёк истеч  suspend: приостан замороз замораж ausgesetz suspendu suspendi
withdraw: вышел вышл выход отозв austritt ausgetret  exchange: обмен
talk: переговор телефон разговор разговар беседов беседа звонил звонок позвон созвон telefonat
    telefonier gespräch verhandl téléphon négoci llamad conversac negociac
meet: встреч встрет саммит getroffen treffen gipfel rencontr sommet cumbre reunió reunión
sanction: санкци sanktion sancion  ban: запре verbot verbiet interdi
die: умер скончал погиб смерт gestorben décéd décès mourut murió murieron falleci
kill: убил убит убий getötet ermord tué mató asesin
injure: ранен ранил пострада verletz blessé herido
arrest: арест задерж festgenom verhaft arrêt detenid  charge: обвин angeklag inculp acusad acusó
convict: осужд осуд виновн verurteil condamn condena  sentence: приговор
acquit: оправда freigespr freispr absuel  appeal: апелляц обжал berufung
release: освобо опублик freigelass veröffentlich liberad
announce: объяв angekündigt kündigt verkünd annonc anunci
elect: избра избир выбор голосов референдум gewähl élu élection elegid eleccion
win: побед выигр gewann gewonn remport victoire ganó ganaron  lose: проигр поражен verlor
appoint: назнач ernann nommé nombrad nombró
resign: отстав zurückgetret rücktritt démission dimitió dimisi  dismiss: уволи уволь уволен
transfer: трансфер перешёл перешел
buy: купи куплен покуп приобр gekauft übernahm übernimm erwarb rachet rachat achet compró adquir
merge: слиян объедин  sell: прода verkauf
launch: запуст запуск запущ стартов gestart lancé lanzó lanzam
land: приземл посадк прилун gelandet atterr aterriz  explode: взрыв взорв explodier explosé explotó
attack: атак напал нападен обстрел angriff angegriff attentat attaqu atacó atacar
invade: вторг einmarsch überfall envahi invadi  capture: захва erober
steal: украл украд похищ похит gestohl stahl raubt diebst volé volaient robó robaron robad
collapse: прорва обруш обвал рухну gebrochen dammbruch einsturz eingest effondr derrumb
surrender: капитул  quake: землетряс erdbeben séisme terremoto
crash: крушен столкн авари разби abgestürz absturz zusammenst écras estrell
sink: затону потоп утонул gesunken untergang naufrag hundi  erupt: изверж изверг ausgebroch
flood: наводн затоп hochwasser überschwemm inond inund  protest: протест митинг демонстр demonstrier
approve: одобр ратиф утвер принял принят gebilligt ratifizier genehm verabschied approuv aprob
reject: отклон отверг отказ abgelehnt rejet rechaz  establish: основа учред созда gegründ
open: откры eröffn ouvert нача begonn commenc comenz  close: закры geschloss schließ fermé cerró
discover: обнаруж entdeck découv descubri  poison: отрав vergift empoison
expel: выслал выслан высыл ausgewies expuls  fine: штраф оштраф  born: родил рожд
marry: женил свадьб  crown: корон  offer: предлож предлаг  agree: договорил соглас  resume: возобнов
evacuate: эваку  declare: провозгл  spill: разлив утечк
"""


def forms(table: str) -> dict[str, str]:
    """The act of each form of a table, in which every act is a name with a colon."""
    found: dict[str, str] = {}
    act = ""
    for word in table.split():
        if word.endswith(":"):
            act = word[:-1]
        else:
            found.setdefault(word, act)
    return found


@cache
def _lookup() -> tuple[dict[str, str], int]:
    """The beginnings with their acts, and the length of the longest."""
    table = forms(_TABLE)
    return table, max(map(len, table))


def act_beginning(word: str) -> str:
    """The act a foreign word tells of by how it begins, empty when it is none we know."""
    table, longest = _lookup()
    for end in range(min(longest, len(word)), 2, -1):
        act = table.get(word[:end])
        if act:
            return act
    return ""
