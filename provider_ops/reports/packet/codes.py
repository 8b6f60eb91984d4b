"""The codes a provider may bill on a day: by contract and list, with conditions and ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from provider_ops.codes.model import BillingCode
from provider_ops.codes.queries import approved_codes, lists_of_contract, taxonomy_name
from provider_ops.codes.rules.extents import Extent
from provider_ops.contracts.model import Participation
from provider_ops.contracts.queries import of_provider
from provider_ops.network.model import Provider
from provider_ops.store.model import DataImport
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

MOST_CODES = 5_000
SOON_DAYS = 90


@dataclass(frozen=True, slots=True)
class SheetCode:
    """A code or a range on the sheet. `until` is the first end that was agreed on; None: none.

    `specialties` are names, as they are stored; a taxonomy code that has none stands for itself.
    """

    code: str
    label: str
    until: date | None
    modifiers: str
    places_of_service: str
    max_units: int | None
    authorization: bool
    code_last: str = ""
    modifiers_required: str = ""
    modifiers_forbidden: str = ""
    specialties: tuple[str, ...] = ()

    @property
    def extent(self) -> Extent:
        """What the entry covers."""
        return Extent(self.code, self.code_last)

    def ends_soon(self, on: date) -> bool:
        """Whether its end is one that an office has to act on."""
        return self.until is not None and (self.until - on).days <= SOON_DAYS


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list of a contract, with its codes in force."""

    contract: str
    line_of_business: str
    name: str
    codes: tuple[SheetCode, ...]


def code_lists(
    session: Session, market_id: str, provider_id: UUID, on: date, known: datetime
) -> tuple[CodeList, ...]:
    """Return what a provider's contracts pay for on `on`, as known at `known`, by contract."""
    contracts = [
        row for row in of_provider(session, provider_id, on, known) if row.standing.in_force
    ]
    covering = set(
        session.scalars(
            select(Participation.contract_id).where(
                Participation.contract_id.in_([row.id for row in contracts]),
                or_(Participation.provider_id == provider_id, Participation.provider_id.is_(None)),
                known_at(Participation, known),
                valid_on(Participation, on),
            )
        )
    )
    found: list[CodeList] = []
    for contract in contracts:
        if contract.id not in covering:
            continue
        standing = contract.standing
        ends = None if standing.renews else standing.ends
        for attached in lists_of_contract(session, contract.id, on, known):
            if attached.first > on or (attached.last is not None and attached.last < on):
                continue
            rows = approved_codes(session, attached.list_id, known, day=on, limit=MOST_CODES)
            labels = short_labels(session, [row.code for row in rows if not row.code_last], known)
            asked = {one for row in rows for one in row.specialties.split(",") if one}
            names = specialty_names(session, market_id, asked, on)
            codes = tuple(
                SheetCode(row.code, labels.get(row.code, ""),
                          earliest(row.last, attached.last, ends), row.modifiers,
                          row.places_of_service, row.max_units, row.authorization,
                          row.code_last, row.modifiers_required, row.modifiers_forbidden,
                          tuple(names[one] for one in row.specialties.split(",") if one))
                for row in rows
            )  # fmt: skip
            found.append(CodeList(contract.number, contract.line_of_business, attached.name, codes))
    return tuple(found)


def earliest(*days: date | None) -> date | None:
    """Return the first of the days that are known; None if there is none."""
    return min((day for day in days if day is not None), default=None)


def specialty_names(
    session: Session, market_id: str, taxonomies: Iterable[str], on: date
) -> dict[str, str]:
    """Return the name of each specialty by taxonomy code; one that nobody knows is its own name.

    The market's own clinicians of a specialty say what it is called, then the loaded list of NUCC.
    """
    asked = sorted(set(taxonomies))
    own = session.execute(
        select(Provider.taxonomy_code, Provider.specialty)
        .where(Provider.market_id == market_id, Provider.taxonomy_code.in_(asked),
               Provider.specialty != "")
        .group_by(Provider.taxonomy_code, Provider.specialty)
        .order_by(func.count(), Provider.specialty)
    ).all()  # fmt: skip
    named = dict(own)  # the last one, which most have, stays
    return {one: named.get(one) or taxonomy_name(session, one, on) or one for one in asked}


def short_labels(session: Session, codes: Iterable[str], known: datetime) -> dict[str, str]:
    """Return the short description of each code in the last load that has one."""
    rows = session.execute(
        select(BillingCode.code, BillingCode.description)
        .join(DataImport, DataImport.id == BillingCode.import_id)
        .where(BillingCode.code.in_(sorted(set(codes))), BillingCode.description != "",
               DataImport.undone_at.is_(None), DataImport.imported_at <= known)
        .order_by(DataImport.imported_at, DataImport.id)
    )  # fmt: skip
    return dict(rows.all())
