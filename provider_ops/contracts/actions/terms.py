"""What people do with the terms of a contract, and whom they say that it covers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from provider_ops.contracts import rules
from provider_ops.contracts.actions.opening import contract_act, contract_of
from provider_ops.contracts.model import ContractTerm, Participation
from provider_ops.contracts.rules import Term
from provider_ops.core.errors import NotFoundError
from provider_ops.network.model import Provider
from provider_ops.store.spans import correct_span, end_span, known_at, record_span, withdraw_span

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.store.workspace import Workspace

TERMINATION = "termination"
EXPIRY = "expiry"


def record_term(
    work: Workspace,
    contract_id: UUID,
    *,
    label: str,
    first: date,
    last: date | None,
    source: str = "",
) -> UUID:
    """Record a further term or an amendment; returns the key of the span.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: It would end before it begins.
    """
    with contract_act(work) as session:
        contract_of(session, contract_id)
        term = record_span(session, work, ContractTerm, contract_id=contract_id, label=label,
                           ended_by=EXPIRY, valid_from=first, valid_to=last,
                           source=source)  # fmt: skip
        return term.id


def correct_term(work: Workspace, term_id: UUID, *, source: str = "", **changes: Any) -> UUID:
    """Correct `label`, `valid_from`, `valid_to` or `ended_by` of a term; returns the new span.

    Raises:
        NotFoundError: There is no such term.
        RuleError: It was corrected before, or would end before it begins.
    """
    with contract_act(work) as session:
        return correct_span(session, work, ContractTerm, term_id, source=source, **changes).id


def withdraw_term(work: Workspace, term_id: UUID, *, source: str = "") -> None:
    """Say that a term was recorded by mistake.

    Raises:
        NotFoundError: There is no such term.
        RuleError: It was corrected before.
    """
    with contract_act(work) as session:
        withdraw_span(session, work, ContractTerm, term_id, source=source)


def terminate_contract(
    work: Workspace, contract_id: UUID, last_day: date, *, source: str = ""
) -> None:
    """Record that a contract ends for good after `last_day` and does not renew.

    Terms that would begin later are withdrawn; participation and lists need no change, because
    without a contract in force they pay nothing.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: It is not in force on `last_day`.
    """
    with contract_act(work) as session:
        contract = contract_of(session, contract_id)
        terms = session.scalars(
            select(ContractTerm).where(
                ContractTerm.contract_id == contract_id, known_at(ContractTerm, work.now())
            )
        ).all()
        facts = [_fact(term) for term in terms]
        stretches = rules.coverage(facts, renews=contract.auto_renews)
        rules.check_termination(contract.number, stretches, last_day)
        for term in terms:
            if term.valid_from > last_day:
                withdraw_span(session, work, ContractTerm, term.id, source=source)
        begun = [term for term in terms if term.valid_from <= last_day]
        final = max(begun, key=lambda term: (term.valid_to or date.max, term.id))
        for term in begun:
            if term is final or term.valid_to is None or term.valid_to > last_day:
                end_span(session, work, ContractTerm, term.id, last_day, source=source,
                         ended_by=TERMINATION)  # fmt: skip


def add_participation(
    work: Workspace,
    contract_id: UUID,
    *,
    provider_id: UUID | None,
    first: date,
    last: date | None = None,
    location_id: UUID | None = None,
    source: str = "",
) -> UUID:
    """Record that a contract covers a provider, or with None everyone of its organization.

    Raises:
        NotFoundError: There is no such contract or provider.
        RuleError: It would end before it begins.
    """
    with contract_act(work) as session:
        contract_of(session, contract_id)
        if provider_id is not None and session.get(Provider, provider_id) is None:
            raise NotFoundError
        span = record_span(session, work, Participation, contract_id=contract_id,
                           provider_id=provider_id, location_id=location_id, valid_from=first,
                           valid_to=last, source=source)  # fmt: skip
        return span.id


def correct_participation(
    work: Workspace, participation_id: UUID, *, source: str = "", **changes: Any
) -> UUID:
    """Correct `provider_id`, `location_id`, `valid_from` or `valid_to`; returns the new span.

    Raises:
        NotFoundError: There is no such participation, or no such provider.
        RuleError: It was corrected before, or would end before it begins.
    """
    with contract_act(work) as session:
        provider_id = changes.get("provider_id")
        if provider_id is not None and session.get(Provider, provider_id) is None:
            raise NotFoundError
        return correct_span(session, work, Participation, participation_id, source=source,
                            **changes).id  # fmt: skip


def end_participation(
    work: Workspace, participation_id: UUID, last_day: date, *, source: str = ""
) -> UUID:
    """Record that a contract covers a provider up to and including `last_day`.

    Raises:
        NotFoundError: There is no such participation.
        RuleError: It was corrected before, or begins after `last_day`.
    """
    with contract_act(work) as session:
        return end_span(session, work, Participation, participation_id, last_day, source=source).id


def withdraw_participation(work: Workspace, participation_id: UUID, *, source: str = "") -> None:
    """Say that a participation was recorded by mistake.

    Raises:
        NotFoundError: There is no such participation.
        RuleError: It was corrected before.
    """
    with contract_act(work) as session:
        withdraw_span(session, work, Participation, participation_id, source=source)


def _fact(term: ContractTerm) -> Term:
    return Term(term.valid_from, term.valid_to, term.ended_by == TERMINATION, term.label)
