"""Member numbers are never stored: a keyed hash tells members apart, four characters help people.

The key lies in the encrypted database. Without it the hash cannot be turned back by trying all
numbers, which a plain hash of ten digits would allow.
"""

from __future__ import annotations

import secrets
from hashlib import sha256
from typing import TYPE_CHECKING

from provider_ops.store.model import Setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

_NAME = "member_hash_key"
_KEY_BYTES = 32
_BLOCK, _INNER, _OUTER = 64, 0x36, 0x5C
"""Of HMAC with SHA-256, as RFC 2104 has them."""


def member_hash_key(work: Workspace) -> bytes:
    """Return the key of the member hash, made at its first use. 32 bytes."""
    with work.read() as session:
        row = session.get(Setting, _NAME)
    if row is not None:
        return bytes.fromhex(row.value)
    with work.store.write() as session:
        return hash_key_in(session)  # somebody may have been faster


def hash_key_in(session: Session) -> bytes:
    """Return the key inside a transaction that may write."""
    row = session.get(Setting, _NAME)
    if row is None:
        row = Setting(name=_NAME, value=secrets.token_bytes(_KEY_BYTES).hex())
        session.add(row)
    return bytes.fromhex(row.value)


def member_hasher(key: bytes) -> Callable[[str], str]:
    """Return the function from a member number to its HMAC-SHA256 (hex).

    Blanks and case do not count, so that two payers' spellings of one number agree.
    """
    # The two halves of `hmac`, begun once: its own objects take twice as long to copy.
    if len(key) > _BLOCK:
        key = sha256(key).digest()
    padded = key.ljust(_BLOCK, b"\0")
    inner = sha256(bytes(byte ^ _INNER for byte in padded))
    outer = sha256(bytes(byte ^ _OUTER for byte in padded))

    def hashed(number: str) -> str:
        message, made = inner.copy(), outer.copy()
        message.update("".join(number.split()).upper().encode())
        made.update(message.digest())
        return made.hexdigest()

    return hashed
