"""A database of any release opens in this one, with everything that was in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import inspect, select, text

from provider_ops.store.base import Base
from provider_ops.store.database import Store
from provider_ops.store.migrate import HEAD, STEPS, upgrade, version_of

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

RELEASED = {"0.1.0": "0001"}
"""The step at which each release left its databases."""

KEY = bytes(range(32))
MADE_ANEW = {"finding_top", "line_total"}
"""Tables that are gone or emptied; what they held is computed from others."""

BY_TYPE = {
    "DATE": "2026-02-28", "DATETIME": "2026-02-28 23:59:59.000001", "BIGINT": -1_05, "INTEGER": 7,
    "BOOLEAN": 1, "FLOAT": 27.9659, "JSON": json.dumps({"kept": ["Muñoz", None]}),
}  # fmt: skip


def value_for(kind: str, name: str) -> Any:
    if kind.startswith("BLOB"):
        return f"{name:0<16}".encode()[:16]
    return BY_TYPE.get(kind, f"{name}: año's \N{BLACK DIAMOND}")


def fill(connection: Connection) -> dict[str, dict[str, Any]]:
    """Put one row into every table as it is, and return them by table."""
    rows: dict[str, dict[str, Any]] = {}
    inspector = inspect(connection)
    for table in sorted({*Base.metadata.tables, *MADE_ANEW} & set(inspector.get_table_names())):
        row = {
            column["name"]: value_for(str(column["type"]), column["name"])
            for column in inspector.get_columns(table)
        }
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        connection.exec_driver_sql(
            f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", tuple(row.values())
        )
        rows[table] = row
    return rows


@pytest.mark.parametrize("release", RELEASED)
def test_a_released_database_is_brought_up_to_date_and_loses_nothing(tmp_path: Path, release: str):
    store = Store(tmp_path / "laptop.db", KEY)
    upgrade(store, tmp_path / "backups", to=RELEASED[release])
    with store.exclusive() as connection:
        before = fill(connection)
    backup = upgrade(store, tmp_path / "backups")
    assert version_of(store) == HEAD
    with store.read() as session:
        for table, row in before.items():
            if table in MADE_ANEW:
                continue
            now = session.execute(text(f"SELECT * FROM {table}")).mappings().all()
            assert row in [{name: one[name] for name in row if name in one} for one in now], table
        for mapper in Base.registry.mappers:
            session.scalars(select(mapper.class_)).all()
    store.close()
    assert (backup is None) == (RELEASED[release] == HEAD)
    if backup is not None:
        kept = Store(backup, KEY)
        assert version_of(kept) == RELEASED[release]
        kept.close()


def test_every_step_can_be_the_last_one(tmp_path: Path):
    store = Store(tmp_path / "laptop.db", KEY)
    for step in STEPS:
        upgrade(store, tmp_path / "backups", to=step)
        assert version_of(store) == step
    store.close()


def test_a_database_of_any_release_has_the_keys_of_this_one(tmp_path: Path):
    store = Store(tmp_path / "laptop.db", KEY)
    upgrade(store, tmp_path / "backups", to="0001")
    upgrade(store, tmp_path / "backups")
    with store.engine.connect() as connection:
        inspector = inspect(connection)
        for name, table in Base.metadata.tables.items():
            found = inspector.get_pk_constraint(name)["constrained_columns"]
            assert found == [column.name for column in table.primary_key], name
    store.close()
