"""Site: a timeline as the files of a static site; the one door to Jinja."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from timeline.picture import chart_css
from timeline.site import frames, views, zooming
from timeline.site.scripts import SERVED, script
from timeline.site.templates import asset, environment, filled, squeezed

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model import Timeline

ICON = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgBAMAAACBVGfHAAAAGFBMVEUAAAAmOnioOQ8mOnio"
    "OQ8mOnioOQ+IiIjyzHSJAAAABXRSTlMAZmbMzGXhDyUAAABZSURBVHjaY2AYQoDRNFgARDO5pSiABUxDQ4NBtFtaWgqIZg4F"
    "AgMGBpY0IHAACoiCBAIZGNRAAkkQHWA9biABkJ5QMCgvTwMDbAIYWjAMxbAWw2GYTh8iAAD0rSlxA4ENRQAAAABJRU5ErkJg"
    "gg=="
)
"""Two marks on a line, PNG of 32 px. No SVG: a browser opens that as a page of its own."""


def render(
    timeline: Timeline, *, templates: Path | None = None, plotly_js: bytes | None = None
) -> dict[str, str | bytes]:
    """Every file of the site, by its path; the same timeline gives the same bytes.

    Templates of a folder of the user's own come before ours; a template there may extend ours as
    ``timeline/page.html.jinja`` and replace single blocks.

    Raises ``TimelineError`` for a template that cannot be read.
    """
    jinja = environment(templates)
    story = views.Story.of(timeline)
    zoomable = plotly_js is not None
    look = _css(templates, "page.css")
    page = views.page(story, zoomable=zoomable, style=look)
    files: dict[str, str | bytes] = {
        "index.html": filled(jinja, "page.html.jinja", page),
        "timeline.css": look,
        "embed.css": _css(templates, "embed.css"),
        "plain.css": _css(templates, "page.css", "plain.css"),
        "snippets.html": filled(jinja, "snippets.html.jinja", frames.snippets(story)),
        "demo.html": filled(jinja, "demo.html.jinja", frames.demo(story)),
        "icon.png": ICON,
    }
    if story.address:
        files["oembed.json"] = frames.oembed(story, 640)
        files["oembed-360.json"] = frames.oembed(story, 360)
    for file, context in frames.embeds(story):
        files[file] = filled(jinja, "embed.html.jinja", context)
    files |= {name: script(name, templates) for name in SERVED}
    if plotly_js is not None:
        files["zoom.js"] = script("zoom.js", templates)
        files |= dict(zooming.chart_scripts(timeline, story.drawn))
        files["plotly.min.js"] = plotly_js
    return files


def _css(templates: Path | None, *names: str) -> str:
    """What all share, the chart, the look of a page, then what the user's own theme changes."""
    shared, *own, theme = (asset(name, templates) for name in ("timeline.css", *names, "theme.css"))
    return squeezed("\n".join([shared, chart_css(), *own, theme]))
