"""From bytes of unknown origin to text, piece by piece, or a refusal in plain words."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, BinaryIO

from provider_ops.core.errors import FileError
from provider_ops.core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.core.progress import Reporter

CHUNK = 1 << 17
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"BZh",
    b"\xfd7zXZ",
)
_OTHER_FILES = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
    b"MZ",
    b"\x7fELF",
    b"SQLite",
)
_UTF8_BOM = codecs.BOM_UTF8
_NULS_OF_UTF16 = 16


def text_chunks(stream: BinaryIO, reporter: Reporter, label: str = "") -> Iterator[str]:
    """Decode a stream in pieces of about 128 KB, without its byte order mark; `label` names it.

    UTF-8 is assumed until a byte denies it; from that piece on the file is Latin-1. UTF-16 is
    recognized by its mark or by its zero bytes.

    Raises:
        FileError: The file is empty, an archive, or not text. Archives are never unpacked.
    """
    data = head(stream)
    total = _size(stream, len(data))
    done = 0
    decoder: _Decoder | None = None
    while data:
        if decoder is None:
            decoder = _Decoder(_encoding(data))
        done += len(data)
        yield decoder.decode(data)
        reporter.report(Progress(done, total, label))
        reporter.checkpoint()
        data = stream.read(CHUNK)
    if decoder is not None and (rest := decoder.decode(b"", final=True)):
        yield rest


def head(stream: BinaryIO) -> bytes:
    """Read the first 128 KB even if the stream gives less per call.

    Raises:
        FileError: There is nothing, or nothing that could be text.
    """
    parts: list[bytes] = []
    missing = CHUNK
    while missing > 0 and (part := stream.read(missing)):
        parts.append(part)
        missing -= len(part)
    data = b"".join(parts)
    if not data.strip(b"\0 \t\r\n\x1a"):
        raise FileError(title="The file is empty")
    if data.startswith(_ARCHIVES):
        raise FileError(
            title="The file is a compressed archive",
            remedy="Nothing was loaded. Unpack it and import the files inside, one by one.",
        )
    if data.startswith(_OTHER_FILES) or _is_binary(data):
        raise FileError(
            title="The file is not text",
            remedy="Nothing was loaded. Ask the payer for the plain X12 file.",
        )
    return data


class _Decoder:
    """An incremental decoder that steps down from UTF-8 to Latin-1 once, when it has to."""

    def __init__(self, encoding: str) -> None:
        self._decoder = _incremental(encoding)

    def decode(self, data: bytes, *, final: bool = False) -> str:
        pending = self._decoder.getstate()[0]
        try:
            return self._decoder.decode(data, final)
        except UnicodeDecodeError:
            self._decoder = _incremental("latin-1")
            return self._decoder.decode(pending + data, final)


def _incremental(encoding: str) -> codecs.IncrementalDecoder:
    errors = "replace" if encoding.startswith("utf-16") else "strict"
    return codecs.getincrementaldecoder(encoding)(errors)


def _encoding(data: bytes) -> str:
    if data.startswith(_UTF8_BOM):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return _bare_utf16(data) or "utf-8"


def _bare_utf16(data: bytes) -> str:
    """Name the byte order of UTF-16 without a mark: every second byte of the start is zero."""
    start = data[: 2 * _NULS_OF_UTF16]
    if len(start) < 2 * _NULS_OF_UTF16:
        return ""
    if not any(start[1::2]) and all(start[0::2]):
        return "utf-16-le"
    if not any(start[0::2]) and all(start[1::2]):
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _bare_utf16(data):
        return False
    return b"\0" in data.rstrip(b"\0\x1a \r\n")


def _size(stream: BinaryIO, already_read: int) -> int | None:
    """Bytes of the whole file, or None for a pipe."""
    if not stream.seekable():
        return None
    here = stream.tell()
    size = stream.seek(0, 2) - (here - already_read)
    stream.seek(here)
    return size


def text_of_head(data: bytes) -> str:
    """Decode what `head` returned."""
    return _Decoder(_encoding(data)).decode(data)
