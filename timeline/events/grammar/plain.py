"""Languages of which only the words around a date are known, to leave it out of a title."""

from __future__ import annotations

LEADS = {
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
}
"""What only leads up to a date and goes with it, by language."""
UNTIL = {
    "de": "bis",
    "fr": "jusqu'en jusqu'au jusqu'à",
    "es": "hasta",
    "it": "fino al",
    "pt": "até",
    "nl": "tot",
    "sv": "till",
    "da": "til indtil",
    "no": "til",
}
"""After these the date stays, since without it nothing is said."""
AND = {
    "de": "und",
    "fr": "et",
    "es": "y e",
    "it": "e ed",
    "pt": "e",
    "nl": "en",
    "sv": "och",
    "da": "og",
    "no": "og",
}
VERB_SECOND = frozenset({"de", "nl", "sv", "da", "no"})
"""Where a sentence without the date it begins with would begin with its verb."""
