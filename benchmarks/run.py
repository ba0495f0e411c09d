"""Every benchmark, one after the other: ``make bench [CORPUS=…] [STORIES=…]``.

CORPUS is a folder of TimeML documents (TimeBank and AQUAINT), STORIES a folder of timelines of
different outlets on the same stories; both belong to their publishers and are not part of the
project. A benchmark that lacks its data says how to obtain it and the next one goes on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Run them and show what they print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default="")
    parser.add_argument("--stories", default="")
    options = parser.parse_args()
    commands = {
        "Cold build": ["cold.py"],
        "Reading dates": ["timex.py", "--corpus", options.corpus],
        "Memory of a long text": ["timex_memory.py"],
        "Languages": ["languages.py"],
        "Merging": ["merge.py", "--corpus", options.stories],
        "Merging at scale": ["merge_scale.py"],
        "Builds at scale": ["scale.py"],
        "The page beside its peers": ["web.py", "--runs", "3"],
    }
    failed = []
    for title, (script, *words) in commands.items():
        print(f"\n== {title} ({script})\n", flush=True)
        if subprocess.run([sys.executable, HERE / script, *words], check=False).returncode:
            failed.append(script)
    if failed:
        sys.exit(f"not finished: {', '.join(failed)}")


if __name__ == "__main__":
    main()
