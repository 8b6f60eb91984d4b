"""What hangs on a load: what goes when it is taken back, and what people made of it that stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, or_, select, tuple_

from provider_ops.claims.issues.model import ClaimIssue, ClaimIssueLine, ClaimReview
from provider_ops.claims.model import Claim, ClaimLine, Finding, SubmittedClaim, SubmittedLine
from provider_ops.core.text import count
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.visits.model import Visit, VisitCode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class IssueLeft:
    """An issue that loses lines: it stays, and tells of them what it has kept."""

    id: UUID
    title: str
    state: str
    losing: int
    lines: int


@dataclass(frozen=True, slots=True)
class VisitLeft:
    """A visit that is planned for codes denied in the load."""

    id: UUID
    office: str
    day: date
    purpose: str


@dataclass(frozen=True, slots=True)
class Dependents:
    """What hangs on a load of claims.

    Attributes:
        claims: They go, with `lines` and with `findings` on these.
        reviews: Lines somebody has marked as reviewed; the marks stay and mean nothing any more.
        issues: They stay.
        visits: They stay.
    """

    claims: int
    lines: int
    findings: int
    reviews: int
    issues: tuple[IssueLeft, ...]
    visits: tuple[VisitLeft, ...]

    def in_words(self) -> tuple[str, ...]:
        """Return what stays, in one sentence each."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        for issue in self.issues:
            yield (
                f"The issue {issue.title} stays, without {issue.losing:,} of its "
                f"{count(issue.lines, 'line')}."
            )
        for visit in self.visits:
            yield f"The visit to {visit.office} on {visit.day:%m/%d/%Y} stays planned."
        if self.reviews:
            yield f"{count(self.reviews, 'mark')} of lines as reviewed stay without their lines."


def dependents(session: Session, market_id: str, import_id: UUID) -> Dependents:
    """Return what hangs on the lines of a load; all counts are zero for loads of other kinds."""
    lines = select(ClaimLine.id).where(ClaimLine.import_id == import_id).scalar_subquery()
    sent = ClaimLine.import_id == import_id
    theirs = select(ClaimLine.npi, ClaimLine.id).where(sent)
    claims = _count(session, Claim, Claim.import_id == import_id) + _count(
        session, SubmittedClaim, SubmittedClaim.import_id == import_id
    )
    return Dependents(
        claims,
        _count(session, ClaimLine, sent)
        + _count(session, SubmittedLine, SubmittedLine.import_id == import_id),
        _count(session, Finding, tuple_(Finding.npi, Finding.line_id).in_(theirs)),
        _count(session, ClaimReview, ClaimReview.line_id.in_(lines)),
        _issues(session, import_id),
        _visits(session, market_id, import_id),
    )


def _count(session: Session, model: type, where: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(model).where(where)) or 0


def _issues(session: Session, import_id: UUID) -> tuple[IssueLeft, ...]:
    losing = (
        select(ClaimIssueLine.issue_id, func.count().label("n"))
        .join(ClaimLine, ClaimLine.id == ClaimIssueLine.line_id)
        .where(ClaimLine.import_id == import_id)
        .group_by(ClaimIssueLine.issue_id)
        .subquery()
    )
    whole = (
        select(func.count()).where(ClaimIssueLine.issue_id == ClaimIssue.id).scalar_subquery()
    )
    found = session.execute(
        select(ClaimIssue.id, ClaimIssue.title, ClaimIssue.state, losing.c.n, whole)
        .join(losing, losing.c.issue_id == ClaimIssue.id)
        .order_by(losing.c.n.desc(), ClaimIssue.title)
        .limit(MOST_NAMED)
    )
    return tuple(IssueLeft(*row) for row in found)


def _visits(session: Session, market_id: str, import_id: UUID) -> tuple[VisitLeft, ...]:
    """A visit names no line. It comes from a load when it is to teach a code for the reason with
    which the load denies that code to somebody of the office.
    """  # noqa: D205 - one thought
    of_office = (
        select(Provider.npi)
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(Affiliation.organization_id == Visit.organization_id)
    )
    denied = exists().where(
        ClaimLine.import_id == import_id,
        ClaimLine.denial != "",
        ClaimLine.denial == VisitCode.reason,
        ClaimLine.code == VisitCode.code,
        or_(ClaimLine.npi == Organization.npi, ClaimLine.npi.in_(of_office)),
    )
    found = session.execute(
        select(Visit.id, Organization.name, Visit.day, Visit.purpose)
        .join(Organization, Organization.id == Visit.organization_id)
        .join(VisitCode, VisitCode.visit_id == Visit.id)
        .where(
            Visit.market_id == market_id, Visit.submitted_at.is_(None),
            Visit.cancelled_on.is_(None), denied,
        )
        .distinct()
        .order_by(Visit.day, Organization.name)
        .limit(MOST_NAMED)
    )  # fmt: skip
    return tuple(VisitLeft(*row) for row in found)
