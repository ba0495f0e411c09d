"""Where what is said begins without ``that``: ``said [the talks failed]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.ahead import next_verb
from timeline.events.grammar.groups import TO_BE, before_adverbs, is_adverb
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token


_AFTER_OBJECT = word_set(
    "a an the to not guilty innocent liable responsible dead alive safe unhurt unconscious unfit"
    " and again twice there here back home away out up down alone"
)


def is_object(words: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word stands for whom something is done to: ``found [her] on 6 April``."""
    if i >= len(words) or words[i].lower not in {"him", "her", "them", "us", "me"}:
        return False
    following = words[i + 1] if i + 1 < len(words) else None
    after_object = lexicon.prepositions | _AFTER_OBJECT
    owns = following and following.is_word and following.lower not in after_object
    return words[i].lower != "her" or not owns


def _hearer_ends(words: Sequence[Token], verb: Group, i: int, lexicon: Lexicon) -> int:
    """Where the noun for whom is told ends: ``told [the radio] he had``; 0 for none."""
    if words[verb.main].lower not in _TOLD:
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


_TOLD = word_set("told tells tell warned informed reminded assured promised")


def is_silent_content(  # noqa: PLR0911 - refusals, one a line
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
    hearer = _hearer_ends(words, latest, i, lexicon)
    for j in range(hearer or latest.end, i):
        dated = words[j].is_date or is_adverb(words[j], lexicon)
        leads = words[j].lower in {"on", "in", "at"} and j + 1 < len(words) and words[j + 1].is_date
        if not dated and not leads:
            return False
    token = words[i]
    passive = latest.main > latest.start and words[latest.main - 1].lower in TO_BE
    if passive and not hearer and words[latest.main].lower not in _TOLD:
        return False  # "had been declared unsafe"
    opens = token.lower in lexicon.subject_pronouns | lexicon.determiners or token.is_name
    told = words[latest.main].lower in _TOLD and words[latest.main - 1].lower not in TO_BE
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
