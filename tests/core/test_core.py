from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.core.calendar import (
    add_business_days,
    add_months,
    business_days_between,
    federal_holidays,
    is_business_day,
    last_of_month,
)
from provider_ops.core.clock import day_in, end_of_day
from provider_ops.core.ids import IdSource
from provider_ops.core.money import from_cents, to_cents
from provider_ops.core.text import count, left_out, named_count

DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))


def test_one_of_something_is_said_in_the_singular():
    assert (count(1, "line"), count(0, "line"), count(1200, "line")) == ("1 line", "0 lines", "1,200 lines")
    assert (count(1, "copy", "copies"), count(2, "copy", "copies")) == ("1 copy", "2 copies")
    assert [named_count(1, name) for name in ("claim lines", "added")] == ["1 claim line", "1 added"]
    assert named_count(2, "claim lines") == "2 claim lines"
    assert left_out(1, "error") == "1 more error was left out."
    assert left_out(501, "warning") == "501 more warnings were left out."


def test_holidays_are_those_that_offices_keep():
    assert date(2026, 7, 3) in federal_holidays(2026)  # July 4 is a Saturday
    assert date(2026, 11, 26) in federal_holidays(2026)
    assert date(2021, 12, 31) in federal_holidays(2021)  # New Year's Day 2022 is a Saturday
    assert date(2027, 5, 31) in federal_holidays(2027)


@given(DAYS, st.integers(0, 200))
def test_counting_business_days_is_the_reverse_of_adding_them(start, days):
    end = add_business_days(start, days)
    assert business_days_between(start, end) == days
    assert days == 0 or is_business_day(end)


@given(DAYS, st.integers(-60, 60))
def test_months_keep_the_day_or_fall_back_to_the_last(day, months):
    moved = add_months(day, months)
    assert moved.day == day.day or moved == last_of_month(moved)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months


@given(DAYS, st.sampled_from(["America/New_York", "America/Chicago"]))
def test_the_end_of_a_day_is_the_last_instant_of_it(day, zone):
    end = end_of_day(zone, day)
    assert day_in(zone, end) == day
    assert day_in(zone, end + timedelta(microseconds=1)) == day + timedelta(days=1)


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=200))
def test_keys_only_grow_even_when_the_clock_steps_back(steps):
    now = datetime(2026, 1, 1, tzinfo=UTC)

    def clock():
        return now

    ids, made = IdSource(clock, random.Random(1).getrandbits), []
    for step in steps:
        now += timedelta(milliseconds=step)
        made.append(ids.new())
    assert made == sorted(set(made))
    assert {key.version for key in made} == {7}


def test_a_millisecond_that_runs_out_of_numbers_borrows_from_the_next():
    ids = IdSource(lambda: datetime(2026, 1, 1, tzinfo=UTC), random.Random(1).getrandbits)
    made = [ids.new() for _ in range(5000)]
    assert made == sorted(set(made))


@given(st.integers(-(10**12), 10**12))
def test_cents_come_back(cents):
    assert to_cents(from_cents(cents)) == cents


def test_a_fraction_of_a_cent_is_never_rounded_away():
    with pytest.raises(ValueError, match="fraction"):
        to_cents(Decimal("1.005"))
