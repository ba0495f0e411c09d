"""Sources, each listed once and numbered in the order of first use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline import safe
from timeline.words import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.model import Article, Source
    from timeline.when import When


@dataclass(frozen=True, slots=True)
class Reference:
    """One source as it is listed: its number, who published it, what, when and where."""

    number: int
    publisher: str
    title: str
    url: str
    """Safe to follow, or empty."""
    date: When | None
    words: str
    """The date in short words, or empty."""
    language: str = ""


class References:
    """Numbers sources while the cards are made; ``listed`` is what was seen, in order."""

    def __init__(self, articles: Mapping[str, Article], language: str) -> None:
        """Start with nothing seen."""
        self._articles = articles
        self._addresses = {
            address: article.id
            for article in articles.values()
            if (address := safe.link(article.url))
        }
        self._language = language
        self._seen: dict[tuple[str, ...], Reference] = {}

    @property
    def listed(self) -> tuple[Reference, ...]:
        """Every source met so far, in the order of its number."""
        return tuple(self._seen.values())

    def article(self, id_: str) -> Reference | None:
        """The reference of an article of this project; ``None`` when there is no such article."""
        article = self._articles.get(id_)
        if article is None:
            return None
        title = article.title or ("" if article.publisher else article.id)
        return self._add(
            ("article", id_),
            (article.publisher, title, article.url, article.language),
            article.dct,
        )

    def source(self, source: Source) -> Reference | None:
        """The reference of what the curator cites; an article of this project is known again."""
        url = safe.link(source.url)
        known = source.article if source.article in self._articles else self._addresses.get(url)
        if known:
            return self.article(known)
        publisher, title = safe.text(source.publisher), safe.text(source.title)
        if not (url or publisher or title):
            return None
        # One page may be cited twice under one address; without one, its name must do.
        key = ("url", url) if url else ("name", publisher, title, str(source.date or ""))
        return self._add(key, (publisher, title, url, source.language), source.date)

    def _add(
        self, key: tuple[str, ...], named: tuple[str, str, str, str], date: When | None
    ) -> Reference:
        if key not in self._seen:
            publisher, title, address, language = named
            url = safe.link(address)
            self._seen[key] = Reference(
                number=len(self._seen) + 1,
                publisher=safe.text(publisher) or host(url) or safe.text(title),
                title=safe.text(title),
                url=url,
                date=date,
                words=date_words(date, self._language, "short") if date else "",
                language=safe.text(language),
            )
        return self._seen[key]


def host(url: str) -> str:
    """The host of an address as people say it, without ``www.``; empty when it has none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
