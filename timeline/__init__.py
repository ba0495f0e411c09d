"""From news articles and one curated file to a true, sourced, embeddable timeline.

>>> import timeline
>>> for mention in timeline.tag("Talks began 3 days ago.", dct="2013-02-12"):
...     print(mention.text, mention.value, mention.span.start)
3 days ago 2013-02-09 12

A whole story: ``timeline.build("my-story")`` writes ``my-story/site``; ``timeline.assemble`` stops
before the site and returns the ``Timeline``, whose ``figure()`` is a Plotly figure for notebooks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.articles import read
    from timeline.curated import load as load_events
    from timeline.events import extract
    from timeline.merging import merge
    from timeline.model import Article, Event, Evidence, Mention, Problem, Timeline, TimelineError
    from timeline.pipeline import assemble, build
    from timeline.tagger import tag
    from timeline.when import When

_HOMES = {
    "assemble": "pipeline.assemble",
    "build": "pipeline.build",
    "extract": "events.extract",
    "load_events": "curated.load",
    "merge": "merging.merge",
    "read": "articles.read",
    "tag": "tagger.tag",
    "Article": "model.Article",
    "Event": "model.Event",
    "Evidence": "model.Evidence",
    "Mention": "model.Mention",
    "Problem": "model.Problem",
    "Timeline": "model.Timeline",
    "TimelineError": "model.TimelineError",
    "When": "when.When",
}

__all__ = [
    "Article",
    "Event",
    "Evidence",
    "Mention",
    "Problem",
    "Timeline",
    "TimelineError",
    "When",
    "assemble",
    "build",
    "extract",
    "load_events",
    "merge",
    "read",
    "tag",
]


def __getattr__(name: str) -> object:
    """A public name, fetched when first used: reading dates must not load a page's templates."""
    home = _HOMES.get(name)
    if home is None:
        message = f"module 'timeline' has no attribute {name!r}"
        raise AttributeError(message)
    module, _, attribute = home.partition(".")
    return getattr(import_module(f"timeline.{module}"), attribute)


def __dir__() -> list[str]:
    """The public names, for completion: those not yet fetched too."""
    return sorted({*globals(), *__all__})
