"""What a reader waits for and pays: bytes, requests, hosts, paints, blocking, shifts."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from playwright.sync_api import Error

from web.chromium import fresh, opened, served, settled

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession, ConsoleMessage, Playwright
    from playwright.sync_api import Page as Tab

    from web.pages import Page

PROFILES = {"none": 0, "cpu4net": 1}
TIMES = ("fcp", "lcp", "visible", "blocking", "after fcp", "main cpu", "shift", "nodes")
TOOK_OVER = "document.querySelector('.js-plotly-plot .main-svg') !== null"


class Traffic:
    """What a tab asks for and gets; names of hosts other than its own are attempts only."""

    def __init__(
        self, session: CDPSession, tab: Tab, address: str, *, framed: bool = False
    ) -> None:
        """Listen from now on; the host of ``address`` is the tab's own."""
        self.requests: list[str] = []
        self.hosts: set[str] = set()
        self.errors: list[str] = []
        self.wire = 0
        self._own = urlsplit(address).netloc
        self._framed = framed
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.loadingFinished", self._got)
        tab.on("pageerror", lambda error: self.errors.append(str(error)[:160]))
        tab.on("console", self._said)

    def _said(self, message: ConsoleMessage) -> None:
        # A browser asks for an icon by itself; that there is none is no fault of the page.
        if message.type == "error" and "favicon" not in message.location["url"]:
            self.errors.append(message.text[:160])

    def _asked(self, event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        # A browser asks for an icon of a page, and of nothing that stands in a frame.
        if address.startswith("http") and not (self._framed and address.endswith("/favicon.ico")):
            self.requests.append(address)
            host = urlsplit(address).netloc
            if host != self._own:
                self.hosts.add(host)

    def _got(self, event: dict[str, Any]) -> None:
        self.wire += int(event["encodedDataLength"])


def measure(
    playwright: Playwright, pages: list[Page], runs: int
) -> dict[str, dict[str, dict[str, Any]]]:
    """Medians by profile and page; the pages take turns, so that a busy minute meets all."""
    found: dict[str, dict[str, list[dict[str, Any]]]] = {name: {} for name in PROFILES}
    for profile, slow in PROFILES.items():
        for _ in range(runs):
            for page in pages:
                once = _once(playwright, page, slow)
                found[profile].setdefault(page.kind.key, []).append(once)
    return {
        profile: {key: _median(rows) for key, rows in rows_of.items()}
        for profile, rows_of in found.items()
    }


def asked_for(playwright: Playwright, page: Page) -> dict[str, Any]:
    """KB in all once the reader has reached for the chart, requests, and what shifted by it."""
    with (
        served(page.folder) as root,
        fresh(playwright, no_viewport=True) as context,
    ):
        tab, session = opened(context, page.kind.ready)
        address = root + page.kind.file
        traffic = Traffic(session, tab, address)
        settled(tab, address)
        before = tab.evaluate("__noted.shift")
        taken = reach(tab)
        tab.wait_for_timeout(1500)
        return {
            "took over": taken,
            "KB": traffic.wire / 1024,
            "requests": len(traffic.requests),
            "shift": tab.evaluate("__noted.shift") - before,
            "hosts": sorted(traffic.hosts),
            "errors": traffic.errors[:5],
        }


def reach(tab: Tab) -> bool:
    """Point at the chart as a reader would; whether Plotly drew within ten seconds."""
    if tab.evaluate(TOOK_OVER):
        return True
    chart = tab.locator("[data-timeline-ready]:visible").first
    if not chart.count():
        return False
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box() or {"x": 0, "y": 0, "width": 1, "height": 1}
    x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"], 500) / 2
    tab.mouse.move(x, y)
    tab.mouse.move(x + 9, y + 5)
    try:
        tab.wait_for_function(TOOK_OVER, timeout=10_000)
    except Error:
        return False
    return True


def _once(playwright: Playwright, page: Page, slow: int) -> dict[str, Any]:
    with (
        served(page.folder) as root,
        fresh(playwright, no_viewport=True) as context,
    ):
        tab, session = opened(context, page.kind.ready, slow=slow)
        # A browser that has just started opens pages of its own; a reader's is at rest.
        tab.wait_for_timeout(1000)
        # Time of the main thread itself: what other work on the machine disturbs least.
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        address = root + page.kind.file
        traffic = Traffic(session, tab, address, framed=page.kind.key == "embed")
        seen = settled(tab, address, rest=2.5 if slow else 1.5)
        # Before anything is asked of the page: the answer would be counted as its own work.
        clock = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
        noted = tab.evaluate("__noted")
        nodes = tab.evaluate("document.getElementsByTagName('*').length")
        first = noted["fcp"] or 0
        return {
            "seen": seen,
            "fcp": noted["fcp"],
            "lcp": noted["lcp"],
            "visible": noted["visible"],
            "blocking": sum(max(0, length - 50) for _, length in noted["long"]),
            "after fcp": sum(
                max(0, length - max(0, first - start) - 50)
                for start, length in noted["long"]
                if start + length > first
            ),
            "main cpu": clock["TaskDuration"] * 1000,
            "shift": noted["shift"],
            "nodes": nodes,
            "KB": traffic.wire / 1024,
            "requests": len(traffic.requests),
            "hosts": sorted(traffic.hosts),
            "errors": traffic.errors[:5],
        }


def _median(rows: list[dict[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {"runs": len(rows), "seen": all(row["seen"] for row in rows)}
    for name in (*TIMES, "KB", "requests"):
        values = [row[name] for row in rows if row[name] is not None]
        result[name] = median(values) if values else None
        result[f"{name} range"] = [min(values), max(values)] if values else None
    for name in ("hosts", "errors"):
        result[name] = sorted({text for row in rows for text in row[name]})
    return result
