"""The project's page and embed beside the tools people use, measured in one run in Chromium.

``python benchmarks/web.py [--only load|read|embed|scale] [--runs 5] [--json FILE]``

All pages show the same fourteen public events (or as many invented ones): ours as ``timeline
build`` writes it, TimelineJS3 and vis-timeline from npm, ``px.timeline`` from the Python packages
plotly and pandas, and a floor of plain HTML that says how low the figures can go on this machine.
They are served with gzip from this machine to a Chromium that can reach nothing else. What is
absent is said. A figure of ours that misses its aim is marked with an exclamation mark.

``none`` is an unhindered load; ``cpu4net`` has a processor four times as slow, 1.6 Mbit/s and
150 ms. Times are medians of the runs, in which the pages take turns; compare columns, not days.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from web import embed, load, pages, pan, read, story
from web.chromium import driver, executable
from web.tables import Board, Row, at_most, exactly, key

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

PARTS = ("load", "read", "embed", "scale")
COUNTS = {1_000: (1_000, 33.5), 10_000: (2_000, 50.5)}
"""Aims by number of events: ms until visible, p95 of a frame (33.4 and 50.0 on a 60 Hz screen)."""
SCALE = ("ours", "floor", "timelinejs", "vis", "px", "px-basic")
PROTOCOLS = ("pym", "amp", "datawrapper")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    known = [kind.key for kind in pages.KINDS]
    parser.add_argument("--only", choices=PARTS, action="append", help="this part; may be repeated")
    parser.add_argument("--runs", type=int, default=5, help="loads of each page (default 5)")
    parser.add_argument("--pages", default=",".join(known), help="some of %(default)s")
    parser.add_argument("--counts", default="1000,10000", help="numbers of events for scale")
    parser.add_argument("--json", type=Path, help="also write everything that was measured")
    options = parser.parse_args()
    wanted = set(options.pages.split(","))
    if wanted - set(known):
        parser.error(f"--pages: known are {', '.join(known)}")
    parts = set(options.only or PARTS)
    found: dict[str, Any] = {}
    boards: list[Board] = []
    with tempfile.TemporaryDirectory() as folder, driver() as playwright:
        if not executable() and not Path(playwright.chromium.executable_path).exists():
            parser.exit(1, "no Chromium: install one, or name it in CHROMIUM\n")
        if parts - {"scale"}:
            made = pages.make(story.fourteen(), Path(folder) / "fourteen", wanted)
            boards.append(Board(made))
            found |= few(playwright, boards[-1], parts, options.runs)
        for count in map(int, options.counts.split(",") if "scale" in parts else ()):
            made = pages.make(story.invented(count), Path(folder) / str(count), wanted & set(SCALE))
            boards.append(Board(made))
            result = pan.measure(playwright, boards[-1].there(), min(options.runs, 3))
            found.setdefault("scale", {})[count] = result
            show_scale(boards[-1], result, count)
    for board in boards:
        board.close()
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


def few(playwright: Playwright, board: Board, parts: set[str], runs: int) -> dict[str, Any]:
    """What is measured with the fourteen events, shown as it comes."""
    fourteen = story.fourteen()
    here = board.there()
    found: dict[str, Any] = {}
    if "load" in parts:
        found["load"] = load.measure(playwright, here, runs)
        # The embed is a drawing with links and never asks for Plotly.
        asked = [page for page in here if page.kind.key in {"ours", "px", "px-basic"}]
        found["asked"] = {page.kind.key: load.asked_for(playwright, page) for page in asked}
        show_load(board, found["load"], found["asked"])
    if "read" in parts:
        found["read"] = {p.kind.key: read.measure(playwright, p, fourteen) for p in here}
        show_read(board, found["read"], len(fourteen.events))
    if "embed" in parts:
        framed = [page for page in here if page.kind.key != "ours"]
        found["embed"] = {page.kind.key: embed.measure(playwright, page) for page in framed}
        show_embed(board, found["embed"])
    return found


def show_load(board: Board, found: dict[str, Any], asked: dict[str, Any]) -> None:
    """Weight, then the times of each profile."""
    weight = found["none"]
    whole = {name: weight[name] | {"asked": asked.get(name)} for name in weight}
    board.show(
        "weight",
        whole,
        [
            Row("KB on the wire", key("KB"), "<= 30", at_most(30), "{:,.1f}"),
            Row("requests", key("requests"), "<= 3", at_most(3), "{:.0f}"),
            Row("hosts outside tried", lambda r: len(r["hosts"]), "0", exactly(0)),
            Row("console errors", lambda r: len(r["errors"]), "0", exactly(0)),
            Row("elements", key("nodes"), form="{:,.0f}"),
            Row("Plotly asked for: drawn", key("asked", "took over"), "yes", exactly(wanted=True)),
            Row("  KB in all", key("asked", "KB"), "<= 400", at_most(400), "{:,.0f}"),
            Row("  KB of these for Plotly", lambda r: r["asked"]["KB"] - r["KB"], form="{:,.0f}"),
            Row("  hosts outside tried", lambda r: len(r["asked"]["hosts"]), "0", exactly(0)),
            Row("  layout shift", key("asked", "shift"), "<= 0.01", at_most(0.01), "{:.3f}"),
            Row("  console errors", lambda r: len(r["asked"]["errors"]), "0", exactly(0)),
        ],
    )
    for profile, results in found.items():
        slow = profile == "cpu4net"
        floor = results.get("floor", {}).get("visible")
        other = results.get("timelinejs", {}).get("main cpu")

        def timed(label: str, name: str, limit: float, *, judged: bool = slow) -> Row:
            meets = at_most(limit) if judged else None
            return Row(label, key(name), f"<= {limit:,.0f}" if judged else "", meets, "{:,.0f}")

        rows = [
            timed("first paint ms", "fcp", 1000),
            timed("largest paint ms", "lcp", 1000),
            timed("chart visible ms", "visible", 1000),
            Row(
                "  times the floor",
                lambda r, floor=floor: r["visible"] / floor,
                "<= 1.4" if slow else "",
                at_most(1.4) if slow and floor else None,
                "{:.2f}",
            ),
            Row("  best of the runs", lambda r: r["visible range"][0], form="{:,.0f}"),
            timed("blocking ms", "blocking", 150),
            Row("layout shift", key("shift"), "<= 0.01", at_most(0.01), "{:.3f}"),
            Row("main thread CPU ms", key("main cpu"), form="{:,.0f}"),
            Row(
                "  times TimelineJS3",
                lambda r, other=other: r["main cpu"] / other,
                "<= 0.25" if slow else "",
                at_most(0.25) if slow and other else None,
                "{:.2f}",
            ),
        ]
        board.show(profile, results, rows)


def show_read(board: Board, found: dict[str, Any], count: int) -> None:
    """Text and titles by width, the keyboard, the rules, the page without scripts."""
    sizes = list(read.SIZES)
    both = [f"{width} {look}" for width in (1280, 360) for look in read.LOOKS]
    three = " / ".join(["0"] * len(sizes))
    full = " / ".join([str(count)] * len(sizes))

    def each(*path: str) -> Any:  # noqa: ANN401
        return lambda r: " / ".join(str(key(*path)(r["widths"][width])) for width in sizes)

    def broken(result: dict[str, Any]) -> str | None:
        if any(result["axe"][view] is None for view in both):
            return None
        return " ".join(str(len(result["axe"][view]["violations"])) for view in both)

    board.show(
        f"at {' / '.join(map(str, sizes))}",
        found,
        [
            Row("overlapping texts", each("pairs"), three, exactly(three)),
            Row("cut texts", each("cut"), three, exactly(three)),
            Row("texts under 12 px", each("small"), three, exactly(three)),
            Row("pixels sideways", each("sideways"), three, exactly(three)),
            Row("titles readable", each("titles", "page"), full, exactly(full)),
            Row("  on the first screen", each("titles", "first")),
            Row("marks >= 8 px", each("marks", "eight")),
        ],
    )
    board.show(
        "reach",
        found,
        [
            Row("Tab stops", key("keyboard", "stops")),
            Row("  without a name", lambda r: len(r["keyboard"]["nameless"]), "0", exactly(0)),
            Row("events by keyboard", key("keyboard", "reached"), str(count), exactly(count)),
            # In the embed each event is a link of its own, and a stop of its own.
            Row(
                "  from one stop",
                key("keyboard", "within one stop"),
                str(count),
                exactly(count),
                judged=("ours",),
            ),
            Row("  named in focus", key("keyboard", "named"), str(count), exactly(count)),
            Row(
                "axe rules broken, 1280 and 360,",
                broken,
                "0 0 0 0 0 0",
                exactly("0 0 0 0 0 0"),
            ),
            Row("  each light, dark, forced", lambda _: ""),
            Row("characters without scripts", key("no scripts", "chars"), form="{:,}"),
            Row("  titles among them", key("no scripts", "titles"), str(count), exactly(count)),
        ],
    )


def show_embed(board: Board, found: dict[str, Any]) -> None:
    """Height, scrolling, sandbox and policy in a frame."""

    def each(name: str) -> Any:  # noqa: ANN401
        return lambda r: " ".join("yes" if w[name] else "no" for w in r["widths"].values())

    def spoken(result: dict[str, Any]) -> str:
        last = list(result["widths"].values())[-1]["messages"]
        return " ".join(name[:3] for name in PROTOCOLS if name in last) or "none"

    def row(label: str, get: Any, aim: str) -> Row:  # noqa: ANN401
        return Row(label, get, aim, exactly(aim))

    all_three = " ".join(name[:3] for name in PROTOCOLS)
    board.show(
        f"in a frame of {', '.join(map(str, embed.WIDTHS))}",
        found,
        [
            row("height messages", spoken, all_three),
            Row(
                "height obeyed, px",
                lambda r: " ".join(str(w["height"]) for w in r["widths"].values()),
            ),
            row("scroll bar down", each("down"), "no no no"),
            row("scroll bar across", each("across"), "no no no"),
            row("wheel scrolls the article", each("wheel scrolls"), "yes yes yes"),
            row("finger scrolls the article", each("finger scrolls"), "yes yes yes"),
            Row("drawn in a sandbox", key("sandbox"), "yes", exactly(wanted=True)),
            Row(
                "drawn under default-src 'self'",
                key("csp", "rendered"),
                "yes",
                exactly(wanted=True),
            ),
            Row("  violations", key("csp", "violations"), "0", exactly(0)),
            Row("  with inline styles allowed", key("csp, styles", "violations"), "0", exactly(0)),
        ],
    )


def show_scale(board: Board, found: dict[str, Any], count: int) -> None:
    """When many events are on screen, and how they pan."""
    visible, frame = COUNTS.get(count, (float("inf"), float("inf")))
    board.show(
        f"{count:,} events",
        found,
        [
            Row("KB on the wire", key("KB"), form="{:,.0f}"),
            Row("visible ms", key("visible"), f"<= {visible:,}", at_most(visible), "{:,.0f}"),
            Row("blocking ms", key("blocking"), form="{:,.0f}"),
            Row("elements", key("nodes"), form="{:,.0f}"),
            Row("page height px", key("high"), form="{:,.0f}"),
            Row("Plotly drawn after ms", key("woke"), form="{:,.0f}"),
            Row("pan p95 frame ms", key("p95"), f"<= {frame:.0f}", at_most(frame), "{:.0f}"),
            Row("  longest frame ms", key("max"), form="{:.0f}"),
            Row("  the view moved", key("moved"), "yes", exactly(wanted=True)),
        ],
    )
    for name, result in found.items():
        if result["why"]:
            print(f"  {name}: {result['why']}")


if __name__ == "__main__":
    main()
