"""What leaves a person's scope leaves his laptop, but for what he wrote and has not sent."""

from __future__ import annotations

import hashlib

import pytest
from sqlalchemy import text

from provider_ops import areas
from provider_ops.claims.model import Remittance
from provider_ops.hub import access, database, office
from provider_ops.network.model import Organization, Territory
from provider_ops.store.base import Base
from provider_ops.store.model import Blob, DataImport, OutboxEntry
from provider_ops.sync.model import Parked, Sent
from provider_ops.visits.model import Visit
from tests.hub import stocked
from tests.support.work import MARKET, staff
from tests.sync.test_exchange import add_office, change
from tests.sync.test_faults import import_rows

OTHER = "other"
FILE = hashlib.sha256(b"x").hexdigest()
KEPT = {
    "outbox": "what is written and not sent",
    "draft": "what is not even finished",
    "draft_file": "pictures of what is not even finished",
    "setting": "how this laptop is set up",
    "blob": "files: those that no row names go",
    "stale_verdict": "marks: those that leaving makes go",
}


def grant(hub, side, market, change=access.grant):
    with database.transaction(hub.engine) as connection:
        access.create_market(connection, hub.schema, market)
        change(connection, hub.schema, side.work.staff_id, market)


def everything(side, aside=()):
    """Every value of every table on a laptop, as text, by table."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%_%'"
    found = {}
    with side.work.store.exclusive() as connection:
        for name in connection.exec_driver_sql(tables).scalars().all():
            if name not in aside:
                rows = connection.exec_driver_sql(f"SELECT * FROM {name}").all()
                found[name] = " ".join(
                    value.hex() if isinstance(value, bytes) else str(value)
                    for row in rows for value in row
                )  # fmt: skip
    return found


def fill_local_tables(side, keys):
    """Put a row of the other market into everything that a laptop makes of its rows."""
    with side.work.store.exclusive() as connection:
        connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
        for made in areas.travelling().local:
            table = Base.metadata.tables[made.table]
            values = {}
            for column in table.c:
                if column.name == made.column:
                    values[column.name] = keys[OTHER, made.of[0]].bytes if made.of else OTHER
                elif not column.nullable and column.name != "n":
                    values[column.name] = b"0" * 16 if "KeyType" in repr(column.type) else 0
            names, marks = ", ".join(f'"{n}"' for n in values), ", ".join("?" * len(values))
            connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO {made.table} ({names}) VALUES ({marks})", tuple(values.values())
            )


@pytest.fixture
def held(hub, laptops):
    """A laptop with every kind of row of two markets, and the keys of all rows."""
    keys = stocked.stock(hub, (MARKET, OTHER))
    side = laptops(markets=(MARKET, OTHER))
    side.sync(), side.sync()
    fill_local_tables(side, keys)
    return side, keys


def test_nothing_of_a_market_that_was_left_is_on_the_laptop(hub, held):
    side, keys = held
    before = everything(side)
    assert f" of {OTHER}" in before["organization"]
    assert stocked.sha256(OTHER) in before["blob"]
    grant(hub, side, OTHER, access.revoke)
    side.sync()
    marks = [f" of {OTHER}", stocked.sha256(OTHER), *(k.hex for (m, _), k in keys.items() if m == OTHER)]
    for name, words in everything(side).items():
        assert [mark for mark in marks if mark in words] == [], name
        assert OTHER not in words.split() or name == "sync_exchange_log", name
    after = everything(side)
    assert all(f" of {MARKET}" in after[name] for name in ("organization", "visit", "contract"))
    assert stocked.sha256(MARKET) in after["blob"]


def test_what_was_not_sent_is_set_aside_and_told_and_what_was_sent_goes(hub, held):
    side, keys = held
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=OTHER, name="sent", kind="group"))
    side.sync()
    assert [row.market_id for row in side.all(Sent)] == [OTHER]
    change(side, Visit, keys[OTHER, "visit"], notes="not sent")
    with side.work.act() as session:
        session.add(Organization(id=side.work.new_id(), market_id=OTHER, name="new", kind="group"))
        session.add(Blob(sha256=FILE, media_type="", size=1, content=b"x", sent=False))
    grant(hub, side, OTHER, access.revoke)
    assert side.sync().parked == 2
    assert {row.reason for row in side.all(Parked)} == {"scope"}
    assert "not sent" in str([row.body for row in side.all(Parked)])
    assert side.all(OutboxEntry) == side.all(Sent) == []
    assert {row.market_id for row in side.all(Organization) + side.all(Visit)} <= {MARKET, "shared"}
    for name, words in everything(side, aside=("sync_parked",)).items():
        assert f" of {OTHER}" not in words, name
    assert side.all(Blob, sha256=FILE)


def test_a_market_that_comes_back_is_as_it_was(hub, held):
    side, _ = held
    names = [t.name for t in areas.travelling()]
    before = everything(side)
    grant(hub, side, OTHER, access.revoke)
    side.sync()
    grant(hub, side, OTHER)
    side.sync()
    after = everything(side)
    assert {n: sorted(after[n].split()) for n in names} == {n: sorted(before[n].split()) for n in names}
    assert stocked.sha256(OTHER) in after["blob"]


def test_a_row_that_moved_out_of_scope_takes_its_file_along(hub, laptops):
    keys = stocked.stock(hub, (MARKET, OTHER))
    side = laptops()
    side.sync()
    assert side.all(Blob, sha256=stocked.sha256(MARKET))
    with database.transaction(hub.engine) as connection:
        for table in ("material_version", "contract_file", "visit_file"):
            office.move_row(connection, hub.schema, MARKET, table, keys[MARKET, table], OTHER)
    side.sync()
    assert side.all(Blob) == []


def test_an_office_given_to_somebody_else_takes_no_unsent_change_with_it(hub, laptops):
    one, two = laptops(), laptops()
    with database.transaction(hub.engine) as connection:
        access.set_role(connection, hub.schema, two.work.staff_id, "manager")
    territory, colleague = two.work.new_id(), two.work.new_id()
    with two.work.act() as session:
        session.add(staff(one.work.staff_id, "Ana", "Diaz", "rep"))
        session.add(staff(colleague, "Luz", "Ortiz", "rep"))
        session.flush()
        session.add(Territory(id=territory, market_id=MARKET, name="T", rep_id=one.work.staff_id))
    key = add_office(two, territory_id=territory)
    two.sync(), one.sync()
    change(one, Organization, key, tier="A")
    one.sync(), two.sync()
    assert two.all(Organization)[0].tier == "A"
    change(one, Organization, key, tier="B")
    change(two, Territory, territory, rep_id=colleague)
    two.sync()
    assert one.sync().parked == 1
    (parked,) = one.all(Parked)
    assert (parked.reason, parked.body["fields"]["tier"]) == ("territory", ["A", "B"])
    assert [row.tier for row in one.all(Organization)] == ["A"]  # all may see it, still
    one.sync(), two.sync()
    assert [row.tier for row in two.all(Organization)] == ["A"]


def test_a_role_that_was_taken_sets_aside_what_it_had_allowed(hub, laptops):
    one = laptops()
    key = add_office(one)
    one.sync()
    change(one, Organization, key, tier="A")
    with database.transaction(hub.engine) as connection:
        access.set_role(connection, hub.schema, one.work.staff_id, "trainer")
    assert one.sync().parked == 1
    assert [row.reason for row in one.all(Parked)] == ["role"]
    assert [row.tier for row in one.all(Organization)] == [""]


def test_an_undo_that_was_refused_brings_the_rows_of_the_import_back(hub, laptops):
    one = laptops()
    key = import_rows(one, 7)
    one.sync()
    with database.transaction(hub.engine) as connection:
        access.set_role(connection, hub.schema, one.work.staff_id, "trainer")
    with one.work.act() as session:
        session.get_one(DataImport, key).undone_at = one.work.now()
        session.flush()
        session.execute(text("DELETE FROM remittance"))
    assert one.sync().parked == 1
    one.sync()
    assert len(one.all(Remittance)) == 7
    assert one.all(DataImport)[0].undone_at is None


def test_every_table_of_a_laptop_says_what_becomes_of_it():
    """A new table that a laptop makes of a market's rows may not be forgotten when it leaves."""
    travel = {table.name for table in areas.synced_tables()}
    local = {made.table for made in areas.local_tables()}
    names = {t.name for t in Base.metadata.sorted_tables if not t.name.startswith("sync_")}
    assert names - travel - local == set(KEPT)
