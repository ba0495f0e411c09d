"""Articles: from files of every kind to texts that are never changed."""

import gzip
import hashlib
import json
import tracemalloc

import pytest

from timeline import articles
from timeline.model import Article, Problem, TimelineError
from timeline.when import When

STORY = {
    "regtrends-2021-03-03": (
        "94d5d869d33ff6f07bfa27c6b95b66cfde42c18daf5c5efcd06063a7f043d848",
        "2021-03-03",
        "RegTrends",
    ),
    "teller-report-2021-02-17": (
        "d58bfea55a41d74e9bc5afea4cbcdfcb9717b0ee31e2f9561e8bd49d029f028f",
        "2021-02-17",
        "Teller Report",
    ),
}


@pytest.fixture
def write(tmp_path):
    """Write a file of articles; the answer is its path."""

    def file(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return file


def test_the_articles_of_the_story_are_kept_to_the_letter(root):
    """The text below each header is, byte for byte, the one that was supplied."""
    found = list(articles.load_all(root / "articles"))
    assert all(isinstance(item, Article) for item in found)
    told = {
        item.id: (hashlib.sha256(item.text.encode()).hexdigest(), str(item.dct), item.publisher)
        for item in found
    }
    assert told == STORY
    assert all(item.url.startswith("https://") and item.title and item.line == 7 for item in found)


# --- .txt ----------------------------------------------------------------------------------------


def test_a_header_is_read_and_the_text_is_not_touched(write):
    """Spaces, line ends, further empty lines and colons of the text stay."""
    text = '\n  "Now: then," he said.\r\nTitle: no header\n\n\tEnd \n'
    path = write(
        "a.txt",
        "title: One: two\nPublisher: P\nurl: https://a.example/x?y=1\nPublished: 3 March 2021\n"
        "lang: en-GB\nauthor: A. Writer, B. Writer\n\n" + text,
    )
    assert articles.read(path) == Article(
        id="a",
        text=text,
        path=str(path),
        url="https://a.example/x?y=1",
        title="One: two",
        publisher="P",
        author="A. Writer, B. Writer",
        language="en-GB",
        dct=When("2021-03-03"),
        dct_source="stated with the text",
        line=8,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Only a text.",
        "Blinken: US seeks work\n\nThe Secretary of State noted that.",
        "\ntitle: after an empty line\n\nText",
        "He said: no.\ntitle: late\n\nText",
        "https://a.example/x\n\nText",
        "12:30 was the hour.\n\nText",
    ],
)
def test_a_text_without_a_header_is_all_text(write, text):
    """A first line that names no known key begins the text."""
    article = articles.read(write("a.txt", text))
    assert (article.text, article.line, article.publisher, article.dct) == (text, 1, "", None)
    assert article.title in {"", "Blinken: US seeks work"}


def test_a_header_with_line_ends_of_windows(write):
    """The header is read, and the text keeps its line ends."""
    article = articles.read(write("a.txt", b"title: T\r\npublished: 2021\r\n\r\nOne\r\nTwo\r\n"))
    assert (article.title, str(article.dct), article.text) == ("T", "2021", "One\r\nTwo\r\n")


def test_a_byte_order_mark_is_not_text(write):
    """The header behind it is found, and so is the text without a header."""
    assert articles.read(write("a.txt", b"\xef\xbb\xbftitle: T\n\nText")).title == "T"
    assert articles.read(write("b.txt", b"\xef\xbb\xbfText")).text == "Text"


@pytest.mark.parametrize(
    ("published", "dct"),
    [
        ("2021-03-03", "2021-03-03"),
        ("2021-03", "2021-03"),
        ("2021-03-03T23:30:00-05:00", "2021-03-03"),
        ("2021-03-03 10:00", "2021-03-03"),
        ("Wed, 03 Mar 2021 10:00:00 GMT", "2021-03-03"),
        ("March 3, 2021", "2021-03-03"),
        ("early 2021", "2021-01~/2021-04~"),
        ("unknown", "None"),
        ("", "None"),
    ],
)
def test_the_day_of_publication(write, published, dct):
    """EDTF, words, timestamps, dates of mail; none at all is no fault."""
    found = list(articles.load(write("a.txt", f"title: T\npublished: {published}\n\nText")))
    assert [str(article.dct) for article in found] == [dct]


def test_the_day_of_publication_in_the_language_of_the_article(write):
    """Where the header names it."""
    article = articles.read(write("a.txt", "language: ru\npublished: 3 марта 2021\n\nТекст"))
    assert str(article.dct) == "2021-03-03"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Trains stand still\n\nThe drivers left for home.\n", "Trains stand still"),
        (
            "Trains stand still\r\nHalm Courier, 7 November 2023\r\n\r\nThey left.",
            "Trains stand still",
        ),
        ("Trains stand still\nHalm Courier\nNovember 7, 2023\n\nThey left.", "Trains stand still"),
        ("“We will be back”\n\nThe drivers left for home.\n", "“We will be back”"),
        ("language: en\n\nTrains stand still\n\nThe drivers left.\n", "Trains stand still"),
        ("The trains stood still.\n\nThe drivers left for home.\n", ""),
        ("The trains of all the country\nstood still as the drivers\nleft for home.\n", ""),
        ("By Hanne Skov\n\nThe drivers left for home.\n", ""),
        ("7 November 2023\n\nThe drivers left for home.\n", ""),
        ("Trains stand still\n", ""),
    ],
)
def test_a_headline_above_a_plain_text_is_its_title(write, text, title):
    """Readers find the source by it and not by the name of a file; the text stays as it is."""
    article = articles.read(write("a.txt", text))
    assert article.title == title
    assert article.text == text.removeprefix("language: en\n\n")


def test_a_language_without_dates_is_told(write):
    """``jp`` is no language, ``ja`` is: else no date of the article would be read, in silence."""
    notice, article = articles.load(write("a.txt", "title: T\nlanguage: jp\n\nText"))
    told = (notice.message, notice.line, notice.severity, article.language)
    assert told == ("no words of dates are known in the `language` 'jp'", 2, "notice", "jp")


def test_hostile_text_is_text(write):
    """Markup, separators and template marks arrive to the letter, in header and text."""
    attack = "<script>alert(1)</script> {{ 7*7 }} javascript:x \u2028 \u202e"
    header = f"title: {attack}\npublisher: {attack}\nurl: javascript:alert(1)\n\n"
    article = articles.read(write("a.txt", header + attack))
    assert (article.title, article.publisher, article.text) == (attack, attack, attack)
    assert article.url == "javascript:alert(1)"


# --- .md -----------------------------------------------------------------------------------------

MARKDOWN = """\
---
title: "One: two"
date: 2021-03-03T10:00:00+01:00
authors: [A. Writer, B. Writer]
tags: {nested: [1, 2]}
lang: en
source: Halm Courier
canonical_url: https://a.example/x
---

# One: two

The **bridge** opened on [9 March](https://a.example/2001/01/01/x),
with a *band* &amp; <span style="x">speeches</span>.

- a lamp
- a `bench`

![the bridge](b.jpg)

<div>aside</div>

| year | cost |
|------|------|
| 2023 | much |
"""


def test_markdown_becomes_the_text_a_reader_sees(write):
    """No marks, no addresses, no HTML; front matter under the names other programs use."""
    article = articles.read(write("a.md", MARKDOWN))
    assert article.text.split("\n\n") == [
        "One: two",
        "The bridge opened on 9 March,\nwith a band & speeches.",
        "a lamp",
        "a bench",
        "the bridge",
        "year\tcost",
        "2023\tmuch",
    ]
    stated = (article.title, article.author, article.publisher, article.language, article.url)
    assert stated == (
        "One: two",
        "A. Writer, B. Writer",
        "Halm Courier",
        "en",
        "https://a.example/x",
    )
    assert (str(article.dct), article.line) == ("2021-03-03", 11)


def test_a_row_of_a_table_tells_one_thing(write):
    """In Markdown and on a web page: the date in one cell is that of the words in the next."""
    rows = [("when", "what"), ("21 April", "The letter is sent"), ("22 April", "The board agrees")]
    marked = "".join(
        f"| {when} | {what} |\n" + "|---|---|\n" * (when == "when") for when, what in rows
    )
    html = "".join(f"<tr><td>{when}</td><td>{what}</td></tr>" for when, what in rows)
    above = "<h1>The deal in days</h1><p>" + "The days of the deal, as told. " * 9
    body = f"{above}</p><table>{html}</table>"
    pages = (
        write("a.md", marked),
        write("a.html", f"<html><body><article>{body}</article></body>"),
    )
    for page in pages:
        assert articles.read(page).text.split("\n")[-1] == "22 April\tThe board agrees"
        assert "21 April\tThe letter is sent\n" in articles.read(page).text
        assert "|" not in articles.read(page).text


def test_markdown_without_front_matter(write):
    """The first heading is the title; a rule of dashes is no front matter."""
    article = articles.read(write("a.markdown", "# The *bridge*\n\n---\n\nIt opened."))
    assert (article.title, article.text) == ("The bridge", "The bridge\n\nIt opened.")
    assert articles.read(write("b.md", "---\n\nIt opened.")).text == "It opened."


# --- .html ---------------------------------------------------------------------------------------

PAGE = """\
<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Halm | Courier</title>
<meta property="og:title" content="Halm crosses the river again">
<meta property="og:site_name" content="Halm Courier"><meta name="author" content="Ada Lind">
HEAD
</head><body><nav><ul><li>Home</li><li>News of 1 January 1999</li></ul></nav>
<article><h1>Halm crosses the river again</h1> TIME
<p>On Saturday the new bridge opened with a brass band, sixteen months after the flood took the
old one, and the whole town was there to see it and to walk across the river at last.</p>
<p>The mayor promised a lamp &amp; <script>alert(1)</script>"&lt;b&gt;" by the autumn.</p>
</article><footer>Copyright 2024</footer></body></html>
"""
ADDRESS = '<link rel="canonical" href="https://courier.example/2024/03/10/halm">'
META = '<meta property="article:published_time" content="2024-03-09T23:30:00+01:00">'
LD = """<script type="application/ld+json">{"@graph": [
{"@type": "WebSite", "datePublished": "2001-01-01"},
{"@type": ["NewsArticle"], "datePublished": "2024-03-08T08:00Z"}]}</script>"""
TIME = '<time datetime="2024-03-11T09:00">11 March</time>'


FIRST = ("2024-03-09", "meta article:published_time")
UNDER = "the lines under the headline"


def test_a_page_gives_its_body_and_what_it_says_about_itself(write):
    """Neither navigation nor scripts are text; entities are characters."""
    article = articles.read(write("a.html", PAGE.replace("HEAD", ADDRESS)))
    assert article.title == "Halm crosses the river again"
    assert article.publisher == "Halm Courier"
    assert article.author == "Ada Lind"
    assert article.language == "en-GB"
    assert article.url == "https://courier.example/2024/03/10/halm"
    assert "with a brass band" in article.text
    assert '"<b>" by the autumn.' in article.text
    for alien in ("alert", "Home", "1999", "Copyright"):
        assert alien not in article.text


@pytest.mark.parametrize(
    ("head", "time", "dct", "source"),
    [
        (LD + META + ADDRESS, TIME, "2024-03-08", "JSON-LD datePublished"),
        (META + ADDRESS, TIME, "2024-03-09", "meta article:published_time"),
        (ADDRESS, TIME, "2024-03-11", "the time element"),
        (ADDRESS, "", "2024-03-10", "the address of the page"),
        ("", "", "None", ""),
        (META.replace("2024", "Feb. 2024"), TIME, "2024-03-11", "the time element"),
        ('<meta name="date" content="05/02/2024">', "", "None", ""),
        ('<meta name="DC.date.issued" content="2024-03-05">', "", "2024-03-05", "meta dc.date"),
        (LD.replace("]}<", "<"), "", "2001-01-01", "JSON-LD datePublished"),
        ('<meta name="pubdate" content="20240305T0900+0100">', "", "2024-03-05", "meta pubdate"),
        (META.replace("2024-03-09T23:30:00", "Saturday, March 9, 2024, 11:30 PM"), "", *FIRST),
        ("", "<p>By Ada Lind</p><p>Halm, Mon 11 March 2024, 10:21 CET</p>", "2024-03-11", UNDER),
        ("", "<p>Published 11 March 2024</p><p>Changed 12 March 2024</p>", "2024-03-11", UNDER),
        ("", "<p>Halm, 05/02/2024</p>", "None", ""),
        ("", "<p>The 1990s: spring 2014, week 5 of 2021, 2021-W05</p>", "None", ""),
        ("", "<p>Spring 2014. Halm, Mon 11 March 2024</p>", "2024-03-11", UNDER),
        ("", f"<p>{'The bridge of Halm was ready. ' * 5}</p><p>11 March 2024</p>", "None", ""),
        (ADDRESS.replace("2024/03/10", "2024/WORLD/3/10"), "", "2024-03-10", "the address of"),
    ],
)
def test_the_day_of_a_page_and_its_evidence(write, head, time, dct, source):
    """The surest evidence wins and is named; what cannot be read in one way is no evidence."""
    page = PAGE.replace("HEAD", head).replace("TIME", time)
    article = articles.read(write("a.html", page))
    assert str(article.dct) == dct
    assert article.dct_source.startswith(source)
    assert bool(article.dct_source) == bool(source)


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Halm crosses the river again | Courier News", "Halm crosses the river again"),
        ("Halm crosses the river again - The Halm Courier", "Halm crosses the river again"),
        ("Nine days that cut Halm in two | Halm Courier", "Nine days that cut Halm in two"),
        ("Halm Courier - Nine days that cut Halm in two", "Nine days that cut Halm in two"),
        ("A flood - and nine days | Region | Halm Courier", "A flood - and nine days | Region"),
        ("Halm Courier", "Halm Courier"),
    ],
)
def test_the_headline_of_a_page_is_not_the_name_of_its_site(write, title, headline):
    """A heading of the page says where the headline ends; else the site's name is left out."""
    html = PAGE.replace(
        'og:title" content="Halm crosses the river again', f'og:title" content="{title}'
    )
    assert articles.read(write("a.html", html)).title == headline


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0040)https://courier.example/2024/03/10/halm -->",
        "<!--\n Page saved with SingleFile \n url: https://courier.example/2024/03/10/halm \n-->",
    ],
)
def test_the_address_a_browser_saved_a_page_from(write, comment):
    """It stands in a comment, and gives the day where nothing surer does."""
    html = PAGE.replace("<head>", comment + "<head>").replace("HEAD", "").replace("TIME", "")
    article = articles.read(write("a.html", html))
    assert article.url == "https://courier.example/2024/03/10/halm"
    assert (str(article.dct), article.dct_source) == ("2024-03-10", "the address of the page")


def test_evidence_that_disagrees_is_named(write):
    """A day more or less is the clock of the server; a year is worth a word."""
    old = ADDRESS.replace("2024/03/10", "2023/03/10")
    source = "meta article:published_time"
    for head, expected in ((ADDRESS, source), (old, source + ", although the address of the page")):
        article = articles.read(write("a.htm", PAGE.replace("HEAD", META + head)))
        assert article.dct_source.startswith(expected)
        assert ("although" in article.dct_source) is (head is old)


def test_a_page_in_the_encoding_it_declares(write):
    """Without a notice: it said so."""
    page = PAGE.replace('"utf-8"', '"windows-1251"').replace("lamp", "фонарь").encode("cp1251")
    found = list(articles.load(write("a.html", page)))
    assert [type(item) for item in found] == [Article]
    assert "фонарь" in found[0].text


# --- .jsonl --------------------------------------------------------------------------------------


def lines(*records):
    """Records as lines of JSON."""
    return "".join(json.dumps(record) + "\n" for record in records)


def test_each_line_is_an_article(write):
    """Under the names archives use; without an id the line gives one."""
    text = "  One.\n\nTwo.\u2028 "
    path = write(
        "news.jsonl",
        lines(
            {"id": "x1", "title": "T", "text": text, "published": "2021-03-03", "language": "en"},
            {
                "maintext": "Three.",
                "date_publish": "2021-03-04 10:00:00",
                "authors": ["A", "B"],
                "source_domain": "a.example",
                "extra": {"nested": [1]},
            },
            {"body": "Four.", "date": 1614816000, "publisher": {"name": "P"}, "title": None},
        ),
    )
    first, second, third = articles.load(path)
    assert first.text == text
    assert (first.id, first.title, str(first.dct), first.line) == ("x1", "T", "2021-03-03", 1)
    assert (second.id, second.text, str(second.dct)) == ("news-2", "Three.", "2021-03-04")
    assert (second.author, second.publisher) == ("A, B", "a.example")
    assert (str(third.dct), third.publisher, third.title) == ("2021-03-04", "P", "")


def test_a_packed_archive_is_read_the_same(write):
    """.jsonl.gz gives what .jsonl gives."""
    content = lines({"text": "One."}, {"text": "Two."})
    path = write("news.jsonl.gz", gzip.compress(content.encode()))
    assert [(item.id, item.text) for item in articles.load(path)] == [
        ("news-1", "One."),
        ("news-2", "Two."),
    ]


def test_a_packed_archive_may_have_the_name_of_one_that_is_not(write):
    """What a file is shows in its first bytes, not in its name."""
    path = write("news.jsonl", gzip.compress(lines({"text": "One."}).encode()))
    assert [item.text for item in articles.load(path)] == ["One."]


def test_an_archive_streams_through_little_memory(write):
    """However many articles a file holds, only one is in memory."""
    path = write("news.jsonl.gz", gzip.compress(lines({"text": "word " * 20_000}).encode() * 200))
    tracemalloc.start()
    count = sum(len(item.text) for item in articles.load(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000_000
    assert peak < 4_000_000


def test_half_a_character_is_replaced(write):
    """What JSON can write and no file can hold never gets further."""
    (article,) = articles.load(write("a.jsonl", '{"text": "a \\ud83d b \\ud83d\\ude00"}'))
    assert article.text == "a \ufffd b \U0001f600"


# --- Folders -------------------------------------------------------------------------------------


def test_a_folder_is_read_by_name(write, tmp_path):
    """Folders within it too; hidden files and what speaks of the folder are passed over."""
    for name in (
        "b.txt",
        "a.txt",
        "2021/c.txt",
        ".hidden.txt",
        "README.md",
        "LICENSE",
        "a.d/x.txt",
    ):
        write(name, "Text of " + name)
    found = list(articles.load_all(tmp_path))
    assert [item.id for item in found] == ["2021-c", "a.d-x", "a", "b"]


def test_one_article_in_two_files_is_told(write, tmp_path):
    """Two files would make two sources of one; another paper's print of a wire is another."""
    text = "publisher: Wire\n\nIt rained on 5 May 2020.\n"
    write("a.txt", text)
    write("b.txt", text)
    write("c.txt", text.replace("Wire", "Courier"))
    _, notice, *articles_ = articles.load_all(tmp_path)
    assert notice.message == f"the same text as {tmp_path / 'a.txt'}: two sources that are one"
    assert (notice.severity, [item.id for item in articles_]) == ("notice", ["b", "c"])


def test_other_files_are_named(write, tmp_path):
    """What is not read is said, with what would be."""
    write("a.docx", "x")
    write("notes", "x")
    write("b.txt", "Text")
    docx, article, notes = articles.load_all(tmp_path)
    assert docx.message == "no articles are read from .docx files"
    assert ".txt .md" in docx.hint
    assert article.id == "b"
    assert notes.message == "no articles are read from a file without a suffix"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("mark.txt", b"\xef\xbb\xbf", "the file is empty"),
        ("mark.md", b"\xef\xbb\xbf", "the file is empty"),
        ("mark.html", b"\xef\xbb\xbf", "the file is empty"),
        (
            "a.txt",
            b"%PDF-1.4\n1 0 obj\nBT (5 May 2020) Tj ET\n",
            "is a PDF, whatever its name says",
        ),
        ("b.txt", b"{\\rtf1\\ansi On 5 May 2020 it rained.}", "is an RTF document, whatever"),
    ],
)
def test_nothing_is_set_aside_in_silence_and_no_code_is_read_as_prose(write, name, content, told):
    """A file that holds a mark only, or another format under a borrowed name, is named."""
    (problem,) = articles.load(write(name, content))
    assert problem.message.startswith(told)


def test_a_page_saved_under_the_name_of_a_text_is_read_as_a_page(write):
    """Browsers offer both, and nobody wants tags in a quotation."""
    page = PAGE.replace("HEAD", META).replace("TIME", "")
    one, other = (articles.read(write(name, page)) for name in ("a.html", "a.txt"))
    assert (one.text, one.title, one.dct) == (other.text, other.title, other.dct)


def test_an_id_is_given_once(write, tmp_path):
    """The second gets a number, and a notice names both."""
    write("a.md", "One")
    write("a.txt", "Two")
    write("b.jsonl", lines({"id": "a", "text": "Three"}, {"id": "a", "text": "Four"}))
    found = list(articles.load_all(tmp_path))
    ids = [item.id for item in found if isinstance(item, Article)]
    assert ids == ["a", "a-2", "a-3", "a-4"]
    notices = [item for item in found if isinstance(item, Problem)]
    assert notices
    assert all("is taken" in item.message and item.severity == "notice" for item in notices)


def test_a_folder_that_is_not_there_is_one_problem(tmp_path):
    """It is told, not raised."""
    (problem,) = articles.load_all(tmp_path / "none")
    assert problem.message == "cannot be read: No such file or directory"


def test_read_gives_one_article_or_says_why_not(write):
    """None, several, or a file of another kind."""
    with pytest.raises(TimelineError, match="the file is empty"):
        articles.read(write("a.txt", ""))
    with pytest.raises(TimelineError, match="more than one"):
        articles.read(write("a.jsonl", lines({"text": "One"}, {"text": "Two"})))
    with pytest.raises(TimelineError, match=r"no articles are read from \.pdf files"):
        articles.read(write("a.pdf", "x"))
    with pytest.raises(TimelineError, match="No such file"):
        articles.read(write("a.txt", "x").with_name("b.txt"))


def test_every_loader_is_known_by_small_and_large_letters(write):
    """.TXT is .txt."""
    assert articles.read(write("A.TXT", "Text")).id == "A"


@pytest.mark.parametrize(
    ("top", "day"),
    [
        ("Trains stand still\n\nBy Hanne Skov\n7 November 2023\n\n", "2023-11-07"),
        ("Rail strike ends\n\nPublished 10 November 2023, 18:40\n\n", "2023-11-10"),
        ("Streik beendet\n\nStand: 15.11.2023, 18:40 Uhr\n\n", "2023-11-15"),
        ("Deal ends dispute\n\n15.12.2023\n\n", "2023-12-15"),
        ("A diary\n\n3 May 1808\n\nRain.\n\n4 May 1808\n\n", None),
        ("On 7 November 2023 trains stood still.\n\n", None),
        ("7 trains\n\n", None),
        (
            "Streit um Züge\nHalmer Bote, 14. November 2023\n\nDer Rat tagt am Montag.\n",
            "2023-11-14",
        ),
        (
            "Trains stand still\nHalm Courier, Tuesday, November 7, 2023, 7:30 a.m.\n\n",
            "2023-11-07",
        ),
        ("Trains stand still\n7 November 2023 | Hanne Skov\n\n", "2023-11-07"),
        ("Strike, 7 November 2023\n\n", None),
        (
            "HALM, 7 November 2023 (Agency) – Trains stood still as drivers left for home. ",
            "2023-11-07",
        ),
        (
            "Strike\n\n7 November 2023 — Trains stood still in all of the country as ever. ",
            "2023-11-07",
        ),
        ("On 7 November 2023 – a Tuesday – trains stood still in all of the country. ", None),
        (
            "7 May 1808 – It rained on all of the hills and on the town of Halm.\n" * 2,
            None,
        ),
    ],
)
def test_a_line_that_is_a_date_above_a_plain_text_is_its_own(tmp_path, top, day):
    """Where nothing is stated for machines; what is written in sentences is not looked at."""
    path = tmp_path / "story.txt"
    path.write_text(f"{top}The drivers stayed at home on Monday.\n", encoding="utf-8")
    article = articles.read(path)
    assert (str(article.dct) if article.dct else None) == day
    dated = tmp_path / "wire-2024-02-03.txt"
    dated.write_text("The drivers stayed at home on Monday.\n", encoding="utf-8")
    assert str(articles.read(dated).dct) == "2024-02-03"
