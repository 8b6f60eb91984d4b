"""Passwords as they are kept: Argon2id (RFC 9106, second recommended option)."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4)


def hashed(password: str) -> str:
    """Return what is kept of a password."""
    return _HASHER.hash(password.encode(errors="surrogatepass"))


def matches(kept: str, password: str) -> bool:
    """Tell whether it is the password that was kept; without one it takes as long and is not."""
    try:
        right = _HASHER.verify(kept or _nobodys(), password.encode(errors="surrogatepass"))
    except (VerificationError, InvalidHashError):
        return False
    return right and bool(kept)


@cache
def _nobodys() -> str:
    return hashed("of nobody, so that an unknown name takes as long as a known one")
