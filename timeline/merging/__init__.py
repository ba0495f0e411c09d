"""The same happening, told by several, becomes one event with all the evidence.

``aliases``, ``acts``, ``features`` and ``similarity`` say how alike two texts are, ``dates`` how
their dates lie to each other; ``verdict`` decides and says why. ``blocks`` keeps the number of
comparisons small, ``matching`` brings candidates to the editor's events, ``clusters`` to each
other, ``conflicts`` finds what the sources disagree on.
"""

from timeline.merging.nearest import Near, nearest
from timeline.merging.whole import Merged, Reason, merge

__all__ = ["Merged", "Near", "Reason", "merge", "nearest"]
