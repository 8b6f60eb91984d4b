"""What every file is asked before anybody reads it: is it there, how large, what is it, which."""

from __future__ import annotations

import codecs
import hashlib
import os
from typing import TYPE_CHECKING

from provider_ops.core.errors import FileError
from provider_ops.core.progress import Progress
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.core.progress import Reporter

LARGEST_TABLE = 1 << 30
"""Bytes; no roster or list is larger, and a spreadsheet program opens none that is."""

HEAD_BYTES = 8192
ZIP_MARK = b"PK\x03\x04"
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_CHUNK = 1 << 20
_TAIL_BYTES = 16
_PICTURE, _ARCHIVE = Sentence("a picture"), Sentence("a compressed archive")
_PROGRAM, _PAGE, _JSON = Sentence("a program"), Sentence("a web page"), Sentence("a JSON document")
_OTHER_KINDS = {
    b"%PDF": Sentence("a PDF document"), b"\x89PNG": _PICTURE, b"\xff\xd8\xff": _PICTURE,
    b"\x1f\x8b": _ARCHIVE, b"7z\xbc\xaf": _ARCHIVE, b"Rar!": _ARCHIVE, b"BZh": _ARCHIVE,
    b"SQLite": Sentence("a database"), b"MZ": _PROGRAM, b"\x7fELF": _PROGRAM,
    b"<!doctype html": _PAGE, b"<html": _PAGE, b"<?xml": Sentence("an XML document"),
    b"{\n": _JSON, b"{\r": _JSON, b'{"': _JSON, b"[{": _JSON,
}  # fmt: skip


def read_head(path: Path) -> bytes:
    """Return the first bytes of a file.

    Raises:
        FileError: It is not there, is a folder, may not be read, or is empty.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            # Opening a pipe waits for somebody to write, reading a device may never end.
            raise _unreachable(path, Sentence("This is not a file"))
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except FileNotFoundError as error:
        raise _unreachable(path, Sentence("The file is not there")) from error
    except IsADirectoryError as error:
        raise _unreachable(path, Sentence("This is a folder, not a file")) from error
    except OSError as error:
        raise _unreachable(path, Sentence("The file cannot be opened")) from error
    if not head.strip(b"\0 \t\r\n\x1a") and path.stat().st_size <= HEAD_BYTES:
        raise FileError(path.name, title="The file is empty")
    return head


def refuse_what_is_no_table(path: Path, head: bytes) -> None:
    """Raise a `FileError` for sizes and kinds of files that no table comes in."""
    size = path.stat().st_size
    if size > LARGEST_TABLE:
        raise FileError(
            Sentence("{file} has {size:.1f} GB; a table may have {most:.1f} GB.",
                     file=path.name, size=size / 1e9, most=LARGEST_TABLE / 1e9),
            title="The file is too large",
            remedy="Nothing was loaded. Keep the rows of your market only and try again.",
        )
    text = head.removeprefix(codecs.BOM_UTF8).lstrip()[:16].lower()
    for mark, kind in _OTHER_KINDS.items():
        if head.startswith(mark) or text.startswith(mark):
            raise FileError(
                Sentence("{file} is {kind}.", file=path.name, kind=kind),
                title="The file is not a table",
                remedy="Nothing was loaded. Save the table as CSV or XLSX and try again.",
            )


def has_open_end(path: Path) -> bool:
    """Tell whether a text of several lines ends without the line end that all others have."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        if head.startswith((ZIP_MARK, OLE_MARK)) or not (b"\n" in head or b"\r" in head):
            return False
        file.seek(-min(_TAIL_BYTES, path.stat().st_size), os.SEEK_END)
        tail = file.read().strip(b"\0\x1a")  # the other half of a letter, an end mark of old
    return not tail.endswith((b"\n", b"\r"))


def sha256_of(path: Path, reporter: Reporter) -> str:
    """Return the SHA-256 of a file's content (hex), by which it is recognized."""
    total = path.stat().st_size
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            reporter.report(Progress(file.tell(), total, "Checking the file"))
            reporter.checkpoint()
    return digest.hexdigest()


def encoding_of(path: Path) -> str:
    """Tell the encoding of a text file by reading all of it: UTF-8, UTF-16 or Latin-1.

    Raises:
        FileError: It has zero bytes where text has none.
    """
    with path.open("rb") as file:
        head = file.read(4096)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        if bare := _bare_utf16(head):
            return bare
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        encoding = "utf-8-sig"
        while chunk := file.read(_CHUNK):
            if b"\0" in chunk:
                raise FileError(
                    Sentence("{file} holds bytes that no text has.", file=path.name),
                    title="The file is not a table",
                    remedy="Nothing was loaded. Save the table as CSV or XLSX and try again.",
                )
            if encoding == "utf-8-sig":
                encoding = _still_utf8(decoder, chunk)
    if encoding == "utf-8-sig" and decoder.getstate()[0]:
        return "latin-1"
    return encoding


def _still_utf8(decoder: codecs.IncrementalDecoder, chunk: bytes) -> str:
    try:
        decoder.decode(chunk)
    except UnicodeDecodeError:
        return "latin-1"
    return "utf-8-sig"


def _bare_utf16(head: bytes) -> str:
    """Name the byte order of UTF-16 without a mark: every other byte of the start is zero."""
    start = head[:32]
    if len(start) < 8 or len(start) % 2:
        return ""
    if not any(start[1::2]) and all(start[0::2]):
        return "utf-16-le"
    if not any(start[0::2]) and all(start[1::2]):
        return "utf-16-be"
    return ""


def _unreachable(path: Path, title: Sentence) -> FileError:
    return FileError(
        path.name, title=title, remedy="Nothing was loaded. Check the name and try again."
    )
