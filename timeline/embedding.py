"""The tag that puts a finished timeline into another site; for templates of any generator."""

from __future__ import annotations

import ast
import re
from typing import cast
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

HEIGHT = 520
"""What a frame is given, in CSS pixels, until it says how high it is."""
MACRO = re.compile(
    r"^(?P<fence> {0,3}(?P<mark>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=mark)[`~]*[ \t]*$|\Z))"
    r"|(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|{{\s*(?P<call>timeline_embed\([^{}]*\))\s*}}",
    re.MULTILINE | re.DOTALL,
)
"""``{{ timeline_embed("story/") }}`` in a text that no template engine reads, and the code in which
it is only shown."""


def timeline_embed(
    address: str,
    *,
    title: str = "Timeline",
    height: int = HEIGHT,
    theme: str = "",
    lang: str = "",
    lane: str = "",
    event: str = "",
) -> Markup:
    """HTML that shows the site at ``address``: a frame as wide as its place and as high as it says.

    ``address`` is the folder that ``timeline build`` wrote, relative or http(s). ``theme`` is
    ``light`` or ``dark``, ``lane`` ids joined by commas, ``event`` the id of one to mark. Raises
    ``ValueError`` for an address of another kind.
    """
    if re.match(r"\s*[a-z][a-z0-9+.-]*:", address, re.IGNORECASE) and not re.match(
        r"https?://", address
    ):
        raise ValueError(f"not a relative or http(s) address: {address!r}")
    folder = address if address.endswith("/") else address + "/"
    query = urlencode({k: v for k, v in (("theme", theme), ("lang", lang), ("lane", lane)) if v})
    place = f"{folder}embed.html{'?' + query if query else ''}{'#' + quote(event) if event else ''}"
    return Markup(
        '<iframe title="{title}" src="{place}" width="100%" height="{height}" loading="lazy"'
        ' scrolling="no" frameborder="0" style="width:0;min-width:100%;border:0"></iframe>\n'
        '<script src="{folder}embed.v1.js" defer></script>'
    ).format(title=title, place=escape(place), height=int(height), folder=folder)


def expand(text: str) -> str:
    """Markdown with each ``{{ timeline_embed("…", theme="dark") }}`` carried out, but none in code.

    Raises ``ValueError`` for a call that is not made of plain values, ``TypeError`` for a word that
    ``timeline_embed`` does not take.
    """
    return MACRO.sub(lambda found: _called(found["call"]) if found["call"] else found[0], text)


def _called(call: str) -> str:
    try:
        node = cast("ast.Call", ast.parse(call, mode="eval").body)
        given = [ast.literal_eval(value) for value in node.args]
        named = {word.arg or "": ast.literal_eval(word.value) for word in node.keywords}
    except (SyntaxError, ValueError, AttributeError) as error:
        raise ValueError(f"not a call with plain values: {call}") from error
    return str(timeline_embed(*given, **named))


__all__ = ["HEIGHT", "expand", "timeline_embed"]
