"""Languages: corpora read as marked, CLDR's own dates found, nothing invented."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
import tagger_corpus
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import dateparsing
from timeline.tagger import tag
from timeline.tagger.languages import LANGUAGES, language
from timeline.tagger.languages.cldr import vocabulary

FILES = {
    "de": "german.txt",
    "es": "spanish.txt",
    "fr": "french.txt",
    "it": "italian.txt",
    "pt": "portuguese.txt",
    "ru": "russian.txt",
    "uk": "ukrainian.txt",
}
CORPORA = {name: tagger_corpus.read(name) for name in (*FILES.values(), "others.txt")}
LINES = [(name, line) for name, lines in CORPORA.items() for line in lines]
PIECES = (*"0123456789", *" .,-–/:'’()\n", *"abrмая年月日ที่", "февраля ", "de ", "\u200f", "в ")
HOSTILE = st.lists(st.sampled_from(PIECES), max_size=200).map("".join)


def _benchmark():
    path = Path(__file__).parents[1] / "benchmarks" / "languages.py"
    spec = importlib.util.spec_from_file_location("benchmark_languages", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("name", "line"), LINES, ids=[f"{name}:{line.number}" for name, line in LINES]
)
def test_sentence(name, line):
    """Exactly the marked words are found, with the marked values."""
    found = tag(line.text, line.dct, line.language, line.mode)
    spans = [(each.span.start, each.span.end, each.value) for each in found]
    assert tagger_corpus.mark(line.text, spans) == tagger_corpus.mark(
        line.text, list(line.expected)
    ), name


@pytest.mark.parametrize(("code", "name"), FILES.items())
def test_every_rule_fires(code, name):
    """A rule without a sentence is a rule that nobody can trust."""
    fired = {
        rule
        for line in CORPORA[name]
        for each in tag(line.text, line.dct, code, line.mode)
        for rule in each.rule.split(", ")
    }
    assert sorted({rule.name for rule in language(code).rules} - fired) == []


def test_every_language_has_a_corpus():
    """A language is listed only with its sentences."""
    assert {*FILES, "en"} == {*LANGUAGES}


def test_the_dates_of_cldr_are_found_in_nearly_every_language():
    """Long, medium, full and month-year dates, with exact span and value."""
    benchmark = _benchmark()
    scores = [benchmark.measure(name, known, 2) for name, known in benchmark.locales().items()]
    good = [score for score in scores if score.share >= 0.95]
    assert len(good) >= 200
    assert len({score.script for score in good}) >= 25
    assert sum(score.share for score in scores) / len(scores) >= 0.99
    assert sum(score.spurious for score in scores) == 0


def test_one_language_does_not_change_the_words_of_another():
    """Babel's locales overwrite what they share; the vocabulary does not come from there."""
    from datetime import date

    from babel.dates import format_date, format_skeleton

    vocabulary.cache_clear()
    format_skeleton("yMMMM", date(2011, 2, 5), locale="ja")
    format_date(date(2011, 2, 5), "LLLL", locale="he")
    assert "2月" not in vocabulary("ar").months
    assert vocabulary("fr").months["février"] == 2


DATELESS = {
    "en": "The delegation may march on the second city, said Mr. May.",
    "de": "Der Rat tagte mit zwei Gästen, und 2011 Bürger kamen.",
    "nl": "De raad vergaderde met 2011 burgers en twee gasten.",
    "fr": "Le conseil siégeait avec deux invités et 2011 citoyens.",
    "es": "El consejo sesionó con dos invitados y 2011 ciudadanos en el mar.",
    "it": "Il consiglio si riunì con due ospiti e 2011 cittadini.",
    "pt": "O conselho reuniu-se com dois convidados e 2011 cidadãos, a segunda vez.",
    "pl": "Rada zebrała się z dwoma gośćmi i 2011 obywatelami.",
    "sv": "Rådet möttes med två gäster och 2011 medborgare.",
    "fi": "Neuvosto kokoontui kahden vieraan ja 2011 kansalaisen kanssa.",
    "tr": "Konsey iki konuk ve 2011 vatandaşla toplandı.",
    "ru": "Совет собрался с двумя гостями и 2011 гражданами, Мая и Марта пришли.",
    "uk": "Рада зібралася з двома гостями та 2011 громадянами.",
    "ja": "評議会は二人の客と2011人の市民と集まった。",
    "zh": "理事会与两位客人和2011位公民会面。",
    "ar": "اجتمع المجلس مع ضيفين و2011 مواطنا.",
}


@pytest.mark.parametrize("sentence", DATELESS.values(), ids=list(DATELESS))
@pytest.mark.parametrize("code", [None, "und", "xx", *(code for code in DATELESS if code != "en")])
def test_no_language_invents_dates_in_another(code, sentence):
    """Neither the detected grammar nor a wrong one finds a date where there is none."""
    assert [each.text for each in tag(sentence, "2013-02-12", code)] == []


def test_without_a_known_language_only_plain_numbers_are_read():
    """2011-02-05 is the same everywhere."""
    found = tag("Foo 2011-02-05, bar 5 February 2011.", "2013-02-12", "xx")
    assert [each.value for each in found] == ["2011-02-05"]


@settings(max_examples=60, deadline=None)
@given(HOSTILE, st.sampled_from([*LANGUAGES, "ja", "th", "ar", "hi", "fi", "bo", "vi"]))
def test_no_text_makes_a_grammar_fail(text, code):
    """Mentions lie inside the text, in order, and never overlap."""
    found = tag(text, "2013-02-12", code)
    ends = [0, *(each.span.end for each in found)]
    assert all(each.span.start >= end for each, end in zip(found, ends, strict=False))
    assert all(each.span.of(text) == each.text for each in found)


@pytest.mark.parametrize("code", dateparsing.languages()[::5])
def test_a_grammar_reads_hostile_text(code):
    """Long runs of digits, months, spaces and open ranges end, in any language."""
    month = next(iter(vocabulary(code).months))
    for run in ("1", " ", f"{month} ", "5-", "5 ", "2011-", f"5 {month} ", "(", "3."):
        assert tag(run * 60, "2013-02-12", code) is not None


HALVES = {
    "ru": "в первой половине XIX века",
    "de": "in der ersten Hälfte des 19. Jahrhunderts",
    "fr": "dans la première moitié du XIXe siècle",
    "es": "en la primera mitad del siglo XIX",
    "it": "nella prima metà del XIX secolo",
    "pt": "na primeira metade do século XIX",
    "uk": "у першій половині XIX століття",
}


@pytest.mark.parametrize(("code", "words"), HALVES.items(), ids=list(HALVES))
def test_half_a_century_is_no_third_of_it(code, words):
    """TIMEX3 has but a beginning and an end; the days stay those of the century."""
    (found,) = tag(f"… {words}.", "2013-02-12", code)
    assert (found.value, found.mod, str(found.when)) == ("18", "START", "18XX")
