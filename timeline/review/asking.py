"""The review at the terminal: one reported event at a time, and a decision for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.model import TimelineError
from timeline.review import decisions, editing
from timeline.review.explaining import find
from timeline.review.pending import kind_in_words, pending

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model import Timeline
    from timeline.review.editing import Edit
    from timeline.review.pending import Pending

_KEYS = {
    "a": "accept",
    "e": "edit",
    "t": "attach",
    "n": "not that one",
    "r": "reject",
    "s": "skip",
    "u": "undo",
    "q": "quit",
}


def run(path: Path, timeline: Timeline) -> int:
    """Ask about every reported event; the number of decisions that were written.

    Raises ``TimelineError`` when the file was changed meanwhile; what was decided before stays.
    """
    waiting = pending(timeline)
    seen = path.read_bytes()
    done: list[tuple[int, Edit]] = []
    place = 0
    while place < len(waiting):
        click.echo(_shown(waiting[place], place + 1, len(waiting)))
        try:
            key = click.prompt(
                " · ".join(f"{letter} {word}" for letter, word in _KEYS.items()),
                type=click.Choice(list(_KEYS)),
                default="s",
                show_choices=False,
            )
        except click.Abort:
            # No more keys (Ctrl-D, or the end of a script): what was decided stays.
            click.echo()
            break
        if key == "q":
            break
        if key == "u":
            if done:
                place, last = done.pop()
                editing.undo(last)
                seen = last.before
                click.echo(f"undone: {last.what}")
            else:
                click.echo("there is nothing to undo")
            continue
        if key != "s":
            edit = _decided(key, path, waiting[place], timeline, seen)
            if edit is None:
                continue
            done.append((place, edit))
            seen = edit.after
            click.echo(edit.what)
        place += 1
    return len(done)


def _decided(  # noqa: PLR0911 - one answer for each key
    key: str, path: Path, item: Pending, timeline: Timeline, seen: bytes
) -> Edit | None:
    """What a key does; ``None`` when the event must be asked about again."""
    event = item.event
    try:
        if key == "a":
            return decisions.accept(path, event, seen=seen)
        if key == "e":
            title = click.prompt("title", default=event.title)
            when = click.prompt("date", default=str(event.when or ""))
            lanes = [lane.id for lane in timeline.head.lanes]
            lane = click.prompt("lane", default=event.lane or (lanes[0] if lanes else ""))
            return decisions.accept(path, event, title=title, when=when, lane=lane, seen=seen)
        if key == "r":
            why = click.prompt("why", default="", show_default=False)
            return decisions.reject(path, event, why=why, seen=seen)
        target = click.prompt("which event", default=item.near.event if item.near else "")
        if find(timeline, target) is None:
            click.echo(f"there is no event {target!r}")
            return None
        if key == "t":
            return decisions.attach(path, event, target, seen=seen)
        return decisions.keep_apart(path, event, target, seen=seen)
    except TimelineError as error:
        if path.read_bytes() != seen:
            raise
        click.echo(str(error))
        return None


def _shown(item: Pending, number: int, of: int) -> str:
    event = item.event
    when = str(event.when) if event.when is not None else "undated"
    lines = [
        "",
        f"{number} of {of}   {event.id}",
        f"{when}   {event.title}{kind_in_words(event.kind, ' ({})')}",
    ]
    for piece, title in zip(event.evidence, item.articles, strict=True):
        lines.append(f"  “{' '.join(piece.quote.split())}”")
        lines.append(f"    {title}" + (f" – {piece.why}" if piece.why else ""))
    if item.near:
        lines.append(f"  nearest: {item.near.event}, {item.near.title}")
        lines.append(f"    not taken for it: {item.near.why}")
    return "\n".join(lines)
