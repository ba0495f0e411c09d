"""English tense: whether the words around a date look back or ahead.

The nearest verb decides, first to the left of the date, then to its right; a plan
(``scheduled to``) counts as ahead, a participle after ``be`` as nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PAST, UNSAID, FUTURE = -1, 0, 1

_AHEAD = frozenset(
    "will would shall won't may must plan plans planned planning schedule schedules scheduled "
    "expect expects expected expecting due slated intend intends intended hope hopes hoped hoping "
    "wants likely ready upcoming coming payable effective expire expires expiring mature matures "
    "maturing maturity deadline propose proposes proposed prepare prepares preparing tentatively "
    "vow vows vowed promise promises promised pledges pledged ahead forthcoming goal forecast "
    "forecasts target i'll we'll they'll he'll she'll it'll you'll aims aimed seeks threatens "
    "invited urged eligible redeemable callable tomorrow next gonna effect starting".split()
)
_BACK = frozenset(
    "was were had did said told made took went came rose fell met gave held left got began won "
    "lost sold cut sent saw found became brought bought built caught chose cost drew drove ate "
    "felt fought flew forgot froze grew heard hid hit hurt kept knew laid led lent lay meant paid "
    "ran rode rang sat sought shook shot showed shut sang sank slept spoke spent spread stood "
    "stole struck swore swept swam taught thought threw understood woke wore wrote been since "
    "ago wasn't weren't hadn't didn't dealt fled froze hung shrank sprang stuck swung tore "
    "earlier already after slid broke born dated".split()
)
_BE = frozenset("be to been not being".split())
_UNTIL = frozenset("by until till through".split())
_AS_SOON = frozenset("soon early late".split())
_NO_VERB = frozenset(
    "united indeed need speed seed feed unlimited limited hundred red bed shed wed alleged "
    "so-called embed exceed proceed succeed supposed used based interested".split()
)
_EDGES = ".,;:!?()\"'[]"
REACH = 110
"""How far to look, in characters."""


def direction(folded: str, start: int, end: int) -> int:
    """-1 when the words around look back, 1 when they look ahead, 0 when they do not say."""
    left = folded[max(0, start - REACH) : start].split()
    if left[-1:] == ["as"] and left[-2:-1] and left[-2] in _AS_SOON:
        return FUTURE
    if folded.startswith("'s ", end):
        return UNSAID
    found = _nearest(left, reversed(range(len(left)))) or _nearest(
        right := folded[end : end + REACH].split(), range(len(right))
    )
    # "By January" may look ahead of what was said: then only the distance tells.
    return UNSAID if found == PAST and left and left[-1] in _UNTIL else found


def _nearest(words: list[str], order: Iterable[int]) -> int:
    """The first word in this order that tells, before the end of the sentence."""
    leftwards = False
    for number, place in enumerate(order):
        word = words[place]
        leftwards = leftwards or place > number
        ends = len(word) > 4 and word.rstrip("'\")]")[-1:] in {".", "!", "?"}
        if ends and leftwards and number:
            return UNSAID
        found = _weigh(words, place)
        if found:
            return found
        if ends and not leftwards:
            return UNSAID
    return UNSAID


def _weigh(words: list[str], place: int) -> int:
    """What one word says of the direction."""
    word = words[place].strip(_EDGES)
    if word in _AHEAD:
        return PAST if {"had", "previously"} & {*words[max(0, place - 2) : place]} else FUTURE
    if word in _BACK:
        return PAST
    if word in {"is", "are"}:
        return FUTURE if words[place + 1 : place + 2] == ["to"] else UNSAID
    if word.endswith("ed") and word not in _NO_VERB and "-" not in word:
        before = words[place - 1] if place else ""
        return UNSAID if before in _BE else PAST
    return UNSAID
