"""What several test modules share: where the project is, and how its command is run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root():
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def run():
    """Run ``timeline`` as a user does: a process of its own, its words captured."""

    def timeline(*words, cwd, text=None, env=None):
        return subprocess.run(
            [sys.executable, "-m", "timeline", *map(str, words)],
            cwd=cwd,
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(env or {})},
        )

    return timeline
