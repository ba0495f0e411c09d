"""What the tagger shows: JSON and TimeML that others can read, marks and explanations."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.tagger import show, tag
from timeline.when import When

TEXT = "Talks <began> on January 26 & will last about two weeks.\nOn the same day, every Monday."
DCT = When("2021-02-17")
MENTIONS = tag(TEXT, DCT, "en")
VALUES = {
    "DATE": r"(BC)?[\dX]{1,4}(-([\dX]{2}|W[\dX]{2}|Q[1-4X]|H[12]|SP|SU|FA|WI)(-([\dX]{2}|WE|\d))?)?"
    r"|(PAST|PRESENT|FUTURE)_REF",
    "TIME": r"[\dX]{4}-[\dX]{2}-[\dX]{2}T(\d\d(:\d\d){0,2}|MO|AF|EV|NI|DW|DT)",
    "DURATION": r"P(T?(\d+(\.\d+)?|X)[YQMWDHSEC])+T?.*",
    "SET": r"P.+|[\dX]{4}-.+",
}
MODS = {"", "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE",
        "EQUAL_OR_LESS", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}  # fmt: skip


def test_the_reason_is_a_sentence_for_readers():
    """It says what the day was counted from."""
    told = show.explain(TEXT, MENTIONS)
    assert "the day of the date mentioned before" in told


def test_what_is_left_open_is_told():
    """A newcomer learns what the X of a value means; a length without its number is no date."""
    text = "They met on March 9, for weeks."
    told = show.explain(text, tag(text, None, "en"))
    assert told.count("what X stands for is told nowhere") == 1


def test_json_round_trips():
    """Standoff: the offsets point into the unchanged text, and nothing is lost."""
    told = show.to_json(MENTIONS)
    assert show.from_json(told) == MENTIONS
    first = json.loads(told)["mentions"][0]
    assert TEXT[first["start"] : first["end"]] == first["text"] == "January 26"
    assert (first["value"], first["when"], first["anchor"]) == ("2021-01-26", "2021-01-26", "dct")


def test_timeml_is_the_text_with_elements():
    """An XML parser gets the text back, and each element names its anchor."""
    root = ET.fromstring(show.to_timeml(TEXT, MENTIONS, DCT))  # noqa: S314 - our own output
    assert "".join(root.find("TEXT").itertext()) == TEXT
    dct, first, _, third, fourth = root.iter("TIMEX3")
    assert dct.attrib["functionInDocument"] == "CREATION_TIME"
    assert first.attrib["anchorTimeID"] == "t0"
    assert third.attrib["anchorTimeID"] == first.attrib["tid"]
    assert fourth.attrib | {"tid": ""} == {
        "tid": "", "type": "SET", "value": "XXXX-WXX-1", "quant": "EVERY",
        "temporalFunction": "false",
    }  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200))
def test_any_text_is_well_formed_timeml(text):
    """Characters that XML cannot hold are replaced, never written."""
    text = f"{text} in the third quarter of 2010, at noon Tuesday or two weeks later"
    root = ET.fromstring(show.to_timeml(text, tag(text, DCT, "en"), DCT))  # noqa: S314 - our own
    for each in root.iter("TIMEX3"):
        assert re.fullmatch(VALUES[each.attrib["type"]], each.attrib["value"])
        assert each.attrib.get("mod", "") in MODS


def test_marked_text_cannot_steer_a_terminal():
    """Control characters of the text are shown as unknown ones."""
    text = "\x1b]0;owned\x07 on May 5, 2011"
    shown = show.marked(text, tag(text, None, "en"))
    assert re.sub(r"\x1b\[\d+m", "", shown) == "\ufffd]0;owned\ufffd on [May 5, 2011|2011-05-05]"


def test_explanation_tells_said_implied_anchor_and_rule():
    """A few lines for a reader who doubts a date."""
    assert show.explain(TEXT, MENTIONS[:1]) == (
        "1: “January 26” (17-27)\n"
        "  read     DATE 2021-01-26\n"
        "  said     month, day; implied: year\n"
        "  anchor   the day of writing\n"
        "  why      the latest before the day of writing\n"
        "  rule     <month> <day>, <year>"
    )
