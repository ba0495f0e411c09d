"""The words that lead up to a date and go with it when a title leaves the date out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.grammar.english import TIMES
from timeline.events.grammar.forms import is_participle
from timeline.events.grammar.tokens import DASHES, word_set
from timeline.events.wording import THE, THEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words

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


_BARE = re.compile(r"(?:\b(?:later|earlier|ago)|^(?:last|next|that) \w+)$")
_NO_LATER = frozenset({"раньше", "позднее", "позже", "ранее"})


def without_dates(
    words: Words,
    places: Iterable[int],
    lexicon: Lexicon,
    stays: Callable[[int], bool],
    then: int = -1,
) -> list[int]:
    """The tokens without dates, without what leads up to those, and without what is in brackets.

    ``stays`` tells which dates are needed all the same; the one ``then`` is leaves a word behind.
    """
    kept: list[int] = []
    depth = skipped = 0
    for i in places:
        token = words[i]
        if i < skipped:
            continue
        depth += token.text in {"(", "{"}
        if depth == 0 and token.is_date and not stays(i):
            _drop_leads(words, kept, i, lexicon)
            if token.is_possessive and i + 1 < len(words) and words[i + 1].is_word:
                kept.append(THE)
            skipped = _drop_period(words, kept, i)
            if i == then:
                kept.append(THEN)
            elif [t.lower for t in words[i + 1 : i + 4]] in _AT_THE:
                skipped = i + 4  # "pushed back to [2026 at the earliest]"
        elif depth == 0 and not (token.lower in _AFTER and words[i - 1].is_date):
            kept.append(i)
        depth -= token.text in {")", "}"} and depth > 0
    return kept


_AFTER = frozenset({"alone", "onwards", "onward"})
_AT_THE = (["at", "the", "earliest"], ["at", "the", "latest"], ["at", "the", "soonest"])


def _said(words: Words, place: int) -> str:
    """A word of the sentence; nothing for what only the title says."""
    return words[place].lower if place >= 0 else ""


def _drop_period(words: Words, kept: list[int], i: int) -> int:
    """Take back what leads up to ``[its fourth quarter] ended [30 June]``; where to go on."""
    following = [token.lower for token in words[i + 1 : i + 2]]
    if following not in (["ended"], ["ending"]) or not words[min(i + 2, len(words) - 1)].is_date:
        return 0
    while kept and _said(words, kept[-1]) in _LEADS_PERIOD:
        kept.pop()
    return i + 2


_LEADS_PERIOD = word_set("its the their his her a for in during over")


def _drop_leads(words: Words, kept: list[int], date: int, lexicon: Lexicon) -> None:
    """Take back the preposition that led up to a date, and what only leads up to that."""
    follows = _leads_on(words, date, lexicon)
    if words[date - 1].lower in _PLACING | {"from"} and _BARE.search(words[date].lower):
        return  # "was sworn in [two days later]": such a date has no preposition
    if (words[date].is_possessive and not follows) or _dropped(words, kept, date, lexicon):
        return
    expected = date - 1
    led = False
    while kept and kept[-1] == expected:
        word = words[kept[-1]].lower
        if word == "of" and len(kept) > 1 and _said(words, kept[-2]) in _PARTS_OF_TIME:
            while kept and _said(words, kept[-1]) in _PARTS_OF_TIME | {"of", "during"}:
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


def _dropped(words: Words, kept: list[int], date: int, lexicon: Lexicon) -> bool:
    """Take back what leads up to a date as a whole; whether there was such a thing."""
    if lexicon.leads:
        while kept and _said(words, kept[-1]) in lexicon.leads:
            if kept[-1] < date - 1 and words[kept[-1] - 1].text == ",":
                break  # "der Rat, der im [Mai] beschloss": that is its subject
            kept.pop()
        return True
    if date < 2:
        return False
    before = words[date - 1].lower
    between = before in _BETWEEN and words[date - 2].is_date  # "from 1902 [to] 1914 she taught"
    many = 0
    if (between and kept and kept[-1] == date - 1) or before == "dated":
        many = 1  # "wrote in a letter dated [3 May] that"
    elif [_said(words, i) for i in kept[-2:]] == ["later", "than"]:
        many = 3  # "no later than [20 September]"
    elif before in _NO_LATER:
        many = 1 + (words[date - 2].lower == "не")  # "не позднее [мая]"
    del kept[len(kept) - many :]
    return between or many > 0


def _length_of_time(words: Words, kept: Sequence[int]) -> int:
    """How many words say over how long a date sums up: ``in the three months to [March]``."""
    for length in range(3, 6):
        said = [_said(words, i) for i in kept[-length:]]
        if said[:1] in (["in"], ["for"], ["over"]) and said[-2] in TIMES:
            return length
    return 0


_LENGTH_ENDS = word_set("to ended ending through until")


_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")


def _is_adjectival(words: Words, date: int) -> bool:
    """Whether a date only describes the noun after it: ``in third-quarter profit``."""
    token, before = words[date], words[date - 1].lower
    weekday = token.lower in _WEEKDAYS and before == "in"
    return token.is_possessive or "-" in token.text or weekday or before in {"of", "for"}


def _leads_on(words: Words, date: int, lexicon: Lexicon) -> bool:
    """Whether a noun follows the date, to which the word before it belongs."""
    if date + 1 >= len(words):
        return False
    following = words[date + 1]
    word = following.lower
    if word in lexicon.past | lexicon.auxiliaries or is_participle(word, lexicon):
        return False
    return following.is_word and word not in _GOES_ON | lexicon.prepositions
