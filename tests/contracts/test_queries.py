from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event

from provider_ops.contracts import actions, queries
from provider_ops.contracts.rules import Status
from provider_ops.core.errors import NotFoundError
from tests.support.contracts import EVERGREEN, clinician, contract, office
from tests.support.work import MARKET

TODAY = date(2026, 10, 6)


@pytest.fixture
def book(work):
    """Four contracts: one expiring, one evergreen, one lapsed, one that has not begun."""
    gulf = office(work, "Gulf Coast Cardiology", members=2140)
    ocoee = office(work, "Ocoee Primary Care", members=1014)
    return {
        "gulf": gulf,
        "expiring": contract(work, gulf, "HB-1"),
        "evergreen": contract(work, ocoee, "HB-2", date(2024, 1, 1), date(2025, 12, 31), EVERGREEN),
        "lapsed": contract(work, ocoee, "HB-3", date(2025, 1, 1), date(2025, 12, 31)),
        "future": contract(work, gulf, "HB-4", date(2027, 1, 1), None),
    }


def test_a_page_shows_how_each_contract_stands(work, book):
    with work.read() as session:
        rows = queries.page(session, MARKET, TODAY, work.now())
        assert [(row.number, row.standing.status.value) for row in rows] == [
            ("HB-1", "expiring"), ("HB-2", "active"), ("HB-3", "lapsed"), ("HB-4", "not yet"),
        ]  # fmt: skip
        assert rows[0].standing.days_left == 86
        assert (rows[0].organization, rows[0].members) == ("Gulf Coast Cardiology", 2140)
        assert queries.status_counts(session, MARKET, TODAY, work.now()) == {
            Status.NOT_YET: 1, Status.ACTIVE: 1, Status.EXPIRING: 1, Status.LAPSED: 1,
            Status.TERMINATED: 0,
        }  # fmt: skip
        assert queries.page(session, "elsewhere", TODAY, work.now()) == ()


def test_a_page_filters_and_pages(work, book):
    def numbers(**options):
        with work.read() as session:
            rows = queries.page(session, MARKET, TODAY, work.now(), **options)
            if "limit" not in options:
                wanted = options.get("wanted", queries.NO_FILTER)
                assert queries.count(session, MARKET, TODAY, work.now(), wanted=wanted) == len(rows)
            return [row.number for row in rows]

    assert numbers(wanted=queries.Filter(text="ocoee")) == ["HB-2", "HB-3"]
    assert numbers(wanted=queries.Filter(text="%")) == []
    lapsed = queries.Filter(statuses=frozenset({Status.LAPSED, Status.NOT_YET}))
    assert numbers(wanted=lapsed) == ["HB-3", "HB-4"]
    assert numbers(offset=1, limit=2) == ["HB-2", "HB-3"]
    assert numbers(order="organization") == ["HB-1", "HB-4", "HB-2", "HB-3"]


def test_the_number_of_statements_does_not_grow_with_the_page(work, book):
    statements = []
    event.listen(work.store.engine, "before_cursor_execute",
                 lambda *given: statements.append(given[2]))  # fmt: skip
    with work.read() as session:
        queries.page(session, MARKET, TODAY, work.now())
    assert len(statements) == 4  # whether stretches answer, keys, the page, its terms


def test_expiring_counts_weeks_and_leaves_out_what_renews(work, book):
    with work.read() as session:
        rows = queries.expiring(session, MARKET, TODAY, work.now(), within=180)
    assert [row.number for row in rows] == ["HB-1"]
    weeks = queries.per_week([row.standing.days_left for row in rows], 180)
    assert len(weeks) == 26
    assert weeks[12] == 1
    assert sum(weeks) == 1


def test_the_radar_names_the_last_day_for_notice(work, book):
    with work.read() as session:
        (due,) = queries.radar(session, MARKET, TODAY, work.now())
    assert (due.contract.number, due.notice_by, due.days_left, due.alert) == (
        "HB-2", date(2026, 11, 1), 26, 30)  # fmt: skip


def test_a_provider_has_the_contracts_that_name_them_or_their_office(work, book):
    elena = clinician(work, 233228875, book["gulf"])
    other = clinician(work, 233228876, family="Osei")
    actions.add_participation(work, book["evergreen"], provider_id=other, first=TODAY)
    with work.read() as session:
        mine = queries.of_provider(session, elena, TODAY, work.now())
        assert [row.number for row in mine] == ["HB-1", "HB-4"]
        theirs = queries.of_provider(session, other, TODAY, work.now())
        assert [row.number for row in theirs] == ["HB-2"]
        assert len(queries.of_organization(session, book["gulf"], TODAY, work.now())) == 2


def test_one_contract_shows_what_was_known_then(work, book):
    before = work.now()
    work.clock.move(days=1)
    actions.record_term(work, book["expiring"], label="Amendment 1", first=date(2027, 2, 1),
                        last=date(2027, 6, 30), source="letter")  # fmt: skip
    clinician(work, 233228875, book["gulf"])
    with work.read() as session:
        then = queries.one(session, book["expiring"], TODAY, before)
        now = queries.one(session, book["expiring"], TODAY, work.now())
        assert [term.label for term in then.terms] == ["Base agreement"]
        assert [term.label for term in now.terms] == ["Amendment 1", "Base agreement"]
        assert now.gaps == ((date(2027, 1, 1), date(2027, 1, 31)),)
        assert (then.clinicians, now.clinicians) == (0, 1)
        assert now.participations[0].provider_id is None
        with pytest.raises(NotFoundError):
            queries.one(session, work.new_id(), TODAY, before)
