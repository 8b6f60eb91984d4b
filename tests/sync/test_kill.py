"""Real processes on real files, killed without warning, and started again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from sqlalchemy import select

from provider_ops import areas
from provider_ops.core.clock import system_clock
from provider_ops.core.ids import IdSource
from provider_ops.hub import access, database, load, server
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.service import open_hub
from provider_ops.network.model import Organization, Provider
from provider_ops.store import settings
from provider_ops.store.profile import Profile, unlock
from provider_ops.sync import connection
from provider_ops.sync.exchange import sync
from provider_ops.sync.model import Cursor
from tests.support.work import MARKET, PASSPHRASE, make_npi, workspace

ROOT = str(__import__("pathlib").Path(__file__).resolve().parents[2])

SYNC = """
import sys
from pathlib import Path
from provider_ops import areas
from provider_ops.core.clock import system_clock
from provider_ops.core.ids import IdSource
from provider_ops.store.profile import Profile, unlock
from provider_ops.sync import apply, exchange
from provider_ops.sync.connection import connected

class Told:
    def report(self, progress):
        print(progress.label, progress.done, flush=True)
    def checkpoint(self):
        pass

store = unlock(Profile(Path(sys.argv[1])), sys.argv[2])
with connected(store, areas.travelling(), system_clock, IdSource(system_clock)) as laptop:
    exchange.sync(laptop, Told())
print("finished", flush=True)
"""


@pytest.fixture
def market(empty_profile, tmp_path):
    """A served hub with 3,000 clinicians and a laptop that has one change of its own."""
    engine = database.open_sqlite(tmp_path / "hub.db")
    hub = open_hub(engine, areas.travelling(), system_clock, page_rows=200)
    work = workspace(empty_profile, tmp_path / "laptop")
    ids = IdSource(system_clock)
    with database.transaction(engine) as open_connection:
        access.create_market(open_connection, hub.schema, MARKET)
        access.create_person(open_connection, hub.schema, work.staff_id, "Marisol")
        access.grant(open_connection, hub.schema, work.staff_id, MARKET)
        token = devices.add(
            open_connection, hub.schema, By("test"), work.staff_id, "laptop", work.new_id(),
            system_clock(),
        )  # fmt: skip
    rows = [(ids.new(), make_npi(200_000_000 + n), "Ana", f"Ruiz {n}") for n in range(3_000)]
    load.load(engine, hub.schema, MARKET, "provider", rows,
              columns=("id", "npi", "given_name", "family_name"))  # fmt: skip
    with work.act() as session:
        session.add(Organization(id=work.new_id(), market_id=MARKET, name="Mine", kind="group"))
    with server.serving(hub) as running:
        connection.attach(work.store, running.address, token)
        work.store.close()
        yield hub, tmp_path / "laptop"
    engine.dispose()


def test_a_laptop_killed_in_the_middle_of_a_load_goes_on(market):
    hub, folder = market
    for wanted in ("provider 400", "provider 1200"):  # killed twice, at different places
        process = subprocess.Popen(
            [sys.executable, "-c", SYNC, str(folder), PASSPHRASE],
            stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        for line in process.stdout:
            if line.strip() == wanted or line.startswith("finished"):
                break
        os.kill(process.pid, signal.SIGKILL)
        process.stdout.close()
        assert process.wait() == -signal.SIGKILL
    store = unlock(Profile(folder), PASSPHRASE)
    with store.read() as session:
        loaded = len(session.scalars(select(Provider.id)).all())
        assert 400 <= loaded < 3_000
        assert session.get_one(Cursor, MARKET).as_of is not None
    with connection.connected(
        store, areas.travelling(), system_clock, IdSource(system_clock)
    ) as laptop:
        result = sync(laptop)
        assert result.received < 3_000  # went on, did not start again
    with store.read() as session:
        assert len(session.scalars(select(Provider.id)).all()) == 3_000
        assert settings.get(session, settings.HUB)
    store.close()
    with hub.engine.connect() as open_connection:
        names = open_connection.scalars(select(hub.schema.rows["organization"].c.name)).all()
    assert names == ["Mine"]
