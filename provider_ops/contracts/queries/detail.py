"""One contract with its terms and whom it covers, as known at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.contracts import rules
from provider_ops.contracts.model import Contract, ContractTerm, Participation
from provider_ops.contracts.queries.lists import ContractRow, row_of, rows_of
from provider_ops.contracts.queries.terms import renewals_then
from provider_ops.contracts.rules import EXPIRING_WINDOW, Term
from provider_ops.core.errors import NotFoundError
from provider_ops.network.model import Affiliation, Location, Provider
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class FormerTerm:
    """What a term said before it was corrected, and where that came from."""

    id: UUID
    first: date
    last: date | None
    ended_by: str
    recorded_at: datetime
    source: str


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term with where it comes from. `covered_until` counts renewals in.

    `former` is what it said before, as far as that was known then, the oldest first.
    """

    id: UUID
    label: str
    first: date
    last: date | None
    covered_until: date | None
    ended_by: str
    recorded_at: datetime
    source: str
    former: tuple[FormerTerm, ...] = ()

    @property
    def recordings(self) -> tuple[FormerTerm | TermRow, ...]:
        """What was recorded of it, the oldest first, what counts now last."""
        return (*self.former, self)


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """Whom a contract covers. No provider: everyone who works for its organization."""

    id: UUID
    provider_id: UUID | None
    npi: str
    provider: str
    location_id: UUID | None
    location: str
    first: date
    last: date | None
    recorded_at: datetime
    source: str


@dataclass(frozen=True, slots=True)
class ContractDetail:
    """A contract's page.

    Attributes:
        gaps: Stretches between terms on which nothing is in force; first and last day.
        clinicians: How many providers it covers on the day that was asked about.
        prompt_pay_days: In how many days the plan pays; None when none were agreed.
        dispute_days: How long the office may dispute a payment; None likewise.
        filing_days: How long after the service a claim may be sent; None likewise.
    """

    row: ContractRow
    prompt_pay_days: int | None
    dispute_days: int | None
    filing_days: int | None
    terms: tuple[TermRow, ...]
    participations: tuple[ParticipationRow, ...]
    gaps: tuple[tuple[date, date], ...]
    clinicians: int


def one(
    session: Session,
    contract_id: UUID,
    day: date,
    known: datetime,
    *,
    window: int = EXPIRING_WINDOW,
) -> ContractDetail:
    """Return a contract as it stands on `day` and was known at `known`.

    Raises:
        NotFoundError: There is no such contract.
    """
    found = session.execute(
        rows_of(None)
        .add_columns(Contract.prompt_pay_days, Contract.dispute_days, Contract.filing_days)
        .where(Contract.id == contract_id)
    ).one_or_none()
    if found is None:
        raise NotFoundError
    spans = session.scalars(
        select(ContractTerm)
        .where(ContractTerm.contract_id == contract_id, known_at(ContractTerm, known))
        .order_by(ContractTerm.valid_from.desc(), ContractTerm.id.desc())
    ).all()
    facts = {
        span.id: Term(span.valid_from, span.valid_to, span.ended_by == "termination", span.label)
        for span in spans
    }
    terms = [facts[span.id] for span in reversed(spans)]
    then = renewals_then(session, known, Contract.id == contract_id)
    row = row_of(found, terms, day, window, then.get(contract_id))
    renews, replaced = row.renewal.automatic, _replaced(session, contract_id, spans)
    return ContractDetail(
        row=row,
        prompt_pay_days=found.prompt_pay_days,
        dispute_days=found.dispute_days,
        filing_days=found.filing_days,
        terms=tuple(
            _term_row(span, facts[span.id], terms, _former(span, replaced), renews=renews)
            for span in spans
        ),
        participations=_participations(session, contract_id, known),
        gaps=tuple(rules.gaps(terms, renews=renews)),
        clinicians=covered_people(session, contract_id, found.organization_id, day, known),
    )


def _replaced(
    session: Session, contract_id: UUID, spans: Sequence[ContractTerm]
) -> dict[UUID, ContractTerm]:
    """Return all rows of the terms of a contract, where one of `spans` takes another's place."""
    if all(span.replaces_id is None for span in spans):
        return {}
    rows = session.scalars(select(ContractTerm).where(ContractTerm.contract_id == contract_id))
    return {row.id: row for row in rows}


def _former(span: ContractTerm, replaced: Mapping[UUID, ContractTerm]) -> tuple[FormerTerm, ...]:
    found: list[FormerTerm] = []
    key = span.replaces_id
    while key is not None and (row := replaced.get(key)) is not None:
        found.append(FormerTerm(row.id, row.valid_from, row.valid_to, row.ended_by,
                                row.recorded_at, row.source))  # fmt: skip
        key = row.replaces_id
    return tuple(reversed(found))


def _term_row(
    span: ContractTerm,
    fact: Term,
    terms: list[Term],
    former: tuple[FormerTerm, ...],
    *,
    renews: bool,
) -> TermRow:
    until = rules.covered_until(fact, terms, renews=renews)
    return TermRow(
        id=span.id,
        label=span.label,
        first=span.valid_from,
        last=span.valid_to,
        covered_until=None if until == rules.FOREVER else until,
        ended_by=span.ended_by,
        recorded_at=span.recorded_at,
        source=span.source,
        former=former,
    )


def _participations(
    session: Session, contract_id: UUID, known: datetime
) -> tuple[ParticipationRow, ...]:
    query = (
        select(Participation, Provider, Location)
        .outerjoin(Provider, Provider.id == Participation.provider_id)
        .outerjoin(Location, Location.id == Participation.location_id)
        .where(Participation.contract_id == contract_id, known_at(Participation, known))
        .order_by(Provider.family_name, Provider.given_name, Participation.valid_from)
    )
    return tuple(
        ParticipationRow(
            id=span.id,
            provider_id=span.provider_id,
            npi=provider.npi if provider else "",
            provider=f"{provider.given_name} {provider.family_name}" if provider else "",
            location_id=span.location_id,
            location=(location.name or location.address) if location else "",
            first=span.valid_from,
            last=span.valid_to,
            recorded_at=span.recorded_at,
            source=span.source,
        )
        for span, provider, location in session.execute(query)
    )


def covered_people(
    session: Session, contract_id: UUID, organization_id: UUID, day: date, known: datetime
) -> int:
    """Return how many providers a contract of an organization covers on `day`."""
    covering = (
        select(Participation.provider_id)
        .where(
            Participation.contract_id == contract_id,
            known_at(Participation, known),
            valid_on(Participation, day),
        )
        .distinct()
    )
    named = set(session.scalars(covering))
    if None not in named:
        return len(named)
    working = select(Affiliation.provider_id).where(
        Affiliation.organization_id == organization_id,
        known_at(Affiliation, known),
        valid_on(Affiliation, day),
    )
    everyone = select(Provider.id).where(Provider.id.in_(working) | Provider.id.in_(named - {None}))
    return session.scalar(select(func.count()).select_from(everyone.subquery())) or 0
