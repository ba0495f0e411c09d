"""Tagger: the time expressions of a text, what they say and when that is.

Three steps, each a pure function: ``recognise`` finds words and makes readings of them,
``refine`` mends readings that only the neighbours explain, ``resolve`` counts from the anchors.

>>> from timeline.tagger import tag
>>> [(m.text, m.value) for m in tag("Talks began three days ago.", dct="2013-02-12")]
[('three days ago', '2013-02-09')]
"""

from __future__ import annotations

from timeline.tagger.pipeline import mentions, tag, tag_article

__all__ = ["mentions", "tag", "tag_article"]
