"""The file itself: for its recipients alone, from whom it says, whole, and never in memory whole.

    magic, length and JSON of the header, chunks (length, sealed), 0, signature

The header names a recipient by his box key, with the file's key sealed to it (X25519, HKDF,
ChaCha20-Poly1305). Chunks are sealed in their order, the last one marked, so that none can be
left out, moved or cut off. The signature (Ed25519) is over everything before it, and it is checked
before anything is opened.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import struct
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from provider_ops.core.errors import FileError
from provider_ops.sync import wire

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from provider_ops.sync.bundle.keys import Keys

MAGIC = b"PROVIDER-OPS-BUNDLE-1\n"
TO_HUB, ANSWER, HANDOVER = "to-hub", "answer", "handover"
LARGEST_FILE = 512 * 1024 * 1024

_CHUNK, _TAG, _SIGNATURE = 64 * 1024, 16, 64
_LARGEST_HEADER = 64 * 1024
_LENGTH = struct.Struct(">I")
_INFO = b"provider-ops bundle key"


class BundleError(FileError):
    """A bundle that is damaged, meant for somebody else, or from nobody who may send one."""

    title = "This bundle cannot be used"
    remedy = "Nothing was changed. Ask for a new copy of the file and try again."


@dataclass(frozen=True, slots=True)
class Header:
    """What a bundle says before it is opened.

    Attributes:
        kind: `TO_HUB`, `ANSWER` or `HANDOVER`.
        id: Its own; the same file twice is the same bundle.
        answers: The bundle that it answers.
        sender: Card of the laptop that made it; empty for the hub.
    """

    kind: str
    id: str
    answers: str
    sender: str


def write(
    path: Path, header: Header, keys: Keys, recipients: Iterable[bytes], frames: Iterable[Any]
) -> int:
    """Write a bundle and return its size; the file appears under its name only when it is whole.

    Args:
        path: Where.
        header: What it says of itself.
        keys: The sender's.
        recipients: Their public box keys.
        frames: Messages, packed one after another.

    Raises:
        OSError: If the file cannot be written.
    """
    key = secrets.token_bytes(32)
    named = {"kind": header.kind, "id": header.id, "answers": header.answers,
             "sender": header.sender, "to": [_wrapped(key, box) for box in recipients]}  # fmt: skip
    text = json.dumps(named).encode()
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("wb") as file:
            hashed = _Hashed(file)
            hashed.write(MAGIC + _LENGTH.pack(len(text)) + text)
            for sealed in _sealed(key, text, frames):
                hashed.write(_LENGTH.pack(len(sealed)) + sealed)
            hashed.write(_LENGTH.pack(0))
            file.write(keys.sign(hashed.digest()))
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        partial.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    return size


def read(path: Path, keys: Keys, signer: Callable[[Header], bytes]) -> tuple[Header, Iterator[Any]]:
    """Check a bundle as a whole, then return its header and its messages, one at a time.

    Args:
        path: The file.
        keys: The reader's.
        signer: Returns the public signing key that a header's sender has; raises BundleError for
            one who may not send.

    Raises:
        BundleError: If it is damaged, not for this reader, or not from whom it says.
        OSError: If the file cannot be read.
    """
    if not MAGIC_SIZE < path.stat().st_size <= LARGEST_FILE:
        raise BundleError("It is empty, or larger than any bundle.")
    with path.open("rb") as file:
        text, header, named = _header(file)
        hashed = hashlib.sha256(MAGIC + _LENGTH.pack(len(text)) + text)
        while chunk := _chunk(file):
            hashed.update(_LENGTH.pack(len(chunk)) + chunk)
        hashed.update(_LENGTH.pack(0))
        signature = file.read(_SIGNATURE + 1)
    if not keys.is_signed(signer(header), signature, hashed.digest()):
        raise BundleError("It was changed on its way, or it is not from whom it says.")
    return header, _frames(path, _unwrapped(named, keys), text)


MAGIC_SIZE = len(MAGIC) + _LENGTH.size


class _Hashed:
    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._hash = file, hashlib.sha256()

    def write(self, content: bytes) -> None:
        self._hash.update(content)
        self._file.write(content)

    def digest(self) -> bytes:
        return self._hash.digest()


def _sealed(key: bytes, header: bytes, frames: Iterable[Any]) -> Iterator[bytes]:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cipher, about, number = ChaCha20Poly1305(key), hashlib.sha256(header).digest(), 0
    held = bytearray()
    for frame in frames:
        packed = wire.pack(frame)
        held += _LENGTH.pack(len(packed)) + packed
        while len(held) > _CHUNK:
            yield cipher.encrypt(_nonce(number), bytes(held[:_CHUNK]), about + b"\0")
            del held[:_CHUNK]
            number += 1
    yield cipher.encrypt(_nonce(number), bytes(held), about + b"\1")


def _frames(path: Path, key: bytes, header: bytes) -> Iterator[Any]:
    """Yield the messages of a file whose signature was right."""
    held = bytearray()
    for part in _opened(path, key, header):
        held += part
        while len(held) >= _LENGTH.size:
            size = _LENGTH.unpack_from(held)[0]
            if size > wire.MESSAGE_LIMIT:
                raise BundleError("A message in it is too large.")
            if len(held) < _LENGTH.size + size:
                break
            packed = bytes(held[_LENGTH.size : _LENGTH.size + size])
            del held[: _LENGTH.size + size]
            try:
                yield wire.unpack(packed)
            except ValueError as error:
                raise BundleError("A message in it cannot be read.") from error
    if held:
        raise BundleError("It ends in the middle of a message.")


def _opened(path: Path, key: bytes, header: bytes) -> Iterator[bytes]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    cipher, about, number = ChaCha20Poly1305(key), hashlib.sha256(header).digest(), 0
    with path.open("rb") as file:
        file.seek(MAGIC_SIZE + len(header))
        chunk = _chunk(file)
        while chunk:
            following = _chunk(file)
            mark = b"\0" if following else b"\1"
            try:
                yield cipher.decrypt(_nonce(number), chunk, about + mark)
            except InvalidTag as error:
                raise BundleError("A part of it does not open.") from error
            chunk, number = following, number + 1


def _header(file: IO[bytes]) -> tuple[bytes, Header, Any]:
    if file.read(len(MAGIC)) != MAGIC:
        raise BundleError("It is no bundle of this program.")
    text = _exactly(file, _length(file, _LARGEST_HEADER))
    try:
        named = json.loads(text)
        words = [named[name] for name in ("kind", "id", "answers", "sender")]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BundleError("Its beginning is damaged.") from error
    if not all(isinstance(word, str) for word in words):
        raise BundleError("Its beginning is damaged.")
    return text, Header(*words), named


def _chunk(file: IO[bytes]) -> bytes:
    size = _length(file, _CHUNK + _TAG)
    return _exactly(file, size)


def _length(file: IO[bytes], largest: int) -> int:
    size = int(_LENGTH.unpack(_exactly(file, _LENGTH.size))[0])
    if size > largest:
        raise BundleError("A part of it is larger than it can be.")
    return size


def _exactly(file: IO[bytes], size: int) -> bytes:
    content = file.read(size)
    if len(content) != size:
        raise BundleError("The file is cut off.")
    return content


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")


def _wrapped(key: bytes, box: bytes) -> dict[str, str]:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    once = X25519PrivateKey.generate()
    public = once.public_key().public_bytes_raw()
    cipher = _wrapping(once, box, public, box)
    sealed = cipher.encrypt(_nonce(0), key, box)
    return {"box": box.hex(), "once": public.hex(), "key": sealed.hex()}


def _unwrapped(named: Any, keys: Keys) -> bytes:
    """Return the key of a file if it is for this reader."""
    mine = keys.public_box
    try:
        (slot,) = [slot for slot in named["to"] if slot["box"] == mine.hex()][:1]
        once, sealed = bytes.fromhex(slot["once"]), bytes.fromhex(slot["key"])
        key: bytes = _wrapping(keys.box, once, once, mine).decrypt(_nonce(0), sealed, mine)
    except Exception as error:  # of whatever shape the header is
        raise BundleError("It is meant for somebody else.") from error
    return key


def _wrapping(private: Any, public: bytes, once: bytes, box: bytes) -> Any:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    shared = private.exchange(X25519PublicKey.from_public_bytes(public))
    return ChaCha20Poly1305(HKDF(SHA256(), 32, None, _INFO + once + box).derive(shared))
