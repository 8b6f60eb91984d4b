"""What a search hit says of itself: enough to tell it from others of its name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select

from provider_ops.codes import queries as codes
from provider_ops.codes.model import BillingCode
from provider_ops.contracts.model import Contract
from provider_ops.core.clock import end_of_day
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Contact, Location, Organization, Provider
from provider_ops.overview import matching
from provider_ops.overview.prep import ENDING_DAYS
from provider_ops.overview.provider_summary import standings
from provider_ops.training.model import Material
from provider_ops.visits.model import Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from provider_ops.codes.queries import Carried
    from provider_ops.contracts.rules import Standing
    from provider_ops.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found.

    Attributes:
        kind: provider, organization, contact, code, visit, escalation, contract or material.
        id: The row; of a contact its organization, which is where it is shown.
        title: The name.
        word: Specialty, role or purpose that tells it from others: a stored word of ours.
        about: What else does, as it is called or was written.
        when: A day that says more, such as of a visit; None without one.
        open: False for what is closed, such as an escalation; None where that says nothing.
        office: Where a visit to it goes: of a clinician where they work now.
        contract: How the contract that covers a clinician or an office stands; None without one.
        carried: On how many lists a code is; None where the market has none.
    """

    kind: str
    id: UUID
    title: str
    word: str = ""
    about: tuple[str, ...] = ()
    when: date | None = None
    open: bool | None = None
    office: UUID | None = None
    contract: Standing | None = None
    carried: Carried | None = None


def describe(
    session: Session, work: Workspace, found: Sequence[tuple[str, bytes, str]],
    words: tuple[str, ...],
) -> tuple[Hit, ...]:  # fmt: skip
    """Turn kind, key and name into hits, in the same order; a few queries for each kind.

    A row that was deleted since the index saw it is left out. Contracts and lists are as today.
    """
    wanted: dict[str, list[UUID]] = {}
    for kind, key, _title in found:
        wanted.setdefault(kind, []).append(UUID(bytes=key))
    made: dict[UUID, Hit] = {}
    for kind, ids in wanted.items():
        made.update(_DESCRIBERS[kind](session, ids, words))
    made.update(_with_contracts(session, work, made.values()))
    made.update(_with_lists(session, work, made.values()))
    keys = (UUID(bytes=key) for _kind, key, _title in found)
    return tuple(made[key] for key in keys if key in made)


def _with_contracts(session: Session, work: Workspace, made: Iterable[Hit]) -> dict[UUID, Hit]:
    """Return the clinicians and offices with where they are and how their contracts stand."""
    held = {hit.id: hit for hit in made if hit.kind in ("provider", "organization")}
    if not held:
        return {}
    people = [key for key, hit in held.items() if hit.kind == "provider"]
    day = work.today()
    found = standings(session, work.market_id, people, held.keys() - set(people), day,
                      end_of_day(work.time_zone, day))  # fmt: skip
    return {
        key: replace(held[key], office=office, contract=standing)
        for key, (office, standing) in found.items()
    }


def _with_lists(session: Session, work: Workspace, made: Iterable[Hit]) -> dict[UUID, Hit]:
    """Return the codes with how many lists have them, if the market has any."""
    held = {hit.title: hit for hit in made if hit.kind == "code"}
    if not held or not codes.list_count(session, work.market_id):
        return {}
    day = work.today()
    soon, known = day + timedelta(days=ENDING_DAYS), end_of_day(work.time_zone, day)
    counts = codes.carried(session, work.market_id, held.keys(), day, soon, known)
    return {hit.id: replace(hit, carried=counts[code]) for code, hit in held.items()}


def _providers(session: Session, ids: list[UUID], _words: object) -> dict[UUID, Hit]:
    rows = session.scalars(select(Provider).where(Provider.id.in_(ids)))
    return {
        row.id: Hit("provider", row.id,
                    ", ".join(filter(None, (f"{row.given_name} {row.family_name}",
                                            row.credential))),
                    row.specialty, (f"NPI {row.npi}",))
        for row in rows
    }  # fmt: skip


def _organizations(session: Session, ids: list[UUID], _words: object) -> dict[UUID, Hit]:
    city = (
        select(func.min(Location.city))
        .where(Location.organization_id == Organization.id)
        .scalar_subquery()
    )
    rows = session.execute(select(Organization, city).where(Organization.id.in_(ids)))
    return {
        row.id: Hit("organization", row.id, row.name,
                    about=_filled(f"NPI {row.npi}" if row.npi else "", town or ""))
        for row, town in rows
    }  # fmt: skip


def _contacts(session: Session, ids: list[UUID], _words: object) -> dict[UUID, Hit]:
    rows = session.execute(
        select(Contact, Organization.name)
        .join(Organization, Organization.id == Contact.organization_id)
        .where(Contact.id.in_(ids))
    )
    return {
        row.id: Hit("contact", row.organization_id, row.name, row.role, _filled(office),
                    office=row.organization_id)
        for row, office in rows
    }  # fmt: skip


def _codes(session: Session, ids: list[UUID], _words: object) -> dict[UUID, Hit]:
    rows = session.scalars(select(BillingCode).where(BillingCode.id.in_(ids)))
    return {
        row.id: Hit("code", row.id, row.code, about=_filled(row.description, row.code_set))
        for row in rows
    }


def _visits(session: Session, ids: list[UUID], words: tuple[str, ...]) -> dict[UUID, Hit]:
    rows = session.execute(
        select(Visit, Organization.name)
        .join(Organization, Organization.id == Visit.organization_id)
        .where(Visit.id.in_(ids))
    )
    hits = {}
    for row, office in rows:
        note = matching.excerpt(row.notes, words)
        about = _filled(f"“{note}”" if note else "")
        hits[row.id] = Hit("visit", row.id, office, row.purpose, about, row.day)
    return hits


def _escalations(session: Session, ids: list[UUID], _words: object) -> dict[UUID, Hit]:
    rows = session.execute(
        select(Escalation, Organization.name)
        .outerjoin(Organization, Organization.id == Escalation.organization_id)
        .where(Escalation.id.in_(ids))
    )
    return {
        row.id: Hit("escalation", row.id, f"{row.number} {row.title}", "",
                    _filled(office or ""), row.due_on, row.resolved_at is None)
        for row, office in rows
    }  # fmt: skip


def _contracts(session: Session, ids: list[UUID], _words: object) -> dict[UUID, Hit]:
    rows = session.execute(
        select(Contract, Organization.name)
        .join(Organization, Organization.id == Contract.organization_id)
        .where(Contract.id.in_(ids))
    )
    return {
        row.id: Hit("contract", row.id, row.number, about=_filled(office)) for row, office in rows
    }


def _materials(session: Session, ids: list[UUID], _words: object) -> dict[UUID, Hit]:
    rows = session.scalars(select(Material).where(Material.id.in_(ids)))
    return {row.id: Hit("material", row.id, row.title, about=_filled(row.code)) for row in rows}


def _filled(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


_DESCRIBERS: dict[str, Callable[[Session, list[UUID], Any], dict[UUID, Hit]]] = {
    "provider": _providers,
    "organization": _organizations,
    "contact": _contacts,
    "code": _codes,
    "visit": _visits,
    "escalation": _escalations,
    "contract": _contracts,
    "material": _materials,
}
