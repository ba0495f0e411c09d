"""Words of the page, the embed and the downloads, by key and language."""

from __future__ import annotations

PAGE: dict[str, dict[str, str | dict[str, str]]] = {}
