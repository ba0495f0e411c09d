"""Small projects on many stories, from articles to timeline, compared line by line.

After a change that is meant, write the expected timelines anew and look at what changed:

    TIMELINE_RENEW=1 python -m pytest tests/test_golden.py; git diff tests/golden
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.model import Kind
from timeline.pipeline import assemble

PROJECTS = sorted((Path(__file__).parent / "golden" / "projects").iterdir())


def dump(timeline):
    """A timeline as lines: date, kind, who vouches, title; then its evidence and conflicts."""
    lines = []
    for event in timeline.events:
        if event.kind is Kind.REPORT and not event.evidence:
            continue  # the coverage: the articles themselves
        lines.append(f"{event.when or 'undated'} | {event.kind} | {event.origin} | {event.title}")
        for piece in event.evidence:
            why = f" ({piece.why})" if piece.why and event.origin == "curated" else ""
            lines.append(f"    {piece.article}: {' '.join(piece.quote.split())}{why}")
    lines += [f"conflict | {c.event} | {c.kind} | {c.message}" for c in timeline.conflicts]
    lines += [f"problem | {problem.message}" for problem in timeline.problems]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("project", PROJECTS, ids=[project.name for project in PROJECTS])
def test_project(project):
    """The timeline of a project is the one that was looked at and found true."""
    expected = project / "expected.txt"
    found = dump(assemble(project))
    if os.environ.get("TIMELINE_RENEW"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8"), "see the top of this file to renew"


def test_there_are_a_dozen():
    """A dozen stories keep the first one out of the code."""
    assert len(PROJECTS) >= 12
