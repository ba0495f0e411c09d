"""The title of an event, as a person would write it: who did what, at most 90 characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.names import is_pronoun
from timeline.events.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.clauses import Range
    from timeline.events.names import Subject
    from timeline.events.selection import Selection
    from timeline.events.tokens import Token

LIMIT = 90

_LEADS_DATE = word_set(
    "on in at by since until till from during of for around about before after early late mid"
    " already through to throughout as between and only just back the this that over within в"
    " во на с со до к от по около уже начиная ещё еще"
)
_STRONG_LEADS = _LEADS_DATE - {"the", "this", "that", "and", "to", "of", "for", "as", "between"}
_CONNECTIVE = re.compile(
    r"^(?:(?:and|but|so|or|yet|meanwhile|however|moreover|furthermore|in addition|additionally|thus"
    r"|therefore|hence|consequently|as a result|also|then|later|earlier|afterwards?|subsequently"
    r"|finally|eventually|instead|nevertheless|nonetheless|still|in fact|indeed|in particular"
    r"|for example|for instance|at the same time|in turn|now|already|only|just|recall(?: that)?"
    r"|of course|in the meantime|similarly|likewise|in response|it is worth noting that"
    r"|it is noted that|note that|remember that|we will remind that|on the other hand|by contrast"
    r"|according to [^,]{2,60},|"
    r"напомним|напомним, что|при этом|кроме того|однако|также|таким образом|между тем|а|и|но|затем"
    r"|в свою очередь|позже|ранее)\b[\s,:–—-]*)+",
    re.IGNORECASE,
)
_WEAK_END = re.compile(
    r"(?:[\s,;:–—-]+(?:the|a|an|of|on|in|at|by|with|from|to|into|for|and|or|but|that|which|who|as"
    r"|its|his|her|their|about|between|against|after|before|since|until|when|while|than|was|were|is"
    r"|are|has|have|had|including|и|а|в|на|с|от|до|для|по|к|о|об|что))+$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\s+([,;:.!?%)\]»”])")


def title(
    words: Sequence[Token],
    selection: Selection,
    antecedent: Subject | None = None,
    *,
    until: bool = False,
) -> str:
    """The title for a selection.

    ``antecedent`` replaces a pronoun; with ``until`` the date leaves ``until then`` behind.
    """
    order = _order(selection)
    told = _told(words, order, selection, until=until)
    text = _spell(words, told, antecedent if _begins_with_pronoun(words, told) else None)
    if until:
        text = text.replace("\0", "until then")
    text = _polish(text)
    return shorten(text) if text else _polish(_spell(words, [i for r in order for i in range(*r)]))


def _order(selection: Selection) -> list[Range]:
    """The ranges in the order a title has them: who, did, what."""
    order: list[Range] = []
    if selection.subject:
        order.append(selection.subject)
    verb = selection.verb
    if selection.object and verb:
        for start, end in selection.parts:
            if start <= verb.start < end:
                order += [(start, verb.end), selection.object, (verb.end, end)]
            else:
                order.append((start, end))
        return order
    return [*order, *selection.parts, *selection.content]


def _told(
    words: Sequence[Token],
    order: Sequence[Range],
    selection: Selection,
    *,
    until: bool,
) -> list[int]:
    """The tokens that stay: no dates with their prepositions, no asides in brackets."""
    kept: list[int] = []
    depth = 0
    keep_date = selection.noun and _is_short(words, order)
    for start, end in order:
        for i in range(start, end):
            token = words[i]
            if token.text == "(":
                depth += 1
            if depth == 0:
                if token.is_date and not (keep_date and i == selection.date):
                    _drop_leads(words, kept, i, start)
                    if until and i == selection.date:
                        kept.append(-1)
                else:
                    kept.append(i)
            if token.text == ")":
                depth = max(0, depth - 1)
    return kept


def _is_short(words: Sequence[Token], order: Sequence[Range]) -> bool:
    """Whether a noun alone would say too little: ``the 2010 treaty``."""
    said = [i for start, end in order for i in range(start, end) if words[i].is_word]
    return len([i for i in said if words[i].lower not in {"the", "a", "an", "of"}]) < 2


def _drop_leads(words: Sequence[Token], kept: list[int], date: int, start: int) -> None:
    """Take back the preposition that led up to a date, and what only leads up to that."""
    follows = words[date + 1].lower if date + 1 < len(words) else ""
    attached = follows and follows[0].isalpha() and words[date].is_possessive
    while kept and kept[-1] == date - 1 - _gap(kept, date) and kept[-1] >= start and not attached:
        word = words[kept[-1]].lower
        if word in _STRONG_LEADS or (word in _LEADS_DATE and not _leads_on(words, date)):
            kept.pop()
        else:
            break


def _gap(kept: Sequence[int], date: int) -> int:
    return date - 1 - kept[-1] if kept[-1] >= date - 4 else 0


def _leads_on(words: Sequence[Token], date: int) -> bool:
    """Whether a noun follows the date, to which the word before it belongs."""
    if date + 1 >= len(words):
        return False
    following = words[date + 1]
    return following.is_word and following.lower not in {
        "and",
        "or",
        "to",
        "until",
        "when",
        "after",
    }


def _begins_with_pronoun(words: Sequence[Token], told: Sequence[int]) -> bool:
    return bool(told) and told[0] >= 0 and is_pronoun(words[told[0]])


def _spell(words: Sequence[Token], told: Sequence[int], antecedent: Subject | None = None) -> str:
    """The tokens as text, spaced as in the article."""
    pieces: list[str] = []
    previous: int | None = None
    rest = list(told)
    if antecedent:
        pieces.append(_plain_spell(antecedent))
        rest = rest[1:]
    for i in rest:
        if i < 0:
            pieces.append(" \0")
            previous = None
            continue
        if previous is not None and i == previous + 1:
            gap = " " if words[i].start > words[previous].end else ""
        else:
            gap = _joint(words, previous, i)
        pieces.append((gap if pieces else "") + words[i].text)
        previous = i
    return "".join(pieces)


def _plain_spell(subject: Subject) -> str:
    return " ".join(token.text for token in subject)


def _joint(words: Sequence[Token], previous: int | None, i: int) -> str:
    """What stands between two pieces: the comma between them when nothing else was left out."""
    if previous is None or i <= previous:
        return " "
    between = [token for token in words[previous + 1 : i] if token.is_word or token.is_date]
    marks = [token.text for token in words[previous + 1 : i] if token.text in {",", ":", "—", "–"}]
    if marks and not between:
        return " — " if marks[0] in {"—", "–"} else marks[0] + " "
    coordinator = [token.text for token in between if token.lower in {"and", "or"}]
    return f" {coordinator[0]} " if coordinator and len(between) == 1 else " "


def _polish(text: str) -> str:
    """One line, without connectives and loose marks, with a capital letter."""
    line = re.sub(r"\s+", " ", text).strip(" ,;:.–—-\t")
    line = _CONNECTIVE.sub("", line)
    line = _MARKS.sub(r"\1", line)
    line = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", line)
    line = _balanced(line).strip(" ,;:.–—-")
    line = _WEAK_END.sub("", line).strip(" ,;:.–—-") or line
    return line[:1].upper() + line[1:]


def _balanced(line: str) -> str:
    """The line without quotation marks that have lost their partner."""
    for left, right in (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]")):
        if line.count(left) != line.count(right):
            line = line.replace(left, "").replace(right, "")
    return line.replace('"', "") if line.count('"') % 2 else line


_OFFICE = re.compile(
    r"(?:\b(?:[A-Z][\w.'’-]*|former|then|acting|deputy|vice) ){0,5}\b"
    r"(?:President|Minister|Ambassador"
    r"|Secretary|Chancellor|Senator|General|Chairman|Director|Governor|Spokesman|Spokeswoman|Chief"
    r"|Premier|Commissioner|Representative|Judge|Justice|Mayor|Colonel|Admiral|Captain|Professor)"
    r"(?: (?:of|to|for) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}?)?,? (?=[A-Z][\w'’-]+ [A-Z])"
)


def shorten(text: str, limit: int = LIMIT) -> str:
    """The text cut to a length: asides go first, then offices, then what trails."""
    if len(text) <= limit:
        return text
    shorter = _polish(re.sub(r"\s*\([^)]*\)", "", text))
    for pattern in (_ASIDE, _OFFICE, _ASIDE, _TAIL, _TAIL):
        if len(shorter) <= limit:
            return shorter
        cut = _polish(pattern.sub("", shorter))
        if len(cut) >= 25:
            shorter = cut
    if len(shorter) <= limit:
        return shorter
    head = shorter[: limit + 1]
    head = head[: head.rfind(" ")] if " " in head else head[:limit]
    joint = max(head.rfind(f" {word} ") for word in _JOINTS)
    if joint > limit * 2 // 3:
        head = head[:joint]
    return _polish(head)


_ASIDE = re.compile(r",\s[^,]{3,90},(?=\s)(?!\s(?:and|or)\s)")
_TAIL = re.compile(r",\s[^,]*$")
_JOINTS = ("after", "before", "while", "when", "as", "with", "for", "by", "in", "on", "to", "over")
