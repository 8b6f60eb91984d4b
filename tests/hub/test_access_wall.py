"""Row-level security: what a handler cannot leak or spoil, though it forgets every check."""

from __future__ import annotations

from dataclasses import replace

import psycopg
import pytest
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError, ProgrammingError

from provider_ops import areas
from provider_ops.core.errors import NotFoundError
from provider_ops.hub import database, files, load, office, policies, service
from provider_ops.hub.asking import asking
from provider_ops.hub.backup import tools
from provider_ops.hub.service import open_hub
from provider_ops.store.base import SHARED_MARKET
from provider_ops.sync.wire import Rescue
from tests.hub import stocked
from tests.hub.asking import IDS, create, person
from tests.hub.stocked import HERS, MINE
from tests.support.hubs import postgres_hub
from tests.support.postgres import fresh_database
from tests.support.work import NOW, TestClock

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def hub(postgres_server, postgres_template):
    with fresh_database(postgres_server, postgres_template) as url:
        made = postgres_hub(url, TestClock(NOW))
        stocked.stock(made)
        yield made
        made.engine.dispose()


@pytest.fixture(scope="module")
def rep(hub):
    return person(hub, "rep", (MINE,))


@pytest.fixture(autouse=True)
def nothing_of_hers_changes(hub, rep):
    before = stocked.image(hub, HERS, SHARED_MARKET)
    yield
    assert stocked.image(hub, HERS, SHARED_MARKET) == before


def tables_with_market(hub):
    everything = hub.schema.metadata.sorted_tables
    return [t for t in everything if "market_id" in t.c and t is not hub.schema.grant]


def test_every_table_of_the_hub_has_its_wall(hub):
    query = text(
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace "
        "AND relkind IN ('r', 'p') AND relrowsecurity AND relforcerowsecurity"
    )
    with hub.engine.connect() as connection:
        walled = set(connection.scalars(query))
    lacking = {table.name for table in tables_with_market(hub)} - walled
    assert lacking == set()
    for table in (hub.schema.market, hub.schema.staff, hub.schema.grant, hub.schema.device,
                  hub.schema.blob):  # fmt: skip
        assert table.name in walled


def test_a_request_may_use_nothing_that_was_not_named(hub):
    query = text(
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace "
        "AND relkind IN ('r', 'p', 'v', 'm') AND (has_any_column_privilege(:role, oid, "
        "'SELECT, INSERT, UPDATE') OR has_table_privilege(:role, oid, 'DELETE, TRUNCATE'))"
    )
    with hub.engine.connect() as connection:
        usable = set(connection.scalars(query, {"role": policies.ROLE}))
        right = connection.execute(
            text("SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb "
                 "FROM pg_roles WHERE rolname = :role"), {"role": policies.ROLE},
        ).one()  # fmt: skip
        owns = connection.scalar(
            text("SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles "
                 "WHERE rolname = :role)"), {"role": policies.ROLE},
        )  # fmt: skip
    assert tuple(right) == (False,) * 5
    assert owns == 0
    expected = {table.name for table in tables_with_market(hub)}
    assert usable == expected | {
        "hub_market", "hub_device", "hub_blob", "hub_blob_part", "hub_rescue"
    }  # fmt: skip


def test_a_read_that_forgets_its_filter_finds_only_the_askers_markets(hub, rep):
    for table in (*tables_with_market(hub), hub.schema.market):
        column = table.c["id" if table is hub.schema.market else "market_id"]
        with asking(hub.engine, rep.identify) as (connection, _caller):
            found = set(connection.scalars(select(column)))
            assert found == {MINE, SHARED_MARKET}, table.name
            for mode in ({}, {"read": True}):
                if table.name not in ("hub_exit", "hub_alias", "hub_history"):
                    locked = select(column).with_for_update(**mode)
                    assert set(connection.scalars(locked)) == {MINE, SHARED_MARKET}, table.name


def test_a_read_by_another_markets_key_finds_nothing(hub, rep):
    with database.transaction(hub.engine) as connection:
        keys = {t.name: connection.scalar(select(t.c.id).where(t.c.market_id == HERS))
                for t in hub.schema.rows.values()}  # fmt: skip
    with asking(hub.engine, rep.identify) as (connection, _caller):
        for name, key in keys.items():
            table = hub.schema.rows[name]
            assert key is not None
            assert connection.execute(select(table).where(table.c.id == key)).all() == []
        counted = select(func.count()).select_from(hub.schema.rows["provider"])
        assert connection.scalar(counted) == 2


def refused(hub, rep, statement):
    """Whether PostgreSQL refuses it; what it lets through must not reach another market."""
    try:
        with asking(hub.engine, rep.identify) as (connection, _caller):
            touched = connection.execute(statement).rowcount
            connection.rollback()
    except ProgrammingError as error:  # of all of them the one class that refusals are of
        return error.orig.sqlstate == "42501"
    assert touched <= 1
    return False


def test_a_write_that_forgets_its_filter_is_refused_or_stays_at_home(hub, rep):
    for table in (*tables_with_market(hub), hub.schema.market):
        everything = {c.name: c for c in table.c if not c.primary_key}
        changes = [update(table).values({name: column}) for name, column in everything.items()]
        moved = table.c["id" if table is hub.schema.market else "market_id"]
        assert all(refused(hub, rep, change) for change in changes[:1]), table.name
        assert refused(hub, rep, update(table).values({moved.name: MINE})), table.name
        assert refused(hub, rep, update(table).values({moved.name: HERS})), table.name
        assert refused(hub, rep, delete(table)) == (
            not getattr(hub.schema.tables.get(table.name), "is_bulk", False)
        )
        assert refused(hub, rep, text(f"TRUNCATE {table.name}")), table.name


def test_an_insert_into_another_market_is_refused(hub, rep):
    for table in tables_with_market(hub):
        with hub.engine.connect() as connection:
            row = dict(
                connection.execute(select(table).where(table.c.market_id == HERS)).mappings().one()
            )
        fresh = {c.name for c in table.c if c.primary_key and c.name != "market_id"}
        row |= {name: IDS.new() if name != "n" else 10**6 for name in fresh}
        for market in (HERS, SHARED_MARKET):
            assert refused(hub, rep, insert(table).values(row | {"market_id": market})), table.name
        taken = table.name == "hub_exit"  # only the office moves rows
        assert refused(hub, rep, insert(table).values(row | {"market_id": MINE})) is taken, (
            table.name
        )


def test_people_grants_and_secrets_are_not_there_for_a_request(hub, rep):
    for table in (hub.schema.staff, hub.schema.grant):
        row = {c.name: IDS.new() if c.name == "staff_id" else MINE for c in table.c}
        for statement in (select(table), insert(table).values(row), delete(table)):
            assert refused(hub, rep, statement)
    device = hub.schema.device
    person(hub, "rep", (HERS,))
    assert refused(hub, rep, select(device.c.staff_id))
    with asking(hub.engine, rep.identify) as (connection, _caller):
        assert connection.scalars(select(device.c.id)).all() == [rep.device]


def test_what_another_laptop_handed_over_is_not_there_for_a_request(hub, rep):
    other = person(hub, "rep", (MINE,))
    rescue = hub.schema.rescue
    for who in (rep, other):
        hub.rescue(who.identify, Rescue(1, [{"market": MINE}]))
    with asking(hub.engine, rep.identify) as (connection, _caller):
        assert set(connection.scalars(select(rescue.c.device_id))) == {rep.device}
        assert connection.execute(delete(rescue)).rowcount == 1
        connection.rollback()
    assert refused(hub, rep, select(rescue.c.content))


def test_files_are_there_only_where_a_row_that_one_sees_names_them(hub, rep):
    blob = hub.schema.blob
    with asking(hub.engine, rep.identify) as (connection, _caller):
        found = set(connection.scalars(select(blob.c.sha256)))
    assert found == {stocked.sha256(MINE), stocked.sha256(SHARED_MARKET)}
    assert refused(hub, rep, delete(blob))
    assert refused(hub, rep, update(blob).values(size=0))


def test_handlers_that_lost_their_check_leak_nothing(hub, rep, monkeypatch):
    monkeypatch.setattr(service, "_check_readable", lambda caller, market: None)
    monkeypatch.setattr(service.Hub, "is_named", lambda *_: True)
    page = hub.snapshot(rep.identify, HERS, "organization", "0" * 32)
    assert sum(len(part.page) for part in page.parts) == 0
    with pytest.raises(NotFoundError):
        hub.get_blob(rep.identify, stocked.sha256(HERS))
    with pytest.raises(NotFoundError):
        files.get_part(hub, rep.identify, stocked.sha256(HERS), 0, 100)
    assert hub.get_blob(rep.identify, stocked.sha256(MINE))[1] == stocked.content(MINE)


def test_an_exchange_that_believes_in_a_foreign_market_gets_and_writes_nothing(
    hub, rep, monkeypatch
):
    """The caller grows after PostgreSQL was told who he is, as a bug would let him."""
    lower = policies.lower
    asker = replace(rep)
    monkeypatch.setattr(policies, "lower", lambda c, caller: lower(c, asker.identify(c)))

    def identify(connection):
        more = {"readable": (HERS, MINE), "writable": frozenset({HERS, MINE})}
        return replace(asker.identify(connection), **more)

    monkeypatch.setattr(rep, "identify", identify, raising=True)
    stolen = create("provider", market=HERS, npi="9", family_name="f", given_name="g")
    for asked in ((), (stolen,)):
        with pytest.raises((DBAPIError, KeyError)):  # the books of hers are not there
            rep.exchange(*asked)


def test_once_the_transaction_is_over_the_next_asker_begins_with_nothing(hub, rep):
    stranger = person(hub, "rep", ())
    for asker, expected in (
        (rep, {MINE, SHARED_MARKET}),
        (stranger, {SHARED_MARKET}),
        (rep, {MINE, SHARED_MARKET}),
    ):
        with asking(hub.engine, asker.identify) as (connection, _caller):
            found = set(connection.scalars(select(hub.schema.rows["provider"].c.market_id)))
        assert found == expected
    with database.transaction(hub.engine) as connection:
        connection.execute(text(f"SET LOCAL ROLE {policies.ROLE}"))
        assert connection.scalars(select(hub.schema.market.c.id)).all() == []


@pytest.fixture
def owned(postgres_server, postgres):
    """A database whose owner is nobody special, as at a provider of databases."""
    name = "hub_owner_of_tests"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        if not connection.execute(f"SELECT FROM pg_roles WHERE rolname = '{name}'").fetchall():
            connection.execute(f"CREATE ROLE {name} LOGIN")
        connection.execute(
            f"DO $$ BEGIN CREATE ROLE {policies.ROLE} NOLOGIN; "
            "EXCEPTION WHEN duplicate_object THEN NULL; END $$"
        )
        connection.execute(f"GRANT {policies.ROLE} TO {name}")
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"ALTER SCHEMA public OWNER TO {name}")
    return postgres.replace("//postgres:", f"//{name}:")


def test_the_wall_stands_though_the_owner_is_nobody_special(owned):
    engine = database.open_postgres(owned)
    made = open_hub(engine, areas.travelling(), TestClock(NOW))
    with engine.connect() as connection:
        assert (
            connection.scalar(text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
            is False
        )
    stocked.stock(made)
    rep = person(made, "rep", (MINE,))
    assert rep.outcome(
        create("provider", market=MINE, npi="9", family_name="f", given_name="g")
    ) == ("applied", "")
    with asking(engine, rep.identify) as (connection, _caller):
        found = set(connection.scalars(select(made.schema.rows["provider"].c.market_id)))
    assert found == {MINE, SHARED_MARKET}
    load.load(engine, made.schema, MINE, "provider", [(IDS.new(), str(n), "g", "f") for n in range(3)],
              columns=("id", "npi", "given_name", "family_name"))  # fmt: skip
    with engine.connect() as connection, connection.begin():
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        assert office.count_rows(connection, made.schema, MINE)["provider"] == 5
        snapshot = connection.scalar(text("SELECT pg_export_snapshot()"))
        dumped = b"".join(tools.dump(engine.url, "public", snapshot))
    assert all(f"npi of {market}".encode() in dumped for market in stocked.MARKETS)
    engine.dispose()
