"""When: one date or interval, with the days it may be."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.when.day import Day, days_in_month
from timeline.when.notation import Granularity, read_date


@dataclass(frozen=True, slots=True)
class When:
    """A date or interval, built from its EDTF text: ``When("2021-01-26")``.

    ``earliest`` and ``latest`` are the first and the last day it may lie on; ``None`` when it is
    open or not known on that side. Raises ``ValueError`` saying what is wrong with the text.
    """

    edtf: str
    earliest: Day | None = field(init=False, compare=False, repr=False)
    latest: Day | None = field(init=False, compare=False, repr=False)
    granularity: Granularity = field(init=False, compare=False, repr=False)
    qualifier: str = field(init=False, compare=False, repr=False)
    """``?`` uncertain, ``~`` approximate, ``%`` both, empty when neither (either end, if two)."""
    start: When | None = field(init=False, compare=False, repr=False)
    """The left end of an interval; ``None`` when open, unknown or not an interval."""
    end: When | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Read the text once; every other field follows from it."""
        text = self.edtf.strip()
        parts = _interval(text) if "/" in text or text == ".." else (*read_date(text), None, None)
        object.__setattr__(self, "edtf", text)
        for name, value in zip(
            ("earliest", "latest", "granularity", "qualifier", "start", "end"), parts, strict=True
        ):
            object.__setattr__(self, name, value)

    def __str__(self) -> str:
        """The canonical EDTF text."""
        return self.edtf

    @property
    def is_interval(self) -> bool:
        """Whether it has two ends (``a/b``), one of which may be open."""
        return "/" in self.edtf

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant, however surely."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def is_partial(self) -> bool:
        """Whether the year is not known (``XXXX-01-26``)."""
        return self.edtf.startswith("XXXX-") and self.edtf[5].isdigit()

    @property
    def drawn(self) -> Day | None:
        """The day it is sorted by and drawn from: the earliest known one."""
        return self.earliest or self.latest

    def contains(self, other: When) -> bool:
        """Whether every day of the other lies in this one (a year holds its days).

        A date without a year holds, and is held by, that day or month of any year.
        """
        if self.is_partial or other.is_partial:
            return self.overlaps(other) and len(self.edtf) <= len(other.edtf)
        if self.drawn is None or other.drawn is None:
            return False
        below = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        above = self.latest is None or (other.latest is not None and self.latest >= other.latest)
        return below and above

    def overlaps(self, other: When, slack: int = 0) -> bool:
        """Whether some day may belong to both, give or take ``slack`` days."""
        if self.is_partial or other.is_partial:
            return _partial_overlap(self, other)
        if self.drawn is None or other.drawn is None:
            return False
        return _reaches(self, other, slack) and _reaches(other, self, slack)


def _reaches(first: When, second: When, slack: int) -> bool:
    """Whether the first is not over before the second begins."""
    if first.latest is None or second.earliest is None:
        return True
    return first.latest.ordinal + slack >= second.earliest.ordinal


def _named(partial: When) -> list[str]:
    """The month, and the day where it is known, of a date without a year."""
    return [part for part in partial.edtf.rstrip("?~%").split("-")[1:] if part.isdigit()]


def _partial_overlap(one: When, other: When) -> bool:
    first, second = (one, other) if one.is_partial else (other, one)
    wanted = _named(first)
    if second.is_partial:
        return all(a == b for a, b in zip(wanted, _named(second), strict=False))
    if second.earliest is None or second.latest is None:
        return second.drawn is not None
    month, day = int(wanted[0]), int(wanted[1]) if len(wanted) > 1 else None
    for year in range(second.earliest.year, min(second.latest.year, second.earliest.year + 8) + 1):
        last = days_in_month(year, month)
        if day is not None and day > last:
            continue
        start, end = Day(year, month, day or 1), Day(year, month, day or last)
        if start <= second.latest and end >= second.earliest:
            return True
    return False


def _interval(
    text: str,
) -> tuple[Day | None, Day | None, Granularity, str, When | None, When | None]:
    sides = text.split("/")
    if len(sides) != 2:
        message = f"an interval has two ends, start/end: {text!r}"
        raise ValueError(message)
    start, end = (None if side in {"", ".."} else When(side) for side in sides)
    if start is None and end is None:
        message = f"an interval needs at least one end: {text!r}"
        raise ValueError(message)
    if any(side and (side.is_partial or side.drawn is None) for side in (start, end)):
        message = f"an end of an interval needs its year: {text!r}"
        raise ValueError(message)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and earliest > latest:
        message = f"the interval ends before it starts: {text!r}"
        raise ValueError(message)
    qualifiers = {side.qualifier for side in (start, end) if side and side.qualifier}
    qualifier = "%" if len(qualifiers) > 1 else "".join(qualifiers)
    return earliest, latest, Granularity.INTERVAL, qualifier, start, end
