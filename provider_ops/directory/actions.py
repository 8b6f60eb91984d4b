"""What people do with the directory: record what an office said, decide corrections, send them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.directory import applying
from provider_ops.directory.model import (
    AccessAnswer,
    CorrectionFile,
    DirectoryCheck,
    DirectoryCorrection,
)
from provider_ops.directory.rules import Outcome, State, differs, settled, state
from provider_ops.network.model import StaffMember
from provider_ops.training.attestations import record_attestations

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.directory.rules import Access, Attested, Check
    from provider_ops.store.workspace import Workspace

MAY_DECIDE = frozenset({"manager", "director", "admin"})
APPROVED, DECLINED = "approved", "declined"


@dataclass(frozen=True, slots=True)
class Walk:
    """What an office said on a day, and the visit that is the evidence, if there was one."""

    organization_id: UUID
    day: date
    checks: tuple[Check, ...] = ()
    access: tuple[Access, ...] = ()
    attested: tuple[Attested, ...] = ()
    visit_id: UUID | None = None
    location_id: UUID | None = None


def record_walk(work: Workspace, walk: Walk) -> None:
    """Record what an office said on the phone or by mail."""
    with work.act() as session:
        put_walk(session, work, walk)


def put_walk(session: Session, work: Workspace, walk: Walk) -> None:
    """Record what an office said, inside an action's transaction.

    What the same visit recorded before is replaced; corrections that were decided meanwhile stay.
    """
    if walk.visit_id is not None:
        _forget(session, walk.visit_id)
    place = {"market_id": work.market_id, "organization_id": walk.organization_id,
             "visit_id": walk.visit_id}  # fmt: skip
    checks = settled(walk.checks)
    for check in checks:
        session.add(
            DirectoryCheck(
                **place, id=work.new_id(), staff_id=work.staff_id, checked_on=walk.day,
                location_id=check.location_id or walk.location_id, provider_id=check.provider_id,
                fact=check.fact.value, outcome=check.outcome.value, shown=check.shown,
                said=check.said,
            )
        )  # fmt: skip
    session.flush()
    for check in checks:
        _propose(session, work, walk, check)
    session.add_all(
        AccessAnswer(
            **place, id=work.new_id(), staff_id=work.staff_id, location_id=walk.location_id,
            care=one.care.value, need=one.need.value, asked_on=one.asked_on,
            offered_on=one.offered_on,
        )
        for one in walk.access
    )  # fmt: skip
    signers = [(one.course, one.signer) for one in walk.attested]
    record_attestations(session, work, walk.organization_id, signers, walk.day, walk.visit_id)


def approve(work: Workspace, correction_ids: Sequence[UUID], reason: str = "") -> int:
    """Approve corrections and change the record by them; returns how many changed it.

    Raises:
        RuleError: The person is no manager, or one was decided before.
        NotFoundError: One is gone.
    """
    changed = 0
    with work.act() as session:
        for row in _undecided(session, work, correction_ids):
            changed += applying.apply(session, work, row)
            _decide(work, row, APPROVED, reason)
    return changed


def decline(work: Workspace, correction_ids: Sequence[UUID], reason: str) -> None:
    """Decline corrections; the record stays, and the reason is kept with them.

    Raises:
        RuleError: There is no reason, the person is no manager, or one was decided before.
        NotFoundError: One is gone.
    """
    if not reason.strip():
        raise RuleError("Declining a correction needs a reason.")
    with work.act() as session:
        for row in _undecided(session, work, correction_ids):
            _decide(work, row, DECLINED, reason)


def mark_sent(work: Workspace, correction_ids: Sequence[UUID], key: UUID, number: str) -> None:
    """Note that approved corrections went to the directory team in a file.

    Raises:
        RuleError: One is not approved, or was sent before.
        NotFoundError: One is gone.
    """
    with work.act() as session:
        session.add(
            CorrectionFile(
                id=key, market_id=work.market_id, number=number, made_at=work.now(),
                staff_id=work.staff_id, rows=len(correction_ids),
            )
        )  # fmt: skip
        session.flush()
        for correction_id in correction_ids:
            row = session.get(DirectoryCorrection, correction_id)
            if row is None:
                raise NotFoundError
            if state(row.decision, sent=row.file_id is not None) != State.APPROVED:
                raise RuleError("Only approved corrections that were not sent go into a file.")
            row.file_id = key


def _forget(session: Session, visit_id: UUID) -> None:
    for table in (DirectoryCheck, AccessAnswer):
        for row in session.scalars(select(table).where(table.visit_id == visit_id)):
            session.delete(row)
    proposed = select(DirectoryCorrection).where(
        DirectoryCorrection.visit_id == visit_id, DirectoryCorrection.decision == ""
    )
    for correction in session.scalars(proposed):
        session.delete(correction)
    session.flush()


def _propose(session: Session, work: Workspace, walk: Walk, check: Check) -> None:
    """Propose what differs; what was proposed of the same fact before gives way to it."""
    left = check.outcome == Outcome.LEFT
    same = select(DirectoryCorrection).where(
        DirectoryCorrection.organization_id == walk.organization_id,
        DirectoryCorrection.fact == check.fact.value,
        DirectoryCorrection.provider_id.is_(None)
        if check.provider_id is None
        else DirectoryCorrection.provider_id == check.provider_id,
    )
    if check.provider_id is None:
        same = same.where(DirectoryCorrection.location_id == check.location_id)
    if check.outcome == Outcome.UNKNOWN:
        return
    for row in session.scalars(same):
        says_so = row.left == left and row.new_value == check.said
        if row.visit_id == walk.visit_id and walk.visit_id is not None and says_so:
            return  # the visit was opened again; this was decided meanwhile
        if row.decision == "":
            if differs(check) and says_so:
                return
            _give_way(row, walk)
    if differs(check):
        session.add(
            DirectoryCorrection(
                id=work.new_id(), market_id=work.market_id, visit_id=walk.visit_id,
                organization_id=walk.organization_id, provider_id=check.provider_id,
                location_id=check.location_id or walk.location_id, fact=check.fact.value,
                left=left, old_value=check.shown, new_value=check.said, proposed_on=walk.day,
                proposed_by_id=work.staff_id,
            )
        )  # fmt: skip


def _give_way(row: DirectoryCorrection, walk: Walk) -> None:
    row.decision, row.decided_on = DECLINED, walk.day
    row.reason = f"The office said otherwise on {walk.day:%m/%d/%Y}."


def _undecided(
    session: Session, work: Workspace, keys: Sequence[UUID]
) -> list[DirectoryCorrection]:
    person = session.get(StaffMember, work.staff_id)
    if person is None or person.role not in MAY_DECIDE:
        raise RuleError(
            "A manager approves or declines corrections.",
            title="Only a manager decides corrections",
            remedy="Nothing was changed. They wait in the list of proposed corrections.",
        )
    found = []
    for key in keys:
        row = session.get(DirectoryCorrection, key)
        if row is None:
            raise NotFoundError
        if row.decision:
            raise RuleError("It was decided before.", title="This correction is not open")
        found.append(row)
    return found


def _decide(work: Workspace, row: DirectoryCorrection, decision: str, reason: str) -> None:
    row.decision, row.reason = decision, reason.strip()
    row.decided_on, row.decided_by_id = work.today(), work.staff_id
