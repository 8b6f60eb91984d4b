"""Who covers for whom on which days, by the hub's own clock: it does not trust a laptop's."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from provider_ops.core.clock import day_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.schema import HubSchema

ON_THE_WAY = timedelta(days=7)
"""What was written on the last day may come so much later: a laptop is often without a network."""
_MARKET, _ZONE = "market", "time_zone"


def covered_by(
    connection: Connection, schema: HubSchema, person: UUID, markets: Sequence[str], now: datetime
) -> frozenset[tuple[str, str]]:
    """Return market and key of what a person looks after for somebody else now.

    Days begin and end in the time zone of the market.
    """
    cover = schema.tables.cover
    if cover is None or cover.table not in schema.rows:
        return frozenset()
    table = schema.rows[cover.table]
    found = connection.execute(
        select(table.c.market_id, table.c[cover.of], table.c[cover.first], table.c[cover.last])
        .where(table.c.market_id.in_(markets), table.c[cover.by] == person,
               table.c.deleted.is_(False),
               table.c[cover.last] >= (now - ON_THE_WAY - timedelta(days=1)).date())
    ).all()  # fmt: skip
    days = _days(connection, schema, {row[0] for row in found}, now)
    return frozenset(
        (market, key.hex)
        for market, key, first, last in found
        if first <= days[market] <= last + ON_THE_WAY
    )


def _days(
    connection: Connection, schema: HubSchema, markets: set[str], now: datetime
) -> dict[str, date]:
    """Return the present day of each market; that of UTC where its time zone is not known."""
    table = schema.rows.get(_MARKET)
    days = dict.fromkeys(markets, now.date())
    if table is not None and markets:
        zones = select(table.c.market_id, table.c[_ZONE]).where(table.c.market_id.in_(markets))
        for market, zone in connection.execute(zones):
            with suppress(ValueError, LookupError, OSError):  # no time zone that there is
                days[market] = day_in(zone, now)
    return days
