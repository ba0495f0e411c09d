"""The words that lead up to a date and go with it when a title leaves the date out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.grammar.forms import is_participle
from timeline.events.grammar.tokens import DASHES, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token

_LEADS_DATE = word_set(
    "on in at by since until till from during of for around about before after early late mid"
    " ever already through to throughout as between and only just the this that over within later"
    " в во на с со до к ко от по около уже начиная ещё еще вплоть примерно приблизительно рано"
    " поздно начале начала конце конца концу началу середине середины ночь утром утру только лишь"
    " вечером вечеру днём днем за"
)
_PARTS_OF_TIME = word_set(
    "night morning evening afternoon day eve end beginning start middle week month summer"
    " half quarter second first autumn spring winter hours early late the on in at"
)
_GOES_ON = word_set(
    "the a an his her its their this these and or to until when after in on at by with for as"
    " from of but before because that who which was were is had has came rose fell reached stood"
    " he she it they we i you"
)
_BETWEEN = word_set("to until till through по до") | DASHES
_PLACING = word_set("on in at by during for over through around")
_STRONG_LEADS = _LEADS_DATE - {"the", "this", "that", "and", "to", "of", "for", "as", "between"}


_BARE = re.compile(r"(?:\b(?:later|earlier|ago)|^(?:the next|the following|last|next|that) \w+)$")
_NO_LATER = frozenset({"раньше", "позднее", "позже", "ранее"})


def drop_leads(words: Sequence[Token], kept: list[int], date: int, lexicon: Lexicon) -> None:
    """Take back the preposition that led up to a date, and what only leads up to that."""
    follows = _leads_on(words, date, lexicon)
    if date and words[date - 1].lower in _PLACING | {"from"} and _BARE.search(words[date].lower):
        return  # "was sworn in [two days later]": such a date has no preposition
    if (words[date].is_possessive and not follows) or _dropped(words, kept, date, lexicon):
        return
    expected = date - 1
    led = False
    while kept and kept[-1] == expected:
        word = words[kept[-1]].lower
        if word == "of" and len(kept) > 1 and words[kept[-2]].lower in _PARTS_OF_TIME:
            while kept and words[kept[-1]].lower in _PARTS_OF_TIME | {"of", "during"}:
                kept.pop()
            break
        length = _length_of_time(words, kept) if word in _LENGTH_ENDS else 0
        if length:
            del kept[-length:]
            break
        if word in _PLACING:
            if led:
                break  # "the roof fell in on [Tuesday]": the verb keeps its "in"
            led = True
        if (word in _STRONG_LEADS and not (follows and _is_adjectival(words, date))) or (
            word in _LEADS_DATE and not follows
        ):
            kept.pop()
        else:
            break
        expected -= 1


def _dropped(  # noqa: PLR0911 - one case a line
    words: Sequence[Token], kept: list[int], date: int, lexicon: Lexicon
) -> bool:
    """Take back what leads up to a date as a whole; whether there was such a thing."""
    if lexicon.leads:
        while kept and kept[-1] >= 0 and words[kept[-1]].lower in lexicon.leads:
            kept.pop()
        return True
    before = date - 1
    if before < 1:
        return False
    if words[before].lower in _BETWEEN and words[before - 1].is_date:
        if kept and kept[-1] == before:
            kept.pop()  # "from 1902 [to] 1914 she taught"
        return True
    if kept and kept[-1] == before and words[before].lower == "dated":
        kept.pop()  # "wrote in a letter dated [3 May] that"
        return True
    if words[before].lower == "than" and [words[i].lower for i in kept[-3:]][1:2] == ["later"]:
        del kept[-3:]  # "no later than [20 September]"
        return True
    if kept and kept[-1] == before and words[before].lower in _NO_LATER:
        del kept[-2 if words[before - 1].lower == "не" else -1 :]  # "не позднее [мая]"
        return True
    return False


def _length_of_time(words: Sequence[Token], kept: Sequence[int]) -> int:
    """How many words say over how long a date sums up: ``in the three months to [March]``."""
    for length in range(3, 6):
        said = [words[i].lower for i in kept[-length:] if i >= 0]
        if len(said) == length and said[0] in {"in", "for", "over"} and said[-2] in _LENGTHS:
            return length
    return 0


_LENGTHS = word_set("months weeks days quarter year quarters years month week")
_LENGTH_ENDS = word_set("to ended ending through until")


_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")


def _is_adjectival(words: Sequence[Token], date: int) -> bool:
    """Whether a date only describes the noun after it: ``in third-quarter profit``."""
    previous = words[date - 1] if date else None
    token = words[date]
    return (
        token.is_possessive
        or "-" in token.text
        or (token.lower in _WEEKDAYS and previous is not None and previous.lower == "in")
        or (previous is not None and previous.lower in {"of", "for"})
    )


def _leads_on(words: Sequence[Token], date: int, lexicon: Lexicon) -> bool:
    """Whether a noun follows the date, to which the word before it belongs."""
    if date + 1 >= len(words):
        return False
    following = words[date + 1]
    word = following.lower
    if word in lexicon.past | lexicon.auxiliaries or is_participle(word, lexicon):
        return False
    return following.is_word and following.lower not in _GOES_ON
