"""What people do with a contract as a whole: create it, change what it says beside its terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.contracts.actions.opening import contract_act, contract_of
from provider_ops.contracts.actions.terms import EXPIRY
from provider_ops.contracts.model import Contract, ContractTerm, FormerRenewal, Participation
from provider_ops.contracts.rules.business import Covers, check_business, line_of
from provider_ops.contracts.rules.renewals import check_days
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.core.sentence import Sentence
from provider_ops.network.model import Affiliation, Organization
from provider_ops.store.spans import known_at, record_span, valid_on

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.contracts.rules import Renewal
    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class NewContract:
    """What is agreed at first. `covers` says whom; `add_participation` adds others."""

    number: str
    organization_id: UUID
    line_of_business: str
    first: date
    last: date | None
    renewal: Renewal
    owner_id: UUID | None = None
    label: str = "Base agreement"
    covers: Covers = Covers.EVERYONE
    source: str = ""


def create_contract(work: Workspace, new: NewContract) -> UUID:
    """Create a contract with its first term and return its key.

    Raises:
        NotFoundError: There is no such organization.
        RuleError: The number is empty or taken, the term has no name or ends before it begins,
            there is no line of business, or the renewal makes no sense.
    """
    with contract_act(work) as session:
        if session.get(Organization, new.organization_id) is None:
            raise NotFoundError
        _refuse_taken(session, work.market_id, new.number.strip())
        return put_contract(session, work, new)


def put_contract(session: Session, work: Workspace, new: NewContract) -> UUID:
    """Add a contract of an organization that there is, under a number that nobody has.

    Raises:
        RuleError: As of `create_contract`, but for the number.
    """
    number, line, renewal = new.number.strip(), line_of(new.line_of_business), new.renewal
    check_business(number, line, renewal)
    if not new.label.strip():
        raise RuleError("A version has a name.")
    contract = Contract(
        id=work.new_id(), market_id=work.market_id, number=number,
        organization_id=new.organization_id, line_of_business=line,
        auto_renews=renewal.automatic, renewal_months=renewal.months,
        notice_days=renewal.notice_days, owner_id=new.owner_id,
    )  # fmt: skip
    session.add(contract)
    session.flush()
    record_span(session, work, ContractTerm, contract_id=contract.id, label=new.label.strip(),
                ended_by=EXPIRY, valid_from=new.first, valid_to=new.last,
                source=new.source)  # fmt: skip
    for provider_id, since in _covered(session, work, new):
        record_span(session, work, Participation, contract_id=contract.id,
                    provider_id=provider_id, location_id=None, valid_from=since,
                    source=new.source)  # fmt: skip
    return contract.id


def _covered(
    session: Session, work: Workspace, new: NewContract
) -> list[tuple[UUID | None, date]]:
    """Return whom a contract covers at first, and since when; None is everyone."""
    if new.covers is Covers.EVERYONE:
        return [(None, new.first)]
    if new.covers is Covers.NOBODY:
        return []
    there = (
        select(Affiliation.provider_id, func.min(Affiliation.valid_from))
        .where(Affiliation.organization_id == new.organization_id,
               known_at(Affiliation, work.now()),
               valid_on(Affiliation, max(new.first, work.today())))
        .group_by(Affiliation.provider_id)
        .order_by(Affiliation.provider_id)
    )  # fmt: skip
    return [(key, max(new.first, since)) for key, since in session.execute(there)]


def _refuse_taken(session: Session, market_id: str, number: str) -> None:
    taken = select(Contract.id).where(Contract.market_id == market_id, Contract.number == number)
    if session.scalar(taken.limit(1)) is not None:
        raise RuleError(Sentence("A contract {number} exists.", number=number),
                        title="This number is taken")  # fmt: skip


def change_business(
    work: Workspace, contract_id: UUID, *, line_of_business: str, renewal: Renewal
) -> None:
    """Change a contract's line of business, and whether and how it renews, for every day at once.

    How it renewed until now stays known: what was answered before stands.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: There is no line of business, or the renewal makes no sense.
    """
    line = line_of(line_of_business)
    with contract_act(work) as session:
        contract = contract_of(session, contract_id)
        check_business(contract.number, line, renewal)
        contract.line_of_business = line
        former = (contract.auto_renews, contract.renewal_months, contract.notice_days)
        if former == (renewal.automatic, renewal.months, renewal.notice_days):
            return
        automatic, months, notice_days = former
        session.add(FormerRenewal(
            id=work.new_id(), market_id=contract.market_id, contract_id=contract.id,
            until=work.now(), staff_id=work.staff_id, auto_renews=automatic,
            renewal_months=months, notice_days=notice_days,
        ))  # fmt: skip
        contract.auto_renews = renewal.automatic
        contract.renewal_months = renewal.months
        contract.notice_days = renewal.notice_days


def change_days(
    work: Workspace,
    contract_id: UUID,
    *,
    prompt_pay_days: int | None,
    dispute_days: int | None,
    filing_days: int | None,
) -> None:
    """Change in how many days the plan pays, the office may dispute and claims must be sent.

    None says that none were agreed.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: A number is not between 1 and 365.
    """
    check_days(Sentence("Prompt pay"), prompt_pay_days)
    check_days(Sentence("The time to dispute"), dispute_days)
    check_days(Sentence("The time to send claims"), filing_days)
    with contract_act(work) as session:
        contract = contract_of(session, contract_id)
        contract.prompt_pay_days, contract.dispute_days = prompt_pay_days, dispute_days
        contract.filing_days = filing_days
