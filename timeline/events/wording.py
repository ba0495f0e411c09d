"""Tokens written out as a line: spaces, marks, a capital letter, no loose ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import word_set
from timeline.events.referents import is_owner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.events.grammar.tokens import Token
    from timeline.events.referents import Subject

THEN = -1
"""Stands in a list of tokens for the date that was taken out after ``until``."""
JOIN = -2
"""Stands between a restored subject and its verb: no comma here."""
COLON = -3
"""Stands between who says and what is said."""
WAS = -4
"""Stands for the helper of a participle: ``the treaty [was] signed``."""
WERE = -5
OWNER = -6
"""Stands between an owner and what is owned: ``the firm['s] budget``."""
OPEN = -7
"""Stands before what is quoted."""
CLOSE = -8
THE = -9
"""Stands for a date that said which one: ``[Friday's] vote``."""

_SAID = {
    THEN: " until then",
    COLON: ":",
    WAS: " was",
    WERE: " were",
    OWNER: "’s",
    OPEN: " “",
    CLOSE: "”",
    THE: " the",
}

_VOWEL = re.compile(r"(?!uni|use|usu|eu|one\b|U[A-Z])[aeiou]", re.IGNORECASE)
"""How a word begins that wants ``an``, once the date between is left out."""
_CONNECTIVE = re.compile(
    r"^(?:(?:and|but|so|or|yet|meanwhile|however|moreover|furthermore|in addition|additionally|thus"
    r"|therefore|hence|consequently|as a result|also|then|later|earlier|afterwards?|subsequently"
    r"|finally|eventually|instead|nevertheless|nonetheless|still|in fact|indeed|in particular"
    r"|for example|for instance|at the same time|in turn|now|already|only|just|recall(?: that)?"
    r"|of course|by then|in the meantime|similarly|likewise|in response|it is worth noting that"
    r"|separately|it is noted that|note that|remember that|we will remind that|on the other hand"
    r"|by contrast|ironically|sadly|fortunately|unfortunately|notably|soon|soon after|shortly|that"
    r"|once|even|according to [^,]{2,60},|it was|"
    r"напомним|напомним, что|при этом|кроме того|однако|также|таким образом|между тем|а|и|но|затем"
    r"|в свою очередь|позже|ранее)\b[\s,:–—-]*)+",
    re.IGNORECASE,
)
_KEPT_OPENINGS = re.compile(r"^(?:it was|that|once|only|just|even)\b", re.IGNORECASE)
_WEAK_END = re.compile(
    r"(?:[\s,;:–—-]+(?:the|a|an|of|on|in|at|by|with|from|to|into|for|and|or|but|that|which|who|as"
    r"|its|his|their|about|between|against|after|before|since|until|when|while|than|was|were|is"
    r"|are|has|have|had|including|both|some|soon|shortly|effective|as soon|as early|as late|very"
    r"|as saying|as recently|even|though|although|given|because|if|such|rather|more|less"
    r"|и|а|в|на|с|от|до|для|по|к|о|об|что))+$",
    re.IGNORECASE,
)
_PARTICLE = re.compile(
    r"\b(?:(?:switched|turned|logged|signed) (?:on|in)|(?:sworn|handed|voted|caved|moved|fell) in"
    r"|(?:broke|broken|break) even)$"
)
"""What looks like a loose end and belongs to its verb."""
_MARKS = re.compile(r"\s+([,;:.!?%)\]»”])")
_STRAIGHT = re.compile(r'(?<![\w"])"\s?([^"„“”«»]+?)\s?"(?!\w)')
_FINAL_STOP = re.compile(
    r"(?<!\b[A-ZА-Я])(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bCorp)(?<!\b[ap]\.m)\.$"
)


def spell(words: Sequence[Token], told: Sequence[int], instead: Subject | None = None) -> str:
    """The tokens as text, spaced as in the article; ``instead`` is said for the first one."""
    pieces: list[str] = []
    previous: int | None = None
    rest = list(told)
    if instead:
        owner = "’s" if rest and is_owner(words[rest[0]]) else ""
        if owner and words[rest[0]].lower == "their" and instead[-1].lower.endswith("s"):
            owner = "’"
        pieces.append(" ".join(token.text for token in instead) + owner)
        previous, rest = rest[0], rest[1:]
    for i in rest:
        if i < 0:
            plural = i == OWNER and pieces and pieces[-1].endswith("s") and pieces[-1].islower()
            pieces.append("’" if plural else _SAID.get(i, ""))
            previous = None
            continue
        gap = "" if not pieces or pieces[-1] == _SAID[OPEN] else _gap(words, previous, i)
        if gap == " " and words[i - 1].text == "," and _NAMED.search("".join(pieces)):
            gap = ", "  # "its conductor, Henrik Bo[, who had been ill], collapsed"
        if previous is not None and i > previous + 1 and words[previous].lower in {"a", "an"}:
            stem = pieces[-1].removesuffix("n")
            pieces[-1] = stem + "n" if _VOWEL.match(words[i].text) else stem
        pieces.append(gap + (words[i].text if i or not pieces else _inside(words[0])))
        previous = i
    return "".join(pieces)


_NAMED = re.compile(
    r"^(?:The|Its|His|Her|Their|A|An|\w+['’]s)\b[^,]*,(?: [A-ZÀ-ÝА-ЯЁ][\w'’-]*){1,4}$"
)
"""A noun with the name behind it, whose second comma must not be lost."""
_SMALL = word_set(
    "the a an this these that those his her its their our my your in on at born built"
)


def _inside(first: Token) -> str:
    """The first word of a sentence as it is written further on."""
    small = first.lower in _SMALL or first.lower.endswith(("ed", "ing"))
    return first.text.lower() if small else first.text


def _gap(words: Sequence[Token], previous: int | None, i: int) -> str:
    """What stands before a token: the comma or the "and" where nothing else was left out."""
    if previous is None or i <= previous:
        return " "
    if i == previous + 1:
        return " " if words[i].start > words[previous].end else ""
    between = words[previous + 1 : i]
    said = [token for token in between if token.is_word]
    marks = [token.text for token in between if token.text in {",", ":", "—", "–", "--", "(", ")"}]
    joins = len(said) == 1 and said[0].lower in {"and", "or"} and between[-1] is said[0]
    if joins and [token.text for token in between[:-1]] in ([], [","]):
        return f"{', ' if len(between) > 1 else ' '}{said[0].text} "
    if marks and not said and not any(token.is_date for token in between):
        return " " if marks[0] in {"(", ")"} else f"{',' if marks[0] == ',' else ' –'} "
    mark = words[i - 1].text
    if words[previous + 1].text == "," and any(token.is_date for token in between) and not said[1:]:
        # "The attack on its parent, Vox, in [2021] cost …", "a second one, in [2016], was stopped".
        return " " if mark == "," else ", "
    describes = words[previous + 1].lower in {"who", "that", "which", "whose", "whom"}
    closes = mark == ";" or (mark == "," and words[previous + 1].text != "," and not describes)
    return ", " if closes else " "


def polish(text: str) -> str:
    """One line, without connectives and loose marks, with a capital letter."""
    line = re.sub(r"\s+", " ", text.replace("``", "“").replace("''", "”")).strip(" ,;:–—-\t")
    opening = _CONNECTIVE.match(line)
    if opening and not _KEPT_OPENINGS.match(line):
        line = line[opening.end() :]
    line = _MARKS.sub(r"\1", _STRAIGHT.sub(r"“\1”", line))
    line = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", line)
    line = _balanced(line).strip(" ,;:–—-")
    line = _FINAL_STOP.sub("", line)
    if not _PARTICLE.search(line):
        line = _WEAK_END.sub("", line).strip(" ,;:–—-") or line
    return line[:1].upper() + line[1:]


_QUOTES = {
    "de": ("„", "“"),
    **dict.fromkeys(("ru", "uk", "fr", "es", "it"), ("«", "»")),
}
"""The marks of a language where they are not those of English."""
_PRINTED = re.compile(r"“([^“”]*)”")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w|\s|$|[,.;:!?)])")


def typeset(line: str, language: str) -> str:
    """The line with the apostrophes and quotation marks of print, in the way of a language."""
    left, right = _QUOTES.get(language, ("“", "”"))
    return _PRINTED.sub(rf"{left}\1{right}", _APOSTROPHE.sub("’", line))


def _balanced(line: str) -> str:
    """The line without quotation marks that have lost their partner."""
    quotes = ("„", "“") if "„" in line else ("“", "”")
    for left, right in (quotes, ("«", "»"), ("(", ")"), ("[", "]")):
        if line.count(left) != line.count(right):
            line = line.replace(left, "").replace(right, "")
    return line.replace('"', "") if line.count('"') % 2 else line


_OFFICE = re.compile(
    r"(?:\b(?:[A-Z][\w.'’-]*|former|then|acting|deputy|vice) ){0,5}\b"
    r"(?:President|Minister|Ambassador|Secretary|Chancellor|Senator|General|Chairman|Director"
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
    whole = [head for head in heads if _LABEL < len(head) <= 90 and _balanced(head) == head]
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
