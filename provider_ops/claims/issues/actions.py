"""What people do about denied lines: open an issue, appeal, resolve, reopen; mark as reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.claims.issues.model import ClaimIssue, ClaimIssueLine, ClaimReview
from provider_ops.claims.issues.rules import IssueState, may_become
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.money import ZERO
from provider_ops.core.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace

_STATES = {
    IssueState.OPEN: Sentence("open"),
    IssueState.APPEALED: Sentence("appealed"),
    IssueState.RESOLVED: Sentence("resolved"),
}


@dataclass(frozen=True, slots=True)
class IssueLine:
    """A line to put into an issue."""

    line_id: UUID
    claim_number: str
    denied: Decimal


@dataclass(frozen=True, slots=True)
class NewIssue:
    """What an issue begins with. Without an owner it is of whoever opens it."""

    title: str
    due_on: date
    reason: str = ""
    rule: str = ""
    owner_id: UUID | None = None


def open_issue(work: Workspace, new: NewIssue, lines: Sequence[IssueLine]) -> UUID:
    """Open an issue about lines; those that another unresolved issue has are left to it.

    Raises:
        RuleError: It has no title, is due before today, or no line is left for it.
    """
    if not new.title.strip():
        raise RuleError("An issue needs a title.")
    if new.due_on < work.today():
        raise RuleError("An issue cannot be due before today.")
    with work.act() as session:
        issue = ClaimIssue(
            id=work.new_id(),
            market_id=work.market_id,
            title=new.title.strip(),
            reason=new.reason,
            rule=new.rule,
            owner_id=new.owner_id or work.staff_id,
            due_on=new.due_on,
            state=IssueState.OPEN.value,
            recovered=ZERO,
            opened_at=work.now(),
        )
        session.add(issue)
        session.flush()
        _add(work, session, issue, lines)
        return issue.id


def add_lines(work: Workspace, issue_id: UUID, lines: Sequence[IssueLine]) -> int:
    """Put more lines into an issue; returns how many. See `open_issue` for those left out.

    Raises:
        RuleError: The issue is resolved, or no line is left for it.
        NotFoundError: The issue is gone.
    """
    with work.act() as session:
        issue = _issue(session, issue_id)
        if issue.state == IssueState.RESOLVED:
            raise RuleError("The issue is resolved. Reopen it to add lines.")
        return _add(work, session, issue, lines)


def appeal(work: Workspace, issue_id: UUID) -> None:
    """Note that the denials of an issue were appealed.

    Raises:
        RuleError: It is resolved, or appealed already.
        NotFoundError: The issue is gone.
    """
    with work.act() as session:
        _move(_issue(session, issue_id), IssueState.APPEALED)


def resolve(work: Workspace, issue_id: UUID, resolution: str, recovered: Decimal) -> None:
    """Close an issue: how it ended, and how many dollars were paid after all.

    Raises:
        RuleError: There are no words for how it ended, the dollars are negative or have parts
            of a cent, or it is resolved already.
        NotFoundError: The issue is gone.
    """
    if not resolution.strip():
        raise RuleError("Say how the issue ended.")
    if recovered < ZERO or recovered != recovered.quantize(Decimal("0.01")):
        raise RuleError("Dollars recovered are zero or more, in whole cents.")
    with work.act() as session:
        issue = _issue(session, issue_id)
        _move(issue, IssueState.RESOLVED)
        issue.resolution, issue.recovered = resolution.strip(), recovered
        issue.closed_at = work.now()


def reopen(work: Workspace, issue_id: UUID) -> None:
    """Open a resolved or appealed issue again; how it ended stays readable until it ends anew.

    Raises:
        RuleError: It is open.
        NotFoundError: The issue is gone.
    """
    with work.act() as session:
        issue = _issue(session, issue_id)
        _move(issue, IssueState.OPEN)
        issue.closed_at = None


def mark_reviewed(work: Workspace, line_ids: Sequence[UUID]) -> tuple[UUID, ...]:
    """Note that lines were looked at; returns the keys of the notes, for taking it back.

    Lines that were reviewed already keep their note and get no second one.
    """
    with work.act() as session:
        known = set(
            session.scalars(select(ClaimReview.line_id).where(ClaimReview.line_id.in_(line_ids)))
        )
        made = [
            ClaimReview(
                id=work.new_id(),
                market_id=work.market_id,
                line_id=line_id,
                staff_id=work.staff_id,
                reviewed_at=work.now(),
            )
            for line_id in dict.fromkeys(line_ids)
            if line_id not in known
        ]
        session.add_all(made)
        return tuple(row.id for row in made)


def take_back_reviews(work: Workspace, review_ids: Collection[UUID]) -> None:
    """Take back notes that `mark_reviewed` made."""
    with work.act() as session:
        for row in session.scalars(select(ClaimReview).where(ClaimReview.id.in_(review_ids))):
            session.delete(row)


def _add(work: Workspace, session: Session, issue: ClaimIssue, lines: Sequence[IssueLine]) -> int:
    held = set(
        session.scalars(
            select(ClaimIssueLine.line_id)
            .join(ClaimIssue, ClaimIssue.id == ClaimIssueLine.issue_id)
            .where(
                ClaimIssueLine.line_id.in_([line.line_id for line in lines]),
                ClaimIssue.state != IssueState.RESOLVED.value,
            )
        )
    )
    free = {line.line_id: line for line in lines if line.line_id not in held}
    if not free:
        raise RuleError("All of these lines are in an issue that is not resolved yet.")
    session.add_all(
        ClaimIssueLine(
            id=work.new_id(),
            market_id=work.market_id,
            issue_id=issue.id,
            line_id=line.line_id,
            claim_number=line.claim_number,
            denied=line.denied,
        )
        for line in free.values()
    )
    return len(free)


def _issue(session: Session, issue_id: UUID) -> ClaimIssue:
    issue = session.get(ClaimIssue, issue_id)
    if issue is None:
        raise NotFoundError
    return issue


def _move(issue: ClaimIssue, wanted: IssueState) -> None:
    if not may_become(IssueState(issue.state), wanted):
        raise RuleError(Sentence("An issue that is {state} cannot become {wanted}.",
                                 state=_STATES[IssueState(issue.state)],
                                 wanted=_STATES[wanted]))  # fmt: skip
    issue.state = wanted.value
