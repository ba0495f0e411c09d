"""Words and kinds of act that tell the opposite of each other."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from timeline.merging.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPPOSITES = """
act:open|act:close act:expire put-out extinguish douse
act:approve accept back|act:reject
act:acquit drop|act:convict act:charge act:sentence
uphold upheld confirm|overturn quash annul
act:resume|cancel act:suspend scrap call-off
act:sanction impose tighten|lift ease
act:extend impose|lift
act:ban|legalise legalize permit allow unban lift
act:withdraw|act:join enter arrive send sent deploy
act:release|act:capture kidnap abduct act:arrest
act:rescue save|act:die act:kill drown
act:appoint hire act:elect reinstate|act:dismiss
act:born|act:die
sworn swear|impeach act:dismiss
act:marry|divorce
act:launch|act:land splashdown
act:invade enter advance|act:withdraw retreat
raise rise gain increase grow grew double|fall fell decrease slide slid
raise rise gain increase grow grew lift|cut lower slash
grant award|refuse act:reject deny denied withheld withhold revoke
confirm|deny denied
north northern|south southern
east eastern|west western
men man male boy|women woman female girl
upper|lower
summer|winter
import|export
strengthen|weaken
support|oppose
повысил вырос выросли поднял подорожал|снизил упал упали понизил подешевел сократил
ввел ввёл введены введён|отменил отменены сняли снял
приехал прибыл прилетел вошел вошёл вошли|уехал покинул улетел вылетел
разрешил|act:ban
"""
"""Words and acts, and what tells the opposite of each; ``act:`` is a kind of act."""


_UNDOING = ("un", "dis", "de")


@lru_cache(maxsize=1 << 16)
def against(word: str) -> frozenset[str]:
    """The stems and acts that tell the opposite of one: also ``dock`` of ``undock``."""
    found = _opposites().get(word, frozenset())
    if len(word) > 3:
        found |= {f"{undoing}{word}" for undoing in _UNDOING}
    return found | {
        word.removeprefix(undoing)
        for undoing in _UNDOING
        if word.startswith(undoing) and len(word) - len(undoing) > 3
    }


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    """For each stem or act the stems and acts that tell its opposite."""
    found: dict[str, set[str]] = {}
    for line in _OPPOSITES.strip().splitlines():
        sides = [
            {
                form if form.startswith("act:") else stem(form)
                for word in side.split()
                for form in ((word,) if ":" in word else (word, f"{word}d", f"{word}ed"))
            }
            for side in line.split("|")
        ]
        for here, there in (sides, sides[::-1]):
            for word in here:
                found.setdefault(word, set()).update(there - here)
    return {word: frozenset(words) for word, words in found.items()}
