from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from provider_ops.claims.issues import actions as issues
from provider_ops.claims.issues import queries
from provider_ops.claims.issues.model import ClaimIssueLine
from provider_ops.claims.issues.rules import IssueState, LineStatus, line_status, may_become
from provider_ops.core.errors import NotFoundError, RuleError
from provider_ops.store.model import OutboxEntry
from tests.support.work import MARKET, ZONE

TODAY = date(2026, 10, 6)
DUE = TODAY + timedelta(days=10)


@dataclass
class Lines:
    work: object
    made: list = field(default_factory=list)

    def some(self, count=2, dollars="16.04"):
        new = [issues.IssueLine(self.work.new_id(), f"88401{n}", Decimal(dollars))
               for n in range(count)]  # fmt: skip
        self.made += new
        return new


@pytest.fixture
def lines(work):
    return Lines(work)


def new(title="G2211 with 99214-25", due=DUE, **values):
    return issues.NewIssue(title, due, **values)


def rows(work, *, resolved=False):
    with work.read() as session:
        found = queries.issues(session, MARKET, work.today(), ZONE, resolved=resolved)
        assert queries.issue_count(session, MARKET, resolved=resolved) == len(found)
        return found


def standings(work, lines):
    with work.read() as session:
        found = queries.line_standings(session, [line.line_id for line in lines])
    return [found.get(line.line_id, queries.UNTOUCHED).status for line in lines]


def test_an_issue_tells_amount_owner_and_age(work, lines):
    key = issues.open_issue(work, new(reason="CO-97"), lines.some(3))
    work.clock.move(days=12)
    (row,) = rows(work)
    assert (row.id, row.owner, row.state, row.reason) == (key, "Marisol Vega", "open", "CO-97")
    assert (row.lines, row.denied) == (3, Decimal("48.12"))
    assert (row.age_days, row.days_late) == (12, 2)


def test_a_line_is_in_one_unresolved_issue_at_a_time(work, lines):
    first, second = lines.some(2), lines.some(1)
    key = issues.open_issue(work, new(), first)
    with pytest.raises(RuleError):
        issues.open_issue(work, new("The same again"), first)
    assert issues.add_lines(work, key, [*first, *second]) == 1
    assert len(rows(work)) == 1, "the refused issue must leave nothing"
    issues.resolve(work, key, "Paid on appeal", Decimal("40.00"))
    issues.open_issue(work, new("Denied again"), first)
    assert standings(work, first) == [LineStatus.OPEN, LineStatus.OPEN]


def test_lines_follow_their_issue_and_a_review_counts_only_without_one(work, lines):
    ours, other = lines.some(1), lines.some(1)
    issues.mark_reviewed(work, [line.line_id for line in (*ours, *other)])
    assert standings(work, [*ours, *other]) == [LineStatus.REVIEWED] * 2
    key = issues.open_issue(work, new(), ours)
    assert standings(work, [*ours, *other]) == [LineStatus.OPEN, LineStatus.REVIEWED]
    issues.appeal(work, key)
    assert standings(work, ours) == [LineStatus.APPEALED]
    issues.resolve(work, key, "Denial stands", Decimal(0))
    assert standings(work, ours) == [LineStatus.RESOLVED]


def test_resolving_keeps_dollars_and_words_and_reopening_keeps_the_record(work, lines):
    key = issues.open_issue(work, new(), lines.some(1))
    issues.resolve(work, key, " Paid ", Decimal("16.04"))
    assert rows(work) == ()
    (row,) = rows(work, resolved=True)
    assert (row.resolution, row.recovered) == ("Paid", Decimal("16.04"))
    issues.reopen(work, key)
    (row,) = rows(work)
    assert (row.state, row.resolution) == (IssueState.OPEN, "Paid")


@pytest.mark.parametrize(("words", "dollars"), [("  ", "1"), ("Paid", "-0.01"), ("Paid", "0.001")])
def test_resolving_needs_words_and_whole_cents(work, lines, words, dollars):
    key = issues.open_issue(work, new(), lines.some(1))
    with pytest.raises(RuleError):
        issues.resolve(work, key, words, Decimal(dollars))
    assert rows(work)[0].state is IssueState.OPEN


def test_what_cannot_be_is_refused(work, lines):
    with pytest.raises(RuleError):
        issues.open_issue(work, new(" "), lines.some(1))
    with pytest.raises(RuleError):
        issues.open_issue(work, new(due=TODAY - timedelta(days=1)), lines.some(1))
    with pytest.raises(RuleError):
        issues.open_issue(work, new(), [])
    with pytest.raises(NotFoundError):
        issues.appeal(work, work.new_id())
    key = issues.open_issue(work, new(), lines.some(1))
    issues.resolve(work, key, "Paid", Decimal(1))
    for act in (
        lambda: issues.appeal(work, key),
        lambda: issues.add_lines(work, key, lines.some()),
    ):
        with pytest.raises(RuleError):
            act()


def test_reviews_are_noted_once_and_can_be_taken_back(work, lines):
    ours = lines.some(2)
    keys = [line.line_id for line in ours]
    first = issues.mark_reviewed(work, keys[:1])
    second = issues.mark_reviewed(work, [*keys, keys[1]])
    assert (len(first), len(second)) == (1, 1)
    issues.take_back_reviews(work, second)
    assert standings(work, ours) == [LineStatus.REVIEWED, LineStatus.OPEN]


def test_issues_travel_as_operations(work, lines):
    issues.open_issue(work, new(), lines.some(2))
    with work.read() as session:
        tables = session.scalars(select(OutboxEntry.table_name).order_by(OutboxEntry.n)).all()
        assert session.scalar(select(ClaimIssueLine.market_id).limit(1)) == MARKET
    assert tables[-3:] == ["claim_issue", "claim_issue_line", "claim_issue_line"]


@given(st.lists(st.sampled_from(IssueState), max_size=4), st.booleans())
def test_a_line_stands_where_its_liveliest_issue_does(states, reviewed):
    status = line_status(states, reviewed=reviewed)
    if status is LineStatus.APPEALED:
        assert IssueState.APPEALED in states
    if status is LineStatus.RESOLVED:
        assert set(states) == {IssueState.RESOLVED}
    if status is LineStatus.REVIEWED:
        assert reviewed
        assert not states
    assert status == line_status(reversed(states), reviewed=reviewed)


def test_only_reopening_leads_out_of_resolved():
    ways = {(a, b) for a in IssueState for b in IssueState if may_become(a, b)}
    assert {b for a, b in ways if a is IssueState.RESOLVED} == {IssueState.OPEN}
    assert all(a is not b for a, b in ways)
