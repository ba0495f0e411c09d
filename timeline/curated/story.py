"""``events.yaml`` -> head, events and decisions, each knowing the line it stands on."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.curated import fields, head
from timeline.curated.keys import DECISION, EVENT, HEAD, IMPORTANCE, SOURCE, TITLE_LENGTH
from timeline.datefield import DateFieldError, until
from timeline.model import (
    Decision,
    Event,
    Kind,
    Origin,
    Problem,
    Source,
    Story,
    TimelineError,
)
from timeline.nodes import Items, Scalar, decode, parse

if TYPE_CHECKING:
    from timeline.curated.fields import Faults
    from timeline.nodes import Node
    from timeline.when import When

_EMPTY_HINT = "begin with `title:` and `events:`; timeline init makes a small story to start from"


@dataclass(frozen=True, slots=True)
class Understood:
    """A date of ``events.yaml`` as it was written and as it was read."""

    line: int
    written: str
    when: When | None


@dataclass(frozen=True, slots=True)
class _Desk:
    """What is gathered while a file is read."""

    faults: Faults
    understood: list[Understood] = field(default_factory=list)


def read(path: Path | str) -> tuple[Story, tuple[Understood, ...]]:
    """The story and its dates as they were understood; raises ``TimelineError`` with all faults."""
    name = str(path)
    node = parse(decode(_bytes(path), name), name)
    desk = _Desk(fields.Faults(name, head.language_of(node)))
    if node is None or (isinstance(node, Scalar) and node.is_null):
        raise TimelineError(Problem("the file is empty", name, 1, _EMPTY_HINT))
    story = _story(node, desk)
    found = tuple(sorted(desk.faults.found, key=lambda problem: problem.line or 0))
    if any(problem.severity == "error" for problem in found):
        raise TimelineError(*found)
    return Story(story.head, story.events, story.decisions, found), tuple(desk.understood)


def _bytes(path: Path | str) -> bytes:
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        hint = "timeline init makes a small story to start from"
        raise TimelineError(Problem("there is no such file", str(path), hint=hint)) from error
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        raise TimelineError(
            Problem(reason, str(path), hint="is it a file you may read?")
        ) from error


def _story(node: Node, desk: _Desk) -> Story:
    faults = desk.faults
    top = fields.pairs(node, HEAD, "the story", faults)
    nodes = fields.items(top.get("events"), "events", faults)
    events = [event for item in nodes if (event := _event(item, desk))]
    story_head = head.read(top, events, faults)
    decisions = tuple(
        decision
        for item in fields.items(top.get("decisions"), "decisions", faults)
        if (decision := _decision(item, faults))
    )
    return Story(story_head, _named(events, faults), decisions)


def _event(node: Node, desk: _Desk) -> Event | None:
    """One event; ``None`` when it is too faulty to stand for one."""
    faults = desk.faults
    found = fields.pairs(node, EVENT, "an event", faults)
    if not found:
        return None
    title = fields.line(found.get("title"), "title", faults)
    if len(title) > TITLE_LENGTH:
        message = f"a title of {len(title)} characters; at most {TITLE_LENGTH} fit"
        faults.add(found["title"].line, message, "tell the rest in `text`")
    when, lasts = _when(found, desk)
    sources = tuple(
        source
        for item in fields.items(found.get("sources"), "sources", faults)
        if (source := _source(item, faults))
    )
    flags = len(faults.found)
    unsourced = fields.flag(found.get("unsourced"), "unsourced", faults)
    misread = len(faults.found) > flags
    cited = found.get("sources")
    if not (unsourced or misread) and (cited is None or cited == Items((), cited.line)):
        hint = "add `sources:` with a `url:`, or write `unsourced: true`"
        faults.add(node.line, f"{title or 'an event'}: no source", hint)
    elif unsourced and sources:
        faults.notice(found["unsourced"].line, "says that it is unsourced and cites a source")
    kind = fields.choice(found.get("kind"), "kind", EVENT["kind"].choices, faults)
    return Event(
        id=fields.name(found.get("id"), "id", faults),
        when=when,
        title=title,
        kind=Kind(kind) if kind else Kind.INTERVAL if lasts else Kind.OCCURRENCE,
        lane=fields.text(found.get("lane"), "lane", faults),
        text=fields.text(found.get("text"), "text", faults),
        sources=sources,
        origin=Origin.CURATED,
        importance=fields.whole(found.get("importance"), "importance", IMPORTANCE, faults),
        unsourced=unsourced and not sources,
        note=fields.line(found.get("note"), "note", faults),
        settled=fields.line(found.get("settled"), "settled", faults),
        path=faults.path,
        line=node.line,
    )


def _when(found: dict[str, Node], desk: _Desk) -> tuple[When | None, bool]:
    """The date of an event, and whether it lasts from a start to an end."""
    written = fields.date(found.get("date"), "date", desk.faults)
    if written is None:
        return None, False
    words = fields.line(found["date"], "date", desk.faults)
    when, lasts = written.when, written.lasts
    end = found.get("end")
    if end is not None:
        last = fields.line(end, "end", desk.faults)
        try:
            if when is None:
                desk.faults.add(end.line, "`end`: the start is not known", "write ../end as `date`")
            elif last:
                when, lasts = until(when, last, desk.faults.language), True
        except DateFieldError as error:
            desk.faults.add(end.line, f"`end`: {error}", error.hint)
        words = f"{words} to {last}"
    desk.understood.append(Understood(found["date"].line, words, when))
    return when, lasts


def _source(node: Node, faults: Faults) -> Source | None:
    """One source: a mapping, or only its address."""
    if isinstance(node, Scalar):
        return Source(url=fields.url(node, "sources", faults))
    found = fields.pairs(node, SOURCE, "a source", faults)
    if not found:
        return None
    if not found.keys() & {"url", "title", "article"}:
        faults.add(node.line, "a source that cannot be found", "add its `url:` or `title:`")
        return None
    published = fields.date(found.get("date"), "date", faults)
    says = fields.date(found.get("says"), "says", faults)
    return Source(
        url=fields.url(found.get("url"), "url", faults),
        title=fields.line(found.get("title"), "title", faults),
        publisher=fields.line(found.get("publisher"), "publisher", faults),
        date=published.when if published else None,
        quote=fields.text(found.get("quote"), "quote", faults),
        article=fields.text(found.get("article"), "article", faults),
        language=fields.language(found.get("language"), "language", faults),
        says=says.when if says else None,
        line=found["article"].line if "article" in found else node.line,
    )


def _decision(node: Node, faults: Faults) -> Decision | None:
    found = fields.pairs(node, DECISION, "a decision", faults)
    kinds = [kind for kind in ("reject", "same-as", "not-same-as") if kind in found]
    if len(kinds) != 1 or ("candidate" in found) is (kinds == ["reject"]):
        if found:
            hint = "write `reject: ID`, or `candidate: ID` with `same-as:` or `not-same-as: EVENT`"
            faults.add(node.line, "a decision that cannot be understood", hint)
        return None
    kind = kinds[0]
    event = "" if kind == "reject" else fields.text(found[kind], kind, faults)
    about = found["reject"] if kind == "reject" else found["candidate"]
    why = fields.line(found.get("why"), "why", faults)
    return Decision(kind, fields.text(about, kind, faults), event, why, node.line)


def _named(events: list[Event], faults: Faults) -> tuple[Event, ...]:
    """The events, each with an id of its own: the one given, else one made from the title."""
    taken: dict[str, int | None] = {}
    for event in events:
        if event.id and event.id in taken:
            message = f"the id {event.id!r} is taken by the event on line {taken[event.id]}"
            faults.add(event.line, message, "give it another")
        elif event.id:
            taken[event.id] = event.line
    named = []
    for event in events:
        id_ = event.id
        if not id_:
            short = _slug(event.title)
            dated = f"{short}-{_slug(str(event.when or ''))}".strip("-")
            id_ = short if short and short not in taken else dated
            if id_ in taken and event.title:
                same = "title and date" if event.when else "title"
                message = f"the same {same} as the event on line {taken[id_]}"
                faults.add(event.line, message, "remove one, or give each an `id:`")
            taken[id_] = event.line
        named.append(replace(event, id=id_))
    return tuple(named)


def _slug(words: str) -> str:
    """Words as a part of an address: small letters of any script, digits, hyphens."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", words.casefold())
        if not unicodedata.combining(letter)
    )
    parts = re.findall(r"\w+", unicodedata.normalize("NFC", plain))
    slug = ""
    for part in parts:
        if slug and len(slug) + len(part) > 48:
            break
        slug = f"{slug}-{part}" if slug else part[:48]
    return slug
