"""Which words of a sentence tell what happened on one of its dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.deeds import deed
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.tokens import PAUSES, word_set
from timeline.events.nouns import dated_noun
from timeline.events.shares import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.chunks import Clause
    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token


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


def tidy(ranges: Sequence[Range]) -> tuple[Range, ...]:
    """The ranges in order, those that touch or overlap joined."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def told_when(words: Sequence[Token], found: Sequence[Clause], date: int) -> int | None:
    """The ``when`` that tells what happened then: ``the worst since 1977, [when a dam broke]``."""
    when = date + 1 + (date + 1 < len(words) and words[date + 1].text == ",")
    if when >= len(words) or words[when].lower != "when":
        return None
    tells = any(clause.verb and clause.parts[0][0] == when + 1 for clause in found)
    return when + 1 if tells else None


def select(
    words: Sequence[Token], found: Sequence[Clause], date: int, lexicon: Lexicon
) -> Selection:
    """The selection for the date at a token, or for the first word of a clause."""
    clause = _cleft(words, found, _innermost(words, found, date), date)
    noun = deed(words, date, clause, lexicon) or dated_noun(words, date, clause, lexicon)
    if noun:
        return Selection(None, noun, None, clause, date, noun=True)
    own = _without_other_dates(words, found, clause, date, lexicon)
    other, shared = share(words, own, clause, date, lexicon)
    own = _without_bare_end(words, found, tidy(shared), clause)
    subject = other or (clause.subject if clause.restored else None)
    if subject and any(start <= subject[0] and subject[1] <= end for start, end in own):
        subject = None
    content = _content(words, found, clause, lexicon)
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


def _without_bare_end(
    words: Sequence[Token], found: Sequence[Clause], own: tuple[Range, ...], clause: Clause
) -> tuple[Range, ...]:
    """The parts without a last one that only leads up to another clause.

    ``appointed conductor, [a post] he held until 1971``, ``…, [ending a dispute] that began …``.
    """
    if len(own) < 2 or clause.verb is None or own[-1][0] < clause.verb.end:
        return own
    start, end = own[-1]
    if words[start - 1].text not in PAUSES or any(t.is_date for t in words[start:end]):
        return own
    for other in found:
        first = other.parts[0][0]
        opens = other.opener in {Opener.RELATIVE, Opener.PARTICIPLE, Opener.SUBORDINATE}
        if opens and other is not clause and end <= first <= end + 1 and words[end].text != ",":
            return own[:-1]
    return own


def _innermost(words: Sequence[Token], found: Sequence[Clause], date: int) -> Clause:
    """The smallest clause around a token, participles before finite verbs."""
    holding = [clause for clause in found if clause.holds(date)]
    lasting = [c for c in holding if not _is_state(words, c, date)]
    holding = lasting or holding
    if not holding:
        return found[0]
    return min(
        holding,
        key=lambda c: (
            c.opener is not Opener.PARTICIPLE,
            c.opener is Opener.PARTICIPLE and c.subject is None,
            sum(end - start for start, end in c.parts),
        ),
    )


_STATES = word_set(
    "based located situated headquartered related linked connected associated aimed involved"
    " concerned supposed known called dubbed titled entitled needed required designed"
)


def _is_state(words: Sequence[Token], clause: Clause, date: int) -> bool:
    """Whether a participle has no date: ``planned to ship a chip [based on another] in May``."""
    if clause.opener is not Opener.PARTICIPLE or clause.verb is None:
        return False
    return words[clause.verb.main].lower in _STATES and words[date - 1].lower != "since"


def _cleft(words: Sequence[Token], found: Sequence[Clause], clause: Clause, date: int) -> Clause:
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


_CLEFT = frozenset({"not", "until", "on", "in", "at", "only", "by", "during", "after"})
_BE = frozenset({"was", "is", "wasn't"})


def _without_other_dates(
    words: Sequence[Token], found: Sequence[Clause], clause: Clause, date: int, lexicon: Lexicon
) -> tuple[Range, ...]:
    """The clause's words without the participles in it that have a date of their own."""
    own = list(clause.parts)
    if clause.opener is Opener.PARTICIPLE:
        return tuple(own)
    for other in found:
        if other.opener is not Opener.PARTICIPLE or other.holds(date):
            continue
        for start, end in other.parts:
            dated = any(words[i].is_date for i in range(start, end))
            if dated:
                own = [piece for r in own for piece in _minus(r, (start, end))]
    return tuple(r for r in tidy(own) if r in clause.parts or not _only_joins(words, r, lexicon))


def _only_joins(words: Sequence[Token], part: Range, lexicon: Lexicon) -> bool:
    """Whether nothing but the ``and`` between two clauses that were taken out is left."""
    return all(t.lower in lexicon.coordinators or not t.is_word for t in words[slice(*part)])


def _minus(outer: Range, inner: Range) -> list[Range]:
    if inner[1] <= outer[0] or outer[1] <= inner[0]:
        return [outer]
    pieces = [(outer[0], inner[0]), (inner[1], outer[1])]
    return [piece for piece in pieces if piece[0] < piece[1]]


def is_saying(words: Sequence[Token], clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the verb of a clause brings in what somebody says."""
    verb = clause.verb
    return verb is not None and not verb.reduced and words[verb.main].lower in lexicon.speech


def _content(
    words: Sequence[Token],
    found: Sequence[Clause],
    clause: Clause,
    lexicon: Lexicon,
) -> tuple[Range, ...]:
    """What is said, when the date stands in the clause of the saying."""
    if clause not in found:
        return ()
    if not is_saying(words, clause, lexicon) and not _is_empty(words, found, clause):
        return _asked(words, found, clause)
    if clause.opener is Opener.COMMENT:
        beside = {Opener.PARTICIPLE, Opener.RELATIVE, Opener.COMMENT}
        # A relative clause without a comma belongs to what is said: "a disease we had forgotten".
        said = [
            c
            for c in found
            if c.opener not in beside
            or (c.opener is Opener.RELATIVE and words[c.parts[0][0] - 1].text != ",")
        ]
    else:
        number = found.index(clause)
        said = [
            c
            for n, c in enumerate(found)
            if c.opener is Opener.CONTENT and (c.host == number or n == number + 1)
        ]
        if not said and number + 1 < len(found):
            colon = clause.parts[-1][1]
            following = found[number + 1]
            quoted = [t.text for t in words[colon : colon + 2]]
            said = [following] if quoted[:1] == [":"] and following.parts[0][0] > colon else []
        if not said:
            return _after_that(words, clause, lexicon) or _asked(words, found, clause)
    told = [part for c in said for part in _without_other_dates(words, found, c, -1, lexicon)]
    if lexicon.language != "en":
        # "объявила, что …": only English may leave the conjunction out.
        told = [
            (start - (start > 0 and words[start - 1].lower in lexicon.complementisers), end)
            for start, end in told
        ]
    return _closed_up(words, tidy(told), lexicon)


def _is_empty(words: Sequence[Token], found: Sequence[Clause], clause: Clause) -> bool:
    """Whether all that a clause tells comes after it: ``it emerged that …``."""
    number = found.index(clause) + 1
    alone = clause.subject is not None and words[clause.subject[0]].lower == "it"
    follows = number < len(found) and found[number].opener is Opener.CONTENT
    return alone and follows and words[found[number].parts[0][0] - 1].lower == "that"


def _asked(words: Sequence[Token], found: Sequence[Clause], clause: Clause) -> tuple[Range, ...]:
    """What is to be decided: ``would decide on 3 October [whether the tapes could be used]``."""
    number = found.index(clause) + 1
    if number == len(found) or clause.opener is Opener.COMMENT:
        return ()
    start, end = found[number].parts[0]
    asked = words[start - 1].lower == "whether" and clause.parts[-1][1] == start - 1
    return ((start - 1, end),) if asked else ()


def _after_that(words: Sequence[Token], clause: Clause, lexicon: Lexicon) -> tuple[Range, ...]:
    """All that follows ``that``, where what is said is no clause of its own that we know."""
    i = clause.verb.end if clause.verb else len(words)
    while i < len(words) and (words[i].is_date or words[i].lower in lexicon.prepositions):
        i += 1
    if i + 1 >= len(words) or words[i].lower not in lexicon.complementisers or clause.holds(i):
        return ()
    return ((i + 1, len(words) - (words[-1].text == ".")),)


def _closed_up(
    words: Sequence[Token], ranges: Sequence[Range], lexicon: Lexicon
) -> tuple[Range, ...]:
    """The ranges, those joined between which only one word of a conjunction was left out."""
    joined: list[Range] = []
    for start, end in ranges:
        if (
            joined
            and joined[-1][1] == start - 1
            and words[start - 1].lower
            in (
                lexicon.subordinators
                | lexicon.maybe_subordinators
                | lexicon.relatives
                | lexicon.complementisers
            )
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
