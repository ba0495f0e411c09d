"""What is read for each date: the words that tell it, its kind, its place; and what is no event."""

from __future__ import annotations

import re
import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events import coverage, extract
from timeline.events.boilerplate import is_furniture
from timeline.events.sentences import sentences
from timeline.model import Article, Kind, Mention, MentionType, Span
from timeline.tagger import tag_article
from timeline.when import When

_DATE = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def read(marked, kind=MentionType.DATE, **article):
    """The article and mentions of a text whose dates are written ``[words|EDTF]``."""
    text, mentions, last = "", [], 0
    for match in _DATE.finditer(marked):
        text += marked[last : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        when = When(match[2]) if match[2] else None
        mentions.append(Mention(span, match[1], kind, match[2], when))
        text += match[1]
        last = match.end()
    return Article("a", text + marked[last:], **article), mentions


def dated(marked, **article):
    """The events of the dates in a text, in order."""
    found = extract(*read(marked, **article))
    return [event for event in found if event.evidence[0].mention]


def clause(event, article):
    """The words of the clause of an event, its pieces joined by ``+``."""
    return " + ".join(span.of(article.text) for span in event.evidence[0].clauses)


@pytest.mark.parametrize(
    ("marked", "clauses"),
    [
        (
            "The pact was signed in [2010|2010] and entered into force on [5 May 2011|2011-05-05].",
            ["The pact was signed in 2010", "The pact + entered into force on 5 May 2011."],
        ),
        ("On [5 May|2011-05-05], the pact took effect.", ["On 5 May + the pact took effect."]),
        (
            "The pact, which was signed in [2010|2010], expired in [2020|2020].",
            ["The pact + was signed in 2010", "The pact + expired in 2020."],
        ),
        (
            "The mayor said on [Monday|2024-01-01] that the bridge had fallen in [May|2023-05].",
            [
                "The mayor said on Monday + the bridge had fallen in May.",
                "the bridge had fallen in May.",
            ],
        ),
        (
            "The [2010|2010] treaty on arms was praised by all.",
            ["The 2010 treaty on arms"],
        ),
        (
            "The mill, built in [1820|1820], burned down in [1901|1901] after lightning struck it.",
            ["The mill + built in 1820", "The mill + burned down in 1901"],
        ),
        (
            "Anna Berg won the race in [May|2023-05] and her brother lost his in [June|2023-06].",
            ["Anna Berg won the race in May", "her brother lost his in June."],
        ),
    ],
)
def test_the_clause_of_each_date(marked, clauses):
    """Two dates have two clauses; a subject that stands elsewhere is brought along."""
    article, mentions = read(marked)
    assert [clause(event, article) for event in extract(article, mentions)] == clauses


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The ship sank in [1912|1912].", "occurrence"),
        ("The strike began on [3 May|2024-05-03].", "begin"),
        ("The strike ended on [9 May|2024-05-09].", "end"),
        ("The licence is valid until [2030|2030].", "end"),
        ("The ship sank in [early 1912|1912-01~/1912-04~].", "occurrence"),
        ("The fair ran from [early 2005|2005-01~/2005-04~] to [2015|2015].", "interval"),
        ("The court was closed from [2005|2005] to [2015|2015].", "interval"),
        ("The court will open on [1 July|2024-07-01].", "planned"),
        ("The court is expected to open in [2025|2025].", "planned"),
        ("The court may close in [2026|2026].", "planned"),
        ("The report is due on [1 July|2024-07-01].", "planned"),
        ("The firm denied that it had dumped waste in [2019|2019].", "denied"),
        ("The committee did not meet in [May|2024-05].", "denied"),
        ("They failed to agree in [May|2024-05].", "occurrence"),
        ("The club rejected the offer in [May|2024-05].", "occurrence"),
        ("The fire was not put out until [Sunday|2024-06-16].", "occurrence"),
        ("He became king in [1702|1702] and would die in [1714|1714].", "occurrence"),
        ("The work had been finished by [1889|1889].", "occurrence"),
        ("The mayor said on [Monday|2024-06-17] that the bridge was safe.", "report"),
        ("The council has met weekly since [March|2024-03].", "begin"),
    ],
)
def test_the_kind_of_an_event(marked, kind):
    """Tense and the words around the date decide; a negation is mostly no denial."""
    assert dated(marked, dct=When("2024-06-20"))[-1].kind == kind


@pytest.mark.parametrize(
    "marked",
    [
        "Prices rose at the fastest rate since [March 2009|2009-03].",
        "Sales fell by 4 percent from [a year earlier|2023].",
        "Output was higher than in [2010|2010].",
        "Exports doubled compared with [2015|2015].",
        "© [2024|2024] The Gazette",
        "Photo: A. Berg, [May 2021|2021-05]",
        "Last updated: [3 May 2024|2024-05-03]",
        "PARIS, [May 3|2024-05-03] (AFP) - A bridge fell.",
        "Published [3 May 2024|2024-05-03] at 10:00",
    ],
)
def test_no_event(marked):
    """A comparison, a dateline, a credit, a time stamp: the date tells of nothing."""
    assert dated(marked) == []


def test_durations_and_habits_are_no_events():
    """``for ten years`` has no place on a timeline."""
    article, mentions = read("It is valid for [ten years|].", MentionType.DURATION)
    assert [e for e in extract(article, mentions) if e.evidence[0].mention] == []


def test_a_date_that_could_not_be_placed_is_listed_without_one():
    """``The same day`` with nothing before it is undated, never guessed."""
    event = dated("On [the same day|], the king wrote a letter.")[0]
    assert (event.when, event.title) == (None, "The king wrote a letter")


def test_a_sentence_without_a_date_is_a_candidate_for_a_match():
    """It claims no more than that it was written by the day of the article."""
    article, _ = read("Five ministers were sacked.", dct=When("2021-03-03"))
    event = extract(article, [])[0]
    assert (event.when, event.evidence[0].mention) == (None, None)
    assert str(event.evidence[0].when) == "../2021-03-03"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Berg met Dr. Roy at 5 p.m. on Jan. 5. They left.", 2),
        ("The U.S. The army left.", 2),
        ("The U.S. army left.", 1),
        ("The wall gave way at 3:20 p.m. Witnesses ran. It fell at 4 a.m. Eastern time.", 3),
        ("“Why?” he asked. “No!” she said.", 2),
        ("One line\nand its rest.\nAnother one.", 2),
        ("It was concluded.The next day came. End", 3),
        ("Prices rose 3.5 percent to 1,550. Sales fell.", 2),
        ("Он ушёл в 1941 г. на фронт. Она ждала.", 2),
        ("2010: The talks begin\n2011: In force\n2012: The mill closes", 3),
        ("", 0),
    ],
)
def test_sentences(text, count):
    """Abbreviations, initials, decimals and hard line breaks end no sentence."""
    assert len(sentences(text)) == count


@pytest.mark.parametrize("column", [30, 46, 56])
def test_a_text_wrapped_at_a_column(column):
    """A full line goes on in the next one, also with a name, after ``Mr.`` or before a number."""
    story = (
        "The board of the mill said on Tuesday that it would close the works in North Lenton by"
        " June 2021, after talks with the union led by Maria Petrova broke down. The mill opened"
        " in 1954 and once employed 3,000 people. Mr. Hale said that the firm had no choice."
    )
    wrapped = textwrap.fill(story, column) + "\n\nThe union\nNorth Lenton\n"
    assert len(sentences(wrapped)) == 3 + 2


@given(st.text(alphabet="ab .!?\n\"'A1“”", max_size=200))
def test_sentences_cover_the_text_once(text):
    """In order, apart, without white space around; nothing but white space is left out."""
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(s.of(text) == s.of(text).strip() for s in spans)
    assert "".join(s.of(text) for s in spans).split() == text.split() or (
        "".join("".join(s.of(text) for s in spans).split()) == "".join(text.split())
    )


@pytest.mark.parametrize(
    "line",
    [
        "Home / News / World",
        "  • Reuters",
        "  • © Ann Berg",
        "Share this on Facebook",
        "Advertisement",
        "Read more: The bridge that fell",
        "12 comments",
        "By Ann Berg",
    ],
)
def test_furniture(line):
    """Menus, credits, share bars and captions are no part of the story."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line", ["The bridge fell.", "Reuters was sold in 2008.", "He wrote home."]
)
def test_what_only_looks_like_furniture(line):
    """Sentences that hold such words."""
    assert not is_furniture(line)


def test_ids_outlive_what_changes():
    """The id stays when the text moves, the date of the article appears and titles change."""
    one = dated("The bridge fell on [3 May|2024-05-03].")[0]
    moved = dated("A new first line.\n\nThe  bridge fell on [3 May|XXXX-05-03].")[0]
    assert one.id == moved.id
    twice = dated("The bridge fell on [3 May|2024-05-03].\nThe bridge fell on [3 May|2024-05-03].")
    assert len({event.id for event in twice}) == 2


def test_quotes_are_to_the_letter():
    """The quote is the text at the sentence, the clauses lie in it, and the mention too."""
    article, mentions = read("“Hm,” he said.  The bridge, a beauty, fell on [3 May|2024-05-03]!")
    evidence = extract(article, mentions)[-1].evidence[0]
    assert evidence.sentence.of(article.text) == evidence.quote
    for span in (*evidence.clauses, evidence.mention.span):
        assert evidence.sentence.start <= span.start < span.end <= evidence.sentence.end


@pytest.mark.parametrize(
    ("headline", "shown"),
    [
        ("Harbour tunnel reopens: first cars in three years", None),
        (
            '"We were never told a thing": how the town lost its only bridge',
            '"We were never told a thing"',
        ),
        (
            "The tunnel under the harbour reopens to traffic - The Evening Post",
            "The tunnel under the harbour reopens to traffic",
        ),
        ("Analysis: what the fall of the coalition means for the budget", None),
        (
            "Will the old bridge hold? Engineers are divided over a second deck",
            "Will the old bridge hold?",
        ),
        (
            "“They knew: all of them” – the families speak after twenty years of waiting",
            "“They knew: all of them”",
        ),
    ],
)
def test_a_long_headline_ends_at_its_natural_cut(headline, shown):
    """Never inside a quotation, never leaving a mere label."""
    assert coverage(Article("a", "Text.", title=headline)).title == (shown or headline)


def test_the_coverage_of_an_article():
    """Each article is an entry of its own, on the day it was published."""
    article = Article(
        "a-1", "Text.", title="Bridge falls", dct=When("2024-05-04"), url="https://x.y"
    )
    event = coverage(article, "press")
    assert (event.when, event.title, event.kind, event.lane) == (
        article.dct,
        "Bridge falls",
        Kind.REPORT,
        "press",
    )
    assert (event.sources[0].article, event.evidence) == ("a-1", ())


def test_the_name_of_the_treaty():
    """Where the story lists what its treaty is called, the title says it."""
    article, mentions = read(
        "START III limits warheads. The agreement was extended in [2021|2021]."
    )
    names = (("New START", "START III", "Treaty on Strategic Offensive Arms"),)
    assert extract(article, mentions, names)[-1].title == "START III was extended"
    assert extract(article, mentions)[-1].title == "The agreement was extended"


_HEAP = (
    "the , and that which who said was signed in on ( ) “ ” — ; : after 's not until U.S. The He is"
    " to killing treaty [D] [D] of had been will and, . it Ann Lee while told by Mich. company ``"
    " '' from ended what first last shut would a this led born his month because percent three of"
    " twice later spent held"
)
_PIECES = st.lists(st.sampled_from(_HEAP.split()), max_size=60)


@given(_PIECES, st.sampled_from(["en", "ru", "de", ""]))
def test_no_sentence_is_too_strange(pieces, language):
    """Any heap of words gives events whose titles fit and whose quotes are true."""
    marked = " ".join(pieces).replace("[D]", "[May 2020|2020-05]")
    article, mentions = read(marked, language=language)
    for event in extract(article, mentions):
        assert len(event.title) <= 90
        assert event.evidence[0].sentence.of(article.text) == event.evidence[0].quote


def test_the_time_to_read_grows_with_the_length():
    """A sentence of thousands of words without a stop is read, too."""
    marked = "the treaty, which was signed and " * 300 + "ended in [2020|2020]"
    assert len(dated(marked)) == 1


@pytest.mark.parametrize(
    "piece", ["In 1912, he said that the ", "and on 5 May 2020, ", "A, B, and C, in 1999, "]
)
def test_dates_without_a_full_stop_fail_nowhere(piece):
    """As speech is written down by machines: many dates, and no sentence ends."""
    article = Article(id="a", text=piece * 12, language="en", dct=When("2024-03-12"))
    for event in extract(article):
        assert 0 < len(event.title) <= 90


@pytest.mark.parametrize(
    "text", ["Friday's pre-season draft.", "Sunday's first draw. A note", "On 5 May, it fell, to"]
)
def test_words_that_break_off_fail_nowhere(text):
    """A headline is no sentence, and the first lines of an article behind a wall end anywhere."""
    article = Article(id="a", text=text, dct=When("2024-03-12"), language="en")
    assert isinstance(extract(article), tuple)


def test_an_article_alone_is_enough():
    """Without mentions the article is tagged first; the result is the same."""
    text = "The bridge was opened on 9 March 2024."
    article = Article(id="a", text=text, language="en", dct=When("2024-03-12"))
    alone = extract(article)
    assert [str(event.when) for event in alone] == ["2024-03-09"]
    assert alone == extract(article, tag_article(article))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The opening was moved to October 2025.", Kind.PLANNED),
        ("The bridge was opened on 9 March 2021.", Kind.OCCURRENCE),
    ],
)
def test_what_lies_after_the_day_of_writing_has_not_happened(text, kind):
    """A date still to come is a plan, whatever the tense of its verb."""
    article = Article(id="a", text=text, language="en", dct=When("2022-06-12"))
    (event,) = extract(article)
    assert event.kind is kind


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ada Brandt was born in Bonn. She left in [1950|1950].", "Ada Brandt left"),
        ("Ada Brandt met Ruth Karl. She left in [1950|1950].", "She left"),
        ("Ada Brandt, a widow, met Karl Roth. He left in [1950|1950].", "Karl Roth left"),
        ("The treaty was signed by Ana Perez. She died in [2001|2001].", "Ana Perez died"),
        ("The museum bought the painting. It was stolen in [1920|1920].", "It was stolen"),
        ("The museum opened in Bonn. It closed in [1920|1920].", "The museum closed"),
        ("Karl Roth went to war. Rome fell. He died in [1950|1950].", "He died"),
        ("Karl Roth left. The president received him. He died in [1950|1950].", "He died"),
        (
            "The inn of Ida Holm burned. Castor paid. Her trial began in [1950|1950].",
            "Her trial began",
        ),
        ("A trial of the drug began. It was licensed in [2001|2001].", "It was licensed"),
        ("Castor itself is gone. It failed in [2001|2001].", "Castor failed"),
        (
            "The mayor's aide spoke. Her successor, Pia Roth, came in [2001|2001].",
            "Pia Roth came",
        ),
        ("Its orbit is known. It will return in [2050|2050].", "It will return"),
        (
            "Orrin, a Danish food group, has mills. The company was sold in [2001|2001].",
            "Orrin was sold",
        ),
        (
            "Orrin bought its rival Castor, a Danish firm. The company was sold in [2001|2001].",
            "The company was sold",
        ),
        (
            "Orrin, a bank, met Castor. Castor, a Danish firm, lost. The firm left in [2001|2001].",
            "The firm left",
        ),
        ("The Polish club Lume won. The club was founded in [1910|1910].", "Lume was founded"),
        ("Договор подписан. Он вступил в силу в [2011 году|2011].", "Договор вступил в силу"),
        ("Парламент принял закон. Он вступил в силу в [2011 году|2011].", "Он вступил в силу"),
    ],
)
def test_a_name_stands_for_a_pronoun_only_when_it_is_certain(text, title):
    """One candidate that agrees, or the pronoun and the common noun stay as they are."""
    assert dated(text)[-1].title == title


def test_two_days_in_a_row_are_one_event():
    """``on 25 and 26 February`` lasts two days; two days apart are two events."""
    (event,) = dated("They met on [25|2010-02-25] and [26 May 2010|2010-02-26].")
    assert (str(event.when), event.kind) == ("2010-02-25/2010-02-26", Kind.INTERVAL)
    assert len(dated("They met on [3|2010-05-03] and [9 May 2010|2010-05-09].")) == 2


def test_dates_with_a_dash_between_are_one_event():
    """``1912-14: expedition``, ``on 5-7 May``: the dash needs no word before it."""
    (event,) = dated("[1912|1912]–[14|1914]: expedition to the north")
    assert (str(event.when), event.kind) == ("1912/1914", Kind.INTERVAL)
    (event,) = dated("The fair was held on [5|2010-05-05]-[7 May 2010|2010-05-07].")
    assert str(event.when) == "2010-05-05/2010-05-07"


def test_more_than_four_years_ago_is_no_exact_year():
    """The year that is counted is only about the one that is meant."""
    text = "The ring was stolen more than four years ago."
    (event,) = extract(Article("a", text, language="en", dct=When("2018-02-27")))
    assert str(event.when) == "2014~"


def test_what_was_said_of_a_dated_deed_is_no_second_event():
    """Where the saying is dated to the day of what is said, the deed alone is told."""
    (event,) = dated(
        "Two men climbed the roof at [2 a.m.|2013-12-07], cut a skylight and left,"
        " Inspector Ada Kolb told reporters [on Saturday|2013-12-07]."
    )
    assert event.title == "Two men climbed the roof"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "Das Haus war bis zum [1. März 2014|2014-03-01] geschlossen.",
            "Das Haus war bis zum 1. März 2014 geschlossen",
        ),
        (
            "de",
            "Der Vertrag trat am [1. Juni 2021|2021-06-01] in Kraft.",
            "Der Vertrag trat in Kraft",
        ),
        (
            "de",
            "Am [3. Mai 2021|2021-05-03] wurde die Brücke gesperrt.",
            "Am 3. Mai 2021 wurde die Brücke gesperrt",
        ),
        ("de", "Die Sperrung gilt bis [Mai 2022|2022-05].", "Die Sperrung gilt bis Mai 2022"),
        ("fr", "Le [3 mai 2021|2021-05-03], le pont a fermé.", "Le pont a fermé"),
        (
            "fr",
            "Le pont fut construit en [1899|1899] et détruit en [1945|1945].",
            "Le pont fut construit",
        ),
        ("es", "El puente fue construido en [1899|1899].", "El puente fue construido"),
        ("it", "Il ponte fu costruito nel [1899|1899].", "Il ponte fu costruito"),
        ("pt", "A ponte foi aberta em [1899|1899].", "A ponte foi aberta"),
        ("nl", "De brug werd in [1899|1899] gebouwd.", "De brug werd gebouwd"),
        ("sv", "Bron byggdes år [1899|1899].", "Bron byggdes"),
        ("uk", "У [2010 році|2010] міст відкрили.", "Міст відкрили"),
        (
            "de",
            "Der Rat, der im [Mai 2021|2021-05] tagte, schloss die Brücke.",
            "Der Rat, der tagte, schloss die Brücke",
        ),
        ("pl", "Most zbudowano w [1899|1899] r.", "Most zbudowano w 1899 r"),
        ("ja", "市は[2021年2月3日|2021-02-03]、橋を閉鎖した。", "市は2021年2月3日、橋を閉鎖した"),
        ("zh", "[2021年2月3日|2021-02-03]，市政府关闭了大桥。", "2021年2月3日，市政府关闭了大桥"),
        ("tr", "Köprü [3 Şubat 2021|2021-02-03]'de kapandı.", "Köprü 3 Şubat 2021’de kapandı"),
    ],
)
def test_titles_of_languages_of_which_little_is_known(language, text, title):
    """The date goes with what leads up to it, unless nothing whole would be left.

    Where no such words are known, it stays.
    """
    assert dated(text, language=language)[0].title == title


def test_a_sentence_does_not_end_inside_a_date():
    """The stop of ``1.`` is that of the day."""
    text = "Der Vertrag trat am [1. Juni 2021|2021-06-01] in Kraft. Er gilt noch."
    article, mentions = read(text, language="de")
    assert extract(article, mentions)[0].evidence[0].quote == (
        "Der Vertrag trat am 1. Juni 2021 in Kraft."
    )
