from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.queries import LineFilter, lines_page
from provider_ops.claims.lines.groups import line_groups
from provider_ops.core.progress import Silent

OF = {"provider": "npi", "practice": "practice", "code": "code", "rule": "rule"}


@pytest.fixture(scope="module")
def work(demo):
    check_claims(demo.work, Silent())
    return demo.work


@pytest.mark.parametrize("by", OF)
@pytest.mark.parametrize("wanted", [
    LineFilter(), LineFilter(reason="CO-97"), LineFilter(rule="approved_list"),
    LineFilter(reason="CO-16", rule="approved_list"),
])  # fmt: skip
def test_groups_are_the_lines_put_together(work, wanted, by):
    with work.read() as session:
        groups = line_groups(session, work.market_id, wanted, by)
        lines = lines_page(session, work.market_id, wanted, limit=100_000)
    each = by == "rule" and not wanted.rule  # a line that breaks several is in the group of each
    keys = [key for x in lines for key in (x.rules or ("",) if each else (getattr(x, OF[by]),))]
    assert {one.key: one.lines for one in groups} == Counter(keys)
    assert [one.lines for one in groups] == sorted((one.lines for one in groups), reverse=True)
    if (wanted.reason or not wanted.rule) and not each:
        assert sum(one.denied for one in groups) == sum((x.amount for x in lines), Decimal(0))
    assert sum(one.share for one in groups) == pytest.approx(len(keys) / len(lines))
    if by == "practice":
        assert {npi for one in groups for npi in one.npis} == {x.npi for x in lines}
