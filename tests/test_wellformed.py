"""What is wrong with a title, where a long one may end, and what is read in place of a bad one."""

from __future__ import annotations

import pytest

from timeline.events import extract
from timeline.events.grammar.lexicon import lexicon
from timeline.events.shortening import ends
from timeline.events.wellformed import Fault, can_stand, faults
from timeline.model import Article
from timeline.when import When

ENGLISH = lexicon("en")


@pytest.mark.parametrize(
    "title",
    [
        "The jury found Mara Lindqvist guilty of fraud",
        "Harbour tunnel to close for a year",
        "The 1970 earthquake",
        "The raid on the Marlow farm",
        "Novak: “We found nothing”",
        "“We regret this deeply,” chief executive Ole Rand said",
        "The search was called off",
        "Parliament reconvenes",
        "The delegates all voted for the charter",
        "After the flood had gone, the mill reopened",
        "There were no losses",
        "The dam was unsafe and very dangerous",
    ],
)
def test_nothing_is_wrong(title):
    """A title with a verb and its subject, or with a noun that happens, is left alone."""
    assert faults(title, ENGLISH) == ()


@pytest.mark.parametrize(
    ("title", "fault"),
    [
        ("Asked about the bridge", Fault.NO_SUBJECT),
        ("Is a sad day for the harbour", Fault.NO_SUBJECT),
        ("Followed by Anton and Lise", Fault.NO_SUBJECT),
        ("Forecast a rise in tolls", Fault.NO_SUBJECT),
        ("Hammered by storms lost a third of its fleet", Fault.NO_SUBJECT),
        ("Raised, showed that the keel had split", Fault.NO_SUBJECT),
        ("Which closed the port", Fault.NO_SUBJECT),
        ("Until then", Fault.NO_VERB),
        ("40 crowns a share for each of the members", Fault.NO_VERB),
        ("Orla Lines, which also owns the ferries", Fault.NO_VERB),
        ("A net loss", Fault.EMPTY),
        ("Its ended", Fault.EMPTY),
        ("The bridge was closed town records said", Fault.TWO_VERBS),
        ("Hanna Lind took over as the new", Fault.LOOSE_END),
        ("The boy belongs at home, the judge said, adding", Fault.LOOSE_END),
        ("The league plans", Fault.LOOSE_END),
        ("A spokesman said the 200 soldiers in the valley", Fault.LOOSE_END),
        ("It was a series of largely unsuccessful", Fault.LOOSE_END),
        ("The court called the ban “a grave error", Fault.UNBALANCED),
        ("We will have a quiet year", Fault.FIRST_PERSON),
        ("He appeared in court", Fault.PRONOUN),
    ],
)
def test_what_is_wrong(title, fault):
    """Each fault is seen by itself."""
    assert fault in faults(title, ENGLISH)


def test_only_english_is_judged():
    """Nothing is known of what is wrong with a title in another language."""
    assert faults("Wegen der", lexicon("de")) == ()


@pytest.mark.parametrize(
    ("line", "end"),
    [
        (
            (
                "The council of Arnby, which owns the ferries, agreed to raise the tolls on the"
                " northern bridge by a third"
            ),
            "The council of Arnby agreed to raise the tolls on the northern bridge by a third",
        ),
        (
            (
                "The shipping line sent the three tugs of its northern fleet to the harbour"
                " of Arnby for repairs"
            ),
            "The shipping line sent the three tugs of its northern fleet to the harbour of Arnby",
        ),
        (
            (
                "The minister called for an emergency conference of the Great Northern League of"
                " Harbour Towns to discuss tolls"
            ),
            "The minister called for an emergency conference",
        ),
    ],
)
def test_a_long_line_ends_where_a_phrase_does(line, end):
    """What is told beside goes first; then the line is cut before a phrase of its own."""
    fitting = [other for other in ends(line, 90) if can_stand(other, line, ENGLISH)]
    assert fitting[0] == end


def read(text):
    """The titles of what is dated in a text."""
    found = extract(Article("a", text, dct=When("2024-06-20")))
    return [event.title for event in found if event.evidence[0].mention]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            (
                "Separately, Castor posted a third-quarter net loss of $2.3 million, or 68 cents a"
                " share."
            ),
            ["Castor posted a net loss of $2.3 million, or 68 cents a share"],
        ),
        (
            '"We were pushed out of the talks in February," Lund said.',
            ["Lund: “We were pushed out of the talks”"],
        ),
        (
            "Tired of waiting, the engineer Anna Lamm left for Oslo on Friday.",
            ["The engineer Anna Lamm left for Oslo"],
        ),
        ("The record date is Nov. 9.", []),
        ("Lisbon 1998.", []),
        (
            "The port has set Nov. 10 as the deadline for bids.",
            ["The port has set Nov. 10 as the deadline for bids"],
        ),
        (
            "Finally today, we learned that the agency has taken over the port.",
            ["The agency has taken over the port"],
        ),
    ],
)
def test_another_reading(text, titles):
    """Where a title comes out wrong, another reading of the sentence is told, or nothing."""
    assert read(text) == titles


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose to $31 million from $27 million, or 12 cents a share, a year earlier.",
        "In the year-ago quarter, the mill earned $3.2 million, or 12 cents a share.",
        "A year earlier, net income was $2 million.",
        "Tolls came to $4 million, compared with $3 million in 2023.",
        "Lodden earned $376,000 on revenue of $14.5 million in the 2023 quarter.",
    ],
)
def test_figures_of_the_year_before_are_no_event(text):
    """What was earned a year ago is told only to measure the present figure by."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("A year earlier, the mill was sold for $3 million.", ["The mill was sold for $3 million"]),
        ("Fares rose from $3 in 2019 to $5 in 2023.", ["Fares rose from $3 to $5"]),
    ],
)
def test_a_happening_with_a_price_is_one(text, titles):
    """What was done a year ago is told, whatever it cost."""
    assert read(text)[-1] == titles[-1]


@pytest.mark.parametrize(
    ("title", "fault"),
    [
        ("Results for included a charge", Fault.GAP),
        ("The arrest announced stemmed from a tip", Fault.GAP),
        ("Under new terms of the lease were announced", Fault.NO_SUBJECT),
        ("That three doctors were shot", Fault.NO_SUBJECT),
        ("Leaving the index within 70 points of its record set", Fault.NO_SUBJECT),
        ("The economy accounting for a small change", Fault.NO_VERB),
        ("The jobs he has held", Fault.NO_VERB),
        ("A guard were questioned by the police", Fault.TWO_VERBS),
        ("The men were appeared in the store", Fault.TWO_VERBS),
        ("The council was issued a joint statement", Fault.TWO_VERBS),
        ("The harbour master Without commenting on the charges spoke", Fault.TWO_VERBS),
        ("The board will vote on whether a school now located", Fault.LOOSE_END),
        ("Officials said they had concluded that James Orr", Fault.LOOSE_END),
        ("The minister will call a meeting to announce", Fault.LOOSE_END),
        ("The change could be", Fault.LOOSE_END),
        ("Exiles in the city will now", Fault.LOOSE_END),
        ("Ost Lines, which owns a tenth of the port, said", Fault.LOOSE_END),
        ("The king told Lund", Fault.LOOSE_END),
        ("Castor posted a loss of $8 million, ended", Fault.LOOSE_END),
        ("The port has set as the deadline for bids", Fault.GAP),
        ("29 cents a share adjusted for the split", Fault.NO_VERB),
        ("How many ships will be left", Fault.NO_SUBJECT),
        ("Will the bridge hold?", Fault.EMPTY),
    ],
)
def test_what_is_wrong_inside(title, fault):
    """What a date left behind, verbs that do not fit, and what a cut took away is seen."""
    assert fault in faults(title, ENGLISH)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Friday's attack on the mill was condemned.", ["The attack on the mill"]),
        (
            "Norwell Corp. said it expects to report a loss for the third quarter.",
            ["Norwell Corp. said it expects to report a loss"],
        ),
        ("Castor plans to redeem its 6% debentures due March 1, 2031.", []),
        ("Anna Lamm reports tonight from Geneva.", []),
        ("Good evening, it is Friday.", []),
        (
            "Castor Corp. said sales jumped to $6 million in the third quarter.",
            ["Castor Corp. said sales jumped to $6 million"],
        ),
        (
            "Castor reported sales of $538 million for its fourth quarter ended Sept. 29.",
            ["Castor reported sales of $538 million"],
        ),
        (
            "@ Castor Ltd. -- 10 billion yen of bonds due Nov. 17, 2031, priced at par.",
            [],
        ),
    ],
)
def test_the_wire_of_the_exchange(text, titles):
    """The vote for Friday's vote; who expects it; no event for a bond that is due, a greeting."""
    assert list(dict.fromkeys(read(text))) == titles
