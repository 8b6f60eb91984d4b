"""Courses that offices attest each year: recorded with the visit that is the evidence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from provider_ops.network.model import Affiliation
from provider_ops.store.spans import known_at, valid_on
from provider_ops.training.model import Attestation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


def record_attestations(
    session: Session,
    work: Workspace,
    organization_id: UUID,
    signed: Iterable[tuple[str, str]],
    day: date,
    visit_id: UUID | None,
) -> None:
    """Record courses with their signers, inside an action's transaction.

    What the same visit recorded before is replaced.
    """
    if visit_id is not None:
        for row in session.scalars(select(Attestation).where(Attestation.visit_id == visit_id)):
            session.delete(row)
        session.flush()
    for course, signer in signed:
        session.add(
            Attestation(
                id=work.new_id(), market_id=work.market_id, organization_id=organization_id,
                course=course, attested_on=day, signer=signer.strip(), visit_id=visit_id,
                people=_roster_size(session, work, organization_id, day), staff_id=work.staff_id,
            )
        )  # fmt: skip


def last_attested(
    session: Session, organization_ids: Iterable[UUID] | None, before: date
) -> Mapping[tuple[UUID, str], date]:
    """Return when offices last attested each course, up to and including a day; None: of all."""
    narrowed = organization_ids is not None
    given = {"before": before, "offices": list(organization_ids or ())}
    found = session.execute(_last_attested(narrowed=narrowed), given)
    return {(office, course): day for office, course, day in found}


@cache
def _last_attested(*, narrowed: bool) -> Select[*tuple[Any, ...]]:
    query = (
        select(Attestation.organization_id, Attestation.course, func.max(Attestation.attested_on))
        .where(Attestation.attested_on <= bindparam("before"))
        .group_by(Attestation.organization_id, Attestation.course)
    )
    if not narrowed:
        return query
    return query.where(Attestation.organization_id.in_(bindparam("offices", expanding=True)))


def attested_at(session: Session, visit_id: UUID) -> tuple[tuple[str, str], ...]:
    """Return the courses that were attested at a visit with who signed, in order."""
    rows = session.execute(
        select(Attestation.course, Attestation.signer)
        .where(Attestation.visit_id == visit_id)
        .order_by(Attestation.id)
    )
    return tuple((course, signer) for course, signer in rows)


def _roster_size(session: Session, work: Workspace, organization_id: UUID, day: date) -> int:
    people = select(func.count(Affiliation.provider_id.distinct())).where(
        Affiliation.organization_id == organization_id,
        known_at(Affiliation, work.now()),
        valid_on(Affiliation, day),
    )
    return session.scalar(people) or 0
