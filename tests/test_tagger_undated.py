"""Undated texts: what they say themselves of when they were written."""

from __future__ import annotations

from timeline.tagger import bound_dct, tag

LENGTH, END = "six years", "May 3, 2024"
EXTENDED = (
    "The lease took effect on May 3, 2012. The owners agreed to extend it, as both sides said, for "
    "six years. They met on March 9. Early this year they renewed the lease until May 3, 2024."
)


def test_this_year_is_what_an_extension_makes_it():
    """Six years until 2024, renewed this year: this year is 2018."""
    bounds, reasons = bound_dct(EXTENDED)
    assert str(bounds) == "2018"
    assert reasons == (
        f"“Early this year” is in 2018, because what was extended for {LENGTH} runs until {END}",
        "it tells May 3, 2012 as past",
    )


def test_dates_without_a_year_take_the_year_of_the_text():
    """And they say in one clause how it was found."""
    found = {each.text: each for each in tag(EXTENDED, None, "en")}
    day = found["March 9"]
    assert (day.value, day.anchor, day.implied) == ("2018-03-09", "text", ("year",))
    assert day.why.startswith("“Early this year” is in 2018")


def test_a_past_date_bounds_the_text_from_below():
    """It cannot be older than what it tells as past; more is not known."""
    bounds, reasons = bound_dct("The tower was opened on June 3, 2014. It burned on May 9.")
    assert str(bounds) == "2014-06-03/.."
    assert reasons == ("it tells June 3, 2014 as past",)


def test_weekday_and_day_of_the_month_find_the_year():
    """Only one of the years after 2014 has a Saturday, May 9."""
    text = "The tower was opened on June 3, 2014. It burned on Saturday, May 9."
    bounds, reasons = bound_dct(text)
    assert str(bounds) == "2015"
    assert reasons[-1] == "“Saturday, May 9” fits no other year soon after"


def test_nothing_said_is_nothing_known():
    """There is never a date of today."""
    text = "It burned on Saturday, May 9, and again last week."
    assert bound_dct(text) == (None, ())
    assert [each.value for each in tag(text, None, "en")] == ["XXXX-05-09", "XXXX-WXX"]


def test_the_same_day_of_no_day_is_no_date():
    """Without a day before it, the same day has no place."""
    first, second, third = tag(
        "On the same day they spoke. On January 26 they signed. On the same day they left.",
        "2021-02-17",
        "en",
    )
    assert first.when is None
    assert (second.value, third.value) == ("2021-01-26", "2021-01-26")
    assert third.anchor == f"mention:{second.span.start}"


def test_a_dateline_is_the_day_of_writing():
    """With its year it is exact; without, the year stays open."""
    line = "LONDON, March 5, 2011 (Agency) - The bank failed on Tuesday."
    assert str(bound_dct(line)[0]) == "2011-03-05"
    assert [each.value for each in tag(line, None, "en")] == ["2011-03-05", "2011-03-01"]
    bounds, reasons = bound_dct("LONDON, March 5 (Agency) - The bank failed on Tuesday.")
    assert (str(bounds), reasons) == ("XXXX-03-05", ("its dateline says March 5",))
