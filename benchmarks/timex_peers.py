"""The peers of the tagger, run on the same documents: dateparser.search and chrono-node.

Both give a moment, not a TIMEX3 value: it is cut to the parts that the words name, as far as the
peer tells which those are.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dateparser.search import search_dates
from timex_corpus import Timex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timex_corpus import Document

Run = tuple[dict[str, list[Timex]], float]
"""What was found in each document, and the CPU seconds it took."""


def dateparser_search(documents: Sequence[Document]) -> Run:
    """dateparser.search.search_dates with the language and the creation time given."""

    def find(document: Document) -> list[Timex]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(document.dct)}
        found = search_dates(document.text, languages=["en"], settings=settings) or []
        result, at = [], 0
        for words, moment in found:
            start = document.text.find(words, at)
            if start >= 0:
                at = start + len(words)
                result.append(Timex(start, at, "DATE", moment.date().isoformat()))
        return result

    find(documents[0])
    began = time.process_time()
    found = {document.name: find(document) for document in documents}
    return found, time.process_time() - began


_CHRONO = """
const chrono = require("chrono-node");
const documents = JSON.parse(require("fs").readFileSync(0, "utf8"));
const two = (n) => String(n).padStart(2, "0");
function find(d) {
  return chrono.parse(d.text, new Date(d.dct + "T12:00:00")).map((r) => {
    const s = r.start, certain = (p) => s.isCertain(p);
    let value = String(s.get("year")).padStart(4, "0");
    const day = certain("day") || certain("weekday");
    if (day || certain("month")) value += "-" + two(s.get("month"));
    if (day) value += "-" + two(s.get("day"));
    return [r.index, r.index + r.text.length, value];
  });
}
find(documents[0]);
const before = process.cpuUsage();
const found = documents.map(find);
const used = process.cpuUsage(before);
console.log(JSON.stringify({ found, seconds: (used.user + used.system) / 1e6 }));
"""


def chrono_node(documents: Sequence[Document]) -> Run | str:
    """chrono-node, fetched with npm into a folder that is thrown away; or why it cannot be run."""
    if not (shutil.which("node") and shutil.which("npm")):
        return "node and npm are not installed"
    with tempfile.TemporaryDirectory() as folder:
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "chrono-node@2"]
        if subprocess.run(install, cwd=folder, capture_output=True, check=False).returncode:
            return "npm could not fetch chrono-node"
        script = Path(folder, "run.cjs")
        script.write_text(_CHRONO)
        given = json.dumps([{"text": d.text, "dct": d.dct} for d in documents])
        done = subprocess.run(
            ["node", script], input=given, capture_output=True, text=True, check=False
        )
    if done.returncode:
        return f"chrono-node failed: {done.stderr.strip().splitlines()[-1:]}"
    told = json.loads(done.stdout)
    # JavaScript counts UTF-16 units; the corpus lies in the basic plane, where they are the same.
    found = {
        document.name: [Timex(start, end, "DATE", value) for start, end, value in each]
        for document, each in zip(documents, told["found"], strict=True)
    }
    return found, told["seconds"]
