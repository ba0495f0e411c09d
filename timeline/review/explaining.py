"""Where an event comes from: the whole chain from the page to characters in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline import words
from timeline.cards.quotations import bare
from timeline.model import Origin
from timeline.review.pending import kind_in_words, pending
from timeline.when import Granularity

if TYPE_CHECKING:
    from timeline.model import Claim, Conflict, Event, Evidence, Mention, Source, Timeline

_MOST = 8
"""How many that were kept apart are told one by one."""


def explain(timeline: Timeline, name: str) -> str | None:
    """The chain in lines, for the id of an event or of a piece of evidence; ``None`` if unknown."""
    event = find(timeline, name)
    if event is None:
        return None
    lines = [event.title, f"  page      {timeline.head.base_url}#{event.id}"]
    if name != event.id:
        lines.append(f"  you asked for {name}, which became part of it")
    lines.append(f"  date      {_date(event)}")
    lines += filter(None, [kind_in_words(event.kind, "  kind      {}")])
    if event.origin is Origin.CURATED:
        place = f"{event.path}:{event.line}" if event.line else event.path or "events.yaml"
        lines.append(f"  says who  the editor, {place}")
    else:
        lines.append("  says who  the articles below; no editor has confirmed it")
    for source in event.sources:
        lines.append(f"  source    {_source(source)}")
        if source.quote:
            lines.append(f"            “{bare(source.quote)}”")
    for piece in event.evidence:
        lines += _evidence(timeline, piece)
    for conflict in timeline.conflicts:
        if conflict.event == event.id:
            message, *claims = disagreement(timeline, conflict)
            lines += [f"  conflict  {message}", *(f"    {claim}" for claim in claims)]
    return "\n".join(lines + _refused(timeline, event))


def find(timeline: Timeline, name: str) -> Event | None:
    """The event with this id, or the one that a candidate with this id became part of."""
    for event in timeline.events:
        if event.id == name:
            return event
    return next((e for e in timeline.events if any(piece.id == name for piece in e.evidence)), None)


def _date(event: Event) -> str:
    if event.when is None:
        return "not known"
    grain = event.when.granularity
    if grain is Granularity.INTERVAL:
        return f"{event.when} (a stretch of time)"
    return f"{event.when} (known to the {grain})"


def _source(source: Source) -> str:
    told = [source.publisher, source.title, source.url or source.article]
    return ", ".join(filter(None, told)) + (f" (says {source.says})" if source.says else "")


def _evidence(timeline: Timeline, piece: Evidence) -> list[str]:
    article = timeline.article(piece.article)
    lines = [f"  evidence  {piece.id or piece.article}"]
    if article is None:
        lines.append(f"    article   {piece.article}, which is not there any more")
        return lines
    line = article.line + article.text.count("\n", 0, piece.sentence.start)
    lines.append(f"    article   {article.title or article.id} ({article.path}:{line})")
    if article.dct is not None:
        lines.append(
            f"    published {article.dct} ({article.dct_source or 'stated with the text'})"
        )
    start, end = piece.sentence.start, piece.sentence.end
    lines.append(f"    sentence  characters {start} to {end}")
    lines.append(f"              “{bare(' '.join(piece.quote.split()))}”")
    told = " … ".join(" ".join(span.of(article.text).split()) for span in piece.clauses)
    lines.append(f"    clause    {told}")
    if piece.mention is not None:
        lines += _mention(piece.mention)
    if piece.why:
        lines.append(f"    why       {piece.why}")
    return lines


def _mention(mention: Mention) -> list[str]:
    how = [f"read as {mention.when if mention.when is not None else mention.value}"]
    if mention.rule:
        how.append(f"by the rule {mention.rule}")
    if mention.anchor:
        how.append(f"counted from {_anchor(mention.anchor)}")
    if mention.implied:
        how.append(f"{', '.join(mention.implied)} not said")
    place = f"characters {mention.span.start} to {mention.span.end}"
    return [f"    date      “{mention.text}”, {place}", f"              {'; '.join(how)}"]


def _anchor(anchor: str) -> str:
    if anchor.startswith("mention:"):
        return f"the date at character {anchor.removeprefix('mention:')}"
    return {"dct": "the day of writing", "text": "what the text itself says"}.get(anchor, anchor)


def _refused(timeline: Timeline, event: Event) -> list[str]:
    """What came near to being one with the event, and why it stayed apart; the most alike first."""
    found: list[tuple[float, str, str, str]] = []
    for item in pending(timeline):
        if item.near is None or event.id not in {item.event.id, item.near.event}:
            continue
        mine = item.event.id == event.id
        other, title = (
            (item.near.event, item.near.title) if mine else (item.event.id, item.event.title)
        )
        found.append((-item.near.score, other, title, item.near.why))
    lines: list[str] = []
    for _, other, title, why in sorted(found)[:_MOST]:
        lines += [f"  kept from {other}: {title}", f"    because   {why}"]
    if len(found) > _MOST:
        lines.append(f"  … and from {len(found) - _MOST} that are less like it")
    return lines


def disagreement(timeline: Timeline, conflict: Conflict) -> list[str]:
    """A conflict in lines: what it is about, then who says what, then how to settle it."""
    lines = [conflict.message + (f" Settled: {conflict.settled}" if conflict.settled else "")]
    lines += [f"{claim.what}: {_who(timeline, conflict, claim)}" for claim in conflict.claims]
    event = find(timeline, conflict.event)
    if event is None or conflict.settled:
        return lines
    if event.origin is Origin.CURATED:
        place = f"{event.path}:{event.line}" if event.line else "events.yaml"
        return [*lines, f"to settle it, give your reason as `settled:` at the event, {place}"]
    return [*lines, f"to settle it, accept {event.id} in `timeline review`; then give your reason"]


def _who(timeline: Timeline, conflict: Conflict, claim: Claim) -> str:
    """Who makes a claim, and in which words."""
    if claim.evidence is not None:
        said = " ".join(claim.evidence.quote.split())
        return f"{article_in_words(timeline, claim.evidence.article)}: “{said}”"
    if claim is not conflict.claims[0] and claim.source is not None:
        source = claim.source
        return ", ".join(filter(None, (source.publisher, source.title))) or source.url
    if conflict.kind == "weekday":
        return "the calendar"
    return "you, in events.yaml"


def article_in_words(timeline: Timeline, name: str) -> str:
    """Publisher, title and day of an article, as far as they are known."""
    article = timeline.article(name)
    if article is None:
        return name
    day = words.date_words(article.dct, "en") if article.dct is not None else ""
    return ", ".join(filter(None, (article.publisher, article.title or article.id, day)))
