"""Issues with their amounts and age, and where single lines stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, Select, func, select

from provider_ops.claims.issues.model import ClaimIssue, ClaimIssueLine, ClaimReview
from provider_ops.claims.issues.rules import IssueState, LineStatus, line_status
from provider_ops.core.clock import day_in
from provider_ops.core.money import ZERO
from provider_ops.network.model import StaffMember

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue as a list shows it.

    Attributes:
        age_days: Calendar days from opening to closing, or to today.
        days_late: By how many days it is past due today; 0 when it is in time or resolved.
    """

    id: UUID
    title: str
    reason: str
    rule: str
    owner: str
    due_on: date
    state: IssueState
    resolution: str
    recovered: Decimal
    lines: int
    denied: Decimal
    age_days: int
    days_late: int


@dataclass(frozen=True, slots=True)
class LineStanding:
    """Where a line stands, and in which issue; no title is no issue."""

    status: LineStatus
    issue: str = ""


@dataclass(frozen=True, slots=True)
class Recovery:
    """Lines of issues that are in appeal, and the dollars that resolved issues brought."""

    appealed: int
    dollars: Decimal


UNTOUCHED = LineStanding(LineStatus.OPEN)


def issues(
    session: Session,
    market_id: str,
    today: date,
    zone: str,
    *,
    resolved: bool = False,
    offset: int = 0,
    limit: int = 200,
) -> tuple[IssueRow, ...]:
    """Return the issues that are not resolved, the earliest due first; or the resolved ones."""
    sums = (
        select(func.count(), func.sum(ClaimIssueLine.denied))
        .where(ClaimIssueLine.issue_id == ClaimIssue.id)
        .correlate(ClaimIssue)
    )
    lines = sums.with_only_columns(func.count()).scalar_subquery()
    denied = sums.with_only_columns(func.sum(ClaimIssueLine.denied)).scalar_subquery()
    order = (
        (ClaimIssue.closed_at.desc(), ClaimIssue.id)
        if resolved
        else (ClaimIssue.due_on, ClaimIssue.id)
    )
    found = session.execute(
        _of(market_id, resolved=resolved)
        .add_columns(lines, denied,
                     func.coalesce(StaffMember.given_name + " " + StaffMember.family_name, ""))
        .outerjoin(StaffMember, StaffMember.id == ClaimIssue.owner_id)
        .order_by(*order)
        .offset(offset)
        .limit(limit)
    )  # fmt: skip
    return tuple(_row(row, today, zone) for row in found)


def issue_count(session: Session, market_id: str, *, resolved: bool = False) -> int:
    """Return how many rows `issues` has in all."""
    keys = _of(market_id, resolved=resolved).with_only_columns(ClaimIssue.id).subquery()
    return session.scalar(select(func.count()).select_from(keys)) or 0


def recovery(session: Session, market_id: str) -> Recovery:
    """Return what is in appeal now, and what was recovered so far."""
    appealed = session.scalar(
        select(func.count(ClaimIssueLine.id))
        .join(ClaimIssue, ClaimIssue.id == ClaimIssueLine.issue_id)
        .where(ClaimIssue.market_id == market_id, ClaimIssue.state == IssueState.APPEALED.value)
    )
    dollars = session.scalar(
        select(func.sum(ClaimIssue.recovered)).where(
            ClaimIssue.market_id == market_id, ClaimIssue.state == IssueState.RESOLVED.value
        )
    )
    return Recovery(appealed or 0, dollars or ZERO)


def line_standings(session: Session, line_ids: Collection[UUID]) -> dict[UUID, LineStanding]:
    """Return where lines stand; lines that nobody has touched are left out."""
    states: dict[UUID, list[tuple[IssueState, str]]] = {}
    for line_id, state, title in session.execute(
        select(ClaimIssueLine.line_id, ClaimIssue.state, ClaimIssue.title)
        .join(ClaimIssue, ClaimIssue.id == ClaimIssueLine.issue_id)
        .where(ClaimIssueLine.line_id.in_(line_ids))
        .order_by(ClaimIssue.opened_at, ClaimIssue.id)
    ):
        states.setdefault(line_id, []).append((IssueState(state), title))
    reviewed = set(
        session.scalars(select(ClaimReview.line_id).where(ClaimReview.line_id.in_(line_ids)))
    )
    found = {}
    for line_id in {*states, *reviewed}:
        own = states.get(line_id, [])
        status = line_status((state for state, _ in own), reviewed=line_id in reviewed)
        found[line_id] = LineStanding(status, own[-1][1] if own else "")
    return found


def _of(market_id: str, *, resolved: bool) -> Select[Any]:
    state = ClaimIssue.state
    over = state == IssueState.RESOLVED.value
    going = state.in_([IssueState.OPEN.value, IssueState.APPEALED.value])
    return select(ClaimIssue).where(ClaimIssue.market_id == market_id, over if resolved else going)


def _row(found: Row[*tuple[Any, ...]], today: date, zone: str) -> IssueRow:
    issue, lines, denied, owner = found
    state = IssueState(issue.state)
    end = day_in(zone, issue.closed_at) if issue.closed_at else today
    late = 0 if state is IssueState.RESOLVED else max((today - issue.due_on).days, 0)
    return IssueRow(
        issue.id, issue.title, issue.reason, issue.rule, owner, issue.due_on, state,
        issue.resolution, issue.recovered, lines, denied or ZERO,
        (end - day_in(zone, issue.opened_at)).days, late,
    )  # fmt: skip
