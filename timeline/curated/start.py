"""A small working story, written into a folder to start from."""

from __future__ import annotations

from pathlib import Path

from timeline.curated import schema
from timeline.model import Problem, TimelineError

_STORY = Path(__file__).parent / "small_story"


def create(folder: Path) -> list[Path]:
    """The files written, in order of their names: a story, its article, the schema for the editor.

    Nothing is overwritten: raises ``TimelineError`` before the first file when one of them exists
    or the folder cannot be written.
    """
    files = {
        path.relative_to(_STORY).as_posix(): path.read_text("utf-8")
        for path in sorted(_STORY.rglob("*"))
        if path.suffix in {".yaml", ".txt"}
    }
    files["events.schema.json"] = schema.text()
    targets = {folder / name: text for name, text in sorted(files.items())}
    hint = "nothing was written; name a folder without it"
    taken = [Problem("is there already", str(path), hint=hint) for path in targets if _is(path)]
    if taken:
        raise TimelineError(*taken)
    for path, text in targets.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            reason = f"cannot be written: {error.strerror or error}"
            problem = Problem(reason, str(path), hint="name a folder you may write to")
            raise TimelineError(problem) from error
    return list(targets)


def _is(path: Path) -> bool:
    return path.exists() or path.is_symlink()
