"""A second way to the database key: a code that is shown once and kept on paper.

The code has 130 random bits, so it needs no slow derivation: nobody guesses it. It wraps the same
key as the passphrase does, in the same file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.core.errors import LockedError
from provider_ops.core.typable import make_code, read_code
from provider_ops.store.key_file import damaged, read_key_file, replace_file, seal, unseal

if TYPE_CHECKING:
    from pathlib import Path

GROUPS = 7
_PLACE = "recovery"
_PURPOSE = b"provider-ops recovery code"


def add_code(path: Path, key: bytes) -> str:
    """Make a code that recovers `key`, and return it to be shown once; an older one ends.

    Args:
        path: The key file.
        key: What is wrapped in it.
    """
    code = make_code(GROUPS)
    body = read_key_file(path)
    replace_file(path, {**body, _PLACE: seal(_wrapping(code), key, _PURPOSE)})
    return code


def has_code(path: Path) -> bool:
    """Tell whether a code has been made.

    Raises:
        DatabaseError: If the key file is missing or damaged.
    """
    return _PLACE in read_key_file(path)


def recover_key(path: Path, code: str) -> bytes:
    """Return the database key.

    Raises:
        RuleError: If the code has a slip in it.
        LockedError: If it is another database's, or there is none for this one.
        DatabaseError: If the key file is missing or damaged.
    """
    kept = read_key_file(path).get(_PLACE)
    if kept is None:
        raise LockedError("No recovery code was made for it.")
    try:
        key = unseal(_wrapping(read_code(code, GROUPS)), kept, _PURPOSE)
    except ValueError as error:
        raise damaged(path) from error
    if key is None:
        raise LockedError(title="That code did not open the database")
    return key


def _wrapping(code: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, None, _PURPOSE).derive(code.encode())
