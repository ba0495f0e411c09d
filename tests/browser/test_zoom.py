"""The zoom in a real Chromium: true dates at every zoom, words that can be pressed, no overlap."""

import datetime as dt
from dataclasses import replace

import pytest
import sample
from test_page import overlapping, reach_for

from timeline.model import Head, Kind, Timeline
from timeline.when import When

EXTENTS = """() => {
  const plot = document.querySelector('.plot'), axis = plot._fullLayout.xaxis;
  const found = plot.layout.shapes.filter(s => s.opacity === 0.16 && s.type === 'path');
  return found.flatMap(s => s.path.match(/M[^Z]*/g)).map(path => {
    const x = path.slice(1).split('L').map(p => axis.d2p(+p.split(',')[0]) + axis._offset);
    return [Math.min(...x), Math.max(...x)]; });
}"""
PLACE = """day => {
  const plot = document.querySelector('.plot'), axis = plot._fullLayout.xaxis;
  const fig = timelineCharts[plot._fullLayout.width];
  const s = fig.segments.filter(s => s[0] <= day && day <= s[1])[0];
  return axis.d2p(s[2] + (day - s[0]) / (s[1] - s[0]) * (s[3] - s[2])) + axis._offset;
}"""
WORDS = """() => [...document.querySelectorAll('.plot .annotation-text')].map(t => {
  const r = t.getBoundingClientRect(), cut = Math.max(0, (r.height - 13) / 2);
  return {text: t.textContent, left: r.left, right: r.right, top: r.top + cut,
          bottom: r.bottom - cut}; })"""


def day(text):
    """Days since 1970."""
    return (dt.date.fromisoformat(text) - dt.date(1970, 1, 1)).days


def zoom_to(page, first, last):
    """Zoom to a stretch of days and wait for the drawing of it."""
    page.evaluate("at => timelinePage.zoom(at)", f"at:{first}/{last}")
    page.wait_for_selector(".stage.is-zoomed")


def story_of(*events, **head):
    """A story of ``(date, title, lane)``, each told by two pages."""
    made = [
        replace(
            sample.event(f"e{n}", when, title, lane),
            sources=(sample.source("Port Times"), sample.source("County Archive")),
            kind=Kind.INTERVAL if "/" in when else Kind.OCCURRENCE,
        )
        for n, (when, title, lane) in enumerate(events)
    ]
    return Timeline(Head("A story", **head), tuple(made))


@pytest.fixture(scope="session")
def vague(server, build):
    """The address of a story of vague dates over sixty years."""
    return server.add(
        "vague",
        build(
            story_of(
                ("1960-03-01", "The first stone", "works"),
                ("2017-08", "A month nobody narrowed down", "works"),
                ("2018-03-02/2018-03-05", "Four days without a ferry", "council"),
                ("2016~", "About the year the cables came", "council"),
                ("2018-06?", "Perhaps a strike", "works"),
                ("2020-01-01", "The last stone", "works"),
            )
        ),
    )


@pytest.mark.parametrize(
    ("first", "last"), [("2017-07-01", "2017-10-15"), ("2015-01-01", "2019-12-31")]
)
def test_a_zoomed_period_is_as_long_as_it_is(visit, vague, first, last):
    """August 2017 reaches from its first to its last day at any zoom, and is never under 8 px."""
    page = visit(vague).page
    reach_for(page)
    zoom_to(page, first, last)
    true = page.evaluate(PLACE, day("2017-08-01")), page.evaluate(PLACE, day("2017-09-01"))
    wanted = true
    if true[1] - true[0] < 8:
        middle = sum(true) / 2
        wanted = middle - 4, middle + 4
    assert any(place == pytest.approx(wanted, abs=0.5) for place in page.evaluate(EXTENTS))


def test_a_short_stretch_stays_short(visit, vague):
    """Four days are drawn as four days when months are in sight, not as the width they had."""
    page = visit(vague).page
    reach_for(page)
    zoom_to(page, "2018-02-15", "2018-03-20")
    edges = page.evaluate(
        """() => document.querySelector('.plot').layout.shapes
          .filter(s => s.line && s.line.width === 2.5 && s.type === 'path')
          .flatMap(s => s.path.match(/M[^M]*/g)).map(p => {
            const axis = document.querySelector('.plot')._fullLayout.xaxis;
            return axis.d2p(+p.slice(1).split(',')[0]) + axis._offset; })"""
    )
    for bound in ("2018-03-02", "2018-03-05"):
        place = page.evaluate(PLACE, day(bound))
        assert any(edge == pytest.approx(place, abs=0.5) for edge in edges), bound


def test_doubt_and_dots_stay_while_zoomed(visit, vague):
    """The ``?`` of a doubtful month and the dotted edge of an approximate year are drawn anew."""
    page = visit(vague).page
    reach_for(page)
    zoom_to(page, "2015-01-01", "2019-12-31")
    shown = [word["text"] for word in page.evaluate(WORDS)]
    assert "?" in shown
    year = page.evaluate(PLACE, day("2016-01-01")), page.evaluate(PLACE, day("2017-01-01"))
    dotted = page.evaluate(
        """() => document.querySelector('.plot').layout.shapes
          .filter(s => s.line && s.line.dash === 'dot').map(s => {
            const axis = document.querySelector('.plot')._fullLayout.xaxis;
            const x = s.path.slice(1).split(/[LMZ]+/).filter(Boolean)
              .map(p => axis.d2p(+p.split(',')[0]) + axis._offset);
            return [Math.min(...x), Math.max(...x)]; })"""
    )
    assert any(place == pytest.approx(year, abs=0.5) for place in dotted)


@pytest.mark.parametrize("zoomed", [False, True])
def test_titles_are_links_when_plotly_has_come(visit, story, zoomed):
    """A click on the words of an event goes to its card, at rest and zoomed; a hand says so."""
    page = visit(story, 1280, 1200).page
    reach_for(page)
    if zoomed:
        zoom_to(page, "2021-01-20", "2021-03-01")
    title = page.locator(".plot .annotation-text", has_text="First letters").first
    box = title.bounding_box()
    page.mouse.move(box["x"] + 12, box["y"] + box["height"] / 2)
    hand = "getComputedStyle(document.querySelector('.plot .nsewdrag')).cursor"
    assert page.evaluate(hand) == "pointer"
    page.mouse.click(box["x"] + 12, box["y"] + box["height"] / 2)
    page.wait_for_function("location.hash === '#letters'")
    assert page.locator("#letters.is-selected").count() == 1


def test_no_box_repeats_a_title_that_is_seen(visit, story):
    """A mark whose words stand in the chart lights up, and no second note hides its neighbours."""
    page = visit(story, 1280, 1200).page
    mark = page.locator(".chart.w1136 a[data-event=land] circle.m-fill").bounding_box()
    reach_for(page)
    page.mouse.move(mark["x"] + 5, mark["y"] + 5, steps=4)
    page.wait_for_selector("#land.is-hot")
    page.wait_for_timeout(200)
    assert page.locator(".plot .hoverlayer .hovertext").count() == 0


def king(number):
    """The year, counted backwards, of a death: ten within forty years, then two centuries none."""
    return 200 + number // 10 * 220 + number % 10 * 4


@pytest.fixture(scope="session")
def ancient(server, build):
    """The address of a crowded story before the first year."""
    kings = [(f"-{king(n):04}", f"King {n} dies", "works") for n in range(128)]
    return server.add("ancient", build(story_of(*kings)))


def test_a_pill_before_the_first_year_opens(visit, ancient):
    """A pill of years BC zooms to its events; range and ticks say BC; every mark is 8 px."""
    seen = visit(ancient, 1280, 1200)
    page = seen.page
    pill = page.locator(".tl-pill:visible").first
    ends = [-int(pill.get_attribute(f"data-{end}")[1:5]) for end in ("from", "to")]
    pill.dispatch_event("click")
    page.wait_for_selector(".stage.is-zoomed", timeout=20_000)
    assert "BC" in page.locator(".state p").inner_text()
    ticks = [w["text"] for w in page.evaluate(WORDS) if w["text"].split(" ")[0].isdigit()]
    assert ticks
    assert all(text.endswith(" BC") for text in ticks)
    drawn = page.evaluate(
        "document.querySelector('.plot').data.flatMap(t => t.customdata || []).map(c => c[0])"
    )
    inside = {f"e{n}" for n in range(128) if ends[0] <= -king(n) <= ends[1]}
    assert inside
    assert inside <= set(drawn)
    extents = page.evaluate(EXTENTS)
    assert extents
    assert all(high - low >= 7.9 for low, high in extents)
    assert seen.complaints == []


def test_words_of_one_day_never_meet(visit, server, build):
    """Eight events of one day, however far the zoom goes: no two lines of words overlap."""
    titles = (
        "Shots are heard",
        "The bridge is closed",
        "The mayor speaks",
        "Trains stop",
        "The council meets in haste",
        "A suspect is held",
        "Trains run",
        "The bridge opens",
    )
    rows = [
        ("2021-03-04", title, "works" if n % 2 else "council") for n, title in enumerate(titles)
    ]
    address = server.add("oneday", build(story_of(*rows)))
    page = visit(address, 1280, 1200).page
    reach_for(page)
    for _ in range(5):
        page.evaluate("timelinePage.zoom('in')")
        page.wait_for_timeout(150)
        assert overlapping(page.evaluate(WORDS)) == []


def test_what_is_vouched_for_is_not_hatched(visit, server, build):
    """Hatching says that only an article reports it, also where tracks are close together."""
    crowd = [(f"{1990 + n % 30}-{1 + n % 12:02}-01", f"Sitting {n}", "council") for n in range(400)]
    near = [("2001-06~", f"About that June, {n}", "works") for n in range(16)]
    page = visit(server.add("close", build(story_of(*crowd, *near))), 1280, 1200).page
    reach_for(page)
    zoom_to(page, "2001-03-01", "2001-09-30")
    drawn = page.evaluate("document.querySelector('.plot').data.map(trace => trace.name)")
    dotted = page.evaluate(
        "document.querySelector('.plot').layout.shapes.filter(s => (s.line || {}).dash === 'dot')"
    )
    assert dotted
    assert "hatched" not in drawn


@pytest.mark.parametrize("width", [1280, 800])
def test_no_word_of_a_zoomed_chart_is_cut(visit, story, width):
    """Labels and ticks end inside the chart; leaders run through no words but their own."""
    page = visit(story, width, 1200).page
    reach_for(page)
    for first, last in (("2012-01-01", "2021-06-01"), ("2021-01-10", "2021-02-20")):
        zoom_to(page, first, last)
        page.wait_for_timeout(150)
        box = page.locator(".plot").bounding_box()
        lines = page.evaluate(WORDS)
        assert overlapping(lines) == []
        for word in lines:
            assert box["x"] - 4 <= word["left"], word
            assert word["right"] <= box["x"] + box["width"] + 4, word


def test_the_caption_of_the_stretch_stays(visit, story):
    """While stretched weeks are in sight, the year their labels leave out is said."""
    page = visit(story, 1280, 1200).page
    reach_for(page)
    zoom_to(page, "2021-01-25", "2021-02-10")
    shown = " ".join(word["text"] for word in page.evaluate(WORDS))
    assert "2021" in shown


@pytest.mark.parametrize("width", [1280, 768])
def test_the_line_of_today_keeps_its_day(visit, server, build, width):
    """Zoomed, the day stands at the line of today, and no word of the axis lies on it."""
    events = [("2018-03-02", "The first stone", "works"), ("2020-01-01", "The last stone", "works")]
    address = server.add("today", build(story_of(*events, today=When("2019-11-22"))))
    page = visit(address, width).page
    reach_for(page)
    zoom_to(page, "2019-11-10", "2019-12-20")
    words = page.evaluate(WORDS)
    assert [w["text"] for w in words if "22 Nov" in w["text"]]
    assert overlapping(words) == []
    zoom_to(page, "2018-03-01", "2018-04-01")
    page.wait_for_function(f"!({WORDS})().some(w => w.text.includes('22 Nov'))")


def test_the_zoom_follows_the_face_of_the_theme(visit, server, build, tmp_path):
    """``--sans`` of a theme is the face of the chart also when Plotly draws it."""
    (tmp_path / "theme.css").write_text(":root { --sans: monospace; }")
    address = server.add("face", build(sample.STORY, templates=tmp_path))
    page = visit(address).page
    reach_for(page)
    face = "document.querySelector('.plot .annotation-text').style.fontFamily"
    assert page.evaluate(face) == "monospace"


def test_zooming_in_finds_the_events(visit, vague):
    """Plus keeps the nearest event in sight, Later and Earlier go on to where the next ones are."""
    page = visit(vague, 360, 900).page
    page.evaluate("document.querySelector('[data-zoom=in]').click()")
    page.wait_for_selector(".stage.is-zoomed", timeout=20_000)
    seen = """() => { const plot = document.querySelector('.plot');
      const [low, high] = plot._fullLayout.yaxis.range.slice().sort((p, q) => p - q);
      return plot.data.filter(t => t.customdata).flatMap(t => t.customdata.filter((c, n) =>
        c.length && t.y[n] >= low && t.y[n] <= high)).length; }"""
    for _ in range(4):
        page.evaluate("timelinePage.zoom('in')")
        page.wait_for_timeout(150)
        assert page.evaluate(seen)
    here = page.locator(".state p").inner_text()
    for name, back in (("Later", "Earlier"), ("Earlier", "Later")):
        if page.get_by_role("button", name=name).is_visible():
            page.get_by_role("button", name=name).click()
            page.wait_for_function(
                "t => document.querySelector('.state p').textContent !== t", arg=here
            )
            assert page.evaluate(seen), back
            here = page.locator(".state p").inner_text()


def test_a_finger_moves_the_zoomed_time(browser, story):
    """Sideways the time moves and the page stands still; up and down the page scrolls."""
    context = browser.new_context(
        viewport={"width": 1180, "height": 700}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(story)
    page.evaluate("document.querySelector('[data-zoom=in]').click()")
    page.wait_for_selector(".stage.is-zoomed", timeout=20_000)
    assert not page.get_by_role("button", name="Select").is_visible()
    said = page.locator(".state p").inner_text()
    page.locator(".room").evaluate("room => room.scrollIntoView({behavior: 'instant'})")
    top = page.evaluate("scrollY")
    session = context.new_cdp_session(page)

    def swipe(x, y):
        at = {"x": 600, "y": 350}
        session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
        for step in range(1, 9):
            point = {"x": at["x"] + x * step / 8, "y": at["y"] + y * step / 8}
            session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
            page.wait_for_timeout(20)
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    swipe(-300, 0)
    page.wait_for_function("t => document.querySelector('.state p').textContent !== t", arg=said)
    assert page.evaluate("scrollY") == top
    said = page.locator(".state p").inner_text()
    swipe(0, -200)
    page.wait_for_function("top => scrollY > top + 50", arg=top)
    assert page.locator(".state p").inner_text() == said
    context.close()


def test_a_filter_can_be_taken_back(visit, story):
    """While a filter is on, one word beside the count shows all again, also after a box."""
    page = visit(story, 1280, 1200).page
    page.get_by_role("button", name="Works").click()
    page.locator(".state").get_by_role("button", name="Show all 19").click()
    assert page.locator(".state p").inner_text() == "19 events, 2010–2026"
    assert not page.locator(".state").get_by_role("button", name="Show all 19").is_visible()


def test_back_brings_the_filter_of_the_address(visit, story):
    """After a step back the page shows what its address says."""
    page = visit(story).page
    page.get_by_role("button", name="Works").click()
    page.locator("li[data-days]:visible h3 a").first.click()
    page.get_by_role("button", name="Council").click()
    shown = "document.querySelectorAll('.chip[aria-pressed=false]').length"
    assert page.evaluate(shown) == 2
    page.go_back()
    page.wait_for_function(f"{shown} === 1")
    assert "lane=" in page.url


def test_a_filter_before_the_first_year(visit, ancient):
    """Pills of years BC fade only where a filter leaves none of their events."""
    page = visit(ancient, 1280, 1200).page
    page.get_by_role("searchbox").fill("King 77 dies")
    page.wait_for_selector(".chart.w1136 .tl-pill.is-off")
    off = page.locator(".chart.w1136 .tl-pill.is-off").count()
    assert 0 < off < page.locator(".chart.w1136 .tl-pill").count()


@pytest.mark.parametrize("width", [360, 430])
def test_a_thousand_on_a_phone_have_titles(visit, server, build, width):
    """Zoomed to few of them, the columns make room for words that overlap nothing."""
    sittings = [
        (f"{1990 + n % 30}-{1 + n % 12:02}-{1 + n % 28:02}", f"Sitting {n} of the council", "works")
        for n in range(1000)
    ]
    page = visit(server.add("thousand", build(story_of(*sittings))), width, 1200).page
    reach_for(page)
    zoom_to(page, "2000-01-01", "2001-06-01")
    words = page.evaluate(WORDS)
    assert sum(word["text"].startswith("Sitting") for word in words) > 3
    assert overlapping(words) == []
    assert max(word["right"] for word in words) <= width
