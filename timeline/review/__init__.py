"""The editor decides, once: what is reported becomes curated, evidence of something, or nothing.

``pending`` lists what waits, ``accept``, ``reject``, ``attach`` and ``keep_apart`` write a decision
into ``events.yaml`` and leave every other byte of it alone, ``undo`` takes one back, ``run`` asks
at the terminal, ``decide`` takes one decision by id, and ``explain`` shows where an event is from.
"""

from timeline.review.asking import run
from timeline.review.decisions import accept, attach, keep_apart, reject
from timeline.review.editing import Edit, undo
from timeline.review.explaining import disagreement, explain, find
from timeline.review.pending import Pending, as_json, as_text, pending
from timeline.review.scripted import decide, required

__all__ = [
    "Edit",
    "Pending",
    "accept",
    "as_json",
    "as_text",
    "attach",
    "decide",
    "disagreement",
    "explain",
    "find",
    "keep_apart",
    "pending",
    "reject",
    "required",
    "run",
    "undo",
]
