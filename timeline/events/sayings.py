"""What is said, where a date is that of the saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.openers import Opener
from timeline.events.shares import tidy, without_other_dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.chunks import Clause, Clauses
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Words


def is_saying(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the verb of a clause brings in what somebody says."""
    verb = clause.verb
    return verb is not None and not verb.reduced and words[verb.main].lower in lexicon.speech


def content_of(words: Words, found: Clauses, clause: Clause, lexicon: Lexicon) -> tuple[Range, ...]:
    """What is said, when the date stands in the clause of the saying."""
    if not is_saying(words, clause, lexicon) and not _is_empty(words, found, clause):
        return _asked(words, found, clause)
    if clause.opener is Opener.COMMENT:
        beside = {Opener.PARTICIPLE, Opener.RELATIVE, Opener.COMMENT}
        # A relative clause without a comma belongs to what is said: "a disease we had forgotten".
        said = [
            c
            for c in found
            if c.opener not in beside
            or (c.opener is Opener.RELATIVE and not _after_comma(words, c))
        ]
    else:
        number = found.index(clause)
        said = [
            c
            for n, c in enumerate(found)
            if c.opener is Opener.CONTENT and number in {c.host, n - 1}
        ]
        if not said and number + 1 < len(found):
            colon = clause.parts[-1][1]
            following = found[number + 1]
            quoted = [t.text for t in words[colon : colon + 2]]
            said = [following] if quoted[:1] == [":"] and following.parts[0][0] > colon else []
        if not said:
            return _after_that(words, clause, lexicon) or _asked(words, found, clause)
    told = [part for c in said for part in without_other_dates(words, found, c, -1, lexicon)]
    if lexicon.language != "en":
        # "объявила, что …": only English may leave the conjunction out.
        told = [
            (start - (start > 0 and words[start - 1].lower in lexicon.complementisers), end)
            for start, end in told
        ]
    return _closed_up(words, tidy(told), lexicon)


def _is_empty(words: Words, found: Clauses, clause: Clause) -> bool:
    """Whether all that a clause tells comes after it: ``it emerged that …``."""
    number = found.index(clause) + 1
    alone = clause.subject is not None and words[clause.subject[0]].lower == "it"
    follows = number < len(found) and found[number].opener is Opener.CONTENT
    return alone and follows and words[found[number].parts[0][0] - 1].lower == "that"


def _after_comma(words: Words, clause: Clause) -> bool:
    first = clause.parts[0][0]
    return "," in {token.text for token in words[max(0, first - 2) : first]}


def _asked(words: Words, found: Clauses, clause: Clause) -> tuple[Range, ...]:
    """What is to be decided: ``would decide on 3 October [whether the tapes could be used]``."""
    number = found.index(clause) + 1
    if number == len(found) or clause.opener is Opener.COMMENT:
        return ()
    start, end = found[number].parts[0]
    asked = words[start - 1].lower == "whether" and clause.parts[-1][1] == start - 1
    return ((start - 1, end),) if asked else ()


def _after_that(words: Words, clause: Clause, lexicon: Lexicon) -> tuple[Range, ...]:
    """All that follows ``that``, where what is said is no clause of its own that we know."""
    i = clause.verb.end if clause.verb else len(words)
    while i < len(words) and (words[i].is_date or words[i].lower in lexicon.prepositions):
        i += 1
    if i + 1 >= len(words) or words[i].lower not in lexicon.complementisers or clause.holds(i):
        return ()
    return ((i + 1, len(words) - (words[-1].text == ".")),)


def _closed_up(words: Words, ranges: Sequence[Range], lexicon: Lexicon) -> tuple[Range, ...]:
    """The ranges, those joined between which only one word of a conjunction was left out."""
    joined: list[Range] = []
    for start, end in ranges:
        if (
            joined
            and joined[-1][1] == start - 1
            and words[start - 1].lower in lexicon.joins - lexicon.coordinators
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
