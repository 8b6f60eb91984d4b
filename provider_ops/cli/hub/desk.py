"""The office's own place in a market: a laptop without a person, on the hub's machine.

Files are read at it by the engine that every laptop has, and what they change goes to the hub as
it would from a laptop; so loads can be resumed and taken back, and travel like any change. It stays
between loads: what was loaded is taken back where it was loaded, and the key of the member hash
stays the same.
"""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from provider_ops.core.errors import NotFoundError
from provider_ops.hub.direct import DirectTransport

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from provider_ops.core.progress import Reporter
    from provider_ops.hub.service import Hub
    from provider_ops.store.database import Store
    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.exchange import Laptop, Result

_SPACE = UUID("6f3d0c0e-6d1b-5c0e-9d2a-70726f766f70")
_NAME = "Office"


@dataclass(frozen=True)
class Desk:
    """The place of one market, open; `caught_up` is what opening it still had to exchange."""

    work: Workspace
    laptop: Laptop
    caught_up: Result

    def sync(self, reporter: Reporter | None = None) -> Result:
        """Exchange until both sides have everything."""
        from provider_ops.sync.exchange import sync

        return sync(self.laptop, reporter)


@contextmanager
def desk(hub: Hub, folder: Path, market: str, reporter: Reporter | None = None) -> Iterator[Desk]:
    """Open the office's place in a market, made at its first use, with the market on it.

    Args:
        hub: Opened in this process.
        folder: Where the places of all markets are kept.
        market: Its code.
        reporter: Hears how the first load of the market goes.

    Raises:
        NotFoundError: If the hub has no such market.
    """
    from provider_ops.areas import travelling
    from provider_ops.core.ids import IdSource
    from provider_ops.store.workspace import Workspace
    from provider_ops.sync.exchange import Laptop, sync

    staff_id = uuid5(_SPACE, market)
    zone = _let_in(hub, market, staff_id)
    store = _store(folder / market)
    try:
        ids = IdSource(hub.clock)
        transport = DirectTransport(hub, uuid5(_SPACE, f"device {market}"), staff_id)
        laptop = Laptop(
            store, travelling(), transport, hub.clock, ids, incarnation=staff_id.hex,
            lock_file=store.path.with_suffix(".sync"),
        )  # fmt: skip
        work = Workspace(store, hub.clock, ids, staff_id, market, zone)
        made = Desk(work, laptop, sync(laptop, reporter))
        _introduce(work)
        yield made
    finally:
        store.close()


def _let_in(hub: Hub, market: str, staff_id: UUID) -> str:
    """Let the office write the market and what all markets share; return the time zone."""
    from sqlalchemy import select

    from provider_ops.hub import access
    from provider_ops.hub.authority import ADMIN
    from provider_ops.hub.database import transaction
    from provider_ops.network.model import Market
    from provider_ops.store.base import SHARED_MARKET

    table = hub.schema.rows[Market.__tablename__]
    with transaction(hub.engine) as connection:
        zone = connection.scalar(select(table.c.time_zone).where(table.c.market_id == market))
        if zone is None:
            raise NotFoundError(
                f"The hub has no market {market}.",
                title="There is no such market",
                remedy="Nothing was loaded. See hub market list.",
            )
        access.create_person(connection, hub.schema, staff_id, _NAME, ADMIN)
        for place in (market, SHARED_MARKET):
            access.grant(connection, hub.schema, staff_id, place)
    return str(zone)


def _store(folder: Path) -> Store:
    """Open the encrypted database; its passphrase lies beside it, as the hub's own data does."""
    from provider_ops.store.profile import Profile, create, unlock

    word = folder / "passphrase"
    if not word.exists():
        folder.mkdir(parents=True, exist_ok=True)
        word.touch(mode=0o600)
        word.write_text(secrets.token_urlsafe(32), "ascii")
    profile, passphrase = Profile(folder), word.read_text("ascii")
    return unlock(profile, passphrase) if profile.exists() else create(profile, passphrase)


def _introduce(work: Workspace) -> None:
    """Let laptops know who loaded what: a row in the staff list, sent with the next exchange."""
    from provider_ops.network.model import StaffMember

    with work.read() as session:
        known = session.get(StaffMember, work.staff_id) is not None
    if not known:
        with work.act() as session:
            session.add(
                StaffMember(id=work.staff_id, market_id=work.market_id, given_name="",
                            family_name=_NAME, role="admin", active=False)
            )  # fmt: skip
