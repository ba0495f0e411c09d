"""The timeline inside other people's pages: frames, snippets to copy, oEmbed."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from timeline import picture
from timeline.cards.addresses import address
from timeline.layout import WIDTHS, layouts
from timeline.layout.level import level
from timeline.layout.plan import plan
from timeline.layout.today import with_today
from timeline.site import views
from timeline.site.heights import frame_height
from timeline.words import base, date_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.layout import Layout

LANGUAGES = ("en", "ru", "de", "fr", "es", "ar")
"""An embed is written in each of these, next to the one in the language of the story."""
SHEET = "plain.css"
"""The look of the pages about the timeline."""
PAGE = "index.html"
"""Where a link of the embed leads: the page beside it, wherever both stand."""
MOST_ROWS = 100
"""An embed with more events leaves the list to the page."""
NUMBERED = (512, 640, 800, 1000)
"""The widths of the level chart with numbers in place of words."""
_KINDS = {"flags": "w", "numbers": "n"}
KEYS = ("reported", "conflict", "denied", "planned", "doubtful")


def embeds(story: views.Story) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each file of the embed with the context of its template."""
    own = {"own": story.language, "sheet": "embed.css"}
    yield "embed.html", _embed(story) | own
    if len(story.cards) > MOST_ROWS:
        return  # too much to be drawn six times over for readers of a frame
    for language in LANGUAGES:
        if language != base(story.language):
            yield f"embed.{language}.html", _embed(story.spoken(language)) | own


def _embed(story: views.Story) -> dict[str, Any]:
    few = len(story.cards) <= MOST_ROWS
    shown = _shown(story)
    numbers = dict(shown[-1].numbers)
    rows = sorted(story.cards, key=lambda card: numbers.get(card.event.id, len(story.cards) + 1))
    return story.common() | {
        "page": PAGE,
        "charts": [
            {"kind": f"{_KINDS[made.style]}{made.width}", "svg": drawn(made, PAGE + "#")}
            for made in reversed(shown)  # the level ones first: most frames have room for one
        ],
        "cards": story.cards,
        "rows": rows if few else (),
        "numbers": numbers,
        "key": _key(story, numbers),
        "events": story.events,
        "of": story.say("of", shown="{shown}", events=story.events),
        "updated": _updated(story),
        "names": _named(story),
        "languages": LANGUAGES if few else (),
    }


def _shown(story: views.Story) -> list[Layout]:
    """The charts of an embed: upright with words, level with numbers."""
    if len(story.cards) > MOST_ROWS:
        return list(story.drawn)
    upright = layouts(story.timeline, tuple(width for width in WIDTHS if width < NUMBERED[0]))
    # The level chart without words fits where the one with words does not: half a column.
    shared = plan(story.timeline)
    found = (level(shared, width, "numbers") for width in NUMBERED)
    return [*upright, *(with_today(made, shared) for made in found if made)]


def height(story: views.Story, width: int) -> int:
    """How high a frame so wide should be where nothing tells it, in CSS pixels."""
    shown = _shown(story)
    placed = dict(shown[-1].numbers)
    few = len(story.cards) <= MOST_ROWS
    rows = [
        (date_words(card.event.when, story.language, "short"), card.title, card.event.id in placed)
        for card in story.cards
        if few
    ]
    key = "".join(f"mmm {words}" for _, words in _key(story, placed))
    foot = story.events + _updated(story) + _named(story)
    return frame_height(width, (story.title, key, foot), shown, rows)


def _key(story: views.Story, placed: dict[str, int]) -> list[tuple[str, str]]:
    """What the rarer marks of the chart mean, three at most."""
    used = {s for card in story.cards if card.event.id in placed for s in card.statuses}
    return [(status, story.say(f"status-{status}")) for status in KEYS if status in used][:3]


def drawn(made: Layout, href: str) -> Markup:
    """A chart whose marks lead to the page."""
    return Markup(picture.svg(made, href=href))  # noqa: S704 - escaped where it is drawn


def _updated(story: views.Story) -> str:
    """The day of the last change, as it follows the number of events."""
    if not story.updated:
        return ""
    # A date may end in a full stop of its own, which the sentence needs but once.
    return story.say("comma") + story.say("updated-on", date=story.updated).removesuffix(".")


def _named(story: views.Story) -> str:
    names = list(dict.fromkeys(reference.publisher for reference in story.references))
    if not names:
        return ""
    said = ", ".join(names[:3])
    if len(names) > 3:
        said = story.say("and-others", names=said, n=len(names) - 3)
    return story.say("source-list", names=said)


def oembed(story: views.Story, width: int) -> str:
    """An oEmbed answer (version 1.0, type rich) as a file, for a host so wide.

    Only for a story that says where it will stand: the answer is read elsewhere.
    """
    head = story.timeline.head
    made = {
        "version": "1.0",
        "type": "rich",
        "title": story.title,
        "provider_name": story.title,
        "provider_url": address(head),
        "cache_age": 3600,
        "width": width,
        "height": height(story, width),
        "html": frame(story, width),
        "thumbnail_url": address(head, "card.png"),
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def frame(story: views.Story, width: int, more: str = "") -> str:
    """An iframe that fits any width, as high as the embed is at this one."""
    return (
        f'<iframe title="{escape(story.title)}" src="{escape(story.address)}embed.html"'
        f' width="100%" height="{height(story, width)}" loading="lazy"{more} frameborder="0"'
        ' style="width:0;min-width:100%;border:0"></iframe>'
    )


def snippets(story: views.Story) -> dict[str, Any]:
    """The context of ``snippets.html.jinja``: each snippet with the name of its kind."""
    root = story.address
    title, alt = escape(story.title), escape(story.alt)
    page = story.address or "./"
    high = height(story, 680)
    picture_link = (
        f'<a href="{escape(page)}"><img src="{escape(root)}card.png" width="1200" height="630"'
        f' alt="{alt}" style="max-width:100%;height:auto"></a>'
    )
    framed = frame(story, 680, ' scrolling="no"')
    return story.common() | {
        "sheet": SHEET,
        "height": high,
        "frame": f'{framed}\n<script src="{escape(root)}embed.v1.js" defer></script>',
        "script": (
            f'<div style="min-height:{high}px"><script defer src="{escape(root)}embed.js"'
            f' data-title="{title}" data-height="{high}"></script>\n'
            f"<noscript>{picture_link}</noscript></div>"
        ),
        "markdown": f"[![{_plain(story.alt)}]({root}card.png)]({page})",
        "options": (
            ("?theme=dark", "light, dark"),
            ("?lang=de", ", ".join(LANGUAGES)),
            (f"?lane={_first_lane(story)}", ", ".join(lane["id"] for lane in views.lanes(story))),
            (f"#{story.cards[0].event.id if story.cards else 'id'}", "id"),
        ),
    }


def demo(story: views.Story) -> dict[str, Any]:
    """The context of ``demo.html.jinja``: an article that holds the chart in three ways."""
    more = {"sheet": SHEET, "height": height(story, 680)}
    return story.common() | more | {"events": story.events, "span": story.span}


def _first_lane(story: views.Story) -> str:
    found = views.lanes(story)
    return found[0]["id"] if found else ""


def _plain(text: str) -> str:
    """Text that Markdown takes as it stands."""
    return "".join("\\" + c if c in "\\`*_[]<>!#" else c for c in text)
