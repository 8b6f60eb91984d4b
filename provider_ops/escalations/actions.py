"""What people do with a case: open, comment, hand over, resolve, reopen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.escalations import rules
from provider_ops.escalations.model import Escalation, EscalationEvent

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NewCase:
    """What the form collects. A case comes from an office, a visit or a claim line."""

    title: str
    category: rules.Category
    severity: rules.Severity
    owner_id: UUID
    organization_id: UUID | None = None
    provider_id: UUID | None = None
    visit_id: UUID | None = None
    claim_line_id: UUID | None = None
    text: str = ""

    @property
    def source(self) -> str:
        """Where it came from, in the word that the list shows."""
        if self.claim_line_id is not None:
            return "claim"
        return "visit" if self.visit_id is not None else "provider"


def open_case(work: Workspace, new: NewCase) -> UUID:
    """Open a case; it is due by its severity, counted in business days.

    Raises:
        RuleError: If it has no title, or nothing that it is about.
    """
    if not new.title.strip():
        raise RuleError("A case needs a title.")
    about = (new.organization_id, new.provider_id, new.visit_id, new.claim_line_id)
    if not any(about):
        raise RuleError("A case needs an office, a visit or a claim line.")
    with work.act() as session:
        return add_case(session, work, new)


def add_case(session: Session, work: Workspace, new: NewCase) -> UUID:
    """Add a case that `open_case` would open, inside an action's transaction."""
    key = work.new_id()
    session.add(
        Escalation(
            id=key,
            market_id=work.market_id,
            number=f"ESC-{key.hex[-5:].upper()}",
            title=new.title.strip(),
            category=new.category.value,
            severity=new.severity.value,
            source=new.source,
            organization_id=new.organization_id,
            provider_id=new.provider_id,
            visit_id=new.visit_id,
            claim_line_id=new.claim_line_id,
            owner_id=new.owner_id,
            opened_at=work.now(),
            due_on=rules.due_on(work.today(), new.severity),
        )
    )
    add_note(work, session, key, "opened", new.text)
    return key


def comment(work: Workspace, case_id: UUID, text: str) -> None:
    """Add a comment.

    Raises:
        RuleError: If it is empty.
    """
    if not text.strip():
        raise RuleError("A comment needs words.")
    with work.act() as session:
        add_note(work, session, _case(session, case_id).id, "comment", text.strip())


def assign(work: Workspace, case_id: UUID, owner_id: UUID, owner_name: str) -> None:
    """Hand the case over; the history keeps to whom."""
    with work.act() as session:
        case = _case(session, case_id)
        case.owner_id = owner_id
        add_note(work, session, case_id, "assigned", owner_name)


def reschedule(work: Workspace, case_id: UUID, due: date, reason: str) -> None:
    """Move the due date, with the reason for it.

    Raises:
        RuleError: If no reason is given; a date that moves by itself helps nobody.
    """
    if not reason.strip():
        raise RuleError("A new date needs a reason.")
    with work.act() as session:
        case = _case(session, case_id)
        case.due_on = due
        add_note(work, session, case_id, "rescheduled", rules.date_note(due, reason))


def resolve(work: Workspace, case_id: UUID, *, root_cause: str, resolution: str) -> None:
    """Close the case with its root cause and what was done.

    Raises:
        RuleError: If either is missing, or the case is closed already.
    """
    if not root_cause.strip() or not resolution.strip():
        raise RuleError("Closing a case needs its root cause and what was done.")
    with work.act() as session:
        case = _case(session, case_id)
        if case.resolved_at is not None:
            raise RuleError("This case is closed already.")
        case.resolved_at = work.now()
        case.root_cause = root_cause.strip()
        case.resolution = resolution.strip()
        add_note(work, session, case_id, "resolved", resolution.strip())


def reopen(work: Workspace, case_id: UUID, reason: str) -> None:
    """Open a closed case again; what was written at its closing stays in the history.

    Raises:
        RuleError: If it is open, or no reason is given.
    """
    if not reason.strip():
        raise RuleError("Reopening a case needs a reason.")
    with work.act() as session:
        case = _case(session, case_id)
        if case.resolved_at is None:
            raise RuleError("This case is open already.")
        case.resolved_at = None
        case.due_on = rules.due_on(work.today(), rules.Severity(case.severity))
        add_note(work, session, case_id, "reopened", reason.strip())


def _case(session: Session, case_id: UUID) -> Escalation:
    case = session.get(Escalation, case_id)
    if case is None:
        raise NotFoundError
    return case


def add_note(work: Workspace, session: Session, case_id: UUID, kind: str, text: str) -> None:
    """Add a line to the history of a case, inside an action's transaction."""
    session.add(
        EscalationEvent(
            id=work.new_id(),
            market_id=work.market_id,
            escalation_id=case_id,
            kind=kind,
            text=text,
            staff_id=work.staff_id,
            happened_at=work.now(),
        )
    )
