"""What the documents say is true: their commands exist, their examples run."""

import doctest
import re
import shutil
import subprocess
import sys

import click
import pytest

import timeline
from timeline.cli import main


def documents(root):
    """The README and every page of docs."""
    return [root / "README.md", *sorted((root / "docs").glob("*.md"))]


def test_the_package_docstring_is_an_example_that_runs():
    """The first thing a developer reads works as printed."""
    assert doctest.testmod(timeline).failed == 0
    assert doctest.testmod(timeline).attempted > 0


def test_every_public_name_is_there():
    """Names are fetched late; each must still lead somewhere."""
    for name in timeline.__all__:
        assert callable(getattr(timeline, name)), name


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_help_and_is_in_the_readme(root, name):
    """A command that nobody is told about does not exist."""
    command = main.commands[name]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option)), (
        f"an option of {name} has no help"
    )
    assert f"timeline {name}" in (root / "README.md").read_text(encoding="utf-8")


def test_every_python_example_runs(root, tmp_path):
    """Each python block of the documents runs as it stands, beside a copy of the story."""
    shutil.copy(root / "events.yaml", tmp_path)
    shutil.copytree(root / "articles", tmp_path / "articles")
    found = 0
    for path in documents(root):
        for code in re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL):
            found += 1
            done = subprocess.run(
                [sys.executable, "-c", code],
                cwd=tmp_path,
                env={"PYTHONPATH": str(root)},
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, f"{path.name}: {code}\n{done.stderr}"
    assert found


def test_every_make_target_of_the_readme_exists(root):
    """The commands of the README are those of the Makefile."""
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make (\w+)`?", (root / "README.md").read_text(encoding="utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_links_between_documents_lead_somewhere(root):
    """No page of the documentation points at a file that is not there."""
    for path in documents(root):
        for link in re.findall(r"\]\(([^)#\s]+)\)", path.read_text(encoding="utf-8")):
            if not link.startswith(("http://", "https://", "mailto:")):
                assert (path.parent / link).exists(), f"{path.name}: {link}"
