"""What was decided about the figures of offices: the last word on each, and all words on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.clock import day_in
from provider_ops.network.model import StaffMember
from provider_ops.outliers.model import OutlierDecision
from provider_ops.outliers.rules.measures import Measure
from provider_ops.outliers.rules.standing import Decided, Decision
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any
    from uuid import UUID

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session


def last_decisions(
    session: Session, market_id: str, zone: str, known: datetime
) -> dict[tuple[UUID, Measure], Decided]:
    """Return the last decision about each figure that was taken by `known`."""
    rows = session.execute(
        _decisions()
        .where(OutlierDecision.market_id == market_id, OutlierDecision.decided_at <= known)
        .order_by(OutlierDecision.decided_at, OutlierDecision.id)
    )
    return {
        (row[0].organization_id, Measure(row[0].measure)): _decided(row, zone) for row in rows
    }


def history(
    session: Session, organization_id: UUID, measure: Measure, zone: str
) -> tuple[Decided, ...]:
    """Return all decisions about a figure of an office, the latest first."""
    rows = session.execute(
        _decisions()
        .where(OutlierDecision.organization_id == organization_id,
               OutlierDecision.measure == measure.value)
        .order_by(OutlierDecision.decided_at.desc(), OutlierDecision.id.desc())
    )  # fmt: skip
    return tuple(_decided(row, zone) for row in rows)


def _decisions() -> Select[*tuple[Any, ...]]:
    return (
        select(OutlierDecision, StaffMember.given_name, StaffMember.family_name, Visit.day)
        .outerjoin(StaffMember, StaffMember.id == OutlierDecision.staff_id)
        .outerjoin(Visit, Visit.id == OutlierDecision.visit_id)
    )


def _decided(row: Row[*tuple[Any, ...]], zone: str) -> Decided:
    made, given, family, visit_on = row
    return Decided(
        Decision(made.decision), made.reason, made.until, day_in(zone, made.decided_at),
        f"{given} {family}" if given is not None else "", made.value, made.reach, made.above,
        made.visit_id, visit_on,
    )  # fmt: skip
