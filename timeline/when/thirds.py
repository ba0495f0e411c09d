"""Early, mid and late: the thirds of a period, as people speak of them."""

from __future__ import annotations

from timeline.when.day import year_text
from timeline.when.notation import Granularity
from timeline.when.value import When

PARTS = ("early", "mid", "late")
"""What a third of a year, month, decade or century is called, in order."""


def early_mid_late(part: str, when: When) -> When:
    """The ``early``, ``mid`` or ``late`` third of a year, month, decade or century.

    Written as an interval that is approximate at both ends: early 2021 is
    ``2021-01~/2021-04~``, mid-January ``2021-01-11~/2021-01-20~``, the late 1990s
    ``1997~/1999~``. The inverse is ``third_of``. Raises ``ValueError`` for anything else.
    """
    thirds = _thirds(when)
    if part not in PARTS or thirds is None:
        message = f"there is no {part!r} part of {when}"
        raise ValueError(message)
    start, end = thirds[PARTS.index(part)]
    return When(f"{start}~/{end}~")


def third_of(when: When) -> tuple[str, When] | None:
    """The part and the whole it is a third of: ``("early", When("2021"))``, else ``None``."""
    start, end = when.start, when.end
    if start is None or end is None or start.drawn is None:
        return None
    if (start.qualifier, end.qualifier) != ("~", "~"):
        return None
    head = start.edtf[:-1]
    if start.granularity is Granularity.DAY or start.granularity is Granularity.MONTH:
        whole = head[:-3]
    elif end.drawn is not None and end.drawn.year - start.drawn.year < 10:
        whole = head[:-1] + "X"
    else:
        whole = head[:-2] + "XX"
    try:
        candidate = When(whole)
    except ValueError:
        return None
    for part, (first, last) in zip(PARTS, _thirds(candidate) or (), strict=False):
        if (first, last) == (head, end.edtf[:-1]):
            return part, candidate
    return None


def _thirds(when: When) -> tuple[tuple[str, str], ...] | None:
    """The first and last unit of each third, or ``None`` where no one speaks of thirds."""
    text = when.edtf.rstrip("?~%")
    if when.granularity is Granularity.YEAR:
        return tuple((f"{text}-{a:02}", f"{text}-{a + 3:02}") for a in (1, 5, 9))
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return None
    if when.granularity is Granularity.MONTH:
        ends = ((1, 10), (11, 20), (21, last.day))
        return tuple((f"{text}-{a:02}", f"{text}-{b:02}") for a, b in ends)
    if when.granularity not in {Granularity.DECADE, Granularity.CENTURY}:
        return None
    decade = when.granularity is Granularity.DECADE
    years = ((0, 3), (4, 6), (7, 9)) if decade else ((0, 33), (34, 66), (67, 99))
    return tuple((year_text(first.year + a), year_text(first.year + b)) for a, b in years)
