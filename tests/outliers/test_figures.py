"""What one sweep counts is what a person would count, row by row."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from provider_ops.claims.model import Claim, ClaimLine
from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.core.errors import RuleError
from provider_ops.network.model import Affiliation, Organization, Provider
from provider_ops.outliers.queries import outlier_figures
from provider_ops.outliers.queries.fieldwork import tallies
from provider_ops.outliers.queries.gaps import gaps
from provider_ops.outliers.queries.members import member_visits
from provider_ops.outliers.queries.offices import contracted, offices
from provider_ops.outliers.rules.measures import Measure
from provider_ops.store.spans import EVER, known_at
from provider_ops.visits.model import Promise, Visit, VisitObjective
from tests.support.demo import NOW, TODAY
from tests.support.work import MARKET, ZONE

FIRST, LAST = date(2026, 4, 1), date(2026, 9, 30)
MONTH = date(2026, 9, 1)


@pytest.fixture
def session(demo):
    with demo.work.read() as session:
        yield session


def test_a_visit_is_a_member_a_clinician_and_a_day_however_often_it_was_answered(session):
    rows = session.execute(
        select(ClaimLine.npi, ClaimLine.service_date, Claim.member_hash, Claim.id)
        .join(Claim, Claim.id == ClaimLine.claim_id)
        .where(ClaimLine.service_date.between(FIRST, LAST))
    ).all()
    plain = Counter(npi for npi, _, _ in {(npi, day, member) for npi, day, member, _ in rows})
    assert member_visits(session, MARKET, FIRST, LAST) == dict(plain)
    claims = {(npi, key) for npi, _, _, key in rows}
    assert len(claims) > sum(plain.values()), "reversals and corrections are there to be counted once"
    assert member_visits(session, "another", FIRST, LAST) == {}


def test_an_office_bills_with_its_own_number_and_those_of_its_clinicians(session):
    found = offices(session, MARKET, LAST)
    office = session.scalars(select(Organization).order_by(Organization.name).limit(1)).one()
    people = session.execute(
        select(Provider.npi, Provider.specialty)
        .join(Affiliation, Affiliation.provider_id == Provider.id)
        .where(Affiliation.organization_id == office.id)
    ).all()
    own = found[office.id.bytes]
    assert set(own.npis) == {office.npi, *(npi for npi, _ in people)}
    assert own.specialty in {specialty for _, specialty in people}
    assert sum(len(one.npis) for one in found.values()) == len(
        {npi for one in found.values() for npi in one.npis}
    )


def test_our_visits_are_counted_like_a_person_would(session):
    begin = date(2025, 10, 1)
    visits = session.scalars(
        select(Visit).where(Visit.day.between(begin, LAST), Visit.submitted_at.is_not(None))
        .order_by(Visit.day)
    ).all()  # fmt: skip
    reached = set(session.scalars(select(VisitObjective.visit_id).where(VisitObjective.reached)))
    promised = set(session.scalars(select(Promise.visit_id)))
    by_office = defaultdict(list)
    for visit in visits:
        by_office[visit.organization_id.bytes].append(visit)
    found = tallies(session, MARKET, begin, LAST)
    assert set(found) == set(by_office)
    for key, own in by_office.items():
        tally = found[key]
        assert tally.visits == len(own)
        assert tally.minutes == sum(visit.minutes for visit in own)
        assert tally.no_objective == sum(visit.id not in reached for visit in own)
        assert tally.no_follow_up == sum(
            visit.id not in promised and visit.next_visit_on is None for visit in own
        )


def test_a_gap_is_as_long_as_a_person_would_count_it_day_by_day(session):
    begin = date(2025, 10, 1)
    listed = offices(session, MARKET, LAST)
    held = session.execute(
        select(Visit.organization_id, Visit.day).where(Visit.submitted_at.is_not(None))
    ).all()
    agreed = defaultdict(list)
    for office, day in session.execute(
        select(Contract.organization_id, ContractTerm.valid_from)
        .join(ContractTerm, ContractTerm.contract_id == Contract.id)
        .where(known_at(ContractTerm, EVER))
    ):
        agreed[office.bytes].append(day)
    earliest = min(day for _, day in held)
    since = contracted(session, MARKET, begin, LAST).since
    found = gaps(session, MARKET, listed, since, tallies(session, MARKET, begin, LAST),
                 (begin, LAST))  # fmt: skip
    assert {key for key in listed if agreed[key]} <= set(found)
    for key in (key for key in listed if agreed[key]):
        own = [day for office, day in held if office.bytes == key]
        points = own if any(day < begin for day in own) else [
            *own, max(min(agreed[key]), earliest)]  # fmt: skip
        every = (begin + timedelta(days=n) for n in range((LAST - begin).days + 1))
        waited = [(day - max(p for p in points if p < day)).days
                  for day in every if any(p < day for p in points)]  # fmt: skip
        assert found[key].days == max(waited), listed[key].name


def test_every_measure_says_whom_it_judged_and_whom_not(session):
    figures = outlier_figures(session, MARKET, MONTH, until=TODAY, zone=ZONE, known=NOW)
    assert [one.measure for one in figures] == list(Measure)
    whole = len(offices(session, MARKET, LAST))
    for one in figures:
        assert one.last == LAST
        assert all(flag.reading.is_outlying for flag in one.flags)
        assert not any(reading.is_outlying for reading in one.expected)
        assert one.judged + sum(offices for _, offices in one.unjudged) <= whole
    members, visits = figures[0], figures[1]
    assert (members.first, visits.first) == (FIRST, date(2025, 10, 1))
    assert members.flags, "the demo has practices with far more visits than expected"
    assert members.phi >= 1


def test_a_month_that_has_not_begun_is_refused(session):
    with pytest.raises(RuleError, match="has not begun"):
        outlier_figures(session, MARKET, date(2026, 11, 1), until=LAST, zone=ZONE, known=NOW)
