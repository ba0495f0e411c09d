"""The embed inside other people's pages: heights, sandboxes, languages, links."""

import json
from dataclasses import replace

import pytest
import sample
from test_page import LINES, overlapping

pytestmark = pytest.mark.browser

HOST = """<!doctype html><title>Host</title><body>
<script>
  window.heard = [];
  addEventListener('message', e => heard.push(e.data));
</script>
<iframe id="frame" src="SRC" width="WIDTH" height="400" SANDBOX></iframe>"""


@pytest.fixture
def host(server, story, visit):
    """A page that holds the embed in a frame, and hears what it says."""

    def made(width=680, sandbox="", path="/story/embed.html"):
        html = HOST.replace("SRC", path).replace("WIDTH", str(width)).replace("SANDBOX", sandbox)
        address = server.add("host", {"index.html": html})
        return visit(address, max(width + 60, 400)).page

    assert story
    return made


def heights(page):
    """The last height by each protocol, once all have been heard."""
    page.wait_for_function(
        "heard.filter(m => typeof m === 'string' && /xheightx|PYMxheight/.test(m)).length"
    )
    heard = page.evaluate("heard")
    pym = [m for m in heard if isinstance(m, str) and "xPYMxheightxPYMx" in m]
    amp = [m for m in heard if isinstance(m, dict) and m.get("sentinel") == "amp"]
    wrapper = [m for m in heard if isinstance(m, dict) and "datawrapper-height" in m]
    return (
        int(pym[-1].rsplit("xPYMx", 1)[1]),
        amp[-1]["height"],
        next(iter(wrapper[-1]["datawrapper-height"].values())),
    )


@pytest.mark.parametrize("width", [1000, 680, 560, 320, 280])
def test_the_height_is_said_in_three_protocols(host, width):
    """pym, AMP and Datawrapper hear the same height, and at that height nothing scrolls inside."""
    page = host(width)
    page.wait_for_timeout(200)
    said = heights(page)
    assert len(set(said)) == 1
    page.evaluate(f"document.getElementById('frame').height = {said[0]}")
    frame = page.frames[1]
    inner = "({h: document.documentElement.scrollHeight, w: document.documentElement.scrollWidth})"
    frame.wait_for_function(f"innerHeight === {said[0]}")
    sizes = frame.evaluate(inner)
    assert sizes["h"] <= said[0]
    assert sizes["w"] <= width


def test_a_frame_that_asks_is_answered(host):
    """``frames-init`` and a new width from pym are answered with the height."""
    page = host()
    first = heights(page)
    for asked in ("{sentinel: 'amp', type: 'frames-init'}", "'pymxPYMx1xPYMxwidthxPYMx680'"):
        page.evaluate("heard.length = 0")
        page.evaluate(f"document.getElementById('frame').contentWindow.postMessage({asked}, '*')")
        assert heights(page) == first


def test_in_a_sandbox(host):
    """With ``sandbox="allow-scripts"`` alone everything is drawn and the height is said."""
    page = host(sandbox='sandbox="allow-scripts"')
    assert heights(page)[0] > 300
    frame = page.frames[1]
    assert frame.locator(".chart:visible .tl-event").count() == len(sample.EVENTS) - 1
    assert frame.locator(".rows li").count() == len(sample.EVENTS)


def test_under_a_strict_policy(visit, server, story):
    """``default-src 'self'`` refuses nothing."""
    seen = visit(server.base + "strict/story/embed.html", 680)
    seen.page.wait_for_timeout(200)
    assert story
    assert seen.forbidden == []
    assert seen.complaints == []
    assert seen.elsewhere == []
    names = sorted(url.rsplit("/", 1)[-1] for url in seen.requests)
    assert names == ["embed.css", "embed.html", "frame.js"]


@pytest.mark.parametrize("width", [1000, 680, 560, 320, 280])
def test_all_words_can_be_read(visit, story, width):
    """No two lines overlap, none is smaller than 12 px, nothing is wider than the frame."""
    page = visit(story + "embed.html", width, 2600).page
    lines = page.evaluate(LINES)
    assert overlapping(lines) == []
    assert [line for line in lines if line["size"] < 12] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    text = page.locator("main").inner_text()
    for event in sample.EVENTS:
        if event.when:
            assert event.title.split(maxsplit=1)[0] in text


def test_one_drawing_fills_its_frame_at_any_width(visit, story):
    """No width has none or two, nor a margin; nothing is wider than the frame."""
    page = visit(story + "embed.html", 280, 600).page
    for width in range(280, 1600, 12):
        page.set_viewport_size({"width": width, "height": 600})
        found = page.evaluate(
            """() => [...document.querySelectorAll('.chart svg')].filter(s => s.checkVisibility())
            .map(s => [s.clientWidth - s.closest('.room').clientWidth,
                       s.getBoundingClientRect().width / s.viewBox.baseVal.width])"""
        )
        assert len(found) == 1, width
        assert found[0][0] == 0, width
        assert found[0][1] > 0.999, width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [680, 320])
@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_accessibility(visit, story, axe, width, look):
    """axe-core finds nothing to complain about."""
    page = visit(story + "embed.html", width, 600, **look).page
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help))")
    assert found == []


def test_theme_lane_language_and_event(visit, story):
    """The address chooses theme, lanes, language and the event that is marked."""
    dark = visit(story + "embed.html?theme=dark", 680).page
    assert dark.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 27)"
    lane = visit(story + "embed.html?lane=fines,coverage", 680).page
    assert lane.locator(".rows li:visible").count() == 5
    assert lane.locator(".n640 a[data-event=land].is-off").count() == 1
    assert lane.locator("footer").inner_text().startswith("5 of 19 events, updated")
    german = visit(story + "embed.html?lang=de#law", 680).page
    german.wait_for_url("**/embed.de.html?lang=de#law")
    assert german.locator("html").get_attribute("lang") == "de"
    assert "19 Ereignisse" in german.locator("footer").inner_text()
    assert german.locator(".chart:visible a[data-event=law].is-selected").count() == 1


def test_few_lanes_in_a_narrow_frame_are_a_list(visit, story):
    """The upright chart of all lanes would be mostly gaps: the rows of those lanes stand for it."""
    page = visit(story + "embed.html?lane=fines", 320).page
    assert page.locator(".rows li:visible").count() == 3
    assert page.locator(".chart:visible").count() == 0
    assert page.evaluate("document.body.getBoundingClientRect().height") < 400


def test_a_language_is_asked_for_without_its_country(visit, server, build, story):
    """The story's own language is ``embed.html``, whatever its country and where one comes from."""
    own = replace(sample.STORY, head=replace(sample.HEAD, language="en-GB"))
    british = server.add("british", build(own))
    for place in ("embed.html?lang=en", "embed.html?lang=en-US", "embed.de.html?lang=en"):
        page = visit(british + place, 680).page
        page.wait_for_url("**/british/embed.html?lang=*")
        page.wait_for_selector(".rows li")
        assert page.locator("html").get_attribute("lang") == "en-GB"
    assert story
    page = visit(british + "embed.html?lang=de-AT", 680).page
    page.wait_for_url("**/embed.de.html?lang=de-AT")


def test_an_address_of_no_event_is_no_fault(host):
    """What cannot be decoded is nobody's id; the height is said all the same."""
    page = host(680, path="/story/embed.html#100%")
    assert heights(page)[0] > 300


@pytest.mark.parametrize("width", [320, 680])
def test_a_frame_too_low_keeps_the_way_out(visit, server, story, width):
    """Scripts off, scrolling off, 400 px high: the link to every event is in sight."""
    html = HOST.replace("SRC", "/story/embed.html").replace("WIDTH", str(width))
    html = html.replace("SANDBOX", 'scrolling="no" sandbox=""')
    page = visit(server.add("low", {"index.html": html}), width + 60).page
    assert story
    link = page.frames[1].get_by_role("link", name="Every event with its evidence")
    link.wait_for()
    box = link.evaluate("a => { const r = a.getBoundingClientRect(); return [r.top, r.bottom]; }")
    assert 0 <= box[0] < box[1] <= 400


def test_opened_itself_nothing_lies_over_the_chart(visit, story):
    """Its reader scrolls: the way out stands at its end."""
    page = visit(story + "embed.html", 360, 400).page
    foot = page.locator("footer p").last
    assert foot.evaluate("p => getComputedStyle(p).position") == "static"


def test_the_height_given_to_hosts_that_do_not_ask_is_right(visit, story, build):
    """What oEmbed says is enough for the whole embed, and little more; both answers agree."""
    files = build(sample.STORY)
    for name, width in (("oembed.json", 640), ("oembed-360.json", 360)):
        told = json.loads(files[name])
        assert f'height="{told["height"]}"' in told["html"]
        assert "scrolling" not in told["html"]
        page = visit(story + "embed.html", width, 100).page
        needed = page.evaluate("document.body.getBoundingClientRect().height")
        assert needed <= told["height"] <= needed * 1.15 + 20


def test_every_mark_and_row_leads_to_the_page(visit, story):
    """Links go to the event on the full page, in a window of their own."""
    page = visit(story + "embed.html", 680).page
    links = page.evaluate(
        "[...document.querySelectorAll('.rows a, .chart a')].map(a => a.getAttribute('href'))"
    )
    assert {link.split("#")[0] for link in links} == {"index.html"}
    assert page.evaluate("document.querySelector('base').target") == "_blank"


def test_without_scripts(visit, story):
    """Scripts off: chart and list are there."""
    page = visit(story + "embed.html", 680, java_script_enabled=False).page
    assert page.locator(".rows li").count() == len(sample.EVENTS)
    assert page.locator(".n640").is_visible()


def test_an_article_that_holds_it(visit, story):
    """The demonstration shows the frame, the script and the picture, each as high as it says."""
    seen = visit(story + "demo.html", 1000, 900)
    seen.page.wait_for_function(
        "[...document.querySelectorAll('iframe')].length === 3 &&"
        "[...document.querySelectorAll('iframe')].slice(0, 2)"
        ".every(f => f.style.height && f.clientHeight > 300)"
    )
    for frame in seen.page.frames[1:3]:
        assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")
    dark = seen.page.frame_locator("#by-script iframe")
    assert dark.locator("html").get_attribute("data-theme") == "dark"
    assert seen.page.locator("#by-picture").evaluate("i => i.naturalWidth") == 1200
    assert seen.complaints == []
    assert seen.elsewhere == []


def test_the_demonstration_without_scripts(visit, story):
    """Scripts off: the picture stands where the script would have put the chart."""
    page = visit(story + "demo.html", 1000, java_script_enabled=False).page
    assert page.locator("#by-script img").is_visible()


def test_snippets_work(visit, story):
    """The snippet page shows each of its snippets at work."""
    seen = visit(story + "snippets.html", 1000)
    seen.page.wait_for_function("document.querySelectorAll('iframe').length === 2")
    code = seen.page.locator("pre").all_inner_texts()
    assert len(code) == 4
    assert all(sample.BASE in text for text in code)
    assert seen.complaints == []


def test_the_parent_script_believes_only_its_frames(visit, story):
    """A height from elsewhere, or one that is no height, changes nothing; others are capped."""
    page = visit(story + "demo.html", 1000, 900).page
    page.wait_for_function("document.getElementById('by-frame').style.height")
    height = "document.getElementById('by-frame').style.height"
    before = page.evaluate(height)
    page.evaluate("postMessage({sentinel: 'amp', type: 'embed-size', height: 3000}, '*')")
    page.wait_for_timeout(100)
    assert page.evaluate(height) == before
    frame = next(
        f for f in page.frames[1:] if f.evaluate("!document.documentElement.dataset.theme")
    )
    send = "h => parent.postMessage({sentinel: 'amp', type: 'embed-size', height: h}, '*')"
    frame.evaluate(send, 99_999)
    page.wait_for_function(f"{height} === '6000px'")
    frame.evaluate(send, "12; position: fixed")
    page.wait_for_timeout(100)
    assert page.evaluate(height) == "6000px"
    frame.evaluate(send, 1)
    page.wait_for_function(f"{height} === '100px'")
