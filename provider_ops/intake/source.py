"""Any table file as one stream of numbered rows."""

from __future__ import annotations

import itertools
import zipfile
from typing import TYPE_CHECKING

from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.csv_table import read_csv
from provider_ops.intake.files import OLE_MARK, ZIP_MARK, read_head, refuse_what_is_no_table
from provider_ops.intake.rows import Block
from provider_ops.intake.xlsx_table import WORKBOOK_NAME, begins_like_workbook, read_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from provider_ops.intake.rows import Part, Row

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGEST_OLE = 1 << 28
_SHEET_ROWS = 1_000


def read_table(path: Path) -> Iterator[Row]:
    """Open a CSV or XLSX file and return its rows; see `read_parts`."""
    return rows_of(read_parts(path))


def rows_of(parts: Iterator[Part]) -> Iterator[Row]:
    """Return all rows of the parts of a table."""
    return itertools.chain.from_iterable(
        part.rows() if isinstance(part, Block) else part for part in parts
    )


def read_parts(path: Path) -> Iterator[Part]:
    """Open a CSV or XLSX file and return its rows, some at once; it is never in memory as a whole.

    What it is, its content says, not its name.

    Raises:
        FileError: At once, or on the part where the damage shows.
    """
    head = read_head(path)
    refuse_what_is_no_table(path, head)
    if head.startswith(OLE_MARK):
        raise _old_or_encrypted(path)
    if not head.startswith(ZIP_MARK):
        return read_csv(path)
    if not begins_like_workbook(head):
        _refuse_archive(path)
    rows = read_xlsx(path)
    return iter(lambda: list(itertools.islice(rows, _SHEET_ROWS)), [])


def _refuse_archive(path: Path) -> None:
    """Name an archive (zip) that holds no workbook, or ends before it says what it holds."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        raise FileError(
            Sentence("{file} is an archive (zip) that is damaged or cut off.", file=path.name),
            title="The archive cannot be read",
        ) from error
    if WORKBOOK_NAME not in names:
        raise FileError(
            _archive(path.name, len(names)),
            title="The file is not a table",
            remedy="Nothing was loaded. Unpack it and choose the table inside.",
        )


def _archive(file: str, holds: int) -> Sentence:
    if holds == 1:
        return Sentence("{file} is an archive (zip) of 1 file and no workbook.", file=file)
    return Sentence("{file} is an archive (zip) of {holds:,} files and no workbook.",
                    file=file, holds=holds)  # fmt: skip


def _old_or_encrypted(path: Path) -> FileError:
    with path.open("rb") as file:
        encrypted = _ENCRYPTED in file.read(_LARGEST_OLE)
    if encrypted:
        return FileError(
            path.name,
            title="The workbook has a password",
            remedy="Nothing was loaded. Save it without a password and try again.",
        )
    return FileError(
        path.name,
        title="The workbook is of an old kind",
        remedy="Nothing was loaded. Save it as XLSX or CSV and try again.",
    )
