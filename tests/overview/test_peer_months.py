"""Denied lines of peers by month are what a person would count, line by line."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from provider_ops.claims.lines.taken_back import STANDS
from provider_ops.claims.model import ClaimLine
from provider_ops.network.model import Provider
from provider_ops.overview import denials, record_reads, today_reads
from tests.support.demo import TODAY


def test_lines_of_peers_are_counted_by_month_and_those_denied(demo):
    work = demo.work
    office = today_reads.stops(work).stops[0].visit.organization_id
    record = record_reads.record(work, office)
    months = record_reads.standing(work, record).months
    found = record_reads.peers(work, record, months)
    with work.read() as session:
        npis = session.scalars(
            select(Provider.npi).where(Provider.specialty.in_(record.specialties))
            .order_by(Provider.npi).limit(denials.PEERS)
        ).all()  # fmt: skip
        rows = session.execute(
            select(ClaimLine.service_date, ClaimLine.denial)
            .where(ClaimLine.npi.in_(npis), STANDS, ClaimLine.service_date <= TODAY)
        ).all()  # fmt: skip
    lines = Counter(day.replace(day=1) for day, _ in rows)
    denied = Counter(day.replace(day=1) for day, reason in rows if reason)
    assert [(one.month, one.lines, one.denied) for one in found] == [
        (one.month, lines[one.month], denied[one.month]) for one in months
    ]
    assert sum(one.denied for one in found) > sum(one.denied for one in months)


def test_where_nobody_is_a_peer_or_no_line_is_loaded_none_are_told(demo):
    work = demo.work
    office = today_reads.stops(work).stops[0].visit.organization_id
    record = record_reads.record(work, office)
    assert record_reads.peers(work, record, ()) == ()
