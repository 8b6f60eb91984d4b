"""What the tabs of a record list: its codes, claim lines, versions of contracts and papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine
from provider_ops.codes.model import ApprovedCode, ApprovedList, ContractList
from provider_ops.codes.queries import code_labels
from provider_ops.codes.rules.extents import Extent
from provider_ops.contracts import queries as contracts
from provider_ops.contracts.model import Contract, ContractFile
from provider_ops.core.calendar import add_months
from provider_ops.core.clock import day_in
from provider_ops.network.model import StaffMember
from provider_ops.overview.prep import ENDING_DAYS
from provider_ops.overview.provider_record import TREND_MONTHS
from provider_ops.store.spans import known_at, valid_on
from provider_ops.training.model import Issuance, MaterialVersion
from provider_ops.visits.model import Visit, VisitFile, VisitMaterial

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class CodeRow:
    """An entry of a list that a contract pays by. `last` is the end of entry or list, if any.

    `ends_soon` is whether that is within the days in which a record counts it as ending.
    """

    id: UUID
    list_id: UUID
    code: str
    label: str
    list: str
    first: date
    last: date | None
    ends_soon: bool
    modifiers: str
    places: str
    max_units: int | None
    authorization: bool

    @property
    def extent(self) -> Extent:
        """What the entry covers."""
        return Extent(*self.code.split("-"))


@dataclass(frozen=True, slots=True)
class LineRow:
    """A claim line; `denial` is why nothing was paid, or ""."""

    id: UUID
    day: date | None
    npi: str
    code: str
    modifiers: str
    charge: Decimal
    paid: Decimal
    denial: str
    remarks: str


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of a contract; `covered_until` counts renewals in, None: without an end."""

    id: UUID
    contract_id: UUID
    number: str
    label: str
    first: date
    covered_until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class TabCounts:
    """How many visits and papers an office has; both as the tabs list them."""

    visits: int = 0
    papers: int = 0


class PaperKind(StrEnum):
    """What a paper of an office is."""

    CONTRACT = "contract"
    PACKET = "packet"
    MATERIAL = "material"
    PHOTO = "photo"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper; `subject_id` is what it belongs to: contract, packet or visit."""

    id: UUID
    kind: PaperKind
    day: date
    title: str
    by: str
    subject_id: UUID
    copies: int = 1


def counts(session: Session, organization_id: UUID) -> TabCounts:
    """Return how long the lists behind the tabs are that nothing else of the page counts."""
    row = session.execute(_counts(), {"office": organization_id}).one()
    return TabCounts(row[0], sum(row[1:]))


@cache
def _counts() -> Select[*tuple[Any, ...]]:
    own: Any = bindparam("office")
    visits = select(Visit.id).where(Visit.organization_id == own)
    given = visits.where(Visit.submitted_at.is_not(None))
    agreed = select(Contract.id).where(Contract.organization_id == own)
    return select(
        *(
            select(func.count()).select_from(table).where(*wanted).scalar_subquery()
            for table, wanted in (
                (Visit, (Visit.organization_id == own,)),
                (VisitMaterial, (VisitMaterial.visit_id.in_(given),)),
                (VisitFile, (VisitFile.visit_id.in_(visits), VisitFile.removed_at.is_(None))),
                (Issuance, (Issuance.organization_id == own,)),
                (ContractFile, (ContractFile.contract_id.in_(agreed),
                                ContractFile.removed_at.is_(None))),
            )
        )
    )  # fmt: skip


def codes(
    session: Session, organization_id: UUID, day: date, known: datetime
) -> tuple[CodeRow, ...]:
    """Return what the contracts of an office approve on `day`, by code."""
    rows = session.execute(
        select(ApprovedCode, ApprovedList.name, ContractList.valid_to)
        .join(ApprovedList, ApprovedList.id == ApprovedCode.list_id)
        .join(ContractList, ContractList.list_id == ApprovedList.id)
        .join(Contract, Contract.id == ContractList.contract_id)
        .where(
            Contract.organization_id == organization_id,
            known_at(ContractList, known), valid_on(ContractList, day),
            known_at(ApprovedCode, known), valid_on(ApprovedCode, day),
        )
        .order_by(ApprovedCode.code, ApprovedCode.code_last, ApprovedList.name, ApprovedCode.id)
    ).all()  # fmt: skip
    labels = code_labels(session, {row.code for row, _, _ in rows if not row.code_last})
    once = {(row.id, name): (row, name, ends) for row, name, ends in rows}  # two contracts, a list
    soon = day + timedelta(days=ENDING_DAYS)
    return tuple(_code_row(row, name, _earlier(row.valid_to, ends), soon, labels)
                 for row, name, ends in once.values())  # fmt: skip


def _code_row(
    row: ApprovedCode, name: str, last: date | None, soon: date, labels: Mapping[str, str]
) -> CodeRow:
    return CodeRow(
        row.id, row.list_id, "-".join(filter(None, (row.code, row.code_last))),
        "" if row.code_last else labels.get(row.code, ""), name, row.valid_from, last,
        last is not None and last <= soon, row.modifiers, row.places_of_service, row.max_units,
        row.authorization,
    )  # fmt: skip


def lines(
    session: Session, npis: Sequence[str], day: date, *, offset: int = 0, limit: int = 100
) -> tuple[LineRow, ...]:
    """Return claim lines of the months that the denial rate shows, the newest day first."""
    rows = session.execute(
        select(ClaimLine.id, ClaimLine.service_date, ClaimLine.npi, ClaimLine.code,
               ClaimLine.modifiers, ClaimLine.charge, ClaimLine.paid, ClaimLine.denial,
               ClaimLine.remarks)
        .where(_recent(npis, day))
        .order_by(ClaimLine.service_date.desc(), ClaimLine.id)
        .offset(offset)
        .limit(limit)
    )  # fmt: skip
    return tuple(LineRow(*row) for row in rows)


def line_count(session: Session, npis: Sequence[str], day: date) -> int:
    """Return how many lines there are in all."""
    query = select(func.count()).select_from(ClaimLine).where(_recent(npis, day))
    return session.scalar(query) or 0


def versions(
    session: Session, organization_id: UUID, day: date, known: datetime
) -> tuple[VersionRow, ...]:
    """Return the versions of all contracts of an office, each contract's latest first."""
    return tuple(
        VersionRow(term.id, row.id, row.number, term.label, term.first, term.covered_until,
                   term.source)
        for row in contracts.of_organization(session, organization_id, day, known)
        for term in contracts.one(session, row.id, day, known).terms
    )  # fmt: skip


def papers(session: Session, organization_id: UUID, zone: str) -> tuple[PaperRow, ...]:
    """Return files of contracts and visits, packets, and materials handed over, newest first."""
    found = [
        *_contract_files(session, organization_id, zone),
        *_packets(session, organization_id, zone),
        *_handed_over(session, organization_id),
        *_visit_files(session, organization_id, zone),
    ]
    return tuple(sorted(found, key=lambda row: (row.day, row.id), reverse=True))


def _contract_files(session: Session, office: UUID, zone: str) -> Iterator[PaperRow]:
    query = (
        select(ContractFile, StaffMember.given_name, StaffMember.family_name)
        .join(Contract, Contract.id == ContractFile.contract_id)
        .outerjoin(StaffMember, StaffMember.id == ContractFile.added_by)
        .where(Contract.organization_id == office, ContractFile.removed_at.is_(None))
    )
    for row, given, family in session.execute(query):
        yield PaperRow(row.id, PaperKind.CONTRACT, day_in(zone, row.added_at), row.file_name,
                       _name(given, family), row.contract_id)  # fmt: skip


def _packets(session: Session, office: UUID, zone: str) -> Iterator[PaperRow]:
    query = (
        select(Issuance, StaffMember.given_name, StaffMember.family_name)
        .outerjoin(StaffMember, StaffMember.id == Issuance.staff_id)
        .where(Issuance.organization_id == office)
    )
    for row, given, family in session.execute(query):
        yield PaperRow(row.id, PaperKind.PACKET, day_in(zone, row.issued_at), row.fingerprint[:8],
                       _name(given, family), row.id)  # fmt: skip


def _handed_over(session: Session, office: UUID) -> Iterator[PaperRow]:
    query = (
        select(VisitMaterial, MaterialVersion.title, MaterialVersion.version, Visit.day,
               StaffMember.given_name, StaffMember.family_name)
        .join(Visit, Visit.id == VisitMaterial.visit_id)
        .join(MaterialVersion, MaterialVersion.id == VisitMaterial.material_version_id)
        .outerjoin(StaffMember, StaffMember.id == Visit.rep_id)
        .where(Visit.organization_id == office, Visit.submitted_at.is_not(None))
    )  # fmt: skip
    for row, title, version, day, given, family in session.execute(query):
        yield PaperRow(row.id, PaperKind.MATERIAL, day, f"{title} v{version}",
                       _name(given, family), row.visit_id, row.quantity)  # fmt: skip


def _visit_files(session: Session, office: UUID, zone: str) -> Iterator[PaperRow]:
    query = (
        select(VisitFile, Visit.purpose, StaffMember.given_name, StaffMember.family_name)
        .join(Visit, Visit.id == VisitFile.visit_id)
        .outerjoin(StaffMember, StaffMember.id == VisitFile.added_by)
        .where(Visit.organization_id == office, VisitFile.removed_at.is_(None))
    )
    for row, purpose, given, family in session.execute(query):
        yield PaperRow(row.id, PaperKind(row.kind), day_in(zone, row.added_at), purpose,
                       _name(given, family), row.visit_id)  # fmt: skip


def _recent(npis: Sequence[str], day: date) -> ColumnElement[bool]:
    first = add_months(day.replace(day=1), 1 - TREND_MONTHS)
    return ClaimLine.npi.in_(npis) & ClaimLine.service_date.between(first, day) & STANDS


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)


def _name(given: str | None, family: str | None) -> str:
    return f"{given} {family}" if given is not None else ""
