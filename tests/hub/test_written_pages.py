"""A page that PostgreSQL writes holds what its rows hold, cell by cell."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

from provider_ops import areas
from provider_ops.hub import database
from provider_ops.hub.database import row_sql
from provider_ops.hub.pages import page_of
from provider_ops.hub.service import open_hub
from provider_ops.sync import wire
from tests.hub import stocked
from tests.hub.stocked import MINE
from tests.support.postgres import fresh_database
from tests.support.work import NOW, TestClock

pytestmark = pytest.mark.postgres
WORDS = 'a "b" \\ c\n\té \u2013 ñ \u2028 \U0001f600'
FIRST = "WHERE market_id = :market ORDER BY id LIMIT :size"


@pytest.fixture(scope="module")
def hub(postgres_server):
    with fresh_database(postgres_server) as url:
        made = open_hub(database.open_postgres(url), areas.travelling(), TestClock(NOW))
        stocked.stock(made)
        with made.engine.begin() as connection:
            connection.execute(text("UPDATE organization SET name = :words"), {"words": WORDS})
        yield made
        made.engine.dispose()


def by_row(connection, synced):
    names, selected = row_sql(synced, "postgresql")
    query = text(f"SELECT {', '.join(selected)} FROM {synced.name} {FIRST}")
    rows = connection.execute(query, {"market": MINE, "size": 5000}).all()
    return wire.row_page(synced.name, names, rows)


@pytest.mark.parametrize("name", [table.name for table in areas.travelling()])
def test_it_says_what_the_rows_say(hub, name):
    synced = hub.schema.tables[name]
    with hub.engine.connect() as connection:
        page = page_of(connection, synced, FIRST, {"market": MINE, "size": 5000})
        wanted = by_row(connection, synced)
    assert (page.columns, page.data, len(page)) == (wanted.columns, wanted.data, len(wanted))
    if len(page):
        assert page.last_key == wanted.last_key
    part = wire.SnapshotPart(page, wire.LAST_KEY, last=True)
    sent = wire.unpack(wire.pack(wire.SnapshotPage(MINE, "e", [part])))
    assert wire.parse(wire.SnapshotPage, sent).parts[0].page.data == wanted.data
    assert json.loads(page.written) == wanted.data


def test_words_of_every_kind_arrive(hub):
    with hub.engine.connect() as connection:
        asked = {"market": MINE, "size": 1}
        page = page_of(connection, hub.schema.tables["organization"], FIRST, asked)
    assert len(page) == 1
    assert page.data[page.columns.index("name")] == [WORDS]
