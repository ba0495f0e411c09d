"""The scripts of the site: which rooms make which file, and how they are joined and squeezed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rjsmin

from timeline.site.templates import asset

if TYPE_CHECKING:
    from pathlib import Path

SERVED = ("timeline.js", "frame.js", "embed.js", "embed.v1.js")
"""Served on every page; what zooms comes along only where there is a plotly.js to zoom with."""

ROOMS = {
    "timeline.js": (
        "page",
        ("base", "copying", "events", "filters", "selecting", "printing", "reaching"),
    ),
    "zoom.js": (
        "zoom",
        (
            *("stage", "axis", "dates", "ink", "picture"),
            *("strokes", "marks", "tracks", "labels", "flags", "beside", "ticks", "ground"),
            *("traces", "figure", "moving", "pointer", "start"),
        ),
    ),
}
"""The folder and the files, in their order, of a script that is too large for one."""


def script(name: str, own: Path | None) -> str:
    """A script as it is served: the user's own whole file when there is one, else ours."""
    if name not in ROOMS or (own is not None and (own / name).is_file()):
        return _squeezed(asset(name, own))
    folder, rooms = ROOMS[name]
    return _squeezed(
        _joined([asset(f"{folder}/{room}.js", None) for room in rooms], later=folder == "page")
    )


def _joined(rooms: list[str], *, later: bool) -> str:
    """Rooms as one script inside one function: they see each other, and the page sees none.

    ``later``: as a task of its own, so that the end of the page is not kept waiting for it.
    """
    begin, end = ("setTimeout((function () {", "}));") if later else ("(function () {", "})();")
    return "\n".join([begin, "'use strict';", *rooms, end])


def _squeezed(text: str) -> str:
    return str(rjsmin.jsmin(text)) + "\n"


__all__ = ["ROOMS", "SERVED", "script"]
