"""When: a date as it is known, in Extended Date/Time Format (EDTF, ISO 8601-2:2019).

What is read: level 0 and 1, and from level 2 the quarters and halves of a year
(``2021-33`` … ``2021-36``, ``2021-40``, ``2021-41``) and dates whose year is not known
(``XXXX-01-26``, ``XXXX-01``). Everything else is refused by name.
"""

from __future__ import annotations

from timeline.when.day import Day, days_in_month, year_text
from timeline.when.notation import HALVES, QUARTERS, SEASONS, Granularity
from timeline.when.thirds import PARTS, early_mid_late, third_of
from timeline.when.value import When

__all__ = [
    "HALVES",
    "PARTS",
    "QUARTERS",
    "SEASONS",
    "Day",
    "Granularity",
    "When",
    "days_in_month",
    "early_mid_late",
    "third_of",
    "year_text",
]
