"""What an office was given, taught and attested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.clock import day_in
from provider_ops.overview.entries import OFFICE, Asked, Entry, Kind
from provider_ops.training.model import Attestation, Issuance
from provider_ops.visits.model import Visit, VisitCode

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKETS = select(Issuance).where(Issuance.organization_id == OFFICE)
_TAUGHT = (
    select(VisitCode, Visit.day, Visit.rep_id)
    .join(Visit, Visit.id == VisitCode.visit_id)
    .where(Visit.organization_id == OFFICE, Visit.submitted_at.is_not(None))
)
_ATTESTED = select(Attestation).where(Attestation.organization_id == OFFICE)


def packets(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each packet that was handed over."""
    rows = asked.session.scalars(_PACKETS, asked.values)
    for row in rows:
        yield Entry(day_in(asked.zone, row.issued_at), Kind.TRAINING, "issued", "", "",
                    asked.staff.get(row.staff_id, ""), row.id, count=len(row.contents))  # fmt: skip


def taught(asked: Asked) -> Iterator[Entry]:
    """What was taught at visits, code by code, and whether it was said back."""
    rows = asked.session.execute(_TAUGHT, asked.values)
    for code, day, rep in rows:
        verb = "taught_back" if code.taught_back else "taught"
        title = f"{code.code}, {code.reason}" if code.reason else code.code
        yield Entry(day, Kind.TRAINING, verb, title, code.taught, asked.staff.get(rep, ""),
                    code.visit_id)  # fmt: skip


def attested(asked: Asked) -> Iterator[Entry]:
    """Yield an entry for each course that the office attested; its title is the course."""
    rows = asked.session.scalars(_ATTESTED, asked.values)
    for row in rows:
        yield Entry(row.attested_on, Kind.TRAINING, "attested", row.course, row.signer,
                    asked.staff.get(row.staff_id, ""), row.visit_id or asked.office,
                    count=row.people)  # fmt: skip
