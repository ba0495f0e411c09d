"""Tagger: the time expressions of a text, what they say and when that is.

Three steps, each a pure function: ``recognise`` finds words and makes readings of them,
``refine`` mends readings that only the neighbours explain, ``resolve`` counts from the anchors.

>>> from timeline.tagger import tag
>>> [(m.text, m.value) for m in tag("Talks began three days ago.", dct="2013-02-12")]
[('three days ago', '2013-02-09')]
"""

from __future__ import annotations

from timeline.tagger.languages import language_of
from timeline.tagger.pipeline import mentions, mode_of, tag, tag_article
from timeline.tagger.undated import bound_dct

__all__ = ["bound_dct", "language_of", "mentions", "mode_of", "tag", "tag_article"]
