"""A hub's database of an older release, brought up to date under the feet of its laptops."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Column, Index, String, Table, insert, select, text

from provider_ops import areas
from provider_ops.core.clock import system_clock
from provider_ops.hub import access, database, schema
from provider_ops.hub.accounts import renewal
from provider_ops.hub.accounts.renewal import Asked
from provider_ops.hub.service import open_hub
from provider_ops.hub.upgrade import run
from provider_ops.hub.upgrade.expand import Shape, plan
from provider_ops.network.model import Organization
from provider_ops.sync.account.secret import fingerprint
from tests.support.work import MARKET, NOW

pytestmark = pytest.mark.postgres

FIRST_RELEASE = (Path(__file__).parent / "first_release.sql").read_text("utf-8")
KEY = "01890000-0000-7000-8000-000000000001"
OLD_ROW = (
    "INSERT INTO contact (market_id, id, rev, deleted, organization_id, name, role, phone, email,"
    f" language, best_time, extra) VALUES ('{MARKET}', '{KEY}', 1, false, '{KEY}', 'Ana', '', '',"
    " '', '', '', '[]');"
    f"INSERT INTO hub_market VALUES ('{MARKET}', 'e', 1, 0, 0)"
)
SHAPE = """
SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0
"""
INDEXES = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()"


@pytest.fixture
def engine(postgres):
    made = database.open_postgres(postgres)
    yield made
    made.dispose()


@pytest.fixture
def current(postgres_with_tables):
    """A database as this release makes it."""
    made = database.open_postgres(postgres_with_tables)
    yield made
    made.dispose()


@pytest.fixture
def released(engine):
    """A database as the first release left it, with a row in it."""
    with engine.begin() as connection:
        connection.execute(text(FIRST_RELEASE))
        connection.execute(text(OLD_ROW))
    return engine


def told(engine, query):
    with engine.connect() as connection:
        return set(map(tuple, connection.execute(text(query))))


def future():
    """The tables of a release to come: a column that is required, an index, a table, a trigger."""
    made = schema.build(areas.travelling())
    organization = made.rows["organization"]
    organization.append_column(
        Column("mood", String, nullable=False, server_default="it's calm")
    )
    Index("mood_organization", organization.c.market_id, organization.c.mood)
    Table("hub_weather", made.metadata, Column("id", String, primary_key=True))
    said = ("CREATE OR REPLACE VIEW hub_sunny AS SELECT id FROM hub_weather",)
    return replace(made, statements=(*made.statements, *said))


def test_the_first_releases_database_becomes_as_a_new_one(released, current):
    open_hub(released, areas.travelling(), system_clock)
    left = {name for name, _ in told(released, INDEXES) - told(current, INDEXES)}
    assert left == {"hub_device_token_hash_key"}  # of a column that only that release knows
    assert told(current, INDEXES) <= told(released, INDEXES)
    assert told(current, SHAPE) <= told(released, SHAPE)
    assert told(released, "SELECT name FROM contact") == {("Ana",)}
    made = schema.build(areas.travelling())
    assert run.upgrade(released, made, NOW) is False


def test_a_laptop_of_the_first_release_goes_on_with_the_token_it_has(released):
    with released.begin() as connection:
        connection.execute(
            text("INSERT INTO hub_user (staff_id, name) VALUES (:id, 'Ana')"), {"id": KEY}
        )
        connection.execute(
            text("INSERT INTO hub_device (id, staff_id, name, token_hash, incarnation, "
                 "registered_at) VALUES (:id, :id, 'laptop', :hash, '', now())"),
            {"id": KEY, "hash": fingerprint("its token")},
        )  # fmt: skip
    for _ in range(2):  # the statements are said again at every upgrade
        hub = open_hub(released, areas.travelling(), system_clock)
        with released.begin() as connection:
            connection.execute(text("DELETE FROM hub_schema"))
    made = renewal.renew(hub, Asked("its token", fingerprint("its next")), "here")
    assert (made.device_id, made.state.value) == (UUID(KEY), "approved")


def test_many_that_start_at_once_upgrade_once(released, postgres):
    with released.begin() as connection:
        connection.execute(text("DROP INDEX feed_contact; DROP INDEX feed_contract"))

    def start(_):
        engine = database.open_postgres(postgres)
        try:
            return open_hub(engine, areas.travelling(), system_clock).schema is not None
        finally:
            engine.dispose()

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(start, range(6)))
    assert told(released, "SELECT n, version FROM hub_schema") == {(1, run.VERSION)}


def test_laptops_go_on_exchanging_while_the_tables_change(attach, served):
    one, two = attach(), attach()
    one.sync(), two.sync()
    stop, took = threading.Event(), []

    def work():
        n = 0
        while not stop.is_set() or n < 3:
            with one.work.act() as session:
                session.add(Organization(
                    id=one.work.new_id(), market_id=MARKET, name=f"{n}", kind="group"))  # fmt: skip
            began = time.monotonic()
            one.sync()
            took.append(time.monotonic() - began)
            n += 1

    with ThreadPoolExecutor(1) as pool:
        working = pool.submit(work)
        assert run.upgrade(served.hub.engine, future(), NOW) is True
        stop.set()
        working.result(60)
    two.sync()
    with two.work.read() as session:
        assert len(session.scalars(select(Organization.name)).all()) == len(took)
    assert max(took) < 10
    with served.hub.engine.connect() as connection:
        moods = set(connection.scalars(text("SELECT mood FROM organization")))
    assert moods == {"it's calm"}  # those of the old program too
    assert told(served.hub.engine, "SELECT count(*) FROM hub_sunny") == {(0,)}


def test_a_change_gives_way_to_a_transaction_that_takes_long(current):
    hub = open_hub(current, areas.travelling(), system_clock)
    with database.transaction(current) as connection:
        access.create_market(connection, hub.schema, MARKET)
    begun, done = threading.Event(), threading.Event()

    def long():
        with current.begin() as connection:
            connection.execute(text("SELECT 1 FROM organization"))
            begun.set()
            done.wait(30)

    with ThreadPoolExecutor(2) as pool:
        pool.submit(long)
        begun.wait(10)
        changing = pool.submit(run.upgrade, current, future(), NOW)
        began = time.monotonic()
        for _ in range(20):  # everybody else gets through all the time
            with current.connect() as connection:
                connection.execute(text("SELECT 1 FROM organization"))
        assert time.monotonic() - began < 20 * 2.5
        done.set()
        assert changing.result(60) is True


def test_what_a_cut_off_index_left_is_built_again(released):
    with released.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("DROP INDEX feed_contact"))
        connection.execute(text(OLD_ROW.split(";", maxsplit=1)[0].replace("0001'", "0002'", 1)))
        with pytest.raises(Exception, match="duplicate"):
            connection.execute(
                text("CREATE UNIQUE INDEX CONCURRENTLY feed_contact ON contact (market_id)")
            )
    open_hub(released, areas.travelling(), system_clock)
    assert ("feed_contact", True) in told(
        released, "SELECT indexrelid::regclass::text, indisvalid FROM pg_index"
    )


def test_an_index_of_a_partitioned_table_is_built_part_by_part(released):
    with released.begin() as connection:
        connection.execute(text("""
            ALTER TABLE contact RENAME TO contact_fl;
            ALTER INDEX feed_contact RENAME TO part;
            CREATE TABLE contact (LIKE contact_fl INCLUDING DEFAULTS, PRIMARY KEY (market_id, id))
                PARTITION BY LIST (market_id);
            ALTER TABLE contact ATTACH PARTITION contact_fl FOR VALUES IN ('fl-heron-bay')
        """))
    open_hub(released, areas.travelling(), system_clock)
    assert ("feed_contact", True) in told(
        released, "SELECT indexrelid::regclass::text, indisvalid FROM pg_index"
    )


def test_what_is_not_needed_any_more_is_not_required_either(released):
    with released.begin() as connection:
        connection.execute(text("ALTER TABLE hub_user ADD COLUMN shoe_size INT NOT NULL DEFAULT 7"))
        connection.execute(text("ALTER TABLE hub_user ALTER COLUMN shoe_size DROP DEFAULT"))
    made = open_hub(released, areas.travelling(), system_clock)
    with released.begin() as connection:
        connection.execute(insert(made.schema.staff).values(staff_id=UUID(KEY), name="Ana"))


def test_a_newer_database_is_refused_unless_it_takes_older_programs(current):
    open_hub(current, areas.travelling(), system_clock)
    newer = {"version": run.VERSION + 1, "fingerprint": "x", "program": "9", "at": NOW}
    with current.begin() as connection:
        connection.execute(insert(run.RECORD).values(n=2, oldest=run.VERSION, **newer))
    open_hub(current, areas.travelling(), system_clock)
    with current.begin() as connection:
        assert run.is_usable(connection)
        connection.execute(insert(run.RECORD).values(n=3, oldest=run.VERSION + 1, **newer))
        assert not run.is_usable(connection)
    with pytest.raises(run.NewerDatabaseError, match="newer program"):
        open_hub(current, areas.travelling(), system_clock)
    assert told(current, "SELECT max(n) FROM hub_schema") == {(3,)}


def test_a_required_column_without_a_default_is_not_let_through():
    made = schema.build(areas.travelling())
    there = {t.name: dict.fromkeys(t.columns.keys(), False) for t in made.metadata.sorted_tables}
    assert plan(made, Shape(there)).statements == []
    made.market.append_column(Column("color", String, nullable=False))
    with pytest.raises(ValueError, match=r"hub_market\.color"):
        plan(made, Shape(there))

