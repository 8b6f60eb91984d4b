"""Letting visits repeat, planning the next one, and letting it end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.planning.model import VisitSeries
from provider_ops.planning.rules.repeats import Rhythm, Unit, check
from provider_ops.visits.actions import PlannedVisit, plan_visits, put_on_calendar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from provider_ops.planning.queries.repeats import RepeatRow
    from provider_ops.store.workspace import Workspace


def repeat_visit(work: Workspace, plan: PlannedVisit, every: int, unit: Unit) -> UUID:
    """Plan a visit and let it repeat from its day on; returns the key of the visit.

    Raises:
        RuleError: It has no purpose, lasts no time, or repeats in no rhythm that makes sense.
    """
    if not plan.purpose.strip() or plan.minutes < 1:
        raise RuleError("A visit needs a purpose and at least one minute.")
    check(Rhythm(plan.day, every, unit))
    with work.act() as session:
        session.add(
            VisitSeries(
                id=work.new_id(), market_id=work.market_id, organization_id=plan.organization_id,
                rep_id=plan.rep_id or work.staff_id, purpose=plan.purpose.strip(),
                start_minute=plan.start_minute, minutes=plan.minutes, every=every,
                unit=unit.value, first_on=plan.day,
            )
        )  # fmt: skip
        return put_on_calendar(work, session, plan)


def plan_repeats(work: Workspace, rows: Sequence[RepeatRow]) -> tuple[UUID, ...]:
    """Make visits of days on which visits repeat; a day that is over becomes today."""
    plans = (
        PlannedVisit(row.organization_id, row.purpose, row.day, row.start_minute, row.minutes,
                     rep_id=row.rep_id)
        for row in rows
    )  # fmt: skip
    today = work.today()
    return plan_visits(work, [replace(plan, day=max(plan.day, today)) for plan in plans])


def end_series(work: Workspace, series_id: UUID) -> None:
    """Let visits repeat no more from today on; those that are planned stay.

    Raises:
        NotFoundError: There is no such series.
    """
    with work.act() as session:
        row = session.get(VisitSeries, series_id)
        if row is None:
            raise NotFoundError
        # Kept though it never began: calendars that have its days are to hear that they are off.
        row.ends_on = min(work.today(), row.first_on) - timedelta(days=1)
