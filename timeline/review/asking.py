"""The review at the terminal: one reported event at a time, and a decision for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from timeline import datefield, words
from timeline.cards.quotations import bare
from timeline.model import TimelineError
from timeline.review import decisions, editing
from timeline.review.explaining import article_in_words, find
from timeline.review.pending import kind_in_words, pending

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from timeline.model import Timeline
    from timeline.review.editing import Edit
    from timeline.review.pending import Pending

_KEYS = {
    "a": ("accept", "it becomes an event of yours, with the articles as its sources"),
    "e": ("edit", "change its title, date or lane, then accept it"),
    "t": ("attach", "it tells of another event: its sentences become evidence of that one"),
    "n": ("not that one", "it is never taken for the event that you name"),
    "r": ("reject", "it is left out, now and in every later build"),
    "s": ("skip", "decide another time; it stays on the page as reported"),
    "u": ("undo", "take the last decision back"),
    "q": ("quit", "stop here; what was decided stays"),
    "?": ("help", ""),
}


def run(path: Path, timeline: Timeline) -> int:
    """Ask about every reported event; the number of decisions that were written.

    Raises ``TimelineError`` when the file was changed meanwhile; what was decided before stays.
    """
    waiting = pending(timeline)
    if not waiting:
        click.echo("Nothing waits: every event is one of yours.")
        return 0
    seen = editing.content(path)
    click.echo(f"Only your articles tell of these, {len(waiting)} in all. Type a letter and Enter.")
    done: list[tuple[int, Edit]] = []
    try:
        _ask(path, timeline, waiting, seen, done)
    except click.Abort:
        # No more keys (Ctrl-C, Ctrl-D or the end of a script): what was decided stays.
        click.echo()
    return len(done)


def _ask(
    path: Path,
    timeline: Timeline,
    waiting: Sequence[Pending],
    seen: bytes,
    done: list[tuple[int, Edit]],
) -> None:
    """Ask until nothing waits or the editor stops; edits go into ``done`` with their places."""
    place = 0
    while place < len(waiting):
        click.echo(_shown(waiting[place], timeline, f"{place + 1} of {len(waiting)}"))
        key = click.prompt(
            " · ".join(f"{letter} {word}" for letter, (word, _) in _KEYS.items()),
            default="s",
            prompt_suffix=" [Enter skips]: ",
            show_default=False,
        ).strip()
        if key == "q":
            return
        if key not in _KEYS or key == "?":
            told = (f"  {letter}  {word}: {what}" for letter, (word, what) in _KEYS.items() if what)
            click.echo("\n".join(told))
            continue
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
            date = partial(_date, timeline=timeline)
            when = click.prompt("date", default=str(event.when or ""), value_proc=date)
            lanes = [lane.id for lane in timeline.head.lanes]
            lane = event.lane or (lanes[0] if lanes else "")
            lane = click.prompt("lane", lane, type=click.Choice(lanes)) if lanes else lane
            return decisions.accept(path, event, title=title, when=when, lane=lane, seen=seen)
        if key == "r":
            why = click.prompt("why? (Enter for no reason)", default="", show_default=False)
            return decisions.reject(path, event, why=why, seen=seen)
        target = _target(item, timeline)
        if not target:
            return None
        if key == "t":
            return decisions.attach(path, event, target, seen=seen)
        return decisions.keep_apart(path, event, target, seen=seen)
    except TimelineError as error:
        if editing.content(path) != seen:
            raise
        click.echo(str(error))
        return None


def _date(written: str, timeline: Timeline) -> str:
    """A date as EDTF, however the editor writes it; asked for again where it cannot be read."""
    try:
        return str(datefield.read(written, timeline.head.language).when or "") if written else ""
    except datefield.DateFieldError as error:
        raise click.UsageError(f"{error} ({error.hint})" if error.hint else str(error)) from error


def _target(item: Pending, timeline: Timeline) -> str:
    """The id of the event that the editor names; empty when there is none."""
    near = item.near.event if item.near else ""
    asked = f"which event? its id; Enter for {near}" if near else "which event? its id"
    while True:
        target = click.prompt(f"{asked}; ? lists them", default=near, show_default=False).strip()
        if target != "?":
            break
        for event in timeline.events:
            if event.id != item.event.id:
                click.echo(f"  {event.id}  {event.when}  {event.title}")
    if target and find(timeline, target) is None:
        click.echo(f"there is no event {target!r}")
        return ""
    return target


def _shown(item: Pending, timeline: Timeline, number: str) -> str:
    event = item.event
    when = words.date_words(event.when, "en")
    lines = [
        "",
        f"{number}   {event.id}",
        f"{when}: {event.title}{kind_in_words(event.kind, ' ({})')}",
    ]
    for piece in event.evidence:
        lines.append(f"  “{bare(' '.join(piece.quote.split()))}”")
        lines.append(f"    {article_in_words(timeline, piece.article)}")
        lines += [f"    its date: {piece.why}"] if piece.mention and piece.why else []
    if item.near:
        lines.append(f"  nearest: {item.near.event}, {item.near.title}")
        lines.append(f"    kept apart because {item.near.why}")
    return "\n".join(lines)
