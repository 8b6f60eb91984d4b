"""What happened to an office in the directory, for its timeline: verified, corrected, attested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.directory.model import DirectoryCheck, DirectoryCorrection
from provider_ops.directory.rules import Outcome
from provider_ops.overview.entries import Asked, Entry, Kind
from provider_ops.training.model import Attestation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID


def verified(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each walk down the roster; its tags are the facts that were different."""
    rows = asked.session.scalars(
        select(DirectoryCheck)
        .where(
            DirectoryCheck.organization_id == asked.office,
            DirectoryCheck.outcome != Outcome.UNKNOWN.value,
        )
        .order_by(DirectoryCheck.id)
    )
    walks: dict[tuple[date, UUID | None, UUID], list[DirectoryCheck]] = {}
    for row in rows:
        walks.setdefault((row.checked_on, row.visit_id, row.staff_id), []).append(row)
    for (day, visit, staff), checks in walks.items():
        other = dict.fromkeys(
            row.fact for row in checks if row.outcome != Outcome.CONFIRMED.value
        )
        yield Entry(day, Kind.DIRECTORY, "verified", "", "", asked.staff.get(staff, ""),
                    visit or asked.office, count=len(checks), tags=tuple(other))  # fmt: skip


def decided(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each correction that was approved or declined; its title is the fact."""
    rows = asked.session.scalars(
        select(DirectoryCorrection).where(
            DirectoryCorrection.organization_id == asked.office,
            DirectoryCorrection.decided_on.is_not(None),
        )
    )
    for row in rows:
        if row.decided_on is None:
            continue
        who = asked.staff.get(row.decided_by_id, "") if row.decided_by_id is not None else ""
        yield Entry(row.decided_on, Kind.DIRECTORY, row.decision, row.fact, row.reason, who,
                    row.visit_id or asked.office)  # fmt: skip


def attested(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each course that the office attested; its title is the course."""
    rows = asked.session.scalars(
        select(Attestation).where(Attestation.organization_id == asked.office)
    )
    for row in rows:
        yield Entry(row.attested_on, Kind.TRAINING, "attested", row.course, row.signer,
                    asked.staff.get(row.staff_id, ""), row.visit_id or asked.office,
                    count=row.people)  # fmt: skip
