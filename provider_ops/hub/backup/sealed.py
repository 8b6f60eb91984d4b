"""A file that only a passphrase opens, written and read piece by piece.

Head: a line that names the format, a line of JSON (salt, cost, size of a piece), a tag to try the
key by. Body: pieces of AES-256-GCM, each with a nonce of a random prefix, its number, and whether
it is the last (the STREAM construction), so that pieces cannot be exchanged, repeated or left off.
The head is authenticated with each.
"""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from provider_ops.core.errors import FileError, LockedError
from provider_ops.store.key import Cost, derive

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = b"Provider Ops hub backup 1\n"
PIECE = 1 << 20
_TAG = 16
_PREFIX = 7
_LONGEST_HEAD = 1_000
_LARGEST_PIECE = 64 << 20
_HIGHEST_COST = Cost(time=20, memory=1 << 21, lanes=16)


class Sealing:
    """Takes bytes and writes them sealed; without `finish` the file is worth nothing."""

    def __init__(
        self, file: BinaryIO, passphrase: str, cost: Cost | None = None, piece: int = PIECE
    ) -> None:
        cost, self._piece = cost or Cost(), piece
        salt, self._prefix = secrets.token_bytes(16), secrets.token_bytes(_PREFIX)
        head = {
            "salt": salt.hex(), "prefix": self._prefix.hex(),
            "time": cost.time, "memory": cost.memory, "lanes": cost.lanes, "piece": piece,
        }  # fmt: skip
        self._head = FORMAT + json.dumps(head).encode() + b"\n"
        self._cipher = AESGCM(derive(passphrase, salt, cost))
        self._file, self._held, self._number = file, bytearray(), 0
        file.write(self._head + self._cipher.encrypt(_proof(self._prefix), b"", self._head))

    def write(self, content: bytes) -> None:
        """Take bytes; they are written a piece at a time."""
        self._held += content
        while len(self._held) > self._piece:
            self._seal(bytes(self._held[: self._piece]), last=False)
            del self._held[: self._piece]

    def finish(self) -> None:
        """Write the last piece."""
        self._seal(bytes(self._held), last=True)

    def _seal(self, piece: bytes, *, last: bool) -> None:
        nonce = _nonce(self._prefix, self._number, last=last)
        self._file.write(self._cipher.encrypt(nonce, piece, self._head))
        self._number += 1


def unsealed(file: BinaryIO, passphrase: str) -> Iterator[bytes]:
    """Yield what was sealed; believe nothing of it before it has come to its end.

    Raises:
        FileError: If it is no such file, damaged, or cut off.
        LockedError: If the passphrase is wrong, or the head is damaged.
    """
    head, prefix, size, cipher = _opened(file, passphrase)
    number, piece = 0, file.read(size + _TAG)
    while True:
        following = file.read(size + _TAG)
        try:
            plain = cipher.decrypt(_nonce(prefix, number, last=not following), piece, head)
        except InvalidTag as error:
            raise FileError("It is damaged or not whole.") from error
        yield plain
        if not following:
            return
        number, piece = number + 1, following


def _opened(file: BinaryIO, passphrase: str) -> tuple[bytes, bytes, int, AESGCM]:
    if file.readline(_LONGEST_HEAD) != FORMAT:
        raise FileError("It is no copy of a hub's database that this program knows.")
    line = file.readline(_LONGEST_HEAD)
    try:
        head = json.loads(line)
        cost = Cost(int(head["time"]), int(head["memory"]), int(head["lanes"]))
        salt, prefix = bytes.fromhex(head["salt"]), bytes.fromhex(head["prefix"])
        piece = int(head["piece"])
    except (ValueError, KeyError, TypeError) as error:
        raise FileError("Its head is damaged.") from error
    shaped = len(prefix) == _PREFIX and len(salt) == 16 and 1 <= piece <= _LARGEST_PIECE
    if not shaped or not _is_bearable(cost):
        raise FileError("Its head is damaged.")
    cipher = AESGCM(derive(passphrase, salt, cost))
    try:
        cipher.decrypt(_proof(prefix), file.read(_TAG), FORMAT + line)
    except (InvalidTag, ValueError) as error:
        raise LockedError(
            "The passphrase does not open this copy, or its head is damaged.",
            title="The copy stays closed",
            remedy="Nothing was changed. Enter the passphrase it was made with.",
        ) from error
    return FORMAT + line, prefix, piece, cipher


def _is_bearable(cost: Cost) -> bool:
    """Tell whether a head asks for no more time and memory than we would."""
    most = _HIGHEST_COST
    return (
        1 <= cost.time <= most.time
        and 1 <= cost.lanes <= most.lanes
        and 8 * cost.lanes <= cost.memory <= most.memory
    )


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([last])


def _proof(prefix: bytes) -> bytes:
    """Return the nonce of a piece with nothing in it, by which a passphrase is tried."""
    return prefix + b"\xff" * 5
