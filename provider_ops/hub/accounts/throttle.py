"""Wrong tries, counted in the database so that every worker sees them.

A try is counted before it is looked at, so that many at once do not slip through, and given back
when it was right. A laptop that the hub knows is counted by itself alone: whatever others try
from anywhere, its person gets in with the right password.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from provider_ops.hub.accounts.errors import TooManyTriesError
from provider_ops.hub.accounts.rules import (
    FORGOTTEN_AFTER,
    FREE_TRIES,
    Gauge,
    source_of,
    wait_after,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.schema import HubSchema

Gauges = dict[Gauge, str]
"""What one try is counted for, and under which key."""


def gauges(login: str, address: str, known_device: UUID | None) -> Gauges:
    """Return what a try to sign in is counted for."""
    if known_device is not None:
        return {Gauge.DEVICE: _key(Gauge.DEVICE, known_device.hex)}
    source = source_of(address)
    return {
        Gauge.PAIR: _key(Gauge.PAIR, f"{login} {source}"),
        Gauge.ACCOUNT: _key(Gauge.ACCOUNT, login),
        Gauge.SOURCE: _key(Gauge.SOURCE, source),
    }


def only_source(address: str) -> Gauges:
    """Return what a try is counted for that names no account."""
    return {Gauge.SOURCE: _key(Gauge.SOURCE, source_of(address))}


def take(connection: Connection, schema: HubSchema, counted: Gauges, now: datetime) -> bool:
    """Count a try; return whether the next one will have to wait.

    Raises:
        TooManyTriesError: If this one has to; it is not counted.
    """
    table = schema.accounts.throttle
    connection.execute(delete(table).where(table.c.last_at < now - FORGOTTEN_AFTER))
    rows = {
        row.key: row
        for row in connection.execute(
            select(table).where(table.c.key.in_(counted.values())).order_by(table.c.key)
            .with_for_update()
        )
    }  # fmt: skip
    _refuse_early((row.open_at for row in rows.values()), now)
    waits = False
    for gauge, key in sorted(counted.items(), key=lambda pair: pair[1]):
        failures = (rows[key].failures if key in rows else 0) + 1
        wait = wait_after(failures, FREE_TRIES[gauge])
        waits |= bool(wait)
        values = {"failures": failures, "last_at": now, "open_at": now + wait}
        if key in rows:
            connection.execute(update(table).where(table.c.key == key).values(**values))
        else:
            connection.execute(insert(table).values(key=key, **values))
    return waits


def give_back(
    connection: Connection, schema: HubSchema, counted: Gauges, *, was_right: bool
) -> None:
    """Take a counted try back: it was right, or it lacked the code that is asked for next.

    The account and the source keep what was counted before: somebody with one password of his
    own must not try those of others for ever.
    """
    table = schema.accounts.throttle
    for gauge, key in sorted(counted.items(), key=lambda pair: pair[1]):
        mine = table.c.key == key
        if was_right and gauge in (Gauge.DEVICE, Gauge.PAIR):
            connection.execute(delete(table).where(mine))
        else:
            values = {"failures": table.c.failures - 1, "open_at": table.c.last_at}
            connection.execute(update(table).where(mine, table.c.failures > 0).values(**values))


def _refuse_early(open_at: Iterable[datetime], now: datetime) -> None:
    latest = max(open_at, default=now)
    if latest > now:
        error = TooManyTriesError()
        error.retry_after_s = (latest - now).total_seconds()
        raise error


def _key(gauge: Gauge, words: str) -> str:
    digest = hashlib.sha256(words.encode(errors="surrogatepass")).hexdigest()
    return f"{gauge.value}:{digest[:32]}"
