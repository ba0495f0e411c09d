"""What a user types and reads: words, exit codes, nothing half-done."""

import json
import os
import shutil

import pytest


@pytest.fixture
def story(root, tmp_path):
    """A copy of this repository's story to change."""
    folder = tmp_path / "story"
    folder.mkdir()
    shutil.copy(root / "events.yaml", folder)
    shutil.copytree(root / "articles", folder / "articles")
    return folder


def test_build_makes_the_site_and_says_where_to_open_it(run, story):
    """One command, exit code 0, and the last line is the page to open."""
    done = run("build", cwd=story)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith(os.path.join("site", "index.html"))  # noqa: PTH118
    assert (story / "site" / "index.html").is_file()


def test_the_same_input_gives_the_same_bytes(run, story, tmp_path):
    """Neither the clock nor the hash seed leaves a trace in any file."""
    for name, seed in (("one", "1"), ("two", "2")):
        done = run("build", "-o", tmp_path / name, cwd=story, env={"PYTHONHASHSEED": seed})
        assert done.returncode == 0, done.stderr
    one, two = (
        {
            path.name: path.read_bytes()
            for path in sorted((tmp_path / name).rglob("*"))
            if path.is_file()
        }
        for name in ("one", "two")
    )
    assert one == two


def test_a_moved_story_gives_the_same_bytes(run, story, tmp_path):
    """No folder of the machine is published."""
    moved = tmp_path / "elsewhere"
    shutil.copytree(story, moved)
    for folder in (story, moved):
        assert run("build", folder, cwd=tmp_path).returncode == 0
    for path in sorted((story / "site").rglob("*")):
        if path.is_file():
            twin = moved / "site" / path.relative_to(story / "site")
            assert path.read_bytes() == twin.read_bytes(), path.name
            assert str(tmp_path).encode() not in path.read_bytes(), path.name


def test_a_faulty_events_file_leaves_the_old_site(run, story):
    """Every fault is named with its line, the exit code is 1, no byte of the site changes."""
    assert run("build", cwd=story).returncode == 0
    before = (story / "site" / "index.html").read_bytes()
    with (story / "events.yaml").open("a", encoding="utf-8") as file:
        file.write("\nevnets: []\nlanguage: [1]\n")
    done = run("build", cwd=story)
    assert done.returncode == 1
    assert "events.yaml:" in done.stderr
    assert "Traceback" not in done.stderr
    assert (story / "site" / "index.html").read_bytes() == before


def test_a_bad_article_does_not_stop_the_good_ones(run, story):
    """It is named with a reason, and the site is built from the others."""
    (story / "articles" / "empty.txt").write_bytes(b"")
    (story / "articles" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    done = run("build", cwd=story)
    assert done.returncode == 0
    assert "empty.txt" in done.stderr
    assert "photo.jpg" in done.stderr
    assert "2 articles" in done.stdout


def test_an_empty_folder_has_nothing_to_build_from(run, tmp_path):
    """Exit code 1, one line, and a hint what to do."""
    done = run("build", cwd=tmp_path)
    assert done.returncode == 1
    assert "nothing to build from" in done.stderr
    assert "timeline init" in done.stderr
    assert not (tmp_path / "site").exists()


def test_check_shows_what_was_understood(run, story):
    """Each curated date with its line, as EDTF and in words."""
    done = run("check", cwd=story)
    assert done.returncode == 0, done.stderr
    assert "2010-04-08" in done.stdout
    assert "8 April 2010" in done.stdout


def test_check_fails_when_an_article_is_faulty(run, story):
    """A faulty article does not stop a build, but it fails the check."""
    (story / "articles" / "empty.txt").write_bytes(b"")
    done = run("check", cwd=story)
    assert done.returncode == 1
    assert "empty.txt" in done.stderr


def test_check_counts_what_it_printed(run, story):
    """Notices are no faults, and the last line says how many there were."""
    assert run("check", cwd=story).stdout.splitlines()[-1].endswith("no faults")
    (story / "events.yaml").write_text(
        (story / "events.yaml").read_text(encoding="utf-8")
        + "\ndecisions:\n  - reject: r-gone\n    why: not part of this\n",
        encoding="utf-8",
    )
    done = run("check", cwd=story)
    assert "no longer exists" in done.stderr
    assert done.stdout.splitlines()[-1].endswith("no faults, 1 notice")


def test_init_gives_a_story_that_builds(run, tmp_path):
    """A newcomer's first two commands work."""
    assert run("init", "mine", cwd=tmp_path).returncode == 0
    done = run("build", "mine", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "mine" / "site" / "index.html").is_file()
    waiting = run("review", "mine", "--list", cwd=tmp_path)
    assert "opened with a brass band" not in waiting.stdout, "it is the editor's event"
    again = run("init", "mine", cwd=tmp_path)
    assert again.returncode == 1


def test_tag_reads_standard_input(run, tmp_path):
    """Text from a pipe, the day of writing given by hand, JSON out."""
    words = ("tag", "-", "--dct", "2013-02-12", "--language", "en", "--format", "json")
    done = run(*words, cwd=tmp_path, text="Talks began 3 days ago.")
    assert done.returncode == 0, done.stderr
    found = json.dumps(json.loads(done.stdout))
    assert "2013-02-09" in found


def test_tag_marks_dates_in_the_text_without_colour_in_a_pipe(run, tmp_path):
    """No escape codes where nobody sees colours."""
    done = run("tag", "-", cwd=tmp_path, text="It was signed on 8 April 2010.")
    assert "2010-04-08" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("form", ["text", "json", "timeml"])
def test_tag_survives_anything(run, tmp_path, form):
    """Control characters, lone surrogates' bytes, markup: an answer, never a traceback."""
    (tmp_path / "odd.txt").write_bytes(b"\x00<b>May</b> \xff\xfe \xe2\x80\xa8 2010 & co ]]>")
    done = run("tag", "odd.txt", "--format", form, cwd=tmp_path)
    assert "Traceback" not in done.stderr


def test_a_bad_date_on_the_command_line(run, tmp_path):
    """The option is named and an example given."""
    done = run("tag", "-", "--dct", "yesterday", cwd=tmp_path, text="x")
    assert done.returncode == 1
    assert "--dct" in done.stderr
    assert "2021-02-17" in done.stderr


def test_a_language_that_nobody_knows_is_told(run, tmp_path):
    """Without a word, no date would be found, and nobody would know why."""
    done = run("tag", "-", "--language", "jp", cwd=tmp_path, text="It rained on 5 May 2020.")
    assert (done.returncode, done.stdout) == (1, "")
    assert "--language: not a known language: jp" in done.stderr


def test_the_target_is_a_file(run, story):
    """A file is never replaced by a folder."""
    (story / "site").write_text("mine", encoding="utf-8")
    done = run("build", cwd=story)
    assert done.returncode == 1
    assert "is a file" in done.stderr
    assert (story / "site").read_text(encoding="utf-8") == "mine"


def test_no_site_is_written_among_the_articles(run, story):
    """The next build would read its own pages as articles."""
    before = sorted(path.name for path in (story / "articles").iterdir())
    for folder in ("articles", "articles/site"):
        done = run("build", "-o", folder, cwd=story)
        assert done.returncode == 1
        assert f"{folder}: is where articles are read" in done.stderr
    assert sorted(path.name for path in (story / "articles").iterdir()) == before


def test_foreign_files_in_the_site_stay(run, story):
    """A CNAME beside the pages is somebody's; so is a page that stood there before."""
    (story / "site").mkdir()
    (story / "site" / "CNAME").write_text("example.org", encoding="utf-8")
    for _ in range(2):
        assert run("build", cwd=story).returncode == 0
    assert (story / "site" / "CNAME").read_text(encoding="utf-8") == "example.org"


def test_the_schema_is_printed(run, tmp_path):
    """What the editor completes from, on standard output."""
    done = run("schema", cwd=tmp_path)
    assert json.loads(done.stdout)["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--accept", "r-a", "--reject", "r-a"], "one at a time"),
        (["--list", "--accept", "r-a"], "one at a time"),
        (["--why", "because"], "--why goes with"),
        (["--accept", "r-a", "--why", "because"], "--why goes with"),
    ],
)
def test_no_option_of_the_review_is_passed_over_in_silence(run, story, words, said):
    """What would not be done is not asked for: nothing is written, and the way out is told."""
    before = (story / "events.yaml").read_bytes()
    done = run("review", *words, cwd=story)
    assert done.returncode == 2
    assert said in done.stderr
    assert (story / "events.yaml").read_bytes() == before
