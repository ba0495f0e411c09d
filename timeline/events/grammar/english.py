"""English words that show how a sentence is built, in lower case, and the past of its verbs."""

from __future__ import annotations

from timeline.events.grammar.tokens import word_set

BE = word_set("is are was were be been being am isn't aren't wasn't weren't")
HAVE = word_set("has have had hasn't haven't hadn't")
MODALS = word_set(
    "will would shall should can could may might must won't wouldn't shouldn't can't cannot"
    " couldn't"
)
DO = word_set("does do did doesn't don't didn't")
PRONOUN_VERBS = word_set(
    "it's he's she's that's there's who's what's they're we're you're i'm it'll he'll she'll"
    " they'll we'll i'll you'll he'd she'd they'd we'd i'd i've we've they've you've"
)
AUXILIARIES = (BE - {"be", "been", "being"}) | HAVE | MODALS | DO | PRONOUN_VERBS

PAST = word_set(
    "went took began became gave came knew grew wrote spoke chose broke drove fell flew threw"
    " rose arose ran sang sank swam shrank drank rang sprang stank ate saw oversaw foresaw"
    " withdrew drew overthrew undertook overtook mistook shook forsook stole froze swore tore"
    " wore bore woke rode strode hid bit slid forgave forgot blew did undid outdid underwent"
    " said forewent overcame outgrew overran outran trod wove slew lay stove befell thought-out"
    " strove throve awoke forbade bade"
)
PAST_OR_PARTICIPLE = word_set(
    "told held made sent built bought brought fought caught taught thought sold paid"
    " sought struck stood understood withstood kept slept swept wept crept dealt meant spent"
    " lent bent lost won led met left felt found got hung laid lit shot hit cut put set quit"
    " split spread shut let beat burst cast cost hurt bid fed fled bred sped read heard had"
    " shone sat spat dug stuck stung swung clung flung wound bound ground rebuilt resold"
    " upheld withheld beheld repaid overheard misled unveiled forecast broadcast offset upset"
    " reset rid shed slit thrust wed knelt leapt learnt burnt dreamt spelt spilt spoilt smelt"
    " spun strung wrung dwelt"
    " bled slain mislaid inlaid unwound become come run overcome agreed freed fled"
)
PARTICIPLES = word_set(
    "said been gone taken begun given known grown written spoken chosen broken driven fallen flown"
    " thrown risen arisen sung sunk swum shrunk drunk rung sprung eaten seen overseen foreseen"
    " withdrawn drawn overthrown undertaken overtaken mistaken shaken forsaken stolen frozen"
    " sworn torn worn borne born woken ridden hidden bitten forgiven forgotten gotten blown"
    " done undone undergone beaten stricken proven shown sewn sown mown hewn slain woven"
    " forbidden awoken laden striven trodden swollen strewn"
)
BASES = word_set(
    "hope produce wish prefer tend seem feel love hate reckon regard depend operate manage"
    " invent install reopen reach rejoin rename revive rewrite ratify amass appease assemble"
    " award back blame boycott brief broadcast brush bully bury campaign cast chair chase cite"
    " clash clinch coincide collide command compare complain conceal concern condemn confront"
    " connect consolidate contract convene convert cost counter couple cover crack crush dash"
    " date deny denounce descend deteriorate devote dig discuss displace distribute dominate"
    " donate draft drag draw drift drive dump echo edge embrace employ enable enlist equal err"
    " evolve exclude exile expose fade favour favor feature feed fill film fix flow focus"
    " founder fuel fund gather generate greet guarantee guard guide hail handle harm hurt"
    " imply import impress imprison incorporate induct inflict inspect inspire install"
    " instruct intensify intercept intervene involve jail justify kick kidnap knock label lack"
    " last lay lend liberate load lock loot manufacture map match mention miss mix mount"
    " murder nationalise nationalize neglect notice obtain organize outline overrule oversee"
    " pack paint park peak pilot pose praise preach press print privatise probe process"
    " proclaim profit progress prosecute pump question race range rank rate rebuild recede"
    " reclaim recognize recruit redeem refer reform register reinstate reinforce remark repay"
    " reply reprieve request resemble reserve reside respect restrict retain rock roll round"
    " rush scale scatter score screen scrutinise secure select separate shake shape share"
    " shelve shift ship shoot shelter slam slash slide slow smuggle soar sound spark spell"
    " spill stab stabilise stake star starve stem strengthen strip stretch substitute supply"
    " surpass surround suspect swap sweep swim switch tackle target tax tease tie torture"
    " total touch trace track trail train transform translate trap treat triumph tumble"
    " uncover undergo undermine underline unleash unlock update uphold usher value violate"
    " volunteer warrant waste weaken weigh widen wipe withhold witness wound wreck abandon"
    " absorb accept accuse achieve acquire act add address admit adopt advance affect agree"
    " aim allege allow amend analyse announce answer appeal appear appoint approve argue"
    " arrest arrive ask assassinate assume attack attend avoid award ban bar become begin"
    " believe beat become block bomb boost bow break bring build burn buy call cancel capture"
    " carry cause celebrate challenge change charge claim clear climb close collapse collect"
    " come commit compete complete concede conclude condemn confirm conquer consider contain"
    " continue contribute control convict crash create cross crown cut deal debut decide"
    " declare decline deepen defeat defend delay deliver demand deny depart deploy describe"
    " destroy detain detect develop die direct disappear discover dismiss dissolve divide drop"
    " earn eject elect eliminate embark emerge enact end enjoy ensure enter erupt escape"
    " establish evacuate examine exceed exchange execute expand expect expel expire explain"
    " explode express extend face fail fall fear file find fine finish fire flee fly follow"
    " forbid force form found free gain get give go govern grant grow halt hand head hear help"
    " hire hit hold host identify ignore impeach impose improve include increase indict inform"
    " inherit injure insist intend introduce invade invest investigate invite issue join jump"
    " keep kill know land last launch lead learn leave lie lift limit link lose lower make"
    " march mark marry measure meet merge mobilise move name need negotiate nominate note"
    " notify occupy occur offer open oppose orbit order organise oust overtake overthrow own"
    " pardon pass pay perform persuade pick place plan play plead pledge plunge point post"
    " postpone predict prepare present prevent prohibit project promise promote propose"
    " protect protest prove provide publish pull purchase pursue push put quit raise reach"
    " read receive recall recapture recognise recommend record recover reduce refuse regain"
    " reject release rely remain remember remove repeal repeat replace report represent"
    " require rescue resign resist resolve respond restore resume retire retreat return reveal"
    " rise rule run sack sail sanction save say scrap seal search see seek seize sell send"
    " sentence serve set settle show shut sign sink slip speak spend split sponsor spread"
    " stage stand start state stay step stop storm strike struggle study submit succeed sue"
    " suffer suggest support suppose surge surrender survive suspend swear take talk teach"
    " tell test testify think threaten throw tighten top tour trade transfer travel trigger"
    " power mature hang owe lapse haunt dwell recur loom linger divorce graduate enrol enroll"
    " try turn unite unveil urge use vacate verify veto view visit vote vow wait walk want"
    " warn welcome win withdraw work worry write yield"
)
SPEECH = word_set(
    "say said says tell told tells add added adds announce announced announces claim claimed"
    " claims report reported reports state stated states note noted notes warn warned warns"
    " believe believed believes argue argued argues insist insisted insists confirm confirmed"
    " confirms explain explained explains admit admitted admits suggest suggested suggests"
    " show showed shows reveal revealed reveals declare declared declares predict predicted"
    " predicts think thought thinks know knew knows hope hoped hopes fear feared fears recall"
    " recalled recalls stress stressed stresses write wrote writes estimate estimated"
    " estimates conclude concluded concludes acknowledge acknowledged acknowledges allege"
    " alleged alleges assert asserted asserts complain complained remark remarked observe"
    " observed reply replied deny denied denies promise promised promises pledge pledged vow"
    " vowed expect expected indicate indicated indicates agree agreed learn learned find found"
    " finds mean means meant emphasise emphasised emphasize emphasized testify testified"
    " concede conceded disclose disclosed project projected decide decided rule ruled maintain"
    " maintained saying adding telling announcing claiming warning arguing noting"
)
NOT_VERBS = word_set(
    "hundred indeed need speed seed breed exceed proceed succeed sacred naked wicked kindred"
    " embed feed deed greed creed weed steed bleed heed reed unprecedented so-called"
    " aforementioned alleged purported unmanned armed unarmed red limited supposed crowded"
    " sophisticated talented unidentified unspecified unexpected unemployed aged wooded rugged"
    " ragged jagged dated unchanged unharmed undefeated unbeaten unrelated undisclosed uninjured"
)
NO_OBJECT = word_set(
    "declined appeared arrived died happened occurred emerged remained existed disappeared lived"
    " became seemed belonged consisted vanished resigned departed plunged plummeted soared tumbled"
    " climbed jumped surged rallied slumped"
)
"""What nobody does to anything or anybody."""
TWO_OBJECTS = word_set(
    "given awarded granted offered paid sent shown told asked denied handed promised made named"
    " called elected appointed declared considered found left allowed dealt charged fined crowned"
    " deemed taught assigned owed loaned lent sold bought judged voted believed dubbed thought"
    " known branded ruled"
)
"""Of these a passive has an object, too: ``was given a pardon``, ``was named the heir``."""
DETERMINERS = word_set(
    "the a an this these those his her its their our my your some any each every no all both"
    " several many most few another other such what whatever more less"
)
PREPOSITIONS = word_set(
    "of in on at by with from to into onto for about against between among during through"
    " over under within without across along around behind beyond near off out toward towards"
    " upon via despite amid per like unlike including following regarding concerning except"
    " after before since until till as than throughout inside outside above below beside"
    " besides up down"
)
ADVERBS = word_set(
    "not also already still never ever just only even soon later then now again once first"
    " finally often always sometimes almost nearly formally thus therefore however meanwhile"
    " instead together too very far well back forward today yesterday tomorrow long ago away"
    " reportedly twice there here perhaps maybe quite rather afterwards subsequently"
    " eventually thereby hence currently last"
)
SUBJECT_PRONOUNS = word_set("he she it they we i you who which that there this these those")
MEN = word_set(
    "nephew brother son father husband uncle man boy king emperor prince duke actor chairman"
    " spokesman widower  lord sir mr grandson grandfather monk tsar sultan pope"
)
WOMEN = word_set(
    "niece sister daughter mother wife aunt widow woman girl queen empress princess duchess"
    " actress chairwoman spokeswoman dame lady mrs ms miss granddaughter grandmother nun"
)
PEOPLE = (
    MEN
    | WOMEN
    | word_set(
        "minister president general colonel captain officer director leader judge senator governor"
        " mayor player striker driver pilot singer author writer artist scientist teacher student"
        " lawyer doctor professor suspect defendant bishop chancellor premier coach manager founder"
        " ambassador secretary commander admiral nurse councillor footballer painter poet composer"
        " physicist chemist historian economist engineer architect soldier farmer journalist editor"
        " activist politician lawmaker goalkeeper midfielder defender champion biologist explorer"
        " novelist conductor violinist surgeon midwife baker priest rabbi imam prosecutor detective"
    )
)

_FORMS = (
    "take/took become/became leave/left fall/fell win/won lose/lost make/made give/gave get/got"
    " go/went come/came begin/began rise/rose write/wrote speak/spoke break/broke drive/drove"
    " fly/flew throw/threw run/ran sing/sang sink/sank swim/swam see/saw withdraw/withdrew"
    " draw/drew overthrow/overthrew undertake/undertook overtake/overtook steal/stole"
    " swear/swore tear/tore wear/wore ride/rode hide/hid blow/blew undergo/underwent"
    " overcome/overcame outgrow/outgrew hold/held send/sent build/built buy/bought"
    " bring/brought fight/fought catch/caught teach/taught sell/sold pay/paid lead/led"
    " meet/met sit/sat"
    " stand/stood find/found found/founded keep/kept sleep/slept feel/felt mean/meant"
    " spend/spent lend/lent bend/bent shoot/shot strike/struck stick/stuck hang/hung dig/dug"
    " bind/bound grind/ground flee/fled feed/fed breed/bred bleed/bled seek/sought say/said"
    " tell/told hear/heard lay/laid set/set put/put cut/cut hit/hit shut/shut split/split"
    " spread/spread cast/cast burst/burst quit/quit beat/beat let/let know/knew grow/grew"
    " forbid/forbade freeze/froze shake/shook arise/arose choose/chose deal/dealt read/read"
    " sweep/swept creep/crept weep/wept be/was have/had do/did retake/retook rebuild/rebuilt"
    " think/thought understand/understood bid/bid cost/cost shed/shed wed/wed forgive/forgave"
)
_IRREGULAR = dict(pair.split("/") for pair in word_set(_FORMS))
_VOWELS = frozenset("aeiou")


def base_of(doing: str) -> str:
    """The verb of a form in ``-ing``, in lower case; empty when it is not known."""
    stem = doing.lower().removesuffix("ing")
    if stem == doing.lower() or len(stem) < 2:
        return ""
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    bases = (stem + "e", stem, doubled, stem[:-1] + "ie")
    return next((base for base in bases if base in _IRREGULAR or base in BASES), "")


def past_of(doing: str) -> str:
    """The past of a form in ``-ing``, in lower case; empty when its verb is not known."""
    base = base_of(doing)
    if base in _IRREGULAR or not base:
        return _IRREGULAR.get(base, "")
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return doing.lower().removesuffix("ing") + "ed"


def present_of(doing: str, *, plural: bool) -> str:
    """The present of a form in ``-ing``: ``matures``, ``mature``; empty for a verb not known."""
    base = base_of(doing)
    if plural or not base:
        return base
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
