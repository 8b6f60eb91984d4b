"""Laptops and hub of different releases (I16): everything an older program does not know survives."""

from __future__ import annotations

import json
import random

import pytest
from sqlalchemy import Column, MetaData, String, Table, select, text

from provider_ops import areas
from provider_ops.codes.model import ApprovedCode
from provider_ops.core.ids import IdSource
from provider_ops.hub import access, database, exchange
from provider_ops.hub.accounts import devices
from provider_ops.hub.accounts.audit import By
from provider_ops.hub.operation import raised
from provider_ops.hub.service import open_hub
from provider_ops.store.base import Base
from provider_ops.store.changes import SCHEMA
from provider_ops.store.types import KeyType
from provider_ops.store.wire import to_wire
from provider_ops.sync import skew
from provider_ops.sync.exchange import Laptop, sync
from provider_ops.sync.model import Backfill
from provider_ops.sync.skew import TooOldError
from provider_ops.sync.tables import describe
from tests.support.work import MARKET, NOW, TestClock
from tests.sync.direct import Direct
from tests.sync.memory import MemoryStore
from tests.sync.test_exchange import add_office

NAMES = ("organization", "conflict", "data_import")
KNOWN = ("name", "kind", "note", "members")


def release(*, lacks=(), adds=(), tables=()):
    """The tables of a release that lacks some columns of offices, or has more of them."""
    metadata = MetaData()
    made = []
    for table in areas.synced_tables():
        if table.name not in NAMES:
            continue
        copy = table.to_metadata(metadata)
        if table.name == "organization":
            kept = [c._copy() for c in table.columns
                    if c.name not in lacks]  # fmt: skip
            metadata.remove(copy)
            added = [Column(name, String, nullable=False, default="", server_default="")
                     for name in adds]  # fmt: skip
            copy = Table("organization", metadata, *kept, *added)
        made.append(copy)
    for name in tables:
        made.append(Table(name, metadata, Column("id", KeyType, primary_key=True),
                          Column("market_id", String), Column("word", String, default=""),
                          made[0].c.extra._copy()))  # fmt: skip
    return describe(made, [])


OLD, NOW_RELEASE = release(lacks=("tier",)), release()
NEW = release(adds=("mood",), tables=("of_tomorrow",))


def store_of(tables):
    store = MemoryStore()
    local = [t for t in Base.metadata.sorted_tables
             if t.name.startswith("sync_") or t.name in ("outbox", "setting", "blob")]  # fmt: skip
    Base.metadata.create_all(store.engine, local)
    for synced in tables:
        synced.table.create(store.engine)
    return store


class World:
    """A hub and laptops, each of its own release."""

    def __init__(self, tables=NOW_RELEASE):
        self.engine = database.open_sqlite(None)
        self.clock = TestClock(NOW)
        self.hub = open_hub(self.engine, tables, self.clock)
        with database.transaction(self.engine) as connection:
            access.create_market(connection, self.hub.schema, MARKET)
        self.made, self.sides = set(), []

    def laptop(self, tables):
        number = len(self.sides)
        ids = IdSource(self.clock, random.Random(number).getrandbits)
        staff, device = ids.new(), ids.new()
        with database.transaction(self.engine) as connection:
            access.create_person(connection, self.hub.schema, staff, "x")
            access.grant(connection, self.hub.schema, staff, MARKET)
            devices.add(connection, self.hub.schema, By("test"), staff, "x", device, NOW)
        line = Direct(self.hub, device, staff)
        side = Side(self, Laptop(store_of(tables), tables, line, self.clock, ids), ids)
        self.sides.append(side)
        return side

    def upgrade(self, tables, *statements):
        """Let the hub be of another release from now on."""
        with self.engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))
        self.hub = open_hub(self.engine, tables, self.clock)
        for side in self.sides:
            side.laptop.transport.hub = self.hub

    def rows(self, table="organization"):
        with self.engine.connect() as connection:
            found = connection.execute(select(self.hub.schema.rows[table])).mappings()
            return {row["id"]: dict(row) for row in found if not row["deleted"]}


class Side:
    def __init__(self, world, laptop, ids):
        self.world, self.laptop, self.ids = world, laptop, ids

    def sync(self):
        return sync(self.laptop)

    def rows(self, table="organization"):
        with self.laptop.store.read() as session:
            found = session.execute(select(self.laptop.tables[table].table)).mappings()
            return {row["id"]: dict(row) for row in found}

    def query(self, sql):
        with self.laptop.store.read() as session:
            return session.execute(text(sql)).all()

    def do(self, kind, key, fields, table="organization", schema=SCHEMA):
        """Change a row here as the change log would, in this laptop's own release."""
        op = self.ids.new()
        body = {"op_id": str(op), "group_id": str(op), "schema": schema, "kind": kind,
                "table": table, "row": str(key), "market": MARKET, "fields": fields,
                "device_time": "2026-01-01T00:00:00Z"}  # fmt: skip
        its_table = self.laptop.tables[table].table
        news = {name: new for name, (_, new) in fields.items()}
        with self.laptop.store.exclusive() as connection:
            if kind == "create":
                connection.execute(its_table.insert().values(id=key, market_id=MARKET, extra={},
                                                             **news))  # fmt: skip
            else:
                connection.execute(its_table.update().where(its_table.c.id == key).values(**news))
            connection.exec_driver_sql(
                "INSERT INTO outbox (op_id, group_id, table_name, row_id, body, tries, "
                "offered_again) VALUES (?, ?, ?, ?, ?, 0, 0)",
                (op.bytes, op.bytes, table, key.bytes, json.dumps(body)),
            )
        self.world.made.add(str(op))

    def make(self, **values):
        key = self.ids.new()
        columns = self.laptop.tables["organization"].columns
        fields = {name: [None, to_wire(c.default.arg) if c.default is not None
                         and c.default.is_scalar else None] for name, c in columns.items()
                  if name != "extra"}  # fmt: skip
        fields |= {name: [None, value] for name, value in {"kind": "group", **values}.items()}
        self.do("create", key, fields)
        return key

    def upgrade(self, tables):
        """Let another release work with this laptop's database."""
        old, self.laptop.tables = self.laptop.tables, tables
        with self.laptop.store.exclusive() as connection:
            for synced in tables:
                if old.get(synced.name) is None:
                    synced.table.create(connection)
                    continue
                for name in synced.columns.keys() - old[synced.name].columns.keys():
                    connection.exec_driver_sql(
                        f"ALTER TABLE {synced.name} ADD COLUMN {name} NOT NULL DEFAULT ''"
                    )


def test_fields_of_other_releases_survive_an_older_laptop():
    world = World()
    old, new = world.laptop(OLD), world.laptop(NEW)
    key = new.make(name="A", tier="A", mood="calm")
    new.sync(), old.sync()
    held = old.rows()[key]["extra"]
    assert held == {"tier": "A", "mood": "calm"}
    old.do("update", key, {"name": ["A", "B"]})
    old.sync(), new.sync()
    row = new.rows()[key]
    assert (row["name"], row["tier"], row["mood"], row["extra"]) == ("B", "A", "calm", {})
    at_hub = world.rows()[key]
    assert (at_hub["tier"], at_hub["extra"]) == ("A", {"mood": "calm"})


def test_an_upgraded_laptop_has_what_the_older_one_kept_before_it_asks_anybody():
    world = World()
    old, other = world.laptop(OLD), world.laptop(NOW_RELEASE)
    key = other.make(name="A", tier="A")
    other.sync(), old.sync()
    old.upgrade(NOW_RELEASE)
    skew.adopt(old.laptop)
    assert (old.rows()[key]["tier"], old.rows()[key]["extra"]) == ("A", {})


def test_an_upgraded_laptop_reads_again_what_nobody_kept_and_goes_on_after_a_cut():
    world = World()
    world.hub.feed._page_rows = 2
    old, other = world.laptop(OLD), world.laptop(NOW_RELEASE)
    keys = [other.make(name=str(n), tier="A") for n in range(5)]
    other.sync(), old.sync()
    old.upgrade(NOW_RELEASE)
    with old.laptop.store.exclusive() as connection:
        connection.exec_driver_sql("UPDATE organization SET extra = '{}'")
    old.do("update", keys[0], {"name": ["0", "mine"]})
    other.do("update", keys[1], {"tier": ["A", "B"]})
    other.sync()
    pages, real = [], old.laptop.transport.snapshot

    def cut(*words):
        if words[4:] and len(pages) == 1:
            pages.append(None)
            raise ConnectionError
        pages.append(words)
        return real(*words)

    old.laptop.transport.snapshot = cut
    with pytest.raises(ConnectionError):
        old.sync()
    (left,) = old.query(
        f"SELECT after FROM sync_backfill WHERE table_name = 'organization' AND market_id = '{MARKET}'"
    )
    assert left.after != "0" * 32
    old.sync()
    tiers = {key: row["tier"] for key, row in old.rows().items()}
    assert tiers == {key: "B" if key == keys[1] else "A" for key in keys}
    assert old.rows()[keys[0]]["name"] == "mine"
    assert old.query(f"SELECT 1 FROM {Backfill.__tablename__}") == []
    assert all(set(words[4]) == {"tier"} for words in pages if words and len(words) > 4)


def test_a_newer_hub_gets_what_the_older_one_could_not_know(monkeypatch):
    world = World()
    new = world.laptop(NEW)
    office = new.make(name="A", mood="calm")
    key = new.ids.new()
    new.do("create", key, {"word": [None, "w"]}, table="of_tomorrow")
    assert new.sync().parked == 1
    world.upgrade(NEW, "ALTER TABLE organization ADD COLUMN mood NOT NULL DEFAULT ''")
    fresh = world.laptop(NEW)
    fresh.sync()
    assert fresh.rows()[office]["mood"] == "calm"  # still in the hub's `extra`
    fresh.do("update", office, {"mood": ["calm", "busy"]})
    assert fresh.sync().journaled == 0
    at_hub = world.rows()[office]
    assert (at_hub["mood"], at_hub["extra"]) == ("busy", {})
    assert new.sync().parked == 0  # the hub's release is told by its number alone
    monkeypatch.setattr(exchange, "SCHEMA", SCHEMA + 1)
    new.sync()
    assert [row["word"] for row in world.rows("of_tomorrow").values()] == ["w"]
    fresh.sync()
    assert [row["word"] for row in fresh.rows("of_tomorrow").values()] == ["w"]


def test_a_laptop_that_learns_a_table_loads_the_rows_it_had_passed_over():
    world = World(NEW)
    new, now = world.laptop(NEW), world.laptop(NOW_RELEASE)
    now.sync()
    new.do("create", new.ids.new(), {"word": [None, "w"]}, table="of_tomorrow")
    new.sync(), now.sync()
    now.upgrade(NEW)
    now.sync()
    assert [row["word"] for row in now.rows("of_tomorrow").values()] == ["w"]


def test_a_newer_laptop_loads_from_an_older_hub():
    world = World(OLD)
    new = world.laptop(NEW)
    new.make(name="A", tier="A", mood="calm")
    new.sync()
    later = world.laptop(NEW)
    later.sync()
    (row,) = later.rows().values()
    assert (row["tier"], row["mood"]) == ("A", "calm")


def test_a_program_that_is_too_old_sends_and_receives_nothing(laptops, monkeypatch):
    one, two = laptops(), laptops()
    add_office(one, name="theirs")
    one.sync(), two.sync()
    add_office(one, name="later")
    one.sync()
    mine = add_office(two, name="mine")
    monkeypatch.setattr(exchange, "MIN_SCHEMA", SCHEMA + 1)
    with pytest.raises(TooOldError) as told:
        two.sync()
    assert told.value.needs_person
    assert "mine" in {row.name for row in two.all(_office())}
    assert "later" not in {row.name for row in two.all(_office())}
    monkeypatch.undo()
    one.sync(), two.sync()
    for side in (one, two):
        assert {row.name for row in side.all(_office())} == {"theirs", "later", "mine"}
    assert mine in {row.id for row in one.all(_office())}


def _office():
    from provider_ops.network.model import Organization

    return Organization


@pytest.mark.parametrize("seed", range(12))
def test_three_releases_agree_on_everything(seed):
    """I1 to I3 with laptops one release behind and ahead of the hub, by chance."""
    rnd, world = random.Random(seed), World()
    sides = [world.laptop(tables) for tables in (OLD, NOW_RELEASE, NEW)]
    for _ in range(30):
        side = rnd.choice(sides)
        rows = side.rows()
        what = rnd.random()
        if what < 0.3 or not rows:
            names = side.laptop.tables["organization"].columns.keys() & {"tier", "mood"}
            side.make(name=f"o{rnd.randrange(9)}", **{name: rnd.choice("AB") for name in names})
        elif what < 0.75:
            key = rnd.choice(sorted(rows))
            can = [n for n in ("name", "tier", "mood") if n in rows[key]]
            name = rnd.choice(can)
            new = rnd.choice("ABCDE")
            if rows[key][name] != new:
                side.do("update", key, {name: [rows[key][name], new]})
        else:
            side.sync()
    for _ in range(3):
        for side in sides:
            side.sync()
    hub = {key: _all_fields(row) for key, row in world.rows().items()}
    for side in sides:
        assert {key: _all_fields(row) for key, row in side.rows().items()} == hub, "I1"
    operation, history = world.hub.schema.operation, world.hub.schema.history
    with world.engine.connect() as connection:
        taken = {str(row.op_id) for row in connection.execute(select(operation))}
        assert taken == world.made, "I2"
        told = {}
        for row in connection.execute(select(history)):
            told.setdefault(str(row.op_id), set()).update(row.fields)
        conflict = world.hub.schema.rows["conflict"]
        for row in connection.execute(select(conflict.c.op_id, conflict.c.field)):
            told.setdefault(str(row.op_id), set()).add(row.field)
    assert set(told) == world.made, "I3"


def _all_fields(row):
    """A row's fields wherever a release keeps them; those at their default stand for nothing."""
    fields = {n: v for n, v in row.items() if n not in ("rev", "deleted", "extra", "id")}
    return {n: v for n, v in (fields | (row["extra"] or {})).items() if v not in ("", None)}


def test_an_operation_of_the_first_release_is_read_as_it_was_meant():
    table = areas.travelling()["approved_code"]
    body = {"fields": {"code": ["99211", "99213"]}, "schema": 1}
    assert raised(table, "update", body) == {"code_last": ["", ""], "code": ["99211", "99213"]}
    assert raised(table, "update", body | {"schema": 2}) == body["fields"]
    assert raised(table, "update", {"fields": {"max_units": [1, 2]}}) == {"max_units": [1, 2]}
    assert raised(table, "create", body) == body["fields"]


def test_a_correction_by_an_older_program_keeps_what_it_does_not_know(laptops):
    from datetime import date

    from provider_ops.codes.model import ApprovedList
    from provider_ops.store.model import OutboxEntry

    one, two = laptops(), laptops()
    with one.work.act() as session:
        made = ApprovedList(id=one.work.new_id(), market_id=MARKET, name="L")
        session.add(made)
        session.flush()
        span = ApprovedCode(id=one.work.new_id(), market_id=MARKET, list_id=made.id, code="99211",
                            code_last="99215", valid_from=date(2026, 1, 1),
                            recorded_at=one.work.now())  # fmt: skip
        session.add(span)
        listed, key = made.id, span.id
    one.sync(), two.sync()
    with two.work.act() as session:
        session.add(ApprovedCode(id=two.work.new_id(), market_id=MARKET, list_id=listed,
                                 code="99211", max_units=1, valid_from=date(2026, 1, 1),
                                 recorded_at=two.work.now(), replaces_id=key))  # fmt: skip
        session.flush()
        entry = session.scalars(select(OutboxEntry)).one()
        known = {n: v for n, v in entry.body["fields"].items() if n != "code_last"}
        entry.body = entry.body | {"fields": known, "schema": 1}
    two.sync(), one.sync()
    for side in (one, two):
        (corrected,) = side.all(ApprovedCode, replaces_id=key)
        assert (corrected.code_last, corrected.max_units) == ("99215", 1)
