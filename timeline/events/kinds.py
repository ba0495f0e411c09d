"""What an event is to its date: a happening, a beginning, an end, a plan, a denial and so on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.comparisons import RESCHEDULED, SET_FOR
from timeline.events.grammar.english import TIMES
from timeline.events.grammar.russian import FUTURE
from timeline.events.grammar.tokens import word_set
from timeline.events.sayings import is_saying
from timeline.model import Kind
from timeline.when import third_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words
    from timeline.events.selection import Selection
    from timeline.model import Mention
    from timeline.when import When

_ENDS = word_set(
    "stopped stops ended ends end ending expired expires expire expiring ceased ceases"
    " finished finishes lapsed lapses terminated закончился закончилась закончилось"
    " закончились истекает истёк истек истекла завершился завершилась завершилось прекратил"
    " прекратила"
)
_UNTIL = frozenset({"until", "till", "through", "до"})
_WILL = word_set("will shall won't he'll she'll it'll they'll we'll i'll you'll будет будут")
_MAYBE = word_set("may might could can should must")
_WOULD = word_set("would wouldn't he'd she'd they'd we'd i'd")
_PLANS = re.compile(
    r"\b(?:due to (?!the |an? |its |his |her |their )|(?:expected|scheduled|set|planned|likely"
    r"|going|poised|promised|pledged|vowed|agreed|required|plans?|planning|intends?|hopes?|aims?"
    r"|wants|expects?|proposes|have|has|is|are) to|(?:scheduled|planned) for|slated|deadline"
    r"|upcoming|(?:expected|due) (?:in|on|by|at)|must be|be held|ожидается|планиру(?:ет|ется|ют)"
    r"|намерен[аы]?|долж(?:ен|на|но|ны)|(?:намечен|запланирован)[аоы]?|назначен[аоы]? на"
    r"|собира(?:ет|ют)ся|предстоит)\b"
)
_MEANT = re.compile(
    r"\b(?:was|were|had been|been) (?:\w+ly )?"
    r"(?:set (?:to|for)|(?:due|scheduled|supposed|expected|planned|slated) (?:to|for|on|in))\b"
    r"|\bw(?:as|ere) to have\b|\bhad (?:\w+ly )?(?:hoped|planned|intended|expected) to\b"
    r"|\b(?:expects?|forecasts?|predicts?) .{2,60}? to\b"
)
"""What was only meant to happen, also when its day is past."""
_BEGINS = word_set(
    "began begin begins beginning begun started starts starting commenced commences начался"
    " началась началось начались вступил вступила вступило вступили"
)
# To say these is to do them.
_DEEDS = word_set(
    "announced announces declared declares promised pledged vowed agreed decided ruled"
    " ordered объявил объявила объявили"
)
# Of somebody they tell an end, of a thing a deed: "the work was finished".
_FINISHED = frozenset({"finished", "stopped", "terminated"})
_BEGIN_PHRASES = re.compile(
    r"\b(?:into (?:force|effect)|t(?:ook|akes?) (?:effect|office)|c[ao]mes? to power|в силу)\b"
)
_END_PHRASES = re.compile(r"\b(?:c[ao]mes? to an end|drew to a close)\b")
_DENIALS = word_set("denied denies deny denying опроверг опровергла опровергли отрицает")
_REFUSALS = word_set("rejected rejects dismissed dismisses refuted refutes disputed disputes")
_CHARGES = word_set(
    "accusation accusations allegation allegations claim claims report reports suggestion"
    " suggestions charge charges rumours rumors"
)
_NOT = word_set(
    "not never didn't doesn't don't wasn't weren't hasn't haven't hadn't isn't aren't won't не"
)
_SINCE = frozenset({"since", "с", "со"})


def _is_condition(words: Words, start: int) -> bool:
    """Whether a clause only says on what terms: ``[if] the treaty expires``; not ``asked if``."""
    if not start or words[start - 1].lower not in {"if", "unless"}:
        return False
    return start == 1 or words[start - 2].text == "," or words[start - 1].lower == "unless"


def kind(  # noqa: C901, PLR0911 - refusals, one a line
    words: Words,
    selection: Selection,
    mention: Mention,
    lexicon: Lexicon,
    dct: When | None,
    host_words: frozenset[str] = frozenset(),
) -> Kind:
    """The kind of the event that a selection tells.

    ``host_words`` are the words of the verb that brings the clause in: ``denied [that …]``.
    """
    inside = [
        words[i].lower
        for start, end in selection.parts
        for i in range(start, end)
        if not words[i].is_date
    ]
    text = " ".join(inside)
    verb = _verb_words(words, selection)
    before = words[selection.date - 1].lower if selection.date else ""
    future = is_after(mention.when, dct)
    if _is_condition(words, selection.parts[0][0] if selection.parts else 0):
        return Kind.PLANNED
    refused = host_words & _REFUSALS and host_words & _CHARGES
    if (
        refused
        or host_words & _DENIALS
        or (selection.verb and words[selection.verb.main].lower in _DENIALS)
    ):
        return Kind.DENIED
    if _is_put_off(words, selection, before):
        return Kind.PLANNED
    if selection.noun:
        return Kind.PLANNED if future else _span_kind(mention, Kind.OCCURRENCE)
    if _is_plan(verb, text, dct, mention, host_words, lexicon):
        return Kind.PLANNED
    if _is_negated(verb, inside):
        return Kind.DENIED
    # "Not … until then" and "it took until then to …" tell what happened at last.
    denied = set(inside) & _NOT or words[max(0, selection.date - 2)].lower in _NOT
    lasts = is_until(words, selection.date) and not denied and "took" not in verb
    if lasts or (before == "by" and future and not verb):
        return Kind.END
    if _lasts(mention):
        return Kind.INTERVAL
    starts = before == "from" and bool(verb) and verb[0] not in _OF_ORIGIN
    if starts or before in _SINCE:
        return Kind.BEGIN
    main = words[selection.verb.main].lower if selection.verb else ""
    spoken = is_saying(words, selection.clause, lexicon) and selection.content
    if spoken and (main not in _DEEDS or selection.quoted):
        return Kind.REPORT
    passive = set(verb) & {"been", "was", "were", "being"} or (
        selection.verb and selection.verb.reduced
    )
    done = main in _FINISHED and passive
    if (main in _ENDS and not done) or _END_PHRASES.search(text):
        return Kind.END
    if main in _BEGINS or _BEGIN_PHRASES.search(text):
        return Kind.BEGIN
    return Kind.OCCURRENCE


_OF_ORIGIN = word_set("dates date dated dating is comes came stems")
_WHOLE = re.compile(r"(?:the|that|last) (?:night|day|morning|afternoon|evening|weekend)")


def is_until(words: Words, date: int) -> bool:
    """Whether what is told ends on a date; ``through the night`` tells how long it went on."""
    before = words[date - 1].lower if date else ""
    if before == "through" and words[max(0, date - 2)].lower in TIMES:
        return False  # "in the three months through May"
    return before in _UNTIL and not (before == "through" and _WHOLE.fullmatch(words[date].lower))


def _span_kind(mention: Mention, otherwise: Kind) -> Kind:
    return Kind.INTERVAL if _lasts(mention) else otherwise


def _lasts(mention: Mention) -> bool:
    """Whether a date is two dates; ``early 2011`` is one that is not exactly known."""
    when = mention.when
    if when is None or not when.is_interval or "week" in mention.said:
        return False
    return third_of(when) is None


def _verb_words(words: Words, selection: Selection) -> list[str]:
    verb = selection.verb
    if verb is None:
        return []
    # "He will leave the club and [will] join its rival": the helper stands with the subject.
    lent = [words[selection.subject[1] - 1].lower] if selection.subject else []
    helper = [word for word in lent if word in _WILL | _WOULD | _MAYBE]
    refused = ["не"] if verb.start and words[verb.start - 1].lower == "не" else []
    return [*helper, *refused, *(token.lower for token in words[verb.start : verb.end])]


def _is_negated(verb: Sequence[str], inside: Sequence[str]) -> bool:
    """Whether the clause says that something did not happen; "not … until" says that it did."""
    if not set(verb) & _NOT or "until" in inside:
        return False
    return "yet" not in inside


def _is_put_off(words: Words, selection: Selection, before: str) -> bool:
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
        return word in (RESCHEDULED if before == "to" else RESCHEDULED | SET_FOR)
    waits = word in RESCHEDULED - {"moved", "brought", "shifted", "put"} or following == "off"
    return before in {"until", "till"} and waits


def is_after(when: When | None, dct: When | None) -> bool:
    """Whether a date lies after the day on which the article was written."""
    if when is None or dct is None or when.earliest is None or dct.latest is None:
        return False
    return when.earliest > dct.latest


def _is_plan(
    verb: Sequence[str],
    text: str,
    dct: When | None,
    mention: Mention,
    host_words: frozenset[str],
    lexicon: Lexicon,
) -> bool:
    """Whether the clause speaks of what is meant to happen."""
    group = set(verb)
    latest, written = mention.when and mention.when.latest, dct and dct.earliest
    past = bool(latest and written and latest < written)
    if group & _WILL or (group & FUTURE and not past):
        return True
    if group & _WOULD:
        # The historian's "would" tells a fact; after "said" it tells a plan.
        return bool(host_words & lexicon.speech) or (dct is not None and not past)
    if group & _MAYBE and "have" not in group:
        return not past or bool(group & {"may", "might"})
    if _MEANT.search(text):
        return True
    if _PLANS.search(text):
        return not past or verb[:1] in (["is"], ["are"])
    return (
        is_after(mention.when, dct)
        and (not verb or verb[0] in {"is", "are", "has", "have"} or verb[-1].endswith("s"))
        and not set(verb) & _ENDS
        and not set(text.split()) & _UNTIL
    )
