"""What a call, mail or note needs before it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from provider_ops.core.identifiers import find_identifiers

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from provider_ops.core.identifiers import Found

LONGEST_MINUTES = 600


class Kind(StrEnum):
    """What it was."""

    CALL = "call"
    MAIL = "mail"
    NOTE = "note"


class Direction(StrEnum):
    """Who began it."""

    IN = "in"
    OUT = "out"
    NONE = ""


class Missing(StrEnum):
    """What an entry still needs."""

    TEXT = "text"
    DIRECTION = "direction"
    TIME = "time"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person writes down. `minutes` is how long a call took."""

    kind: Kind
    text: str
    happened_at: datetime
    direction: Direction = Direction.NONE
    person: str = ""
    contact_id: UUID | None = None
    minutes: int | None = None


def missing(entry: Entry, now: datetime) -> tuple[Missing, ...]:
    """Return what stands against keeping an entry; it lies in the past and says something."""
    begun = entry.direction is not Direction.NONE
    length = entry.minutes
    checks = {
        Missing.TEXT: bool(entry.text.strip()),
        Missing.DIRECTION: begun == (entry.kind is not Kind.NOTE),
        Missing.TIME: entry.happened_at <= now,
        Missing.MINUTES: length is None
        or (entry.kind is Kind.CALL and 0 < length <= LONGEST_MINUTES),
    }
    return tuple(name for name, holds in checks.items() if not holds)


def patient_words(entry: Entry, cleared: Collection[str] = ()) -> tuple[Found, ...]:
    """Return what looks like a patient's identifier; `cleared` are words said to be none."""
    return (*find_identifiers(entry.text, cleared), *find_identifiers(entry.person, cleared))
