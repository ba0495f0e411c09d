"""What may leave the house: links, the curator's Markdown, and data inside a page.

Everything from outside is hostile until it has passed one of these. Plain text needs none of
them: the templates escape it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

SCHEMES = ("http", "https", "mailto")
"""The links a reader may follow; everything else is dropped."""

_TAGS = frozenset({"p", "br", "em", "strong", "del", "code", "a", "ul", "ol", "li", "blockquote"})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_READ = re.compile(r"[\\`*_\[<>&\r\n]|\A\s*(?:[#~+-]|\d+[.)])")
"""What CommonMark reads: some signs anywhere, others only where a line begins."""
_SPACE = re.compile(r"[\s\u2028\u2029]+")


def link(address: str) -> str:
    """The address when a reader may follow it (http, https, mailto), else an empty text."""
    cleaned = _CONTROL.sub("", address).strip()
    if re.search(r"[\s\u2028\u2029]", cleaned):
        # An address of the press may hold a raw space; nothing else that is white belongs in one.
        cleaned = quote(_SPACE.sub(" ", cleaned), safe="/:?#[]@!$&'()*+,;=%~-._")
    try:
        parts = urlsplit(cleaned)
    except ValueError:
        return ""
    if parts.scheme.lower() not in SCHEMES:
        return ""
    if parts.scheme.lower() != "mailto" and not parts.netloc:
        return ""
    return cleaned


def text(raw: str) -> str:
    """The text on one line, without characters that no page, feed or calendar may hold.

    Controls, lone surrogates and non-characters go; directional overrides, which could turn
    the words around them, go too.
    """
    cleaned = _SPACE.sub(" ", _CONTROL.sub("", raw)).strip()
    return cleaned.replace("\u202d", "").replace("\u202e", "")


def html(markdown: str) -> str:
    """The curator's Markdown as HTML of a dozen plain tags; raw HTML in it is shown as text."""
    if not markdown.strip():
        return ""
    if not _READ.search(markdown):
        return f"<p>{_CONTROL.sub('', markdown).strip()}</p>\n"  # nothing in it to be read
    import nh3  # noqa: PLC0415 - loaded only where there is something to clean

    rendered = _markdown().render(_CONTROL.sub("", markdown))
    return nh3.clean(
        rendered,
        tags=set(_TAGS),
        attributes={"a": {"href", "title"}},
        url_schemes=set(SCHEMES),
        link_rel="noopener",
    )


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - as above

    return MarkdownIt("commonmark", {"html": False, "linkify": False}).disable("image")


def data(value: Any) -> str:  # noqa: ANN401 - JSON is any
    """JSON that can stand inside ``<script>``: no ``<``, ``>``, ``&`` or line separator."""
    raw = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    for sign in "<>&\u2028\u2029":
        raw = raw.replace(sign, f"\\u{ord(sign):04x}")
    return raw
