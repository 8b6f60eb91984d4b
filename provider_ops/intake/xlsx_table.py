"""Rows of a workbook's first sheet, without trusting the workbook."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_MEMBERS = 2_000
MOST_BYTES = 1 << 29
MOST_TIMES_LARGER = 300
"""Real sheets of repeated text unpack to 10 to 60 times their size, bombs to 1,000 times."""

WORKBOOK_NAME = "[Content_Types].xml"
"""What the archive of every workbook holds."""

_SMALL = 1 << 24
_NAME_LENGTH, _NAME = 26, 30
"""Where an entry of an archive has the length of its name, and the name."""
MOST_ROWS = 1 << 20
MOST_COLUMNS = 1_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, IndexError, AttributeError,
    SyntaxError, EOFError, NotImplementedError, RuntimeError, OSError,
)  # fmt: skip


def read_xlsx(path: Path) -> Iterator[Row]:
    """Yield the rows of the first sheet that are not blank. Formulas give their saved values.

    XML is read through defusedxml, which openpyxl uses by itself where it is installed.

    Raises:
        FileError: The workbook is broken, or unpacks to more than any real one.
    """
    from openpyxl import load_workbook

    with path.open("rb") as file:  # by name, openpyxl would judge the name
        with _explained(path):
            refuse_bomb(path)
            book = load_workbook(file, read_only=True, data_only=True)
        with _explained(path):
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what they claim is often wrong
            rows = sheet.iter_rows(values_only=True)
            for number, values in enumerate(rows, start=1):
                if number > MOST_ROWS:
                    raise FileError(path.name, title="The sheet has too many rows")
                cells = [cell_text(value) for value in values[:MOST_COLUMNS]]
                while cells and not cells[-1]:
                    cells.pop()  # formatted but empty cells at the end
                if cells:
                    yield Row(number, tuple(cells))
        book.close()


def begins_like_workbook(head: bytes) -> bool:
    """Tell by the first name in an archive whether it is a workbook, be it whole or cut off."""
    length = int.from_bytes(head[_NAME_LENGTH : _NAME_LENGTH + 2], "little")
    name = head[_NAME : _NAME + length]
    return name.startswith((WORKBOOK_NAME.encode(), b"_rels/", b"docProps/", b"xl/"))


def cell_text(value: Any) -> str:
    """Return a cell as the person at the spreadsheet would have typed it, dates as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date | time) else str(value)


def refuse_bomb(path: Path) -> None:
    """Raise a `FileError` if an archive claims to unpack to more than any real table.

    The claim can be trusted: `zipfile` never unpacks more than a member's header says.
    """
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    if (
        len(members) > MOST_MEMBERS
        or unpacked > MOST_BYTES
        or (unpacked > _SMALL and unpacked > MOST_TIMES_LARGER * packed)
    ):
        raise FileError(
            _too_much(path.name, unpacked / 1e6, len(members)),
            title="The file unpacks to too much",
            remedy="Nothing was unpacked. Save the table as CSV and try again.",
        )


def _too_much(file: str, size: float, parts: int) -> Sentence:
    if parts == 1:
        return Sentence("{file} would unpack to {size:,.0f} MB in 1 part.", file=file, size=size)
    return Sentence("{file} would unpack to {size:,.0f} MB in {parts:,} parts.",
                    file=file, size=size, parts=parts)  # fmt: skip


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say of everything that a damaged workbook makes its readers raise that it is damaged."""
    try:
        yield
    except _BROKEN as error:
        raise FileError(
            Sentence("{file} is damaged, cut off, or no workbook.", file=path.name),
            title="The workbook cannot be read",
        ) from error
