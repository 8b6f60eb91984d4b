"""What is inside a copy: a manifest, the dump, and the SHA-256 of both, packed and sealed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import zstandard

from provider_ops.core.errors import FileError
from provider_ops.hub.backup.sealed import Sealing, unsealed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

_LEVEL = 3
_LENGTH = 4
_LARGEST_MANIFEST = 16 << 20
_HASH = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a copy holds.

    Attributes:
        at: When it was begun, ISO 8601.
        program: The release that made it.
        version: Of the hub's tables.
        markets: To each market its epoch and the revision up to which it is in the copy.
    """

    at: str
    program: str
    version: int
    markets: dict[str, tuple[str, int]]

    @staticmethod
    def made(
        now: datetime, program: str, version: int, markets: dict[str, tuple[str, int]]
    ) -> Manifest:
        """Return a manifest of this moment."""
        return Manifest(now.isoformat(timespec="seconds"), program, version, markets)


def write(file: BinaryIO, passphrase: str, manifest: Manifest, dump: Iterable[bytes]) -> None:
    """Write a whole copy."""
    sealing, checked = Sealing(file, passphrase), hashlib.sha256()
    packing = zstandard.ZstdCompressor(level=_LEVEL).compressobj()
    head = json.dumps(asdict(manifest)).encode()
    for part in (len(head).to_bytes(_LENGTH, "big"), head):
        checked.update(part)
        sealing.write(packing.compress(part))
    for part in dump:
        checked.update(part)
        sealing.write(packing.compress(part))
    sealing.write(packing.compress(checked.digest()))
    sealing.write(packing.flush())
    sealing.finish()


def check(file: BinaryIO, passphrase: str) -> Manifest:
    """Read a copy to its end and return its manifest; nothing of it is kept.

    Raises:
        FileError: If it is damaged or not whole.
        LockedError: If the passphrase is wrong.
    """
    reading = _Reading(_unpacked(file, passphrase))
    manifest = reading.manifest()
    for _part in reading.dump():
        pass
    return manifest


def read_dump(file: BinaryIO, passphrase: str) -> Iterator[bytes]:
    """Yield the dump of a copy that was checked.

    Raises:
        FileError: If it is damaged or not whole.
    """
    reading = _Reading(_unpacked(file, passphrase))
    reading.manifest()
    yield from reading.dump()


class _Reading:
    """Takes the parts of a copy apart; the last bytes are held back, as they are the hash."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts, self._held, self._checked = parts, bytearray(), hashlib.sha256()

    def manifest(self) -> Manifest:
        length = int.from_bytes(self._take(_LENGTH), "big")
        if length > _LARGEST_MANIFEST:
            raise FileError("Its manifest is damaged.")
        try:
            head: dict[str, Any] = json.loads(self._take(length))
            markets = {name: (str(e), int(rev)) for name, (e, rev) in head.pop("markets").items()}
            return Manifest(**head, markets=markets)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise FileError("Its manifest is damaged.") from error

    def dump(self) -> Iterator[bytes]:
        while True:
            ready = bytes(self._held[:-_HASH])
            del self._held[: len(ready)]
            self._checked.update(ready)
            if ready:
                yield ready
            part = next(self._parts, None)
            if part is None:
                break
            self._held += part
        if bytes(self._held) != self._checked.digest():
            raise FileError("Its content is not what its hash says.")

    def _take(self, size: int) -> bytes:
        while len(self._held) < size:
            part = next(self._parts, None)
            if part is None:
                raise FileError("It is not whole.")
            self._held += part
        taken = bytes(self._held[:size])
        del self._held[:size]
        self._checked.update(taken)
        return taken


def _unpacked(file: BinaryIO, passphrase: str) -> Iterator[bytes]:
    unpacking = zstandard.ZstdDecompressor().decompressobj()
    for piece in unsealed(file, passphrase):
        try:
            yield unpacking.decompress(piece)
        except zstandard.ZstdError as error:
            raise FileError("It is not packed as it should be.") from error
