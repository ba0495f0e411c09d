"""What two texts are compared by: stems, acts, names and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.merging.acts import act_of, is_foreign, join_phrases
from timeline.merging.claims import claims
from timeline.merging.counts import NUMBER_WORDS
from timeline.merging.names import names
from timeline.merging.slots import ARTICLES, SAID, ordinals, slots
from timeline.merging.stems import GERMAN, STOP, stem
from timeline.merging.tongues import script

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.merging.aliases import Folding
    from timeline.model import Event, Evidence

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*\d*")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s")
SENTENCE = 4
"""How many weighty words a sentence needs to be compared by itself."""


@dataclass(frozen=True, slots=True)
class Features:
    """A text, ready to be compared."""

    words: tuple[str, ...]
    """Stems with acts folded, in order, with repetitions."""
    bag: frozenset[str]
    """The same, each once."""
    parts: tuple[tuple[str, ...], ...]
    """The words of each sentence, where there are several that each add something."""
    spelled: Mapping[str, str]
    """Each of them as it stands in the text, for people to read."""
    acts: frozenset[str]
    numbers: frozenset[tuple[str, str]]
    """A number and the stem of the noun it counts."""
    names: frozenset[tuple[str, str]]
    """First and last word of names of two words or more, in lower case."""
    folded: frozenset[str]
    """The words that stand for things with several names."""
    core: tuple[str, ...]
    """The words of the title alone."""
    title: frozenset[str]
    """The same, each once."""
    inner: frozenset[str]
    """Of these the ones with a capital or with aliases, acts aside, that do not open the title."""
    opening: str
    """The word that does; whatever opens a title has a capital."""
    upper: tuple[str, ...]
    """The words written with a capital within a sentence, here and around."""
    lower: tuple[str, ...]
    """The words written without one."""
    led: tuple[str, ...]
    """The small word before each of them, as ``in`` before ``the town``; empty where none is."""
    slots: Mapping[str, frozenset[str]]
    """The stems of the names of the title, by the word that leads up to each."""
    ordinals: frozenset[tuple[int, str]]
    """Ordinal numbers of the title, each with the stem of what it counts."""
    grams: tuple[str, ...]
    """Character n-grams of the words."""
    script: str
    foreign: bool
    """Whether an act is told in another language than English."""
    around: tuple[str, ...]
    """The words of what stands around the text."""
    said: frozenset[str]
    """The words of both."""
    whole: str
    """The text and what stands around it, with aliases folded."""


def features(text: str, fold: Folding, only_act: str = "", around: str = "") -> Features:
    """The features of a text within what is ``around`` it; ``only_act`` stands for all its acts."""
    folded = fold(text)
    title, _, rest = folded.partition(" . ")
    first, second = _words(title, fold), _words(rest, fold)
    core, words = tuple(first.words), (*first.words, *second.words)
    after = (len(core), *(cut + len(core) for cut in second.cuts)) if rest else ()
    called = frozenset(filter(fold.is_folded, words))
    # Who says so is no part of what happened.
    told = _words(SAID.sub("", title), fold)
    capitals = list(zip(told.words, told.spelled, strict=True))[bool(first.opening) :]
    inner = {word for word, said in capitals if said[0].isupper() and word[:4] != "act:"}
    beside = fold(around)
    third = _words(beside, fold)
    return Features(
        words=words,
        bag=frozenset(words),
        parts=_parts(words, (*first.cuts, *after)),
        spelled=dict(zip(words, first.spelled + second.spelled, strict=True)),
        acts=frozenset({only_act}) if only_act else first.acts | second.acts,
        numbers=frozenset(claims(folded)),
        names=names(folded),
        folded=called,
        core=core,
        title=frozenset(core),
        inner=called | inner,
        opening=first.opening,
        upper=(*first.upper, *second.upper, *third.upper),
        lower=(*first.lower, *second.lower, *third.lower),
        led=tuple(first.led),
        slots=slots(title, called),
        ordinals=ordinals(title),
        grams=_grams(words),
        script=script(folded),
        foreign=first.foreign,
        around=tuple(third.words),
        said=frozenset((*words, *third.words)),
        whole=f"{folded} . {beside}",
    )


@dataclass(slots=True)
class _Words:
    """The weighty words of a text, and what is seen while they are read."""

    words: list[str] = field(default_factory=list)
    spelled: list[str] = field(default_factory=list)
    led: list[str] = field(default_factory=list)
    """The small word before each."""
    cuts: list[int] = field(default_factory=list)
    """Where sentences end."""
    foreign: bool = False
    opening: str = ""
    """The first word of all where it has a capital and tells no act; empty otherwise."""
    upper: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)

    @property
    def acts(self) -> frozenset[str]:
        """The acts among the words."""
        return frozenset(word[4:] for word in self.words if word.startswith("act:"))


@lru_cache(maxsize=1 << 10)
def _words(folded: str, fold: Folding) -> _Words:
    """The words of a folded text, which may be title, clause and sentence at once."""
    found = _Words()
    ends = [match.end() for match in _END.finditer(folded)]
    small = ""
    german = GERMAN.search(folded) is not None
    for match in _WORD.finditer(join_phrases(folded)):
        while len(found.cuts) < len(ends) and ends[len(found.cuts)] <= match.start():
            found.cuts.append(len(found.words))
        written = match.group().replace("’", "'").removesuffix("'s")
        word = written.casefold()
        if word in STOP or (german and word == "die"):
            small = small if word in ARTICLES else word
            continue
        found.led.append(small)
        small = ""
        found.spelled.append(re.sub("['’]s$", "", folded[match.start() : match.end()]))
        act = act_of(word)
        if act:
            found.foreign = found.foreign or is_foreign(word)
            found.words.append("act:" + act)
            continue
        found.words.append(word if fold.is_folded(word) else stem(NUMBER_WORDS.get(word, word)))
        if not written[0].isupper():
            found.lower.append(found.words[-1])
        elif match.start() and match.start() not in ends:
            found.upper.append(found.words[-1])
        elif not match.start() and not fold.is_folded(word):
            found.opening = found.words[-1]
    return found


def _parts(words: Sequence[str], cuts: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """The words sentence by sentence; none when one sentence says it all.

    A few words alone (a heading, an abbreviation taken for an end) agree with too much, and go
    with what follows; a title that only repeats its sentence adds nothing.
    """
    found: list[tuple[str, ...]] = []
    start = 0
    for cut in [*cuts, len(words)]:
        if cut - start >= SENTENCE or (cut == len(words) and cut > start):
            found.append(tuple(words[start:cut]))
            start = cut
    if len(found) > 1 and len(found[-1]) < SENTENCE:
        found[-2:] = [found[-2] + found[-1]]
    bags = [frozenset(part) for part in found]
    kept = tuple(
        part
        for n, part in enumerate(found)
        if not any(
            bags[n] < other or (bags[n] == other and m < n)
            for m, other in enumerate(bags)
            if m != n
        )
    )
    return kept if len(kept) > 1 else ()


def _grams(words: Sequence[str]) -> tuple[str, ...]:
    grams: list[str] = []
    for word in words:
        if word.startswith("act:"):
            continue
        padded = f"_{word}_"
        grams += [padded[i : i + 4] for i in range(max(1, len(padded) - 3))]
    return tuple(grams)


def told(evidence: Evidence) -> str:
    """The words of the clauses of a piece of evidence."""
    quote, shift = evidence.quote, evidence.sentence.start
    return " ".join(quote[span.start - shift : span.end - shift] for span in evidence.clauses)


def statements(event: Event) -> tuple[str, ...]:
    """What an event is told by: its own words first, then what stands around them."""
    if event.evidence and event.origin != "curated":
        evidence = event.evidence[0]
        return (f"{evidence.title or event.title} . {told(evidence)}", evidence.quote)
    around = [f"{source.title} {source.quote}" for source in event.sources]
    return (f"{event.title} . {event.text}", " . ".join(filter(None, around)))
