"""What is only meant to happen on a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.comparisons import RESCHEDULED, SET_FOR
from timeline.events.grammar.russian import FUTURE
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token
    from timeline.events.selection import Selection
    from timeline.model import Mention
    from timeline.when import When

ENDS = word_set(
    "stopped stops ended ends end ending expired expires expire expiring ceased ceases"
    " finished finishes lapsed lapses terminated закончился закончилась закончилось"
    " закончились истекает истёк истек истекла завершился завершилась завершилось прекратил"
    " прекратила"
)
UNTIL = frozenset({"until", "till", "through", "до"})


WILL = word_set("will shall won't he'll she'll it'll they'll we'll i'll you'll будет будут")


MAYBE = word_set("may might could can should must")


WOULD = word_set("would wouldn't he'd she'd they'd we'd i'd")


_PLANS = [
    "expected to",
    "scheduled to",
    "due to",
    "set to",
    "planned to",
    "plans to",
    "planning to",
    "intends to",
    "intend to",
    "hopes to",
    "hope to",
    "aims to",
    "aim to",
    "wants to",
    "is to",
    "are to",
    "likely to",
    "going to",
    "poised to",
    "expects to",
    "expect to",
    "scheduled for",
    "expected in",
    "expected on",
    "expected by",
    "expected at",
    "due in",
    "due on",
    "due by",
    "planned for",
    "slated",
    "proposes to",
    "promised to",
    "pledged to",
    "vowed to",
    "agreed to",
    "required to",
    "deadline",
    "ожидается",
    "планирует",
    "планируется",
    "намерен",
    "намерена",
    "намерены",
    "намечен",
    "намечена",
    "намечено",
    "намечены",
    "запланирован",
    "запланирована",
    "запланировано",
    "запланированы",
    "назначен на",
    "назначена на",
    "назначено на",
    "назначены на",
    "должен",
    "должна",
    "должно",
    "должны",
    "собирается",
    "собираются",
    "планируют",
    "предстоит",
    "must be",
    "have to",
    "has to",
    "plan to",
    "be held",
    "upcoming",
]


_MEANT = re.compile(
    r"\b(?:was|were|had been|been) (?:\w+ly )?"
    r"(?:due|scheduled|supposed|expected|planned|set|slated) (?:to|for|on|in)\b"
    r"|\bw(?:as|ere) to have\b|\bhad (?:\w+ly )?(?:hoped|planned|intended|expected) to\b"
    r"|\b(?:expects?|forecasts?|predicts?) .{2,60}? to\b"
)
"""What was only meant to happen, also when its day is past."""


def is_put_off(words: Sequence[Token], selection: Selection, before: str) -> bool:
    """Whether the date is the new one of a plan: ``was moved to``, ``was postponed until``."""
    verb = selection.clause.verb
    if (
        verb is None
        or verb.end >= len(words)
        or (selection.noun and verb.end != selection.date - 1)
    ):
        return False
    word, following = words[verb.main].lower, words[verb.end].lower
    if before in {"to", "for"}:
        return word in (RESCHEDULED if before == "to" else SET_FOR)
    waits = word in RESCHEDULED - {"moved", "brought", "shifted", "put"} or following == "off"
    return before in {"until", "till"} and waits


def is_after(when: When | None, dct: When | None) -> bool:
    """Whether a date lies after the day on which the article was written."""
    if when is None or dct is None or when.earliest is None or dct.latest is None:
        return False
    return when.earliest > dct.latest


def is_plan(
    verb: Sequence[str],
    text: str,
    dct: When | None,
    mention: Mention,
    host_words: frozenset[str],
    lexicon: Lexicon,
) -> bool:
    """Whether the clause speaks of what is meant to happen."""
    group = set(verb)
    past = (
        mention.when is not None
        and dct is not None
        and (
            mention.when.latest is not None
            and dct.earliest is not None
            and mention.when.latest < dct.earliest
        )
    )
    if group & WILL or (group & FUTURE and not past):
        return True
    if group & WOULD:
        # The historian's "would" tells a fact; after "said" it tells a plan.
        return bool(host_words & lexicon.speech) or (dct is not None and not past)
    if group & MAYBE and "have" not in group:
        return not past or bool(group & {"may", "might"})
    if _MEANT.search(text):
        return True
    if any(phrase in text for phrase in _PLANS):
        return not past or verb[:1] in (["is"], ["are"])
    return (
        is_after(mention.when, dct)
        and not group & {"was", "were", "had"}
        and (not verb or verb[0] in {"is", "are", "has", "have"} or verb[-1].endswith("s"))
        and not set(verb) & ENDS
        and not set(text.split()) & UNTIL
    )
