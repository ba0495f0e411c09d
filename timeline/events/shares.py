"""One verb, several dates: which words go with each.

``it took in Greece in 1952, Germany in 1955 and Spain in 1982``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.groups import is_adverb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.clauses import Clause
    from timeline.events.lexicon import Lexicon
    from timeline.events.tokens import Range, Token


def share(
    words: Sequence[Token], parts: Sequence[Range], clause: Clause, date: int, lexicon: Lexicon
) -> list[Range]:
    """The parts of a clause that go with one of its dates."""
    verb = clause.verb
    after = [i for start, end in parts for i in range(start, end) if verb and i >= verb.end]
    if verb is None or sum(words[i].is_date for i in after) < 2:
        return list(parts)
    segments = _segments(words, after, parts, lexicon)
    if len(segments) < 2:
        return list(parts)
    head = [(start, min(end, verb.end)) for start, end in parts if start < verb.end]
    mine = next((segment for segment in segments if date in segment), None)
    if mine is None:
        return [*head, *_ranges(segments[0])]
    # A date that leads up to the clause ("Since 1949, …") is not that of what follows.
    head = [r for r in head if not any(words[i].is_date for i in range(*r)) or r[1] >= verb.end]
    if not any(words[i].is_word and not _only_leads(words[i], lexicon) for i in mine):
        # "was nominated for the prize in 1921 and again in 1924": the verb keeps its object.
        first = next(n for n, i in enumerate(segments[0]) if words[i].is_date)
        while first and words[segments[0][first - 1]].lower in lexicon.prepositions:
            first -= 1
        return [*head, *_ranges([*segments[0][:first], *mine])]
    return [*head, *_infinitive(words, verb.end, mine, lexicon), *_ranges(mine)]


def _only_leads(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word says nothing but that a date follows: ``again in``."""
    return token.is_date or token.lower in lexicon.prepositions or is_adverb(token, lexicon)


def _segments(
    words: Sequence[Token], after: Sequence[int], parts: Sequence[Range], lexicon: Lexicon
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


def _infinitive(
    words: Sequence[Token], end: int, mine: Sequence[int], lexicon: Lexicon
) -> list[Range]:
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
