"""The fonts of pictures drawn without a browser: two free families that come as packages.

Source Serif Pro and Source Sans Pro (SIL Open Font License) cover Latin, Greek and Cyrillic. They
are found without being imported and given to the renderer by path, so that a picture is the same
on every machine; other scripts are left to the fonts of the machine.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"
_FILES = {
    "font_source_serif_pro": ("SourceSerifPro-Bold.ttf", "SourceSerifPro-Regular.ttf"),
    "font_source_sans_pro": ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf"),
}
_COVERED = (
    (0x20, 0x17F),
    (0x370, 0x3FF),
    (0x400, 0x4FF),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2044),
    (0x20A0, 0x20BF),
    (0x2100, 0x2122),
    (0x2190, 0x2199),
    (0x2212, 0x2265),
)


@cache
def font_files() -> tuple[str, ...]:
    """The paths of the fonts that are installed; empty when the packages are missing."""
    found = []
    for package, names in _FILES.items():
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            continue
        folder = Path(spec.origin).parent / "files"
        found += [str(folder / name) for name in names if (folder / name).is_file()]
    return tuple(found)


def covered(text: str) -> bool:
    """Whether the packaged fonts have the letters of a text."""
    return all(any(low <= ord(char) <= high for low, high in _COVERED) for char in text)
