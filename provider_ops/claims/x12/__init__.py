"""X12 remittances as they really arrive: tolerant, streaming, without a database."""

from __future__ import annotations
