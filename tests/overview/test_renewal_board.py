"""What the board of renewals says of a contract from the areas around it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from provider_ops.contracts import actions
from provider_ops.contracts.model import Participation
from provider_ops.contracts.rules.renewals import Stage
from provider_ops.network.model import Affiliation, Location, Provider
from provider_ops.overview.denials import ENOUGH_LINES
from provider_ops.overview.renewal_board import Ending, board, signs
from provider_ops.store.spans import record_span
from provider_ops.visits.actions import PlannedVisit, cancel_visit, plan_visit
from tests.claims.test_findings import load
from tests.support.contracts import EVERGREEN, contract
from tests.support.office import add_office
from tests.support.work import make_npi

END = date(2026, 12, 31)


def practice(work, number, base, specialty="Cardiology", county="12057", last=END):
    """An office with one clinician at one address, under a contract for everyone."""
    office = add_office(work, f"Office {number}")
    with work.act() as session:
        place = session.scalar(select(Location).where(Location.organization_id == office))
        place.county_fips = county
        person = Provider(id=work.new_id(), market_id=work.market_id, npi=make_npi(base),
                          given_name="Elena", family_name="Marchetti", credential="MD",
                          specialty=specialty)  # fmt: skip
        session.add(person)
        session.flush()
        record_span(session, work, Affiliation, provider_id=person.id, organization_id=office,
                    location_id=place.id, valid_from=date(2024, 1, 1), source="roster")  # fmt: skip
    return office, contract(work, office, number, last=last)


def read(work, office, key, last=END):
    with work.read() as session:
        found = signs(session, work.market_id, {key: Ending(office, last)}, work.today(),
                      work.now())  # fmt: skip
    return found[key]


@pytest.fixture
def gulf(work):
    return practice(work, "HB-1", 233228875)


def test_a_contract_is_the_only_source_unless_somebody_else_stays(work, gulf):
    assert read(work, *gulf).alone == (("Cardiology", "Hillsborough"),)
    practice(work, "HB-2", 233228876, specialty="Podiatry")
    practice(work, "HB-3", 233228877, county="12103", last=None)
    assert read(work, *gulf).alone, "another specialty, another county"
    practice(work, "HB-4", 233228878, last=END)
    assert read(work, *gulf).alone, "it ends on the same day"
    practice(work, "HB-5", 233228879, last=None)
    assert read(work, *gulf).alone == ()


def test_people_whom_a_contract_does_not_name_do_not_count(work, gulf):
    _office, other = practice(work, "HB-2", 233228876, last=None)
    assert read(work, *gulf).alone == ()
    with work.read() as session:
        (span,) = session.scalars(select(Participation.id).where(
            Participation.contract_id == other)).all()  # fmt: skip
    actions.end_participation(work, span, date(2026, 1, 31), source="letter")
    assert read(work, *gulf).alone


def test_what_it_is_and_where(work, gulf):
    found = read(work, *gulf)
    assert (found.specialty, found.county, found.denied, found.visit) == (
        "Cardiology", "Hillsborough", None, None)  # fmt: skip


def test_the_next_visit_is_the_nearest_that_is_planned(work, gulf):
    office, key = gulf
    soon = plan_visit(work, PlannedVisit(office, "Renewal", date(2026, 10, 8), 810))
    plan_visit(work, PlannedVisit(office, "Renewal", date(2026, 10, 20), 600))
    assert read(work, office, key).visit == (date(2026, 10, 8), 810)
    cancel_visit(work, soon)
    assert read(work, office, key).visit == (date(2026, 10, 20), 600)


def lines(day, denied, paid):
    said = [(make_npi(233228875), day, "99214", "10.00", "0.00", "CO-97", [])] * denied
    return said + [(make_npi(233228875), day, "99214", "10.00", "10.00", "", [])] * paid


def test_denials_count_from_a_number_of_lines_on_and_for_ninety_days(work, gulf):
    load(work, *lines(date(2026, 7, 8), 9, 0), *lines(date(2026, 9, 3), 3, ENOUGH_LINES - 4))
    assert read(work, *gulf).denied is None
    load(work, *lines(date(2026, 9, 4), 0, 1))
    found = read(work, *gulf)
    assert (found.denied, found.is_denied_often) == (Decimal(3) / ENOUGH_LINES, True)
    load(work, *lines(date(2026, 9, 5), 0, 20))
    assert not read(work, *gulf).is_denied_often


def test_the_board_has_what_ends_and_what_renews_by_day(work, gulf):
    _office, key = gulf
    contract(work, add_office(work, "Evergreen"), "HB-2", last=date(2027, 1, 31),
             renewal=EVERGREEN)  # fmt: skip
    actions.move_renewal(work, key, Stage.NEGOTIATING)
    work.clock.move(hours=1)
    actions.snooze_renewal(work, key, date(2026, 10, 20), "Away")
    with work.read() as session:
        renews, ends = board(session, work.market_id, work.today(), work.now(), within=180)
        assert board(session, work.market_id, work.today(), work.now(), within=60) == (renews,)
    assert (renews.contract.number, renews.ends, renews.by) == ("HB-2", False, date(2026, 12, 2))
    assert (ends.contract.number, ends.ends, ends.by, ends.days) == ("HB-1", True, END, 86)
    assert (ends.stage, ends.snoozed_until) == (Stage.NEGOTIATING, date(2026, 10, 20))
    assert ends.signs.alone == (("Cardiology", "Hillsborough"),)
    assert (renews.stage, renews.snoozed_until) == (Stage.NOT_STARTED, None)
