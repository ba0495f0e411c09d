"""The preview follows the files, on this machine only, and leaves the site alone."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request

import pytest

from timeline import serve


@pytest.fixture
def preview(root, tmp_path):
    """A running preview of a small story: its folder and its address."""
    story = tmp_path / "story"
    shutil.copytree(root / "timeline" / "curated" / "small_story", story)
    command = [sys.executable, "-u", "-m", "timeline", "serve", str(story), "--port", "0"]
    env = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        address = re.match(r"(http://127\.0\.0\.1:\d+/)", process.stdout.readline())
        assert address, "no address was printed"
        yield story, address[1]
        process.terminate()


def get(address):
    """What the server answers."""
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own address
        return answer.read().decode()


def test_a_change_is_built_and_announced(preview):
    """The page asks for the version, and sees another one after events.yaml was saved."""
    story, address = preview
    assert "/.reload.js" in get(address)
    assert get(address + ".version") == "0"
    events = story / "events.yaml"
    text = events.read_text(encoding="utf-8")
    events.write_text(re.sub(r"(?m)^title: .*$", "title: Another headline", text), encoding="utf-8")
    for _ in range(100):
        if get(address + ".version") != "0":
            break
        time.sleep(0.1)
    assert "Another headline" in get(address)
    assert not (story / "site").exists()


def test_a_story_is_seen_by_its_files(tmp_path):
    """A new article, a longer one, a removed one: each changes what the preview sees."""
    (tmp_path / "articles").mkdir()
    seen = [serve.state(tmp_path)]
    article = tmp_path / "articles" / "a.txt"
    for text in ("one", "two words"):
        article.write_text(text, encoding="utf-8")
        seen.append(serve.state(tmp_path))
    article.unlink()
    assert len(set(seen)) == 3
    assert serve.state(tmp_path) == seen[0]


def test_a_faulty_story_is_not_served(run, tmp_path):
    """The fault is said, and the command ends."""
    (tmp_path / "events.yaml").write_text("title: [", encoding="utf-8")
    done = run("serve", tmp_path, "--port", "0", cwd=tmp_path)
    assert done.returncode == 1
    assert "events.yaml" in done.stderr
