"""The visit that a submitted one announces is planned with it, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.core.errors import RuleError
from provider_ops.core.ids import born_at, following, uuid7
from provider_ops.store.model import OutboxEntry
from provider_ops.visits import actions, rules
from provider_ops.visits.model import Visit
from provider_ops.visits.rules import Signature, VisitForm
from tests.support.office import add_office, add_person
from tests.support.work import as_person

TODAY = date(2026, 10, 6)
NEXT, LATER = date(2026, 11, 1), date(2026, 11, 3)
FORM = VisitForm(
    day=TODAY, start_minute=540, left_minute=560, purpose="Re-education",
    attendees=(rules.Attendee("Ana"),), objectives=(rules.Objective("Rates"),),
    signature=Signature.PAPER, next_visit_on=NEXT,
)  # fmt: skip
KEYS = st.builds(uuid7, st.integers(0, 2**40), st.integers(0, 2**12 - 1), st.integers(0, 2**62 - 1))


@pytest.fixture
def office(work):
    return add_office(work)


@pytest.fixture
def visit(work, office):
    return plan(work, office, TODAY)


@pytest.fixture
def manager(work):
    return as_person(work, add_person(work, "Karen", "Oyelaran", "manager"))


def plan(work, office, day, **more):
    return actions.plan_visit(work, actions.PlannedVisit(office, "Quarterly review", day, 600, **more))


def others(work, visit):
    """Every visit but the submitted one: day, purpose, start, rep, and whether it stands."""
    with work.read() as session:
        rows = session.scalars(select(Visit).where(Visit.id != visit).order_by(Visit.day, Visit.id))
        return [(row.day, row.purpose, row.start_minute, row.rep_id, row.cancelled_on is None) for row in rows]


def correct(manager, work, visit, form):
    actions.unlock_visit(manager, visit, "another day")
    actions.submit_visit(work, visit, form)


@given(KEYS, KEYS)
def test_every_key_has_one_that_follows_it_and_no_other_has_that(key, other):
    made = following(key)
    assert made == following(key)
    assert born_at(made) == born_at(key)
    assert made.version == 7
    assert (following(other) == made) == (other == key)
    assert following(made) not in (made, key)


def test_the_next_visit_is_planned_with_the_one_that_names_it(work, visit, office):
    with work.read() as session:
        before = len(session.scalars(select(OutboxEntry)).all())
    actions.submit_visit(work, visit, FORM)
    assert others(work, visit) == [(NEXT, "Re-education", None, work.staff_id, True)]
    with work.read() as session:
        sent = session.scalars(select(OutboxEntry).order_by(OutboxEntry.n)).all()[before:]
        planned = session.scalars(select(Visit).where(Visit.day == NEXT)).one()
        assert (planned.organization_id, planned.location_id) == (
            office, session.get(Visit, visit).location_id)  # fmt: skip
    assert len({entry.group_id for entry in sent}) == 1


def test_a_visit_that_stands_on_that_day_is_the_next_one_and_a_cancelled_is_none(work, visit, office):
    there = plan(work, office, NEXT)
    actions.submit_visit(work, visit, FORM)
    assert len(others(work, visit)) == 1
    second = plan(work, office, TODAY)
    actions.cancel_visit(work, there)
    actions.submit_visit(work, second, FORM)
    assert [row[0] for row in others(work, visit) if row[4]] == [TODAY, NEXT]


@pytest.mark.parametrize("whose", ["another representative", "another office"])
def test_what_others_planned_for_that_day_does_not_count(work, visit, office, whose):
    if whose == "another office":
        plan(work, add_office(work, "Bay Podiatry"), NEXT)
    else:
        plan(work, office, NEXT, rep_id=add_person(work, "Dana", "Brooks", "rep"))
    actions.submit_visit(work, visit, FORM)
    assert (NEXT, "Re-education", None, work.staff_id, True) in others(work, visit)


def test_who_records_for_a_colleague_leaves_the_next_visit_to_them(work, visit):
    gloria = as_person(work, add_person(work, "Gloria", "Acosta", "rep"))
    actions.submit_visit(gloria, visit, FORM)
    with work.read() as session:
        assert session.get(Visit, visit).rep_id == gloria.staff_id
    assert [one[3] for one in others(work, visit)] == [work.staff_id]


def test_a_correction_plans_nothing_twice_and_moves_what_was_planned(work, visit, manager):
    actions.submit_visit(work, visit, FORM)
    correct(manager, work, visit, replace(FORM, notes="Page 3."))
    assert [row[0] for row in others(work, visit)] == [NEXT]
    correct(manager, work, visit, replace(FORM, next_visit_on=LATER))
    assert [(row[0], row[4]) for row in others(work, visit)] == [(LATER, True)]
    correct(manager, work, visit, replace(FORM, next_visit_on=None))
    assert [(row[0], row[4]) for row in others(work, visit)] == [(LATER, False)]
    correct(manager, work, visit, FORM)
    assert [(row[0], row[4]) for row in others(work, visit)] == [(NEXT, True)]


def test_what_a_person_cancelled_stays_so_while_the_day_is_the_same(work, visit, manager):
    actions.submit_visit(work, visit, FORM)
    with work.read() as session:
        planned = session.scalars(select(Visit.id).where(Visit.id != visit)).one()
    actions.cancel_visit(work, planned)
    correct(manager, work, visit, replace(FORM, notes="Page 3."))
    assert [row[4] for row in others(work, visit)] == [False]


def test_one_that_is_begun_stays_where_it_is(work, visit, manager):
    actions.submit_visit(work, visit, FORM)
    with work.read() as session:
        planned = session.scalars(select(Visit.id).where(Visit.id != visit)).one()
    actions.save_draft(work, planned, VisitForm(day=NEXT, notes="Ask for the roster"))
    correct(manager, work, visit, replace(FORM, next_visit_on=LATER))
    assert [(row[0], row[4]) for row in others(work, visit)] == [(NEXT, True)]


def test_a_planned_visit_gives_way_to_one_that_stands_on_the_corrected_day(work, visit, office, manager):
    actions.submit_visit(work, visit, FORM)
    plan(work, office, LATER)
    correct(manager, work, visit, replace(FORM, next_visit_on=LATER))
    assert [(row[0], row[4]) for row in others(work, visit)] == [(NEXT, False), (LATER, True)]


def test_the_next_visit_is_after_this_one_and_a_past_day_is_not_planned(work, visit, office):
    for day in (TODAY, TODAY - timedelta(days=1)):
        with pytest.raises(RuleError, match="after the day"):
            actions.submit_visit(work, visit, replace(FORM, next_visit_on=day))
    assert others(work, visit) == []
    long_ago = TODAY - timedelta(days=20)
    written_up = plan(work, office, long_ago)
    form = replace(FORM, day=long_ago, next_visit_on=TODAY - timedelta(days=6))
    actions.submit_visit(work, written_up, form)
    assert [row[0] for row in others(work, written_up)] == [TODAY]  # the fixture's own
