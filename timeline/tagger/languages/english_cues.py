"""English tense: whether the words around a date look back or ahead.

The nearest verb decides, first to the left of the date, then to its right; a plan
(``scheduled to``) counts as ahead, a participle after ``be`` as nothing.
"""

from __future__ import annotations

from timeline.tagger.languages.english_numbers import listed
from timeline.tagger.languages.english_words import HELPERS

PAST, UNSAID, FUTURE = -1, 0, 1

_AHEAD = listed(
    "will would shall won't must upcoming coming payable effective expire expires expiring mature "
    "matures maturing maturity tentatively forthcoming i'll we'll they'll he'll "
    "she'll it'll you'll eligible redeemable callable tomorrow gonna takes likely"
)
_PLANS = listed(
    "plan planned planning schedule schedules scheduled expect expects expected expecting due "
    "slated intend intends intended hope hopes hoping wants propose proposes proposed prepare "
    "prepares preparing vow vows promise promises pledges target aims seeks threatens"
)
_PLANS_TO = listed(
    "agreed agreement decided decision set forecast invited asked prepared meant about bound going "
    "ready plans hoped vowed promised pledged threatened urged aimed proposal free able"
)
"""They look ahead when ``to`` follows, and back otherwise where they are verbs."""
_PUT_OFF = listed("extended postponed delayed rescheduled deferred adjourned suspended")
_BACK = listed(
    "was were had did said told made took went came rose fell met gave held left got began won "
    "lost sold cut sent saw found became brought bought built caught chose cost drew drove ate "
    "felt fought flew forgot froze grew heard hid hit hurt kept knew laid led lent lay meant paid "
    "ran rode rang sat sought shook shot showed shut sang sank slept spoke spent spread stood "
    "stole struck swore swept swam taught thought threw understood woke wore wrote been since "
    "ago wasn't weren't hadn't didn't dealt fled froze hung shrank sprang stuck swung tore "
    "earlier already after slid broke born dated"
)
_STARTS = listed(
    "begins opens starts resumes arrives departs leaves returns travels meets convenes concludes "
    "ends closes debuts launches hosts flies speaks testifies goes comes retires airs premieres "
    "kicks lifts visits votes faces turns plays stays remains runs lasts continues"
)
_SURELY = listed(
    "begins meets arrives departs convenes concludes opens travels flies speaks testifies retires"
)
"""Of these none is a noun too: ``On Friday the council meets``."""
_START = listed(
    "begin open start resume arrive depart leave return travel meet convene conclude end close "
    "debut launch fly speak testify go come vote play host face hold"
)
"""A timetable in the present tense looks ahead: ``talks resume Monday``."""
_FIXTURES = listed("play face host visit meet travel")
_ALSO = listed("travel meet host face convene depart arrive speak testify fly go leave")
"""``United won on Saturday and travel to Leeds on Monday``: of these none is past or a noun."""
"""``Spain play France on Saturday``: a team is many, where it begins the sentence."""
_SHORT = 4
_NEAR = 6
"""So many words before its date a timetable may stand."""
_STATES = listed("is are was were stay stays remain remains keep keeps")
_SET_FOR = frozenset({"set", "forecast"})
"""They look ahead when ``for`` follows."""
_SET = {"for": FUTURE, "on": PAST, "in": PAST}
_NOT_DONE = HELPERS | listed("be is are been had has have")
_CALLED_OFF = listed("was were had")
_BE = listed("be to been not being")
_SAID = listed("was were had have has used believed thought said found alleged appears appeared")
"""After these ``to be published`` is not to come."""
_IF = listed("when if until once before after unless")
"""``When the case is heard``: in the present tense such a clause looks ahead."""
_ARTICLES = listed("the a an its his her their this that of for in with to some any no")
_UNTIL = listed("by until till through")
_UNREAL = ["would", "have"]
_SPANS = listed("months weeks days year quarter half period")
"""``The three months through September`` are no more to come than what is told of them."""
_AS_SOON = listed("soon early late")
_NO_VERB = listed(
    "united indeed need speed seed feed unlimited limited hundred red bed shed wed alleged "
    "so-called embed exceed proceed succeed supposed used based interested"
)
_ABBREVIATED = listed(
    "mr mrs ms dr st gen sen rep gov lt col sgt capt adm inc co corp ltd no vs jr sr ft mt jan feb "
    "mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun rev "
    "prof maj pres etc"
)
_EDGES = ".,;:!?()\"'[]"
REACH = 110
"""How far to look, in characters."""


def direction(folded: str, start: int, end: int) -> int:
    """-1 when the words around look back, 1 when they look ahead, 0 when they do not say."""
    left = folded[max(0, start - REACH) : start].split()
    last = left[-1] if left else ""
    if _points_ahead(left[-_NEAR:]):
        return FUTURE
    right = folded[end : end + REACH].split()
    if folded.startswith("'s ", end):
        return FUTURE if _after(right[1:_NEAR]) == FUTURE else UNSAID
    if last == "for" and "had" not in left[-_NEAR:] and _is_appointed(folded, start, end):
        return FUTURE
    found = _before(left)
    until = last in _UNTIL and _goes_on(left) and left[-2] not in _SPANS
    # "From Monday the fare rises": what is past says so.
    starts = last == "from" and _is_weekday(folded, start, end) and _after(right) != PAST
    if not found and (until or starts):
        return FUTURE
    if _CALLED_OFF.intersection(right[:1]):
        return PAST
    if not found:
        found = _after(right)
    # "By January" may look ahead of what was said: then only the distance tells.
    return UNSAID if found == PAST and last in _UNTIL else found


def _is_appointed(folded: str, start: int, end: int) -> bool:
    """``Called a strike for Friday``, ``recalled parliament for Thursday``, and no more."""
    return _is_weekday(folded, start, end) and folded[end : end + 1] in {".", ",", ";", ""}


def _is_weekday(folded: str, start: int, end: int) -> bool:
    return folded[start:end].partition(" ")[0].endswith("day")


def _before(words: list[str]) -> int:
    """What the last telling word of the sentence so far says."""
    for place in range(len(words) - 1, -1, -1):
        if _ends_sentence(words[place]):
            return UNSAID
        found = _weigh(words, place)
        if not found and len(words) - place <= _NEAR:
            found = _timetable(words, place)
        if found:
            return found
    return UNSAID


def _timetable(words: list[str], place: int) -> int:
    """``the trial begins``, ``ministers meet``, ``they are meeting``: what is still to come."""
    word = words[place].strip(_EDGES)
    before = words[place - 1] if place else ""
    if word in _STARTS:
        return UNSAID if before in _ARTICLES or before in _BE else FUTURE
    if word in _FIXTURES and _is_subject(words, place):
        return FUTURE
    if before == "and" and word in _ALSO:
        return FUTURE
    if word in _START:
        plural = before in {"they", "we", "who"} or (before.endswith("s") and len(before) > 3)
        plural = plural or "and" in words[max(0, place - 6) : place - 1]
        return FUTURE if plural else UNSAID
    if word.endswith("ing") and before in {"is", "are", "i'm", "we're", "they're", "he's", "she's"}:
        return FUTURE
    return UNSAID


def _is_subject(words: list[str], end: int) -> bool:
    """Whether there is but a name of three words at most between the last stop and a verb."""
    for start in range(end - 1, max(-1, end - _SHORT), -1):
        if not start or _ends_sentence(words[start - 1]):
            return words[start] not in _ARTICLES
    return False


def _after(words: list[str]) -> int:
    """What the first telling word of the rest of the sentence says."""
    for place, word in enumerate(words):
        found = _weigh(words, place) or (FUTURE if word in _SURELY else UNSAID)
        if found or _ends_sentence(word):
            return found
    return UNSAID


def _ends_sentence(word: str) -> bool:
    bare = word.rstrip("'\")]")
    if bare[-1:] in {"!", "?"}:
        return True
    stem = bare[:-1]
    if bare[-1:] != "." or "." in stem:
        return False
    return not stem or stem.isdigit() or (len(stem) > 1 and stem not in _ABBREVIATED)


def _goes_on(left: list[str]) -> bool:
    """Whether the last word is not the first of its sentence."""
    return len(left) > 1 and left[-2][-1] not in ".!?"


def _points_ahead(last: list[str]) -> bool:
    """``as soon as``, ``postponed until``, ``ahead of``."""
    if not last:
        return False
    before = last[-2] if len(last) > 1 else ""
    return (
        (last[-1] == "as" and before in _AS_SOON)
        or (last[-1] in {"to", "until", "till"} and not _PUT_OFF.isdisjoint(last))
        or (last[-1] == "of" and before == "ahead")
    )


def _set(before: str, after: str) -> int:
    """``set for Monday`` is to come, ``set on Monday`` and ``set out`` are past."""
    if after in _SET and before not in {"had", "been"}:
        return _SET[after]
    return UNSAID if before in _NOT_DONE else PAST


def _weigh(words: list[str], place: int) -> int:  # noqa: PLR0911 - one for each kind of word
    """What one word says of the direction."""
    word = words[place].strip(_EDGES)
    if word in _AHEAD:
        unreal = "had" in words[max(0, place - 4) : place] or words[place : place + 2] == _UNREAL
        return PAST if unreal else FUTURE
    after = words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1] if place else ""
    if word in _PLANS or (word in _PLANS_TO and after == "to"):
        return PAST if before in {"had", "previously"} else FUTURE
    if word in {"is", "are"}:
        at_once = words[place + 1 :] in ([], ["on"], ["at"])  # "the final is Sunday"
        return FUTURE if after == "to" or at_once else UNSAID
    if word in _SET_FOR:
        return _set(before, after)
    if word == "closed" and before in _STATES:
        return UNSAID
    if before in {"is", "are"}:
        when = _IF & {each.strip(_EDGES) for each in words[max(0, place - 7) : place]}
        forecast = word == "seen" and after.endswith("ing")  # "prices are seen rising"
        return FUTURE if when or forecast else UNSAID
    if before in _BE:
        planned = words[max(0, place - 3) : place][:2]
        return FUTURE if planned[1:] == ["to"] and planned[0] not in _SAID else UNSAID
    if word in _BACK:
        # "It will cut", "it was to open": no past by itself.
        return UNSAID if before in HELPERS or (word in _CALLED_OFF and after == "to") else PAST
    if word.endswith("ed") and word not in _NO_VERB and "-" not in word and word[:2] != "un":
        return UNSAID if before in _ARTICLES else PAST
    return UNSAID
