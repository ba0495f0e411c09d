"""Which date is a web page's own, and which evidence says so: from the surest to the weakest.

A date stated for machines as the day of publication is believed before a date shown to readers
between the headline and the body, and that before the address. The body is never searched: it is
full of other dates.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.articles.metadata import day_of
from timeline.datefield import DateFieldError
from timeline.tagger import tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement  # type: ignore[import-untyped,unused-ignore]

    from timeline.when import When

_META = (
    *("article:published_time", "og:article:published_time", "datepublished", "date.published"),
    *("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "citation_date"),
    *(
        "citation_publication_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dc.date",
    ),
    *(
        "dcterms.created",
        "dcterms.date",
        "publish_date",
        "publishdate",
        "pubdate",
        "publication_date",
    ),
    *("date_published", "og:pubdate", "article.published", "article_date_original", "date"),
)
"""Names under which pages state their date of publication, the surest first."""

_IN_ADDRESS = (
    re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d?)[/-](?P<d>\d\d?)(?=[/_.-]|$)"),
    re.compile(
        r"/(?P<y>(?:19|20)\d\d)/(?P<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(?P<d>\d\d?)/"
    ),
    re.compile(r"/(?P<y>(?:19|20)\d\d)/[a-z_]+/(?P<m>[01]?\d)/(?P<d>[0-3]?\d)/"),
    re.compile(r"[/_-](?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?=\D|$)"),
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_FOR_MACHINES = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?=T\d|$)")
_ONE_ORDER = re.compile(r"\d{4}|.*[^\W\d_]")
_LONGEST_LINE = 120
_LINES = 40


def dct(
    tree: HtmlElement, url: str, heading: HtmlElement | None, language: str
) -> tuple[When | None, str]:
    """The day of publication and the evidence that won, with what disagrees with it."""
    found = list(_evidence(tree, url, heading, language))
    if not found:
        return None, ""
    when, source = found[0]
    others = (pair for pair in found if pair[1] != source)
    other = next((pair for pair in others if not pair[0].overlaps(when, slack=1)), None)
    if other:
        source += f", although {other[1]} says {other[0]}"
    return when, source


def _evidence(
    tree: HtmlElement, url: str, heading: HtmlElement | None, language: str
) -> Iterator[tuple[When, str]]:
    """Every date that the page claims as its own, the surest first."""
    claims = (
        *((value, "JSON-LD datePublished") for value in _json_ld(tree)),
        *((value, f"meta {name}") for name, value in _meta(tree)),
        *((value, "the time element") for value in _time(tree)),
        *((value, "the lines under the headline") for value in _under(heading)),
        *((value, "the address of the page") for value in _address(url)),
    )
    for value, source in claims:
        when = _day(value, language)
        if when is not None:
            yield when, source


def _day(words: str, language: str) -> When | None:
    """The one whole day that words tell, of themselves and in one way only."""
    exact = _FOR_MACHINES.match(words)
    try:
        when = day_of("-".join(exact.groups()) if exact else words, language)
    except DateFieldError:
        one_way = not language.startswith("en")
        days = {
            m.when
            for m in tag(words, language=language)
            if m.when and m.when.is_day and not (m.anchor or m.implied)
            if one_way or _ONE_ORDER.match(m.text)
        }
        when = days.pop() if len(days) == 1 else None
    return when if when is not None and when.is_day else None


def _json_ld(tree: HtmlElement) -> list[str]:
    """The dates of publication of the article; of anything else only where it has none."""
    articles: list[str] = []
    others: list[str] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        source = script.text or ""
        try:
            stack = [json.loads(source)]
        except (ValueError, RecursionError):
            others += re.findall(r'"datePublished"\s*:\s*"([^"]{4,40})"', source)
            continue
        while stack:
            node = stack.pop(0)
            if isinstance(node, list):
                stack.extend(node)
            elif isinstance(node, Mapping):
                stack.extend(value for value in node.values() if isinstance(value, (list, Mapping)))
                value = node.get("datePublished")
                if isinstance(value, str):
                    kind = str(node.get("@type", ""))
                    told = re.search("Article|Posting|Report", kind)
                    (articles if told else others).append(value)
    return articles or others


def _meta(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    stated: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").strip().casefold()
            stated.setdefault(name, meta.get("content").strip())
    yield from ((name, stated[name]) for name in _META if name in stated)


def _time(tree: HtmlElement) -> Iterator[str]:
    for path in (
        "//*[@itemprop='datePublished']",
        "//time[@pubdate]",
        "//article//time | //main//time",
        "//time[contains(@class, 'publi') or contains(@class, 'date')]",
    ):
        for element in tree.xpath(path)[:1]:
            words = element.get("datetime") or element.get("content") or element.text_content()
            yield " ".join(words.split())[:60]


def _under(heading: HtmlElement | None) -> Iterator[str]:
    """The short lines between a headline and the body, where readers are told the day."""
    if heading is None:
        return
    lines = heading.xpath(
        "following::text()[normalize-space()][not(parent::script or parent::style)]"
    )
    for line in lines[:_LINES]:
        words = " ".join(line.split())
        if len(words) > _LONGEST_LINE:
            return
        if any(letter.isdigit() for letter in words):
            yield words


def _address(url: str) -> Iterator[str]:
    for pattern in _IN_ADDRESS:
        match = pattern.search(url.casefold())
        if match:
            parts = match.groupdict()
            name = parts.get("n")
            month = _MONTHS.split().index(name) + 1 if name else int(parts["m"])
            yield f"{parts['y']}-{month:02}-{int(parts['d']):02}"
