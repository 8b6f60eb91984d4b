"""Two laptops and a hub on SQLite that answers over HTTP on this machine."""

from __future__ import annotations

import random
import shutil
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from provider_ops import areas
from provider_ops.core.ids import IdSource
from provider_ops.hub import access, database, server
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.network.model import Contact, Location, Organization
from provider_ops.store import settings
from provider_ops.store.profile import Profile, unlock
from provider_ops.store.workspace import Workspace
from provider_ops.sync import connection
from provider_ops.sync.exchange import sync
from tests.support.hubs import image_of, same_hub, sqlite_hub
from tests.support.work import MARKET, NOW, PASSPHRASE, ZONE, TestClock, workspace


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


@contextmanager
def market_hub():
    made = sqlite_hub(TestClock(NOW))
    with database.transaction(made.engine) as opened:
        access.create_market(opened, made.schema, MARKET)
    yield made
    made.engine.dispose()


def laptop_of(running, empty_profile, folder, number, *, attach=True, markets=(MARKET,)):
    """A laptop of somebody new, registered at a hub."""
    work = workspace(empty_profile, folder, seed=500 + number)
    schema = running.hub.schema
    with database.transaction(running.hub.engine) as opened:
        access.create_person(opened, schema, work.staff_id, "Somebody")
        for market in markets:
            access.grant(opened, schema, work.staff_id, market)
        token = devices.add(opened, schema, By("test"), work.staff_id, "laptop", work.new_id(), NOW)
    if attach:
        connection.attach(work.store, running.address, token)
    return Side(work, token)


@pytest.fixture
def hub():
    with market_hub() as made:
        yield made


@pytest.fixture
def served(hub):
    with server.serving(hub) as running:
        yield running


@pytest.fixture
def laptops(served, empty_profile, tmp_path):
    made = []

    def make(**wanted):
        folder = tmp_path / f"laptop{len(made)}"
        made.append(laptop_of(served, empty_profile, folder, len(made), **wanted))
        return made[-1]

    yield make
    for side in made:
        side.work.store.close()


@dataclass(frozen=True)
class Meeting:
    """A hub and two laptops after their first exchange, which takes longest; to be copied."""

    image: bytes
    folders: tuple
    sides: tuple


@pytest.fixture(scope="session")
def meeting(empty_profile, tmp_path_factory):
    folders = tuple(tmp_path_factory.mktemp("met") / f"laptop{number}" for number in range(2))
    with market_hub() as hub, server.serving(hub) as running:
        sides = tuple(
            laptop_of(running, empty_profile, folder, number)
            for number, folder in enumerate(folders)
        )
        for side in sides:
            side.sync()
            side.work.store.close()
        return Meeting(image_of(hub), folders, sides)


@pytest.fixture
def visited(meeting):
    """The hub of that meeting, on its own."""
    hub = same_hub(meeting.image, TestClock(NOW))
    with server.serving(hub) as running:
        yield running
    hub.engine.dispose()


@pytest.fixture
def met(meeting, visited, tmp_path):
    """Two laptops, of two people, that have been at their hub and found nothing there."""
    sides = []
    for number, (folder, side) in enumerate(zip(meeting.folders, meeting.sides, strict=True)):
        shutil.copytree(folder, tmp_path / folder.name)
        clock = TestClock()
        store = unlock(Profile(tmp_path / folder.name), PASSPHRASE, clock)
        with store.write() as session:
            settings.put(session, settings.HUB, visited.address)
        ids = IdSource(clock, random.Random(600 + number).getrandbits)
        work = Workspace(store, clock, ids, side.work.staff_id, MARKET, ZONE)
        sides.append(Side(work, side.token))
    yield sides
    for side in sides:
        side.work.store.close()


@pytest.fixture
def dispute(met):
    """A contact whose phone and best time were changed by two people; mine is the second."""
    other, mine = met
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
def merged(met):
    """An address whose hours one person changed and whose phone the other did; mine is second."""
    other, mine = met
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
