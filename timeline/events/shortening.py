"""A line made short enough: where it may end, and what goes first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import word_set
from timeline.events.wording import balanced, polish

if TYPE_CHECKING:
    from collections.abc import Iterator


_OFFICE = re.compile(
    r"(?:\bthe )?(?:\b(?:[A-Z][\w.'’-]*|former|then|acting|deputy|vice) ){0,5}(?<![-\w])"
    r"(?:Secretary-General|President|Minister|Ambassador|Secretary|Chancellor|Senator|General|Chairman|Director"
    r"|Governor|Spokesman|Spokeswoman|Chief|Premier|Commissioner|Representative|Judge|Justice"
    r"|Mayor|Colonel|Admiral|Captain|Professor)"
    r"(?: (?:of|to|for) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}?)?,? (?=[A-Z][\w'’-]+ [A-Z])"
)
_ASIDE = re.compile(r",\s[^,]{3,90},(?=\s)(?!\s(?:and|or)\s)")
_TAIL = re.compile(r",\s[^,]*$")
_JOINTS = word_set(
    "after before while when as with for by in on to over against from at that because of"
    " into between among during under through and"
)


def without_offices(text: str) -> str:
    """The text with people named without their office: ``President Ann Smith`` as ``Ann Smith``."""
    return _OFFICE.sub("", text)


def shorten(text: str, limit: int = 90) -> str:
    """The text cut to a length: brackets and asides go first, then what trails."""
    shorter = text
    if len(shorter) > limit:
        shorter = polish(re.sub(r"\s*\([^)]*\)", "", shorter))
    for pattern in (_ASIDE, _TAIL, _TAIL):
        cut = polish(pattern.sub("", shorter)) if len(shorter) > limit else ""
        if len(cut) >= 30:
            shorter = cut
    return shorter if len(shorter) <= limit else cut_at_word(shorter, limit)


_CUT = re.compile(r":\s|\s[-–—|]+\s|;\s|(?<=[?!])\s")
_LABEL = 18
"""Characters up to which what stands before a colon is only a label: ``Analysis:``."""
_SHORT = 60


def headline(text: str) -> str:
    """A headline for a small place: one over 60 characters ends at its natural cut, if any."""
    if len(text) <= _SHORT:
        return text
    heads = [text[: match.start()].rstrip() for match in _CUT.finditer(text)]
    whole = [head for head in heads if _LABEL < len(head) <= 90 and balanced(head) == head]
    fitting = [head for head in whole if len(head) <= _SHORT]
    return max(fitting, key=len) if fitting else min(whole, key=len) if whole else shorten(text)


def cut_at_word(text: str, limit: int) -> str:
    """The text up to a word boundary, before a preposition when one is near."""
    head = text[: limit + 1]
    head = head[: head.rfind(" ")] if " " in head else head[:limit]
    following = text[len(head) :].split(maxsplit=1)
    if following and following[0] in _JOINTS:
        return polish(head)
    joint = max(f"{head} ".rfind(f" {word} ") for word in _JOINTS)
    if joint > limit * 2 // 3:
        head = head[:joint]
    return polish(head)


_PLACES = re.compile(rf"[,;] | [–(]| (?:{'|'.join(sorted(_JOINTS - {'that', 'as'}))}) ")
"""Where a line may be cut: what it goes on with is a phrase of its own."""
_OF_A_NAME = re.compile(r"(?:^|\s)[A-Z]\S*$")
_NOUN = re.compile(
    r"(?:^|\s)(?:[A-Z]\S*|(?:the|an?|his|her|its|their|some|of|in|at|for|with|by|from) \S+)$"
)
"""What ends in a noun, which ``to`` need not go on with: ``held a meeting``."""


def is_whole(head: str, line: str) -> bool:
    """Whether a line is cut where a phrase ends."""
    place = _PLACES.match(line, len(head)) if line.startswith(head) else None
    if place is None:
        return False
    if place.group() == " to ":
        return _NOUN.search(head) is not None
    if place.group() == " and " and _OF_A_NAME.search(head):
        return not line[place.end() : place.end() + 1].isupper()  # "the Securities and Exchange"
    return place.group() != " of " or not _OF_A_NAME.search(head)


def ends(line: str, limit: int) -> Iterator[str]:
    """The line, or where it may end when it is too long: the longest first."""
    if len(line) <= limit:
        yield line
        return
    short = polish(re.sub(r"\s*\([^)]*\)", "", line))
    plain = polish(_BESIDE.sub("", without_offices(short)))
    for shorter in dict.fromkeys((short, plain)):
        if len(shorter) <= limit:
            yield shorter
    for shorter in dict.fromkeys((plain, short)):
        places = [m for m in _PLACES.finditer(shorter) if _SHORTEST <= m.start() <= limit][::-1]
        # "problems tied to [the introduction]" of what? Rather "hampered by problems".
        apart = [m.start() for m in places if m.group() != " of "]
        near = [place for place in apart if place > limit // 2]
        for place in near:
            if is_whole(shorter[:place], shorter):
                yield polish(shorter[:place])
        said = _SAYS.match(shorter)
        if said and len(said[1]) <= limit:
            yield polish(said[1])
        for place in dict.fromkeys(m.start() for m in places):
            if is_whole(shorter[:place], shorter):
                yield polish(shorter[:place])


_SAYS = re.compile(
    r"[^,:“”]{5,70}? (?:said|says|reported|announced)(?: that)? ((?:[A-Z]|the |an? |\d)[^“”]*)$"
)
"""Who says it, and what: it matters more than who, where there is no room for both."""
_BESIDE = re.compile(
    r",\s(?=(?:who|which|whose|where|an?|the|its|his|her|their|including|formerly|then|now|aged"
    r"|with|in|at|on|after|despite|under|like|led|\d\d,|\w{3,}(?:ed|ing))\b)[^,]{2,90},(?=\s)(?!\s(?:and|or|but)\s)"
)
"""What is told beside, between two commas that are not those of a list."""
_SHORTEST = 30
"""Characters below which a title cut from a long line tells too little."""
