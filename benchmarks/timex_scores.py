"""Scores of time expressions: TempEval-3 task A, and the calendar dates alone.

relaxed  annotated and found expressions that share a character, paired one to one
strict   the same, with equal text
type     share of pairs with the same TIMEX3 type, times relaxed F1
value    share of pairs with the same TIMEX3 value, times relaxed F1
cal      only values that are a year, month or day (the day of a clock time), on each side:
         pairs with the same date
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timex_corpus import Timex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timex_corpus import Document

_CALENDAR = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Scores:
    """F1 of each kind, in percent."""

    relaxed: float
    strict: float
    type: float
    value: float
    cal: float
    precision: float
    recall: float
    cal_precision: float
    cal_recall: float


def pairs(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """One-to-one pairs that overlap: equal spans first, then the larger overlaps."""
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(found):
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared > 0:
                equal = (one.start, one.end) == (other.start, other.end)
                candidates.append((not equal, -shared, i, j))
    taken_gold, taken_found, result = set(), set(), []
    for _, _, i, j in sorted(candidates):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            result.append((gold[i], found[j]))
    return result


def calendar(timexes: Iterable[Timex]) -> list[Timex]:
    """The calendar dates among them, clock times as their day."""
    days = (Timex(t.start, t.end, t.type, t.value.split("T", 1)[0]) for t in timexes)
    return [t for t in days if _CALENDAR.fullmatch(t.value)]


def f1(hits: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent."""
    precision = 100 * hits / found if found else 0.0
    recall = 100 * hits / gold if gold else 0.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def score(documents: Sequence[Document], found: Mapping[str, Sequence[Timex]]) -> Scores:
    """The scores over all documents together."""
    counts = dict.fromkeys(("gold", "found", "relaxed", "strict", "type", "value"), 0)
    dates = dict.fromkeys(("gold", "found", "value"), 0)
    for document in documents:
        mine = found[document.name]
        counts["gold"] += len(document.gold)
        counts["found"] += len(mine)
        for gold, other in pairs(document.gold, mine):
            words = (document.text[t.start : t.end].strip() for t in (gold, other))
            counts["relaxed"] += 1
            counts["strict"] += len(set(words)) == 1
            counts["type"] += gold.type == other.type
            counts["value"] += gold.value == other.value
        gold_dates, my_dates = calendar(document.gold), calendar(mine)
        dates["gold"] += len(gold_dates)
        dates["found"] += len(my_dates)
        dates["value"] += sum(a.value == b.value for a, b in pairs(gold_dates, my_dates))
    precision, recall, relaxed = f1(counts["relaxed"], counts["found"], counts["gold"])
    share = relaxed / counts["relaxed"] if counts["relaxed"] else 0.0
    cal = f1(dates["value"], dates["found"], dates["gold"])
    return Scores(
        relaxed=relaxed,
        strict=f1(counts["strict"], counts["found"], counts["gold"])[2],
        type=counts["type"] * share,
        value=counts["value"] * share,
        cal=cal[2],
        precision=precision,
        recall=recall,
        cal_precision=cal[0],
        cal_recall=cal[1],
    )
