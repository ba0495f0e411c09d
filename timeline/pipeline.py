"""The pipeline, top to bottom: a folder of articles and ``events.yaml`` become a site.

The only room that sets a bad file aside and goes on, and the only one that looks at the
environment. What is written is in ``timeline.output``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from timeline import articles, curated, output, site, tagger
from timeline.cards.addresses import base_address
from timeline.exports import EXPORTERS
from timeline.merging import merge
from timeline.model import (
    Article,
    Event,
    Head,
    Origin,
    Problem,
    Story,
    Timeline,
    TimelineError,
)
from timeline.when import Day, When

MANY = 64
"""From so many articles on, reading is shared between the processors."""

_EXAMPLE = re.compile(r"(?:^|\.)example(?:\.com|\.net|\.org)?$")
"""Hosts that no site stands on (RFC 2606)."""

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how many are done, and of how many when that is known."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    timeline: Timeline
    folder: Path
    files: tuple[str, ...]


def assemble(root: Path | str, *, progress: Progress | None = None) -> Timeline:
    """The timeline of a story's folder: ``events.yaml``, ``articles/``, or both.

    Raises ``TimelineError`` with every fault of ``events.yaml``, or when there is nothing to read.
    A faulty article is left out and reported in ``Timeline.problems``.
    """
    root = Path(root)
    story = _story(root)
    loaded = list(articles.load_all(root / "articles")) if (root / "articles").is_dir() else []
    texts = [item for item in loaded if isinstance(item, Article)]
    problems = [item for item in loaded if isinstance(item, Problem)]
    if not texts and not story.events:
        nothing = Problem(
            "there is nothing to build from: no curated event and no article that can be read",
            str(root),
            hint="timeline init makes a small story to start from",
        )
        raise TimelineError(*problems, nothing)
    cited = curated.unknown_articles(story.events, {article.id for article in texts})
    candidates = tuple(_candidates(texts, story.head, progress))
    merged = merge(candidates, story.events, decisions=story.decisions, aliases=story.head.aliases)
    return Timeline(
        head=story.head,
        events=in_order(merged.events),
        articles=tuple(sorted(texts, key=lambda article: article.id)),
        conflicts=merged.conflicts,
        problems=(*story.problems, *cited, *problems, *merged.problems),
        now=_now(texts, story),
    )


def build(
    root: Path | str,
    folder: Path | str | None = None,
    *,
    templates: Path | str | None = None,
    progress: Progress | None = None,
) -> Built:
    """The site of a project, written to ``folder`` (default: ``site/`` below ``root``).

    The site is written whole or not at all. Raises ``TimelineError``.
    """
    target = Path(folder) if folder else Path(root) / "site"
    if target.resolve().is_relative_to((Path(root) / "articles").resolve()):
        message = "is where articles are read: the next build would take the site for some"
        raise TimelineError(Problem(message, str(target), hint="name another with --output"))
    timeline = published(assemble(root, progress=progress))
    own = Path(templates) if templates else None
    files = site.render(timeline, templates=own, plotly_js=plotly_bundle())
    problems: list[Problem] = []
    for name, export in EXPORTERS.items():
        try:
            files[name] = export(timeline)
        except TimelineError as error:
            # A picture that cannot be drawn here must not cost the reader the page.
            problems += (replace(problem, severity="notice") for problem in error.problems)
    problems += _standing(timeline.head, Path(root) / "events.yaml")
    output.write(target, files)
    told = replace(timeline, problems=(*timeline.problems, *problems))
    return Built(told, target, tuple(sorted(files)))


def _standing(head: Head, file: Path) -> Iterator[Problem]:
    """What is missing as long as nobody knows where the site will stand."""
    address = base_address(head)
    if not address:
        message = "the story does not say where it will stand: no oEmbed, no address in feed, card"
        yield Problem(
            f"{message} and linked data",
            str(file),
            hint="base_url: https://… at the top of the file",
            severity="notice",
        )
    elif _EXAMPLE.search(urlsplit(address).hostname or ""):
        yield Problem(
            "base_url is an address for examples: oEmbed, feed and card lead nowhere",
            str(file),
            hint="put in your own before you publish",
            severity="notice",
        )


def published(timeline: Timeline) -> Timeline:
    """What readers see: everything, or only what the editor vouches for (``publish: curated``).

    The coverage stays: it reports nothing but itself. What only articles tell stands in its lane,
    because no editor has said yet where it belongs.
    """
    head = timeline.head
    kept = tuple(
        replace(event, lane=event.lane or head.coverage)
        if event.origin is Origin.REPORTED
        else event
        for event in timeline.events
        if head.publish != "curated" or event.origin is Origin.CURATED or event.is_coverage
    )
    known = {event.id for event in kept}
    conflicts = tuple(conflict for conflict in timeline.conflicts if conflict.event in known)
    return replace(timeline, events=kept, conflicts=conflicts)


def in_order(items: Iterable[Event]) -> tuple[Event, ...]:
    """Events by the day they are drawn at; of one day those with an open start come first.

    What is left stands by its hour, then as the story tells it: as in the file, the article.
    """

    def key(event: Event) -> tuple[object, ...]:
        when = event.when
        day = when.drawn if when else None
        hour = when.edtf.partition("T")[2] if when and not when.is_interval else ""
        started = bool(when and when.earliest)
        return day is None, day.ordinal if day else 0, hour, started, event.place

    return tuple(sorted(items, key=key))


def plotly_bundle() -> bytes | None:
    """plotly.js as served to the reader: the small bundle, else the one inside plotly.

    plotly itself is never imported: its file is found through the import system's table.
    """
    small = Path(__file__).parent / "vendor" / "plotly-basic.min.js"
    if small.is_file():
        return small.read_bytes()
    found = find_spec("plotly")
    if found is None or not found.submodule_search_locations:
        return None
    full = Path(found.submodule_search_locations[0]) / "package_data" / "plotly.min.js"
    return full.read_bytes() if full.is_file() else None


def candidates_of(article: Article, head: Head) -> tuple[Event, ...]:
    """Everything one article tells, as candidates; a pure function of the article and the head."""
    from timeline import events  # noqa: PLC0415 - slow to load, and curated events need none of it

    mentions = tagger.tag_article(article)
    told = events.extract(article, mentions, aliases=head.aliases)
    if not head.coverage:
        return told
    return (*told, events.coverage(article, head.coverage))


def _candidates(texts: Sequence[Article], head: Head, progress: Progress | None) -> Iterator[Event]:
    work = partial(candidates_of, head=head)
    workers = min(os.cpu_count() or 1, len(texts))
    if len(texts) < MANY or workers < 2:
        yield from _counted(map(work, texts), len(texts), progress)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to load

    with ProcessPoolExecutor(workers) as pool:
        yield from _counted(pool.map(work, texts, chunksize=8), len(texts), progress)


def _counted(
    found: Iterable[tuple[Event, ...]], total: int, progress: Progress | None
) -> Iterator[Event]:
    for done, told in enumerate(found, start=1):
        if progress:
            progress("Reading articles", done, total)
        yield from told


def _story(root: Path) -> Story:
    path = root / "events.yaml"
    if path.exists():
        return curated.load(path)
    if not root.is_dir():
        missing = Problem("there is no such folder", str(root), hint="name a folder of a story")
        raise TimelineError(missing)
    # Articles alone make a timeline too; the folder's name stands in for a headline.
    title = root.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    return Story(Head(title=title or "Timeline"))


def _now(texts: Iterable[Article], story: Story) -> When | None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return When(str(Day.from_ordinal(719_163 + int(epoch) // 86_400)))
    days = [article.dct.latest for article in texts if article.dct and article.dct.latest]
    dates = [source.date for event in story.events for source in event.sources if source.date]
    days += [date.latest for date in dates if date.latest]
    return When(str(max(days))) if days else None
