"""Dates with which something is only compared: ``the highest since March 2009``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.grammar.english import TIMES
from timeline.events.grammar.forms import is_happening, is_participle, is_superlative, present_base
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.cast import Cast
    from timeline.events.grammar.chunks import Clauses
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token, Words

_MOST = word_set(
    "most least worst best first second third fourth last lowest highest record biggest fifth sixth"
    " seventh eighth ninth tenth eleventh twelfth"
)
_ORDINALS = word_set("second third fourth fifth sixth seventh eighth ninth tenth")
"""With ``a`` they are shares: ``lost a fifth of their value since``."""
_AGAINST = (
    "compared with",
    "compared to",
    "versus",
    "vs",
    "as against",
    "relative to",
    "по сравнению с",
)
_CHANGE = word_set(
    "up down rose fell increase decrease drop gain decline growth rise increased decreased"
    " dropped gained jumped climbed declined grew surged slid slipped lower higher percent %"
    " cent points more less fewer better worse profit revenue earnings income loss sales"
)


_FROM = re.compile(
    r"\b(?:up|down|lower|higher|rising|falling) from (?:\S+ ){1,4}(?:in|for|on|at|of) $"
)
"""``down from 74 percent in [2020]``"""
SET_FOR = word_set(
    "fixed listed announced called planned scheduled billed slated arranged set booked"
)
"""Verbs whose date behind ``for`` is that of what is to come."""
RESCHEDULED = word_set("postponed moved rescheduled deferred delayed shifted brought put pushed")
"""Said of a plan with two dates, the one that is given up and the one that it has now."""
_YEAR = re.compile(r"[12]\d{3}")


def _than_it_was(before: Sequence[str]) -> bool:
    """Whether a measure goes on up to the date: ``lower than it had been in``."""
    near = list(before[-8:])
    if "than" not in near:
        return False
    after = near[near.index("than") + 1 :]
    return bool(after) and not after[0][0].isdigit() and after[0][0] not in "$€£" and len(after) < 6


_FEAST = re.compile(
    r"(?:early |late )?(?:christmas|easter|boxing day|new year|thanksgiving|halloween|ramadan"
    r"|summer|winter|spring|autumn|fall)"
)


def only_describes(words: Words, date: int, lexicon: Lexicon) -> bool:
    """Whether a feast or a season only says of what sort a noun is: ``a [Christmas] tree``."""
    if date + 1 == len(words) or not _FEAST.fullmatch(words[date].lower):
        return False
    noun = words[date + 1]
    closed = lexicon.small | lexicon.joins | lexicon.auxiliaries | lexicon.past | lexicon.adverbs
    common = noun.text.isalpha() and noun.lower not in closed
    verb = is_participle(noun.lower, lexicon) or present_base(noun.lower, lexicon)
    owned = date > 0 and words[date - 1].lower in lexicon.determiners
    timed = noun.lower in TIMES | _PARTS
    return common and not timed and not is_happening(noun) and (owned or not verb)


_PARTS = word_set(
    "monday morning afternoon evening night eve period holidays season weekend break time"
)


def only_compares(words: Words, date: int) -> bool:
    """Whether the date at a token is a measure for something else."""
    before = [token.lower for token in words[max(0, date - 30) : date]]
    repaid = before[-1:] == ["due"] and _BONDS & set(before[-5:])  # "debentures due in 2031"
    if repaid or _states_the_year_before(words, date) or _is_beside_figures(words, date):
        return True
    if not before or before[-2:] in (["later", "than"], ["earlier", "than"]):
        return False  # "no later than May"
    if "впервые" in before[-3:]:
        return True  # "впервые с 2007 года"
    if before[-1] == "since":
        if "than" in before[-6:] or before[-2:-1] in (["not"], ["never"]):
            return True  # "heavier than at any time since the 1980s"
        near = before[-12:]
        alone = ("the", "only") in pairwise(near)
        shares = {b for a, b in pairwise(near) if a in {"a", "half"} and b in _ORDINALS}
        most = set(near) & _MOST - shares
        return alone or bool(most) or any(is_superlative(word) for word in near)
    return _is_likened(before) or _is_measured(words, date, before) or _is_given_up(before)


_YEAR_BEFORE = re.compile(
    r"(?:[\w-]+ )*?(?:year[- ](?:ago|earlier|before)\b.*|(?:same|corresponding|comparable) .*)"
    r"|the [12]\d{3} (?:\w+ )?(?:period|quarter|half)"
)
_FIGURE = re.compile(r"[$€£¥#]\d.*|\d[\d.,]*%?|\w?\w?\$\d.*")
_UNITS = word_set(
    "million billion trillion percent % cents cent share a an or per of in for the net operating"
    " restated loss income profit earnings sales revenue yen francs marks pounds pence guilders"
    " shillings kronor dollars dlrs canadian about pretax , ( )"
)
_STATES = word_set(
    "had earned was were posted reported lost totaled totalled stood showed recorded amounted made"
    " included reflected"
)


def _is_figure(token: Token) -> bool:
    """Whether a token is a sum, a share or a plain number."""
    return not token.is_date and _FIGURE.fullmatch(token.lower) is not None


def _states_the_year_before(words: Words, date: int) -> bool:
    """Whether a sentence only states a figure of the year before: ``A year ago, Ost earned $3``.

    It is told beside the present one, and is no news of its day.
    """
    verb = next((i for i, token in enumerate(words) if token.lower in _STATES), None)
    # A date beside it is measured with it: in the year-ago quarter, [the one ended 31 October].
    measured = [date, *(i for i in range(min(verb or 0, date)) if date < (verb or 0))]
    if not any(words[i].is_date and _YEAR_BEFORE.fullmatch(words[i].lower) for i in measured):
        return False
    figures = [i for i, token in enumerate(words) if _is_figure(token)]
    if verb is None:
        return False
    near = _NEXT if words[verb].lower in {"was", "were"} else _NEAR
    return any(verb < i < verb + near for i in figures)


_BONDS = word_set("bonds notes debentures certificates securities bills")
_NEAR, _NEXT = 10, 3


def _is_beside_figures(words: Words, date: int) -> bool:
    """``up from $3 million, or 12 cents a share, [a year earlier]``: of when the old figure is."""
    i, figures = date - 1, 0
    while i >= 0 and (_is_figure(words[i]) or words[i].lower in _UNITS):
        figures += _is_figure(words[i])
        i -= 1
    following = words[date + 1].lower if date + 1 < len(words) else ""
    if not figures or i < 0 or following == "to":
        return False
    if words[i].lower == "than" and words[i - 1].lower in {"more", "less", "fewer", "greater"}:
        return False  # "more than 13 percent in June" is what it was in June
    return words[i].lower in {"from", "versus", "against", "than", "below", "above", "vs"} or (
        words[i].lower in {"with", "to"} and words[i - 1].lower in {"compared", "compare"}
    )


def is_cited(words: Words, date: int, known: Cast) -> bool:
    """Whether a year is that of a work: ``(Orr 1966)``, ``Ann Lee (1981)``, ``(Japan, 1992)``."""
    opens = next((i for i in range(date - 1, 0, -1) if words[i].text in {"(", ")"}), 0)
    inside = words[opens + 1 : date]
    others = "al" in {token.lower for token in words[max(0, date - 3) : date]}
    if others or words[opens].text != "(" or not _YEAR.fullmatch(words[date].text):
        return others
    before, after = words[opens - 1], words[date + 1 : date + 2]
    if not inside:
        people = known.people | known.men | known.women
        return before.is_name and before.lower in people and bool(after) and after[0].text in "):"
    named = any(token.is_name for token in inside) and not is_happening(before)
    return named and all(not t.is_word or t.is_name or t.lower in _CITES for t in inside)


_CITES = word_set("and et al see also in cf e.g e.g. for example but von van de")


def is_unreal(words: Words, found: Clauses, date: int) -> bool:
    """Whether a date is of what did not happen: ``[Had it rained], they would have lost``."""
    clause = next((c for c in found if c.holds(date)), None)
    if clause is None or clause.verb is None or words[clause.verb.start].lower not in _SUPPOSES:
        return False
    start = clause.parts[0][0]
    supposed = words[start].lower in _SUPPOSES
    asked = words[start - 1].lower == "if"
    would = any(
        a.lower in {"would", "could", "might"} and b.lower == "have" for a, b in pairwise(words)
    )
    return bool(supposed or asked) and would


_SUPPOSES = frozenset({"had", "were"})


def _is_given_up(before: Sequence[str]) -> bool:
    """Whether what was to be on a date was put on another: ``postponed from``."""
    return before[-1] == "from" and any(word in RESCHEDULED for word in before[-4:])


def _is_likened(before: Sequence[str]) -> bool:
    """``than in 2010``, ``compared with 2009``, ``unlike the one of 1992``."""
    if before[-2:] in (["as", "in"], ["as", "on"]):
        return True  # "twice as much as in 2019"
    joined = " ".join(before[-6:]) + " "
    if any(f"{phrase} " in joined for phrase in _AGAINST):
        return True
    last = before[-2:-1] if before[-1] in {"in", "on", "at", "during", "of", "for"} else before[-1:]
    likened = {"than", "unlike", "like"} & set(last) or "unlike" in before[-5:]
    return bool(likened or _FROM.search(joined)) or _than_it_was(before)


def _is_measured(words: Words, date: int, before: Sequence[str]) -> bool:
    """``up 12 percent on 2022``, ``rose 4 percent from a year earlier``."""
    if before[-1] in {"on", "over", "against"}:
        return _YEAR.fullmatch(words[date].lower) is not None
    if "same" in before[-6:] and {"period", "month", "quarter", "day", "time"} & set(before[-3:]):
        return before[-1] in {"of", "in", "a", "the"}
    near = before[-12:]
    figure = any(word[0].isdigit() or word[0] in "$€£%" or word in _CHANGE for word in near)
    if before[-1] != "from" or not figure or not any(word in _CHANGE for word in near):
        return False
    following = words[date + 1].lower if date + 1 < len(words) else ""
    return following != "to"
