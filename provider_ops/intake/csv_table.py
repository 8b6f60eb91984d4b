"""Rows of a delimited text file, whatever its encoding, delimiter and quoting."""

from __future__ import annotations

import csv
import itertools
from functools import partial
from typing import TYPE_CHECKING, TextIO

from provider_ops.core.errors import FileError
from provider_ops.intake.files import encoding_of
from provider_ops.intake.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DELIMITERS = (",", ";", "\t", "|")
LONGEST_LINE = 1 << 20
MOST_COLUMNS = 1_000
"""Three times what the widest known file has; guessing headers among more takes too long."""

_SNIFFED_LINES = 20
_LINES_AT_ONCE = 64
# NamedTuple's own constructor costs twice as much, and there is a row for every line.
_new = tuple.__new__


def read_csv(path: Path) -> Iterator[Row]:
    """Yield the rows of a file that are not blank; a row that breaks the quoting carries a fault.

    Raises:
        FileError: The file is no text, a line of it never ends, or a row has too many cells.
    """
    with path.open(encoding=encoding_of(path), errors="replace", newline="") as file:
        yield from read_text(file, path.name)


def read_text(file: TextIO, name: str) -> Iterator[Row]:
    """Yield the rows of text that is there already, such as what was pasted; see `read_csv`.

    `name` is what messages call it.
    """
    lines = _lines(file, name)
    first = list(itertools.islice(lines, _SNIFFED_LINES))
    delimiter = sniff_delimiter(first)
    reader = csv.reader(itertools.chain(first, lines), delimiter=delimiter, strict=True)
    number = 0
    while True:
        try:
            for cells in reader:
                number += 1
                if len(cells) > MOST_COLUMNS:
                    raise _too_wide(name, number, len(cells))
                if any(cells):
                    yield _new(Row, (number, tuple(cells), ""))
        except csv.Error as error:
            number += 1
            yield Row(number, (), _in_words(error))
        else:
            return


def sniff_delimiter(lines: list[str]) -> str:
    """Return the delimiter that cuts the first lines into the most equal, longest rows."""

    def score(delimiter: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if any(row)]
        except csv.Error:
            return (0, 0)
        widest = max(widths, default=1)
        return (0, 0) if widest == 1 else (widths.count(widest), widest)

    return max(DELIMITERS, key=score)


def _lines(file: TextIO, name: str) -> Iterator[str]:
    lines = iter(partial(file.readline, LONGEST_LINE), "")
    while some := list(itertools.islice(lines, _LINES_AT_ONCE)):
        if len(longest := max(some, key=len)) == LONGEST_LINE and not longest.endswith("\n"):
            raise FileError(
                f"{name} has a line of more than a million characters.",
                title="The file is not a table",
            )
        yield from some


def _too_wide(name: str, number: int, columns: int) -> FileError:
    return FileError(
        f"Row {number} of {name} has {columns:,} columns; a table may have {MOST_COLUMNS:,}.",
        title="The table has too many columns",
        remedy="Nothing was loaded. Keep the columns you need and try again.",
    )


def _in_words(error: csv.Error) -> str:
    text = str(error)
    if "unexpected end" in text:
        return "The file ends inside quotation marks; it seems to be cut off."
    if "field larger" in text:
        return "A quotation mark is opened and not closed."
    return "The quotation marks of this row do not match."
