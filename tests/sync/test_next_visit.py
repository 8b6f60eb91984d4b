"""One visit that is submitted on two laptops apart from each other announces one next visit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from provider_ops.core.ids import following
from provider_ops.network.model import StaffMember
from provider_ops.store.model import Conflict, OutboxEntry
from provider_ops.sync.model import Parked
from provider_ops.visits import actions, rules
from provider_ops.visits.model import Visit
from tests.support.work import MARKET, NOW
from tests.sync.test_exchange import add_office

TODAY = NOW.date()
NEXT, LATER = date(2026, 11, 2), date(2026, 11, 4)
FORM = rules.VisitForm(
    day=TODAY, start_minute=540, left_minute=560, attendees=(rules.Attendee("Ana"),),
    objectives=(rules.Objective("Rates"),), signature=rules.Signature.PAPER,
)  # fmt: skip


@pytest.fixture
def apart(laptops):
    """Two laptops that hold one planned visit, and have not met since."""
    return planned(laptops(), laptops())


def planned(one, two):
    one.sync(), two.sync()
    people = [side.work.staff_id for side in (one, two)]
    for side in (one, two):  # as an administrator made them
        with side.work.store.write() as session:
            for key in people:
                session.merge(StaffMember(id=key, market_id=MARKET, given_name="Dana",
                                          family_name="Brooks", role="rep"))  # fmt: skip
    plan = actions.PlannedVisit(add_office(one), "Review", one.work.today(), 540)
    visit = actions.plan_visit(one.work, plan)
    one.sync(), two.sync()
    return one, two, visit


def submit(side, visit, next_on):
    day = side.work.today()
    actions.submit_visit(side.work, visit, replace(FORM, day=day, next_visit_on=next_on))


def meet(one, two):
    one.sync(), two.sync(), one.sync()
    for side in (one, two):
        assert side.all(Parked) == side.all(OutboxEntry) == []


def announced(side, visit):
    """Day and key of every visit but the submitted one, and what differs of them."""
    rows = [(row.day, row.id) for row in side.all(Visit) if row.id != visit]
    return rows, [(row.field, row.hub, row.mine) for row in side.all(Conflict, row_id=following(visit))]


def test_two_laptops_plan_the_next_visit_once(apart):
    one, two, visit = apart
    submit(one, visit, NEXT)
    two.work.clock.move(hours=3)
    submit(two, visit, NEXT)
    meet(one, two)
    for side in (one, two):
        assert announced(side, visit) == ([(NEXT, following(visit))], [])
        (made,) = side.all(Visit, id=following(visit))
        assert made.rep_id == one.work.staff_id  # whose visit was planned


def test_of_two_days_both_are_kept_for_a_person_to_choose(apart):
    one, two, visit = apart
    submit(one, visit, NEXT)
    submit(two, visit, LATER)
    meet(one, two)
    differs = [("day", NEXT.isoformat(), LATER.isoformat())]
    for side in (one, two):
        assert announced(side, visit) == ([(NEXT, following(visit))], differs)


def test_one_that_names_none_leaves_the_others(apart):
    one, two, visit = apart
    submit(one, visit, None)
    submit(two, visit, NEXT)
    meet(one, two)
    for side in (one, two):
        assert announced(side, visit) == ([(NEXT, following(visit))], [])


def test_what_was_done_with_it_before_the_other_laptop_comes_is_kept(apart):
    one, two, visit = apart
    submit(one, visit, NEXT)
    one.sync()
    actions.cancel_visit(one.work, following(visit))
    one.sync()
    submit(two, visit, NEXT)
    actions.move_visit(two.work, following(visit), NEXT + timedelta(days=1), 600)
    meet(one, two)
    for side in (one, two):
        (made,) = side.all(Visit, id=following(visit))
        assert (made.day, made.start_minute) == (NEXT + timedelta(days=1), 600)
        assert made.cancelled_on == TODAY
