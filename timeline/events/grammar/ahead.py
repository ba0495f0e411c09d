"""The verb that a word leads up to, and where what is said begins: ``said [the talks failed]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.english import TOLD
from timeline.events.grammar.forms import is_adverb
from timeline.events.grammar.groups import before_adverbs
from timeline.events.grammar.tokens import PAUSES, QUOTES, word_set

if TYPE_CHECKING:
    from timeline.events.grammar.groups import Group, Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words


def next_verb(
    words: Words, i: int, groups: Groups, lexicon: Lexicon, *, past_asides: bool = False
) -> Group | None:
    """The first verb after a word, before the next pause or opener."""
    for j in range(i + 1, len(words)):
        token = words[j]
        if token.is_date:
            continue
        found = next((group for group in groups if group.start == j), None)
        if found:
            return found
        stops = lexicon.subordinators if past_asides else lexicon.opens
        if past_asides and _closes_subject(words, j, groups, lexicon):
            return None
        if past_asides and token.text == ",":
            return after_aside(words, j, groups, lexicon)
        if token.text in QUOTES and words[j - 1].is_word and any(g.start == j + 1 for g in groups):
            continue  # "said the probe “may have been hit”"
        if token.text in PAUSES | {"(", ")"} | QUOTES or token.lower in stops:
            return None
    return None


def past_aside(words: Words, i: int, groups: Groups, lexicon: Lexicon) -> Group | None:
    """The verb of a noun that an aside follows: ``that [Helen Carr, 52, took] forty``."""
    comma = next((j for j in range(i + 1, len(words)) if words[j].text == ","), None)
    if comma is None or any(
        words[j].lower in lexicon.opens or words[j].text in PAUSES | QUOTES
        for j in range(i + 1, comma)
    ):
        return None
    return after_aside(words, comma, groups, lexicon) if comma > i + 1 else None


def _closes_subject(words: Words, i: int, groups: Groups, lexicon: Lexicon) -> bool:
    """Whether what comes before a word is no subject of what comes after it: ``… after …``."""
    if words[i].lower in lexicon.complementisers:
        return not any(group.start == i + 1 for group in groups)
    return words[i].lower in _AFTERWARDS and not words[min(i + 1, len(words) - 1)].is_date


_AFTERWARDS = frozenset({"after", "before", "until", "since"})


def after_aside(words: Words, comma: int, groups: Groups, lexicon: Lexicon) -> Group | None:
    """The verb that follows the second comma at once: ``sanctions, many of them new, are …``."""
    second = next((j for j in range(comma + 1, len(words)) if words[j].text == ","), None)
    if second is None or any(comma < group.start < second for group in groups):
        return None
    after = (g for g in groups if g.start > second == before_adverbs(words, g.start, lexicon))
    return next(after, None)


def past_relative(words: Words, i: int, groups: Groups, lexicon: Lexicon) -> bool:
    """Whether a described noun has a verb: ``and [a boat that went to help] ran aground``."""
    opens = lexicon.relatives | lexicon.complementisers
    relative = next((j for j in range(i + 2, len(words)) if words[j].lower in opens), None)
    if relative is None:
        return False
    stop = next(
        (j for j in range(i + 1, len(words)) if words[j].text in PAUSES | QUOTES), len(words)
    )
    return sum(relative < group.start < stop for group in groups) > 1


def past_lead(words: Words, i: int, groups: Groups, lexicon: Lexicon) -> Group | None:
    """The verb after what leads up to it: ``that [in the first year, sales] doubled``."""
    if i + 1 >= len(words):
        return None
    first = words[i + 1]
    if not first.is_date and first.lower not in lexicon.prepositions | lexicon.maybe_subordinators:
        return None
    comma = next((j for j in range(i + 1, len(words)) if words[j].text == ","), None)
    return next_verb(words, comma, groups, lexicon) if comma is not None else None


_AFTER_OBJECT = word_set(
    "a an the to not guilty innocent liable responsible dead alive safe unhurt unconscious unfit"
    " and again twice there here back home away out up down alone"
)


def is_object(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether a word stands for whom something is done to: ``found [her] on 6 April``."""
    if i >= len(words) or words[i].lower not in {"him", "her", "them", "us", "me"}:
        return False
    following = words[i + 1] if i + 1 < len(words) else None
    after_object = lexicon.prepositions | _AFTER_OBJECT
    owns = following and following.is_word and following.lower not in after_object
    return words[i].lower != "her" or not owns


def _hearer_ends(words: Words, verb: Group, i: int, lexicon: Lexicon) -> int:
    """Where the noun for whom is told ends: ``told [the radio] he had``; 0 for none."""
    if words[verb.main].lower not in TOLD:
        return 0
    end = verb.end
    while end < min(i, verb.end + 6) and words[end].is_word:
        word = words[end].lower
        if word in lexicon.prepositions | lexicon.coordinators or (
            end > verb.end and word in lexicon.subject_pronouns | lexicon.determiners
        ):
            break
        end += 1
    return end if end > verb.end else 0


def is_silent_content(  # noqa: PLR0911 - refusals, one a line
    words: Words, i: int, groups: Groups, lexicon: Lexicon
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
    hearer = _hearer_ends(words, latest, i, lexicon)
    for j in range(hearer or latest.end, i):
        dated = words[j].is_date or is_adverb(words[j], lexicon)
        leads = words[j].lower in {"on", "in", "at"} and j + 1 < len(words) and words[j + 1].is_date
        if not dated and not leads:
            return False
    token = words[i]
    passive = latest.is_passive(words)
    if passive and not hearer and words[latest.main].lower not in TOLD:
        return False  # "had been declared unsafe"
    opens = token.lower in lexicon.subject_pronouns | lexicon.determiners or token.is_name
    told = words[latest.main].lower in TOLD and not passive
    if told and not (hearer and opens):
        return False
    leads = token.lower in {"on", "in", "at", "to", "by"} or is_object(words, i, lexicon)
    if token.is_date or is_adverb(token, lexicon) or leads:
        return False
    if not token.text[0].isalnum():
        return False
    verb = next_verb(words, i - 1, groups, lexicon, past_asides=True)
    if verb is None or verb.start <= i:
        return False
    return words[before_adverbs(words, verb.start, lexicon)].lower not in lexicon.coordinators
