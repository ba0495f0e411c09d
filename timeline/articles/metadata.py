"""What is stated about an article, under the names that files use for it, becomes an Article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.datefield import DateFieldError, read
from timeline.dateparsing import locale
from timeline.model import Article, Problem
from timeline.when import Granularity, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SYNONYMS = MappingProxyType(
    {
        "id": ("id",),
        "title": ("title", "headline"),
        "publisher": (
            "publisher",
            "source",
            "site",
            "sitename",
            "outlet",
            "sourcedomain",
            "domain",
        ),
        "url": ("url", "link", "permalink", "canonical", "canonicalurl", "sourceurl"),
        "published": (
            *("published", "date", "datepublished", "publishdate", "datepublish", "publishedat"),
            *("pubdate", "publishedtime", "publicationdate"),
        ),
        "language": ("language", "lang"),
        "author": ("author", "authors", "byline", "creator"),
    }
)
"""The names of what may be stated, and what else they are called, in small letters only."""

_NAMES = {word: name for name, words in SYNONYMS.items() for word in words}

LANGUAGE_HINT = "write a tag such as en, ru or pt-BR"
STATED = "stated with the text"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and the line it stands on."""

    value: str
    line: int | None = None


def name_of(word: str) -> str:
    """The name that a word of a file stands for, such as ``published`` for ``Date``; else empty."""
    return _NAMES.get(re.sub(r"[\s_-]", "", word).casefold(), "")


def article(
    stated: Mapping[str, Stated], text: str, id_: str, path: str, line: int = 1
) -> Iterator[Article | Problem]:
    """The article, and a problem for each value that cannot be read."""
    empty = Stated("")
    published = stated.get("published", empty)
    dct = None
    if published.value:
        try:
            dct = day_of(published.value, stated.get("language", empty).value or "en")
        except DateFieldError as error:
            yield Problem(f"`published`: {error}", path, published.line, error.hint)
    language = stated.get("language", empty)
    tag = language.value.replace("_", "-")
    if tag and not _LANGUAGE.fullmatch(tag):
        message = f"`language` is not a language: {language.value[:40]!r}"
        yield Problem(message, path, language.line, LANGUAGE_HINT)
        tag = ""
    elif tag and locale(tag) is None:
        # Such as jp for ja: without a word, not one of its dates would be read.
        message = f"no words of dates are known in the `language` {tag!r}"
        yield Problem(message, path, language.line, LANGUAGE_HINT, severity="notice")
    yield Article(
        id=stated.get("id", empty).value or id_,
        text=text,
        path=path,
        url=stated.get("url", empty).value,
        title=stated.get("title", empty).value,
        publisher=stated.get("publisher", empty).value,
        author=stated.get("author", empty).value,
        language=tag,
        dct=dct,
        dct_source=STATED if dct else "",
        line=line,
    )


def day_of(words: str, language: str = "en") -> When | None:
    """The day of publication, without its time of day, as its publisher counts days.

    Reads what a field of ``events.yaml`` may hold, and the dates of mail and feeds (RFC 2822).
    ``None`` when it is said to be unknown; raises ``DateFieldError``.
    """
    if "," in words[:5] and ":" in words:
        from email.utils import parsedate  # noqa: PLC0415 - rare, and slow to load

        mail = parsedate(words)
        words = "{:04}-{:02}-{:02}".format(*mail[:3]) if mail else words
    when = read(words, language).when
    if when is not None and when.granularity is Granularity.TIME:
        return When(when.edtf.split("T")[0])
    return when
