"""The timeline inside other people's pages: frames, snippets to copy, oEmbed."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from markupsafe import Markup

from timeline import picture
from timeline.cards.addresses import address, base_address
from timeline.layout import LEVEL_FROM, layouts
from timeline.layout.level import level
from timeline.layout.plan import plan
from timeline.site import views
from timeline.words import base

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.layout import Layout

LANGUAGES = ("en", "ru", "de", "fr", "es", "ar")
"""An embed is written in each of these, next to the one in the language of the story."""
HEIGHT = 520
"""What a frame is given until it says how high it is."""
MOST_ROWS = 100
"""An embed with more events leaves the list to the page."""
NUMBERED = (528, 648, 904)
"""The widths of the level chart with numbers in place of words."""
FEW_UPRIGHT, FEW_NUMBERED = (248, 328), (528, 904)
"""An embed in another language has half the drawings: any width is served, few to the pixel."""
KEYS = ("reported", "conflict", "denied", "planned", "doubtful")


def embeds(story: views.Story) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each file of the embed with the context of its template."""
    own = {"own": story.language}
    yield "embed.html", _embed(story, story.drawn, NUMBERED) | own
    if len(story.cards) > MOST_ROWS:
        return  # too much to be drawn six times over for readers of a frame
    for language in LANGUAGES:
        if language != base(story.language):
            spoken = story.spoken(language)
            upright = layouts(spoken.timeline, FEW_UPRIGHT)
            yield f"embed.{language}.html", _embed(spoken, upright, FEW_NUMBERED) | own


def _embed(
    story: views.Story, flagged: Sequence[Layout], widths: tuple[int, ...]
) -> dict[str, Any]:
    target = _page(story)
    few = len(story.cards) <= MOST_ROWS
    shown = [made for made in flagged if made.width < LEVEL_FROM or not few]
    if few:
        # The level chart without words fits where the one with words does not: half a column.
        shared = plan(story.timeline)
        shown += [made for width in widths if (made := level(shared, width, "numbers"))]
    numbers = dict(shown[-1].numbers)
    used = {status for card in story.cards for status in card.statuses}
    rows = sorted(story.cards, key=lambda card: numbers.get(card.event.id, len(story.cards) + 1))
    return story.common() | {
        "page": target,
        "charts": [
            {"kind": f"{'e' if few else 'w'}{made.width}", "svg": drawn(made, target + "#")}
            for made in shown
        ],
        "cards": story.cards,
        "rows": rows if few else (),
        "numbers": numbers,
        "key": [(status, story.say(f"status-{status}")) for status in KEYS if status in used][:3],
        "counts": _foot(story),
        "names": _named(story),
        "languages": LANGUAGES if few else (),
    }


def drawn(made: Layout, href: str) -> Markup:
    """A chart whose marks lead to the page."""
    return Markup(picture.svg(made, href=href))  # noqa: S704 - escaped where it is drawn


def _foot(story: views.Story) -> str:
    if not story.updated:
        return story.events
    return f"{story.events}, {story.say('updated-on', date=story.updated)}"


def _named(story: views.Story) -> str:
    names = list(dict.fromkeys(reference.publisher for reference in story.references))
    if not names:
        return ""
    said = ", ".join(names[:3])
    if len(names) > 3:
        said = story.say("and-others", names=said, n=len(names) - 3)
    return story.say("source-list", names=said)


def _page(story: views.Story) -> str:
    """Where a link of the embed leads: the page beside it."""
    return story.address or "./"


def oembed(story: views.Story, width: int) -> str:
    """An oEmbed answer (version 1.0, type rich) as a file, for a host so wide."""
    head = story.timeline.head
    made: dict[str, Any] = {
        "version": "1.0",
        "type": "rich",
        "title": story.title,
        "provider_name": story.title,
        "provider_url": address(head),
        "cache_age": 3600,
        "width": width,
        "height": HEIGHT if width >= LEVEL_FROM else 1400,
        "html": frame(story, lazy=True),
    }
    if story.address:
        made |= {
            "thumbnail_url": address(head, "card.png"),
            "thumbnail_width": 1200,
            "thumbnail_height": 630,
        }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def frame(story: views.Story, *, lazy: bool, root: str | None = None) -> str:
    """An iframe that fits any width and is as high as it says it is, once it says so."""
    found = _root(story) if root is None else root
    loading = ' loading="lazy"' if lazy else ""
    return (
        f'<iframe title="{escape(story.title)}" src="{escape(found)}embed.html"{loading}'
        f' width="100%" height="{HEIGHT}" scrolling="no" frameborder="0"'
        ' style="width:0;min-width:100%;border:0"></iframe>'
    )


def snippets(story: views.Story) -> dict[str, Any]:
    """The context of ``snippets.html.jinja``: each snippet with the name of its kind."""
    root = _root(story)
    title, alt = escape(story.title), escape(story.alt)
    picture_link = (
        f'<a href="{escape(root)}"><img src="{escape(root)}card.png" width="1200" height="630"'
        f' alt="{alt}" style="max-width:100%;height:auto"></a>'
    )
    return story.common() | {
        "frame": (
            f'{frame(story, lazy=True)}\n<script src="{escape(root)}embed.v1.js" defer></script>'
        ),
        "script": (
            '<div style="min-height:520px">'
            f'<script defer src="{escape(root)}embed.js" data-title="{title}"></script>\n'
            f"<noscript>{picture_link}</noscript></div>"
        ),
        "markdown": f"[![{_plain(story.alt)}]({root}card.png)]({root})",
        "oembed": root,
        "options": (
            ("?theme=dark", "light, dark"),
            ("?lang=de", ", ".join(LANGUAGES)),
            (f"?lane={_first_lane(story)}", ", ".join(lane["id"] for lane in views.lanes(story))),
            (f"#{story.cards[0].event.id if story.cards else 'id'}", "id"),
        ),
        "alt": story.alt,
    }


def demo(story: views.Story) -> dict[str, Any]:
    """The context of ``demo.html.jinja``: an article that holds the chart in three ways."""
    return story.common() | {"alt": story.alt, "events": story.events, "span": story.span}


def _root(story: views.Story) -> str:
    return base_address(story.timeline.head) or urljoin("https://example.org/", "timeline/")


def _first_lane(story: views.Story) -> str:
    found = views.lanes(story)
    return found[0]["id"] if found else ""


def _plain(text: str) -> str:
    """Text that Markdown takes as it stands."""
    return "".join("\\" + c if c in "\\`*_[]<>!#" else c for c in text)
