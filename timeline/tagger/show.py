"""Show: mentions as standoff JSON, as TimeML, as marked text and as an explanation.

The text itself is never changed; offsets are half-open code points.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from timeline.model import Mention, MentionType, Span
from timeline.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.tagger.modes import Mode

_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_COLOURS = {"DATE": 36, "TIME": 35, "DURATION": 33, "SET": 32}
"""ANSI colours; click leaves them out where there is no terminal."""


def to_json(mentions: Sequence[Mention]) -> str:
    """``{"mentions": [{"start": …, "end": …, "text": …, "type": …, "value": …, …}]}``.

    Every field of ``Mention`` is there, ``when`` as EDTF or null; keys keep their order.
    """
    return json.dumps(
        {"mentions": [_record(each) for each in mentions]}, ensure_ascii=False, indent=2
    )


def from_json(text: str) -> list[Mention]:
    """The mentions of ``to_json``; ``ValueError`` or ``KeyError`` when it is something else."""
    return [
        Mention(
            span=Span(each["start"], each["end"]),
            text=each["text"],
            type=MentionType(each["type"]),
            value=each["value"],
            when=When(each["when"]) if each["when"] else None,
            mod=each["mod"],
            quant=each["quant"],
            freq=each["freq"],
            anchor=each["anchor"],
            rule=each["rule"],
            said=tuple(each["said"]),
            implied=tuple(each["implied"]),
            why=each["why"],
        )
        for each in json.loads(text)["mentions"]
    ]


def _record(mention: Mention) -> dict[str, object]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "type": str(mention.type),
        "value": mention.value,
        "when": str(mention.when) if mention.when else None,
        "mod": mention.mod,
        "quant": mention.quant,
        "freq": mention.freq,
        "anchor": mention.anchor,
        "rule": mention.rule,
        "said": list(mention.said),
        "implied": list(mention.implied),
        "why": mention.why,
    }


def to_timeml(text: str, mentions: Sequence[Mention], dct: When | None = None) -> str:
    """The text as a TimeML document with its mentions as inline TIMEX3 elements.

    Characters that XML cannot hold come out as U+FFFD.
    """
    ids = {each.span.start: f"t{number}" for number, each in enumerate(mentions, 1)}
    pieces, at = [], 0
    for each in mentions:
        pieces += [_xml(text[at : each.span.start]), _timex(each, ids)]
        at = each.span.end
    pieces.append(_xml(text[at:]))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<TimeML>\n'
        f"<DCT>{_created(dct)}</DCT>\n<TEXT>{''.join(pieces)}</TEXT>\n</TimeML>\n"
    )


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _created(dct: When | None) -> str:
    value = dct.edtf if dct and not dct.is_interval else "XXXX-XX-XX"
    return (
        f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(value)} temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{_xml(str(dct or ""))}</TIMEX3>'
    )


def _timex(mention: Mention, ids: dict[int, str]) -> str:
    relative = mention.anchor or mention.implied
    attributes = {
        "tid": ids[mention.span.start],
        "type": str(mention.type),
        "value": mention.value,
        "mod": mention.mod,
        "quant": mention.quant,
        "freq": mention.freq,
        "temporalFunction": "true" if relative else "false",
        "anchorTimeID": _anchor(mention.anchor, ids),
    }
    said = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items() if value)
    return f"<TIMEX3 {said}>{_xml(mention.text)}</TIMEX3>"


def _anchor(anchor: str, ids: dict[int, str]) -> str:
    if anchor == "dct":
        return "t0"
    return ids.get(int(anchor.removeprefix("mention:")), "") if ":" in anchor else ""


def marked(text: str, mentions: Sequence[Mention]) -> str:
    """The text with each mention as ``[its words|its value]``, coloured by type for a terminal."""
    pieces, at = [], 0
    for each in mentions:
        words = _plain(each.text)
        pieces.append(_plain(text[at : each.span.start]))
        pieces.append(f"\x1b[{_COLOURS[each.type]}m[{words}|{each.value}]\x1b[0m")
        at = each.span.end
    return "".join(pieces) + _plain(text[at:])


def _plain(text: str) -> str:
    """Without what would steer a terminal."""
    return _CONTROLS.sub("\ufffd", text)


def explain(
    text: str, mentions: Sequence[Mention], mode: Mode | None = None, *, first: int = 1
) -> str:
    """Up to six lines a mention: its place, what was read, said and implied, and the rule.

    With the mode that ``auto`` chose (``mode_of``), a line before them says so. ``first`` is the
    number of the line on which the text begins in its file.
    """
    head = [f"read as {mode.name}: {mode.why}"] if mode else []
    return "\n\n".join([*head, *(_explained(text, each, first) for each in mentions)])


def _explained(text: str, mention: Mention, first: int) -> str:
    line = text.count("\n", 0, mention.span.start) + first
    read = f"{mention.type} {mention.value}"
    for name in ("mod", "quant", "freq"):
        value = getattr(mention, name)
        read += f" {name}={value}" if value else ""
    words = " ".join(_plain(mention.text).split())
    lines = [f"{line}: “{words}” ({mention.span.start}-{mention.span.end})", f"  read     {read}"]
    if mention.said or mention.implied:
        implied = f"; implied: {', '.join(mention.implied)}" if mention.implied else ""
        lines.append(f"  said     {', '.join(mention.said) or 'nothing'}{implied}")
    if mention.anchor:
        lines.append(f"  anchor   {_anchor_words(mention.anchor, text, first)}")
    if mention.why:
        lines.append(f"  why      {mention.why}")
    if "XX" in mention.value and mention.type in {MentionType.DATE, MentionType.TIME}:
        lines.append("  open     what X stands for is told nowhere in the text")
    lines.append(f"  rule     {mention.rule}")
    return "\n".join(lines)


def _anchor_words(anchor: str, text: str, first: int) -> str:
    if anchor == "dct":
        return "the day of writing"
    if anchor == "text":
        return "the text itself"
    line = text.count("\n", 0, int(anchor.removeprefix("mention:"))) + first
    return f"the date mentioned on line {line}"
