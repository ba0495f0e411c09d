"""What an event is to its date: a happening, a beginning, an end, a plan, a denial and so on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.events.grammar.tokens import word_set
from timeline.events.plans import ENDS, MAYBE, UNTIL, WILL, WOULD, is_after, is_plan, is_put_off
from timeline.events.sayings import is_saying
from timeline.model import Kind
from timeline.when import third_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token
    from timeline.events.selection import Selection
    from timeline.model import Mention
    from timeline.when import When

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
_BEGIN_PHRASES = (
    "into force",
    "into effect",
    "took effect",
    "takes effect",
    "take effect",
    "took office",
    "takes office",
    "came to power",
    "comes to power",
    "в силу",
)
_END_PHRASES = ("came to an end", "comes to an end", "come to an end", "drew to a close")
_DENIALS = (
    "denied",
    "denies",
    "deny",
    "denying",
    "опроверг",
    "опровергла",
    "опровергли",
    "отрицает",
)
_REFUSALS = word_set("rejected rejects dismissed dismisses refuted refutes disputed disputes")
_CHARGES = word_set(
    "accusation accusations allegation allegations claim claims report reports suggestion"
    " suggestions charge charges rumours rumors"
)
_NOT = word_set(
    "not never didn't doesn't don't wasn't weren't hasn't haven't hadn't isn't aren't won't не"
)
_SINCE = frozenset({"since", "с", "со"})


def kind(  # noqa: C901, PLR0911 - refusals, one a line
    words: Sequence[Token],
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
    refused = host_words & _REFUSALS and host_words & _CHARGES
    if (
        refused
        or host_words & set(_DENIALS)
        or (selection.verb and words[selection.verb.main].lower in _DENIALS and len(inside) > 2)
    ):
        return Kind.DENIED
    if is_put_off(words, selection, before):
        return Kind.PLANNED
    if selection.noun:
        return Kind.PLANNED if future else _span_kind(mention, Kind.OCCURRENCE)
    if is_plan(verb, text, dct, mention, host_words, lexicon):
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
    starts = before == "from" and bool(verb) and verb[0] not in _OF_ORIGIN and not selection.noun
    if starts or before in _SINCE or mention.text.lower().startswith("since "):
        return Kind.BEGIN
    if future and not set(verb) & {"was", "were", "had"} and before == "by":
        return Kind.PLANNED
    main = words[selection.verb.main].lower if selection.verb else ""
    spoken = is_saying(words, selection.clause, lexicon) and selection.content
    if spoken and (main not in _DEEDS or selection.quoted):
        return Kind.REPORT
    passive = set(verb) & {"been", "was", "were", "being"} or (
        selection.verb and selection.verb.reduced
    )
    done = main in _FINISHED and passive
    if (main in ENDS and not done) or any(phrase in text for phrase in _END_PHRASES):
        return Kind.END
    if main in _BEGINS or any(phrase in text for phrase in _BEGIN_PHRASES):
        return Kind.BEGIN
    return Kind.OCCURRENCE


_OF_ORIGIN = word_set("dates date dated dating is comes came stems")
_LENGTHS = word_set("months weeks days quarter year quarters years month week")
_WHOLE = re.compile(r"(?:the|that|last) (?:night|day|morning|afternoon|evening|weekend)")


def is_until(words: Sequence[Token], date: int) -> bool:
    """Whether what is told ends on a date; ``through the night`` tells how long it went on."""
    before = words[date - 1].lower if date else ""
    if before == "through" and words[max(0, date - 2)].lower in _LENGTHS:
        return False  # "in the three months through May"
    return before in UNTIL and not (before == "through" and _WHOLE.fullmatch(words[date].lower))


def _span_kind(mention: Mention, otherwise: Kind) -> Kind:
    return Kind.INTERVAL if _lasts(mention) else otherwise


def _lasts(mention: Mention) -> bool:
    """Whether a date is two dates; ``early 2011`` is one that is not exactly known."""
    when = mention.when
    if when is None or not when.is_interval or "week" in mention.said:
        return False
    return third_of(when) is None


def _verb_words(words: Sequence[Token], selection: Selection) -> list[str]:
    verb = selection.verb
    if verb is None:
        return []
    # "He will leave the club and [will] join its rival": the helper stands with the subject.
    lent = [words[selection.subject[1] - 1].lower] if selection.subject else []
    helper = [word for word in lent if word in WILL | WOULD | MAYBE]
    refused = ["не"] if verb.start and words[verb.start - 1].lower == "не" else []
    return [*helper, *refused, *(token.lower for token in words[verb.start : verb.end])]


def _is_negated(verb: Sequence[str], inside: Sequence[str]) -> bool:
    """Whether the clause says that something did not happen; "not … until" says that it did."""
    if not set(verb) & _NOT or "until" in inside or "только" in inside:
        return False
    return "only" not in inside and "yet" not in inside
