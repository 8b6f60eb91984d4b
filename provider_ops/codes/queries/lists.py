"""Approved-code lists: all of them, those of a contract, the codes on one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from provider_ops.codes.model import ApprovedCode, ApprovedList, BillingCode, ContractList
from provider_ops.codes.queries.loads import KIND_OF_SET, latest_load
from provider_ops.codes.rules.entries import ApprovedEntry, meeting
from provider_ops.codes.rules.extents import Extent
from provider_ops.contracts.model import Contract
from provider_ops.network.model import Organization
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_WHOLE = 5
"""Characters of a code of the sets that carry ranges."""
_DIFFERENT = func.count((ApprovedCode.code + ApprovedCode.code_last).distinct())
"""How many codes and ranges; one that has several spans on a day counts once."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list with how many codes it carries, and how many contracts pay by it, on a day."""

    id: UUID
    name: str
    codes: int
    contracts: int


@dataclass(frozen=True, slots=True)
class ContractListRow:
    """A list attached to a contract. `codes` are those it carries on the day asked about."""

    id: UUID
    list_id: UUID
    name: str
    first: date
    last: date | None
    codes: int
    recorded_at: datetime
    source: str


@dataclass(frozen=True, slots=True)
class ApprovedCodeRow:
    """Codes on a list with their conditions; `code_last` ends a range, empty for one code."""

    id: UUID
    code: str
    first: date
    last: date | None
    modifiers: str
    places_of_service: str
    max_units: int | None
    authorization: bool
    recorded_at: datetime
    source: str
    code_last: str = ""
    modifiers_required: str = ""
    modifiers_forbidden: str = ""
    specialties: str = ""

    @property
    def extent(self) -> Extent:
        """What the entry covers."""
        return Extent(self.code, self.code_last)

    @property
    def entry(self) -> ApprovedEntry:
        """What the entry says, without who said so and when."""
        return ApprovedEntry(
            self.code, self.first, self.last, self.modifiers, self.places_of_service,
            self.max_units, self.authorization, self.code_last, self.modifiers_required,
            self.modifiers_forbidden, self.specialties,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListContractRow:
    """A contract that pays by a list, from then until then."""

    id: UUID
    contract_id: UUID
    number: str
    organization: str
    first: date
    last: date | None
    recorded_at: datetime
    source: str


def lists(
    session: Session, market_id: str, day: date, known: datetime, *, offset: int = 0,
    limit: int = 200,
) -> tuple[ListRow, ...]:  # fmt: skip
    """Return the lists of a market by name, with their counts on `day`."""
    found = session.execute(
        select(ApprovedList.id, ApprovedList.name)
        .where(ApprovedList.market_id == market_id)
        .order_by(ApprovedList.name, ApprovedList.id)
        .offset(offset)
        .limit(limit)
    ).all()
    keys = [row.id for row in found]
    codes = _code_counts(session, keys, day, known)
    attached = (
        select(ContractList.list_id, func.count(ContractList.contract_id.distinct()))
        .where(ContractList.list_id.in_(keys), known_at(ContractList, known),
               valid_on(ContractList, day))
        .group_by(ContractList.list_id)
    )  # fmt: skip
    contracts = {key: int(count) for key, count in session.execute(attached)}
    return tuple(
        ListRow(key, name, codes.get(key, 0), contracts.get(key, 0)) for key, name in found
    )


def list_names(session: Session, market_id: str) -> dict[UUID, str]:
    """Return the names of all lists of a market by their keys, in order."""
    rows = session.execute(
        select(ApprovedList.id, ApprovedList.name)
        .where(ApprovedList.market_id == market_id)
        .order_by(ApprovedList.name, ApprovedList.id)
    )
    return dict(rows.all())


def lists_of_contract(
    session: Session, contract_id: UUID, day: date, known: datetime
) -> tuple[ContractListRow, ...]:
    """Return the lists a contract pays by, past and future ones too, as known at `known`."""
    rows = session.execute(
        select(ContractList, ApprovedList.name)
        .join(ApprovedList, ApprovedList.id == ContractList.list_id)
        .where(ContractList.contract_id == contract_id, known_at(ContractList, known))
        .order_by(ApprovedList.name, ContractList.valid_from)
    ).all()
    codes = _code_counts(session, [span.list_id for span, _ in rows], day, known)
    return tuple(
        ContractListRow(span.id, span.list_id, name, span.valid_from, span.valid_to,
                        codes.get(span.list_id, 0), span.recorded_at, span.source)
        for span, name in rows
    )  # fmt: skip


def contracts_of_list(
    session: Session, list_id: UUID, known: datetime, *, offset: int = 0, limit: int = 200
) -> tuple[ListContractRow, ...]:
    """Return the contracts that pay by a list, past and future ones too, by number."""
    rows = session.execute(
        select(ContractList, Contract.number, Organization.name)
        .join(Contract, Contract.id == ContractList.contract_id)
        .join(Organization, Organization.id == Contract.organization_id)
        .where(ContractList.list_id == list_id, known_at(ContractList, known))
        .order_by(Contract.number, ContractList.valid_from, ContractList.id)
        .offset(offset)
        .limit(limit)
    )
    return tuple(
        ListContractRow(span.id, span.contract_id, number, office, span.valid_from, span.valid_to,
                        span.recorded_at, span.source)
        for span, number, office in rows
    )  # fmt: skip


def contract_count_of_list(session: Session, list_id: UUID, known: datetime) -> int:
    """Return how many rows `contracts_of_list` has in all."""
    wanted = (ContractList.list_id == list_id) & known_at(ContractList, known)
    return session.scalar(select(func.count(ContractList.id)).where(wanted)) or 0


def list_named(session: Session, market_id: str, name: str) -> UUID | None:
    """Return the key of the list with this name, whatever its capitals; None without one."""
    return session.scalar(
        select(ApprovedList.id)
        .where(ApprovedList.market_id == market_id,
               func.lower(ApprovedList.name) == name.strip().lower())
        .order_by(ApprovedList.id)
        .limit(1)
    )  # fmt: skip


def approved_codes(
    session: Session,
    list_id: UUID,
    known: datetime,
    *,
    day: date | None = None,
    text: str = "",
    offset: int = 0,
    limit: int = 200,
) -> tuple[ApprovedCodeRow, ...]:
    """Return what a list says as known at `known`, by code; with `day` only what holds then.

    `text` is how a code begins; a range is found by the codes it covers.
    """
    rows = session.scalars(
        select(ApprovedCode)
        .where(_approved(list_id, known, day, text))
        .order_by(
            ApprovedCode.code, ApprovedCode.code_last, ApprovedCode.valid_from, ApprovedCode.id
        )
        .offset(offset)
        .limit(limit)
    )
    return tuple(map(_row, rows))


def ranges(session: Session, list_id: UUID, known: datetime) -> tuple[ApprovedCodeRow, ...]:
    """Return the entries of a list that cover more than one code, on any day."""
    rows = session.scalars(
        select(ApprovedCode)
        .where(_approved(list_id, known, None, ""), ApprovedCode.code_last != "")
        .order_by(ApprovedCode.code, ApprovedCode.code_last, ApprovedCode.valid_from)
    )
    return tuple(map(_row, rows))


def sharing(
    session: Session, list_id: UUID, entry: ApprovedEntry, known: datetime
) -> tuple[ApprovedCodeRow, ...]:
    """Return the entries of a list that share a code with `entry` on some day, by code."""
    first, end = entry.extent.first, entry.extent.end
    rows = session.scalars(
        select(ApprovedCode)
        .where(_approved(list_id, known, None, ""), func.length(ApprovedCode.code) == len(first),
               ApprovedCode.code <= end,
               or_(ApprovedCode.code >= first, ApprovedCode.code_last >= first))
        .order_by(ApprovedCode.code, ApprovedCode.code_last, ApprovedCode.valid_from)
    )  # fmt: skip
    found = tuple(map(_row, rows))
    shared = meeting(entry, [row.entry for row in found])
    return tuple(row for row in found if row.entry in shared)


def approved_code_keys(
    session: Session, list_id: UUID, known: datetime, *, day: date | None = None, text: str = ""
) -> tuple[UUID, ...]:
    """Return the keys of all rows that `approved_codes` has."""
    wanted = _approved(list_id, known, day, text)
    return tuple(session.scalars(select(ApprovedCode.id).where(wanted).order_by(ApprovedCode.id)))


def _row(row: ApprovedCode) -> ApprovedCodeRow:
    return ApprovedCodeRow(
        row.id, row.code, row.valid_from, row.valid_to, row.modifiers, row.places_of_service,
        row.max_units, row.authorization, row.recorded_at, row.source, row.code_last,
        row.modifiers_required, row.modifiers_forbidden, row.specialties,
    )  # fmt: skip


def approved_code_count(
    session: Session, list_id: UUID, known: datetime, *, day: date | None = None, text: str = ""
) -> int:
    """Return how many rows `approved_codes` has in all."""
    wanted = _approved(list_id, known, day, text)
    return session.scalar(select(func.count(ApprovedCode.id)).where(wanted)) or 0


def list_count(session: Session, market_id: str) -> int:
    """Return how many lists a market has."""
    query = select(func.count(ApprovedList.id)).where(ApprovedList.market_id == market_id)
    return session.scalar(query) or 0


def ending_counts(
    session: Session, lists: Collection[UUID], day: date, until: date, known: datetime
) -> dict[UUID, int]:
    """Return for each list how many of the codes in force on `day` end by `until`."""
    query = (
        select(ApprovedCode.list_id, _DIFFERENT)
        .where(
            ApprovedCode.list_id.in_(lists),
            ApprovedCode.valid_to <= until,
            known_at(ApprovedCode, known),
            valid_on(ApprovedCode, day),
        )
        .group_by(ApprovedCode.list_id)
    )
    return {key: int(count) for key, count in session.execute(query)}


def code_labels(session: Session, codes: Collection[str]) -> dict[str, str]:
    """Return the short labels of the latest loads; codes without one are left out."""
    loads = [key for kind in KIND_OF_SET.values() if (key := latest_load(session, kind))]
    query = select(BillingCode.code, BillingCode.description).where(
        BillingCode.code.in_(codes), BillingCode.import_id.in_(loads)
    )
    return {code: label for code, label in session.execute(query) if label}


def _approved(list_id: UUID, known: datetime, day: date | None, text: str) -> ColumnElement[bool]:
    wanted = (ApprovedCode.list_id == list_id) & known_at(ApprovedCode, known)
    if day is not None:
        wanted &= valid_on(ApprovedCode, day)
    if text:
        wanted &= _begins(text.upper())
    return wanted


def _begins(text: str) -> ColumnElement[bool]:
    """Return the condition that a code begins with `text`, or a range has such a code.

    Of a whole code the shape counts too: a range of codes that end in a letter has no others.
    """
    single = ApprovedCode.code.between(text, text + "~")
    ranged = (
        (ApprovedCode.code_last != "")
        & (ApprovedCode.code <= text + "~")
        & (ApprovedCode.code_last >= text)
    )
    if len(text) == _WHOLE:
        end = func.substr(ApprovedCode.code_last, -1)
        ranged &= (end == text[-1]) if text[-1].isalpha() else end.between("0", "9")
    return single | ranged


def _code_counts(session: Session, keys: list[UUID], day: date, known: datetime) -> dict[UUID, int]:
    query = (
        select(ApprovedCode.list_id, _DIFFERENT)
        .where(
            ApprovedCode.list_id.in_(keys), known_at(ApprovedCode, known),
            valid_on(ApprovedCode, day),
        )
        .group_by(ApprovedCode.list_id)
    )  # fmt: skip
    return {key: int(count) for key, count in session.execute(query)}
