"""The file beside the database that its key is wrapped in: read whole, replaced whole."""

from __future__ import annotations

import base64
import json
import os
import secrets
from typing import TYPE_CHECKING, Any

from provider_ops.core.errors import DatabaseError
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
_NONCE_BYTES = 12


def read_key_file(path: Path) -> dict[str, Any]:
    """Return what the file holds.

    Raises:
        DatabaseError: If it is missing or damaged.
    """
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DatabaseError(
            "Its key file is missing.", remedy="Restore the whole folder from a backup."
        ) from error
    except OSError as error:
        raise DatabaseError(
            Sentence("Its key file {file} cannot be read.", file=path.name),
            remedy="Nothing was changed. Check the rights of the folder and try again.",
        ) from error
    except ValueError as error:
        raise damaged(path) from error
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise damaged(path)
    return body


def read_note(path: Path) -> dict[str, Any]:
    """Return what a small file holds; nothing where it cannot be read."""
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return body if isinstance(body, dict) else {}


def replace_file(path: Path, body: dict[str, Any]) -> None:
    """Put a file in place of the one there, whole or not at all, for nobody else to read."""
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        json.dump(body, file)
        file.flush()
        os.fsync(file.fileno())
    partial.chmod(0o600)
    partial.replace(path)


def seal(wrapping: bytes, secret: bytes, purpose: bytes) -> dict[str, str]:
    """Return `secret` encrypted (AES-256-GCM) as it stands in the file."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(wrapping).encrypt(nonce, secret, purpose)
    return {"nonce": in_text(nonce), "sealed": in_text(sealed)}


def unseal(wrapping: bytes, kept: dict[str, Any], purpose: bytes) -> bytes | None:
    """Return what was sealed; None if it was sealed with another key.

    Raises:
        ValueError: If what is kept is damaged.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        nonce, sealed = (base64.b64decode(kept[name]) for name in ("nonce", "sealed"))
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from error
    try:
        return AESGCM(wrapping).decrypt(nonce, sealed, purpose)
    except InvalidTag:
        return None


def in_text(value: bytes) -> str:
    """Return bytes as they stand in the file."""
    return base64.b64encode(value).decode()


def damaged(path: Path) -> DatabaseError:
    """Return what to raise for a file that is not what it was."""
    return DatabaseError(
        Sentence("Its key file {file} is damaged.", file=path.name),
        remedy="Restore the file from a backup.",
    )
