"""The offices of a market as peers: their main specialty, and which NPIs bill for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from sqlalchemy import String, select, type_coerce

from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.contracts.rules import Term, coverage
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.store.raw_keys import raw
from provider_ops.store.spans import EVER, known_at, valid_on

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(slots=True)
class Office:
    """An office; `npis` is its own number and those of its clinicians."""

    id: UUID
    name: str
    members: int
    is_visited: bool
    """Whether it lies in a territory, so that somebody is to visit it."""
    specialty: str = ""
    npis: list[str] = field(default_factory=list)
    since: date | None = None
    """The first day on which one of its clinicians was there."""


class Contracted(NamedTuple):
    """Offices under contract on all days of a period, on some of them, and since when any is."""

    whole: set[bytes]
    part: set[bytes]
    since: dict[bytes, date]


def offices(session: Session, market_id: str, on: date) -> dict[bytes, Office]:
    """Return all offices by key, with the specialty that most of their clinicians on `on` have.

    Of several equally frequent specialties it is the first by name. A clinician of several
    offices bills for the one they joined last.
    """
    found: dict[bytes, Office] = {}
    own: set[str] = set()
    for key, name, npi, members, visited in session.execute(
        select(raw(Organization.id), Organization.name, Organization.npi,
               Organization.members, Organization.territory_id.is_not(None))
        .where(Organization.market_id == market_id)
        .order_by(Organization.name, Organization.id)
    ):  # fmt: skip
        found[key] = Office(UUID(bytes=key), name, members, visited, npis=[npi] if npi else [])
        own.add(npi or "")
    home: dict[str, bytes] = {}
    kinds: defaultdict[bytes, Counter[str]] = defaultdict(Counter)
    people = session.execute(
        select(Provider.npi, Provider.specialty, valid_on(Affiliation, on),
               raw(Affiliation.organization_id), type_coerce(Affiliation.valid_from, String))
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(Provider.market_id == market_id, known_at(Affiliation, EVER))
        .order_by(Affiliation.valid_from, Affiliation.recorded_at)
    )  # fmt: skip
    for npi, specialty, is_there, key, first in people:
        home[npi] = key
        if key in found and found[key].since is None:
            found[key].since = date.fromisoformat(first)
        if specialty and is_there:
            kinds[key][specialty] += 1
    for key, counts in kinds.items():
        if key in found:
            found[key].specialty = min(counts, key=lambda name: (-counts[name], name))
    for npi, key in home.items():
        if npi not in own and key in found:
            found[key].npis.append(npi)
    return found


def contracted(session: Session, market_id: str, first: date, last: date) -> Contracted:
    """Return which offices were under contract from `first` to `last`."""
    terms: defaultdict[tuple[bytes, UUID, bool], list[Term]] = defaultdict(list)
    for office, contract, renews, begin, end, ended_by in session.execute(
        select(raw(Contract.organization_id), Contract.id, Contract.auto_renews,
               ContractTerm.valid_from, ContractTerm.valid_to, ContractTerm.ended_by)
        .join(ContractTerm, ContractTerm.contract_id == Contract.id)
        .where(Contract.market_id == market_id, known_at(ContractTerm, EVER))
    ):  # fmt: skip
        terms[office, contract, renews].append(Term(begin, end, ended_by == "termination"))
    stretches: defaultdict[bytes, list[tuple[date, date]]] = defaultdict(list)
    for (office, _, renews), own in terms.items():
        stretches[office] += coverage(own, renews=renews)
    whole: set[bytes] = set()
    part: set[bytes] = set()
    for office, held in stretches.items():
        within = [(begin, end) for begin, end in held if begin <= last and end >= first]
        if within:
            (whole if _without_break(within, first, last) else part).add(office)
    since = {office: min(begin for begin, _ in held) for office, held in stretches.items()}
    return Contracted(whole, part, since)


def _without_break(stretches: list[tuple[date, date]], first: date, last: date) -> bool:
    """Tell whether the stretches hold every day from `first` to `last`."""
    following = first
    for begin, end in sorted(stretches):
        if begin > following:
            return False
        if end >= last:
            return True
        following = max(following, end + timedelta(days=1))
    return False
