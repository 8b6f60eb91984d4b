"""A hub with a row in every table of every market, and a mark by which each market's is known."""

from __future__ import annotations

import hashlib
from functools import cache

from sqlalchemy import insert, text

from provider_ops.hub import access, database
from provider_ops.hub.exchange import bump
from provider_ops.store.base import SHARED_MARKET
from provider_ops.sync import cells
from tests.hub.asking import IDS
from tests.support.work import NOW

MINE, HERS = "mine", "hers"
MARKETS = (MINE, HERS, SHARED_MARKET)


def content(market):
    return f"a file of {market}".encode()


def sha256(market):
    return hashlib.sha256(content(market)).hexdigest()


def stock(hub, markets=MARKETS):
    """Add a row to every table; return the key of each as {(market, table): key}."""
    keys = {}
    with database.transaction(hub.engine) as connection:
        for market in markets:
            access.create_market(connection, hub.schema, market)
            rev = bump(connection, hub.schema, market)
            for synced in hub.schema.tables:
                keys[market, synced.name] = _row(connection, hub, synced, market, rev)
            keys |= {(market, name): key for name, key in _books(connection, hub, market, rev)}
            database.add_missing(
                connection, hub.schema.blob, sha256=sha256(market), media_type="text/plain",
                size=len(content(market)), content=content(market),
            )  # fmt: skip
    return keys


def natural(name, market, rev):
    """What names the same thing in the real world, of the row with this revision."""
    return f"{name} of {market} {rev}"


def _row(connection, hub, synced, market, rev):
    key = IDS.new()
    values = {}
    for name, column in synced.columns.items():
        kind = cells.kind_of(column)
        if kind is cells.Kind.TEXT:
            values[name] = (
                sha256(market) if name in synced.attachments else natural(name, market, rev)
            )
        elif kind is cells.Kind.KEY and not column.nullable:
            values[name] = IDS.new()
        else:
            values[name] = cells.value_from_cell(column, _cell(kind, column))
    values |= {name: "c" for name in ("table_name",) if name in values}
    connection.execute(
        insert(hub.schema.rows[synced.name]).values(
            market_id=market, id=key, rev=rev, deleted=False, **values
        )
    )
    return key


def _cell(kind, column):
    if column.nullable:
        return None
    return {
        cells.Kind.INSTANT: cells.instant_cell(NOW), cells.Kind.DAY: "2026-01-01",
        cells.Kind.JSON: "{}", cells.Kind.FLAG: 0, cells.Kind.REAL: 0.0,
    }.get(kind, 0)  # fmt: skip


def _books(connection, hub, market, rev):
    schema, at = hub.schema, {"staff_id": IDS.new(), "at": NOW}
    key, target, op = IDS.new(), IDS.new(), IDS.new()
    connection.execute(
        insert(schema.gone).values(market_id=market, id=key, table_name="provider", rev=rev)
    )
    connection.execute(
        insert(schema.alias).values(
            market_id=market, id=key, target=target, table_name="provider", rev=rev
        )
    )
    connection.execute(
        insert(schema.history).values(
            market_id=market, op_id=op, table_name="provider", row_id=key, fields={}, **at
        )
    )
    connection.execute(
        insert(schema.operation).values(
            market_id=market, op_id=op, device_id=IDS.new(), kind="create", status="applied",
            reason="", table_name="provider", row_id=key, row_market_id=market, rev=rev, **at,
        )
    )  # fmt: skip
    return (("hub_exit", key), ("hub_alias", target), ("hub_operation", op))


def image(hub, *markets):
    """Everything that the hub holds for markets, and all files, for comparing: rows by table."""
    schema = hub.schema
    columns = {t.name: "market_id" for t in schema.metadata.tables.values() if "market_id" in t.c}
    columns |= {schema.market.name: "id", schema.blob.name: ""}
    del columns[schema.grant.name]
    found = {name: [] for name in columns}
    asked = {"markets": list(markets)}
    with hub.engine.connect() as connection:  # in one question: it is asked after every test
        for name, row in connection.execute(_all_rows(tuple(columns.items())), asked):
            found[name].append(row)
    return {name: sorted(rows) for name, rows in found.items()}


@cache
def _all_rows(columns):
    """Put the question in words, which is more work than the answer, once for these tables."""
    return text(" UNION ALL ".join(
        f"""SELECT '{name}', CAST(row_to_json("{name}") AS text) FROM "{name}" """
        + (f"WHERE {column} = ANY(:markets)" if column else "")
        for name, column in columns
    ))  # fmt: skip
