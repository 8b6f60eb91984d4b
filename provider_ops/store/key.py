"""The database key: random, wrapped by a passphrase, and optionally kept by the keychain.

The file `key.json` holds the 256-bit key encrypted with AES-256-GCM under a key that Argon2id
derives from the passphrase (RFC 9106, second recommended option), so that a new passphrase
does not touch the database and a wrong one says so at once.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import DatabaseError, LockedError
from provider_ops.store.key_file import (
    FORMAT,
    damaged,
    in_text,
    read_key_file,
    replace_file,
    seal,
    unseal,
)

if TYPE_CHECKING:
    from pathlib import Path

KEY_BYTES = 32
_SALT_BYTES = 16
_PURPOSE = b"provider-ops database key"
_SERVICE = "Provider Ops"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at the passphrase costs: passes, KiB of memory, lanes."""

    time: int = 3
    memory: int = 65_536
    lanes: int = 4


def create_key(path: Path, passphrase: str, cost: Cost | None = None) -> bytes:
    """Make a random key, write it wrapped to `path`, and return it.

    Raises:
        DatabaseError: If there is a key already; replacing it would lose the database.
    """
    if path.exists():
        raise DatabaseError("A key for this database exists already.")
    key = secrets.token_bytes(KEY_BYTES)
    _write(path, key, passphrase, cost or Cost())
    return key


def unwrap_key(path: Path, passphrase: str) -> bytes:
    """Return the key that is wrapped in `path`.

    Raises:
        LockedError: If the passphrase is not the one it was wrapped with.
        DatabaseError: If the file is missing or damaged.
    """
    from argon2.exceptions import HashingError

    kept = read_key_file(path)
    try:
        salt = base64.b64decode(kept["salt"])
        cost = Cost(kept["time"], kept["memory"], kept["lanes"])
        key = unseal(derive(passphrase, salt, cost), kept, _PURPOSE)
    except (KeyError, ValueError, TypeError, HashingError, OverflowError) as error:
        raise damaged(path) from error
    if key is None:
        raise LockedError(title="That passphrase did not open the database")
    return key


def change_passphrase(path: Path, key: bytes, passphrase: str, cost: Cost | None = None) -> None:
    """Wrap `key` anew; the database itself stays as it is, and so do other ways to the key."""
    _write(path, key, passphrase, cost or Cost(), read_key_file(path))


def remember_key(path: Path, key: bytes) -> None:
    """Leave the key with the operating system's keychain, so that sign-in opens the database.

    Raises:
        LockedError: If the keychain is locked or there is none.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, str(path.resolve()), base64.b64encode(key).decode())
    except KeyringError as error:
        raise _no_keychain() from error


def recall_key(path: Path) -> bytes | None:
    """Return the key that the keychain holds for `path`, or None if it was never left there.

    Raises:
        LockedError: If the keychain is locked or there is none.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(_SERVICE, str(path.resolve()))
    except KeyringError as error:
        raise _no_keychain() from error
    return None if kept is None else base64.b64decode(kept)


def forget_key(path: Path) -> None:
    """Take the key out of the keychain; from now on only the passphrase opens the database."""
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        keyring.delete_password(_SERVICE, str(path.resolve()))
    except PasswordDeleteError:
        return  # it was not there
    except KeyringError as error:
        raise _no_keychain() from error


def prove(key: bytes, message: bytes) -> str:
    """Return what only somebody with the database key can put beside a message."""
    own = hmac.digest(key, b"provider-ops proof", hashlib.sha256)
    return hmac.new(own, message, hashlib.sha256).hexdigest()


def derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key that a passphrase makes with Argon2id; slow on purpose."""
    from argon2.low_level import Type, hash_secret_raw

    secret = passphrase.encode(errors="surrogatepass")  # what is no text is a wrong one too
    return hash_secret_raw(secret, salt, cost.time, cost.memory, cost.lanes, KEY_BYTES, Type.ID)


def _write(
    path: Path, key: bytes, passphrase: str, cost: Cost, others: dict[str, Any] | None = None
) -> None:
    salt = secrets.token_bytes(_SALT_BYTES)
    sealed = seal(derive(passphrase, salt, cost), key, _PURPOSE)
    body = {"format": FORMAT, **asdict(cost), "salt": in_text(salt), **sealed}
    replace_file(path, {**(others or {}), **body})


def _no_keychain() -> LockedError:
    return LockedError(
        title="The keychain gives nothing",
        remedy="Unlock the keychain of your computer, or enter the passphrase.",
    )
