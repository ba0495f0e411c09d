"""Marks on an axis: how far each reaches, and on which track of its lane it lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.layout.shapes import Extent, Form, Mark, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.layout.forms import Item
    from timeline.layout.scale import Axis

RADIUS = 5.25
ARROW = 40.0
"""The tail of "no later than", in pixels."""
LEAST = 8.0
"""The least length of a band."""
_WIDE = 24.0
_SHORT = 60.0


def mark_of(item: Item, axis: Axis) -> Mark:
    """The mark of an item on an axis; its place across is set by the caller."""
    low, high = axis.length
    start, end = axis.at(item.start), axis.at(item.end)
    along = axis.at(item.anchor)
    if item.form is Form.SINCE:
        end = max(high, start + 18)
    elif item.form is Form.UNTIL:
        start = max(end - ARROW, low - 6)
    elif item.form is Form.ABOUT and item.start == item.end:
        start, end = start - 9, end + 9
    elif item.form is not Form.DAY:
        start, end = _at_least(start, end)
    if item.form in {Form.BAND, Form.ABOUT} and end - start < _WIDE:
        along = (start + end) / 2
    others = []
    for form, first, last in item.others:
        a, b = axis.at(first), axis.at(last)
        if item.status is not Status.CONFLICT and any(a < gap < b for gap in axis.breaks):
            # A vague year across a break would be wider than the story it is about.
            continue
        if form is not Form.DAY:
            a, b = _at_least(a, b)
        others.append(Extent(form, round(a, 1), round(b, 1)))
    sure = (round(axis.at(item.sure[0]), 1), round(axis.at(item.sure[1]), 1)) if item.sure else None
    return Mark(
        event=item.event.id,
        lane=item.lane,
        form=item.form,
        status=item.status,
        doubtful=item.doubtful,
        named=item.start == item.end,
        along=round(along, 1),
        across=0.0,
        start=round(start, 1),
        end=round(end, 1),
        sure=sure,
        others=tuple(others),
        cuts=tuple(round(b, 1) for b in axis.breaks if start < b < end),
        name=item.name,
        title=item.event.title,
    )


def is_point(mark: Mark) -> bool:
    """Whether it fills one place of the lane rather than a stretch of it."""
    if mark.form is Form.DAY:
        return True
    return mark.form in {Form.BAND, Form.ABOUT} and mark.end - mark.start < 40


def reach(mark: Mark) -> tuple[float, float]:
    """From where to where a mark fills its track, its distance to the next included."""
    places = [mark.start, mark.end, *(p for o in mark.others for p in (o.start, o.end))]
    pad = RADIUS + 1 if is_point(mark) else 3.0
    return min(places) - pad, max(places) + pad + (10 if mark.doubtful else 0)


def tracks(items: Sequence[Item], axis: Axis, aside: float = 0.0) -> list[Mark]:
    """The marks of one lane in the same order, each on the first free track (``row``).

    Points come first; a vague period or a short span may lie among them where there is room; long
    bars have the tracks below, so that no point is ever read as riding on a bar. ``aside`` is the
    room for a number beside each mark below the first track.
    """
    marks = [mark_of(item, axis) for item in items]
    rows = [0] * len(marks)
    points: list[list[tuple[float, float]]] = []
    for index, mark in enumerate(marks):
        if is_point(mark):
            low, high = reach(mark)
            rows[index] = _first_free(points, (low, high), (low, high + aside))
    spans: list[list[tuple[float, float]]] = []
    below = len(points)
    for index, mark in enumerate(marks):
        if is_point(mark):
            continue
        place = reach(mark)
        short = mark.form in {Form.BAND, Form.ABOUT} or mark.end - mark.start < _SHORT
        if short and points and _is_free(points[0], place):
            points[0].append(place)
        else:
            place = (place[0] - aside, place[1])
            rows[index] = below + _first_free(spans, place, place)
    return [replace(mark, row=row) for mark, row in zip(marks, rows, strict=True)]


def _at_least(start: float, end: float) -> tuple[float, float]:
    if end - start >= LEAST:
        return start, end
    middle = (start + end) / 2
    return middle - LEAST / 2, middle + LEAST / 2


def _is_free(row: list[tuple[float, float]], place: tuple[float, float]) -> bool:
    return all(place[1] <= low or high <= place[0] for low, high in row)


def _first_free(
    rows: list[list[tuple[float, float]]],
    place: tuple[float, float],
    lower: tuple[float, float],
) -> int:
    """The first track with room for ``place``, or for ``lower`` on all but the topmost."""
    for number, row in enumerate(rows):
        wanted = lower if number else place
        if _is_free(row, wanted):
            row.append(wanted)
            return number
    rows.append([lower if rows else place])
    return len(rows) - 1
