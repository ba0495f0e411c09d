"""The drawings in a real Chromium, in the fonts that readers have."""

import json

import pytest
from moon import LANES, event, moon

from timeline import chart, picture
from timeline.layout import WIDTHS, layout
from timeline.layout.tokens import THEMES
from timeline.model import Head, Timeline

pytestmark = pytest.mark.browser

FONTS = ("system-ui", "DejaVu Sans", "Liberation Sans", "Noto Sans")
MEASURE = """() => [...document.querySelectorAll('svg.tl-chart')].map(svg => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map(t => {
    const b = t.getBoundingClientRect();
    return {words: t.textContent, x: b.x - frame.x, y: b.y - frame.y, w: b.width, h: b.height,
            size: parseFloat(getComputedStyle(t).fontSize),
            event: t.closest('[data-event]')?.dataset.event || ''};
  }).filter(t => t.words);
  const slack = 1, out = [];
  for (let i = 0; i < texts.length; i++) {
    const a = texts[i];
    if (a.size < 12) out.push('small: ' + a.words);
    if (a.x < -4 || a.x + a.w > svg.viewBox.baseVal.width + 4 ||
        a.y + a.h > svg.viewBox.baseVal.height + 4) out.push('outside: ' + a.words);
    for (let j = i + 1; j < texts.length; j++) {
      const b = texts[j];
      // Lines of one label touch each other: only the height of the letters counts.
      const ay = a.y + a.h * .22, ah = a.h * .56, by = b.y + b.h * .22, bh = b.h * .56;
      if (a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && ay < by + bh && by < ay + ah)
        out.push('overlap: ' + a.words + ' | ' + b.words);
    }
  }
  for (const lead of svg.querySelectorAll('.tl-leader')) {
    const length = lead.getTotalLength();
    for (let at = 0; at <= length; at += 3) {
      const p = lead.getPointAtLength(at);
      for (const t of texts)
        if (t.event && t.event !== lead.dataset.event && p.x > t.x && p.x < t.x + t.w &&
            p.y > t.y + t.h * .2 && p.y < t.y + t.h * .8)
          out.push('leader of ' + lead.dataset.event + ' through ' + t.words);
    }
  }
  return [frame.width, [...new Set(out)]];
})"""


def crowd(count):
    """So many events without chance."""
    return Timeline(
        Head("Crowd", lanes=LANES),
        tuple(
            event(
                f"e{n}",
                f"{2000 + n * n * 7 % 25}-{n % 12 + 1:02}-11",
                f"Event {n} of many",
                LANES[n % 3].id,
            )
            for n in range(count)
        ),
    )


def strike():
    """A month of a hundred reports after ten quiet years."""
    days = [f"2023-11-{n // 4 + 1:02}" for n in range(100)] + [f"{2012 + n}-05" for n in range(10)]
    return Timeline(
        Head("Strike", lanes=LANES),
        tuple(
            event(f"s{n}", day, f"Report {n} of the strike", LANES[n % 3].id)
            for n, day in enumerate(days)
        ),
    )


STORIES = {
    "moon": moon(),
    "arabic": moon("ar"),
    "russian": moon("ru"),
    "pills": crowd(180),
    "stretched pills": strike(),
    "columns": crowd(1500),
}


def sheet(body, theme="light", extra=""):
    """A page with the chart's style sheet and the tokens of a theme."""
    tokens = "".join(f"--{name}:{value};" for name, value in THEMES[theme].items())
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>Charts</title><style>"
        f":root{{{tokens}}}body{{margin:0;background:var(--paper)}}svg{{display:block}}"
        f"{picture.chart_css()}{extra}</style><main><h1>Charts</h1>{body}</main>"
    )


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("font", FONTS)
def test_words_stay_apart_in_any_font(browser, story, font):
    """At every width: no overlap, nothing outside, no leader through words, nothing small."""
    drawings = "".join(picture.svg(layout(STORIES[story], width)) for width in WIDTHS)
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.set_content(sheet(drawings, extra=f'.tl-chart{{font-family:"{font}",sans-serif}}'))
    found = page.evaluate(MEASURE)
    page.close()
    assert [round(width) for width, _ in found] == list(WIDTHS)
    assert [faults for _, faults in found] == [[] for _ in WIDTHS]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(browser, axe, theme):
    """The drawings and marks by themselves break no rule of accessibility."""
    drawings = picture.svg(layout(moon(), 904)) + "".join(
        f"<p>{sign} {words}</p>" for sign, words in picture.legend(moon())
    )
    style = "p{color:var(--ink)}h1{color:var(--ink)}"
    page = browser.new_page()
    page.set_content(sheet(drawings, theme, style))
    page.add_script_tag(content=axe)
    result = page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help))")
    page.close()
    assert result == []


@pytest.mark.parametrize("story", ["moon", "arabic", "pills"])
@pytest.mark.parametrize("width", [328, 904])
def test_plotly_draws_the_same_picture(browser, plotly, story, width):
    """Each line of words stands within 3 px of where the drawing has it, each point within 1."""
    drawn = layout(STORIES[story], width)
    made = json.dumps(chart.data(drawn)).replace("<", "\\u003c")
    page = browser.new_page(viewport={"width": 1000, "height": 1400})
    page.set_content(
        sheet(
            picture.svg(drawn) + f'<div id="p" style="width:{width}px"></div>',
            extra="h1{display:none}",
        )
    )
    page.add_script_tag(content=plotly if isinstance(plotly, str) else plotly.decode())
    page.evaluate(
        "d => Plotly.newPlot('p', d.data, d.layout, d.config).then(() => 1)", json.loads(made)
    )
    places = page.evaluate(
        """() => {
          const clean = s => s.replace(/[\\u2068\\u2069\\s]+/g, '');
          const frames = ['svg.tl-chart', '#p'].map(q => document.querySelector(q));
          const read = (frame, nodes) => nodes.map(n => {
            const a = n.getBoundingClientRect(), f = frame.getBoundingClientRect();
            return [clean(n.textContent), a.x - f.x, a.y - f.y, a.width, a.height];
          }).filter(r => r[0]).sort((a, b) => (a[0] + a[2] < b[0] + b[2] ? -1 : 1));
          const key = r => r[0] + Math.round(r[2] / 9);
          const ours = read(frames[0], [...frames[0].querySelectorAll('text:not(.t-q)')]);
          const theirs = read(frames[1], [...frames[1].querySelectorAll('.annotation text')]
            .filter(n => n.textContent !== '?'));
          return [ours, theirs];
        }"""
    )
    page.close()
    ours, theirs = places
    assert len(ours) == len(theirs)
    assert sorted(words for words, *_ in ours) == sorted(words for words, *_ in theirs)
    for words, x, y, w, h in ours:
        same = [t for t in theirs if t[0] == words]
        nearest = min(same, key=lambda t: abs(t[1] - x) + abs(t[2] - y))
        assert abs(nearest[1] - x) <= 3, (words, x, nearest)
        assert abs(nearest[2] + nearest[4] / 2 - y - h / 2) <= 3, (words, y, nearest)
        assert abs(nearest[3] - w) <= 8, (words, w, nearest)
