"""One verb, several dates: which words go with each.

``it took in Greece in 1952, Germany in 1955 and Spain in 1982``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_adverb
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.chunks import Clause, Clauses
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Range, Token, Words


def share(
    words: Words, parts: Sequence[Range], clause: Clause, date: int, lexicon: Lexicon
) -> tuple[Range | None, list[Range]]:
    """A subject of its own, if any, and the parts of a clause that go with one of its dates."""
    verb = clause.verb
    if verb is None:
        return None, _until_next(words, parts, date, lexicon)
    after = [i for start, end in parts for i in range(start, end) if verb and i >= verb.end]
    if verb is None or sum(words[i].is_date for i in after) < 2:
        return None, list(parts)
    segments = _segments(words, after, parts, lexicon)
    listed = verb.end == segments[0][0] and words[segments[0][-1]].is_date
    listed &= all(_only_leads(words[i], lexicon) for i in segments[0])
    if len(segments) < 2 or (listed and all(words[other[0]].is_date for other in segments[1:])):
        return None, list(parts)  # "was cancelled in 2020 and 2021 because of the pandemic"
    mine = next((segment for segment in segments if date in segment), segments[0])
    subject = _own_subject(words, segments[0], mine, clause, lexicon)
    if subject and clause.subject:
        rest = [i for i in mine if i >= subject[1]]
        shared = _without_date(words, segments[0], lexicon)
        noun = _missing_noun(words, subject, clause.subject)
        changes = not noun and words[verb.start].lower in {"was", "were"}
        group = (verb.start + changes, verb.end)
        return subject, [*noun, group, *_ranges(shared), *_ranges(rest)]
    return None, _shared(words, parts, clause, date, segments, lexicon)


def _until_next(words: Words, parts: Sequence[Range], date: int, lexicon: Lexicon) -> list[Range]:
    """Where no verb is known, what comes before ``and`` goes with the first of two dates."""
    inside = [i for start, end in parts for i in range(start, end)]
    if any(words[i].is_date for i in inside if i < date):
        return list(parts)
    joints = [i for i in inside if i > date and words[i].lower in lexicon.coordinators]
    if not joints or not any(words[i].is_date for i in inside if i > joints[0]):
        return list(parts)
    return [(start, min(end, joints[0])) for start, end in parts if start < joints[0]]


_WHICH = word_set(
    "first second third fourth fifth last next other another new old latter former rest one"
)


def _own_subject(
    words: Words, first: Sequence[int], mine: Sequence[int], clause: Clause, lexicon: Lexicon
) -> Range | None:
    """The noun that shares a verb: ``The mill was built in 1702 and [the barn] in 1710``."""
    verb = clause.verb
    if verb is None or not clause.subject or mine is first or not mine:
        return None
    start = end = next((i for i in mine if words[i].is_word), mine[0])
    opens = words[start].lower in lexicon.determiners or words[start].is_name
    while end <= mine[-1] and words[end].is_word and words[end].lower not in lexicon.prepositions:
        end += 1
    goes_on = end <= mine[-1] and any(token.is_date for token in words[end : end + 2])
    shared = [i for i in _without_date(words, first, lexicon) if words[i].is_word]
    alone = not shared
    # "was won by Brazil in 1958, Italy in 1982": the name goes with "by".
    alike = alone or words[shared[-1]].is_name == words[start].is_name
    passive = verb.is_passive(words) and not alike
    while end > start and is_adverb(words[end - 1], lexicon) and words[end - 1].lower not in _WHICH:
        end -= 1
    return (start, end) if opens and goes_on and end > start and (alone or passive) else None


def _missing_noun(words: Words, own: Range, subject: Range) -> list[Range]:
    """The noun that is not said again: ``The first [tram] ran in 1896 and the last in 1951``."""
    if words[own[1] - 1].lower not in _WHICH:
        return []
    after = [i + 1 for i in range(*subject) if words[i].lower in _WHICH and i + 1 < subject[1]]
    return [(after[0] if after else subject[1] - 1, subject[1])]


def _without_date(words: Words, segment: Sequence[int], lexicon: Lexicon) -> Sequence[int]:
    """The words of a segment before its date and the preposition of that."""
    first = next((n for n, i in enumerate(segment) if words[i].is_date), len(segment))
    while first and words[segment[first - 1]].lower in lexicon.prepositions:
        first -= 1
    return segment[:first]


def _shared(
    words: Words,
    parts: Sequence[Range],
    clause: Clause,
    date: int,
    segments: Sequence[Sequence[int]],
    lexicon: Lexicon,
) -> list[Range]:
    """The words up to the verb, and those after it that go with a date."""
    verb = clause.verb
    if verb is None:
        return list(parts)
    head = [(start, min(end, verb.end)) for start, end in parts if start < verb.end]
    mine = next((segment for segment in segments if date in segment), segments[0])
    # A date that leads up to the clause ("Since 1949, …") is not that of what follows.
    head = [r for r in head if not any(words[i].is_date for i in range(*r)) or r[1] >= verb.end]
    # "won it in the 1950s and [1960s] during the war": the second date shares all of it.
    again = words[mine[0]].is_date and words[mine[0] - 2].is_date
    beside = again or words[mine[0]].lower in {"with", "without"}
    if beside or not any(words[i].is_word and not _only_leads(words[i], lexicon) for i in mine):
        # "was nominated for the prize in 1921 and again in 1924": the verb keeps its object.
        return [*head, *_ranges([*_without_date(words, segments[0], lexicon), *mine])]
    leads = _led_by(words, segments[0], mine, lexicon) if mine is not segments[0] else []
    shared = _ranges(leads) if leads else _infinitive(words, verb.end, mine, lexicon)
    start = next((n for n, i in enumerate(mine) if words[i].text != ","), 0)
    return [*head, *shared, *_ranges(mine[start:])]


def _led_by(
    words: Words, first: Sequence[int], mine: Sequence[int], lexicon: Lexicon
) -> Sequence[int]:
    """What comes before a name that another one replaces: ``was won [by] Brazil in 1958``."""
    told = [i for i in _without_date(words, first, lexicon) if words[i].is_word]
    own = next((i for i in mine if words[i].is_word), None)
    if own is None or not words[own].is_name:
        return []
    names = len(told)
    while names and (words[told[names - 1]].is_name or words[told[names - 1]].lower == "the"):
        names -= 1
    link = words[told[names - 1]].lower if 0 < names < len(told) else ""
    return told[:names] if link in lexicon.prepositions else []


def _only_leads(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word says nothing but that a date follows: ``again in``."""
    return token.is_date or token.lower in lexicon.prepositions or is_adverb(token, lexicon)


def _segments(
    words: Words, after: Sequence[int], parts: Sequence[Range], lexicon: Lexicon
) -> list[list[int]]:
    """The words after the verb, cut before each conjunction or comma that a date follows."""
    begins = {start for start, _ in parts}
    segments: list[list[int]] = [[]]
    for i in after:
        joins = words[i].lower in lexicon.coordinators and not words[i].is_date
        cut = joins or i in begins
        if cut and any(words[j].is_date for j in segments[-1]):
            segments.append([])
        if not joins or segments[-1]:
            segments[-1].append(i)
    while len(segments) > 1 and not any(words[i].is_date for i in segments[-1]):
        last = segments.pop()
        segments[-1] += last
    if any(not any(words[i].is_word for i in segment) for segment in segments):
        return [list(after)]  # "in May and June"
    return segments


def _infinitive(words: Words, end: int, mine: Sequence[int], lexicon: Lexicon) -> list[Range]:
    """What the verb is to do, where the share begins further on: ``expanded [to include] …``."""
    if mine[0] == end or end + 1 >= len(words) or words[end].lower != "to":
        return []
    return [(end, end + 2)] if words[end + 1].lower in lexicon.bases else []


def _ranges(indices: Sequence[int]) -> list[Range]:
    found: list[Range] = []
    for i in indices:
        if found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


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


def without_other_dates(
    words: Words, found: Clauses, clause: Clause, date: int, lexicon: Lexicon
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


def _only_joins(words: Words, part: Range, lexicon: Lexicon) -> bool:
    """Whether nothing but the ``and`` between two clauses that were taken out is left."""
    return all(t.lower in lexicon.coordinators or not t.is_word for t in words[slice(*part)])


def _minus(outer: Range, inner: Range) -> list[Range]:
    if inner[1] <= outer[0] or outer[1] <= inner[0]:
        return [outer]
    pieces = [(outer[0], inner[0]), (inner[1], outer[1])]
    return [piece for piece in pieces if piece[0] < piece[1]]
