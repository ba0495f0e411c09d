"""How much memory reading dates takes beyond the text: ``python benchmarks/timex_memory.py``.

A text of 1, 10 and 100 MB is read with ``mentions``, which gives one mention after the other, and
then with ``tag``, which returns them all: what a mention costs. Each figure is the peak of a fresh
process beyond what it needed to hold the text and to read a first sentence.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from timeline.tagger import mentions, tag

MEGABYTE = 1_000_000
_FILLER = (
    "Nobody could say how the water had found its way under the wall, or why the pumps, which were "
    "new, had stood still. The engineers came with their lamps and went down into the dark. "
) * 10
_SENTENCE = (
    "On {day} January {year} the council of ward {n} met, and two weeks later it voted; last year "
    "it sat every Monday, for three hours, and in {year} it was dissolved. " + _FILLER + "\n"
)
"""About as many dates as in news, many of them different, so that no cache stays small."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1, 10, 100], metavar="MB")
    parser.add_argument("--one", choices=("mentions", "tag"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(*_measure(options.sizes[0], options.one))
        return
    print(f"{'':10}{'text':>8}{'mentions':>12}{'peak beyond the text':>24}{'CPU':>9}")
    for size in options.sizes:
        count, peak, seconds = _fresh(size, "mentions")
        print(f"{'mentions':10}{size:5} MB{count:12.0f}{peak:21.1f} MB{seconds:7.1f} s")
    size = sorted(options.sizes)[len(options.sizes) // 2]
    count, peak, seconds = _fresh(size, "tag")
    each = peak * MEGABYTE / count
    print(f"{'tag':10}{size:5} MB{count:12.0f}{peak:21.1f} MB{seconds:7.1f} s", end="")
    print(f"   ({each:.0f} bytes for each mention in the list)")


def _fresh(size: int, way: str) -> tuple[float, ...]:
    """Mentions, megabytes and CPU seconds of a process of its own."""
    command = [sys.executable, __file__, "--sizes", str(size), "--one", way]
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return tuple(float(each) for each in printed.split())


def _measure(size: int, way: str) -> tuple[int, float, float]:
    block = "".join(
        _SENTENCE.format(day=n % 28 + 1, year=1000 + n % 1000, n=n) for n in range(600)
    )[:MEGABYTE]
    text = block * size
    tag(text[:20_000], "2021-03-01", "en")
    before, began = _peak(), time.process_time()
    if way == "tag":
        count = len(tag(text, "2021-03-01", "en"))
    else:
        count = sum(1 for _ in mentions(text, "2021-03-01", "en"))
    return count, _peak() - before, time.process_time() - began


def _peak() -> float:
    """The peak of resident memory in megabytes; the unit of ``ru_maxrss`` is the system's."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


if __name__ == "__main__":
    main()
