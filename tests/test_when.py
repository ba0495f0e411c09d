"""When: what is read, what is refused by name, and the laws of dates."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.when import PARTS, Day, Granularity, When, days_in_month, early_mid_late, third_of

DAYS = st.integers(-4_000_000, 4_000_000).map(Day.from_ordinal)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "granularity"),
    [
        ("1969-07-20", "1969-07-20", "1969-07-20", "day"),
        ("1969-07", "1969-07-01", "1969-07-31", "month"),
        ("1969-07-XX", "1969-07-01", "1969-07-31", "month"),
        ("1969", "1969-01-01", "1969-12-31", "year"),
        ("1969-XX", "1969-01-01", "1969-12-31", "year"),
        ("196X", "1960-01-01", "1969-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("-005X", "-0059-01-01", "-0050-12-31", "decade"),
        ("1969-21", "1969-03-01", "1969-05-31", "season"),
        ("1969-24", "1969-12-01", "1970-02-28", "season"),
        ("1969-34", "1969-04-01", "1969-06-30", "quarter"),
        ("1969-41", "1969-07-01", "1969-12-31", "half"),
        ("1969-07-20T20:17Z", "1969-07-20", "1969-07-20", "time"),
        ("1961-05/1972-12-19", "1961-05-01", "1972-12-19", "interval"),
        ("Y12000", "Y12000-01-01", "Y12000-12-31", "year"),
    ],
)
def test_reads_a_date_as_the_days_it_may_be(text, earliest, latest, granularity):
    """Every notation gives its first and last day and how fine it is."""
    when = When(text)
    assert (str(when.earliest), str(when.latest), when.granularity) == (
        earliest,
        latest,
        granularity,
    )


@pytest.mark.parametrize("text", ["1969-07-20/..", "../1969-07-20", "1969-07-20/", "/1969-07-20"])
def test_an_open_end_has_no_day(text):
    """An open or unknown end is not guessed."""
    when = When(text)
    assert when.is_interval
    assert None in (when.earliest, when.latest)
    assert str(when.drawn) == "1969-07-20"


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("", "not an EDTF date"),
        ("July 1969", "not an EDTF date"),
        ("1969-02-30", "no day 30"),
        ("1969-13", "no month and no season"),
        ("1969-00", "no month 0"),
        ("1969-XX-20", "a day without its month"),
        ("196X-07", "a month of an unspecified year"),
        ("196X-XX", "a month of an unspecified year"),
        ("1969-07-20T25:00", "not a time of day"),
        ("1972/1961", "ends before it starts"),
        ("1961/1965/1972", "two ends"),
        ("../..", "at least one end"),
        ("XXXX-07-20/1970", "needs its year"),
        ("[1969,1970]", "a set of dates"),
        ("{1969,1970}", "a set of dates"),
        ("XXXX-02-30", "no day 30"),
    ],
)
def test_refuses_by_name(text, because):
    """What is not read is refused with the reason, never read as something else."""
    with pytest.raises(ValueError, match=re.escape(because)) as caught:
        When(text)
    assert repr(text) in str(caught.value)


@given(DAYS)
def test_a_day_has_one_number(day):
    """Day and number are inverse, also before year 1 and beyond 9999."""
    assert Day.from_ordinal(day.ordinal) == day
    assert day.plus(1).ordinal == day.ordinal + 1
    assert 1 <= day.day <= days_in_month(day.year, day.month)


@given(st.dates())
def test_days_agree_with_the_calendar_of_python(moment):
    """The number and the weekday of a day are those of the standard library."""
    day = Day(moment.year, moment.month, moment.day)
    assert day.ordinal == moment.toordinal()
    assert day.weekday == moment.weekday()
    assert date.fromordinal(day.ordinal) == moment


@given(DAYS, st.sampled_from(["", "?", "~", "%"]))
def test_the_text_of_a_date_is_the_date(day, qualifier):
    """Reading what was written gives the same value."""
    when = When(f"{day}{qualifier}")
    assert When(str(when)) == when
    assert when.is_day
    assert when.qualifier == qualifier
    assert when.contains(when)


@given(DAYS, st.integers(0, 5000))
def test_an_interval_holds_its_days(day, length):
    """An interval contains both ends, and no day before or after."""
    when = When(f"{day}/{day.plus(length)}")
    assert when.contains(When(str(day)))
    assert when.contains(When(str(day.plus(length))))
    assert not when.contains(When(str(day.plus(-1))))
    assert not when.overlaps(When(str(day.plus(length + 1))))
    assert when.overlaps(When(str(day.plus(length + 1))), slack=1)


def test_a_year_holds_its_days_and_not_the_other_way_round():
    """A vaguer date contains a finer one."""
    assert When("1969").contains(When("1969-07-20"))
    assert not When("1969-07-20").contains(When("1969"))
    assert When("1969").overlaps(When("1969-07-20"))
    assert not When("1969").overlaps(When("1970"))


def test_a_date_without_its_year_lies_in_any_year_that_has_it():
    """26 January of an unknown year belongs to every January."""
    partial = When("XXXX-02-29")
    assert partial.is_partial
    assert partial.overlaps(When("2020"))
    assert not partial.overlaps(When("2021"))
    assert When("XXXX-07").contains(When("XXXX-07-20"))
    assert not When("XXXX-07-20").contains(When("XXXX-07"))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("whole", ["1969", "1969-02", "196X", "19XX", "-0043", "-005X", "Y12000"])
def test_thirds_are_found_again(part, whole):
    """Early, mid and late of a period is an interval that knows what it is a third of."""
    third = early_mid_late(part, When(whole))
    assert third.is_interval
    assert third.qualifier == "~"
    assert When(whole).contains(third)
    assert third_of(third) == (part, When(whole))


def test_thirds_cover_the_whole_without_a_gap():
    """The three thirds follow on each other."""
    parts = [early_mid_late(part, When("1969-02")) for part in PARTS]
    assert [str(part) for part in parts] == [
        "1969-02-01~/1969-02-10~",
        "1969-02-11~/1969-02-20~",
        "1969-02-21~/1969-02-28~",
    ]


def test_there_is_no_third_of_a_day():
    """A day has no early part, and nothing else is taken for one."""
    with pytest.raises(ValueError, match="no 'early' part"):
        early_mid_late("early", When("1969-07-20"))
    with pytest.raises(ValueError, match="no 'noon' part"):
        early_mid_late("noon", When("1969"))
    assert third_of(When("1969-01~/1969-05~")) is None
    assert third_of(When("1969-01/1969-04")) is None
    assert third_of(When("1969")) is None
    assert third_of(When("1969-01~/..")) is None


def test_granularities_are_words():
    """A granularity can be printed and compared as text."""
    assert Granularity.DAY == "day"
