from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.network.actions import (
    add_contact,
    add_location,
    add_organization,
    add_provider,
    affiliate,
    edit,
    end_affiliation,
    remove,
    withdraw_affiliation,
)
from provider_ops.network.model import Contact, Organization, Provider
from provider_ops.network.queries import (
    affiliations,
    contacts,
    counties,
    locations,
    office,
    office_count,
    offices,
    provider,
    provider_by_npi,
    specialties,
)
from provider_ops.store.model import OutboxEntry
from tests.support.work import make_npi

NPI = make_npi(233228875)
OFFICE_NPI = make_npi(225309558)


def elena(work, **facts):
    return add_provider(
        work, npi=NPI, given_name="Elena", family_name="Marchetti", **{"credential": "MD"} | facts
    )


def gulf_coast(work, **facts):
    return add_organization(
        work, name="Gulf Coast Cardiology", kind="group", **{"npi": OFFICE_NPI} | facts
    )


def test_a_clinician_reads_back(work):
    key = elena(work, languages="en, es", specialty="Cardiology")
    with work.read() as session:
        facts = provider(session, key)
        assert provider_by_npi(session, work.market_id, NPI) == facts
        assert provider_by_npi(session, "other", NPI) is None
        assert specialties(session, work.market_id) == ("Cardiology",)
    assert (facts.npi, facts.family_name, facts.languages) == (NPI, "Marchetti", ("en", "es"))
    assert facts.accepts_new is None


def test_an_npi_is_given_once_in_a_market_and_the_holder_is_named(work):
    elena(work)
    with pytest.raises(RuleError, match="Elena Marchetti has it"):
        add_provider(work, npi=NPI, given_name="Raj", family_name="Kulkarni")
    with pytest.raises(RuleError, match="Elena Marchetti has it"):
        gulf_coast(work, npi=NPI)
    gulf_coast(work)
    with pytest.raises(RuleError, match="Gulf Coast Cardiology has it"):
        gulf_coast(work)


@pytest.mark.parametrize("npi", ["", "123", NPI[:-1] + str((int(NPI[-1]) + 1) % 10)])
def test_a_wrong_npi_is_refused(work, npi):
    with pytest.raises(RuleError, match="NPI"):
        add_provider(work, npi=npi, given_name="Raj", family_name="Kulkarni")
    with work.read() as session:
        assert session.scalars(select(Provider)).all() == []
        assert session.scalars(select(OutboxEntry)).all() == []


@pytest.mark.parametrize(
    ("facts", "message"),
    [({"tin": "59-12"}, "TIN"), ({"kind": "shop"}, "group, facility or ancillary"),
     ({"name": " "}, "name is missing")],
)  # fmt: skip
def test_a_wrong_office_is_refused(work, facts, message):
    with pytest.raises(RuleError, match=message):
        add_organization(work, **{"name": "A", "kind": "group"} | facts)


def test_an_address_knows_its_county(work):
    key = gulf_coast(work, tin="59-1234410")
    add_location(work, key, address="600 4th St N", zip_code="33701-1234")
    add_location(work, key, address="2250 Seminole Blvd", zip_code="33778")
    with work.read() as session:
        first, second = locations(session, key)
        (county,) = counties(session, work.market_id)
        assert office(session, key).tin == "591234410"
    assert (first.zip_code, first.city, first.county) == ("33701", "Saint Petersburg", "Pinellas")
    assert second.county_fips == "12103"
    assert (county.name, county.locations, county.offices) == ("Pinellas", 2, 1)
    assert first.latitude is not None
    with pytest.raises(RuleError, match="ZIP"):
        add_location(work, key, address="x", zip_code="3370A")
    with pytest.raises(NotFoundError):
        add_location(work, work.new_id(), address="x", zip_code="33701")


def test_edits_keep_the_rules_and_are_one_operation(work):
    key = gulf_coast(work)
    edit(work, Organization, key, name="Gulf Coast Heart", npi=OFFICE_NPI, tin="591234410")
    with work.read() as session:
        assert office(session, key).name == "Gulf Coast Heart"
        last = session.scalars(select(OutboxEntry).order_by(OutboxEntry.n.desc())).first()
        assert set(last.body["fields"]) == {"name", "tin"}
    with pytest.raises(RuleError):
        edit(work, Organization, key, name="")
    with pytest.raises(NotFoundError):
        edit(work, Organization, work.new_id(), name="x")


def test_what_something_depends_on_cannot_be_deleted(work):
    who, where = elena(work), gulf_coast(work)
    lourdes = add_contact(work, where, name="Lourdes Peña", role="Office manager", language="es")
    span = affiliate(work, who, where, first=date(2026, 1, 1))
    with pytest.raises(RuleError, match="depends"):
        remove(work, Provider, who)
    with work.read() as session:
        assert [row.name for row in contacts(session, where)] == ["Lourdes Peña"]
        assert len(affiliations(session, work.today(), work.now(), provider_id=who)) == 1
    remove(work, Contact, lourdes)
    with work.read() as session:
        assert contacts(session, where) == ()
    withdraw_affiliation(work, span)


def test_affiliations_hold_on_their_days_as_they_were_known(work):
    who, where = elena(work), gulf_coast(work)
    place = add_location(work, where, address="600 4th St N", zip_code="33701")
    span = affiliate(work, who, where, first=date(2026, 1, 1), location_id=place)
    before = work.now()
    work.clock.move(days=1)
    end_affiliation(work, span, date(2026, 6, 30))

    def held(day, known):
        with work.read() as session:
            return [row.valid_to for row in affiliations(session, day, known, organization_id=where)]

    assert held(date(2026, 6, 30), work.now()) == [date(2026, 6, 30)]
    assert held(date(2026, 7, 1), work.now()) == []
    assert held(date(2026, 7, 1), before) == [None]
    assert held(date(2025, 12, 31), work.now()) == []
    other = gulf_coast(work, npi=None)
    with pytest.raises(RuleError, match="another office"):
        affiliate(work, who, other, first=date(2026, 1, 1), location_id=place)


def test_offices_are_listed_by_name_and_found_by_part_or_npi(work):
    gulf_coast(work)
    for name in ("Bay 100% Care", "Anclote Foot"):
        add_organization(work, name=name, kind="group")
    with work.read() as session:
        names = [row.name for row in offices(session, work.market_id)]
        assert names == ["Anclote Foot", "Bay 100% Care", "Gulf Coast Cardiology"]
        assert [r.name for r in offices(session, work.market_id, limit=1, offset=1)] == names[1:2]
        assert office_count(session, work.market_id, text="0%") == 1
        assert office_count(session, work.market_id, text="_") == 0
        assert [r.name for r in offices(session, work.market_id, text=OFFICE_NPI[:6])] == names[2:]
        assert office_count(session, work.market_id) == 3
