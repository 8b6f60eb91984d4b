"""Which hub a laptop belongs to, and its line to it. Address and token are in the database."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from provider_ops.core.errors import HubError
from provider_ops.store import settings
from provider_ops.store.settings import Choice
from provider_ops.sync.account.tokens import Known, StoredTokens, keep_first
from provider_ops.sync.exchange import Laptop
from provider_ops.sync.line import Line
from provider_ops.sync.transport import HttpTransport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provider_ops.core.clock import Clock
    from provider_ops.core.ids import IdSource
    from provider_ops.store.database import Store
    from provider_ops.sync.tables import Tables

INCARNATION = Choice("incarnation", "", "Tells this database from a copy of it")


def attach(
    store: Store, address: str, token: str, *, authority: str = "", known: Known | None = None
) -> None:
    """Let this laptop belong to a hub from now on; nothing is sent yet.

    Args:
        store: Its database.
        address: Such as https://hub.example.org.
        token: Its first refresh token: an administrator made it, or the laptop at its sign-in.
        authority: File of the certificates the hub's own is checked by, "" for the system's.
        known: How the laptop shows that the hub knows it; by its first token if nothing is said.

    Raises:
        HubError: If the address is neither https nor on this machine.
    """
    Line(address, authority=path_of(authority)).close()
    with store.write() as session:
        settings.put(session, settings.HUB, address)
        keep_first(session, token, known or Known("", token))
        settings.put(session, settings.AUTHORITY, authority)
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
        incarnation = settings.get(session, INCARNATION)
    line, tokens = line_of(store), StoredTokens(store, clock)
    with HttpTransport(line, tokens) as transport:
        lock_file = store.path.with_suffix(".sync")
        yield Laptop(store, tables, transport, clock, ids, incarnation, lock_file=lock_file)


def line_of(store: Store) -> Line:
    """Return the line from this laptop to its hub; close it when done.

    Raises:
        HubError: If it belongs to no hub.
    """
    with store.read() as session:
        address = settings.get(session, settings.HUB)
        authority = settings.get(session, settings.AUTHORITY)
    if not address:
        raise HubError(
            "No hub has been set up on this laptop.",
            title="This laptop belongs to no hub",
            remedy="Your changes are saved on this laptop. Enter the hub's address in Settings.",
        )
    return Line(address, authority=path_of(authority))


def address_of(store: Store) -> dict[str, str]:
    """Return where this laptop's hub is, for a note outside of the database."""
    with store.read() as session:
        return {
            "address": settings.get(session, settings.HUB),
            "authority": settings.get(session, settings.AUTHORITY),
        }


def path_of(authority: str) -> Path | None:
    """Return the file of certificates; None for the system's."""
    return Path(authority) if authority else None
