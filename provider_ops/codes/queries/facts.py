"""What a code check may know, read with a handful of indexed queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict

from sqlalchemy import (
    Date,
    String,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import aliased

from provider_ops.codes.model import ApprovedCode, ApprovedList, BillingCode, ContractList
from provider_ops.codes.queries.listed import strangers
from provider_ops.codes.queries.loads import KIND_OF_SET, is_for
from provider_ops.codes.queries.prepared import Prepared
from provider_ops.codes.reference import Exclusion, OptOut, UnitEdit
from provider_ops.codes.rules import facts as known
from provider_ops.codes.rules import kinds
from provider_ops.codes.rules.check import CheckAnswer, answer
from provider_ops.codes.rules.facts import Facts, LoadRecord, Question, Recorded, Records
from provider_ops.codes.rules.reference import PRACTITIONER
from provider_ops.codes.rules.sets import code_set_of
from provider_ops.contracts.model import Contract, ContractTerm, Participation
from provider_ops.contracts.rules import Renewal
from provider_ops.core.clock import end_of_day
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.model import DataImport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.store.base import Span

_LATEST = 4_000
"""Loads of official lists that are looked at: a hundred years of quarterly and monthly files."""

_OFFICIAL = (kinds.LEIE, kinds.OPT_OUT, kinds.MUE)
"""Kinds that say something of a person or a code beside the code sets."""


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
    warnings = tuple(strangers(session, place, question))
    return replace(said, trail=(*said.trail, *warnings)) if warnings else said


def facts_for(session: Session, place: Place, question: Question) -> Facts:
    """Return the facts as known at the end of the question's known-on day."""
    instant = end_of_day(place.time_zone, question.known_on)
    return known.as_known(records_for(session, place.market_id, question), instant, place.time_zone)


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
    lists = _official_lists(read, code_set)
    people = [*read(_PERSON)]
    offices = [*read(_OFFICE_ROWS)]
    if not people and not offices:
        return Records(None, code_set, **lists)
    return Records(
        provider=_name(*people[0]) if people else offices[0][1],
        code_set=code_set,
        taxonomies=tuple(dict.fromkeys(code for *_, code in people if code)),
        offices=tuple(key for key, _ in offices),
        affiliations=tuple(known.AffiliationRecord(*row) for row in spans(_AFFILIATIONS)),
        contracts=tuple(
            known.ContractRecord(key, number, office, name, Renewal(*renewal))
            for key, number, office, name, *renewal in read(_CONTRACTS)
        ),
        terms=tuple(known.TermRecord(*row) for row in spans(_TERMS)),
        participations=tuple(known.ParticipationRecord(*row) for row in spans(_PARTICIPATIONS)),
        attachments=tuple(known.AttachmentRecord(*row) for row in spans(_ATTACHMENTS)),
        approvals=tuple(known.ApprovalRecord(*row) for row in spans(_APPROVALS)),
        **lists,
    )


def _name(given: str, family: str, credential: str, _taxonomy: str) -> str:
    return f"{given} {family}, {credential}" if credential else f"{given} {family}"


class _OfficialLists(TypedDict):
    """By their names in `Records`."""

    loads: tuple[LoadRecord, ...]
    exclusions: tuple[LoadRecord, ...]
    opt_outs: tuple[LoadRecord, ...]
    unit_limits: tuple[LoadRecord, ...]


def _official_lists(
    read: Callable[..., Iterator[tuple[Any, ...]]], code_set: str
) -> _OfficialLists:
    """Return what every load of the official lists says."""
    loads: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    asked = {KIND_OF_SET.get(code_set, ""), *_OFFICIAL}
    for kind, part, *load in read(_LOADS):
        if kind in asked and (kind != kinds.MUE or is_for(part, PRACTITIONER)):
            loads[kind].append(tuple(load))
    lines: defaultdict[UUID, list[tuple[Any, ...]]] = defaultdict(list)

    def records(kind: str, statement: Prepared) -> tuple[LoadRecord, ...]:
        if not loads[kind]:
            return ()
        for key, *line in read(statement, code_set=code_set):
            lines[key].append(tuple(line))
        return tuple(
            LoadRecord(release, file_name, imported_at, tuple(lines[key]))
            for key, release, file_name, imported_at in loads[kind]
        )

    limits = records(kinds.MUE, _UNIT_LIMITS)
    return {
        "loads": records(KIND_OF_SET.get(code_set, ""), _LINES),
        "exclusions": records(kinds.LEIE, _EXCLUSIONS),
        "opt_outs": records(kinds.OPT_OUT, _OPT_OUTS),
        "unit_limits": tuple(
            replace(load, lines=((date.fromisoformat(load.release), None, limit),))
            for load in limits
            for limit in [next((str(units) for *_, units in load.lines), "")]
        ),
    }


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
           Contract.auto_renews, Contract.renewal_months, Contract.notice_days)
    .join(Organization, Organization.id == Contract.organization_id)
    .where(_OF_PERSON)
    .order_by(Contract.number, Contract.id)
)  # fmt: skip
_TERMS = Prepared(
    _spans(
        ContractTerm, ContractTerm.contract_id, ContractTerm.label,
        ContractTerm.ended_by == "termination",
    ).where(ContractTerm.contract_id.in_(_KEYS))
)  # fmt: skip
_PARTICIPATIONS = Prepared(
    _spans(
        Participation, Participation.contract_id, Participation.provider_id.is_(None),
        Participation.location_id,
    ).where(
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
_APPROVED = _spans(
    ApprovedCode, ApprovedCode.list_id, ApprovedCode.code, ApprovedCode.code_last,
    ApprovedCode.modifiers, ApprovedCode.modifiers_required, ApprovedCode.modifiers_forbidden,
    ApprovedCode.places_of_service, ApprovedCode.max_units, ApprovedCode.authorization,
    ApprovedCode.specialties,
).where(_OF_LISTS)  # fmt: skip
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
_APPROVALS = Prepared(
    union_all(
        _APPROVED.where(ApprovedCode.code == _CODE, ApprovedCode.code_last == ""),
        _APPROVED.where(_IN_RANGE),
    )
)
_LOADS = Prepared(
    select(
        DataImport.kind, DataImport.part, DataImport.id, DataImport.release, DataImport.file_name,
        DataImport.imported_at,
    )
    .where(
        or_(*(DataImport.kind == kind for kind in (*KIND_OF_SET.values(), *_OFFICIAL))),
        DataImport.undone_at.is_(None),
        DataImport.market_id.in_((bindparam("market"), SHARED_MARKET)),
    )
    .order_by(DataImport.imported_at.desc(), DataImport.id.desc())
    .limit(_LATEST)
)  # fmt: skip
_LINES = Prepared(
    select(
        BillingCode.import_id, BillingCode.valid_from, BillingCode.valid_to, BillingCode.description
    ).where(BillingCode.code == bindparam("code"), BillingCode.code_set == bindparam("code_set"))
)
_EXCLUSIONS = Prepared(
    select(
        Exclusion.import_id,
        func.coalesce(Exclusion.excluded_on, date.min),
        type_coerce(func.date(Exclusion.reinstated_on, "-1 day"), Date),
        Exclusion.exclusion_type,
    ).where(Exclusion.npi == bindparam("npi"))
)
_OPT_OUTS = Prepared(
    select(
        OptOut.import_id, OptOut.valid_from, OptOut.valid_to, literal_column("''", String)
    ).where(OptOut.npi == bindparam("npi"))
)  # fmt: skip
_UNIT_LIMITS = Prepared(
    select(UnitEdit.import_id, UnitEdit.units).where(
        UnitEdit.code == bindparam("code"), UnitEdit.setting == PRACTITIONER
    )
)
