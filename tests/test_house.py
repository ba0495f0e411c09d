"""The house keeps its rules: one door to each library, small rooms, no story in the code."""

import ast
import re
import sys
from functools import cache
from itertools import chain

import pytest

DOORS = {
    "babel": ("words/", "tagger/languages/cldr.py"),
    "charset_normalizer": ("articles/",),
    "click": ("cli.py", "review/asking.py"),
    "dateparser": ("dateparsing.py",),
    "icalendar": ("exports/ical.py",),
    "jinja2": ("site/templates.py",),
    "lxml": ("articles/",),
    "markdown_it": ("safe.py", "articles/markdown.py"),
    "markupsafe": ("cards/", "embedding.py", "exports/", "picture/", "safe.py", "site/"),
    "nh3": ("safe.py",),
    "plotly": ("chart/", "model.py"),
    "resvg_py": ("picture/card.py",),
    "rjsmin": ("site/scripts.py",),
    "trafilatura": ("articles/page.py",),
    "yaml": ("nodes.py",),
}
"""Third-party packages, and the rooms that may import them (model.py only to name a type)."""

LONG = ("phrases.py", "model.py")
"""Files whose length is the number of their rows, and the one that holds every noun."""


@cache
def modules(root):
    """Every module of the package, with its path from there."""
    package = root / "timeline"
    return [
        (path.relative_to(package).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(package.rglob("*.py"))
    ]


@cache
def imported(source):
    """The first names of all that a module imports, late imports too."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_library_has_one_door(root, library):
    """Whoever replaces a library knows where to look."""
    inside = {path for path, source in modules(root) if library in imported(source)}
    strays = {path for path in inside if not path.startswith(DOORS[library])}
    assert not strays
    assert inside, f"nobody imports {library}: take it out of pyproject.toml and of this table"


def test_every_dependency_has_a_door(root):
    """What pyproject.toml asks for is used, and nothing else is imported."""
    known = {*sys.stdlib_module_names, "timeline", *DOORS}
    for path, source in modules(root):
        assert imported(source) <= known, path


def test_rooms_are_small(root):
    """A module that outgrows 310 lines is two rooms."""
    for path, source in modules(root):
        if not path.endswith(LONG):
            assert source.count("\n") <= 310, path


def scripts(root):
    """Every script of the pages, with its path below templates/."""
    folder = root / "templates"
    return [
        (path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.js"))
    ]


def test_rooms_of_scripts_are_small(root):
    """Scripts are held to the size of modules, say what they are, and have no long lines."""
    for path, source in scripts(root):
        assert source.startswith("/* "), path
        assert source.count("\n") <= 310, path
        assert max(map(len, source.splitlines())) <= 110, path


def test_every_room_of_a_script_is_served_once(root):
    """What lies in a folder of rooms is joined, and no name of one room hides one of another."""
    from timeline.site.scripts import ROOMS

    found = dict(scripts(root))
    listed = [f"{folder}/{room}.js" for folder, rooms in ROOMS.values() for room in rooms]
    assert sorted(listed) == sorted(path for path in found if "/" in path)
    for folder, rooms in ROOMS.values():
        told = "\n".join(found[f"{folder}/{room}.js"] for room in rooms)
        names = re.findall(r"^(?:function|var|let|const) (\w+)", told, re.MULTILINE)
        assert len(names) == len(set(names)) > 10


def test_nothing_about_the_first_story_stands_in_the_code(root):
    """The tool serves any story: no name of this one in package or templates."""
    told = re.compile(
        r"\bSTART[ -]?(?:III|3)\b|New START|Obama|Medvedev|Blinken|Navalny|Ryabkov|warhead",
        re.IGNORECASE,
    )
    folders = [(root / "timeline").rglob("*.py"), (root / "templates").rglob("*.*")]
    for path in chain(*folders):
        found = told.search(path.read_text(encoding="utf-8"))
        assert not found, f"{path}: {found and found[0]}"
