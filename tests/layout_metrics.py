"""How good a drawing is, as numbers: what the tests hold and a change can be judged by."""

from __future__ import annotations

from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING

from timeline.layout.measure import text_width
from timeline.layout.shapes import Box

if TYPE_CHECKING:
    from timeline.layout.shapes import Label, Layout, Text


def boxes(layout: Layout) -> list[tuple[str, Box]]:
    """Every text with the place it fills: labels by event, other words by themselves."""
    found = [(label.event, label.box) for label in layout.labels]
    texts = (*layout.texts, *(layout.strip.texts if layout.strip else ()))
    return found + [(text.text, text_box(text)) for text in texts]


def text_box(text: Text) -> Box:
    """The place of one line, from the top of its capitals to a little below its baseline."""
    bold = text.role in {"date", "caption", "lane", "number"}
    width = text_width(text.text, text.size, bold=bold)
    if text.tail:
        width += 8 + text_width(text.tail, 12)
    left = {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
    return Box(text.x - left, text.y - text.size * 0.8, width, text.size)


def overlaps(layout: Layout) -> list[tuple[str, str]]:
    """The pairs of texts that share an area; none is the rule."""
    found = sorted(boxes(layout), key=lambda pair: (pair[1].x, pair[0]))
    out = []
    for index, (name, box) in enumerate(found):
        for other, second in found[index + 1 :]:
            if second.x >= box.right:
                break
            if box.overlaps(second):
                out.append((name, other))
    return out


def outside(layout: Layout) -> list[str]:
    """The texts that reach out of the drawing by more than half a letter."""
    room = Box(-4, -6, layout.width + 8, layout.height + 8)
    return [
        name
        for name, box in boxes(layout)
        if box.x < room.x or box.right > room.right or box.y < room.y or box.bottom > room.bottom
    ]


def crossings(layout: Layout) -> list[tuple[str, str]]:
    """Which leader runs through whose words: (event of the leader, event of the words)."""
    return [
        (label.event, other.event)
        for label in layout.labels
        for other in layout.labels
        if other.event != label.event and _crosses(label, other.box)
    ]


def displacement(layout: Layout) -> float:
    """How far labels stand from their marks on average, in pixels along the leader."""
    lengths = [_length(label) for label in layout.labels if label.leader]
    return sum(lengths) / len(lengths) if lengths else 0.0


def broken_titles(layout: Layout) -> list[str]:
    """The events whose label does not have every letter of the title."""
    titles = {mark.event: "".join(mark.title.split()) for mark in layout.marks}
    shown = {
        label.event: "".join(
            "".join(line.text.split()) for line in label.lines if line.role == "title"
        )
        for label in layout.labels
        if any(line.role == "title" for line in label.lines)
    }
    return [event for event, title in titles.items() if shown.get(event, title) != title]


def unlabelled(layout: Layout) -> list[str]:
    """The events with a mark and no words beside it; their names are in the list of the page."""
    shown = {label.event for label in layout.labels}
    return [mark.event for mark in layout.marks if mark.event not in shown]


def counted(layout: Layout) -> int:
    """How many events the drawing stands for: marks, pills and columns together."""
    pills = sum(len(pill.events) for pill in layout.pills)
    columns = sum(count for found in layout.columns for _, _, count in found.bars)
    return len(layout.marks) + pills + columns


def smallest_text(layout: Layout) -> int:
    """The size of the smallest words, in pixels."""
    lines = [line for label in layout.labels for line in label.lines]
    return min((text.size for text in (*layout.texts, *lines)), default=12)


def _crosses(label: Label, box: Box) -> bool:
    return any(_segment_meets(start, end, box) for start, end in pairwise(label.leader))


def _segment_meets(start: tuple[float, float], end: tuple[float, float], box: Box) -> bool:
    """Whether a line passes through a box (Liang and Barsky's clipping)."""
    low, high = 0.0, 1.0
    for (a, b), (first, last) in zip(
        zip(start, end, strict=True), ((box.x, box.right), (box.y, box.bottom)), strict=True
    ):
        step = b - a
        if step == 0:
            if not first < a < last:
                return False
            continue
        enter, leave = sorted(((first - a) / step, (last - a) / step))
        low, high = max(low, enter), min(high, leave)
    return low < high - 1e-9


def _length(label: Label) -> float:
    return sum(dist(start, end) for start, end in pairwise(label.leader))
