"""How a page behaves inside somebody else's article: height, scrolling, sandbox, strict policy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from web.chromium import launched, opened, script, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Frame, Playwright
    from playwright.sync_api import Page as Tab

    from web.pages import Page

WIDTHS = (280, 320, 680)
FIRST_HEIGHT = 400
STRICT = "default-src 'self'"
POLICIES = {
    "csp": STRICT,
    "csp, styles": f"{STRICT}; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
}
NOTED = "() => window.__noted?.visible ?? null"


def measure(playwright: Playwright, page: Page) -> dict[str, Any]:
    """By width of the frame, in a sandbox, and under two policies."""
    result: dict[str, Any] = {"widths": {}}
    with launched(playwright) as browser:
        with served(page.folder) as root:
            address = root + page.kind.file
            for width in WIDTHS:
                result["widths"][width] = _framed(browser, page, address, width)
            result["sandbox"] = _sandboxed(browser, page, address)
        for name, policy in POLICIES.items():
            result[name] = _policed(browser, page, policy)
    return result


def article(address: str, width: int, sandbox: str = "") -> str:
    """An article with the page in a frame; it obeys whatever height message it understands."""
    words = "The article goes on before the frame. " * 16
    more = "The article goes on behind the frame. " * 110
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>'
        '<meta name="viewport" content="width=device-width">'
        '<body style="margin:0;font:16px/1.5 serif">'
        f"<h1>An article</h1><p>{words}</p>"
        f'<iframe id="frame" title="Timeline" {sandbox} src="{address}" height="{FIRST_HEIGHT}"'
        f' style="width:{width}px;border:0"></iframe><p>{more}</p>'
        f"<script>{script('host')}</script></html>"
    )


def _framed(browser: Browser, page: Page, address: str, width: int) -> dict[str, Any]:
    pages = {"/": article(address, width)}
    with (
        served(page.folder, pages=pages) as host,
        browser.new_context(no_viewport=True) as context,
    ):
        tab, session = opened(context, page.kind.ready, width=max(width, 600), height=740)
        frame = _inside(tab, host)
        heard: list[list[Any]] = tab.evaluate("heard")
        inner = frame.evaluate(
            "() => {const e = document.documentElement; return {high: e.scrollHeight,"
            " down: e.scrollHeight > e.clientHeight + 1,"
            " across: e.scrollWidth > e.clientWidth + 1}}"
        )
        height = tab.evaluate("frame.clientHeight")
        # From here the frame is as high as its content and has nothing of its own to scroll.
        tab.evaluate("n => {frame.height = n}", max(height, inner["high"]))
        tab.wait_for_timeout(500)
        return {
            "rendered": bool(frame.evaluate(NOTED)),
            "messages": sorted({kind for kind, _ in heard}),
            "height": height,
            "down": inner["down"],
            "across": inner["across"],
            "wheel scrolls": _wheel(tab, width),
            "finger scrolls": _finger(tab, session, width),
        }


def _inside(tab: Tab, host: str) -> Frame:
    """The frame, once its chart is on screen or ten seconds are over."""
    tab.goto(host, wait_until="load")
    frame = tab.frames[1]
    for _ in range(20):
        tab.wait_for_timeout(500)
        try:
            if frame.evaluate(NOTED):
                break
        except Error:
            continue
    tab.wait_for_timeout(2000)
    return frame


def _middle(tab: Tab, width: int) -> tuple[float, float]:
    """A point of the frame that is on screen, near the middle of its upper part."""
    tab.evaluate(
        "() => {scrollTo(0, 0); frame.scrollIntoView({block: 'start'}); scrollBy(0, -120)}"
    )
    tab.wait_for_timeout(200)
    box = tab.locator("#frame").bounding_box() or {"x": 0, "y": 0}
    return box["x"] + width / 2, box["y"] + 260


def _wheel(tab: Tab, width: int) -> bool:
    x, y = _middle(tab, width)
    before = tab.evaluate("scrollY")
    tab.mouse.move(x, y)
    # Time for a chart that wakes under the pointer.
    tab.wait_for_timeout(1500)
    for _ in range(5):
        tab.mouse.wheel(0, 80)
        tab.wait_for_timeout(60)
    tab.wait_for_timeout(300)
    return bool(tab.evaluate("scrollY") > before + 50)


def _finger(tab: Tab, session: CDPSession, width: int) -> bool:
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    x, y = _middle(tab, width)
    before = tab.evaluate("scrollY")

    def touch(kind: str, *points: dict[str, float]) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})
        tab.wait_for_timeout(16)

    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 13):
        touch("touchMove", {"x": x, "y": y - 18 * step})
    touch("touchEnd")
    tab.wait_for_timeout(400)
    return bool(tab.evaluate("scrollY") > before + 60)


def _sandboxed(browser: Browser, page: Page, address: str) -> bool:
    pages = {"/": article(address, 680, 'sandbox="allow-scripts"')}
    with (
        served(page.folder, pages=pages) as host,
        browser.new_context(no_viewport=True) as context,
    ):
        tab, _ = opened(context, page.kind.ready, width=700, height=740)
        return bool(_inside(tab, host).evaluate(NOTED))


def _policed(browser: Browser, page: Page, policy: str) -> dict[str, Any]:
    with (
        served(page.folder, policy=policy) as root,
        browser.new_context(no_viewport=True) as context,
    ):
        tab, _ = opened(context, page.kind.ready, width=700, height=740)
        said: list[str] = []
        tab.on("console", lambda m: "Content Security Policy" in m.text and said.append(m.text))
        tab.goto(root + page.kind.file, wait_until="load")
        tab.wait_for_timeout(3000)
        return {
            "rendered": bool(tab.evaluate(NOTED)),
            "violations": len(said),
            "sample": sorted({text[:140] for text in said})[:3],
        }
