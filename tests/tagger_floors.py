"""Floors: how much of each corpus must be read right.

``python tests/tagger_floors.py`` shows them beside what is reached now, ``--update`` raises them;
only ``--lower``, on purpose, lets them fall.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import tagger_corpus

FLOORS = tagger_corpus.CORPUS / "floors.json"


def measure(name: str) -> dict[str, float]:
    """Marks in a corpus, and precision and recall of exact spans with equal values, in percent."""
    from timeline.tagger import tag

    hits = found = marked = 0
    for line in tagger_corpus.read(name):
        mine = {
            (each.span.start, each.span.end, each.value)
            for each in tag(line.text, line.dct, line.language or None, line.mode)
        }
        hits += len(mine & set(line.expected))
        found += len(mine)
        marked += len(line.expected)
    return {
        "marks": marked,
        "precision": round(100 * hits / found, 2) if found else 0.0,
        "recall": round(100 * hits / marked, 2) if marked else 0.0,
    }


def main(arguments: list[str]) -> int:
    """Show or move the floors; 1 when one would have to fall."""
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    fallen = 0
    for path in sorted(tagger_corpus.CORPUS.glob("*.txt")):
        now, floor = measure(path.name), floors.get(path.name, {})
        print(f"{path.name:24} {now} floor {floor or 'none'}")  # noqa: T201 - a command
        lower = any(now[name] < floor.get(name, 0) for name in now)
        fallen += lower
        if not lower or "--lower" in arguments:
            floors[path.name] = now
    if {"--update", "--lower"} & set(arguments):
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n")
    return int(bool(fallen) and "--lower" not in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
