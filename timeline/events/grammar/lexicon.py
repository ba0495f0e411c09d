"""The words of a language that show how a sentence is built: a value per language, listed below.

To add a language, write a ``Lexicon`` and list it in ``LEXICONS``. Of most only the
words around a date are known; with them, and with ``PLAIN`` for all others, sentences are cut only
at semicolons and dashes, never at commas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from timeline.events.grammar import english, russian
from timeline.events.grammar.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Callable


def _not_known(word: str, *, plural: bool = False) -> str:
    """No form, whatever the word."""
    del word, plural
    return ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Closed word classes and verb forms; every word in lower case."""

    language: str
    auxiliaries: frozenset[str] = frozenset()
    """Finite forms that may open a group of verbs: ``was``, ``has``, ``will``."""
    past: frozenset[str] = frozenset()
    """Forms that are a finite past and nothing else: ``went``."""
    past_or_participle: frozenset[str] = frozenset()
    """Forms that may be either: ``held``."""
    participles: frozenset[str] = frozenset()
    """Forms that need an auxiliary: ``taken``."""
    past_ending: re.Pattern[str] | None = None
    """A regular past, which may be a participle too."""
    bases: frozenset[str] = frozenset()
    """Verbs in the form of the dictionary, for the present tense."""
    speech: frozenset[str] = frozenset()
    """Stems of verbs that bring in what somebody says."""
    not_verbs: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    subject_pronouns: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    """Words that always open a clause."""
    maybe_subordinators: frozenset[str] = frozenset()
    """Words that open a clause only when a verb follows: ``after``."""
    relatives: frozenset[str] = frozenset()
    complementisers: frozenset[str] = frozenset()
    adverb_ending: str = ""
    as_done: Callable[[str], str] = _not_known
    """What a participle tells as a finite verb; empty for a word that is none."""
    as_due: Callable[..., str] = _not_known
    """The same of what is to come, in the present."""
    people: frozenset[str] = frozenset()
    """Words for somebody: ``minister``, ``nurse``."""
    leads: frozenset[str] = frozenset()
    """Words that only lead up to a date, of a language of which little else is known."""
    until: frozenset[str] = frozenset()
    verb_second: bool = False
    """Whether what begins with a date goes on with its verb."""
    comma_splits: bool = True
    """Whether a comma may end a clause."""
    opens: frozenset[str] = field(init=False)
    """Words that always open a clause, whatever follows."""
    joins: frozenset[str] = field(init=False)
    """Words that may stand between two clauses."""
    small: frozenset[str] = field(init=False)
    """Words that no verb follows and that are none."""

    def __post_init__(self) -> None:
        """What is asked most often, joined once."""
        opens = self.subordinators | self.relatives | self.complementisers
        object.__setattr__(self, "opens", opens)
        joins = opens | self.maybe_subordinators | self.coordinators
        object.__setattr__(self, "joins", joins)
        small = self.determiners | self.prepositions | self.coordinators
        object.__setattr__(self, "small", small)


ENGLISH = Lexicon(
    language="en",
    auxiliaries=english.AUXILIARIES,
    past=english.PAST,
    past_or_participle=english.PAST_OR_PARTICIPLE,
    participles=english.PARTICIPLES,
    past_ending=re.compile(r"(?:[a-z]+-)?[a-z]{2,}ed"),
    bases=english.BASES,
    speech=english.SPEECH,
    not_verbs=english.NOT_VERBS,
    determiners=english.DETERMINERS,
    prepositions=english.PREPOSITIONS,
    adverbs=english.ADVERBS,
    subject_pronouns=english.SUBJECT_PRONOUNS,
    coordinators=frozenset({"and", "but", "or", "nor", "yet"}),
    subordinators=word_set(
        "what when while whereas because although though if unless whether where"
    ),
    maybe_subordinators=word_set("after before since until till as once so"),
    relatives=frozenset(["who", "whom", "whose", "which"]),
    complementisers=frozenset({"that"}),
    adverb_ending="ly",
    people=english.PEOPLE,
    as_done=english.past_of,
    as_due=english.present_of,
)
RUSSIAN = Lexicon(
    language="ru",
    past=russian.PAST,
    auxiliaries=russian.AUXILIARIES,
    past_ending=russian.PAST_ENDING,
    speech=russian.SPEECH,
    not_verbs=russian.NOT_VERBS,
    prepositions=russian.PREPOSITIONS,
    adverbs=russian.ADVERBS,
    subject_pronouns=russian.SUBJECT_PRONOUNS,
    coordinators=frozenset({"и", "а", "но", "или"}),
    subordinators=word_set("когда пока если хотя поскольку чтобы где"),
    relatives=russian.RELATIVES,
    complementisers=frozenset({"что"}),
    people=russian.PEOPLE,
    as_done=russian.told_of,
)
_LEADS = {
    "de": "am im in vom von zum seit ab ende anfang mitte gegen um jahr jahre jahres der den dem"
    " das des noch bereits schon erst",
    "fr": "le en au du depuis dès vers fin début à l'année l'an année",
    "es": "el en del de desde a partir año hacia finales principios mediados",
    "it": "il nel nell'anno dal del di in anno",
    "pt": "em de no do desde a partir ano",
    "nl": "op in van vanaf sinds jaar het",
    "sv": "den i på sedan från år",
    "da": "den i på siden fra år",
    "no": "den i på siden fra år",
    "uk": "у в з від на наприкінці початку",
}
"""What only leads up to a date and goes with it, by language."""
_UNTIL = {
    "de": "bis",
    "fr": "jusqu'en jusqu'au jusqu'à",
    "es": "hasta",
    "it": "fino al",
    "pt": "até",
    "nl": "tot",
    "sv": "till",
    "da": "til indtil",
    "no": "til",
    "uk": "до",
}
"""After these the date stays, since without it nothing is said."""
_AND = {
    "de": "und",
    "fr": "et",
    "es": "y e",
    "it": "e ed",
    "pt": "e",
    "nl": "en",
    "sv": "och",
    "da": "og",
    "no": "og",
    "uk": "і й та",
}
_VERB_SECOND = frozenset({"de", "nl", "sv", "da", "no"})
"""Where a sentence without the date it begins with would begin with its verb."""

PLAIN = Lexicon(language="", comma_splits=False)
LEXICONS = (
    ENGLISH,
    RUSSIAN,
    *(
        Lexicon(
            language=language,
            comma_splits=False,
            leads=word_set(leads),
            until=word_set(_UNTIL[language]),
            coordinators=word_set(_AND[language]),
            verb_second=language in _VERB_SECOND,
        )
        for language, leads in _LEADS.items()
    ),
)


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language by its BCP 47 tag; ``PLAIN`` when there are none."""
    primary = language.lower().replace("_", "-").split("-")[0]
    return next((known for known in LEXICONS if known.language == primary), PLAIN)


_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)


def guess(text: str) -> str:
    """The language of a line that does not state it: Russian when mostly Cyrillic, else English."""
    return "ru" if len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text)) else "en"
