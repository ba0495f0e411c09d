"""The date in a field, as people write it."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.datefield import DateFieldError, read, until
from timeline.tagger import tag
from timeline.when import When

READ = """
2011-02-05                          | 2011-02-05
2011                                | 2011
2021-02                             | 2021-02
2021-21                             | 2021-21
../2021-03-02                       | ../2021-03-02
2021-01~/2021-04~                   | 2021-01~/2021-04~
2021/02/05                          | 2021-02-05
2021-2-5                            | 2021-02-05
2021.02.05                          | 2021-02-05
20210205                            | 2021-02-05
25-02-2021                          | 2021-02-25
2021-02-05 10:00:00Z                | 2021-02-05T10:00:00Z
2021-02-05T10:00:00.123+03:00       | 2021-02-05T10:00:00+03:00
5 February 2011                     | 2011-02-05
February 5, 2011                    | 2011-02-05
5th of February, 2011               | 2011-02-05
Feb. 5, 2011                        | 2011-02-05
Tuesday, 26 January 2021            | 2021-01-26
Sept 2014                           | 2014-09
May 2021                            | 2021-05
early 2021                          | 2021-01~/2021-04~
mid-January 2021                    | 2021-01-11~/2021-01-20~
the late 1990s                      | 1997~/1999~
end of 2021                         | 2021-09~/2021-12~
spring 2020                         | 2020-21
fall of 2019                        | 2019-23
winter 2020/21                      | 2020-24
Q1 2021                             | 2021-33
2021-Q4                             | 2021-36
first quarter of 2021               | 2021-33
H2 2020                             | 2020-41
second half of 2020                 | 2020-41
1980s                               | 198X
the 19th century                    | 18XX
about 1905                          | 1905~
~1905                               | 1905~
in 1905                             | 1905
Christmas 2014                      | 2014-12-25
noon on 27 December 2014            | 2014-12-27
c. 1905                             | 1905~
circa 44 BC                         | -0043~
15 March 44 BC                      | -0043-03-15
AD 79                               | 0079
perhaps 1905                        | 1905?
5 March 1905?                       | 1905-03-05?
about 5 February 2011               | 2011-02-05~
before 2 March 2021                 | ../2021-03-01
before March 2021                   | ../2021-02
before 1905                         | ../1904
no later than 2 March 2021          | ../2021-03-02
after March 2021                    | 2021-04/..
between March and May 2021          | 2021-03/2021-05
between 2 and 5 March 2021          | 2021-03-02/2021-03-05
25/12/2011                          | 2011-12-25
12/25/2011                          | 2011-12-25
05/05/2011                          | 2011-05-05
5-Feb-2011                          | 2011-02-05
5/Feb/2011                          | 2011-02-05
2011 February 5                     | 2011-02-05
Feb-2011                            | 2011-02
XXXX-01-26                          | XXXX-01-26
"""

LASTING = """
2014-2016                           | 2014/2016
2011-02-05/2026-02-05               | 2011-02-05/2026-02-05
2023-02-21/..                       | 2023-02-21/..
2011-02-05 – 2026-02-05             | 2011-02-05/2026-02-05
since 2014                          | 2014/..
from 21 February 2023 to now        | 2023-02-21/..
from 2014 to 2016                   | 2014/2016
2014–2016                           | 2014/2016
5–9 March 2021                      | 2021-03-05/2021-03-09
March 5-9, 2021                     | 2021-03-05/2021-03-09
5 March to 9 April 2021             | 2021-03-05/2021-04-09
March–May 2021                      | 2021-03/2021-05
"""

REFUSED = """
05/02/2011           | 05/02/2011 can be read in two ways  | write 2011-05-02 or 2011-02-05, the
5.2.11               | a year of two figures               | write 2011-02-05
31/31/2020           | there is no such date               | correct
30 February 2021     | 2021-02 has no day 30               | correct
2021-02-30           | 2021-02 has no day 30               | correct
2023-02-29           | 2023-02 has no day 29               | correct
2021-13              | no month                            | correct
2021-05-01/2021-04-01| ends before it starts               | correct
from 9 to 5 March 2021 | before the start                  | exchange
Monday, 26 January 2021 | was a Tuesday, not a Monday      | correct
5 February           | the year is missing                 | XXXX-02-05
may                  | the year is missing                 | XXXX-05
30 February          | there is no such day                | add the year
turn of the century  | not a date                          | write 2011-02-05
79                   | is this a year?                     | AD 79
yesterday            | nothing is counted from today       | write 2011-02-05
next Tuesday         | nothing is counted from today       | write 2011-02-05
soon                 | not a date                          | write 2011-02-05
[2021,2022]          | not a date                          | write 2011-02-05
1,550                | not a date                          | write 2011-02-05
5 Febuary 2011       | not a date                          | write 2011-02-05
5 February 2011 in Geneva | not a date                     | write 2011-02-05
"""


def table(text):
    """The rows of a table, each a tuple of its cells."""
    lines = text.strip().splitlines()
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


@pytest.mark.parametrize(("words", "edtf"), table(READ))
def test_a_date_is_read(words, edtf):
    """Each form becomes its EDTF, and is some time within it, not all of it."""
    written = read(words)
    assert str(written.when) == edtf
    assert not written.lasts


@pytest.mark.parametrize(("words", "edtf"), table(LASTING))
def test_a_lasting_date_is_read(words, edtf):
    """From a start to an end, or on from a start: all of it is meant."""
    written = read(words)
    assert str(written.when) == edtf
    assert written.lasts


@pytest.mark.parametrize(("words", "message", "hint"), table(REFUSED))
def test_what_is_not_one_date_is_refused(words, message, hint):
    """The refusal says why, and what to write instead."""
    with pytest.raises(DateFieldError) as refused:
        read(words)
    assert message in str(refused.value)
    assert hint in refused.value.hint


@pytest.mark.parametrize(
    ("language", "words", "edtf"),
    [
        ("ru", "5 февраля 2011 года", "2011-02-05"),
        ("de", "5. Februar 2011", "2011-02-05"),
        ("fr-CA", "février 2011", "2011-02"),
        ("es", "5 de febrero de 2011", "2011-02-05"),
        ("zh", "2011年2月5日", "2011-02-05"),
        ("de", "5 February 2011", "2011-02-05"),
    ],
)
def test_a_date_in_the_language_of_the_story(language, words, edtf):
    """Its words are read, and so are English ones."""
    assert str(read(words, language).when) == edtf


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "5. Februar 2011"),
        ("de", "gestern"),
        ("de", "5. Februar"),
        ("de", "am 5. Februar 2011 oder 2012"),
        ("de", "5.2.2011"),
    ],
)
def test_only_one_whole_date_in_it(language, words):
    """Neither a date among words, nor one counted from today, nor one in two orders."""
    with pytest.raises(DateFieldError):
        read(words, language)


def test_unknown_is_a_date_to_say():
    """A curator may say that no date is known."""
    assert read("unknown").when is None


@pytest.mark.parametrize(
    ("start", "end", "edtf"),
    [
        ("2011-02-05", "2026-02-05", "2011-02-05/2026-02-05"),
        ("2011~", "about 2013", "2011~/2013~"),
        ("2023-02-21", "open", "2023-02-21/.."),
        ("2011", "2011-05", "2011/2011-05"),
    ],
)
def test_an_end_makes_an_interval(start, end, edtf):
    """`date` and `end` together are one interval."""
    assert str(until(When(start), end)) == edtf


@pytest.mark.parametrize("end", ["2010-01-01", "soon", "2012/2013", "unknown"])
def test_an_end_that_is_none_is_refused(end):
    """An end before its start, an end that is no date, an end that is an interval."""
    with pytest.raises(DateFieldError):
        until(When("2011-02-05"), end)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(words):
    """Nothing but a refusal is ever raised."""
    with suppress(DateFieldError):
        assert str(read(words).when)


@given(st.dates().map(str))
def test_every_day_is_itself(day):
    """A calendar day in ISO 8601 is read as it stands."""
    assert str(read(day).when) == day


@pytest.mark.parametrize("word", ["about ", "-", "from ", "?", "0", "early "])
def test_long_hostile_text_is_refused_quickly(word):
    """Repetition does not make a pattern run away, or a function call itself without end."""
    with pytest.raises(DateFieldError):
        read(word * 20_000 + "x")


@pytest.mark.parametrize(
    ("words", "language", "edtf"),
    [
        ("5/févr./2011", "fr", "2011-02-05"),
        ("Februar 5, 2011", "de", "2011-02-05"),
        ("5-мая-2011", "ru", "2011-05-05"),
        ("2011 mei", "nl", "2011-05"),
        ("5.lut.2011", "pl", "2011-02-05"),
    ],
)
def test_the_order_and_signs_of_another_country_are_read(words, language, edtf):
    """What the tagger does not take for one date dateparser may still tell, all of it said."""
    found = tag(words, language=language)
    assert [(each.text, each.implied) for each in found] != [(words, ())]
    assert str(read(words, language).when) == edtf
