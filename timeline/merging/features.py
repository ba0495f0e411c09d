"""What two texts are compared by: stems, acts, names and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.merging.acts import act_of, join_phrases, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.merging.aliases import Folding
    from timeline.model import Event, Evidence

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*\d*")
_STOP = word_set(
    "the a an of in on at by with from to into for about and or but nor so yet if then than"
    " as that this these those which who whom whose it its he she his her they them their we"
    " our us you your i my me is are was were be been being am has have had do does did will"
    " would shall should can could may might must not no also already more most some any all"
    " each both such other another there here when while where after before since during"
    " between against over under again up down out off very only just now new one two said"
    " says say told year years day days month months week weeks date time same many much"
    " several s t officially formally including according и в во на с со из от до по для к о"
    " об у за что как не но а же бы был была было были это его её их который которая которое"
    " которые также уже при между году год года"
)
_ENDINGS = word_set(
    "isations izations isation ization ations ation ments ment ings ing ions ion edly ies ers"
    " er ed es ly s e ыми ими ого его ому ему ами ями ах ях ов ев ей ой ый ий ая яя ое ее ые"
    " ие ом ем ам ям ию ия ии ы и а я о е у ю"
)
_SUFFIXES = tuple(sorted(_ENDINGS, key=lambda ending: (-len(ending), ending)))
_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"dozen": "12", "hundred": "100", "thousand": "1000"}
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s")
SENTENCE = 4
"""How many weighty words a sentence needs to be compared by itself."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_QUANTIFIED = re.compile(
    r"(?<![\w.,$€£-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|"
    + "|".join(word for word in _NUMBER_WORDS if word not in {"one", "zero", "hundred", "thousand"})
    + r")\b(?=\s+(?P<words>[^\W\d_][\w-]*(?:\s+[^\W\d_][\w-]*){0,4}))",
    re.IGNORECASE,
)
_PLURALS = word_set("people men women children police troops crew staff человек людей")
_NAME = re.compile(r"[^\W\d_]*[A-ZА-ЯЁ][\w'’-]*(?:\s+[A-ZА-ЯЁ][\w'’-]+)+")
_NO_FIRST_NAME = _STOP | word_set(
    "president minister secretary ambassador senator governor mayor chancellor premier king queen"
    " prince princess pope judge justice admiral adm general gen colonel col captain capt major"
    " lieutenant sergeant commander professor prof mr mrs ms miss sir lord lady dr prime chief"
    " january february march april june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday президент министр посол сенатор мэр"
    " король королева судья генерал адмирал профессор глава"
)
"""Words in capitals before a surname that tell no two people apart."""


@dataclass(frozen=True, slots=True)
class Features:
    """A text, ready to be compared."""

    words: tuple[str, ...]
    """Stems with acts folded, in order, with repetitions."""
    parts: tuple[tuple[str, ...], ...]
    """The words of each sentence, where there are several that each add something."""
    spelled: tuple[str, ...]
    """The same words as they stand in the text, for people to read."""
    acts: frozenset[str]
    numbers: frozenset[tuple[str, str]]
    """A number and the stem of the noun it counts."""
    names: frozenset[tuple[str, str]]
    """First and last word of names of two words or more, in lower case."""
    folded: frozenset[str]
    """The words that stand for things with several names."""
    grams: tuple[str, ...]
    """Character n-grams of the words."""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its ending; never shorter than three letters."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 + (len(suffix) < 3):
            return word[: -len(suffix)]
    return word


def features(text: str, fold: Folding, only_act: str = "") -> Features:
    """The features of a text; ``only_act`` stands for all its acts."""
    folded = fold(text)
    words, spelled, acts, cuts = _words(folded, fold)
    return Features(
        tuple(words),
        _parts(words, cuts),
        tuple(spelled),
        frozenset({only_act} if only_act else acts),
        numbers(folded),
        _names(folded),
        frozenset(filter(fold.is_folded, words)),
        _grams(words),
    )


def words_of(text: str, fold: Folding) -> tuple[str, ...]:
    """Only the words of a text, for what stands around an event."""
    return tuple(_words(fold(text), fold)[0])


def _words(folded: str, fold: Folding) -> tuple[list[str], list[str], set[str], list[int]]:
    """The words of a folded text, as they are spelled, its acts, and where sentences end in it."""
    words: list[str] = []
    spelled: list[str] = []
    acts: set[str] = set()
    ends = [match.end() for match in _END.finditer(folded)]
    cuts: list[int] = []
    for match in _WORD.finditer(join_phrases(folded)):
        while len(cuts) < len(ends) and ends[len(cuts)] <= match.start():
            cuts.append(len(words))
        written = match.group().replace("’", "'").removesuffix("'s")
        word = written.casefold()
        if word in _STOP:
            continue
        spelled.append(written.replace("into-", "into ").replace("-effect", " effect"))
        act = act_of(word)
        if act:
            acts.add(act)
            words.append("act:" + act)
        else:
            words.append(word if fold.is_folded(word) else stem(_NUMBER_WORDS.get(word, word)))
    return words, spelled, acts, cuts


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


def numbers(text: str) -> frozenset[tuple[str, str]]:
    """The numbers of a folded text, each with the stem of the noun it counts."""
    found = set()
    for match in _QUANTIFIED.finditer(text):
        number = match.group("number").casefold().replace(",", "")
        if _YEAR.fullmatch(number):
            continue
        noun = _counted(match.group("words").casefold().split())
        if noun:
            found.add((_NUMBER_WORDS.get(number, number), stem(noun)))
    return frozenset(found)


def _counted(words: list[str]) -> str:
    """The noun that a number counts: ``seven senior government [officials] were``."""
    phrase: list[str] = []
    for word in words:
        if word in _STOP or (phrase and word.endswith(("ed", "ing"))):
            break
        phrase.append(word)
    plural = [w for w in phrase if w in _PLURALS or (w.endswith("s") and not w.endswith("ss"))]
    return plural[-1] if plural else phrase[0] if phrase else ""


def _names(text: str) -> frozenset[tuple[str, str]]:
    found = set()
    for match in _NAME.finditer(text):
        first, last = match.group().split()[-2:]
        # "BP-licensed Transocean", "As BP": no first name, no surname.
        small = re.search(r"-[^\W\d_]", first) and first.rpartition("-")[2].islower()
        if not (small or (last.isupper() and len(last) < 4) or first.casefold() in _NO_FIRST_NAME):
            found.add((first.casefold(), last.casefold()))
    return frozenset(found)


def _grams(words: list[str]) -> tuple[str, ...]:
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
