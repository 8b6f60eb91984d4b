"""The hub's tables: every synced table with `rev` and `deleted`, and the hub's own books.

Keys are (market_id, id) and nothing refers across tables, so every table can be partitioned by
market. Names of the hub's own tables begin with `hub_`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    and_,
    not_,
)

from provider_ops.hub import partitions, policies
from provider_ops.hub.accounts.schema import (
    CARRIED_OVER,
    AccountTables,
    account_tables,
    device_table,
)
from provider_ops.store.types import KeyType, UtcDateTime

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.types import TypeEngine

    from provider_ops.sync.tables import SyncedTable, Tables


@dataclass(frozen=True)
class HubSchema:
    """All tables of a hub. `rows` maps the name of a synced table to the hub's table.

    `statements` are what tables alone do not say to PostgreSQL (roles, policies, triggers), said
    anew at every upgrade after the tables are there; each may be said any number of times.
    """

    metadata: MetaData
    tables: Tables
    rows: Mapping[str, Table]
    market: Table
    gone: Table
    alias: Table
    operation: Table
    history: Table
    staff: Table
    grant: Table
    device: Table
    blob: Table
    blob_part: Table
    rescue: Table
    accounts: AccountTables
    statements: tuple[str, ...] = ()


def build(tables: Tables, parts: int = 0) -> HubSchema:
    """Derive the hub's tables from the synced ones; those with a market in so many `parts`."""
    metadata = MetaData()
    made = HubSchema(
        metadata=metadata,
        tables=tables,
        rows={table.name: _rows(metadata, table) for table in tables},
        **_books(metadata),
        **_access(metadata),
        accounts=account_tables(metadata),
        statements=(CARRIED_OVER, partitions.KEYED),
    )
    for table in (*made.rows.values(), made.gone, made.alias, made.operation, made.history):
        partitions.cut(table, parts)
    return replace(made, statements=(*made.statements, *policies.statements(made)))


def _rows(metadata: MetaData, synced: SyncedTable) -> Table:
    table = Table(
        synced.name,
        metadata,
        Column("market_id", String, primary_key=True),
        Column("id", KeyType, primary_key=True),
        Column("rev", BigInteger, nullable=False),
        Column("deleted", Boolean, nullable=False),
        *(Column(c.name, _type(c), nullable=c.nullable) for c in synced.columns.values()),
        Index(f"feed_{synced.name}", "market_id", "rev", "id"),
    )
    if synced.natural_key:
        columns = [table.c[name] for name in synced.natural_key]
        present = and_(not_(table.c.deleted), *(column != "" for column in columns))
        Index(
            f"natural_{synced.name}",
            table.c.market_id,
            *columns,
            unique=True,
            postgresql_where=present,
            sqlite_where=present,
        )
    for name in synced.attachments:
        Index(f"file_{synced.name}_{name}", table.c.market_id, table.c[name])
    if synced.is_bulk:
        Index(f"import_{synced.name}", table.c.market_id, table.c.import_id)
    return table


def _type(column: Column[Any]) -> TypeEngine[Any]:
    return BigInteger() if isinstance(column.type, Integer) else column.type


def _books(metadata: MetaData) -> dict[str, Table]:
    market = Table(
        "hub_market",
        metadata,
        Column("id", String, primary_key=True),
        Column("epoch", String, nullable=False),
        Column("head", BigInteger, nullable=False),
        Column("floor", BigInteger, nullable=False),
        Column("backed_up_rev", BigInteger, nullable=False),
    )
    gone = Table(
        "hub_exit",
        metadata,
        Column("market_id", String, primary_key=True),
        Column("id", KeyType, primary_key=True),
        Column("table_name", String, nullable=False),
        Column("rev", BigInteger, nullable=False),
        Index("feed_hub_exit", "market_id", "rev", "id"),
    )
    alias = Table(
        "hub_alias",
        metadata,
        Column("market_id", String, primary_key=True),
        Column("id", KeyType, primary_key=True),
        Column("target", KeyType, nullable=False),
        Column("table_name", String, nullable=False),
        Column("rev", BigInteger, nullable=False),
        Index("feed_hub_alias", "market_id", "rev"),
    )
    return {
        "market": market,
        "gone": gone,
        "alias": alias,
        "operation": _operation(metadata),
        "history": _history(metadata),
    }


def _operation(metadata: MetaData) -> Table:
    operation = Table(
        "hub_operation",
        metadata,
        Column("market_id", String, primary_key=True, comment="as its author wrote it"),
        Column("op_id", KeyType, primary_key=True),
        Column("device_id", KeyType, nullable=False),
        Column("staff_id", KeyType, nullable=False),
        Column("kind", String, nullable=False),
        Column("status", String, nullable=False),
        Column("reason", String, nullable=False),
        Column("table_name", String, nullable=False),
        Column("row_id", KeyType, nullable=False),
        Column("row_market_id", String, nullable=False),
        Column("rev", BigInteger, nullable=False),
        Column("at", UtcDateTime, nullable=False),
    )
    parked = operation.c.status == "parked"
    Index(
        "parked_hub_operation",
        operation.c.market_id,
        operation.c.row_id,
        postgresql_where=parked,
        sqlite_where=parked,
    )
    return operation


def _history(metadata: MetaData) -> Table:
    """One row for each operation that changed or confirmed something: {field: [old, new]}."""
    history = Table(
        "hub_history",
        metadata,
        Column("n", BigInteger, primary_key=True, autoincrement=False,
               default=partitions.next_number("hub_history")),
        Column("market_id", String, primary_key=True),
        Column("op_id", KeyType, nullable=False),
        Column("table_name", String, nullable=False),
        Column("row_id", KeyType, nullable=False),
        Column("fields", JSON, nullable=False),
        Column("staff_id", KeyType, nullable=False),
        Column("at", UtcDateTime, nullable=False),
        Index("row_hub_history", "market_id", "row_id", "n"),
    )  # fmt: skip
    partitions.number(history)
    return history


def _access(metadata: MetaData) -> dict[str, Table]:
    staff = Table(
        "hub_user",
        metadata,
        Column("staff_id", KeyType, primary_key=True),
        Column("name", String, nullable=False),
        Column("role", String, nullable=False, server_default="rep"),
    )
    grant = Table(
        "hub_grant",
        metadata,
        Column("staff_id", KeyType, primary_key=True),
        Column("market_id", String, primary_key=True),
    )
    blob = Table(
        "hub_blob",
        metadata,
        Column("sha256", String, primary_key=True),
        Column("media_type", String, nullable=False),
        Column("size", BigInteger, nullable=False),
        Column("content", LargeBinary, nullable=False),
    )
    return {
        "staff": staff,
        "grant": grant,
        "device": device_table(metadata),
        "blob": blob,
        "blob_part": _blob_part(metadata),
        "rescue": _rescue(metadata),
    }


def _blob_part(metadata: MetaData) -> Table:
    """Parts of files that are still being sent, of the laptop that sends them."""
    return Table(
        "hub_blob_part",
        metadata,
        Column("sha256", String, primary_key=True),
        Column("device_id", KeyType, primary_key=True),
        Column("n", BigInteger, primary_key=True, autoincrement=False),
        Column("at", UtcDateTime, nullable=False),
        Column("content", LargeBinary, nullable=False),
        Index("device_hub_blob_part", "device_id", "at"),
    )


def _rescue(metadata: MetaData) -> Table:
    return Table(
        "hub_rescue",
        metadata,
        Column("id", KeyType, primary_key=True),
        Column("device_id", KeyType, nullable=False),
        Column("staff_id", KeyType, nullable=False),
        Column("at", UtcDateTime, nullable=False),
        Column("size", BigInteger, nullable=False, comment="packed bytes"),
        Column("changes", BigInteger, nullable=False),
        Column("content", LargeBinary, nullable=False),
        Index("device_hub_rescue", "device_id", "at"),
    )
