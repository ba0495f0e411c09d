"""What is wrong with a finished title, as a person who reads it would say."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.endings import ends_loose
from timeline.events.grammar.forms import is_adverb, is_happening, is_participle, present_base
from timeline.events.grammar.groups import TO_BE
from timeline.events.grammar.tokens import PAUSES, QUOTES, tokens, word_set
from timeline.events.grammar.verbs import groups
from timeline.events.nouns import heads_happening
from timeline.events.predicates import (
    is_doing,
    lacks_subject,
    may_be_verb,
    misfits,
    only_describes,
    tells_in_the_present,
)
from timeline.events.referents import is_pronoun
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.groups import Group, Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token, Words


class Fault(IntEnum):
    """What may be wrong; the number says how bad it is."""

    PRONOUN = 1
    """``He appeared in court``: nobody can know who."""
    FIRST_PERSON = 3
    """``We will have a flat year``, with nobody who says so."""
    GAP = 4
    """``results for included``, ``its ended``: where a date was taken out that was needed."""
    LOOSE_END = 5
    """``… took over as the new``: cut off in mid-phrase."""
    UNBALANCED = 5
    """One quotation mark or bracket of two."""
    TWO_VERBS = 6
    """``Guilty was found records show``: two verbs and nothing that joins them."""
    NO_SUBJECT = 7
    """``Asked about the bridge``, ``Is a sad day``."""
    NO_VERB = 8
    """``29 cents a share``: neither a verb nor a noun that happens."""
    EMPTY = 9
    """``A net loss``, ``Its ended``: hardly a word."""


def badness(faults: Sequence[Fault]) -> int:
    """How bad a title is; 0 when nothing is wrong with it."""
    return max(faults, default=0) * 10 + len(faults) if faults else 0


@lru_cache(maxsize=4096)
def faults(title: str, lexicon: Lexicon) -> tuple[Fault, ...]:
    """What is wrong with a title; nothing is known of other languages than English."""
    if lexicon.language != "en":
        return ()
    words = tokens(title, Span(0, len(title)), ())
    return tuple(_found(words, lexicon)) if words else (Fault.EMPTY,)


def can_stand(head: str, line: str, lexicon: Lexicon) -> bool:
    """Whether a line may be cut to a head of it: with its verb, and nothing loose at the end."""
    if max(faults(head, lexicon), default=0) > Fault.FIRST_PERSON:
        return False
    words, finite = _verbs(line, lexicon)
    kept, told = _verbs(head, lexicon)
    if not finite or len(words) == len(kept):
        return True
    own = [verb.start for verb in told]
    prefix = line.startswith(head)
    if prefix and _wants_object(words, len(kept), finite, lexicon):
        return False
    if not own or (prefix and not {verb.start for verb in finite} & set(own)):
        return False
    says = words[finite[0].main].lower in lexicon.speech and len(finite) > 1
    between = words[finite[0].end : finite[1].start] if says else ()
    pauses = sum(token.text in PAUSES for token in between)  # two are those of an aside
    if not between or pauses == 1 or any(t.lower in lexicon.coordinators for t in between):
        return True
    return words[finite[1].main].text in {token.text for token in kept}


@lru_cache(maxsize=256)
def _verbs(line: str, lexicon: Lexicon) -> tuple[Words, Groups]:
    words = tokens(line, Span(0, len(line)), ())
    return words, [verb for verb in groups(words, lexicon) if not verb.reduced]


def _wants_object(words: Words, cut: int, finite: Groups, lexicon: Lexicon) -> bool:
    """Whether a line is cut between a verb and what it acts on: ``published [a report]``."""
    if cut >= len(words) or not words[cut].is_word or words[cut].lower in lexicon.small:
        return False
    does = words[cut - 2].lower == "to" and words[cut - 1].lower in lexicon.bases
    leads = words[cut - 1].lower in lexicon.prepositions - {"by"}
    return (
        does or leads or any(verb.end == cut for verb in finite) or words[cut - 1].lower == "first"
    )


def pointed(title: str, lexicon: Lexicon) -> str:
    """The title with ``The`` for ``This`` before a noun; empty when ``this`` is all it tells of."""
    first, _, rest = title.partition(" ")
    if lexicon.language != "en" or first not in {"This", "These"} or not rest:
        return title
    words = tokens(title, Span(0, len(title)), ())
    if len(words) < 2 or words[1].is_possessive or words[1].is_name:
        return title  # "This year's race", "This Agreement shall enter into force"
    alone = is_adverb(words[1], lexicon) or bool(present_base(words[1].lower, lexicon))
    alone = alone or any(verb.start == 1 for verb in groups(words, lexicon))
    return "" if alone else f"The {rest}"


def _found(words: Words, lexicon: Lexicon) -> list[Fault]:
    found = [Fault.UNBALANCED] if _is_unbalanced(words) else []
    speaker = _speaker_end(words, lexicon)
    told = [t for t in words[speaker:] if t.text not in QUOTES]
    if not any(t.text[0].isalnum() for t in told) or (words[-1].text == "?" and not speaker):
        return [*found, Fault.EMPTY]
    finite = [verb for verb in groups(told, lexicon) if _is_finite(told, verb)]
    found += _of_its_clause(told, finite, lexicon)
    collide = any(_collide(told, one, other, lexicon) for one, other in pairwise(finite))
    if collide or any(misfits(told, verb) for verb in finite[:1]) or _restarts(told):
        found.append(Fault.TWO_VERBS)
    if any(_gapes(told, i, finite, lexicon) for i in range(len(told) - 1)):
        found.append(Fault.GAP)
    if ends_loose(told, finite, lexicon):
        found.append(Fault.LOOSE_END)
    if not speaker and _speaks(words):
        found.append(Fault.FIRST_PERSON)
    if is_pronoun(words[0]) or (not speaker and _points(told)):
        found.append(Fault.PRONOUN)
    return found


def _is_finite(words: Words, verb: Group) -> bool:
    """Whether a verb is one, and no noun of somebody: ``[December's] figures``."""
    return not verb.reduced and not (verb.start and words[verb.start - 1].is_possessive)


def _restarts(words: Words) -> bool:
    """Whether another sentence begins inside a title: ``The mayor Without commenting``."""
    return any(token.is_name and token.lower in _RESTARTS for token in words[1:])


_RESTARTS = word_set("without although because however")


def _speaks(words: Words) -> bool:
    """Whether somebody says ``we`` of whom the title does not tell."""
    inside = False
    outer: list[Token] = []
    for token in words:
        inside = token.text in {"“", "‘"} or (inside and token.text != "”")
        outer += [] if inside else [token]
    said = outer if any(token.is_word for token in outer) else words
    return any(token.lower in FIRST for token in said)


def _points(words: Words) -> bool:
    """Whether a title begins with ``this``, and only its sentence says what is meant."""
    first = words[0].lower
    following = words[1].lower if len(words) > 1 else ""
    return first in {"this", "these", "those"} or (first == "that" and following in TO_BE)


def _of_its_clause(words: Words, finite: Groups, lexicon: Lexicon) -> list[Fault]:
    """What is wrong with the verb of a title and with its subject."""
    first = words[0]
    if finite and only_describes(words, finite, lexicon):
        return [Fault.NO_VERB]
    if finite:
        return (
            [Fault.NO_SUBJECT] if len(words) > 1 and lacks_subject(words, finite, lexicon) else []
        )
    following = words[1] if len(words) > 1 else first
    closed = lexicon.determiners | lexicon.prepositions
    leads_on = following.text[0].isdigit() or following.lower in closed
    begins = leads_on and may_be_verb(first, lexicon)
    if begins or first.lower in lexicon.prepositions:
        return [Fault.NO_SUBJECT, Fault.NO_VERB]
    return [] if tells_in_the_present(words, lexicon) else _without_verb(words, lexicon)


FIRST = word_set("i we i'm we're i've we've i'll we'll i'd we'd my our us me ours")


def _speaker_end(words: Words, lexicon: Lexicon) -> int:
    """Where what is said begins: ``Novak: “[We found nothing]”``; 0 when nobody says anything."""
    colon = next((n for n, token in enumerate(words[:9]) if n and token.text == ":"), 0)
    quotes = words[min(colon + 1, len(words) - 1)].text in QUOTES
    return 0 if not colon or (groups(words[:colon], lexicon) and not quotes) else colon + 1


def _is_unbalanced(words: Words) -> bool:
    text = [token.text for token in words]
    pairs = (("“", "”"), ("(", ")"), ("[", "]"), ("{", "}"))
    return any(text.count(a) != text.count(b) for a, b in pairs) or text.count('"') % 2 == 1


def _without_verb(words: Words, lexicon: Lexicon) -> list[Fault]:
    """What is wrong with a noun as a title: it must happen, and be told from others."""
    said = [t for t in words if t.is_word and t.lower not in lexicon.determiners]
    first = words[0]
    if may_be_verb(first, lexicon):
        return [Fault.NO_SUBJECT, Fault.NO_VERB]
    few = len(said) < _FEW and (said in ([], [first]) or {t.lower for t in said} & _FIGURES)
    if few or (len(said) == 1 and said[0].lower in _DEALINGS):
        return [Fault.EMPTY]
    doing = any(is_doing(words, i, lexicon) for i in range(1, len(words)))
    if (heads_happening(words, lexicon) or is_happening(said[0])) and not doing:
        return []
    year = first.lower in {"the", "a"} and any(t.text[:4].isdigit() for t in said[:1])
    return [] if year else [Fault.EMPTY if len(said) < _FEW else Fault.NO_VERB]


_DEALINGS = word_set("transaction offering proposal action plan statement comment filing trading")
_FIGURES = word_set(
    "loss losses gain gains profit profits charge charges income revenue revenues results sales"
    " increase decrease decline drop rise earnings figures level assets change orders shares"
)
_FEW = 3


def _gapes(words: Words, i: int, finite: Groups, lexicon: Lexicon) -> bool:
    """Whether a word has lost what it leads up to: ``results [for] included``, ``[its] ended``."""
    word, following = words[i].lower, words[i + 1].lower
    if word in _ARTICLES:
        leads = lexicon.prepositions - {"like", "off", "near", "outside", "inside"}
        ends = leads | lexicon.auxiliaries | {"ended", ",", "ending"}
        return following in ends and not words[i + 1].is_name
    if following == "as" and word in _MAKES:
        return True  # "has set [10 May] as the deadline"
    if word in {"for", "through", "during", "from"} and following in _ALSO_LEAD:
        return True
    done = is_participle(word, lexicon) and word not in lexicon.past_or_participle
    past = is_participle(following, lexicon) and following not in lexicon.participles
    if done and past and i and words[i - 1].is_word and word not in TO_BE:
        # Something said when it was done: "The arrest announced [on Friday] stemmed from …"
        return words[i - 1].lower not in lexicon.determiners | lexicon.auxiliaries | _THOSE
    behind = words[i + 2].lower if i + 2 < len(words) else ""
    acts = past and (behind in lexicon.determiners or behind[:1].isdigit())
    verb = next((verb for verb in finite if verb.start == i + 1), None)
    return word in _LEADS and (acts or (verb is not None and verb.sure))


_ARTICLES = word_set("the a an its their my our your")
_ALSO_LEAD = frozenset({"to", "in", "at", "until", "from", "on", "of"})
_MAKES = word_set("set picked chosen chose named designated fixed proclaimed selected")
_THOSE = word_set("people and or those most many some all not were was been be of for")
_LEADS = word_set("for of at with from by into during since until between")


def _collide(words: Words, one: Group, other: Group, lexicon: Lexicon) -> bool:
    """Whether two finite verbs stand in one clause: ``was found records show``."""
    between = words[one.end : other.start]
    if any(t.lower in lexicon.joins or not t.text[0].isalnum() for t in between):
        return False
    empty = words[0].lower == "it" and one.start < 3
    if empty or words[one.main].lower in lexicon.speech | _THAT or not other.sure:
        return False
    return not any(t.lower in lexicon.subject_pronouns for t in between)


_THAT = word_set(
    "see saw sees seen feel felt make makes made let lets help helped helps heard hear"
)
