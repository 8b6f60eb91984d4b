"""Secrets that a machine makes: long enough that their SHA-256 tells nothing of them."""

from __future__ import annotations

import hashlib
import re
import secrets

_BYTES = 32
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


def new_secret() -> str:
    """Return 256 random bits as text that fits on a command line and into a header."""
    return secrets.token_urlsafe(_BYTES)


def fingerprint(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode(errors="surrogatepass")).hexdigest()


def is_fingerprint(text: str) -> bool:
    """Tell whether `text` could be what `fingerprint` returns."""
    return _FINGERPRINT.fullmatch(text) is not None
