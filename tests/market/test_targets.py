"""Coverage follows the targets that are set, as the list of who is due does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from provider_ops.market import queries
from provider_ops.network.model import Organization, Territory
from provider_ops.planning.actions import set_target
from provider_ops.planning.queries import target_days
from provider_ops.planning.rules.targets import Scope
from provider_ops.visits.model import Visit
from tests.support.contracts import clinician
from tests.support.office import add_office, add_person
from tests.support.work import MARKET, as_person

FIRST, LAST = date(2026, 9, 1), date(2026, 9, 30)


@pytest.fixture
def manager(work):
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


@pytest.fixture
def territory(work):
    with work.act() as session:
        kept = Territory(id=work.new_id(), market_id=MARKET, name="T1", rep_id=work.staff_id)
        session.add(kept)
        return kept.id


@pytest.fixture
def office(work, territory):
    """An office of tier A, seen 100 days before the end of the month: its tier wants 60."""
    key = add_office(work)
    with work.act() as session:
        kept = session.get(Organization, key)
        kept.tier, kept.territory_id = "A", territory
        session.add(Visit(id=work.new_id(), market_id=MARKET, organization_id=key,
                          rep_id=work.staff_id, purpose="P", day=LAST - timedelta(days=100),
                          submitted_at=work.now()))  # fmt: skip
    return key


def seen(work):
    """In time by the report, and by the page of the team."""
    with work.read() as session:
        figures = queries.visit_figures(session, MARKET, FIRST, LAST)
        (rep,) = queries.visits_by_rep(session, MARKET, FIRST, LAST)
    (tier,) = figures.tiers
    assert (rep.offices, tier.offices, figures.overdue_offices) == (1, 1, 1 - tier.in_time)
    assert rep.seen_in_time == tier.in_time == figures.months[-1].part
    return tier.in_time, tier.target_days


def named(work, office):
    """The target that the page of an office names."""
    with work.read() as session:
        return target_days(session, MARKET, office, LAST, work.now())


def test_an_office_with_a_target_of_its_own_is_counted_by_it(work, manager, office):
    assert (seen(work), named(work, office)) == ((0, 60), 60)
    set_target(manager, Scope.ORGANIZATION, office, 120)
    assert (seen(work), named(work, office)) == ((1, 60), 120), "the tier keeps its target"


def test_a_target_of_a_clinician_or_a_specialty_counts_for_the_office(work, manager, office):
    set_target(manager, Scope.TIER, "A", 120)
    assert seen(work) == (1, 120)
    person = clinician(work, 233228875, office)
    set_target(manager, Scope.PROVIDER, person, 99)
    assert (seen(work), named(work, office)) == ((0, 120), 99)


def test_a_visit_longer_ago_than_a_year_counts_where_the_target_is_longer(work, manager, office):
    with work.act() as session:
        visit = session.query(Visit).one()
        visit.day = LAST - timedelta(days=500)
    set_target(manager, Scope.ORGANIZATION, office, 499)
    assert seen(work) == (0, 60)
    set_target(manager, Scope.ORGANIZATION, office, 500)
    assert seen(work) == (1, 60)
