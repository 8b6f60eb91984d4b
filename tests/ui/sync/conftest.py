"""Two laptops and a hub on SQLite that answers over HTTP on this machine."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from provider_ops import areas
from provider_ops.hub import access, database, server
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.network.model import Contact, Location, Organization
from provider_ops.sync import connection
from provider_ops.sync.exchange import sync
from tests.support.hubs import sqlite_hub
from tests.support.work import MARKET, NOW, TestClock, workspace


@dataclass
class Side:
    work: object
    token: str

    def sync(self):
        work = self.work
        with connection.connected(work.store, areas.travelling(), work.clock, work.ids) as laptop:
            return sync(laptop)

    def change(self, model, key, **values):
        with self.work.act() as session:
            row = session.get_one(model, key)
            for name, value in values.items():
                setattr(row, name, value)

    def get(self, model, key):
        with self.work.read() as session:
            row = session.get(model, key)
            session.expunge_all()
            return row


@pytest.fixture
def hub():
    made = sqlite_hub(TestClock(NOW))
    with database.transaction(made.engine) as opened:
        access.create_market(opened, made.schema, MARKET)
    yield made
    made.engine.dispose()


@pytest.fixture
def served(hub):
    with server.serving(hub) as running:
        yield running


@pytest.fixture
def laptops(served, empty_profile, tmp_path):
    made = []

    def make(*, attach=True, markets=(MARKET,)):
        number = len(made)
        work = workspace(empty_profile, tmp_path / f"laptop{number}", seed=500 + number)
        schema = served.hub.schema
        with database.transaction(served.hub.engine) as opened:
            access.create_person(opened, schema, work.staff_id, "Somebody")
            for market in markets:
                access.grant(opened, schema, work.staff_id, market)
            token = devices.add(
                opened, schema, By("test"), work.staff_id, "laptop", work.new_id(), NOW
            )
        if attach:
            connection.attach(work.store, served.address, token)
        made.append(Side(work, token))
        return made[-1]

    yield make
    for side in made:
        side.work.store.close()


@pytest.fixture
def dispute(laptops):
    """A contact whose phone and best time were changed by two people; mine is the second."""
    other, mine = laptops(), laptops()
    with other.work.act() as session:
        office = Organization(id=other.work.new_id(), market_id=MARKET, kind="group",
                              name="Gulf Coast Cardiology")  # fmt: skip
        session.add(office)
        session.flush()
        contact = Contact(id=other.work.new_id(), market_id=MARKET, organization_id=office.id,
                          name="Lourdes Peña", role="Office manager", phone="(727) 555-0142",
                          best_time="Tue, Thu before 10")  # fmt: skip
        session.add(contact)
        key = contact.id
    other.sync(), mine.sync()
    other.change(Contact, key, phone="(727) 555-0160", best_time="Mon, Thu before 10")
    mine.change(Contact, key, phone="(727) 555-0178", best_time="Tue, Thu before 11")
    other.sync(), mine.sync()
    return other, mine, key


@pytest.fixture
def merged(laptops):
    """An address whose hours one person changed and whose phone the other did; mine is second."""
    other, mine = laptops(), laptops()
    with other.work.act() as session:
        office = Organization(id=other.work.new_id(), market_id=MARKET, kind="group",
                              name="Bayshore")  # fmt: skip
        session.add(office)
        session.flush()
        place = Location(id=other.work.new_id(), market_id=MARKET, organization_id=office.id,
                         address="1 Bay St", city="Tampa", state="FL", zip_code="33602",
                         county_fips="12057", phone="(813) 555-0100", hours="9 to 5")  # fmt: skip
        session.add(place)
        key = place.id
    other.sync(), mine.sync()
    other.change(Location, key, hours="8 to 4")
    mine.change(Location, key, phone="(813) 555-0199")
    other.sync(), mine.sync()
    return other, mine, key
