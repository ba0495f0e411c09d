"""Whether a title has a verb of its own, and that verb a subject."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.events.grammar.english import ARTICLES, NO_OBJECT, PRONOUN_VERBS, TIMES, TWO_OBJECTS
from timeline.events.grammar.forms import (
    is_adverb,
    is_happening,
    is_participle,
    is_plural,
    present_base,
)
from timeline.events.grammar.groups import before_adverbs
from timeline.events.grammar.tokens import PAUSES, word_set

if TYPE_CHECKING:
    from timeline.events.grammar.groups import Group, Groups
    from timeline.events.grammar.lexicon import Lexicon
    from timeline.events.grammar.tokens import Token, Words


def tells_in_the_present(words: Words, lexicon: Lexicon) -> bool:
    """Whether a word may be a verb in the present, or of a headline: ``Tunnel to close``."""
    return any(_may_be_present(words, i, lexicon) for i in range(1, len(words)))


def _may_be_present(  # noqa: PLR0911 - refusals, one a line
    words: Words, i: int, lexicon: Lexicon
) -> bool:
    before, token = words[i - 1], words[i]
    word = token.lower
    following = words[i + 1] if i + 1 < len(words) else None
    if token.is_name or is_adverb(token, lexicon) or not before.text[0].isalpha():
        return False
    if word == "to" and following is not None and following.lower in lexicon.bases:
        return True
    if word in lexicon.small or before.lower in lexicon.small | {"to"}:
        return False
    if before.lower in {"i", "we", "they", "you"}:
        return True
    due = following is not None and following.lower == "due"
    if is_happening(token) and not due:
        return False
    article = following is not None and following.lower in lexicon.determiners
    figure = following is not None and following.text[0].isdigit()
    leads_on = following is None or due or figure or following.lower in lexicon.small | {"to"}
    if not (leads_on or (following and is_adverb(following, lexicon))):
        return False
    if is_plural(before.lower):
        return article or word in lexicon.bases
    known = present_base(word, lexicon) or before.is_name or article or figure
    return is_plural(word) and (bool(known) or not _has_article(words, lexicon))


def _has_article(words: Words, lexicon: Lexicon) -> bool:
    """Whether a title has an article, as headlines have none."""
    return any(token.lower in lexicon.determiners for token in words)


def may_be_verb(token: Token, lexicon: Lexicon) -> bool:
    """Whether a first word looks like a verb without a subject: ``Asked``, ``Is``, ``Seeking``."""
    word = token.lower
    if word in lexicon.not_verbs | _NOUNS | NOUNS_IN_ING:
        return False
    return (
        word in lexicon.auxiliaries - {"may", "will", "might"}
        or word in lexicon.past
        or is_participle(word, lexicon)
        or bool(lexicon.as_done(word))
    )


NOUNS_IN_ING = word_set(
    "meeting hearing shooting bombing killing ruling wedding opening closing signing landing"
    " sinking poisoning fighting briefing uprising sentencing gathering crossing christening"
    " beheading stabbing hanging kidnapping hijacking trading offering filing founding building"
    " beginning rising drowning looting spending training funding swearing reopening listing"
)
"""Nouns that look like what somebody is doing."""
_NOUNS = word_set("united allied hundred shot bid wound lay ground cut set")


def misfits(words: Words, verb: Group) -> bool:
    """Whether a verb does not go with its subject or object: ``A man were``, ``was arrived``."""
    helper, main = words[verb.start].lower, words[verb.main].lower
    before = words[: verb.start]
    if helper in {"were", "are", "have"} and len(before) > 1 and before[0].lower in {"a", "an"}:
        several = is_plural(before[-1].lower) or before[-1].lower in _OF_SEVERAL
        return not several and not any(t.lower in {"and", "of", ","} for t in before)
    if not verb.is_passive(words) or main.endswith("ing"):
        return False
    following = words[verb.end].lower if verb.end < len(words) else ""
    when = any(token.lower in TIMES or token.is_date for token in words[verb.end : verb.end + 4])
    acts = following in ARTICLES and not (when and following not in {"a", "an"})
    return main in NO_OBJECT or (acts and main not in TWO_OBJECTS)


_OF_SEVERAL = word_set("few dozen hundred people men women children police million thousand couple")


def is_doing(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether a form in ``-ing`` is what somebody does: ``the firm [accounting] for``, no noun."""
    token = words[i]
    if not token.lower.endswith("ing") or token.is_name or token.lower in NOUNS_IN_ING:
        return False
    noun = words[i - 1].lower in lexicon.determiners or words[i - 1].is_possessive
    return not noun and (i + 1 == len(words) or words[i + 1].lower != "of")


def only_describes(words: Words, finite: Groups, lexicon: Lexicon) -> bool:
    """Whether every verb stands in a relative clause: ``The firm, which also has interests …``."""
    first = finite[0]
    if words[0].lower in lexicon.relatives:
        return False
    if "share" in [t.lower for t in words[:5]] and not first.sure and words[0].text[0].isdigit():
        return True  # "29 cents a share adjusted for the split"
    tail = len(finite) == 1 and words[first.start - 1].text == "," and not first.sure
    if tail and sum(t.text == "," for t in words[: first.start]) == 1:
        return True  # "The experts, found in Rome"
    if len(finite) == 1 and first.start > 1 and _is_contact(words, first, lexicon):
        return True
    opened = next((i for i, t in enumerate(words) if t.lower in lexicon.relatives - {"whom"}), 0)
    return (
        0 < opened == before_adverbs(words, first.start, lexicon)
        and len(finite) == 1
        and not any(t.text == "," for t in words[first.end :])
        and not tells_in_the_present(words[:opened], lexicon)
    )


def _is_contact(words: Words, verb: Group, lexicon: Lexicon) -> bool:
    """Whether a noun stands before the subject of the only verb: ``the jobs [he has held]``."""
    noun, who = words[verb.start - 2], words[verb.start - 1].lower
    closed = lexicon.prepositions | lexicon.adverbs | lexicon.joins | lexicon.speech
    contact = who in {"he", "she", "they", "it", "we"} and noun.text[0].islower()
    return contact and not {noun.lower, words[0].lower} & closed


def lacks_subject(words: Words, finite: Groups, lexicon: Lexicon) -> bool:
    """Whether a title begins with its verb, or with what only leads up to a clause."""
    first, verb = words[0].lower, finite[0]
    leads = words[: verb.start]
    if all(t.lower in lexicon.adverbs - {"there"} for t in leads) and first not in PRONOUN_VERBS:
        return True
    if first in lexicon.relatives:
        return True
    comma = any(token.text in PAUSES for token in leads)
    only = len(finite) == 1
    opens = lexicon.subordinators | {"how", "why"}
    opens |= lexicon.maybe_subordinators - {"so", "as", "till", "until"}
    if first in opens and words[1].lower != "the":
        return only and not comma
    if not comma and (first == "with" or _is_one_noun(words, verb, lexicon)):
        return True  # "With holders tendering all shares"
    that = first == "that" and verb.start > 2 and only  # "That three doctors were shot"
    return that or _begins_with_verb(words, finite, lexicon, comma=comma)


def _begins_with_verb(words: Words, finite: Groups, lexicon: Lexicon, *, comma: bool) -> bool:
    """Whether the first word is a verb: ``[Hammered] by storms``, ``[Leaving] the port ended``."""
    first, verb = words[0], finite[0]
    following = words[1].lower
    told = following in lexicon.determiners | {"that"}
    if following == "," and verb.start == 2:
        return may_be_verb(first, lexicon)
    if told and first.lower in lexicon.bases and not is_happening(first):
        return True
    leads_on = told or following in lexicon.prepositions | _NUMBERS or following[0].isdigit()
    if first.lower.endswith("ing"):
        does = words[verb.start].lower in lexicon.auxiliaries  # "Driving on the ice is banned"
        asks = following in lexicon.subordinators | {"how", "why", "that"}
        fronted = comma or following == "of" or first.lower in NOUNS_IN_ING
        return not fronted and ((leads_on and not does) or asks)
    sure = first.lower in lexicon.past  # "Came another sister, …"
    return may_be_verb(first, lexicon) and leads_on and (sure or not comma)


_NUMBERS = word_set("two three four five six seven eight nine ten several dozens hundreds")


def _is_one_noun(words: Words, verb: Group, lexicon: Lexicon) -> bool:
    """Whether a verb has nothing before it but one phrase: ``[Under new terms] were announced``."""
    fronted = lexicon.prepositions - lexicon.maybe_subordinators - {"about", "around", "over", "up"}
    if words[0].lower not in fronted or not words[1].text.isalpha():
        return False
    if words[1].lower in {"least", "most", "to", "all"}:
        return False  # "at least 58 were hurt", "up to ten died"
    opens = lexicon.determiners | lexicon.subject_pronouns
    return not any(
        before.lower not in lexicon.small
        and (token.lower in opens or token.is_name or token.text[0].isdigit())
        for before, token in pairwise(words[1 : verb.start])
    )
