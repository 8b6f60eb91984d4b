"""Where a contract's clinicians practise, and what nobody else would cover once it ended."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from provider_ops.contracts.model import Contract, ContractStretch, Participation
from provider_ops.network.geography import county_names
from provider_ops.network.model import Affiliation, Location, Provider
from provider_ops.store.spans import known_at, valid_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

_AT_ONCE = 500

Field = tuple[str, str]
"""A specialty's plain name, and a county's FIPS code."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a contract covers where, on a day.

    Attributes:
        specialty: Of most of its clinicians; "" when it covers nobody.
        county: Name of the county where most of them practise; "" outside the counties we know.
        npis: Of everybody it covers.
        alone: Specialty and county's name where no clinician of another contract practises on
            the day after it ends.
    """

    specialty: str
    county: str
    npis: frozenset[str]
    alone: tuple[tuple[str, str], ...]


def reach_of(
    session: Session, market_id: str, endings: Mapping[UUID, date], day: date, known: datetime
) -> dict[UUID, Reach]:
    """Return the reach of contracts on `day` whose last day in force is given.

    Whether somebody else remains is asked of what is known now and of people as they practise
    on `day`: who will move until then is not foreseen. The stretches must be up to date.
    """
    own: defaultdict[UUID, list[tuple[str, str, str]]] = defaultdict(list)
    keys = list(endings)
    for start in range(0, len(keys), _AT_ONCE):
        covered = _covered(day, known).where(Contract.id.in_(keys[start : start + _AT_ONCE]))
        for contract, specialty, county, npi in session.execute(covered):
            own[contract].append((specialty, county, npi))
    fields = {(specialty, county) for rows in own.values() for specialty, county, _ in rows}
    remaining = _holders(session, market_id, fields, day, known)
    stays = _days_in_force(session, {key for found in remaining.values() for key in found})
    names = county_names()

    def is_alone(contract: UUID, field: Field) -> bool:
        after = endings[contract] + timedelta(days=1)
        others = remaining[field] - {contract}
        return not any(_holds(stays[other], after) for other in others)

    found = {}
    for contract in keys:
        rows = own[contract]
        places = sorted({(specialty, county) for specialty, county, _ in rows if county})
        found[contract] = Reach(
            specialty=_most(specialty for specialty, _, _ in rows),
            county=names.get(_most(county for _, county, _ in rows), ""),
            npis=frozenset(npi for _, _, npi in rows),
            alone=tuple((specialty, names.get(county, county)) for specialty, county in places
                        if specialty and is_alone(contract, (specialty, county))),
        )  # fmt: skip
    return found


def _covered(day: date, known: datetime) -> Select[*tuple[Any, ...]]:
    """Return contract, specialty, county and NPI of everybody who is covered on `day`."""
    return (
        select(Contract.id, Provider.specialty, Location.county_fips, Provider.npi)
        .join(Affiliation, Affiliation.organization_id == Contract.organization_id)
        .join(Provider, Provider.id == Affiliation.provider_id)
        .outerjoin(Location, Location.id == Affiliation.location_id)
        .join(Participation, Participation.contract_id == Contract.id)
        .where(
            or_(Participation.provider_id.is_(None),
                Participation.provider_id == Affiliation.provider_id),
            or_(Participation.location_id.is_(None),
                Participation.location_id == Affiliation.location_id),
            known_at(Participation, known), valid_on(Participation, day),
            known_at(Affiliation, known), valid_on(Affiliation, day),
        )
        .distinct()
    )  # fmt: skip


def _holders(
    session: Session, market_id: str, fields: set[Field], day: date, known: datetime
) -> defaultdict[Field, set[UUID]]:
    """Return which contracts of the market cover somebody in each of these fields."""
    found: defaultdict[Field, set[UUID]] = defaultdict(set)
    if not fields:
        return found
    who = _covered(day, known).where(
        Contract.market_id == market_id,
        Provider.specialty.in_({specialty for specialty, _ in fields}),
        Location.county_fips.in_({county for _, county in fields if county}),
    ).subquery()  # fmt: skip
    pairs = select(who.c.specialty, who.c.county_fips, who.c.id).distinct()
    for specialty, county, contract in session.execute(pairs):
        found[specialty, county].add(contract)
    return found


def _days_in_force(
    session: Session, contracts: set[UUID]
) -> defaultdict[UUID, list[tuple[date, date]]]:
    """Return first and last days on which contracts are in force, as known now."""
    found: defaultdict[UUID, list[tuple[date, date]]] = defaultdict(list)
    one: Any = ContractStretch
    keys = sorted(contracts)
    for start in range(0, len(keys), _AT_ONCE):
        days = select(one.contract_id, one.since, one.until, one.first, one.last)
        some = days.where(one.contract_id.in_(keys[start : start + _AT_ONCE]))
        for key, since, until, first, last in session.execute(some):
            found[key].append((max(since, first), min(until, last)))
    return found


def _holds(days: list[tuple[date, date]], day: date) -> bool:
    return any(first <= day <= last for first, last in days)


def _most(values: Iterable[str | None]) -> str:
    """Return the value that is there most often, of equals the first by name; "" for none."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default="")
