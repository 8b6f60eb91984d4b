from __future__ import annotations

import pytest
from sqlalchemy import event, func, select

from provider_ops.contracts.model import Contract, StaleContract
from provider_ops.directory import nearest
from provider_ops.directory.model import StaleOffice
from provider_ops.overview import record_reads, search, today_reads
from provider_ops.overview.rehearsal import rehearse, rehearse_search
from provider_ops.reports.market.report import MarketRequest, read_facts
from provider_ops.store import dialect
from provider_ops.store.rehearsal import PracticeStore
from ui.opening import rehearse_report


@pytest.fixture
def compiled(demo):
    """Statements on the demo market that nobody had asked before, as they come."""
    found = []

    def look(_connection, _cursor, statement, _parameters, context, _many):
        if context.compiled and context.cache_hit is not context.dialect.CACHE_HIT:
            found.append(statement)

    dialect.forget()
    event.listen(demo.work.store.engine, "before_cursor_execute", look)
    yield found
    event.remove(demo.work.store.engine, "before_cursor_execute", look)


def read_all(work):
    for _, read in today_reads.parts(work):
        read()
    for stop in today_reads.stops(work).stops[:3]:
        for _, read in record_reads.parts(work, stop.visit.organization_id):
            read()


def test_nothing_of_the_first_pages_is_new_after_a_rehearsal(demo, compiled):
    nearest.catch_up(demo.work)  # what a sync left to be made, once
    compiled.clear()
    rehearse()
    read_all(demo.work)
    assert compiled == []
    dialect.forget()
    read_all(demo.work)
    assert len(compiled) > 50


def test_what_a_sync_left_to_be_made_is_not_new_after_a_rehearsal(demo, compiled):
    nearest.catch_up(demo.work)
    with demo.work.store.write() as session:
        key, office = session.execute(select(Contract.id, Contract.organization_id)).first()
        session.add_all([StaleContract(contract_id=key), StaleOffice(organization_id=office)])
    dialect.forget()
    rehearse()
    compiled.clear()
    today_reads.nearby(demo.work, (28.0, -82.5))
    assert compiled == []
    with demo.work.read() as session:
        assert session.scalar(select(func.count()).select_from(StaleOffice)) == 0


def test_a_search_finds_nothing_new_after_its_rehearsal(demo, compiled):
    search.prepare(demo.work.store)

    def find():
        for asked in ("march 99214", "gulf", "99213", "roster", "hb-fl"):
            with demo.work.read() as session:
                search.search(session, demo.work, asked)

    compiled.clear()
    rehearse_search()
    find()
    described = [one for one in compiled if "FROM search_" not in one]
    assert described == [], "those of the index itself are text, and take no time"
    dialect.forget()
    find()
    assert len(compiled) > 8


def test_today_makes_no_statement_anew_when_it_is_read_again(demo):
    asked = []

    def look(_connection, _cursor, _statement, _parameters, context, _many):
        if context.compiled:
            asked.append(context.invoked_statement)

    event.listen(demo.work.store.engine, "before_cursor_execute", look)
    for _, read in today_reads.parts(demo.work):
        read()
    made = list(asked)
    asked.clear()
    for _, read in today_reads.parts(demo.work):
        read()
    event.remove(demo.work.store.engine, "before_cursor_execute", look)
    assert len(asked) > 30
    anew = [one for one in asked if not any(one is earlier for earlier in made)]
    assert [str(one) for one in anew] == []


def test_little_of_the_market_report_is_new_after_its_rehearsal(demo, compiled):
    request = MarketRequest(demo.work.today(), demo.work.now())
    read_facts(demo.work, request)  # what a sync left to be made, once
    dialect.forget()
    rehearse_report()
    compiled.clear()
    read_facts(demo.work, request)
    after = len(compiled)
    dialect.forget()
    read_facts(demo.work, request)
    assert after < (len(compiled) - after) / 4, compiled[:after]


def test_what_else_is_to_be_read_is_rehearsed_on_the_same_store(compiled):
    asked = []
    rehearse([asked.append])
    (work,) = asked
    assert isinstance(work.store, PracticeStore)
    assert work.store.engine.pool.checkedout() == 0
