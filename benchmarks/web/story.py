"""The stories that are measured: fourteen public events, or any number of invented ones."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

FOURTEEN = Path(__file__).with_name("fourteen.json")
FIRST = dt.date(2010, 4, 8)
DAYS = 5_800


@dataclass(frozen=True, slots=True)
class Item:
    """One event as every page is given it; dates are whole days in ISO 8601."""

    id: str
    start: str
    lane: str
    title: str
    text: str
    url: str
    publisher: str
    end: str = ""

    @property
    def until(self) -> str:
        """The end, or the day after the start where a library wants every event to last."""
        return self.end or (dt.date.fromisoformat(self.start) + dt.timedelta(days=1)).isoformat()


@dataclass(frozen=True, slots=True)
class Story:
    """A headline, lanes by id with their labels, and events in the order of their dates."""

    title: str
    lanes: dict[str, str]
    events: tuple[Item, ...]


def fourteen() -> Story:
    """The public story: five of its events lie within six weeks of sixteen years."""
    data = json.loads(FOURTEEN.read_text(encoding="utf-8"))
    return Story(data["title"], data["lanes"], tuple(Item(**event) for event in data["events"]))


def invented(count: int, lanes: int = 3) -> Story:
    """So many events over sixteen years, every tenth of them lasting; the same at every call."""
    names = {f"lane-{n}": f"Lane {n + 1}" for n in range(lanes)}
    found = []
    for n in range(count):
        # Multiplying by odd constants spreads the days without a random generator.
        start = FIRST + dt.timedelta(days=n * 2_654_435_761 % 4_294_967_296 * DAYS // 4_294_967_296)
        lasting = dt.timedelta(days=20 + n * 7_919 % 380)
        found.append(
            Item(
                id=f"event-{n}",
                start=start.isoformat(),
                end=(start + lasting).isoformat() if n % 10 == 0 else "",
                lane=f"lane-{n % lanes}",
                title=f"Delegates meet for round {n} of the talks",
                text=f"Round {n} ends as it began, and a date for the next one is set.",
                url=f"https://paper-{n % 50}.example/{start.isoformat()}/{n}",
                publisher=f"Paper {n % 50}",
            )
        )
    found.sort(key=lambda item: (item.start, item.id))
    return Story(f"{count:,} invented events", names, tuple(found))


def events_yaml(story: Story) -> str:
    """The same as ``events.yaml``; JSON strings are valid YAML."""
    lines = [f"title: {json.dumps(story.title)}", "language: en", "lanes:"]
    lines += [f"  {key}: {json.dumps(label)}" for key, label in story.lanes.items()]
    lines.append("events:")
    for item in story.events:
        lines += [
            f"  - id: {item.id}",
            f"    date: {item.start}",
            *([f"    end: {item.end}"] if item.end else []),
            f"    title: {json.dumps(item.title)}",
            f"    text: {json.dumps(item.text)}",
            f"    lane: {item.lane}",
            "    sources:",
            f"      - publisher: {json.dumps(item.publisher)}",
            f"        url: {json.dumps(item.url)}",
        ]
    return "\n".join(lines) + "\n"


def write(story: Story, folder: Path) -> Path:
    """A project folder that holds nothing but the story."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "events.yaml").write_text(events_yaml(story), encoding="utf-8")
    return folder
