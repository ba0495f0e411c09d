"""How a date was understood, said in the language of the page."""

import re
from pathlib import Path

import pytest

from timeline.pipeline import assemble
from timeline.words import reason_words
from timeline.words.reason_phrases import ANCHORS, REASONS

HERE = Path(__file__).parent
STORIES = [HERE.parent, *sorted((HERE / "golden" / "projects").iterdir())]
_SOURCE = re.compile(r"“[^”]*”|\([^)]*\)")
LANGUAGES = ("ru", "de", "fr", "es", "ar")


@pytest.mark.parametrize(
    ("reason", "language", "words"),
    [
        ("says only the year", "en", "says only the year"),
        ("says only the year", "de", "nennt nur das Jahr"),
        ("less exact: 2021-01~/2021-04~", "en", "less exact: early 2021"),
        ("less exact: 2021-01", "fr", "moins précis : janvier 2021"),
        (
            "2 weeks before the day of writing",
            "ru",
            "2 недели назад, считая от даты статьи",
        ),
        (
            "the month after the date mentioned before",
            "es",
            "dentro de 1 mes, contando desde la fecha mencionada antes",
        ),
        ("2 decades before the day of writing", "en", "2 decades before the day of writing"),
        (
            "2 decades before the day of writing",
            "de",
            "vor 20 Jahren, gezählt ab dem Datum des Artikels",
        ),
        (
            "names no year; 2021 is that of the event it matches; both say “notes”, “term”",
            "de",
            (
                "nennt kein Jahr; 2021 ist das des Ereignisses, zu dem es passt; "
                "beide sagen “notes”, “term”"
            ),
        ),
        (
            "the latest before the day of writing",
            "de",
            "das letzte Datum vor dem Datum des Artikels",
        ),
        (
            "2021-02-05 was a Friday; the source calls it a Monday.",
            "de",
            "5. Februar 2021 war ein Freitag; die Quelle nennt es einen Montag.",
        ),
        (
            "The sources differ on a number: 9 or 11 and 14 (people).",
            "es",
            "Las fuentes difieren en un número: 9 o 11 and 14 (people).",
        ),
    ],
)
def test_a_reason_is_said_in_the_language_of_the_page(reason, language, words):
    """Its dates, counts and anchors too."""
    assert reason_words(reason, language) == words


@pytest.mark.parametrize("language", ["de", "pt"])
def test_what_is_not_known_stays_as_it_is(language):
    """An unknown clause is English and whole, braces and all."""
    assert reason_words("as the editor {said}; so be it", language) == (
        "as the editor {said}; so be it"
    )


def test_a_language_without_reasons_is_told_them_in_english_throughout():
    """No sentence is half in one language and half in another."""
    said = reason_words("2021-02-05 was a Friday; the source calls it a Monday.", "pt")
    assert said == "5 February 2021 was a Friday; the source calls it a Monday."


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_reason_is_missing(language):
    """Every clause and anchor has words in every language of the page."""
    assert [key for key, row in (REASONS | ANCHORS).items() if language not in row] == []


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_every_reason_of_a_story_is_known(story):
    """What the tagger and the merging say of real stories has words in Arabic."""
    timeline = assemble(story)
    reasons = [evidence.why for event in timeline.events for evidence in event.evidence]
    reasons += [
        evidence.mention.why
        for event in timeline.events
        for evidence in event.evidence
        if evidence.mention
    ]
    reasons += [conflict.message for conflict in timeline.conflicts if conflict.kind != "date"]
    # In Arabic, Latin letters are left only in the words of the source.
    said = {reason: reason_words(reason, "ar") for reason in reasons}
    english = [r for r, words in said.items() if re.search("[a-z]{3}", _SOURCE.sub("", words))]
    assert english == []
