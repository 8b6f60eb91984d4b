"""The database key: random, wrapped by a passphrase, and optionally kept by the keychain.

The file `key.json` holds the 256-bit key encrypted with AES-256-GCM under a key that Argon2id
derives from the passphrase (RFC 9106, second recommended option), so that a new passphrase
does not touch the database and a wrong one says so at once.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import DatabaseError, LockedError

if TYPE_CHECKING:
    from pathlib import Path

KEY_BYTES = 32
_FORMAT = 1
_NONCE_BYTES = 12
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
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    sealed = _read(path)
    try:
        parts = {name: base64.b64decode(sealed[name]) for name in ("salt", "nonce", "sealed")}
        cost = Cost(sealed["time"], sealed["memory"], sealed["lanes"])
    except (KeyError, ValueError, TypeError) as error:
        raise _damaged(path) from error
    try:
        wrapping = derive(passphrase, parts["salt"], cost)
        return AESGCM(wrapping).decrypt(parts["nonce"], parts["sealed"], _PURPOSE)
    except InvalidTag as error:
        raise LockedError(title="That passphrase did not open the database") from error
    except (HashingError, ValueError, TypeError, OverflowError) as error:
        raise _damaged(path) from error


def change_passphrase(path: Path, key: bytes, passphrase: str, cost: Cost | None = None) -> None:
    """Wrap `key` anew; the database itself stays as it is."""
    _write(path, key, passphrase, cost or Cost())


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


def derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key that a passphrase makes with Argon2id; slow on purpose."""
    from argon2.low_level import Type, hash_secret_raw

    secret = passphrase.encode(errors="surrogatepass")  # what is no text is a wrong one too
    return hash_secret_raw(secret, salt, cost.time, cost.memory, cost.lanes, KEY_BYTES, Type.ID)


def _write(path: Path, key: bytes, passphrase: str, cost: Cost) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(derive(passphrase, salt, cost)).encrypt(nonce, key, _PURPOSE)
    body = {
        "format": _FORMAT,
        "time": cost.time,
        "memory": cost.memory,
        "lanes": cost.lanes,
        **{
            name: base64.b64encode(value).decode()
            for name, value in (("salt", salt), ("nonce", nonce), ("sealed", sealed))
        },
    }
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        json.dump(body, file)
        file.flush()
        os.fsync(file.fileno())
    partial.chmod(0o600)
    partial.replace(path)


def _read(path: Path) -> dict[str, Any]:
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DatabaseError(
            "Its key file is missing.", remedy="Restore the whole folder from a backup."
        ) from error
    except OSError as error:
        raise DatabaseError(
            f"Its key file {path.name} cannot be read.",
            remedy="Nothing was changed. Check the rights of the folder and try again.",
        ) from error
    except ValueError as error:
        raise _damaged(path) from error
    if not isinstance(body, dict) or body.get("format") != _FORMAT:
        raise _damaged(path)
    return body


def _damaged(path: Path) -> DatabaseError:
    return DatabaseError(
        f"Its key file {path.name} is damaged.", remedy="Restore the file from a backup."
    )


def _no_keychain() -> LockedError:
    return LockedError(
        title="The keychain gives nothing",
        remedy="Unlock the keychain of your computer, or enter the passphrase.",
    )
