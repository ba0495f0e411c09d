"""The door to dateparser: its words without its import, its parser without its traps."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import dateparsing
from timeline.when import When


def test_words_name_months_weekdays_and_units():
    """Every case and abbreviation is there, in small letters."""
    words = dateparsing.words("ru")
    assert words.months["февраля"] == 2
    assert words.months["февр"] == 2
    assert words.weekdays["понедельник"] == 0
    assert words.units["недель"] == "week"
    assert words.order == "DMY"


def test_relative_phrases_are_counts_of_units():
    """A phrase is a number of units from now, before or after."""
    words = dateparsing.words("en")
    assert words.relative["yesterday"] == (-1, "day")
    assert words.relative["next year"] == (1, "year")
    assert dateparsing.Counted("", " days ago", -1, "day") in words.counted
    assert dateparsing.Counted("in ", " weeks", 1, "week") in words.counted


@pytest.mark.parametrize("language", dateparsing.languages())
def test_every_locale_has_twelve_months_and_seven_days(language):
    """No locale of dateparser fails to load."""
    words = dateparsing.words(language)
    assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(7))
    assert words.order in {"DMY", "MDY", "YMD"}


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("en", "en"),
        ("en-GB", "en-GB"),
        ("de-XX", "de"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("no", "nb"),
        ("sr-Latn-RS", "sr-Latn"),
        ("pt_BR", "pt"),
        ("iw", "he"),
        ("PL", "pl"),
        ("zh_hant_tw", "zh-Hant"),
        ("xx", None),
        ("und", None),
    ],
)
def test_a_tag_falls_back_to_what_is_known(tag, locale):
    """A region that is not known falls back to its language, an unknown language to none."""
    assert dateparsing.locale(tag) == locale


def test_a_region_may_have_its_own_order():
    """Britain writes the day first."""
    assert dateparsing.words("en").order == "MDY"
    assert dateparsing.words("en-GB").order == "DMY"


def test_an_unknown_language_has_no_words():
    """Asking for them is a mistake of the caller."""
    with pytest.raises(LookupError, match="xx"):
        dateparsing.words("xx")


def test_words_are_read_without_importing_dateparser():
    """Importing dateparser takes longer than reading an article."""
    code = (
        "import sys; from timeline.dateparsing import words; words('ru');"
        "print([name for name in ('dateparser', 'regex', 'babel') if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("5 февраля 2011", "ru", "2011-02-05"),
        ("5 de mayo de 2020", "es", "2020-05-05"),
        ("٥ فبراير ٢٠١١", "ar", "2011-02-05"),
        ("February 2023", "en", "2023-02"),
        ("2019", "en", "2019"),
        ("Q3 2024", "en", "2024-35"),
        ("5 Feb", "en", "XXXX-02-05"),
        ("February", "en", "XXXX-02"),
        ("3/4/2021", "en", "2021-03-04"),
        ("3/4/2021", "en-GB", "2021-04-03"),
        ("Tuesday, Feb. 21, 2023", "en", "2023-02-21"),
        ("5-Feb-2011", "en", "2011-02-05"),
        ("februarie 5, 2011", "af", "2011-02-05"),
    ],
)
def test_a_bare_date_is_as_fine_as_its_words(text, language, edtf):
    """What the words do not say is not filled in from today."""
    assert dateparsing.parse(text, language) == When(edtf)


@pytest.mark.parametrize(
    "text",
    [
        "Monday, Feb. 21, 2023",  # it was a Tuesday
        "20-21 September 2024",  # a range
        "Feb '23",  # a year, which dateparser takes for a day
        "1980s",
        "11:59",
        "Tuesday",
        "20230221",
        "in three days",
        "2 apples, 3 pears",
        "5 February 2011 in Geneva",  # a word that dateparser skips
        "5 Febuary 2011",
        "",
    ],
)
def test_what_dateparser_would_guess_is_refused(text):
    """Its traps give no date."""
    assert dateparsing.parse(text, "en") is None


def test_a_month_with_a_digit_in_its_name_is_no_day():
    """In Dzongkha February is the month ༢, which dateparser takes for the second day of May."""
    assert dateparsing.parse("5-ཟླ་༢-2011", "dz") is None


@settings(deadline=None)
@given(st.text(max_size=30), st.sampled_from(["en", "ru", "ja", "ar", "xx"]))
def test_no_text_makes_it_fail(text, language):
    """Any string has a date or none."""
    found = dateparsing.parse(text, language)
    assert found is None or found.drawn is not None or found.is_partial
