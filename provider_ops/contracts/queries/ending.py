"""What ends when a contract ends, for whoever is about to end it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.contracts import rules
from provider_ops.contracts.model import Contract
from provider_ops.contracts.queries.amendments import amendments_of
from provider_ops.contracts.queries.detail import covered_people
from provider_ops.contracts.queries.renewals import true_ups_of
from provider_ops.contracts.queries.terms import renewal_of, terms_of
from provider_ops.core.errors import NotFoundError
from provider_ops.network.model import Organization

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Ending:
    """What a termination takes along.

    Attributes:
        clinicians: Covered on the day after the last one as things stand.
        members: Of the office's panels.
        withdrawn: Names of versions that would begin later and never come into force.
        amendments: Names of amendments that are not signed and lose their purpose.
        open_money: Dollars of true-ups and change orders that stay open, without sign.
    """

    clinicians: int
    members: int
    withdrawn: tuple[str, ...]
    amendments: tuple[str, ...]
    open_money: Decimal


def ends_with(session: Session, contract_id: UUID, last_day: date, known: datetime) -> Ending:
    """Return what ends if a contract's last day is `last_day`, as known at `known`.

    Raises:
        NotFoundError: There is no such contract.
        RuleError: It is not in force on `last_day`.
    """
    contract = session.get(Contract, contract_id)
    if contract is None:
        raise NotFoundError
    terms = terms_of(session, contract_id, known)
    renews = renewal_of(session, contract, known).automatic
    stretches = rules.coverage(terms, renews=renews)
    rules.check_termination(contract.number, stretches, last_day)
    office = contract.organization_id
    day_after = last_day + timedelta(days=1)
    pending = [one for one in amendments_of(session, contract_id, known) if one.is_open]
    owed = [abs(one.amount) for one in true_ups_of(session, contract_id) if one.settled_on is None]
    owed += [abs(one.content.amount) for one in pending if one.content.amount is not None]
    return Ending(
        clinicians=covered_people(session, contract_id, office, day_after, known),
        members=session.scalar(select(Organization.members).where(Organization.id == office)) or 0,
        withdrawn=tuple(term.label for term in terms if term.first > last_day),
        amendments=tuple(one.content.title for one in pending),
        open_money=sum(owed, Decimal(0)),
    )
