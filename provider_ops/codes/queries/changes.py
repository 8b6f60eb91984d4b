"""How a list differs: between two days, as known at two instants, or from another list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.codes.model import ApprovedCode
from provider_ops.codes.rules.changes import compare
from provider_ops.codes.rules.entries import ApprovedEntry
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.rules.changes import Comparison


@dataclass(frozen=True, slots=True)
class Version:
    """A list as it is in force on `day`, as known at `known`."""

    list_id: UUID
    day: date
    known: datetime


def list_changes(session: Session, before: Version, after: Version) -> Comparison:
    """Compare two versions. On one and the same day another last day is a change too."""
    return compare(_entries(session, before), _entries(session, after),
                   ends=before.day == after.day)  # fmt: skip


def _entries(session: Session, version: Version) -> list[ApprovedEntry]:
    columns = [getattr(ApprovedCode, name) for name in ApprovedEntry.__slots__]
    rows = session.execute(
        select(*columns).where(
            ApprovedCode.list_id == version.list_id, known_at(ApprovedCode, version.known),
            valid_on(ApprovedCode, version.day),
        )
    )  # fmt: skip
    return [ApprovedEntry(*row) for row in rows]
