"""The facts of a handover book, read in one session: a query for each kind of fact."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from provider_ops.contracts import queries as contracts
from provider_ops.core.clock import day_in
from provider_ops.core.errors import NotFoundError
from provider_ops.core.sentence import Sentence
from provider_ops.directory import queries as directory
from provider_ops.network.model import Organization, StaffMember, Territory
from provider_ops.reports.handover import reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy.orm import Session

    from provider_ops.contracts.queries import ContractRow
    from provider_ops.directory.queries import ClockRow
    from provider_ops.reports.handover.reading import (
        Case,
        Contact,
        Person,
        Place,
        Promise,
        Visit,
    )
    from provider_ops.store.workspace import Workspace

CLOCK_DAYS = 45
"""Deadlines of the directory that lie further ahead are the next rep's own business."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class BookRequest:
    """Which territory, by name, in which language, and the instant whose knowledge counts."""

    territory: str
    as_of: datetime
    language: str = "en"


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """One office: who is there, what was agreed, what is open, what was said last."""

    name: str
    npi: str
    tier: str
    members: int
    note: str
    places: tuple[Place, ...]
    people: tuple[Person, ...]
    contacts: tuple[Contact, ...]
    contracts: tuple[ContractRow, ...]
    promises: tuple[Promise, ...]
    cases: tuple[Case, ...]
    visits: tuple[Visit, ...]
    next_visit: date | None
    clocks: tuple[ClockRow, ...]

    @property
    def city(self) -> str:
        """Where its first address is."""
        return self.places[0].city if self.places else ""

    @property
    def open_items(self) -> int:
        """Promises and escalations that are not done."""
        return len(self.promises) + len(self.cases)


@dataclass(frozen=True, slots=True)
class BookFacts:
    """Everything the book says. Days are those of the market's time zone."""

    as_of: datetime
    time_zone: str
    day: date
    language: str
    made_by: str
    market: str
    territory: str
    rep: str
    offices: tuple[OfficeFacts, ...]


def book_facts(session: Session, work: Workspace, request: BookRequest) -> BookFacts:
    """Read the facts.

    Raises:
        NotFoundError: The market has no territory of this name.
    """
    found = session.execute(
        select(Territory.id, Territory.name, Territory.rep_id)
        .where(Territory.market_id == work.market_id)
        .order_by(Territory.name, Territory.id)
    ).all()
    wanted = request.territory.strip().casefold()
    row = next((one for one in found if one.name.casefold() == wanted), None)
    if row is None:
        raise NotFoundError(
            Sentence("Territory {name}. There are: {names}.", name=request.territory,
                     names=", ".join(one.name for one in found)),
            title="There is no territory of this name",
            remedy="Nothing was made. Check the name and try again.",
        )
    day = day_in(work.time_zone, request.as_of)
    return BookFacts(
        as_of=request.as_of, time_zone=work.time_zone, day=day, language=request.language,
        made_by=_name(session, work.staff_id), market=work.market_id, territory=row.name,
        rep=_name(session, row.rep_id),
        offices=_offices(session, work, row.id, day, request.as_of),
    )  # fmt: skip


def territories(session: Session, market_id: str) -> tuple[str, ...]:
    """Return the names of the market's territories, for a choice."""
    names = select(Territory.name).where(Territory.market_id == market_id)
    return tuple(session.scalars(names.order_by(Territory.name)))


def _offices(
    session: Session, work: Workspace, territory_id: UUID, day: date, known: datetime
) -> tuple[OfficeFacts, ...]:
    rows = list(
        session.scalars(
            select(Organization)
            .where(Organization.territory_id == territory_id)
            .order_by(Organization.name, Organization.id)
        )
    )
    keys = [row.id for row in rows]
    read: dict[str, dict[UUID, tuple[Any, ...]]] = {
        "places": reading.places(session, keys),
        "people": reading.people(session, keys, day, known),
        "contacts": reading.contacts(session, keys),
        "promises": reading.promises(session, keys, day),
        "cases": reading.cases(session, keys, day),
        "visits": reading.last_visits(session, keys, day),
        "contracts": _by_office(_contracts(session, work.market_id, territory_id, day, known)),
        "clocks": _by_office(
            directory.clocks(session, work.market_id, day, known, organization_ids=keys,
                             within=CLOCK_DAYS)
        ),
    }  # fmt: skip
    planned = reading.next_visits(session, keys, day)
    return tuple(
        OfficeFacts(
            name=row.name, npi=row.npi or "", tier=row.tier, members=row.members, note=row.note,
            next_visit=planned.get(row.id),
            **{name: held.get(row.id, ()) for name, held in read.items()},
        )
        for row in rows
    )  # fmt: skip


def _contracts(
    session: Session, market_id: str, territory_id: UUID, day: date, known: datetime
) -> Sequence[ContractRow]:
    which = contracts.Filter(territory_id=territory_id)
    return contracts.page(session, market_id, day, known, wanted=which, limit=2**31)


def _by_office(rows: Iterable[Row]) -> dict[UUID, tuple[Row, ...]]:
    found: defaultdict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.organization_id].append(row)  # type: ignore[attr-defined]
    return {key: tuple(held) for key, held in found.items()}


def _name(session: Session, staff_id: UUID | None) -> str:
    person = session.get(StaffMember, staff_id) if staff_id is not None else None
    return f"{person.given_name} {person.family_name}" if person is not None else ""
