"""The key of the member hash (`claims.loading.member_hash`), which lies in the database."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from provider_ops.store.model import Setting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

_NAME = "member_hash_key"
_KEY_BYTES = 32


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
