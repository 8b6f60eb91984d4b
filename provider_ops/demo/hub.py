"""A hub with a demo market in it, and laptops that belong to it."""

from __future__ import annotations

import hashlib
import random
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from provider_ops.areas import travelling
from provider_ops.core.ids import IdSource
from provider_ops.core.progress import Progress, Reporter
from provider_ops.demo.maker import MARKET, ZONE, Batch
from provider_ops.hub import access, load
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.authority import REP
from provider_ops.hub.database import transaction
from provider_ops.network.model import StaffMember
from provider_ops.store import settings
from provider_ops.store.base import SHARED_MARKET
from provider_ops.store.key import Cost
from provider_ops.store.model import Setting
from provider_ops.store.profile import Profile, create
from provider_ops.store.workspace import Workspace
from provider_ops.sync import connection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from provider_ops.core.clock import Clock
    from provider_ops.hub.service import Hub
    from provider_ops.sync.exchange import Laptop

PASSPHRASE = "a demo, not a secret"  # noqa: S105 - of a database that anybody may make
_BLOB = "blob"


def fill_hub(hub: Hub, batches: Iterable[Batch], reporter: Reporter) -> int:
    """Load a market into the hub; return how many rows it has.

    While PostgreSQL takes one batch, the next one is made.
    """
    with transaction(hub.engine) as session:
        for market in (MARKET, SHARED_MARKET):
            access.create_market(session, hub.schema, market)
    done = 0
    on_its_way: Future[int] | None = None
    with ThreadPoolExecutor(1, "fill-hub") as loading:
        for batch in batches:
            reporter.checkpoint()
            if on_its_way is not None:
                done += on_its_way.result()
            on_its_way = loading.submit(_keep, hub, batch)
            reporter.report(Progress(done, None, f"Filling the hub, {batch.table}"))
        if on_its_way is not None:
            done += on_its_way.result()
    return done


def set_up_laptop(
    hub: Hub, address: str, folder: Path, staff_id: UUID, clock: Clock, seed: int
) -> Workspace:
    """Register a person's laptop at the hub, with an empty database that belongs to it."""
    chance = random.Random(f"{seed}-{staff_id}")  # noqa: S311 - a demo must repeat
    ids = IdSource(clock, chance.getrandbits)
    with transaction(hub.engine) as session:
        people = hub.schema.rows[StaffMember.__tablename__]
        role = select(people.c.role).where(people.c.market_id == MARKET, people.c.id == staff_id)
        access.create_person(
            session, hub.schema, staff_id, folder.name, session.scalar(role) or REP
        )
        access.grant(session, hub.schema, staff_id, MARKET)
        token = devices.add(
            session, hub.schema, By("demo"), staff_id, folder.name, ids.new(), clock()
        )
    store = create(Profile(folder), PASSPHRASE, Cost(time=1, memory=64, lanes=1))
    connection.attach(store, address, token)
    with store.write() as session:
        settings.put(session, settings.STAFF, str(staff_id))
        settings.put(session, settings.MARKET, MARKET)
        settings.put(session, settings.TIME_ZONE, ZONE)
        key = hashlib.sha256(f"member hash {seed}".encode()).hexdigest()
        session.merge(Setting(name="member_hash_key", value=key))
    return Workspace(store, clock, ids, staff_id, MARKET, ZONE)


def adopt_role(work: Workspace) -> None:
    """Let the laptop open with the screen of its person's role, once the staff list is there."""
    with work.store.write() as session:
        role = session.scalar(select(StaffMember.role).where(StaffMember.id == work.staff_id))
        settings.put(session, settings.ROLE, role or "rep")


def laptop(work: Workspace) -> AbstractContextManager[Laptop]:
    """Open the line from a laptop to its hub."""
    return connection.connected(work.store, travelling(), work.clock, work.ids)


def _keep(hub: Hub, batch: Batch) -> int:
    """Store a batch and return how many rows it has; files are no rows."""
    if batch.table == _BLOB:
        _keep_files(hub, batch)
        return 0
    return _load(hub, batch) if batch.rows else 0


def _load(hub: Hub, batch: Batch) -> int:
    place = batch.columns.index("market_id")
    columns = [name for name in batch.columns if name != "market_id"]
    market = batch.rows[0][place]
    rows = ([*row[:place], *row[place + 1 :]] for row in batch.rows)
    return load.load(hub.engine, hub.schema, market, batch.table, rows, columns=columns)


def _keep_files(hub: Hub, batch: Batch) -> None:
    for sha256, media_type, _size, content, _sent in batch.rows:
        hub.put_blob(lambda _connection: _NOBODY, sha256, media_type, content)


_NOBODY = access.Caller(UUID(int=0), UUID(int=0), (), frozenset(), "rep")
