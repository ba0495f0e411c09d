"""The pages that stand side by side, and how each says that it is ready and has moved."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from web import floor, peers
from web import story as stories

if TYPE_CHECKING:
    from collections.abc import Callable

    from web.story import Story

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "peers"

_SEEN = (
    "[...document.querySelectorAll('%s')].some(e => {const r = e.getBoundingClientRect();"
    " return r.width > 2 && r.height > 2 && getComputedStyle(e).visibility !== 'hidden'})"
)
_PLOTLY_AT = "JSON.stringify(document.querySelector('.js-plotly-plot')._fullLayout.xaxis.range)"


@dataclass(frozen=True, slots=True)
class Kind:
    """One column of the tables; the expressions are JavaScript, evaluated in the page."""

    key: str
    name: str
    ready: str
    """True once the chart is on screen."""
    grip: str = ""
    """A selector of what is dragged to pan; empty where nothing pans."""
    at: str = ""
    """Text that changes when the view has moved."""
    current: str = "''"
    """The event in front where a page shows one at a time."""
    file: str = "index.html"
    marks: str = "[data-timeline-ready] svg a[href]"
    """A selector of the marks of events."""


OURS = Kind(
    "ours", "timeline", _SEEN % "[data-timeline-ready]", ".js-plotly-plot .nsewdrag", _PLOTLY_AT
)
EMBED = Kind("embed", "its embed", OURS.ready, OURS.grip, OURS.at, file="embed.html")
FLOOR = Kind("floor", "floor", OURS.ready)
TIMELINEJS = Kind(
    "timelinejs",
    "TimelineJS3",
    _SEEN % ".tl-timemarker" + " && !document.querySelector('.tl-message:not([style*=none])')",
    ".tl-timenav",
    "document.querySelector('.tl-timenav-slider').getBoundingClientRect().x.toFixed()",
    "document.querySelector('.tl-timemarker-active')?.textContent ?? ''",
    marks=".tl-timemarker-content-container",
)
VIS = Kind(
    "vis",
    "vis-timeline",
    _SEEN % ".vis-timeline" + " && document.querySelectorAll('.vis-itemset .vis-item').length > 0",
    ".vis-center",
    "String(+timeline.getWindow().start)",
    marks=".vis-item.vis-dot, .vis-item.vis-range",
)
PX = Kind(
    "px",
    "px.timeline",
    _SEEN % ".js-plotly-plot .cartesianlayer .trace",
    OURS.grip,
    _PLOTLY_AT,
    marks=".js-plotly-plot .trace .point path",
)
PX_BASIC = replace(PX, key="px-basic", name="px, basic js")

KINDS = (OURS, EMBED, FLOOR, TIMELINEJS, VIS, PX, PX_BASIC)


@dataclass(frozen=True, slots=True)
class Page:
    """A column with a folder to serve, or with the reason why there is none."""

    kind: Kind
    folder: Path
    absent: str = ""


def make(story: Story, folder: Path, keys: set[str]) -> list[Page]:
    """The pages of these keys; one that cannot be made carries the reason."""
    made: dict[str, Page] = {}
    for kind in KINDS:
        if kind.key not in keys:
            continue
        target = folder / ("ours" if kind is EMBED else kind.key)
        if kind is EMBED and "ours" in made:
            made["embed"] = Page(kind, target, made["ours"].absent)
            continue
        target.mkdir(parents=True, exist_ok=True)
        try:
            _MAKERS[kind.key](story, target, CACHE)
        except peers.Absent as reason:
            made[kind.key] = Page(kind, target, str(reason))
        else:
            made[kind.key] = Page(kind, target)
    return list(made.values())


def _ours(story: Story, folder: Path, cache: Path) -> None:  # noqa: ARG001 - one signature
    """What ``timeline build`` writes, as a user runs it."""
    project = stories.write(story, folder.with_name("project"))
    command = [sys.executable, "-m", "timeline", "build", str(project), "-o", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode or not (folder / "index.html").is_file():
        lines = (done.stderr.strip() or done.stdout.strip() or "no page").splitlines()
        raise peers.Absent(f"timeline build: {lines[-1]}")


def _floor(story: Story, folder: Path, cache: Path) -> None:  # noqa: ARG001 - one signature
    (folder / "index.html").write_text(floor.page(story), encoding="utf-8")


_MAKERS: dict[str, Callable[[Story, Path, Path], None]] = {
    "ours": _ours,
    "embed": _ours,
    "floor": _floor,
    "timelinejs": peers.timelinejs,
    "vis": peers.vis,
    "px": peers.px_timeline,
    "px-basic": peers.px_basic,
}
