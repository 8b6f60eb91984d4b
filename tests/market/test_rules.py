from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.calendar import last_of_month
from provider_ops.market import rules

DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@given(DAYS, st.integers(1, 30))
def test_months_back_are_first_days_in_a_row_that_end_with_the_month(day, count):
    months = rules.months_back(day, count)
    assert len(months) == count
    assert months[-1] == day.replace(day=1)
    for before, after in pairwise(months):
        assert last_of_month(before) + timedelta(days=1) == after


@given(DAYS, st.integers(1, 30), st.integers(0, 60))
def test_month_ends_never_lie_after_the_day_they_are_counted_to(day, count, later):
    until = day + timedelta(days=later)
    ends = rules.month_ends(day, count, until)
    assert all(end <= until for end in ends)
    assert all(end == last_of_month(end) for end in ends[:-1])


@given(DAYS, st.integers(1, 730), st.integers(0, 800))
def test_an_office_is_in_time_exactly_until_its_visit_is_due(last, target, days):
    on = last + timedelta(days=days)
    due = rules.visit_due_on(last, target, on)
    assert rules.is_seen_in_time(last, target, on) == (on <= due)


def test_an_office_that_was_never_seen_is_not_in_time():
    assert not rules.is_seen_in_time(None, 60, date(2026, 9, 30))


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_share_lies_between_nothing_and_the_whole(part, more):
    value = rules.share(part, part + more)
    assert (value is None) == (part + more == 0)
    assert value is None or Decimal(0) <= value <= Decimal(1)
