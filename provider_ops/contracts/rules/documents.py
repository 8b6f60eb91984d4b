"""What documents a contract has."""

from __future__ import annotations

from enum import StrEnum


class FileKind(StrEnum):
    """What a document of a contract is."""

    AGREEMENT = "agreement"
    AMENDMENT = "amendment"
    EXHIBIT = "exhibit"
    LETTER = "letter"
    OTHER = "other"
