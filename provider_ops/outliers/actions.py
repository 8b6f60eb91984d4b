"""What managers do about outlying offices: decide, with a reason and until when."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.network.model import Organization, StaffMember
from provider_ops.outliers.model import OutlierDecision
from provider_ops.outliers.rules.standing import DECIDERS, Decision, check_decision
from provider_ops.visits.actions import put_on_calendar

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from provider_ops.outliers.rules.measures import Reading
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.actions import PlannedVisit

_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision about a figure of `month`; `visit` is the re-education that goes with it."""

    reading: Reading
    month: date
    decision: Decision
    reason: str
    until: date | None = None
    visit: PlannedVisit | None = None


def decide(work: Workspace, new: NewDecision) -> UUID:
    """Keep a decision, and put its visit on the calendar; earlier ones stay in the history.

    Raises:
        RuleError: Whoever decides is no manager; see also `rules.standing.check_decision`.
        NotFoundError: The office is gone.
    """
    check_decision(new.decision, new.reason, new.until, work.today())
    reading = new.reading
    with work.act() as session:
        person = session.get(StaffMember, work.staff_id)
        if person is None or person.role not in DECIDERS:
            raise RuleError("Only a manager can decide about an outlying office.")
        if session.get(Organization, reading.organization_id) is None:
            raise NotFoundError
        visit_id = put_on_calendar(work, session, new.visit) if new.visit else None
        row = OutlierDecision(
            id=work.new_id(),
            market_id=work.market_id,
            organization_id=reading.organization_id,
            measure=reading.measure.value,
            month=new.month.replace(day=1),
            value=reading.value.quantize(_HUNDREDTH, ROUND_HALF_EVEN),
            reach=reading.reach.quantize(_HUNDREDTH, ROUND_HALF_EVEN),
            above=reading.is_above,
            decision=new.decision.value,
            reason=new.reason.strip(),
            until=new.until,
            visit_id=visit_id,
            staff_id=work.staff_id,
            decided_at=work.now(),
        )
        session.add(row)
        return row.id
