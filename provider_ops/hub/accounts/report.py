"""What had been on a laptop, for the report of its loss: at most what its markets hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from provider_ops.hub import office
from provider_ops.hub.accounts import devices
from provider_ops.sync.tables import IMPORTS

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from provider_ops.hub.schema import HubSchema


@dataclass(frozen=True, slots=True)
class Report:
    """What a laptop held at its last contact.

    Attributes:
        rows: For each market the number of rows of each table, tables without any left out.
        imports: How many loads its person made, by market.
    """

    device_id: UUID
    name: str
    state: str
    last_seen: datetime | None
    rows: dict[str, dict[str, int]]
    imports: dict[str, int]


def report(connection: Connection, schema: HubSchema, device_id: UUID) -> Report:
    """Return what had been on a laptop.

    Raises:
        NotFoundError: If the hub does not know it.
    """
    row = devices.get(connection, schema, device_id)
    held = list(row.held)
    return Report(
        device_id=row.id,
        name=row.name,
        state=devices.state_of_row(row).value,
        last_seen=row.last_seen,
        rows={market: _rows(connection, schema, market) for market in held},
        imports={market: _imports(connection, schema, market, row.staff_id) for market in held},
    )


def _rows(connection: Connection, schema: HubSchema, market: str) -> dict[str, int]:
    counted = office.count_rows(connection, schema, market)
    return {name: count for name, count in sorted(counted.items()) if count}


def _imports(connection: Connection, schema: HubSchema, market: str, staff_id: UUID) -> int:
    table = schema.rows.get(IMPORTS)
    if table is None:
        return 0
    mine = (table.c.market_id == market) & (table.c.staff_id == staff_id)
    return connection.scalar(select(func.count()).where(mine)) or 0
