"""A loopback server with gzip, and a fresh Chromium that can reach nothing but loopback."""

from __future__ import annotations

import gzip
import mimetypes
import os
import shutil
import socketserver
import tempfile
import threading
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Error, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Playwright

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    # A name that is not loopback fails before anything is sent: an attempt is counted, never made.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
PACKED = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml", ".ics", ".csv", ".txt", ".ttf"}
SHOWN = "on screen"
"""What a page writes to its console once the chart is there."""
SLOW_CPU = 4
SLOW_NET = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}


@cache
def _body(path: Path, changed: int) -> tuple[bytes, bool]:  # noqa: ARG001 - part of the key
    raw = path.read_bytes()
    return (gzip.compress(raw, 9, mtime=0), True) if path.suffix in PACKED else (raw, False)


@contextmanager
def served(folder: Path, *, policy: str = "", pages: dict[str, str] | None = None) -> Iterator[str]:
    """The address of a folder while it is served; ``policy`` is a Content-Security-Policy.

    ``pages`` are pages that are in no file. Everything is packed before the first request, so that
    no page waits for its server.
    """
    made = {name: gzip.compress(text.encode(), 9) for name, text in (pages or {}).items()}
    for path in folder.rglob("*"):
        if path.is_file():
            _body(path, path.stat().st_mtime_ns)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            name = unquote(urlsplit(self.path).path)
            path = (folder / name.lstrip("/")).resolve()
            if name in made:
                self.answer(made[name], "text/html; charset=utf-8", packed=True)
            elif path.is_file() and path.is_relative_to(folder.resolve()):
                kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
                text = path.suffix in PACKED and path.suffix != ".svg"
                body, packed = _body(path, path.stat().st_mtime_ns)
                self.answer(body, f"{kind}; charset=utf-8" if text else kind, packed=packed)
            else:
                self.send_response(404)
                self.send_header("Content-Length", "0")
                self.end_headers()

        def answer(self, body: bytes, kind: str, *, packed: bool) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            if packed:
                self.send_header("Content-Encoding", "gzip")
            if policy:
                self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep silent."""

    server = _Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, address: object) -> None:
        """Keep silent: a browser that is closed leaves its connections."""

    def server_bind(self) -> None:
        """Bind without asking for the name of this machine."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]


def executable() -> str | None:
    """The Chromium of CHROMIUM or of the path; ``None`` leaves the choice to Playwright."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def driver() -> Iterator[Playwright]:
    """Playwright while it runs."""
    with sync_playwright() as playwright:
        yield playwright


@contextmanager
def launched(playwright: Playwright) -> Iterator[Browser]:
    """One browser for several contexts, where nothing is timed."""
    browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS, headless=True)
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def fresh(playwright: Playwright, **options: Any) -> Iterator[BrowserContext]:  # noqa: ANN401
    """A browser with an empty profile of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=executable(), args=FLAGS, headless=True, **options
        )
        try:
            yield context
        finally:
            context.close()


def probe(ready: str) -> str:
    """The script that notes paints, shifts, long tasks and the moment the chart is on screen."""
    return script("probe").replace("READY", ready).replace("SHOWN", f'"{SHOWN}"')


def script(name: str) -> str:
    """The text of one of our scripts for the browser."""
    return (HERE / f"{name}.js").read_text(encoding="utf-8")


def opened(context: BrowserContext, ready: str, **emulation: int) -> tuple[Page, CDPSession]:
    """A new tab that notes, with its debugging session; ``width``, ``height``, ``slow``."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    width = emulation.get("width", 1280)
    session.send(
        "Emulation.setDeviceMetricsOverride",
        {
            "width": width,
            "height": emulation.get("height", 800),
            "deviceScaleFactor": 1,
            "mobile": width < 600,
        },
    )
    if emulation.get("slow"):
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_CPU})
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_NET)
    page.add_init_script(probe(ready))
    return page, session


def settled(page: Page, address: str, *, seconds: float = 90, rest: float = 1.5) -> bool:
    """Whether the chart came on screen in time; waits for the load event and a rest after it.

    The page says so by itself: a question would put a large script into it while it loads.
    """
    try:
        with page.expect_console_message(
            lambda message: message.text == SHOWN, timeout=seconds * 1000
        ):
            page.goto(address, wait_until="commit", timeout=120_000)
        page.wait_for_load_state("load", timeout=60_000)
    except Error:
        return False
    finally:
        page.wait_for_timeout(rest * 1000)
    return True
