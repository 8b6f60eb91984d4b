"""What the record of an office or a clinician shows beside its timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, case, func, select

from provider_ops.charts.rhythm import Beat, first_day
from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine
from provider_ops.codes.model import ApprovedCode, ApprovedList, ContractList
from provider_ops.codes.queries import taxonomy_name
from provider_ops.core.calendar import add_months
from provider_ops.network import queries as network
from provider_ops.overview import provider_list
from provider_ops.overview.denials import MonthShare
from provider_ops.overview.prep import ENDING_DAYS
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

TREND_MONTHS = 11


@dataclass(frozen=True, slots=True)
class Record:
    """Who somebody is. `provider` is None for an office, `office` for one who works nowhere.

    `people` are the clinicians of the office, `taxonomy` is what the clinician's taxonomy code
    stands for, as far as the list of NUCC is loaded.
    """

    id: UUID
    name: str
    provider: network.ProviderFacts | None
    office: network.OfficeFacts | None
    specialty: str
    locations: tuple[network.LocationRow, ...]
    contacts: tuple[network.ContactRow, ...]
    people: tuple[network.AffiliationRow, ...]
    taxonomy: str = ""

    @property
    def npi(self) -> str:
        """The clinician's own number, or the office's; empty where none is known."""
        if self.provider is not None:
            return self.provider.npi
        return (self.office.npi or "") if self.office is not None else ""

    @property
    def npis(self) -> tuple[str, ...]:
        """Whose claim lines count here: the clinician's, or all clinicians' of the office."""
        if self.provider is not None:
            return (self.provider.npi,)
        return tuple(dict.fromkeys(row.npi for row in self.people))

    @property
    def specialties(self) -> frozenset[str]:
        """Of those whose claim lines count here; whoever has one of them is a peer."""
        people = (self.provider,) if self.provider is not None else self.people
        return frozenset(one.specialty for one in people if one.specialty)


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list that a contract pays by.

    Attributes:
        ending: How many of its codes end within ninety days, by themselves or with the list.
        ends: When the list itself does; None while no end is known.
    """

    name: str
    codes: int
    ending: int
    ends: date | None


def of_office(session: Session, organization_id: UUID, day: date, known: datetime) -> Record:
    """Return the record of an office as of `day`.

    Raises:
        NotFoundError: There is none of that key.
    """
    office = network.office(session, organization_id)
    summary = provider_list.one(session, organization_id)
    return Record(
        office.id, office.name, None, office, summary.specialty if summary else "",
        *_places(session, office.id, day, known),
    )  # fmt: skip


def of_provider(session: Session, provider_id: UUID, day: date, known: datetime) -> Record:
    """Return the record of a clinician as of `day`, with the office that was joined last.

    Raises:
        NotFoundError: There is none of that key.
    """
    person = network.provider(session, provider_id)
    name = f"{person.given_name} {person.family_name}"
    ties = network.affiliations(session, day, known, provider_id=provider_id)
    tie = max(ties, key=lambda row: (row.valid_from, row.span_id), default=None)
    listed_as = taxonomy_name(session, person.taxonomy_code, day) if person.taxonomy_code else ""
    if tie is None:
        return Record(person.id, name, person, None, person.specialty, (), (), (), listed_as)
    office = network.office(session, tie.organization_id)
    return Record(
        person.id, f"{name}, {person.credential}" if person.credential else name, person, office,
        person.specialty, *_places(session, office.id, day, known), listed_as,
    )  # fmt: skip


def _places(
    session: Session, organization_id: UUID, day: date, known: datetime
) -> tuple[
    tuple[network.LocationRow, ...],
    tuple[network.ContactRow, ...],
    tuple[network.AffiliationRow, ...],
]:
    return (
        network.locations(session, organization_id),
        network.contacts(session, organization_id),
        network.affiliations(session, day, known, organization_id=organization_id),
    )


def code_lists(
    session: Session, contract_id: UUID, day: date, known: datetime
) -> tuple[ListRow, ...]:
    """Return the lists that a contract pays by on `day`, those that end first on top."""
    soon = day + timedelta(days=ENDING_DAYS)
    found = session.execute(
        _code_lists(), {"contract": contract_id, "day": day, "known": known, "soon": soon}
    )
    return tuple(
        ListRow(name, codes, codes if ends is not None and ends <= soon else ending, ends)
        for name, codes, ending, ends in found
    )


@cache
def _code_lists() -> Select[*tuple[Any, ...]]:
    day: Any = bindparam("day")
    known: Any = bindparam("known")
    extent = ApprovedCode.code + ApprovedCode.code_last
    ending = case((ApprovedCode.valid_to <= bindparam("soon"), extent))
    codes = and_(ApprovedCode.list_id == ApprovedList.id, known_at(ApprovedCode, known),
                 valid_on(ApprovedCode, day))  # fmt: skip
    return (
        select(ApprovedList.name, func.count(func.distinct(extent)),
               func.count(func.distinct(ending)), ContractList.valid_to)
        .join(ContractList, ContractList.list_id == ApprovedList.id)
        .outerjoin(ApprovedCode, codes)
        .where(
            ContractList.contract_id == bindparam("contract"), known_at(ContractList, known),
            valid_on(ContractList, day),
        )
        .group_by(ContractList.id, ApprovedList.name)
        .order_by(ContractList.valid_to.is_(None), ContractList.valid_to, ApprovedList.name)
    )  # fmt: skip


def denial_months(
    session: Session, npis: Sequence[str], day: date, months: int = TREND_MONTHS
) -> tuple[MonthShare, ...]:
    """Return lines and denied lines by month of service, oldest first; none is left out."""
    first = add_months(day.replace(day=1), 1 - months)
    month = func.strftime("%Y-%m", ClaimLine.service_date)
    found = session.execute(
        select(month, func.count(), func.sum(case((ClaimLine.denial != "", 1), else_=0)))
        .where(
            ClaimLine.npi.in_(npis), ClaimLine.service_date >= first,
            ClaimLine.service_date <= day, STANDS,
        )
        .group_by(month)
    )  # fmt: skip
    counted = {name: (lines, denied) for name, lines, denied in found}
    days = [add_months(first, number) for number in range(months)]
    return tuple(MonthShare(one, *counted.get(f"{one:%Y-%m}", (0, 0))) for one in days)


def beats(session: Session, organization_id: UUID, day: date) -> tuple[Beat, ...]:
    """Return the visits of the last four quarters, and those planned in the present one."""
    found = session.execute(
        select(Visit.day, Visit.submitted_at.is_not(None))
        .where(
            Visit.organization_id == organization_id, Visit.day >= first_day(day),
            Visit.cancelled_on.is_(None),
        )
        .order_by(Visit.day, Visit.id)
    )  # fmt: skip
    return tuple(Beat(on, made) for on, made in found if made or on >= day)
