"""What is read otherwise than annotated: by kind and rule, the largest classes first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from timex_corpus import Timex
from timex_scores import pairs

from timeline.tagger import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timex_corpus import Document

AROUND = 45
SHOWN = 3


def show(documents: Sequence[Document]) -> None:
    """Print the classes: how many, in the even and in the odd half, and a few examples."""
    halves: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    examples: dict[str, list[str]] = defaultdict(list)
    for number, document in enumerate(documents):
        for name, place, note in differences(document):
            halves[name][number % 2] += 1
            before = document.text[max(0, place.start - AROUND) : place.start]
            after = document.text[place.end : place.end + AROUND]
            words = f"{before}>>{document.text[place.start : place.end]}<<{after}"
            examples[name].append(f"{' '.join(words.split())}   {note}")
    for name in sorted(halves, key=lambda each: (-sum(halves[each]), each)):
        even, odd = halves[name]
        print(f"{even + odd:4} ({even} + {odd})  {name}")
        for example in examples[name][:SHOWN]:
            print(f"        {example}")


def differences(document: Document) -> Iterator[tuple[str, Timex, str]]:
    """Each difference: its class, its place, and what was annotated and what was read."""
    rules = {}
    for each in tag(document.text, document.dct, "en"):
        start, end = each.span.start, each.span.end
        rules[Timex(start, end, str(each.type), each.value)] = each.rule
    both = pairs(document.gold, list(rules))
    for gold in set(document.gold) - {one for one, _ in both}:
        yield f"missed {gold.type}", gold, gold.value
    for mine in set(rules) - {other for _, other in both}:
        yield f"spurious: {rules[mine]}", mine, mine.value
    for gold, mine in both:
        note = f"{gold.type} {gold.value}, read as {mine.type} {mine.value}"
        if gold.type != mine.type:
            yield f"type {gold.type}: {rules[mine]}", gold, note
        elif gold.value != mine.value:
            yield f"value: {rules[mine]}", gold, note
        if (gold.start, gold.end) != (mine.start, mine.end):
            yield f"extent: {rules[mine]}", gold, repr(document.text[mine.start : mine.end])
