"""The tag that puts a finished timeline into another site; for templates of any generator."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

from markupsafe import Markup, escape

HEIGHT = 520
"""What a frame is given, in CSS pixels, until it says how high it is."""
MACRO = re.compile(r"{{\s*timeline_embed\(\s*(['\"])(?P<address>[^'\"]+)\1\s*\)\s*}}")
"""``{{ timeline_embed("story/") }}`` in a text that no template engine reads."""


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
    """A text such as Markdown with each ``{{ timeline_embed("…") }}`` in it carried out."""
    return MACRO.sub(lambda found: str(timeline_embed(found["address"])), text)


__all__ = ["HEIGHT", "expand", "timeline_embed"]
