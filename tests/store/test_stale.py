from __future__ import annotations

import pytest

from provider_ops.store.stale import _JUDGED_BY
from tests.support import claims_world


@pytest.fixture
def judged(work):
    """A laptop whose lines are judged: from now on every change is marked by itself."""
    claims_world.build(work.store, lines=3, spans=40, providers=5, codes=10)
    with work.store.write() as session:
        raw = session.connection().exec_driver_sql
        raw("UPDATE organization SET npi = '210000' || (1000 + rowid)")
        raw("DELETE FROM stale_verdict")
    return work.store


@pytest.mark.parametrize("table", [table for table, _, _ in _JUDGED_BY])
def test_rows_that_arrive_again_as_a_sync_writes_them_are_marked_once(judged, table):
    for _ in range(2):
        with judged.write() as session:
            raw = session.connection().exec_driver_sql
            names = [row[1] for row in raw(f"PRAGMA table_info({table})")]
            new = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name != "id")
            raw(f"INSERT INTO {table} SELECT * FROM {table} WHERE true "
                f"ON CONFLICT (id) DO UPDATE SET {new}")  # fmt: skip
            assert raw(f"SELECT count(*) FROM {table}").scalar()
            marks = raw("SELECT kind, key, code, code_last FROM stale_verdict").all()
    assert marks
    assert len(set(marks)) == len(marks)
