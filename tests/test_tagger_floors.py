"""The floors under each corpus hold."""

from __future__ import annotations

import json

import pytest
import tagger_floors

FLOORS = json.loads(tagger_floors.FLOORS.read_text())


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floor_holds(name):
    """No corpus is read worse than it was; ``python tests/tagger_floors.py --update`` raises it."""
    now = tagger_floors.measure(name)
    assert {key: now[key] for key in now if now[key] < FLOORS[name][key]} == {}
