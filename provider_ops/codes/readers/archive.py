"""The one file that matters of an archive (zip), without trusting the archive."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.core.errors import FileError
from provider_ops.core.sentence import Sentence
from provider_ops.intake.files import ZIP_MARK
from provider_ops.intake.xlsx_table import begins_like_workbook, refuse_bomb

if TYPE_CHECKING:
    import re
    from contextlib import ExitStack

BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
    OSError,
)  # fmt: skip
"""What `zipfile` raises over a damaged archive."""

_ENDINGS = (".txt", ".csv", ".xlsx")
_CHUNK = 1 << 20


def is_archive(head: bytes) -> bool:
    """Tell by its first bytes whether a file is an archive and no workbook."""
    return head.startswith(ZIP_MARK) and not begins_like_workbook(head)


def holds(path: Path, wanted: re.Pattern[str]) -> bool:
    """Tell whether an archive has a table with such a name inside; a damaged one has none."""
    try:
        with zipfile.ZipFile(path) as archive:
            return bool(_members(archive, wanted))
    except BROKEN:
        return False


def unpacked(path: Path, wanted: re.Pattern[str], stack: ExitStack) -> tuple[str, Path]:
    """Unpack the table with such a name; return that name and where it lies until `stack` closes.

    No name inside the archive is used as a path, and what it unpacks to is limited.

    Raises:
        FileError: It is damaged, holds none, or would unpack to too much.
    """
    try:
        refuse_bomb(path)
        with zipfile.ZipFile(path) as archive:
            found = _members(archive, wanted)
            if not found:
                raise FileError(
                    Sentence("{file} is an archive (zip) and holds no such table.", file=path.name),
                    remedy="Nothing was loaded. Unpack it and choose the table inside.",
                )
            name = found[0].filename.replace("\\", "/").rsplit("/", 1)[-1]
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            target = Path(folder) / f"table{Path(name).suffix.lower()}"
            with archive.open(found[0]) as source, target.open("wb") as file:
                while chunk := source.read(_CHUNK):
                    file.write(chunk)
    except BROKEN as error:
        raise FileError(
            Sentence("{file} is damaged or cut off.", file=path.name),
            title="The archive cannot be read",
        ) from error
    return name, target


def _members(archive: zipfile.ZipFile, wanted: re.Pattern[str]) -> list[zipfile.ZipInfo]:
    """Return the tables of a kind, text before workbooks, the largest first."""
    found = [
        (_ENDINGS.index(ending), -info.file_size, info)
        for info in archive.infolist()
        if wanted.search(info.filename)
        and (ending := Path(info.filename).suffix.lower()) in _ENDINGS
    ]
    return [info for _, _, info in sorted(found, key=lambda entry: entry[:2])]
