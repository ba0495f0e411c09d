"""How numbers are written, and what they count: ``14 shipping [companies]``."""

from __future__ import annotations

import re

from timeline.merging.acts import word_set
from timeline.merging.stems import STOP

_UP_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = (
    {word: str(n) for n, word in enumerate(_UP_TO_TWENTY.split())}
    | {
        (f"{tens}-{one}" if n else tens): str(10 * ten + n)
        for ten, tens in enumerate(_TENS.split(), 2)
        for n, one in enumerate(_UP_TO_TWENTY.split()[:10])
    }
    | {
        "dozen": "12",
        "hundred": "100",
        "thousand": "1000",
    }
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
NUMBER = (
    r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|"
    + "|".join(word for word in NUMBER_WORDS if word not in {"one", "zero", "hundred", "thousand"})
    + ")"
)
FOLLOWING = r"(?P<words>[^\W\d_][\w-]*(?:\s+[^\W\d_][\w-]*){0,4})"
MONTH = re.compile(
    r"(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]"
    r"|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[^\W\d_]{0,7}",
    re.IGNORECASE,
)
"""A month, so that the number before it is a day."""
_PLURALS = word_set("people men women children police troops crew staff человек людей")


def figure(written: str) -> str:
    """A number in digits; empty for what may be a year."""
    number = written.casefold().replace(",", "")
    return "" if YEAR.fullmatch(number) else NUMBER_WORDS.get(number, number)


def counted(words: list[str]) -> str:
    """The noun that a number counts: ``seven senior government [officials] were``."""
    phrase: list[str] = []
    for word in words:
        if word in STOP or (phrase and word.endswith(("ed", "ing"))):
            break
        phrase.append(word)
    plural = [w for w in phrase if w in _PLURALS or (w.endswith("s") and not w.endswith("ss"))]
    return plural[-1] if plural else phrase[0] if phrase else ""
