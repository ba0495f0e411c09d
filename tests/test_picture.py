"""Picture: SVG without colours of its own, marks, legend, and PNG without a browser."""

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from moon import LANES, event, moon

from timeline import picture
from timeline.layout import WIDTHS, layout
from timeline.layout.tokens import DARK, LIGHT
from timeline.model import Event, Head, Lane, Timeline, TimelineError
from timeline.picture import fonts
from timeline.picture.card import card_svg
from timeline.when import When

ATTACKS = (
    '"><script>alert(1)</script>',
    "</svg><img src=x onerror=alert(1)>",
    "<span style=background:url(http://evil.example)>x</span>",
    "a & b \u2028 c \u0000 d",
    "' onload='alert(1)",
)


def parsed(svg):
    """The drawing as an XML tree: it must be well-formed."""
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


def crowd(count):
    """So many events without chance."""
    return Timeline(
        Head("Crowd", lanes=LANES),
        tuple(
            event(f"e{n}", f"{2000 + n * 7 % 25}-{n % 12 + 1:02}-11", f"Event {n}", "flights")
            for n in range(count)
        ),
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_every_event_is_one_link_with_a_name(width):
    """One link per dated event, in the order of time, and one Tab stop for the whole chart."""
    drawn = layout(moon(), width)
    links = list(parsed(picture.svg(drawn)).iter("a"))
    assert len(links) == len(drawn.marks)
    assert [link.get("tabindex") for link in links] == ["0"] + ["-1"] * (len(links) - 1)
    for link in links:
        assert link.get("href") == f"#{link.get('data-event')}"
        seen = " ".join(
            text
            for node in link.iter("text")
            if "t-q" not in node.get("class", "") and "t-lane" not in node.get("class", "")
            for text in [node.text]
        )
        first = seen.split()[0]
        assert link.get("aria-label").startswith(first)
        assert re.search(r"lane-\d", link.get("class"))


def test_a_number_is_spoken_with_its_event():
    """In the style of the embed the number is what is seen: it comes first, then all the rest."""
    links = parsed(picture.svg(layout(moon(), 904, style="numbers"))).iter("a")
    names = {link.get("data-event"): link.get("aria-label") for link in links}
    assert names["landing"].endswith(" 20 Jul 1969 Eagle lands, Flights, 2 sources")
    assert names["landing"].split()[0].isdigit()


def test_an_event_without_a_title_is_drawn():
    """Even that."""
    timeline = Timeline(Head("x"), (event("a", "2001-02-03", "", ""),))
    for width in (328, 904):
        assert "3 Feb 2001" in picture.svg(layout(timeline, width))


def test_a_hit_area_is_24_px_at_least():
    """Every mark and every label can be hit with a finger."""
    for link in parsed(picture.svg(layout(moon(), 904))).iter("a"):
        sizes = [
            (float(node.get("width")), float(node.get("height")))
            for node in link.iter("rect")
            if "hit" in node.get("class")
        ]
        assert max(w for w, _ in sizes) >= 24
        assert max(h for _, h in sizes) >= 24


def test_no_colour_is_written_into_the_page():
    """Classes only: the style sheet of the page gives all colours."""
    for width in (328, 904):
        svg = picture.svg(layout(moon(), width))
        assert not re.search(
            r"#[0-9a-fA-F]{3,8}\b(?!-)", re.sub(r'(href|url)[=(]"?#[^")]*', "", svg)
        )
        assert "style=" not in svg
        assert "rgb" not in svg


def test_leaders_lie_under_all_marks():
    """The layer of the leaders comes before the first event."""
    svg = picture.svg(layout(moon(), 904))
    assert svg.rindex("tl-leader") < svg.index('class="tl-event')


def test_a_drawing_can_be_plain():
    """Without links and targets, for files and cards."""
    svg = picture.svg(layout(moon(), 904), interactive=False)
    assert "<a " not in svg
    assert "tabindex" not in svg
    assert "hit" not in svg


def test_links_lead_to_the_page_they_are_told():
    """An embed links its events on the full page."""
    svg = picture.svg(layout(moon(), 904), href="index.html#")
    assert 'href="index.html#landing"' in svg


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("width", [328, 904])
def test_hostile_words_stay_words(attack, width):
    """Whatever a title, an id or a lane holds, it is text and never markup."""
    timeline = Timeline(
        Head(attack, lanes=(Lane("l", attack),)),
        (event(attack, "2001-02-03", attack, "l"), event("b", "2002", "B", "l")),
    )
    for svg in (
        picture.svg(layout(timeline, width)),
        picture.standalone_svg(layout(timeline, width)),
        card_svg(timeline),
    ):
        tree = parsed(svg)
        assert Counter(node.tag.split("}")[-1] for node in tree.iter())["script"] == 0
        for node in tree.iter():
            assert not any(name.startswith("on") for name in node.attrib)
            assert "url(http" not in node.get("style", "")
    words = "".join(parsed(picture.svg(layout(timeline, width))).itertext())
    bare = "".join(unescape(attack).split()).replace("\x00", "")
    assert bare in "".join(words.split())


def test_pills_and_peaks_can_be_opened():
    """A count is a link that names its lane and its days."""
    for count, kind in ((150, "tl-pill"), (1200, "tl-columns")):
        svg = picture.svg(layout(crowd(count), 904))
        assert kind in svg
        links = [a for a in parsed(svg).iter("a") if "tl-pill" in a.get("class")]
        assert links
        for link in links:
            assert link.get("data-lane") == "flights"
            assert link.get("data-from") <= link.get("data-to")
            assert "events" in link.get("aria-label")
        assert svg.count('tabindex="0"') == 1


def test_the_keyboard_goes_through_time():
    """Marks and pills follow on each other as they stand, whatever each of them is."""
    drawn = layout(crowd(150), 904)
    places = {m.event: m.along for m in drawn.marks} | {p.events[0]: p.along for p in drawn.pills}
    order = [places[link.get("href")[1:]] for link in parsed(picture.svg(drawn)).iter("a")]
    assert order == sorted(order)
    assert len(order) == len(drawn.marks) + len(drawn.pills)


def test_a_drawing_of_its_own_has_all_values():
    """The file for download: no variable, no link, its own paper, in both themes."""
    for theme, tokens in (("light", LIGHT), ("dark", DARK)):
        svg = picture.standalone_svg(layout(moon(), 904), theme)
        assert parsed(svg).tag.endswith("svg")
        assert "var(" not in svg
        assert tokens["paper"] in svg
        assert tokens["lane-2"] in svg
        assert "<title>To the Moon and back</title>" in svg
        rules = svg[svg.index("<style>") + 7 : svg.index("</style>")].splitlines()
        assert all(part.startswith(".tl-chart") for rule in rules for part in _selectors(rule))


def _selectors(rule):
    """The selectors of one rule."""
    return rule.split("{")[0].split(",")


def test_the_style_sheet_has_a_rule_for_every_class():
    """No part of the drawing is left to the default look."""
    css = picture.chart_css()
    svg = picture.svg(layout(moon(), 904)) + picture.svg(layout(crowd(150), 904))
    used = {name for found in re.findall(r'class="([^"]+)"', svg) for name in found.split()}
    known = set(re.findall(r"\.([\w-]+)", css))
    free = {"t-date", "t-title", "s12", "s13", "s14", "m-hatch", "tl-label", "lane", "lane-0"}
    assert {n for n in used if not n.startswith("w-")} - known - free == set()


def test_lane_colours_are_tokens():
    """Four lanes have a colour, the next is ink."""
    css = picture.chart_css()
    assert ".lane-4{--c:var(--lane-4)}" in css
    assert "lane-5" not in css
    assert not re.search(r"#[0-9a-f]{6}", css)


def test_each_event_has_its_mark():
    """The rail of a card repeats the mark of the chart; an undated event has none."""
    timeline = moon()
    found = picture.marks(timeline)
    dated = [e for e in timeline.events if e.when]
    assert sorted(found) == sorted(e.id for e in dated)
    for e in dated:
        assert found[e.id] == picture.mark(e, timeline)
        parsed(found[e.id])
    assert picture.mark(timeline.events[-2]) == ""
    shapes = {found[i] for i in ("landing", "programme", "museum", "memo", "step", "return")}
    assert len(shapes) == 6


def test_the_legend_has_only_what_is_in_use():
    """Each sign once, in words; a story of plain days has one line."""
    words = [line for _, line in picture.legend(moon())]
    assert words[0] == "On this day"
    assert "Sources give two dates" in words
    assert "Planned" in words
    assert len(words) == len(set(words)) == 12
    plain = Timeline(Head("x"), (event("a", "2001-02-03", "A", ""),))
    assert [line for _, line in picture.legend(plain)] == ["On this day"]
    assert picture.legend(crowd(150))[-1][1].startswith("Several events")
    assert [line for _, line in picture.legend(crowd(1001))] == ["Events in that time"]


def test_the_card_is_the_same_every_time_and_has_words():
    """1200 × 630, byte for byte alike, and the words are really drawn."""
    timeline = moon(description="Eight years, two rivals, and one small step for a camera.")
    card = picture.card_png(timeline)
    assert card == picture.card_png(timeline)
    assert card[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(card[16:20]), int.from_bytes(card[20:24])) == (1200, 630)
    assert len(fonts.font_files()) == 4
    from timeline.picture.card import _render

    blank = re.sub(r"<text.*?</text>", "", card_svg(timeline))
    assert len(card) > len(_render(blank, system=False)) + 5000


def test_the_card_tells_three_key_events_and_no_small_words():
    """The weightiest by their titles; equals far apart; no letter under 24 px of 1200."""
    weights = {"landing": 9, "goal": 8, "treaty": 7}
    story = moon()
    events = tuple(replace(e, importance=weights.get(e.id, 0)) for e in story.events)
    for told, titles in (
        (replace(story, events=events), [e.title for e in events if e.id in weights]),
        (crowd(50), None),
    ):
        texts = [n for n in parsed(card_svg(told)).iter() if n.tag.endswith("}text")]
        sizes = [float(re.search(r"font-size:([\d.]+)px", n.get("style"))[1]) for n in texts]
        assert min(sizes) >= 24
        words = " ".join("".join(n.itertext()) for n in texts)
        for title in titles or ():
            assert title in words
    years = [int(date.split()[-1]) for date in re.findall(r"11 \w+ \d{4}", words)]
    assert years[-1] - years[0] > 15


def test_a_card_without_any_font_is_refused(monkeypatch):
    """The renderer draws everything but the words and says nothing: we say it."""
    import resvg_py

    bare = resvg_py.svg_to_bytes
    monkeypatch.setattr("timeline.picture.card.font_files", lambda: ())
    monkeypatch.setattr(
        resvg_py, "svg_to_bytes", lambda **words: bare(**(words | {"skip_system_fonts": True}))
    )
    with pytest.raises(TimelineError, match="no font has the letters"):
        picture.card_png(moon())


@pytest.mark.parametrize("length", [1, 4, 12, 30])
def test_long_titles_fit_the_card(length):
    """A headline takes three lines at most and leaves the chart its room."""
    timeline = Timeline(Head("Long words here " * length), moon().events)
    texts = [n for n in parsed(card_svg(timeline)).iter() if n.tag.endswith("}text")]
    heads = [n for n in texts if "font-weight:700" in n.get("style", "")]
    assert 1 <= len(heads) <= 3
    assert all(float(n.get("y")) < 320 for n in heads)


def test_roughly_a_year_is_no_day():
    """Any day of "about 1905" may be meant: however narrow its box, no disc stands in it."""
    events = (Event("day", When("1950-05-04~"), "A day"), Event("year", When("1905~"), "A year"))
    marks = {sign.event: sign for sign in layout(Timeline(Head("About"), events), 328).marks}
    assert marks["day"].named
    assert not marks["year"].named
    assert "<circle" in picture.mark(events[0])
    assert "<circle" not in picture.mark(events[1])


def test_from_right_to_left_the_marks_of_cards_and_legend_turn_too():
    """An arrow that flies left in the chart flies left beside its card."""
    events = (Event("since", When("2021/.."), "x"),)
    ltr, rtl = (Timeline(Head("x", language=language), events) for language in ("en", "ar"))
    assert picture.marks(ltr)["since"] != picture.marks(rtl)["since"]
    assert picture.legend(ltr)[0][0] != picture.legend(rtl)[0][0]
