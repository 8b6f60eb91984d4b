"""What the hub seals, so that its database and backups alone do not give it away.

The key lies in a file beside the database, not in it. Each purpose has a key of its own.
"""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from provider_ops.core.errors import HubError

if TYPE_CHECKING:
    from pathlib import Path

KEY_BYTES = 32
_NONCE_BYTES = 12


class Vault:
    """Seals and opens small secrets."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    @classmethod
    def of_this_process(cls) -> Vault:
        """Return a vault whose key nobody keeps, for a hub that ends with its process."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def seal(self, purpose: str, about: bytes, secret: bytes) -> bytes:
        """Return `secret` sealed; it opens for the same purpose and the same subject alone."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + AESGCM(self._derive(purpose)).encrypt(nonce, secret, about)

    def open(self, purpose: str, about: bytes, sealed: bytes) -> bytes:
        """Return what was sealed.

        Raises:
            HubError: If it was sealed with another key.
        """
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return AESGCM(self._derive(purpose)).decrypt(nonce, rest, about)
        except (InvalidTag, ValueError) as error:
            raise HubError(
                "Its key file is not the one that this was sealed with.",
                title="The hub cannot open what it sealed",
                remedy="Nothing was changed. Put the hub's key file back from where it is kept.",
            ) from error

    def derived(self, purpose: str) -> bytes:
        """Return a key for one purpose: always the same, in every process of this hub."""
        return self._derive(purpose)

    def _derive(self, purpose: str) -> bytes:
        return HKDF(SHA256(), KEY_BYTES, None, purpose.encode()).derive(self._key)


def open_vault(path: Path) -> Vault:
    """Return the vault whose key is in a file; the first time it is made.

    Raises:
        HubError: If the file cannot be read or written, or holds no key.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(path)
        key = path.read_bytes()
    except OSError as error:
        raise HubError(
            f"Its key file {path.name} cannot be read or written.",
            title="The hub cannot start",
            remedy="Nothing was changed. Check the rights of its folder.",
        ) from error
    if len(key) != KEY_BYTES:
        raise HubError(
            f"Its key file {path.name} is damaged.",
            title="The hub cannot start",
            remedy="Nothing was changed. Put the file back from where a copy is kept.",
        )
    return Vault(key)


def _make(path: Path) -> None:
    """Make the key file unless it is there; of several processes one makes it, and whole."""
    if path.exists():
        return
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    partial.touch(mode=0o600)
    partial.write_bytes(secrets.token_bytes(KEY_BYTES))
    try:
        os.link(partial, path)
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        partial.replace(path)
        return
    partial.unlink()
