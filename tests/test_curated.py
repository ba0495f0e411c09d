"""events.yaml: what it may say, and what is understood."""

import json
import re

import jsonschema
import pytest

from timeline import curated, nodes, pipeline
from timeline.curated import keys, schema, start
from timeline.datefield import read
from timeline.model import Kind, Lane, Source, TimelineError
from timeline.when import When

FULL = """\
# A comment, and an empty line.

title: A bridge for Halm
description: >-
  How a small town
  got its bridge back.
language: de
base_url: https://halm.example/bridge/
lanes:
  bridge: The bridge
  council: Town council
  press:
coverage: press
aliases:
  - [Mill Bridge, Mühlensteg, Мельничный мост]
publish: curated
stretch: [2021-01-20/2021-03-08]
today: 4. Mai 2025
events:
  - date: 14 November 2022
    title: A flood takes Mill Bridge
    id: flood
    lane: bridge
    importance: 8
    text: |
      The river **Ahne** takes it.

      - in one night
    note: The day is not disputed.
    settled: The log of the lock says so.
    sources:
      - url: https://example.org/flood
        title: "The Ahne: a bridge gone"
        publisher: Halm Courier
        date: 2022-11-15
        quote: Only the piers.
        language: en
        says: 2022-11-13
      - https://example.org/log
      - article: courier
  - date: 2023-09-04
    end: 2024-03-09
    title: A new bridge goes up
    unsourced: true
  - date: autumn 2026
    title: 2026 lamps
    kind: planned
    unsourced: yes
decisions:
  - reject: courier-12
    why: a caption
  - candidate: courier-14
    same-as: flood
  - candidate: courier-15
    not-same-as: flood
"""


@pytest.fixture
def write(tmp_path):
    """Write an events.yaml; the answer is its path."""

    def file(text):
        path = tmp_path / "events.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    return file


@pytest.fixture
def load(write):
    """The story of a text."""
    return lambda text: curated.load(write(text))


def line_of(words):
    """The line of the full story on which these words stand."""
    return next(n for n, line in enumerate(FULL.splitlines(), start=1) if words in line)


def story_of(*lines):
    """A story with one event that has these lines."""
    return "title: T\nevents:\n  - " + "\n    ".join(lines) + "\n"


def test_everything_a_story_may_say_is_read(load):
    """Each key arrives where the model keeps it."""
    story = load(FULL)
    head = story.head
    assert head.title == "A bridge for Halm"
    assert head.description == "How a small town got its bridge back."
    assert head.language == "de"
    assert head.base_url == "https://halm.example/bridge/"
    assert head.lanes == (
        Lane("bridge", "The bridge"),
        Lane("council", "Town council"),
        Lane("press", "Press"),
    )
    assert head.coverage == "press"
    assert head.aliases == (("Mill Bridge", "Mühlensteg", "Мельничный мост"),)
    assert head.publish == "curated"
    assert head.stretch == ("2021-01-20/2021-03-08",)
    assert head.today == When("2025-05-04")
    flood, bridge, lamps = story.events
    assert (flood.id, flood.line, str(flood.when)) == (
        "flood",
        line_of("- date: 14 Nov"),
        "2022-11-14",
    )
    assert flood.text == "The river **Ahne** takes it.\n\n- in one night"
    assert (flood.importance, flood.lane, flood.kind) == (8, "bridge", Kind.OCCURRENCE)
    assert (flood.note, flood.settled) == (
        "The day is not disputed.",
        "The log of the lock says so.",
    )
    assert flood.sources == (
        Source(
            url="https://example.org/flood",
            title="The Ahne: a bridge gone",
            publisher="Halm Courier",
            date=When("2022-11-15"),
            quote="Only the piers.",
            language="en",
            says=When("2022-11-13"),
        ),
        Source(url="https://example.org/log"),
        Source(article="courier"),
    )
    assert (str(bridge.when), bridge.kind) == ("2023-09-04/2024-03-09", Kind.INTERVAL)
    assert bridge.unsourced
    assert (str(lamps.when), lamps.kind, lamps.title) == ("2026-23", Kind.PLANNED, "2026 lamps")
    kinds = [(one.kind, one.candidate, one.event, one.line) for one in story.decisions]
    assert kinds == [
        ("reject", "courier-12", "", line_of("- reject")),
        ("same-as", "courier-14", "flood", line_of("- candidate: courier-14")),
        ("not-same-as", "courier-15", "flood", line_of("- candidate: courier-15")),
    ]
    assert story.problems == ()


def test_what_was_understood_is_told(write):
    """Every date comes back as it was written and as it was read."""
    told = curated.understood(write(FULL))
    assert [(one.line, one.written, str(one.when)) for one in told] == [
        (line_of("- date: 14 Nov"), "14 November 2022", "2022-11-14"),
        (line_of("- date: 2023"), "2023-09-04 to 2024-03-09", "2023-09-04/2024-03-09"),
        (line_of("- date: autumn"), "autumn 2026", "2026-23"),
    ]


def test_a_head_alone_is_a_story(load):
    """Articles may tell all the events."""
    assert load("title: Only a head\nevents:\n").events == ()


def test_lanes_may_be_a_list_or_left_out(load):
    """A list gives the order; without any the events name them."""
    lanes = load("title: T\nlanes: [first-steps, later]").head.lanes
    assert lanes == (Lane("first-steps", "First steps"), Lane("later", "Later"))
    named = story_of("date: 2011", "title: A", "unsourced: true", "lane: harbour")
    assert load(named + "coverage: press\n").head.lanes == (
        Lane("harbour", "Harbour"),
        Lane("press", "Press"),
    )


def test_a_third_of_a_year_is_not_a_span(load):
    """Early 2021 is some time in early 2021, as written and as EDTF."""
    for date in ("early 2021", "2021-01~/2021-04~", "../2021-03-02"):
        event = load(story_of(f"date: {date}", "title: A", "unsourced: true")).events[0]
        assert event.kind is Kind.OCCURRENCE


def test_a_date_may_be_unknown(load):
    """The event is kept, without a date."""
    event = load(story_of("date: unknown", "title: A", "unsourced: true")).events[0]
    assert event.when is None


def test_dates_in_the_language_of_the_story(load):
    """The language may be stated after the events."""
    story = load(story_of("date: 5 février 2011", "title: A", "unsourced: true") + "language: fr")
    assert str(story.events[0].when) == "2011-02-05"


def test_ids_come_from_titles(load):
    """Small letters of any script, no accents; the second of one title adds its date."""
    events = "title: T\nevents:\n" + "".join(
        f"  - {{date: {date}, title: {title}, unsourced: true}}\n"
        for date, title in [
            ("2011", "Déjà vu – again!"),
            ("2012", "Déjà vu – again!"),
            ("2013", "Война и мир"),
            ("2014", "'!?'"),
        ]
    )
    ids = [event.id for event in load(events).events]
    assert ids == ["deja-vu-again", "deja-vu-again-2012", "воина-и-мир", "2014"]


ATTACKS = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "<span style=background:url(https://evil.example)>",
    "a\u2028b\u2029c\u0085d",
    "{{ 7*7 }} {% include 'x' %} ${x}",
    "\u202eright to left",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_is_text(load, attack):
    """It arrives to the letter, whichever way YAML lets it be written."""
    for written in (json.dumps(attack, ensure_ascii=False), json.dumps(attack), f"'{attack}'"):
        text = written.replace("'x'", "''x''") if written.startswith("'") else written
        story = load(
            f"title: {text}\nevents:\n  - date: 2011\n    title: {text}\n    text: {text}\n"
            f"    note: {text}\n    sources:\n      - {{title: {text}, quote: {text}}}\n"
        )
        event = story.events[0]
        source = event.sources[0]
        expected = " ".join(attack.split())
        assert {story.head.title, event.title, event.note, source.title} == {expected}
        assert {event.text, source.quote} == {attack}


def test_characters_that_end_lines_elsewhere_do_not_here():
    """A separator inside a plain text neither ends it nor moves the lines after it."""
    node = nodes.parse("a: one\u2028two\u0085three\nb: \ue000\n", "x")
    values = [(value.value, value.line) for _, value in node.pairs]
    assert values == [("one\u2028two\u0085three", 1), ("\ue000", 2)]


def test_an_address_that_is_none_is_text_with_a_notice(load):
    """A javascript: address is kept as words, and the editor is told."""
    text = story_of("date: 2011", "title: A", "sources:", "  - url: 'javascript:alert(1)'")
    story = load(text)
    assert story.events[0].sources[0].url == "javascript:alert(1)"
    (problem,) = story.problems
    assert problem.severity == "notice"
    assert problem.line == 6


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("base_url: halm.example", "where the site will stand", "https://example.org/story/"),
        ("base_url: ftp://halm.example/", "where the site will stand", "or leave it out"),
        ("today: 2025", "`today` must be a day", "write true, or a day"),
        ("lanes: 5", "must be a list, not the text '5'", "`id: label` for each lane, or a list"),
    ],
)
def test_a_hint_says_what_to_write(load, text, message, hint):
    """Not only that it is wrong: what would be right."""
    with pytest.raises(TimelineError) as refused:
        load(f"title: T\n{text}\n")
    (problem,) = refused.value.problems
    assert (message in problem.message, hint in problem.hint, problem.line) == (True, True, 2)


def test_an_alias_of_two_things_is_a_notice_on_its_line(load):
    """It counts for the first, however it is written the second time."""
    groups = "  - [Harbour Pact, HP-2]\n  - - Highway Patrol\n    - hp 2\n"
    (problem,) = load(f"title: T\naliases:\n{groups}").problems
    assert (problem.line, problem.severity) == (5, "notice")
    assert problem.message == "the alias 'hp 2' names both 'Harbour Pact' and 'Highway Patrol'"
    assert load("title: T\naliases:\n  - [Pact, pact]\n").problems == ()


def test_a_source_that_names_no_article_is_a_notice_with_its_line(tmp_path):
    """The event stays; the line and the nearest article are named."""
    text = story_of("date: 2011", "title: A", "sources:", "  - title: P", "    article: curier")
    (tmp_path / "events.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "courier.txt").write_text("title: P\n\nNothing here.", "utf-8")
    problems = pipeline.assemble(tmp_path).problems
    assert [(problem.line, problem.severity, problem.hint) for problem in problems] == [
        (7, "notice", "did you mean courier?")
    ]
    assert "no article 'curier'" in problems[0].message
    assert str(tmp_path / "events.yaml") == problems[0].path


# --- The schema and the reader say the same ------------------------------------------------------


def plain(node):
    """A node as JSON would have it, by the rules of YAML 1.2."""
    if isinstance(node, nodes.Pairs):
        return {key.value: plain(value) for key, value in node.pairs}
    if isinstance(node, nodes.Items):
        return [plain(item) for item in node.items]
    if node.is_null:
        return None
    if node.plain and node.value in {"true", "false"}:
        return node.value == "true"
    if node.plain and node.value.isdigit():
        return int(node.value)
    return node.value


def valid(text):
    """Whether the published schema accepts a text."""
    validator = jsonschema.Draft202012Validator(schema.schema())
    return validator.is_valid(plain(nodes.parse(text, "x")))


def test_the_published_schema_is_the_one_the_reader_uses(root):
    """Renew it with: timeline schema > timeline/events.schema.json."""
    assert (root / "timeline/events.schema.json").read_text("utf-8") == schema.text()
    jsonschema.Draft202012Validator.check_schema(schema.schema())


def test_every_key_is_described_and_shaped():
    """No key without a sentence for the editor, none of a shape the schema lacks."""
    for table in keys.TABLES.values():
        for key in table.values():
            assert key.about.endswith(".")
            assert key.holds in schema.SHAPES


def test_every_key_is_read(load):
    """A value of the wrong kind under any key of any table is noticed by reader and schema."""
    wrong = "[[[x]]]"
    for name in keys.HEAD:
        text = "".join(f"{key}: {wrong}\n" if key == name else "" for key in keys.HEAD)
        text += "" if name == "title" else "title: T\n"
        with pytest.raises(TimelineError) as refused:
            load(text)
        assert any(problem.line == 1 for problem in refused.value.problems), name
        assert not valid(text), name
    for name in keys.EVENT:
        lines = [f"{name}: {wrong}"]
        lines += [f"{key}: 2011" for key in ("date", "title") if key != name]
        lines += ["unsourced: true"] if name != "unsourced" else ["sources: [https://a.example]"]
        with pytest.raises(TimelineError) as refused:
            load(story_of(*lines))
        assert [problem.line for problem in refused.value.problems] == [3], name
        assert not valid(story_of(*lines)), name
    for name in keys.SOURCE:
        source = [f"- {name}: {wrong}"] + ([] if name == "title" else ["  title: T"])
        lines = ["date: 2011", "title: A", "sources:", *(f"  {line}" for line in source)]
        with pytest.raises(TimelineError) as refused:
            load(story_of(*lines))
        assert [problem.line for problem in refused.value.problems][:1] == [6], name
        assert not valid(story_of(*lines)), name


@pytest.mark.parametrize(
    "text",
    [
        FULL.replace("unsourced: yes", "unsourced: true"),
        "title: T",
        "title: 1984\nevents:\n  - {date: 1984, title: 42, sources: [https://a.example]}",
    ],
)
def test_what_the_reader_accepts_the_schema_accepts(load, text):
    """An editor marks nothing red that builds."""
    load(text)
    assert valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "description: no title",
        "title: T\ntitel: T",
        "title: T\nevents: soon",
        story_of("date: 2011", "title: A"),
        story_of("date: 2011", "title: A", "unsourced: false"),
        story_of("date: 2011", "title: A", "unsourced: true", "importance: 11"),
        story_of("date: 2011", "title: A", "unsourced: true", "importance: high"),
        story_of("date: 2011", "title: A", "unsourced: true", "kind: plan"),
        story_of("date: 2011", f"title: {'A' * 91}", "unsourced: true"),
        story_of("title: A", "unsourced: true"),
        "title: T\npublish: some",
        "title: T\nlanguage: Deutsch!",
        "title: T\naliases: [[one]]",
        "title: T\ndecisions: [{reject: a, same-as: b}]",
        "title: T\ndecisions: [{candidate: a}]",
    ],
)
def test_what_the_schema_refuses_the_reader_refuses(load, text):
    """And an editor marks red what does not build."""
    assert not valid(text)
    with pytest.raises(TimelineError):
        load(text)


# --- The stories that come with the project ------------------------------------------------------

MISSION = {
    "signing": "2010-04-08",
    "entry-into-force": "2011-02-05",
    "in-force": "2011-02-05/2026-02-05",
    "central-limits": "2018-02-05",
    "navalny-falls-ill": "2020-08-20",
    "exchange-of-notes": "2021-01-26",
    "first-call": "2021-01-26",
    "ratification-law": "2021-01-29",
    "extension": "2021-02-03",
    "npr-interview": "2021-02-16",
    "navalny-sanctions": "2021-03-02",
    "podcast": "../2021-03-02",
    "order-14024": "2021-04-15",
    "suspension": "2023-02-21/..",
    "offer": "2025-09-22",
    "expiry": "2026-02-05",
}


def test_the_story_is_curated_with_its_sources(root):
    """The dates of the story, each event sourced, each title short enough for the chart."""
    story = curated.load(root / "events.yaml")
    assert {event.id: str(event.when) for event in story.events} == MISSION
    assert story.problems == ()
    for event in story.events:
        assert event.sources
        assert len(event.title) <= 38
        assert event.lane in {lane.id for lane in story.head.lanes}
        assert all(source.url.startswith("http") for source in event.sources)
    assert valid((root / "events.yaml").read_text("utf-8"))


def test_the_schema_comment_of_the_story_points_at_the_schema(root):
    """An editor finds it beside the file."""
    comment = (root / "events.yaml").read_text("utf-8").splitlines()[0]
    name = comment.removeprefix("# yaml-language-server: $schema=")
    assert (root / name).read_text("utf-8") == schema.text()


def test_the_small_story_works_and_overwrites_nothing(tmp_path):
    """`timeline init` writes a story without a fault; a second time it writes nothing."""
    folder = tmp_path / "new" / "story"
    written = start.create(folder)
    names = [path.relative_to(folder).as_posix() for path in written]
    assert names == ["articles/halm-courier-2024-03-12.txt", "events.schema.json", "events.yaml"]
    assert curated.load(folder / "events.yaml").problems == ()
    assert valid((folder / "events.yaml").read_text("utf-8"))
    (folder / "events.schema.json").unlink()
    (folder / "events.yaml").write_text("mine")
    with pytest.raises(TimelineError, match="is there already"):
        start.create(folder)
    assert (folder / "events.yaml").read_text() == "mine"
    assert not (folder / "events.schema.json").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    """A file in the way is one clear line."""
    (tmp_path / "file").write_text("")
    with pytest.raises(TimelineError, match="cannot be written"):
        start.create(tmp_path / "file" / "story")


# --- The handbook --------------------------------------------------------------------------------


def handbook(root):
    """The handbook of events.yaml."""
    return (root / "docs/events-yaml.md").read_text("utf-8")


def test_the_handbook_explains_every_key(root):
    """A row for each key of each table, and none for a key that does not exist."""
    for heading, table in {
        "Events": keys.EVENT,
        "Sources": keys.SOURCE,
        "The head": keys.HEAD,
        "Decisions": keys.DECISION,
    }.items():
        section = handbook(root).split(f"\n## {heading}\n")[1].split("\n## ")[0]
        assert re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE) == list(table), heading


def test_the_stories_of_the_handbook_build(root, load):
    """Each YAML block is a story without a fault."""
    blocks = re.findall(r"```yaml\n(.*?)```", handbook(root), re.DOTALL)
    assert blocks
    for block in blocks:
        assert load(block).problems == ()
        assert valid(block)


def test_the_dates_of_the_handbook_are_read_as_it_says(root):
    """Each row gives forms that mean the same, the last of them its EDTF."""
    rows = re.findall(r"^\| (`.*`) \| [^|]* \| `?([^`|]*)`? \|$", handbook(root), re.MULTILINE)
    assert len(rows) > 15
    for forms, edtf in rows:
        found = {str(read(form).when) for form in re.findall("`([^`]+)`", forms)}
        assert edtf in found or found == {"None"}, forms


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ("  - {date: 2020, title: One, unsourced: ja}\n", ["`unsourced` must be true or false"]),
        ("  - {date: 2020, unsourced: yes}\n" * 2, ["an event has no `title`"] * 2),
    ],
)
def test_one_slip_is_one_fault(tmp_path, events, told):
    """What only follows from a fault that is told already is not told beside it."""
    path = tmp_path / "events.yaml"
    path.write_text(f"title: Slips\nevents:\n{events}", encoding="utf-8")
    with pytest.raises(TimelineError) as refused:
        curated.load(path)
    found = [problem.message for problem in refused.value.problems]
    assert [message[: len(said)] for message, said in zip(found, told, strict=True)] == told
