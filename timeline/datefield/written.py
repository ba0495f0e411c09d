"""What comes out of a field: a date and how it is meant, or a refusal with a hint."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.when import When

FORMS = "write 2011-02-05, 2011-02, 2011, 5 February 2011, early 2021 or about 1905"
OPEN = frozenset({"open", "now", "present", "today", "..", "ongoing"})
"""What is written for an end that has not come."""


class DateFieldError(ValueError):
    """Raised for a field that holds no date, or one that can be read in two ways."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep beside the message what to write instead."""
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Written:
    """What was understood."""

    when: When | None
    """``None`` when the date is said to be unknown."""
    lasts: bool = False
    """Whether the whole time from the start to the end is meant, not some day within it."""


def between(start: When, end: When) -> When:
    """The interval from one date to another; raises ``DateFieldError``."""
    if start.earliest and end.latest and start.earliest > end.latest:
        message = f"the end {end} is before the start {start}"
        raise DateFieldError(message, "exchange or correct the two dates")
    return When(f"{start}/{end}")
