"""The same happening, told by several, becomes one event with all the evidence.

What is compared: ``stems``, ``acts`` (``foreign_acts``), ``counts``, ``names`` and ``aliases`` make
``features`` of a text, ``similarity`` says how alike two are, ``tongues`` what two languages share,
``dates`` how two dates lie, ``roles`` whom a deed befell. ``refusals`` says what can never be one,
``verdict`` decides and says why.

What is done with it: ``blocks`` and ``shelf`` keep the number of comparisons small, ``matching``
brings candidates to the editor's events, ``clusters`` to each other, ``decided`` holds what the
editor ruled, ``conflicts`` finds what the sources disagree on, ``nearest`` helps the review, and
``whole`` puts it all together.
"""

from timeline.merging.nearest import Near, nearest
from timeline.merging.whole import Merged, Reason, merge

__all__ = ["Merged", "Near", "Reason", "merge", "nearest"]
