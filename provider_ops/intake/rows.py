"""What travels from a file to its importer: numbered rows of text, and what is wrong with them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, NamedTuple

from provider_ops.core.sentence import NOTHING, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

_new = tuple.__new__  # NamedTuple's own constructor costs twice as much


class Row(NamedTuple):
    """One row of a table as text.

    Attributes:
        number: As a spreadsheet program counts it: 1 is the first row, headers counted.
        cells: Text of the cells; dates of a workbook as ISO 8601, numbers without ".0".
        fault: Why the row cannot be trusted as a row; empty for nearly all.
    """

    number: int
    cells: tuple[str, ...]
    fault: Sentence = NOTHING


class Block(NamedTuple):
    """Rows that follow one another without a fault and have equally many cells.

    Attributes:
        number: Of the first row.
        columns: The cells by column.
        text: The rows in CSV, each with a line feed, no cell in quotation marks; empty where some
            cell needs them.
    """

    number: int
    columns: list[list[str]]
    text: str

    def rows(self) -> Iterator[Row]:
        """Return the rows one by one."""
        cells = zip(*self.columns, strict=True)
        fields = zip(itertools.count(self.number), cells, itertools.repeat(NOTHING), strict=False)
        return map(_new, itertools.repeat(Row), fields)


Part = Block | list[Row]
"""Rows of a table, some at once."""


class Note(NamedTuple):
    """What is to be known of a file as a whole, and holds nothing back.

    Attributes:
        word: A stable name of what it is.
        message: For people, in one or two sentences.
    """

    word: str
    message: Sentence


class Problem(NamedTuple):
    """What is wrong with a row: it is held back for it, or loads with a flag.

    Attributes:
        row: Number of the row; 0 for the file as a whole.
        column: The header in the file; empty for the whole row.
        message: For people, in one or two sentences.
        held: Whether the row is held back; False for a flag.
        field: The importer's name of the cell; empty for the whole row.
        word: A stable name of what is wrong, by which such problems are counted together;
            empty for the rare ones.
        hint: What the cell most likely should say; empty where that cannot be told.
        cross: Whether it comes from another row, so that this row alone would not show it.
    """

    row: int
    column: str
    message: Sentence
    held: bool = True
    field: str = ""
    word: str = ""
    hint: str = ""
    cross: bool = False

    def told(self) -> dict[str, Any]:
        """Return what programs are told of it."""
        told: dict[str, Any] = {"row": self.row, "column": self.column, "message": self.message}
        if not self.held:
            told["flag"] = True
        if self.hint:
            told["suggestion"] = self.hint
        return told
