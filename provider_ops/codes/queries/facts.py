"""What a code check may know, read with a handful of indexed queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from provider_ops.codes.model import ApprovedCode, ApprovedList, BillingCode, ContractList
from provider_ops.codes.queries.loads import KIND_OF_SET
from provider_ops.codes.rules import facts as known
from provider_ops.codes.rules.check import CheckAnswer, answer
from provider_ops.codes.rules.facts import Facts, Question, Recorded, Records
from provider_ops.codes.rules.sets import code_set_of
from provider_ops.contracts.model import Contract, ContractTerm, Participation
from provider_ops.contracts.rules import Renewal
from provider_ops.core.clock import end_of_day
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from provider_ops.store.base import Span

_LATEST = 400
"""Loads of one code set that are looked at: a hundred years of quarterly files."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question is asked: whose providers count, and where days begin and end."""

    market_id: str
    time_zone: str


def check(session: Session, place: Place, question: Question) -> CheckAnswer:
    """Answer a question from the database."""
    return answer(facts_for(session, place, question), question)


def facts_for(session: Session, place: Place, question: Question) -> Facts:
    """Return the facts as known at the end of the question's known-on day."""
    instant = end_of_day(place.time_zone, question.known_on)
    return known.as_known(records_for(session, place.market_id, question), instant, place.time_zone)


def records_for(session: Session, market_id: str, question: Question) -> Records:
    """Return everything ever recorded that the question can depend on.

    One NPI on several provider rows, which happens until they are merged, counts as one person.
    """
    code_set = code_set_of(question.code)
    found = session.execute(
        select(Provider.id, Provider.given_name, Provider.family_name, Provider.credential)
        .where(Provider.npi == question.npi, Provider.market_id == market_id)
        .order_by(Provider.id)
    ).all()
    loads = _loads(session, market_id, code_set, question.code)
    if not found:
        return Records(None, code_set, loads=loads)
    people = [row.id for row in found]
    _, given, family, credential = found[0]
    name = f"{given} {family}, {credential}" if credential else f"{given} {family}"
    affiliations = _affiliations(session, people)
    contracts = _contracts(session, people, {one.organization_id for one in affiliations})
    keys = [contract.id for contract in contracts]
    attachments = _attachments(session, keys)
    return Records(
        provider=name,
        code_set=code_set,
        affiliations=affiliations,
        contracts=contracts,
        terms=_terms(session, keys),
        participations=_participations(session, keys, people),
        attachments=attachments,
        approvals=_approvals(session, {one.list_id for one in attachments}, question.code),
        loads=loads,
    )


def _spans(span: type[Span], *columns: Any) -> Select[*tuple[Any, ...]]:
    """Select columns after those of `Recorded`; withdrawals count through what they replace."""
    later = aliased(span)
    replaced_at = (
        select(func.min(later.recorded_at)).where(later.replaces_id == span.id).scalar_subquery()
    )
    return select(
        span.valid_from, span.valid_to, span.recorded_at, replaced_at, span.source, *columns
    ).where(span.withdrawn.is_(False))


def _recorded(row: Iterable[Any]) -> tuple[Recorded, list[Any]]:
    first, last, recorded_at, replaced_at, source, *rest = row
    return Recorded(first, last, recorded_at, replaced_at, source), rest


def _affiliations(session: Session, people: list[UUID]) -> tuple[known.AffiliationRecord, ...]:
    query = _spans(Affiliation, Affiliation.organization_id, Affiliation.location_id)
    rows = session.execute(query.where(Affiliation.provider_id.in_(people)))
    return tuple(known.AffiliationRecord(span, *rest) for span, rest in map(_recorded, rows))


def _contracts(
    session: Session, people: list[UUID], offices: set[UUID]
) -> tuple[known.ContractRecord, ...]:
    named: ColumnElement[bool] = Contract.id.in_(
        select(Participation.contract_id).where(Participation.provider_id.in_(people))
    )
    rows = session.execute(
        select(
            Contract.id, Contract.number, Contract.organization_id, Organization.name,
            Contract.auto_renews, Contract.renewal_months, Contract.notice_days,
        )
        .join(Organization, Organization.id == Contract.organization_id)
        .where(or_(Contract.organization_id.in_(offices), named))
        .order_by(Contract.number, Contract.id)
    )  # fmt: skip
    return tuple(
        known.ContractRecord(key, number, office, name, Renewal(automatic, months, notice))
        for key, number, office, name, automatic, months, notice in rows
    )


def _terms(session: Session, contracts: list[UUID]) -> tuple[known.TermRecord, ...]:
    query = _spans(ContractTerm, ContractTerm.contract_id, ContractTerm.label,
                   ContractTerm.ended_by == "termination")  # fmt: skip
    rows = session.execute(query.where(ContractTerm.contract_id.in_(contracts)))
    return tuple(known.TermRecord(span, *rest) for span, rest in map(_recorded, rows))


def _participations(
    session: Session, contracts: list[UUID], people: list[UUID]
) -> tuple[known.ParticipationRecord, ...]:
    query = _spans(Participation, Participation.contract_id,
                   Participation.provider_id.is_(None), Participation.location_id)  # fmt: skip
    rows = session.execute(
        query.where(
            Participation.contract_id.in_(contracts),
            or_(Participation.provider_id.is_(None), Participation.provider_id.in_(people)),
        )
    )
    return tuple(known.ParticipationRecord(span, *rest) for span, rest in map(_recorded, rows))


def _attachments(session: Session, contracts: list[UUID]) -> tuple[known.AttachmentRecord, ...]:
    query = _spans(ContractList, ContractList.contract_id, ContractList.list_id, ApprovedList.name)
    rows = session.execute(
        query.join(ApprovedList, ApprovedList.id == ContractList.list_id).where(
            ContractList.contract_id.in_(contracts)
        )
    )
    return tuple(known.AttachmentRecord(span, *rest) for span, rest in map(_recorded, rows))


def _approvals(session: Session, lists: set[UUID], code: str) -> tuple[known.ApprovalRecord, ...]:
    query = _spans(ApprovedCode, ApprovedCode.list_id, ApprovedCode.modifiers,
                   ApprovedCode.places_of_service, ApprovedCode.max_units,
                   ApprovedCode.authorization)  # fmt: skip
    rows = session.execute(query.where(ApprovedCode.list_id.in_(lists), ApprovedCode.code == code))
    return tuple(known.ApprovalRecord(span, *rest) for span, rest in map(_recorded, rows))


def _loads(
    session: Session, market_id: str, code_set: str, code: str
) -> tuple[known.LoadRecord, ...]:
    if code_set not in KIND_OF_SET:
        return ()
    loads = session.execute(
        select(DataImport.id, DataImport.release, DataImport.file_name, DataImport.imported_at)
        .where(
            DataImport.kind == KIND_OF_SET[code_set],
            DataImport.undone_at.is_(None),
            DataImport.market_id.in_((market_id, SHARED_MARKET)),
        )
        .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
        .limit(_LATEST)
    ).all()
    lines: dict[UUID, list[tuple[date, date | None, str]]] = {}
    rows = session.execute(
        select(BillingCode.import_id, BillingCode.valid_from, BillingCode.valid_to,
               BillingCode.description)
        .where(BillingCode.code == code, BillingCode.code_set == code_set)
    )  # fmt: skip
    for key, first, last, short in rows:
        lines.setdefault(key, []).append((first, last, short))
    return tuple(
        known.LoadRecord(release, file_name, imported_at, tuple(lines.get(key, ())))
        for key, release, file_name, imported_at in loads
    )
