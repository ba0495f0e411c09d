"""Addresses: where the story and each of its events can be found by others."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin
from uuid import NAMESPACE_URL, uuid5

from timeline import safe

if TYPE_CHECKING:
    from timeline.model import Head


def base_address(head: Head) -> str:
    """Where the site will stand, ending in a slash; empty when the story does not say."""
    found = safe.link(head.base_url)
    if not found.startswith(("http://", "https://")):
        return ""
    found = found.split("#", 1)[0].split("?", 1)[0]
    return found if found.endswith("/") else found + "/"


def address(head: Head, file: str = "", event: str = "") -> str:
    """The address of a file of the site, or of an event on its page; relative without a base."""
    fragment = "#" + quote(event) if event else ""
    base = base_address(head)
    return urljoin(base, file) + fragment if base else (file or "./") + fragment


def name(head: Head, event: str = "") -> str:
    """A name for the story or an event that stays the same in every build: an IRI."""
    if base_address(head):
        return address(head, event=event)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'timeline:{head.title}#{event}')}"
