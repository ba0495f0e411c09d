"""How the time to merge grows: 1,000, 10,000 and 100,000 events made of stock phrases.

    python benchmarks/merge_scale.py [--largest 100000]

The events are spread over as many days as there would be in an archive (three a day), and every
third one is told a second time in other words, so that there is something to merge. Then one day
alone, which thousands of reports tell of: one text in many papers, one that every paper edits a
little, and as many different happenings.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from timeline.merging import merge
from timeline.model import Event, Evidence, Kind, Mention, MentionType, Origin, Span
from timeline.when import Day, When

WHO = (
    "the council of {}",
    "the mayor of {}",
    "{} workers",
    "the {} police",
    "a court in {}",
    "the {} museum",
    "the team of {}",
    "farmers near {}",
)
DID = (
    "opened a bridge over the {}",
    "signed a pact with {}",
    "won the cup against {}",
    "closed the mine of {}",
    "arrested a smuggler from {}",
    "launched a probe towards {}",
    "bought the shipyard of {}",
    "rejected the budget for {}",
    "found a wreck off {}",
    "evacuated the valley of {}",
)
START = Day(1700, 1, 1).ordinal


def names(random: Random, count: int) -> list[str]:
    """Invented places."""
    return [
        "".join(random.choice("bdklmnrst") + random.choice("aeio") for _ in range(4)).title()
        for _ in range(count)
    ]


def events(number: int) -> tuple[list[Event], list[Event]]:
    """Candidates and curated events, the same ones every time."""
    random = Random(number)  # noqa: S311 - not a secret
    places = names(random, max(50, number // 20))
    found: list[Event] = []
    while len(found) < number:
        day = Day.from_ordinal(START + random.randrange(max(1, number // 3)))
        who = random.choice(WHO).format(random.choice(places))
        did = random.choice(DID).format(random.choice(places))
        text = f"{who} {did}"
        found.append(event(len(found), str(day), text, "a"))
        if len(found) % 3 == 0:
            found.append(event(len(found), str(day), f"On that day {did} {who}", "b"))
    curated = [
        Event(f"c{n}", e.when, e.title, origin=Origin.CURATED)
        for n, e in enumerate(found[: number // 100])
    ]
    return found[:number], curated


COPY = (
    ("The ferry Alma", "Ferry Alma", "The car ferry Alma", "The Alma, a ferry,"),
    ("sank off Cape Dorn",),
    ("", "in a storm", "in heavy seas", "during a gale"),
    ("", "with 80 people on board", "carrying 80 passengers"),
    ("", ", the coast guard said", ", officials said", ", the mayor of {} said", ", {} radio said"),
)


def crowd(number: int, kind: str) -> list[Event]:
    """Reports of one day, the same ones every time."""
    random = Random(number)  # noqa: S311 - not a secret
    places = names(random, 60)
    found = []
    for n in range(number):
        if kind == "other":
            parts = [random.choice(WHO), random.choice(DID)]
        else:
            parts = [random.choice(part) if kind == "edited" else part[0] for part in COPY]
        text = " ".join(part.format(random.choice(places)) for part in parts if part).replace(
            " ,", ","
        )
        found.append(event(n, "2003-06-07", text, "a"))
    return found


def event(number: int, date: str, text: str, article: str) -> Event:
    """A candidate."""
    span, when = Span(0, len(text)), When(date)
    mention = Mention(Span(0, 1), date, MentionType.DATE, date, when)
    piece = Evidence(
        f"{article}{number}", span, (span,), text, mention, "", when, f"r{number}", text,
        Kind.OCCURRENCE,
    )  # fmt: skip
    return Event(f"r{number}", when, text, evidence=(piece,))


def main() -> int:
    """Print CPU seconds and seconds per thousand events."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--largest", type=int, default=100_000)
    largest = parser.parse_args().largest
    print("  events   CPU s   ms each   events out   sources lost")
    for number in (1_000, 10_000, 100_000):
        if number > largest:
            break
        read, curated = events(number)
        start = time.process_time()
        merged = merge(read, curated)
        spent = time.process_time() - start
        kept = sum(len(e.evidence) for e in merged.events)
        print(
            f"{number:>8} {spent:>7.2f} {spent / number * 1000:>9.3f} {len(merged.events):>12}"
            f" {number - kept:>14}"
        )
    print("\n  of one day   CPU s   ms each   events out")
    for kind in ("copied", "edited", "other"):
        for number in (1_500, 6_000):
            if number > largest:
                break
            read = crowd(number, kind)
            start = time.process_time()
            merged = merge(read)
            spent = time.process_time() - start
            each = spent / number * 1000
            print(f"{number:>5} {kind} {spent:>7.2f} {each:>9.3f} {len(merged.events):>12}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
