"""The built pages in a real Chromium, served from memory; any other host is out of reach."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import sample
from chromium import find

from timeline.exports import EXPORTERS
from timeline.pipeline import plotly_bundle
from timeline.site import render

POLICY = "default-src 'self'"


class Server:
    """Sites under folders of their own: ``/story/index.html``; ``/strict/…`` forbids all inline."""

    def __init__(self):
        """Listen on a free port of the loopback."""
        self.files = {}
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                server.answer(self)

            def log_message(self, *words):
                """Say nothing."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.http.server_port}/"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def add(self, name, files):
        """Serve a site; gives its address."""
        for path, content in files.items():
            self.files[f"/{name}/{path}"] = (
                content.encode() if isinstance(content, str) else content
            )
        return f"{self.base}{name}/"

    def answer(self, request):
        """Answer one request."""
        path = urlsplit(request.path).path
        strict = path.startswith("/strict/")
        path = path.removeprefix("/strict")
        path = path + "index.html" if path.endswith("/") else path
        body = self.files.get(path)
        if path == "/favicon.ico":
            body = b""  # asked for by the browser, not by a page
        request.send_response(200 if body is not None else 404)
        kind = guess_type(path)[0] or "text/plain"
        request.send_header("Content-Type", kind + ("; charset=utf-8" if "text" in kind else ""))
        request.send_header("Content-Length", str(len(body or b"")))
        if strict:
            request.send_header("Content-Security-Policy", POLICY)
        request.end_headers()
        request.wfile.write(body or b"")


@pytest.fixture(scope="session")
def server():
    """A web server for the tests."""
    made = Server()
    yield made
    made.http.shutdown()


@pytest.fixture(scope="session")
def plotly():
    """plotly.js as it is served; without it the zoom cannot be tested."""
    found = plotly_bundle()
    if found is None:
        pytest.fail("no plotly.js: neither the small bundle nor the plotly package is installed")
    return found


@pytest.fixture(scope="session")
def build(plotly):
    """The whole site of a timeline, as the command writes it."""

    def made(timeline, **options):
        files = render(timeline, plotly_js=plotly, **options)
        return files | {name: export(timeline) for name, export in EXPORTERS.items()}

    return made


@pytest.fixture(scope="session")
def story(server, build):
    """The address of the sample story."""
    return server.add("story", build(sample.STORY))


@pytest.fixture(scope="session")
def browser():
    """A Chromium that reaches nothing but this machine."""
    from playwright.sync_api import sync_playwright

    path = find()
    if path is None:
        pytest.fail("no Chromium to test in: install one, or name it with CHROMIUM=/path/to/it")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        yield opened
        opened.close()


class Visit:
    """A page with what it asked for, what it complained about, and what it was forbidden."""

    def __init__(self, context, address):
        """Open the address."""
        self.requests, self.complaints = [], []
        self.page = context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.add_init_script(
            "window.forbidden = [];"
            "document.addEventListener('securitypolicyviolation',"
            " e => window.forbidden.push([e.violatedDirective, e.blockedURI, e.sample].join(' ')))"
        )
        self.page.goto(address)

    def hear(self, message):
        """Note an error or a warning."""
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    @property
    def forbidden(self):
        """What the policy of the server kept the page from."""
        return self.page.evaluate("window.forbidden")

    @property
    def elsewhere(self):
        """Requests to other machines."""
        return [url for url in self.requests if urlsplit(url).hostname != "127.0.0.1"]


@pytest.fixture
def visit(browser):
    """Open an address: ``visit(url, width=360, color_scheme="dark")``."""
    contexts = []

    def opened(address, width=1280, height=900, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        return Visit(context, address)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe():
    """The accessibility rules of axe-core, as a script."""
    try:
        import axe_playwright_python
    except ImportError:
        pytest.fail("axe-core is missing: install axe-playwright-python (make test does)")
    found = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"), None)
    if found is None:
        pytest.fail("axe-playwright-python is installed without axe.min.js")
    return found.read_text("utf-8")
