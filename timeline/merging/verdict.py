"""The decision whether two events are one, and its reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.merging.brief import are_brief, same_topic, says_no_more
from timeline.merging.dates import Relation, differ_in_one_part, relation
from timeline.merging.naming import name_no_other
from timeline.merging.once import ONCE, is_same_deed_abroad, is_same_thing
from timeline.merging.references import are_one_reference
from timeline.merging.refusals import refusal
from timeline.merging.roles import befell_the_same
from timeline.merging.similarity import similarity
from timeline.merging.tongues import ACT, across, in_common
from timeline.model import Event, Kind, Origin

if TYPE_CHECKING:
    from timeline.merging.similarity import Profile

NEVER = 2.0
"""A line that no likeness reaches."""

# How alike two texts must be, by what their dates say: when they tell of the same act on the same
# thing, and otherwise. Measured with benchmarks/merge.py: where days do not decide, the lines keep
# nineteen links of twenty right or better. An event of the editor's is one of few, chosen and
# worded with care; between two that are only reported more must agree.
CURATED = {
    Relation.SAME: (0.16, 0.32),
    Relation.HOLDS: (0.26, 0.46),
    Relation.YEARLESS: (0.22, 0.40),
    Relation.NEAR: (0.32, 0.55),
    Relation.UNDATED: (0.40, 0.48),
}
REPORTED = {
    Relation.SAME: (0.22, 0.30),
    Relation.HOLDS: (0.47, 0.56),
    Relation.YEARLESS: (0.36, 0.48),
    Relation.NEAR: (0.50, 0.60),
    Relation.UNDATED: (NEVER, NEVER),
}
ACROSS = {True: 0.55, False: 0.70}
"""In two languages on the same day, with an event of the editor's or between two reports: the same
act, and two names or figures or three."""
BRIEF_LINE = 0.62
"""Of texts of few weighty words more must be alike: who did it and what was done are half of
them, and on whom or what it was done decides."""
SAID_LINE = 0.15
"""For a report all of whose weighty words an event of the editor's has, too, the act among them;
the lowest of all."""
REFERRED_LINE = 0.05
"""For a noun with which a text refers to a deed of the same day: ``the bombings``."""
ONCE_NEAR = 0.24
"""A day apart, or apart by what may be a slip, for a deed that is done only once."""
ONCE_LINE = 0.30
"""For dates that contradict each other, when the deed is done only once."""
SLIP_LINE = 0.50
"""For dates that differ in one part only."""
UNIQUE_LINE = 0.45
"""For two that name the thing itself and tell nothing else."""
NEAR_MISS, NEAR_MISS_ACROSS = 0.12, 0.26
"""A refusal so close to its line is worth a word, in one language and in two."""

REFUSED = -9.0
"""The margin of two that cannot be one."""
RETOLD = 0.12
"""By so much more a text that only reports or recalls must be alike: it may tell of much."""
SAME_ACT, OTHER_ACT, SAME_NUMBER = 0.06, -0.12, 0.04
"""What the same kind of act, none but other kinds, and each common number add to the likeness."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two events are one."""

    same: bool
    score: float
    relation: Relation
    why: str
    conflict: bool = False
    """Whether they are one although their dates contradict each other."""
    near_miss: bool = False
    margin: float = REFUSED
    """By how much the likeness lies above its line; far below where no likeness would do."""
    common: str = ""
    """Of the reason, what both texts say."""


def verdict(one: Event, first: Profile, other: Event, second: Profile) -> Verdict:
    """The verdict on two events; the order of the two does not matter."""
    how = relation(one, other)
    shared = first.own.acts & second.own.acts
    if how is Relation.APART and not shared:
        return Verdict(False, 0.0, how, _dated(one, other))
    score = likeness(first, second)
    clash = refusal(one, first, other, second, how)
    if how is Relation.APART:
        unique = is_same_thing(one, first, other, second)
        # A slip of the pen changes one thing: with another figure, too, it is another deed.
        slip = bool(shared & ONCE) or not _other_figures(first, second)
        alike = slip and same_topic(first, second) and any(name_no_other(first, second))
        topic = unique or alike
        return _apart(one, other, score, shared if topic else frozenset(), clash, unique=unique)
    if clash:
        near = score >= SAID_LINE and score >= _line(one, first, other, second, how)
        return Verdict(False, score, how, clash, near_miss=near)
    line = _line(one, first, other, second, how)
    margin = score - line
    if first.own.script != second.own.script or first.own.foreign != second.own.foreign:
        foreign = _foreign(one, first, other, second, how)
        # A name with aliases may be all that two languages need.
        scripts = first.own.script != second.own.script
        if foreign.same or (scripts and (margin < 0 or not first.own.folded & second.own.folded)):
            return foreign
    if margin >= 0:
        common = _common(first, second)
        why = "; ".join(filter(None, (_date(how, one, other), common)))
        return Verdict(True, score, how, why, margin=margin, common=common)
    why = f"the words are not alike enough ({score:.2f} of 1, needed {line:.2f})"
    near = margin >= -NEAR_MISS
    return Verdict(False, score, how, why, near_miss=near, margin=margin)


def _foreign(one: Event, first: Profile, other: Event, second: Profile, how: Relation) -> Verdict:
    """The verdict on two events told in two languages, by acts, names and figures alone."""
    if is_same_deed_abroad(one, first, other, second, how):
        common = "in another language, of the same act"
        return Verdict(True, ACT, how, f"the same date; {common}", margin=0.0, common=common)
    score = across(first.own, second.own)
    line = ACROSS[Origin.CURATED in {one.origin, other.origin}]
    named = ", ".join(f"“{name}”" for name in in_common(first.own, second.own))
    named = named or "the same thing by its aliases" * bool(first.own.folded & second.own.folded)
    near = score >= line - NEAR_MISS_ACROSS
    if how is not Relation.SAME:
        why = "told in two languages, and not dated to the same day"
        return Verdict(False, score, how, why, near_miss=near, margin=score - NEVER)
    if not first.own.acts & second.own.acts:
        why = "told in two languages, and not of the same act" + f"; both name {named}" * bool(
            named
        )
        return Verdict(False, score, how, why, near_miss=near, margin=score - line)
    if score < line:
        why = f"told in two languages, and too little agrees: only {named or 'the act'}"
        # What a text in another language leaves out speaks neither for nor against it.
        return Verdict(False, score, how, why, near_miss=near, margin=0.0 if score else REFUSED)
    common = f"both name {named} and tell of the same act"
    return Verdict(True, score, how, f"the same date; {common}", margin=score - line, common=common)


def _line(one: Event, first: Profile, other: Event, second: Profile, how: Relation) -> float:
    """How alike two events must be told."""
    curated = Origin.CURATED in {one.origin, other.origin}
    retold = RETOLD * (Kind.REPORT in {one.kind, other.kind})
    if says_no_more(one, first, other, second, how):
        return SAID_LINE + retold
    if are_one_reference(one, first, other, second, how):
        return REFERRED_LINE
    if befell_the_same(one, first, other, second, how):
        return SAID_LINE
    line, upper = (CURATED if curated else REPORTED)[how]
    shared = first.own.acts & second.own.acts
    if not (shared and same_topic(first, second)):
        line = upper
    elif curated and how is Relation.NEAR and shared & ONCE:
        line = ONCE_NEAR  # what is done once is not done again on the next day; talks are
    if are_brief(first, second, curated=curated):
        line = max(line, BRIEF_LINE)
    return line + retold


def likeness(first: Profile, second: Profile) -> float:
    """How alike two events are told, from 0 to 1: words, acts, numbers; not dates."""
    score = similarity(first, second)
    if first.own.acts & second.own.acts:
        score += SAME_ACT
    elif first.own.acts and second.own.acts:
        score += OTHER_ACT
    if first.own.numbers and second.own.numbers:
        numbers = {n for n, _ in first.own.numbers} & {n for n, _ in second.own.numbers}
        # Small numbers agree by chance, 14 hardly does.
        score += min(2 * SAME_NUMBER, sum(SAME_NUMBER * (1 + (len(n) > 1)) for n in numbers))
    return round(min(1.0, max(0.0, score)), 6)


def _other_figures(first: Profile, second: Profile) -> bool:
    """Whether the two give different numbers of one thing, and none that is the same."""
    return any(
        {n for n, counted in first.own.numbers if counted == noun}.isdisjoint(
            n for n, counted in second.own.numbers if counted == noun
        )
        for noun in {n for _, n in first.own.numbers} & {n for _, n in second.own.numbers}
    )


def _apart(
    one: Event, other: Event, score: float, shared: frozenset[str], clash: str, *, unique: bool
) -> Verdict:
    how = Relation.APART
    if clash or not shared or one.when is None or other.when is None:
        return Verdict(False, score, how, clash or _dated(one, other))
    if Kind.PLANNED in {one.kind, other.kind} or Kind.REPORT in {one.kind, other.kind}:
        return Verdict(False, score, how, _dated(one, other))
    once = unique or shared & ONCE
    slip = differ_in_one_part(one.when, other.when)
    line = (ONCE_NEAR if slip else ONCE_LINE) if once else SLIP_LINE if slip else NEVER
    if Origin.CURATED not in {one.origin, other.origin}:
        line = UNIQUE_LINE if unique else NEVER
    if score >= line:
        why = f"tells of the same, but dates it {other.when} and not {one.when}"
        return Verdict(True, score, how, why, conflict=True, margin=score - line)
    near = score >= line - NEAR_MISS
    return Verdict(False, score, how, _dated(one, other), near_miss=near)


def _dated(one: Event, other: Event) -> str:
    """That two dates contradict each other, and which they are."""
    return f"the dates do not agree: {one.when} and {other.when}"


_BARE = frozenset({"after", "before", "during", "from", "since", "until"})
"""Words that weigh in the comparison and tell a reader nothing."""


def _date(how: Relation, one: Event, other: Event) -> str:
    """How the dates speak for it."""
    if how is Relation.HOLDS and one.when is not None and other.when is not None:
        vaguer = one if one.when.contains(other.when) else other
        return f"{vaguer.when} holds {other.when if vaguer is one else one.when}"
    return {
        Relation.SAME: "the same date",
        Relation.YEARLESS: "the same day, the year not stated",
        Relation.NEAR: "a day apart",
        Relation.UNDATED: "no date in the text",
    }.get(how, "")


def _common(first: Profile, second: Profile) -> str:
    """The weightiest words that both say, as the second spells them."""
    common = sorted(
        set(first.words) & set(second.words), key=lambda w: (-first.words[w] * second.words[w], w)
    )
    spelled = second.own.spelled
    told = [spelled[word] for word in common if word in spelled and not word.startswith("alias")]
    told = [word for word in told if word.casefold() not in _BARE][:4]
    return "both say " + ", ".join(f"“{word}”" for word in told) if told else ""
