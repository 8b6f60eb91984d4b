"""How long nobody was there, and which offices were under contract all the time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from provider_ops.contracts.actions import terminate_contract
from provider_ops.outliers.queries.fieldwork import subjects, tallies
from provider_ops.outliers.queries.gaps import gaps
from provider_ops.outliers.queries.members import panels
from provider_ops.outliers.queries.offices import contracted, offices
from provider_ops.outliers.rules.measures import Measure, Unjudged
from provider_ops.outliers.rules.peers import judge
from provider_ops.outliers.rules.words import sentence
from provider_ops.visits.model import Visit
from tests.support.contracts import EVERGREEN, clinician, contract, office
from tests.support.work import MARKET, NOW

FIRST, LAST = date(2025, 10, 1), date(2026, 9, 30)


def visit(work, key, *days):
    with work.store.write() as session:
        for day in days:
            session.add(Visit(id=work.new_id(), market_id=MARKET, organization_id=key,
                              rep_id=work.staff_id, purpose="Lunch", day=day,
                              submitted_at=NOW))  # fmt: skip


def found(work, *keys):
    with work.read() as session:
        agreed = contracted(session, MARKET, FIRST, LAST).since
        of = gaps(session, MARKET, offices(session, MARKET, LAST), agreed,
                  tallies(session, MARKET, FIRST, LAST), (FIRST, LAST))  # fmt: skip
    return [(of[key.bytes].since, of[key.bytes].until) if key.bytes in of else None for key in keys]


@pytest.fixture
def other(work):
    """An office that was visited long ago, so that the market has visits on record since."""
    key = office(work, "Other")
    visit(work, key, date(2025, 1, 7))
    return key


def test_a_gap_counts_from_the_last_visit_before_the_period(work, other):
    key = office(work)
    visit(work, key, date(2025, 9, 15), date(2026, 9, 28))
    assert found(work, key, other) == [
        (date(2025, 9, 15), date(2026, 9, 28)), (date(2025, 1, 7), LAST),
    ]  # fmt: skip


def test_where_nobody_was_an_office_waits_since_it_is_known_and_visits_are_on_record(work, other):
    agreed, old, joined, bare = (office(work, name) for name in ("A", "B", "C", "D"))
    contract(work, agreed, "HB-1", first=date(2026, 2, 1))
    contract(work, old, "HB-2", first=date(2019, 1, 1))
    clinician(work, 150_000_001, joined, since=date(2026, 3, 1))
    assert found(work, agreed, old, joined, bare) == [
        (date(2026, 2, 1), LAST), (date(2025, 1, 7), LAST), (date(2026, 3, 1), LAST), None,
    ]  # fmt: skip


def test_a_first_visit_ends_the_wait_since_the_contract_began(work, other):
    key = office(work)
    contract(work, key, first=date(2026, 1, 1))
    visit(work, key, date(2026, 8, 1))
    assert found(work, key) == [(date(2026, 1, 1), date(2026, 8, 1))]


def test_an_office_without_a_visit_is_judged_by_its_gap_and_said_with_its_days(work, other):
    with work.read() as session:
        listed = offices(session, MARKET, LAST)
        waits = gaps(session, MARKET, listed, {}, {}, (FIRST, LAST))
    listed = {key: replace(one, is_visited=True, specialty="Urology")
              for key, one in listed.items()}  # fmt: skip
    able, few = subjects(Measure.GAP, listed, {}, waits)
    assert [(one.office, one.value, one.base) for one in able] == [("Other", Decimal(631), 0)]
    assert few == {}
    assert subjects(Measure.VISITS, listed, {}, waits) == ([], {Unjudged.FEW_VISITS: 1})
    near = able[0]._replace(value=Decimal(30), days=(date(2026, 8, 31), LAST))
    readings, _ = judge(Measure.GAP, [*able, *[near] * 8])
    assert sentence(readings[0]).startswith(
        "631 days without a visit, 01/07/2025 to 09/30/2026. Expected: up to"
    )


def test_only_offices_under_contract_on_all_days_are_held_against_each_other(work):
    first, last = date(2026, 4, 1), date(2026, 9, 30)
    names = ("whole", "ended", "begun", "two", "broken", "renews", "over")
    keys = {name: office(work, name, members=900) for name in names}
    contract(work, keys["whole"], "1")
    terminate_contract(work, contract(work, keys["ended"], "2"), date(2026, 8, 3))
    contract(work, keys["begun"], "3", first=date(2026, 5, 1))
    contract(work, keys["two"], "4", last=date(2026, 6, 30))
    contract(work, keys["two"], "5", first=date(2026, 7, 1))
    contract(work, keys["broken"], "6", last=date(2026, 6, 29))
    contract(work, keys["broken"], "7", first=date(2026, 7, 1))
    contract(work, keys["renews"], "8", first=date(2024, 1, 1), last=date(2024, 12, 31),
             renewal=EVERGREEN)  # fmt: skip
    contract(work, keys["over"], "9", last=date(2026, 3, 31))
    with work.read() as session:
        whole, part, _ = contracted(session, MARKET, first, last)
        judged = panels(offices(session, MARKET, last), whole, {})
    assert whole == {keys[name].bytes for name in ("whole", "two", "renews")}
    assert part == {keys[name].bytes for name in ("ended", "begun", "broken")}
    assert {one.office for one in judged} == {"whole", "two", "renews"}
