"""What is wrong with a finished title, as a person who reads it would say."""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.grammar.english import PRONOUN_VERBS
from timeline.events.grammar.groups import TO_BE, before_adverbs, is_adverb
from timeline.events.grammar.happenings import is_happening
from timeline.events.grammar.present import present_base
from timeline.events.grammar.tokens import PAUSES, QUOTES, tokens, word_set
from timeline.events.grammar.verbs import groups
from timeline.events.loose import ends_loose
from timeline.events.nouns import heads_happening
from timeline.events.referents import is_pronoun
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.events.grammar.groups import Group
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token


class Fault(IntEnum):
    """What may be wrong; the number says how bad it is."""

    PRONOUN = 1
    """``He appeared in court``: nobody can know who."""
    FIRST_PERSON = 3
    """``We will have a flat year``, with nobody who says so."""
    LOOSE_END = 4
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


@cache
def faults(title: str, lexicon: Lexicon) -> tuple[Fault, ...]:
    """What is wrong with a title; nothing is known of other languages than English."""
    if lexicon.language != "en":
        return ()
    words = tokens(title, Span(0, len(title)), ())
    return tuple(_found(words, lexicon))


def can_stand(head: str, line: str, lexicon: Lexicon) -> bool:
    """Whether a line may be cut to a head of it: with its verb, and nothing loose at the end."""
    if max(faults(head, lexicon), default=0) > Fault.FIRST_PERSON:
        return False
    words = tokens(line, Span(0, len(line)), ())
    finite = [verb for verb in groups(words, lexicon) if not verb.reduced]
    kept = tokens(head, Span(0, len(head)), ())
    if not finite or len(words) == len(kept):
        return True
    own = [verb.start for verb in groups(kept, lexicon) if not verb.reduced]
    prefix = line.startswith(head)
    if not own or (prefix and not {verb.start for verb in finite} & set(own)):
        return False
    says = words[finite[0].main].lower in lexicon.speech and len(finite) > 1
    between = words[finite[0].end : finite[1].start] if says else ()
    if not between or any(t.text in PAUSES or t.lower in lexicon.coordinators for t in between):
        return True
    return words[finite[1].main].text in {token.text for token in kept}


def _found(words: Sequence[Token], lexicon: Lexicon) -> list[Fault]:
    found = [Fault.UNBALANCED] if _is_unbalanced(words) else []
    speaker = _speaker_end(words)
    told = [t for t in words[speaker:] if t.text not in QUOTES]
    if not told:
        return [*found, Fault.EMPTY]
    verbs = groups(told, lexicon)
    finite = [verb for verb in verbs if not verb.reduced]
    leads_on = len(told) > 1 and (
        told[1].text[0].isdigit() or told[1].lower in lexicon.determiners | lexicon.prepositions
    )
    if not finite and leads_on and _may_be_verb(told[0], lexicon):
        found += [Fault.NO_SUBJECT, Fault.NO_VERB]
    elif not finite and not _tells_in_the_present(told, lexicon):
        found += _without_verb(told, lexicon)
    elif finite and _only_describes(told, finite, lexicon):
        found.append(Fault.NO_VERB)
    elif _lacks_subject(told, finite, lexicon):
        found.append(Fault.NO_SUBJECT)
    if any(_collide(told, one, other, lexicon) for one, other in pairwise(finite)):
        found.append(Fault.TWO_VERBS)
    if ends_loose(told, finite, lexicon):
        found.append(Fault.LOOSE_END)
    if not speaker and _speaks(words):
        found.append(Fault.FIRST_PERSON)
    if not speaker and (is_pronoun(told[0]) or _points(told)):
        found.append(Fault.PRONOUN)
    return found


def _speaks(words: Sequence[Token]) -> bool:
    """Whether somebody says ``we`` of whom the title does not tell."""
    inside = False
    outer: list[Token] = []
    for token in words:
        inside = token.text in {"“", "‘"} or (inside and token.text != "”")
        outer += [] if inside else [token]
    said = outer if any(token.is_word for token in outer) else words
    return any(token.lower in FIRST for token in said)


def _points(words: Sequence[Token]) -> bool:
    """Whether a title begins with ``this``, and only its sentence says what is meant."""
    first = words[0].lower
    following = words[1].lower if len(words) > 1 else ""
    return first in {"this", "these", "those"} or (first == "that" and following in TO_BE)


FIRST = word_set("i we i'm we're i've we've i'll we'll i'd we'd my our us me ours")


def _speaker_end(words: Sequence[Token]) -> int:
    """Where what is said begins: ``Novak: “[We found nothing]”``; 0 when nobody says anything."""
    return next((n + 1 for n, token in enumerate(words[:9]) if n and token.text == ":"), 0)


def _is_unbalanced(words: Sequence[Token]) -> bool:
    text = [token.text for token in words]
    pairs = (("“", "”"), ("(", ")"), ("[", "]"), ("{", "}"))
    return any(text.count(a) != text.count(b) for a, b in pairs) or text.count('"') % 2 == 1


def _without_verb(words: Sequence[Token], lexicon: Lexicon) -> list[Fault]:
    """What is wrong with a noun as a title: it must happen, and be told from others."""
    said = [t for t in words if t.is_word and t.lower not in lexicon.determiners]
    first = words[0]
    if first.lower in lexicon.prepositions or _may_be_verb(first, lexicon):
        return [Fault.NO_SUBJECT, Fault.NO_VERB]
    if len(said) < _FEW and (said == [first] or {t.lower for t in said} & _FIGURES):
        return [Fault.EMPTY]
    if heads_happening(words, lexicon) or any(is_happening(token) for token in said[:1]):
        return []
    year = first.lower in {"the", "a"} and any(t.text[:4].isdigit() for t in said[:1])
    return [] if year else [Fault.EMPTY if len(said) < _FEW else Fault.NO_VERB]


_FIGURES = word_set(
    "loss losses gain gains profit profits charge charges income revenue revenues results sales"
    " increase decrease decline drop rise earnings figures level assets change orders shares"
)
_FEW = 3


def _tells_in_the_present(  # noqa: C901, PLR0911 - what may be one, one a line
    words: Sequence[Token], lexicon: Lexicon
) -> bool:
    """Whether a word may be a verb in the present, or of a headline: ``Tunnel to close``."""
    closed = lexicon.determiners | lexicon.prepositions | lexicon.coordinators
    headline = not any(token.lower in lexicon.determiners for token in words)
    for i in range(1, len(words)):
        before, token = words[i - 1], words[i]
        following = words[i + 1] if i + 1 < len(words) else None
        word = token.lower
        past = word in lexicon.past or (lexicon.past_ending and lexicon.past_ending.fullmatch(word))
        if past and before.lower in {"all", "both"}:
            return True
        if token.is_name or before.lower in closed | {"to"} or not before.text[0].isalpha():
            continue
        if before.lower in {"i", "we", "they", "you"} and not is_adverb(token, lexicon):
            return True
        leads_on = following is None or following.lower in closed | {"to", "due"}
        leads_on |= following is not None and (
            is_adverb(following, lexicon) or following.text[0].isdigit()
        )
        if word == "to" and following is not None and following.lower in lexicon.bases:
            return True
        due = following is not None and following.lower == "due"
        if word in closed or (is_happening(token) and not due) or not leads_on:
            continue
        if is_adverb(token, lexicon):
            continue
        known = word in lexicon.bases or present_base(word, lexicon)
        several = before.lower.endswith("s")
        article = following is not None and following.lower in lexicon.determiners
        figure = following is not None and following.text[0].isdigit()
        if (known and (before.is_name or several or word.endswith("s"))) or (several and article):
            return True
        if before.is_name and word.endswith("s") and following is None:
            return True  # "Congress reconvenes"
        if (
            word.endswith("s")
            and not word.endswith("ss")
            and before.text.isalpha()
            and (not several and (article or figure or headline))
        ):
            return True  # "The chip crams 1.2 million transistors"
    return False


def _may_be_verb(token: Token, lexicon: Lexicon) -> bool:
    """Whether a first word looks like a verb without a subject: ``Asked``, ``Is``, ``Seeking``."""
    word = token.lower
    ending = lexicon.past_ending
    if word in lexicon.not_verbs | _NOUNS:
        return False
    return (
        word in lexicon.auxiliaries - {"may", "will", "might"}
        or word in lexicon.past | lexicon.past_or_participle | lexicon.participles
        or bool(ending and ending.fullmatch(word))
        or bool(lexicon.as_done(word))
    )


_NOUNS = word_set("united allied hundred shot bid building meeting wound lay ground cut set")


def _lacks_subject(  # noqa: PLR0911 - what may be missing, one a line
    words: Sequence[Token], finite: Sequence[Group], lexicon: Lexicon
) -> bool:
    """Whether a title begins with its verb, or with what only leads up to a clause."""
    if not finite:
        return False
    first, verb = words[0], finite[0]
    if verb.start == 0 and first.lower not in PRONOUN_VERBS:
        return True
    leads = words[: verb.start]
    if leads and all(t.lower in lexicon.adverbs - {"there"} for t in leads):
        return True
    comma = any(token.text in PAUSES for token in words[: verb.start])
    opens = lexicon.subordinators | (lexicon.maybe_subordinators - {"so", "as", "till", "until"})
    if first.lower in opens and len(words) > 1 and words[1].lower != "the":
        return len(finite) < 2 and not comma
    if first.lower in lexicon.relatives and first.text != "WHO":
        return True
    following = words[1].lower if len(words) > 1 else ""
    if following == "," and _may_be_verb(first, lexicon) and verb.start == 2:
        return True
    told = following in lexicon.determiners | {"that"}
    if told and first.lower in lexicon.bases and not is_happening(first):
        return True
    leads_on = told or following in lexicon.prepositions or following.isdigit()
    finished = first.lower.endswith("ing") or comma
    return _may_be_verb(first, lexicon) and leads_on and not finished


def _only_describes(words: Sequence[Token], finite: Sequence[Group], lexicon: Lexicon) -> bool:
    """Whether every verb stands in a relative clause: ``The firm, which also has interests …``."""
    if words[0].lower in lexicon.relatives or any(token.text in QUOTES for token in words):
        return False
    opened = next((i for i, t in enumerate(words) if t.lower in lexicon.relatives - {"whom"}), 0)
    first = finite[0]
    tail = words[first.start - 1].text == "," and not first.sure
    if len(finite) == 1 and tail and sum(t.text == "," for t in words[: first.start]) == 1:
        return True  # "The experts, found in Rome"
    return 0 < opened == before_adverbs(words, first.start, lexicon) and (
        len(finite) == 1
        and words[opened - 1].lower not in lexicon.prepositions
        and not any(t.text == "," for t in words[finite[0].end :])
        and not _tells_in_the_present(words[:opened], lexicon)
    )


def _collide(words: Sequence[Token], one: Group, other: Group, lexicon: Lexicon) -> bool:
    """Whether two finite verbs stand in one clause: ``was found records show``."""
    between = words[one.end : other.start]
    joins = (
        lexicon.coordinators
        | lexicon.subordinators
        | lexicon.maybe_subordinators
        | lexicon.relatives
        | lexicon.complementisers
    )
    if any(t.text in PAUSES or t.lower in joins or not t.text[0].isalnum() for t in between):
        return False
    empty = words[0].lower == "it" and one.start < 3
    if empty or words[one.main].lower in lexicon.speech | _THAT or not other.sure:
        return False
    return not any(t.lower in lexicon.subject_pronouns for t in between)


_THAT = word_set(
    "see saw sees seen feel felt make makes made let lets help helped helps heard hear"
)
