"""Figures counted in one sweep agree with the plain queries of their areas."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from provider_ops.claims.model import ClaimLine
from provider_ops.codes.model import ApprovedCode
from provider_ops.contracts import queries as contracts
from provider_ops.core.clock import day_in
from provider_ops.escalations.model import Escalation
from provider_ops.market import queries
from provider_ops.market.rules import months_back
from provider_ops.visits.model import Promise, Visit, VisitCode
from tests.market.plain import coverage
from tests.support.demo import NOW, TODAY
from tests.support.plain_taken_back import taken_back_keys
from tests.support.work import MARKET, ZONE

FIRST, LAST = date(2026, 9, 1), date(2026, 9, 30)


@pytest.fixture
def session(demo):
    with demo.work.read() as session:
        yield session


def test_coverage_by_tier_is_that_of_the_plain_query(session):
    figures = queries.visit_figures(session, MARKET, FIRST, LAST)
    plain = coverage(session, MARKET, LAST)
    assert figures.tiers == plain.tiers
    assert (figures.months[-1].part, figures.months[-1].whole) == (plain.in_time, plain.offices)
    assert figures.overdue_offices == plain.offices - plain.in_time


def test_every_month_with_records_is_what_the_plain_query_says_of_its_last_day(session):
    figures = queries.visit_figures(session, MARKET, FIRST, LAST)
    known = [month for month in figures.months if month.whole]
    assert 0 < len(known) < len(figures.months), "a year of visits reaches back some months only"
    for month in known[:-1]:
        following = (month.first + timedelta(days=32)).replace(day=1)
        plain = coverage(session, MARKET, following - timedelta(days=1), targets_of=LAST)
        assert month.part == plain.in_time


def test_visits_by_territory_are_those_of_the_plain_query(session):
    figures = queries.visit_figures(session, MARKET, FIRST, LAST)
    plain = queries.visits_by_rep(session, MARKET, FIRST, LAST)
    assert [(t.name, t.rep, t.planned, t.submitted, t.offices, t.in_time)
            for t in figures.territories] == [
        (r.territory, r.name, r.planned, r.submitted, r.offices, r.seen_in_time) for r in plain
    ]  # fmt: skip
    assert figures.submitted == sum(figures for _, figures in figures.weeks)
    assert figures.submitted == sum(times for _, times in figures.purposes)
    assert figures.planned >= figures.submitted > 0


def test_counties_add_up_to_the_offices(session):
    figures = queries.visit_figures(session, MARKET, FIRST, LAST)
    assert sum(county.offices for county in figures.counties) == figures.offices
    assert sum(county.in_time for county in figures.counties) == figures.months[-1].part


def test_overdue_offices_are_really_overdue_and_their_next_visit_is_planned(session):
    figures = queries.visit_figures(session, MARKET, FIRST, LAST, limit=10_000)
    assert len(figures.overdue) == figures.overdue_offices
    assert all(row.days > 0 for row in figures.overdue)
    assert sum(row.next_on is None for row in figures.overdue) == figures.unplanned
    assert all(row.next_on > LAST for row in figures.overdue if row.next_on)
    tiers = [row.tier for row in figures.overdue]
    assert tiers == sorted(tiers)


def test_claims_are_counted_like_a_person_would(session):
    figures = queries.claim_figures(session, MARKET, FIRST, until=LAST)
    rows = session.execute(
        select(ClaimLine.service_date, ClaimLine.denial, ClaimLine.code, ClaimLine.charge)
        .where(ClaimLine.market_id == MARKET, ClaimLine.id.not_in(taken_back_keys(session)))
    ).all()  # fmt: skip
    months = months_back(FIRST, 13)
    lines, denied = Counter(), Counter()
    for day, denial, _, _ in rows:
        first = day.replace(day=1)
        lines[first] += 1
        denied[first] += bool(denial)
    assert [(m.first, m.lines, m.denied) for m in figures.months] == [
        (first, lines[first], denied[first]) for first in months
    ]
    month = [row for row in rows if FIRST <= row[0] <= LAST]
    reasons = Counter(denial for _, denial, _, _ in month if denial)
    assert {r.reason: r.lines for r in figures.reasons} == dict(reasons)
    assert [r.lines for r in figures.reasons] == sorted(reasons.values(), reverse=True)
    assert figures.denied_dollars == sum(row[3] for row in month if row[1])
    assert figures.charge == sum(row[3] for row in month)
    for reason in figures.reasons:
        assert reason.months[-1] == reason.lines
        codes = Counter(row[2] for row in month if row[1] == reason.reason)
        assert codes[reason.top_code] == max(codes.values())
    by_code = Counter(row[2] for row in month if row[1])
    assert {c.code: c.denied for c in figures.codes} == dict(by_code)


def test_a_month_that_is_not_over_ends_at_the_day_asked_about(session):
    half = queries.claim_figures(session, MARKET, FIRST, until=date(2026, 9, 15))
    whole = queries.claim_figures(session, MARKET, FIRST, until=LAST)
    assert 0 < half.month.lines < whole.month.lines
    assert half.months[:-1] == whole.months[:-1]


def test_contracts_stand_as_the_lists_say(session):
    figures = queries.contract_figures(
        session, MARKET, FIRST, last=LAST, today=TODAY, known=NOW
    )
    assert dict(figures.statuses) == contracts.status_counts(session, MARKET, LAST, NOW)
    ending = contracts.expiring(session, MARKET, TODAY, NOW, within=180)
    assert [(row.number, row.on) for row in figures.ending] == sorted(
        ((row.number, row.standing.ends) for row in ending),
        key=lambda pair: (pair[1], -next(r.members for r in ending if r.number == pair[0]), pair[0]),
    )
    radar = contracts.radar(session, MARKET, TODAY, NOW)
    assert {(row.number, row.on, row.alert) for row in figures.notices} == {
        (row.contract.number, row.notice_by, row.alert) for row in radar
    }
    in_force = sum(count for status, count in figures.statuses if status in ("active", "expiring"))
    assert figures.months[-1].part == in_force


def test_codes_end_only_where_nothing_follows(session):
    found = queries.ending_codes(session, MARKET, TODAY, NOW)
    rows = session.scalars(select(ApprovedCode).where(ApprovedCode.market_id == MARKET)).all()
    expected = set()
    for row in rows:
        near = row.valid_to and TODAY - timedelta(60) <= row.valid_to <= TODAY + timedelta(180)
        if near and not any(
            other.list_id == row.list_id and other.code == row.code
            and row.valid_from < other.valid_from <= row.valid_to + timedelta(1)
            for other in rows
        ):  # fmt: skip
            expected.add((row.code, row.valid_to < TODAY))
    assert {(row.code, row.ended) for row in found} == expected
    assert expected
    assert all(row.contracts > 0 for row in found)


def test_cases_are_counted_like_a_person_would(session):
    figures = queries.case_figures(session, MARKET, FIRST, LAST, zone=ZONE)
    rows = session.scalars(select(Escalation).where(Escalation.market_id == MARKET)).all()
    opened = [r for r in rows if FIRST <= day_in(ZONE, r.opened_at) <= LAST]
    done = [r for r in rows if r.resolved_at and FIRST <= day_in(ZONE, r.resolved_at) <= LAST]
    still = [r for r in rows if day_in(ZONE, r.opened_at) <= LAST
             and (r.resolved_at is None or day_in(ZONE, r.resolved_at) > LAST)]  # fmt: skip
    assert (figures.opened, figures.resolved) == (len(opened), len(done))
    assert figures.resolved_in_time == sum(day_in(ZONE, r.resolved_at) <= r.due_on for r in done)
    assert {case.number for case in figures.open} == {r.number for r in still}
    assert figures.late == sum(r.due_on < LAST for r in still)
    assert sum(times for _, times in figures.causes) == len(done)
    assert (figures.months[-1].part, figures.months[-1].whole) == (
        figures.resolved_in_time, figures.resolved,
    )  # fmt: skip


def test_another_market_has_none_of_our_cases(session):
    assert queries.case_figures(session, "elsewhere", FIRST, LAST, zone=ZONE).open == ()
    assert queries.promise_figures(session, "elsewhere", FIRST, LAST).rows == ()
    assert queries.visit_figures(session, "elsewhere", FIRST, LAST).offices == 0


def test_promises_are_counted_like_a_person_would(session):
    figures = queries.promise_figures(session, MARKET, FIRST, LAST)
    rows = session.execute(
        select(Promise.due_on, Promise.done_on, Visit.day)
        .outerjoin(Visit, Visit.id == Promise.visit_id)
        .where(Promise.market_id == MARKET)
    ).all()
    kept = [row for row in rows if row[1] and FIRST <= row[1] <= LAST]
    begun = [row for row in rows if row[2] is None or row[2] <= LAST]  # None: not at a visit
    pending = [row for row in begun if row[1] is None or row[1] > LAST]
    assert figures.made == sum(row[2] is not None and FIRST <= row[2] <= LAST for row in rows)
    assert (figures.kept, figures.kept_in_time) == (len(kept), sum(r[1] <= r[0] for r in kept))
    assert (figures.open, figures.late) == (len(pending), sum(r[0] < LAST for r in pending))
    assert sum(owner.open for owner in figures.owners) == sum(row.ours for row in figures.rows)


def test_taught_codes_are_those_of_submitted_visits(session):
    figures = queries.training_figures(session, MARKET, FIRST, LAST, zone=ZONE)
    rows = session.execute(
        select(VisitCode.code, VisitCode.taught_back)
        .join(Visit, Visit.id == VisitCode.visit_id)
        .where(Visit.market_id == MARKET, Visit.day >= FIRST, Visit.day <= LAST,
               Visit.submitted_at.is_not(None))
    ).all()  # fmt: skip
    times, back = Counter(code for code, _ in rows), Counter(code for code, yes in rows if yes)
    assert {code: (n, m) for code, n, m in figures.taught} == {c: (times[c], back[c]) for c in times}
    assert figures.months[-1].whole == len(rows)
    assert 0 <= figures.superseded <= figures.handed_over
