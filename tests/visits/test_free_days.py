from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.calendar import add_business_days, is_business_day
from provider_ops.core.errors import RuleError
from provider_ops.visits import actions, queries
from provider_ops.visits.free_days import next_free_day
from provider_ops.visits.rules import free_day
from tests.support.office import add_office
from tests.support.work import ZONE

TODAY = date(2026, 10, 6)


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.data())
def test_the_day_is_a_working_day_with_the_fewest_minutes_the_earliest_of_several(after, data):
    window = [add_business_days(after, n + 1) for n in range(15)]
    planned = data.draw(st.dictionaries(st.sampled_from(window), st.integers(1, 400)))
    day = free_day(after, planned)
    assert day > after
    assert is_business_day(day)
    assert planned.get(day, 0) == min(planned.get(one, 0) for one in window)
    assert all(planned.get(one, 0) > planned.get(day, 0) for one in window if one < day)


def test_planned_days_are_passed_over_and_cancelled_ones_are_free_again(work):
    office = add_office(work)
    plan = actions.PlannedVisit(office, "Review", date(2026, 10, 7), 600)
    visit = actions.plan_visit(work, plan)

    def day(taken=()):
        with work.read() as session:
            return next_free_day(session, work.staff_id, TODAY, taken)

    assert day() == date(2026, 10, 8)
    assert day([date(2026, 10, 8)]) == date(2026, 10, 9)
    actions.cancel_visit(work, visit)
    assert day() == date(2026, 10, 7)


def test_a_planned_visit_brings_its_topics_to_the_form(work):
    office = add_office(work)
    plan = actions.PlannedVisit(office, "Re-education", TODAY, topics=("Denials: CO-97", " "))
    key = actions.plan_visit(work, plan)
    with work.read() as session:
        form = queries.detail(session, key, zone=ZONE, today=TODAY).form
    assert [(one.topic, one.reached) for one in form.objectives] == [("Denials: CO-97", False)]


def test_several_visits_are_planned_together_or_not_at_all(work):
    office = add_office(work)
    good = actions.PlannedVisit(office, "Review", TODAY)
    bad = actions.PlannedVisit(office, " ", TODAY)
    with pytest.raises(RuleError):
        actions.plan_visits(work, (good, bad))
    with work.read() as session:
        assert queries.calendar(session, TODAY, 1, zone=ZONE, today=TODAY) == ()
    assert len(set(actions.plan_visits(work, (good, good)))) == 2
