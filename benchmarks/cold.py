"""Whole-process cost of a cold ``timeline build`` of this story, beside two yardsticks.

``python benchmarks/cold.py [--runs 5]`` prints CPU seconds (user + system of the process and its
children), wall seconds and peak memory, each as minimum, median and maximum of the runs. Every
command finds its bytecode compiled, as that of an installed package is.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def measure(
    command: list[str], runs: int, surroundings: dict[str, str]
) -> dict[str, list[float]] | None:
    """CPU seconds, wall seconds and MB of each run after one that warms the caches."""
    figures: dict[str, list[float]] = {"CPU s": [], "wall s": [], "peak MB": []}
    for count in range(runs + 1):
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            return None
        if count:
            figures["CPU s"].append(usage.ru_utime + usage.ru_stime)
            figures["wall s"].append(wall)
            figures["peak MB"].append(usage.ru_maxrss / 1024)
    return figures


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        build = [python, "-m", "timeline", "build", str(ROOT), "--output", f"{folder}/site"]
        rows = {
            "bare interpreter": [python, "-c", "pass"],
            "timeline build (this story)": build,
            "import plotly.express": [python, "-c", "import plotly.express"],
        }
        surroundings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        surroundings["PYTHONPYCACHEPREFIX"] = f"{folder}/bytecode"
        print(f"{'':30}" + "".join(f"{name + ' min / median / max':>32}" for name in COLUMNS))
        for name, command in rows.items():
            figures = measure(command, runs, surroundings)
            if figures is None:
                print(f"{name:30} could not be run: {' '.join(command)}")
                continue
            cells = (
                f"{min(v):.2f} / {statistics.median(v):.2f} / {max(v):.2f}"
                for v in figures.values()
            )
            print(f"{name:30}" + "".join(f"{cell:>32}" for cell in cells))
        loaded = "import sys; from timeline.pipeline import build; from pathlib import Path; "
        loaded += f"build(Path({str(ROOT)!r}), Path({folder!r}) / 'again'); "
        loaded += "print('plotly' in sys.modules)"
        answer = subprocess.run([python, "-c", loaded], capture_output=True, text=True, check=False)
        print(f"plotly imported on the build path: {answer.stdout.strip() or answer.stderr[-200:]}")


COLUMNS = ("CPU s", "wall s", "peak MB")

if __name__ == "__main__":
    main()
