"""Lists made of stretches say what the rules say, whoever wrote the terms."""

from __future__ import annotations

import itertools
import random
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, insert, text

from provider_ops.contracts import queries, stretches
from provider_ops.contracts.model import Contract, ContractStretch, ContractTerm, StaleContract
from provider_ops.contracts.rules import Status
from provider_ops.network.model import Organization, Territory
from tests.support.work import MARKET

TODAY = date(2026, 10, 6)
NEVER = bytes(16)
ORDERS = ("number", "organization", "members")


@pytest.fixture
def market(work):
    """Sixty contracts with terms that overlap, leave gaps, renew, end early or have no end."""
    chance = random.Random(11)
    with work.store.write() as session:
        territory = work.new_id()
        session.add(Territory(id=territory, market_id=MARKET, name="West", rep_id=None))
        for n in range(60):
            office, contract = work.new_id(), work.new_id()
            session.add(Organization(
                id=office, market_id=MARKET, name=f"Office {chance.randrange(9)}", kind="group",
                territory_id=territory if n % 3 else None, members=chance.randrange(5),
            ))  # fmt: skip
            session.add(Contract(
                id=contract, market_id=MARKET, number=f"C-{n:02}", organization_id=office,
                line_of_business="MA", auto_renews=chance.random() < 0.5,
                renewal_months=chance.choice((1, 6, 12)), notice_days=chance.choice((30, 90)),
                owner_id=None,
            ))  # fmt: skip
            for _ in range(chance.randrange(4)):
                _term(session, work, chance, contract)
    return chance


def _term(session, work, chance, contract, **changes):
    first = TODAY + timedelta(days=chance.randrange(-900, 300))
    last = first + timedelta(days=chance.randrange(400)) if chance.random() < 0.8 else None
    values = {
        "id": work.new_id(), "market_id": MARKET, "contract_id": contract, "valid_from": first,
        "valid_to": last, "recorded_at": work.now(), "withdrawn": False, "label": "Base",
        "ended_by": "termination" if last and chance.random() < 0.2 else "expiry", "source": "",
    }  # fmt: skip
    session.execute(insert(ContractTerm), values | changes)


def _answers(session, work, day):
    """All that lists ask about a day; every other kind is ordered the other way round."""
    given = (session, MARKET, day, work.now())
    kinds = [queries.NO_FILTER, queries.Filter(text="office 3"), queries.Filter(text="c-1")]
    kinds += [queries.Filter(statuses=frozenset({one})) for one in Status]
    kinds += [queries.Filter(text="Office", statuses=frozenset({Status.ACTIVE, Status.LAPSED}))]
    pages = {
        (n, order): queries.page(
            *given, wanted=wanted, order=order, descending=bool(n % 2), offset=2, limit=9
        )
        for (n, wanted), order in itertools.product(enumerate(kinds), ORDERS)
    }
    counts = [queries.count(*given, wanted=wanted) for wanted in kinds]
    ends = queries.expiring(*given, within=120)
    assert queries.expiring_count(*given, 120) == len(ends)
    return pages, counts, queries.status_counts(*given), ends, queries.radar(*given, within=200)


def _both(work, day):
    """What stretches answer, and what the terms themselves say."""
    stretches.catch_up(work)
    with work.read() as session:
        assert stretches.answer_for(session, MARKET, work.now())
        quick = _answers(session, work, day)
    with work.store.write() as session:
        session.execute(insert(StaleContract), {"contract_id": work.new_id()})
        plain = _answers(session, work, day)
        session.execute(delete(StaleContract))
    return quick, plain


@pytest.mark.parametrize("days", [-700, -31, 0, 1, 90, 800])
def test_stretches_answer_like_the_terms(work, market, days):
    quick, plain = _both(work, TODAY + timedelta(days=days))
    assert quick == plain
    assert sum(plain[1])  # the comparison had something to compare


def test_a_limit_keeps_what_is_nearest(work, market):
    stretches.catch_up(work)
    with work.read() as session:
        given = (session, MARKET, TODAY, work.now())
        ends, notices = queries.expiring(*given), queries.radar(*given)
        assert len(ends) > 2
        assert len(notices) > 2
        assert queries.expiring(*given, limit=2) == ends[:2]
        assert queries.radar(*given, limit=2) == notices[:2]


CHANGES = (
    "UPDATE organization SET name = 'Zebra', members = 77",
    "UPDATE contract SET auto_renews = NOT auto_renews",
    "UPDATE contract SET number = 'X' || number",
    "UPDATE contract_term SET valid_to = '2026-10-07' WHERE valid_to IS NULL",
    "DELETE FROM contract_term WHERE rowid % 2",
    "INSERT OR REPLACE INTO contract_term SELECT * FROM contract_term",
    "UPDATE contract_term SET contract_id = (SELECT min(id) FROM contract) WHERE rowid % 5 = 0",
)


@pytest.mark.parametrize("change", CHANGES)
def test_whoever_writes_makes_contracts_stale(work, market, change):
    stretches.catch_up(work)
    with work.store.write() as session:
        session.execute(text(change))
    with work.read() as session:
        assert not stretches.answer_for(session, MARKET, work.now())
    quick, plain = _both(work, TODAY)
    assert quick == plain


def test_a_contract_that_is_gone_leaves_nothing(work, market):
    stretches.catch_up(work)
    with work.store.write() as session:
        session.execute(delete(ContractTerm))
        session.execute(delete(Contract))
    stretches.catch_up(work)
    with work.read() as session:
        assert session.query(ContractStretch).all() == []


def test_what_was_known_before_is_asked_of_the_terms(work, market):
    stretches.catch_up(work)
    before = work.now() - timedelta(days=1)
    with work.read() as session:
        assert not stretches.answer_for(session, MARKET, before)
        counts = queries.status_counts(session, MARKET, TODAY, before)
    assert counts[Status.NOT_YET] == 60


def test_a_correction_counts_at_once(work, market):
    stretches.catch_up(work)
    with work.store.write() as session:
        former = session.query(ContractTerm).first()
        _term(session, work, market, former.contract_id, replaces_id=former.id, withdrawn=True)
    quick, plain = _both(work, TODAY)
    assert quick == plain
