"""What codes are, when they are valid, and whether a service can be billed."""

from __future__ import annotations
