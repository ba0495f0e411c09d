"""Where the sources of one event do not agree: on its date, its weekday, a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.merging.claims import claims
from timeline.merging.features import told
from timeline.model import Claim, Conflict, Event, Evidence, Kind, Origin, Source, Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.merging.aliases import Folding
    from timeline.when import When

Place = tuple[str, Span]
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "mon tue wed thu fri sat sun",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "понедельника вторника среду четверга пятницу субботу воскресенья",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
)
_DAY_NUMBER = {day: number for line in _WEEKDAYS for number, day in enumerate(line.split())}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_ENGLISH = _WEEKDAYS[0].title().split()


def conflicts(event: Event, fold: Folding, shared: Collection[Place] = ()) -> tuple[Conflict, ...]:
    """Every disagreement about an event; the claim that is kept comes first.

    ``shared`` are the sentences that other events rest on, too.
    """
    found = [_dates(event), *_weekdays(event), *_numbers(event, fold, shared)]
    return tuple(conflict for conflict in found if conflict)


def _dates(event: Event) -> Conflict | None:
    """What others say of the date, where it cannot be the date of the event."""
    if event.when is None:
        return None
    against: list[Claim] = []
    for evidence in event.evidence:
        claimed = _claimed(evidence)
        if claimed is not None and not _agree(event, claimed):
            against.append(Claim(str(claimed), claimed, evidence=evidence))
    against += [
        Claim(str(source.says), source.says, source=source)
        for source in event.sources
        if source.says is not None and not _agree(event, source.says)
    ]
    if not against:
        return None
    others = " and ".join(sorted({claim.what for claim in against}))
    message = f"The sources differ: {event.when} is kept, others say {others}."
    if event.origin is Origin.CURATED:
        message = f"The editor has {event.when}, other sources say {others}."
    return Conflict(event.id, "date", (_kept(event), *against), message, event.settled)


def _kept(event: Event) -> Claim:
    """The claim behind the date of the event."""
    if event.origin is Origin.CURATED:
        return Claim(str(event.when), event.when, source=next(iter(event.sources), None))
    agreeing = [e for e in event.evidence if e.when is not None and e.when == event.when]
    return Claim(str(event.when), event.when, evidence=next(iter(agreeing), None))


def _claimed(evidence: Evidence) -> When | None:
    """The date that the words claim; an undated match claims none."""
    return evidence.when if evidence.mention is not None else None


def _agree(event: Event, claimed: When) -> bool:
    """Whether a date may be that of the event."""
    when = event.when
    if when is None or (claimed.drawn is None and not claimed.is_partial):
        return True
    if claimed.qualifier or when.qualifier:
        return when.overlaps(claimed, 31)
    return when.overlaps(claimed)


def _weekdays(event: Event) -> list[Conflict]:
    """Dates written with a weekday that they do not fall on."""
    found = []
    for evidence in event.evidence:
        mention = evidence.mention
        when = mention.when if mention else None
        if mention is None or when is None or not when.is_day or when.earliest is None:
            continue
        if not {"day", "month"} <= set(mention.said):
            continue
        for word in _WORD.findall(mention.text.casefold()):
            number = _DAY_NUMBER.get(word)
            if number is not None and number != when.earliest.weekday:
                said, real = _ENGLISH[number], _ENGLISH[when.earliest.weekday]
                message = f"{when} was a {real}; the source calls it a {said}."
                claims = (Claim(str(when), when), Claim(said, None, evidence=evidence))
                found.append(Conflict(event.id, "weekday", claims, message, event.settled))
                break
    return found


def _numbers(event: Event, fold: Folding, shared: Collection[Place]) -> list[Conflict]:
    """Different numbers of the same thing: nine organisations against fourteen.

    A sentence that several events rest on speaks for each by its own clause only.
    """
    if len(event.evidence) + (event.origin is Origin.CURATED) < 2:
        return []  # one voice alone
    listed: dict[str, list[tuple[str, Claim]]] = {}
    voices: list[tuple[str, Source | None, Evidence | None]] = []
    if event.origin is Origin.CURATED:
        voices.append((f"{event.title} . {event.text}", next(iter(event.sources), None), None))
    for evidence in event.evidence:
        if evidence.kind is not Kind.PLANNED:
            alone = (evidence.article, evidence.sentence) not in shared
            voices.append((evidence.quote if alone else told(evidence), None, evidence))
    for text, source, piece in voices:
        for (number, noun), written in sorted(claims(fold(text)).items()):
            claim = Claim(written, source=source, evidence=piece)
            listed.setdefault(noun, []).append((number, claim))
    return [
        conflict
        for _, claimed in sorted(listed.items())
        if (conflict := _number_conflict(event, claimed))
    ]


def _number_conflict(event: Event, listed: list[tuple[str, Claim]]) -> Conflict | None:
    """A conflict when a text gives none of the numbers that the first one gives."""
    first = _voice(listed[0][1])
    said: dict[tuple[str, int], set[str]] = {}
    for number, claim in listed:
        said.setdefault(_voice(claim), set()).add(number)
    against: dict[str, Claim] = {}
    for number, claim in listed:
        if not said[first] & said[_voice(claim)]:
            against.setdefault(number, claim)
    if not against:
        return None
    leading = next(claim for _, claim in listed if _voice(claim) == first)
    number, _, noun = leading.what.rpartition(" ")
    others = " and ".join(sorted(claim.what.rpartition(" ")[0] for claim in against.values()))
    message = f"The sources differ on a number: {number} or {others} ({noun})."
    return Conflict(event.id, "number", (leading, *against.values()), message, event.settled)


def _voice(claim: Claim) -> tuple[str, int]:
    """Who speaks: the curator, or one sentence of one article."""
    evidence = claim.evidence
    return (evidence.article, evidence.sentence.start) if evidence else ("", -1)
