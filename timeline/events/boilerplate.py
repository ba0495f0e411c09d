"""Which sentences are furniture of the page (menus, captions, credits), not part of the story."""

from __future__ import annotations

import re

_CREDIT = re.compile(
    r"^\W*(?:©|\(c\)|copyright\b|all rights reserved|photo(?:graph)?(?:s| by| credit)?\s*[:/©]"
    r"|image(?:s| credit| source)?\s*[:/©]|file (?:photo|picture)|pictured?\s*[:/]|source\s*:"
    r"|video\s*:|watch\s*:|getty images|фото\s*[:/©]|источник\s*:)",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\W*(?:reuters|ap|afp|associated press|agence france-presse|getty images|epa|dpa|tass|тасс"
    r"|риа новости|interfax|bloomberg|xinhua|pa media|upi)(?:\s*/\s*[\w .'-]{2,40})?\W*",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"^\W*(?:home\s*[/›»>|]|share (?:this|on|via)\b|follow us\b|sign up\b|subscribe\b|log in\b"
    r"|read (?:more|also|next)\b|related\s*(?:articles|stories|:)|(?:\d+ )?comments?\s*(?:\(|:|$)"
    r"|leave a (?:comment|reply)|click here\b|(?:last )?(?:updated|published|posted|modified)\b"
    r"(?:\s+(?:on|at))?\s*[:\d]|advertisement\b|newsletter\b|cookies?\b|print this\b|tags?\s*:"
    r"|by (?-i:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2})(?:,? [\w ]*(?:correspondent|editor|reporter"
    r"|writer|staff)[\w ]*)?\s*(?:$|\n[^\n]{1,30}$)|читайте также|подпис(?:ывайтесь|аться)"
    r"|posted (?:in|by)\b|reply\b|report abuse|terms of (?:use|service)|privacy policy"
    r"|[\w .'-]{2,30} (?:wrote|says) on .{4,30} at \d)",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"(?:[^/›»|]{1,40}\s[/›»|]\s){2,}")
_BULLET = re.compile(r"^\s*[•·▪◦*]\s")
_LETTER = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_]{2,}")


_LISTING = re.compile(
    r"(?:^|[\s@])(?:--|–|—)\s[A-Z]{0,2}[$€£¥]?\d[\d.,]* (?:million|billion)\b"
    r"(?=.*\b(?:priced|due|yield|coupon)\b)"
    r"(?=.*\b(?:bonds|notes|debentures|certificates|securities)\b)"
)
"""An issue of bonds in the tables of a stock exchange."""


_ON_AIR = re.compile(
    r"(?:[\w' ]{2,20}[:,] )?(?:[A-Z][\w.'’-]+,? ){1,5}(?:has more|has this report"
    r"|reports?|reporting)(?:,? (?:live|now|tonight|today))?(?: (?:from|in|for) [^,;]{3,40})?[.]?"
    r"|(?:Good (?:morning|afternoon|evening|night)|Hello|Welcome|Thank you|Goodbye)\b"
    r"[^.]{0,60}[.!]?"
)
"""Who reports from where, and greetings, as they are said on the air."""


_REFERENCE = re.compile(
    r"\b(?:ISBN|ISSN|doi)\b|\bpp?\.?(?:\s?\d|\W*$)|\beds?\.|\(editors?\)|\bPress,? [12]\d{3}"
    r"|^[\"“][^\"“”]+[\"”]\W*$"
    r"|^[A-Z][\w'’-]+, (?:[A-Z][\w'’-]*[., ]+){1,3}(?:\W*[12]\d{3}){0,2}\W*$"
    r"|^(?:[A-Z][\w.’-]*,? )*[A-Z][\w.’-]*: (?:(?:[A-Z]\S*|of|for|the|and|&) )+"
    r"[12]\d{3}(?:\W*\d+)*\W*$"
)


def is_reference(text: str) -> bool:
    """Whether a line without a verb names a book: ``Oslo: Ost & Co., 1972``, ``Orr, Ann 1991``."""
    return _REFERENCE.search(text.strip()) is not None


def is_furniture(text: str) -> bool:
    """Whether a sentence or line belongs to the page around the story."""
    line = text.strip()
    if not _LETTER.search(line) or _CREDIT.match(line) or _WEB.match(line):
        return True
    if _AGENCY.fullmatch(line) or _CRUMBS.match(line) or _LISTING.search(line):
        return True
    if _ON_AIR.fullmatch(line):
        return True
    words = _WORDS.findall(line)
    # A bullet of a few words with no stop is a caption or a menu entry.
    return bool(_BULLET.match(line)) and len(words) <= 8 and line[-1] not in ".!?"


_DATELINE = re.compile(
    r"^[A-ZА-ЯЁ][A-ZА-ЯЁ .,'-]{2,40}(?:,\s*[A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,30}\)\s*)?"
    r"(?:[-–—:]+|_)\s*"
)
_BYLINE = re.compile(
    r"^[A-Z][\w'’-]+(?:[ ,]+[A-Z][\w'’-]+){0,3}[ ,]+(?=\S)(?P<date>[^()]{4,24}?)\s*"
    r"(?:\((?:Reuters|AP|AFP|UPI|TASS|Xinhua|dpa|[A-Z]{2,5})\)\s*)?[-–—]{1,2}\s"
)


def dateline_end(text: str) -> int:
    """How many characters a sentence begins with that only say where and when it was filed."""
    for pattern in (_BYLINE, _DATELINE):
        match = pattern.match(text)
        if match:
            return match.end()
    return 0
