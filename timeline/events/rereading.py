"""Other ways to tell what a sentence tells, for a title that came out wrong."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from timeline.events import titles
from timeline.events.grammar.english import ARTICLES
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.tokens import QUOTES, word_set
from timeline.events.nouns import heads_happening
from timeline.events.referents import is_owner, is_pronoun
from timeline.events.sayings import is_saying
from timeline.events.selection import Selection
from timeline.events.shortening import ends
from timeline.events.undated import without_dates
from timeline.events.wellformed import FIRST, Fault, badness, can_stand, faults
from timeline.events.wording import polish, spell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from timeline.events.grammar.chunks import Clause, Clauses
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token, Words
    from timeline.events.referents import Subject


def best(
    title: str,
    words: Words,
    parts: Clauses,
    selection: Selection,
    lexicon: Lexicon,
    meant: Callable[[Selection], Subject | None],
) -> str:
    """The title, or the reading of its sentence with which less is wrong; empty for no event.

    ``meant`` tells whom the pronoun of a reading stands for.
    """
    if selection.noun and words[selection.date - 1].lower in _OWNERS and len(title.split()) == 2:
        return ""  # "his 1927 flight": it only tells which, and nobody knows whose
    if selection.noun and selection.clause.verb and _is_vague(words, selection, lexicon):
        return ""
    wrong = faults(title, lexicon)
    verbatim = selection.quoted and title.endswith(("”", "»")) and Fault.NO_SUBJECT not in wrong
    if verbatim or max(wrong, default=0) <= Fault.PRONOUN:
        whose = wrong or title.partition(" ")[0] in _FIGURES
        return _who_says(title, words, parts, selection, lexicon) if whose else title
    date = selection.date
    if selection.noun and any(token.text == "(" for token in words[max(0, date - 5) : date]):
        return ""  # "John Orr (1886-1958) was the first …": that is no event of those years
    least = badness(wrong)
    # Of a saying with a date, what is said is told: whatever is read is to the point.
    says = is_saying(words, selection.clause, lexicon) and (
        bool(selection.content) or selection.clause.opener is Opener.COMMENT
    )
    told = "" if says else _deed(words, selection)
    bare = polish(title.removeprefix("That "))  # "… the days [that three doctors were shot]"
    cut = [end for end in ends(title, len(title) - 1) if can_stand(end, title, lexicon)][:1]
    for other in (bare, *cut, *_readings(words, parts, selection, lexicon, meant)):
        now = badness(faults(other, lexicon))
        if told not in other.lower():
            now += _BESIDE_THE_POINT
        if now < least:
            title, least = other, now
        if least < _TOLERABLE:
            return title
    listed = not any(clause.verb for clause in parts) and least < Fault.EMPTY * 10
    listed &= Fault.NO_SUBJECT not in faults(title, lexicon)
    return "" if least >= _UNTELLABLE and not listed else title


def _is_vague(words: Words, selection: Selection, lexicon: Lexicon) -> bool:
    """Whether a noun neither happens nor has a name: ``a 2004 study``, ``three decades (…)``."""
    noun = [token for token in words[slice(*selection.parts[0])] if not token.is_date]
    year = words[selection.date].text
    held = [i for start, end in selection.clause.parts for i in range(start, end)]
    same = [i for i in held if words[i].is_date and words[i].text == year]
    if len(same) > 1 and selection.date + 1 < selection.parts[0][1]:
        return True  # "In 2015, she won gold at [the 2015 games]": that is told
    return not heads_happening(noun, lexicon) and not any(t.is_name for t in noun[1:])


_OWNERS = word_set("his her its their")
_FIGURES = frozenset({"Net", "Sales", "Revenue", "Profit", "Profits", "Earnings", "Losses"})
"""What only a company has: ``Castor said [sales rose 4 percent]``."""
_TOLERABLE = (Fault.PRONOUN + 1) * 10
_BESIDE_THE_POINT = Fault.NO_SUBJECT * 10
_UNTELLABLE = Fault.NO_SUBJECT * 10
_NEAR, _FAR = 6, 80
"""So many clauses around a date are read, and so many words of each: a text without full stops
would cost each of its dates all of its clauses."""


def _deed(words: Words, selection: Selection) -> str:
    """The word that tells what happened on the date."""
    if selection.noun:
        told = [words[i].lower for start, end in selection.parts for i in range(start, end)]
        return max((word for word in told if word.isalpha()), key=len, default="")
    verb = selection.clause.verb
    return words[verb.main].lower if verb else ""


def _readings(
    words: Words,
    parts: Clauses,
    selection: Selection,
    lexicon: Lexicon,
    meant: Callable[[Selection], Subject | None],
) -> Iterator[str]:
    """Titles in the order in which they are wanted."""
    yield from _spoken(words, parts, selection, lexicon, meant)
    clause = selection.clause
    if selection.noun and clause.verb:
        plain = _plainly(clause, selection.date)
        yield titles.title(words, plain, lexicon, meant(plain))
    lines: list[str] = []
    free = [*islice(_free(words, parts, selection), _NEAR)]
    for dated, other in [(False, other) for other in free] + [(True, other) for other in free]:
        start = _begins(other)
        start -= bool(start and words[start - 1].is_date and words[start - 1].is_possessive)
        end = min(len(words), start + _FAR)
        kept = _kept(words, (start, end), parts, lexicon, selection.date, dated=dated)
        if kept and not (dated and _last(words, kept).is_date):
            stands = kept[0] >= 0 and (is_pronoun(words[kept[0]]) or is_owner(words[kept[0]]))
            instead = meant(_plainly(other, -1)) if stands and kept[0] == start else None
            line = polish(spell(words, kept, instead))
            lines += [line]
            yield from (end for end in ends(line, titles.LIMIT) if can_stand(end, line, lexicon))
    # "A loss for its [fourth quarter] ended [30 June]": rather "a loss".
    for line in (line for line in lines if len(line) <= titles.LIMIT):
        yield from (end for end in ends(line, len(line) - 1) if can_stand(end, line, lexicon))


def _who_says(
    title: str, words: Words, parts: Clauses, selection: Selection, lexicon: Lexicon
) -> str:
    """The title with who says so, if only that tells whom its pronoun means: ``Ost said it …``."""
    host = selection.clause.host
    says = parts[host] if host is not None else None
    if says is None or says.subject is None or not is_saying(words, says, lexicon):
        return title
    start = says.subject[0]
    kept = _kept(words, (start, len(words)), parts, lexicon, selection.date)
    line = polish(spell(words, kept)) if kept and words[start].lower not in FIRST else title
    fitting = (end for end in ends(line, titles.LIMIT) if can_stand(end, line, lexicon))
    other = next(fitting, title)
    named = any(token.is_name for token in words[start : says.subject[1]])
    told = _deed(words, selection) in other.lower()
    return other if named and told and not faults(other, lexicon) else title


def _plainly(clause: Clause, date: int) -> Selection:
    """All that a clause tells, whatever noun in it has the date."""
    subject = clause.subject if clause.restored else None
    return Selection(subject, clause.parts, clause.verb, clause, date, object=clause.object)


def _free(words: Words, parts: Clauses, selection: Selection) -> Iterator[Clause]:
    """The clauses that can stand by themselves: that of the date, its hosts, the others."""
    wanted: list[Clause] = []
    clause: Clause | None = selection.clause
    while clause is not None and clause not in wanted:
        wanted.append(clause)
        clause = parts[clause.host] if clause.host is not None else None
    around = [c for c in parts if c.holds(selection.date)]
    before = [c for c in parts if c.parts[0][0] <= max(selection.date, 0)][::-1]
    said = [c for c in parts if c.opener is Opener.CONTENT]
    said = said if selection.clause.verb and selection.content else []
    seen: set[int] = set()
    for other in (*wanted, *around, *said, *before):
        alone = other.opener in {Opener.NONE, Opener.CONTENT, Opener.COORDINATE}
        if not alone or other.subject is None or other.verb is None or other.restored:
            continue
        if other.subject[0] not in seen:
            seen.add(other.subject[0])
            yield other
    # "Although he was ill, [Mr. Lamm, the chairman, came]": after a comma something may begin.
    commas = [i + 1 for i in range(selection.date) if words[i].text == ","][:2]
    commas = [i + (words[i].text in QUOTES) for i in commas]
    for start in (0, *commas):
        opens = words[start].is_name or words[start].lower in ARTICLES
        if start not in seen and (opens or not start):
            yield replace(parts[0], subject=None, parts=((start, len(words)),))


def _begins(clause: Clause) -> int:
    return clause.subject[0] if clause.subject else clause.parts[0][0]


def _kept(
    words: Words,
    stretch: Range,
    parts: Clauses,
    lexicon: Lexicon,
    date: int,
    without: frozenset[int] = frozenset(),
    *,
    dated: bool = False,
) -> list[int]:
    """The words of a stretch without what is in brackets, who said so in passing, and its dates.

    With ``dated`` these stay: ``secretly picked Saturday night as the time to start``.
    """
    aside = without | _between_dashes(words, stretch, date)
    aside |= {
        i
        for clause in parts
        if clause.opener is Opener.COMMENT
        for start, end in clause.parts
        for i in range(start, end)
    }
    start, end = stretch
    end = next((i for i in range(start, end) if words[i].lower == "according"), end)
    places = [i for i in range(start, end) if i not in aside]
    if aside:
        places = [i for i in places if words[i].text not in QUOTES]

    def stays(i: int) -> bool:
        return dated or (i == start and _is_verb(parts, i + 1))

    kept = without_dates(words, places, lexicon, stays)
    while kept and kept[0] >= 0 and not _may_open(words[kept[0]]):
        kept = kept[1:]
    return kept


def _may_open(token: Token) -> bool:
    """Whether a token may stand first in a title: no comma that was left over."""
    return token.text[0].isalnum() or token.text[0] in "$€£#“"


def _last(words: Words, kept: Sequence[int]) -> Token:
    """The last word of a title, without its full stop."""
    return next((words[i] for i in reversed(kept) if i >= 0 and words[i].text != "."), words[0])


def _between_dashes(words: Words, stretch: Range, date: int) -> frozenset[int]:
    """What stands between two dashes, where the date does not."""
    dashes = [i for i in range(*stretch) if words[i].text in {"–", "—", "--"}]
    if len(dashes) != 2 or dashes[0] < date < dashes[1]:
        return frozenset()
    return frozenset(range(dashes[0], dashes[1] + 1))


def _is_verb(parts: Clauses, i: int) -> bool:
    """Whether a verb begins at a token: ``[The latest period] had no profit``."""
    return any(clause.verb and clause.verb.start == i for clause in parts)


def _spoken(
    words: Words,
    parts: Clauses,
    selection: Selection,
    lexicon: Lexicon,
    meant: Callable[[Selection], Subject | None],
) -> Iterator[str]:
    """What somebody says of themselves, with the name: ``Novak: “We found nothing”``."""
    own = [token for start, end in selection.ranges for token in words[start:end]]
    if not any(token.lower in FIRST for token in own):
        return
    for says in parts:
        if not is_saying(words, says, lexicon) or not says.subject or not says.verb:
            continue
        first = words[says.subject[0]]
        if first.lower in FIRST:
            continue
        name = meant(_plainly(says, -1)) if is_pronoun(first) else words[slice(*says.subject)]
        who = polish(" ".join(token.text for token in name or ()))
        taken = frozenset(range(*says.subject)) | frozenset(range(says.verb.start, says.verb.end))
        for clause in _free(words, parts, selection):
            start = _begins(clause)
            if clause is says or not who or start in taken:
                continue
            end = says.subject[0] if start < says.subject[0] else len(words)
            kept = _kept(words, (start, end), parts, lexicon, selection.date, taken)
            line = polish(spell(words, kept)).strip('“”"')
            for said in ends(line, titles.LIMIT - len(who) - 4):
                yield f"{who}: “{said}”"
