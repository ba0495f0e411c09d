"""Mentions to events: each date's happening, with the words that tell it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events import kinds, names, objects, titles
from timeline.events.aliases import things
from timeline.events.boilerplate import dateline_end, is_furniture, is_reference
from timeline.events.cast import cast
from timeline.events.comparisons import is_cited, is_unreal, only_compares, only_describes
from timeline.events.drafts import candidate_id, once
from timeline.events.grammar.clauses import clauses
from timeline.events.grammar.lexicon import Lexicon, guess, lexicon
from timeline.events.grammar.openers import Opener
from timeline.events.grammar.tokens import tokens
from timeline.events.periods import period
from timeline.events.rereading import best
from timeline.events.sayings import is_saying
from timeline.events.selection import Selection, select, told_when
from timeline.events.sentences import sentences
from timeline.events.shares import tidy
from timeline.events.shortening import headline
from timeline.events.wellformed import pointed
from timeline.events.wording import typeset
from timeline.model import Event, Evidence, Kind, Mention, MentionType, Source, Span
from timeline.tagger import language_of, tag_article
from timeline.when import Granularity, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.events.grammar.chunks import Clauses
    from timeline.events.grammar.tokens import Words
    from timeline.events.referents import Subject
    from timeline.model import Article

_A_LINE = 200
"""Characters up to which a text is too short to tell its language from its words."""
_REMEMBERED = 4
"""How many sentences back a pronoun may reach."""


def extract(
    article: Article,
    mentions: Sequence[Mention] | None = None,
    aliases: Sequence[Sequence[str]] = (),
) -> tuple[Event, ...]:
    """One candidate for each date that dates something, and one for each undated sentence.

    ``mentions`` are those of ``tagger.tag_article`` when they are not given.
    A candidate without ``evidence[0].mention`` is of an undated sentence: it counts only when it
    matches an event of the editor's. One with a mention but no date is undated and listed.
    """
    if mentions is None:
        mentions = tag_article(article)
    known = things(article.text, aliases)
    seen_as = language_of if len(article.text) > _A_LINE else guess
    words_of = lexicon(article.language or seen_as(article.text))
    ordered = sorted(mentions, key=lambda mention: mention.span)
    who = cast(article.text)
    earlier: list[tuple[Subject, ...]] = []
    found: list[Event] = []
    seen: Counter[str] = Counter()
    first = 0
    for sentence in _whole(sentences(article.text), ordered):
        while first < len(ordered) and ordered[first].span.end <= sentence.start:
            first += 1
        if is_furniture(sentence.of(article.text)):
            continue
        told = Span(sentence.start + dateline_end(sentence.of(article.text)), sentence.end)
        inside = [mention for mention in _inside(ordered, first, told) if _dates_something(mention)]
        words = tokens(article.text, told, inside)
        if not any(token.is_word for token in words):
            continue
        parts = clauses(words, words_of)
        if not any(c.verb for c in parts) and is_reference(sentence.of(article.text)):
            continue
        drafts = once(_dated(article, sentence, words, parts, inside, words_of, (who, earlier)))
        if not drafts:
            drafts = _undated(article, sentence, words, parts, words_of)
        drafts = [
            replace(
                event,
                title=typeset(
                    known.named(event.title, sentence.start, titles.LIMIT), words_of.language
                ),
                kind=_still_to_come(event, article),
            )
            for event in drafts
        ]
        found += [_with_id(event, article, seen) for event in drafts]
        subjects = names.named(words, parts, words_of, len(words))
        earlier += [names.resolved(subjects, earlier, who)] if subjects else []
        del earlier[:-_REMEMBERED]
    return tuple(found)


def _whole(found: Sequence[Span], ordered: Sequence[Mention]) -> Iterable[Span]:
    """The sentences, joined where one would end inside a date: ``am 1. [Juni 2021]``."""
    ends = [mention.span.end for mention in ordered]
    inside: set[int] = set()
    for number, (one, other) in enumerate(pairwise(found), 1):
        at = bisect_left(ends, one.end)
        if at < len(ends) and ordered[at].span.start < one.end and ends[at] > other.start:
            inside.add(number)
    start = 0
    for number, sentence in enumerate(found):
        start = start if number in inside else sentence.start
        if number + 1 not in inside:
            yield Span(start, sentence.end)


def _still_to_come(event: Event, article: Article) -> Kind:
    """The kind; nothing has happened yet on a day after the one on which it was written."""
    open_ = event.kind in {Kind.OCCURRENCE, Kind.INTERVAL}
    planned = open_ and kinds.is_after(event.when, article.dct)
    return Kind.PLANNED if planned else event.kind


def _inside(ordered: Sequence[Mention], first: int, sentence: Span) -> list[Mention]:
    inside = []
    for mention in ordered[first:]:
        if mention.span.start >= sentence.end:
            break
        if mention.span.start >= sentence.start:
            inside.append(mention)
    return inside


def _with_id(event: Event, article: Article, seen: Counter[str]) -> Event:
    evidence = event.evidence[0]
    date = evidence.mention.text if evidence.mention else ""
    id_ = candidate_id(article.id, evidence.quote, date)
    seen[id_] += 1
    if seen[id_] > 1:
        id_ = candidate_id(article.id, evidence.quote, date, seen[id_] - 1)
    kept = replace(evidence, id=id_, title=event.title, kind=event.kind)
    return replace(event, id=id_, evidence=(kept,))


def _dates_something(mention: Mention) -> bool:
    """Whether a mention can place an event; durations, habits and "now" cannot."""
    if mention.type not in {MentionType.DATE, MentionType.TIME}:
        return mention.when is not None and mention.when.is_interval
    return mention.when is not None or not mention.value.endswith("_REF")


def _dated(
    article: Article,
    sentence: Span,
    words: Words,
    parts: Clauses,
    inside: Sequence[Mention],
    lexicon_: Lexicon,
    told: names.Told,
) -> Iterable[Event]:
    ends: set[int] = set()
    for number, mention in enumerate(inside):
        at = next((i for i, token in enumerate(words) if number in token.mentions), None)
        if at is None or at in ends:
            continue
        told_at: int | None = at
        if only_compares(words, at):
            told_at = told_when(words, parts, at)
        if told_at is None or only_describes(words, at, lexicon_):
            continue
        if is_unreal(words, parts, told_at) or is_cited(words, at, told[0]):
            continue
        lasting = period(words, inside, at)
        if lasting:
            ends.add(lasting[1])
            last = inside[words[lasting[1]].mentions[0]]
            whole = Span(mention.span.start, last.span.end)
            mention = replace(  # noqa: PLW2901 - both dates are one mention from here on
                mention,
                span=whole,
                text=whole.of(article.text),
                value=str(lasting[0]),
                when=lasting[0],
            )
        selection = select(words, parts, told_at, lexicon_)
        host = _host_words(words, parts, selection)
        kind = kinds.kind(words, selection, mention, lexicon_, article.dct, host)
        when = mention.when
        spans = tuple(
            Span(words[start].start, words[end - 1].end) for start, end in selection.ranges
        )
        evidence = Evidence(
            article=article.id,
            sentence=sentence,
            clauses=spans,
            quote=sentence.of(article.text),
            mention=mention,
            why=mention.why,
            when=when,
        )
        title = titles.title(
            words,
            selection,
            lexicon_,
            names.antecedent(words, parts, selection, lexicon_, told),
            until=_lasts_until(words, told_at, selection),
            past=not kinds.is_after(when, article.dct),
            meant=objects.meant(words, parts, selection, lexicon_, told),
        )
        title = best(
            title,
            words,
            parts,
            selection,
            lexicon_,
            lambda other: names.antecedent(words, parts, other, lexicon_, told),
        )
        title = pointed(title, lexicon_)
        if not title:
            continue
        known = when is not None and when.granularity is not Granularity.UNKNOWN
        yield Event("", when if known else None, title, kind, evidence=(evidence,))


def _lasts_until(words: Words, at: int, selection: Selection) -> bool:
    """Whether the date is the end of what is told, so that the title must say so."""
    leads = words[at - 1].lower in {"until", "till", "through", "до"} and kinds.is_until(words, at)
    return leads and any(start <= at - 1 < end for start, end in selection.parts)


def _host_words(words: Words, parts: Clauses, selection: Selection) -> frozenset[str]:
    """The words of the verb that brings a clause in."""
    host = selection.clause.host
    verb = parts[host].verb if host is not None else None
    if verb is None or selection.clause.opener is not Opener.CONTENT:
        return frozenset()
    # "rejected [claims] that …": the noun that the content goes with counts as well.
    first = selection.clause.parts[0][0]
    noun = words[max(0, first - 2) : first - 1] if first >= verb.end else ()
    return frozenset(token.lower for token in (*words[verb.start : verb.end], *noun))


def _undated(
    article: Article, sentence: Span, words: Words, parts: Clauses, lexicon_: Lexicon
) -> list[Event]:
    """The candidate of a sentence without a date; empty when it tells nothing that happened."""
    told = [
        clause
        for clause in parts
        if clause.verb and not (is_saying(words, clause, lexicon_) and len(parts) > 1)
    ]
    if not told or not any(clause.subject for clause in told):
        return []
    ranges = tidy([part for clause in told for part in clause.parts])
    free = [c for c in told if c.subject and c.opener in {Opener.NONE, Opener.CONTENT}]
    lead = (free or told)[0]
    selection = Selection(lead.subject if lead.restored else None, lead.parts, lead.verb, lead, -1)
    spans = tuple(Span(words[start].start, words[end - 1].end) for start, end in ranges)
    quote = sentence.of(article.text)
    latest = article.dct.latest if article.dct else None
    evidence = Evidence(
        article=article.id,
        sentence=sentence,
        clauses=spans,
        quote=quote,
        # What an undated sentence claims is only that it was written by then.
        when=When(f"../{latest}") if latest else None,
    )
    return [Event("", None, titles.title(words, selection, lexicon_), evidence=(evidence,))]


def coverage(article: Article, lane: str = "") -> Event:
    """The article itself as an entry on the day it was published, in the lane of the coverage."""
    title = article.title or next(
        (line.strip() for line in article.text.splitlines() if line.strip()), article.id
    )
    source = Source(
        url=article.url,
        title=article.title,
        publisher=article.publisher,
        date=article.dct,
        article=article.id,
        language=article.language,
    )
    return Event(
        id="coverage-" + article.id,
        when=article.dct,
        title=headline(" ".join(title.split())),
        kind=Kind.REPORT,
        lane=lane,
        sources=(source,),
        path=article.path,
    )
