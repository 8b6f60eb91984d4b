"""What people do with amendments: draft, submit, approve, decline, revise, sign, withdraw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from provider_ops.contracts.actions.opening import contract_act, contract_of
from provider_ops.contracts.actions.terms import EXPIRY
from provider_ops.contracts.model import (
    Amendment,
    AmendmentEvent,
    Contract,
    ContractTerm,
    RenewalDecision,
)
from provider_ops.contracts.queries.terms import latest_term
from provider_ops.contracts.rules.amendments import (
    DRAFTED,
    WRITING,
    AmendmentKind,
    Content,
    State,
    Step,
    after,
    check_content,
    check_person,
    restored,
    stored,
)
from provider_ops.contracts.rules.renewals import Stage
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.network.model import StaffMember
from provider_ops.store.spans import correct_span, record_span

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


def draft_amendment(
    work: Workspace,
    contract_id: UUID,
    kind: AmendmentKind,
    content: Content,
    *,
    corrects_id: UUID | None = None,
) -> UUID:
    """Begin an amendment with its first draft and return its key.

    `corrects_id` names the term whose days it changes; without one, signing adds a term.

    Raises:
        NotFoundError: There is no such contract, or no such term of it.
        RuleError: It says nothing, or what cannot be.
    """
    check_content(kind, content)
    with contract_act(work) as session:
        contract_of(session, contract_id)
        if corrects_id is not None:
            _term_of(session, contract_id, corrects_id)
        last = select(func.max(Amendment.number)).where(
            Amendment.contract_id == contract_id, Amendment.kind == kind.value
        )
        amendment = Amendment(
            id=work.new_id(), market_id=work.market_id, contract_id=contract_id,
            number=(session.scalar(last) or 0) + 1, title=content.title.strip(), kind=kind.value,
            state=State.DRAFT.value, revision=1, first=content.first, last=content.last,
            amount=content.amount, list_id=content.list_id, corrects_id=corrects_id,
        )  # fmt: skip
        session.add(amendment)
        session.flush()
        note_step(session, work, amendment, DRAFTED, "")
        return amendment.id


def submit_amendment(work: Workspace, amendment_id: UUID, text: str = "") -> None:
    """Hand a draft to those who approve; raises what `take_step` does."""
    take_step(work, amendment_id, Step.SUBMIT, text)


def approve_amendment(work: Workspace, amendment_id: UUID, text: str = "") -> None:
    """Approve a submitted one; raises what `take_step` does."""
    take_step(work, amendment_id, Step.APPROVE, text)


def decline_amendment(work: Workspace, amendment_id: UUID, reason: str) -> None:
    """Decline a submitted or approved one; raises what `take_step` does."""
    take_step(work, amendment_id, Step.DECLINE, reason)


def withdraw_amendment(work: Workspace, amendment_id: UUID, reason: str) -> None:
    """Give up a draft or a declined one, which stays on record; raises what `take_step` does."""
    take_step(work, amendment_id, Step.WITHDRAW, reason)


def take_step(work: Workspace, amendment_id: UUID, step: Step, text: str = "") -> None:
    """Submit, approve, decline or withdraw an amendment.

    Raises:
        NotFoundError: There is no such amendment.
        RuleError: The step is not open to it or not for this person, or it is declined or
            withdrawn without a reason.
    """
    if step in (Step.REVISE, Step.SIGN):
        raise ValueError(f"{step} has an action of its own")
    with contract_act(work) as session:
        amendment = _amendment(session, amendment_id)
        state = after(_state(session, amendment), step)
        person = session.get(StaffMember, work.staff_id)
        check_person(step, person.role if person is not None else "",
                     is_author=_wrote(session, amendment, work.staff_id))  # fmt: skip
        if step is Step.DECLINE and not text.strip():
            raise RuleError("Say why it is declined; the next version answers it.")
        if step is Step.WITHDRAW and not text.strip():
            raise RuleError("Say why it is withdrawn; its history keeps it.")
        amendment.state = stored(state)
        note_step(session, work, amendment, step.value, text)


def revise_amendment(work: Workspace, amendment_id: UUID, content: Content) -> None:
    """Make the next version of a draft or a declined amendment, which then is a draft.

    Raises:
        NotFoundError: There is no such amendment.
        RuleError: It is neither, or the version says what cannot be.
    """
    with contract_act(work) as session:
        amendment = _amendment(session, amendment_id)
        state = after(_state(session, amendment), Step.REVISE)
        check_content(AmendmentKind(amendment.kind), content)
        amendment.state = state.value
        amendment.revision += 1
        amendment.title = content.title.strip()
        amendment.first, amendment.last = content.first, content.last
        amendment.amount, amendment.list_id = content.amount, content.list_id
        note_step(session, work, amendment, Step.REVISE.value, "")


def record_signing(
    session: Session, work: Workspace, amendment_id: UUID, signed_on: date
) -> Amendment:
    """Record that both sides signed, within `contract_act`; `term_id` is the term that says so.

    The list that it brings is attached by `codes.actions.sign_amendment`, which people use.

    Raises:
        NotFoundError: There is no such amendment.
        RuleError: It is not approved, or the term that it changes was withdrawn.
    """
    amendment = _amendment(session, amendment_id)
    amendment.state = after(_state(session, amendment), Step.SIGN).value
    if amendment.first is not None:
        source = signed_source(amendment, signed_on)
        amendment.term_id = _record(session, work, amendment, source)
        contract = contract_of(session, amendment.contract_id)
        _finish_renewal(session, work, contract, source)
    note_step(session, work, amendment, Step.SIGN.value, f"{signed_on:%m/%d/%Y}")
    return amendment


def signed_source(amendment: Amendment, signed_on: date) -> str:
    """Return what a signed amendment is called where it is the source of something."""
    return f"{amendment.title}, signed {signed_on:%m/%d/%Y}"


def _record(session: Session, work: Workspace, amendment: Amendment, source: str) -> UUID:
    days: dict[str, Any] = {"valid_from": amendment.first, "valid_to": amendment.last}
    if amendment.corrects_id is None:
        term = record_span(session, work, ContractTerm, contract_id=amendment.contract_id,
                           label=amendment.title, ended_by=EXPIRY, source=source,
                           **days)  # fmt: skip
        return term.id
    latest = latest_term(session, amendment.corrects_id)
    return correct_span(session, work, ContractTerm, latest, source=source, **days).id


def _finish_renewal(session: Session, work: Workspace, contract: Contract, text: str) -> None:
    if contract.renewal_stage is None:
        return
    contract.renewal_stage, contract.renewal_stage_on = Stage.SIGNED.value, work.today()
    session.add(
        RenewalDecision(id=work.new_id(), market_id=work.market_id, contract_id=contract.id,
                        stage=Stage.SIGNED.value, text=text, staff_id=work.staff_id,
                        decided_at=work.now())
    )  # fmt: skip


def note_step(
    session: Session, work: Workspace, amendment: Amendment, step: str, text: str
) -> None:
    """Add to the history of an amendment what was done and what it says now."""
    amount = amendment.amount
    session.add(
        AmendmentEvent(
            id=work.new_id(), market_id=work.market_id, amendment_id=amendment.id, step=step,
            text=text.strip(), revision=amendment.revision,
            content={
                "title": amendment.title,
                "first": amendment.first.isoformat() if amendment.first else None,
                "last": amendment.last.isoformat() if amendment.last else None,
                "amount": str(amount) if amount is not None else None,
                "list": amendment.list_id.hex if amendment.list_id else None,
            },
            staff_id=work.staff_id, happened_at=work.now(),
        )
    )  # fmt: skip


def _wrote(session: Session, amendment: Amendment, staff_id: UUID) -> bool:
    """Tell whether somebody drafted, revised or submitted the version that counts now."""
    steps = select(AmendmentEvent.id).where(
        AmendmentEvent.amendment_id == amendment.id, AmendmentEvent.staff_id == staff_id,
        AmendmentEvent.revision == amendment.revision, AmendmentEvent.step.in_(WRITING),
    )  # fmt: skip
    return session.scalar(steps.limit(1)) is not None


def _state(session: Session, amendment: Amendment) -> State:
    steps = session.scalars(
        select(AmendmentEvent.step)
        .where(AmendmentEvent.amendment_id == amendment.id)
        .order_by(AmendmentEvent.happened_at, AmendmentEvent.id)
    )
    return restored(amendment.state, steps)


def _amendment(session: Session, amendment_id: UUID) -> Amendment:
    amendment = session.get(Amendment, amendment_id)
    if amendment is None:
        raise NotFoundError
    return amendment


def _term_of(session: Session, contract_id: UUID, term_id: UUID) -> None:
    term = session.get(ContractTerm, term_id)
    if term is None or term.contract_id != contract_id:
        raise NotFoundError
