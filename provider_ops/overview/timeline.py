"""Everything that happened at an office, newest first, and the visits that are planned there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.network.model import StaffMember
from provider_ops.overview.entries import Asked, Entry, Kind
from provider_ops.overview.happenings import SOURCES

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

__all__ = ["Entry", "Kind", "of_office"]

NEWEST = 1_000
"""Entries that are read at most; an office has some dozens a year."""


def of_office(
    session: Session,
    organization_id: UUID,
    today: date,
    *,
    zone: str,
    kinds: frozenset[Kind] = frozenset(Kind),
    limit: int = NEWEST,
    ahead: bool = False,
) -> tuple[Entry, ...]:
    """Return the newest `limit` entries of an office up to `today`; with `ahead` later visits too.

    Of a day, what belongs to one record stands together, in the order of its source.
    """
    asked = Asked(session, organization_id, today, zone, _staff(session))
    found = [
        entry
        for kind, sources in SOURCES.items()
        if kind in kinds
        for source in sources
        for entry in source(asked)
        if entry.day <= today or (ahead and entry.kind is Kind.VISIT)
    ]
    found.sort(key=lambda entry: (entry.day, entry.subject_id), reverse=True)
    return tuple(found[:limit])


def _staff(session: Session) -> dict[UUID, str]:
    rows = session.execute(
        select(StaffMember.id, StaffMember.given_name, StaffMember.family_name)
    )
    return {key: f"{given} {family}" for key, given, family in rows}
