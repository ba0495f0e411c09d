"""``events.yaml``, the editor's file, becomes a Story whose events know their lines.

To add a key: write it into its table in ``keys.py``, read it in ``story.py``, and run
``timeline schema > timeline/events.schema.json``; a test waits for all three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.curated import story
from timeline.curated.story import Understood

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model import Story

__all__ = ["Understood", "load", "understood"]


def load(path: Path | str) -> Story:
    """The story of ``events.yaml``; raises ``TimelineError`` with all its faults at once."""
    return story.read(path)[0]


def understood(path: Path | str) -> tuple[Understood, ...]:
    """Every date of the events as it was written and as it was read, in the file's order."""
    return story.read(path)[1]
