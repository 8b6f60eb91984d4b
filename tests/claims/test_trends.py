"""Keys with their lines now, before and by month."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.claims.findings import queries
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.outcomes import Outcome, outcome_of
from provider_ops.claims.findings.queries import LineFilter, Period
from provider_ops.claims.findings.rules import TEACHABLE
from provider_ops.claims.findings.trends import (
    FEWEST,
    KEYS,
    Trend,
    former,
    teachable_count,
    teachable_months,
    trends,
)
from provider_ops.claims.lines.groups import line_groups
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.core.calendar import add_months
from provider_ops.core.progress import Silent
from tests.support.demo import TODAY, demo_world
from tests.support.plain_taken_back import taken_back_keys

MONTHS = tuple(add_months(TODAY.replace(day=1), -back) for back in range(5, -1, -1))
LAST = (date.fromordinal(TODAY.toordinal() - 89), TODAY)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_the_former_days_are_as_many_and_end_the_day_before(first, length):
    last = date.fromordinal(first.toordinal() + length)
    before = former(first, last)
    assert before.last.toordinal() == first.toordinal() - 1
    assert before.last - before.first == last - first


@pytest.mark.parametrize(("before", "change"), [(0, None), (FEWEST - 1, None), (20, 0.5)])
def test_a_change_from_few_lines_is_not_told(before, change):
    assert Trend("rule", "ptp", "", 30, before, Decimal(0)).change == change


@pytest.fixture(scope="module")
def demo(made_demo, tmp_path_factory):
    """One of our own, because the check writes into it."""
    world = demo_world(made_demo, tmp_path_factory.mktemp("trends") / "profile")
    yield world
    world.work.store.close()


@pytest.fixture(scope="module")
def rows(demo):
    """Every line of the demo that stands, with the rules it breaks."""
    check_claims(demo.work, Silent())
    with demo.work.read() as session:
        broken = {}
        for finding in session.scalars(select(Finding)):
            broken.setdefault(finding.line_id, []).append(finding)
        gone = taken_back_keys(session)
        return [(line, broken.get(line.id, [])) for line in session.scalars(select(ClaimLine))
                if line.id not in gone]  # fmt: skip


def keys_of(by, line, findings):
    if by == "reason":
        return [line.denial] if line.denial else []
    if by == "outcome":
        found = outcome_of(line.denial, [one.rule for one in findings])
        return [found.value] if found and line.service_date else []
    return [{"rule": one.rule, "npi": one.npi, "code": one.code}[by] for one in findings]


@pytest.mark.parametrize("by", KEYS)
def test_trends_are_what_counting_line_by_line_gives(demo, rows, by):
    first, last = LAST
    before = former(first, last)
    with demo.work.read() as session:
        found = trends(session, demo.work.market_id, by, LAST, MONTHS)
    now, earlier, months = Counter(), Counter(), Counter()
    for line, findings in rows:
        for key in keys_of(by, line, findings):
            now[key] += first <= line.service_date <= last
            earlier[key] += before.first <= line.service_date <= before.last
            months[key, line.service_date.replace(day=1)] += 1
    expected = sorted(((key, lines) for key, lines in now.items() if lines),
                      key=lambda one: (-one[1], one[0]))  # fmt: skip
    if by == "outcome":
        assert {(one.key, one.lines) for one in found if one.lines} == set(expected)
    else:
        assert [(one.key, one.lines) for one in found] == expected[:50]
        assert all(one.months == tuple(months[one.key, m] for m in MONTHS) for one in found)
    assert all(one.before == earlier[one.key] for one in found)
    assert found, "the demo has some of each"


def test_what_can_be_taught_is_counted_and_listed_alike(demo, rows):
    fixable = [line for line, findings in rows
               if line.denial and {one.rule for one in findings} & TEACHABLE]  # fmt: skip
    inside = [line for line in fixable if LAST[0] <= line.service_date <= LAST[1]]
    period = Period(*LAST)
    with demo.work.read() as session:
        count, dollars = teachable_count(session, demo.work.market_id, period)
        months = teachable_months(session, demo.work.market_id, MONTHS)
        listed = queries.lines_count(session, demo.work.market_id,
                                     LineFilter(teachable=True, period=period))  # fmt: skip
    assert count == len(inside) == listed
    assert dollars == sum(line.charge for line in inside)
    assert sum(taught for _, taught in months) == sum(
        line.service_date >= MONTHS[0] for line in fixable)  # fmt: skip


def test_lines_that_break_any_rule_are_listed_and_grouped_once(demo, rows):
    wanted = LineFilter(broken=True, period=Period(*LAST))
    inside = [line for line, findings in rows
              if findings and LAST[0] <= line.service_date <= LAST[1]]  # fmt: skip
    with demo.work.read() as session:
        count = queries.lines_count(session, demo.work.market_id, wanted)
        page = queries.lines_page(session, demo.work.market_id, wanted, limit=10_000)
        groups = line_groups(session, demo.work.market_id, wanted, "code")
        other = LineFilter(outcome=Outcome.NOT_DENIED.value, period=Period(*LAST))
        unpaid = queries.lines_count(session, demo.work.market_id, other)
    assert count == len(page) == len(inside) == sum(group.lines for group in groups)
    assert unpaid == sum(not line.denial for line in inside)
