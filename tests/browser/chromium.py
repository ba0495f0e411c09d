"""Finds a Chromium for the tests, or gets one; ``python tests/browser/chromium.py`` does so aloud.

The order: one on the path (or named by CHROMIUM), Debian's package when we are root on Debian,
Playwright's own download. The sentence at the end says what to do when none can be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def on_path() -> str | None:
    """The path of a Chromium that is installed."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def of_playwright() -> str | None:
    """The path of the Chromium that Playwright has downloaded before."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None  # noqa: PTH110 - a path from outside


def find() -> str | None:
    """The path of a Chromium, when there is one."""
    return on_path() or of_playwright()


def _run(*command: str) -> bool:
    print("  " + " ".join(command), flush=True)
    try:
        return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def get() -> str | None:
    """The path of a Chromium, installed now if need be; ``None`` when none can be had."""
    found = find()
    if found:
        return found
    print("No Chromium found; getting one (once)", flush=True)
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
        found = on_path()
        if found:
            return found
    _run(sys.executable, "-m", "playwright", "install", "chromium")
    return find()


if __name__ == "__main__":
    if get() is None:
        sys.exit(
            "The browser tests need Chromium and none could be had: install one (Debian: "
            "apt install chromium) or name it, CHROMIUM=/path/to/chromium make test"
        )
