"""A thousand events and more: when they are on screen, and how smoothly they move under a drag."""

from __future__ import annotations

import math
import time
from statistics import median
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from web.chromium import fresh, opened, script, served, settled
from web.load import reach

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab
    from playwright.sync_api import Playwright

    from web.pages import Page

SECONDS = 2.0
PATIENCE = 120
SLOW = 20_000
"""A page that takes so many ms to show is measured once: its spread tells nothing more."""
ZOOM = """() => {
  const chart = document.querySelector('.js-plotly-plot');
  const [a, b] = chart._fullLayout.xaxis.range.map(v => typeof v === 'number' ? v : +new Date(v));
  const third = [a + (b - a) / 3, b - (b - a) / 3];
  const dates = chart._fullLayout.xaxis.type === 'date';
  return Plotly.relayout(chart, {dragmode: 'pan',
    'xaxis.range': dates ? third.map(v => new Date(v).toISOString()) : third}).then(() => true);
}"""
"""Into the middle third, where there is room to pan; drags move the view and draw no box."""


BYTES = """['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
  .reduce((sum, entry) => sum + entry.transferSize, 0)"""


def measure(playwright: Playwright, pages: list[Page], runs: int) -> dict[str, dict[str, Any]]:
    """By page: medians of ms until visible, blocking, nodes, and p95 of the frames of a pan."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for _ in range(runs):
        for page in pages:
            before = rows.setdefault(page.kind.key, [])
            if not before or (before[0]["visible"] or PATIENCE * 1000) < SLOW:
                before.append(_once(playwright, page))
    return {key: _middle(found) for key, found in rows.items()}


def _once(playwright: Playwright, page: Page) -> dict[str, Any]:
    with (
        served(page.folder) as root,
        fresh(playwright, no_viewport=True) as context,
    ):
        tab, _ = opened(context, page.kind.ready)
        tab.set_default_timeout(PATIENCE * 1000)
        settled(tab, root + page.kind.file, seconds=PATIENCE)
        noted = tab.evaluate("__noted")
        found: dict[str, Any] = {
            "visible": noted["visible"],
            "blocking": sum(max(0, length - 50) for _, length in noted["long"]),
            "KB": tab.evaluate(BYTES) / 1024,
            "nodes": tab.evaluate("document.getElementsByTagName('*').length"),
            "high": tab.evaluate("document.documentElement.scrollHeight"),
        }
        if noted["visible"] is not None and page.kind.grip:
            try:
                found |= _pan(tab, page)
            except Error as error:
                found["why"] = str(error).splitlines()[0][:120]
        return found


def _pan(tab: Tab, page: Page) -> dict[str, Any]:
    if "plotly" in page.kind.grip:
        began = time.perf_counter()
        if not reach(tab):
            return {"why": "Plotly did not come"}
        woke = (time.perf_counter() - began) * 1000
        tab.wait_for_timeout(1000)
        _closer(tab)
    else:
        woke = 0.0
    grip = tab.locator(page.kind.grip).first
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box() or {"x": 0, "y": 0, "width": 1, "height": 1}
    x = box["x"] + box["width"] / 2
    y = min(780, max(box["y"], 0) + min(box["height"], 700) / 2)
    at = tab.evaluate(page.kind.at)
    moved = False
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.evaluate(script("frames"))
    began = time.perf_counter()
    step = 0
    while time.perf_counter() - began < SECONDS:
        step += 1
        tab.mouse.move(x + 200 * math.sin(step / 8), y + step % 2)
        tab.wait_for_timeout(12)
        if step == 8:
            moved = moved or tab.evaluate(page.kind.at) != at
    gaps = sorted(tab.evaluate("__frames.stop()"))
    moved = moved or tab.evaluate(page.kind.at) != at
    tab.mouse.up()
    tab.wait_for_timeout(300)
    moved = moved or tab.evaluate(page.kind.at) != at
    return {
        "p50": gaps[len(gaps) // 2],
        "p95": gaps[min(len(gaps) - 1, int(len(gaps) * 0.95))],
        "max": gaps[-1],
        "frames": len(gaps),
        "moved": moved,
        "woke": woke,
    }


def _closer(tab: Tab) -> None:
    """Zoom in, with the page's own buttons where it has them."""
    button = tab.locator("[data-zoom=in]:visible")
    if button.count():
        for _ in range(2):
            button.first.click()
            tab.wait_for_timeout(700)
    else:
        tab.evaluate(ZOOM)
        tab.wait_for_timeout(700)


def _middle(rows: list[dict[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {"runs": len(rows)}
    for name in ("KB", "visible", "blocking", "nodes", "high", "woke", "p50", "p95", "max"):
        values = [row[name] for row in rows if row.get(name) is not None]
        result[name] = median(values) if values else None
        result[f"{name} range"] = [min(values), max(values)] if values else None
    moves = [row["moved"] for row in rows if "moved" in row]
    result["moved"] = all(moves) if moves else None
    result["why"] = next((row["why"] for row in rows if row.get("why")), "")
    return result
