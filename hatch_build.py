"""Brings the small Plotly bundle into the wheel, so that a page asks for 0.4 MB and not 1.5.

No third-party code lives in the repository: the bundle comes from npm when a wheel or an editable
install is built, pinned by version and checksum, and leaves its last two parts behind, which no
chart of ours draws. Without npm or a network the build goes on, and the pages use the full bundle
that the plotly package carries.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "plotly.js-basic-dist-min"
VERSION = "4.1.1"
"""The plotly.js of plotly 7.1; a test compares it with the installed one."""
SHA512 = "1oNF8PeQx2hv/y7tqEVWKD3JGwn/MGEMQ8mL9HUwsaqG9FGy/OU5FHUHvzqbqxN4mnwZGI9abTiE775C4kkjMQ=="
"""Of the packed archive, base64, as npm's own integrity field gives it."""
TARGET = Path("timeline/vendor")
BUNDLE = "plotly-basic.min.js"
MEMBERS = {f"package/{BUNDLE}": BUNDLE, "package/LICENSE": "LICENSE.plotly"}
FIRST, NEXT = b"var z4=W(", b"var ode=W("
"""Where the pies begin, which the calendars of other cultures follow, and what comes after both."""
PARTS = b"[ZB(),BH(),gO()]", b"[ZB()]"
"""What the bundle registers: bars, pies, calendars; and what is kept. Scatter is always there."""
NAMED = b"(basic - minified)", b"(basic - minified, without pie and calendars)"
READY = f"plotly-{VERSION}-trimmed"
"""The name of an empty file that says that everything is there."""


def checked(archive: bytes) -> bytes:
    """The archive, when its SHA-512 is the pinned one; raises ``ValueError`` otherwise."""
    found = base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if found != SHA512:
        message = f"{PACKAGE} {VERSION}: sha512 is {found}, expected {SHA512}"
        raise ValueError(message)
    return archive


def trimmed(bundle: bytes) -> bytes:
    """The bundle without pies and calendars, 30 KB less once packed.

    Each part of it is a function that runs when it is first called; these are called by nothing
    but the list of what is registered. Raises ``ValueError`` for a bundle with other names in it.
    """
    marks = (FIRST, NEXT, PARTS[0], NAMED[0])
    if any(bundle.count(mark) != 1 for mark in marks):
        message = f"{BUNDLE} is not the one of {VERSION} that is known"
        raise ValueError(message)
    kept = bundle[: bundle.index(FIRST)] + bundle[bundle.index(NEXT) :]
    return kept.replace(*PARTS).replace(*NAMED)


def packed(folder: Path) -> bytes | None:
    """The archive as npm packs it; ``None`` when npm is absent or cannot reach its registry."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    command = [npm, "pack", "--silent", "--pack-destination", str(folder), f"{PACKAGE}@{VERSION}"]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return next(folder.glob("*.tgz")).read_bytes()


def bring(root: Path) -> bool:
    """Put the bundle and its licence below ``root``; ``False`` when it cannot be had."""
    target = root / TARGET
    if (target / READY).exists():
        return True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = packed(folder)
        if archive is None:
            return False
        checked(archive)
        target.mkdir(parents=True, exist_ok=True)
        with tarfile.open(next(folder.glob("*.tgz"))) as tar:
            for member, file in MEMBERS.items():
                content = tar.extractfile(member)
                if content is None:
                    message = f"{member} is not a file of the archive"
                    raise ValueError(message)
                data = content.read()
                (target / file).write_bytes(trimmed(data) if file == BUNDLE else data)
    (target / READY).touch()
    return True


class PlotlyBundle(BuildHookInterface[Any]):
    """The build hook that hatchling calls for a wheel and for an editable install."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Bring the bundle and add it to the wheel, or say what will be used instead."""
        if bring(Path(self.root)):
            build_data["artifacts"].append(f"/{TARGET.as_posix()}/*")
        else:
            self.app.display_warning(
                f"{PACKAGE} could not be had from npm: pages will load the full plotly.js "
                "of the plotly package (1.5 MB instead of 0.4 MB) when a reader zooms."
            )
