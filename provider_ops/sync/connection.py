"""Which hub a laptop belongs to, and its line to it. Address and token are in the database."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.core.errors import HubError
from provider_ops.store import settings
from provider_ops.store.settings import Choice
from provider_ops.sync.exchange import Laptop
from provider_ops.sync.transport import HttpTransport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.core.clock import Clock
    from provider_ops.core.ids import IdSource
    from provider_ops.store.database import Store
    from provider_ops.sync.tables import Tables

TOKEN = Choice("hub_token", "", "What this laptop signs in to the hub with")
AUTHORITY = Choice("hub_authority", "", "File of the certificate the hub's address is checked by")
INCARNATION = Choice("incarnation", "", "Tells this database from a copy of it")


def attach(store: Store, address: str, token: str, *, authority: str = "") -> None:
    """Let this laptop belong to a hub from now on; nothing is sent yet.

    Raises:
        HubError: If the address is neither https nor on this machine.
    """
    HttpTransport(address, token, authority=_path(authority)).close()
    with store.write() as session:
        settings.put(session, settings.HUB, address)
        settings.put(session, TOKEN, token)
        settings.put(session, AUTHORITY, authority)
        if not settings.get(session, INCARNATION):
            settings.put(session, INCARNATION, secrets.token_hex(16))


def is_attached(store: Store) -> bool:
    """Tell whether this laptop belongs to a hub."""
    with store.read() as session:
        return bool(settings.get(session, settings.HUB))


@contextmanager
def connected(store: Store, tables: Tables, clock: Clock, ids: IdSource) -> Iterator[Laptop]:
    """Yield this laptop with a line to its hub; pass it to `provider_ops.sync.exchange.sync`.

    Raises:
        HubError: If it belongs to no hub.
    """
    with store.read() as session:
        address = settings.get(session, settings.HUB)
        token = settings.get(session, TOKEN)
        authority = settings.get(session, AUTHORITY)
        incarnation = settings.get(session, INCARNATION)
    if not address:
        raise HubError(
            "No hub has been set up on this laptop.",
            title="This laptop belongs to no hub",
            remedy="Your changes are saved on this laptop. Enter the hub's address in Settings.",
        )
    with HttpTransport(address, token, authority=_path(authority)) as transport:
        lock_file = store.path.with_suffix(".sync")
        yield Laptop(store, tables, transport, clock, ids, incarnation, lock_file=lock_file)


def _path(authority: str) -> Path | None:
    return Path(authority) if authority else None
