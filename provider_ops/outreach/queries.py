"""Reads of calls, mails and notes: as they stand now, and what they said before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import aliased

from provider_ops.network.model import StaffMember
from provider_ops.outreach.model import Outreach, PrivateNote

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class OutreachRow:
    """An entry in one version.

    Attributes:
        id: Of this version.
        first_id: Of the entry, the same in all its versions.
        edited: Whether it is not the first version.
    """

    id: UUID
    first_id: UUID
    organization_id: UUID
    kind: str
    direction: str
    contact_id: UUID | None
    person: str
    text: str
    minutes: int | None
    happened_at: datetime
    staff_id: UUID
    by: str
    recorded_at: datetime
    withdrawn: bool
    edited: bool


def of_office(session: Session, organization_id: UUID) -> tuple[OutreachRow, ...]:
    """Return the entries of an office as they stand now, the latest first."""
    return _read(session, _of_office(), {"office": organization_id})


@cache
def _of_office() -> Select[Outreach, str | None]:
    """Made once: the page of an office asks it, and making it takes longer than the answer."""
    later = aliased(Outreach)
    return (
        _rows()
        .where(
            Outreach.organization_id == bindparam("office"),
            Outreach.withdrawn.is_(False),
            ~select(later.id)
            .where(later.first_id == Outreach.first_id, later.replaces_id == Outreach.id)
            .exists(),
        )
        .order_by(Outreach.happened_at.desc(), Outreach.id.desc())
    )


def versions(session: Session, first_id: UUID) -> tuple[OutreachRow, ...]:
    """Return what an entry said, from its first version to its last."""
    query = _rows().where(Outreach.first_id == first_id)
    return _read(session, query.order_by(Outreach.recorded_at, Outreach.id))


def private_note(session: Session, organization_id: UUID) -> str:
    """Return what was noted on this laptop, "" where nothing was."""
    return session.scalar(
        select(PrivateNote.text).where(PrivateNote.organization_id == organization_id)
    ) or ""  # fmt: skip


def _rows() -> Select[Outreach, str | None]:
    by = StaffMember.given_name + " " + StaffMember.family_name
    return select(Outreach, by).outerjoin(StaffMember, StaffMember.id == Outreach.staff_id)


def _read(
    session: Session, query: Select[Outreach, str | None], values: Mapping[str, Any] | None = None
) -> tuple[OutreachRow, ...]:
    return tuple(
        OutreachRow(
            row.id, row.first_id, row.organization_id, row.kind, row.direction, row.contact_id,
            row.person, row.text, row.minutes, row.happened_at, row.staff_id, by or "",
            row.recorded_at, row.withdrawn, row.replaces_id is not None,
        )
        for row, by in session.execute(query, values)
    )  # fmt: skip
