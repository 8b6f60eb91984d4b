from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provider_ops.core.calendar import is_business_day
from provider_ops.core.errors import RuleError
from provider_ops.planning import actions, queries
from provider_ops.planning.rules.repeats import Rhythm, Unit, days, unsettled
from provider_ops.visits import actions as visits
from provider_ops.visits.model import Visit
from tests.support.examples import examples
from tests.support.office import add_office
from tests.support.work import MARKET

TODAY = date(2026, 10, 6)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
RHYTHMS = st.builds(Rhythm, DAYS, st.integers(1, 9), st.sampled_from(list(Unit)))


@settings(max_examples=examples(35))
@given(RHYTHMS, DAYS, st.integers(0, 400))
def test_days_are_working_days_in_order_and_the_same_whatever_is_asked_around_them(rhythm, since, length):
    until = since + timedelta(days=length)
    found = list(days(rhythm, since, until))
    assert found == sorted(found)
    assert all(since <= day <= until for day in found)
    assert all(is_business_day(day) for day in found if day != rhythm.first)
    every = list(days(rhythm, date(2023, 1, 1), date(2031, 1, 1)))
    assert found == [day for day in every if since <= day <= until]


@settings(max_examples=examples(25))
@given(RHYTHMS)
def test_a_visit_on_each_day_settles_all_of_them(rhythm):
    until = rhythm.first + timedelta(days=500)
    every = list(days(rhythm, rhythm.first, until))
    assert list(unsettled(rhythm, every, rhythm.first, until)) == []
    assert list(unsettled(rhythm, [], rhythm.first, until)) == every


def test_a_month_end_comes_back_after_a_shorter_month():
    found = list(days(Rhythm(date(2026, 1, 31), 1, Unit.MONTHS), date(2026, 1, 1), date(2026, 12, 31)))
    # A Saturday as it was chosen; then February 28, May 31 and October 31 are on weekends.
    expected = [(1, 31), (2, 27), (3, 31), (4, 30), (5, 29), (6, 30), (7, 31), (8, 31), (9, 30),
                (10, 30), (11, 30), (12, 31)]  # fmt: skip
    assert found == [date(2026, *day) for day in expected]


def test_nothing_repeats_after_the_last_day():
    rhythm = Rhythm(date(2026, 10, 3), 1, Unit.WEEKS, last=date(2026, 10, 31))
    every = list(days(rhythm, date(2026, 10, 1), date(2026, 12, 31)))
    # Columbus Day is the 12th; the Monday after the 31st lies past the end.
    assert every == [date(2026, 10, day) for day in (3, 13, 19, 26, 30)]


def _plainly(rhythm):
    """The days of a rhythm up to 2033, by walking over all days of the calendar."""
    chosen, found = rhythm.first, []
    for n in range(2000):
        if rhythm.unit is Unit.WEEKS:
            day = chosen + timedelta(days=7 * rhythm.every * n)
        else:
            months = chosen.year * 12 + chosen.month - 1 + rhythm.every * n
            year, month = months // 12, months % 12 + 1
            day = max(date(year, month, d) for d in range(1, chosen.day + 1) if _exists(year, month, d))
        if day.year > 2032 or (rhythm.last and day > rhythm.last):
            return found
        around = [day + timedelta(days=n) for n in (0, 1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6)]
        fits = (
            one for one in around
            if is_business_day(one) and (rhythm.last is None or one <= rhythm.last)
            and (rhythm.unit is Unit.WEEKS or one.month == day.month)
        )  # fmt: skip
        found.append(next(fits) if n else day)
    return found


def _exists(year, month, day):
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


@settings(max_examples=examples(35))
@given(
    DAYS | st.builds(date, st.integers(2024, 2028), st.sampled_from((1, 3, 5, 7, 8, 10, 12)), st.integers(28, 31)),
    st.integers(1, 9), st.sampled_from(list(Unit)), st.none() | st.integers(0, 900),
    DAYS, st.integers(0, 400),
)  # fmt: skip
def test_each_period_has_one_day_in_its_month_and_none_after_the_last(first, every, unit, more, since, length):
    last = None if more is None else first + timedelta(days=more)
    rhythm = Rhythm(first, every, unit, last)
    until = since + timedelta(days=length)
    expected = _plainly(rhythm)
    assert list(days(rhythm, date(2023, 1, 1), date(2032, 6, 30))) == [one for one in expected if one <= date(2032, 6, 30)]
    assert list(days(rhythm, since, until)) == [one for one in expected if since <= one <= until]
    if unit is Unit.MONTHS and every == 1 and last is None:
        months = [(one.year, one.month) for one in expected]
        assert len(set(months)) == len(months) == (2032 - first.year) * 12 + 13 - first.month


@pytest.fixture
def planned(work):
    """A visit today that repeats every two weeks."""
    office = add_office(work)
    plan = visits.PlannedVisit(office, "Roster", TODAY, 600, 30)
    return office, actions.repeat_visit(work, plan, 2, Unit.WEEKS)


def repeats(work, until=TODAY + timedelta(days=45)):
    with work.read() as session:
        return queries.repeats(session, MARKET, TODAY, until, today=TODAY, rep_id=work.staff_id)


def test_the_next_days_wait_to_be_planned_and_a_visit_nearby_settles_one(work, planned):
    office, first = planned
    assert [row.day for row in repeats(work)] == [TODAY + timedelta(days=n) for n in (14, 28, 42)]
    visits.plan_visit(work, visits.PlannedVisit(office, "Earlier", TODAY + timedelta(days=11)))
    assert [row.day for row in repeats(work)] == [TODAY + timedelta(days=n) for n in (28, 42)]
    visits.cancel_visit(work, first)
    assert repeats(work)[0].day == TODAY


def test_planning_makes_visits_of_them_and_ending_leaves_those(work, planned):
    (row, *_rest) = repeats(work)
    (key,) = actions.plan_repeats(work, (row,))
    assert [one.day for one in repeats(work)] == [TODAY + timedelta(days=n) for n in (28, 42)]
    work.clock.move(days=1)
    actions.end_series(work, row.series_id)
    assert repeats(work) == ()
    with work.read() as session:
        made = session.get(Visit, key)
    assert (made.day, made.start_minute, made.minutes, made.purpose) == (row.day, 600, 30, "Roster")
    assert made.cancelled_on is None


def test_a_rhythm_that_nobody_means_is_refused(work):
    plan = visits.PlannedVisit(add_office(work), "Roster", TODAY)
    for every, unit in ((0, Unit.WEEKS), (53, Unit.WEEKS), (25, Unit.MONTHS)):
        with pytest.raises(RuleError, match="Visits repeat every 1 to"):
            actions.repeat_visit(work, plan, every, unit)
    assert repeats(work) == ()
