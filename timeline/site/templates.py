"""Where templates and the files beside them are found, and how they are read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)

from timeline.model import Problem, TimelineError

if TYPE_CHECKING:
    from jinja2 import BaseLoader


def home() -> Path:
    """The folder of our own templates: inside the package when installed, else beside it."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def environment(own: Path | None) -> Environment:
    """Jinja that escapes everything and knows of no variable that is not given."""
    ours = FileSystemLoader(home())
    loaders: list[BaseLoader] = [ours, PrefixLoader({"timeline": ours})]
    if own is not None:
        if not own.is_dir():
            hint = "give a folder that holds page.html.jinja, theme.css or the like"
            raise TimelineError(
                Problem("there is no such folder of templates", str(own), hint=hint)
            )
        loaders.insert(0, FileSystemLoader(own))
    return Environment(
        loader=ChoiceLoader(loaders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        optimized=False,  # each is filled but once: folding constants takes longer than it saves
    )


def filled(jinja: Environment, name: str, context: dict[str, Any]) -> str:
    """A template with its blanks filled; a fault in it becomes a ``TimelineError``."""
    try:
        return jinja.get_template(name).render(context) + "\n"
    except TemplateSyntaxError as error:
        path = error.filename or error.name or name
        raise TimelineError(Problem(str(error.message), path, error.lineno)) from error
    except TemplateError as error:
        path, line = _place(error)
        raise TimelineError(Problem(str(error), path or name, line)) from error


def _place(error: TemplateError) -> tuple[str, int | None]:
    """The template and the line in which it arose; Jinja writes both into the traceback."""
    found: tuple[str, int | None] = ("", None)
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(".jinja"):
            found = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return found


def squeezed(css: str) -> str:
    """A stylesheet without its remarks and indents: a third of what a page weighs."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    bare = re.sub(r"\s*([{};])\s*", r"\1", re.sub(r"\s+", " ", bare))
    return re.sub(r"(?<=[\w)\]]): (?=[^{}]*[;}])", ":", bare).replace(";}", "}").strip() + "\n"


def asset(name: str, own: Path | None) -> str:
    """A stylesheet or script: the user's own when there is one, else ours, else nothing."""
    for folder in (own, home()):
        if folder is not None and (folder / name).is_file():
            return (folder / name).read_text("utf-8")
    return ""


__all__ = ["asset", "environment", "filled", "home", "squeezed"]
