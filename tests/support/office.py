"""Small worlds for tests: an office with people, made through the real actions' tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provider_ops.network.model import Contact, Location, Organization
from tests.support.work import MARKET, staff

if TYPE_CHECKING:
    from uuid import UUID

    from provider_ops.store.workspace import Workspace


def add_office(work: Workspace, name: str = "Gulf Coast Cardiology") -> UUID:
    with work.act() as session:
        office = Organization(id=work.new_id(), market_id=MARKET, name=name, kind="group")
        session.add(office)
        session.add(
            Location(
                id=work.new_id(),
                market_id=MARKET,
                organization_id=office.id,
                address="1 Bay Street",
                city="Tampa",
                state="FL",
                zip_code="33602",
                county_fips="12057",
            )  # fmt: skip
        )
        return office.id


def add_contact(work: Workspace, office: UUID, name: str = "Lourdes Peña") -> UUID:
    with work.act() as session:
        contact = Contact(id=work.new_id(), market_id=MARKET, organization_id=office,
                          name=name, role="office manager", language="es")  # fmt: skip
        session.add(contact)
        return contact.id


def add_person(work: Workspace, given: str, family: str, role: str) -> UUID:
    with work.act() as session:
        key = work.new_id()
        session.add(staff(key, given, family, role))
        return key
