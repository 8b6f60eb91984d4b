"""Claims as offices sent them, with what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    case,
    func,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from provider_ops.claims.findings.sent import sent_findings
from provider_ops.claims.lines.practices import practices_of
from provider_ops.claims.model import (
    Claim,
    ClaimLine,
    Remittance,
    Submission,
    SubmittedClaim,
    SubmittedLine,
)
from provider_ops.claims.rules import REVERSAL
from provider_ops.claims.submissions.deadlines import filing_days
from provider_ops.claims.submissions.rules import FILING_WARNING_DAYS, Outcome, file_by
from provider_ops.claims.x12.submission import REPLACEMENT, VOID
from provider_ops.core.money import ZERO
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SubmissionFilter:
    """Which submitted claims are shown; what is empty lets everything pass.

    Attributes:
        number: The beginning of the office's number of a claim.
    """

    outcome: Outcome | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """A submitted claim as a list shows it.

    Attributes:
        sent_on: BHT04, else the day of loading.
        last_service: Its latest day of service.
        paid: What its answers come to.
        waits: Calendar days since it was sent, while it is unanswered; else 0.
        file_by: Last day to send it by the contract of its office; None where that is not known.
        days_left: Until then; negative when it is past. None unless it is unanswered.
        broken: While it is unanswered, the rules that its lines break as things stand: there is
            time to correct it before it is denied.
    """

    id: UUID
    number: str
    frequency: str
    original_number: str
    sent_on: date | None
    billing_npi: str
    practice: str
    member_last4: str
    last_service: date | None
    lines: int
    charge: Decimal
    outcome: Outcome
    paid: Decimal
    answered_on: date | None
    waits: int
    file_by: date | None
    days_left: int | None
    file_name: str
    broken: tuple[str, ...] = ()

    @property
    def is_at_risk(self) -> bool:
        """Whether it is unanswered and soon, or by now, too late to send again."""
        return self.days_left is not None and self.days_left <= FILING_WARNING_DAYS


@dataclass(frozen=True, slots=True)
class OutcomeCount:
    """How many submitted claims ended alike, and what they charged."""

    outcome: Outcome
    claims: int
    charge: Decimal


def submissions(
    work: Workspace,
    session: Session,
    wanted: SubmissionFilter | None = None,
    *,
    offset: int = 0,
    limit: int = 200,
) -> tuple[SubmissionRow, ...]:
    """Return submitted claims, the latest first; unanswered ones the oldest first."""
    wanted = wanted or SubmissionFilter()
    sent_on = func.coalesce(Submission.created_on, func.date(DataImport.imported_at))
    order = (sent_on.desc(), SubmittedClaim.id.desc())
    if wanted.outcome is Outcome.UNANSWERED:
        order = (sent_on.asc(), SubmittedClaim.id.asc())
    asked = _claims().where(*_named(work.market_id, wanted))
    if wanted.outcome is not None:
        asked = asked.where(_became() == wanted.outcome.value)
    found = session.execute(asked.order_by(*order).offset(offset).limit(limit)).all()
    npis = {row.billing_npi for row in found}
    practices = practices_of(session, work.market_id, npis)
    agreed = filing_days(session, work.market_id, npis, work.now())
    broken = _broken(work, session, [
        row.id for row in found if row.became == Outcome.UNANSWERED and row.frequency != VOID
    ])  # fmt: skip
    today = work.today()
    return tuple(_row(row, practices, agreed, today, broken.get(row.id, ())) for row in found)


def unanswered_broken(work: Workspace, session: Session) -> OutcomeCount:
    """Return how many unanswered claims have lines that break a rule, and what these claims charge.

    Their lines are judged now: 10,000 claims take about a second.
    """
    asked = (
        _with_last_answer(select(SubmittedClaim.id, SubmittedClaim.charge))
        .where(SubmittedClaim.market_id == work.market_id, SubmittedClaim.frequency != VOID,
               _became() == Outcome.UNANSWERED.value)
    )  # fmt: skip
    charges = dict(session.execute(asked).all())
    broken = _broken(work, session, list(charges))
    total = sum((charges[key] for key in broken), ZERO)
    return OutcomeCount(Outcome.UNANSWERED, len(broken), total)


def _broken(
    work: Workspace, session: Session, claims: list[UUID]
) -> dict[UUID, tuple[str, ...]]:
    rules: dict[UUID, dict[str, None]] = {}
    for one in sent_findings(session, work.market_id, work.now(), claims):
        rules.setdefault(one.claim_id, {})[one.rule] = None
    return {key: tuple(found) for key, found in rules.items()}


def submission_count(
    session: Session, market_id: str, wanted: SubmissionFilter | None = None
) -> int:
    """Return how many rows `submissions` has in all."""
    wanted = wanted or SubmissionFilter()
    found = select(func.count()).select_from(SubmittedClaim)
    if wanted.outcome is not None:
        found = _with_last_answer(found).where(_became() == wanted.outcome.value)
    return session.scalar(found.where(*_named(market_id, wanted))) or 0


def outcomes(session: Session, market_id: str) -> tuple[OutcomeCount, ...]:
    """Return how many submitted claims became what, in the order of `Outcome`."""
    became = _became()
    sums = select(became, func.count(), func.sum(SubmittedClaim.charge))
    found = (
        _with_last_answer(sums.select_from(SubmittedClaim))
        .where(SubmittedClaim.market_id == market_id)
        .group_by(became)
    )
    counts = {row[0]: row for row in session.execute(found)}
    return tuple(
        OutcomeCount(one, counts[one.value][1], counts[one.value][2] or ZERO)
        for one in Outcome
        if one.value in counts
    )


_NOTHING: ColumnElement[str] = literal_column("''")
"""In the statement itself, else the index of what replaces others cannot serve it."""
_LAST = aliased(Claim)
"""The answer to a submitted claim that came last."""


def _named(market_id: str, wanted: SubmissionFilter) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = [SubmittedClaim.market_id == market_id]
    if number := wanted.number.strip():
        asked.append(SubmittedClaim.number.startswith(number, autoescape=True))
    return asked


def _with_last_answer(found: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    batch = found.join(Submission, Submission.id == SubmittedClaim.submission_id)
    return batch.outerjoin(_LAST, _LAST.id == _last_answer())


@cache  # it takes longer to write this down than to find a page by it
def _claims() -> Select[*tuple[Any, ...]]:
    of_lines = SubmittedLine.submitted_claim_id == SubmittedClaim.id
    lines = select(func.count()).where(of_lines).scalar_subquery()
    last = func.max(func.coalesce(SubmittedLine.service_end, SubmittedLine.service_date))
    return _with_last_answer(
        select(
            SubmittedClaim.id, SubmittedClaim.number, SubmittedClaim.frequency,
            SubmittedClaim.original_number, Submission.created_on, DataImport.imported_at,
            SubmittedClaim.billing_npi, SubmittedClaim.member_last4,
            select(last).where(of_lines).scalar_subquery().label("last_service"),
            lines.label("lines"), SubmittedClaim.charge, _became().label("became"),
            _of_answers(func.sum(Claim.paid)).label("paid"),
            _of_answers(func.max(_answered_on())).label("answered_on"), DataImport.file_name,
        )
        .select_from(SubmittedClaim)
        .join(DataImport, DataImport.id == SubmittedClaim.import_id)
    )  # fmt: skip


@cache
def _became() -> ColumnElement[str]:
    """Say in SQL what `rules.outcome` says of one claim; a test holds them against each other.

    What has a void or a replacement behind it is that. A void itself is answered by a reversal.
    """
    denied = (
        select(ClaimLine.id)
        .where(ClaimLine.claim_id == _LAST.id, ClaimLine.denial != "")
        .correlate(_LAST)
        .exists()
    )
    followed = _followed_by()
    return case(
        (and_(SubmittedClaim.frequency == VOID, _LAST.status == REVERSAL), Outcome.REVERSED.value),
        (SubmittedClaim.frequency == VOID, Outcome.UNANSWERED.value),
        (followed == VOID, Outcome.VOIDED.value),
        (followed == REPLACEMENT, Outcome.REPLACED.value),
        (_LAST.id.is_(None), Outcome.UNANSWERED.value),
        (_LAST.status == REVERSAL, Outcome.REVERSED.value),
        (_of_answers(func.sum(Claim.paid)) <= ZERO, Outcome.DENIED.value),
        (or_(_LAST.paid <= ZERO, denied), Outcome.PARTLY.value),
        else_=Outcome.PAID.value,
    )


def _answered_on() -> ColumnElement[Any]:
    return func.coalesce(Remittance.paid_on, Claim.answered_on)


def _is_answer() -> ColumnElement[bool]:
    """Tell which claims of remittances answer the submitted claim or one before it."""
    return and_(
        Claim.market_id == SubmittedClaim.market_id,
        Claim.number == SubmittedClaim.number,
        Claim.billing_npi == SubmittedClaim.billing_npi,
        or_(Claim.member_hash == SubmittedClaim.member_hash, Claim.member_hash == "",
            SubmittedClaim.member_hash == ""),
    )  # fmt: skip


def _of_answers(value: ColumnElement[Any]) -> Any:
    return (
        select(value)
        .select_from(Claim)
        .outerjoin(Remittance, Remittance.id == Claim.remittance_id)
        .where(_is_answer())
        .correlate(SubmittedClaim)
        .scalar_subquery()
    )


def _last_answer() -> Any:
    """Return the key of the answer that came last.

    What replaces or voids a claim may have its number, so only what came after it answers it.
    """
    after = or_(
        SubmittedClaim.frequency.not_in([REPLACEMENT, VOID]), _answered_on().is_(None),
        Submission.created_on.is_(None), _answered_on() >= Submission.created_on,
    )  # fmt: skip
    order = (_answered_on().desc(), Claim.import_id.desc(), Claim.position.desc())
    return (
        select(Claim.id)
        .select_from(Claim)
        .outerjoin(Remittance, Remittance.id == Claim.remittance_id)
        .where(_is_answer(), after)
        .order_by(*order)
        .limit(1)
        .correlate(SubmittedClaim, Submission)
        .scalar_subquery()
    )


def _followed_by() -> ColumnElement[str]:
    """Return the frequency of a later claim that names this one; a void counts more.

    It names it by the office's number, or by the payer's.
    """
    later, batch = aliased(SubmittedClaim), aliased(Submission)
    answers = (
        select(Claim.payer_number)
        .where(Claim.number == SubmittedClaim.number,
               Claim.billing_npi == SubmittedClaim.billing_npi, Claim.payer_number != "")
        .correlate(SubmittedClaim)
    )  # fmt: skip

    def found(*names: ColumnElement[bool]) -> ColumnElement[str]:
        frequency = (
            select(func.max(later.frequency))
            .join(batch, batch.id == later.submission_id)
            .where(
                *names,
                later.market_id == SubmittedClaim.market_id,
                later.frequency.in_([REPLACEMENT, VOID]),
                later.billing_npi == SubmittedClaim.billing_npi,
                later.member_hash == SubmittedClaim.member_hash,
                or_(batch.created_on > Submission.created_on,
                    and_(batch.created_on.is_not_distinct_from(Submission.created_on),
                         later.id > SubmittedClaim.id)),
            )
            .correlate(SubmittedClaim, Submission)
            .scalar_subquery()
        )  # fmt: skip
        return func.coalesce(frequency, literal(""))

    # Apart, so that each goes by its own index; `max` of two values is their greater one here.
    by_number = found(later.number == SubmittedClaim.number)
    by_payer = found(later.original_number != _NOTHING, later.original_number.in_(answers))
    return func.max(by_number, by_payer, type_=String)


def _row(
    found: Any, practices: dict[str, str], agreed: dict[str, int], today: date,
    broken: tuple[str, ...],
) -> SubmissionRow:  # fmt: skip
    became = Outcome(found.became)
    sent_on = found.created_on or found.imported_at.date()
    waits = became is Outcome.UNANSWERED
    last = file_by(found.last_service, agreed.get(found.billing_npi))
    return SubmissionRow(
        found.id, found.number, found.frequency, found.original_number, sent_on,
        found.billing_npi, practices.get(found.billing_npi, found.billing_npi),
        found.member_last4, found.last_service, found.lines, found.charge, became,
        found.paid or ZERO, found.answered_on, max((today - sent_on).days, 0) if waits else 0,
        last, (last - today).days if waits and last is not None else None, found.file_name, broken,
    )  # fmt: skip
