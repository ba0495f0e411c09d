"""Tokens written out as a line: spaces, marks, a capital letter, no loose ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import word_set
from timeline.events.referents import is_owner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.tokens import Token, Words
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
    r"|therefore|hence|consequently|as a result|also|then|later|earlier(?! that)|afterwards?"
    r"|subsequently|finally|eventually|instead|nevertheless|nonetheless|still|in fact|indeed"
    r"|in particular|for example|for instance|at the same time|in turn|now|already|only|just"
    r"|recall(?: that)?|of course|by then|in the meantime|similarly|likewise|in response"
    r"|it is worth noting that|separately|it is noted that|note that|remember that"
    r"|we will remind that|on the other hand|by contrast|ironically|sadly|fortunately"
    r"|unfortunately|notably|soon|soon after|shortly|that"
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


def spell(words: Words, told: Sequence[int], instead: Subject | None = None) -> str:
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


def _gap(words: Words, previous: int | None, i: int) -> str:
    """What stands before a token: the comma or the "and" where nothing else was left out."""
    if previous is None or i <= previous:
        return " "
    if i == previous + 1:
        return " " if words[i].start > words[previous].end else ""
    between = words[previous + 1 : i]
    said = [token for token in between if token.is_word]
    marks = [token.text for token in between if token.text in {",", ":", "—", "–", "--", "(", ")"}]
    dated = len(between) == 3 and between[1].is_date and between[2].lower == "but"
    joint = between[2:] if dated else between  # they left the talks [in May but] came back
    joins = joint[-1].lower in {"and", "or", "but"}
    if joins and [token.text for token in joint[:-1]] in ([], [","]):
        return f"{', ' if len(joint) > 1 else ' '}{joint[-1].text} "
    if marks and not said and not any(token.is_date for token in between):
        return " " if marks[0] in {"(", ")"} else f"{',' if marks[0] == ',' else ' –'} "
    mark = words[i - 1].text
    if words[previous + 1].text == "," and any(token.is_date for token in between) and not said[1:]:
        # "The attack on its parent, Vox, in [2021] cost …", "a second one, in [2016], was stopped".
        return " " if mark == "," else ", "
    describes = words[previous + 1].lower in {"who", "that", "which", "whose", "whom"}
    closes = mark == ";" or (mark == "," and words[previous + 1].text != "," and not describes)
    return ": " if mark == ":" else ", " if closes else " "


_LOOSE = " ,;:–—-\t、，。；"


def polish(text: str) -> str:
    """One line, without connectives and loose marks, with a capital letter."""
    line = re.sub(r"\s+", " ", text.replace("``", "“").replace("''", "”")).strip(_LOOSE)
    opening = _CONNECTIVE.match(line)
    if opening and not _KEPT_OPENINGS.match(line):
        line = line[opening.end() :]
    line = _MARKS.sub(r"\1", _STRAIGHT.sub(r"“\1”", line))
    line = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", line)
    line = balanced(line).strip(" ,;:–—-")
    line = _FINAL_STOP.sub("", line)
    if not _PARTICLE.search(line):
        line = _WEAK_END.sub("", line).strip(" ,;:–—-") or line
    return line[:1].upper() + line[1:]


_QUOTES = {"de": ("„", "“"), **dict.fromkeys(("ru", "uk", "fr", "es", "it"), ("«", "»"))}
"""The marks of a language where they are not those of English."""
_PRINTED = re.compile(r"“([^“”]*)”")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w|\s|$|[,.;:!?)])")


def typeset(line: str, language: str) -> str:
    """The line with the apostrophes and quotation marks of print, in the way of a language."""
    left, right = _QUOTES.get(language, ("“", "”"))
    return _PRINTED.sub(rf"{left}\1{right}", _APOSTROPHE.sub("’", line))


def balanced(line: str) -> str:
    """The line without quotation marks that have lost their partner."""
    quotes = ("„", "“") if "„" in line else ("“", "”")
    for left, right in (quotes, ("«", "»"), ("(", ")"), ("[", "]")):
        if line.count(left) != line.count(right):
            line = line.replace(left, "").replace(right, "")
    return line.replace('"', "") if line.count('"') % 2 else line
