"""Verb forms behind a comma or a dash: which only describe, and which go on with the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.grammar.forms import present_base
from timeline.events.grammar.groups import before_adverbs

if TYPE_CHECKING:
    from timeline.events.grammar.groups import Group, Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Words


def leads_on(words: Words, group: Group, lexicon: Lexicon) -> bool:
    """Whether a date or a preposition follows a form, as it does a participle."""
    following = words[group.end] if group.end < len(words) else words[group.start]
    return following.is_date or following.lower in lexicon.prepositions


def describes_after_pause(  # noqa: PLR0911 - refusals, one a line
    group: Group, earlier: list[Group], later: Group | None, words: Words, lexicon: Lexicon
) -> bool:
    """Whether a form after a comma only describes: ``the treaty, signed in Prague, expired``."""
    cut = max((i for i in range(group.start) if words[i].text == ";"), default=0)
    if _resumes_clause(words, earlier, group, later, lexicon):
        return False
    if not earlier:
        joint = before_adverbs(words, later.start, lexicon) if later else 0
        shares = later and words[joint].lower in lexicon.coordinators and not later.sure
        end = later.start if later and not shares else len(words) - 1
        commas = [i for i in range(group.end, end) if words[i].text == ","]
        goes_on = any(_is_present_after(words, i + 1, lexicon) for i in commas)
        if later and commas and _has_own_subject(words, commas[-1] + 1, later, lexicon):
            return False
        if _closes_noun(words, group, later, lexicon):
            return False
        return bool(commas) and (later is not None or goes_on)
    if words[before_adverbs(words, earlier[0].start, lexicon)].text == "," and not any(
        other.sure for other in earlier
    ):
        return False  # "the book, printed in May and sold in June, [made] her famous"
    relative = next(
        (
            i
            for i in range(cut, group.start)
            if words[i].lower in lexicon.relatives | {"that"}
            and not any(other.end == i for other in earlier)
        ),
        None,
    )
    near = [other for other in earlier if other.start >= cut]
    if relative is not None and near and near[0].start > relative:
        if words[relative - 1].text != "," and later and words[later.start - 1].text == ",":
            return True  # "the hall that replaced it, [finished] in 1811, lost its roof"
        # "Smith, who joined in May, left": the subject before the relative still wants its verb.
        return any(words[other.start - 1].text == "," for other in earlier)
    coordinated = any(
        token.lower in lexicon.coordinators for token in words[group.start : group.start + 12]
    )
    return not (coordinated and later is not None)


def _resumes_clause(
    words: Words, earlier: Groups, group: Group, later: Group | None, lexicon: Lexicon
) -> bool:
    """Whether an aside interrupts a clause before its verb: ``and, once freed, [left]``."""
    start = earlier[-1].end if earlier else 0
    commas = [i for i in range(start, group.start) if words[i].text == ","]
    if len(commas) < 2 or commas[-1] != before_adverbs(words, group.start, lexicon):
        return False
    first = commas[-2]
    called = words[first + 1 : group.start - 1]
    if called and all(token.is_name for token in called):
        # "that an engineer, Ann Lee, [reported] leaks": nobody was reported.
        resumed = later is not None and words[later.start - 1].text == ","
        return words[group.main].lower in lexicon.speech or (bool(earlier) and not resumed)
    if first and words[first - 1].lower in lexicon.coordinators:
        return bool(earlier)
    opens = lexicon.subordinators | lexicon.maybe_subordinators
    return any(
        words[i].lower in opens
        and (words[i + 1].lower in lexicon.determiners or words[i + 1].is_name)
        for i in range(max(start, first - 5), first - 1)
    )


def _is_present_after(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether a verb in the present goes on after a comma: ``…, [hopes to] open``."""
    following = words[i + 1].lower if i + 1 < len(words) else ""
    plural = words[i].lower in lexicon.bases and following in lexicon.determiners | {"to", "that"}
    return plural or bool(present_base(words[i].lower, lexicon))


def _closes_noun(words: Words, group: Group, later: Group | None, lexicon: Lexicon) -> bool:
    """Whether a noun in commas stands before a form: ``A statue, the work of Lenz, [stood]``."""
    commas = [i for i in range(group.start) if words[i].text == ","]
    if len(commas) != 2 or commas[1] != group.start - 1 or words[0].lower in lexicon.prepositions:
        return False
    noun = words[commas[0] + 1]
    resumed = later is not None and words[later.start - 1].text == ","
    return not resumed and noun.lower in lexicon.determiners


def _has_own_subject(words: Words, start: int, later: Group, lexicon: Lexicon) -> bool:
    """Whether a verb has a noun of its own after the comma: ``…, [the coast guard] said``."""
    opens = words[start].lower in lexicon.coordinators | lexicon.prepositions
    return start < later.start and not opens and words[later.main].lower in lexicon.speech
