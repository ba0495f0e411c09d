"""The nouns: frozen, comparable, and plain to print."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moon import moon

from timeline.model import Article, Problem, Span, Timeline, TimelineError


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_span_is_a_slice(text, start, end):
    """A span covers exactly what the slice of the same numbers does."""
    assert Span(start, end).of(text) == text[start:end]


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("no day 30"), "no day 30"),
        (Problem("no day 30", "events.yaml"), "events.yaml: no day 30"),
        (Problem("no day 30", "events.yaml", 7), "events.yaml:7: no day 30"),
        (
            Problem("no day 30", "events.yaml", 7, "June has 30"),
            "events.yaml:7: no day 30 (June has 30)",
        ),
    ],
)
def test_a_problem_is_one_line(problem, line):
    """Path, line, message and hint, as far as they are known."""
    assert str(problem) == line


def test_an_error_says_every_problem():
    """A user mends everything in one go."""
    problems = (Problem("one", "a"), Problem("two", "b"))
    error = TimelineError(*problems)
    assert error.problems == problems
    assert str(error) == "a: one\nb: two"


def test_values_are_frozen():
    """Nothing changes a value once it is made."""
    article = Article("a", "text")
    with pytest.raises(FrozenInstanceError):
        article.text = "other"


def test_a_timeline_finds_its_articles():
    """An article by its id, ``None`` for a stranger."""
    article = Article("a", "text")
    timeline = Timeline(moon().head, (), (article,))
    assert timeline.article("a") is article
    assert timeline.article("b") is None


def test_a_notebook_shows_the_chart():
    """The value of a cell is the chart, by itself and as a figure."""
    timeline = moon()
    assert timeline._repr_html_().startswith("<svg")
    assert len(timeline.figure().data) > 2
