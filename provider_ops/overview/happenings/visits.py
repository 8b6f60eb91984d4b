"""What was done with an office: visits, calls and notes, promises made and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.clock import day_in
from provider_ops.core.ids import born_at
from provider_ops.outreach import queries as outreach_queries
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind
from provider_ops.training.model import MaterialVersion
from provider_ops.visits.model import Promise, Visit, VisitMaterial

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

_MATERIALS = (
    select(VisitMaterial.visit_id, MaterialVersion.title, MaterialVersion.version)
    .join(Visit, Visit.id == VisitMaterial.visit_id)
    .join(MaterialVersion, MaterialVersion.id == VisitMaterial.material_version_id)
    .where(Visit.organization_id == OFFICE)
    .order_by(VisitMaterial.id)
)
_VISITS = select(Visit).where(Visit.organization_id == OFFICE)
_PROMISES = (
    select(Promise, Visit.day, Visit.rep_id)
    .outerjoin(Visit, Visit.id == Promise.visit_id)
    .where(Promise.organization_id == OFFICE)
)


def visits(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each visit; its tags are the materials that were handed over."""
    given: dict[UUID, list[str]] = {}
    materials = asked.session.execute(_MATERIALS, asked.values)
    for visit, title, version in materials:
        given.setdefault(visit, []).append(f"{title} v{version}")
    rows = asked.session.scalars(_VISITS, asked.values)
    for row in rows:
        if row.cancelled_on is not None:
            verb = "cancelled"
        else:
            verb = "submitted" if row.submitted_at is not None else "planned"
        yield Entry(row.day, Kind.VISIT, verb, row.purpose, row.notes,
                    asked.staff.get(row.rep_id, ""), row.id,
                    count=row.minutes if verb == "submitted" else 0,
                    tags=tuple(given.get(row.id, ())))  # fmt: skip


def outreach(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each call, mail and note as it stands now."""
    for row in outreach_queries.of_office(asked.session, asked.office):
        verb = f"{row.kind}_{row.direction}" if row.direction else row.kind
        yield Entry(day_in(asked.zone, row.happened_at), Kind.OUTREACH, verb, row.person, row.text,
                    row.by, row.first_id, count=row.minutes or 0, writer_id=row.staff_id,
                    edited=row.edited)  # fmt: skip


def promises(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for a promise that was made, and one when it was kept."""
    rows = asked.session.execute(_PROMISES, asked.values)
    for row, visited_on, rep in rows:
        owner = asked.staff.get(row.owner_id, "") if row.owner_id else row.owner_name
        if row.done_on is not None:
            yield Entry(row.done_on, Kind.PROMISE, "kept", row.text, row.evidence, owner,
                        row.kept_visit_id or asked.office)  # fmt: skip
        # One made between visits says nowhere when; its key was made where it was typed.
        born = born_at(row.id)
        day = visited_on or (day_in(asked.zone, born) if born is not None else None)
        if day is not None:
            yield Entry(day, Kind.PROMISE, "made", row.text, owner, asked.staff.get(rep, ""),
                        row.visit_id or asked.office, until=row.due_on)  # fmt: skip
