"""The editor's decisions, written into ``events.yaml``: accept, reject, attach, keep apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind, Problem, TimelineError
from timeline.review.editing import Edit, Insertion, apply, date, scalar
from timeline.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from timeline.model import Event

_SAID_BY_ITS_DATE = {Kind.OCCURRENCE, Kind.INTERVAL}


def accept(
    path: Path,
    event: Event,
    *,
    title: str = "",
    when: str = "",
    lane: str = "",
    seen: bytes | None = None,
) -> Edit:
    """Make a reported event one of the editor's, under the same id, its articles as sources.

    ``title``, ``when`` (EDTF) and ``lane`` replace what was read. Raises ``TimelineError``.
    """
    edtf = when or (str(event.when) if event.when is not None else "")
    if not edtf or edtf.startswith("XXXX"):
        message = f"{event.id} has no date that can be drawn"
        raise TimelineError(Problem(message, str(path), hint="give its date when you accept it"))
    try:
        When(edtf)
    except ValueError as error:
        raise TimelineError(Problem(str(error), str(path), hint="dates are EDTF here")) from error
    lines = [f"- date: {date(edtf)}", f"  title: {scalar(title or event.title)}"]
    lines.append(f"  id: {scalar(event.id)}")
    if lane or event.lane:
        lines.append(f"  lane: {scalar(lane or event.lane)}")
    if event.kind not in _SAID_BY_ITS_DATE:
        lines.append(f"  kind: {event.kind.value}")
    lines.append("  sources:")
    for article in _articles(event):
        quote = next(piece.quote for piece in event.evidence if piece.article == article)
        lines += [f"    - article: {scalar(article)}", f"      quote: {scalar(quote)}"]
    wanted = [Insertion("events", tuple(lines))]
    wanted += [_decision("same-as", name, event.id, "accepted together") for name in _others(event)]
    return apply(path, wanted, f"accepted {event.id}", seen)


def reject(path: Path, event: Event, *, why: str = "", seen: bytes | None = None) -> Edit:
    """Leave a reported event out of this and every later build."""
    wanted = [_decision("reject", name, "", why) for name in _names(event)]
    return apply(path, wanted, f"rejected {event.id}", seen)


def attach(
    path: Path, event: Event, target: str, *, why: str = "", seen: bytes | None = None
) -> Edit:
    """Make a reported event evidence for another event."""
    wanted = [_decision("same-as", name, target, why) for name in _names(event)]
    return apply(path, wanted, f"attached {event.id} to {target}", seen)


def keep_apart(
    path: Path, event: Event, target: str, *, why: str = "", seen: bytes | None = None
) -> Edit:
    """Keep a reported event from ever being taken for another event."""
    wanted = [_decision("not-same-as", name, target, why) for name in _names(event)]
    return apply(path, wanted, f"kept {event.id} apart from {target}", seen)


def _decision(kind: str, candidate: str, event: str, why: str) -> Insertion:
    if kind == "reject":
        lines = [f"- reject: {scalar(candidate)}"]
    else:
        lines = [f"- candidate: {scalar(candidate)}", f"  {kind}: {scalar(event)}"]
    if why:
        lines.append(f"  why: {scalar(why)}")
    return Insertion("decisions", tuple(lines))


def _names(event: Event) -> Sequence[str]:
    """The ids of everything that was read for an event, so that it holds for each."""
    return sorted({piece.id or event.id for piece in event.evidence} or {event.id})


def _others(event: Event) -> Sequence[str]:
    return [name for name in _names(event) if name != event.id]


def _articles(event: Event) -> Sequence[str]:
    return sorted({piece.article for piece in event.evidence})
