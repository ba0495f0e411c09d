"""Which words of a sentence tell what happened on one of its dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.comparisons import SET_FOR
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.phrases import trailing_noun
from timeline.events.grammar.tokens import PAUSES, word_set
from timeline.events.nouns import dated_noun
from timeline.events.sayings import content_of, is_saying
from timeline.events.shares import share, tidy, without_other_dates

if TYPE_CHECKING:
    from timeline.events.grammar.chunks import Clause, Clauses
    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words


@dataclass(frozen=True, slots=True)
class Selection:
    """The words for one date, as token ranges in the order a person would say them."""

    subject: Range | None
    """Restored from elsewhere in the sentence; ``None`` when ``parts`` say who did it."""
    parts: tuple[Range, ...]
    verb: Group | None
    clause: Clause
    date: int
    """The index of the date's token."""
    noun: bool = False
    """Whether the date belongs to a noun (``the 2010 treaty``), and that noun is the event."""
    object: Range | None = None
    content: tuple[Range, ...] = ()
    """What is said, when the date is that of the saying."""
    quoted: bool = False
    """Whether the saying comes after what is said."""

    @property
    def ranges(self) -> tuple[Range, ...]:
        """Every range, merged and in reading order."""
        held = [*self.parts, *self.content, *(r for r in (self.subject, self.object) if r)]
        return tidy(held)


def _put_on(words: Words, clause: Clause, date: int) -> Range | None:
    """What is to be on a date: ``[a strike] announced for Monday``, ``[it] was set for May``."""
    verb = clause.verb
    if verb is None or clause.subject is None or words[date - 1].lower != "for":
        return None
    past = verb.main == verb.start or words[verb.start].lower not in {"is", "are"}
    only = words[verb.main].lower in SET_FOR and verb.end == date - 1
    passive = clause.opener is Opener.PARTICIPLE or verb.main > verb.start
    return clause.subject if past and only and passive else None


def told_when(words: Words, found: Clauses, date: int) -> int | None:
    """The ``when`` that tells what happened then: ``the worst since 1977, [when a dam broke]``."""
    when = date + 1 + (date + 1 < len(words) and words[date + 1].text == ",")
    if when >= len(words) or words[when].lower != "when":
        return None
    tells = any(clause.verb and clause.parts[0][0] == when + 1 for clause in found)
    return when + 1 if tells else None


def select(words: Words, found: Clauses, date: int, lexicon: Lexicon) -> Selection:
    """The selection for the date at a token, or for the first word of a clause."""
    clause = _cleft(words, found, _innermost(words, found, date), date)
    clause = _said_in(words, found, clause, lexicon)
    put = _put_on(words, clause, date)
    if put:
        return Selection(None, (put,), None, clause, date, noun=True)
    noun = dated_noun(words, date, clause, lexicon)
    if noun:
        return Selection(None, noun, None, clause, date, noun=True)
    own = without_other_dates(words, found, clause, date, lexicon)
    other, shared = share(words, own, clause, date, lexicon)
    own = _without_bare_nouns(words, found, tidy(shared), clause)
    own = _with_what_is_meant(words, found, own, clause, lexicon)
    subject = other or (clause.subject if clause.restored else None)
    if subject and any(start <= subject[0] and subject[1] <= end for start, end in own):
        subject = None
    content = content_of(words, found, clause, lexicon)
    colon = clause.parts[-1][1]
    after_colon = bool(content) and colon < len(words) and words[colon].text == ":"
    quoted = bool(content) and (clause.opener is Opener.COMMENT or after_colon)
    return Selection(
        subject,
        own,
        clause.verb,
        clause,
        date,
        object=clause.object,
        content=content,
        quoted=quoted,
    )


def _without_bare_nouns(
    words: Words, found: Clauses, own: tuple[Range, ...], clause: Clause
) -> tuple[Range, ...]:
    """The parts without those that only lead up to another clause.

    ``appointed conductor, [a post] he held until 1971``, ``…, [ending a dispute] that began …``.
    """
    held = clause.verb.start if clause.verb else -1
    starts = {
        other.parts[0][0] for other in found if other is not clause and other.opener in _TELLS
    }

    def leads(part: Range) -> bool:
        start, end = part
        if start <= held < end or words[start - 1].text not in PAUSES:
            return False
        if clause.subject and start <= clause.subject[0] < end:
            return False
        bare = not any(token.is_date for token in words[start:end])
        return bare and bool({end, end + 1} & starts) and words[end].text != ","

    return tuple(part for part in own if clause.verb is None or not leads(part))


_TELLS = frozenset({Opener.RELATIVE, Opener.PARTICIPLE, Opener.SUBORDINATE})


def _with_what_is_meant(
    words: Words, found: Clauses, own: tuple[Range, ...], clause: Clause, lexicon: Lexicon
) -> tuple[Range, ...]:
    """The parts with the clause behind them that alone says what is meant: ``a law [that …]``."""
    end = own[-1][1] if own else 0
    if clause.verb is None or not clause.verb.end <= end < len(words) - 2:
        return own
    noun = trailing_noun(words, end, lexicon) or (end - 1, end)
    head = words[noun[0]]
    vague = head.lower in {"a", "an"} or not (head.is_name or head.lower in lexicon.determiners)
    for other in found:
        start, stop = other.parts[0]
        tells = other.opener is Opener.RELATIVE and vague and words[end - 1].text != ","
        if start == end + 1 and tells and not any(t.is_date for t in words[start:stop]):
            whole = tidy([*own, (end, stop)])
            letters = sum(words[last - 1].end - words[first].start for first, last in whole)
            return whole if letters < _ROOM else own
    return own


_ROOM = 95
"""Characters up to which a clause, with its date, may still fit into a title."""


def _innermost(words: Words, found: Clauses, date: int) -> Clause:
    """The smallest clause around a token, participles before finite verbs."""
    holding = [clause for clause in found if clause.holds(date)]
    lasting = [c for c in holding if not _is_state(words, c, date)]
    return min(
        lasting or holding or found[:1],
        key=lambda c: (
            c.opener is not Opener.PARTICIPLE,
            c.opener is Opener.PARTICIPLE and c.subject is None,
            sum(end - start for start, end in c.parts),
        ),
    )


_LASTING = frozenset({"since", "for"})
_STATES = word_set(
    "based located situated headquartered related linked connected associated aimed involved"
    " concerned supposed known called dubbed titled entitled needed required designed"
)


def _is_state(words: Words, clause: Clause, date: int) -> bool:
    """Whether a participle has no date: ``planned to ship a chip [based on another] in May``."""
    if clause.opener is not Opener.PARTICIPLE or clause.verb is None:
        return False
    return words[clause.verb.main].lower in _STATES and words[date - 1].lower not in _LASTING


def _cleft(words: Words, found: Clauses, clause: Clause, date: int) -> Clause:
    """The clause that is meant by ``it was not until Tuesday that …``: the one after ``that``."""
    if clause.verb is None or clause.subject is None or clause not in found:
        return clause
    short = all(words[i].is_date or words[i].lower in _CLEFT for i in range(clause.verb.end, date))
    if words[clause.subject[0]].lower != "it" or words[clause.verb.main].lower not in _BE:
        return clause
    number = found.index(clause) + 1
    return (
        found[number]
        if short and number < len(found) and date < found[number].parts[0][0]
        else clause
    )


def _said_in(words: Words, found: Clauses, clause: Clause, lexicon: Lexicon) -> Clause:
    """The saying, where a date is that of its paper: ``In a letter sent on Monday, [she said]``."""
    if clause.opener is not Opener.PARTICIPLE or clause.subject is None or clause.verb is None:
        return clause
    head = words[clause.verb.start - 1].lower
    if words[clause.subject[0] - 1].lower != "in" or head not in _PAPERS:
        return clause
    later = (c for c in found if c.verb and c.verb.start > clause.verb.start)
    return next((c for c in later if is_saying(words, c, lexicon)), clause)


_PAPERS = word_set("statement letter report interview article survey study memo speech message")
_CLEFT = word_set("not until on in at only by during after there then here ,")
_BE = frozenset({"was", "is", "wasn't"})
