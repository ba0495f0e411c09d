"""How well and how fast dates are read: ``python benchmarks/timex.py --corpus FOLDER``.

Prints the scores of the tagger on both halves of the corpus (even and odd documents by name:
rules are developed on the even ones) and on all of it, then its speed beside dateparser.search
and chrono-node on the same machine in the same run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from dataclasses import fields
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import timex_errors
import timex_peers
from timex_corpus import OBTAIN, Document, Timex, load
from timex_scores import Scores, score

from timeline.tagger import tag

ROUNDS = 3
COLD = (
    "import time; began = time.process_time(); from timeline.tagger import tag; "
    "tag('They met on February 5, 2011, two weeks ago.', '2011-03-01', 'en'); "
    "print(1000 * (time.process_time() - began))"
)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default="", help="a folder with TimeML documents")
    parser.add_argument("--no-peers", action="store_true", help="only the tagger")
    parser.add_argument("--errors", action="store_true", help="classes of differences, by size")
    options = parser.parse_args()
    documents = load(Path(options.corpus)) if options.corpus else []
    documents = [each for each in documents if each.dct[:4].isdecimal()]
    if not documents:
        print(f"No corpus in {options.corpus or '--corpus'}.\n\n{OBTAIN}")
        return
    if options.errors:
        timex_errors.show(documents)
        return
    found, seconds = ours(documents)
    names = [field.name for field in fields(Scores)]
    print(f"{'':24}{''.join(f'{name:>15}' for name in names)}")
    halves = {"even half": documents[::2], "odd half": documents[1::2], "all": documents}
    for title, half in halves.items():
        _print_scores(title, score(half, found))
    runs = {"timeline": (found, seconds)}
    if not options.no_peers:
        runs |= _peers(documents)
    kilobytes = sum(len(each.text.encode()) for each in documents) / 1000
    print(f"\n{'':24}{'KB per CPU second':>20}{'relaxed':>10}{'cal':>10}")
    for title, (each, cpu) in runs.items():
        scores = score(documents, each)
        print(f"{title:24}{kilobytes / cpu:20.0f}{scores.relaxed:10.1f}{scores.cal:10.1f}")
    print(f"\nimport and first text: {cold():.0f} ms of CPU (least of {ROUNDS})")


def ours(documents: list[Document]) -> tuple[dict[str, list[Timex]], float]:
    """What the tagger finds, and the least CPU seconds of a few rounds once it is warm."""
    rounds = []
    for _ in range(ROUNDS + 1):
        began = time.process_time()
        tagged = {each.name: tag(each.text, each.dct, "en") for each in documents}
        rounds.append(time.process_time() - began)
    found = {
        name: [Timex(m.span.start, m.span.end, str(m.type), m.value) for m in mentions]
        for name, mentions in tagged.items()
    }
    return found, min(rounds[1:])


def cold() -> float:
    """Milliseconds of CPU from a fresh interpreter to the first mention, the interpreter aside."""
    folder = Path(__file__).resolve().parents[1]
    command = [sys.executable, "-c", COLD]
    return min(
        float(subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout)
        for _ in range(ROUNDS)
    )


def _peers(documents: list[Document]) -> dict[str, timex_peers.Run]:
    runs = {"dateparser.search": timex_peers.dateparser_search(documents)}
    chrono = timex_peers.chrono_node(documents)
    if isinstance(chrono, str):
        print(f"\nchrono-node was not run: {chrono}")
    else:
        runs["chrono-node"] = chrono
    return runs


def _print_scores(title: str, scores: Scores) -> None:
    figures = (getattr(scores, field.name) for field in fields(Scores))
    print(f"{title:24}{''.join(f'{figure:15.1f}' for figure in figures)}")


if __name__ == "__main__":
    main()
