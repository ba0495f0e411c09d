"""The pages as files: what stands in them before any browser opens them."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from timeline import safe
from timeline.cards import cards, html_datetime
from timeline.cards.quotations import bare
from timeline.layout import WIDTHS
from timeline.model import Head, Timeline, TimelineError
from timeline.site import render
from timeline.when import When


class Page(HTMLParser):
    """Every start tag with its attributes, and the text outside of scripts."""

    def __init__(self, html):
        """Read the page."""
        super().__init__()
        self.tags, self.words, self._quiet = [], [], False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Note the tag."""
        self.tags.append((tag, dict(attrs)))
        self._quiet = tag in {"script", "style"}

    def handle_endtag(self, tag):
        """Text counts again after a script."""
        self._quiet = self._quiet and tag not in {"script", "style"}

    def handle_data(self, data):
        """Note the text."""
        if not self._quiet:
            self.words.append(data)

    def all(self, tag, **wanted):
        """The attributes of each tag of this kind that has these attributes."""
        return [
            attrs
            for name, attrs in self.tags
            if name == tag and all(attrs.get(key) == value for key, value in wanted.items())
        ]


@pytest.fixture(scope="module")
def site():
    """The files of the sample story."""
    return render(sample.STORY, plotly_js=b"/* plotly */")


@pytest.fixture(scope="module")
def page(site):
    """The page of the sample story."""
    return Page(site["index.html"])


def test_same_story_same_bytes(site):
    """Rendering twice gives the same files."""
    assert render(sample.STORY, plotly_js=b"/* plotly */") == site


def test_every_event_is_in_the_list_in_order(page):
    """Each event is a list item with its id, in the order of the story."""
    ids = [attrs["id"] for attrs in page.all("li") if "data-days" in attrs]
    assert ids == [event.id for event in sample.EVENTS]


def test_every_known_date_is_a_time(page):
    """A date that HTML can say is a ``<time datetime>``, no more precise than it is known."""
    found = [attrs["datetime"] for attrs in page.all("time")]
    dated = [event.when for event in sample.EVENTS if event.when]
    assert found == [html_datetime(when) for when in dated]
    assert "2022-05" in found


@pytest.mark.parametrize(
    ("edtf", "datetime"),
    [("2010", "2010"), ("2017-08", "2017-08"), ("2011-02-05/2026-02-05", "2011-02-05"),
     ("-0043-03-15", ""), ("201X", "2010-01-01"), ("../2021-03-02", "2021-03-02"),
     ("XXXX-01-26", ""), ("Y12000", "")],
)  # fmt: skip
def test_datetime_of_html(edtf, datetime):
    """The machine-readable date of a card; empty where HTML has no form for it."""
    assert html_datetime(When(edtf)) == datetime


def test_quotations_show_what_the_date_was_read_from(site):
    """The words of the date are marked inside the quoted sentence, which is otherwise untouched."""
    assert "The county bought the land <b>in 2010</b>, and nobody asked what for." in " ".join(
        site["index.html"].split()
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“The bridge is open.", "The bridge is open."),
        ("It will stand.”", "It will stand."),
        ("“It will stand.”", "It will stand."),
        ('"It will stand."', "It will stand."),
        ("« Il tiendra. »", "Il tiendra."),
        ("“Yes,” she said, “it will.”", "“Yes,” she said, “it will.”"),
        ("She called it “a wonder”", "She called it “a wonder”"),
        ("“Mill Bridge” is open", "“Mill Bridge” is open"),
        ("", ""),
    ],
)
def test_a_quotation_has_one_pair_of_marks(words, shown):
    """The page sets marks around it; those inside stay as they are."""
    assert bare(words) == shown


def test_sources_are_listed_once_and_numbered(page):
    """Each source is listed once, in the order of first use."""
    numbers = [
        attrs["id"] for attrs in page.all("li") if re.fullmatch(r"s\d+", attrs.get("id", ""))
    ]
    _, references = cards(sample.STORY)
    assert numbers == [f"s{n}" for n in range(1, len(references) + 1)]
    assert len({reference.url for reference in references}) == len(references)


def test_all_of_the_chart_leads_to_the_list(page):
    """Every link of a chart goes to an event of the list."""
    ids = {event.id for event in sample.EVENTS}
    marks = [attrs for attrs in page.all("a") if "data-event" in attrs]
    assert {unquote(attrs["href"])[1:] for attrs in marks} <= ids
    assert len(marks) == len(WIDTHS) * (len(sample.EVENTS) - 1)


def test_ids_are_unique(site):
    """No page has two elements of one id."""
    for name, html in site.items():
        if name.endswith(".html"):
            ids = [attrs["id"] for _, attrs in Page(html).tags if "id" in attrs]
            assert len(ids) == len(set(ids)), name


def test_nothing_inline_and_nothing_from_elsewhere(site):
    """No inline script or handler, and every file that is loaded lies beside the page.

    Only the rules of the page stand in it, as they do in a file.
    """
    for name, html in site.items():
        if not name.endswith(".html"):
            continue
        page = Page(html)
        for tag, attrs in page.tags:
            assert not [key for key in attrs if key.startswith("on") or key == "style"], name
            loaded = attrs.get("src") or (attrs.get("href") if tag == "link" else "") or ""
            if tag == "link" and attrs.get("rel") not in {"stylesheet", "icon"}:
                continue
            assert not re.match(r"[a-z]+:|//", loaded), (name, loaded)
        kinds = {attrs.get("type", "") for attrs in page.all("script") if "src" not in attrs}
        assert kinds <= {"application/json", "application/ld+json"}, name
        assert len(page.all("style")) == (name == "index.html")
    assert f"<style>{site['timeline.css'].strip()}</style>" in site["index.html"]


def test_what_others_show_of_the_page(page):
    """Title card, canonical address, feed and oEmbed are announced."""
    assert page.all("link", rel="canonical")[0]["href"] == sample.BASE
    card = page.all("meta", property="og:image")[0]["content"]
    assert card == sample.BASE + "card.png"
    assert page.all("meta", name="twitter:card")
    kinds = {attrs["type"] for attrs in page.all("link", rel="alternate")}
    assert {"application/json+oembed", "application/atom+xml", "text/calendar"} <= kinds


def test_oembed_is_complete(site):
    """Both answers have what the specification asks of type rich."""
    for name, width in (("oembed.json", 640), ("oembed-360.json", 360)):
        told = json.loads(site[name])
        assert told["version"] == "1.0"
        assert told["type"] == "rich"
        assert told["width"] == width
        assert told["height"] > 100
        assert f'src="{sample.BASE}embed.html"' in told["html"]
        assert {"thumbnail_url", "thumbnail_width", "thumbnail_height"} <= told.keys()


def test_linked_data_stands_in_the_page(site):
    """The JSON-LD block of the page is the exported file."""
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', site["index.html"])
    assert json.loads(block[1])["numberOfItems"] == len(sample.EVENTS)


def test_height_messages_cost_little(site):
    """What a frame runs to say its height is at most 1 KB on the wire."""
    import gzip

    assert len(gzip.compress(site["frame.js"].encode(), 9)) <= 1024


@pytest.mark.parametrize("language", ["ru", "de", "fr", "es", "ar"])
def test_page_in_another_language(language):
    """Dates and the words around the story are in its language; the direction follows."""
    story = replace(sample.STORY, head=replace(sample.HEAD, language=language))
    made = render(story)
    page = Page(made["index.html"])
    root = page.all("html")[0]
    assert (root["lang"], root["dir"]) == (language, "rtl" if language == "ar" else "ltr")
    words = " ".join(page.words)
    assert "How we know" not in words
    assert "8 April 2010" not in words
    assert "embed.en.html" in made
    assert f"embed.{language}.html" not in made
    assert ".. " not in made["embed.html"]


def test_every_phrase_of_the_page_is_said_in_all_languages():
    """No word of the page is missing in a language, and none has other blanks than the English."""
    from timeline.words.page_phrases import PAGE

    def blanks(words):
        forms = [words] if isinstance(words, str) else list(words.values())
        return {blank for form in forms for blank in re.findall(r"{(\w+)}", form)} - {"n"}

    for key, row in PAGE.items():
        assert set(row) == {"en", "ru", "de", "fr", "es", "ar"}, key
        assert len({frozenset(blanks(words)) for words in row.values()}) == 1, key


def test_a_long_story_is_folded_by_year():
    """From 120 events on the list is folded, and the whole of it still stands in the file."""
    html = render(sample.many(150))["index.html"]
    page = Page(html)
    assert len(page.all("details")) > 10
    assert html.count('<li class="card ') == 150
    assert page.all("noscript")


def test_an_empty_story():
    """A story without events is a page that says so."""
    made = render(Timeline(Head("Nothing yet"), ()))
    assert "No events yet." in made["index.html"]


def test_without_plotly_there_is_no_zoom(site):
    """Where no plotly.js is given nothing asks for it."""
    made = render(sample.STORY)
    assert '<button type="button" data-zoom' not in made["index.html"]
    assert not {"zoom.js", "chart-896.js", "plotly.min.js"} & made.keys()
    assert '<button type="button" data-zoom' in site["index.html"]


def test_attacks_stay_text(site):
    """Hostile words in every field add no tag, no handler and no address to any page."""
    made = render(sample.hostile(), plotly_js=b"")
    allowed = {tag for html in site.values() if isinstance(html, str) for tag, _ in Page(html).tags}
    for name, html in made.items():
        if not name.endswith(".html"):
            continue
        for tag, attrs in Page(html).tags:
            assert tag in allowed, (name, tag)
            assert not [key for key in attrs if key.startswith("on")], (name, attrs)
            if "style" in attrs:
                pytest.fail(f"{name}: {attrs}")
            for key in ("href", "src", "cite"):
                assert not (attrs.get(key) or "").lower().startswith("javascript"), (name, attrs)
        assert "{{ 7 * 7 }}" in html or "49" not in html


@pytest.mark.parametrize(
    ("address", "safe_one"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("javascript:alert(1)", ""),
        (" java\tscript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//a.example/x", ""),
        ("/relative", ""),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://[broken", ""),
    ],
)
def test_links_that_may_be_followed(address, safe_one):
    """Only http, https and mailto lead out of the page."""
    assert safe.link(address) == safe_one


def test_markdown_of_the_curator():
    """Emphasis, links and lists are read; raw HTML is shown, pictures and scripts are not."""
    html = safe.html("A **b** [c](https://c.example) [d](javascript:x)\n\n- e\n\n<b>f</b>")
    assert "<strong>b</strong>" in html
    assert 'href="https://c.example"' in html
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html)
    assert "<li>e</li>" in html
    assert "&lt;b&gt;f&lt;/b&gt;" in html


@given(st.text(st.sampled_from("ab1 2.)!]|:~+-=#\"'é—/@(*_[")))
def test_plain_text_is_what_markdown_makes_of_it(text):
    """The short way is taken where Markdown would make a paragraph and nothing else."""
    asked = text.strip()
    plain = f"<p>{asked}</p>\n"
    read = MarkdownIt("commonmark").render(asked).replace("&quot;", '"')
    assert (safe.html(asked) == plain) == (read == plain)


def test_own_templates_replace_single_blocks(tmp_path):
    """A block of the page is replaced, the rest stays; a theme.css is added to the stylesheet."""
    (tmp_path / "page.html.jinja").write_text(
        '{% extends "timeline/page.html.jinja" %}\n'
        "{% block footer %}<footer>Ours</footer>{% endblock %}"
    )
    (tmp_path / "theme.css").write_text(":root { --lane-1: #123456; }")
    made = render(sample.STORY, templates=tmp_path)
    assert "<footer>Ours</footer>" in made["index.html"]
    assert sample.EVENTS[0].title in made["index.html"]
    assert ":root{--lane-1:#123456}</style>" in made["index.html"]
    for sheet in ("timeline.css", "embed.css"):
        assert made[sheet].rstrip().endswith(":root{--lane-1:#123456}")


def test_own_scripts_replace_ours_whole(tmp_path):
    """A zoom.js or timeline.js of the user's is served as it is, and the others stay."""
    (tmp_path / "zoom.js").write_text("/* ours */ mine( 1 );")
    (tmp_path / "timeline.js").write_text("")
    made, usual = (render(sample.STORY, templates=own, plotly_js=b"") for own in (tmp_path, None))
    assert made["zoom.js"] == "mine(1);\n"
    assert made["timeline.js"] == "\n"
    assert {name for name in made if made[name] != usual[name]} == {"zoom.js", "timeline.js"}
    assert usual["zoom.js"].startswith("(function(){'use strict';")


def test_a_folder_of_templates_that_is_not_there(tmp_path):
    """The user is told which folder was meant."""
    with pytest.raises(TimelineError, match="no such folder of templates"):
        render(sample.STORY, templates=tmp_path / "none")


def test_a_broken_template_is_named(tmp_path):
    """A fault in the user's own template names file and line."""
    (tmp_path / "page.html.jinja").write_text(
        "{% extends 'timeline/page.html.jinja' %}\n{% blok %}"
    )
    with pytest.raises(TimelineError, match=r"page\.html\.jinja:2"):
        render(sample.STORY, templates=tmp_path)


def test_a_name_that_no_template_is_given_is_found(tmp_path):
    """What goes wrong while a template is filled names file and line as well."""
    (tmp_path / "page.html.jinja").write_text(
        "{% extends 'timeline/page.html.jinja' %}\n\n{% block footer %}{{ nobody }}{% endblock %}"
    )
    with pytest.raises(TimelineError, match=r"page\.html\.jinja:3: 'nobody' is undefined"):
        render(sample.STORY, templates=tmp_path)


def test_a_report_that_was_merged_keeps_its_address():
    """Whoever linked to a reported event before it was merged still lands on its words."""
    timeline = sample.STORY
    event = next(event for event in timeline.events if event.evidence)
    piece = replace(event.evidence[0], id="r-was-its-own")
    merged = replace(event, evidence=(piece, *event.evidence[1:]))
    events = tuple(merged if each is event else each for each in timeline.events)
    page = render(replace(timeline, events=events))["index.html"]
    assert page.count('id="r-was-its-own"') == 1


def test_the_embed_keeps_its_dash_for_what_has_no_end():
    """A closed interval names both ends, so that nothing that is over reads as going on."""
    closed = replace(sample.EVENTS[0], id="closed", when=When("2011-02-05/2026-02-05"))
    rows = render(replace(sample.STORY, events=(closed,), conflicts=()))["embed.html"]
    assert re.search(r"2011\s*–\s*2026", rows)
