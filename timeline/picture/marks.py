"""The mark of an event by itself: for the rail of a card, a note and the legend."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.layout import LEVEL_FROM, WIDTHS, layout
from timeline.layout.forms import Item, item_of, items
from timeline.layout.plan import COLUMNS_FROM
from timeline.layout.shapes import Extent, Form, Mark, Status
from timeline.picture.glyphs import draw
from timeline.picture.pen import Pen
from timeline.words import direction, phrase

if TYPE_CHECKING:
    from timeline.model import Event, Timeline

SIZE = 24
_PLACES = {
    Form.DAY: (12.0, 12.0, 12.0),
    Form.BAND: (12.0, 3.0, 21.0),
    Form.ABOUT: (12.0, 3.0, 21.0),
    Form.BAR: (12.0, 2.0, 22.0),
    Form.SINCE: (2.0, 2.0, 23.0),
    Form.UNTIL: (22.0, 1.0, 22.0),
}
"""Anchor, start and end of each form in a square of 24 px."""


def mark(event: Event, timeline: Timeline | None = None) -> str:
    """The mark of an event as a small inline SVG, or nothing for one without a date.

    The colour is that of the lane around it (``--c``). With its timeline the mark also tells
    whether sources give two dates.
    """
    conflicts = timeline.conflicts if timeline else ()
    item = item_of(event, next((c for c in conflicts if c.event == event.id), None))
    return _picture(_small(item)) if item else ""


def marks(timeline: Timeline) -> dict[str, str]:
    """The marks of all dated events by id."""
    rtl = direction(timeline.head.language) == "rtl"
    return {item.event.id: _picture(_small(item), rtl=rtl) for item in items(timeline, named=False)}


def status_mark(status: str) -> str:
    """The mark of a day with this status (``reported``, ``planned``, ``denied``, ``conflict``)."""
    return _picture(_at(Form.DAY, Status(status)))


def legend(timeline: Timeline) -> list[tuple[str, str]]:
    """The marks in use and what they mean, in the order in which the signs are taught."""
    used: dict[str, Mark] = {}
    language = timeline.head.language or "en"
    rtl = direction(language) == "rtl"
    found = items(timeline, named=False)
    if len(found) >= COLUMNS_FROM:
        return [(_crowd("column"), phrase("legend-column", language))]
    for item in found:
        for key, sign in _signs(item):
            used.setdefault(key, sign)
    lines = [
        (_picture(used[key], "is-plain", rtl=rtl), phrase(f"legend-{key}", language))
        for key in _ORDER
        if key in used
    ]
    if any(layout(timeline, width).pills for width in (LEVEL_FROM, WIDTHS[-1])):
        lines.append((_crowd("pill"), phrase("legend-pill", language)))
    return lines


def _crowd(kind: str) -> str:
    pen = Pen()
    if kind == "pill":
        body = pen.rect("m-fill", (1, 23), (4, 20), ' rx="8"')
        body += '<text class="t-pill" x="12" y="16.2" text-anchor="middle">3</text>'
    else:
        heights = (6, 14, 9, 4)
        bars = [(3.0 + 5 * n, 20.0 - height) for n, height in enumerate(heights)]
        body = "".join(pen.rect("m-fill", (x, x + 3), (top, 20.0)) for x, top in bars)
    return _svg(body, "is-plain")


_ORDER = (
    "day",
    "band",
    "vaguer",
    "bar",
    "since",
    "until",
    "about",
    "doubtful",
    "reported",
    "conflict",
    "planned",
    "denied",
)


def _signs(item: Item) -> list[tuple[str, Mark]]:
    found = []
    plain = item.status is Status.PLAIN
    if item.form is Form.DAY:
        if plain:
            found.append(("day", _at(Form.DAY)))
        if item.others and item.status is not Status.CONFLICT:
            found.append(("vaguer", _at(Form.DAY, other=True)))
    else:
        found.append((str(item.form), _at(item.form)))
    if item.doubtful:
        found.append(("doubtful", _at(Form.DAY, doubtful=True)))
    if not plain:
        form = Form.DAY
        if item.status is Status.REPORTED and item.form is not Form.DAY:
            form = Form.BAR
        found.append((str(item.status), _at(form, item.status)))
    return found


def _small(item: Item) -> Mark:
    conflicting = item.status is Status.CONFLICT
    return _at(
        item.form,
        item.status,
        doubtful=item.doubtful,
        named=item.start == item.end,
        other=bool(item.others) and not conflicting,
    )


def _at(
    form: Form,
    status: Status = Status.PLAIN,
    *,
    doubtful: bool = False,
    named: bool = False,
    other: bool = False,
) -> Mark:
    along, start, end = _PLACES[form]
    if doubtful:
        # The sign of doubt stands behind the mark, still within the square.
        along, start, end = {Form.DAY: (8.0, 8.0, 8.0)}.get(form, (6.0, min(start, 1.0), 12.0))
    if other:
        along = start = end = 15.0
    others = (Extent(Form.BAND, 3.0, 21.0),) if other else ()
    places = (along, 12.0, start, end)
    return Mark("", 0, form, status, doubtful, *places, others=others, named=named)


@cache
def _picture(sign: Mark, kind: str = "", *, rtl: bool = False) -> str:
    return _svg(draw(sign, Pen(mirror=SIZE if rtl else None), ""), kind)


def _svg(body: str, kind: str) -> str:
    name = f"tl-mark {kind}".strip()
    return (
        f'<svg class="{name}" width="{SIZE}" height="{SIZE}" viewBox="0 0 {SIZE} {SIZE}"'
        f' aria-hidden="true" focusable="false">{body}</svg>'
    )
