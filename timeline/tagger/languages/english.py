"""English: the tables of rules, put together."""

from __future__ import annotations

from timeline.dateparsing import words
from timeline.tagger.languages import (
    english_ago,
    english_clock,
    english_cues,
    english_dates,
    english_durations,
    english_eras,
    english_friends,
    english_habits,
    english_holidays,
    english_numeric,
    english_periods,
    english_references,
    english_relative,
    english_sets,
    english_spans,
    english_told,
    english_years,
)
from timeline.tagger.languages.english_words import LEADS, PROPER, WORD
from timeline.tagger.rules import Language


def language(code: str = "en") -> Language:
    """The English grammar; numeric dates follow the country (``en-GB``: day first)."""
    rules = (
        *english_numeric.NAMED_RULES,
        *english_dates.DAY_RULES,
        *english_dates.MONTH_RULES,
        *english_numeric.numeric_rules(words(code).order),
        *english_periods.RULES,
        *english_years.RULES,
        *english_eras.RULES,
        *english_relative.RULES,
        *english_told.RULES,
        *english_ago.RULES,
        *english_spans.RULES,
        *english_holidays.RULES,
        *english_sets.RULES,
        *english_durations.RULES,
        *english_clock.RULES,
        *english_references.RULES,
    )
    return Language(
        code,
        rules,
        leads=LEADS | english_references.LEADS,
        word=WORD,
        proper=PROPER,
        beside=frozenset({"until", "till", "since", "before", "after"}),
        ends=frozenset({"to", "until", "till"}),
        since=frozenset({"since"}),
        had=r"\bhad\b(?! to\b)",
        had_been=r"\b(?:who|whom|which|that|because)(?: [a-z]+)? had\b(?! to\b)"
        r"(?!.* (?:by|until) $)",
        had_before=r"\bhad\b(?! to\b)(?!.* (?:by|until|before) $)",
        added=r", (?:first |originally )?[a-z]+(?:ed|en|wn|nt|ht|lt|de|un) (?:[a-z]+ ){0,3}in $",
        work=r"(?:album|article|biography|book|documentary|edition|episode|essay|film|interview"
        r"|memoirs?|miniseries|movie|novel|paper|play|poem|report|song|study|survey)\b",
        planned=r"\b(?:was|were|been) (?:due|planned|scheduled|expected|supposed|meant"
        r"|to (?!the\b|an?\b|h[ie][sr]\b|its\b|their\b))|\bplanned (?:for|in|on) $"
        r"|\b(?:adjourned|postponed|put off|prorogued) [\"“]?(?:to|until|till) $"
        r"|\bto be [a-z]+(?:ed|en|wn|ld|nt|ht|lt) (?:in|on|by) (?:early |mid-|late |the )*$"
        r"|\b(?:who|which|that) would (?!have\b)[^,]{1,40}$"
        r"|\bwould not [a-z ]{1,30} until (?:at least )?$"
        r"|\b(?:goal|aim|hope|promise) (?:of|to)\b[^,]{1,50} (?:by|before) $",
        coming=r"(?:(?<!\bhis )(?<!\bher )\bwill|\b(?:is|are) (?:now |still )?(?:due|set|scheduled"
        r"|expected|planned|to (?:be|begin|open|close|start|meet|play|speak|appear|visit"
        r"|take place))\b)(?!.*\b(?:would|every|each)\b)",
        past=r"\b(?:was|were|had|did|became|began|came|went|took|left|won|(?:he|she|they|who|and)"
        r" [a-z]{2,}ed)\b",
        in_story=english_eras.IN_STORY,
        cue=english_cues.direction,
        habit=english_habits.is_habit,
        refuse=english_friends.refuse,
    )
