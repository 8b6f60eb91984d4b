"""What people do on the way to a renewal: stages, next steps, the negotiation, open money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.contracts.actions.opening import contract_act, contract_of
from provider_ops.contracts.model import Contract, NegotiationEntry, RenewalDecision, TrueUp
from provider_ops.contracts.queries.terms import terms_of
from provider_ops.contracts.rules import Renewal, standing
from provider_ops.contracts.rules.renewals import (
    LogKind,
    Stage,
    check_move,
    check_round,
    check_snooze,
)
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.network.model import StaffMember

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.store.workspace import Workspace


def move_renewal(work: Workspace, contract_id: UUID, stage: Stage, reason: str = "") -> None:
    """Put a contract's renewal into a stage; its decision log keeps it with the reason.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: It is to lapse without a reason, or the round has not begun.
    """
    check_move(stage, reason)
    with contract_act(work) as session:
        contract = contract_of(session, contract_id)
        check_round(work.today(), _deadline(session, work, contract))
        contract.renewal_stage, contract.renewal_stage_on = stage.value, work.today()
        session.add(
            RenewalDecision(id=work.new_id(), market_id=work.market_id, contract_id=contract_id,
                            stage=stage.value, text=reason.strip(), staff_id=work.staff_id,
                            decided_at=work.now())
        )  # fmt: skip


def snooze_renewal(work: Workspace, contract_id: UUID, until: date, reason: str) -> None:
    """Keep a contract off the renewal board until a day; its decision log says why.

    It comes back by itself on that day, or earlier when something else is decided.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: The day has come, lies after the contract's end or last day for notice, or
            no reason is given.
    """
    today = work.today()
    with contract_act(work) as session:
        contract = contract_of(session, contract_id)
        check_snooze(until, reason, today, _deadline(session, work, contract))
        session.add(decision(work, contract, reason, until))


def _deadline(session: Session, work: Workspace, contract: Contract) -> date | None:
    """Return the last day for notice, or the end of one that does not renew."""
    renewal = Renewal(contract.auto_renews, contract.renewal_months, contract.notice_days)
    stands = standing(terms_of(session, contract.id, work.now()), renewal, work.today())
    return stands.notice_by or stands.ends


def wake_renewal(work: Workspace, contract_id: UUID) -> None:
    """Bring a contract back onto the renewal board before its day.

    Raises:
        NotFoundError: There is no such contract.
    """
    with contract_act(work) as session:
        session.add(decision(work, contract_of(session, contract_id), "", work.today()))


def decision(
    work: Workspace, contract: Contract, text: str, until: date | None = None
) -> RenewalDecision:
    """Make a decision that leaves the stage as it is; `until` puts the renewal off."""
    return RenewalDecision(
        id=work.new_id(), market_id=work.market_id, contract_id=contract.id,
        stage=contract.renewal_stage or Stage.NOT_STARTED.value, text=text.strip(),
        staff_id=work.staff_id, decided_at=work.now(), snoozed_until=until,
    )  # fmt: skip


def give_owner(work: Workspace, contract_id: UUID, owner_id: UUID | None) -> None:
    """Say who answers for a contract; None for nobody.

    Raises:
        NotFoundError: There is no such contract or person.
    """
    with contract_act(work) as session:
        contract = contract_of(session, contract_id)
        if owner_id is not None and session.get(StaffMember, owner_id) is None:
            raise NotFoundError
        contract.owner_id = owner_id


def plan_next_step(
    work: Workspace, contract_id: UUID, *, step: str, due: date | None, owner_id: UUID | None
) -> None:
    """Say what comes next in a renewal, by when, and who answers for the contract.

    Raises:
        NotFoundError: There is no such contract or person.
        RuleError: There is a day and nothing to do on it.
    """
    if due is not None and not step.strip():
        raise RuleError("Say what is to be done by that day.")
    with contract_act(work) as session:
        contract = contract_of(session, contract_id)
        if owner_id is not None and session.get(StaffMember, owner_id) is None:
            raise NotFoundError
        contract.next_step, contract.next_step_due = step.strip() or None, due
        contract.owner_id = owner_id


def log_negotiation(
    work: Workspace,
    contract_id: UUID,
    kind: LogKind,
    *,
    on: date,
    said_by: str,
    topic: str,
    amount: Decimal | None = None,
    text: str = "",
) -> UUID:
    """Write down an ask, an offer, a limit or what was agreed; entries never change.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: It has no topic, says neither an amount nor words, or lies in the future.
    """
    if not topic.strip():
        raise RuleError("Say what it is about.")
    if amount is None and not text.strip():
        raise RuleError("Write an amount, or in words what was said.")
    if on > work.today():
        raise RuleError(Sentence("{day:%m/%d/%Y} is still to come.", day=on))
    with contract_act(work) as session:
        contract_of(session, contract_id)
        entry = NegotiationEntry(
            id=work.new_id(), market_id=work.market_id, contract_id=contract_id, kind=kind.value,
            happened_on=on, said_by=said_by.strip(), topic=topic.strip(), amount=amount,
            text=text.strip(), staff_id=work.staff_id, recorded_at=work.now(),
        )  # fmt: skip
        session.add(entry)
        return entry.id


def raise_true_up(
    work: Workspace, contract_id: UUID, *, title: str, amount: Decimal, on: date
) -> UUID:
    """Record money to settle: positive dollars the plan owes, negative ones the office.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: It has no name or no amount, or lies in the future.
    """
    if not title.strip():
        raise RuleError("Say which period it settles.")
    if not amount:
        raise RuleError("A true-up is about an amount.")
    if on > work.today():
        raise RuleError(Sentence("{day:%m/%d/%Y} is still to come.", day=on))
    with contract_act(work) as session:
        contract_of(session, contract_id)
        row = TrueUp(id=work.new_id(), market_id=work.market_id, contract_id=contract_id,
                     title=title.strip(), amount=amount, raised_on=on, settled_on=None,
                     staff_id=work.staff_id)  # fmt: skip
        session.add(row)
        return row.id


def settle_true_up(work: Workspace, true_up_id: UUID, on: date) -> None:
    """Record that a true-up was paid.

    Raises:
        NotFoundError: There is no such true-up.
        RuleError: It is settled, or the day lies before it was raised or in the future.
    """
    with contract_act(work) as session:
        row = session.get(TrueUp, true_up_id)
        if row is None:
            raise NotFoundError
        if row.settled_on is not None:
            raise RuleError(Sentence("It was settled on {day:%m/%d/%Y}.", day=row.settled_on))
        if not row.raised_on <= on <= work.today():
            raise RuleError(Sentence("It was raised on {day:%m/%d/%Y} and is settled by today.",
                                     day=row.raised_on))  # fmt: skip
        row.settled_on = on
