"""What travels from a file to its importer: numbered rows of text, and what is wrong with them."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One row of a table as text.

    Attributes:
        number: As a spreadsheet program counts it: 1 is the first row, headers counted.
        cells: Text of the cells; dates of a workbook as ISO 8601, numbers without ".0".
        fault: Why the row cannot be trusted as a row; empty for nearly all.
    """

    number: int
    cells: tuple[str, ...]
    fault: str = ""


class Problem(NamedTuple):
    """Why a row is held back. `column` is the header in the file; empty for the whole row."""

    row: int
    column: str
    message: str
