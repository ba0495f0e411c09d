"""Compact tables: a row for each figure, a column for each page, the aim beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from web.pages import Page

JUDGED = ("ours", "embed")
"""The pages that are held to the aims."""
Get = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: how it is read from a page's results, and what it must be."""

    label: str
    get: Get
    aim: str = ""
    meets: Callable[[Any], bool] | None = None
    form: str = "{}"
    judged: tuple[str, ...] = JUDGED


@dataclass(slots=True)
class Board:
    """What was printed, and which aims were met."""

    pages: list[Page]
    met: int = 0
    missed: list[str] = field(default_factory=list)

    def there(self) -> list[Page]:
        """The pages that could be made."""
        return [page for page in self.pages if not page.absent]

    def show(self, title: str, results: dict[str, Any], rows: list[Row]) -> None:
        """Print one table; a figure that misses its aim is followed by an exclamation mark."""
        pages = [page for page in self.pages if page.absent or page.kind.key in results]
        names = [page.kind.name for page in pages]
        label = max([len(row.label) for row in rows] + [len(title)])
        aim = max(len(row.aim) for row in rows) + 2
        print(f"\n{title:{label}}{'aim':>{aim}}" + "".join(f"{name:>15}" for name in names))
        for row in rows:
            cells = "".join(f"{self._cell(page, results, row, title):>15}" for page in pages)
            print(f"{row.label:{label}}{row.aim:>{aim}}{cells}", flush=True)

    def _cell(self, page: Page, results: dict[str, Any], row: Row, title: str) -> str:
        if page.absent:
            return "absent"
        value, asked = None, True
        try:
            value = row.get(results[page.kind.key])
        except (KeyError, TypeError, ZeroDivisionError):
            # Not every page is asked for everything.
            asked = False
        text = "-" if value is None else _said(value, row.form)
        if row.meets is None or page.kind.key not in row.judged or not asked:
            return text
        if value is not None and row.meets(value):
            self.met += 1
            return text
        self.missed.append(f"{page.kind.name}: {title}, {row.label}: {text} (aim {row.aim})")
        return f"{text} !"

    def close(self) -> None:
        """Print what is absent and why, and the aims that were missed."""
        print()
        for page in self.pages:
            if page.absent:
                print(f"{page.kind.name} is absent: {page.absent}")
        print(f"{self.met} of {self.met + len(self.missed)} aims met")
        for line in self.missed:
            print(f"  missed by {line}")


def _said(value: Any, form: str) -> str:  # noqa: ANN401 - figures of every kind
    if isinstance(value, bool):
        return "yes" if value else "no"
    return form.format(value)


def at_most(limit: float) -> Callable[[Any], bool]:
    """Whether a figure is no greater."""
    return lambda value: value <= limit


def exactly(wanted: object) -> Callable[[Any], bool]:
    """Whether it is just that."""
    return lambda value: value == wanted


def key(*path: str | int) -> Get:
    """The value under nested keys."""

    def get(found: Any) -> Any:  # noqa: ANN401
        for part in path:
            found = found[part]
        return found

    return get
