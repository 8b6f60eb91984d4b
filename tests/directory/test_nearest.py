"""The nearest deadlines of offices say what the clocks say, whoever wrote and whatever day it is."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import insert, text

from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.directory import nearest, queries
from provider_ops.directory.model import DirectoryCheck, OfficeDeadline, StaleOffice
from provider_ops.network.model import Affiliation, Location, Organization, Provider
from provider_ops.training.model import Attestation
from tests.support.contracts import contract
from tests.support.office import add_office
from tests.support.work import MARKET, make_npi

TODAY = date(2026, 10, 6)
OFFICES = 40


@pytest.fixture
def market(work):
    """Forty offices, some facilities, whose people, contracts and checks begin and end."""
    chance = random.Random(5)
    with work.store.write() as session:
        for n in range(OFFICES):
            _office(session, work, chance, n)
    return work


def _office(session, work, chance, n):
    def add(table, **values):
        key = work.new_id()
        shared = {"id": key, "market_id": MARKET}
        session.execute(insert(table), shared | values)
        return key

    def day(back, ahead):
        return TODAY + timedelta(days=chance.randrange(-back, ahead))

    office = add(Organization, name=f"Office {n}", kind=chance.choice(("group", "facility")))
    places = [
        add(Location, organization_id=office, address=f"{m} Main", city="Tampa", state="FL",
            zip_code="33602", county_fips="12057")
        for m in range(chance.randrange(1, 3))
    ]  # fmt: skip
    for m in range(chance.randrange(3)):
        contract = add(Contract, organization_id=office, number=f"C-{n}-{m}", auto_renews=False,
                       line_of_business=chance.choice(("MA", "commercial", "Medicaid")),
                       renewal_months=12, notice_days=90)  # fmt: skip
        first = day(900, 100)
        last = chance.choice((None, first + timedelta(days=chance.randrange(900))))
        add(ContractTerm, contract_id=contract, valid_from=first, valid_to=last, label="Base",
            recorded_at=work.now())  # fmt: skip
    asked = []
    for m in range(chance.randrange(4)):
        person = add(Provider, npi=make_npi(200_000_000 + 10 * n + m), given_name="Elena",
                     family_name=f"Osei {n} {m}")  # fmt: skip
        add(Affiliation, provider_id=person, organization_id=office, recorded_at=work.now(),
            valid_from=day(500, 60), valid_to=chance.choice((None, day(1, 400))))  # fmt: skip
        asked.append(("here", person, None))
    asked += [("address", None, place) for place in places]
    for fact, person, place in chance.sample(asked, chance.randrange(len(asked) + 1)):
        add(DirectoryCheck, organization_id=office, provider_id=person, location_id=place,
            fact=fact, outcome=chance.choice(("confirmed", "changed", "unknown")),
            checked_on=day(400, 1), staff_id=work.staff_id)  # fmt: skip
    for course in chance.sample(("compliance", "model-of-care"), chance.randrange(3)):
        add(Attestation, organization_id=office, course=course, attested_on=day(700, 1),
            staff_id=work.staff_id)  # fmt: skip


def kept(work):
    """Verify and attest days by office, as they are kept."""
    with work.read() as session:
        assert not session.query(StaleOffice).count()
        return {row.organization_id: (row.verify_on, row.attest_on)
                for row in session.query(OfficeDeadline)}  # fmt: skip


def told(work):
    """The same as the clocks and the courses of each office say it."""
    given = MARKET, work.today(), work.now()
    with work.read() as session:
        rows = queries.clocks(session, *given)
        courses = queries.courses(session, *given)
        return {
            office: (
                min((row.due_on for row in rows if row.organization_id == office and row.verifies),
                    default=None),
                min((row.due_on for row in courses.get(office, ())), default=None),
            )
            for office, in session.query(Organization.id)
        }  # fmt: skip


def test_each_office_has_its_nearest_deadlines(market):
    nearest.catch_up(market)
    found = kept(market)
    assert found == told(market)
    assert len(found) == OFFICES
    assert sum(verify is not None for verify, _ in found.values()) > 9
    assert sum(attest is not None for _, attest in found.values()) > 9
    assert any(attest is None and verify is not None for verify, attest in found.values())


CHANGES = (
    "UPDATE organization SET kind = CASE kind WHEN 'group' THEN 'facility' ELSE 'group' END",
    "UPDATE contract SET line_of_business = 'MA' WHERE rowid % 2",
    "UPDATE contract SET auto_renews = 1",
    "UPDATE contract SET organization_id = (SELECT min(id) FROM organization) WHERE rowid % 3 = 0",
    "UPDATE contract_term SET valid_to = '2026-10-05' WHERE valid_from < '2026-10-01'",
    "DELETE FROM contract_term WHERE rowid % 2",
    "DELETE FROM attestation",
    "UPDATE attestation SET attested_on = '2026-10-06'",
    "UPDATE directory_check SET checked_on = '2026-10-05', outcome = 'confirmed'",
    "UPDATE directory_check SET organization_id = (SELECT max(id) FROM organization)",
    "DELETE FROM directory_check WHERE rowid % 2",
    "UPDATE affiliation SET valid_to = '2026-10-01' WHERE rowid % 2",
    "DELETE FROM affiliation WHERE rowid % 3 = 0",
    "INSERT OR REPLACE INTO location SELECT * FROM location",
)


@pytest.mark.parametrize("change", CHANGES)
def test_whoever_writes_has_them_found_again(market, change):
    nearest.catch_up(market)
    before = kept(market)
    with market.store.write() as session:
        session.execute(text(change))
    nearest.catch_up(market)
    assert kept(market) == told(market)
    assert (kept(market) == before) is ("REPLACE" in change)


def test_what_begins_and_ends_with_time_is_found_on_its_day(market):
    nearest.catch_up(market)
    seen = [kept(market)]
    for days in (1, 20, 45, 100, 200, 90):  # into 2028, when the law takes the policy's place
        market.clock.move(days=days)
        nearest.catch_up(market)
        seen.append(kept(market))
        assert seen[-1] == told(market)
    assert sum(before != after for before, after in itertools.pairwise(seen)) > 3


def test_nothing_is_made_again_while_nothing_was_written(market):
    nearest.catch_up(market)
    with market.store.write() as session:
        session.execute(text("UPDATE office_deadline SET verify_on = '1999-01-01'"))
    nearest.catch_up(market)
    assert {verify for verify, _ in kept(market).values()} == {date(1999, 1, 1)}


@pytest.mark.parametrize("column", ["pack = '2020.1'", "made_on = '2027-01-01'"])
def test_what_other_rules_made_or_a_clock_that_was_ahead_is_made_again(market, column):
    nearest.catch_up(market)
    with market.store.write() as session:
        session.execute(text(f"UPDATE office_deadline SET verify_on = '1999-01-01', {column}"))
    nearest.catch_up(market)
    assert kept(market) == told(market)


def test_many_offices_are_found_as_a_few_are_and_other_markets_are_left_alone(market, monkeypatch):
    nearest.catch_up(market)
    few = kept(market)
    monkeypatch.setattr(nearest, "_FEW", 3)
    other = replace(market, market_id="fl-gulf")
    with market.store.write() as session:
        session.execute(text("UPDATE directory_check SET checked_on = checked_on"))
        session.execute(text("UPDATE organization SET market_id = 'fl-gulf' WHERE rowid % 4 = 0"))
    nearest.catch_up(market)
    with market.read() as session:
        gone = {row.organization_id for row in session.query(StaleOffice)}
        rows = {row.organization_id: row.verify_on for row in session.query(OfficeDeadline)
                if row.market_id == MARKET}  # fmt: skip
    assert len(gone) == OFFICES // 4
    assert rows == {key: verify for key, (verify, _) in few.items() if key not in gone}
    nearest.catch_up(other)
    with market.read() as session:
        assert {row.organization_id for row in session.query(OfficeDeadline)
                if row.market_id == "fl-gulf"} == gone  # fmt: skip


def test_somebody_who_comes_after_the_affiliation_counts_from_then_on(market):
    with market.store.exclusive() as connection:  # as while a sync brings one page after another
        rows = connection.execute(text("SELECT * FROM provider")).mappings().all()
        connection.execute(text("DELETE FROM provider"))
    nearest.catch_up(market)
    alone = kept(market)
    with market.store.write() as session:
        names = ", ".join(rows[0])
        marks = ", ".join(f":{name}" for name in rows[0])
        session.execute(text(f"INSERT INTO provider ({names}) VALUES ({marks})"), list(rows))
    nearest.catch_up(market)
    assert kept(market) == told(market)
    assert kept(market) != alone


def test_an_address_that_a_facility_gets_has_to_be_verified_too(work):
    office = add_office(work)
    contract(work, office)
    with work.act() as session:
        session.get(Organization, office).kind = "facility"
        (first,) = session.query(Location).filter_by(organization_id=office)
        session.add(DirectoryCheck(
            id=work.new_id(), market_id=MARKET, organization_id=office, location_id=first.id,
            fact="address", outcome="confirmed", checked_on=TODAY, staff_id=work.staff_id,
        ))  # fmt: skip
    nearest.catch_up(work)
    assert kept(work)[office][0] == date(2027, 10, 6)
    with work.act() as session:
        session.add(Location(
            id=work.new_id(), market_id=MARKET, organization_id=office, address="2 Side",
            city="Tampa", state="FL", zip_code="33602", county_fips="12057",
        ))  # fmt: skip
    nearest.catch_up(work)
    assert kept(work)[office][0] == date(2027, 1, 1)
    assert kept(work) == told(work)
