"""Dates, gaps and counts in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.when import PARTS, Day, When, early_mid_late
from timeline.words import (
    date_words,
    direction,
    gap_words,
    number_words,
    phrase,
    plural,
    range_words,
    year_words,
)
from timeline.words.phrases import TABLES

LANGUAGES = ("en", "ru", "de", "fr", "es", "ar")


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("2010-04-08", "8 April 2010", "8 Apr 2010"),
        ("2010", "2010", "2010"),
        ("2021-09", "September 2021", "Sep 2021"),
        ("2011-02-05/2026-02-05", "5 February 2011 to 5 February 2026", "5 Feb 2011 – 5 Feb 2026"),
        ("2021-01-26/2021-03-02", "26 January to 2 March 2021", "26 Jan – 2 Mar 2021"),
        ("2021-01-26/2021-01-29", "26 to 29 January 2021", "26 Jan – 29 Jan 2021"),
        ("2017~/2021~", "about 2017 to 2021", "about 2017–2021"),
        ("2017~/2021", "about 2017 to 2021", "about 2017 – 2021"),
        ("../2021-03-02", "no later than 2 March 2021", "by 2 Mar 2021"),
        ("2023-02-21/..", "from 21 February 2023, no end on record", "21 Feb 2023 –"),
        ("2023-02-21/", "from 21 February 2023, end not known", "21 Feb 2023 –"),
        ("2021-01~/2021-04~", "early 2021", "early 2021"),
        ("2021-01-11~/2021-01-20~", "mid-January 2021", "mid-Jan 2021"),
        ("1997~/1999~", "late 1990s", "late 1990s"),
        ("2021-21", "spring 2021", "spring 2021"),
        ("2020-24", "winter 2020–21", "winter 2020–21"),
        ("2021-33", "first quarter of 2021", "first quarter of 2021"),
        ("2021-41", "second half of 2021", "second half of 2021"),
        ("201X", "2010s", "2010s"),
        ("19XX", "20th century", "20th century"),
        ("-04XX", "5th century BC", "5th century BC"),
        ("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
        ("Y12000", "12,000", "12,000"),
        ("2021-02-16?", "probably 16 February 2021", "probably 16 Feb 2021"),
        ("2021-02-16%", "probably about 16 February 2021", "probably about 16 Feb 2021"),
        ("XXXX-01-26", "26 January, year not known", "26 Jan, year not known"),
        ("XXXX", "date not known", "date not known"),
        ("2021-01-26T10:00Z", "26 January 2021, 10:00 UTC", "26 Jan 2021"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(text, long, short):
    """No more and no less, in full and short."""
    assert date_words(When(text), "en") == long
    assert date_words(When(text), "en", "short") == short


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "2010-04-08", "8 апреля 2010 г."),
        ("ru", "2021-01", "январь 2021 г."),
        ("ru", "2021-01-11~/2021-01-20~", "середина января 2021 г."),
        ("ru", "2011-02-05/2026-02-05", "с 5 февраля 2011 г. по 5 февраля 2026 г."),
        ("de", "2021-01-26/2021-01-29", "26. bis 29. Januar 2021"),
        ("de", "2023-02-21/..", "ab dem 21. Februar 2023, Ende nicht verzeichnet"),
        ("fr", "../2021-03-02", "au plus tard le 2 mars 2021"),
        ("fr", "2011-02-05/2026-02-05", "du 5 février 2011 au 5 février 2026"),
        ("es", "2021-01-26/2021-01-29", "del 26 al 29 de enero de 2021"),
        ("ar", "2017~/2021~", "نحو 2017 – 2021"),
        ("en-US", "2010-04-08", "April 8, 2010"),
        ("ja", "2010-04-08", "2010年4月8日"),
        ("ja", "2021-21", "2021年3月1日 – 2021年5月31日"),
        ("sw", "2017~", "≈ 2017"),
        ("not a language", "2010-04-08", "April 8, 2010"),
    ],
)
def test_dates_in_other_languages(language, text, words):
    """Six languages have their connectives; every other one has its calendar and plain signs."""
    assert date_words(When(text), language).replace("\u00a0", " ") == words


def test_the_panel_leaves_the_year_to_its_caption():
    """In a stretch of the chart a day needs no year."""
    assert date_words(When("2021-01-26"), "en", "panel") == "26 Jan"
    assert date_words(None, "en") == "date not known"


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("2010-04-08", "2011-02-05", "ten months later"),
        ("2018-02-05", "2020-08-20", "three years later"),
        ("2018-02-05", "2019-02-05", "a year later"),
        ("2018-02-05", "2018-03-28", "seven weeks later"),
        ("2018-02-05", "2018-03-20", ""),
        ("2018-02", "2020-08-20", ""),
        ("2018-02-05~", "2020-08-20", ""),
        ("2020-08-20", "2018-02-05", ""),
    ],
)
def test_a_gap_is_told_only_between_exact_days(first, second, words):
    """Forty-five days at least, and nothing that a vague date would make up."""
    assert gap_words(When(first), When(second), "en") == words


def test_gaps_follow_the_plural_of_the_language():
    """Russian counts in three forms, Arabic has a dual."""
    start = When("2018-01-01")
    assert gap_words(start, When("2020-01-01"), "ru") == "два года спустя"
    assert gap_words(start, When("2023-01-01"), "ru") == "пять лет спустя"
    assert gap_words(start, When("2020-01-01"), "ar") == "بعد سنتين"
    assert gap_words(None, start, "en") == ""


@given(st.integers(-3_000_000, 3_000_000), st.sampled_from([*LANGUAGES, "ja", "fa", "hi", "sw"]))
def test_every_day_has_words_in_every_language(ordinal, language):
    """BC and far years too: the day and the year can be read back from the words."""
    day = Day.from_ordinal(ordinal)
    words = date_words(When(str(day)), language)
    assert str(day.day) in words
    year = 1 - day.year if day.year < 1 else day.year
    assert number_words(year, language) in words or str(year) in words
    assert "{" not in words


@given(
    st.sampled_from(["1969", "1969-07", "196X", "19XX"]),
    st.sampled_from(PARTS),
    st.sampled_from(LANGUAGES),
)
def test_thirds_are_named_and_not_spelled_out(whole, part, language):
    """Early 1969 is never shown as the months it stands for."""
    words = date_words(early_mid_late(part, When(whole)), language)
    assert "–" not in words
    assert date_words(When("2000"), language) not in words


def test_a_range_says_what_is_shared_once():
    """The year at the end serves both days where the language writes it last."""
    assert range_words(Day(2021, 1, 26), Day(2021, 3, 2), "en") == "26 January to 2 March 2021"
    assert range_words(Day(2020, 12, 26), Day(2021, 1, 2), "en") == (
        "26 December 2020 to 2 January 2021"
    )


def test_years_before_christ_count_from_one():
    """The astronomical year 0 is 1 BC."""
    assert year_words(0, "en") == "1 BC"
    assert year_words(-43, "de") == "44 v. Chr."


def test_numbers_and_plurals():
    """Counts are grouped and inflected as the language does."""
    assert phrase("events", "en", n=1) == "1 event"
    assert phrase("events", "en", n=1550) == "1,550 events"
    assert phrase("events", "ru", n=22) == "22 события"
    assert phrase("events", "ar", n=2) == "حدثان"
    assert plural(5, "ru") == "many"
    assert direction("ar") == "rtl"
    assert direction("de") == "ltr"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_missing(language):
    """Every phrase has words in each language of the interface, or signs for all."""
    missing = [
        key
        for table in TABLES
        for key, row in table.items()
        if language not in row and "und" not in row and not key.endswith("-days")
    ]
    assert missing == []


def test_an_unknown_phrase_is_a_bug():
    """A key that no table has is not papered over."""
    with pytest.raises(KeyError):
        phrase("no such phrase", "en")


@pytest.mark.parametrize(
    ("language", "days", "years"),
    [
        ("en", "between 23 and 29 May 2022", "between 2010 and 2012"),
        ("ru", "между 23 и 29 мая 2022 г.", "в период с 2010 г. по 2012 г."),
        ("de", "zwischen dem 23. und dem 29. Mai 2022", "zwischen 2010 und 2012"),
        ("fr", "entre le 23 et le 29 mai 2022", "entre 2010 et 2012"),
        ("es", "entre el 23 y el 29 de mayo de 2022", "entre 2010 y 2012"),
        ("ar", "بين 23 و29 مايو 2022", "بين 2010 و2012"),
    ],
)
def test_some_day_of_a_week_is_no_duration(language, days, years):
    """What happened in a week happened between its ends; it did not last from one to the other."""
    week, period = When("2022-05-23/2022-05-29"), When("2010/2012")
    assert date_words(week, language, within=True).replace("\u00a0", " ") == days
    assert date_words(period, language, within=True).replace("\u00a0", " ") == years
    assert date_words(week, language) != date_words(week, language, within=True)


def test_what_has_one_end_or_is_a_part_of_a_year_reads_as_ever():
    """``Early 2011`` and ``no later than`` say by themselves that some day is meant."""
    for text in ("2011-01~/2011-04~", "../2021-03-03", "2021-03"):
        assert date_words(When(text), "en", within=True) == date_words(When(text), "en")
