from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provider_ops.contracts import rules
from provider_ops.contracts.rules import Renewal, Status, Term

DAY0 = date(2026, 1, 1)
FIXED = Renewal(automatic=False)
EVERGREEN = Renewal(automatic=True, months=12, notice_days=60)


def at(n: int) -> date:
    return DAY0 + timedelta(days=n)


def make_term(first: int, length: int | None, terminated: bool) -> Term:
    return Term(at(first), None if length is None else at(first + length),
                terminated and length is not None)  # fmt: skip


terms = st.lists(
    st.builds(make_term, st.integers(0, 60), st.none() | st.integers(0, 30), st.booleans()),
    max_size=5,
)


def in_force_by_definition(given_terms, day, *, renews):
    """A term holds, or the one that ended last before the day ran out and renews."""
    if any(t.first <= day and (t.last is None or day <= t.last) for t in given_terms):
        return True
    past = [t for t in given_terms if t.last is not None and t.last < day]
    if not renews or not past:
        return False
    latest = max(t.last for t in past)
    return not any(t.terminated for t in past if t.last == latest)


@given(terms, st.booleans())
def test_coverage_is_what_the_terms_and_renewals_say_day_by_day(some, renews):
    stretches = rules.coverage(some, renews=renews)
    for n in range(-2, 130):
        covered = any(first <= at(n) <= last for first, last in stretches)
        assert covered == in_force_by_definition(some, at(n), renews=renews)


@given(terms, st.booleans(), st.integers(-5, 120), st.integers(0, 60))
def test_the_status_agrees_with_the_coverage(some, renews, n, window):
    renewal = Renewal(renews, 1, 10)
    stands = rules.standing(some, renewal, at(n), window=window)
    assert stands.in_force == in_force_by_definition(some, at(n), renews=renews)
    if stands.status is Status.NOT_YET:
        assert all(term.first > at(n) for term in some)
    if stands.status is Status.EXPIRING:
        assert stands.ends is not None
        assert not in_force_by_definition(some, stands.ends + timedelta(days=1), renews=renews)
        assert (stands.ends - at(n)).days <= window
    if stands.renews:
        assert stands.ends is not None
        assert stands.notice_by == stands.ends - timedelta(days=10)
        assert stands.days_left is not None
        assert stands.days_left >= 0


@given(terms, st.booleans())
def test_gaps_lie_between_days_in_force(some, renews):
    for first, last in rules.gaps(some, renews=renews):
        assert first <= last
        for edge, inside in ((first - timedelta(days=1), first), (last + timedelta(days=1), last)):
            assert in_force_by_definition(some, edge, renews=renews)
            assert not in_force_by_definition(some, inside, renews=renews)


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(1, 36),
       st.dates(date(2000, 1, 1), date(2060, 1, 1)))  # fmt: skip
def test_a_rolled_end_is_the_first_renewal_that_reaches_the_day(last, months, day):
    end = rules.rolled_end(last, months, day)
    assert end >= day or end == last
    assert end >= last
    ends = [rules.rolled_end(last, months, last)]
    while ends[-1] < day:
        ends.append(rules.rolled_end(last, months, ends[-1] + timedelta(days=1)))
    assert end == ends[-1]


@pytest.mark.parametrize(
    ("last", "months", "day", "end"),
    [
        (date(2024, 6, 30), 3, date(2024, 12, 1), date(2024, 12, 31)),
        (date(2024, 2, 29), 12, date(2026, 3, 1), date(2027, 2, 28)),
        (date(2025, 12, 31), 12, date(2025, 12, 31), date(2025, 12, 31)),
        (date(2025, 12, 31), 12, date(2026, 1, 1), date(2026, 12, 31)),
        (date(2025, 1, 15), 6, date(2025, 7, 16), date(2026, 1, 15)),
    ],
)
def test_ends_roll_by_whole_months_and_stay_at_the_months_end(last, months, day, end):
    assert rules.rolled_end(last, months, day) == end


def test_a_contract_goes_through_its_life():
    year = Term(date(2026, 1, 1), date(2026, 12, 31), label="Base")
    status = {
        day: rules.standing([year], FIXED, day).status
        for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 10, 1), date(2026, 10, 2),
                    date(2026, 12, 31), date(2027, 1, 1))
    }  # fmt: skip
    assert list(status.values()) == [
        Status.NOT_YET, Status.ACTIVE, Status.ACTIVE, Status.EXPIRING, Status.EXPIRING,
        Status.LAPSED]  # fmt: skip


def test_evergreen_renews_unless_it_was_terminated():
    base = Term(date(2024, 1, 1), date(2025, 12, 31), label="Base")
    stands = rules.standing([base], EVERGREEN, date(2026, 10, 6))
    assert (stands.status, stands.ends, stands.notice_by, stands.renews) == (
        Status.ACTIVE, date(2026, 12, 31), date(2026, 11, 1), True)  # fmt: skip
    stop = Term(date(2026, 1, 1), date(2026, 11, 30), terminated=True)
    assert rules.standing([base, stop], EVERGREEN, date(2026, 10, 6)).status is Status.EXPIRING
    after = rules.standing([base, stop], EVERGREEN, date(2026, 12, 1))
    assert (after.status, after.since) == (Status.TERMINATED, date(2026, 12, 1))


def test_an_amendment_that_follows_at_once_leaves_no_gap():
    base = Term(date(2025, 1, 1), date(2025, 12, 31), label="Base")
    after = Term(date(2026, 1, 1), date(2026, 12, 31), label="Amendment 1")
    assert rules.gaps([base, after], renews=False) == []
    stands = rules.standing([base, after], FIXED, date(2025, 12, 1))
    assert (stands.status, stands.ends, stands.label) == (
        Status.ACTIVE, date(2026, 12, 31), "Base")  # fmt: skip


def test_the_radar_speaks_up_at_its_last_mark():
    by = date(2026, 11, 1)
    assert rules.notice_alert(by, date(2026, 4, 1)) is None
    assert rules.notice_alert(by, date(2026, 8, 10)) == 90
    assert rules.notice_alert(by, by) == 30
    assert rules.notice_alert(by, by + timedelta(days=1)) is None
