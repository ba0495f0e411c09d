"""The headline of a page: its title without the name of the site, and where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped,unused-ignore]

_JOINT = re.compile(r"\s+(?:[|»·•–—-]|--)\s+")
_SHORTEST = 6


def headline(tree: HtmlElement, title: str, site: str) -> tuple[str, HtmlElement | None]:
    """What the title of a page says beside the name of its site, and the heading that says it.

    The heading is ``None`` where no heading of the page is a part of its title.
    """
    for heading in tree.xpath("//h1 | //h2"):
        words = " ".join(heading.text_content().split())
        if len(words) >= _SHORTEST and title.casefold().startswith(words.casefold()):
            return words, heading
    return _without(title, site), None


def _without(title: str, site: str) -> str:
    """A title without the parts at its ends that name the site."""
    joints = list(_JOINT.finditer(title))
    if joints and _names(title[joints[-1].end() :], site):
        return _without(title[: joints[-1].start()], site)
    if joints and _names(title[: joints[0].start()], site):
        return _without(title[joints[0].end() :], site)
    return title


def _names(part: str, site: str) -> bool:
    part, site = ("".join(filter(str.isalnum, text)).casefold() for text in (part, site))
    return bool(part and site) and (part in site or part.startswith(site))
