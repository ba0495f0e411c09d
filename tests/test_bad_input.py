"""Bad input: one clear line that says where and how to mend it, and the good input still counts."""

import gzip
import io
import os
from pathlib import Path

import pytest

from timeline import articles, curated
from timeline.articles import opening
from timeline.model import Article, Problem, TimelineError

HEAD = "title: T\nlanes: [treaty, press]\nevents:\n"
EVENT = "  - date: 2011-02-05\n    title: A\n    unsourced: true\n"
"""A head of three lines and an event of three more; what a test adds begins on line 7."""


@pytest.fixture
def write(tmp_path):
    """Write a file; the answer is its path."""

    def file(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return file


@pytest.fixture
def faults(write):
    """The faults of an events.yaml, each as (line, message, hint)."""

    def found(content):
        path = write("events.yaml", content)
        with pytest.raises(TimelineError) as refused:
            curated.load(path)
        for problem in refused.value.problems:
            assert problem.path == str(path)
            assert "\n" not in str(problem)
            assert str(problem).startswith(f"{path}:{problem.line}: ")
        return [(one.line, one.message, one.hint) for one in refused.value.problems]

    return found


# --- events.yaml: syntax -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "line", "message", "hint"),
    [
        ("title: A: b\n", 1, "a colon where none can stand", "in quotes"),
        ('title: T\ndescription: "a" b\n', 2, "does not fit", "must end with it"),
        ('title: "T\nevents:\n', 1, "quotation mark is opened and never closed", "close it"),
        ("title: T\nlanes: [a, b\n", 3, "bracket is opened and never closed", "close it"),
        ("title: @x\n", 1, "a character that text cannot begin with", "in quotes"),
        ("title: T\njust words\nlanguage: en\n", 3, "no `key: value`", "a colon is missing"),
        ("title: T\nevents:\n- date: 2011\n   title: A\n", 4, "a colon where", "indent keys alike"),
        ("title: T\nevents:\n  - a\n b: c\n", 4, "does not fit", "indent"),
        ("title: T\n\tlanguage: en\n", 2, "a tab, where YAML wants spaces", "spaces"),
        ("title: T\nevents:\n\t- date: 2011\n", 3, "tab", "spaces"),
        ("title: T\n---\ntitle: U\n", 2, "a second document", "---"),
        ("title: \x01\n", 1, "U+0001", "remove it"),
        ("%YAML\ntitle: T\n", 1, "YAML cannot be read here", "compare"),
    ],
)
def test_a_fault_of_syntax(faults, content, line, message, hint):
    """It is told in the words of somebody who writes a story."""
    ((found, told, how),) = faults(content)
    assert found == line
    assert message in told
    assert hint in how


def test_an_empty_file(faults):
    """A file of comments is as empty as one without a byte."""
    for content in ("", "\n\n", "# only a comment\n", "---\n", "null\n"):
        ((line, message, hint),) = faults(content)
        assert (line, message) == (1, "the file is empty")
        assert "timeline init" in hint


def test_a_file_that_is_not_there(tmp_path):
    """Its name is told."""
    with pytest.raises(TimelineError, match=r"events\.yaml: there is no such file \(timeline init"):
        curated.load(tmp_path / "events.yaml")


def test_a_file_that_cannot_be_read(tmp_path):
    """A folder of that name, as a permission that is missing."""
    (tmp_path / "events.yaml").mkdir()
    with pytest.raises(TimelineError, match="cannot be read"):
        curated.load(tmp_path / "events.yaml")


def test_a_file_that_is_not_utf_8(faults):
    """The line of the first wrong byte is told."""
    assert faults(HEAD.encode() + "# Köln\n".encode("cp1252")) == [
        (
            4,
            "not UTF-8: the byte 0xf6 does not belong here",
            "save the file again with the encoding UTF-8",
        )
    ]
    assert faults(HEAD.encode("utf-16"))[0][0] == 1


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n",
        "title: &t [*t]\n",
        "title: *nothing\n",
        "<<: *nothing\n",
    ],
)
def test_a_bomb_of_aliases_is_refused_before_it_grows(faults, bomb):
    """Anchors and aliases are not read at all."""
    ((line, message, _),) = faults(bomb)
    assert line == 1
    assert message.startswith("anchors and aliases are not read")


def test_tags_make_nothing_but_text(faults):
    """No tag is followed, whatever it would make."""
    ((_, message, _),) = faults("title: !!python/object/apply:os.system [true]\n")
    assert message.startswith("tags are not read")


@pytest.mark.parametrize("nest", ["[" * 100_000, "{a: " * 50_000, "- " * 50_000])
def test_deep_nesting_is_refused(faults, nest):
    """It ends at a depth that no story has, and not at the end of the stack."""
    ((_, message, _),) = faults("title: T\nevents:\n  " + nest)
    assert message == "nested more than 16 levels deep"


def test_ten_megabytes_are_read_and_more_is_refused(write):
    """A long text is text; past the limit the file is not even parsed."""
    words = "word " * 2_000_000
    story = curated.load(write("big.yaml", f"{HEAD}{EVENT}    text: '{words}'\n"))
    assert len(story.events[0].text) == 9_999_999
    path = write("events.yaml", b"title: [" + b" " * 16_000_000)
    with pytest.raises(TimelineError, match="too large: 16 MB; at most 16 MB are read"):
        curated.load(path)


# --- events.yaml: content ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "line", "message", "hint"),
    [
        ("    tittle: B\n", 7, "unknown key `tittle`", "did you mean title?"),
        ("    description: B\n", 7, "unknown key `description`", "here it is called text"),
        ("    sources:\n      - published: 2020\n", 8, "unknown key `published`", "called date"),
        ("    xyzzy: B\n", 7, "unknown key `xyzzy`", "known: date, title"),
        ("    title: B\n", 7, "`title` is written twice, first on line 5", "keep one"),
        ("    lane: treatys\n", 4, "there is no lane 'treatys'", "did you mean treaty?"),
        ("    text: [a, b]\n", 7, "`text` must be text, not a list", "quotes"),
        ("    sources: here\n", 7, "`sources` must be a list, not the text 'here'", "-"),
        ("    sources:\n      - 1: 2\n", 8, "unknown key `1`", "known: url"),
        ("    sources:\n      - quote: q\n", 8, "a source that cannot be found", "`url:`"),
        ("    importance: high\n", 7, "a whole number from 0 to 10: 'high'", ""),
        ("    importance: 99\n", 7, "a whole number from 0 to 10: '99'", ""),
        ("    kind: planed\n", 7, "`kind` cannot be 'planed'", "did you mean planned?"),
        ("    id: a b\n", 7, "not a name that an address can hold", "first-call"),
        ("    end: 2010-01-01\n", 7, "the end 2010-01-01 is before the start", "exchange"),
        ("    end: soon\n", 7, "`end`: not a date: soon", "write 2011-02-05"),
        ("  - date: 2021-02-30\n    title: B\n    unsourced: true\n", 7, "no day 30", "correct"),
        ("  - date: 30 February 2021\n    title: B\n    unsourced: yes\n", 7, "no day 30", ""),
        ("  - date: 2021-05/2021-04\n    title: B\n    unsourced: on\n", 7, "before it", ""),
        ("  - date: 05/02/2011\n    title: B\n    unsourced: true\n", 7, "in two ways", "first"),
        ("  - date: [2011]\n    title: B\n    unsourced: true\n", 7, "`date` must be text", ""),
        ("  - date: 2011\n    title: B\n", 7, "B: no source", "`unsourced: true`"),
        ("  - title: B\n    unsourced: true\n", 7, "an event has no `date`", "add `date:`"),
        ("  - date: 2011\n    title:\n    unsourced: true\n", 8, "no `title`", "add `title:`"),
        ("  - date: 2011\n    title: ' '\n    unsourced: true\n", 8, "no `title`", "add"),
        ("  - date: ''\n    title: B\n    unsourced: true\n", 7, "no `date`", "add `date:`"),
        ("  - only words\n", 7, "an event must be keys with values", "key: value"),
        ("coverage: pres\n", 7, "there is no lane 'pres'", "did you mean press?"),
        ("publish: none\n", 7, "`publish` cannot be 'none'", "known: all, curated"),
        ("stretch: ['2021']\nstretchs: 1\n", 8, "unknown key `stretchs`", "stretch?"),
        ("stretch: [2021-01-20/..]\n", 7, "`stretch` needs a start and an end", "for example"),
        ("aliases: [New START]\n", 7, "lists of at least two names", "- ["),
        ("decisions:\n  - same-as: a\n", 8, "a decision that cannot be understood", "reject"),
    ],
)
def test_a_fault_of_content(faults, lines, line, message, hint):
    """The line is the one to look at, and the hint says what to write."""
    ((found, told, how),) = faults(HEAD + EVENT + lines)
    assert found == line
    assert message in told
    assert hint in how


def test_an_id_is_given_twice(faults):
    """The first is named; of events without an id the title and the date must differ."""
    with_id = EVENT.replace("title: A", "title: A\n    id: one")
    ((line, message, _),) = faults(HEAD + with_id + with_id.replace("A", "B"))
    assert (line, message) == (8, "the id 'one' is taken by the event on line 4")
    ((line, message, _),) = faults(HEAD + EVENT + EVENT + EVENT)
    assert (line, message) == (10, "the same title and date as the event on line 7")
    undated = "  - date: unknown\n    title: A\n    unsourced: true\n"
    ((line, message, _),) = faults(HEAD + undated + undated)
    assert (line, message) == (7, "the same title as the event on line 4")


def test_all_faults_are_told_at_once_and_in_order(faults):
    """Nobody mends a file one fault at a time."""
    found = faults(
        "titel: T\nlanguage: D!\nevents:\n"
        "  - date: 2021-02-30\n    title: B\n    lan: x\n"
        "  - date: 2011\n    title: C\n    sources: []\n"
        "  - words\n"
        "decisions: 3\n"
    )
    assert [line for line, _, _ in found] == [1, 1, 2, 4, 4, 6, 7, 10, 11]


# --- Articles ------------------------------------------------------------------------------------


def told(path):
    """What loading gives: problems as (line, severity, message), articles as their text."""
    found = []
    for item in articles.load(path):
        if isinstance(item, Problem):
            assert item.path == str(path)
            assert "\n" not in str(item)
            found.append((item.line, item.severity, item.message))
        else:
            found.append(item.text)
    return found


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl"])
def test_an_empty_article(write, name):
    """Of every kind of file."""
    assert told(write(name, "")) == [(None, "error", "the file is empty")]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", "title: T\n\n  \n", (3, "error", "there is nothing below the header")),
        ("a.txt", "title: T\npublisher: P", (2, "error", "there is nothing below the header")),
        ("a.txt", " \n\t\n", (1, "error", "there is nothing but space")),
        ("a.md", "---\ntitle: T\n---\n", (1, "error", "there is no text")),
        ("a.html", "<html><head><title>T</title>", (None, "error", "a page without a text")),
        ("a.html", "<html><body></body></html>", (None, "error", "a page without a text")),
        ("a.html", "no page", (None, "error", "not a web page that can be read")),
        ("a.jsonl", '{"title": "T"}', (1, "error", "an article without `text`")),
    ],
)
def test_an_article_without_a_text(write, name, content, expected):
    """There is a file and nothing to read in it."""
    assert told(write(name, content)) == [expected]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\3\4\x14\1\2\3" * 9])
def test_a_binary_file(write, name, data):
    """A picture that was renamed is no article."""
    assert told(write(name, data)) == [(None, "error", "is not text but binary data")]


@pytest.mark.parametrize(
    ("encoding", "name", "words"),
    [
        ("cp1252", "windows-1252", "Le traité a été signé à Prague, où ils se sont rencontrés."),
        ("cp1252", "windows-1252", "El año pasado, la misión terminó según él: “en España”."),
        ("cp1252", "windows-1252", "He said “the treaty” — it’s over."),
        ("cp1250", "windows-1250", "Později vstoupila v platnost. Příští úterý řekl, že žádný."),
        ("cp1250", "windows-1250", "Prezydenci się spotkali. Później weszła w życie umowa."),
        ("cp1251", "windows-1251", "Президенты России и США подписали договор в Праге."),
        ("koi8_r", "koi8-r", "Президенты России и США подписали договор в Праге."),
        ("utf-16", "UTF-16-LE", "Le traité a été signé à Prague."),
    ],
)
def test_an_article_that_is_not_utf_8(write, encoding, name, words):
    """It is read, and what it was read as is told."""
    content = f"title: T\n\n{words * 3}".encode(encoding)
    assert told(write("a.txt", content)) == [
        (None, "notice", f"not UTF-8; read as {name}"),
        words * 3,
    ]


def test_a_broken_header(write):
    """Each line that is wrong is told; what is right counts, and so does the text."""
    content = (
        "title: T\nno line of a header\npublishd: 2021-03-03\npublished: 2021-02-30\n"
        "language: Deutsch!\ntitle: U\npublisher: P\n\nText\n"
    )
    path = write("a.txt", content)
    assert told(path) == [
        (2, "error", "not a line of a header"),
        (3, "error", "unknown key `publishd`"),
        (6, "error", "`title` is stated twice"),
        (4, "error", "`published`: 2021-02 has no day 30: '2021-02-30'"),
        (5, "error", "`language` is not a language: 'Deutsch!'"),
        "Text\n",
    ]
    hints = [item.hint for item in articles.load(path) if isinstance(item, Problem)]
    assert hints[1] == "did you mean published?"
    article = articles.read(path)
    assert (article.title, article.publisher, article.dct, article.line) == ("T", "P", None, 9)


def test_a_header_that_runs_into_the_text(write):
    """The text begins after the last line that is a header's; nothing of it is lost."""
    path = write("a.txt", "title: T\npublished: 2021-03-03\nThe text.\nMore: of it.\n\nEnd\n")
    assert told(path) == [
        (3, "notice", "the header runs into the text"),
        "The text.\nMore: of it.\n\nEnd\n",
    ]
    assert articles.read(path).line == 3


def test_a_text_that_begins_like_a_header(write):
    """One such line above prose is prose."""
    content = "Author: nobody knows.\nThe letter was found in 2010.\n"
    assert told(write("a.txt", content)) == [
        (1, "notice", "begins like a header, and is read as text"),
        content,
    ]


def test_broken_front_matter(write):
    """The fault of YAML is told with its line in the file; the text counts."""
    assert told(write("a.md", "---\ntitle: T\nlink: a: b\n---\nText\n")) == [
        (3, "error", "a colon where none can stand"),
        "Text",
    ]
    assert told(write("b.md", "---\ntitle: T\n\nText\n"))[0] == (
        1,
        "error",
        "front matter that is never closed",
    )
    assert told(write("c.md", "+++\ntitle = 'T'\n+++\nText\n"))[0] == (
        1,
        "error",
        "front matter in TOML is not read",
    )


def test_a_broken_line_among_good_ones(write):
    """The good lines count, each with its number."""
    content = (
        b'{"text": "One."}\n{"text": "Two.\n\n[1]\n{"text": "\xff"}\n{"text": 5}\n'
        + b"[" * 100_000
        + b'\n{"text": "Eight.", "published": "soon"}'
    )
    found = told(write("a.jsonl", content))
    assert found[0] == "One."
    assert found[-1] == "Eight."
    assert [(item[0], item[2].split(":")[0]) for item in found[1:-1]] == [
        (2, "not JSON"),
        (4, "not a JSON object"),
        (5, "not JSON"),
        (6, "an article without `text`"),
        (7, "not JSON"),
        (8, "`published`"),
    ]


def test_a_packed_archive_that_breaks_off(write):
    """What stands before the break counts."""
    whole = gzip.compress(b'{"text": "One."}\n' * 1000)
    found = told(write("a.jsonl.gz", whole[:-20]))
    assert found[-1][1:] == (
        "error",
        "cannot be read: Compressed file ended before the end-of-stream marker was reached",
    )
    damaged = whole[:30] + bytes([whole[30] ^ 255]) + whole[31:]
    assert told(write("c.jsonl.gz", damaged))[-1][1] == "error"
    assert told(write("b.jsonl.gz", b"no gzip"))[0][2].startswith("cannot be read: Not a gzipped")


def test_a_line_that_is_too_long(write, monkeypatch):
    """It is passed over without being held in memory; the next one counts."""
    monkeypatch.setattr("timeline.articles.jsonl.MAX_BYTES", 100)
    content = '{"text": "One."}\n{"text": "' + "x" * 1000 + '"}\n{"text": "Three."}\n'
    one, problem, three = told(write("a.jsonl", content))
    assert (one, problem[0], three) == ("One.", 2, "Three.")


def test_a_text_of_fifty_megabytes(tmp_path):
    """It is refused by its size, before it is opened."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert told(path) == [(None, "error", "too long for one article: 50 MB of at most 20")]


def test_the_longest_article_is_read(write):
    """Up to the limit a text is a text."""
    text = "word " * (opening.MAX_BYTES // 5)
    assert told(write("a.txt", text)) == [text]


def test_a_file_that_may_not_be_read(write, monkeypatch):
    """The reason of the system is told, for every kind of file."""
    paths = [write(f"a{suffix}", "x") for suffix in (".txt", ".md", ".html", ".jsonl")]

    def denied(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    monkeypatch.setattr(Path, "open", denied)
    for path in paths:
        assert told(path) == [(None, "error", "cannot be read: Permission denied")]


def test_a_folder_with_the_name_of_an_article(tmp_path):
    """It is no article, and its neighbours count."""
    (tmp_path / "a.txt").mkdir()
    (tmp_path / "b.txt").write_text("Text")
    problem, article = articles.load_all(tmp_path)
    assert problem.message == "is a folder, not an article"
    assert article.text == "Text"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.jsonl.gz", "a"])
def test_a_pipe_is_not_waited_for(tmp_path, name):
    """Nobody may ever write into it."""
    os.mkfifo(tmp_path / name)
    (tmp_path / "b.txt").write_text("Text")
    problem, article = articles.load_all(tmp_path)
    assert problem.message == "is a pipe or a device, not a file"
    assert article.text == "Text"


@pytest.mark.parametrize("name", [b"b\xff.txt", b"a\nb.txt", b"b\xff"])
def test_a_name_that_no_text_can_hold(tmp_path, name):
    """It is told in letters, on one line, and its neighbours count."""
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("Text")
    (tmp_path / "z.txt").write_text("Text")
    problem, article = articles.load_all(tmp_path)
    assert problem.message == "a name that cannot be written"
    assert "?" in problem.path
    assert problem.path.isprintable()
    assert article.id == "z"


def test_a_name_that_is_no_file(tmp_path):
    """What is not there is said to be not there, also without a suffix."""
    with pytest.raises(TimelineError, match="there is no such file"):
        articles.read(tmp_path / "notes")
    with pytest.raises(TimelineError, match="is a folder, not an article"):
        articles.read(tmp_path)


def test_bad_articles_never_stop_the_good_ones(write, tmp_path):
    """A folder with one of each: every good article comes, every bad file is named."""
    write("a.txt", b"\0\1\2")
    write("b.txt", "Good b.")
    write("c.html", "")
    write("d.jsonl", '{"text": "Good d."}\n{')
    write("e.docx", "x")
    write("f.md", "Good f.")
    found = list(articles.load_all(tmp_path))
    good = [item.text for item in found if isinstance(item, Article)]
    assert good == ["Good b.", "Good d.", "Good f."]
    assert [Path(item.path).name for item in found if isinstance(item, Problem)] == [
        "a.txt",
        "c.html",
        "d.jsonl",
        "e.docx",
    ]


def test_a_bad_page_says_nothing_on_the_terminal(write, capfd):
    """The remarks of the extractor do not stand beside our one line."""
    list(
        articles.load(write("a.html", "<html><body><script type='application/ld+json'>{</script>"))
    )
    assert capfd.readouterr() == ("", "")


def test_every_byte_is_read_or_refused(write):
    """No single byte, alone or in the midst of a header, raises anything."""
    for byte in range(256):
        for name in ("a.txt", "a.md", "a.html", "a.jsonl"):
            stream = io.BytesIO(b"title: T\n" + bytes([byte]) * 3 + b"\n\nText " + bytes([byte]))
            assert told(write(name, stream.getvalue()))
