"""Whole-process cost of a cold ``timeline build`` of many events, and whether it grows in line.

``python benchmarks/scale.py [--runs 3] [--counts 100,1000,10000] [--articles 0] [--json FILE]``

The stories are invented, the same at every call: curated events over sixteen years in four lanes,
every tenth of them lasting, each with a source; with ``--articles N`` also N short articles whose
dated sentences tell of them. Printed are CPU seconds (the process and its children), wall seconds,
peak memory, CPU ms per event, and how the cost of an event compares with the row above: 1.0 is
linear. A bare build of ten events says what belongs to the start and not to the events.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from web import story as stories

if TYPE_CHECKING:
    from web.story import Story

ROOT = Path(__file__).resolve().parent.parent
AIMS = {1_000: 2.0, 10_000: 15.0}
"""Wall seconds by number of events."""
LANES = 4


def write(story: Story, folder: Path, articles: int) -> None:
    """The project: ``events.yaml``, and articles that each tell of five of its events."""
    stories.write(story, folder)
    if not articles:
        return
    (folder / "articles").mkdir()
    for n in range(articles):
        told = story.events[n * 5 % len(story.events) :][:5]
        days = [dt.date.fromisoformat(item.start) for item in told]
        sentences = [
            f"{item.title} on {day.day} {day:%B %Y}, officials said."
            for item, day in zip(told, days, strict=True)
        ]
        published = max(days) + dt.timedelta(days=1)
        head = f"---\ntitle: Report {n}\npublisher: Paper {n % 50}\npublished: {published}\n---\n\n"
        path = folder / "articles" / f"report-{n:05}.txt"
        path.write_text(head + "\n\n".join(sentences) + "\n", encoding="utf-8")


def once(command: list[str]) -> dict[str, float]:
    """CPU seconds, wall seconds and peak MB of one run; raises ``RuntimeError`` when it fails."""
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace").strip()[-300:])
    return {
        "cpu": usage.ru_utime + usage.ru_stime,
        "wall": wall,
        "peak": usage.ru_maxrss / 1024,
    }


def measure(count: int, articles: int, runs: int) -> dict[str, Any]:
    """Medians of the runs, after one that warms the disk cache and is not counted."""
    with tempfile.TemporaryDirectory() as name:
        project, site = Path(name) / "project", Path(name) / "site"
        write(stories.invented(count, LANES), project, articles)
        command = [sys.executable, "-m", "timeline", "build", str(project), "-o", str(site)]
        rows = [once(command) for _ in range(runs + 1)][1:]
        sizes = {path.name: path.stat().st_size for path in site.iterdir() if path.is_file()}
    middle = {key: statistics.median(row[key] for row in rows) for key in rows[0]}
    least, most = min(row["wall"] for row in rows), max(row["wall"] for row in rows)
    return middle | {"events": count, "wall range": [least, most], "sizes": sizes}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--counts", default="100,1000,10000")
    parser.add_argument("--articles", type=int, default=0, help="short articles beside the events")
    parser.add_argument("--json", type=Path, help="also write what was measured")
    options = parser.parse_args()
    found = []
    columns = ("events", "CPU s", "wall s", "min - max", "aim s", "peak MB", "page KB", "ms/event")
    print("".join(f"{name:>14}" for name in (*columns, "growth")))
    try:
        bare = measure(10, 0, options.runs)
        show(bare, None, 0.0)
        before: dict[str, Any] | None = None
        for count in map(int, options.counts.split(",")):
            result = measure(count, options.articles, options.runs)
            show(result, before, bare["cpu"])
            before = result
            found.append(result)
    except RuntimeError as error:
        sys.exit(f"timeline build failed: {error}")
    missed = [r for r in found if r["wall"] > AIMS.get(r["events"], float("inf"))]
    for result in missed:
        print(f"missed: {result['events']:,} events in {result['wall']:.2f} s")
    if options.json:
        options.json.write_text(json.dumps([bare, *found], indent=1), encoding="utf-8")


def show(result: dict[str, Any], before: dict[str, Any] | None, start: float) -> None:
    """Print one row; the cost of an event leaves out what ten events cost."""
    each = (result["cpu"] - start) * 1000 / result["events"] if start else float("nan")
    growth = ""
    if before:
        growth = f"{each / ((before['cpu'] - start) * 1000 / before['events']):.2f}"
    least, most = result["wall range"]
    aim = AIMS.get(result["events"])
    cells = (
        f"{result['events']:,}",
        f"{result['cpu']:.2f}",
        f"{result['wall']:.2f}",
        f"{least:.2f} - {most:.2f}",
        f"<= {aim:.0f}" if aim else "",
        f"{result['peak']:.0f}",
        f"{result['sizes'].get('index.html', 0) / 1024:,.0f}",
        f"{each:.2f}" if start else "",
        growth,
    )
    print("".join(f"{cell:>14}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
