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
    "arose ate awoke bade became befell began bit blew bore broke came chose did drank drew drove"
    " fell flew forbade foresaw forewent forgave forgot forsook froze gave grew hid knew lay"
    " mistook outdid outgrew outran overcame overran oversaw overthrew overtook ran rang rode rose"
    " said sang sank saw shook shrank slew slid spoke sprang stank stole stove strode strove swam"
    " swore thought-out threw throve took tore trod undertook underwent undid went withdrew woke"
    " wore wove wrote"
)
PAST_OR_PARTICIPLE = word_set(
    "agreed beat become beheld bent bid bled bought bound bred broadcast brought built burnt burst"
    " cast caught clung come cost crept cut dealt dreamt dug dwelt fed felt fled flung forecast"
    " fought found freed got ground had heard held hit hung hurt inlaid kept knelt laid leapt"
    " learnt led left lent let lit lost made meant met mislaid misled offset overcome overheard"
    " paid put quit read rebuilt repaid reset resold rid run sat sent set shed shone shot shut"
    " slain slept slit smelt sold sought spat sped spelt spent spilt split spoilt spread spun stood"
    " struck strung stuck stung swept swung taught thought thrust told understood unveiled unwound"
    " upheld upset wed wept withheld withstood won wound wrung"
)
PARTICIPLES = word_set(
    "arisen awoken beaten been begun bitten blown born borne broken chosen done drawn driven drunk"
    " eaten fallen flown forbidden foreseen forgiven forgotten forsaken frozen given gone gotten"
    " grown hewn hidden known laden mistaken mown overseen overtaken overthrown proven ridden risen"
    " rung said seen sewn shaken shown shrunk slain sown spoken sprung stolen strewn stricken"
    " striven sung sunk swollen sworn swum taken thrown torn trodden undergone undertaken undone"
    " withdrawn woken worn woven written"
)
BASES = word_set(
    "abandon absorb accept accuse achieve acquire act add address admit adopt advance affect agree"
    " aim allege allow amass amend analyse announce answer appeal appear appease appoint approve"
    " argue arrest arrive ask assassinate assemble assume attack attend avoid award back ban bar"
    " beat become begin believe blame block bomb boost bow boycott break brief bring broadcast"
    " brush build bully burn bury buy call campaign cancel capture carry cast cause celebrate chair"
    " challenge change charge chase cite claim clash clear climb clinch close coincide collapse"
    " collect collide come command commit compare compete complain complete conceal concede concern"
    " conclude condemn confirm confront connect conquer consider consolidate contain continue"
    " contract contribute control convene convert convict cost counter couple cover crack crash"
    " create cross crown crush cut dash date deal debut decide declare decline deepen defeat defend"
    " delay deliver demand denounce deny depart depend deploy descend describe destroy detain"
    " detect deteriorate develop devote die dig direct disappear discover discuss dismiss displace"
    " dissolve distribute divide divorce dominate donate draft drag draw drift drive drop dump"
    " dwell earn echo edge eject elect eliminate embark embrace emerge employ enable enact end"
    " enjoy enlist enrol enroll ensure enter equal err erupt escape establish evacuate evolve"
    " examine exceed exchange exclude execute exile expand expect expel expire explain explode"
    " expose express extend face fade fail fall favor favour fear feature feed feel file fill film"
    " find fine finish fire fix flee flow fly focus follow forbid force form found founder free"
    " fuel fund gain gather generate get give go govern graduate grant greet grow guarantee guard"
    " guide hail halt hand handle hang harm hate haunt head hear help hire hit hold hope host hurt"
    " identify ignore impeach imply import impose impress imprison improve include incorporate"
    " increase indict induct inflict inform inherit injure insist inspect inspire install instruct"
    " intend intensify intercept intervene introduce invade invent invest investigate invite"
    " involve issue jail join jump justify keep kick kidnap kill knock know label lack land lapse"
    " last launch lay lead learn leave lend liberate lie lift limit linger link load lock loom loot"
    " lose love lower make manage manufacture map march mark marry match mature measure meet"
    " mention merge miss mix mobilise mount move murder name nationalise nationalize need neglect"
    " negotiate nominate note notice notify obtain occupy occur offer open operate oppose orbit"
    " order organise organize oust outline overrule oversee overtake overthrow owe own pack paint"
    " pardon park pass pay peak perform persuade pick pilot place plan play plead pledge plunge"
    " point pose post postpone power praise preach predict prefer prepare present press prevent"
    " print privatise probe process proclaim produce profit progress prohibit project promise"
    " promote propose prosecute protect protest prove provide publish pull pump purchase pursue"
    " push put question quit race raise range rank rate ratify reach read rebuild recall recapture"
    " recede receive reckon reclaim recognise recognize recommend record recover recruit recur"
    " redeem reduce refer reform refuse regain regard register reinforce reinstate reject rejoin"
    " release rely remain remark remember remove rename reopen repay repeal repeat replace reply"
    " report represent reprieve request require rescue resemble reserve reside resign resist"
    " resolve respect respond restore restrict resume retain retire retreat return reveal revive"
    " rewrite rise rock roll round rule run rush sack sail sanction save say scale scatter score"
    " scrap screen scrutinise seal search secure see seek seem seize select sell send sentence"
    " separate serve set settle shake shape share shelter shelve shift ship shoot show shut sign"
    " sink slam slash slide slip slow smuggle soar sound spark speak spell spend spill split"
    " sponsor spread stab stabilise stage stake stand star start starve state stay stem step stop"
    " storm strengthen stretch strike strip struggle study submit substitute succeed sue suffer"
    " suggest supply support suppose surge surpass surrender surround survive suspect suspend swap"
    " swear sweep swim switch tackle take talk target tax teach tease tell tend test testify think"
    " threaten throw tie tighten top torture total touch tour trace track trade trail train"
    " transfer transform translate trap travel treat trigger triumph try tumble turn uncover"
    " undergo underline undermine unite unleash unlock unveil update uphold urge use usher vacate"
    " value verify veto view violate visit volunteer vote vow wait walk want warn warrant waste"
    " weaken weigh welcome widen win wipe wish withdraw withhold witness work worry wound wreck"
    " write yield"
)
NOT_VERBS = word_set(
    "aforementioned aged alleged armed bleed breed creed crowded dated deed embed exceed feed"
    " greed heed hundred indeed jagged kindred limited naked need proceed purported ragged red reed"
    " rugged sacred seed so-called sophisticated speed steed succeed supposed talented unarmed"
    " unbeaten unchanged undefeated undisclosed unemployed unexpected unharmed unidentified"
    " uninjured unmanned unprecedented unrelated unspecified weed wicked wooded"
)
ARTICLES = word_set("the a an his her its their this these those")
"""With one of these a noun begins."""
LINKS = BE | word_set("become became becomes remain remains remained")
"""What comes after these is no second thing or person."""
TOLD = word_set(
    "told tells tell telling warned informed reminded assured promised asked notified advised"
)
"""Somebody follows these who hears what is said."""
TIMES = word_set(
    "hour hours day days week weeks month months quarter quarters half year years minute minutes"
)
"""Lengths of time."""
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
    " known branded ruled warned informed reminded assured notified advised announced born"
)
"""Of these a passive has an object, too: ``was given a pardon``, ``was named the heir``."""
DETERMINERS = word_set(
    "a all an another any both each every few her his its less many more most my no other our"
    " several some such the their these this those what whatever your"
)
PREPOSITIONS = word_set(
    "about above across after against along amid among around as at before behind below beside"
    " besides between beyond by concerning despite down during except following for from in"
    " including inside into like near of off on onto out outside over per regarding since than"
    " through throughout till to toward towards under unlike until up upon via with within without"
)
ADVERBS = word_set(
    "afterwards again ago almost already also always away back currently even eventually ever far"
    " finally first formally forward hence here however instead just last later long maybe"
    " meanwhile nearly never not now often once only perhaps quite rather reportedly sometimes soon"
    " still subsequently then there thereby therefore thus today together tomorrow too twice very"
    " well yesterday"
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
    " admit/admitted"
)
_IRREGULAR = dict(pair.split("/") for pair in word_set(_FORMS))
_VOWELS = frozenset("aeiou")


def _past(base: str) -> str:
    """The past of a verb, in lower case."""
    if base.endswith("e"):
        return _IRREGULAR.get(base, base + "d")
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in _VOWELS else base + "ed"


def _third(base: str) -> str:
    """What he, she or it does: ``denies``."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


SPEECH = word_set(
    "saying adding telling announcing claiming warning arguing noting expect expected projected"
    " ruled"
).union(
    form
    for base in word_set(
        "acknowledge add admit agree allege announce argue assert believe claim complain concede"
        " conclude confirm decide declare deny disclose emphasise emphasize estimate explain"
        " fear find hope indicate insist know learn maintain mean note observe pledge predict"
        " promise recall remark reply report reveal say show state stress suggest tell"
        " testify think vow warn write"
    )
    for form in (base, _past(base), _third(base))
)
"""Verbs that bring in what somebody says."""


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
    if not base or base in _IRREGULAR or base.endswith(("e", "y")):
        return base and _past(base)
    return doing.lower().removesuffix("ing") + "ed"


def present_of(doing: str, *, plural: bool) -> str:
    """The present of a form in ``-ing``: ``matures``, ``mature``; empty for a verb not known."""
    base = base_of(doing)
    return base if plural or not base else _third(base)
