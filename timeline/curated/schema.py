"""The JSON Schema of ``events.yaml`` (draft 2020-12), made from the tables the reader uses."""

from __future__ import annotations

import json
from typing import Any

from timeline.curated.keys import (
    DECISION,
    EVENT,
    HEAD,
    IMPORTANCE,
    LANGUAGE,
    NAME,
    SOURCE,
    TITLE_LENGTH,
    Key,
    Table,
)

_TEXT = {"type": ["string", "number"]}
_STRINGS = {"type": "array", "items": _TEXT}

SHAPES: dict[str, dict[str, Any]] = {
    "line": _TEXT,
    "markdown": _TEXT,
    "date": _TEXT,
    "url": {"type": "string", "format": "uri"},
    "name": {"type": ["string", "number"], "pattern": f"^{NAME}$"},
    "language": {"type": "string", "pattern": f"^{LANGUAGE}$"},
    "flag": {"type": "boolean"},
    "day": {"type": ["boolean", "string"]},
    "whole": {"type": "integer", "minimum": 0, "maximum": IMPORTANCE},
    "choice": {"type": "string"},
    "lane": _TEXT,
    "lanes": {
        "oneOf": [
            {"type": "object", "additionalProperties": {"type": ["string", "number", "null"]}},
            _STRINGS,
        ]
    },
    "aliases": {"type": "array", "items": {**_STRINGS, "minItems": 2}},
    "intervals": _STRINGS,
    "sources": {
        "type": "array",
        "items": {"oneOf": [{"$ref": "#/$defs/source"}, {"type": "string", "format": "uri"}]},
    },
    "events": {"type": ["array", "null"], "items": {"$ref": "#/$defs/event"}},
    "decisions": {"type": ["array", "null"], "items": {"$ref": "#/$defs/decision"}},
}
"""What each value of ``Key.holds`` is in JSON Schema."""


def schema() -> dict[str, Any]:
    """The schema as a mapping."""
    event = _object(EVENT)
    event["properties"]["title"]["maxLength"] = TITLE_LENGTH
    event["anyOf"] = [
        {"required": ["sources"]},
        {"required": ["unsourced"], "properties": {"unsourced": {"const": True}}},
    ]
    decision = _object(DECISION)
    decision["oneOf"] = [
        {"required": ["reject"], "not": {"required": ["candidate"]}},
        {"required": ["candidate", "same-as"]},
        {"required": ["candidate", "not-same-as"]},
    ]
    decision["dependentRequired"] = {"same-as": ["candidate"], "not-same-as": ["candidate"]}
    source = _object(SOURCE)
    source["anyOf"] = [{"required": [key]} for key in ("url", "title", "article")]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "events.yaml of a sourced timeline",
        "description": "A story: its head, its events, each with its sources.",
        **_object(HEAD),
        "$defs": {"event": event, "source": source, "decision": decision},
    }


def text() -> str:
    """The schema as it is published in ``timeline/events.schema.json``."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _object(table: Table) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, key in table.items() if key.required],
        "properties": {name: _property(key) for name, key in table.items()},
    }


def _property(key: Key) -> dict[str, Any]:
    found = {"description": key.about, **SHAPES[key.holds]}
    if key.choices:
        found["enum"] = list(key.choices)
    if key.examples:
        found["examples"] = list(key.examples)
    return found
