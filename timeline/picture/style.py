"""The look of the chart as rules over tokens, and as rules with the values of a theme."""

from __future__ import annotations

from functools import cache

from timeline.layout.tokens import SANS, THEMES

COLOURED = 4
"""Lanes with a colour of their own; the others are ink, told apart by place and name."""

RULES: tuple[tuple[str, str], ...] = (
    ("text", "fill:var(--ink);font-size:13px;unicode-bidi:plaintext"),
    (".t-date", "font-weight:600;font-size:12px"),
    (".t-title.s14", "font-size:14px"),
    (".t-date.s13", "font-size:13px"),
    (".t-axis", "font-size:12px;fill:var(--ink-2)"),
    (".t-note", "font-size:12px;fill:var(--ink-2)"),
    (".t-caption,.t-number", "font-size:12px;font-weight:600"),
    (".t-lane", "font-size:13px;font-weight:600;fill:var(--c)"),
    (".t-lane.s12", "font-size:12px;font-weight:400"),
    (".t-q", "font-size:13px;font-weight:700;fill:var(--c)"),
    (".t-q", "paint-order:stroke;stroke:var(--paper);stroke-width:3px"),
    (".today", "stroke:var(--ink-2);stroke-width:1.5;stroke-dasharray:6 3;fill:none"),
    (".t-pill", "font-size:12px;font-weight:600;fill:var(--paper)"),
    (".panel", "fill:var(--panel)"),
    (".funnel", "stroke:var(--rule);fill:none"),
    (".axis", "stroke:var(--line);fill:none"),
    (".break", "stroke:var(--ink-2);stroke-width:1.25;fill:none"),
    (".sep", "stroke:var(--rule);fill:none"),
    (".grid", "stroke:var(--rule);stroke-opacity:.7;fill:none"),
    (".gridp", "stroke:var(--rule);stroke-dasharray:1 3;fill:none"),
    (".window", "fill:var(--ink)"),
    (".tiny", "stroke:var(--ink-2);stroke-width:1.5;fill:none"),
    (".tl-leader", "stroke:var(--line);fill:none"),
    (".m-fill", "fill:var(--c)"),
    (".m-halo", "stroke:var(--paper);stroke-width:1.5"),
    (".m-tint", "fill:var(--c);fill-opacity:.16"),
    (".m-paper", "fill:var(--paper)"),
    (".m-line", "stroke:var(--c);stroke-width:1.5;fill:none"),
    (".m-cap", "stroke:var(--c);stroke-width:2.5;fill:none"),
    (".m-x", "stroke:var(--c);stroke-width:1.6;fill:none"),
    (".m-open", "fill:var(--paper);stroke:var(--c);stroke-width:1.75"),
    (
        ".m-dots",
        "fill:none;stroke:var(--c);stroke-width:1.75;stroke-dasharray:.1 3.4;stroke-linecap:round",
    ),
    (
        ".m-link",
        "fill:none;stroke:var(--c);stroke-width:1.75;stroke-dasharray:.1 4;stroke-linecap:round",
    ),
    (".cut", "stroke:var(--panel);stroke-width:2.5;fill:none"),
    (".ring,.halo", "fill:none;stroke:none"),
    (".hit", "fill:#000;fill-opacity:0"),
)
"""Selector and declarations, below the element of the chart; ``--c`` is the colour of the lane."""

STATES = """\
.tl-chart .hit{cursor:pointer}
.tl-chart .tl-event{text-decoration:none;outline:none}
.tl-chart .tl-event:hover .t-title,.tl-chart .tl-event.is-hot .t-title\
{text-decoration:underline;text-underline-offset:.2em}
.tl-chart .tl-event:hover .halo,.tl-chart .tl-event.is-hot .halo\
{stroke:var(--c);stroke-width:1.5}
.tl-chart .tl-event.is-selected .halo{stroke:var(--ink);stroke-width:2}
.tl-chart .tl-event.is-selected .t-title{font-weight:700}
.tl-chart .tl-event:focus-visible .halo,.tl-chart .tl-event:focus-visible .ring\
{stroke:var(--focus);stroke-width:2}
.tl-chart .tl-leader.is-hot,.tl-chart .tl-leader.is-selected{stroke:var(--ink);stroke-width:1.5}
.tl-chart .tl-event.is-off{opacity:.28;pointer-events:none}
.tl-chart .tl-event.is-off .tl-label,.tl-chart .tl-leader.is-off{visibility:hidden}
@media (prefers-reduced-motion:no-preference)\
{.tl-chart .tl-leader,.tl-chart .halo,.tl-chart .tl-event{transition:stroke 120ms,opacity 120ms}}
@media (forced-colors:active){.tl-chart{forced-color-adjust:none}
.tl-chart .grid,.tl-chart .gridp{display:none}
.tl-chart .panel{stroke:CanvasText;stroke-dasharray:2 3}.tl-chart .m-tint{fill-opacity:0}
.tl-chart .tl-event .t-title{fill:LinkText}
.tl-chart .tl-event.is-selected .halo{stroke:Highlight;stroke-width:3}}
"""


@cache
def chart_css() -> str:
    """The rules of the chart over custom properties, with the states of pointer and keyboard.

    The page gives the tokens (``--paper``, ``--ink``, ``--lane-1`` …) on ``:root``.
    """
    lanes = "".join(f".lane-{n}{{--c:var(--lane-{n})}}\n" for n in range(1, COLOURED + 1))
    root = ":where(:root){--c:var(--ink)}\n.tl-chart,.tl-mark"
    head = root + "{overflow:visible;font-family:var(--sans,system-ui,sans-serif)}\n"
    other = ".tl-event,.tl-pill,.lane{--c:var(--ink)}\n.tl-mark.is-plain{--c:var(--ink-2)}\n"
    body = "".join(f"{_under(selector)}{{{rule}}}\n" for selector, rule in RULES)
    return head + other + lanes + body + STATES


@cache
def resolved_css(theme: str, font: str = SANS) -> str:
    """The rules of the chart with the values of a theme written out, for a file of its own."""
    tokens = THEMES[theme]
    out = [f".tl-chart{{font-family:{font}}}"]
    for selector, rule in RULES:
        filled = rule
        for name in sorted(tokens, key=len, reverse=True):
            filled = filled.replace(f"var(--{name})", tokens[name])
        parts = selector.split(",")
        # Always below the chart: a style sheet in an inline drawing holds for the whole page.
        whole = ",".join(f".tl-chart {part}" for part in parts)
        out.append(f"{whole}{{{filled.replace('var(--c)', tokens['ink'])}}}")
        for lane in range(1, COLOURED + 1) if "var(--c)" in filled else ():
            colour = filled.replace("var(--c)", tokens[f"lane-{lane}"])
            within = ",".join(
                f".tl-chart .lane-{lane} {part},.tl-chart .lane-{lane}{part}" for part in parts
            )
            out.append(f"{within}{{{colour}}}")
    return "\n".join(out)


def _under(selector: str) -> str:
    return ",".join(f":is(.tl-chart,.tl-mark) {part}" for part in selector.split(","))
