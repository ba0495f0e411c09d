"""The same story as pages of the libraries people use, each set up as its own manual says.

Nothing of them lives in the repository: the bundles come from npm, pinned by version, into
``.cache/`` (git ignores it), or from the Python packages that are installed. What cannot be had
raises ``Absent`` with the reason, and its column says so.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from web.story import Item, Story

TIMELINEJS = "@knight-lab/timelinejs@3.9.11"
VIS = "vis-timeline@8.5.4"
PLOTLY_BASIC = "plotly.js-basic-dist-min@4.1.1"


class Absent(Exception):  # noqa: N818 - a peer that is not there is no error
    """Why a page cannot be made on this machine."""


def package(name: str, cache: Path) -> Path:
    """The folder of an npm package, unpacked once into the cache; raises ``Absent``."""
    folder = cache / name.replace("/", "-").lstrip("@")
    if (folder / "package" / "package.json").is_file():
        return folder / "package"
    npm = shutil.which("npm")
    if npm is None:
        raise Absent("npm is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", "--silent", "--pack-destination", str(folder), name]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    except (OSError, subprocess.SubprocessError) as error:
        raise Absent(f"npm cannot fetch {name}") from error
    archive = next(folder.glob("*.tgz"))
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    archive.unlink()
    return folder / "package"


def timelinejs(story: Story, folder: Path, cache: Path) -> None:
    """TimelineJS3 with its JSON beside the page."""
    source = package(TIMELINEJS, cache) / "dist"
    for part in ("js", "css"):
        skip = shutil.ignore_patterns("*.map")
        shutil.copytree(source / part, folder / part, dirs_exist_ok=True, ignore=skip)
    events = [
        {
            "unique_id": item.id,
            "start_date": _parts(item.start),
            **({"end_date": _parts(item.end)} if item.end else {}),
            "text": {"headline": item.title, "text": item.text},
            "group": story.lanes[item.lane],
        }
        for item in story.events
    ]
    data = {"title": {"text": {"headline": story.title}}, "events": events}
    (folder / "story.json").write_text(json.dumps(data), encoding="utf-8")
    _write(
        folder,
        story,
        '<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>',
        '<div id="story" style="width:100%;height:650px"></div>'
        "<script>window.timeline = new TL.Timeline('story', 'story.json',"
        " {hash_bookmark: true})</script>",
    )


def vis(story: Story, folder: Path, cache: Path) -> None:
    """vis-timeline, the standalone build, with groups."""
    source = package(VIS, cache)
    shutil.copy(source / "standalone/umd/vis-timeline-graph2d.min.js", folder)
    shutil.copy(source / "styles/vis-timeline-graph2d.min.css", folder)
    items = [
        {
            "id": item.id,
            "start": item.start,
            **({"end": item.end} if item.end else {}),
            "content": escape(item.title),
            "title": escape(item.text),
            "group": item.lane,
        }
        for item in story.events
    ]
    groups = [{"id": key, "content": escape(label)} for key, label in story.lanes.items()]
    _write(
        folder,
        story,
        '<link rel="stylesheet" href="vis-timeline-graph2d.min.css">'
        '<script src="vis-timeline-graph2d.min.js"></script>',
        f'<h1>{escape(story.title)}</h1><div id="story"></div><script>'
        "window.timeline = new vis.Timeline(document.getElementById('story'),"
        f" new vis.DataSet({json.dumps(items)}), new vis.DataSet({json.dumps(groups)}), {{}})"
        "</script>",
    )


def px_timeline(story: Story, folder: Path, cache: Path) -> None:  # noqa: ARG001 - one signature
    """``px.timeline(…).write_html(…)`` as it comes, with the whole of plotly.js inside."""
    _px(story).write_html(folder / "index.html")


def px_basic(story: Story, folder: Path, cache: Path) -> None:
    """The same figure with the basic bundle of plotly.js beside the page."""
    source = package(PLOTLY_BASIC, cache)
    shutil.copy(source / "plotly-basic.min.js", folder)
    _px(story).write_html(folder / "index.html", include_plotlyjs="plotly-basic.min.js")


def _px(story: Story):  # noqa: ANN202 - a figure of a package that may be absent
    try:
        import plotly.express as px  # noqa: PLC0415
        from pandas import DataFrame  # noqa: PLC0415
    except ImportError as error:
        raise Absent(f"px.timeline needs {error.name}: pip install plotly pandas") from error
    rows: list[Item] = list(story.events)
    frame = DataFrame(
        {
            "start": [item.start for item in rows],
            "end": [item.until for item in rows],
            "event": [item.title for item in rows],
            "lane": [story.lanes[item.lane] for item in rows],
        }
    )
    figure = px.timeline(
        frame, x_start="start", x_end="end", y="event", color="lane", title=story.title
    )
    figure.update_yaxes(autorange="reversed")
    return figure


def _parts(day: str) -> dict[str, int]:
    year, month, date = day.split("-")
    return {"year": int(year), "month": int(month), "day": int(date)}


def _write(folder: Path, story: Story, head: str, body: str) -> None:
    page = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)}'
        '</title><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{head}</head><body>{body}</body></html>"
    )
    (folder / "index.html").write_text(page, encoding="utf-8")
