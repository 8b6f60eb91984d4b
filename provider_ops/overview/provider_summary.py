"""What the list of providers shows, gathered from all areas in a handful of set-based reads."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, case, func, select

from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine
from provider_ops.contracts import queries as contracts
from provider_ops.contracts.model import Contract, Participation
from provider_ops.contracts.rules import Standing, Status
from provider_ops.network.model import Affiliation, Location, Organization, Provider, Territory
from provider_ops.store.spans import known_at, valid_on
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from provider_ops.store.base import Span

CLAIM_DAYS = 90
NO_CONTRACT = "none"
COLUMNS = (
    "id", "kind", "organization_id", "name", "sort_name", "sought", "office", "npi",
    "specialty", "county_fips", "rep_id", "members", "status", "ends", "renews", "last_seen",
    "lines", "denied_share",
)  # fmt: skip


@dataclass(slots=True)
class _Office:
    """An office, and what its clinicians add up to."""

    name: str
    npi: str
    members: int
    rep_id: UUID | None
    county_fips: str
    last_seen: date | None
    standing: Standing | None
    specialties: Counter[str]
    lines: int = 0
    denied: int = 0


@dataclass(frozen=True, slots=True)
class _Covers:
    """The contract that covers a clinician by name, or everyone of an office."""

    named: dict[UUID, Standing]
    whole: dict[UUID, Standing]

    def of(self, provider: UUID, home: UUID | None) -> Standing | None:
        return _better(self.named.get(provider), self.whole.get(home) if home else None)


def standings(
    session: Session,
    market: str,
    clinicians: Collection[UUID],
    offices: Collection[UUID],
    day: date,
    known: datetime,
) -> dict[UUID, tuple[UUID | None, Standing | None]]:
    """Return where a few clinicians work now and how the contracts stand, as `rows` does of all.

    Of an office the first is itself. The second is None without any contract.
    """
    homes = _homes(session, market, day, known, clinicians)
    named = session.scalars(_parties_that_name(), {"keys": clinicians})
    agreed = contracts.of_organizations(session, {*offices, *homes.values(), *named}, day, known)
    covers = _covers(session, market, day, known, agreed, [row.id for row in agreed])
    held = _held(agreed)
    people = {key: (homes.get(key), covers.of(key, homes.get(key))) for key in clinicians}
    return {**people, **{key: (key, held.get(key)) for key in offices}}


def rows(session: Session, market: str, day: date, known: datetime) -> Iterator[tuple[Any, ...]]:
    """Yield a row for every clinician and every office of a market, in the order of `COLUMNS`.

    Contracts stand as on `day` and as known at `known`; claims are those of the 90 days up to
    `day`.
    """
    every = contracts.Filter(statuses=frozenset(Status))  # terms of the market in one read
    agreed = contracts.page(session, market, day, known, wanted=every, limit=2**31)
    offices = _offices(session, market, agreed)
    covers = _covers(session, market, day, known, agreed)
    homes = _homes(session, market, day, known)
    claims = _claims(session, day)
    people = session.execute(
        select(
            Provider.id, Provider.npi, Provider.given_name, Provider.family_name,
            Provider.credential, Provider.specialty,
        ).where(Provider.market_id == market)
    )  # fmt: skip
    for person in people:
        home = homes.get(person.id)
        office = offices.get(home) if home is not None else None
        lines, denied = claims.get(person.npi, (0, 0))
        if office is not None:
            office.specialties[person.specialty] += 1
            office.lines += lines
            office.denied += denied
        contract = _contract(covers.of(person.id, home))
        yield _clinician(person, home, office, contract, (lines, _share(lines, denied)))
    for key, office in offices.items():
        yield _office(key, office)


def _clinician(
    person: Any,
    home: UUID | None,
    office: _Office | None,
    contract: tuple[str, date | None, bool],
    claims: tuple[int, int | None],
) -> tuple[Any, ...]:
    name = f"{person.given_name} {person.family_name}".strip()
    if person.credential:
        name = f"{name}, {person.credential}"
    where = office.name if office else ""
    return (
        person.id, "provider", home, name,
        f"{person.family_name} {person.given_name}".casefold(),
        f"{name} {where} {person.npi}".casefold(), where, person.npi, person.specialty,
        office.county_fips if office else "", office.rep_id if office else None, None, *contract,
        office.last_seen if office else None, *claims,
    )  # fmt: skip


def _office(key: UUID, office: _Office) -> tuple[Any, ...]:
    common = office.specialties.most_common(1)
    return (
        key, "organization", key, office.name, office.name.casefold(),
        f"{office.name} {office.npi}".casefold(), "", office.npi,
        common[0][0] if common else "", office.county_fips, office.rep_id, office.members,
        *_contract(office.standing), office.last_seen, office.lines,
        _share(office.lines, office.denied),
    )  # fmt: skip


def _contract(standing: Standing | None) -> tuple[str, date | None, bool]:
    if standing is None:
        return NO_CONTRACT, None, False
    return standing.status.value, standing.ends, standing.renews


def _share(lines: int, denied: int) -> int | None:
    return round(10_000 * denied / lines) if lines else None


def _better(one: Standing | None, other: Standing | None) -> Standing | None:
    """The one in force, else the one to come, else the one that ended last."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=_weight)


def _weight(standing: Standing) -> tuple[bool, bool, date]:
    not_yet = standing.status is Status.NOT_YET
    return standing.in_force, not_yet, standing.ends or date.max


def _offices(
    session: Session, market: str, agreed: tuple[contracts.ContractRow, ...]
) -> dict[UUID, _Office]:
    held = _held(agreed)
    first = (
        select(Location.organization_id, func.min(Location.id).label("id"))
        .where(Location.market_id == market)
        .group_by(Location.organization_id)
        .subquery()
    )
    addresses = select(first.c.organization_id, Location.county_fips).join(
        Location, Location.id == first.c.id
    )
    counties: dict[UUID, str] = dict(session.execute(addresses).all())
    visited = (
        select(Visit.organization_id, func.max(Visit.day))
        .where(Visit.market_id == market, Visit.submitted_at.is_not(None))
        .group_by(Visit.organization_id)
    )
    seen = dict(session.execute(visited).all())
    found = session.execute(
        select(
            Organization.id, Organization.name, Organization.npi, Organization.members,
            Territory.rep_id,
        )
        .outerjoin(Territory, Territory.id == Organization.territory_id)
        .where(Organization.market_id == market)
    )  # fmt: skip
    return {
        key: _Office(
            name, npi or "", members, rep, counties.get(key, ""), seen.get(key), held.get(key),
            Counter(),
        )
        for key, name, npi, members, rep in found
    }  # fmt: skip


def _held(agreed: Iterable[contracts.ContractRow]) -> dict[UUID, Standing | None]:
    """Return the contract of each office that counts."""
    held: dict[UUID, Standing | None] = {}
    for row in agreed:
        held[row.organization_id] = _better(held.get(row.organization_id), row.standing)
    return held


def _covers(
    session: Session,
    market: str,
    day: date,
    known: datetime,
    agreed: tuple[contracts.ContractRow, ...],
    some: Collection[UUID] | None = None,
) -> _Covers:
    """Return which of the contracts `agreed` cover whom; `some` are the keys of all of them."""
    by_key = {row.id: row for row in agreed}
    named: defaultdict[UUID, Standing | None] = defaultdict(lambda: None)
    whole: defaultdict[UUID, Standing | None] = defaultdict(lambda: None)
    asked = {"market": market, "day": day, "known": known, "keys": some}
    found = session.execute(_covering(few=some is not None), asked)
    for contract, provider in found:
        row = by_key.get(contract)
        if row is not None and provider is not None:
            named[provider] = _better(named[provider], row.standing)
        elif row is not None:
            whole[row.organization_id] = _better(whole[row.organization_id], row.standing)
    return _Covers(
        {key: standing for key, standing in named.items() if standing is not None},
        {key: standing for key, standing in whole.items() if standing is not None},
    )


def _homes(
    session: Session, market: str, day: date, known: datetime,
    some: Collection[UUID] | None = None,
) -> dict[UUID, UUID]:  # fmt: skip
    """Where each clinician, or `some`, works; of several offices the one joined last."""
    asked = {"market": market, "day": day, "known": known, "keys": some}
    return dict(session.execute(_working(few=some is not None), asked).all())


@cache
def _covering(*, few: bool) -> Select[Any]:
    """Return the statement for whom contracts cover: all of a market, or a `few` by key."""
    query = select(Participation.contract_id, Participation.provider_id)
    return _spans(query, Participation, Participation.contract_id if few else None)


@cache
def _working(*, few: bool) -> Select[Any]:
    """Return the statement for where clinicians work, the place joined last at the end."""
    query = select(Affiliation.provider_id, Affiliation.organization_id)
    some = _spans(query, Affiliation, Affiliation.provider_id if few else None)
    return some.order_by(Affiliation.valid_from, Affiliation.id)


@cache
def _parties_that_name() -> Select[Any]:
    """Return the statement for the offices whose contracts name clinicians."""
    naming = select(Participation.contract_id).where(Participation.provider_id.in_(_KEYS))
    return select(Contract.organization_id).where(Contract.id.in_(naming))


def _spans(query: Any, span: type[Span], which: Any) -> Select[Any]:
    """Narrow to what was known and held in a market, and to the keys of `which` if it is given."""
    query = query.where(
        span.market_id == bindparam("market"), known_at(span, bindparam("known")),
        valid_on(span, bindparam("day")),
    )  # fmt: skip
    narrowed: Select[Any] = query if which is None else query.where(which.in_(_KEYS))
    return narrowed


_KEYS: Any = bindparam("keys", expanding=True)


def _claims(session: Session, day: date) -> dict[str, tuple[int, int]]:
    """Lines and denied lines of each NPI in the 90 days up to `day`."""
    denied = func.sum(case((ClaimLine.denial != "", 1), else_=0))
    found = session.execute(
        select(ClaimLine.npi, func.count(), denied)
        .where(
            ClaimLine.service_date > day - timedelta(days=CLAIM_DAYS),
            ClaimLine.service_date <= day,
            STANDS,
        )
        .group_by(ClaimLine.npi)
    )
    return {npi: (lines, refused) for npi, lines, refused in found}
