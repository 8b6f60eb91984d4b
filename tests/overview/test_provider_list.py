from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from provider_ops.core.clock import end_of_day
from provider_ops.core.progress import Silent
from provider_ops.network import actions
from provider_ops.overview import provider_index, provider_list
from provider_ops.overview.provider_list import Filter
from provider_ops.overview.provider_summary import NO_CONTRACT, standings
from provider_ops.store.model import DataImport
from provider_ops.visits import actions as visits
from provider_ops.visits import rules
from tests.support.demo import TODAY
from tests.support.office import add_office
from tests.support.work import make_npi


@pytest.fixture(scope="module")
def listed(demo):
    provider_index.update(demo.work, Silent())
    return demo


def _rows(world, wanted=provider_list.NO_FILTER, **how):
    with world.work.read() as session:
        return provider_list.page(session, wanted, **how)


def test_the_list_holds_every_clinician_and_office_once(listed):
    rows = _rows(listed, limit=10_000)
    with listed.work.read() as session:
        people = session.scalar(text("SELECT count(*) FROM provider"))
        offices = session.scalar(text("SELECT count(*) FROM organization"))
    assert len({row.id for row in rows}) == len(rows) == people + offices
    assert sum(row.is_office for row in rows) == offices


def test_pages_join_without_a_gap_in_every_order(listed):
    for order in ("name", "ends", "seen", "denied"):
        for descending in (False, True):
            whole = _rows(listed, order=order, descending=descending, limit=10_000)
            pieces = [
                row.id
                for start in range(0, len(whole), 97)
                for row in _rows(
                    listed, order=order, descending=descending, limit=97, offset=start
                )
            ]
            assert pieces == [row.id for row in whole]


def test_counts_agree_with_rows_under_any_filter(listed):
    some = _rows(listed, limit=10_000)
    sample = next(row for row in some if row.county_fips and row.specialty and row.office)
    filters = (
        Filter(text=sample.name.split()[1][:4]),
        Filter(text=sample.npi[3:8]),
        Filter(counties=frozenset({sample.county_fips})),
        Filter(specialties=frozenset({sample.specialty}), kind="organization"),
        Filter(statuses=frozenset({"terminated"})),
        Filter(rep_id=listed.rep_id),
        provider_list.not_seen(TODAY, listed.rep_id),
    )
    for wanted in filters:
        rows = _rows(listed, wanted, limit=10_000)
        with listed.work.read() as session:
            assert provider_list.count(session, wanted) == len(rows) > 0


def test_whoever_reads_as_unseen_ending_or_denied_often_is_counted_so(listed):
    mine = _rows(listed, Filter(rep_id=listed.rep_id), limit=10_000)
    every = _rows(listed, limit=10_000)
    cases = (
        (mine, provider_list.not_seen(TODAY, listed.rep_id),
         lambda row: row.last_seen is None or row.last_seen < TODAY - timedelta(days=90)),
        (every, provider_list.ending_soon(None), lambda row: row.status == "expiring"),
        (every, provider_list.denied_often(None), lambda row: row.is_denied_often),
        (mine, provider_list.denied_often(listed.rep_id), lambda row: row.is_denied_often),
    )
    for rows, wanted, marked in cases:
        read = [row for row in rows if marked(row)]
        assert _rows(listed, wanted, limit=10_000) == tuple(read)
        with listed.work.read() as session:
            assert provider_list.count(session, wanted) == len(read)
    assert any(row.is_denied_often for row in mine)
    unseen = _rows(listed, cases[0][1], limit=10_000)
    assert {row.is_office for row in unseen} == {True, False}  # as the rows read that are so
    assert provider_list.ending_soon(None).kind == ""


def test_a_share_is_high_over_twelve_percent_of_twenty_lines(listed):
    row = _rows(listed, limit=1)[0]
    cases = ((0.12, 20, False), (0.1201, 20, True), (0.9, 19, False), (None, 0, False))
    for denied, lines, high in cases:
        assert replace(row, denied=denied, lines=lines).is_denied_often is high


def test_a_denied_share_is_that_of_the_claim_lines(listed):
    row = max(_rows(listed, limit=10_000), key=lambda row: (not row.is_office, row.lines))
    with listed.work.read() as session:
        lines, denied = session.execute(
            text(
                "SELECT count(*), sum(denial <> '') FROM claim_line WHERE npi = :npi"
                " AND service_date > :first AND service_date <= :last"
            ),
            {"npi": row.npi, "first": str(TODAY - timedelta(days=90)), "last": str(TODAY)},
        ).one()
    assert row.lines == lines > 0
    assert row.denied == pytest.approx(denied / lines, abs=0.0001)


def test_typing_finds_the_first_row_that_begins_so(listed):
    rows = _rows(listed, limit=10_000)
    with listed.work.read() as session:
        place = provider_list.position(session, "Mar")
        assert provider_list.position(session, "zzzz") is None
        before, after = provider_list.neighbours(session, rows[5].id)
    assert place is not None
    assert before == rows[4]
    assert after == rows[6]


def test_whatever_is_written_makes_the_summaries_old(work):
    office = add_office(work)
    assert provider_index.update(work, Silent()) == 1
    assert provider_index.update(work, Silent()) == 0
    npi = make_npi(225_000_000)
    key = actions.add_provider(work, npi=npi, given_name="Elena", family_name="Marchetti")
    actions.affiliate(work, key, office, first=date(2026, 1, 1))
    assert provider_index.update(work, Silent()) == 1
    visit = visits.plan_visit(work, visits.PlannedVisit(office, "Review", TODAY))
    visits.submit_visit(work, visit, rules.VisitForm(
        day=TODAY, attendees=(rules.Attendee("Ana Bell"),), objectives=(rules.Objective("x"),),
        signature=rules.Signature.SIGNED))  # fmt: skip
    assert provider_index.update(work, Silent()) == 2
    with work.read() as session:
        row = provider_list.one(session, key)
    assert row is not None
    assert (row.office, row.last_seen) == ("Gulf Coast Cardiology", TODAY)
    with work.store.write() as session:
        session.add(DataImport(id=work.new_id(), market_id="m", kind="x", file_name="", sha256="",
                               imported_at=work.now(), staff_id=work.staff_id))  # fmt: skip
    with work.read() as session:
        assert not provider_index.is_current(session, work.market_id, TODAY)


def test_a_few_stand_as_the_list_has_them(listed):
    rows = _rows(listed, limit=10_000)
    for start in range(0, len(rows), 7):
        some = rows[start : start + 7]
        people = [row.id for row in some if not row.is_office]
        offices = [row.id for row in some if row.is_office]
        with listed.work.read() as session:
            found = standings(session, listed.work.market_id, people, offices, TODAY,
                              end_of_day(listed.work.time_zone, TODAY))  # fmt: skip
        for row in some:
            office, standing = found[row.id]
            assert office == row.organization_id
            assert (standing.status.value if standing else NO_CONTRACT) == row.status
            assert (standing.ends if standing else None) == row.ends
