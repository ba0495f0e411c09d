"""What a reader can read and reach: text, titles, keyboard, accessibility rules, no scripts."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

from web.chromium import launched, opened, script, served, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import CDPSession, Playwright
    from playwright.sync_api import Page as Tab

    from web.pages import Page
    from web.story import Story

SIZES = {1280: 800, 768: 1024, 360: 740}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
MAX_STOPS = 150
AXE = (
    "axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(r => ({"
    "violations: r.violations.map(v =>"
    " [v.id, v.impact, v.nodes.length, v.nodes[0].html.slice(0, 120)]),"
    "incomplete: r.incomplete.map(v => [v.id, v.nodes.length])}))"
)


def rules() -> str:
    """The text of axe-core, which a Python package carries; empty when that is not installed."""
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or not found.submodule_search_locations:
        return ""
    return (Path(found.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


def measure(playwright: Playwright, page: Page, story: Story) -> dict[str, Any]:
    """Everything of this page, by width and look."""
    titles = [item.title for item in story.events]
    result: dict[str, Any] = {"widths": {}, "axe": {}}
    with served(page.folder) as root, launched(playwright) as browser:
        address = root + page.kind.file
        for width, height in SIZES.items():
            for look, media in LOOKS.items():
                if width == 768 and look != "light":
                    continue
                with browser.new_context(no_viewport=True, **media) as context:
                    tab, _ = opened(context, page.kind.ready, width=width, height=height)
                    settled(tab, address, rest=1)
                    if look == "light":
                        result["widths"][width] = text(tab, titles, page.kind.marks)
                    if width != 768:
                        result["axe"][f"{width} {look}"] = accessibility(tab)
        with browser.new_context(no_viewport=True) as context:
            tab, session = opened(context, page.kind.ready)
            settled(tab, address, rest=1)
            tab_stops = tabbed(tab, session)
            settled(tab, address, rest=1)
            result["keyboard"] = tab_stops | arrows(tab, session, titles, page.kind.current)
        with browser.new_context(no_viewport=True) as context:
            tab, session = opened(context, page.kind.ready)
            result["no scripts"] = unscripted(tab, session, address, titles)
    return result


def unscripted(tab: Tab, session: CDPSession, address: str, titles: list[str]) -> dict[str, int]:
    """Characters and titles that are shown when no script runs."""
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    tab.goto(address)
    tab.wait_for_timeout(400)
    # Only so that the text can be asked for: the page's own scripts have not run.
    session.send("Emulation.setScriptExecutionDisabled", {"value": False})
    shown = " ".join(str(tab.evaluate("document.body.innerText")).split())
    return {"chars": len(shown), "titles": sum(title in shown for title in titles)}


def text(tab: Tab, titles: list[str], marks: str) -> dict[str, Any]:
    """Overlaps, cut runs, small type, readable titles and marks of a page as it lies there."""
    found: dict[str, Any] = tab.evaluate(script("overlaps"))
    covered = set(found.pop("covered"))
    clear = [title for title in titles if title not in covered]
    return found | {
        "titles": tab.evaluate(script("titles"), clear),
        "marks": tab.evaluate(script("marks"), marks),
    }


def accessibility(tab: Tab) -> dict[str, Any] | None:
    """Violations and undecided rules of axe-core; ``None`` when it is not installed."""
    source = rules()
    if not source:
        return None
    tab.evaluate(source + ";0")
    found: dict[str, Any] = tab.evaluate(AXE)
    return found


def stops(tab: Tab, session: CDPSession) -> Iterator[str]:
    """The accessible name of each Tab stop, until one comes round again."""
    session.send("Accessibility.enable")
    tab.evaluate("() => {document.activeElement?.blur?.(); scrollTo(0, 0)}")
    for _ in range(MAX_STOPS):
        tab.keyboard.press("Tab")
        if not tab.evaluate(
            "() => {const e = document.activeElement; if (!e || e === document.body) return false;"
            "const met = e.dataset.met; e.dataset.met = 1; return !met}"
        ):
            return
        yield focused(session)


def tabbed(tab: Tab, session: CDPSession) -> dict[str, Any]:
    """How many Tab stops there are, what they are called, and which are called nothing."""
    names: list[str] = []
    nameless: list[str] = []
    for name in stops(tab, session):
        names.append(name[:60])
        if not name:
            nameless.append(tab.evaluate("document.activeElement.outerHTML.slice(0, 80)"))
    return {"stops": len(names), "nameless": nameless, "names": names[:40]}


def arrows(tab: Tab, session: CDPSession, titles: list[str], current: str) -> dict[str, int]:
    """The events that Tab and the right arrow bring the reader to.

    An event counts as named when the accessible name of what is in focus holds its title, and as
    reached also when the page brings it to the front. Arrows are pressed at every stop that is not
    a field, for as long as something changes, until one stop has led to all events.
    """
    seen: set[str] = set()
    named: set[str] = set()
    best = 0
    for name in stops(tab, session):
        here = {title for title in titles if title in name}
        along: set[str] = set()
        spoken: set[str] = set()
        if best < len(titles):
            along, spoken = _arrows(tab, session, titles, current)
        named |= here | spoken
        seen |= here | along
        best = max(best, len(here | along))
    return {"reached": len(seen), "named": len(named), "within one stop": best}


def _arrows(
    tab: Tab, session: CDPSession, titles: list[str], current: str
) -> tuple[set[str], set[str]]:
    """Events reached, and those named in focus, by pressing the right arrow at this stop."""
    seen: set[str] = set()
    named: set[str] = set()
    if tab.evaluate("document.activeElement.matches('input, select, textarea')"):
        return seen, named
    state = _state(tab, session, current)
    for _ in range(len(titles) + 3):
        tab.keyboard.press("ArrowRight")
        tab.wait_for_timeout(60)
        after = _state(tab, session, current)
        if after == state:
            # A page that slides from one event to the next takes its time.
            tab.wait_for_timeout(700 if seen else 250)
            after = _state(tab, session, current)
        if after == state:
            break
        state = after
        named |= {title for title in titles if title in state[0]}
        seen |= {title for title in titles if title in state[0] or title in state[1]}
    tab.evaluate("() => {document.activeElement.dataset.met = 1}")
    return seen, named


def _state(tab: Tab, session: CDPSession, current: str) -> tuple[str, str]:
    return focused(session), str(tab.evaluate(current))


def focused(session: CDPSession) -> str:
    """The accessible name of the element in focus, or of its active descendant."""
    found = session.send(
        "Runtime.evaluate",
        {
            "expression": "(e => document.getElementById(e?.getAttribute?.("
            "'aria-activedescendant')) ?? e)(document.activeElement)"
        },
    )["result"]
    if "objectId" not in found:
        return ""
    tree = session.send(
        "Accessibility.getPartialAXTree",
        {"objectId": found["objectId"], "fetchRelatives": False},
    )
    return str(tree["nodes"][0].get("name", {}).get("value", ""))
