"""What a code check may know, read with a handful of indexed queries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, and_, bindparam, func, literal_column, or_, select, union_all
from sqlalchemy.orm import aliased

from provider_ops.codes.model import ApprovedCode, ApprovedList, ContractList
from provider_ops.codes.queries.listed import strangers, unknown_services, warn_of_services
from provider_ops.codes.queries.official import official_lists
from provider_ops.codes.queries.prepared import Prepared
from provider_ops.codes.rules import facts as recorded
from provider_ops.codes.rules.check import CheckAnswer, answer
from provider_ops.codes.rules.facts import Facts, Question, Recorded, Records
from provider_ops.codes.rules.known import as_known
from provider_ops.codes.rules.screening import listed_names
from provider_ops.codes.rules.sets import code_set_of
from provider_ops.contracts.model import Contract, ContractTerm, FormerRenewal, Participation
from provider_ops.contracts.rules import Renewal
from provider_ops.core.clock import end_of_day
from provider_ops.network.model import Affiliation, Location, Organization, Provider

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.store.base import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question is asked: whose providers count, and where days begin and end."""

    market_id: str
    time_zone: str


def check(session: Session, place: Place, question: Question) -> CheckAnswer:
    """Answer a question from the database."""
    return answered(session, place, facts_for(session, place, question), question)


def answered(session: Session, place: Place, facts: Facts, question: Question) -> CheckAnswer:
    """Answer from facts, with warnings of what no official list knows at the end of the trail."""
    said = answer(facts, question)
    if question.beside:
        unknown, source = unknown_services(session, place, question, facts)
        if unknown:
            said = warn_of_services(said, facts, unknown, source)
    warnings = tuple(strangers(session, place, question))
    return replace(said, trail=(*said.trail, *warnings)) if warnings else said


def facts_for(session: Session, place: Place, question: Question) -> Facts:
    """Return the facts as known at the end of the question's known-on day."""
    instant = end_of_day(place.time_zone, question.known_on)
    return as_known(records_for(session, place.market_id, question), instant, place.time_zone)


def records_for(session: Session, market_id: str, question: Question) -> Records:
    """Return everything ever recorded that the question can depend on.

    One NPI on several rows, which happens until they are merged, counts as one person. The NPI
    of an organization counts as somebody who works for it alone and always.
    """
    connection = session.connection()
    facts = {"npi": question.npi, "market": market_id, "code": question.code}

    def read(statement: Prepared, **more: Any) -> Iterator[tuple[Any, ...]]:
        return statement.rows(connection, facts | more)

    def spans(statement: Prepared) -> Iterator[tuple[Any, ...]]:
        return ((Recorded(*row[:5]), *row[5:]) for row in read(statement))

    code_set = code_set_of(question.code)
    people = [*read(_PERSON)]
    offices = [*read(_OFFICE_ROWS)]
    named = None
    if people or offices:
        named = listed_names(*people[0][1::-1]) if people else listed_names(offices[0][1])
    lists = official_lists(read, question, code_set, named)
    if not people and not offices:
        return Records(None, code_set, **lists)
    return Records(
        provider=_name(*people[0]) if people else offices[0][1],
        code_set=code_set,
        taxonomies=tuple(dict.fromkeys(code for *_, code in people if code)),
        offices=tuple(key for key, _ in offices),
        affiliations=tuple(recorded.AffiliationRecord(*row) for row in spans(_AFFILIATIONS)),
        contracts=tuple(_contracts(read(_CONTRACTS))),
        terms=tuple(recorded.TermRecord(*row) for row in spans(_TERMS)),
        participations=tuple(recorded.ParticipationRecord(*row) for row in spans(_PARTICIPATIONS)),
        attachments=tuple(recorded.AttachmentRecord(*row) for row in spans(_ATTACHMENTS)),
        approvals=tuple(recorded.ApprovalRecord(*row) for row in spans(_APPROVALS)),
        **lists,
    )


def approvals_on(
    session: Session, list_id: UUID, code: str
) -> tuple[recorded.ApprovalRecord, ...]:
    """Return everything ever recorded of a code on one list."""
    rows = session.execute(_APPROVALS_ON, {"list": list_id, "code": code})
    return tuple(recorded.ApprovalRecord(Recorded(*row[:5]), *row[5:]) for row in rows)


_CONTRACT, _FORMER = itemgetter(slice(7)), itemgetter(slice(7, None))


def _contracts(rows: Iterator[tuple[Any, ...]]) -> Iterator[recorded.ContractRecord]:
    """Yield each contract once, with how it renewed before from the rows it has for that."""
    for (key, number, office, name, *renewal), of_it in groupby(rows, key=_CONTRACT):
        formers = tuple((until, Renewal(*former)) for until, *former in map(_FORMER, of_it)
                        if until is not None)  # fmt: skip
        yield recorded.ContractRecord(key, number, office, name, Renewal(*renewal), formers)


def _name(given: str, family: str, credential: str, _taxonomy: str) -> str:
    return f"{given} {family}, {credential}" if credential else f"{given} {family}"


def _spans(span: type[Span], *columns: Any) -> Select[Any]:
    """Select columns after those of `Recorded`; withdrawals count through what they replace."""
    later = aliased(span)
    replaced_at = (
        select(func.min(later.recorded_at)).where(later.replaces_id == span.id).scalar_subquery()
    )
    return select(
        span.valid_from, span.valid_to, span.recorded_at, replaced_at, span.source, *columns
    ).where(span.withdrawn.is_(False))


_PROVIDER = and_(Provider.npi == bindparam("npi"), Provider.market_id == bindparam("market"))
_PEOPLE = select(Provider.id).where(_PROVIDER)
_PERSON = Prepared(
    select(Provider.given_name, Provider.family_name, Provider.credential, Provider.taxonomy_code)
    .where(_PROVIDER)
    .order_by(Provider.id)
)
_OFFICE = (
    select(Organization.id, Organization.name)
    .where(Organization.npi == bindparam("npi"), Organization.market_id == bindparam("market"))
    .order_by(Organization.id)
)
_OFFICE_ROWS = Prepared(_OFFICE)
_OFFICES = union_all(
    select(Affiliation.organization_id).where(
        Affiliation.withdrawn.is_(False), Affiliation.provider_id.in_(_PEOPLE)
    ),
    _OFFICE.with_only_columns(Organization.id).order_by(None),
)
_NAMED = select(Participation.contract_id).where(Participation.provider_id.in_(_PEOPLE))
_OF_PERSON = or_(Contract.organization_id.in_(_OFFICES), Contract.id.in_(_NAMED))
_KEYS = select(Contract.id).where(_OF_PERSON)

_AFFILIATIONS = Prepared(
    _spans(
        Affiliation, Affiliation.organization_id, Affiliation.location_id
    ).where(Affiliation.provider_id.in_(_PEOPLE))
)  # fmt: skip
_CONTRACTS = Prepared(
    select(Contract.id, Contract.number, Contract.organization_id, Organization.name,
           Contract.auto_renews, Contract.renewal_months, Contract.notice_days,
           FormerRenewal.until, FormerRenewal.auto_renews, FormerRenewal.renewal_months,
           FormerRenewal.notice_days)
    .join(Organization, Organization.id == Contract.organization_id)
    .outerjoin(FormerRenewal, FormerRenewal.contract_id == Contract.id)
    .where(_OF_PERSON)
    .order_by(Contract.number, Contract.id, FormerRenewal.until, FormerRenewal.id)
)  # fmt: skip
_TERMS = Prepared(
    _spans(
        ContractTerm, ContractTerm.contract_id, ContractTerm.label,
        ContractTerm.ended_by == "termination", ContractTerm.id,
    ).where(ContractTerm.contract_id.in_(_KEYS))
)  # fmt: skip
_PARTICIPATIONS = Prepared(
    _spans(
        Participation, Participation.contract_id, Participation.provider_id.is_(None),
        Participation.location_id,
        func.coalesce(func.nullif(Location.name, ""), Location.address, ""),
    ).outerjoin(Location, Location.id == Participation.location_id).where(
        Participation.contract_id.in_(_KEYS),
        or_(Participation.provider_id.is_(None), Participation.provider_id.in_(_PEOPLE)),
    )
)  # fmt: skip
_ATTACHMENTS = Prepared(
    _spans(ContractList, ContractList.contract_id, ContractList.list_id, ApprovedList.name)
    .join(ApprovedList, ApprovedList.id == ContractList.list_id)
    .where(ContractList.contract_id.in_(_KEYS))
)
_OF_LISTS = ApprovedCode.list_id.in_(
    select(ContractList.list_id).where(
        ContractList.withdrawn.is_(False), ContractList.contract_id.in_(_KEYS)
    )
)
_ON_LISTS = _spans(
    ApprovedCode, ApprovedCode.list_id, ApprovedCode.code, ApprovedCode.code_last,
    ApprovedCode.modifiers, ApprovedCode.modifiers_required, ApprovedCode.modifiers_forbidden,
    ApprovedCode.places_of_service, ApprovedCode.max_units, ApprovedCode.authorization,
    ApprovedCode.specialties,
)  # fmt: skip
_APPROVED = _ON_LISTS.where(_OF_LISTS)
_CODE = bindparam("code", type_=String)
_IN_RANGE = and_(
    ApprovedCode.code_last != literal_column("''"),  # in these words for the index of ranges
    ApprovedCode.code <= _CODE,
    ApprovedCode.code_last >= _CODE,
    func.length(ApprovedCode.code) == func.length(_CODE),
    or_(  # 0001F to 9999F holds no number, see `rules.extents`
        func.substr(ApprovedCode.code_last, -1) == func.substr(_CODE, -1),
        and_(func.substr(ApprovedCode.code_last, -1).between("0", "9"),
             func.substr(_CODE, -1).between("0", "9")),
    ),
)  # fmt: skip
_IS_CODE = and_(ApprovedCode.code == _CODE, ApprovedCode.code_last == "")
_APPROVALS = Prepared(union_all(_APPROVED.where(_IS_CODE), _APPROVED.where(_IN_RANGE)))
_APPROVALS_ON = _ON_LISTS.where(
    ApprovedCode.list_id == bindparam("list"), or_(_IS_CODE, _IN_RANGE)
)
