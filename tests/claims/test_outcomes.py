"""What payers did beside what the rules expect."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.claims.findings import queries
from provider_ops.claims.findings.answers import outcome_counts
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.outcomes import Outcome, outcome_of, tallied
from provider_ops.claims.findings.queries import LineFilter, Period
from provider_ops.claims.findings.rules import RULES
from provider_ops.claims.model import ClaimLine, Finding
from provider_ops.core.progress import Silent
from tests.claims.test_edits import claim_of, edits  # noqa: F401 - a fixture
from tests.support.work import MARKET

denials = st.sampled_from(("", "CO-97", "OA-97", "CO-236", "PI-96", "CO-16", "CO-151"))
broken = st.lists(st.sampled_from(RULES), unique=True, max_size=3)


@pytest.mark.parametrize(
    ("denial", "rules", "outcome"),
    [
        ("", (), None), ("", ("ptp",), Outcome.NOT_DENIED),
        ("CO-97", (), Outcome.NOTHING_FAILS), ("CO-97", ("ptp",), Outcome.AS_EXPECTED),
        ("OA-236", ("npi", "ptp"), Outcome.AS_EXPECTED), ("CO-16", ("ptp",), Outcome.OTHER_REASON),
        ("CO-151", ("mue",), Outcome.AS_EXPECTED), ("CO-97", ("mue",), Outcome.OTHER_REASON),
    ],
)  # fmt: skip
def test_an_answer_is_compared_with_the_rules_that_are_broken(denial, rules, outcome):
    assert outcome_of(denial, rules) is outcome


@given(st.lists(st.tuples(broken, denials, st.integers(1, 9))))
def test_every_line_is_counted_once_by_outcome_and_once_under_each_of_its_rules(groups):
    drawn = [(",".join(rules), denial, lines, Decimal(lines)) for rules, denial, lines in groups]
    counts = tallied(drawn)
    assert [one.outcome for one in counts] == list(Outcome)
    minded = [(rules, lines) for rules, denial, lines in groups if denial or rules]
    assert sum(one.lines for one in counts) == sum(lines for _, lines in minded)
    assert all(one.dollars == one.lines for one in counts)
    for one in counts:
        assert sum(lines for lines, _ in one.rules.values()) == sum(
            lines * len(rules) for rules, denial, lines in groups
            if outcome_of(denial, rules) is one.outcome)  # fmt: skip


@pytest.fixture
def answered(work, edits):  # noqa: F811 - the fixture
    claim_of(work, ("99213", "10.00"), ("36415", "0.00"), number="1")
    claim_of(work, ("J1100", "5.00"), ("J1100", "0.00"), ("J1100", "5.00"), number="2")
    check_claims(work, Silent())
    with work.store.write() as session:  # the clinician is nobody's finding here
        for row in session.scalars(select(Finding).where(Finding.rule == "npi")):
            session.delete(row)
    return work


def test_counts_and_lists_of_an_outcome_say_the_same(answered):
    work = answered
    period = Period(date(2026, 7, 1), date(2026, 7, 1))
    with work.read() as session:
        counts = outcome_counts(session, MARKET)
        assert outcome_counts(session, MARKET, period) == counts
        assert [(one.lines, one.dollars) for one in counts] == [
            (1, Decimal("20.00")), (1, Decimal("20.00")), (2, Decimal("10.00")), (0, Decimal(0))
        ]  # fmt: skip
        assert counts[0].rules == {"ptp": (1, Decimal("20.00"))}
        for one in counts:
            for rule in ("", "ptp", "mue"):
                wanted = LineFilter(outcome=one.outcome.value, rule=rule, period=period)
                rows = queries.lines_page(session, MARKET, wanted)
                many = one.rules.get(rule, (0,))[0] if rule else one.lines
                assert len(rows) == queries.lines_count(session, MARKET, wanted) == many
                assert {row.outcome for row in rows} <= {one.outcome}


def test_lines_without_a_day_have_no_outcome(answered):
    with answered.store.write() as session:
        line = session.scalars(select(ClaimLine).where(ClaimLine.code == "36415")).one()
        line.service_date = None
        session.query(Finding).filter(Finding.line_id == line.id).delete()
        session.flush()
        assert sum(one.lines for one in outcome_counts(session, MARKET)) < 4
        (row,) = queries.lines_of(session, MARKET, [line.id])
        assert row.outcome is None
