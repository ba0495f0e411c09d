"""The head of ``events.yaml``: headline, lanes, aliases and how to show the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.curated import fields
from timeline.curated.keys import HEAD, LANGUAGE
from timeline.model import Head, Lane
from timeline.nodes import Items, Pairs, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.curated.fields import Faults
    from timeline.model import Event
    from timeline.nodes import Node
    from timeline.when import When


def language_of(node: Node | None) -> str:
    """The language a story states, English when it states none that is one."""
    stated = node.get("language") if isinstance(node, Pairs) else None
    word = stated.value.strip() if isinstance(stated, Scalar) else ""
    return word if re.fullmatch(LANGUAGE, word) else "en"


def read(top: dict[str, Node], events: Sequence[Event], faults: Faults) -> Head:
    """The head; the lanes are those that are listed, else those the events name."""
    lanes = _lanes(top.get("lanes"), faults)
    coverage = fields.text(top.get("coverage"), "coverage", faults)
    used = [(event.lane, event.line) for event in events if event.lane]
    if coverage:
        used.append((coverage, top["coverage"].line))
    if "lanes" in top:
        ids = [lane.id for lane in lanes]
        for lane, line in used:
            if lane not in ids:
                hint = fields.did_you_mean(lane, ids)
                faults.add(line, f"there is no lane {lane!r}", hint)
    else:
        lanes = tuple(_lane(lane) for lane in dict.fromkeys(lane for lane, _ in used))
    return Head(
        title=fields.line(top.get("title"), "title", faults),
        description=fields.text(top.get("description"), "description", faults),
        language=fields.language(top.get("language"), "language", faults) or "en",
        lanes=lanes,
        aliases=_aliases(top.get("aliases"), faults),
        base_url=fields.base_url(top.get("base_url"), "base_url", faults),
        publish=fields.choice(top.get("publish"), "publish", HEAD["publish"].choices, faults)
        or "all",
        stretch=_stretch(top.get("stretch"), faults),
        today=_today(top.get("today"), faults),
        coverage=coverage,
    )


def _today(node: Node | None, faults: Faults) -> When | bool:
    """Whether the line of today is wanted, or the day at which it is."""
    word = fields.text(node, "today", faults).casefold()
    if not word or word in {"true", "yes", "on", "false", "no", "off"}:
        return word in {"true", "yes", "on"}
    written = fields.date(node, "today", faults)
    when = written.when if written else None
    if when is not None and when.is_day:
        return when
    if written and node:
        faults.add(node.line, "`today` must be a day", "write true, or a day such as 2026-02-18")
    return False


def _lanes(node: Node | None, faults: Faults) -> tuple[Lane, ...]:
    """Lanes of a mapping from id to label, or of a list of ids."""
    if isinstance(node, Pairs):
        lanes = [
            _lane(key.value, "" if _is_null(value) else fields.line(value, key.value, faults))
            for key, value in node.pairs
        ]
    else:
        hint = "write a line `id: label` for each lane, or a list of ids"
        listed = fields.items(node, "lanes", faults, hint)
        words = (fields.line(item, "lanes", faults) for item in listed)
        lanes = [_lane(word) for word in words if word]
    if node and len({lane.id for lane in lanes}) < len(lanes):
        faults.add(node.line, "a lane is written twice", "keep one of the two")
    return tuple(lanes)


def _lane(id_: str, label: str = "") -> Lane:
    return Lane(id_, label or id_[:1].upper() + id_[1:].replace("-", " ").replace("_", " "))


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_null


def _aliases(node: Node | None, faults: Faults) -> tuple[tuple[str, ...], ...]:
    groups = []
    for item in fields.items(node, "aliases", faults):
        if isinstance(item, Items) and len(item.items) > 1:
            groups.append(tuple(fields.line(word, "aliases", faults) for word in item.items))
        else:
            hint = "write each group on its own line: - [United Nations, UN]"
            faults.add(item.line, "`aliases` must be lists of at least two names", hint)
    _tell_twice(node, faults)
    return tuple(tuple(word for word in group if word) for group in groups)


def _tell_twice(node: Node | None, faults: Faults) -> None:
    """Note each name that is listed for two different things, on its line."""
    first: dict[str, Node] = {}
    for group in node.items if isinstance(node, Items) else ():
        names = (
            [n for n in group.items if isinstance(n, Scalar)] if isinstance(group, Items) else []
        )
        for name in names:
            before = first.setdefault(_plain(name.value), names[0])
            if before is not names[0] and isinstance(before, Scalar):
                message = (
                    f"the alias {name.value!r} names both {before.value!r} and {names[0].value!r}"
                )
                hint = f"it counts for {before.value!r}; keep it in one group only"
                faults.notice(name.line, message, hint)


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", " ", name).strip().casefold()


def _stretch(node: Node | None, faults: Faults) -> tuple[str, ...] | None:
    if node is None:
        return None
    intervals = []
    for item in fields.items(node, "stretch", faults):
        written = fields.date(item, "stretch", faults)
        if written and written.when and written.when.earliest and written.when.latest:
            intervals.append(str(written.when))
        elif written:
            hint = "for example 2021-01-20/2021-03-08"
            faults.add(item.line, "`stretch` needs a start and an end", hint)
    return tuple(intervals)
