"""The official HCPCS Level II file in each edition: zip, fixed width, CSV, XLSX."""

from __future__ import annotations

import tempfile
import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING

from provider_ops.codes.readers.archive import BROKEN
from provider_ops.codes.readers.layout import short_row
from provider_ops.codes.rules import hcpcs
from provider_ops.codes.rules.hcpcs import LineError
from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.files import ZIP_MARK, read_head
from provider_ops.intake.importer import CERTAIN
from provider_ops.intake.rows import Problem
from provider_ops.intake.source import read_table
from provider_ops.intake.xlsx_table import refuse_bomb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from provider_ops.codes.rules.sets import CodeLine
    from provider_ops.intake.importer import Sample

MOST_RECORDS = 200_000
"""Ten times what the largest release holds; a file with more is something else."""

LONGEST_LINE = 4_096
_SEARCHED_ROWS = 60
_DECODED = ("HCPCS_CODE", "", "", "DATE_ADDED", "DATE_TERM")
"""Names of `hcpcs.COLUMNS` in editions that others have taken apart: one row for each code."""

_SPELLED = {"HCPCS": "HCPC", "ADD DATE": "ADD DT", "TERM DATE": "TERM DT"}
_MODIFIER_LENGTH = 2
_CHUNK = 1 << 20


def read_hcpcs(path: Path) -> Iterator[CodeLine | Problem]:
    """Yield every code and modifier of an official file, and what is wrong with its rows.

    Of a zip, the fixed-width text is read, else the workbook; no name inside it is used as a
    path, and what it unpacks to is limited.

    Raises:
        FileError: The file is damaged or no HCPCS file; also after the first rows.
    """
    with ExitStack() as stack:
        yield from _lines_of(path, stack)


def is_hcpcs(sample: Sample) -> int:
    """Answer `CERTAIN` for an archive, a text or a table that gives at least one code."""
    named = "HCPC" in sample.path.name.upper()
    if not named and not (sample.head.startswith(ZIP_MARK) or b"HCPC" in sample.head.upper()):
        return 0
    try:
        return CERTAIN if next(read_hcpcs(sample.path), None) is not None else 0
    except FileError:
        return 0


def _lines_of(path: Path, stack: ExitStack) -> Iterator[CodeLine | Problem]:
    head = read_head(path)
    if head.startswith(ZIP_MARK):
        try:
            refuse_bomb(path)
            archive = stack.enter_context(zipfile.ZipFile(path))
        except BROKEN as error:
            raise _damaged(path) from error
        if "[Content_Types].xml" not in archive.namelist():
            yield from _from_zip(path, archive, stack)
            return
    elif any(hcpcs.is_record(line) for line in head.decode("latin-1").splitlines()):
        yield from _from_text(path, stack.enter_context(path.open("rb")))
        return
    yield from _from_table(path)


def _from_zip(
    path: Path, archive: zipfile.ZipFile, stack: ExitStack
) -> Iterator[CodeLine | Problem]:
    try:
        for member in _members(archive, ".txt"):
            with archive.open(member) as file:
                start = file.read(_CHUNK).decode("latin-1").splitlines()
            if any(hcpcs.is_record(line) for line in start):
                yield from _from_text(path, stack.enter_context(archive.open(member)))
                return
        for ending in (".xlsx", ".csv"):
            for member in _members(archive, ending):
                if "ANWEB" in member.filename.upper():
                    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
                    yield from _from_table(_unpacked(archive, member, folder / f"table{ending}"))
                    return
    except BROKEN as error:
        raise _damaged(path) from error
    raise FileError(
        Sentence("{file} holds no HCPCS code file.", file=path.name),
        remedy="Nothing was loaded. Choose the alpha-numeric HCPCS file of CMS.",
    )


def _members(archive: zipfile.ZipFile, ending: str) -> list[zipfile.ZipInfo]:
    found = [info for info in archive.infolist() if info.filename.lower().endswith(ending)]
    return sorted(found, key=lambda info: ("ANWEB" not in info.filename.upper(), -info.file_size))


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path) -> Path:
    with archive.open(member) as source, target.open("wb") as file:
        while chunk := source.read(_CHUNK):
            file.write(chunk)
    return target


def _from_text(path: Path, file: IO[bytes]) -> Iterator[CodeLine | Problem]:
    """Read fixed-width records; the lines before the first one are the disclaimer."""
    begun = False

    def records() -> Iterator[tuple[int, tuple[str, ...] | LineError]]:
        nonlocal begun
        number = 0
        while raw := file.readline(LONGEST_LINE):
            number += 1
            if len(raw) == LONGEST_LINE:
                raise FileError(Sentence("Line {line} of {file} never ends.",
                                         line=number, file=path.name))  # fmt: skip
            line = raw.decode("latin-1").rstrip("\r\n\x1a")
            if not hcpcs.is_record(line):
                if begun and line.strip():
                    said = Sentence("This is no record of the official layout.")
                    yield number, LineError("", said)
                continue
            begun = True
            try:
                yield number, hcpcs.cells_of(line)
            except LineError as error:
                yield number, error

    yield from _judged(path, records())


def _from_table(path: Path) -> Iterator[CodeLine | Problem]:
    rows = iter(read_table(path))
    places, width = list[int](), 0
    for row in rows:
        plain = (" ".join(cell.upper().split()) for cell in row.cells)
        names = [_SPELLED.get(name, name) for name in plain]
        if found := _places(names):
            places, width = found, len(names)
            break
        if row.number > _SEARCHED_ROWS:
            break
    if not places:
        raise FileError(
            Sentence("{file} has no columns {columns}.", file=path.name,
                     columns=", ".join(hcpcs.COLUMNS)),
            remedy="Nothing was loaded. Choose the alpha-numeric HCPCS file of CMS.",
        )

    def records() -> Iterator[tuple[int, tuple[str, ...] | LineError]]:
        for row in rows:
            if row.fault:
                yield row.number, LineError("", row.fault)
                continue
            yield row.number, _fields(row.cells, places, width)

    yield from _judged(path, records())


def _places(names: list[str]) -> list[int]:
    """Return where `hcpcs.COLUMNS` stand; -1 for what decoded editions leave out."""
    if all(column in names for column in hcpcs.COLUMNS):
        return [names.index(column) for column in hcpcs.COLUMNS]
    if all(column in names for column in _DECODED if column):
        return [names.index(column) if column else -1 for column in _DECODED]
    return []


def _fields(cells: tuple[str, ...], places: list[int], width: int) -> tuple[str, ...] | LineError:
    """Pick the fields of a row; an official CSV has rows that lost a blank cell in the middle.

    What follows the gap, the dates, is then counted from the action code at the end.
    """
    kind = places[hcpcs.COLUMNS.index(hcpcs.RECORD_KIND)]
    if kind < 0:
        if len(cells) != width:
            return LineError("", short_row(len(cells), width))
        fields = [cells[place] if place >= 0 else "" for place in places]
        modifier = len(fields[0].strip()) == _MODIFIER_LENGTH
        fields[1] = hcpcs.FIRST_OF_MODIFIER if modifier else hcpcs.FIRST_OF_CODE
        return tuple(fields)
    more = cells[kind : kind + 1] in ((hcpcs.MORE_OF_CODE,), (hcpcs.MORE_OF_MODIFIER,))
    if len(cells) == width or more:  # a continuation may end after its text
        return tuple(cells[place] if place < len(cells) else "" for place in places)
    if len(cells) <= width // 2 or not (len(cells[-1]) == 1 and cells[-1].isalpha()):
        return LineError("", short_row(len(cells), width))
    return tuple(cells[place if place < width // 2 else place - width] for place in places)


def _judged(
    path: Path, records: Iterable[tuple[int, tuple[str, ...] | LineError]]
) -> Iterator[CodeLine | Problem]:
    seen: dict[tuple[str, str], int] = {}
    for number, cells in records:
        if isinstance(cells, LineError):
            yield Problem(number, cells.column, cells.message)
            continue
        try:
            line = hcpcs.read_line(cells)
        except LineError as error:
            yield Problem(number, error.column, error.message)
            continue
        if line is None:
            continue
        if (line.code_set, line.code) in seen:
            before = seen[line.code_set, line.code]
            said = Sentence("{code} stands in row {row} already.", code=line.code, row=before)
            yield Problem(number, hcpcs.CODE, said)
            continue
        seen[line.code_set, line.code] = number
        if len(seen) > MOST_RECORDS:
            raise FileError(Sentence("{file} has more than {most:,} codes.",
                                     file=path.name, most=MOST_RECORDS))  # fmt: skip
        yield line
    if not seen:
        raise FileError(Sentence("{file} holds no HCPCS code.", file=path.name))


def _damaged(path: Path) -> FileError:
    return FileError(Sentence("{file} is damaged or cut off.", file=path.name),
                     title="The archive cannot be read")  # fmt: skip
