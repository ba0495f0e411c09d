"""The commands: what a user types, what a user reads. All work is done in other rooms.

Exit codes: 0 done (files that were set aside are named on standard error), 1 nothing was made or
faults were found, 2 the command itself was not understood.
"""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.model import Article, Problem, TimelineError
from timeline.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.pipeline import Progress

FOLDER = click.argument(
    "folder", default=".", type=click.Path(file_okay=False, path_type=Path), required=False
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 90},
    epilog='Completion: eval "$(_TIMELINE_COMPLETE=bash_source timeline)" (or zsh, fish).',
)
@click.version_option(package_name="sourced-timeline", prog_name="timeline")
def main() -> None:
    """From news articles and one curated file to a sourced, embeddable timeline."""


@main.command("build")
@FOLDER
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write the site.")
@click.option(
    "--templates",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder whose templates go before the built-in ones.",
)
def build_command(folder: Path, output: Path | None, templates: Path | None) -> None:
    """Build the site of the story in FOLDER (default: here)."""
    from timeline import pipeline

    with _told():
        built = pipeline.build(folder, output, templates=templates, progress=_progress())
    timeline = built.timeline
    _report(timeline.problems)
    curated = sum(event.origin == "curated" for event in timeline.events)
    click.echo(
        f"{len(timeline.events)} events ({curated} curated) from "
        f"{_count(len(timeline.articles), 'article')}, "
        f"{_count(len(timeline.conflicts), 'disagreement')}: "
        f"{len(built.files)} files in {built.folder}"
    )
    click.echo(f"Open {click.style(str(built.folder / 'index.html'), bold=True)}")


@main.command("check")
@FOLDER
def check_command(folder: Path) -> None:
    """Say all that is wrong, and how each date was read."""
    from timeline import curated, pipeline, review, words

    path = folder / "events.yaml"
    with _told():
        timeline = pipeline.assemble(folder, progress=_progress())
        read = curated.understood(path) if path.exists() else ()
    for date in read:
        said = words.date_words(date.when, timeline.head.language)
        edtf = "" if date.written == str(date.when) else f" ({date.when})"
        click.echo(f"{path}:{date.line}: {date.written}: {said}{edtf}")
    for conflict in timeline.conflicts:
        message, *claims = review.disagreement(timeline, conflict)
        click.echo("\n".join((f"{conflict.event}: {message}", *(f"  {c}" for c in claims))))
    _report(timeline.problems)
    faults = sum(problem.severity == "error" for problem in timeline.problems)
    notices = len(timeline.problems) - faults
    click.echo(
        f"{_count(len(timeline.events), 'event')}, {_count(len(timeline.articles), 'article')}, "
        f"{_count(len(timeline.conflicts), 'disagreement')}, "
        + (_count(faults, "fault") if faults else "no faults")
        + (f", {_count(notices, 'notice')}" if notices else "")
    )
    if faults:
        sys.exit(1)


@main.command("tag")
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path))
@click.option("--dct", help="The day the text was written, in EDTF: 2021-02-17.")
@click.option("--language", help="The language of the text, such as en; detected when not given.")
@click.option(
    "--mode",
    type=click.Choice(["auto", "news", "narrative"]),
    default="auto",
    help="Count from the day of writing (news) or from the date last mentioned (narrative).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "timeml"]),
    default="text",
    help="What to print.",
)
@click.option("--explain", is_flag=True, help="Say of each date how it was read.")
def tag_command(
    *, file: Path, dct: str | None, language: str | None, mode: str, form: str, explain: bool
) -> None:
    """Show the dates that are read in FILE (- for standard input)."""
    from timeline import dateparsing, tagger
    from timeline.tagger import show

    with _told():
        if language and dateparsing.locale(language) is None:
            hint = "write a tag such as en, ru or pt-BR"
            raise TimelineError(
                Problem(f"not a known language: {language}", "--language", hint=hint)
            )
        article = _text_of(file)
        written = _when(dct) if dct else article.dct
        mentions = tagger.tag(
            article.text, dct=written, language=language or article.language or None, mode=mode
        )
    if form == "json":
        click.echo(show.to_json(mentions))
    elif form == "timeml":
        click.echo(show.to_timeml(article.text, mentions, written))
    elif explain:
        tongue = language or article.language or tagger.language_of(article.text)
        chosen = tagger.mode_of(article.text, written, tongue) if mode == "auto" else None
        click.echo(f"language {tongue}\n")
        click.echo(show.explain(article.text, mentions, chosen, first=article.line))
    else:
        click.echo(show.marked(article.text, mentions))


@main.command("review")
@FOLDER
@click.option("--list", "listed", is_flag=True, help="List what waits, a line each, and stop.")
@click.option("--json", "as_json", is_flag=True, help="List it as JSON, for scripts, and stop.")
@click.option("--accept", metavar="ID", help="Make this reported event one of yours.")
@click.option("--reject", metavar="ID", help="Leave this reported event out for ever.")
@click.option(
    "--attach", nargs=2, metavar="ID EVENT", help="Make the first evidence for the second."
)
@click.option("--apart", nargs=2, metavar="ID EVENT", help="Never take the first for the second.")
@click.option("--why", default="", help="The reason, kept in events.yaml beside the decision.")
def review_command(
    *,
    folder: Path,
    listed: bool,
    as_json: bool,
    accept: str | None,
    reject: str | None,
    attach: tuple[str, str] | None,
    apart: tuple[str, str] | None,
    why: str,
) -> None:
    """Decide, one by one, on what only articles report."""
    from timeline import pipeline, review

    decisions = {"--accept": accept, "--reject": reject, "--attach": attach, "--apart": apart}
    given = [name for name, value in decisions.items() if value]
    if len(given) + (listed or as_json) > 1:
        raise click.UsageError("one at a time: a list, or one decision")
    if why and given in ([], ["--accept"]):
        raise click.UsageError("--why goes with --reject, --attach or --apart")
    path = folder / "events.yaml"
    with _told():
        story = pipeline.assemble(folder, progress=_progress())
        if listed or as_json:
            waiting = review.pending(story)
            click.echo(review.as_json(waiting) if as_json else review.as_text(waiting))
        elif accept or reject:
            kind = "accept" if accept else "reject"
            click.echo(review.decide(path, story, kind, accept or reject or "", "", why))
        elif attach or apart:
            kind = "attach" if attach else "apart"
            one, other = attach or apart or ("", "")
            click.echo(review.decide(path, story, kind, one, other, why))
        else:
            click.echo(f"{_count(review.run(path, story), 'decision')} written to {path}")


@main.command("explain")
@click.argument("event")
@FOLDER
def explain_command(event: str, folder: Path) -> None:
    """Show where an event comes from: its sources, sentences and dates, down to the character.

    EVENT is its id: what stands behind the # of its address on the page.
    """
    from timeline import pipeline, review

    with _told():
        story = pipeline.assemble(folder, progress=_progress())
        review.required(story, event)
        click.echo(review.explain(story, event))


@main.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def init_command(folder: Path) -> None:
    """Write a small working story into FOLDER to start from."""
    from timeline.curated import start

    with _told():
        for path in start.create(folder):
            click.echo(f"  {path}")
    click.echo(f"Now: timeline build {folder}")


@main.command("serve")
@FOLDER
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port on 127.0.0.1; 0 takes a free one.",
)
def serve_command(folder: Path, port: int) -> None:
    """Show the site on this machine, built anew after changes."""
    from timeline import serve

    with _told():
        serve.serve(folder, port, say=click.echo)


@main.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of events.yaml."""
    from timeline.curated import schema

    click.echo(schema.text(), nl=False)


def _text_of(file: Path) -> Article:
    from timeline import articles

    if str(file) == "-":
        data = sys.stdin.buffer.read()
        return Article(id="-", text=data.decode("utf-8", errors="replace"))
    return articles.read(file)


def _when(text: str) -> When:
    try:
        return When(text)
    except ValueError as error:
        problem = Problem(str(error), "--dct", hint="for example 2021-02-17")
        raise TimelineError(problem) from error


@contextmanager
def _told() -> Iterator[None]:
    """Turn what a user can mend into lines on standard error and exit code 1."""
    try:
        yield
    except TimelineError as error:
        _report(error.problems)
        sys.exit(1)


def _report(problems: Iterable[Problem]) -> None:
    for problem in problems:
        colour = "red" if problem.severity == "error" else "yellow"
        where = f"{problem.path}:{problem.line}" if problem.line else problem.path
        head = f"{where}: " if where else ""
        hint = click.style(f"\n    {problem.hint}", dim=True) if problem.hint else ""
        click.echo(f"{head}{click.style(problem.message, fg=colour)}{hint}", err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _progress() -> Progress | None:
    """Show progress on a terminal, and only once a second has gone by."""
    if not sys.stderr.isatty():
        return None
    begun = time.monotonic()

    def show(what: str, done: int, total: int | None) -> None:
        if time.monotonic() - begun > 1:
            end = "\n" if done == total else ""
            click.echo(f"\r{what}: {done}" + (f" of {total}" if total else ""), err=True, nl=False)
            click.echo(end, err=True, nl=False)

    return show
