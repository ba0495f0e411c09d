"""Calendar units: counting, converting, writing as TIMEX3 and EDTF."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.tagger.holidays import HOLIDAYS, day_of
from timeline.tagger.units import Cell, Grain, cell_of, part
from timeline.when import Day

DAYS = st.integers(-400_000, 1_000_000).map(Day.from_ordinal)


@given(DAYS, st.sampled_from(list(Grain)), st.integers(-50, 50))
def test_a_unit_holds_its_days_and_can_be_counted(day, grain, count):
    """The day lies in its unit, units follow each other, and counting back returns."""
    cell = cell_of(day, grain)
    if grain is not Grain.WEEKEND:
        assert cell.first <= day <= cell.last
        assert (cell + 1).first == cell.last.plus(1)
    assert cell + count + -count == cell
    assert cell.to(grain) == cell
    assert cell.when.earliest == cell.first
    assert cell.when.latest == cell.last or grain is Grain.SEASON


@pytest.mark.parametrize(
    ("cell", "value", "edtf"),
    [
        (cell_of(Day(2021, 1, 26), Grain.DAY), "2021-01-26", "2021-01-26"),
        (cell_of(Day(2021, 1, 3), Grain.WEEK), "2020-W53", "2020-12-28/2021-01-03"),
        (cell_of(Day(2021, 1, 26), Grain.WEEKEND), "2021-W04-WE", "2021-01-30/2021-01-31"),
        (part("Q3", 1989), "1989-Q3", "1989-35"),
        (part("WI", 1998), "1998-WI", "1998-24"),
        (part("H2", 2010), "2010-H2", "2010-41"),
        (Cell(Grain.DECADE, 199), "199", "199X"),
        (Cell(Grain.CENTURY, 18), "18", "18XX"),
        (Cell(Grain.YEAR, -43), "BC0044", "-0043"),
        (cell_of(Day(-43, 3, 15), Grain.DAY), "BC0044-03-15", "-0043-03-15"),
    ],
)
def test_values(cell, value, edtf):
    """The same unit in the two notations."""
    assert (cell.value, str(cell.when)) == (value, edtf)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2013, (2013, 3, 31)),
        ("orthodox easter", 2013, (2013, 5, 5)),
        ("thanksgiving", 2012, (2012, 11, 22)),
        ("memorial day", 2011, (2011, 5, 30)),
        ("election day", 2016, (2016, 11, 8)),
        ("good friday", 2024, (2024, 3, 29)),
    ],
)
def test_movable_feasts(name, year, day):
    """Known days of known years."""
    assert day_of(name, year).first == Day(*day)


@given(st.sampled_from(sorted(HOLIDAYS)), st.integers(1583, 3000))
def test_a_feast_lies_in_its_year(name, year):
    """Every year has every feast."""
    assert day_of(name, year).first.year == year
