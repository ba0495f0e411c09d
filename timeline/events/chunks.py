"""A sentence cut into chunks: the pieces between pauses, conjunctions and relative pronouns."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.events.tokens import CLOSING, DASHES, OPENING, word_set
from timeline.events.verbs import Group, is_adverb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.lexicon import Lexicon
    from timeline.events.tokens import Token

_PAUSES = frozenset({",", ";", ":", "[", "]", "…"}) | DASHES
_QUOTES = frozenset('"“”«»‘’')
_NOUNS_THAT_SAY = word_set(
    "claim claims report reports news announcement fact idea evidence hope hopes fear fears"
    " rumour rumours rumor rumors allegation allegations belief warning warnings accusation"
    " accusations suggestion conclusion suspicion suspicions impression view promise"
    " speculation doubt"
)


class Opener(StrEnum):
    """What a chunk begins with."""

    NONE = ""
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"
    CONTENT = "content"
    """What somebody says, with or without ``that``."""
    COORDINATE = "coordinate"
    PARTICIPLE = "participle"
    """``…, killing ten people``."""
    ASIDE = "aside"
    """In brackets or between dashes."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Half-open token indices; the opener's own word is not part of it."""

    start: int
    end: int
    opener: Opener
    marker: int
    """The index of the opening word; ``start`` when there is none."""
    verb: Group | None
    pause: str
    """The mark before it: ``,``, ``(`` … or nothing."""


def chunks(words: Sequence[Token], groups: Sequence[Group], lexicon: Lexicon) -> tuple[Chunk, ...]:
    """The pieces of a sentence in order; what lies between them is punctuation."""
    groups = [group for group in groups if not group.reduced]
    silent = _scare_quotes(words, groups)
    cuts: list[tuple[int, int, Opener, str]] = [(0, 0, Opener.NONE, "")]
    depth = 0
    for i, token in enumerate(words):
        if token.is_date or i in silent:
            continue
        if token.text in _PAUSES or token.text in "()" or token.text in _QUOTES:
            if token.text == "-" and 0 < i < len(words) - 1 and words[i - 1].end == token.start:
                continue
            if token.text == "," and not lexicon.comma_splits:
                continue
            depth += {"(": 1, ")": -1}.get(token.text, 0)
            kind = Opener.ASIDE if depth > 0 else Opener.NONE
            cuts.append((i, i + 1, kind, token.text))
        else:
            opener, marker, start = _opener(words, i, groups, lexicon)
            if opener is not Opener.NONE and marker > cuts[-1][0] - 1:
                cuts.append((marker, start, opener, ""))
    return _assemble(words, cuts, groups, lexicon)


def _assemble(
    words: Sequence[Token],
    cuts: list[tuple[int, int, Opener, str]],
    groups: Sequence[Group],
    lexicon: Lexicon,
) -> tuple[Chunk, ...]:
    found: list[Chunk] = []
    pause = ""
    for number, (marker, start, opener, mark) in enumerate(cuts):
        end = cuts[number + 1][0] if number + 1 < len(cuts) else len(words)
        pause = mark or (pause if number and cuts[number - 1][1] >= marker else "")
        if start >= end:
            continue
        verb = next((group for group in groups if start <= group.start < end), None)
        if opener is Opener.NONE and verb is None and _is_participle_phrase(words[start], lexicon):
            opener = Opener.PARTICIPLE if pause == "," else opener  # noqa: PLW2901
        second = _second_verb(verb, end, opener, groups)
        if second:
            found.append(Chunk(start, second.start, opener, marker, verb, pause))
            start, opener, marker, verb, pause = second.start, Opener.NONE, second.start, second, ""  # noqa: PLW2901
        found.append(Chunk(start, end, opener, marker, verb, pause))
        pause = ""
    return tuple(found)


def _second_verb(
    first: Group | None, end: int, opener: Opener, groups: Sequence[Group]
) -> Group | None:
    """The verb that goes on with the main clause: ``the bomb that killed ten [was made] …``."""
    if first is None or opener is not Opener.RELATIVE:
        return None
    return next((group for group in groups if first.end < group.start < end), None)


def _is_participle_phrase(token: Token, lexicon: Lexicon) -> bool:
    word = token.lower
    if lexicon.language != "en" or token.is_date or token.is_name:
        return False
    return (word.endswith("ing") and len(word) > 5 and word not in lexicon.prepositions) or (
        (word.endswith("ed") or word in lexicon.participles or word in lexicon.past_or_participle)
        and word not in lexicon.not_verbs
    )


def _scare_quotes(words: Sequence[Token], groups: Sequence[Group]) -> set[int]:
    """Quotation marks around a few words without a verb: they do not divide a sentence."""
    marks = [i for i, token in enumerate(words) if token.text in _QUOTES]
    silent: set[int] = set()
    for left, right in itertools.pairwise(marks):
        opens = words[left].text in OPENING or words[left].text in {'"', "'"}
        closes = words[right].text in CLOSING or words[right].text in {'"', "'"}
        if opens and closes and not any(left < g.start < right for g in groups):
            silent |= {left, right}
    return silent


def _opener(  # noqa: PLR0911 - refusals, one a line
    words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon
) -> tuple[Opener, int, int]:
    """What begins at a word: the opener, where it begins, and where the clause proper begins."""
    word = words[i].lower
    none = (Opener.NONE, i, i)
    if word in lexicon.relatives:
        return Opener.RELATIVE, _with_preposition(words, i, lexicon), i + 1
    if word in lexicon.complementisers:
        return _that(words, i, groups, lexicon)
    if word in lexicon.subordinators:
        return (Opener.SUBORDINATE, i, i + 1) if i + 1 < len(words) else none
    if word in lexicon.maybe_subordinators:
        return (Opener.SUBORDINATE, i, i + 1) if _opens(words, i, groups, lexicon) else none
    if word in lexicon.coordinators:
        return (Opener.COORDINATE, i, i + 1) if _coordinates(words, i, groups, lexicon) else none
    if _is_silent_content(words, i, groups, lexicon):
        return Opener.CONTENT, i, i
    return none


def _with_preposition(words: Sequence[Token], i: int, lexicon: Lexicon) -> int:
    """Where ``in which``, ``some of whom`` begins."""
    if i and words[i - 1].lower in lexicon.prepositions:
        i -= 1
        if i and words[i - 1].lower in {"some", "many", "most", "all", "both", "none", "one"}:
            i -= 1
    return i


def _next(
    words: Sequence[Token],
    i: int,
    groups: Sequence[Group],
    lexicon: Lexicon,
    *,
    past_asides: bool = False,
) -> Group | None:
    """The first verb after a word, before the next pause or opener."""
    for j in range(i + 1, len(words)):
        token = words[j]
        if token.is_date:
            continue
        found = next((group for group in groups if group.start == j), None)
        if found:
            return found
        stops = lexicon.subordinators
        if not past_asides:
            stops |= lexicon.relatives | lexicon.complementisers
        if past_asides and token.text == ",":
            return _after_aside(words, j, groups)
        if token.text in _PAUSES | {"(", ")"} | _QUOTES or token.lower in stops:
            return None
    return None


def _after_aside(words: Sequence[Token], comma: int, groups: Sequence[Group]) -> Group | None:
    """The verb that follows the second comma at once: ``sanctions, many of them new, are …``."""
    second = next((j for j in range(comma + 1, len(words)) if words[j].text == ","), None)
    if second is None or any(comma < group.start < second for group in groups):
        return None
    return next((group for group in groups if group.start == second + 1), None)


def _that(  # noqa: PLR0911 - refusals, one a line
    words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon
) -> tuple[Opener, int, int]:
    verb = _next(words, i, groups, lexicon)
    if verb is None or i + 1 == len(words):
        return Opener.NONE, i, i
    if i == 0 or words[i - 1].text in {",", '"', "“"}:
        # "…, that is, …" opens nothing; "…, that the …" goes on with what is said.
        return (Opener.CONTENT, i, i + 1) if i and verb.start > i + 1 else (Opener.NONE, i, i)
    after_verb = any(group.end <= i <= group.end + 4 for group in groups)
    previous = words[i - 1]
    ends_verb = any(group.end == i for group in groups) or (
        i == 1 and previous.lower in lexicon.bases | lexicon.speech
    )
    if ends_verb or previous.lower in _NOUNS_THAT_SAY:
        return Opener.CONTENT, i, i + 1
    if verb.start == i + 1 or (verb.start == i + 2 and is_adverb(words[i + 1], lexicon)):
        return Opener.RELATIVE, i, i + 1
    said = any(group.end <= i and words[group.main].lower in lexicon.speech for group in groups)
    if (previous.is_date or said) and after_verb:
        return Opener.CONTENT, i, i + 1
    if previous.lower in lexicon.prepositions:
        return Opener.NONE, i, i
    return (Opener.CONTENT if said else Opener.RELATIVE), i, i + 1


def _opens(words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon) -> bool:  # noqa: PLR0911 - refusals, one a line
    """Whether ``after``, ``since``, ``as`` opens a clause here, and not a mere date or noun."""
    if i + 1 >= len(words) or words[i + 1].is_date:
        return False
    following = words[i + 1].lower
    if words[i].lower in {"as", "so", "for", "once"}:
        if following in {"well", "many", "much", "far", "long", "soon", "part", "a", "an", "of"}:
            return False
        if words[i].lower == "for":
            return False
    if following.endswith("ing") and len(following) > 5:
        return words[i].lower not in {"as", "so", "for", "once"}
    verb = _next(words, i, groups, lexicon)
    if verb is None or (verb.start == i + 1 and words[i].lower != "as"):
        return False
    if i == 0:
        # "After the war the treaty was signed": with one verb before the comma it is the main one
        # unless a comma closes it and another verb follows.
        pause = next((j for j in range(i, len(words)) if words[j].text == ","), None)
        return pause is not None and verb.start < pause and any(g.start > pause for g in groups)
    return True


def _coordinates(words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon) -> bool:
    """Whether ``and`` joins clauses or verbs here, and not two nouns."""
    earlier = [group for group in groups if group.end <= i]
    verb = _next(words, i, groups, lexicon)
    if verb is None:
        return False
    j = i + 1
    while j < verb.start and (
        is_adverb(words[j], lexicon)
        or words[j].is_date
        or (words[j].lower in lexicon.prepositions and words[j + 1].is_date)
    ):
        j += 1
    if j == verb.start:
        # "was signed and ratified in 2010": two verbs side by side share everything.
        return bool(earlier) and earlier[-1].end < i
    if i and words[i - 1].text in {",", ";", '"', "”"}:
        return bool(earlier)
    return bool(earlier) and not _is_noun_list(words, i, earlier[-1], verb, lexicon)


def _is_noun_list(
    words: Sequence[Token], i: int, earlier: Group, verb: Group, lexicon: Lexicon
) -> bool:
    """Whether the words before ``and`` already begin the subject of the next verb."""
    inside = [
        j
        for j in range(earlier.end, i)
        if words[j].lower in lexicon.relatives | lexicon.complementisers | lexicon.subordinators
        or words[j].lower in lexicon.maybe_subordinators
        or words[j].text in _PAUSES
    ]
    said = words[earlier.main].lower in lexicon.speech
    return bool(inside) or (said and verb.start - i < 6 and i - earlier.end < 5)


def _is_silent_content(
    words: Sequence[Token], i: int, groups: Sequence[Group], lexicon: Lexicon
) -> bool:
    """Whether what is said begins here without ``that``: ``said [on Monday] the talks failed``."""
    if lexicon.language != "en":
        return False
    speaking = next(
        (g for g in groups if words[g.main].lower in lexicon.speech and g.end <= i), None
    )
    latest = next((g for g in reversed(groups) if g.end <= i), None)
    if speaking is None or latest is None or words[latest.main].lower not in lexicon.speech:
        return False
    for j in range(latest.end, i):
        dated = words[j].is_date or is_adverb(words[j], lexicon)
        leads = words[j].lower in {"on", "in", "at"} and j + 1 < len(words) and words[j + 1].is_date
        if not dated and not leads:
            return False
    token = words[i]
    leads = token.lower in {"on", "in", "at", "to"}
    if token.is_date or is_adverb(token, lexicon) or leads or not token.text[0].isalnum():
        return False
    verb = _next(words, i - 1, groups, lexicon, past_asides=True)
    return verb is not None and verb.start > i
