"""Rows of a delimited text file, whatever its encoding, delimiter and quoting."""

from __future__ import annotations

import csv
import io
import itertools
from functools import partial
from operator import length_hint
from typing import TYPE_CHECKING, TextIO

from provider_ops.core.errors import FileError
from provider_ops.core.sentence import NOTHING, Sentence
from provider_ops.intake.files import encoding_of
from provider_ops.intake.rows import Block, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from provider_ops.intake.rows import Part

DELIMITERS = (",", ";", "\t", "|")
LONGEST_LINE = 1 << 20
MOST_COLUMNS = 1_000
"""Three times what the widest known file has; guessing headers among more takes too long."""

_SNIFFED_LINES = 20
_new = tuple.__new__  # NamedTuple's own constructor costs twice as much
AT_ONCE = 1 << 16
"""Characters of a file."""


def read_csv(path: Path) -> Iterator[Part]:
    """Yield the rows of a file that are not blank; a row that breaks the quoting carries a fault.

    Raises:
        FileError: The file is no text, a line of it never ends, or a row has too many cells.
    """
    with path.open(encoding=encoding_of(path), errors="replace", newline="") as file:
        yield from read_text(file, path.name)


def read_text(file: TextIO, name: str) -> Iterator[Part]:
    """Yield the rows of text that is there already, such as what was pasted; see `read_csv`.

    `name` is what messages call it.
    """
    text = "".join(_whole_line(file, name) for _ in range(_SNIFFED_LINES))
    delimiter = sniff_delimiter(list(io.StringIO(text, newline="")))
    number = 0
    while text:
        if block := _plain_block(text, delimiter, number + 1):
            number += len(block.columns[0])
            yield block
        else:
            rows, number = _other_rows(text, file, delimiter, number, name)
            yield rows
        text = file.read(AT_ONCE)
        if text and not text.endswith("\n"):
            text += _whole_line(file, name, len(text) - text.rfind("\n") - 1)


def _plain_block(text: str, delimiter: str, number: int) -> Block | None:
    """Cut lines without quotation marks that have equally many cells; none of them is blank.

    It is what the csv module reads, in a fifth of its time. None where that would read otherwise.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if '"' in text or "\r" in text:
        return None
    if not text.endswith("\n"):
        text += "\n"
    width = text.count(delimiter, 0, text.index("\n")) + 1
    if width > MOST_COLUMNS:
        return None
    # A line end that is a cell of its own shows whether each line has as many cells as the first.
    cells = text.replace("\n", f"{delimiter}\n{delimiter}").split(delimiter)
    ends = cells[width :: width + 1]
    if len(ends) != text.count("\n") or ends.count("\n") != len(ends):
        return None
    columns = [cells[place : -1 : width + 1] for place in range(width)]
    if all("" in column for column in columns):
        return None
    if len(text) > (limit := csv.field_size_limit()) and max(map(len, cells)) > limit:
        return None
    if delimiter != ",":
        text = "" if "," in text else text.replace(delimiter, ",")
    return Block(number, columns, text)


def _other_rows(
    text: str, file: TextIO, delimiter: str, number: int, name: str
) -> tuple[list[Row], int]:
    """Read lines cell by cell, and on in the file while quotation marks are open.

    Returns:
        The rows, and the number of the last.
    """
    lines = iter(io.StringIO(text, newline="").readlines())
    more = iter(partial(_whole_line, file, name), "")
    reader = csv.reader(itertools.chain(lines, more), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    while length_hint(lines):
        number += 1
        try:
            cells = next(reader)
        except csv.Error as error:
            rows.append(Row(number, (), _in_words(error)))
            continue
        if len(cells) > MOST_COLUMNS:
            raise _too_wide(name, number, len(cells))
        if any(cells):
            rows.append(_new(Row, (number, tuple(cells), NOTHING)))
    return rows, number


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


def _whole_line(file: TextIO, name: str, begun: int = 0) -> str:
    """Read on to the end of a line of which `begun` characters are read."""
    room = LONGEST_LINE - begun
    line = file.readline(room)
    if len(line) == room and not line.endswith("\n"):
        raise FileError(
            Sentence("{file} has a line of more than a million characters.", file=name),
            title="The file is not a table",
        )
    return line


def _too_wide(name: str, number: int, columns: int) -> FileError:
    return FileError(
        Sentence("Row {row} of {file} has {columns:,} columns; a table may have {most:,}.",
                 row=number, file=name, columns=columns, most=MOST_COLUMNS),
        title="The table has too many columns",
        remedy="Nothing was loaded. Keep the columns you need and try again.",
    )


def _in_words(error: csv.Error) -> Sentence:
    text = str(error)
    if "unexpected end" in text:
        return Sentence("The file ends inside quotation marks; it seems to be cut off.")
    if "field larger" in text:
        return Sentence("A quotation mark is opened and not closed.")
    return Sentence("The quotation marks of this row do not match.")
