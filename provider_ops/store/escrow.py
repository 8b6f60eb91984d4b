"""A third way to the database key: half of it at the hub, half beside the database.

The key is wrapped by a random half that only the hub keeps; what it wraps lies in the key file.
So whoever has the laptop lacks the hub's half, and whoever has the hub lacks the laptop's.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import LockedError
from provider_ops.store.key_file import damaged, read_key_file, read_note, replace_file, unseal

if TYPE_CHECKING:
    from pathlib import Path

    from provider_ops.store.database import Store

HALF_BYTES = 32
PURPOSE = b"provider-ops key at the hub"
_PLACE = "escrow"


@dataclass(frozen=True, slots=True)
class Escrow:
    """Where the hub is that keeps the other half, for a database that is locked."""

    address: str
    authority: str
    device_id: str


def prepare(path: Path, store: Store, where: Escrow) -> bytes:
    """Keep this side's half in the key file, and return the hub's."""
    half = secrets.token_bytes(HALF_BYTES)
    block: dict[str, Any] = {
        **store.sealed_key(half, PURPOSE),
        "address": where.address,
        "authority": where.authority,
        "device": where.device_id,
        "at_hub": False,
    }
    replace_file(path, {**read_key_file(path), _PLACE: block})
    return half


def note_arrived(path: Path) -> None:
    """Note that the hub has its half."""
    body = read_key_file(path)
    replace_file(path, {**body, _PLACE: {**body.get(_PLACE, {}), "at_hub": True}})


def forget(path: Path) -> None:
    """Throw this side's half away; the next contact makes both anew."""
    body = read_key_file(path)
    body.pop(_PLACE, None)
    replace_file(path, body)


def find(path: Path) -> Escrow | None:
    """Return where the other half is; None if no hub has it."""
    kept = read_note(path).get(_PLACE)
    if not isinstance(kept, dict) or not kept.get("at_hub"):
        return None
    return Escrow(*(str(kept.get(name, "")) for name in ("address", "authority", "device")))


def join_key(path: Path, half: bytes) -> bytes:
    """Return the database key.

    Raises:
        LockedError: If the halves do not belong together.
        DatabaseError: If the key file is missing or damaged.
    """
    kept = read_key_file(path).get(_PLACE)
    if not isinstance(kept, dict) or len(half) != HALF_BYTES:
        raise LockedError("The hub has no key for it.")
    try:
        key = unseal(half, kept, PURPOSE)
    except ValueError as error:
        raise damaged(path) from error
    if key is None:
        raise LockedError("The hub has another database's key.")
    return key
