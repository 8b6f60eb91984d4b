"""The facts of a renewal brief, read once in one session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, select

from provider_ops.contracts import queries
from provider_ops.contracts.model import Contract, Participation
from provider_ops.contracts.rules.renewals import Stage, stage_in_round
from provider_ops.core.clock import day_in
from provider_ops.core.errors import NotFoundError
from provider_ops.core.sentence import Sentence
from provider_ops.escalations import queries as escalations
from provider_ops.network.model import Affiliation, Provider, StaffMember
from provider_ops.reports.renewal_brief.claims import ClaimsFacts, claims_facts
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits import queries as visits

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.contracts.queries import (
        AmendmentRow,
        ContractDetail,
        DecisionRow,
        NegotiationRow,
        RenewalRow,
        TrueUpRow,
    )
    from provider_ops.escalations.queries import CaseRow
    from provider_ops.store.workspace import Workspace
    from provider_ops.visits.queries import VisitRow

VISITS, CASES = 8, 12
_YEAR = timedelta(days=364)


@dataclass(frozen=True, slots=True)
class BriefRequest:
    """Which contract, by number, and the instant whose knowledge counts."""

    number: str
    as_of: datetime


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """Everything the brief says. Days are those of the market's time zone."""

    as_of: datetime
    time_zone: str
    day: date
    made_by: str
    contract: ContractDetail
    people: tuple[tuple[str, str], ...]
    stage: Stage
    renewal: RenewalRow
    claims: ClaimsFacts
    cases: tuple[CaseRow, ...]
    visits: tuple[VisitRow, ...]
    decisions: tuple[DecisionRow, ...]
    negotiation: tuple[NegotiationRow, ...]
    amendments: tuple[AmendmentRow, ...]
    true_ups: tuple[TrueUpRow, ...]
    files: int


def brief_facts(session: Session, work: Workspace, request: BriefRequest) -> BriefFacts:
    """Read the facts.

    Raises:
        NotFoundError: The market has no contract with this number.
    """
    key = session.scalar(
        select(Contract.id).where(
            Contract.market_id == work.market_id, Contract.number == request.number
        )
    )
    if key is None:
        raise NotFoundError(
            Sentence("Contract {number}.", number=request.number),
            title="There is no contract with this number",
            remedy="Nothing was made. Check the number and try again.",
        )
    known, zone = request.as_of, work.time_zone
    day = day_in(zone, known)
    detail = queries.one(session, key, day, known)
    office = detail.row.organization_id
    people = _people(session, key, office, day, known)
    standing = detail.row.standing
    renewal = queries.renewals_of(session, [key])[key]
    author = session.get(StaffMember, work.staff_id)
    decided, said = queries.decisions_of(session, key), queries.negotiation_of(session, key)
    cases = escalations.Filter(organization_id=office)
    seen = visits.Filter(organization_id=office, first=day - _YEAR, last=day)
    return BriefFacts(
        as_of=known, time_zone=zone, day=day,
        made_by=f"{author.given_name} {author.family_name}" if author else "",
        contract=detail, people=people,
        stage=stage_in_round(renewal.stage, renewal.stage_on, standing.notice_by or standing.ends),
        renewal=renewal,
        claims=claims_facts(session, work.market_id, people, day, known),
        cases=escalations.page(session, cases, zone=zone, on=day, limit=CASES),
        visits=visits.page(session, seen, zone=zone, today=day, limit=VISITS),
        decisions=tuple(one for one in decided if one.at <= known),
        negotiation=tuple(one for one in said if one.on <= day),
        amendments=queries.amendments_of(session, key, known),
        true_ups=queries.true_ups_of(session, key),
        files=len(queries.files_of(session, key, known)),
    )  # fmt: skip


def _people(
    session: Session, contract_id: UUID, office: UUID, day: date, known: datetime
) -> tuple[tuple[str, str], ...]:
    """Return NPI and name of whom the contract covers on `day`, by name."""
    named = set(session.scalars(
        select(Participation.provider_id).where(
            Participation.contract_id == contract_id, known_at(Participation, known),
            valid_on(Participation, day),
        )
    ))  # fmt: skip
    who: ColumnElement[bool] = Provider.id.in_(named - {None})
    if None in named:
        working = select(Affiliation.provider_id).where(
            Affiliation.organization_id == office, known_at(Affiliation, known),
            valid_on(Affiliation, day),
        )  # fmt: skip
        who = who | Provider.id.in_(working)
    rows = session.execute(
        select(Provider.npi, Provider.given_name, Provider.family_name)
        .where(who)
        .order_by(Provider.family_name, Provider.given_name, Provider.npi)
    )
    return tuple((npi, f"{given} {family}") for npi, given, family in rows)
