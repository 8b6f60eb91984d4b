"""Every query of the sync path is for given markets, whole or in parts."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from sqlalchemy import text

from provider_ops import areas
from provider_ops.hub import database, partitions
from provider_ops.hub.configuration.settings import Configuration
from provider_ops.hub.service import open_hub
from provider_ops.store.base import SHARED_MARKET
from provider_ops.sync import wire
from tests.hub import stocked
from tests.hub.asking import IDS, create, delete, key_of, operation, person, update
from tests.hub.stocked import HERS, MINE
from tests.hub.watching import Judge, watched
from tests.support.postgres import fresh_database
from tests.support.work import NOW, TestClock

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module", params=[0, 5], ids=["whole", "in parts"])
def hub(request, postgres_server):
    with fresh_database(postgres_server) as url:
        engine = database.open_postgres(url)
        settings = Configuration(database_partitions=request.param)
        made = open_hub(engine, areas.travelling(), TestClock(NOW), settings=settings)
        stocked.stock(made)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE"))
        yield made
        engine.dispose()


@pytest.fixture
def parts(hub):
    """In how many parts its tables were to be cut."""
    return hub.settings.database_partitions


@pytest.fixture(scope="module", params=["rep", "manager"])
def asker(hub, request):
    return person(hub, request.param, (MINE,))


def provider(npi, **fields):
    return create("provider", market=MINE, npi=npi, family_name="f", given_name="g", **fields)


def pushes(asker):
    """Operations that go every way through the merge: one list for each exchange."""
    number = str(IDS.new())
    one, twin, child = provider(number), provider(number, specialty="s"), None
    office = create("organization", market=MINE, name="N", kind="group")
    child = create("affiliation", market=MINE, provider_id=key_of(twin), organization_id=key_of(office),
                   valid_from=date(2026, 1, 1), recorded_at=NOW)  # fmt: skip
    load = create("data_import", market=MINE, kind="835", file_name="f", sha256="", imported_at=NOW,
                  staff_id=asker.staff)  # fmt: skip
    bad = {**provider("x"), "fields": {"npi": [None, {"what": "is this"}]}}
    nameless = {**provider("x"), "row": str(key_of(office)), "table": "organization", "fields": 5}
    orphan = update("organization", IDS.new(), market=MINE, name=("a", "b"))
    yield [one, office, load, bad, nameless, orphan]
    yield [one, orphan, child, twin]  # heard before, set aside before, made twice
    yield [
        update(
            "provider",
            key_of(one),
            market=MINE,
            specialty=("other", "mine"),
            npi=(number, f"{number}1"),
        )
    ]
    yield [update("data_import", key_of(load), market=MINE, undone_at=(None, NOW))]
    yield [delete("organization", key_of(office), market=MINE)]
    yield [operation("restore", "organization", key_of(office), MINE, {})]
    yield [update("organization", key_of(office), market=HERS, name=("N", "M"))]
    yield [update("material", IDS.new(), market=SHARED_MARKET, title=("a", "b"))]


def everything(hub, asker):
    """Use the whole sync path once."""
    for operations in pushes(asker):
        asker.exchange(*operations)
    heads = asker.exchange().markets
    positions = {m.market: wire.Position(m.epoch, 0, "0" * 32) for m in heads}
    assert any(page.pages for page in asker.exchange(positions=positions).markets)
    for table in ("organization", "remittance"):
        hub.snapshot(asker.identify, MINE, table, "0" * 32)
    load = create("data_import", market=MINE, kind="835", file_name="f", sha256="",
                  imported_at=NOW, staff_id=asker.staff)  # fmt: skip
    asker.exchange(load)
    page = wire.ImportPage(MINE, wire.RowPage(
        "place_code", ["id", "import_id", "code", "name", "setting"],
        [[IDS.new().hex], [key_of(load).hex], ["11"], ["Office"], ["office"]]))  # fmt: skip
    assert hub.take_import_page(asker.identify, key_of(load), page).status == "stored"
    for table in ("organization", "remittance"):
        hub.digest(asker.identify, wire.DigestRequest(MINE, table, ["name"]))
        hub.digest_rows(asker.identify, wire.DigestRequest(MINE, table, ["name"], 7))
    content = str(IDS.new()).encode()
    hub.put_blob(asker.identify, hashlib.sha256(content).hexdigest(), "text/plain", content)
    assert hub.get_blob(asker.identify, stocked.sha256(MINE))


def test_every_statement_of_the_sync_path_is_for_given_markets(hub, asker):
    judge = Judge(hub)
    with watched(hub.engine) as sent:
        everything(hub, asker)
    assert len({statement for statement, _ in sent}) > 60
    assert judge.problems(sent) == []


def test_a_hub_that_was_restored_unseen_begins_a_new_epoch_market_by_market(hub, asker):
    before = {m.market: m.epoch for m in asker.exchange().markets}
    ahead = {market: wire.Position(epoch, 10**9) for market, epoch in before.items()}
    with watched(hub.engine) as sent:
        after = {m.market: m.epoch for m in asker.exchange(positions=ahead).markets}
    assert len(set(after.values())) == 1
    assert not set(after.values()) & set(before.values())
    assert Judge(hub).problems([one for one in sent if one[0].startswith("UPDATE")]) == []


@pytest.mark.parametrize("statement", [
    "SELECT id FROM provider WHERE id = '01890000-0000-7000-8000-000000000001'",
    "SELECT count(*) FROM organization",
    "SELECT p.id FROM provider p JOIN organization o ON o.id = p.id WHERE p.market_id = 'mine'",
    "SELECT id FROM visit WHERE market_id = 'mine' OR rev = 1",
    "SELECT id FROM visit WHERE market_id <> 'mine'",
    "UPDATE provider SET specialty = '' WHERE npi = '1'",
    "DELETE FROM remittance WHERE rev < 10",
    "UPDATE hub_market SET epoch = 'x'",
    "SELECT EXISTS (SELECT 1 FROM hub_operation WHERE row_id = '01890000-0000-7000-8000-000000000001')",
    "SELECT 1 FROM visit v WHERE v.market_id = 'mine' AND v.id IN (SELECT row_id FROM hub_history)",
])  # fmt: skip
def test_the_judge_sees_what_lacks_a_market(hub, statement):
    assert Judge(hub).problems([(statement, {})])


def test_tables_in_parts_are_found_as_they_are_and_stay_so(hub, parts):
    assert partitions.found(hub.engine) == parts
    again = open_hub(hub.engine, areas.travelling(), TestClock(NOW),
                     settings=Configuration(database_partitions=3))  # fmt: skip
    assert partitions.found(again.engine) == parts


def test_every_key_of_a_table_with_a_market_holds_it_and_nothing_refers_across(hub):
    lacking = text(
        "SELECT c.relname || '.' || i.indexrelid::regclass FROM pg_index i JOIN pg_class c "
        "ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'market_id' "
        "WHERE i.indisunique AND NOT a.attnum = ANY (i.indkey) AND c.relkind IN ('r', 'p') "
        "AND c.relnamespace = current_schema()::regnamespace"
    )
    referring = text(
        "SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' "
        "AND connamespace = current_schema()::regnamespace"
    )
    with hub.engine.connect() as connection:
        assert connection.scalars(lacking).all() == []
        assert connection.scalars(referring).all() == []


def test_each_market_lies_in_one_part_of_every_table(hub, parts):
    with hub.engine.connect() as connection:
        for name in (*(t.name for t in hub.schema.tables), "hub_history", "hub_operation"):
            query = text(
                f"SELECT market_id, count(DISTINCT tableoid) FROM {name} GROUP BY market_id"
            )
            assert {n for _, n in connection.execute(query)} == {1}, name
            cut = text(f"SELECT count(*) FROM pg_inherits WHERE inhparent = '{name}'::regclass")
            assert connection.scalar(cut) == parts, name
