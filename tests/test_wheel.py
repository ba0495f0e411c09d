"""The wheel alone builds the story: no file of the source tree is needed."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

TAKEN = ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "events.yaml")
FOLDERS = ("timeline", "templates", "articles")


@pytest.fixture(scope="module")
def hook(root):
    """The build hook, loaded from its file."""
    spec = spec_from_file_location("hatch_build", root / "hatch_build.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pip(*words, python=sys.executable):
    """Run pip and show what it said when it fails."""
    done = subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_installed_wheel_builds_the_story(root, tmp_path):
    """Built, installed into an empty environment, the source removed: the site is whole."""
    source, dist = tmp_path / "source", tmp_path / "dist"
    source.mkdir()
    for name in TAKEN:
        shutil.copy(root / name, source)
    for name in FOLDERS:
        shutil.copytree(root / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    pip("wheel", "--quiet", "--no-deps", "--wheel-dir", dist, source)
    story = tmp_path / "story"
    story.mkdir()
    shutil.copy(source / "events.yaml", story)
    shutil.copytree(source / "articles", story / "articles")
    shutil.rmtree(source)
    (wheel,) = dist.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "timeline/templates/page.html.jinja" in names
    assert {"timeline/templates/page/base.js", "timeline/templates/zoom/stage.js"} <= {*names}
    assert not [name for name in names if name.startswith(("tests/", "site/", "articles/"))]
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    folder = "Scripts" if os.name == "nt" else "bin"
    python = tmp_path / "env" / folder / "python"
    pip("install", "--quiet", wheel, python=str(python))
    built = subprocess.run(
        [python, "-I", "-m", "timeline", "build", story],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    made = {path.name for path in (story / "site").iterdir()}
    for name, room in (("timeline.js", "timelinePage=page"), ("zoom.js", "page.start=")):
        assert room in (story / "site" / name).read_text(encoding="utf-8")
    assert {"index.html", "embed.html", "events.json", "events.csv", "timeline.ics"} <= made
    assert [name for name in made if name.startswith("plotly")]


def test_the_bundle_is_the_plotly_that_is_installed(hook):
    """The pinned small bundle and the one inside plotly are the same version of plotly.js."""
    folder = Path(find_spec("plotly").submodule_search_locations[0])
    with (folder / "package_data" / "plotly.min.js").open(encoding="utf-8") as full:
        head = full.read(200)
    assert f"plotly.js v{hook.VERSION}\n" in head


def test_a_bundle_with_another_checksum_is_refused(hook):
    """The checksum is compared, not printed."""
    with pytest.raises(ValueError, match="sha512 is"):
        hook.checked(b"not what was pinned")
    assert len(base64.b64decode(hook.SHA512)) == hashlib.sha512().digest_size


def test_what_no_chart_draws_is_left_out(hook):
    """From the first mark to the next; a bundle that does not hold each of them once is refused."""
    first, after, parts, named = hook.FIRST, hook.NEXT, hook.PARTS, hook.NAMED
    bundle = named[0] + b"kept;" + first + b"pies, calendars;" + after + parts[0]
    assert hook.trimmed(bundle) == named[1] + b"kept;" + after + parts[1]
    for mark in (first, after, parts[0], named[0]):
        with pytest.raises(ValueError, match="not the one"):
            hook.trimmed(bundle.replace(mark, b""))
        with pytest.raises(ValueError, match="not the one"):
            hook.trimmed(bundle + mark)


def test_without_npm_the_build_goes_on(hook, tmp_path, monkeypatch):
    """No npm, no bundle: the hook says so by returning False, and leaves nothing half-made."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hook.bring(tmp_path) is False
    assert list(tmp_path.iterdir()) == []
