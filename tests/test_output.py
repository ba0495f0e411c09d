"""The site is written whole or not at all, and nobody else's file is ever touched."""

import errno
from pathlib import Path

import pytest

from timeline import output
from timeline.model import TimelineError


def tree(folder):
    """Every file below a folder with its content, the list of made files left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != output.LIST
    }


def test_files_are_written_with_their_folders(tmp_path):
    """Text and bytes land where they are named, and nothing else is left behind."""
    output.write(tmp_path / "site", {"index.html": "page", "fonts/a.bin": b"\x41"})
    assert tree(tmp_path / "site") == {"index.html": "page", "fonts/a.bin": "A"}
    assert not list((tmp_path / "site").glob(".timeline-*/"))


def test_a_second_build_removes_only_what_the_first_one_made(tmp_path):
    """A page that is no longer made goes; a file of somebody else stays."""
    output.write(tmp_path, {"index.html": "1", "old/embed.html": "1"})
    (tmp_path / "CNAME").write_text("example.org", encoding="utf-8")
    output.write(tmp_path, {"index.html": "2"})
    assert tree(tmp_path) == {"index.html": "2", "CNAME": "example.org"}
    assert not (tmp_path / "old").exists()


def test_a_made_file_that_was_changed_by_hand_is_not_deleted(tmp_path):
    """What no longer has the content we wrote may be somebody's work."""
    output.write(tmp_path, {"index.html": "1", "notes.html": "ours"})
    (tmp_path / "notes.html").write_text("mine", encoding="utf-8")
    output.write(tmp_path, {"index.html": "2"})
    assert tree(tmp_path) == {"index.html": "2", "notes.html": "mine"}


def test_a_foreign_file_in_the_way_is_not_overwritten(tmp_path):
    """The build refuses, and says which file stands in its way."""
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(TimelineError, match=r"index\.html: was not made by timeline"):
        output.write(tmp_path, {"index.html": "ours", "embed.html": "ours"})
    assert tree(tmp_path) == {"index.html": "mine"}


def test_a_file_where_the_folder_should_be(tmp_path):
    """A target that is a file is named and left alone."""
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    with pytest.raises(TimelineError, match="is a file"):
        output.write(tmp_path / "site", {"index.html": "ours"})
    assert (tmp_path / "site").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_the_old_site_survives_a_full_disk_and_a_lost_permission(tmp_path, monkeypatch, code):
    """A write that fails half-way leaves every byte of the old site in place."""
    output.write(tmp_path, {"index.html": "old", "embed.html": "old"})
    write_bytes = Path.write_bytes

    def fail(path, content):
        if path.name == "embed.html":
            raise OSError(code, "failed")
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(TimelineError, match="nothing was changed"):
        output.write(tmp_path, {"index.html": "new", "embed.html": "new"})
    assert tree(tmp_path) == {"index.html": "old", "embed.html": "old"}


@pytest.mark.parametrize("fatal", range(1, 6))
def test_a_swap_that_fails_at_any_step_is_undone(tmp_path, monkeypatch, fatal):
    """Whichever rename fails, the ones before it are taken back."""
    output.write(tmp_path, {"a.html": "old", "b.html": "old", "c.html": "old"})
    rename, calls = Path.rename, []

    def fail(path, target):
        calls.append(path)
        if len(calls) == fatal:
            raise OSError(errno.EIO, "failed")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(TimelineError):
        output.write(tmp_path, {"a.html": "new", "b.html": "new"})
    assert tree(tmp_path) == {"a.html": "old", "b.html": "old", "c.html": "old"}


def test_a_new_folder_is_not_left_behind_when_nothing_could_be_written(tmp_path, monkeypatch):
    """A failed first build leaves no empty site."""

    def fail(_path, _content):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(TimelineError, match="no space left"):
        output.write(tmp_path / "site", {"index.html": "x"})
    assert not (tmp_path / "site").exists()


def test_a_list_that_points_outside_deletes_nothing_there(tmp_path):
    """The list of made files lies where anybody can edit it."""
    outside = tmp_path / "keep.txt"
    outside.write_text("mine", encoding="utf-8")
    digest = output._digest(outside)  # noqa: SLF001 - to forge a list that would match
    (tmp_path / "site").mkdir()
    forged = f'{{"../keep.txt": "{digest}"}}'
    (tmp_path / "site" / output.LIST).write_text(forged, encoding="utf-8")
    output.write(tmp_path / "site", {"index.html": "x"})
    assert outside.read_text(encoding="utf-8") == "mine"


def test_an_interrupted_build_leaves_the_old_site(tmp_path, monkeypatch):
    """Ctrl-C while files are put in place: what was moved goes back, nothing is lost."""
    old = {"index.html": "1", "embed.html": "1", "feed.atom": "1"}
    output.write(tmp_path, old)
    rename, moves = Path.rename, []

    def interrupted(self, target):
        moves.append(self)
        if len(moves) == 4:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        output.write(tmp_path, dict.fromkeys(old, "2"))
    assert tree(tmp_path) == old
