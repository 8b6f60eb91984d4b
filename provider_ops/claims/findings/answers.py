"""Counts of what payers did, beside what the rules expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, type_coerce

from provider_ops.claims.findings.conditions import BROKEN, DENIED
from provider_ops.claims.findings.outcomes import tallied
from provider_ops.claims.findings.queries import ALWAYS, Period, within, without_index
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.core.money import ZERO
from provider_ops.store.unindexed import unindexed

if TYPE_CHECKING:
    from decimal import Decimal

    from sqlalchemy.orm import Session

    from provider_ops.claims.findings.outcomes import OutcomeCount


def outcome_counts(
    session: Session, market_id: str, period: Period = ALWAYS
) -> tuple[OutcomeCount, ...]:
    """Return how the payer's answers and the rules go together, as of the last check.

    Lines without a day of service are left out: no rule can judge them. Those that break a rule
    and were not denied are counted as all findings without the denied ones, so that nobody has
    to look up hundreds of thousands of lines.
    """
    denied = _denied_groups(session, market_id, period)
    rest = _finding_groups(session, market_id, period)
    for broken, _, lines, dollars in denied:
        before, amount = rest.get(broken, (0, ZERO))
        rest[broken] = (before - lines, amount - dollars)
    others = [(broken, "", *sums) for broken, sums in rest.items() if broken]
    return tallied([*denied, *others])


def _denied_groups(
    session: Session, market_id: str, period: Period
) -> list[tuple[str, str, int, Decimal]]:
    """Put denied lines together that break the same rules and have the same reason."""
    lines = (
        select(BROKEN.label("broken"), ClaimLine.denial, ClaimLine.charge)
        .where(DENIED, without_index(market_id), ClaimLine.service_date.is_not(None),
               *within(ClaimLine.service_date, period))
        .subquery()
    )  # fmt: skip
    query = select(
        func.coalesce(lines.c.broken, ""), lines.c.denial, func.count(), func.sum(lines.c.charge)
    ).group_by(lines.c.broken, lines.c.denial)
    return [(broken, denial, count, dollars or ZERO)
            for broken, denial, count, dollars in session.execute(query)]  # fmt: skip


def _finding_groups(
    session: Session, market_id: str, period: Period
) -> dict[str, tuple[int, Decimal]]:
    """Put all lines together that break the same rules."""
    lines = (
        select(func.group_concat(Finding.rule).label("broken"),
               func.max(Finding.at_risk).label("at_risk"))
        .where(unindexed(Finding.market_id) == market_id,
               *within(Finding.service_date, period))
        .group_by(Finding.npi, Finding.line_id)  # as they lie, and so nothing is sorted
        .subquery()
    )  # fmt: skip
    dollars = type_coerce(func.sum(lines.c.at_risk), Finding.at_risk.type)
    query = select(lines.c.broken, func.count(), dollars).group_by(lines.c.broken)
    return {broken: (count, total or ZERO) for broken, count, total in session.execute(query)}
