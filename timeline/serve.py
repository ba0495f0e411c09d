"""A preview on this machine: build, serve on loopback, build again and reload after a change."""

from __future__ import annotations

import functools
import tempfile
import threading
import time
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import pipeline
from timeline.model import Problem, TimelineError

if TYPE_CHECKING:
    from collections.abc import Callable

POLL = 0.4
"""Seconds between two looks at the files."""

_RELOAD = b"""
const seen = document.currentScript.dataset.version;
setInterval(async () => {
  const answer = await fetch("/.version").catch(() => null);
  if (answer && answer.ok && (await answer.text()) !== seen) location.reload();
}, 500);
"""


class _Version:
    """How many builds there have been; the one thing the two threads share."""

    def __init__(self) -> None:
        self.number = 0


class _Preview(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, version: _Version, **kwargs: object) -> None:
        self.version = version
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path == "/.version":
            self._answer(str(self.version.number).encode(), "text/plain")
        elif self.path == "/.reload.js":
            self._answer(_RELOAD, "text/javascript")
        elif (page := self._page()) is not None:
            script = f'<script src="/.reload.js" data-version="{self.version.number}"></script>'
            self._answer(page + script.encode(), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _page(self) -> bytes | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        return path.read_bytes() if path.suffix == ".html" and path.is_file() else None

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing: the terminal belongs to the faults of the story."""


def state(root: Path) -> tuple[tuple[str, int, int], ...]:
    """What a change is seen by: path, time and size of every file the story is built from."""
    folders = (root / "articles", root / "templates")
    files = [root / "events.yaml", *(path for folder in folders for path in folder.rglob("*"))]
    found = []
    for path in sorted(files):
        try:
            stat = path.stat()
        except OSError:
            continue
        found.append((str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(found)


def serve(root: Path, port: int, *, say: Callable[[str], object]) -> None:
    """Serve the story of ``root`` on 127.0.0.1 until interrupted.

    The preview goes to a folder of its own, so the published site is not touched. Raises
    ``TimelineError`` when the first build fails or the port is taken.
    """
    with tempfile.TemporaryDirectory(prefix="timeline-preview-") as name:
        folder = Path(name)
        pipeline.build(root, folder)
        version = _Version()
        handler = functools.partial(_Preview, directory=name, version=version)
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError as error:
            taken = Problem(f"port {port} is taken", hint="choose another with --port, or --port 0")
            raise TimelineError(taken) from error
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"http://127.0.0.1:{server.server_port}/  (stop with Ctrl+C)")
        try:
            _watch(root, folder, version, say)
        except KeyboardInterrupt:
            say("")
        finally:
            server.shutdown()
            server.server_close()


def _watch(root: Path, folder: Path, version: _Version, say: Callable[[str], object]) -> None:
    seen = state(root)
    while True:
        time.sleep(POLL)
        now = state(root)
        if now == seen:
            continue
        seen = now
        try:
            built = pipeline.build(root, folder)
        except TimelineError as error:
            say(str(error))
        else:
            version.number += 1
            say(f"built again: {len(built.timeline.events)} events")
