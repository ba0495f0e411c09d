"""The page as readers meet it: widths, keys, scripts off, a strict policy, other themes."""

from dataclasses import replace

import pytest
import sample

from timeline.model import Event, Head, Timeline
from timeline.when import When

pytestmark = pytest.mark.browser

WIDTHS = (1280, 768, 360)

# Every line of text that can be seen, as boxes of its own words.
LINES = """() => {
  const out = [], walk = document.createTreeWalker(document.querySelector('.page, .frame'), 4);
  while (walk.nextNode()) {
    const node = walk.currentNode, box = node.parentElement;
    if (!node.textContent.trim() || box.closest('.vh, .skip, script, option, noscript')) continue;
    const style = getComputedStyle(box);
    if (style.visibility === 'hidden' || !box.checkVisibility({opacityProperty: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(style.fontSize), chart = !!box.closest('svg');
    for (const r of range.getClientRects()) {
      if (!r.width || !r.height) continue;
      const cut = Math.max(0, (r.height - size) / 2);
      out.push({text: node.textContent.trim(), size, chart, left: r.left + scrollX,
        right: r.right + scrollX, top: r.top + scrollY + cut, bottom: r.bottom + scrollY - cut});
    }
  }
  return out;
}"""


def overlapping(lines):
    """The pairs of lines that share more than a hair."""
    found = []
    lines = sorted(lines, key=lambda line: line["top"])
    for n, one in enumerate(lines):
        for two in lines[n + 1 :]:
            if two["top"] >= one["bottom"] - 1:
                break
            if one["left"] < two["right"] - 1 and two["left"] < one["right"] - 1:
                found.append((one["text"], two["text"]))
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_all_words_can_be_read(visit, story, width):
    """No two lines overlap, none is cut or smaller than 12 px, every title stands in the chart."""
    page = visit(story, width).page
    lines = page.evaluate(LINES)
    assert overlapping(lines) == []
    assert [line for line in lines if line["size"] < 12] == []
    assert [line for line in lines if line["left"] < 0 or line["right"] > width] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    drawn = page.evaluate(
        "[...document.querySelectorAll('.chart')].filter(c => c.offsetParent)"
        ".flatMap(c => [...c.querySelectorAll('.tl-event')].map(a => "
        "[...a.querySelectorAll('.t-title')].map(t => t.textContent).join(' ')))"
    )
    titles = {event.title for event in sample.EVENTS if event.when}
    assert set(drawn) == titles


@pytest.mark.parametrize("width", [*WIDTHS, 320])
def test_every_mark_can_be_seen_and_hit(visit, story, width):
    """Every event has a mark of at least 8 px and an area of at least 24 px for a finger."""
    page = visit(story, width).page
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('.chart')].filter(c => c.offsetParent)
        .flatMap(c => [...c.querySelectorAll('.tl-event')]).map(a => {
          const drawn = [...a.querySelectorAll('[class^=m-]')].map(n => n.getBoundingClientRect());
          const hit = [...a.querySelectorAll('.hit')].map(n => n.getBoundingClientRect());
          const far = (list, low, high) =>
            Math.max(...list.map(r => r[high])) - Math.min(...list.map(r => r[low]));
          const drawn_ = Math.max(far(drawn, 'left', 'right'), far(drawn, 'top', 'bottom'));
          const hit_ = Math.max(...hit.map(r => Math.min(r.width, r.height)));
          return {name: a.dataset.event, drawn: drawn_, hit: hit_};
        })"""
    )
    assert len(sizes) == len(sample.EVENTS) - 1
    assert [one for one in sizes if one["drawn"] < 8 or one["hit"] < 23.9] == []


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize(
    "look", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
)
def test_accessibility(visit, story, axe, width, look):
    """axe-core finds nothing to complain about, whatever the width and the colours."""
    page = visit(story, width, **look).page
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help))")
    assert found == []


@pytest.mark.parametrize("width", [1280, 360])
def test_a_screen_reader_knows_every_title_at_once(visit, story, width):
    """Before anybody scrolls: what is laid out late (``content-visibility``) it would not know."""
    page = visit(story, width).page
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    heads = [node for node in tree if node.get("role", {}).get("value") == "heading"]
    named = [node["name"]["value"] for node in heads if not node["ignored"]]
    titles = [title.strip() for title in page.locator(".card h3 a").all_inner_texts()]
    assert titles
    assert [title for title in titles if not any(title in name for name in named)] == []


def test_the_chart_is_one_stop_for_the_keyboard(visit, story):
    """Tab enters the chart once; arrows, Home and End reach every event in the order of time."""
    page = visit(story).page
    stops = page.evaluate(
        "[...document.querySelectorAll('.chart')].filter(c => c.offsetParent)"
        ".flatMap(c => [...c.querySelectorAll('a')]).filter(a => a.tabIndex === 0).length"
    )
    assert stops == 1
    page.evaluate("document.querySelector('.chart.w1136 a[tabindex=\"0\"]').focus()")
    names = []
    for _ in range(len(sample.EVENTS) - 1):
        names.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        page.keyboard.press("ArrowRight")
    assert len(set(names)) == len(sample.EVENTS) - 1
    assert any(
        "County and harbour sign for the land" in name and "3 sources" in name for name in names
    )
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == names[0]
    name = page.evaluate("document.activeElement.dataset.event")
    page.keyboard.press("Enter")
    assert page.url.endswith("#" + name)


def test_without_scripts_everything_is_there(visit, story):
    """With scripts off every title, date, quotation and source can be read; no control is shown."""
    page = visit(story, java_script_enabled=False).page
    text = page.locator("body").inner_text()
    for event in sample.EVENTS:
        assert event.title in text
    assert "The county bought the land in 2010, and nobody asked what for." in text
    assert "2 Ferry Friend" in " ".join(text.split()) or "Ferry Friend" in text
    assert not page.locator(".tools").is_visible()
    assert not page.locator(".state").is_visible()


def test_a_long_story_without_scripts(visit, server, build):
    """Folded years hold their events without any script."""
    address = server.add("long", build(sample.many(150)))
    page = visit(address, java_script_enabled=False).page
    page.locator("summary", has_text="1990").click()
    assert page.locator("#y1990 .card").first.is_visible()


def test_many_sources_are_written_out_when_they_are_opened(visit, server, build):
    """A long list of sources costs a page with scripts nothing until somebody wants to see it."""
    story = sample.many(150)
    events = tuple(
        replace(event, sources=tuple(replace(s, url=s.url + event.id) for s in event.sources))
        for event in story.events
    )
    address = server.add("sources", build(replace(story, events=events)))
    plain = visit(address, java_script_enabled=False).page
    plain.locator(".sources summary").click()
    assert plain.locator("#s150").is_visible()
    page = visit(address).page
    assert page.locator(".sources li").count() == 0
    page.locator(".sources summary").click()
    page.locator("#s1").wait_for()
    assert page.locator(".sources li").count() == 150


@pytest.mark.parametrize("scripts", [True, False])
def test_one_drawing_fills_its_room_at_any_width(visit, story, scripts):
    """No width has none or two, one much stretched or a margin; and none asks for another file."""
    seen = visit(story, 280, java_script_enabled=scripts)
    seen.page.wait_for_load_state("networkidle")
    for width in range(280, 1600, 12):
        seen.page.set_viewport_size({"width": width, "height": 900})
        found = seen.page.evaluate(
            """() => [...document.querySelectorAll('.chart svg')].filter(s => s.checkVisibility())
            .map(s => [s.clientWidth - s.closest('.room').clientWidth,
                       s.getBoundingClientRect().width / s.viewBox.baseVal.width])"""
        )
        assert len(found) == 1, width
        margin, larger = found[0]
        assert margin == 0, width
        assert 0.999 < larger < 1.39, width
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert len(seen.requests) <= 3


def reach_for(page):
    """Point at the chart and wait until Plotly has taken it over."""
    page.locator(".room").hover()
    page.wait_for_selector(".stage.is-live", timeout=20_000)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.usefixtures("story")
def test_a_strict_policy_forbids_one_thing(visit, server, width):
    """Under ``default-src 'self'`` only the rules in the page are refused; zoomed, nothing else."""
    seen = visit(server.base + "strict/story/", width)
    reach_for(seen.page)
    seen.page.evaluate("timelinePage.zoom('in')")
    seen.page.wait_for_selector(".stage.is-zoomed")
    assert [line.split()[:2] for line in seen.forbidden] == [["style-src-elem", "inline"]]
    assert len(seen.complaints) == 1
    assert seen.elsewhere == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_strict_policy_leaves_the_look(visit, server, story, scripts):
    """The same rules come as a file where those in the page are refused, with scripts or without.

    Without scripts they come as a file anyway: they change nothing.
    """
    strict = server.base + "strict/story/"
    pages = [visit(address, java_script_enabled=scripts).page for address in (story, strict)]
    for page in pages:
        page.wait_for_load_state("networkidle")
    assert pages[0].screenshot(full_page=True) == pages[1].screenshot(full_page=True)


def test_a_page_with_its_rules_in_a_file_is_forbidden_nothing(visit, server, build, tmp_path):
    """Who serves under a strict policy can take the rules out of the page: one block."""
    (tmp_path / "page.html.jinja").write_text(
        '{% extends "timeline/page.html.jinja" %}{% block style %}'
        '<link rel="stylesheet" href="timeline.css">{% endblock %}'
        "{% block unstyled %}{% endblock %}"
    )
    server.add("filed", build(sample.STORY, templates=tmp_path))
    seen = visit(server.base + "strict/filed/")
    seen.page.wait_for_load_state("networkidle")
    assert seen.forbidden == []
    assert seen.complaints == []


def test_what_is_asked_for_at_first(visit, story):
    """Before the reader reaches for the chart there are three requests, none to elsewhere."""
    seen = visit(story)
    seen.page.wait_for_timeout(300)
    names = [url.rsplit("/", 1)[-1] for url in seen.requests]
    assert sorted(names) == ["", "icon.png", "timeline.js"]
    assert seen.complaints == []


@pytest.mark.parametrize(("width", "drawing"), [(1280, 1136), (840, 648), (430, 328)])
def test_plotly_takes_over_on_the_same_pixels(visit, story, width, drawing):
    """Plotly's marks lie where those of the drawing lay, and nothing in the page has moved."""
    page = visit(story, width, 2000).page
    marks = """w => Object.fromEntries([...document.querySelectorAll(`.chart.w${w} .tl-event`)]
      .map(a => [a.dataset.event, a.querySelector('circle.m-fill, circle.m-open')])
      .filter(([, c]) => c).map(([id, c]) => { const r = c.getBoundingClientRect();
        return [id, [r.left + r.width / 2, r.top + r.height / 2]]; }))"""
    card = "document.querySelector('.card').getBoundingClientRect().top"
    before, top = page.evaluate(marks, drawing), page.evaluate(card)
    reach_for(page)
    after = page.evaluate(
        """() => { const plot = document.querySelector('.plot'), box = plot.getBoundingClientRect();
        const out = {}, large = box.width / plot._fullLayout.width;
        plot._fullData.forEach(t => (t.customdata || []).forEach((c, n) => {
          if (!/^lane/.test(t.name)) return;
          out[c[0]] = [box.left + large * plot._fullLayout.xaxis.d2p(t.x[n]),
                       box.top + large * plot._fullLayout.yaxis.d2p(t.y[n])]; })); return out; }"""
    )
    assert len(before) > 8
    for name, place in before.items():
        assert after[name] == pytest.approx(place, abs=1), name
    assert page.evaluate(card) == top


@pytest.mark.parametrize("width", [1280, 840])
def test_zoom_pan_and_back(visit, story, width):
    """A dragged window is zoomed to, a drag pans, the range is said, Whole story goes back."""
    page = visit(story, width, 1200).page
    reach_for(page)
    box = page.locator(".room").bounding_box()
    y = box["y"] + 300
    page.mouse.move(box["x"] + 500, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 700, y, steps=5)
    page.mouse.up()
    page.wait_for_selector(".stage.is-zoomed")
    first = page.locator(".state p").inner_text()
    assert "2021" in first
    larger = page.evaluate("document.querySelector('.plot').getBoundingClientRect().width") / (
        page.evaluate("document.querySelector('.plot')._fullLayout.width")
    )
    ends = page.evaluate("document.querySelector('.plot')._fullLayout.xaxis.range")
    assert ends == pytest.approx([500 / larger, 700 / larger], abs=2)
    page.mouse.move(box["x"] + 500, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 350, y, steps=5)
    page.mouse.up()
    page.wait_for_function("t => document.querySelector('.state p').textContent !== t", arg=first)
    page.get_by_role("button", name="Whole story").click()
    page.wait_for_selector(".stage.is-live:not(.is-zoomed)")
    assert page.locator(".state p").inner_text() == "19 events, 2010–2026"


def test_the_zoom_survives_a_change_of_width(visit, story):
    """The same days are shown after the window has become narrower, also when upright."""
    page = visit(story, 1280, 1200).page
    reach_for(page)
    page.evaluate("timelinePage.zoom('in')")
    page.wait_for_selector(".stage.is-zoomed")
    said = page.locator(".state p").inner_text()
    for width in (800, 400):
        page.set_viewport_size({"width": width, "height": 1200})
        shown = 328 if width == 400 else 648
        page.wait_for_function(f"document.querySelector('.plot')._fullLayout.width === {shown}")
        assert page.locator(".state p").inner_text() == said
        assert page.locator(".stage.is-zoomed").count() == 1


def test_labels_stay_apart_while_zoomed(visit, story):
    """However far time is zoomed, no two words of the chart overlap."""
    page = visit(story, 1280, 1200).page
    reach_for(page)
    for _ in range(3):
        page.evaluate("timelinePage.zoom('in')")
        page.wait_for_timeout(150)
        lines = page.evaluate(
            """() => [...document.querySelectorAll('.plot .annotation-text')].map(t => {
              const r = t.getBoundingClientRect(), cut = Math.max(0, (r.height - 13) / 2);
              return {text: t.textContent, left: r.left, right: r.right,
                      top: r.top + cut, bottom: r.bottom - cut}; })"""
        )
        assert overlapping(lines) == []


def test_the_wheel_belongs_to_the_page(visit, story):
    """Over the chart the wheel scrolls the page, before and after Plotly has come."""
    page = visit(story, 1280, 700).page
    reach_for(page)
    page.mouse.move(640, 500)
    page.mouse.wheel(0, 400)
    page.wait_for_function("scrollY > 300")


def test_a_finger_scrolls_the_page(browser, story):
    """One finger over the chart scrolls; Plotly never sees the touch."""
    context = browser.new_context(viewport={"width": 360, "height": 700}, has_touch=True)
    page = context.new_page()
    page.goto(story)
    page.evaluate("document.querySelector('[data-zoom=in]').click()")
    page.wait_for_selector(".stage.is-zoomed", timeout=20_000)
    prevented = page.evaluate(
        """() => { const at = document.elementFromPoint(180, 600), t = new Touch({identifier: 1,
          target: at, clientX: 180, clientY: 600}); const go = kind => {
            const e = new TouchEvent(kind, {touches: [t], targetTouches: [t], changedTouches: [t],
              bubbles: true, cancelable: true});
            at.dispatchEvent(e); return e.defaultPrevented; };
          return [go('touchstart'), go('touchmove')]; }"""
    )
    assert prevented == [False, False]
    context.close()


def test_when_plotly_does_not_come(visit, story):
    """The reader is told, can try again, and the drawing stays."""
    seen = visit(story)
    seen.page.route("**/plotly.min.js", lambda route: route.abort())
    seen.page.locator(".room").hover()
    seen.page.wait_for_selector(".state button:has-text('Try again')")
    assert "complete without it" in seen.page.locator(".state p").inner_text()
    assert seen.page.locator(".chart.w1136").is_visible()
    seen.page.unroute("**/plotly.min.js")
    seen.page.get_by_role("button", name="Try again").click()
    seen.page.wait_for_selector(".stage.is-live", timeout=20_000)


def shown(page):
    """The ids of the cards that can be seen."""
    return page.evaluate(
        "[...document.querySelectorAll('li[data-days]')].filter(c => c.offsetParent).map(c => c.id)"
    )


def test_filters_act_on_chart_and_list_and_live_in_the_address(visit, story):
    """A lane, words, a status and a period narrow both; the address brings them back."""
    page = visit(story).page
    page.get_by_role("button", name="Works").click()
    assert "land" not in shown(page)
    assert page.locator(".chart.w1136 a[data-event=land].is-off").count() == 1
    assert "lane=council" in page.url
    assert page.locator(".state p").inner_text() == "10 of 19 events"
    page.reload()
    assert "land" not in shown(page)
    page.get_by_role("button", name="Works").click()
    page.get_by_role("searchbox").fill("ferry friend")
    assert shown(page) == ["opening", "rumour"]
    page.get_by_role("searchbox").fill("")
    page.locator(".extra summary").click()
    page.get_by_label("Status").select_option("reported")
    assert shown(page) == ["delay", "call"]
    page.get_by_label("Status").select_option("")
    page.get_by_label("From").fill("2021-02")
    page.get_by_label("To", exact=True).fill("2021-02-04")
    assert "extension" in shown(page)
    assert "letters" not in shown(page)
    page.get_by_role("searchbox").fill("nothing of the kind")
    page.get_by_role("button", name="Show all 19").click()
    assert len(shown(page)) == len(sample.EVENTS)


def test_a_status_nobody_offers_is_not_asked_for(visit, story):
    """An address that was mistyped shows the whole story, and the list says so."""
    page = visit(f"{story}?status=nonsense").page
    assert page.locator(".state p").inner_text().startswith("19 events")
    assert page.locator("select[name=status]").evaluate("list => list.selectedIndex") == 0


def test_fields_are_made_when_they_are_reached_for(visit, story):
    """The page is served without fields that few use; they come by keyboard as by pointer."""
    page = visit(story).page
    page.wait_for_function("window.timelinePage")
    assert page.locator(".extra select").count() == 0
    page.locator(".extra summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "status"
    page.goto(story + "?from=2024")
    page.wait_for_selector(".card[hidden]", state="attached")
    assert page.get_by_label("From").input_value() == "2024"


def test_filters_of_a_long_story(visit, server, build):
    """In folded years matches are counted, opened, and found by their address."""
    address = server.add("long", build(sample.many(150)))
    page = visit(address).page
    page.get_by_role("searchbox").fill("number 77")
    assert shown(page) == ["e77"]
    page.get_by_role("searchbox").fill("")
    page.goto(address + "#e42")
    page.reload()
    page.wait_for_function("document.getElementById('e42').offsetParent")
    page.wait_for_function(
        "document.getElementById('e42').getBoundingClientRect().top < innerHeight"
    )


def test_marks_and_cards_are_linked(visit, story):
    """Pointing at a card lights its mark; a click on a mark selects its card."""
    page = visit(story).page
    page.locator("#law h3").hover()
    assert page.locator(".chart.w1136 a[data-event=law].is-hot").count() == 1
    page.goto(story + "#closing")
    assert page.locator(".chart.w1136 a[data-event=closing].is-selected").count() == 1
    assert page.locator("#closing.is-selected").count() == 1


def test_the_permalink_is_copied(browser, story):
    """Link copies the address of the event where the story stands, and says so."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(story)
    page.locator("#law").hover()
    page.locator("#law .perma").click()
    page.wait_for_function("document.querySelector('#law .perma').textContent === 'Link copied'")
    assert page.evaluate("navigator.clipboard.readText()") == sample.BASE + "#law"
    assert page.url == story + "#law"
    context.close()


@pytest.mark.parametrize("zoomed", [False, True])
def test_attacks_do_nothing(visit, server, build, zoomed):
    """Hostile words in every field run nothing, fetch nothing and add no markup, also in Plotly."""
    address = server.add("hostile", build(sample.hostile()))
    seen = visit(address)
    if zoomed:
        reach_for(seen.page)
        box = seen.page.locator(".room").bounding_box()
        for n in range(12):
            seen.page.mouse.move(box["x"] + 90 + n * 90, box["y"] + 60 + n * 20)
        seen.page.evaluate("timelinePage.zoom('in')")
        seen.page.wait_for_selector(".stage.is-zoomed")
    for name in ("", "embed.html", "snippets.html", "demo.html"):
        if not zoomed:
            seen.page.goto(address + name)
        assert seen.page.evaluate("window.pwned") is None
        assert seen.page.locator("img[src=x]").count() == 0
        assert seen.elsewhere == []
    drawn = seen.page.evaluate(
        "document.querySelectorAll('[style*=\"evil\"], script:not([src]):not([type])').length"
    )
    assert drawn == 0


def test_another_theme(visit, server, build, tmp_path):
    """A second theme of tokens alone changes colours, faces and space, in chart and list alike."""
    (tmp_path / "theme.css").write_text(
        ":root { --paper: #fffbe6; --lane-1: #00695c; --serif: monospace; --space-5: 40px; }"
    )
    address = server.add("theme", build(sample.STORY, templates=tmp_path))
    page = visit(address).page
    style = "(q, p) => getComputedStyle(document.querySelector(q))[p]"
    assert page.evaluate(f"({style})('body', 'backgroundColor')") == "rgb(255, 251, 230)"
    assert page.evaluate(f"({style})('h1', 'fontFamily')") == "monospace"
    assert page.evaluate(f"({style})('#land', 'paddingBottom')") == "40px"
    mark = ".chart.w1136 a[data-event=land] .m-fill"
    assert page.evaluate(f"({style})('{mark}', 'fill')") == "rgb(0, 105, 92)"
    assert overlapping(page.evaluate(LINES)) == []


def test_dark_can_be_asked_for(visit, story):
    """The page follows the reader's preference."""
    dark = visit(story, color_scheme="dark").page
    colour = "getComputedStyle(document.body).backgroundColor"
    assert dark.evaluate(colour) == "rgb(22, 24, 27)"


@pytest.mark.parametrize("language", ["ar", "ru"])
def test_other_languages_overlap_nothing(visit, server, build, language):
    """From right to left, and in Cyrillic, all words can be read at 1280 and 360."""
    told = replace(sample.STORY, head=replace(sample.HEAD, language=language))
    address = server.add(f"in-{language}", build(told))
    for width in (1280, 360):
        page = visit(address, width).page
        assert overlapping(page.evaluate(LINES)) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_print(visit, story):
    """On paper: chart and all events, sources with their addresses, no controls, no card cut."""
    page = visit(story).page
    page.emulate_media(media="print")
    assert not page.locator(".tools").is_visible()
    assert page.locator(".chart.w648").is_visible()
    assert len(shown(page)) == len(sample.EVENTS)
    assert page.locator(".sources .url").first.is_visible()
    inside = page.evaluate("getComputedStyle(document.querySelector('.card')).breakInside")
    assert inside == "avoid"


@pytest.mark.parametrize("width", [760, 360])
def test_a_pill_opens(visit, server, build, width):
    """In a crowded story a pill zooms to its time, and every event in it has its own mark."""
    address = server.add("long", build(sample.many(150)))
    seen = visit(address, width, 1400)
    pill = seen.page.locator(".tl-pill:visible").first
    first, last = pill.get_attribute("data-from"), pill.get_attribute("data-to")
    pill.click()
    seen.page.wait_for_selector(".stage.is-zoomed", timeout=20_000)
    drawn = seen.page.evaluate(
        "document.querySelector('.plot')._fullData.flatMap(t => t.customdata || []).map(c => c[0])"
    )
    days = {event.id: str(event.when.drawn) for event in sample.many(150).events}
    inside = {name for name, day in days.items() if first <= day <= last}
    assert inside <= set(drawn)
    words = seen.page.locator(".plot .annotation-text").all_text_contents()
    assert any(text.startswith("Invented event") for text in words)
    assert seen.complaints == []


def test_a_box_selects_a_period(visit, story):
    """Select, then a drag over the chart, narrows the list to the days in the box."""
    page = visit(story, 1280, 1200).page
    reach_for(page)
    page.get_by_role("button", name="Select").click()
    page.wait_for_function("document.querySelector('.plot')._fullLayout.dragmode === 'select'")
    box = page.locator(".room").bounding_box()
    page.mouse.move(box["x"] + 500, box["y"] + 250)
    page.mouse.down()
    page.mouse.move(box["x"] + 700, box["y"] + 350, steps=6)
    page.mouse.up()
    page.wait_for_function("/from=20/.test(location.search)")
    kept = shown(page)
    assert "letters" in kept
    assert "land" not in kept
    page.locator(".extra summary").click()
    assert page.get_by_label("From").input_value().startswith("2021-01")


def test_paper_gets_every_event_whatever_is_shown(visit, story):
    """A filter is lifted while the page is printed, and stands again afterwards."""
    page = visit(story + "?lane=fines").page
    page.wait_for_selector(".card[hidden]", state="attached")
    few = page.locator(".card:not([hidden])").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".card:not([hidden])").count() == len(sample.EVENTS)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".card:not([hidden])").count() == few < len(sample.EVENTS)


def test_the_stop_of_the_tabulator_is_a_mark_that_is_shown(visit, story):
    """Where a filter fades the first mark, the first of those it leaves takes its place."""
    page = visit(story + "?lane=coverage").page
    page.wait_for_selector(".chart.w1136 a.is-off")
    stops = page.locator('.chart.w1136 a[tabindex="0"]')
    assert stops.count() == 1
    assert "is-off" not in stops.get_attribute("class")


def test_an_invisible_link_moves_no_date(visit, server, build):
    """A card without a lane: its date stands at the edge of its column, as others do."""
    events = (Event("one", When("2021-03-04"), "A single thing happens"),)
    page = visit(server.add("single", build(Timeline(Head("One"), events))), 1280).page
    edges = "n => document.querySelector(n).getBoundingClientRect().right"
    column = page.evaluate(edges, ".card .when")
    assert abs(page.evaluate(edges, ".card .when time") - column) < 1


def test_a_card_leads_back_to_its_mark(visit, story):
    """The link beside the date brings the chart into sight, its mark focused and marked."""
    page = visit(story, 1280, 900).page
    card = page.locator(".card#closing")
    card.scroll_into_view_if_needed()
    card.hover()
    card.get_by_role("link", name="In the chart").click()
    page.wait_for_function("document.activeElement.dataset.event === 'closing'")
    assert page.url.endswith("#closing")
    page.wait_for_function(
        "(t => 0 <= t && t < innerHeight)(document.activeElement.getBoundingClientRect().top)"
    )
