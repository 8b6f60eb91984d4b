"""One pass over any official table: find its columns by their headers, judge row after row."""

from __future__ import annotations

import re
from contextlib import ExitStack
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from provider_ops.codes.readers.archive import is_archive, unpacked
from provider_ops.codes.rules.hcpcs import LineError
from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.files import ZIP_MARK, read_head
from provider_ops.intake.mapping import header_key
from provider_ops.intake.rows import Problem
from provider_ops.intake.source import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from provider_ops.codes.rules.releases import Edition
    from provider_ops.intake.rows import Row

SEARCHED_ROWS = 60
"""Titles and notices above the headers; the longest known have ten rows."""

Line = tuple[Any, ...]

_DELIMITERS = (b",", b";", b"\t", b"|")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the rows: the name of the table, in an archive its own, and its header."""

    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What an official table looks like.

    Attributes:
        title: What people call it, with its article.
        columns: Headers by field, as `header_key` leaves them, `*` for anything.
        judge: Given the heading, completes the edition and makes what reads the cells of one
            row, in the order of `columns`; it returns no line for a row without meaning and
            raises `LineError`.
        once: What must not come twice, of a line.
        group: Lines of one group stand together, so `once` is asked of those alone.
        header_rows: How many rows a header is spread over.
        spills: Whether more rows of the header follow, with nothing in the first column.
        optional: Fields that a file may lack; their cells are empty then.
        inside: Names of the table in an archive.
    """

    title: Sentence
    columns: Mapping[str, tuple[str, ...]]
    judge: Callable[[Heading, Edition], Callable[[tuple[str, ...]], Line | None]]
    once: Callable[[Any], Hashable] | None = None
    group: Callable[[Any], Hashable] | None = None
    header_rows: int = 1
    spills: bool = False
    optional: frozenset[str] = frozenset()
    inside: re.Pattern[str] = re.compile(r"(?!)")


def read_layout(path: Path, layout: Layout, edition: Edition) -> Iterator[Line | Problem]:
    """Yield the lines of a table and what is wrong with its rows; `edition` is filled in first.

    Raises:
        FileError: It is no such table, or so damaged that rows cannot be told apart.
    """
    with ExitStack() as stack:
        name, table = path.name, path
        if is_archive(read_head(path)):
            name, table = unpacked(path, layout.inside, stack)
        rows = iter(read_table(table))
        header, places = _header(name, rows, layout)
        judge = layout.judge(Heading(name, header), edition)
        workbook = read_head(table).startswith(ZIP_MARK)  # which leaves out empty cells at the end
        yield from _Pass(layout, header, places, judge).lines(
            rows, padded=workbook, cut=not workbook and _is_cut(table)
        )


def places_in(layout: Layout, header: Sequence[str]) -> dict[str, int] | None:
    """Return where the fields stand under a header; None if it is not this table's."""
    keys = [header_key(text) for text in header]
    places = {}
    for field, patterns in layout.columns.items():
        place = next((n for n, key in enumerate(keys) if _fits(key, patterns)), None)
        if place is not None:
            places[field] = place
        elif field not in layout.optional:
            return None
    return places


def headers_among(layout: Layout, rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    """Yield what each row would be as a header, joined with the rows above it."""
    above: list[tuple[str, ...]] = []
    for row in rows:
        above = [*above[len(above) + 1 - layout.header_rows :], row.cells]
        width = max(map(len, above))
        columns = zip(*((*cells, *[""] * (width - len(cells))) for cells in above), strict=True)
        yield tuple(" ".join(" ".join(parts).split()) for parts in columns)


def _header(
    name: str, rows: Iterator[Row], layout: Layout
) -> tuple[tuple[str, ...], dict[str, int]]:
    first_fault: Sentence | None = None

    def searched() -> Iterator[Row]:
        nonlocal first_fault
        for row in islice(rows, SEARCHED_ROWS):
            if row.fault and first_fault is None:
                first_fault = Sentence("Row {row}: {problem}", row=row.number, problem=row.fault)
            yield row

    for header in headers_among(layout, searched()):
        places = places_in(layout, header)
        if places is not None:
            return header, places
    said = Sentence("The first rows of {file} hold no header of {title}.",
                    file=name, title=layout.title)  # fmt: skip
    raise FileError(
        said if first_fault is None else Sentence.joined((said, first_fault), " "),
        remedy="Nothing was loaded. Check that it is the right file and whole.",
    )


class _Pass:
    def __init__(
        self,
        layout: Layout,
        header: tuple[str, ...],
        places: dict[str, int],
        judge: Callable[[tuple[str, ...]], Line | None],
    ) -> None:
        self._layout = layout
        self._header = header
        self._places = places
        self._judge = judge
        self._at = [places.get(field, len(header)) for field in layout.columns]
        self._width = max(n for n, text in enumerate(header) if text) + 1
        self._most = self._width
        self._key = self._at[0]
        self._seen: dict[Hashable, int] = {}
        self._group: Hashable = None

    def lines(self, rows: Iterator[Row], *, padded: bool, cut: bool) -> Iterator[Line | Problem]:
        begun = False
        for row, last in _with_last(rows):
            if not begun and self._layout.spills and row.cells and not row.cells[0].strip():
                continue
            if not begun:  # some tables end every row with one more, empty cell
                self._most = max(len(self._header), len(row.cells))
                begun = True
            found = self._line(row, padded=padded, cut=cut and last)
            if found is not None:
                yield found
        if not begun:
            said = Sentence("No row follows the header; the file is cut off or empty.")
            yield Problem(0, "", said)

    def _line(self, row: Row, *, padded: bool, cut: bool) -> Line | Problem | None:
        cells, width = row.cells, self._width
        if row.fault:
            return Problem(row.number, "", row.fault)
        if len(cells) < width and not padded:
            return Problem(row.number, "", short_row(len(cells), width))
        if cut:
            said = Sentence("The file ends inside this row; it seems to be cut off.")
            return Problem(row.number, "", said)
        if len(cells) > self._most or any(cells[width:]):
            said = Sentence("The row has more cells than there are headers.")
            return Problem(row.number, "", said)
        room = len(cells)
        try:
            line = self._judge(tuple([cells[n].strip() if n < room else "" for n in self._at]))
        except LineError as error:
            return Problem(row.number, self._named(error.column), error.message)
        return line if line is None else self._first_time(row.number, line)

    def _first_time(self, number: int, line: Line) -> Line | Problem:
        once, group = self._layout.once, self._layout.group
        if once is None:
            return line
        if group is not None and group(line) != self._group:
            self._group = group(line)
            self._seen.clear()
        before = self._seen.setdefault(once(line), number)
        if before == number:
            return line
        said = Sentence("Row {row} says this already.", row=before)
        return Problem(number, self._header[self._key], said)

    def _named(self, field: str) -> str:
        place = self._places.get(field)
        return field if place is None else self._header[place]


def short_row(cells: int, width: int) -> Sentence:
    """Return what is said of a row that has too few cells."""
    return Sentence("The row has {cells} of {width} cells.", cells=cells, width=width)


def _fits(key: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(key, pattern) for pattern in patterns)


def _with_last(rows: Iterator[Row]) -> Iterator[tuple[Row, bool]]:
    before = next(rows, None)
    for row in chain(rows, (None,)):
        if before is not None:
            yield before, row is None
        before = row


def _is_cut(path: Path) -> bool:
    """Tell whether a text ends where another cell should follow, without the end of its line."""
    with path.open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) in _DELIMITERS
