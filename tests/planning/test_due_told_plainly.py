"""Who is due by one statement, against the same told office by office in plain Python."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date, timedelta

import pytest

from provider_ops.contracts.model import Contract, ContractTerm
from provider_ops.core.clock import day_in
from provider_ops.directory import nearest
from provider_ops.escalations.model import Escalation
from provider_ops.network.model import Organization, Territory
from provider_ops.planning import queries
from provider_ops.planning.rules.due import DUE, QUIET, Risk, points
from provider_ops.planning.rules.targets import usual_days
from provider_ops.training.model import Attestation
from provider_ops.visits.model import Promise, Visit, VisitCode
from tests.support.contracts import contract
from tests.support.office import add_office
from tests.support.plain_due import is_new
from tests.support.work import MARKET, ZONE

TODAY = date(2026, 10, 6)
OFFICES = 30


def day_near(chance, behind, ahead):
    return TODAY + timedelta(days=chance.randint(-behind, ahead))


def fill(work, chance):
    """Give every office some visits, codes, cases and promises, and some a contract that ends."""
    keys = [add_office(work, f"Office {number}") for number in range(OFFICES)]
    for key in keys:
        if chance.random() < 0.3:
            contract(work, key, f"C-{keys.index(key)}", last=day_near(chance, 120, 200))
        if chance.random() < 0.2:
            contract(work, key, f"D-{keys.index(key)}", last=day_near(chance, 120, 20))
    with work.act() as session:
        territory = Territory(id=work.new_id(), market_id=MARKET, name="T", rep_id=work.staff_id)
        session.add(territory)
        session.flush()
        for key in keys:
            office = session.get(Organization, key)
            office.tier = chance.choice(("A", "B", "C", ""))
            office.territory_id = chance.choice((None, territory.id))
            session.add_all(happened(work, chance, key))
    return keys


def happened(work, chance, key):
    own = {"market_id": MARKET, "organization_id": key}
    for _ in range(chance.randint(0, 4)):
        state = chance.choice(("planned", "cancelled", "submitted", "submitted"))
        visit = Visit(id=work.new_id(), rep_id=work.staff_id, purpose="P",
                      day=day_near(chance, chance.choice((15, 200)), 20), **own,
                      submitted_at=work.now() if state == "submitted" else None,
                      cancelled_on=TODAY if state == "cancelled" else None)  # fmt: skip
        yield visit
        for _ in range(chance.randint(0, 2)):
            yield VisitCode(id=work.new_id(), market_id=MARKET, visit_id=visit.id,
                            code=chance.choice(("G2211", "97110")),
                            check_again_on=chance.choice((None, day_near(chance, 60, 5))))  # fmt: skip
    for _ in range(chance.randint(0, 2)):
        yield Attestation(id=work.new_id(), course="compliance", staff_id=work.staff_id,
                          attested_on=day_near(chance, 500, 0), **own)  # fmt: skip
    for number in range(chance.randint(0, 2)):
        yield Escalation(id=work.new_id(), number=f"ESC-{number}", title="T", category="payment",
                         severity="high", source="visit", owner_id=work.staff_id,
                         opened_at=work.now() - timedelta(hours=chance.randint(0, 500)), due_on=day_near(chance, 9, 9), **own,
                         resolved_at=chance.choice((None, work.now())))  # fmt: skip
    for _ in range(chance.randint(0, 2)):
        yield Promise(id=work.new_id(), text="Send it", due_on=day_near(chance, 9, 9),
                      done_on=chance.choice((None, TODAY)), **own)  # fmt: skip


def told(session):
    """Return office, last and next visit, risks with their count, and points of who is due."""
    visits, codes = defaultdict(list), defaultdict(list)
    for visit in session.query(Visit):
        visits[visit.organization_id].append(visit)
    for code in session.query(VisitCode):
        codes[code.visit_id].append(code)
    for office in session.query(Organization):
        own = visits[office.id]
        last = max((v.day for v in own if v.submitted_at and v.day <= TODAY), default=None)
        ahead = min((v.day for v in own if not v.submitted_at and not v.cancelled_on
                     and v.day >= TODAY), default=None)  # fmt: skip
        since = None if last is None else (TODAY - last).days
        found, target = tuple(at_risk(session, office.id, own, codes)), usual_days(office.tier)
        if since is not None and since * 100 // target < QUIET:
            found = [one for one in found if is_new(one[0], one[2], last)]
        risks = {risk: count for risk, count, _ in found}
        if Risk.CASE_LATE in risks:
            risks.pop(Risk.CASE, None)
        worth = points(since, target, risks, risks)
        if worth >= DUE:
            yield office.id, last, ahead, risks, worth


def at_risk(session, office, own, codes):
    cases = session.query(Escalation).filter_by(organization_id=office, resolved_at=None).all()
    late = sum(case.due_on < TODAY for case in cases)
    if late:
        yield Risk.CASE_LATE, late, max(case.due_on for case in cases if case.due_on < TODAY)
    if cases:
        yield Risk.CASE, len(cases), max(day_in(ZONE, case.opened_at) for case in cases)
    again = [
        (code.code, code.check_again_on) for visit in own if visit.submitted_at
        for code in codes[visit.id]
        if code.check_again_on and code.check_again_on <= TODAY and not any(
            v.submitted_at and v.day > visit.day and v.day >= code.check_again_on for v in own)
    ]  # fmt: skip
    if again:
        yield Risk.CHECK_AGAIN, len({code for code, _ in again}), max(day for _, day in again)
    owed = session.query(Promise).filter_by(organization_id=office, done_on=None)
    if late := [promise.due_on for promise in owed if promise.due_on < TODAY]:
        yield Risk.PROMISE, len(late), max(late)
    terms = ends(session, office)
    with_end = [row for row in terms if row[0] <= TODAY <= row[1]]
    if near := [end for _, end in with_end if (end - TODAY).days <= 90]:
        yield Risk.ENDING, (min(near) - TODAY).days, max(near)
    if terms and not with_end and (days := (TODAY - max(end for _, end in terms)).days) <= 90:
        yield Risk.ENDED, days, max(end for _, end in terms)
    if with_end:
        signed = session.query(Attestation).filter_by(organization_id=office)
        days = [attestation.attested_on + timedelta(days=365) for attestation in signed]
        due_on = max(days, default=with_end[0][0] + timedelta(days=90))
        if due_on <= TODAY:
            yield Risk.TRAINING, (TODAY - due_on).days, due_on


def ends(session, office):
    rows = session.query(ContractTerm).join(Contract, Contract.id == ContractTerm.contract_id)
    return [(row.valid_from, row.valid_to) for row in rows.filter(Contract.organization_id == office)]


@pytest.mark.parametrize("seed", range(3))
def test_who_is_due_is_told_alike_of_all_of_a_territory_and_of_some(work, seed):
    chance = random.Random(seed)
    keys = fill(work, chance)
    nearest.catch_up(work)
    some = chance.sample(keys, 9)
    with work.read() as session:
        plain = {row[0]: row[1:] for row in told(session)}
        held = {key for key, in session.query(Organization.id).filter(
            Organization.territory_id.is_not(None))}  # fmt: skip
        found = queries.due(session, MARKET, TODAY, work.now())
        of_rep = queries.due(session, MARKET, TODAY, work.now(), rep_id=work.staff_id)
        of_some = queries.due(session, MARKET, TODAY, work.now(), offices=some)
        of_both = queries.due(session, MARKET, TODAY, work.now(), offices=some, rep_id=work.staff_id)
    assert {
        row.id: (row.last_on, row.next_on, {r.risk: r.count for r in row.reasons}, row.points)
        for row in found
    } == plain
    assert 0 < len(plain) < OFFICES
    assert of_rep == tuple(row for row in found if row.id in held)
    assert of_some == tuple(row for row in found if row.id in some)
    assert of_both == tuple(row for row in of_rep if row.id in some)
