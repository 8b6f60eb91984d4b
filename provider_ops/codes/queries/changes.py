"""How a list differs: between two days, as known at two instants, or from another list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from provider_ops.codes.model import ApprovedCode
from provider_ops.codes.rules.changes import compare
from provider_ops.codes.rules.entries import ApprovedEntry
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.codes.rules.changes import Comparison

_DAY = timedelta(days=1)


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


def lists_that_turn(
    session: Session, list_ids: Collection[UUID], days: tuple[date, date], known: datetime
) -> set[UUID]:
    """Return those of some lists on which an entry begins or ends between two days.

    Only of these `list_changes` can find anything between the days; it reads all entries.
    """
    first, last = min(days), max(days)
    turns = select(ApprovedCode.list_id).where(
        ApprovedCode.list_id.in_(list_ids), known_at(ApprovedCode, known),
        or_(
            ApprovedCode.valid_from.between(first + _DAY, last),
            ApprovedCode.valid_to.between(first, last - _DAY),
        ),
    )  # fmt: skip
    return set(session.scalars(turns.distinct())) if first < last else set()


def _entries(session: Session, version: Version) -> list[ApprovedEntry]:
    columns = [getattr(ApprovedCode, name) for name in ApprovedEntry.__slots__]
    rows = session.execute(
        select(*columns).where(
            ApprovedCode.list_id == version.list_id, known_at(ApprovedCode, version.known),
            valid_on(ApprovedCode, version.day),
        )
    )  # fmt: skip
    return [ApprovedEntry(*row) for row in rows]
