"""A table of a screen as a file for a spreadsheet: CSV or XLSX, safe to open."""

from __future__ import annotations

import csv
import errno
import os
import tempfile
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

from provider_ops.core.errors import DiskFullError, FileError
from provider_ops.core.sentence import Sentence
from provider_ops.core.text import spreadsheet_safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from provider_ops.core.progress import Reporter

Cell = str | int | float | Decimal
ENDINGS = (".csv", ".xlsx")
MOST_ROWS = 1_048_575
"""Rows that a worksheet takes below its header."""
_LOOKED = 500
_WHY = {
    "Permission denied": Sentence("Permission denied"),
    "No such file or directory": Sentence("No such file or directory"),
    "Is a directory": Sentence("Is a directory"),
    "Read-only file system": Sentence("Read-only file system"),
}
"""What systems say of a file that cannot be written; other words of theirs stay as they are."""


def write_table(
    path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]], reporter: Reporter
) -> int:
    """Write a table, by the ending of `path` as CSV (UTF-8) or XLSX; returns how many rows.

    Text that a spreadsheet would take for a formula is made harmless; numbers and dollars are
    numbers. The file appears under its name only when it is whole.

    Raises:
        FileError: The file cannot be written there, or has more rows than a worksheet.
        DiskFullError: There is no room for it.
        Cancelled: The person asked to stop; nothing stays.
    """
    write = _write_xlsx if path.suffix.lower() == ".xlsx" else _write_csv
    try:
        with _whole(path) as partial:
            return write(partial, header, _watched(rows, reporter))
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFullError from error
        why = _WHY.get(str(error.strerror), error.strerror)
        raise FileError(
            Sentence("{file}: {why}.", file=path.name, why=why),
            title="The file cannot be written",
            remedy="Nothing was changed. Choose another folder or close the file elsewhere.",
        ) from error


def _write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        table = csv.writer(stream)
        table.writerow([spreadsheet_safe(cell) for cell in header])
        for row in rows:
            table.writerow([_plain(cell) for cell in row])
            count += 1
    return count


def _write_xlsx(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False}  # fmt: skip
    book = xlsxwriter.Workbook(str(path), options)
    try:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        dollars = book.add_format({"num_format": "$#,##0.00"})
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(header):
            sheet.write_string(0, column, spreadsheet_safe(title), bold)
        count = 0
        for row in rows:
            count += 1
            if count > MOST_ROWS:
                raise FileError(
                    title="Too many rows for a worksheet",
                    remedy="Nothing was written. Export a CSV file, or narrow the list.",
                )
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(count, column, spreadsheet_safe(cell))
                else:
                    style = dollars if isinstance(cell, Decimal) else None
                    sheet.write_number(count, column, cell, style)
    finally:
        book.close()
    return count


def _plain(cell: Cell) -> str:
    return spreadsheet_safe(cell) if isinstance(cell, str) else str(cell)


def _watched(rows: Iterable[Sequence[Cell]], reporter: Reporter) -> Iterator[Sequence[Cell]]:
    for count, row in enumerate(rows):
        if count % _LOOKED == 0:
            reporter.checkpoint()
        yield row


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
