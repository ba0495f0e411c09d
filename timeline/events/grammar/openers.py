"""What opens a clause: a conjunction, a relative pronoun, or nothing at all."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.events.grammar.ahead import (
    after_aside,
    is_object,
    is_silent_content,
    next_verb,
    past_aside,
    past_lead,
    past_relative,
)
from timeline.events.grammar.english import MODALS
from timeline.events.grammar.forms import is_adverb
from timeline.events.grammar.groups import before_adverbs
from timeline.events.grammar.tokens import PAUSES, word_set

if TYPE_CHECKING:
    from timeline.events.grammar.groups import Group, Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words

_NOUNS_THAT_SAY = word_set(
    "claim claims report reports news announcement fact idea evidence hope hopes fear fears"
    " rumour rumours rumor rumors allegation allegations belief warning warnings accusation"
    " accusations suggestion conclusion suspicion suspicions impression view promise"
    " speculation doubt doubts sign signs confidence indication indications proof assurance"
    " assurances assumption understanding condition prospect possibility chance likelihood risk"
    " danger concern concerns theory agreement certainty"
)


_AFTER_THAT = frozenset([("после", "того"), ("до", "того"), ("перед", "тем"), ("с", "тех")])
"""``после того, как``: a comma divides what opens one clause."""


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
    COMMENT = "comment"
    """Who said so, in passing: ``…, the mayor said, …``."""
    ASIDE = "aside"
    """In brackets or between dashes."""


def opener_at(  # noqa: PLR0911 - refusals, one a line
    words: Words, i: int, groups: Groups, lexicon: Lexicon
) -> tuple[Opener, int, int]:
    """What begins at a word: the opener, where it begins, and where the clause proper begins."""
    word = words[i].lower
    none = (Opener.NONE, i, i)
    if word in lexicon.relatives:
        return Opener.RELATIVE, _with_preposition(words, i, lexicon), i + 1
    if word in lexicon.complementisers and i and words[i - 1].text in {";", ":"}:
        return none  # "…; that has been pushed back"
    if word in lexicon.complementisers:
        return _that(words, i, groups, lexicon)
    if i + 2 < len(words) and (word, words[i + 1].lower) in _AFTER_THAT:
        comma = words[i + 2].text == ","
        return Opener.SUBORDINATE, i, min(i + 3 + comma, len(words))
    if word in lexicon.subordinators or word == "how":
        return (Opener.SUBORDINATE, i, i + 1) if _asks(words, i, lexicon) else none
    if word in lexicon.maybe_subordinators:
        return (Opener.SUBORDINATE, i, i + 1) if _opens(words, i, groups, lexicon) else none
    if word in lexicon.coordinators:
        return (Opener.COORDINATE, i, i + 1) if _coordinates(words, i, groups, lexicon) else none
    if is_silent_content(words, i, groups, lexicon):
        return Opener.CONTENT, i, i
    if _is_contact(words, i, groups, lexicon):
        return Opener.RELATIVE, i, i
    return none


def _asks(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether a subordinator opens a clause: ``how [she] left``, not ``because of``."""
    following = words[i + 1].lower if i + 1 < len(words) else "of"
    if words[i].lower == "how":
        return i > 0 and following in lexicon.subject_pronouns | lexicon.determiners
    return following != "of"


def _is_contact(words: Words, i: int, groups: Groups, lexicon: Lexicon) -> bool:
    """Whether a relative clause without a pronoun begins: ``the campaign [he began in May]``."""
    if words[i].lower not in {"he", "she", "they", "we", "it"} or i < 2:
        return False
    if words[i - 2].lower in lexicon.relatives or words[i - 1].is_name:
        return False  # "by which time [she had left]", "once in the States [it will begin]"
    previous = words[i - 1]
    acted_on = words[i - 2].lower == "to" and previous.lower in lexicon.bases  # "to help it"
    if (
        not previous.is_word
        or acted_on
        or previous.lower in lexicon.joins | lexicon.prepositions | {"how"}
    ):
        return False
    if any(group.start < i <= group.end for group in groups) or is_adverb(previous, lexicon):
        return False
    if not any(group.end < i for group in groups):
        # "[The company she founded] was sold": another verb goes on with it.
        short = words[0].lower in lexicon.determiners and i < _SHORT_NOUN
        if not short or sum(group.start > i for group in groups) < 2:
            return False
    return any(group.start == i + 1 for group in groups)


_SHORT_NOUN = 5


def _with_preposition(words: Words, i: int, lexicon: Lexicon) -> int:
    """Where ``in which``, ``some of whom`` begins."""
    if i and words[i - 1].lower in lexicon.prepositions:
        i -= 1
        if i and words[i - 1].lower in {"some", "many", "most", "all", "both", "none", "one"}:
            i -= 1
    return i


def _that(  # noqa: PLR0911 - refusals, one a line
    words: Words, i: int, groups: Groups, lexicon: Lexicon
) -> tuple[Opener, int, int]:
    verb = next_verb(words, i, groups, lexicon) or past_aside(words, i, groups, lexicon)
    verb = verb or past_lead(words, i, groups, lexicon)
    if verb is None or i + 1 == len(words):
        return Opener.NONE, i, i
    if i == 0 or words[i - 1].text in {",", '"', "“"}:
        # "…, that is, …" opens nothing; "…, that the …" goes on with what is said.
        opens = i and (verb.start > i + 1 or lexicon.language != "en")
        return (Opener.CONTENT, i, i + 1) if opens else (Opener.NONE, i, i)
    after_verb = any(group.end <= i <= group.end + 4 for group in groups)
    previous = words[i - 1]
    ends_verb = any(group.end == i for group in groups) or (
        i == 1 and previous.lower in lexicon.bases | lexicon.speech
    )
    acts = i > 1 and words[i - 2].lower == "to" and previous.lower in lexicon.bases
    if ends_verb or acts or previous.lower in _NOUNS_THAT_SAY:
        return Opener.CONTENT, i, i + 1
    if verb.start == i + 1 or (verb.start == i + 2 and is_adverb(words[i + 1], lexicon)):
        return Opener.RELATIVE, i, i + 1
    said = any(group.end <= i and words[group.main].lower in lexicon.speech for group in groups)
    if (previous.is_date or said) and after_verb:
        return Opener.CONTENT, i, i + 1
    if previous.lower in lexicon.prepositions:
        return Opener.NONE, i, i
    return (Opener.CONTENT if said else Opener.RELATIVE), i, i + 1


def _opens(  # noqa: PLR0911 - refusals, one a line
    words: Words, i: int, groups: Groups, lexicon: Lexicon
) -> bool:
    """Whether ``after``, ``since``, ``as`` opens a clause here, and not a mere date or noun."""
    if i + 1 >= len(words) or words[i + 1].is_date:
        return False
    following = words[i + 1].lower
    if words[i].lower in {"as", "so", "once"} and following in _NO_CLAUSE:
        return False
    if following.endswith("ing") and len(following) > 5:
        return words[i].lower not in {"as", "so", "once"}
    verb = next_verb(words, i, groups, lexicon)
    if verb is None:
        verb = past_aside(words, i, groups, lexicon)
        if verb and not any(g is not verb and not g.reduced for g in groups):
            return False  # "the naming of storms after women only, a habit, was …"
    if verb is None or (verb.start == i + 1 and words[i].lower != "as"):
        return False
    who = before_adverbs(words, verb.start, lexicon)
    if who > i + 1 and words[who].lower in {"he", "she", "they", "it", "we", "i"}:
        closed = words[who - 1].is_word or words[who - 1].is_date
        if closed and words[who - 1].lower not in lexicon.prepositions | lexicon.complementisers:
            return False  # "After two years in Texas [he] crossed into Mexico"
    if i == 0:
        # "After the war the treaty was signed": with one verb before the comma it is the main one
        # unless a comma closes it and another verb follows.
        pause = next((j for j in range(i, len(words)) if words[j].text == ","), None)
        return pause is not None and verb.start < pause and any(g.start > pause for g in groups)
    return True


_NO_CLAUSE = word_set("well many much far long soon part a an of")


def _coordinates(words: Words, i: int, groups: Groups, lexicon: Lexicon) -> bool:
    """Whether ``and`` joins clauses or verbs here, and not two nouns."""
    earlier = [group for group in groups if group.end <= i]
    verb = next_verb(words, i, groups, lexicon)
    if verb is None:
        # With an aside: "was freed and, two years later, left for Lapland".
        if i + 1 < len(words) and words[i + 1].text == ",":
            return bool(earlier) and after_aside(words, i + 1, groups, lexicon) is not None
        aside = past_relative(words, i, groups, lexicon) or past_aside(words, i, groups, lexicon)
        led = past_lead(words, i, groups, lexicon)  # "…, and in 1983, Ann Orr swam it"
        goes_on = bool(aside) or (led is not None and words[led.start - 1].text != ",")
        closed = words[i - 1].text == "," or words[i - 1].is_date
        return bool(earlier) and closed and goes_on
    another = any(words[j].lower in lexicon.coordinators for j in range(i + 1, verb.start))
    if another and i and words[i - 1].text not in {",", ";", '"', "”"}:
        return False  # "of Russia [and] Norway and entered into force": the later one joins verbs
    j = i + 1
    while j < verb.start and (
        is_adverb(words[j], lexicon)
        or words[j].is_date
        or (words[j].lower in lexicon.prepositions and words[j + 1].is_date)
    ):
        j += 1
    if j == verb.start:
        # "was signed and ratified in 2010": two verbs side by side share everything.
        modal = bool(earlier) and words[earlier[-1].start].lower in MODALS
        other = modal and words[verb.start].lower not in lexicon.bases
        return bool(earlier) and (earlier[-1].end < i or other)
    if i and words[i - 1].text in {",", ";", '"', "”"}:
        return bool(earlier)
    return bool(earlier) and not _is_noun_list(words, i, earlier[-1], verb, lexicon)


def _is_noun_list(words: Words, i: int, earlier: Group, verb: Group, lexicon: Lexicon) -> bool:
    """Whether the words before ``and`` already begin the subject of the next verb."""
    opens = lexicon.opens | lexicon.maybe_subordinators
    inside = any(t.lower in opens or t.text in PAUSES for t in words[earlier.end : i])
    said = words[earlier.main].lower in lexicon.speech and not is_object(
        words, earlier.end, lexicon
    )
    return inside or (said and verb.start - i < 6 and i - earlier.end < 5)
