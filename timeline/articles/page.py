"""``.html``: the body and the metadata of a saved web page, its day with the evidence for it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.articles.headline import headline
from timeline.articles.metadata import Stated, article
from timeline.articles.opening import opened
from timeline.model import Article, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The comment in which browsers note where a page was saved from.
_SAVED = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)")
# A table as it comes from the reader of pages: cells between bars, a rule under the first row.
_RULE = re.compile(r"^\|(?:-+\|)+[ \t]*\n?", re.MULTILINE)
_ROW = re.compile(r"^\| (.*)\|[ \t]*$", re.MULTILINE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def load(path: Path) -> Iterator[Article | Problem]:
    """The one article of a saved page."""
    whole, problems = opened(path, _declared)
    yield from problems
    if whole:
        yield from _read(whole, path)


def _declared(data: bytes) -> str:
    """The encoding that a page names in its head."""
    found = _CHARSET.search(data[:4096])
    return _encoding(found[1].decode()) if found else ""


def _read(html: str, path: Path) -> Iterator[Article | Problem]:
    # trafilatura takes about 0.4 CPU-s to load: only a story with web pages pays for it.
    import logging  # noqa: PLC0415

    import trafilatura  # noqa: PLC0415
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415

    from timeline.articles import dct  # noqa: PLC0415

    for logger in ("trafilatura", "htmldate"):
        # Their remarks on a bad page would reach the terminal beside our one line.
        logging.getLogger(logger).addHandler(logging.NullHandler())
    name = str(path)
    tree = trafilatura.load_html(html)
    if tree is None:
        yield Problem("not a web page that can be read", name, hint="save the page again as HTML")
        return
    about = extract_metadata(tree, date_config={"extensive_search": False}, extensive=False)
    saved = _SAVED.search(html[:4096])
    url = about.url or (saved[1] if saved else "")
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    title, heading = headline(tree, about.title or "", about.sitename or "")
    when, source = dct.dct(tree, url, heading, language.strip() or "en")
    found = trafilatura.bare_extraction(tree, include_comments=False)
    text = _RULE.sub("", str(getattr(found, "text", None) or "")).strip()
    text = _ROW.sub(lambda row: "\n" + re.sub(r" *\| *", "\t", row[1].strip()), text)
    if not text:
        yield Problem(
            "a page without a text", name, hint="save the whole page, or its text as .txt"
        )
        return
    said = {
        "title": title,
        # Some pages state their headline as the name of their site.
        "publisher": about.sitename if about.sitename != title else "",
        "url": url,
        "author": about.author,
        "language": language.strip(),
    }
    stated = {key: Stated(" ".join(value.split())) for key, value in said.items() if value}
    for item in article(stated, text, path.stem, name):
        if isinstance(item, Article) and when:
            yield replace(item, dct=when, dct_source=source)
        else:
            yield item


def _encoding(declared: str) -> str:
    """The encoding a page means: browsers read Latin-1 as Windows-1252, and so do we."""
    latin = {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}
    return "cp1252" if declared.casefold() in latin else declared
