from __future__ import annotations

import json
import statistics
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from provider_ops.claims.drift.queries import drifting
from provider_ops.claims.drift.rules import MIN_LINES, MIN_PEERS, Tally, ranked
from provider_ops.claims.findings.check import check_claims
from provider_ops.claims.findings.queries import Period
from provider_ops.core.progress import Silent
from tests.support.plain_taken_back import taken_back_keys

SPECIALTIES = st.sampled_from(["Cardiology", "Urology", ""])
COUNTS = st.integers(0, 90).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)))
MARKETS = st.lists(st.tuples(SPECIALTIES, COUNTS, st.integers(0, 90_000)), max_size=24).map(
    lambda rows: [Tally(f"{n:010d}", "", specialty, lines, avoidable, Decimal(cents) / 100)
                  for n, (specialty, (lines, avoidable), cents) in enumerate(rows)]
)  # fmt: skip


def rate(tally, amount):
    return round(Decimal(amount) * 100 / tally.lines, 2)


@given(MARKETS)
def test_everyone_is_held_against_the_median_of_the_others(tallies):
    found = ranked(tallies)
    assert {one.tally.npi for one in found} == {t.npi for t in tallies if t.avoidable}
    for one in found:
        own = one.tally
        peers = [t for t in tallies if t.npi != own.npi and t.specialty == own.specialty
                 and t.specialty and t.lines >= MIN_LINES]  # fmt: skip
        assert one.peers == len(peers)
        enough = own.lines >= MIN_LINES and len(peers) >= MIN_PEERS
        assert one.is_comparable is enough
        if enough:
            medians = (statistics.median(rate(t, t.avoidable) for t in peers),
                       statistics.median(rate(t, t.dollars) for t in peers))  # fmt: skip
            assert (one.median, one.dollars_median) == tuple(round(m, 2) for m in medians)


@given(MARKETS)
def test_comparable_providers_come_first_by_rate_then_dollars(tallies):
    found = ranked(tallies)
    keys = [(not one.is_comparable, -(one.per_100 if one.is_comparable else one.tally.avoidable),
             -one.dollars_per_100) for one in found]  # fmt: skip
    assert keys == sorted(keys)
    assert ranked(reversed(tallies)) == found


def test_the_sums_are_those_of_the_lines(demo):
    work, period = demo.work, Period(date(2026, 7, 1), date(2026, 9, 30))
    check_claims(work, Silent())
    with work.read() as session:
        found = drifting(session, work.market_id, period)
        gone = json.dumps([key.hex for key in taken_back_keys(session)])
        plain = {
            npi: (lines, avoidable, Decimal(cents or 0) / 100)
            for npi, lines, avoidable, cents in session.execute(text("""
                WITH found AS (SELECT line_id FROM finding)
                SELECT l.npi, count(*), sum(l.denial <> '' AND l.id IN found),
                    sum(CASE WHEN l.denial <> '' AND l.id IN found THEN l.charge END)
                FROM claim_line l
                WHERE l.service_date BETWEEN '2026-07-01' AND '2026-09-30'
                AND l.id NOT IN (SELECT unhex(value) FROM json_each(:gone))
                GROUP BY l.npi"""), {"gone": gone})
        }  # fmt: skip
    assert found
    for one in found:
        assert (one.tally.lines, one.tally.avoidable, one.tally.dollars) == plain[one.tally.npi]
